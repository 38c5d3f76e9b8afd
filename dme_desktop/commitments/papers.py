"""The timeline of all commitments, as it is printed."""

from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Blank
from dme_desktop.commitments.documents import timeline
from dme_desktop.commitments.documents.timeline import Timeline
from dme_desktop.commitments.timeline import milestones
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


def timeline_sheet(session: Session) -> Timeline:
    """Return the timeline of the village's commitments."""
    village = village_service.profile(session)
    return Timeline(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session),
        village=village.full_name,
        as_of=session.info["clock"].today(),
        milestones=tuple(
            timeline.Milestone(
                on=one.on, kind=one.kind, title=one.title, detail=one.detail, within=one.within
            )
            for one in milestones(session)
        ),
        paper=stationery.paper(session),
    )


def draw_timeline(session: Session) -> bytes:
    """Return the timeline as a PDF; it has no number, as a report has none."""
    return timeline.build(timeline_sheet(session))


TIMELINE = Blank(
    QT_TRANSLATE_NOOP("blanks", "Linimasa komitmen"),
    QT_TRANSLATE_NOOP("blanks", "semua komitmen desa menurut waktunya"),
    "linimasa.pdf",
    draw_timeline,
)
