"""Who is abroad from which hamlet is counted along one index: the hamlet stands in it too."""

from alembic import op

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    """Make the index anew; no record changes."""
    op.execute("DROP INDEX ix_person_counted")
    op.execute(
        "CREATE INDEX ix_person_counted ON person "
        "(id, deleted_at, residency, family_card_no, hamlet)"
    )
