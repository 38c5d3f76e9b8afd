"""How often complaints name who recruits is a mark; what was complained of is none."""

import pytest

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Recruiter
from dme_desktop.cases.model import CaseStatus, Severity
from dme_desktop.letters import parties, permissions, rules
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.cases.examples import TODAY, WORDS, at_work, done, taken
from tests.examples import a_registration

NAME = "Sponsor Teladan"


@pytest.fixture
def siti(office: Database) -> str:
    """Give a candidate whom a recruiter brings; return her id."""
    with office.write(ACT, CLERK) as session:
        trip = {"stage": Stage.CPMI, "recruiter": NAME}
        return registration.register(session, a_registration(journey=trip))[0].id


def recruiter(db: Database) -> str:
    with db.read() as session:
        return session.query(Recruiter).one().id


def marks(db: Database, siti: str) -> tuple[str, ...]:
    with db.read(CLERK) as session:
        return parties.resident(session, siti).marks


def doubts(db: Database, siti: str) -> tuple[str, ...]:
    with db.read(CLERK) as session:
        return permissions.prospect(parties.resident(session, siti), TODAY).recruiter_doubts


def row(db: Database) -> agencies.Row:
    with db.read() as session:
        return next(one for one in agencies.rows(session) if one.name == NAME)


def test_one_complaint_marks_nobody(office: Database, siti: str) -> None:
    taken(office, recruiter_id=recruiter(office))
    assert (marks(office, siti), doubts(office, siti)) == ((), ())
    assert row(office).told == "1 pengaduan, 1 belum selesai"


def test_two_complaints_warn_the_next_time(office: Database, siti: str) -> None:
    for _ in range(2):
        taken(office, recruiter_id=recruiter(office))
    (warned,) = doubts(office, siti)
    assert warned == f"{NAME} disebut dalam 2 pengaduan, 2 belum selesai. Periksa dulu ke BP3MI."
    assert marks(office, siti) == ()
    with office.read(CLERK) as session:
        prospect = permissions.prospect(parties.resident(session, siti), TODAY)
    assert warned in rules.cautions(prospect)


def test_an_open_case_of_trafficking_leaves_it_to_the_head(office: Database, siti: str) -> None:
    grave = {"tppo": True, "severity": Severity.TINGGI, "recruiter_id": recruiter(office)}
    case = at_work(office, **grave)
    (told,) = marks(office, siti)
    assert told == f"{NAME} disebut dalam pengaduan berat yang belum selesai (1)"
    assert not any(word in told for word in WORDS)
    with office.read() as session:
        assert agencies.every_mark(session) == {recruiter(office): [told]}
        assert agencies.marks(session, None, recruiter(office)) == [told]
    assert row(office).tone == "red"
    done(office, case.id, CaseStatus.TIDAK_TERBUKTI, result="Tidak terbukti.")
    assert marks(office, siti) == ()
    assert row(office).told == ""
