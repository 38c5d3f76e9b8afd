"""The sheet by which those who send packages know the keys of this office."""

from sqlalchemy.orm import Session

from dme_desktop.packages import sealing
from dme_desktop.trust.documents import public_key_sheet
from dme_desktop.trust.documents.public_key_sheet import PublicKeySheet
from dme_desktop.vault import signing
from dme_desktop.village import service as village
from dme_desktop.village import stationery

NAME = "Lembar kunci penerima"
TITLE = "LEMBAR KUNCI PENERIMA"
PURPOSE = (
    "Paket data yang dikunci dengan kunci ini hanya dapat dibuka oleh {village}. Dengan sidik di "
    "atas, pengirim memastikan bahwa berkas kuncinya benar dari kantor ini."
)
USE = (
    "Serahkan lembar ini bersama berkas kunci penerima (stik USB) ke setiap desa.",
    "Petugas desa membuka Paket, Penerima, lalu mengetik empat kelompok sidik dari lembar ini.",
    "Bila berbeda satu huruf saja, berkasnya bukan dari kantor ini: jangan dipakai.",
    "Bila kunci diganti, cetak lembar baru dan serahkan lagi.",
)


def receiver_key(session: Session) -> bytes:
    """Return the sheet with the fingerprint of both keys of this office; DmeError without them."""
    here, own, sealed = village.profile(session), signing.current(session), sealing.check(session)
    return public_key_sheet.build(
        PublicKeySheet(
            letterhead=stationery.letterhead(here),
            foot=stationery.foot(session),
            village=here.full_name,
            region=f"{here.code}, {here.province}",
            groups=tuple(sealing.fingerprint(own.public, sealed.public).split("-")),
            public=sealed.public,
            made_on=sealed.made_on,
            date=session.info["clock"].today(),
            place=here.name,
            head=stationery.head_signer(session),
            paper=stationery.paper(session),
            name=NAME,
            title=TITLE,
            purpose=PURPOSE,
            use=USE,
        )
    )
