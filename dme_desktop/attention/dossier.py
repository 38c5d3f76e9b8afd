"""What the page of a person shows of attention, to whoever may see it."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.attention import rules
from dme_desktop.attention.model import LEVELS, FlagState
from dme_desktop.attention.service import decisions
from dme_desktop.attention.service.decisions import FlagRow, Wanted
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.dossier import Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date

OPEN = QT_TRANSLATE_NOOP("fields", "terbuka")


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return what was noticed of a person; no section for nothing, or for who may not see it."""
    who: Who = session.info["who"]
    if not rules.sees(who):
        return ()
    rows = list(decisions.paged(session, Wanted(person_id=person_id), who=who).every())
    if not rows:
        return ()
    return (
        Sheaf(
            "attention",
            QT_TRANSLATE_NOOP("dossier", "Perlu perhatian"),
            "shield-alert",
            (
                QT_TRANSLATE_NOOP("dossier", "Hal"),
                QT_TRANSLATE_NOOP("dossier", "Tingkat"),
                QT_TRANSLATE_NOOP("dossier", "Status"),
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
            ),
            [_line(one) for one in rows],
            told=str(len(rows)),
        ),
    )


def _line(one: FlagRow) -> Line:
    state: FlagState | None = one.state
    cells = (
        one.rule.value,
        LEVELS[one.rule.level],
        state.value if state else OPEN,
        screen_date(one.since),
    )
    return Line(cells, addresses.ATTENTION.of(one.id), "" if state else "amber")
