"""An act is known by its code, and what it was about stands beside its sentence."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Let an act say its code and its detail; older acts keep their sentence and their link."""
    op.execute("ALTER TABLE audit_act ADD COLUMN code VARCHAR(60)")
    op.execute("ALTER TABLE audit_act ADD COLUMN detail VARCHAR(120) DEFAULT '' NOT NULL")
