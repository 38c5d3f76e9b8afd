"""What an agreement needs, where it stands on a day, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from dme_desktop.commitments.agreements.model import (
    AgreementKind,
    AgreementStatus,
    PartyKind,
    Standing,
)

SOON = 90  # days before its end in which an agreement is told of
FEWEST_PARTIES, MOST_PARTIES, MOST_ACTIONS = 2, 20, 60
NEXT: Mapping[AgreementStatus, tuple[AgreementStatus, ...]] = {
    AgreementStatus.DRAF: (AgreementStatus.DITANDATANGANI,),
    AgreementStatus.DITANDATANGANI: (AgreementStatus.DIPERPANJANG, AgreementStatus.DIHENTIKAN),
    AgreementStatus.DIPERPANJANG: (),
    AgreementStatus.DIHENTIKAN: (),
}
IN_FORCE = frozenset({Standing.BERLAKU, Standing.AKAN_BERAKHIR})
_CALLED: Mapping[AgreementKind, tuple[str, ...]] = {
    AgreementKind.MOU: ("NOTA KESEPAHAMAN", "MOU", "MEMORANDUM"),
    AgreementKind.PKS: ("PERJANJIAN KERJA SAMA", "PERJANJIAN KERJASAMA", "PKS"),
    AgreementKind.ADDENDUM: ("ADDENDUM", "ADENDUM"),
}


class Dated(Protocol):
    """What the standing of an agreement follows from."""

    status: Any
    signed_on: Any
    start_on: Any
    end_on: Any
    open_ended: Any
    auto_renew: Any


def standing(one: Dated, today: dt.date) -> Standing:
    """Return where an agreement stands (dictionary section 10).

    One that renews itself is told of before its end and stays in force after it.
    """
    if one.status is not AgreementStatus.DITANDATANGANI:
        return Standing[one.status.name]
    start = one.start_on or one.signed_on
    if start and start > today:
        return Standing.DITANDATANGANI
    left = days_left(one, today)
    if left is None or left > SOON:
        return Standing.BERLAKU
    if left < 0:
        return Standing.BERLAKU if one.auto_renew else Standing.BERAKHIR
    return Standing.AKAN_BERAKHIR


def days_left(one: Dated, today: dt.date) -> int | None:
    """Return how many days an agreement has left, negative after its end, None without one."""
    if one.open_ended or one.end_on is None:
        return None
    left: int = (one.end_on - today).days
    return left


def problems(
    values: Mapping[str, Any],
    parties: Sequence[Mapping[str, Any]],
    actions: Sequence[Mapping[str, Any]],
) -> dict[str, str]:
    """Return what prevents an agreement from being kept: {field: sentence}."""
    found = {}
    start, end = values.get("start_on") or values.get("signed_on"), values.get("end_on")
    if start and end and end < start:
        found["end_on"] = "Berakhir sebelum mulai. Periksa kedua tanggalnya."
    if end and values.get("open_ended"):
        found["open_ended"] = "Pilih satu: tanggal berakhir, atau tanpa batas waktu."
    if len(parties) < FEWEST_PARTIES:
        found["parties"] = "Isi paling sedikit dua pihak."
    elif len(parties) > MOST_PARTIES:
        found["parties"] = f"Paling banyak {MOST_PARTIES} pihak."
    elif not all((one.get("name") or "").strip() for one in parties):
        found["parties"] = "Setiap pihak perlu nama lembaga."
    return found | action_problems(actions)


def action_problems(actions: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what is missing of the follow-up: {field: sentence}."""
    if len(actions) > MOST_ACTIONS:
        return {"actions": f"Paling banyak {MOST_ACTIONS} tindak lanjut."}
    needed = ("task", "person", "due_on")
    if not all(one.get(name) for one in actions for name in needed):
        return {"actions": "Setiap tindak lanjut perlu isi, penanggung jawab dan batas waktu."}
    return {}


def signing_problems(one: Dated, *, has_scan: bool, reason: str, today: dt.date) -> dict[str, str]:
    """Return why an agreement cannot be marked as signed: {field: sentence}."""
    found = {}
    if one.signed_on is None:
        found["signed_on"] = "Isi tanggal penandatanganan dulu, lalu simpan."
    elif one.signed_on > today:
        found["signed_on"] = "Tanggal penandatanganan belum tiba."
    if one.end_on is None and not one.open_ended:
        found["end_on"] = "Isi tanggal berakhir, atau centang tanpa batas waktu."
    if not has_scan and not reason.strip():
        found["no_scan_reason"] = "Lampirkan pindaiannya, atau tulis alasan belum ada pindaian."
    return found


def doubts(values: Mapping[str, Any], parties: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what a careful clerk would ask about, though it can be kept: {field: sentence}."""
    found = {}
    if doubt := title_doubt(values.get("kind"), values.get("title") or ""):
        found["title"] = doubt
    kinds = {one.get("kind") for one in parties}
    if values.get("village_is_party") and parties and PartyKind.PEMDES not in kinds:
        found["village_is_party"] = "Desa ditandai sebagai pihak, tetapi tidak ada di daftar pihak."
    return found


def title_doubt(kind: AgreementKind | None, title: str) -> str | None:
    """Say when a title names another kind of agreement; neither is ever changed for you."""
    said = f" {title.upper()} "
    told = [one for one, words in _CALLED.items() if any(f" {word} " in said for word in words)]
    if kind is None or not told or kind in told or kind not in _CALLED:
        return None
    return f"Judul menyebut {told[0].value}, jenisnya {kind.value}. Periksa mana yang benar."


def is_overdue(due_on: dt.date, done_on: dt.date | None, today: dt.date) -> bool:
    """Say whether something promised should have been done by now."""
    return done_on is None and due_on < today
