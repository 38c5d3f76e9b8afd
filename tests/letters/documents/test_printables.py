"""Every printable of the letters room with the longest names there are, on either paper."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.letters.documents import (
    attendance_sheet,
    cautions,
    deliberation_sheet,
    education_card,
    referral,
    village_letter,
    worker_card,
)
from dme_desktop.letters.documents.attendance_sheet import AttendanceSheet
from dme_desktop.letters.documents.cautions import Cautions
from dme_desktop.letters.documents.deliberation_sheet import DeliberationSheet
from dme_desktop.letters.documents.education_card import EducationCard
from dme_desktop.letters.documents.worker_card import CardContact
from dme_desktop.letters.kinds import KINDS
from dme_desktop.pdf.letterhead import Letterhead
from tests.letters.documents.examples import (
    GIVER,
    PLACE_AND_DATE,
    RESIDENT,
    a_card,
    a_letter,
    a_referral,
)
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME
from tests.pdf.golden import assert_golden, page_sizes, text_of
from tests.pdf.sound import assert_sound

Draw = Callable[[PaperSize], bytes]
WORDED = [kind for kind, row in KINDS.items() if row.wording and kind is not LetterType.REFERRAL]
LONG_HEAD = Letterhead(
    government="Pemerintah Kabupaten Lombok Timur Bagian Utara dan Kepulauan",
    district="Kecamatan Montong Gading Selatan Raya",
    village="Desa Jenggik Utara Sari Gunung Rinjani",
    address=LONG_ADDRESS,
    logo=examples.logo(),
)


def _long(value: Any) -> Any:
    """Return the same thing with every name and address as long as offices know them."""
    if isinstance(value, msgspec.Struct):
        longer = {
            name: _long(getattr(value, name))
            for name in value.__struct_fields__
            if name not in _SHORT
        }
        for name in ("name", "occupation", "position", "institution", "addressee"):
            if longer.get(name):
                longer[name] = LONG_NAME
        if longer.get("address"):
            longer["address"] = LONG_ADDRESS
        return msgspec.structs.replace(value, **longer)
    if isinstance(value, dict):
        return {name: LONG_NAME if name in _NAMES else _long(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_long(one) for one in value)
    return value


_SHORT = {"foot", "number", "wording", "title", "letterhead", "paper", "photo"}
_NAMES = {"scheme_or_agency", "job_title", "employer", "pic", "contact_office", "case_types"}


def worded(kind: LetterType, **different: Any) -> Draw:
    return lambda paper: village_letter.build(a_letter(kind, paper=paper, **different))


def _caution_sheet(paper: PaperSize, name: str = "Siti Contohwati") -> bytes:
    person = msgspec.structs.replace(RESIDENT, name=name)
    sheet = Cautions(
        letterhead=examples.letterhead(),
        foot=examples.foot(),
        person=person,
        cautions=(
            "Belum jelas apakah visanya visa kerja. Minta diperlihatkan lebih dulu.",
            "Izin PT Contoh Penempatan belum diperiksa dalam 30 hari terakhir.",
        ),
        place_and_date=PLACE_AND_DATE,
        giver=name,
        officer=name,
        paper=paper,
    )
    return cautions.build(sheet)


def _sheet(paper: PaperSize) -> bytes:
    head, foot = examples.letterhead(), examples.foot()
    return deliberation_sheet.build(DeliberationSheet(letterhead=head, foot=foot, paper=paper))


def _attendance(paper: PaperSize) -> bytes:
    head, foot = examples.letterhead(), examples.foot()
    sheet = AttendanceSheet(letterhead=head, foot=foot, keeper="Petugas desa", paper=paper)
    return attendance_sheet.build(sheet)


def _education(paper: PaperSize, office: str = "desa") -> bytes:
    head, foot = examples.letterhead(), examples.foot()
    card = EducationCard(letterhead=head, foot=foot, office=office, paper=paper)
    return education_card.build(card)


USUAL: dict[str, tuple[Draw, int]] = {
    **{kind.name.lower(): (worded(kind), 1) for kind in WORDED},
    "family_permission_bare": (worded(LetterType.FAMILY_PERMISSION, letterhead=None), 1),
    "referral": (lambda paper: referral.build(a_referral(paper=paper)), 2),
    "worker_card": (lambda paper: worker_card.build(a_card(paper=paper)), 1),
    "cautions": (_caution_sheet, 1),
    "deliberation_sheet": (_sheet, 1),
    "attendance_sheet": (_attendance, 1),
    "education_card": (_education, 1),
}


def _longest(kind: LetterType) -> Draw:
    long = _long(a_letter(kind))
    long = msgspec.structs.replace(long, letterhead=LONG_HEAD)
    return lambda paper: village_letter.build(msgspec.structs.replace(long, paper=paper))


def _longest_referral(paper: PaperSize) -> bytes:
    long = msgspec.structs.replace(
        _long(a_referral(paper=paper)), letterhead=LONG_HEAD, chronology=f"{LONG_ADDRESS} " * 6
    )
    return referral.build(long)


def _longest_card(paper: PaperSize) -> bytes:
    contact = CardContact(name=LONG_NAME, relation="Orang tua", phone="0812-0000-0001")
    card = a_card(
        paper=paper,
        letterhead=LONG_HEAD,
        person=(("Nama", LONG_NAME), ("Panggilan", "Siti"), ("Alamat", LONG_ADDRESS)),
        journey=(("Pekerjaan", LONG_NAME), ("Pemberi kerja", LONG_NAME)),
        contacts=(contact,) * 3,
    )
    return worker_card.build(card)


EXTREME: dict[str, tuple[Draw, int | dict[PaperSize, int]]] = {
    **{kind.name.lower(): (_longest(kind), 1) for kind in WORDED},
    **{
        kind.name.lower(): (_longest(kind), {PaperSize.F4: 1, PaperSize.A4: 2})
        for kind in (
            LetterType.FAMILY_PERMISSION,
            LetterType.HANDOVER,
            LetterType.REPATRIATION,
            LetterType.POWER_OF_ATTORNEY,
            LetterType.MEDIATION,
        )
    },
    "referral": (_longest_referral, 2),
    "worker_card": (_longest_card, {PaperSize.F4: 1, PaperSize.A4: 2}),
    "cautions": (lambda paper: _caution_sheet(paper, LONG_NAME), 1),
    "education_card": (lambda paper: _education(paper, LONG_NAME), 1),
}


@pytest.mark.parametrize("name", USUAL)
def test_the_words_of_each_printable(name: str) -> None:
    assert_golden(name, USUAL[name][0](PaperSize.F4))


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
@pytest.mark.parametrize("name", USUAL)
def test_each_printable_is_sound_on_either_paper(
    name: str, paper: PaperSize, size: tuple[int, int]
) -> None:
    draw, pages = USUAL[name]
    pdf = draw(paper)
    assert page_sizes(pdf) == [size[::-1] if name == "education_card" else size] * pages
    assert_sound(pdf, pages)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", EXTREME)
def test_the_longest_names_and_addresses_stay_sound(name: str, paper: PaperSize) -> None:
    draw, pages = EXTREME[name]
    pdf = draw(paper)
    assert_golden(f"longest/{name}_{paper.name.lower()}", pdf)
    assert_sound(pdf, pages if isinstance(pages, int) else pages[paper])
    if name not in {"education_card", "cautions"}:
        assert LONG_ADDRESS.replace(" ", "")[:60] in text_of(pdf).replace(" ", "")


@pytest.mark.parametrize("kind", [LetterType.FAMILY_PERMISSION, LetterType.HANDOVER])
def test_the_longest_usual_letters_stand_on_one_page_of_a4_also_in_practice(
    kind: LetterType,
) -> None:
    foot = examples.foot(sealed=True, practice=True)
    assert_sound(village_letter.build(a_letter(kind, paper=PaperSize.A4, foot=foot)), 1)


def test_a_letter_without_letterhead_leaves_its_place_to_the_words() -> None:
    words = text_of(village_letter.build(a_letter(LetterType.FAMILY_PERMISSION, letterhead=None)))
    assert "PEMERINTAH" not in words
    assert "SURAT IZIN KELUARGA" in words


def test_the_letter_of_a_referral_never_tells_the_name() -> None:
    from tests.pdf.golden import pages_of  # noqa: PLC0415

    letter, attachment = pages_of(referral.build(a_referral()))
    told = ("Siti", "Contohwati", RESIDENT.nik, RESIDENT.address, "Gaji tiga bulan")
    assert [word for word in told if word.casefold() in letter.casefold()] == []
    assert [
        word for word in told if word.casefold() not in " ".join(attachment.split()).casefold()
    ] == []
    assert "S.C." in letter


def test_the_sheet_of_a_worker_holds_no_nik() -> None:
    words = text_of(worker_card.build(a_card()))
    assert "520300" not in words
    assert "NIK" not in words


@pytest.mark.parametrize("kind", WORDED)
def test_what_is_not_known_leaves_dots_to_write_on(kind: LetterType) -> None:
    empty = msgspec.structs.replace(
        GIVER, name="", nik="", birth_place="", birth_date=None, age=None, religion="", address=""
    )
    bare = a_letter(kind)
    letter = msgspec.structs.replace(
        bare, number="", values={}, lists={}, parties=dict.fromkeys(bare.parties, empty)
    )
    words = text_of(village_letter.build(letter))
    assert "None" not in words
    assert "Nomor : ......" in words
    assert words.count("....") > 5
