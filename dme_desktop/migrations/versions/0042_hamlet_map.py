"""An office may draw where its hamlets lie, on a grid, for its reports."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    """Give the village a map, drawn by nobody yet."""
    op.add_column("village", sa.Column("hamlet_map", sa.String(length=4000), nullable=True))
