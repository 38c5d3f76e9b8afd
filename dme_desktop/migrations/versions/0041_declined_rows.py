"""Rows of workbooks that the office turned away by hand are remembered."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    """Make the table; nothing was turned away so far."""
    op.create_table(
        "declined_row",
        sa.Column("target", sa.String(40), nullable=False),
        sa.Column("mark", sa.String(32), nullable=False),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("created_at", records.Moment(32)),
        sa.Column("created_by", sa.String(80)),
        sa.Column("updated_at", records.Moment(32)),
        sa.Column("updated_by", sa.String(80)),
        sa.Column("deleted_at", records.Moment(32)),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
    op.create_index("ix_declined_row_updated_at", "declined_row", ["updated_at"])
    op.create_index("ix_declined_row_target", "declined_row", ["target", "mark"])
