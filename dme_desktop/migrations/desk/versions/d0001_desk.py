"""What several people at one desk share: whose desk it is, packages, what is counted, reminders."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "d0001"
down_revision = None


def upgrade() -> None:
    """Make the tables of a desk; bytes are covered, what is readable is compared byte by byte."""
    op.create_table(
        "desk",
        sa.Column("code", sa.String(8, "C"), primary_key=True),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("proof", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "package_arrival",
        sa.Column("sender", sa.String(13, "C"), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64, "C"), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("came_at", records.Moment(32), nullable=False),
        sa.Column(
            "verdict", sa.Enum("COCOK", "SELISIH", "DITOLAK", name="verdict"), nullable=False
        ),
        sa.Column("people", sa.LargeBinary(), nullable=False),
        sa.Column("money", sa.LargeBinary(), nullable=False),
        sa.Column("why", sa.LargeBinary()),
        sa.Column("note", sa.LargeBinary()),
        sa.Column("answered_on", sa.Date()),
        *record_columns(),
        sa.UniqueConstraint("digest", name="uq_package_arrival_digest"),
    )
    op.create_index("ix_package_arrival_sender", "package_arrival", ["sender", "year", "seq"])
    op.create_index("ix_package_arrival_digest", "package_arrival", ["digest"])
    op.create_index("ix_package_arrival_updated_at", "package_arrival", ["updated_at"])
    op.create_table(
        "package_payload",
        sa.Column("key", sa.String(20, "C"), primary_key=True),
        sa.Column("sender", sa.String(13, "C"), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64, "C"), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.Column("boxes", sa.LargeBinary(), nullable=False),
    )
    op.create_index("ix_package_payload_sender", "package_payload", ["sender"])
    op.create_index("ix_package_payload_year", "package_payload", ["year"])
    op.create_table(
        "package_reminder",
        sa.Column("sender", sa.String(13, "C"), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_package_reminder_sender", "package_reminder", ["sender"])
    op.create_index("ix_package_reminder_updated_at", "package_reminder", ["updated_at"])
