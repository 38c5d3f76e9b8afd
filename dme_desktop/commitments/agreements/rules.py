"""What an agreement needs, where it stands on a day, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
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


@dataclass(frozen=True)
class Term:
    """From when until when an agreement binds; `end_on` is None when no end is known."""

    status: AgreementStatus
    start_on: dt.date | None = None
    end_on: dt.date | None = None
    open_ended: bool = False
    auto_renew: bool = False


def term(agreement: Agreement, root: Agreement, addenda: Sequence[Agreement]) -> Term:
    """Return the term of an agreement: the addendum signed last says when it ends.

    `root` is the agreement itself, or what an addendum is an addendum to: a signed addendum stands
    where its agreement stands. `addenda` are those of the root, signed or not.
    """
    if agreement.status is AgreementStatus.DRAF:
        root, addenda = agreement, ()
    signed = [one for one in addenda if one.status is AgreementStatus.DITANDATANGANI]
    last = max(signed, key=lambda one: (one.signed_on or dt.date.min, one.id), default=root)
    stands = agreement.status is AgreementStatus.DITANDATANGANI
    return Term(
        root.status if stands else agreement.status,
        agreement.start_on or agreement.signed_on,
        last.end_on,
        last.open_ended,
        root.auto_renew or last.auto_renew,
    )


def standing(term: Term, today: dt.date) -> Standing:
    """Return where an agreement stands (dictionary section 10).

    One that renews itself is told of before its end and stays in force after it.
    """
    if term.status is not AgreementStatus.DITANDATANGANI:
        return Standing[term.status.name]
    if term.start_on and term.start_on > today:
        return Standing.DITANDATANGANI
    left = days_left(term, today)
    if left is None or left > SOON:
        return Standing.BERLAKU
    if left < 0:
        return Standing.BERLAKU if term.auto_renew else Standing.BERAKHIR
    return Standing.AKAN_BERAKHIR


def days_left(term: Term, today: dt.date) -> int | None:
    """Return how many days an agreement has left, negative after its end, None without one."""
    return None if term.open_ended or term.end_on is None else (term.end_on - today).days


def problems(
    agreement: Agreement,
    parties: Sequence[AgreementParty],
    actions: Sequence[AgreementAction],
) -> dict[str, str]:
    """Return what prevents an agreement from being kept: {field: sentence}."""
    found = {}
    start, end = agreement.start_on or agreement.signed_on, agreement.end_on
    if start and end and end < start:
        found["end_on"] = "Berakhir sebelum mulai. Periksa kedua tanggalnya."
    if end and agreement.open_ended:
        found["open_ended"] = "Pilih satu: tanggal berakhir, atau tanpa batas waktu."
    if len(parties) < FEWEST_PARTIES:
        found["parties"] = "Isi paling sedikit dua pihak."
    elif len(parties) > MOST_PARTIES:
        found["parties"] = f"Paling banyak {MOST_PARTIES} pihak."
    elif not all((one.name or "").strip() for one in parties):
        found["parties"] = "Setiap pihak perlu nama lembaga."
    return found | action_problems(actions)


def action_problems(actions: Sequence[AgreementAction]) -> dict[str, str]:
    """Return what is missing of the follow-up: {field: sentence}."""
    if len(actions) > MOST_ACTIONS:
        return {"actions": f"Paling banyak {MOST_ACTIONS} tindak lanjut."}
    if not all(one.task and one.person and one.due_on for one in actions):
        return {"actions": "Setiap tindak lanjut perlu isi, penanggung jawab dan batas waktu."}
    return {}


def signing_problems(
    one: Agreement, *, has_scan: bool, reason: str, today: dt.date
) -> dict[str, str]:
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


def doubts(agreement: Agreement, parties: Sequence[AgreementParty]) -> dict[str, str]:
    """Return what a careful clerk would ask about, though it can be kept: {field: sentence}."""
    found = {}
    if doubt := title_doubt(agreement.kind, agreement.title or ""):
        found["title"] = doubt
    kinds = {one.kind for one in parties}
    if agreement.village_is_party and parties and PartyKind.PEMDES not in kinds:
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
