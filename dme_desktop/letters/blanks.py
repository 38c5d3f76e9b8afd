"""The papers without a number that are printed empty and at will."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import forms
from dme_desktop.letters.documents import deliberation_sheet, education_card, public_key_sheet
from dme_desktop.letters.documents.deliberation_sheet import DeliberationSheet
from dme_desktop.letters.documents.education_card import EducationCard
from dme_desktop.letters.documents.public_key_sheet import PublicKeySheet
from dme_desktop.vault import signing
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


@dataclass(frozen=True)
class Blank:
    """One empty paper: its title, what it is for, the name of its file, how it is drawn."""

    title: str
    about: str
    file_name: str
    draw: Callable[[Session], bytes]


def deliberation(session: Session) -> bytes:
    """Return the sheet on which a family settles what must be settled."""
    village = village_service.profile(session)
    return deliberation_sheet.build(
        DeliberationSheet(
            letterhead=stationery.letterhead(village),
            foot=stationery.foot(session),
            paper=stationery.paper(session),
        )
    )


def education(session: Session) -> bytes:
    """Return the card with the five signs of an official departure."""
    village = village_service.profile(session)
    return education_card.build(
        EducationCard(
            letterhead=stationery.letterhead(village),
            foot=stationery.foot(session),
            office=village.kind.lower(),
            phone=village.phone or "",
            paper=stationery.paper(session),
        )
    )


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


BLANKS: Mapping[str, Blank] = {
    "blank-form": Blank(
        QT_TRANSLATE_NOOP("blanks", "Formulir pendataan kosong"),
        QT_TRANSLATE_NOOP("blanks", "dibawa kepala dusun ke rumah warga"),
        "formulir-kosong.pdf",
        forms.blank_data_form,
    ),
    "deliberation-sheet": Blank(
        QT_TRANSLATE_NOOP("blanks", "Lembar musyawarah keluarga"),
        QT_TRANSLATE_NOOP("blanks", "yang ditanyakan dan disepakati sebelum berangkat"),
        "musyawarah-keluarga.pdf",
        deliberation,
    ),
    "education-card": Blank(
        QT_TRANSLATE_NOOP("blanks", "Kartu edukasi"),
        QT_TRANSLATE_NOOP("blanks", "lima tanda berangkat yang resmi, untuk ditempel"),
        "kartu-edukasi.pdf",
        education,
    ),
}
PUBLIC_KEY = Blank(
    QT_TRANSLATE_NOOP("blanks", "Lembar kunci publik"),
    QT_TRANSLATE_NOOP("blanks", "sidik kunci tanda tangan desa, untuk dinas kabupaten"),
    "kunci-publik.pdf",
    public_key,
)
NUMBERLESS: Mapping[str, Blank] = {**BLANKS, "public-key": PUBLIC_KEY}
