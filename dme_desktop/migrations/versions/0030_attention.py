"""What deserves attention: flags, decisions, referral notes, and names that are watched."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0030"
down_revision = "0029"
RULES = (
    "RM01", "RM02", "RM03", "RM04", "RM05", "RM06", "RM07", "RM08", "RM09", "RM10", "RM11",
    "RM11B", "RM12", "EH1", "EH2", "WL",
)  # fmt: skip


def upgrade() -> None:
    """Make the tables of attention, and index who receives outside the family."""
    op.create_table(
        "attention_flag",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("rule", sa.Enum(*RULES, name="rule"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("subject", sa.String(160), nullable=False),
        sa.Column("facts", sa.String(32), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("entries", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_attention_flag_person", "attention_flag", ["person_id", "rule"])
    op.create_index("ix_attention_flag_subject", "attention_flag", ["subject"])
    op.create_index("ix_attention_flag_order", "attention_flag", ["rank", "since", "id"])
    op.create_table(
        "attention_decision",
        sa.Column("rule", sa.Enum(*RULES, name="rule"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("subject", sa.String(160), nullable=False),
        sa.Column("facts", sa.String(32), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("DIJELASKAN", "DIRUJUK", "DIKESAMPINGKAN", name="flagstate"),
            nullable=False,
        ),
        sa.Column("reason", sa.String(500), nullable=False),
        sa.Column(
            "asked_of",
            sa.Enum("BHABINKAMTIBMAS", "POLRES", "BP3MI", "PPATK_ADUAN", name="askedof"),
        ),
        sa.Column("asked_for", sa.String(300)),
        sa.Column("case_no", sa.String(20)),
        sa.Column("letter_id", sa.String(36), sa.ForeignKey("letter.id")),
        *record_columns(),
    )
    for name, columns in (
        ("ix_attention_decision_facts", ["facts", "subject"]),
        ("ix_attention_decision_person_id", ["person_id"]),
        ("ix_attention_decision_letter_id", ["letter_id"]),
        ("ix_attention_decision_updated_at", ["updated_at"]),
    ):
        op.create_index(name, "attention_decision", columns)
    op.create_table(
        "attention_note",
        sa.Column("letter_id", sa.String(36), sa.ForeignKey("letter.id"), primary_key=True),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "watched_name",
        sa.Column("name", sa.String(150), nullable=False),
        sa.Column("alias", sa.String(300)),
        sa.Column("born", records.PartialDay(10)),
        sa.Column("birth_place", sa.String(80)),
        sa.Column("number", sa.String(40)),
        sa.Column("origin", sa.String(100), nullable=False),
        sa.Column("listed_on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(300)),
        *record_columns(),
    )
    op.create_index("ix_watched_name_origin", "watched_name", ["origin", "listed_on"])
    op.create_index("ix_watched_name_updated_at", "watched_name", ["updated_at"])
    op.execute(
        "CREATE INDEX ix_remittance_outside ON remittance (recipient) WHERE recipient_relation "
        "IN ('12', '13', '14', '15') AND deleted_at IS NULL AND void_reason IS NULL"
    )
