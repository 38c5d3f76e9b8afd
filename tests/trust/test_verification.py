"""Whether a paper is genuine: by its code, by a picture of it, and by the file itself."""

import datetime as dt
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from dme_desktop.agenda import proof, service
from dme_desktop.agenda.proof import Claim
from dme_desktop.kernel import base45
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal
from dme_desktop.trust import reading, scanning, verification
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Status, Verdict
from dme_desktop.vault import cose, signing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.agenda.test_proof import a_claim
from tests.trust.papers import Printed, a_paper, another_office, issued, void


def checked(office: Database, given: str | bytes) -> Verdict:
    (verdict,) = all_checked(office, given)
    return verdict


def all_checked(office: Database, given: str | bytes) -> list[Verdict]:
    found = [Found(given)] if isinstance(given, str) else reading.found_in(given)
    with office.read() as session:
        return [verification.verify(session, one) for one in found]


def signed_by(office: Database, claim: Claim) -> str:
    with office.read() as session:
        return proof.coded(claim, signing.current(session))


def photographed(pdf: bytes, dpi: int = 150, kind: str = "PNG") -> bytes:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=dpi / 72).to_pil().convert("RGB")
    document.close()
    file = BytesIO()
    picture.save(file, kind)
    return file.getvalue()


def edited(pdf: bytes, edit: Callable[[bytes], bytes]) -> bytes:
    """Change a page as an editor of PDFs does; the code stays as it is."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    page, stream = writer.pages[0], DecodedStreamObject()
    before = page["/Contents"].get_object().get_data()  # type: ignore[union-attr]
    after = edit(before)
    assert after != before
    stream.set_data(after)
    page[NameObject("/Contents")] = writer._add_object(stream)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def renamed(pdf: bytes) -> bytes:
    """Write another name where the name stands."""
    return edited(pdf, lambda page: page.replace(b"Siti", b"Sita"))


def covered(pdf: bytes) -> bytes:
    """Lay a white box over the words, which leaves every one of them in the file."""
    return edited(pdf, lambda page: page + b"\n1 1 1 rg 60 700 500 200 re f")


@pytest.fixture
def paper(office: Database) -> Printed:
    """Give a paper as it is kept."""
    return issued(office)


def test_the_code_the_file_and_a_picture_of_it_are_valid(office: Database, paper: Printed) -> None:
    by_code = checked(office, paper.code)
    by_file = checked(office, paper.pdf)
    by_picture = checked(office, photographed(paper.pdf, kind="JPEG"))
    for verdict in (by_code, by_file, by_picture):
        assert verdict.status is Status.VALID
        assert verdict.letter_id == paper.letter_id
        assert verdict.claim
        assert verdict.claim.number == "470/001/Pem.Ds/XI/2026"
        assert verdict.village == "Desa Jenggik Utara"
    assert by_file.is_file
    assert "sama dengan yang diterbitkan" in by_file.sentence
    assert not by_code.is_file
    assert "Cocokkan" in by_picture.sentence


def test_what_was_signed_stands_beside_what_is_printed(office: Database, paper: Printed) -> None:
    changed = renamed(paper.pdf)
    shown = {label: is_there for label, _, is_there in verification.rows(checked(office, changed))}
    assert shown["Nomor"] is True
    assert shown["Atas nama"] is False
    assert "Sita" in (checked(office, changed).words or "")
    assert {is_there for _, _, is_there in verification.rows(checked(office, paper.pdf))} == {True}
    by_code = checked(office, paper.code)
    assert {is_there for _, _, is_there in verification.rows(by_code)} == {None}


@pytest.mark.parametrize("change", [renamed, covered])
def test_a_changed_file_with_its_code_intact_is_altered(
    office: Database, paper: Printed, change: Callable[[bytes], bytes]
) -> None:
    verdict = checked(office, change(paper.pdf))
    assert verdict.status is Status.ALTERED
    assert verdict.claim == proof.claim_of(proof.opened(paper.code))
    assert "berkas" in verdict.sentence


def test_a_code_pasted_on_another_paper_is_altered(office: Database, paper: Printed) -> None:
    other = issued(office, a_paper("Orang Lain"))
    pasted = seal.sealed(other.pdf, seal.dots_of(paper.code))
    assert checked(office, pasted).status is Status.ALTERED


def test_a_scan_as_a_pdf_is_a_picture_and_no_changed_file(office: Database, paper: Printed) -> None:
    file = BytesIO()
    Image.open(BytesIO(photographed(paper.pdf, 200))).save(file, "PDF", resolution=200)
    verdict = checked(office, file.getvalue())
    assert verdict.status is Status.VALID
    assert not verdict.is_file
    assert verdict.words is None


def test_a_void_paper_says_why(office: Database, paper: Printed) -> None:
    void(office, paper, "Salah nama")
    for given in (paper.code, paper.pdf):
        verdict = checked(office, given)
        assert verdict.status is Status.REVOKED
        assert "Salah nama" in verdict.sentence


@pytest.mark.parametrize("kids", ["", "9 0 R", "2 0 R"])
def test_a_page_that_is_promised_and_missing_is_told_in_words(kids: str) -> None:
    broken = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj "
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count 1>>endobj trailer<</Root 1 0 R>>"
    )
    with pytest.raises(DmeError, match="PDF yang utuh"):
        reading.found_in(broken.encode())


@pytest.mark.parametrize("behind", [" ", "\n", "\t", "\u3000"])
def test_a_void_paper_is_not_brought_back_by_a_space_behind_its_code(
    office: Database, paper: Printed, behind: str
) -> None:
    void(office, paper)
    assert checked(office, paper.code + behind).status is Status.ALTERED
    assert checked(office, reading.typed(paper.code + behind)).status is Status.REVOKED


def test_what_ended_is_genuine_and_says_so(office: Database, clock: FixedClock) -> None:
    paper = issued(office, a_paper(until=dt.date(2026, 12, 24)))
    assert "habis" not in checked(office, paper.code).sentence
    clock.at += dt.timedelta(days=60)
    verdict = checked(office, paper.code)
    assert verdict.status is Status.VALID
    assert "Masa berlakunya sudah habis pada 24 Desember 2026" in verdict.sentence


def test_another_village_is_not_known_without_a_list(
    office: Database, tmp_path: Path, clock: FixedClock
) -> None:
    with another_office(tmp_path / "lain", clock) as other:
        verdict = checked(office, issued(other).code)
    assert verdict.status is Status.UNKNOWN_KEY
    assert "Masukkan daftar kunci" in verdict.sentence
    assert verdict.claim


def test_a_practice_paper_says_so_everywhere(
    office: Database, tmp_path: Path, clock: FixedClock
) -> None:
    with another_office(tmp_path / "latihan", clock, practice=True) as practice:
        paper = issued(practice)
        at_home, elsewhere = (checked(one, paper.code) for one in (practice, office))
    assert at_home.status is Status.VALID
    assert elsewhere.status is Status.UNKNOWN_KEY
    for verdict in (at_home, elsewhere):
        assert verdict.sentence.startswith("Dokumen latihan, bukan surat resmi.")


@pytest.mark.parametrize(
    ("given", "status", "words"),
    [
        ("", Status.NOT_OURS, "Tidak ada kode"),
        ("surat.contoh/562", Status.NOT_OURS, "bukan kode DME"),
        ("HC1:6BF+70790T9WJWG", Status.NOT_OURS, "bukan kode DME"),
        ("DME1:", Status.ALTERED, "rusak atau terpotong"),
        ("DME1:%69 VD92EX0", Status.ALTERED, "rusak atau terpotong"),
        ("DME1:kode", Status.ALTERED, "rusak atau terpotong"),
    ],
)
def test_foreign_and_broken_codes(office: Database, given: str, status: Status, words: str) -> None:
    verdict = checked(office, given)
    assert verdict.status is status
    assert words in verdict.sentence
    assert list(verification.rows(verdict)) == []


def test_every_verdict_is_another_sentence(
    office: Database, paper: Printed, tmp_path: Path, clock: FixedClock
) -> None:
    content = bytearray(base45.decode(paper.code.removeprefix(proof.PREFIX)))
    content[-1] ^= 1
    with another_office(tmp_path / "lain", clock) as other:
        unknown = issued(other).code
    said = {
        status: checked(office, given).sentence.split(".")[0]
        for status, given in (
            (Status.VALID, paper.code),
            (Status.UNKNOWN_KEY, unknown),
            (Status.ALTERED, proof.PREFIX + base45.encode(bytes(content))),
            (Status.NOT_OURS, "HC1:ABC"),
        )
    }
    void(office, paper)
    said[Status.REVOKED] = checked(office, paper.code).sentence.split(".")[0]
    assert len(set(said.values())) == len(Status)


def test_no_flipped_bit_is_valid_here(office: Database, paper: Printed) -> None:
    content = base45.decode(paper.code.removeprefix(proof.PREFIX))
    with office.read() as session:
        for bit in range(len(content) * 8):
            flipped = bytearray(content)
            flipped[bit // 8] ^= 1 << bit % 8
            found = Found(proof.PREFIX + base45.encode(bytes(flipped)))
            assert verification.verify(session, found).status is not Status.VALID, bit


def test_a_key_signs_for_its_own_village_only(office: Database) -> None:
    verdict = checked(office, signed_by(office, a_claim(village="52.03.11.2004")))
    assert verdict.status is Status.ALTERED
    assert "desa lain" in verdict.sentence


def test_a_signed_message_that_is_no_paper_is_no_paper(office: Database) -> None:
    with office.read() as session:
        content = cose.signed(signing.current(session), ["surat"])
    assert checked(office, proof.PREFIX + base45.encode(content)).status is Status.ALTERED


def test_a_replaced_key_signs_nothing_later(office: Database, clock: FixedClock) -> None:
    with office.read() as session:
        old = signing.current(session)
    paper = issued(office)
    with office.write(ACT, CLERK) as session:
        signing.renew(session)
    later = clock.today() + dt.timedelta(days=1)
    assert checked(office, paper.code).status is Status.VALID
    assert checked(office, proof.coded(a_claim(date=later), old)).status is Status.REVOKED


def test_a_paper_that_is_in_no_register_says_so(office: Database) -> None:
    verdict = checked(office, signed_by(office, a_claim()))
    assert verdict.status is Status.VALID
    assert "tidak ada di register" in verdict.sentence


def test_a_paper_of_before_there_were_codes_has_none(office: Database) -> None:
    bare = replace(a_paper().sheet, number="470/001")
    assert checked(office, a_paper().build([bare])).status is Status.NOT_OURS


def test_two_papers_in_one_picture_are_looked_at_one_by_one(office: Database) -> None:
    writer = PdfWriter()
    for paper in (issued(office), issued(office)):
        writer.add_page(PdfReader(BytesIO(paper.pdf)).pages[0])
    file = BytesIO()
    writer.write(file)
    both = all_checked(office, file.getvalue())
    assert [one.status for one in both] == [Status.ALTERED] * 2  # another program joined them
    pages = [picture_of(office) for _ in range(2)]
    joined = BytesIO()
    pages[0].save(joined, "TIFF", save_all=True, append_images=pages[1:])
    assert [one.status for one in all_checked(office, joined.getvalue())] == [Status.VALID] * 2


def picture_of(office: Database) -> Image.Image:
    return Image.open(BytesIO(photographed(issued(office).pdf)))


def test_every_paper_of_a_batch_is_checked(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        papers = [a_paper(f"Contoh {number}") for number in range(3)]
        first = service.issue_many(session, papers)[0]
        pdf = service.pdf_of(session, first.id)
    each = all_checked(office, pdf)
    assert [(one.status, one.is_file) for one in each] == [(Status.VALID, True)] * 3
    assert len({one.claim.number for one in each if one.claim}) == 3
    changed = all_checked(office, pdf + b"\n% added")
    assert {one.status for one in changed} == {Status.ALTERED}
    assert verification.worst([*each, *changed]).status is Status.ALTERED


def scanned(pages: list[Image.Image], kind: str) -> bytes:
    file = BytesIO()
    pages[0].save(file, kind, save_all=True, append_images=pages[1:])
    return file.getvalue()


@pytest.mark.kinds
@pytest.mark.kinds
@pytest.mark.kinds
@pytest.mark.parametrize(("kind", "before"), [("TIFF", 1), ("TIFF", 3), ("PDF", 1), ("PDF", 12)])
def test_a_code_on_a_later_page_is_found(office: Database, kind: str, before: int) -> None:
    empty = [Image.new("L", (600, 900), 255)] * before
    assert checked(office, scanned([*empty, picture_of(office)], kind)).status is Status.VALID


def test_what_was_not_looked_at_is_told(office: Database) -> None:
    empty = [Image.new("L", (60, 90), 255)] * (scanning.MOST_PAGES + 2)
    verdict = checked(office, scanned(empty, "PDF"))
    assert verdict.status is Status.NOT_OURS
    assert "hanya 50 halaman pertama" in verdict.sentence


def test_a_password_is_named(office: Database, paper: Printed) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(paper.pdf)))
    writer.encrypt("rahasia", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    with pytest.raises(DmeError, match="memakai kata sandi"):
        checked(office, file.getvalue())


def test_a_page_cut_out_by_another_program_is_told_and_ends(
    office: Database, paper: Printed
) -> None:
    """A program that ends its lines in its own way hung the search for the code for good."""
    cut = paper.pdf.replace(b"stream\n", b"stream\r\n")
    assert checked(office, cut).status in {Status.ALTERED, Status.NOT_OURS}
