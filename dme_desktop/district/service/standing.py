"""Who has reported, who has not, and how old it is; who was reminded."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import proof
from dme_desktop.district import questions, rules
from dme_desktop.district.model import Reminder
from dme_desktop.district.questions import Asked, Level
from dme_desktop.district.service import lake
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village


@dataclass(frozen=True)
class Reporting:
    """One village: how many days old its figures are, None when it never reported."""

    code: str
    name: str
    age: int | None
    seq: int
    reminded_on: dt.date | None = None

    @property
    def short(self) -> str:
        """Return the name without what it is: "Jenggik Utara"."""
        return self.name.partition(" ")[2] or self.name


@dataclass(frozen=True)
class Area:
    """The villages of one area under the desk, the freshest first."""

    name: str
    villages: Sequence[Reporting]

    @property
    def told(self) -> str:
        """Return how many reported lately: "4/5"."""
        fresh = sum(one.age is not None and one.age <= rules.OLD for one in self.villages)
        return f"{fresh}/{len(self.villages)}"


def areas(db: Database, year: int) -> list[Area]:
    """Return all villages that are waited for, by the areas right under the desk."""
    answer = lake.of(db).ask(questions.REPORTED, Asked(year))
    with db.read() as session:
        here = village.profile(session).code
        today = session.info["clock"].today()
        reminded = last_reminders(session)
    found: dict[str, list[Reporting]] = {}
    for code, name, day, number in answer:
        age = None if rules.is_never(int(day)) else rules.age(proof.day(int(day)), today)
        one = Reporting(str(code), str(name), age, int(number), reminded.get(str(code)))
        found.setdefault(_under(here, one.code), []).append(one)
    return [
        Area(_short(area), sorted(some, key=_freshest_first))
        for area, some in sorted(found.items(), key=lambda pair: _short(pair[0]))
    ]


def inside(db: Database) -> list[str]:
    """Return the codes of the areas under the desk that hold villages, down to subdistricts."""
    year = db.clock.today().year
    codes = [str(row[0]) for row in lake.of(db).ask(questions.REPORTED, Asked(year))]
    with db.read() as session:
        here = village.profile(session).code
    levels = [one for one in (Level.KABUPATEN, Level.KECAMATAN) if one.value > len(here)]
    found = {code[: one.value] for code in codes for one in levels or [Level.DESA]}
    return sorted(found)


def late(found: Sequence[Area]) -> list[Reporting]:
    """Return the villages that should be reminded, those that never reported first."""
    every = [one for area in found for one in area.villages]
    behind = [one for one in every if one.age is None or one.age > rules.FRESH]
    return sorted(behind, key=lambda one: (one.age is not None, -(one.age or 0), one.code))


def remind(session: Session, code: str) -> Reminder:
    """Write down that a village was reminded today."""
    made = Reminder(sender=code, on=session.info["clock"].today())
    session.add(made)
    session.flush()
    return made


def reminded_meanwhile(session: Session, asked: Sequence[Reporting]) -> dict[str, Reminder]:
    """Return the reminders of today, by village, that were not there when `asked` was read."""
    today = session.info["clock"].today()
    unseen = [one.code for one in asked if one.reminded_on != today]
    found = select(Reminder).where(Reminder.on == today, Reminder.sender.in_(unseen))
    return {one.sender: one for one in session.scalars(found)}


def last_reminders(session: Session) -> dict[str, dt.date]:
    """Return when each village was reminded last."""
    asked = select(Reminder.sender, func.max(Reminder.on)).where(Reminder.deleted_at.is_(None))
    return dict(session.execute(asked.group_by(Reminder.sender)).all())


def _under(here: str, code: str) -> str:
    """Return the area right under the desk in which a village lies; of a subdistrict itself."""
    parts = min(here.count(".") + 2, lake.VILLAGE_DOTS)
    return ".".join(code.split(".")[:parts])


def _short(code: str) -> str:
    name = lake.name_of(code)
    return name.removeprefix("Kecamatan ")


def _freshest_first(one: Reporting) -> tuple[bool, int, str]:
    return one.age is None, one.age or 0, one.name
