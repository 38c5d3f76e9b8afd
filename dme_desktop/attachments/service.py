"""What the office does with scans and photos. Every function gets a session, never commits."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import LargeBinary, cast, func, select
from sqlalchemy.orm import Session

from dme_desktop.attachments import rules
from dme_desktop.attachments.model import Attachment, AttachmentFile, AttachmentKind
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.kernel.text import clean_line

DAMAGED = "Lampiran ini berubah dari aslinya. Jangan dipakai; periksa cadangan."


@dataclass(frozen=True)
class Given:
    """A file made ready to be kept: a PDF as it is or a JPEG made small, and its small picture."""

    name: str
    content: bytes
    thumb: bytes
    pages: int = 1


def attach(session: Session, record_id: str, kind: AttachmentKind, given: Given) -> Attachment:
    """Keep a file beside a record; raise `Invalid` for what is no PDF or JPEG, or is too large.

    Raises DmeError when the very same file is there already, or there are too many.
    """
    media, problem = rules.media_of(given.content), rules.problem(given.content)
    if media is None or problem:
        raise Invalid({"content": problem or ""})
    if not given.thumb.startswith(b"\xff\xd8") or len(given.thumb) > rules.MOST_THUMB:
        raise Invalid({"thumb": "Gambar kecilnya tidak dapat dibuat. Pilih berkas lain."})
    there = of_record(session, record_id)
    sha256 = hashlib.sha256(given.content).hexdigest()
    if any(one.sha256 == sha256 for one in there):
        raise DmeError(f"{given.name} sudah dilampirkan.")
    if len(there) >= rules.MOST_EACH:
        raise DmeError(f"Paling banyak {rules.MOST_EACH} lampiran. Hapus yang tidak perlu dulu.")
    name = clean_line(given.name)[:120] or "Lampiran"
    if problems := problems_in(Attachment, {"kind": kind, "name": name}):
        raise Invalid(problems)
    kept = Attachment(
        record_id=record_id, kind=kind, media=media, name=name, pages=given.pages,
        size=len(given.content), sha256=sha256,
    )  # fmt: skip
    session.add(kept)
    session.flush()
    session.add(AttachmentFile(attachment_id=kept.id, thumb=given.thumb, content=given.content))
    session.flush()
    return kept


def rename(session: Session, attachment_id: str, name: str) -> Attachment:
    """Give an attachment another name; raise `Invalid` for none or a long one."""
    kept = session.get_one(Attachment, attachment_id)
    if problems := problems_in(Attachment, {"kind": kept.kind, "name": name}):
        raise Invalid(problems)
    kept.name = name
    return kept


def remove(session: Session, attachment_id: str) -> None:
    """Put an attachment in the bin."""
    session.get_one(Attachment, attachment_id).deleted_at = session.info["clock"].now()


def of_record(
    session: Session, record_id: str, kind: AttachmentKind | None = None
) -> Sequence[Attachment]:
    """Return the attachments of a record in the order they came, of one kind when it is given."""
    kept = select(Attachment).where(
        Attachment.record_id == record_id, Attachment.deleted_at.is_(None)
    )
    if kind is not None:
        kept = kept.where(Attachment.kind == kind)
    return session.scalars(kept.order_by(Attachment.id)).all()


def counts(session: Session, record_ids: Sequence[str]) -> Mapping[str, int]:
    """Return how many attachments each of these records has; one without any is left out."""
    kept = select(Attachment.record_id, func.count()).where(
        Attachment.record_id.in_(record_ids), Attachment.deleted_at.is_(None)
    )
    return dict(session.execute(kept.group_by(Attachment.record_id)).all())


def thumbs(session: Session, attachment_ids: Sequence[str]) -> Mapping[str, bytes]:
    """Return the small pictures, JPEGs by the id of their attachment."""
    kept = select(AttachmentFile.attachment_id, AttachmentFile.thumb).where(
        AttachmentFile.attachment_id.in_(attachment_ids)
    )
    return dict(session.execute(kept).all())


def content_of(session: Session, attachment_id: str) -> tuple[Attachment, bytes]:
    """Return an attachment with its bytes; raise DmeError when they are not those that were kept.

    A PDF is returned as it came, a picture as the JPEG it was made into.
    """
    kept = session.get_one(Attachment, attachment_id)
    found = select(AttachmentFile.content).where(AttachmentFile.attachment_id == attachment_id)
    content = session.scalar(found) or b""
    if hashlib.sha256(content).hexdigest() != kept.sha256:
        raise DmeError(DAMAGED)
    return kept, content


def altered(session: Session) -> list[str]:
    """Return the names of the attachments whose content is gone or is not what was attached."""
    every = session.execute(
        select(Attachment.name, Attachment.sha256, cast(AttachmentFile.content, LargeBinary)).join(
            AttachmentFile, AttachmentFile.attachment_id == Attachment.id, isouter=True
        )
    )
    return [
        name for name, told, content in every if hashlib.sha256(content or b"").hexdigest() != told
    ]


def has_scan(session: Session, record_id: str) -> bool:
    """Say whether the signed paper of a record is here."""
    return bool(of_record(session, record_id, AttachmentKind.PINDAIAN))
