"""The minutes of a handover are kept as they were printed."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    """Make room for the minutes; those of before are on paper only."""
    op.add_column("handover", sa.Column("pdf", sa.LargeBinary()))
