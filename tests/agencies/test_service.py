"""Agencies and recruiters through the service and a real encrypted file."""

import datetime as dt

import pytest

from dme_desktop.agencies import service
from dme_desktop.agencies.model import Agency, CheckedVia, PermitStatus, Recruiter, RecruiterKind
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import altered
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration

COMPANY = "PT Contoh Penempatan"


def an_agency(db: Database, name: str = COMPANY) -> str:
    with db.write(ACT, CLERK) as session:
        return service.put_agency(session, Agency(name=name)).id


def told(db: Database, chip: str = "all", words: str = "") -> list[tuple[str, str]]:
    with db.read() as session:
        return [(row.name, row.told) for row in service.rows(session, words, chip)]


def test_a_permit_that_was_asked_about_ages(db: Database, clock: FixedClock) -> None:
    agency_id = an_agency(db)
    assert told(db) == [(COMPANY, "Izin belum diperiksa")]
    with db.write(ACT, CLERK) as session:
        service.check_permit(session, agency_id, PermitStatus.BERLAKU, CheckedVia.BP3MI)
    assert told(db) == [(COMPANY, "Izin berlaku")]

    clock.at += dt.timedelta(days=31)
    assert told(db, "check") == [(COMPANY, "Perlu dicek, terakhir 31 hari lalu")]


def test_a_known_permit_says_when_it_was_asked_about(db: Database) -> None:
    known = Agency(name=COMPANY, permit_status=PermitStatus.BERLAKU)
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        service.put_agency(session, known)
    assert "checked_on" in refused.value.problems


def test_a_mark_says_why_and_is_told_to_whoever_asks(db: Database) -> None:
    marked = Recruiter(name="Sponsor Contoh", kind=RecruiterKind.CALO, banned=True)
    with pytest.raises(Invalid, match="alasannya"), db.write(ACT, CLERK) as session:
        service.put_recruiter(session, marked)
    with db.write(ACT, CLERK) as session:
        whole = altered(marked, {"ban_reason": "menahan KTP asli"})
        recruiter = service.put_recruiter(session, whole, COMPANY)

    with db.read() as session:
        assert service.marks(session, recruiter.agency_id, recruiter.id) == [
            "Sponsor Contoh ditandai jangan dilayani: menahan KTP asli"
        ]
        assert service.marked(session) == {"SPONSOR CONTOH": "menahan KTP asli"}
        assert service.name_of(session, Agency, recruiter.agency_id) == COMPANY
    assert told(db, "banned") == [("Sponsor Contoh", "Jangan dilayani: menahan KTP asli")]


def test_the_same_company_is_not_written_down_twice(db: Database) -> None:
    an_agency(db)
    with pytest.raises(Invalid, match="Sudah ada"), db.write(ACT, CLERK) as session:
        service.put_agency(session, Agency(name=" pt. contoh  PENEMPATAN"))


def test_who_a_journey_names_stays(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        registration.register(session, a_registration())
    with pytest.raises(DmeError, match="dipakai"), db.write(ACT, CLERK) as session:
        service.remove(session, service.agency_called(session, COMPANY))

    with db.write(ACT, CLERK) as session:
        recruiter = service.recruiter_called(session, "Petugas Contoh")
    with db.write(ACT, CLERK) as session:
        service.remove(session, service.kept(session, Recruiter, recruiter.id))
    with db.read() as session, pytest.raises(DmeError, match="tidak ada lagi"):
        service.kept(session, Recruiter, recruiter.id)


def test_they_are_found_by_name_and_by_what_is_noted(db: Database) -> None:
    an_agency(db)
    with db.write(ACT, CLERK) as session:
        service.put_recruiter(session, Recruiter(name="Amaq Sampel", notes="datang dari Lenek"))
    assert told(db, words="lenek") == [("Amaq Sampel", "")]
    assert [name for name, _ in told(db, "agency")] == [COMPANY]
