"""What the office does with pledges. Every function gets a session and never commits."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.pledges import rules
from dme_desktop.commitments.pledges.model import (
    Pledge,
    PledgePoint,
    PledgeSignatory,
    PledgeStatus,
)
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records
from dme_desktop.village import service as village

SIGNED = "Ikrar ini sudah ditandatangani. Buat ikrar pengganti bila berubah."
_BY_STEPS = frozenset({"status", "end_reason"})  # what `sign` and `revoke` write, never a form


@dataclass(frozen=True)
class PledgeInFull:
    """A pledge with everything on its sheet, in order."""

    pledge: Pledge
    points: tuple[str, ...]
    signatories: tuple[PledgeSignatory, ...]


def keep(
    session: Session,
    pledge: Pledge,
    points: Sequence[str],
    signatories: Sequence[PledgeSignatory],
    pledge_id: str = "",
) -> Pledge:
    """Keep a pledge, or change the draft with this id; raise `Invalid` for what is missing.

    One that was signed is refused: what was read aloud is not rewritten.
    """
    if pledge_id and keeping.at_hand(session, Pledge, pledge_id).status is not PledgeStatus.DRAF:
        raise Invalid({"status": SIGNED})
    if problems := problems_of(pledge) | rules.problems(points, signatories):
        raise Invalid(problems)
    kept = keeping.put(session, pledge, pledge_id, but=_BY_STEPS)
    kept.from_template = rules.is_template(kept.kind, points)
    texts = [PledgePoint(text=text.strip()) for text in points if text.strip()]
    parts.put(session, PledgePoint, texts, pledge_id=kept.id)
    parts.put(session, PledgeSignatory, signatories, pledge_id=kept.id)
    return kept


def sign(session: Session, pledge_id: str) -> Pledge:
    """Mark a pledge as signed by all who stand on it; from now on its words stand.

    What it takes the place of is no longer in force. Raises `Invalid` before the day it is read,
    DmeError when another took that place already.
    """
    pledge = _moved(session, pledge_id, PledgeStatus.DITANDATANGANI)
    if pledge.read_on > session.info["clock"].today():
        raise Invalid({"read_on": "Tanggal dibacakan belum tiba."})
    before = session.get(Pledge, pledge.supersedes) if pledge.supersedes else None
    if before and before.status is PledgeStatus.DIGANTI:
        raise DmeError("Ikrar lama sudah diganti ikrar lain. Hapus draf ini, atau buat ikrar baru.")
    for one in in_full(session, pledge_id).signatories:
        one.signed = True
    if before and before.status is PledgeStatus.DITANDATANGANI:
        before.status = PledgeStatus.DIGANTI
    return pledge


def mark_hand(session: Session, signatory_id: str, *, signed: bool) -> None:
    """Say of one who stands on a signed pledge whether the hand is on the paper."""
    one = session.get_one(PledgeSignatory, signatory_id)
    if keeping.at_hand(session, Pledge, one.pledge_id).status is PledgeStatus.DRAF:
        raise DmeError("Tandai ikrarnya ditandatangani dulu.")
    one.signed = signed


def revoke(session: Session, pledge_id: str, reason: str) -> Pledge:
    """Take a signed pledge out of force for a reason that is kept."""
    if not reason.strip():
        raise Invalid({"end_reason": "Tulis alasan ikrar ini dicabut."})
    pledge = _moved(session, pledge_id, PledgeStatus.DICABUT)
    pledge.end_reason = reason.strip()
    return pledge


def succeed(session: Session, pledge_id: str) -> Pledge:
    """Begin the pledge that will take the place of a signed one: its words, today, the new head."""
    old = in_full(session, pledge_id)
    if old.pledge.status is not PledgeStatus.DITANDATANGANI:
        raise DmeError("Hanya ikrar yang berlaku dapat diganti. Buat ikrar baru saja.")
    pledge = Pledge(
        kind=old.pledge.kind,
        title=old.pledge.title,
        opening=old.pledge.opening,
        closing=old.pledge.closing,
        event=old.pledge.event,
        read_on=session.info["clock"].today(),
        place=old.pledge.place,
        led_by=old.pledge.led_by,
        supersedes=pledge_id,
    )
    return keep(session, pledge, old.points, _signatories_now(session, old))


def in_full(session: Session, pledge_id: str) -> PledgeInFull:
    """Return a pledge with its points and signatories."""
    return PledgeInFull(
        session.get_one(Pledge, pledge_id),
        tuple(point.text for point in parts.of(session, PledgePoint, pledge_id=pledge_id)),
        tuple(parts.of(session, PledgeSignatory, pledge_id=pledge_id)),
    )


def remove(session: Session, pledge_id: str) -> None:
    """Put a draft in the bin; raise DmeError for what was signed."""
    pledge = session.get_one(Pledge, pledge_id)
    if pledge.status is not PledgeStatus.DRAF:
        raise DmeError("Ikrar yang sudah ditandatangani tidak dihapus; ia bagian dari arsip desa.")
    pledge.deleted_at = session.info["clock"].now()


def of_another_head(session: Session) -> Sequence[Pledge]:
    """Return the pledges in force that an earlier village head signed (dictionary section 10)."""
    head, office = village.head(session), village.current(session)
    if head is None or office is None:
        return []
    return [
        one.pledge
        for one in all_of(session, PledgeStatus.DITANDATANGANI)
        if rules.is_of_another_head(one.signatories, office.name, head.name)
    ]


def missing_hands(session: Session) -> Sequence[Pledge]:
    """Return the pledges in force on which a hand is still missing."""
    return [
        one.pledge
        for one in all_of(session, PledgeStatus.DITANDATANGANI)
        if not all(hand.signed for hand in one.signatories)
    ]


def all_of(session: Session, status: PledgeStatus | None = None) -> Sequence[PledgeInFull]:
    """Return every pledge with what is on it, the oldest first, of one status when it is given."""
    kept = select(Pledge.id).where(Pledge.deleted_at.is_(None))
    if status is not None:
        kept = kept.where(Pledge.status == status)
    ids = session.scalars(kept.order_by(Pledge.read_on, Pledge.id)).all()
    return [in_full(session, pledge_id) for pledge_id in ids]


def paged(session: Session, words: str = "") -> Paged[Pledge]:
    """Return pledges, the newest first; `words` are looked for in the title and the place."""
    found = matching(words, Pledge.title, Pledge.place)
    kept = select(Pledge).where(Pledge.deleted_at.is_(None), found)
    return records(session, kept, (Pledge.read_on, Pledge.id), is_falling=True)


def _moved(session: Session, pledge_id: str, status: PledgeStatus) -> Pledge:
    pledge = keeping.at_hand(session, Pledge, pledge_id)
    if status not in rules.NEXT[pledge.status]:
        raise DmeError(
            f"Ikrar {inside(pledge.status.value)} tidak dapat ditandai {inside(status.value)}."
        )
    pledge.status = status
    return pledge


def _signatories_now(session: Session, old: PledgeInFull) -> list[PledgeSignatory]:
    """Return who stood on a pledge, the present head in the place of the earlier one."""
    head, office = village.head(session), village.profile(session)
    earlier = rules.heads(old.signatories, office.name)
    return [
        PledgeSignatory(
            name=head.name if head and one.name in earlier else one.name,
            position=one.position,
            institution=one.institution,
            role=one.role,
        )
        for one in old.signatories
    ]
