"""The match: received lists, their lines, and what was decided of them."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0025"
down_revision = "0024"
_VERDICTS = (
    "SAMA", "ORANG_LAIN", "DESA_BENAR", "DAFTAR_BENAR", "BELUM_MASUK", "NONPROSEDURAL",
    "SUDAH_PULANG", "SALAH_CATAT", "KELUARGA", "BUKAN_WARGA", "TIDAK_DITEMUKAN",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables; no other record changes."""
    op.create_table(
        "received_list",
        sa.Column(
            "origin", sa.Enum("BP3MI", "P3MI", "DESA", "LAINNYA", name="origin"), nullable=False
        ),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("title", sa.String(120)),
        *record_columns(),
    )
    op.create_table(
        "listed_worker",
        sa.Column("list_id", sa.String(36), sa.ForeignKey("received_list.id"), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("listed_name", sa.String(100), nullable=False),
        sa.Column("listed_nik", sa.String(16)),
        sa.Column("listed_birth", records.PartialDay(10)),
        sa.Column("listed_country", sa.String(2)),
        sa.Column("listed_departure", records.PartialDay(10)),
        sa.Column("listed_company", sa.String(100)),
        sa.Column("listed_number", sa.String(60)),
        sa.Column("listed_hamlet", sa.String(60)),
        *record_columns(),
    )
    op.create_table(
        "match_decision",
        sa.Column("listed_key", sa.String(160), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("verdict", sa.Enum(*_VERDICTS, name="verdict"), nullable=False),
        sa.Column("facts", sa.String(300), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("decision_note", sa.String(300)),
        *record_columns(),
    )
    op.create_index("ix_received_list_updated_at", "received_list", ["updated_at"])
    op.create_index("ix_listed_worker_list_id", "listed_worker", ["list_id"])
    op.create_index("ix_listed_worker_updated_at", "listed_worker", ["updated_at"])
    op.create_index("ix_match_decision_listed_key", "match_decision", ["listed_key"])
    op.create_index("ix_match_decision_person_id", "match_decision", ["person_id"])
    op.create_index("ix_match_decision_updated_at", "match_decision", ["updated_at"])
