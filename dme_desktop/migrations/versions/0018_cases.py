"""Cases: what was complained of, sealed with a key each, and who read it."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Make room for cases and all that belongs to them; there are none yet."""
    _files()
    _parts()
    _evidence()


def _status() -> sa.Enum:
    return sa.Enum(
        "DITERIMA", "DIVERIFIKASI", "DITANGANI", "DIRUJUK", "MENUNGGU", "SELESAI",
        "TIDAK_TERBUKTI", "DITARIK", "DIBUKA_KEMBALI", name="casestatus",
    )  # fmt: skip


def _action() -> sa.Enum:
    return sa.Enum(
        "VERIFIKASI", "MEDIASI", "PENDAMPINGAN", "SURAT", "TELEPON", "RUJUKAN", "JAWABAN",
        "PEMANTAUAN", "PENUTUPAN", name="actionkind",
    )  # fmt: skip


def _files() -> None:
    op.create_table(
        "case_file",
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "LANGSUNG", "TELEPON", "WA", "SURAT", "MEDSOS", "KADUS", "INSTANSI", name="intake"
            ),
            nullable=False,
        ),
        sa.Column("types", sa.String(400), nullable=False),
        sa.Column(
            "severity",
            sa.Enum("RENDAH", "SEDANG", "TINGGI", "DARURAT", name="severity"),
            nullable=False,
        ),
        sa.Column("tppo", sa.Boolean(), nullable=False),
        sa.Column("status", _status(), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("journey_id", sa.String(36), sa.ForeignKey("journey.id")),
        sa.Column("agency_id", sa.String(36), sa.ForeignKey("agency.id")),
        sa.Column("recruiter_id", sa.String(36), sa.ForeignKey("recruiter.id")),
        sa.Column("linked_id", sa.String(36), sa.ForeignKey("case_file.id")),
        sa.Column("initials", sa.String(12), nullable=False),
        sa.Column("reporter_initials", sa.String(12), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("gender", sa.String(1)),
        sa.Column("country", sa.String(2)),
        sa.Column("assigned_to", sa.String(80)),
        sa.Column("next_kind", _action(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("first_on", sa.Date()),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_case_file_agency_id", "case_file", ["agency_id"])
    op.create_index("ix_case_file_due", "case_file", ["status", "due_on"])
    op.create_index("ix_case_file_journey_id", "case_file", ["journey_id"])
    op.create_index("ix_case_file_linked_id", "case_file", ["linked_id"])
    op.create_index("ix_case_file_number", "case_file", ["number"], unique=True)
    op.create_index("ix_case_file_person_id", "case_file", ["person_id"])
    op.create_index("ix_case_file_recruiter_id", "case_file", ["recruiter_id"])
    op.create_index("ix_case_file_updated_at", "case_file", ["updated_at"])
    op.create_index("ix_case_file_year", "case_file", ["year"])


def _parts() -> None:
    op.create_table(
        "case_action",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("kind", _action(), nullable=False),
        sa.Column("status", _status()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_case_action_case_id", "case_action", ["case_id"])
    op.create_index("ix_case_action_updated_at", "case_action", ["updated_at"])
    op.create_table(
        "case_referral",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column(
            "to",
            sa.Enum(
                "BP3MI",
                "P4MI",
                "DISNAKER",
                "POLRES",
                "BHABINKAMTIBMAS",
                "KBRI",
                "DINSOS",
                "UPTD_PPA",
                "LPSK",
                "LBH",
                "PUSKESMAS",
                "CAMAT",
                "PPATK_ADUAN",
                name="referredto",
            ),
            nullable=False,
        ),
        sa.Column("agreed", sa.Enum("SENDIRI", "KELUARGA", "PIMPINAN", name="agreed")),
        sa.Column("letter_id", sa.String(36), sa.ForeignKey("letter.id")),
        sa.Column("sent_on", sa.Date()),
        sa.Column("replied_on", sa.Date()),
        sa.Column("declined", sa.Boolean(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_case_referral_case_id", "case_referral", ["case_id"])
    op.create_index("ix_case_referral_letter_id", "case_referral", ["letter_id"])
    op.create_index("ix_case_referral_updated_at", "case_referral", ["updated_at"])
    op.create_table(
        "case_step",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("done_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_case_step_case_id", "case_step", ["case_id"])
    op.create_index("ix_case_step_updated_at", "case_step", ["updated_at"])


def _evidence() -> None:
    op.create_table(
        "case_evidence",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("letter_id", sa.String(36), sa.ForeignKey("letter.id")),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("struck_on", sa.Date()),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_case_evidence_case_id", "case_evidence", ["case_id"])
    op.create_index("ix_case_evidence_letter_id", "case_evidence", ["letter_id"])
    op.create_index("ix_case_evidence_updated_at", "case_evidence", ["updated_at"])
    op.create_table(
        "case_content",
        sa.Column(
            "evidence_id", sa.String(36), sa.ForeignKey("case_evidence.id"), primary_key=True
        ),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "case_reading",
        sa.Column("case_id", sa.String(36), sa.ForeignKey("case_file.id"), nullable=False),
        sa.Column("what", sa.Enum("ISI", "BERKAS", "RANGKAIAN", name="whatread"), nullable=False),
        sa.Column(
            "why",
            sa.Enum("MENANGANI", "MENJAWAB", "RUJUKAN", "INSTANSI", "MEMERIKSA", name="whyread"),
            nullable=False,
        ),
        *record_columns(),
    )
    op.create_index("ix_case_reading_case_id", "case_reading", ["case_id"])
    op.create_index("ix_case_reading_updated_at", "case_reading", ["updated_at"])
