"""What came back of a package: the signed answer of the office that got it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import screen_date
from dme_desktop.packages import form
from dme_desktop.packages.form import Reply
from dme_desktop.packages.model import Answer, Package, Receiver
from dme_desktop.packages.service import receivers, sending
from dme_desktop.village import service as village

LONGEST_NOTE = 1000


@dataclass(frozen=True)
class Taken:
    """An answer that came in, and the package it is of; None where these data know of none."""

    reply: Reply
    package: Package | None


def take(session: Session, content: bytes) -> Taken:
    """Write down the answer to a package; return both.

    Where these data were put back from an older copy, the office knows a later number than we do:
    the next package goes on after that. Raises DmeError for an answer to somebody else, or of an
    office that is not known here, or one that is older than what was taken in of that package.
    """
    known = receivers.of_code(session, form.sender_of_reply(content))
    if known is None:
        raise DmeError("Balasan ini dari kantor yang tidak ada di daftar penerima paket.")
    reply = form.reply_in(content, known.public)
    if reply.sender != village.profile(session).code:
        raise DmeError("Balasan ini untuk kantor lain. Berikan kepada kantor itu.")
    sent = session.scalar(
        select(Package)
        .join(Receiver, Receiver.id == Package.receiver_id)
        .where(Package.digest == reply.digest.hex(), Receiver.code == known.code)
    )
    if sent is not None:
        _refuse_older(sent, reply)
    if reply.last:
        sending.go_on_after(session, known, reply)
    if sent is not None:
        sent.answer = Answer.DITERIMA if reply.accepted else Answer.DIKEMBALIKAN
        sent.answered_on = reply.as_of
        sent.answer_note = " ".join(reply.sentences)[:LONGEST_NOTE] or None
    return Taken(reply, sent)


def _refuse_older(sent: Package, reply: Reply) -> None:
    """Raise DmeError for an answer that a newer one replaced: what was given back stays so."""
    said = sent.answered_on
    if said is None or sent.answer is not Answer.DIKEMBALIKAN:
        return
    if reply.accepted or reply.as_of < said:
        raise DmeError(
            f"Balasan ini lebih lama daripada yang sudah dimasukkan pada {screen_date(said)}. "
            "Pakai balasan terbaru dari kantor itu; yang lama boleh dihapus dari stik."
        )
