"""No word of a case stands outside its key: not in tables, history, drafts, copies or logs."""

import logging
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from dme_desktop.agenda import archive
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.cases import acts, papers
from dme_desktop.cases.model import Agreed, CaseFile, CaseStatus, ReferredTo, WhyRead
from dme_desktop.cases.papers import Handed
from dme_desktop.cases.service import evidence, files, referrals
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel.errors import DmeError
from dme_desktop.letters.said import Said, Wish, said_in
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept, Shelf
from dme_desktop.vault import chronicle, closed
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.cases.examples import TODAY, WORDS, a_case, a_photo, a_worker, at_work, done, told

HANDED = Handed(
    to=ReferredTo.BP3MI,
    agreed=Agreed.KELUARGA,
    written=Written(addressee="Kepala BP3MI NTB", agreed_by="Amaq Kangkung"),
)


def dump(db: Database) -> Iterator[str]:
    """Give every cell of the opened file, as anybody with the data key reads it."""
    with closing(db.raw()) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            for row in raw.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - names of the file
                for cell in row:
                    yield f"{table}: {readable(cell)}"


def readable(cell: object) -> str:
    """Return what a cell says, unpacked where it is packed."""
    if not isinstance(cell, bytes):
        return str(cell)
    with suppress(zlib.error):
        cell += zlib.decompress(cell)
    return cell.decode("latin-1")


def a_whole_life(db: Database) -> CaseFile:
    """Let a case go through all that can be done, with words that stand nowhere else."""
    case = at_work(db, person_id=a_worker(db))
    with db.write(acts.KEEP, CLERK) as session:
        kept = evidence.keep(session, case.id, a_photo())
    with db.write(acts.CHANGE, CLERK) as session:
        files.change(session, case.id, a_case(person_id=case.person_id), told(notes="pondok 2"))
    with db.write(acts.OPEN, CLERK) as session:
        inside = files.read(session, case.id, WhyRead.RUJUKAN)
    with db.write(ISSUE, CLERK) as session:
        letters.issue(session, papers.referral(session, case.id, HANDED, inside))
    sent = said_in(
        {
            "wish": Wish.CARI, "addressee": "Kepala BP3MI", "second_name": "Amaq Kangkung",
            "second_relation": "3", "last_news": "Rembige", "pic": "Kasi",
            "chronology": "Pondok itu dikunci; " * 3, "signer": "", "copies": "",
        },
        Said(),
    )  # fmt: skip
    with db.write(ISSUE, CLERK) as session:
        letters.issue(session, papers.closed_letter(session, case.id, "penelusuran", sent))
    with db.write(acts.ANSWER, CLERK) as session:
        handed = files.outside(session, case.id).referrals[0]
        referrals.answer(session, handed.id, TODAY, "Ditemukan di Tembesu.", "77/Rembige")
    with db.write(acts.STRIKE, CLERK) as session:
        evidence.strike(session, kept.id, "Slip sengon orang lain.")
    done(db, case.id, CaseStatus.SELESAI, result="Pulang ke pondok Tembesu.")
    return case


def test_no_word_of_a_case_stands_in_any_table(office: Database) -> None:
    case = a_whole_life(office)
    found = [(word, cell[:60]) for cell in dump(office) for word in WORDS if word in cell]
    assert found == []
    assert any(case.number in cell for cell in dump(office))  # so that the dump is one


def test_no_word_of_a_case_stands_in_the_history(office: Database) -> None:
    a_whole_life(office)
    with office.read() as session:
        every = " ".join(f"{one.about} {one.act.words}" for one in chronicle.paged(session).every())
    assert [word for word in (*WORDS, "Siti Contohwati: ") if word in every] == []
    assert "KS-2026-001" in every


def test_nothing_is_logged_of_a_case(office: Database, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        a_whole_life(office)
    assert [word for word in WORDS if word in caplog.text] == []


def test_a_draft_of_a_closed_form_lies_sealed_and_is_gone_on_with(
    office: Database, qapp: object
) -> None:
    assert qapp
    shelf, text = Shelf.of(office), '{"chronology": "pondok Tembesu"}'
    at = office.clock.now()
    shelf.keep(Kept("cases.baru", "baru", "Pengaduan baru", "chronology", text, at, closed=True))
    shelf.keep(Kept("people", "", "Siti", "", '{"a": "b"}', at))
    shelf.wait()
    assert [cell for cell in dump(office) if "pondok" in cell or "Tembesu" in cell] == []
    kept = drafts.waiting_for(office, "cases.baru", "baru")
    assert kept is not None
    assert (kept.payload, kept.closed) == (text, True)
    other = drafts.waiting_for(office, "people", "")
    assert other is not None
    assert (other.payload, other.closed) == ('{"a": "b"}', False)


def test_no_word_lies_in_any_file_of_the_folder(office: Database) -> None:
    a_whole_life(office)
    office.checkpoint()
    for file in Path(office.path).parent.iterdir():
        if file.is_file():
            content = file.read_bytes().decode("latin-1")
            assert [word for word in WORDS if word in content] == []


def test_the_closed_paper_comes_back_byte_for_byte_from_its_case_only(office: Database) -> None:
    case = a_whole_life(office)
    with office.read() as session:
        papers_kept = [one for one in evidence.of_case(session, case.id) if one.letter_id]
        assert archive.altered(session) == []  # what the archive does not keep is not missed there
    assert len(papers_kept) == 2
    for one in papers_kept:
        with office.write(acts.OPEN, CLERK) as session:
            name, pdf = evidence.content_of(session, one.id, WhyRead.MENANGANI)
        assert pdf.startswith(b"%PDF")
        assert name.endswith("/2026")
        with office.read() as session, pytest.raises(DmeError, match="tertutup"):
            letters.pdf_of(session, one.letter_id or "")


def test_what_is_sealed_of_one_case_is_not_read_as_that_of_another() -> None:
    box = closed.Box(b"\x01" * 32)
    wrapped, key = box.begin("satu")
    sealed = key.seal(b"kata", "account")
    assert box.open(wrapped, "satu").read(sealed, "account") == b"kata"
    other = box.begin("dua")[1]
    for read in (
        lambda: box.open(wrapped, "dua"),
        lambda: key.read(sealed, "catatan"),
        lambda: other.read(sealed, "account"),
        lambda: key.read(sealed[:-1], "account"),
        lambda: key.read(b"", "account"),
        lambda: closed.Box(b"\x02" * 32).open(wrapped, "satu"),
        lambda: box.read_draft("bukan"),
    ):
        with pytest.raises(DmeError, match="tertutup"):
            read()
    assert box.read_draft(box.seal_draft("isian")) == "isian"
    assert b"kata" not in repr(key).encode()
