"""The offices that get packages: known by a file, believed by a printed sheet."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.packages import form, rules, sealing
from dme_desktop.packages.form import Office
from dme_desktop.packages.model import Receiver, Told
from dme_desktop.trust import bundles
from dme_desktop.vault import keeping, keys, signing
from dme_desktop.village import service as village


def own(session: Session) -> Office:
    """Return what this office makes known so that packages can be sent to it."""
    here, key = village.profile(session), sealing.check(session)
    return Office(
        here.code, here.full_name, signing.current(session).public, key.public,
        session.info["clock"].today(), here.practice,
    )  # fmt: skip


def believe(session: Session, content: bytes, typed: str) -> Receiver:
    """Send packages to an office from now on, when the typed fingerprint is that of its keys.

    An office that is known keeps what was chosen for it and gets its new keys. Raises `Invalid`
    for another fingerprint, DmeError for an office that is not over this one.
    """
    office, here = form.office_in(content), village.profile(session)
    if office.practice and not here.practice:
        raise DmeError("Kunci ini dari kantor latihan dan tidak dipakai di data yang sebenarnya.")
    if not rules.is_over(office.code, here.code):
        raise DmeError(
            f"{bundles.name_of(office.code)} bukan kecamatan, kabupaten atau provinsi dari "
            f"{here.full_name}. Pilih berkas kunci yang lain."
        )
    if keys.plain_code(typed) != keys.plain_code(
        sealing.fingerprint(office.signing, office.sealing)
    ):
        raise Invalid(
            {
                "fingerprint": "Sidik ini bukan sidik kunci di berkas. Cocokkan lagi dengan lembar "
                "kunci penerima; bila tetap berbeda, jangan dipakai dan tanyakan kantornya."
            }
        )
    today: dt.date = session.info["clock"].today()
    if known := of_code(session, office.code):
        known.public, known.sealing, known.since = office.signing, office.sealing, today
        return known
    made = Receiver(
        code=office.code,
        name=bundles.name_of(office.code),
        public=office.signing,
        sealing=office.sealing,
        since=today,
    )
    return keeping.put(session, made)


def change(session: Session, wanted: Receiver, receiver_id: str) -> Receiver:
    """Change what an office gets; raise `Invalid` for NIK without a basis, or to a subdistrict."""
    kept = keeping.at_hand(session, Receiver, receiver_id)
    if problems := rules.receiver_problems(kept.code, matches=wanted.matches, basis=wanted.basis):
        raise Invalid(problems)
    return keeping.put(session, wanted, receiver_id)


def remove(session: Session, receiver_id: str) -> None:
    """Send nothing to an office any more; what was sent stays in the history."""
    session.get_one(Receiver, receiver_id).deleted_at = session.info["clock"].now()


def every(session: Session) -> Sequence[Receiver]:
    """Return the offices that get packages, the nearest first."""
    kept = select(Receiver).where(Receiver.deleted_at.is_(None))
    return sorted(session.scalars(kept), key=lambda one: (-len(one.code), one.code))


def of_code(session: Session, code: str) -> Receiver | None:
    """Return the office with this code."""
    return next((one for one in every(session) if one.code == code), None)


def told(receiver: Receiver) -> frozenset[Told]:
    """Return what of the confidential goes to an office."""
    return rules.may_tell(receiver.code, [Told[one] for one in (receiver.tells or "").split()])


def matching(session: Session) -> Receiver | None:
    """Return the highest office that may match NIK, None where none was chosen."""
    able = [one for one in every(session) if one.matches and one.basis]
    return min(able, key=lambda one: len(one.code), default=None)
