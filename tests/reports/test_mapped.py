"""A figure of each hamlet on the map that the office drew; nobody is lost, no map without one."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.reports.asking import Only, Period
from dme_desktop.reports.documents.list_report import Drawn
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.village import service as village_office
from dme_desktop.workers.model import Journey, Stage
from tests.acts import ACT, CLERK
from tests.examples import a_child, a_person, agreed, nik
from tests.pdf.golden import text_of

MAP = "Montong: C3 C4 D3\nLendang: E3\nSepi: E5"
BY_HAMLET = [("L1", ""), ("L2", "DUSUN"), ("L3", "DUSUN"), ("TAHUNAN", "")]


@pytest.fixture
def village(office: Database) -> Database:
    """Keep 7 of Montong, 2 of Lendang and 1 of Baru abroad; the map has no Baru."""
    people = ["Dusun Montong", *["Montong"] * 6, "Lendang", "Lendang", "Baru"]
    with office.write(ACT, CLERK) as session:
        for n, hamlet in enumerate(people):
            person = a_person(nik=nik(n + 1), full_name=f"Orang {n}", hamlet=hamlet)
            session.add(person)
            session.flush()
            session.add(
                Journey(person_id=person.id, stage=Stage.BEKERJA, country="MY",
                        departed_on=PartialDate(2026, 2))
            )  # fmt: skip
    return office


def draw(db: Database, text: str | None = MAP) -> None:
    with db.write(ACT, CLERK) as session:
        before = village_office.profile(session)
        wanted = {"hamlets": "Montong\nLendang\nSepi", "hamlet_map": text}
        village_office.change_profile(session, altered(before, wanted))


def drawn(db: Database, code: str, period: Period) -> Drawn | None:
    with db.read(CLERK) as session:
        found = KINDS[code].counted(session, period).drawn
    assert found is None or isinstance(found, Drawn)
    return found


@pytest.mark.parametrize(("code", "part"), BY_HAMLET)
def test_every_hamlet_has_its_figure_and_who_is_not_drawn_is_named(
    village: Database, code: str, part: str
) -> None:
    draw(village)
    found = drawn(village, code, Period(2026, part=part))
    assert found is not None
    told = {one.name: one.told for one in found.tiles}
    assert told == {"Montong": "7", "Lendang": "2", "Sepi": "0"}
    assert found.beside == "Tidak di peta: Baru 1."


@pytest.mark.parametrize(("code", "part"), BY_HAMLET)
def test_the_map_stands_on_the_paper_only_where_one_was_drawn(
    village: Database, code: str, part: str
) -> None:
    kind = KINDS[code]

    def printed() -> str:
        with village.read(CLERK) as session:
            return text_of(kind.build(kind.counted(session, Period(2026, part=part))))

    assert "denah tanpa skala" not in printed()
    draw(village)
    assert "denah tanpa skala" in printed()
    assert "Tidak di peta: Baru 1." in printed()
    draw(village, None)
    assert "denah tanpa skala" not in printed()


def test_a_part_that_is_not_by_hamlet_has_no_map(village: Database) -> None:
    draw(village)
    assert drawn(village, "L3", Period()) is None
    assert drawn(village, "L2", Period(2026)) is None


def test_what_leaves_the_office_tells_no_small_number_on_the_map(village: Database) -> None:
    draw(village)
    found = drawn(village, "L3", Period(part="DUSUN", outside=True))
    assert found is not None
    told = {one.name: one.told for one in found.tiles}
    assert told["Lendang"] == told["Montong"] == "*"
    assert told["Sepi"] == "0"
    assert found.beside == "Tidak di peta: Baru *."
    assert all(one.value is None for one in found.tiles if one.told == "*")


def test_a_map_follows_the_filter(village: Database) -> None:
    draw(village)
    found = drawn(village, "L1", Period(only=Only(hamlet="Lendang")))
    assert found is not None
    assert {one.name: one.told for one in found.tiles} == {
        "Montong": "0", "Lendang": "2", "Sepi": "0",
    }  # fmt: skip


@pytest.mark.parametrize(("children", "shown"), [(2, "*"), (6, "6")])
def test_children_of_few_are_not_told_on_the_map(
    village: Database, children: int, shown: str
) -> None:
    draw(village)
    with village.write(ACT, CLERK) as session:
        parent = session.scalars(select(Person).where(Person.hamlet == "Lendang")).first()
        assert parent
        kids = [a_child(name=f"Anak {n}") for n in range(children)]
        people.put_children(session, parent.id, kids, agreed())
    with village.read(CLERK) as session:
        report = KINDS["L19"].counted(session)
    told = {one.name: one.told for one in report.drawn.tiles}
    assert told == {"Montong": "0", "Lendang": shown, "Sepi": "0"}


def test_undoing_brings_a_map_back(village: Database) -> None:
    draw(village)
    draw(village, None)
    assert drawn(village, "L1", Period()) is None
    with village.read(CLERK) as session:
        seq = session.scalar(select(func.max(AuditAct.seq)).where(AuditAct.code == ACT.code))
    assert seq
    with village.write(UNDO, CLERK, undo_of=seq) as session:
        undoing.undo(session, seq)
    assert drawn(village, "L1", Period()) is not None


def test_a_map_of_every_cell_with_long_names_stays_on_the_page(village: Database) -> None:
    letters = "ABCDEFGHIJKL"
    names = [f"Dusun Contoh Sangat Panjang Sekali {letter}" for letter in letters]
    lines = (
        f"{name}: {' '.join(f'{letter}{row}' for row in range(1, 9))}"
        for name, letter in zip(names, letters, strict=True)
    )
    draw(village, "\n".join(lines))
    for code, part in BY_HAMLET:
        with village.read(CLERK) as session:
            kind = KINDS[code]
            pdf = kind.build(kind.counted(session, Period(2026, part=part)))
        assert len(PdfReader(BytesIO(pdf)).pages) <= 3
        assert "Montong 7" in text_of(pdf)
