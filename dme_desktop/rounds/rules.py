"""What a sheet asks, where it stands, and what may be typed back; no database."""

import datetime as dt
from dataclasses import dataclass

from dme_desktop.rounds.model import HamletSheet, Heard, SheetRound, SheetStanding
from dme_desktop.workers.rules import UPDATE_DAYS

BLANK_ROWS = 4  # for workers whom the office does not know of
USUAL_DAYS = 14  # until sheets come back
NEVER = "belum pernah ada kabar"


@dataclass(frozen=True, slots=True)
class Said:
    """What is typed back of one line."""

    heard: Heard | None = None
    on: dt.date | None = None
    country: str | None = None
    phone: str | None = None
    note: str | None = None


NOTHING = Said()


def asks(
    *,
    country: str | None,
    phone: str | None,
    last: dt.date | None,
    checked: dt.date | None,
    today: dt.date,
) -> str:
    """Return in a few words what is to be asked of a worker abroad."""  # fmt: skip
    old = checked is None or (today - checked).days > UPDATE_DAYS
    wanted = (
        (country is None, "negaranya?"),
        (last is None, "sudah ada kabar?"),
        (phone is None, "nomor HP keluarga?"),
        (old, "masih di sana?"),
    )
    return ", ".join(words for is_asked, words in wanted if is_asked) or "masih di sana?"


def standing(sheet: HamletSheet, of: SheetRound, today: dt.date) -> SheetStanding:
    """Say where a sheet is today."""
    if sheet.returned_on:
        return SheetStanding.KEMBALI
    if of.closed_on:
        return SheetStanding.TIDAK_KEMBALI
    return SheetStanding.TERLAMBAT if of.due_on < today else SheetStanding.DIBAGIKAN


def round_problems(told: SheetRound, today: dt.date) -> dict[str, str]:
    """Return why a round cannot be begun so: {field: sentence}."""
    if told.asked_on > today:
        return {"asked_on": "Tanggal ini tidak boleh sesudah hari ini."}
    if told.due_on < told.asked_on:
        return {"due_on": "Kembali paling lambat sebelum dibagikan. Periksa tanggalnya."}
    return {}


def said_problem(said: Said, today: dt.date) -> str:
    """Say why what is typed back cannot be so, "" when it can."""
    checks = (
        (said.heard is None and said != NOTHING, "pilih jawabannya dulu: M, P, H atau B."),
        (said.on is not None and said.on > today, "tanggalnya sesudah hari ini."),
        (said.heard is Heard.PULANG and said.on is None, "isi tanggal pulangnya."),
    )
    return next((words for wrong, words in checks if wrong), "")
