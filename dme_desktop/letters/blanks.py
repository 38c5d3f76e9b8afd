"""The papers without a number that are printed empty and at will."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda.blanks import Blank
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import forms
from dme_desktop.letters.documents import attendance_sheet, deliberation_sheet, education_card
from dme_desktop.letters.documents.attendance_sheet import AttendanceSheet
from dme_desktop.letters.documents.deliberation_sheet import DeliberationSheet
from dme_desktop.letters.documents.education_card import EducationCard
from dme_desktop.trust.blanks import PUBLIC_KEY


def deliberation(session: Session) -> bytes:
    """Return the sheet on which a family settles what must be settled."""
    office = offices.read(session)
    return deliberation_sheet.build(
        DeliberationSheet(
            letterhead=office.letterhead,
            foot=office.foot,
            paper=office.paper,
        )
    )


def education(session: Session) -> bytes:
    """Return the card with the five signs of an official departure."""
    office = offices.read(session)
    return education_card.build(
        EducationCard(
            letterhead=office.letterhead,
            foot=office.foot,
            office=office.village.kind.lower(),
            phone=office.village.phone or "",
            hamlet_title=office.staff.hamlet_title,
            called=office.called,
            paper=office.paper,
        )
    )


def attendance(session: Session) -> bytes:
    """Return the empty list on which everybody signs who came to an event."""
    office = offices.read(session)
    return attendance_sheet.build(
        AttendanceSheet(
            letterhead=office.letterhead,
            foot=office.foot,
            keeper=office.village.says("Petugas desa"),
            paper=office.paper,
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
    "attendance-sheet": Blank(
        QT_TRANSLATE_NOOP("blanks", "Daftar hadir"),
        QT_TRANSLATE_NOOP(
            "blanks", "sosialisasi, pelatihan, rapat satgas; tanda tangan tiap orang"
        ),
        "daftar-hadir.pdf",
        attendance,
    ),
    "education-card": Blank(
        QT_TRANSLATE_NOOP("blanks", "Kartu edukasi"),
        QT_TRANSLATE_NOOP("blanks", "dua kartu selembar: satu disimpan keluarga, satu dibawa"),
        "kartu-edukasi.pdf",
        education,
    ),
}
NUMBERLESS: Mapping[str, Blank] = {**BLANKS, "public-key": PUBLIC_KEY}
