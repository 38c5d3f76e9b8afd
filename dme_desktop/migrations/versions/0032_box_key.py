"""Keys whose public half other offices seal boxes for."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    """Make the table of box keys; no office has one before it asks for it."""
    op.create_table(
        "box_key",
        sa.Column("n", sa.Integer(), primary_key=True),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date()),
    )
