"""The board answers from the registers, keeps half-years, and tells unknown from nothing."""

import datetime as dt
from contextlib import closing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.cases.model import CaseFile, CaseStatus
from dme_desktop.commitments.agreements.model import PartyKind
from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods.model import ActivityKind
from dme_desktop.readiness import rules
from dme_desktop.readiness.model import (
    AnswerKind,
    Indicator,
    Pillar,
    ReadinessAnswer,
    ReadinessTask,
)
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.queries import QUERIES
from dme_desktop.readiness.waiting import waiting
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ProceduralStatus, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.app.practice.test_recomputed import INDICATORS
from tests.cases.examples import taken
from tests.commitments.agreements.examples import PARTIES, recorded, signed
from tests.commitments.examples import but
from tests.conftest import NOW
from tests.examples import a_registration, nik
from tests.livelihoods.examples import held
from tests.training.examples import opened


def row(db: Database, code: str) -> board.Row:
    with db.read() as session:
        return board.row(session, code)


def answered(db: Database, code: str, **told: Any) -> None:
    with db.write(ACT, CLERK) as session:
        board.answer(session, code, ReadinessAnswer(code=code, period="", **told))


def test_the_set_is_a_draft_with_a_version_and_every_query_is_known() -> None:
    given_set = board.given()
    assert "draf" in given_set.version
    assert "rancangan" in given_set.origin
    asked = {one.query for one in given_set.indicators if one.query}
    assert asked == set(QUERIES)
    assert {one.pillar for one in given_set.indicators} == set(Pillar)
    assert len({one.code for one in given_set.indicators}) == len(given_set.indicators) == 17


def test_an_empty_village_knows_little_and_is_not_nothing(office: Database) -> None:
    with office.read() as session:
        scores = {one.pillar: one for one in board.scores(board.rows(session))}
    assert row(office, "A3").value is None  # nobody is abroad: nothing to count
    assert row(office, "E1").value is None  # nobody answered
    assert row(office, "A1").value == 0  # there is no rule: that is known
    assert scores[Pillar.E].unknown == 1
    assert scores[Pillar.A].share == 0


