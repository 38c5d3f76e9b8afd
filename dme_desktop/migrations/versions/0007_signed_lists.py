"""Lists of keys and of void papers: what is trusted, taken in, gathered and given out."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0007"
down_revision = "0006"

KINDS = ("VILLAGE_KEYS", "VILLAGE_VOIDS", "KEY_LIST", "VOID_LIST")


def upgrade() -> None:
    """Make the tables of trusted offices, signed files and their entries."""
    op.create_table(
        "trusted_office",
        sa.Column("code", sa.String(length=5), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        *_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "signed_file",
        *_told(),
        sa.Column("own", sa.Boolean(), nullable=False),
        *_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "gathered_file",
        *_told(),
        sa.Column("compared", sa.Boolean(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        *_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "listed_key",
        sa.Column("office", sa.String(length=5), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("key_id", sa.LargeBinary(), nullable=False),
        sa.Column("village", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("office", "public"),
    )
    op.create_table(
        "listed_void",
        sa.Column("office", sa.String(length=5), nullable=False),
        sa.Column("mark", sa.String(length=16), nullable=False),
        sa.Column("village", sa.String(length=13), nullable=False),
        sa.PrimaryKeyConstraint("office", "mark"),
    )
    for table in ("trusted_office", "signed_file", "gathered_file"):
        op.create_index(op.f(f"ix_{table}_updated_at"), table, ["updated_at"], unique=False)
    for table, name in (("signed_file", "kind"), ("gathered_file", "village")):
        op.create_index(f"ix_{table}_{name}", table, ["kind", "code"], unique=False)
    op.create_index(op.f("ix_listed_key_key_id"), "listed_key", ["key_id"], unique=False)


def _told() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("kind", sa.Enum(*KINDS, name="bundlekind"), nullable=False),
        sa.Column("code", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
    )


def _record() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
