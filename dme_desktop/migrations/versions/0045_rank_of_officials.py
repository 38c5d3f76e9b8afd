"""An official who is a civil servant has a rank, which stands over the number."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    """Add the column, empty for everybody."""
    op.add_column("official", sa.Column("rank", sa.String(60)))
