"""What those who went paid, as they told it: measured, never guessed."""

import datetime as dt
from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.visits import rules
from dme_desktop.visits.model import Goer, Visit
from dme_desktop.visits.rules import Usual
from dme_desktop.visits.service import limits, offices, ways

Place = tuple[str, str]  # an office, and the code of a step


def paid(session: Session) -> dict[Place, Usual]:
    """Return what was paid in the days that are measured, in rupiah, by office and step."""
    today: dt.date = session.info["clock"].today()
    first = today - dt.timedelta(days=limits.of(session).measured_days)
    kept = (
        select(Visit.office_id, Goer.document, Goer.paid)
        .join(Visit, Visit.id == Goer.visit_id)
        .where(*ways.live_visit(), Goer.paid.is_not(None), Visit.on >= first)
    )
    found: dict[Place, list[int]] = defaultdict(list)
    for office_id, document, amount in session.execute(kept):
        if amount is not None:
            found[office_id, offices.code_of(document)].append(amount)
    return {place: known for place, amounts in found.items() if (known := rules.usual(amounts))}
