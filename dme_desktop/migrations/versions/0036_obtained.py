"""How long documents took is read along their index alone: what was replaced is not in it."""

from alembic import op

revision = "0036"
down_revision = "0035"


def upgrade() -> None:
    """Make the index anew; no record changes."""
    op.execute("DROP INDEX ix_worker_document_obtained")
    op.execute(
        "CREATE INDEX ix_worker_document_obtained ON worker_document (obtained_on, journey_id, "
        "type) WHERE obtained_on IS NOT NULL AND deleted_at IS NULL AND replaced_on IS NULL"
    )
