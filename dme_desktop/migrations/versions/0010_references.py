"""Every reference is found by an index: who is deleted by undoing is looked for in all of them."""

from alembic import op

revision = "0010"
down_revision = "0009"

REFERENCES = (
    ("person", "merged_into"),
    ("family_link", "related_person_id"),
    ("distinct_pair", "first_id"),
    ("distinct_pair", "second_id"),
    ("award", "person_id"),
    ("letter", "replaces_id"),
    ("letter_file", "kept_by"),
    ("pledge", "supersedes"),
    ("agreement", "parent_id"),
)


def upgrade() -> None:
    """Make an index for each reference that had none."""
    for table, column in REFERENCES:
        op.create_index(f"ix_{table}_{column}", table, [column])
