"""Every act says how it left the records it touched, so that a change past the program is told."""

from alembic import op

revision = "0014"
down_revision = "0013"

NEVER = "RAISE(ABORT, 'the audit chain is append only')"


def upgrade() -> None:
    """Make room for the seals; the program seals what is there when it first opens the file."""
    op.execute("ALTER TABLE audit_act ADD COLUMN sealed INTEGER")
    op.execute(
        "CREATE TABLE audit_seal ("
        'seq INTEGER NOT NULL, n INTEGER NOT NULL, "table" VARCHAR(40) NOT NULL, '
        "record_id VARCHAR(80) NOT NULL, seal VARCHAR(24) NOT NULL, "
        "PRIMARY KEY (seq, n), FOREIGN KEY(seq) REFERENCES audit_act (seq))"
    )
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER audit_seal_no_{verb.lower()} BEFORE {verb} ON audit_seal "
            f"BEGIN SELECT {NEVER}; END"
        )
