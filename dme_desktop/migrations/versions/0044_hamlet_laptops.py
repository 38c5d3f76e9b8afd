"""A laptop may be lent that holds the people of one hamlet only, and what its holder may see."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    """Let laptops say so; those that are there hold all."""
    op.add_column("laptop", sa.Column("hamlet", sa.String(60)))
    op.add_column("laptop", sa.Column("holder", sa.Enum("KADUS", "PETUGAS", name="holder")))
