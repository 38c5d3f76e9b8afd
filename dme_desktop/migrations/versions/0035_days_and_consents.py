"""Flags that the calendar brings about, and the withdrawal of a consent to a business."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    """Let a flag say before which day it holds and who is meant, and a consent be withdrawn."""
    op.add_column("attention_flag", sa.Column("until", sa.Date()))
    op.execute(
        "UPDATE attention_flag SET told = json_set(told, '$.role', 'penerima') WHERE rule = 'WL'"
    )
    op.add_column("business", sa.Column("withdrawn_at", records.Moment(32)))
    op.add_column("business", sa.Column("withdrawn_why", sa.String(300)))
    op.add_column("business", sa.Column("handled_at", records.Moment(32)))
    op.add_column("business", sa.Column("handled_how", sa.String(300)))
