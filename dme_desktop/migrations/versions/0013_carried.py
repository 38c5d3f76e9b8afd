"""A new document leaves the old one readable; the office keeps one list of its hamlets."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Let a document say since when another one stands in its place, and the office its hamlets."""
    op.execute("ALTER TABLE worker_document ADD COLUMN replaced_on DATE")
    op.execute("ALTER TABLE village ADD COLUMN hamlets VARCHAR(2000)")
