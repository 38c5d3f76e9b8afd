"""What the office does with agreements. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, func, select
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
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.vault import history, parts

SIGNED = "Kerja sama ini sudah ditandatangani. Perpanjang atau buat addendum bila berubah."
_CARRIED = ("kind", "title", "scope", "level", "village_is_party", "note")


@dataclass(frozen=True)
class Whole:
    """An agreement with its parties and its follow-up, in order, and where it stands today."""

    agreement: Agreement
    parties: tuple[AgreementParty, ...]
    actions: tuple[AgreementAction, ...]
    standing: Standing
    days_left: int | None
    today: dt.date

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


def record(
    session: Session,
    values: Mapping[str, Any],
    parties: Sequence[Mapping[str, Any]],
    actions: Sequence[Mapping[str, Any]] = (),
) -> Agreement:
    """Keep an agreement as a draft; raise `Invalid` when something is missing or contradicts."""
    _refuse(values, parties, actions)
    agreement = Agreement(**values)
    session.add(agreement)
    session.flush()
    _put_parts(session, agreement.id, parties, actions)
    return agreement


def change(
    session: Session,
    agreement_id: str,
    values: Mapping[str, Any],
    parties: Sequence[Mapping[str, Any]],
    actions: Sequence[Mapping[str, Any]],
) -> Agreement:
    """Change a draft; raise `Invalid` when it was signed: only its follow-up goes on then."""
    agreement = history.at_hand(session, Agreement, agreement_id)
    if agreement.status is not AgreementStatus.DRAF:
        raise Invalid({"status": SIGNED})
    _refuse(values, parties, actions)
    for name, value in values.items():
        setattr(agreement, name, value)
    _put_parts(session, agreement_id, parties, actions)
    return agreement


def follow_up(
    session: Session, agreement_id: str, actions: Sequence[Mapping[str, Any]]
) -> Agreement:
    """Write down what is still to be done and what was done; raise `Invalid` for what lacks."""
    if problems := rules.action_problems(actions):
        raise Invalid(problems)
    agreement = history.at_hand(session, Agreement, agreement_id)
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
    """Begin the agreement that goes on from a signed one: same parties, from its end on."""
    old = whole(session, agreement_id)
    end = old.agreement.end_on
    start = end + dt.timedelta(days=1) if end and end < dt.date.max else None
    return _follow(session, old, {"start_on": start})


def amend(session: Session, agreement_id: str) -> Agreement:
    """Begin an addendum to a signed agreement: same parties, same end."""
    old = whole(session, agreement_id)
    values = {
        "kind": AgreementKind.ADDENDUM,
        "title": f"Addendum {old.agreement.title}"[:200],
        "end_on": old.agreement.end_on,
        "open_ended": old.agreement.open_ended,
    }
    return _follow(session, old, values)


def remove(session: Session, agreement_id: str) -> None:
    """Put a draft in the bin; raise DmeError for what was signed."""
    agreement = session.get_one(Agreement, agreement_id)
    if agreement.status is not AgreementStatus.DRAF:
        raise DmeError("Kerja sama yang sudah ditandatangani tidak dihapus. Hentikan saja.")
    agreement.deleted_at = session.info["clock"].now()


def whole(session: Session, agreement_id: str) -> Whole:
    """Return an agreement with everything that belongs to it."""
    agreement = session.get_one(Agreement, agreement_id)
    today: dt.date = session.info["clock"].today()
    return Whole(
        agreement,
        tuple(parts.of(session, AgreementParty, agreement_id=agreement_id)),
        tuple(parts.of(session, AgreementAction, agreement_id=agreement_id)),
        rules.standing(agreement, today),
        rules.days_left(agreement, today),
        today,
    )


def all_of(session: Session) -> Sequence[Whole]:
    """Return every agreement with everything that belongs to it, the oldest first."""
    kept = select(Agreement.id).where(Agreement.deleted_at.is_(None)).order_by(Agreement.id)
    return [whole(session, agreement_id) for agreement_id in session.scalars(kept).all()]


def chain(session: Session, agreement_id: str) -> Sequence[Agreement]:
    """Return what an agreement renews and what renews or amends it, without itself, by id."""
    agreement = session.get_one(Agreement, agreement_id)
    related = select(Agreement).where(
        Agreement.deleted_at.is_(None),
        (Agreement.parent_id == agreement_id) | (Agreement.id == agreement.parent_id),
    )
    return session.scalars(related.order_by(Agreement.id)).all()


def ending(session: Session) -> Sequence[Whole]:
    """Return the agreements that end within ninety days, the nearest first."""
    today: dt.date = session.info["clock"].today()
    signed = _signed().where(
        Agreement.end_on >= today, Agreement.end_on <= today + dt.timedelta(days=rules.SOON)
    )
    ids = session.scalars(signed.order_by(Agreement.end_on)).all()
    found = (whole(session, agreement_id) for agreement_id in ids)
    return [one for one in found if one.standing is Standing.AKAN_BERAKHIR]


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


def count(session: Session, words: str = "") -> int:
    """Return how many agreements there are."""
    every = select(func.count()).select_from(Agreement).where(*_asked_for(words))
    return session.scalar(every) or 0


def page(
    session: Session, offset: int = 0, limit: int = 128, words: str = ""
) -> Sequence[Agreement]:
    """Return agreements, newest first, `limit` of them from `offset`.

    `words` is looked for in the title, the numbers and the names of the parties.
    """
    kept = select(Agreement).where(*_asked_for(words))
    ordered = kept.order_by(Agreement.signed_on.desc().nulls_first(), Agreement.id.desc())
    return session.scalars(ordered.offset(offset).limit(limit)).all()


def has_party(word: str) -> ColumnElement[bool]:
    """Return the condition that a party of an agreement is called so."""
    return exists().where(
        AgreementParty.agreement_id == Agreement.id,
        AgreementParty.deleted_at.is_(None),
        AgreementParty.name.icontains(word, autoescape=True),
    )


def _asked_for(words: str) -> Iterator[ColumnElement[bool]]:
    yield Agreement.deleted_at.is_(None)
    for word in words.split():
        in_title = Agreement.title.icontains(word, autoescape=True)
        in_numbers = Agreement.our_number.icontains(
            word, autoescape=True
        ) | Agreement.their_number.icontains(word, autoescape=True)
        yield in_title | in_numbers | has_party(word)


def _signed() -> Any:  # noqa: ANN401 - a select of ids
    return select(Agreement.id).where(
        Agreement.deleted_at.is_(None), Agreement.status == AgreementStatus.DITANDATANGANI
    )


def _follow(session: Session, old: Whole, different: Mapping[str, Any]) -> Agreement:
    if old.agreement.status is not AgreementStatus.DITANDATANGANI:
        raise DmeError("Hanya kerja sama yang sudah ditandatangani dapat dilanjutkan.")
    values = {name: getattr(old.agreement, name) for name in _CARRIED}
    parties = [
        {
            "name": one.name,
            "kind": one.kind,
            "signer_name": one.signer_name,
            "signer_position": one.signer_position,
        }
        for one in old.parties
    ]
    return record(session, {**values, "parent_id": old.agreement.id, **different}, parties)


def _ready_for(session: Session, agreement_id: str, status: AgreementStatus) -> Agreement:
    agreement = history.at_hand(session, Agreement, agreement_id)
    if status not in rules.NEXT[agreement.status]:
        raise DmeError(
            f"Kerja sama {agreement.status.value.lower()} tidak dapat ditandai "
            f"{status.value.lower()}."
        )
    return agreement


def _refuse(
    values: Mapping[str, Any],
    parties: Sequence[Mapping[str, Any]],
    actions: Sequence[Mapping[str, Any]],
) -> None:
    known = problems_in(Agreement, values)
    if problems := known | rules.problems(values, parties, actions):
        raise Invalid(problems)


def _put_parts(
    session: Session,
    agreement_id: str,
    parties: Sequence[Mapping[str, Any]],
    actions: Sequence[Mapping[str, Any]],
) -> None:
    parts.put(session, AgreementParty, parties, agreement_id=agreement_id)
    parts.put(session, AgreementAction, actions, agreement_id=agreement_id)
