"""Laptops of one office: which there are, their keys, what each changed, and numbers lent."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0038"
down_revision = "0037"


def upgrade() -> None:
    """Make the tables of laptops; no other record changes, an office of one feels nothing."""
    op.create_table(
        "number_block",
        sa.Column("sequence", sa.String(40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("laptop_id", sa.String(36), nullable=False),
        sa.Column("laptop", sa.String(40), nullable=False),
        sa.Column("lent_on", sa.Date(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_number_block_count", "number_block", ["sequence", "year", "first"])
    op.create_index("ix_number_block_updated_at", "number_block", ["updated_at"])
    op.create_table(
        "laptop",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("begins", sa.Integer(), nullable=False),
        sa.Column("lends", sa.Boolean(), nullable=False),
        sa.Column("public", sa.String(64)),
        sa.Column("box", sa.String(64)),
        sa.Column("joined_on", sa.Date()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("close_reason", sa.String(200)),
        sa.Column("follows_id", sa.String(36)),
        *record_columns(),
    )
    op.create_index("ix_laptop_updated_at", "laptop", ["updated_at"])
    op.create_table(
        "own_laptop",
        sa.Column("laptop_id", sa.String(36), primary_key=True),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("box_private", sa.LargeBinary(), nullable=False),
        sa.Column("gathered", sa.Integer(), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
    )
    op.create_table(
        "office_key",
        sa.Column("epoch", sa.Integer(), primary_key=True),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
    )
    op.create_table(
        "laptop_mark",
        sa.Column("laptop_id", sa.String(36), nullable=False),
        sa.Column("base", sa.Integer(), nullable=False),
        sa.Column("received", sa.Integer(), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("heard_at", records.Moment(32)),
        *record_columns(),
    )
    op.create_index("ix_laptop_mark_laptop", "laptop_mark", ["laptop_id"], unique=True)
    op.create_index("ix_laptop_mark_updated_at", "laptop_mark", ["updated_at"])
    op.create_table(
        "laptop_changes",
        sa.Column("laptop_id", sa.String(36), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("parts", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_laptop_changes_of", "laptop_changes", ["laptop_id", "last"])
    op.create_index("ix_laptop_changes_updated_at", "laptop_changes", ["updated_at"])
    op.create_table(
        "laptop_part",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("content", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "laptop_exchange",
        sa.Column("way", sa.Enum("BAWA", "TERIMA", name="way"), nullable=False),
        sa.Column("laptop_id", sa.String(36), nullable=False),
        sa.Column("laptop", sa.String(40), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("done", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("clashes", sa.Integer(), nullable=False),
        sa.Column("rests", sa.Boolean(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_laptop_exchange_made", "laptop_exchange", ["created_at"])
    op.create_index("ix_laptop_exchange_updated_at", "laptop_exchange", ["updated_at"])
    op.create_table(
        "laptop_clash",
        sa.Column("table", sa.String(40), nullable=False),
        sa.Column("record_id", sa.String(36), nullable=False),
        sa.Column("field", sa.String(40), nullable=False),
        sa.Column("versions", sa.String(), nullable=False),
        sa.Column("ended", sa.Enum("DIPUTUSKAN", "DIUBAH", "SAMA", name="end")),
        sa.Column("touches", sa.Boolean(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_laptop_clash_record", "laptop_clash", ["record_id", "field"])
    op.create_index("ix_laptop_clash_open", "laptop_clash", ["ended"])
    op.create_index("ix_laptop_clash_updated_at", "laptop_clash", ["updated_at"])
