"""From when on somebody is called stuck, as the office set it."""

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.village import service as village
from dme_desktop.visits import rules
from dme_desktop.visits.rules import Limits

SETTING = "jalan.batas"


def of(session: Session) -> Limits:
    """Return the limits of the office; a limit that nobody set is the usual one."""
    return village.setting_of(session, SETTING, rules.USUAL)


def put(session: Session, limits: Limits) -> None:
    """Keep the limits; raise `Invalid` for one that cannot be."""
    if problems := rules.limits_problems(limits):
        raise Invalid(problems)
    village.put_setting_of(session, SETTING, limits)
