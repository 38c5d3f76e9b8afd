"""What the tests of the toolkit share: a context, and fields of every kind."""

import enum
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.ui.form import Part
from dme_desktop.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # noqa: ARG001 - jobs tell in the thread of the window
    """Give what runs jobs, and wait for the last one, as the program does when it closes."""
    running = Jobs()
    yield running
    running.wait()


class Country(enum.Enum):
    """Some destinations."""

    MY = "Malaysia"
    TW = "Taiwan"
    SA = "Arab Saudi"


def sixteen(nik: str) -> str | None:
    """Refuse a NIK of another length."""
    return None if len(nik) == 16 else "NIK terdiri dari 16 angka."


def old_enough(day: object) -> str | None:
    """Wonder about one birthday."""
    return "Umurnya di bawah 18 tahun." if str(day) == "2010-01-01" else None


NIK = Field(name="nik", label="NIK", kind=kinds.NIK, required=True, check=sixteen)
NAME = Field(name="name", label="Nama lengkap", kind=kinds.TEXT, required=True, max_length=20)
BORN = Field(name="born", label="Tanggal lahir", kind=kinds.DATE, warn=old_enough)
COUNTRY = Field(name="country", label="Negara tujuan", kind=kinds.choice(Country))
SINCE = Field(name="since", label="Sejak", kind=kinds.PARTIAL_DATE, hint="Tahun saja boleh")
FEE = Field(name="fee", label="Biaya", kind=kinds.RUPIAH)
ACTIVE = Field(name="active", label="WhatsApp aktif", kind=kinds.BOOL)
PHONE = Field(name="phone", label="Telepon", kind=kinds.PHONE)
WHERE_TO = Field(name="where_to", label="Pernah ke", kind=kinds.tags(Country))
NOTE = Field(name="note", label="Catatan", kind=kinds.LONG_TEXT)

IDENTITY = Part("Identitas", (NIK, NAME, BORN))
TRIP = Part("Rencana", (COUNTRY, SINCE, FEE, ACTIVE, PHONE, NOTE))
