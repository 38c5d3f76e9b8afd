"""The way of the papers: offices, visits, who goes along; where a document lies, since when."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.migrations.columns import record_columns

revision = "0026"
down_revision = "0025"

DOCUMENTS = (
    "KTP", "KK", "AKTA_LAHIR", "IJAZAH", "STATUS_KAWIN", "BUKU_NIKAH", "AKTA_CERAI",
    "IZIN_KELUARGA", "KEASLIAN_DOKUMEN", "AK1", "SKCK", "MCU_SEHAT", "PSIKOLOGI", "KOMPETENSI",
    "PASPOR", "VISA_KERJA", "PERJANJIAN_PENEMPATAN", "PERJANJIAN_KERJA", "BPJS_TK_PMI", "JKN",
    "E_KPMI", "ID_CPMI", "SURAT_TUGAS_PL", "PERNYATAAN_RISIKO", "PANGGILAN_KERJA", "SURAT_CUTI",
    "TIKET", "LAINNYA",
)  # fmt: skip
OFFICES = (
    "DISNAKER", "IMIGRASI", "LOUNGE", "RUMAH_SAKIT", "BP3MI", "LSP", "BPJS", "DUKCAPIL", "POLISI",
    "P3MI", "LAINNYA",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables; of documents that are there nobody knows since when, or where they lie."""
    places = sa.Enum("KELUARGA", "DESA", "P3MI", "KANTOR", name="documentplace")
    op.add_column("worker_document", sa.Column("kept_at", places))
    op.add_column("worker_document", sa.Column("obtained_on", sa.Date()))
    op.create_table(
        "service_office",
        sa.Column("kind", sa.Enum(*OFFICES, name="officekind"), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("address", sa.String(200)),
        sa.Column("hours", sa.String(120)),
        sa.Column("phone", sa.String(60)),
        sa.Column("note", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "office_service",
        sa.Column("office_id", sa.String(36), sa.ForeignKey("service_office.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("document", sa.Enum(*DOCUMENTS, name="documenttype")),
        sa.Column("brings", sa.String(300)),
        sa.Column("fee", sa.Integer()),
        sa.Column("free_for", sa.String(150)),
        sa.Column("told_by", sa.String(120)),
        *record_columns(),
    )
    op.create_table(
        "office_visit",
        sa.Column("office_id", sa.String(36), sa.ForeignKey("service_office.id"), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("leaves_at", sa.String(60)),
        sa.Column("meets_at", sa.String(120)),
        sa.Column("escort", sa.String(100)),
        sa.Column("note", sa.String(300)),
        sa.Column("cancel_reason", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "visit_goer",
        sa.Column("visit_id", sa.String(36), sa.ForeignKey("office_visit.id"), nullable=False),
        sa.Column("journey_id", sa.String(36), sa.ForeignKey("journey.id"), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("document", sa.Enum(*DOCUMENTS, name="documenttype")),
        sa.Column("outcome", sa.Enum("SELESAI", "DIPROSES", "BELUM", "TIDAK_IKUT", name="outcome")),
        sa.Column("number", sa.String(60)),
        sa.Column("issued_on", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("paid", sa.Integer()),
        sa.Column("why", sa.String(300)),
        *record_columns(),
    )
    _index()


def _index() -> None:
    op.create_index(
        "ix_worker_document_obtained",
        "worker_document",
        ["obtained_on", "journey_id", "type"],
        sqlite_where=sa.text("obtained_on IS NOT NULL AND deleted_at IS NULL"),
    )
    op.create_index("ix_service_office_updated_at", "service_office", ["updated_at"])
    op.create_index("ix_office_service_office_id", "office_service", ["office_id"])
    op.create_index("ix_office_service_updated_at", "office_service", ["updated_at"])
    op.create_index("ix_office_visit_office_id", "office_visit", ["office_id"])
    op.create_index("ix_office_visit_on", "office_visit", ["on", "id"])
    op.create_index("ix_office_visit_updated_at", "office_visit", ["updated_at"])
    op.create_index(
        "ix_visit_goer_open",
        "visit_goer",
        ["visit_id", "outcome"],
        sqlite_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_visit_goer_journey_id", "visit_goer", ["journey_id"])
    op.create_index("ix_visit_goer_updated_at", "visit_goer", ["updated_at"])