def test_the_registers_answer_by_themselves(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        rule = Regulation(number="3", title="Pelindungan PMI", enacted_on=dt.date(2026, 2, 1))
        regulations.keep(session, rule)
        session.add(TaskForce(name="Satgas PMI", term_to=dt.date(2026, 12, 31)))
    assert (row(office, "A1").value, row(office, "A2").value) == (1, 1)
    assert "nomor 3 tahun 2026" in row(office, "A1").told
    with office.read() as session:
        (end,) = board.endings(session)
    assert (end.what, end.on) == ("Satgas PMI", dt.date(2026, 12, 31))


def answered_by_sql(db: Database, code: str) -> str:
    with closing(db.raw()) as raw:
        ((told,),) = raw.execute(INDICATORS[code], {"today": f"{NOW:%Y-%m-%d}"})
    return str(told)


def test_agreements_answer_while_they_are_in_force_as_plain_sql_says(office: Database) -> None:
    def both() -> tuple[str, ...]:
        found = tuple(rules.shown(AnswerKind.YA_TIDAK, row(office, one).value)
                      for one in ("A5", "S4"))  # fmt: skip
        assert found == tuple(answered_by_sql(office, one) for one in ("A5", "S4"))
        return found

    over = {"start_on": dt.date(2025, 1, 1), "end_on": dt.date(2026, 11, 23)}
    soon = {"start_on": dt.date(2025, 1, 1), "end_on": dt.date(2026, 12, 24)}
    village, other = PARTIES[0], but(PARTIES[1], kind=PartyKind.BUMDES)
    signed(office, title="Sudah habis", scope="BANTUAN_HUKUM", **over)
    recorded(office, parties=[village, other], title="Draf")
    assert both() == ("Tidak", "Tidak")
    signed(office, title="LBH", scope="PELATIHAN BANTUAN_HUKUM", **soon)
    assert both() == ("Ya", "Tidak")
    signed(office, parties=[village, other], title="BUMDes", end_on=None, open_ended=True)
    assert both() == ("Ya", "Ya")
    with office.read() as session:
        assert [(one.what, one.on) for one in board.endings(session)] == [("LBH", soon["end_on"])]


def test_what_is_answered_by_hand_is_what_was_typed_this_half_year(office: Database) -> None:
    answered(office, "E1", value=1)
    answered(office, "S5", value=97)
    found = {one: row(office, one) for one in ("E1", "M3", "S5")}
    told = {one: rules.shown(each.asked.kind, each.value) for one, each in found.items()}
    assert told == {"E1": "Ya", "M3": "Belum diketahui", "S5": "97%"}
    assert told == {one: answered_by_sql(office, one) for one in told}


def test_talks_count_beside_batches_as_the_indicator_says(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        opened(session, start_on=dt.date(2026, 3, 2), end_on=dt.date(2026, 3, 2))
        for kind in (ActivityKind.SOSIALISASI, ActivityKind.SOSIALISASI, ActivityKind.BINA_ANAK):
            held(session, kind=kind)
        held(session, kind=ActivityKind.SOSIALISASI, on=dt.date(2025, 3, 2))
    found = row(office, "E2")
    assert (found.value, found.told) == (3, "1 angkatan, 2 sosialisasi")
    assert "sosialisasi" in found.asked.words


@pytest.mark.parametrize(("closed", "told"), [(4, "4 dari 6"), (5, "rata-rata 10 hari; 5 dari 6")])
def test_settled_complaints_tell_their_days_only_where_they_are_enough(
    office: Database, closed: int, told: str
) -> None:
    day = dt.date(2026, 11, 1)
    for place in range(6):
        case_id = taken(office, reported_on=day).id
        if place < closed:
            with office.write(ACT, CLERK) as session:
                case = session.get_one(CaseFile, case_id)
                case.status, case.closed_on = CaseStatus.SELESAI, day + dt.timedelta(days=10)
    assert row(office, "A4").told == told


def test_the_procedural_share_is_that_of_independent_sql(office: Database) -> None:
    ways = [ProceduralStatus.PROSEDURAL] * 3 + [
        ProceduralStatus.NONPROSEDURAL, ProceduralStatus.BELUM_DIKETAHUI,
    ]  # fmt: skip
    with office.write(ACT, CLERK) as session:
        for place, way in enumerate(ways, 1):
            told = {"nik": nik(place), "full_name": f"Contoh {place}"}
            _, journey = registration.register(
                session,
                a_registration(
                    told, journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
                ),
            )[:2]
            session.flush()
            session.get_one(Journey, journey.id).procedural_status = way
    found = row(office, "A3")
    assert (found.value, found.told) == (75, "3 dari 4; 1 belum diketahui")
    with office.read() as session:
        (share,) = (
            session.connection()
            .exec_driver_sql(
                "SELECT 100.0 * sum(procedural_status = 'PROSEDURAL') / "
                "sum(procedural_status <> 'BELUM_DIKETAHUI') FROM journey WHERE stage = 'BEKERJA'"
            )
            .one()
        )
    assert share == 75


def test_an_answer_by_hand_is_kept_with_its_proof(office: Database) -> None:
    answered(office, "E1", value=1, note="Ruang pelayanan, foto terlampir")
    found = row(office, "E1")
    assert (found.value, found.share, found.told) == (1, 1.0, "Ruang pelayanan, foto terlampir")
    answered(office, "E1", value=0)
    assert row(office, "E1").share == 0
    with office.read() as session:
        assert session.query(ReadinessAnswer).count() == 1


@pytest.mark.parametrize(
    ("code", "told"),
    [("A1", {"value": 1}), ("E1", {"value": 2}), ("S5", {"value": 101}), ("S5", {"value": -1})],
)
def test_an_answer_that_cannot_be_is_refused(
    office: Database, code: str, told: dict[str, Any]
) -> None:
    with pytest.raises(Invalid) as refused:
        answered(office, code, **told)
    assert set(refused.value.problems) == {"value"}


def an_indicator(**different: Any) -> Indicator:
    told: dict[str, Any] = {
        "code": "E4", "pillar": Pillar.E, "text": "Papan informasi di tiap dusun",
        "kind": AnswerKind.ANGKA, "target": 5,
    }  # fmt: skip
    return Indicator(**told | different)


def test_the_office_changes_the_set_and_adds_its_own(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        board.change(session, an_indicator())
        board.change(
            session,
            an_indicator(code="A3", pillar=Pillar.A, text="Prosedural", kind=AnswerKind.PERSEN,
                         target=70, weight=5),
        )  # fmt: skip
        board.change(session, an_indicator(code="M3", pillar=Pillar.M, active=False))
    with office.read() as session:
        by_code = {one.id: one for one in board.rows(session)}
    assert by_code["E4"].asked.changed
    assert by_code["A3"].asked.target == 70
    assert by_code["A3"].asked.query == "procedural"  # it still asks the registers
    assert "M3" not in by_code
    for wrong in ({"weight": 6}, {"target": 0}, {"code": "E 4"}):
        with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
            board.change(session, an_indicator(**wrong))
    with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
        board.change(session, an_indicator(code="A3", kind=AnswerKind.ANGKA))


def test_a_half_year_that_was_closed_stays_as_it_was(office: Database) -> None:
    answered(office, "E1", value=1, note="foto")
    with office.write(ACT, CLERK) as session:
        assert board.close_period(session) == 17
        board.change(session, an_indicator(code="E1", kind=AnswerKind.YA_TIDAK, target=1, weight=3))
    office.clock = FixedClock(NOW + dt.timedelta(days=60))
    with office.read() as session:
        assert board.periods(session) == ["2027-1", "2026-2"]
        then = {one.id: one for one in board.rows(session, "2026-2")}
        assert (then["E1"].value, then["E1"].asked.weight) == (1, 1)
        assert then["A1"].told == "Peraturan Desa yang tercatat dan belum dicabut: belum tercatat"
        assert [one.period for one in board.history(session, "E1")] == ["2026-2"]
    assert row(office, "E1").value is None  # a new half-year is answered anew


def test_a_gap_is_planned_and_told_when_it_is_late(office: Database) -> None:
    task = ReadinessTask(code="A1", what="Susun Perdes", who="Sekdes", due_on=dt.date(2026, 11, 23))
    with office.write(ACT, CLERK) as session:
        board.plan(session, task)
    assert row(office, "A1").task
    with office.read() as session:
        (matter,) = waiting(session)
        assert matter.values["who"] == "Sekdes"
    done = ReadinessTask(
        code="A1", what="Susun Perdes", who="Sekdes", due_on=dt.date(2026, 11, 23),
        done_on=dt.date(2026, 11, 24),
    )  # fmt: skip
    with office.write(ACT, CLERK) as session:
        board.plan(session, done, task.id)
    with office.read() as session:
        assert waiting(session) == []
    with pytest.raises(DmeError), office.write(ACT, CLERK) as session:
        board.plan(session, ReadinessTask(code="X9", what="a", who="b", due_on=dt.date(2026, 1, 1)))


@given(st.lists(st.tuples(st.one_of(st.none(), st.floats(0, 1)), st.integers(1, 5)), max_size=8))
def test_a_score_is_between_nothing_and_all_and_counts_no_unknown(
    told: list[tuple[float | None, int]],
) -> None:
    found = rules.score(Pillar.E, told)
    assert found.answered + found.unknown == len(told)
    if found.share is None:
        assert found.answered == 0
    else:
        known = [share for share, _ in told if share is not None]
        assert min(known) - 1e-9 <= found.share <= max(known) + 1e-9


def test_halves_of_a_year() -> None:
    assert rules.period_of(dt.date(2026, 6, 30)) == "2026-1"
    assert rules.period_of(dt.date(2026, 7, 1)) == "2026-2"
    assert rules.told_period("2026-2") == "semester 2 tahun 2026"
