"""What the practice village hands up: two packages to a practice regency, one of them answered."""

from sqlalchemy.orm import Session

from dme_desktop.packages import form, sealing
from dme_desktop.packages.form import Office, Reply
from dme_desktop.packages.model import Basis, Purpose, Receiver, Told
from dme_desktop.packages.service import answers, receivers, sending
from dme_desktop.packages.service.sending import Made
from dme_desktop.vault import signing
from dme_desktop.village import regions
from dme_desktop.village import service as village

NUMBER = 1  # of the keys of the practice regency, which everybody knows


def hand_up(session: Session) -> Made:
    """Believe the practice regency, send it the year twice, and take in its first answer."""
    receiver, today = believed(session), session.info["clock"].today()
    first = sending.send(session, receiver.id, today.year)
    digest = bytes.fromhex(first.record.digest)
    reply = Reply(
        receiver.code, village.profile(session).code, today.year, first.record.seq, digest,
        accepted=True, sentences=(), last=first.record.seq, last_digest=digest, as_of=today,
    )  # fmt: skip
    answers.take(session, form.reply_file(reply, signing.practice_key(NUMBER, today)))
    return sending.send(session, receiver.id, today.year)


def believed(session: Session) -> Receiver:
    """Return the practice regency as an office that gets packages, with all that may go to it."""
    code, today = village.profile(session).code[:5], session.info["clock"].today()
    key, sealed = signing.practice_key(NUMBER, today), sealing.practice_key(NUMBER, today)
    name = regions.region(code).full_name
    told = Office(code, name, key.public, sealed.public, today, practice=True)
    fingerprint = sealing.fingerprint(key.public, sealed.public)
    receiver = receivers.believe(session, form.office_file(told, key), fingerprint)
    receiver.purpose, receiver.matches = Purpose.PELINDUNGAN, True
    receiver.basis = Basis.PELAYANAN
    receiver.tells = " ".join(one.name for one in Told)
    session.flush()
    return receiver
