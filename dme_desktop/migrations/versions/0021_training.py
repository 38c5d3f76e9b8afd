"""Training: courses, the batches that take them, who takes part, who was there, what came of it."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Make the tables of training; no other record changes."""
    op.create_table(
        "course",
        sa.Column(
            "kind",
            sa.Enum("BAHASA", "KOMPETENSI", "OPP", "KEUANGAN", "WIRAUSAHA", name="coursekind"),
            nullable=False,
        ),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column(
            "provider_kind",
            sa.Enum("SKILL_CENTER", "BPVP", "BLKDLN", "BLK_LN", "LPK", "DESA", name="provider"),
            nullable=False,
        ),
        sa.Column("provider", sa.String(120)),
        sa.Column("country", sa.String(2)),
        sa.Column(
            "sector",
            sa.Enum(
                "PERKEBUNAN",
                "KONSTRUKSI",
                "MANUFAKTUR",
                "RUMAH_TANGGA",
                "PERAWAT",
                "PERIKANAN",
                "PERTANIAN",
                "JASA",
                "TRANSPORTASI",
                "LAINNYA",
                name="sector",
            ),
        ),
        sa.Column("job_title", sa.String(80)),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.Column("least_attendance", sa.Integer()),
        sa.Column("certifies", sa.Boolean(), nullable=False),
        sa.Column("standard", sa.String(150)),
        sa.Column("lsp", sa.String(120)),
        sa.Column("tuk", sa.String(120)),
        sa.Column("cost", sa.Integer()),
        sa.Column(
            "payer",
            sa.Enum("APBN", "APBD", "APBDES", "P3MI", "PESERTA", name="payer"),
            nullable=False,
        ),
        sa.Column("needs", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "course_subject",
        sa.Column("course_id", sa.String(36), sa.ForeignKey("course.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(150), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        *record_columns(),
    )
    op.create_table(
        "training_batch",
        sa.Column("course_id", sa.String(36), sa.ForeignKey("course.id"), nullable=False),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=False),
        sa.Column("end_on", sa.Date(), nullable=False),
        sa.Column("times", sa.String(60)),
        sa.Column("place", sa.String(150), nullable=False),
        sa.Column("places", sa.Integer()),
        sa.Column("priority", sa.String(100)),
        sa.Column("exam_on", sa.Date()),
        sa.Column(
            "payer",
            sa.Enum("APBN", "APBD", "APBDES", "P3MI", "PESERTA", name="payer"),
            nullable=False,
        ),
        sa.Column("cost", sa.Integer()),
        sa.Column("note", sa.String(600)),
        sa.Column(
            "status", sa.Enum("DIBUKA", "SELESAI", "BATAL", name="batchstatus"), nullable=False
        ),
        sa.Column("cancel_reason", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "trainer",
        sa.Column("batch_id", sa.String(36), sa.ForeignKey("training_batch.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("institution", sa.String(100)),
        sa.Column("teaches", sa.String(150)),
        *record_columns(),
    )
    op.create_table(
        "participant",
        sa.Column("batch_id", sa.String(36), sa.ForeignKey("training_batch.id"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("enrolled_on", sa.Date(), nullable=False),
        sa.Column(
            "category",
            sa.Enum("CPMI", "PMI", "PURNA", "KELUARGA", "UMUM", name="category"),
            nullable=False,
        ),
        sa.Column("seat", sa.Enum("TERDAFTAR", "MENUNGGU", "MUNDUR", name="seat"), nullable=False),
        sa.Column("left_reason", sa.String(300)),
        sa.Column("result", sa.Enum("LULUS", "TIDAK_LULUS", name="result")),
        sa.Column("exam", sa.Enum("KOMPETEN", "BELUM_KOMPETEN", name="exam")),
        sa.Column("certificate_no", sa.String(60)),
        sa.Column("certificate_on", sa.Date()),
        sa.Column("certificate_until", sa.Date()),
        *record_columns(),
    )
    op.create_table(
        "training_meeting",
        sa.Column("batch_id", sa.String(36), sa.ForeignKey("training_batch.id"), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("subject", sa.String(150)),
        sa.Column("hours", sa.Integer(), nullable=False),
        *record_columns(),
    )
    op.create_table(
        "attendance",
        sa.Column(
            "meeting_id", sa.String(36), sa.ForeignKey("training_meeting.id"), nullable=False
        ),
        sa.Column("participant_id", sa.String(36), sa.ForeignKey("participant.id"), nullable=False),
        sa.Column("mark", sa.Enum("HADIR", "IZIN", "SAKIT", "ALPA", name="mark"), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_course_updated_at", "course", ["updated_at"])
    op.create_index("ix_course_subject_course_id", "course_subject", ["course_id"])
    op.create_index("ix_course_subject_updated_at", "course_subject", ["updated_at"])
    op.create_index("ix_training_batch_course_id", "training_batch", ["course_id"])
    op.create_index("ix_training_batch_updated_at", "training_batch", ["updated_at"])
    op.create_index("ix_trainer_batch_id", "trainer", ["batch_id"])
    op.create_index("ix_trainer_updated_at", "trainer", ["updated_at"])
    op.create_index(
        "ix_participant_counted",
        "participant",
        ["batch_id", "seat", "result", "exam", "category", "person_id"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_participant_ending", "participant", ["certificate_until"])
    op.create_index("ix_participant_person_id", "participant", ["person_id"])
    op.create_index("ix_participant_updated_at", "participant", ["updated_at"])
    op.create_index("ix_training_meeting_batch_id", "training_meeting", ["batch_id"])
    op.create_index("ix_training_meeting_updated_at", "training_meeting", ["updated_at"])
    op.create_index(
        "ix_attendance_counted",
        "attendance",
        ["meeting_id", "participant_id", "mark"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_attendance_participant_id", "attendance", ["participant_id"])
    op.create_index("ix_attendance_updated_at", "attendance", ["updated_at"])
