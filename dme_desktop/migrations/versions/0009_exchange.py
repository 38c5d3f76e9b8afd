"""Lists that left the office as files, and people from workbooks who wait to be told apart."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Make room for what leaves (which list, how many rows, why) and for who waits."""
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
    op.create_table(
        "import_doubt",
        sa.Column("batch_id", sa.String(length=36), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("identity", sa.String(length=160), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("values", sa.String(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("why", sa.String(length=200), nullable=False),
        sa.Column(
            "decision", sa.Enum("MENUNGGU", "SAMA", "BERBEDA", name="decision"), nullable=False
        ),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["batch_id"], ["import_batch.id"]),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_import_doubt_identity", "import_doubt", ["identity"], unique=False)
    for column in ("batch_id", "person_id", "updated_at"):
        op.create_index(op.f(f"ix_import_doubt_{column}"), "import_doubt", [column], unique=False)
