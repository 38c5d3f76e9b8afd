"""The whole ledger is looked through without a click, and nothing that was explained comes back."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import delete

from dme_desktop.agencies.model import Recruiter, RecruiterKind
from dme_desktop.attention import rules
from dme_desktop.attention.model import AttentionFlag, FlagState, Rule
from dme_desktop.attention.renewal import TRIES, renew
from dme_desktop.attention.rules import Limits
from dme_desktop.attention.service import decisions, flags, limits
from dme_desktop.exchange import service as exchange
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import Cancelled
from dme_desktop.remittances.model import Channel, Direction, Remittance
from dme_desktop.remittances.service import entries
from dme_desktop.vault import migrate, undoing
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.attention.conftest import Write, noticed
from tests.conftest import NOW
from tests.examples import nik
from tests.exchange import books
from tests.migrations.files import KEY, a_file, insert


def forget(db: Database) -> None:
    """Leave a file as one that nobody looked through, such as one of an earlier program."""
    with db.write(ACT, CLERK) as session:
        session.execute(delete(AttentionFlag))
        village.put_setting(session, flags.LOOKED, "")


def due(db: Database) -> bool:
    with db.read() as session:
        return flags.is_due(session)


def states(db: Database) -> list[tuple[Rule, FlagState | None]]:
    with db.read(CLERK) as session:
        return [(row.rule, row.state) for row in decisions.paged(session, who=CLERK).every()]


def explain(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        flag = session.query(AttentionFlag).one()
        said = {"state": FlagState.DIJELASKAN, "reason": "Bibinya, dititipi ibu."}
        decisions.decide(session, flag.id, decisions.begun(session, flag.id, **said))


def test_a_file_of_an_earlier_program_is_looked_through_without_a_click(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    person = {
        "id": "p", "full_name": "Siti Contohwati", "gender": "2", "hamlet": "Montong",
        "birth_date": "1992-07-05", "residency": "TETAP", "phone_wa": 0, "rev": 1,
        "search_key": "SITI",
    }  # fmt: skip
    line = {
        "id": "r", "person_id": "p", "direction": "OUT", "received_on": "2026-10-03",
        "amount_idr": 900000, "channel": "POS", "recipient": "Sponsor Contoh",
        "recipient_relation": "12", "source": "KETERANGAN", "use": "HUTANG", "rev": 1,
    }  # fmt: skip
    a_file(path, [insert("person", **person), insert("remittance", **line)], revision="0029")
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    assert noticed(db) == []
    assert renew(db)
    assert noticed(db) == [Rule.RM06]
    assert not renew(db)
    db.close()


def test_an_empty_ledger_is_never_looked_through(db: Database, workers: list[str]) -> None:  # noqa: ARG001
    before = db.saves
    assert not renew(db)
    assert db.saves == before


def test_what_was_explained_stays_so_however_often_everything_is_reckoned(
    db: Database, workers: list[str], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = write(workers[0], direction=Direction.OUT, amount_idr=900_000)
    explain(db)
    forget(db)
    for edition in ("3", "4"):
        monkeypatch.setattr(rules, "EDITION", edition)
        assert renew(db)
        assert states(db) == [(Rule.RM06, FlagState.DIJELASKAN)]
    with db.write(ACT, CLERK) as session:  # behind the rules: as another program would
        session.get_one(Remittance, line.id).amount_idr = 901_000
    forget(db)
    assert renew(db)
    assert states(db) == [(Rule.RM06, None)]  # other facts


def test_one_that_is_stopped_keeps_nothing_and_is_done_at_the_next_start(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    forget(db)

    def stop(done: int, total: int) -> None:
        assert (done, total) == (0, 1)
        raise Cancelled

    with pytest.raises(Cancelled):
        renew(db, stop)
    assert (noticed(db), due(db)) == ([], True)
    assert renew(db)
    assert (noticed(db), due(db)) == ([Rule.RM06], False)


def test_what_is_saved_while_the_ledger_is_read_is_looked_at_too(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    forget(db)
    saved: list[Remittance] = []

    def save(done: int, total: int) -> None:
        if done <= total and not saved:
            saved.append(write(workers[1], direction=Direction.OUT))

    assert renew(db, save)
    assert noticed(db) == [Rule.RM06, Rule.RM06]


def test_who_saves_all_the_time_is_never_kept_waiting_by_the_look(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    forget(db)
    saved: list[Remittance] = []

    def save(done: int, total: int) -> None:
        assert done <= total
        saved.append(write(workers[1], direction=Direction.OUT))

    assert not renew(db, save)
    assert (len(saved), due(db)) == (TRIES, True)
    assert renew(db)
    assert noticed(db) == [Rule.RM06, Rule.RM06]


def test_a_long_ledger_is_looked_through_beside_the_work_when_limits_change(
    db: Database, workers: list[str], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(workers[0], channel=Channel.HAND_CARRIED, amount_idr=60_000_000)
    write(workers[1], direction=Direction.OUT)
    renew(db)
    monkeypatch.setattr(flags, "AT_ONCE", 1)
    with db.write(ACT, CLERK) as session:
        limits.put(session, Limits(carried_idr=50_000_000))
    assert (noticed(db), due(db)) == ([Rule.RM06], True)
    assert renew(db)
    assert (noticed(db), due(db)) == ([Rule.RM02, Rule.RM06], False)


def test_a_recruiter_who_is_renamed_concerns_those_who_left_with_them_alone(
    db: Database, workers: list[str], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.write(ACT, CLERK) as session:
        recruiter = Recruiter(name="Lalu Contoh", kind=RecruiterKind.CALO)
        session.add(recruiter)
        session.flush()
        journeys.of(session, workers[0])[0].recruiter_id = recruiter.id
    write(workers[0], recipient="Hamdi Sponsor")
    assert noticed(db) == []
    monkeypatch.setattr(flags, "look_through", pytest.fail)
    with db.write(ACT, CLERK) as session:
        session.get_one(Recruiter, recruiter.id).name = "Hamdi Sponsor"
    assert noticed(db) == [Rule.RM05]


def test_it_is_no_act_that_ctrl_z_meets(db: Database, workers: list[str], write: Write) -> None:
    write(workers[0], direction=Direction.OUT)
    with db.read() as session:
        before = undoing.last_undoable(session)
    forget(db)
    assert renew(db)
    with db.read() as session:
        after = undoing.last_undoable(session)
    assert before is not None
    assert after is not None
    assert before.seq == after.seq


@pytest.mark.parametrize(("days", "is_due"), [(0, False), (6, False), (7, True), (-1, True)])
def test_it_is_done_again_after_a_week_and_when_the_clock_went_back(
    db: Database,
    workers: list[str],
    write: Write,
    clock: FixedClock,
    days: int,
    is_due: bool,  # noqa: FBT001
) -> None:
    write(workers[0])
    renew(db)
    clock.at += dt.timedelta(days=days)
    assert due(db) is is_due


def test_an_import_is_looked_at_by_its_own_act(
    db: Database,
    workers: list[str],  # noqa: ARG001
    tmp_path: Path,
) -> None:
    head = ("NIK Pekerja", "Tanggal Terima", "Rupiah", "Jalur", "Penerima", "Arah")
    lines = [(nik(1), "2026-11-03", "900.000", "Kantor pos", "Sponsor", "Keluar")]
    with db.read() as session:
        shown = exchange.preview(session, books.sheets(tmp_path / "a.xlsx", {"A": [head, *lines]}))
    assert [fault.reason for row in shown.rows for fault in row.faults] == []
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)
    assert noticed(db) == [Rule.RM06]
    with db.read() as session:
        assert entries.totals(session).went_out == 900_000
