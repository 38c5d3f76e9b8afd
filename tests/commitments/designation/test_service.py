"""The designation goes step by step, with the paper each step needs."""

import datetime as dt

import pytest

from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK, an_act
from tests.commitments.examples import (
    a_designation,
    but,
)


def proposed(db: Database) -> Designation:
    with db.write(ACT, CLERK) as session:
        return designations.keep(session, a_designation())


def test_a_designation_goes_step_by_step_with_its_papers(db: Database) -> None:
    made = proposed(db)
    status = DesignationStatus
    with db.write(ACT, CLERK) as session:
        designations.move(session, made.id, status.DIUSULKAN)
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        designations.move(session, made.id, status.DITETAPKAN)
    with pytest.raises(Invalid) as refused, db.write(an_act("Asesmen"), CLERK) as session:
        designations.move(session, made.id, status.ASESMEN)
    assert set(refused.value.problems) == {"assessed_on", "assessed_by"}
    known = a_designation(assessed_on=dt.date(2025, 7, 1), assessed_by="BP3MI Contoh")
    with db.write(an_act("Asesmen"), CLERK) as session:
        designations.keep(session, known, made.id)
        designations.move(session, made.id, status.ASESMEN)
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        designations.keep(session, but(known, assessed_by=None), made.id)
    with db.read() as session:
        titles = [one.title for one in designations.steps(session)]
    assert titles == ["Diusulkan sebagai Desa Migran Emas", "Asesmen Desa Migran Emas"]


def refused(db: Database) -> Designation:
    made = proposed(db)
    known = a_designation(reason="Perdes belum ada", rejected_on=dt.date(2025, 8, 1))
    with db.write(ACT, CLERK) as session:
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
        designations.keep(session, known, made.id)
        return designations.move(session, made.id, DesignationStatus.DITOLAK)


def test_a_refusal_has_a_day_and_a_reason(db: Database) -> None:
    made = proposed(db)
    with db.write(ACT, CLERK) as session:
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
    with pytest.raises(Invalid) as asked, db.write(ACT, CLERK) as session:
        designations.move(session, made.id, DesignationStatus.DITOLAK)
    assert set(asked.value.problems) == {"rejected_on", "reason"}


def test_a_refused_village_is_proposed_again_and_the_first_proposal_stays(db: Database) -> None:
    first = refused(db)
    with db.write(ACT, CLERK) as session:
        again = designations.propose_again(session, first.id)
        designations.keep(session, a_designation(proposed_on=dt.date(2026, 2, 2)), again.id)
    with pytest.raises(DmeError, match="berjalan"):
        proposed(db)
    with pytest.raises(DmeError, match="ditolak"), db.write(ACT, CLERK) as session:
        designations.propose_again(session, again.id)
    with db.read() as session:
        open_one = designations.open_one(session)
        assert open_one is not None
        assert open_one.id == again.id
        assert [(one.title, one.on) for one in designations.steps(session)] == [
            ("Diusulkan sebagai Desa Migran Emas", dt.date(2025, 5, 5)),
            ("Usulan Desa Migran Emas ditolak", dt.date(2025, 8, 1)),
            ("Diusulkan sebagai Desa Migran Emas", dt.date(2026, 2, 2)),
        ]


def test_a_step_on_a_day_to_come_is_refused(db: Database) -> None:
    with pytest.raises(Invalid, match="belum tiba"), db.write(ACT, CLERK) as session:
        designations.keep(session, a_designation(proposed_on=dt.date(2030, 1, 1)))


def test_only_what_was_not_proposed_is_thrown_away(db: Database) -> None:
    made = proposed(db)
    with db.write(ACT, CLERK) as session:
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
    with pytest.raises(DmeError, match="arsip"), db.write(ACT, CLERK) as session:
        designations.remove(session, made.id)
