"""The sheet by which other offices know this village's key."""

from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Blank
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.trust.documents import public_key_sheet
from dme_desktop.trust.documents.public_key_sheet import PublicKeySheet
from dme_desktop.vault import signing
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


PUBLIC_KEY = Blank(
    QT_TRANSLATE_NOOP("blanks", "Lembar kunci publik"),
    QT_TRANSLATE_NOOP("blanks", "sidik kunci tanda tangan desa, untuk dinas kabupaten"),
    "kunci-publik.pdf",
    public_key,
)
