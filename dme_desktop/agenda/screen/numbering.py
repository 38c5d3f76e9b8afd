"""How the office numbers its letters: the rules, the paper book before, numbers kept for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.agenda import acts, numbers, rules, service
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.numbers import Book, Reservation
from dme_desktop.agenda.screen import signers
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.kernel import addresses, kinds, pattern
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui import ask, drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.said import said
from dme_desktop.ui.text import translated, translated_in
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import Village

RULES, RESERVE, BOOK, REPORT = "aturan", "pesan", "buku", "rekap"
_HEADED = Field(
    name="headed",
    label=QT_TRANSLATE_NOOP("fields", "Surat izin keluarga memakai kop"),
    kind=kinds.BOOL,
)


@dataclass(frozen=True)
class OpenedNumbers:
    """What one of these pages begins with: its values, and what it tells beside them."""

    values: Mapping[str, object] = field(default_factory=dict)
    signers: Sequence[Signing] = ()
    upcoming: Mapping[LetterType, str] = field(default_factory=dict)
    books: Sequence[Book] = ()
    draft: Kept | None = None


def read(db: Database, page: str) -> OpenedNumbers:
    """Read what the rules, the reservation or the page of the paper book begin with."""
    waiting = drafts.waiting_for(db, addresses.NUMBERS.drafts, page)
    with db.read() as session:
        if page == RESERVE:
            today = session.info["clock"].today()
            return OpenedNumbers({"date": today, "count": 1}, draft=waiting)
        if page == BOOK:
            return OpenedNumbers(books=numbers.books(session), draft=waiting)
        profile = village.profile(session)
        values = {name: getattr(profile, name) for name in numbers.OF_THE_VILLAGE}
        codes = {numbers.CODE + one.name: code for one, code in numbers.codes(session).items()}
        usual = village.usual_signer(session)
        own = {"signer": usual.id, _HEADED.name: service.is_headed(session)}
        allowed, upcoming = signers.allowed(session), numbers.upcoming(session)
        return OpenedNumbers(values | codes | own, allowed, upcoming, draft=waiting)


def _asked(name: str) -> Field:
    """Return a field of the village; the pattern in the words of the window."""
    asked = field_of(Village, name)
    if name != "number_pattern":
        return asked
    words_of = {part: translated_in("pattern", word) for part, word in pattern.WORDS.items()}
    return replace(asked, kind=pattern.kind(words_of))


def _told(book: Book) -> str:
    named = ", ".join(kind.value for kind in book.kinds)
    return said(f"{rules.called(book.sequence)}: {named}")


class _NumbersPage(FormPage):
    """One of the pages about numbers; `part` names it in drafts."""

    help_page = "nomor"

    def __init__(
        self, context: Context, title: str, page: str, parts: list[Part], parent: QWidget
    ) -> None:
        super().__init__(context, title, parts, addresses.NUMBERS.drafts, parent)
        self._page = page

    def draft_title(self) -> str:
        """Return what this page is called."""
        return self.title


class RulesPage(_NumbersPage):
    """Changes the order of numbers, their pattern, the codes of letters, and who usually signs."""

    def __init__(self, context: Context, opened: OpenedNumbers, parent: QWidget) -> None:
        codes = [
            Field(name=numbers.CODE + kind.name, label=kind.value, kind=kinds.TEXT, required=True)
            for kind in rules.CODES
        ]
        who = signers.asked(opened.signers)
        parts = [
            Part(
                QT_TRANSLATE_NOOP("fields", "Nomor surat"),
                [_asked(name) for name in numbers.OF_THE_VILLAGE],
                QT_TRANSLATE_NOOP("fields", "Surat yang sudah terbit tidak ikut berubah."),
            ),
            Part(
                QT_TRANSLATE_NOOP("fields", "Kode tiap jenis surat"),
                codes,
                QT_TRANSLATE_NOOP(
                    "fields",
                    "Bawaan program mengikuti daftar tiga angka yang lama. Cocokkan dengan daftar "
                    "klasifikasi arsip yang dipakai desa sebelum surat pertama terbit.",
                ),
            ),
            Part(QT_TRANSLATE_NOOP("fields", "Kebiasaan"), [who, _HEADED]),
        ]
        super().__init__(context, self.tr("Aturan nomor surat"), RULES, parts, parent)

    def show_opened(self, opened: OpenedNumbers) -> None:
        """Show the rules, and the numbers they give next."""
        told = (
            words(f"{translated(kind.value)}\n{number}") for kind, number in opened.upcoming.items()
        )
        self.add_side(card(self.tr("Nomor berikutnya"), *told))
        self.show_record(RULES, dict(opened.values))

    def store(self, values: dict[str, Any]) -> object:
        """Keep the rules; they hold for the letters issued from now on."""
        own = {"signer", _HEADED.name}
        given = {name: value for name, value in values.items() if name not in own}
        with self.writing(acts.CHANGE_NUMBERING) as session:
            numbers.change(session, numbers.numbering_in(given, numbers.numbering(session)))
            village.put_setting(session, village.USUAL_SIGNER, values["signer"] or "")
            service.use_head(session, headed=values[_HEADED.name])
        return RULES


class ReservationPage(_NumbersPage):
    """Keeps one number or a block for letters that are written elsewhere."""

    def __init__(self, context: Context, _: OpenedNumbers, parent: QWidget) -> None:
        asked = list(numbers.RESERVATION)
        part = Part(QT_TRANSLATE_NOOP("fields", "Nomor yang dipesan"), asked)
        super().__init__(context, self.tr("Pesan nomor surat"), RESERVE, [part], parent)
        self.call_saving(self.tr("Pesan nomor"))
        self.add_side(
            card(
                self.tr("Untuk apa"),
                words(self.tr("Surat yang dibuat di Word atau ditulis tangan ikut satu buku.")),
                words(self.tr("Bila suratnya jadi, buka nomornya lalu tandai dipakai.")),
                words(self.tr("Bila tidak jadi, batalkan dengan alasan; nomornya tetap tercatat.")),
            )
        )

    def show_opened(self, opened: OpenedNumbers) -> None:
        """Show a reservation to be filled in."""
        self.show_record(RESERVE, dict(opened.values))

    @property
    def is_known(self) -> bool:
        """Say whether the record is kept already: numbers are reserved anew each time."""
        return False

    def store(self, values: dict[str, Any]) -> object:
        """Reserve the numbers; return them as they are written."""
        wanted = numbers.reservation_in(values)
        if wanted.first:
            wanted = self._leaping(wanted, wanted.first)
        with self.writing(acts.RESERVE) as session:
            kept = [letter.number for letter in numbers.reserve(session, wanted)]
        said = self.tr("Dipesan: {numbers}")
        told = kept[0] if len(kept) == 1 else f"{kept[0]} … {kept[-1]}"
        self.context.desk.told.emit(said.format(numbers=told))
        return kept

    def _leaping(self, wanted: Reservation, first: int) -> Reservation:
        """Ask about a number that is ahead of its count; raise `Invalid` when it was not meant."""
        with self.context.db.read(self.context.who) as session:
            upcoming = numbers.leapt_over(session, wanted)
        if not upcoming:
            return wanted
        question = self.tr("Nomor berikutnya {upcoming}. Mengapa mulai dari {first}?")
        answer = ask.choose(
            self,
            question.format(upcoming=upcoming, first=f"{first:03}"),
            {
                "alone": self.tr("Nomor itu saja"),
                "goes_on": self.tr("Surat berikutnya sesudah nomor itu"),
                "stay": self.tr("Kembali ke isian"),
            },
        )
        if answer == "stay":
            raise Invalid(
                {"first": self.tr("Nomor berikutnya {upcoming}.").format(upcoming=upcoming)}
            )
        return replace(wanted, goes_on=answer == "goes_on")


class BookPage(_NumbersPage):
    """Goes on after the last numbers of the paper book of this year."""

    def __init__(self, context: Context, opened: OpenedNumbers, parent: QWidget) -> None:
        hint = QT_TRANSLATE_NOOP("fields", "Nomor terakhir di buku kertas.")
        asked = [
            Field(name=numbers.LAST + one.sequence, label=_told(one), kind=kinds.INTEGER, hint=hint)
            for one in opened.books
            if not one.begun
        ]
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Melanjutkan buku kertas"),
            asked,
            QT_TRANSLATE_NOOP("fields", "Surat berikutnya dari program mendapat nomor sesudahnya."),
        )
        super().__init__(context, self.tr("Lanjutkan nomor buku"), BOOK, [part], parent)

    def show_opened(self, opened: OpenedNumbers) -> None:
        """Show the paper books that were not gone on from yet."""
        begun = [words(f"{_told(one)}: {one.last:03}") for one in opened.books if one.begun]
        if begun:
            self.add_side(card(self.tr("Sudah berjalan di program"), *begun))
        known = {numbers.LAST + one.sequence: one.last for one in opened.books if not one.begun}
        self.show_record(BOOK, known)

    @property
    def is_known(self) -> bool:
        """Say whether the record is kept already: a book is gone on from once."""
        return False

    def store(self, values: dict[str, Any]) -> object:
        """Keep after which numbers this year goes on."""
        with self.writing(acts.CONTINUE_BOOK) as session:
            numbers.begin_after(session, {
                name.removeprefix(numbers.LAST): last or 0 for name, last in values.items()
            })  # fmt: skip
        return BOOK


PAGES = {RULES: RulesPage, RESERVE: ReservationPage, BOOK: BookPage}
