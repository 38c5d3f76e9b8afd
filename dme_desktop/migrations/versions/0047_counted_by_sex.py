"""Workers are counted by sex along one index: a sex is two bytes more of each entry."""

from alembic import op

revision = "0047"
down_revision = "0046"


def upgrade() -> None:
    """Make the index anew; no record changes."""
    op.execute("DROP INDEX ix_person_counted")
    op.execute(
        "CREATE INDEX ix_person_counted ON person "
        "(id, deleted_at, residency, family_card_no, hamlet, gender)"
    )
