"""The paper loop in the practice village: a round, most of it still with the hamlets."""

import datetime as dt
from contextlib import suppress

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.rounds.model import Heard, SheetRound
from dme_desktop.rounds.rules import Said
from dme_desktop.rounds.service import answers, sheets
from dme_desktop.rounds.service.sheets import LineRow

ASKED, DUE = 20, 6  # days ago
RECENT = dt.timedelta(days=150)  # news that is young enough not to be doubted


def ask(session: Session) -> str:
    """Give sheets to all hamlets and type one back; return the round, "" where nobody is abroad."""
    today: dt.date = session.info["clock"].today()
    asked = today - dt.timedelta(days=ASKED)
    told = SheetRound(asked_on=asked, due_on=today - dt.timedelta(days=DUE), note="Latihan")
    with suppress(DmeError):
        made = sheets.begin(session, told)
        first = sheets.of_round(session, made.id)[0]
        full = sheets.in_full(session, first.id)
        answers.put(session, first.id, {one.line.id: _said(one, asked) for one in full.rows})
        return made.id
    return ""


def _said(one: LineRow, asked: dt.date) -> Said:
    """Return what a hamlet head says: news is told only of those of whom there was news lately."""
    known = one.last_contact_on
    is_young = known is not None and asked - known < RECENT
    return Said(Heard.MASIH if is_young else Heard.BELUM_TAHU)
