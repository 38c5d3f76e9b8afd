"""Lists that left the office as files."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make room for what leaves: which list, how many rows, and why."""
    op.create_table(
        "outgoing",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("sensitive", sa.String(length=200), nullable=False),
        sa.Column(
            "reason",
            sa.Enum("KECAMATAN", "DINAS", "PERIKSA", "WARGA", "HUKUM", "AGENDA", name="whyout"),
            nullable=True,
        ),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_outgoing_updated_at"), "outgoing", ["updated_at"], unique=False)
