"""Whoever receives money is found by name along one index, also in a ledger of many years."""

from alembic import op

revision = "0048"
down_revision = "0047"


def upgrade() -> None:
    """Put the index of all in the place of that of some; no record changes."""
    op.execute("DROP INDEX ix_remittance_outside")
    op.execute(
        "CREATE INDEX ix_remittance_recipient ON remittance "
        "(recipient, recipient_relation, deleted_at, void_reason) "
        "WHERE deleted_at IS NULL AND void_reason IS NULL"
    )
