"""The decision on a task force keeps the words that stand before what it decides."""

from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Let a task force keep why it was made and by which rules; old ones have the template."""
    op.execute("ALTER TABLE task_force ADD COLUMN considering VARCHAR(2000)")
    op.execute("ALTER TABLE task_force ADD COLUMN recalling VARCHAR(2000)")
