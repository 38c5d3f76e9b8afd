"""A date that does not fit what was written down last is doubted until somebody has looked."""

import datetime as dt
from pathlib import Path

import pytest

from dme_desktop.agenda import service as agenda
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import clocks
from dme_desktop.vault.acts import CONFIRM_DATE
from dme_desktop.vault.clocks import ClockInDoubtError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import a_paper


def told(office: Database) -> str:
    with office.read() as session:
        return clocks.doubt(session)


@pytest.mark.parametrize("days", [0, 1, 31])
def test_days_that_follow_raise_no_question(office: Database, clock: FixedClock, days: int) -> None:
    clock.at = NOW + dt.timedelta(days=days)
    assert told(office) == ""


@pytest.mark.faults
@pytest.mark.kinds
@pytest.mark.parametrize(
    ("year", "before"), [(1996, "sebelum"), (2009, "sebelum"), (2099, "sesudah"), (9999, "sesudah")]
)
def test_a_wrong_date_takes_no_number_and_makes_no_copy(
    office: Database, profile: Profile, clock: FixedClock, tmp_path: Path, year: int, before: str
) -> None:
    clock.at = NOW.replace(year=year)
    assert before in told(office)
    with pytest.raises(ClockInDoubtError, match="Perbaiki"), office.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    with pytest.raises(ClockInDoubtError):
        backups.create(office, profile, tmp_path, clock)
    assert list(tmp_path.glob("*.dmecad")) == []


@pytest.mark.kinds
def test_whoever_has_looked_is_asked_no_more(office: Database, clock: FixedClock) -> None:
    clock.at = NOW.replace(year=2027)
    with office.write(CONFIRM_DATE, CLERK) as session:
        clocks.confirm(session)
    assert told(office) == ""
    with office.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())


def test_a_copy_from_the_future_does_not_silence_the_reminder(
    office: Database, clock: FixedClock
) -> None:
    with office.write(ACT, CLERK) as session:
        later = NOW.replace(year=2031)
        for name, value in (("made", later), ("outside", later)):
            village.put_setting(session, f"backup.last_{name}_at", value.isoformat())
    with office.read() as session:
        assert backups.age_in_days(session, clock) is None
        assert backups.is_from_future(session, clock)
