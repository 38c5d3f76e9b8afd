"""Residents who turned out to be one, and pairs who look like one and are not."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Let a person say into whom it was merged; make the table of pairs kept apart."""
    op.execute("ALTER TABLE person ADD COLUMN merged_into VARCHAR(36) REFERENCES person (id)")
    op.create_table(
        "distinct_pair",
        sa.Column("first_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("second_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("created_at", records.Moment(32)),
        sa.Column("created_by", sa.String(80)),
        sa.Column("updated_at", records.Moment(32)),
        sa.Column("updated_by", sa.String(80)),
        sa.Column("deleted_at", records.Moment(32)),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
    op.create_index("ix_distinct_pair_updated_at", "distinct_pair", ["updated_at"])
