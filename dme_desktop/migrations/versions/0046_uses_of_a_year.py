"""What a year is used for is added up from an index alone, as the year itself is."""

from alembic import op

revision = "0046"
down_revision = "0045"


def upgrade() -> None:
    """Let the index of a year tell the use of each line; no line changes."""
    op.execute("DROP INDEX ix_remittance_year")
    op.execute(
        "CREATE INDEX ix_remittance_year ON remittance (received_on, direction, person_id, "
        "amount_idr, channel, fee_idr, use, id) WHERE deleted_at IS NULL AND void_reason IS NULL"
    )
