"""Who had agreed to a business, and when, stays known after the consent was withdrawn."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"

BEFORE = """
SELECT json_extract(c.fields, '$.{0}[0]') FROM audit_change c
WHERE c."table" = 'business' AND c.record_id = business.id AND c.kind = 'U'
  AND json_extract(c.fields, '$.{0}[0]') IS NOT NULL
  AND json_extract(c.fields, '$.{0}[1]') IS NULL
ORDER BY c.seq DESC LIMIT 1
"""


def upgrade() -> None:
    """Add the columns, filled for what was withdrawn so far from the book of acts."""
    op.add_column("business", sa.Column("was_agreed_by", sa.String(100)))
    op.add_column("business", sa.Column("was_agreed_on", sa.Date()))
    for name in ("agreed_by", "agreed_on"):
        told = BEFORE.format(name)
        op.execute(f"UPDATE business SET was_{name} = ({told}) WHERE withdrawn_at IS NOT NULL")  # noqa: S608
