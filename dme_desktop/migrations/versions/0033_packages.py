"""Packages: the offices that get them, and what was sent."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0033"
down_revision = "0032"
PURPOSE = ("REKAP", "PELINDUNGAN", "PEMBINAAN")


def upgrade() -> None:
    """Make the tables of packages; no other record changes."""
    op.create_table(
        "package_receiver",
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("sealing", sa.LargeBinary(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("purpose", sa.Enum(*PURPOSE, name="purpose"), nullable=False),
        sa.Column("tells", sa.String(60)),
        sa.Column("matches", sa.Boolean(), nullable=False),
        sa.Column("basis", sa.Enum("PERSETUJUAN", "KEWAJIBAN", "PELAYANAN", name="basis")),
        *record_columns(),
    )
    op.create_index("ix_package_receiver_updated_at", "package_receiver", ["updated_at"])
    op.create_table(
        "package",
        sa.Column(
            "receiver_id", sa.String(36), sa.ForeignKey("package_receiver.id"), nullable=False
        ),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("previous", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("purpose", sa.Enum(*PURPOSE, name="purpose"), nullable=False),
        sa.Column("tells", sa.String(60), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("totals", sa.String(), nullable=False),
        sa.Column("file", sa.String(80), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column(
            "answer", sa.Enum("BELUM", "DITERIMA", "DIKEMBALIKAN", name="answer"), nullable=False
        ),
        sa.Column("answered_on", sa.Date()),
        sa.Column("answer_note", sa.String(1000)),
        *record_columns(),
    )
    op.create_index("ix_package_receiver", "package", ["receiver_id", "year", "seq"])
    op.create_index("ix_package_digest", "package", ["digest"])
    op.create_index("ix_package_updated_at", "package", ["updated_at"])
