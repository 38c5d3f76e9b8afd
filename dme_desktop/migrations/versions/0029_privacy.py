"""Personal data: requests, consents, restrictions, failures, and what was erased.

The chain learns of acts that lost words, a paper of its content that was destroyed, an export of
whoever received it.
"""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Make the tables and the columns; no record changes."""
    op.create_table(
        "audit_redaction",
        sa.Column("seq", sa.Integer(), sa.ForeignKey("audit_act.seq"), primary_key=True),
        sa.Column("by", sa.Integer(), nullable=False),
        sa.Column("link", sa.String(64), nullable=False),
    )
    op.add_column("letter", sa.Column("destroyed_on", sa.Date()))
    op.add_column(
        "outgoing", sa.Column("recipient", sa.String(80), nullable=False, server_default="")
    )
    op.create_table(
        "data_request",
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column(
            "wish",
            sa.Enum("AKSES", "KOREKSI", "BATASI", "HAPUS", "TARIK", name="wish"),
            nullable=False,
        ),
        sa.Column(
            "asked_by",
            sa.Enum("SENDIRI", "WALI", "KUASA", "KELUARGA", "LAIN", name="askedby"),
            nullable=False,
        ),
        sa.Column("asker", sa.String(100)),
        sa.Column("proof", sa.Enum("KTP", "KENAL", "KK", "SURAT_KUASA", name="proof")),
        sa.Column("about", sa.String(300)),
        sa.Column("received_at", records.Moment(32), nullable=False),
        sa.Column(
            "progress",
            sa.Enum("DITERIMA", "DIPERIKSA", "SELESAI", "DITOLAK", name="progress"),
            nullable=False,
        ),
        sa.Column(
            "refused",
            sa.Enum(
                "BUKAN_ORANGNYA",
                "TIDAK_TERBUKTI",
                "WAJIB_SIMPAN",
                "ORANG_LAIN",
                "PERKARA",
                name="refused",
            ),
        ),
        sa.Column("settled_at", records.Moment(32)),
        sa.Column("answer", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "data_consent",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("FOTO", "BERITA", "USAHA", "LEMBAGA", "KABAR", name="purpose"),
            nullable=False,
        ),
        sa.Column("text", sa.String(20), nullable=False),
        sa.Column("given_by", sa.String(100), nullable=False),
        sa.Column("relation", sa.String(2)),
        sa.Column("witness", sa.String(100)),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_at", records.Moment(32)),
        sa.Column("handled_at", records.Moment(32)),
        sa.Column("handled_how", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "data_restriction",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("lifted_on", sa.Date()),
        sa.Column("lifted_why", sa.String(300)),
        *record_columns(),
    )
    op.create_table(
        "data_destruction",
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("why", sa.Enum("PERMINTAAN", "MASA_SIMPAN", name="whygone"), nullable=False),
        sa.Column("at", records.Moment(32), nullable=False),
        sa.Column("kind", sa.String(80), nullable=False),
        sa.Column("person", sa.String(36)),
        sa.Column("gone", sa.String(), nullable=False),
        sa.Column("stays", sa.String(), nullable=False),
        sa.Column("copies", sa.String(), nullable=False),
        sa.Column("emptied_at", records.Moment(32)),
        *record_columns(),
    )
    op.create_table(
        "data_breach",
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("found_time", sa.String(5)),
        sa.Column(
            "carrier",
            sa.Enum("STIK", "LAPTOP", "KERTAS", "SALAH_KIRIM", "AKSES", "LAIN", name="carrier"),
            nullable=False,
        ),
        sa.Column(
            "locked",
            sa.Enum("TERKUNCI", "TERBUKA", "TIDAK_TAHU", name="locked"),
            nullable=False,
        ),
        sa.Column("what", sa.String(400), nullable=False),
        sa.Column("cause", sa.String(400)),
        sa.Column("handling", sa.String(400)),
        sa.Column("whom", sa.String(60)),
        sa.Column("persons_told_on", sa.Date()),
        sa.Column("authority_told_on", sa.Date()),
        *record_columns(),
    )
    op.create_table(
        "data_looked",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("what", sa.String(120), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_data_request_state", "data_request", ["progress", "received_at"])
    op.create_index("ix_data_destruction_person", "data_destruction", ["person"])
    for table in ("data_request", "data_consent", "data_restriction", "data_looked"):
        op.create_index(f"ix_{table}_person_id", table, ["person_id"])
    for table in (
        "data_request",
        "data_consent",
        "data_restriction",
        "data_destruction",
        "data_breach",
        "data_looked",
    ):
        op.create_index(f"ix_{table}_updated_at", table, ["updated_at"])
