"""What the office told once about rows of workbooks: the ones it turned away by hand."""

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel.records import Base, Record


class DeclinedRow(Record, Base, kw_only=True):
    """A row of a list that the office turned away by hand, whichever file it comes in again.

    `mark` is a fingerprint of what the row says, so that nothing about people who stayed outside is
    kept; taken back, it goes to the bin.
    """

    __tablename__ = "declined_row"
    __table_args__ = (Index("ix_declined_row_target", "target", "mark"), {"info": {"bin": False}})

    target: Mapped[str] = mapped_column(String(40))  # code of what was to come in
    mark: Mapped[str] = mapped_column(String(32))
