"""From the desk to its papers: letters that ask for a package, and the charts of a year."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.district.documents import reminder
from dme_desktop.district.documents.months import Panel
from dme_desktop.district.documents.publication import Figures
from dme_desktop.district.documents.reminder import ReminderLetter
from dme_desktop.district.service import lake
from dme_desktop.district.service.figures import Chart
from dme_desktop.district.service.publication import Publication
from dme_desktop.district.service.standing import Reporting
from dme_desktop.village import service as village
from dme_desktop.village import stationery


def reminders(session: Session, asked: Sequence[Reporting]) -> bytes:
    """Return the letters to some villages as one PDF."""
    here, today = village.profile(session), session.info["clock"].today()
    return reminder.build(
        [
            ReminderLetter(
                **stationery.head(session),
                office=here.full_name,
                place=here.name,
                date=today,
                village=one.name,
                village_head="Lurah" if one.name.startswith("Kelurahan ") else "Kepala",
                last=None if one.age is None else today - dt.timedelta(days=one.age),
                signer=stationery.head_or_line(session),
            )
            for one in asked
        ]
    )


def panels(charts: Sequence[Chart], until: int) -> list[Panel]:
    """Return charts as they are drawn; `until` is the month that goes on, 0 of a closed year."""
    return [
        Panel(one.title, one.told, one.compared, one.months, one.before, until) for one in charts
    ]


def figures(session: Session, told: Publication) -> Figures:
    """Return what is published as it is drawn on paper and on a page."""
    here = village.profile(session)
    office = lake.name_of(told.about.inside) if told.about.inside else here.full_name
    return Figures(
        **stationery.head(session),
        office=office,
        period=told.tables[0].period,
        as_of=session.info["clock"].today(),
        year=told.about.year,
        came=told.came,
        wanted=told.wanted,
        panels=panels(told.charts, told.until),
        tables=told.tables,
    )
