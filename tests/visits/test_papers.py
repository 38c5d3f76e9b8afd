"""What is printed of a visit and for a family, drawn from a real file."""

import datetime as dt
import re

import pytest

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.visits import papers
from dme_desktop.visits.documents import family_card, visit_sheet
from dme_desktop.visits.model import OfficeService, Outcome, ServiceOffice
from dme_desktop.visits.rules import Typed
from dme_desktop.visits.service import offices, results, trips
from dme_desktop.workers.model import DocumentPlace, DocumentType, Stage
from tests.acts import ACT, CLERK
from tests.pdf.golden import assert_golden, page_sizes, pages_of
from tests.visits.examples import (
    TODAY,
    YESTERDAY,
    an_office,
    journey_of,
    lacking,
    paper_of,
    planned,
)

PASSPORT, VISA = DocumentType.PASPOR, DocumentType.VISA_KERJA
DAY = dt.timedelta(days=1)


def told_office(office: ServiceOffice) -> list[OfficeService]:
    """Return what an office says of passports: what to bring, what it costs, for whom not."""
    assert office.name
    return [
        OfficeService(
            document=PASSPORT, brings="KTP asli, kartu keluarga, rekomendasi Disnaker",
            fee=350_000, free_for="paspor pertama calon PMI", told_by="petugas loket, 2-11-2026",
        )
    ]  # fmt: skip


@pytest.fixture
def visit_id(office: Database) -> str:
    """Give a visit of three of today, to an office that told its terms, after one that was paid."""
    with office.write(ACT, CLERK) as session:
        place = an_office(session, phone="0370-000000")
        kept = ServiceOffice(
            kind=place.kind, name=place.name, address=place.address, hours=place.hours,
            phone=place.phone,
        )  # fmt: skip
        offices.keep(session, kept, told_office(place), place.id)
        *people, paid = lacking(session, 4, PASSPORT)
        before = planned(session, place, [paid], on=YESTERDAY)
        (goer,) = trips.goers(session, before.id)
        results.put(session, before.id, {goer.id: Typed(Outcome.SELESAI, "X0000009", paid=0)})
        return planned(session, place, people).id


def test_a_visit_is_a_list_and_a_slip_for_each(office: Database, visit_id: str) -> None:
    with office.read(CLERK) as session:
        pdf = papers.sheet(session, visit_id)
    first, *slips = pages_of(pdf)
    assert len(slips) == 2  # two slips a page, three people
    for code, name in (("01", "A"), ("02", "B"), ("03", "C")):
        assert re.search(rf"{code}\s+Calon Contoh {name}", first)
    assert all(name in "".join(slips) for name in ("Calon Contoh A", "Calon Contoh C"))
    assert "gratis" not in first.lower()
    assert_golden("visit_sheet", pdf)
    assert {round(wide) > round(tall) for wide, tall in page_sizes(pdf)} == {True}


def test_what_nobody_wrote_down_is_said_to_be_unknown_and_never_guessed(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        bare = offices.begin(session)[2]
        people = lacking(session, 1, PASSPORT)
        made = papers.sheet_of(session, planned(session, bare, people).id)
    (slip,) = made.slips
    assert dict(slip.facts)["Alamat"] == "belum dicatat"
    assert slip.brings == ("belum dicatat",)
    assert dict(slip.costs) == {
        "Biaya menurut kantor": "belum dicatat", "Gratis untuk": "belum dicatat",
        "Yang dibayar warga": "belum diukur",
    }  # fmt: skip


def test_the_longest_list_goes_on_over_pages(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        place = an_office(session, name="Kantor " + "Imigrasi Yang Panjang Namanya " * 3)
        visit = planned(session, place, lacking(session, 24, PASSPORT))
        made = papers.sheet_of(session, visit.id)
    pages = pages_of(visit_sheet.build(made))
    assert len(pages) >= 2 + 12
    assert all(one.name in "".join(pages) for one in made.slips)


def test_a_visit_of_nobody_or_a_cancelled_one_is_not_printed(
    office: Database, visit_id: str
) -> None:
    with office.write(ACT, CLERK) as session:
        trips.cancel(session, visit_id, "Hujan")
        with pytest.raises(DmeError, match="dibatalkan"):
            papers.sheet(session, visit_id)


def test_the_family_reads_where_each_paper_is(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        place = an_office(session)
        (person,) = lacking(session, 1, PASSPORT, VISA)
        paper_of(session, person, DocumentType.KTP).kept_at = DocumentPlace.KELUARGA
        paper_of(session, person, DocumentType.KK).kept_at = DocumentPlace.P3MI
        visit = planned(session, place, [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        told = Typed(Outcome.DIPROSES, until=TODAY + 3 * DAY)
        results.put(session, visit.id, {goer.id: told})
        card = papers.card_of(session, journey_of(session, person).id)
    rows = {row[0]: row[1:] for row in card.rows}
    assert rows["KTP"] == ("ada", "Di tangan sendiri/keluarga", "–")
    assert rows["Kartu keluarga"] == ("ada", "Di P3MI", "–")
    assert rows["Paspor"] == ("proses, diambil 27-11-2026", place.name, "23-11-2026")
    assert rows["Visa kerja"] == ("belum", "–", "–")
    assert dict(card.next)["Yang diurus"] == "Visa kerja"
    assert_golden("family_papers", family_card.build(card))


def test_the_card_says_which_office_serves_what_is_missing(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        place = an_office(session)
        (person,) = lacking(session, 1, PASSPORT)
        card = papers.card_of(session, journey_of(session, person).id)
    rows = {row[0]: row[1:] for row in card.rows}
    assert rows["Paspor"] == ("belum", f"diurus di {place.name}", "–")
    assert dict(card.next)["Di mana"] == place.name
    assert dict(card.next)["Lamanya di sini"] == "belum diukur"


def test_who_has_left_gets_no_card(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (person,) = lacking(session, 1, PASSPORT)
        journey = journey_of(session, person)
        journey.stage = Stage.BEKERJA
        with pytest.raises(DmeError, match="tidak sedang menyiapkan"):
            papers.card(session, journey.id)
