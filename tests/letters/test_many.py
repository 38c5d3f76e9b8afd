"""One paper for many people: sorted by hamlet, numbered one after the other, one act, one file."""

from typing import Any

import pytest
from sqlalchemy import event

from dme_desktop.agenda import numbers, service
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.errors import Cancelled
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import batches
from dme_desktop.letters.batches import Batch
from dme_desktop.letters.kinds import KINDS
from dme_desktop.pdf import seal
from dme_desktop.vault import chronicle
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, Stage
from dme_desktop.workers.service import registration
from tests.acts import CLERK, an_act
from tests.examples import a_document, a_registration, nik
from tests.pdf.golden import pages_of

HAMLETS = ("Montong", "Lendang", "Dasan Baru")


@pytest.fixture
def village(office: Database) -> Database:
    """Give six workers of three hamlets; the last one is a child who only wishes to leave."""
    with office.write(an_act("Daftarkan"), CLERK) as session:
        for place in range(6):
            child = place == 5
            person: dict[str, Any] = {
                "nik": nik(place + 1, year=12 if child else 92),
                "full_name": f"Siti Contoh {'FEDCBA'[place]}",
                "hamlet": HAMLETS[place % 3],
            }
            if child:
                person["birth_date"] = PartialDate(2012, 7, 5)
            journey = {"stage": Stage.MINAT} if child else {}
            held = [a_document(DocumentType.KTP)]
            given = a_registration(person=person, journey=journey, documents=held)
            registration.register(session, given)
    return office


def issued(office: Database, kind: LetterType, **answers: Any) -> Batch:
    with office.write(an_act("Cetak massal"), CLERK) as session:
        everybody = batches.candidates(session)
        known = batches.beginning(session) | answers
        wanted = {name: known[name] for name in (*batches.COMMON[kind], "signer", "signing_mode")}
        return batches.issue(session, kind, everybody, wanted)


def test_the_papers_follow_each_other_by_hamlet_and_name(village: Database) -> None:
    batch = issued(village, LetterType.WORKER_CARD)
    pages = pages_of(batch.pdf)
    assert batch.refused == []
    assert batch.numbers == [f"Cetak {n:03}/2026" for n in range(1, 7)]
    assert len(pages) == 6
    names = [name for page in pages for name in "ABCDEF" if f"Siti Contoh {name}" in page]
    assert names == ["A", "D", "B", "E", "C", "F"]
    assert all(number in page for number, page in zip(batch.numbers, pages, strict=True))


def test_each_paper_is_kept_for_itself_with_its_own_bytes(village: Database) -> None:
    batch = issued(village, LetterType.DOMICILE, purpose="bantuan sosial")
    with village.read() as session:
        kept = {
            one.number: service.pdf_of(session, one.id) for one in service.paged(session).page()
        }
    assert set(kept) == set(batch.numbers)
    for number, pdf in kept.items():
        (page,) = pages_of(pdf)
        assert number in page
    apart = [page for number in batch.numbers for page in pages_of(kept[number])]
    assert apart == pages_of(batch.pdf)


def test_who_cannot_have_the_paper_is_told_and_takes_no_number(village: Database) -> None:
    batch = issued(village, LetterType.INTRODUCTION)
    (refused,) = batch.refused
    assert (refused.full_name, refused.hamlet) == ("Siti Contoh A", "Dasan Baru")
    assert "Belum 18 tahun" in refused.reason
    with village.read() as session:
        (count,) = numbers.counts(session, 2026)
    assert (count.letters, count.missing) == (len(batch.numbers), ())


def test_a_batch_without_anybody_makes_no_file_and_takes_no_number(village: Database) -> None:
    with village.write(an_act("Cetak massal"), CLERK) as session:
        batch = batches.issue(session, LetterType.WORKER_CARD, [], {})
    assert (batch.pdf, batch.numbers) == (b"", [])
    with village.read() as session:
        assert service.paged(session).count() == 0


def test_a_batch_is_one_act(village: Database) -> None:
    issued(village, LetterType.WORKER_CARD)
    with village.read() as session:
        newest = chronicle.paged(session).page(limit=2)
    assert [one.act.words for one in newest] == ["Cetak massal", "Daftarkan"]


@pytest.mark.parametrize("stop", [0, 3, 6])
def test_a_stop_takes_every_paper_and_number_back(village: Database, stop: int) -> None:
    def progress(done: int, total: int) -> None:
        assert total == 7
        if done == stop:
            raise Cancelled

    with pytest.raises(Cancelled), village.write(an_act("Cetak massal"), CLERK) as session:
        everybody = batches.candidates(session)
        batches.issue(session, LetterType.WORKER_CARD, everybody, {}, progress)
    with village.read() as session:
        assert service.paged(session).count() == 0
    assert issued(village, LetterType.WORKER_CARD).numbers[0].startswith("Cetak 001")


@pytest.mark.parametrize("kind", batches.COMMON)
def test_what_is_asked_once_is_what_is_not_known_of_each(kind: LetterType) -> None:
    assert {one.name for one in batches.fields(kind)} == set(batches.COMMON[kind])


def test_a_batch_of_one_is_the_very_paper_that_is_kept(village: Database) -> None:
    with village.write(an_act("Cetak massal"), CLERK) as session:
        someone = batches.candidates(session)[:1]
        batch = batches.issue(session, LetterType.WORKER_CARD, someone, {})
    with village.read() as session:
        (letter,) = service.paged(session).page()
        assert service.pdf_of(session, letter.id) == batch.pdf


def test_more_papers_than_anybody_looks_for_codes_in_one_file(
    village: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seal, "MOST_SEALS", 3)
    batch = issued(village, LetterType.WORKER_CARD)
    monkeypatch.undo()
    assert len(seal.seals(batch.pdf)) == len(batch.numbers) == 6


@pytest.mark.parametrize("kind", [LetterType.DATA_FORM, LetterType.INTRODUCTION])
def test_twice_as_many_papers_ask_the_data_no_more(village: Database, kind: LetterType) -> None:
    asked: list[str] = []
    with village.write(an_act("Cetak massal"), CLERK) as session:
        event.listen(session.get_bind(), "before_cursor_execute", lambda *of: asked.append(of[2]))
        known = batches.beginning(session) | {"purpose": "sekolah"}
        wanted = {name: known[name] for name in (*batches.COMMON[kind], "signer", "signing_mode")}
        grown = [one for one in batches.candidates(session) if one.stage is Stage.CPMI]
        batches.issue(session, kind, grown[:1], wanted)  # the parts of its papers are there now
        counts = []
        for people in (grown[:2], grown[:4]):
            asked.clear()
            assert len(batches.issue(session, kind, people, wanted).numbers) == len(people)
            counts.append(len(asked) - len(people) * KINDS[kind].pictured)
    assert counts[0] == counts[1]


def test_each_code_in_the_file_is_that_of_its_own_paper(village: Database) -> None:
    batch = issued(village, LetterType.DATA_FORM)
    with village.read() as session:
        kept = {
            one.number: service.pdf_of(session, one.id) for one in service.paged(session).page()
        }
    own = [dots for number in batch.numbers for dots in seal.seals(kept[number])]
    assert seal.seals(batch.pdf) == own
