"""Papers are kept as the parts they share; what becomes of a part is told of each paper."""

from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from dme_desktop.agenda import archive, service
from dme_desktop.agenda.model import Letter, LetterFile, PaperPart
from dme_desktop.kernel.errors import DmeError
from dme_desktop.letters.documents import village_letter
from dme_desktop.pdf import seal
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_paper
from tests.letters.documents.examples import family_permission
from tests.trust.papers import issued

MOST_KEPT = 5_000  # bytes, of which the words themselves are some 1,600


def a_letter(office: Database, name: str) -> Letter:
    """Issue a family permission for somebody."""
    sheet = family_permission()
    paper = a_paper(name=name, build=village_letter.build)
    with office.write(ACT, CLERK) as session:
        return service.issue(session, replace(paper, sheet=sheet))


def by_hand(office: Database, statement: str) -> None:
    """Change the file past the program."""
    with closing(office.raw()) as raw:
        raw.execute(statement)


def test_a_letter_more_costs_little_more_than_its_words(office: Database) -> None:
    for number in range(5):
        a_letter(office, f"Siti {number}")
    with office.read() as session:
        kept = session.scalars(select(func.length(LetterFile.recipe))).all()
        parts = session.scalars(select(PaperPart.content)).all()
    assert max(kept) < MOST_KEPT
    assert len(parts) == len(set(parts))


def test_a_part_is_looked_for_in_what_is_kept(office: Database) -> None:
    a_letter(office, "Siti")
    with office.read() as session:
        before = session.scalar(select(func.count()).select_from(PaperPart))
    a_letter(office, "Amaq")
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(PaperPart)) == before


@pytest.mark.parametrize("change", [
    "UPDATE paper_part SET content = x'00' WHERE n = 2",
    "UPDATE paper_part SET content = content || 'a' WHERE n = 2",
    "DELETE FROM paper_part WHERE n = 2",
])  # fmt: skip
def test_a_part_that_was_changed_is_named_with_its_papers(office: Database, change: str) -> None:
    letters = [a_letter(office, name) for name in ("Siti", "Amaq")]
    with office.read() as session:
        assert archive.altered(session) == []
    by_hand(office, change)
    with office.read() as session:
        told = archive.altered(session)
        with pytest.raises(DmeError, match="berubah dari aslinya"):
            service.pdf_of(session, letters[0].id)
    assert told == ["bagian 2 yang dipakai bersama", *(one.number for one in letters)]


def test_a_paper_after_a_spoilt_part_is_whole(office: Database) -> None:
    first = a_letter(office, "Siti")
    by_hand(office, "UPDATE paper_part SET content = x'00'")
    second = a_letter(office, "Amaq")
    with office.read() as session:
        assert seal.seals(service.pdf_of(session, second.id))
        assert first.number in archive.altered(session)
        assert second.number not in archive.altered(session)


@pytest.mark.parametrize("recipe", ["x''", "recipe || x'00'", "substr(recipe, 2)", "x'00ff'"])
def test_a_recipe_that_was_changed_is_told(office: Database, recipe: str) -> None:
    letter = a_letter(office, "Siti")
    by_hand(office, f"UPDATE letter_file SET recipe = {recipe}")  # noqa: S608
    with office.read() as session:
        assert archive.altered(session) == [letter.number]
        with pytest.raises(DmeError, match="berubah dari aslinya"):
            service.pdf_of(session, letter.id)


def test_voiding_takes_no_part_away(office: Database) -> None:
    paper = issued(office)
    with office.write(ACT, CLERK) as session:
        service.void(session, paper.letter_id, "Salah nama")
    with office.read() as session:
        assert service.pdf_of(session, paper.letter_id) == paper.pdf
    assert office.broken_seals() == []
