"""The room of one case: closed until somebody says why it is opened, and closing by itself."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dme_desktop.attachments.rules import told_size
from dme_desktop.cases import papers, rules
from dme_desktop.cases.model import (
    CaseAction,
    CaseEvidence,
    CaseReading,
    CaseReferral,
    CaseStatus,
    CaseType,
)
from dme_desktop.cases.rules import Sight
from dme_desktop.cases.screen.book import TONES
from dme_desktop.cases.screen.desk import OnTable
from dme_desktop.kernel import addresses, codes
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.kinds import PHONE
from dme_desktop.kernel.words import screen_date
from dme_desktop.letters.kinds import death_statement, heirs
from dme_desktop.ui import theme
from dme_desktop.ui.beside import SHOWN, Deed, button, deeds, past_card
from dme_desktop.ui.cards import card, label, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, NARROW, SIDE_WIDTH, Scrolling, SideBySide, empty
from dme_desktop.ui.page import Page
from dme_desktop.ui.said import within
from dme_desktop.ui.text import translated

ALLOWED = ", ".join(role.value for role in rules.SEES[Sight.OPENED])


class CasePage(Page):
    """Shows a case by number and initials; Ctrl+B opens what is sealed, for a reason."""

    help_page = "kasus"
    unlock_asked = Signal()
    lock_asked = Signal()
    asked = Signal(object)  # the address of a form about this case
    receipt_asked = Signal()
    bundle_asked = Signal()
    evidence_asked = Signal()  # a file is to be kept
    document_asked = Signal(str)  # a document is to be looked at
    strike_asked = Signal(str)
    decline_asked = Signal(str)  # the name of an office that was proposed
    reopen_asked = Signal()
    link_asked = Signal()
    case_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        self.context = context
        super().__init__("")
        self._area = Scrolling(self)
        self._first = QVBoxLayout()
        self._first.setSpacing(14)
        inside = SideBySide(
            self._first, self.side, NARROW, SIDE_WIDTH, first_grows=True,
            parent=self._area.viewport(),
        )  # fmt: skip
        self._area.hold(inside)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(self._area, stretch=1)
        self._may = rules.sees(Sight.OPENED, context.who)
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self._new = self.add_primary(
            "new", self.tr("Catat tindakan"), self.new, keys="Ctrl+N", symbol="plus"
        )
        self.setFocusProxy(self._new)  # not the way back, which stands first
        for keys, slot in (("Ctrl+B", self.toggle), ("Ctrl+R", self.refer)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @property
    def case_id(self) -> str:
        """Return which case is shown."""
        return self.seen.outside.case.id

    @property
    def is_open(self) -> bool:
        """Say whether what is sealed is shown."""
        return self.seen.inside is not None

    def show_case(self, seen: OnTable) -> None:
        """Show a case, opened or not."""
        self.seen = seen
        case = seen.outside.case
        self._goes_on = case.status in rules.OPEN
        self.header.set_title(self.tr("Kasus {number}").format(number=case.number))
        self.header.set_badge(case.severity.value, TONES.get(case.severity, "muted"))
        self.header.set_aside(rules.told_types(case.types))
        self._new.setVisible(self._may and self._goes_on)
        empty(self._first)
        self.clear_side()
        for one in self._cards():
            self._first.addWidget(one)
        self._first.addStretch(1)
        for one in self._side_cards_of_case():
            self.add_side(one)

    def new(self) -> None:
        """Ask for the form of an action."""
        if self._may and self._goes_on:
            self.asked.emit(addresses.CASE_ACTION.of(self.case_id))

    def save(self) -> None:
        """Ask for the form of an action: what was to be done is done."""
        self.new()

    def edit(self) -> None:
        """Ask for the form of what was told."""
        if self._may and self._goes_on:
            self.asked.emit(addresses.CHANGE_CASE.of(self.case_id))

    def preview(self) -> None:
        """Ask for the whole of the case as one bundle."""
        if self._may:
            self.bundle_asked.emit()

    @Slot()
    def toggle(self) -> None:
        """Open what is sealed, or close it."""
        if self._may:
            (self.lock_asked if self.is_open else self.unlock_asked).emit()

    @Slot()
    def refer(self) -> None:
        """Ask for the form of a referral."""
        if self._may and self._goes_on:
            self.asked.emit(addresses.CASE_REFERRAL.of(self.case_id))

    def back(self) -> None:
        """Go back to the list."""
        self.closed.emit()

    def _cards(self) -> Iterator[QWidget]:
        yield self._banner()
        if self.seen.outside.owed and self._goes_on:
            yield self._proposal()
        yield self._next() if self._goes_on else self._ended()
        if self.seen.inside:
            yield self._told()
            if self.seen.inside.last:
                yield self._last()
        yield self._timeline()

    def _banner(self) -> QFrame:
        """Return who may open the case, when it was opened last, and the button that does."""
        last = self.seen.outside.readings[-1] if self.seen.outside.readings else None
        said = self.tr("Yang boleh membuka: {who}.").format(who=translated(ALLOWED))
        if last:
            told = self.tr("Terakhir dibuka {when}, {who}: {why}.")
            said = f"{said} " + told.format(
                when=self._when(last), who=last.created_by or "",
                why=within(last.why.value),
            )  # fmt: skip
        title = (
            self.tr("Data terbuka; tertutup sendiri setelah tiga menit")
            if self.is_open
            else self.tr("Data tertutup, setiap pembukaan dicatat")
        )
        deed = (
            Deed("lock", self.tr("Tutup data"), self.lock_asked.emit, "lock", "Ctrl+B")
            if self.is_open
            else Deed(
                "unlock", self.tr("Buka data tertutup…"), self.unlock_asked.emit,
                "lock-open", "Ctrl+B",
            )
        )  # fmt: skip
        column = QVBoxLayout()
        column.setSpacing(4)
        banner = label("banner", "h2", title)
        banner.setWordWrap(True)
        column.addWidget(banner)
        column.addWidget(words(said))
        return _beside(None, column, button(deed) if self._may else None)

    def _proposal(self) -> QFrame:
        """Return the referrals that must be proposed: refer, or decide against it with a reason."""
        said = self.tr("Dugaan perdagangan orang: program wajib mengusulkan rujukan. Yang "
                       "memutuskan petugas.")  # fmt: skip
        frame = card(self.tr("Usulan rujukan"), words(said, "warning"))
        for to in self.seen.outside.owed:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(label(f"owed_{to.name.lower()}", "", to.value))
            line.addStretch(1)
            if self._may:
                page = addresses.CASE_REFERRAL.of(self.case_id, to.name)
                refer = partial(self.asked.emit, page)
                decline = partial(self.decline_asked.emit, to.name)
                for name, said_of, act in (
                    ("refer", self.tr("Rujuk"), refer),
                    ("decline", self.tr("Tidak dirujuk…"), decline),
                ):
                    made = button(Deed(f"{name}_{to.name.lower()}", said_of, act))
                    made.setAccessibleName(f"{said_of} {translated(to.value)}")  # heard alone
                    line.addWidget(made)
            _put(frame, row)
        return frame

    def _next(self) -> QFrame:
        """Return what is to be done until when, with the days that are left."""
        case, today = self.seen.outside.case, self.seen.outside.today
        note = self._noted_next()
        column = QVBoxLayout()
        column.addWidget(label("next_title", "muted", self.tr("Langkah berikut")))
        title = f"{case.next_kind.value}: {note}" if note else case.next_kind.value
        column.addWidget(words(title, "h2"))
        who = f" · {case.assigned_to}" if case.assigned_to else ""
        due = self.tr("Paling lambat {date}").format(date=screen_date(case.due_on))
        told = label("next_due", "muted", f"{due}{who}")
        told.setWordWrap(True)
        column.addWidget(told)
        ring = Ring((case.due_on - today).days, (case.due_on - case.last_on).days)
        deed = Deed("done", self.tr("Catat hasil"), self.new, "check", "F10")
        return _beside(ring, column, button(deed) if self._may else None)

    def _noted_next(self) -> str:
        if not self.seen.inside or not self.seen.outside.actions:
            return ""
        return self.seen.inside.actions[self.seen.outside.actions[-1].id].next_note

    def _ended(self) -> QFrame:
        case = self.seen.outside.case
        when = screen_date(case.closed_on) if case.closed_on else "–"
        frame = card(
            self.tr("Kasus ini {status}").format(status=within(case.status.value)),
            words(self.tr("Ditutup {date}.").format(date=when)),
        )
        if self._may and case.status is CaseStatus.SELESAI:
            deed = Deed("reopen", self.tr("Buka kembali…"), self.reopen_asked.emit, "refresh-cw")
            _put(frame, button(deed), right=True)
        return frame

    def _told(self) -> QFrame:
        """Return what is sealed, while it is opened."""
        assert self.seen.inside is not None  # noqa: S101 - asked by the caller
        told = self.seen.inside.account
        frame = card(self.tr("Isi pengaduan"))
        reporter = told.reporter or self.tr("tidak mau disebut")
        phone = PHONE.format(told.phone) if told.phone else ""
        for title, text in (
            (self.tr("Yang bersangkutan"), told.subject or self.tr("belum diketahui")),
            (self.tr("Wali"), told.guardian),
            (self.tr("Pelapor"), ", ".join(filter(None, (reporter, told.relation, phone)))),
            (self.tr("Terlapor"), told.suspect),
            (self.tr("Waktu dan tempat"), ", ".join(filter(None, (told.happened, told.place)))),
            (self.tr("Kronologi"), told.chronology),
            (self.tr("Yang diminta"), told.demand),
            (self.tr("Catatan petugas"), told.notes),
            (self.tr("Hasil"), told.result),
        ):
            if text:
                _put(frame, words(title, "label"))
                _put(frame, words(_short(text), ""))
        return frame

    def _last(self) -> QFrame:
        """Return what the books know last of the worker, while the case is opened."""
        last = self.seen.inside.last if self.seen.inside else ()
        told = (words(f"{title}: {value}", "") for title, value in last)
        return card(self.tr("Yang terakhir diketahui"), *told)

    def _timeline(self) -> QFrame:
        """Return what was done, the newest first, from the day it was taken down."""
        seen = self.seen.outside
        days = (seen.today - seen.case.reported_on).days + 1
        frame = card(self.tr("Yang sudah dilakukan"))
        told = self.tr("hari ke-{days} · {count} tindakan", "", len(seen.actions))
        _put(frame, words(told.format(days=days, count=len(seen.actions))))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        for place, one in enumerate(reversed(seen.actions)):
            self._line(grid, place, one)
        self._begun(grid, len(seen.actions))
        holder = QWidget()
        holder.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        _put(frame, holder)
        return frame

    def _line(self, grid: QGridLayout, place: int, one: CaseAction) -> None:
        became = f" · {within(one.status.value)}" if one.status else ""
        title = f"{one.kind.value}{became}"
        note = self.seen.inside.actions[one.id].note if self.seen.inside else ""
        said = _short(note) if note else self.tr("oleh {who}").format(who=one.created_by or "–")
        self._put_line(grid, place, screen_date(one.on), (title, said))

    def _begun(self, grid: QGridLayout, place: int) -> None:
        case = self.seen.outside.case
        how = case.reporter_initials or self.tr("pelapor tidak disebut")
        said = f"{how}, {within(case.channel.value)}"
        self._put_line(
            grid, place, screen_date(case.reported_on), (self.tr("Pengaduan diterima"), said)
        )

    def _put_line(self, grid: QGridLayout, place: int, day: str, said: tuple[str, str]) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(Dot(full=place == 0), place, 0, top)
        grid.addWidget(label(f"on_{place}", "", day), place, 1, top)
        both = QVBoxLayout()
        both.setSpacing(0)
        title = label(f"what_{place}", "h3", said[0])
        both.addWidget(title)
        both.addWidget(words(said[1]))
        grid.addLayout(both, place, 2)

    def _side_cards_of_case(self) -> Iterator[QFrame]:
        yield self._people()
        for one in self.seen.outside.referrals:
            yield self._referral(one)
        if self.seen.outside.steps:
            yield self._steps()
        yield self._documents()
        if self._may:
            yield deeds(self.tr("Kasus ini"), *self._deeds())
        if self.seen.outside.linked:
            yield deeds(self.tr("Kasus yang terhubung"), *self._linked())
        if self.seen.outside.readings:
            yield self._readings()
        if self.seen.past:
            yield past_card(self.seen.past)

    def _people(self) -> QFrame:
        case = self.seen.outside.case
        inside = self.seen.inside
        gender = codes.labels("gender").get(case.gender or "", "")
        country = codes.labels("destination_country").get(case.country or "", "")
        minor = self.tr("di bawah 18 tahun") if case.minor else ""
        about = ", ".join(filter(None, (gender.lower(), country, minor))) or "–"
        name = inside.account.subject if inside else case.initials
        said = self.tr("nama terbuka") if inside else self.tr("inisial saja")
        frame = card(self.tr("Orang"), words(said))
        _put(frame, words(name or self.tr("Belum diketahui"), "h3"))
        _put(frame, words(about))
        reporter = inside.account.reporter if inside else case.reporter_initials
        _put(frame, words(reporter or self.tr("Tidak mau disebut"), "h3"))
        _put(frame, words(self.tr("pelapor")))
        return frame

    def _referral(self, one: CaseReferral) -> QFrame:
        name = one.to.value
        if one.declined:
            title = self.tr("Tidak dirujuk ke {name}").format(name=name)
            reason = self.seen.inside.referrals[one.id].reason if self.seen.inside else ""
            return card(title, words(reason or self.tr("Alasannya tertutup.")))
        sent = screen_date(one.sent_on) if one.sent_on else "–"
        rows = [words(self.tr("Dikirim {date}").format(date=sent))]
        if one.replied_on and one.sent_on:
            days = (one.replied_on - one.sent_on).days
            rows.append(
                words(self.tr("Dijawab dalam {days} hari", "", days).format(days=days), "good")
            )
            reply = self.seen.inside.referrals[one.id].reply if self.seen.inside else ""
            rows.append(words(_short(reply) if reply else self.tr("Jawabannya tertutup."), ""))
        frame = card(self.tr("Rujukan ke {name}").format(name=name), *rows)
        if not one.replied_on and self._may and self._goes_on:
            ask = partial(self.asked.emit, addresses.CASE_ANSWER.of(one.id))
            _put(frame, button(Deed(f"answer_{one.to.name.lower()}", self.tr("Catat jawaban…"),
                                    ask, "check")))  # fmt: skip
        return frame

    def _steps(self) -> QFrame:
        seen = self.seen.outside
        done = sum(on is not None for _, on in seen.steps)
        told = self.tr("{done} dari {all} langkah").format(done=done, all=len(seen.steps))
        frame = card(self.tr("Daftar periksa"), words(told))
        left = next((step for step, on in seen.steps if on is None), None)
        if left:
            _put(frame, words(translated(left.value), ""))
        if self._may and self._goes_on:
            ask = partial(self.asked.emit, addresses.CASE_STEPS.of(self.case_id))
            _put(frame, button(Deed("steps", self.tr("Isi daftar periksa…"), ask, "check")))
        return frame

    def _documents(self) -> QFrame:
        every = self.seen.outside.evidence
        told = self.tr("{count} berkas, terkunci", "", len(every)).format(count=len(every))
        frame = card(self.tr("Berkas"), words(told))
        for place, one in enumerate(every, 1):
            _put(frame, self._document(place, one))
        if self._goes_on:
            deed = Deed("keep", self.tr("Simpan bukti…"), self.evidence_asked.emit, "file-up")
            _put(frame, button(deed))
        return frame

    def _document(self, place: int, one: CaseEvidence) -> QWidget:
        name = self.seen.inside.evidence[one.id].name if self.seen.inside else ""
        if not name:
            paper = self.tr("Surat bernomor") if one.letter_id else self.tr("Bukti {n}")
            name = paper.format(n=place)
        struck = self.tr(" (dicoret)") if one.struck_on else ""
        size = f"{one.pages} hal. · {told_size(one.size)}"
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        look = partial(self.document_asked.emit, one.id)
        if self._may:
            column.addWidget(button(Deed(f"document_{place}", f"{name}{struck}", look, "lock")))
        else:
            column.addWidget(words(f"{name}{struck}", ""))
        column.addWidget(words(size))
        return row

    def _deeds(self) -> Iterator[Deed]:
        yield Deed("receipt", self.tr("Tanda terima"), self.receipt_asked.emit, "printer")
        yield Deed("bundle", self.tr("Rangkaian kronologi"), self.preview, "file-text", "F8")
        if not self._goes_on:
            return
        yield Deed("refer", self.tr("Rujuk…"), self.refer, "arrow-right", "Ctrl+R")
        for code, (kind, _) in papers.CLOSED_LETTERS.items():
            page: Address = addresses.CASE_LETTER.of(self.case_id, code)
            yield Deed(code, kind.type.value, partial(self.asked.emit, page), "file-text")
        yield from self._after_a_death()
        yield Deed("change", self.tr("Ubah isi"), self.edit, "pencil", "F2")
        yield Deed("link", self.tr("Hubungkan kasus…"), self.link_asked.emit, "copy")
        if self.seen.outside.evidence:
            yield Deed("strike", self.tr("Coret berkas…"), self._strike, "circle-x")

    def _after_a_death(self) -> Iterator[Deed]:
        """Give the papers of the family of one who died; they are ordinary letters."""
        case = self.seen.outside.case
        if case.person_id and CaseType.MENINGGAL in rules.types_of(case.types):
            for kind in (death_statement.ROW, heirs.ROW):
                page = addresses.STATEMENT.of(case.person_id, kind.type.name)
                ask = partial(self.context.desk.open_asked.emit, page)
                yield Deed(kind.type.name.lower(), kind.type.value, ask, "file-text")

    def _readings(self) -> QFrame:
        """Return who opened what of the case lately, the newest first, and why."""
        every = self.seen.outside.readings
        told = self.tr("{count} kali dibuka", "", len(every)).format(count=len(every))
        frame = card(self.tr("Riwayat pembukaan"), words(told))
        for one in every[: -SHOWN - 1 : -1]:
            _put(frame, words(f"{self._when(one)} · {one.created_by}", "label"))
            _put(frame, words(f"{one.what.value}: {within(one.why.value)}", ""))
        return frame

    def _when(self, one: CaseReading) -> str:
        at = one.created_at or self.context.clock.now()
        return f"{at.astimezone(self.context.clock.now().tzinfo):%d-%m-%Y %H:%M}"

    @Slot()
    def _strike(self) -> None:
        self.strike_asked.emit(self.case_id)

    def _linked(self) -> Iterator[Deed]:
        for place, one in enumerate(self.seen.outside.linked, 1):
            said = f"{one.number} · {within(one.status.value)}"
            yield Deed(f"linked_{place}", said, partial(self.case_asked.emit, one.id), "life-buoy")


class Ring(QWidget):
    """How many days are left until something is due, with a ring that runs out."""

    SIDE = 72

    def __init__(self, left: int, of: int) -> None:
        super().__init__()
        self._left, self._share = left, min(max(left / max(of, 1), 0.0), 1.0)
        self.setFixedSize(self.SIDE, self.SIDE)
        said = (
            self.tr("{days} hari lagi", "", abs(left))
            if left >= 0
            else self.tr("lewat {days} hari", "", abs(left))
        )
        self.setAccessibleName(said.format(days=abs(left)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        for name, role, text in (
            ("days", "h1", str(abs(left))),
            ("unit", "muted", self.tr("hari") if left >= 0 else self.tr("lewat")),
        ):
            made = label(name, role, text)
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(made)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring, red once it is late."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(4, 4, self.SIDE - 8, self.SIDE - 8)
        painter.setPen(QPen(theme.colour("soft"), 6))
        painter.drawEllipse(inside)
        tone = "red" if self._left < 0 else "amber" if self._left <= 1 else "accent"
        painter.setPen(QPen(theme.colour(tone), 6))
        share = 1.0 if self._left < 0 else self._share
        painter.drawArc(inside, 90 * 16, -round(share * 360 * 16))
        painter.end()


class Dot(QWidget):
    """A point of a line of time; the newest one is full."""

    def __init__(self, *, full: bool) -> None:
        super().__init__()
        self._full = full
        self.setFixedSize(14, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the point."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2))
        if self._full:
            painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QRectF(2, 4, 10, 10))
        painter.end()


def _beside(first: QWidget | None, column: QVBoxLayout, last: QWidget | None) -> QFrame:
    """Return a card of one line: what stands before the words, the words, a button."""
    frame = QFrame()
    frame.setProperty("role", "card")
    line = QHBoxLayout(frame)
    line.setContentsMargins(16, 14, 16, 14)
    line.setSpacing(16)
    if first:
        line.addWidget(first)
    line.addLayout(column, stretch=1)
    if last:
        line.addWidget(last)
    return frame


LONGEST = 1_200  # letters of a text on the page; the bundle has all of it


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


def _put(frame: QFrame, widget: QWidget, *, right: bool = False) -> None:
    column = frame.layout()
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - a card has one
    if right:
        column.addWidget(widget, alignment=Qt.AlignmentFlag.AlignRight)
    else:
        column.addWidget(widget)
