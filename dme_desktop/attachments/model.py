"""The records of scans and photos."""

import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class AttachmentKind(enum.Enum):
    """What an attachment is to its record: the paper itself, or a picture of the day."""

    PINDAIAN = "Pindaian"
    FOTO = "Foto"


class Media(enum.Enum):
    """How an attachment is kept."""

    PDF = "PDF"
    JPEG = "Gambar"


class Attachment(Record, Base, kw_only=True):
    """One scan or photo; `record_id` is the record of any room that it belongs to."""

    __tablename__ = "attachment"

    record_id: Mapped[str] = mapped_column(String(36), index=True, info={"leans_on": True})
    kind: Mapped[AttachmentKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Jenis")))
    media: Mapped[Media] = mapped_column()
    name: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Nama lampiran"))
    )
    pages: Mapped[int] = mapped_column()
    size: Mapped[int] = mapped_column()  # bytes
    sha256: Mapped[str] = mapped_column(String(64))


class AttachmentFile(Base, kw_only=True):
    """The bytes and a small picture of them, kept apart so that no list ever reads them."""

    __tablename__ = "attachment_file"

    attachment_id: Mapped[str] = mapped_column(ForeignKey("attachment.id"), primary_key=True)
    thumb: Mapped[bytes] = mapped_column()
    content: Mapped[bytes] = mapped_column()
