"""What came in a year is added up from an index alone, however long the ledger has grown."""

from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Index what a year is counted by; no line changes."""
    op.execute(
        "CREATE INDEX ix_remittance_year ON remittance (received_on, direction, person_id, "
        "amount_idr, channel, fee_idr) WHERE deleted_at IS NULL AND void_reason IS NULL"
    )
