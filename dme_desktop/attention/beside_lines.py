"""What the register of a worker shows of attention beside its lines, to whoever may see it."""

from collections.abc import Sequence

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.attention import rules
from dme_desktop.attention.model import AttentionFlag, Rule
from dme_desktop.attention.service import decisions
from dme_desktop.attention.service.decisions import FlagRow, Wanted
from dme_desktop.kernel.acts import Who
from dme_desktop.remittances.noticing import Noticed


def noticed(session: Session, person_id: str) -> Sequence[Noticed]:
    """Return what is open of a worker, after it what is about a recipient of several workers."""
    who: Who = session.info["who"]
    if not rules.sees(who):
        return ()
    own = decisions.paged(session, Wanted(is_open=True, person_id=person_id), who=who)
    shared = decisions.paged(session, Wanted(is_open=True, rule=Rule.RM04), who=who)
    return [_told(session, row) for row in (*own.every(), *shared.every())]


def _told(session: Session, row: FlagRow) -> Noticed:
    entries = session.get_one(AttentionFlag, row.id).entries
    return Noticed(
        row.id, row.rule.value, row.rule.why, row.told, row.rule.advice,
        frozenset(msgspec.json.decode(entries, type=list[str])), "attention",
    )  # fmt: skip
