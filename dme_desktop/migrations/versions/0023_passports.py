"""Passports that are carried are read along an index of their own, for the register book."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Index them; no record changes."""
    op.execute(
        "CREATE INDEX ix_worker_document_passport ON worker_document (journey_id, number, "
        "expires_on) WHERE type = 'PASPOR' AND deleted_at IS NULL AND replaced_on IS NULL"
    )
