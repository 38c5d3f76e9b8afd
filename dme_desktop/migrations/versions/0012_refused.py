"""When a proposal to be a Desa Migran Emas was refused."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Add the day; proposals refused so far have none."""
    op.add_column("designation", sa.Column("rejected_on", sa.Date(), nullable=True))
