"""From a pledge on the books to the sheet that hangs on the wall."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.pledges import service
from dme_desktop.commitments.pledges.documents import pledge_sheet
from dme_desktop.commitments.pledges.documents.pledge_sheet import PledgeSheet, Signatory
from dme_desktop.commitments.pledges.model import Pledge
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


def sheet(session: Session, pledge_id: str) -> Paper:
    """Return the printed sheet of a pledge."""
    full = service.in_full(session, pledge_id)
    pledge, village = full.pledge, village_service.profile(session)
    snapshot = PledgeSheet(
        foot=stationery.foot(session, numbers.code_of(session, LetterType.PLEDGE)),
        number="",
        title=pledge.title,
        place_line=" · ".join(
            (village.full_name, f"Kecamatan {village.district}", village.regency)
        ),
        opening=pledge.opening or "",
        points=full.points,
        closing=pledge.closing or "",
        place=pledge.place,
        read_on=pledge.read_on,
        signatories=tuple(
            Signatory(
                name=one.name,
                position=", ".join(part for part in (one.position, one.institution) if part),
                role=one.role.value,
            )
            for one in full.signatories
        ),
        event=pledge.event or "",
        logo=village.logo,
        is_template=pledge.from_template,
        paper=stationery.paper(session),
    )
    build = pledge_sheet.build
    return Paper(
        LetterType.PLEDGE,
        pledge.title,
        snapshot,
        build,
        source_id=pledge.id,
        day=pledge.read_on,
    )


PRINTS: Mapping[str, Print] = {
    "pledge": Print(
        "lembar ikrar (id ikrar)", Pledge, lambda session, one, *_: sheet(session, one)
    ),
}
