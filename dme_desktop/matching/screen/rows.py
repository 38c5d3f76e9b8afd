"""One list held against the register: every line and every worker abroad, in its group."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from PySide6.QtCore import Signal, Slot

from dme_desktop.kernel import addresses, codes, names
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.words import screen_date
from dme_desktop.matching import acts, papers, rules, service
from dme_desktop.matching.model import Verdict
from dme_desktop.matching.rules import VERDICTS, Group, Match
from dme_desktop.matching.screen.visiting import Wanted as Visits
from dme_desktop.matching.service import Answer, Sight
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.export import Wanted
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.said import said
from dme_desktop.ui.source import Column, ReadWhole, Row, Source
from dme_desktop.vault.database import Change, Database

ALL, OPEN = "all", "open"
DECISIONS = frozenset({"match_decision"})
TONES = {Group.ASKED: "amber", Group.VILLAGE: "red", Group.LISTED: "amber", Group.BOTH: "muted"}


@dataclass(frozen=True)
class Opened:
    """The list that is held against the register."""

    list_id: str
    title: str


def opened(db: Database, list_id: str) -> Opened:
    """Return one list; raise DmeError when it was removed."""
    with db.read() as session:
        one = service.received(session, list_id)
        return Opened(list_id, f"{one.origin.value}, {screen_date(one.as_of)}")


class Reading:
    """The answer, computed once until something it rests on changes."""

    def __init__(self, db: Database, who: Who, list_id: str, before: Answer | None = None) -> None:
        self._db, self._who, self._list_id, self._before = db, who, list_id, before

    @property
    def known(self) -> Answer | None:
        """Return the answer where it was computed already."""
        return self.__dict__.get("answer")

    @cached_property
    def answer(self) -> Answer:
        """Return the list held against the register; the one before where only decisions came."""
        with self._db.read(self._who) as session:
            before, self._before = self._before, None
            found = service.again(session, before) if before else None
            return found or service.answer(session, self._list_id)

    def counts(self) -> tuple[Answer, Counter[str]]:
        """Return the answer, with how many rows each chip stands for."""
        found = Counter(one.group.name for one in self.answer.matches)
        found[OPEN] = sum(map(rules.is_open, self.answer.matches))
        found[ALL] = len(self.answer.matches)
        return self.answer, found


class MatchSource(ReadWhole):
    """The rows of one answer that a chip and words choose."""

    def __init__(self, reading: Reading, chip: str, words: str) -> None:
        self._reading, self._chip, self._words = reading, chip, names.plain(words)

    def read(self) -> Sequence[Row]:
        """Return the rows."""
        return [one for one in self._reading.answer.matches if self._wants(one)]

    def _wants(self, one: Match) -> bool:
        if self._chip == OPEN and not rules.is_open(one):
            return False
        if self._chip not in {ALL, OPEN} and one.group.name != self._chip:
            return False
        return self._words in names.plain(f"{_ours(one)} {_theirs(one)} {service.hamlet_of(one)}")


class RowsPage(ListPage):
    """Enter decides about a row, with a note; Ctrl+. decides at once or opens the person."""

    help_page = "pencocokan"
    tables = service.TABLES
    asked = Signal(object)  # the address of a decision
    visits_asked = Signal(object)

    def __init__(self, context: Context, about: Opened) -> None:
        self.list_id = about.list_id
        self._reading = self._new_reading(context)
        may_decide = bool(acts.DECIDE.allowed & context.who.roles)
        groups = {one.name: one.value for one in Group if may_decide or one is not Group.VILLAGE}
        chips = {OPEN: self.tr("Perlu diputuskan"), **groups, ALL: self.tr("Semua")}
        hint = self.tr("Enter putuskan   Ctrl+. tindakan   F3 saring   Esc kembali   F1 bantuan")
        title = about.title  # short: the share stands beside it
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_action("remove", self.tr("Hapus daftar…"), self.remove, symbol="trash-2")
        self._mark = self.add_action(
            "mark", self.tr("Tandai prosedural…"), self.mark, symbol="check"
        )
        said_visits = self.tr("Daftar kunjungan…")
        self.add_primary("visits", said_visits, self.visits, keys="F8", symbol="printer")

    def source(self, words: str, chip: str) -> Source:
        """Return the rows of a group that hold the words."""
        if words.strip():
            told = self.tr("Tidak ada baris dengan kata “{words}”.")
            self.listing.say_when_empty(told.format(words=words.strip()))
        elif chip in {"", OPEN}:
            self.listing.say_when_empty(self.tr("Semua baris sudah diputuskan."))
        else:
            self.listing.say_when_empty(self.tr("Tidak ada baris di kelompok ini."))
        return MatchSource(self._reading, chip or OPEN, words)

    @property
    def known(self) -> Answer | None:
        """Return the list as it was held against the register last, if it was."""
        return self._reading.known

    def refresh(self) -> None:
        """Hold the list against the register anew."""
        self._reading = self._new_reading(self.context)
        super().refresh()

    def print(self) -> None:
        """Ask for the sheets: names of this list leave on them, or with a purpose."""
        self.visits()

    def _seen(self) -> Wanted | None:
        """Return the list as it is seen: every column of it leaves with a purpose only."""
        seen = super()._seen()
        if seen is None:
            return None
        return replace(seen, columns=[replace(one, sensitive=True) for one in seen.columns])

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        """Read only decisions again where nothing else changed."""
        if change.tables & self.tables == DECISIONS and self.isVisible():
            self._reading = self._new_reading(self.context, self._reading.known)
            self._read_rows(stays=True)
        else:
            super()._on_change(change)

    def preview(self) -> None:
        """Ask for the sheets with which somebody goes from house to house."""
        self.visits()

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Putuskan…")

    def open(self, record_id: str) -> None:
        """Ask for the decision about one row."""
        self.asked.emit(addresses.DECISION.of(f"{self.list_id}/{record_id}"))

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return what can be decided about a row at once, and whose page can be opened."""
        row = self.listing.row_of(record_id, Match)
        if row is None:
            return ()
        decided = [
            Deed(one.name.lower(), said(one.value), partial(self._decide, row, one))
            for one in VERDICTS[row.group]
        ]
        if row.decided or row.why == rules.PARTED:
            about = partial(
                service.take_back, list_id=self.list_id, match_id=record_id, sight=self._sight(row)
            )
            take_back = partial(self.write, acts.TAKE_BACK, about)
            decided.append(Deed("take_back", self.tr("Hapus putusan"), take_back, "undo-2"))
        if row.known:
            page = addresses.WORKERS.of(row.known.id)
            decided.append(self.ask_for("person", self.tr("Buka orangnya"), page, "user"))
        return decided

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, and tell the procedural share."""
        self.fetch(self._reading.counts, self._show_counts)

    @Slot()
    def mark(self) -> None:
        """Ask, then mark those on both as procedural in one act that can be undone."""
        count = self._reading.answer.markable
        if not count:
            self.context.desk.told.emit(service.NONE_TO_MARK)
            return
        question = self.tr("Tandai {count} pekerja sebagai prosedural?", "", count).format(
            count=count
        )
        known = self.tr("Yang ada di keduanya, tanpa perbedaan, dan belum diketahui prosedurnya.")
        if ask.confirm(self, question, self.tr("Tandai"), known):
            change = partial(service.mark, list_id=self.list_id)
            self.write(acts.MARK.about(f"{count} orang"), change)

    @Slot()
    def visits(self) -> None:
        """Ask whether those whom only the village knows are taken along, and for what."""
        wanted = Visits(self.list_id)
        if acts.DECIDE.allowed & self.context.who.roles:
            answers = {
                "without": self.tr("Tanpa yang hanya di desa"),
                "with": self.tr("Dengan yang hanya di desa…"),
                "stay": self.tr("Tidak jadi"),
            }
            detail = self.tr(
                "Nama yang hanya ada di desa mungkin berangkat tanpa prosedur. Yang membawanya "
                "keluar kantor menulis keperluannya; keperluan itu tercetak dan tercatat."
            )
            answer = ask.choose(self, self.tr("Siapa yang dikunjungi?"), answers, detail, "without")
            if answer == "stay":
                return
            if answer == "with":
                purpose = ask.reason(self, papers.PURPOSE, self.tr("Cetak"))
                if purpose is None:
                    return
                wanted = Visits(self.list_id, with_village=True, purpose=purpose)
        self.visits_asked.emit(wanted)

    @Slot()
    def remove(self) -> None:
        """Put the list in the bin; the toast takes it back."""
        if self.write(acts.REMOVE, partial(service.remove, list_id=self.list_id)):
            self.closed.emit()

    @Slot()
    def back(self) -> None:
        """Go back to the lists."""
        self.closed.emit()

    def _new_reading(self, context: Context, before: Answer | None = None) -> Reading:
        return Reading(context.db, context.who, self.list_id, before)

    def _show_counts(self, counted: tuple[Answer, Counter[str]]) -> None:
        found, counts = counted
        self.listing.chips.set_counts(counts)
        self._mark.setVisible(found.markable > 0)
        share = found.share
        told = self.tr("Prosedural {before} → {after} dari {abroad}")
        self.header.set_aside(
            told.format(before=share.before, abroad=share.abroad, after=share.after)
        )

    def _sight(self, row: Match) -> Sight:
        return Sight(row, self._reading.answer.open)

    def _decide(self, row: Match, verdict: Verdict) -> None:
        change = partial(
            service.decide, list_id=self.list_id, match_id=row.id, verdict=verdict,
            sight=self._sight(row),
        )  # fmt: skip
        self.write(acts.DECIDE.about(verdict.value), change)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kelompok"), lambda row: row.group.value, width=130, tone=_tone),
            Column(self.tr("Di desa"), _ours, width=185, bold=True, typed=True),
            Column(self.tr("Di daftar"), _theirs, width=185, typed=True),
            Column(self.tr("Dusun"), _hamlet, width=105, pick=_hamlet, typed=True),
            Column(self.tr("Negara"), _country, width=105, pick=_country),
            Column(self.tr("Kecocokan"), _why),
            Column(self.tr("Putusan"), _decided, width=150, tone=_open_tone),
        ]


def _ours(row: Match) -> str:
    return row.known.name if row.known else "–"


def _theirs(row: Match) -> str:
    return row.listed.name if row.listed else "–"


def _hamlet(row: Match) -> str:
    name = service.hamlet_of(row)
    return said(name) if name == service.WHERE else name


def _country(row: Match) -> str:
    code = row.known.country if row.known else row.listed.country if row.listed else ""
    return codes.labels("destination_country").get(code, code) or "–"


def _why(row: Match) -> str:
    if row.group is Group.DIFFERENT:
        return papers.told(row)
    return f"{row.why} ({row.score})" if row.score else row.why


def _decided(row: Match) -> str:
    return row.decided.verdict.value if row.decided else "–"


def _tone(row: Match) -> str:
    return TONES.get(row.group, "")


def _open_tone(row: Match) -> str:
    return "" if row.decided else "muted"
