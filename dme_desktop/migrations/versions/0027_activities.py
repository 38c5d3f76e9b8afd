"""Coming home: activities with who takes part, and what was offered for which need."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Make the tables of activities and offers; no other record changes."""
    op.create_table(
        "activity",
        sa.Column(
            "kind",
            sa.Enum(
                "SOSIALISASI",
                "PELATIHAN",
                "LITERASI_KEUANGAN",
                "PERTEMUAN_KELUARGA",
                "RAPAT_SATGAS",
                "BINA_ANAK",
                name="activitykind",
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("to", sa.Date()),
        sa.Column("times", sa.String(60)),
        sa.Column("place", sa.String(150), nullable=False),
        sa.Column("organiser", sa.String(120), nullable=False),
        sa.Column("speaker", sa.String(150)),
        sa.Column("subject", sa.String(600)),
        sa.Column(
            "funder",
            sa.Enum("APBDES", "BP3MI", "DINAS", "NGO", "BANK", "SWADAYA", name="funder"),
            nullable=False,
        ),
        sa.Column("cost_idr", sa.Integer()),
        sa.Column("agreement_id", sa.String(36), sa.ForeignKey("agreement.id")),
        sa.Column("children", sa.Integer()),
        sa.Column("outcome", sa.String(600)),
        *record_columns(),
    )
    op.create_index("ix_activity_agreement_id", "activity", ["agreement_id"])
    op.create_index("ix_activity_day", "activity", ["on", "id"])
    op.create_index("ix_activity_updated_at", "activity", ["updated_at"])
    op.create_table(
        "activity_participant",
        sa.Column("activity_id", sa.String(36), sa.ForeignKey("activity.id"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("gender", sa.String(1), nullable=False),
        sa.Column("origin", sa.String(100)),
        sa.Column(
            "category",
            sa.Enum("CPMI", "PMI", "PURNA", "KELUARGA", "UMUM", name="category"),
            nullable=False,
        ),
        sa.Column("mark", sa.Enum("HADIR", "IZIN", "SAKIT", "ALPA", name="mark")),
        *record_columns(),
    )
    op.create_index(
        "ix_activity_participant_counted",
        "activity_participant",
        ["activity_id", "mark", "category", "gender", "person_id"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_activity_participant_person_id", "activity_participant", ["person_id"])
    op.create_index("ix_activity_participant_updated_at", "activity_participant", ["updated_at"])
    op.create_table(
        "support",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("business_id", sa.String(36), sa.ForeignKey("business.id")),
        sa.Column(
            "need",
            sa.Enum(
                "PELATIHAN",
                "MODAL",
                "PASAR",
                "IZIN",
                "ALAT",
                "KESEHATAN",
                "PSIKOSOSIAL",
                "DOKUMEN",
                "SEKOLAH_ANAK",
                name="need",
            ),
            nullable=False,
        ),
        sa.Column(
            "helper",
            sa.Enum(
                "PELATIHAN",
                "KUR",
                "BUMDES",
                "KOPERASI",
                "KERJA_SAMA",
                "DESA",
                "DINAS",
                "LAINNYA",
                name="helper",
            ),
            nullable=False,
        ),
        sa.Column("helper_name", sa.String(150)),
        sa.Column("batch_id", sa.String(36), sa.ForeignKey("training_batch.id")),
        sa.Column("agreement_id", sa.String(36), sa.ForeignKey("agreement.id")),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("detail", sa.String(300)),
        sa.Column("amount_idr", sa.Integer()),
        sa.Column("due_on", sa.Date()),
        sa.Column(
            "status",
            sa.Enum("DITAWARKAN", "BERJALAN", "SELESAI", "DITOLAK", name="supportstatus"),
            nullable=False,
        ),
        sa.Column("closed_on", sa.Date()),
        sa.Column("result", sa.String(300)),
        *record_columns(),
    )
    op.create_index("ix_support_agreement_id", "support", ["agreement_id"])
    op.create_index("ix_support_batch_id", "support", ["batch_id"])
    op.create_index("ix_support_business_id", "support", ["business_id"])
    op.create_index("ix_support_due", "support", ["status", "due_on"])
    op.create_index("ix_support_person_id", "support", ["person_id"])
    op.create_index("ix_support_updated_at", "support", ["updated_at"])
