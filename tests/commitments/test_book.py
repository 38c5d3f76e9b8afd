"""The one list and the timeline: everything once, found by its words, told in order."""

import datetime as dt

import pytest

from dme_desktop.commitments import book, waiting
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.awards import service as awards
from dme_desktop.commitments.book import Noun, Wanted
from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.model import CeremonyItem
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import DesignationStatus
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.timeline import milestones
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.commitments.agreements import examples as agreement_examples
from tests.commitments.awards.test_service import an_award
from tests.commitments.examples import (
    LAUNCH,
    MEMBERS,
    TODAY,
    a_ceremony,
    a_designation,
    a_regulation,
    a_task_force,
    but,
)
from tests.commitments.pledges.test_service import OUR_HEAD, a_pledge
from tests.examples import an_official


@pytest.fixture
def bound(office: Database) -> Database:
    """Give a village that is bound by one of everything."""
    soon = agreement_examples.signed(office, end_on=TODAY + dt.timedelta(days=10))
    agreement_examples.recorded(office, title="MoU yang belum jadi", signed_on=None)
    with office.write(ACT, CLERK) as session:
        late = but(agreement_examples.ACTION, due_on=TODAY - dt.timedelta(days=3))
        agreements.follow_up(session, soon.id, [late])
        pledge = pledges.keep(session, a_pledge(read_on=LAUNCH), ["Satu."], [OUR_HEAD])
        pledges.sign(session, pledge.id)
        pledges.keep(session, a_pledge(title="Ikrar yang disiapkan"), ["Satu."], [OUR_HEAD])
        awards.keep(session, an_award())
        regulations.keep(session, a_regulation())
        task_forces.keep(session, a_task_force(), MEMBERS)
        designation = designations.keep(session, a_designation(plaque_on=LAUNCH))
        designations.move(session, designation.id, DesignationStatus.DIUSULKAN)
        items = [
            CeremonyItem(what="Pembacaan ikrar", record_id=pledge.id),
            CeremonyItem(what="Penyerahan plakat", record_id=designation.id),
        ]
        ceremonies.keep(session, a_ceremony(), items)
    return office


def titles(db: Database, wanted: Wanted = book.EVERYTHING) -> list[str]:
    with db.read() as session:
        found = [line.title for line in book.paged(session, wanted).page()]
        assert book.paged(session, wanted).count() == len(found)
    return found


def test_everything_is_in_the_list_once_what_has_no_day_first(bound: Database) -> None:
    with bound.read() as session:
        lines = book.paged(session).page()
        counts = book.counts(session)
    assert lines[0].title == "MoU yang belum jadi"
    days = [line.on for line in lines[1:]]
    assert days == sorted(days, key=lambda day: day or dt.date.max, reverse=True)
    assert len({line.id for line in lines}) == len(lines) == sum(counts.values()) == 9
    assert set(counts) == set(Noun)


def test_a_page_goes_on_where_the_one_before_ended(bound: Database) -> None:
    with bound.read() as session:
        whole = book.paged(session).page()
        pieces = [book.paged(session).page(offset, 2) for offset in range(0, 10, 2)]
    assert [line for piece in pieces for line in piece] == whole


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("teladan", ["Keluarga PMI Teladan"]),
        ("LPK", ["MoU yang belum jadi", "Perjanjian Kerja Sama Pelatihan Bahasa"]),
        ("balai desa peluncuran", ["Peluncuran Desa Migran Emas"]),
        ("nomor 4", ["Pelindungan Pekerja Migran"]),
        ("tidak ada yang begini", []),
        ("%", []),
    ],
)
def test_it_is_found_by_titles_parties_places_and_numbers(
    bound: Database, words: str, found: list[str]
) -> None:
    assert sorted(titles(bound, Wanted(words))) == sorted(found)


def test_a_shelf_shows_its_own(bound: Database) -> None:
    assert titles(bound, Wanted(of=frozenset({Noun.AWARD}))) == ["Keluarga PMI Teladan"]
    rules = frozenset({Noun.REGULATION, Noun.TASK_FORCE})
    assert len(titles(bound, Wanted(of=rules))) == 2


def test_states_are_told_as_they_stand_today(bound: Database) -> None:
    with bound.read() as session:
        told = {line.title: (line.status, line.tone) for line in book.paged(session).page()}
    assert told["Perjanjian Kerja Sama Pelatihan Bahasa"] == ("Akan berakhir", "amber")
    assert told["MoU yang belum jadi"] == ("Draf", "amber")
    assert told["Ikrar Desa Migran Emas"] == ("Ditandatangani", "")
    assert told["Pelindungan Pekerja Migran"] == ("Berlaku", "")
    assert told["Satgas Pelindungan PMI"] == ("Bertugas", "")
    assert told["Penetapan Desa Migran Emas"] == ("Diusulkan", "")


def test_what_waits_for_a_person_is_one_filter_away(bound: Database) -> None:
    assert titles(bound, Wanted(urgent=True)) == ["Perjanjian Kerja Sama Pelatihan Bahasa"]
    with bound.write(ACT, CLERK) as session:
        village.appoint(session, an_official(name="Baiq Sampel"))
    assert len(titles(bound, Wanted(urgent=True))) == 2
    with bound.read() as session:
        bound_by = waiting.found(session)
    assert len(bound_by.ending) == len(bound_by.overdue) == len(bound_by.of_another_head) == 1


def test_a_village_bound_by_nothing_has_an_empty_list(office: Database) -> None:
    assert titles(office) == []
    with office.read() as session:
        assert not waiting.found(session).ids
        assert milestones(session) == []


def test_the_timeline_tells_each_day_once_and_no_drafts(bound: Database) -> None:
    with bound.read() as session:
        told = milestones(session)
    assert [one.on for one in told] == sorted(one.on for one in told)
    days = [(one.title, one.on) for one in told]
    assert ("Peluncuran Desa Migran Emas", LAUNCH) in days
    assert ("Diusulkan sebagai Desa Migran Emas", dt.date(2025, 5, 5)) in days
    assert not any("disiapkan" in title or "belum jadi" in title for title, _ in days)
    launch = next(one for one in told if one.title == "Peluncuran Desa Migran Emas")
    assert launch.within == ("Pembacaan ikrar", "Penyerahan plakat")
    alone = [title for title, on in days if on == LAUNCH]
    assert alone == ["Peluncuran Desa Migran Emas"]


def test_an_event_to_come_is_in_the_list_and_not_in_the_timeline(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        ceremonies.keep(session, a_ceremony(held_on=TODAY + dt.timedelta(days=7)), [])
        assert milestones(session) == []
    assert titles(office) == ["Peluncuran Desa Migran Emas"]


def test_what_an_event_can_be_about_is_named_with_its_day(bound: Database) -> None:
    with bound.read() as session:
        named = set(book.labels(session).values())
    assert "Ikrar Desa Migran Emas (11-09-2025)" in named
    assert "MoU yang belum jadi (draf)" in named
    assert not any("Satgas" in label for label in named)
