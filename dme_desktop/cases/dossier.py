"""What the page of a person shows of cases, to whoever may open them; no contents."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.cases import rules
from dme_desktop.cases.rules import Sight
from dme_desktop.cases.service import lists
from dme_desktop.cases.service.lists import CaseRow
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.dossier import Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return the cases about a person, the newest first; no section for who may not open them."""
    who: Who = session.info["who"]
    if not rules.sees(Sight.OPENED, who):
        return ()
    cases = lists.about(session, person_id, who=who)
    late = QT_TRANSLATE_NOOP("dossier", "lewat batas waktunya")
    return (
        Sheaf(
            "cases",
            QT_TRANSLATE_NOOP("dossier", "Kasus"),
            "life-buoy",
            (
                QT_TRANSLATE_NOOP("dossier", "Nomor"),
                QT_TRANSLATE_NOOP("dossier", "Inisial"),
                QT_TRANSLATE_NOOP("dossier", "Status"),
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
            ),
            [_line(one) for one in cases],
            told=str(len(cases) or ""),
            gap=late if any(one.late for one in cases) else "",
            empty=QT_TRANSLATE_NOOP("dossier", "Tidak ada kasus tentang orang ini."),
        ),
    )


def _line(case: CaseRow) -> Line:
    cells = (case.number, case.initials, case.status.value, screen_date(case.reported_on))
    return Line(cells, addresses.CASES.of(case.id), "amber" if case.late else "")
