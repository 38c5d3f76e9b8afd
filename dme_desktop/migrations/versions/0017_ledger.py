"""The ledger asks for consent, splits uses, closes months, and keeps goals, surveys and rates."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0017"
down_revision = "0016"

CHANNELS = (
    "BANK_TRANSFER", "MTO", "POS", "FINTECH", "AGEN_BANK", "HAND_CARRIED", "TITIP",
    "KURIR_TIDAK_RESMI", "LAINNYA",
)  # fmt: skip
USES = (
    "KONSUMSI", "PENDIDIKAN", "KESEHATAN", "RUMAH", "LAHAN_TERNAK", "HUTANG", "USAHA", "TABUNGAN",
    "SOSIAL", "KENDARAAN", "LAINNYA",
)  # fmt: skip


def upgrade() -> None:
    """Widen the lines of the ledger and make the tables beside them; no line changes."""
    _consent()
    for column in (
        "consent_id VARCHAR(36) REFERENCES remittance_consent (id)",
        "fee_idr INTEGER",
        "provider VARCHAR(60)",
        "account_holder VARCHAR(10)",
        "source VARCHAR(13) NOT NULL DEFAULT 'KETERANGAN'",
        "reference VARCHAR(4)",
    ):
        op.execute(f"ALTER TABLE remittance ADD COLUMN {column}")
    op.create_index("ix_remittance_consent_id", "remittance", ["consent_id"])
    op.create_index("ix_remittance_day", "remittance", ["received_on", "id"])
    _parts()
    _survey()
    _months()
    _goals()
    _rates()


def _consent() -> None:
    op.create_table(
        "remittance_consent",
        _of_person(),
        sa.Column("given_by", sa.String(100), nullable=False),
        sa.Column("relation", sa.String(2)),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("withdrawn_at", records.Moment(32)),
        sa.Column("withdrawn_why", sa.String(300)),
        sa.Column("handled_at", records.Moment(32)),
        sa.Column("handled_how", sa.String(300)),
        *record_columns(),
    )
    _index("remittance_consent", "person_id", "updated_at")


def _parts() -> None:
    op.create_table(
        "remittance_use",
        sa.Column("remittance_id", sa.String(36), sa.ForeignKey("remittance.id"), nullable=False),
        sa.Column("use", _uses(), nullable=False),
        sa.Column("amount_idr", sa.Integer(), nullable=False),
        *record_columns(),
    )
    _index("remittance_use", "remittance_id", "updated_at")


def _survey() -> None:
    op.create_table(
        "remittance_survey",
        _of_person(),
        sa.Column("consent_id", sa.String(36), sa.ForeignKey("remittance_consent.id")),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("average_idr", sa.Integer(), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("told_by", sa.String(100), nullable=False),
        sa.Column("channel", sa.Enum(*CHANNELS, name="channel")),
        sa.Column("use", _uses()),
        sa.Column("void_reason", sa.String(300)),
        *record_columns(),
    )
    _index("remittance_survey", "person_id", "consent_id", "updated_at")


def _months() -> None:
    op.create_table(
        "ledger_month",
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("reopened_why", sa.String(300)),
        *record_columns(),
    )
    _index("ledger_month", "month", "updated_at")


def _goals() -> None:
    op.create_table(
        "remittance_goal",
        _of_person(),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("use", _uses(), nullable=False),
        sa.Column("target_idr", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("had_idr", sa.Integer()),
        sa.Column("ended_why", sa.String(300)),
        *record_columns(),
    )
    _index("remittance_goal", "person_id", "updated_at")


def _rates() -> None:
    op.create_table(
        "exchange_rate",
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("rate", records.Exact(40), nullable=False),
        sa.Column("origin", sa.String(80), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_exchange_rate_day", "exchange_rate", ["currency", "day"])
    _index("exchange_rate", "updated_at")


def _uses() -> sa.Enum:
    return sa.Enum(*USES, name="usecategory")


def _of_person() -> sa.Column[str]:
    return sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False)


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])
