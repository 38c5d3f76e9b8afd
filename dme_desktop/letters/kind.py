"""What one kind of letter about a resident is: a row that a module of `letters.kinds` fills."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.letters import signatures
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.rules import RESIDENTS, Subject, Whom
from dme_desktop.letters.said import Said
from dme_desktop.letters.signatures import Signers
from dme_desktop.letters.wordings import Wording
from dme_desktop.people.model import FamilyLink

ONE_A_LINE = QT_TRANSLATE_NOOP("fields", "Satu baris satu.")


def asked(
    name: str, label: str, kind: kinds.Kind = kinds.TEXT, hint: str = "", *, needed: bool = True
) -> Field:
    """Return one question that a letter asks."""
    longest = 1000 if kind is kinds.LONG_TEXT else 200
    return Field(name=name, label=label, kind=kind, required=needed, max_length=longest, hint=hint)


COPIES = asked(
    "copies",
    QT_TRANSLATE_NOOP("fields", "Tembusan"),
    hint=QT_TRANSLATE_NOOP("fields", "Pisahkan dengan titik koma."),
    needed=False,
)

DISTRICT_HEAD = asked(
    "district_head",
    QT_TRANSLATE_NOOP("fields", "Camat yang mengetahui"),
    kinds.NAME,
    hint=QT_TRANSLATE_NOOP("fields", "Nama dengan gelarnya. Kosong bila camat tidak perlu."),
    needed=False,
)

SECOND_RELATION = replace(
    field_of(FamilyLink, "relation"),
    name="second_relation",
    label=QT_TRANSLATE_NOOP("fields", "Hubungannya"),
)
SECOND_NIK = replace(
    field_of(FamilyLink, "nik"),
    name="second_nik",
    label=QT_TRANSLATE_NOOP("fields", "NIK yang menerima"),
)


COPIES_MADE = asked(
    "copies_made",
    QT_TRANSLATE_NOOP("fields", "Banyaknya rangkap"),
    hint=QT_TRANSLATE_NOOP("fields", "Seperti dua (2): satu tiap pihak."),
)


def first_party(said: Said) -> dict[str, Party]:
    """Return the table of who comes first in a paper of two, with whom they act for."""
    return {
        "first_table": Party(
            name=said.first_name,
            position=said.first_position,
            institution=said.first_institution,
        )
    }


def second_party(said: Said) -> dict[str, Party]:
    """Return the table of the other one a letter names, with what they are to the resident."""
    return {
        "second_table": Party(
            name=said.second_name,
            nik=said.second_nik,
            relation=codes.labels("family_relation").get(said.second_relation, ""),
            address=said.second_address,
        )
    }


HEAD_REASON = asked(
    "head_reason",
    QT_TRANSLATE_NOOP("fields", "Alasan kepala desa tetap memberi surat"),
    needed=False,
)


@dataclass(frozen=True, kw_only=True)
class LetterKind:
    """Everything that makes one kind of letter: for whom, what is asked, its words, who signs.

    `purpose` says in a few words what it is for, `advice` what the clerk should have seen before;
    `page` is where a new one is begun, when it is not begun among all others. `for_workers` needs
    a journey, `whom` says who else cannot have it; `of_residents` lets the clerk choose among all
    residents. `shared` are the questions that are asked once when it is made for many, None when it
    is made for one at a time only. One that is `pictured` shows the photo.
    `known` is what the office knows of the answers already, `paper` the letter itself; `problems`
    and `others`, the tables of others than the resident, are for the letters of `statements`, and
    so is `addressee`: to whom it goes, by the name of the resident and the answers. `names` is what
    the title says beyond that of the wording, by the answers. One that is
    `addressed` says so above its words. One that is the resident's `own` has no letterhead, and the
    office's number only where the office says that it knows of it.
    """

    type: LetterType
    paper: Callable[["LetterKind", Office, Resident, Said], Paper]
    known: Callable[["LetterKind", Office, Resident], Said]
    purpose: str = ""
    advice: tuple[str, ...] = ()
    page: Address | None = None
    asks: tuple[Field, ...] = ()
    wording: Wording | None = None
    for_workers: bool = False
    pictured: bool = False
    of_residents: bool = False
    whom: Whom = RESIDENTS
    shared: tuple[str, ...] | None = None
    problems: Callable[[Said, Subject], Mapping[str, str]] = lambda _, __: {}
    others: Callable[[Said], Mapping[str, Party]] = lambda _: {}
    signers: Signers = signatures.head_alone
    addressee: Callable[[str, Said], str] = lambda _, said: said.addressee
    names: Callable[[Said], str] = lambda _: ""
    addressed: bool = False
    own: bool = False

    @property
    def code(self) -> str:
        """Return its name among the settings."""
        return self.type.name

    @property
    def called(self) -> str:
        """Return what it is called."""
        return str(self.type.value)

    @property
    def labels(self) -> Mapping[str, str]:
        """Return what its questions are called, by their names."""
        return {one.name: one.label for one in self.asks}

    @property
    def words(self) -> Wording:
        """Return the words of a letter that has some; raise ValueError for a form or a sheet."""
        if self.wording is None:
            raise ValueError(f"{self.type.name} has no wording")
        return self.wording
