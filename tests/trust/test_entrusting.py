"""The sheet of the regency's office: read from paper, compared, and refused when it is another."""

from pathlib import Path

import pytest

from dme_desktop.kernel import pdfium
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.trust import acts, blanks, entrusting, reading
from dme_desktop.vault import boxes
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import VILLAGE


def sheet_of(regency: Database) -> tuple[str, str]:
    """Return the code and the fingerprint on the sheet of an office."""
    with regency.write(acts.MAKE_BOX, CLERK) as session:
        boxes.ready(session)
        office = entrusting.own_office(session)
    assert office
    return entrusting.code_of(office), office.fingerprint


def test_the_printed_sheet_is_read_as_pdf_and_as_a_photo(regency: Database, tmp_path: Path) -> None:
    code, _ = sheet_of(regency)
    with regency.read(CLERK) as session:
        pdf = blanks.box_key(session)
    file, photo = tmp_path / "lembar.pdf", tmp_path / "foto.png"
    file.write_bytes(pdf)
    with pdfium.opened(pdf) as document:
        document[0].render(scale=3).to_pil().rotate(2, fillcolor="white").save(photo)
    for one in (file, photo):
        assert code in [found.code for found in reading.in_file(one, prefix=entrusting.PREFIX)]


def test_the_fingerprint_of_the_paper_decides(office: Database, regency: Database) -> None:
    code, fingerprint = sheet_of(regency)
    with office.read() as session:
        found = entrusting.compared(session, f" {code}\n", fingerprint.lower().replace("-", " "))
        assert found.code == VILLAGE[:5]
        assert found.name == "Kabupaten Lombok Timur"
        for wrong in ("", "GJ2Y-652M-K8QX-0TNA", fingerprint[:-1]):
            with pytest.raises(Invalid, match="bukan sidik"):
                entrusting.compared(session, code, wrong)


def test_whose_sheet_it_is_cannot_be_changed_under_the_fingerprint(regency: Database) -> None:
    code, fingerprint = sheet_of(regency)
    office = entrusting.read(code)
    moved = entrusting.Office("52.01", "", office.public, office.made_on)
    assert office.fingerprint == fingerprint
    assert moved.fingerprint != fingerprint
    assert entrusting.read(entrusting.code_of(moved)).code == "52.01"


def test_the_sheet_of_another_regency_is_refused(office: Database, regency: Database) -> None:
    mine = entrusting.read(sheet_of(regency)[0])
    other = entrusting.Office("52.01", "", mine.public, mine.made_on)
    with office.read() as session, pytest.raises(DmeError, match="bukan kabupaten desa ini"):
        entrusting.compared(session, entrusting.code_of(other), other.fingerprint)


@pytest.mark.parametrize(
    "text", ["", "DME1K:", "DME1K:ABC", "DME1:ABC", "DME1K:" + "0" * 400, "halo", "DME1K:é"]
)
def test_whatever_else_is_scanned_is_told(text: str) -> None:
    with pytest.raises(DmeError, match="bukan kode lembar"):
        entrusting.read(text)


def test_an_office_without_a_key_has_no_sheet(office: Database) -> None:
    with office.read(CLERK) as session, pytest.raises(DmeError, match="belum punya kunci kotak"):
        blanks.box_key(session)


def test_a_new_key_still_opens_what_was_entrusted_before(
    office: Database, regency: Database
) -> None:
    old = sheet_of(regency)
    with regency.write(acts.RENEW_BOX, CLERK) as session:
        boxes.renew(session)
    assert sheet_of(regency) != old
    with office.write(ACT, CLERK) as session:
        assert entrusting.compared(session, *old)
