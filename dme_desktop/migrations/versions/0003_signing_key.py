"""The village's signing keys, and the code on each paper."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make room for keys and codes; a village gets its key with the next paper it issues."""
    op.create_table(
        "signing_key",
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("retired_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("n"),
    )
    op.add_column("letter_file", sa.Column("code", sa.String(length=300), nullable=True))
    op.add_column("letter_file", sa.Column("mark", sa.String(length=16), nullable=True))
    op.create_index(op.f("ix_letter_file_mark"), "letter_file", ["mark"], unique=False)
