"""Who works in an office of several people, what they approved, and what was handed over."""

from alembic import op

revision = "0019"
down_revision = "0018"

RECORD = (
    "id VARCHAR(36) NOT NULL, created_at VARCHAR(32), created_by VARCHAR(80), "
    "updated_at VARCHAR(32), updated_by VARCHAR(80), deleted_at VARCHAR(32), rev INTEGER NOT NULL, "
)


def upgrade() -> None:
    """Make room for accounts; an office that has none goes on as before."""
    op.execute(
        f"CREATE TABLE account ({RECORD}name VARCHAR(60) NOT NULL, operator BOOLEAN NOT NULL, "
        "pmi_officer BOOLEAN NOT NULL, secretary BOOLEAN NOT NULL, head BOOLEAN NOT NULL, "
        "auditor BOOLEAN NOT NULL, admin BOOLEAN NOT NULL, closed_on DATE, PRIMARY KEY (id))"
    )
    op.execute(
        "CREATE TABLE account_secret (account_id VARCHAR(36) NOT NULL, phc VARCHAR(200) NOT NULL, "
        "misses INTEGER NOT NULL, missed_at VARCHAR(32), PRIMARY KEY (account_id), "
        "FOREIGN KEY(account_id) REFERENCES account (id))"
    )
    op.execute(
        f"CREATE TABLE approval ({RECORD}act VARCHAR(60) NOT NULL, "
        "proposed_by VARCHAR(36) NOT NULL, approved_by VARCHAR(36) NOT NULL, "
        "reason VARCHAR(300) NOT NULL, PRIMARY KEY (id), "
        "FOREIGN KEY(proposed_by) REFERENCES account (id), "
        "FOREIGN KEY(approved_by) REFERENCES account (id))"
    )
    op.execute(
        f"CREATE TABLE handover ({RECORD}giver VARCHAR(60) NOT NULL, taker VARCHAR(60) NOT NULL, "
        "held_on DATE NOT NULL, reason VARCHAR(200), notes VARCHAR(1000), PRIMARY KEY (id))"
    )
    for table in ("account", "approval", "handover"):
        op.execute(f"CREATE INDEX ix_{table}_updated_at ON {table} (updated_at)")
    for column in ("approved_by", "proposed_by"):
        op.execute(f"CREATE INDEX ix_approval_{column} ON approval ({column})")
