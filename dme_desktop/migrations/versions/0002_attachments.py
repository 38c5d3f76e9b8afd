"""Scans and photos kept beside a record of any room."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table of attachments and, apart from it, that of their bytes."""
    op.create_table(
        "attachment",
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Enum("PINDAIAN", "FOTO", name="attachmentkind"), nullable=False),
        sa.Column("media", sa.Enum("PDF", "JPEG", name="media"), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_attachment_record_id"), "attachment", ["record_id"], unique=False)
    op.create_index(op.f("ix_attachment_updated_at"), "attachment", ["updated_at"], unique=False)
    op.create_table(
        "attachment_file",
        sa.Column("attachment_id", sa.String(length=36), nullable=False),
        sa.Column("thumb", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"]),
        sa.PrimaryKeyConstraint("attachment_id"),
    )
