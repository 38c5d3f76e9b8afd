"""What the office does with agreements. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from dme_desktop.attachments import service as attachments
from dme_desktop.commitments.agreements import rules
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    Standing,
)
from dme_desktop.commitments.agreements.rules import Term
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records

SIGNED = "Kerja sama ini sudah ditandatangani. Perpanjang atau buat addendum bila berubah."
# What `sign` and `stop` write, never a form.
_BY_STEPS = frozenset({"status", "no_scan_reason", "stop_reason"})


@dataclass(frozen=True)
class AgreementInFull:
    """An agreement with its parties and its follow-up, in order, and where it stands today."""

    agreement: Agreement
    parties: tuple[AgreementParty, ...]
    actions: tuple[AgreementAction, ...]
    term: Term
    today: dt.date

    @property
    def standing(self) -> Standing:
        """Return where it stands today."""
        return rules.standing(self.term, self.today)

    @property
    def days_left(self) -> int | None:
        """Return how many days it has left, negative after its end, None without one."""
        return rules.days_left(self.term, self.today)

    @property
    def overdue(self) -> list[AgreementAction]:
        """Return what should have been done by now."""
        return [
            one for one in self.actions if rules.is_overdue(one.due_on, one.done_on, self.today)
        ]

    @property
    def party_names(self) -> str:
        """Return the parties as one line."""
        return " – ".join(one.name for one in self.parties)


def keep(
    session: Session,
    agreement: Agreement,
    parties: Sequence[AgreementParty],
    actions: Sequence[AgreementAction] = (),
    agreement_id: str = "",
) -> Agreement:
    """Keep an agreement as a draft, or change the draft with this id.

    Raises `Invalid` for what is missing or contradicts, and for one that was signed: only its
    follow-up goes on then.
    """
    if agreement_id and not is_draft(session, agreement_id):
        raise Invalid({"status": SIGNED})
    if problems := problems_of(agreement) | rules.problems(agreement, parties, actions):
        raise Invalid(problems)
    kept = keeping.put(session, agreement, agreement_id, but=_BY_STEPS)
    parts.put(session, AgreementParty, parties, agreement_id=kept.id)
    parts.put(session, AgreementAction, actions, agreement_id=kept.id)
    return kept


def is_draft(session: Session, agreement_id: str) -> bool:
    """Say whether an agreement was not signed yet; raise DmeError for one in the bin."""
    return keeping.at_hand(session, Agreement, agreement_id).status is AgreementStatus.DRAF


def follow_up(session: Session, agreement_id: str, actions: Sequence[AgreementAction]) -> Agreement:
    """Write down what is still to be done and what was done; raise `Invalid` for what lacks."""
    if problems := rules.action_problems(actions):
        raise Invalid(problems)
    agreement = keeping.at_hand(session, Agreement, agreement_id)
    parts.put(session, AgreementAction, actions, agreement_id=agreement_id)
    return agreement


def sign(session: Session, agreement_id: str, no_scan_reason: str = "") -> Agreement:
    """Mark an agreement as signed; what it renews is renewed from now on.

    Raises `Invalid` without a date, an end, and a scan or the reason why there is none, DmeError
    when another renewed it already.
    """
    agreement = _ready_for(session, agreement_id, AgreementStatus.DITANDATANGANI)
    today: dt.date = session.info["clock"].today()
    has_scan = attachments.has_scan(session, agreement_id)
    found = rules.signing_problems(agreement, has_scan=has_scan, reason=no_scan_reason, today=today)
    if found:
        raise Invalid(found)
    before = session.get(Agreement, agreement.parent_id) if agreement.parent_id else None
    renews = agreement.kind is not AgreementKind.ADDENDUM
    if renews and before and before.status is AgreementStatus.DIPERPANJANG:
        raise DmeError(
            "Kerja sama yang lama sudah diperpanjang. Hapus draf ini, atau perpanjang yang baru."
        )
    agreement.status = AgreementStatus.DITANDATANGANI
    agreement.no_scan_reason = None if has_scan else no_scan_reason.strip()
    if renews and before and before.status is AgreementStatus.DITANDATANGANI:
        before.status = AgreementStatus.DIPERPANJANG
    return agreement


def stop(session: Session, agreement_id: str, reason: str) -> Agreement:
    """End an agreement before its time, for a reason that is kept."""
    if not reason.strip():
        raise Invalid({"stop_reason": "Tulis alasan kerja sama ini dihentikan."})
    agreement = _ready_for(session, agreement_id, AgreementStatus.DIHENTIKAN)
    agreement.status, agreement.stop_reason = AgreementStatus.DIHENTIKAN, reason.strip()
    return agreement


def renew(session: Session, agreement_id: str) -> Agreement:
    """Begin the agreement that goes on from a signed one: same parties, from its end on.

    From an addendum the agreement itself is renewed.
    """
    old = in_full(session, _root(session, agreement_id).id)
    begun, end = _goes_on(old), old.term.end_on
    begun.start_on = end + dt.timedelta(days=1) if end and end < dt.date.max else None
    return keep(session, begun, _same_parties(old))


def amend(session: Session, agreement_id: str) -> Agreement:
    """Begin an addendum to a signed agreement: same parties, same end.

    One to an addendum is one more to the agreement itself.
    """
    old = in_full(session, _root(session, agreement_id).id)
    begun = _goes_on(old)
    begun.kind, begun.title = AgreementKind.ADDENDUM, f"Addendum {old.agreement.title}"[:200]
    begun.end_on, begun.open_ended = old.term.end_on, old.term.open_ended
    return keep(session, begun, _same_parties(old))


def remove(session: Session, agreement_id: str) -> None:
    """Put a draft in the bin; raise DmeError for what was signed."""
    agreement = session.get_one(Agreement, agreement_id)
    if agreement.status is not AgreementStatus.DRAF:
        raise DmeError("Kerja sama yang sudah ditandatangani tidak dihapus. Hentikan saja.")
    agreement.deleted_at = session.info["clock"].now()


def in_full(session: Session, agreement_id: str) -> AgreementInFull:
    """Return an agreement with everything that belongs to it."""
    agreement = session.get_one(Agreement, agreement_id)
    return AgreementInFull(
        agreement,
        tuple(parts.of(session, AgreementParty, agreement_id=agreement_id)),
        tuple(parts.of(session, AgreementAction, agreement_id=agreement_id)),
        _term(session, agreement),
        session.info["clock"].today(),
    )


def _term(session: Session, agreement: Agreement) -> Term:
    root = _root(session, agreement.id)
    return rules.term(agreement, root, _addenda(session, root))


def _root(session: Session, agreement_id: str) -> Agreement:
    """Return an agreement, or what an addendum is an addendum to."""
    one = session.get_one(Agreement, agreement_id)
    while one.kind is AgreementKind.ADDENDUM and one.parent_id:
        one = session.get_one(Agreement, one.parent_id)
    return one


def _addenda(session: Session, root: Agreement) -> Sequence[Agreement]:
    """Return the addenda to an agreement, and those to its addenda."""
    found: list[Agreement] = []
    over = [root.id]
    while over:
        kept = select(Agreement).where(
            Agreement.deleted_at.is_(None),
            Agreement.kind == AgreementKind.ADDENDUM,
            Agreement.parent_id.in_(over),
        )
        below = session.scalars(kept).all()
        found += below
        over = [one.id for one in below]
    return found


def all_of(session: Session) -> Sequence[AgreementInFull]:
    """Return every agreement with everything that belongs to it, the oldest first."""
    kept = select(Agreement.id).where(Agreement.deleted_at.is_(None)).order_by(Agreement.id)
    return [in_full(session, agreement_id) for agreement_id in session.scalars(kept).all()]


def chain(session: Session, agreement_id: str) -> Sequence[Agreement]:
    """Return what an agreement renews and what renews or amends it, without itself, by id."""
    agreement = session.get_one(Agreement, agreement_id)
    related = select(Agreement).where(
        Agreement.deleted_at.is_(None),
        (Agreement.parent_id == agreement_id) | (Agreement.id == agreement.parent_id),
    )
    return session.scalars(related.order_by(Agreement.id)).all()


def ending(session: Session) -> Sequence[AgreementInFull]:
    """Return the agreements that end within ninety days, the nearest first.

    One that an addendum prolonged or ends is told once, and not its addenda.
    """
    today: dt.date = session.info["clock"].today()
    soon = select(Agreement.id).where(
        Agreement.deleted_at.is_(None),
        Agreement.status == AgreementStatus.DITANDATANGANI,
        Agreement.end_on >= today,
        Agreement.end_on <= today + dt.timedelta(days=rules.SOON),
    )
    roots = {_root(session, agreement_id).id for agreement_id in session.scalars(soon)}
    found = (in_full(session, agreement_id) for agreement_id in roots)
    told = [one for one in found if one.standing is Standing.AKAN_BERAKHIR]
    return sorted(told, key=lambda one: (one.days_left or 0, one.agreement.id))


def overdue(session: Session) -> Sequence[tuple[Agreement, AgreementAction]]:
    """Return what was promised in signed agreements and is late, the latest first."""
    today: dt.date = session.info["clock"].today()
    late = (
        select(Agreement, AgreementAction)
        .join(AgreementAction, AgreementAction.agreement_id == Agreement.id)
        .where(
            Agreement.deleted_at.is_(None),
            Agreement.status == AgreementStatus.DITANDATANGANI,
            AgreementAction.deleted_at.is_(None),
            AgreementAction.done_on.is_(None),
            AgreementAction.due_on < today,
        )
    )
    rows = session.execute(late.order_by(AgreementAction.due_on)).all()
    return [(agreement, action) for agreement, action in rows]


def paged(session: Session, words: str = "") -> Paged[Agreement]:
    """Return agreements, the newest first, unsigned ones before.

    `words` are looked for in the title, the numbers and the names of the parties.
    """
    kept = select(Agreement).where(*_asked_for(words))
    signed_on = Agreement.signed_on
    return records(session, kept, (signed_on.is_(None), signed_on, Agreement.id), is_falling=True)


def has_party(word: str) -> ColumnElement[bool]:
    """Return the condition that a party of an agreement is called so."""
    return exists().where(
        AgreementParty.agreement_id == Agreement.id,
        AgreementParty.deleted_at.is_(None),
        matching(word, AgreementParty.name),
    )


def _asked_for(words: str) -> Iterator[ColumnElement[bool]]:
    yield Agreement.deleted_at.is_(None)
    for word in words.split():
        own = matching(word, Agreement.title, Agreement.our_number, Agreement.their_number)
        yield own | has_party(word)


def _goes_on(old: AgreementInFull) -> Agreement:
    """Return what a signed agreement and the one that goes on from it have in common."""
    before = old.agreement
    if before.status is not AgreementStatus.DITANDATANGANI:
        raise DmeError("Hanya kerja sama yang sudah ditandatangani dapat dilanjutkan.")
    return Agreement(
        kind=before.kind,
        title=before.title,
        scope=before.scope,
        level=before.level,
        village_is_party=before.village_is_party,
        note=before.note,
        parent_id=before.id,
    )


def _same_parties(old: AgreementInFull) -> list[AgreementParty]:
    return [
        AgreementParty(
            name=one.name,
            kind=one.kind,
            signer_name=one.signer_name,
            signer_position=one.signer_position,
        )
        for one in old.parties
    ]


def _ready_for(session: Session, agreement_id: str, status: AgreementStatus) -> Agreement:
    agreement = keeping.at_hand(session, Agreement, agreement_id)
    if status not in rules.NEXT[agreement.status]:
        raise DmeError(
            f"Kerja sama {inside(agreement.status.value)} tidak dapat ditandai "
            f"{inside(status.value)}."
        )
    return agreement
