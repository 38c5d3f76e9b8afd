"""The sheets by which other offices know a key of this office, and the minutes of using one."""

from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Blank
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.trust import entrusting, lists
from dme_desktop.trust.documents import box_key_sheet, opening_minutes, public_key_sheet
from dme_desktop.trust.documents.box_key_sheet import BoxKeySheet
from dme_desktop.trust.documents.opening_minutes import OpeningMinutes
from dme_desktop.trust.documents.public_key_sheet import PublicKeySheet
from dme_desktop.trust.entrusting import Asked
from dme_desktop.vault import boxes, signing
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


def public_key(session: Session) -> bytes:
    """Return the sheet by which other offices know the village's key."""
    village, key = village_service.profile(session), signing.current(session)
    return public_key_sheet.build(
        PublicKeySheet(
            letterhead=stationery.letterhead(village),
            foot=stationery.foot(session),
            village=village.full_name,
            region=f"{village.code}, {village.district}, {village.regency}",
            groups=tuple(signing.fingerprint(key.public).split("-")),
            public=key.public,
            made_on=key.made_on,
            date=session.info["clock"].today(),
            place=village.name,
            head=stationery.head_signer(session),
            paper=stationery.paper(session),
        )
    )


def box_key(session: Session) -> bytes:
    """Return the sheet by which villages entrust their keys to this office."""
    office = entrusting.own_office(session)
    if office is None:
        raise DmeError(boxes.NO_KEY)
    here = village_service.profile(session)
    return box_key_sheet.build(
        BoxKeySheet(
            letterhead=stationery.letterhead(here),
            foot=stationery.foot(session),
            office=office.name,
            code=entrusting.code_of(office),
            groups=tuple(office.fingerprint.split("-")),
            made_on=office.made_on,
            date=session.info["clock"].today(),
            place=here.name,
            head=stationery.head_or_line(session),
            paper=stationery.paper(session),
        )
    )


def opening(session: Session, asked: Asked, key: str) -> bytes:
    """Return the minutes of opening what a village entrusted; `key` is the mark of its data key."""
    here = village_service.profile(session)
    return opening_minutes.build(
        OpeningMinutes(
            letterhead=stationery.letterhead(here),
            foot=stationery.foot(session),
            office=entrusting.name_of(lists.regency(session)),
            place=here.name,
            village=asked.village,
            asker=asked.asker,
            reason=asked.reason,
            paper_no=asked.paper_no,
            key=key,
            opened_on=session.info["clock"].today(),
            head=stationery.head_or_line(session),
            paper=stationery.paper(session),
        )
    )


PUBLIC_KEY = Blank(
    QT_TRANSLATE_NOOP("blanks", "Lembar kunci publik"),
    QT_TRANSLATE_NOOP("blanks", "sidik kunci tanda tangan desa, untuk dinas kabupaten"),
    "kunci-publik.pdf",
    public_key,
)
