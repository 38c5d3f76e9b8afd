"""Readiness: indicators as the office wants them, answers by half-years, and tasks."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    """Make the tables of readiness; no other record changes."""
    op.create_table(
        "indicator",
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("pillar", sa.Enum("E", "M", "A", "S", name="pillar"), nullable=False),
        sa.Column("text", sa.String(200), nullable=False),
        sa.Column(
            "kind", sa.Enum("YA_TIDAK", "ANGKA", "PERSEN", name="answerkind"), nullable=False
        ),
        sa.Column("query", sa.String(40), nullable=False),
        sa.Column("target", sa.Integer()),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_indicator_code", "indicator", ["code"])
    op.create_index("ix_indicator_updated_at", "indicator", ["updated_at"])
    op.create_table(
        "readiness_answer",
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("period", sa.String(6), nullable=False),
        sa.Column("value", sa.Integer()),
        sa.Column("note", sa.String(300)),
        sa.Column("told", sa.String(300)),
        sa.Column("target", sa.Integer()),
        sa.Column("weight", sa.Integer()),
        sa.Column("closed_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_readiness_answer_period", "readiness_answer", ["period", "code"])
    op.create_index("ix_readiness_answer_updated_at", "readiness_answer", ["updated_at"])
    op.create_table(
        "readiness_task",
        sa.Column("code", sa.String(8), nullable=False),
        sa.Column("what", sa.String(200), nullable=False),
        sa.Column("who", sa.String(100), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_readiness_task_code", "readiness_task", ["code"])
    op.create_index("ix_readiness_task_updated_at", "readiness_task", ["updated_at"])
