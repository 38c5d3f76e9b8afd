"""What an award and a certificate need; no database."""

import datetime as dt
import enum
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dme_desktop.commitments import days
from dme_desktop.commitments.awards.model import Award
from dme_desktop.kernel.text import clean_line
from dme_desktop.kernel.words import in_order

MOST_RECIPIENTS = 1000
LONGEST_NAME = 100


class CertificateKind(enum.Enum):
    """What a certificate is handed out for; the value is its title."""

    PELATIHAN = "Sertifikat Pelatihan"
    KELUARGA = "Sertifikat Keluarga Binaan"
    PENGHARGAAN = "Piagam Penghargaan"
    PARTISIPASI = "Sertifikat Keikutsertaan"


# What stands between the name and the activity; a template of the program that the office changes.
REASONS: Mapping[CertificateKind, str] = {
    CertificateKind.PELATIHAN: "yang telah mengikuti dan menyelesaikan",
    CertificateKind.KELUARGA: "atas kesungguhannya sebagai keluarga binaan dalam",
    CertificateKind.PENGHARGAAN: "atas jasa dan prestasinya dalam",
    CertificateKind.PARTISIPASI: "atas keikutsertaannya dalam",
}


def award_problems(award: Award, today: dt.date) -> dict[str, str]:
    """Return what prevents an award from being kept: {field: sentence}."""
    return days.to_come(award, ["given_on"], today)


@dataclass(frozen=True, kw_only=True)
class Certified:
    """What certificates say; the reason stands before the activity, the note at the end.

    Example: reason "yang telah mengikuti dan menyelesaikan", activity "Pelatihan Bahasa".
    """

    kind: CertificateKind = CertificateKind.PELATIHAN
    title: str = ""
    reason: str = ""
    activity: str = ""
    organiser: str = ""
    place: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    note: str = ""
    partner_position: str = ""
    partner_name: str = ""
    recipients: str = ""


class Recipient(NamedTuple):
    """Who gets a certificate, and where the person lives."""

    name: str
    hamlet: str = ""


def recipients_of(text: str) -> list[Recipient]:
    """Return the recipients written one a line, "name; hamlet" or as copied from a sheet.

    They stand in the order in which they are printed: by hamlet, then by name.
    """
    rows = (re.split(r"[;\t|]", line, maxsplit=1) for line in text.splitlines() if line.strip())
    found = [Recipient(*(clean_line(cell) for cell in row)) for row in rows]
    return sorted(found, key=lambda one: (in_order(one.hamlet), one.name.casefold()))


def certificate_problems(said: Certified) -> dict[str, str]:
    """Return what prevents certificates from being issued: {field: sentence}."""
    needed = {"title": said.title, "reason": said.reason, "activity": said.activity}
    found = {
        name: "Wajib diisi; tercetak di sertifikat." for name, text in needed.items() if not text
    }
    if said.first_day and said.last_day and said.last_day < said.first_day:
        found["last_day"] = "Selesai sebelum mulai. Periksa kedua tanggalnya."
    if bool(said.partner_name) != bool(said.partner_position):
        found["partner_position"] = "Isi nama dan jabatan mitra, atau kosongkan keduanya."
    people = recipients_of(said.recipients)
    if not people:
        found["recipients"] = "Isi paling sedikit satu penerima."
    elif len(people) > MOST_RECIPIENTS:
        found["recipients"] = f"Paling banyak {MOST_RECIPIENTS} penerima sekali terbit."
    elif nameless := sum(not one.name for one in people):
        found["recipients"] = f"{nameless} baris tanpa nama. Tulis nama dulu, lalu dusunnya."
    elif long := [one.name for one in people if len(one.name) > LONGEST_NAME]:
        found["recipients"] = f"Nama ini lebih dari {LONGEST_NAME} huruf: {long[0][:40]}…"
    return found


def twice(people: Sequence[Recipient]) -> list[str]:
    """Return the names that stand on the list more than once in the same hamlet."""
    counted = Counter((one.name.casefold(), one.hamlet.casefold()) for one in people)
    known = {(one.name.casefold(), one.hamlet.casefold()): one.name for one in people}
    return [known[key] for key, count in counted.items() if count > 1]
