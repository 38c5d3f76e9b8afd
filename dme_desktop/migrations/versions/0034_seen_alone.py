"""What was done without a second person is looked at afterwards."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    """Make room for who looked, when, and what was said; all before had a second person."""
    op.add_column("approval", sa.Column("seen_by", sa.String(36)))
    op.add_column("approval", sa.Column("seen_at", records.Moment(32)))
    op.add_column("approval", sa.Column("remark", sa.String(300)))
