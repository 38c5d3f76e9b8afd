"""The letters about one resident as they are signed: words, page, and names of every kind."""

from typing import Any

import msgspec
import pytest

from dme_desktop.letters.documents.village_letter import VillageLetter, build
from dme_desktop.letters.model import LetterType
from dme_desktop.letters.wordings import WORDINGS
from dme_desktop.pdf.document import Paper
from dme_desktop.pdf.signing import Signer
from tests.letters.documents.examples import RECEIVER
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, pages_of, text_of

KINDS = [kind for kind in WORDINGS if kind is not LetterType.FAMILY_PERMISSION]
VALUES = {
    "village_kind": "Desa",
    "village_name": "Jenggik Utara",
    "district": "Montong Gading",
    "regency": "Kabupaten Lombok Timur",
    "head_title": "Kepala Desa",
    "date": "24 November 2026",
    "name": "Siti Contohwati",
    "address": "Dusun Montong RT 001 RW 002",
    "country": "Taiwan",
    "job_title": "Perawat lansia",
    "scheme_or_agency": "P to P, PT Contoh Penempatan",
    "validity_to": "24 Desember 2026",
    "basis": "Kartu Keluarga nomor 5203000101200001",
    "marital_status": "Kawin dengan Amaq Contoh",
    "employer": "Keluarga Contoh",
    "purpose": "pendaftaran sekolah anak",
    "applied_on": "20 November 2026",
    "remedy": "dokumen dilengkapi",
    "contact_office": "Dinas Tenaga Kerja Kabupaten Lombok Timur",
}


def a_letter(kind: LetterType, **different: Any) -> VillageLetter:
    """Return an acceptable letter of one kind."""
    letter = VillageLetter(
        letterhead=examples.letterhead(),
        foot=examples.foot(sealed=True),
        number="470/016/Pem.Ds/XI/2026",
        title=WORDINGS[kind].title,
        wording=WORDINGS[kind].text,
        person=RECEIVER,
        values=VALUES,
        lists={
            "papers_table": ("KTP", "Paspor, nomor X0000001, berlaku sampai 1 Februari 2031"),
            "reasons_table": ("Perjanjian kerja belum ada", "Perekrut belum dapat dihubungi"),
        },
        village_name="Jenggik Utara",
        date=examples.foot().printed_at.date(),
        head=examples.head(),
        signs=kind is LetterType.RISK_STATEMENT,
        copies=("Camat Montong Gading", "BP3MI") if kind is LetterType.INTRODUCTION else (),
    )
    return msgspec.structs.replace(letter, **different)


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_the_letter(kind: LetterType) -> None:
    assert_golden(kind.name.lower(), build(a_letter(kind)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("paper", "size"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_it_fits_on_one_page_of_either_paper(
    kind: LetterType, paper: Paper, size: tuple[int, int]
) -> None:
    assert page_sizes(build(a_letter(kind, paper=paper))) == [size]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed_inside_the_margins(name: str) -> None:
    person = msgspec.structs.replace(RECEIVER, name=name)
    pdf = build(a_letter(LetterType.RISK_STATEMENT, person=person, head=Signer(name=name)))
    assert len(pages_of(pdf)) == 1
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12


def test_everything_long_is_still_read_and_stays_on_the_paper() -> None:
    person = msgspec.structs.replace(RECEIVER, name=LONG_NAME, address=LONG_ADDRESS * 2)
    letter = a_letter(
        LetterType.REFUSAL,
        person=person,
        lists={"reasons_table": [LONG_ADDRESS] * 25},
        values={**VALUES, "remedy": LONG_ADDRESS, "contact_office": LONG_NAME},
        paper="A4",
    )
    pdf = build(letter)
    assert text_of(pdf).replace(" ", "").count(LONG_ADDRESS.replace(" ", "")) >= 25
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 12


def test_the_same_letter_is_the_same_bytes() -> None:
    assert build(a_letter(LetterType.DOMICILE)) == build(a_letter(LetterType.DOMICILE))
