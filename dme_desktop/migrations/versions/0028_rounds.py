"""The paper loop: rounds, a sheet for each hamlet, a line for each worker who is asked about."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Make the tables; no other record changes."""
    op.create_table(
        "sheet_round",
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(300)),
        sa.Column("closed_on", sa.Date()),
        *record_columns(),
    )
    op.create_table(
        "hamlet_sheet",
        sa.Column("round_id", sa.String(36), sa.ForeignKey("sheet_round.id"), nullable=False),
        sa.Column("hamlet", sa.String(60), nullable=False),
        sa.Column("head", sa.String(100)),
        sa.Column("returned_on", sa.Date()),
        *record_columns(),
    )
    op.create_table(
        "sheet_line",
        sa.Column("sheet_id", sa.String(36), sa.ForeignKey("hamlet_sheet.id"), nullable=False),
        sa.Column("journey_id", sa.String(36), sa.ForeignKey("journey.id"), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("asks", sa.String(150), nullable=False),
        sa.Column("heard", sa.Enum("MASIH", "PULANG", "HILANG", "BELUM_TAHU", name="heard")),
        sa.Column("on", sa.Date()),
        sa.Column("country", sa.String(2)),
        sa.Column("phone", sa.String(16)),
        sa.Column("note", sa.String(200)),
        *record_columns(),
    )
    op.create_index("ix_sheet_round_updated_at", "sheet_round", ["updated_at"])
    op.create_index("ix_hamlet_sheet_round_id", "hamlet_sheet", ["round_id"])
    op.create_index("ix_hamlet_sheet_updated_at", "hamlet_sheet", ["updated_at"])
    op.create_index(
        "ix_sheet_line_answered",
        "sheet_line",
        ["sheet_id", "heard"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_sheet_line_journey_id", "sheet_line", ["journey_id"])
    op.create_index("ix_sheet_line_updated_at", "sheet_line", ["updated_at"])
