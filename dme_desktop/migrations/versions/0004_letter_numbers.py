"""Numbers by policy, reserved for letters made elsewhere, and what became of each letter."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

CODES = {
    "FAMILY_PERMISSION": "562",
    "INTRODUCTION": "562",
    "MARITAL_STATUS": "474",
    "GENUINE_PAPERS": "470",
    "RISK_STATEMENT": "562",
    "DOMICILE": "470",
    "REFUSAL": "562",
    "DATA_FORM": "560",
    "PLEDGE": "145",
    "REMITTANCE_SHEET": "560",
}
POLICIES = ("PER_TYPE", "SERVICE", "EVERYTHING")


def upgrade() -> None:
    """Add the columns; each letter is told the count that gave it its number."""
    with op.batch_alter_table("village") as village:
        policy = sa.Enum(*POLICIES, name="numberpolicy")
        village.add_column(
            sa.Column("number_policy", policy, nullable=False, server_default="PER_TYPE")
        )
    with op.batch_alter_table("number_sequence") as counts:
        first = sa.Column("first", sa.Integer(), nullable=False, server_default=sa.text("1"))
        counts.add_column(first)
    with op.batch_alter_table("letter") as letters:
        for name, kind, default in (
            ("sequence", sa.String(length=40), ""),
            ("addressee", sa.String(length=150), ""),
            ("signer", sa.String(length=150), ""),
            ("answers", sa.String(), "{}"),
        ):
            letters.add_column(sa.Column(name, kind, nullable=False, server_default=default))
        for name, length in (("handed_to", 100), ("kept_in", 60), ("replaces_id", 36)):
            letters.add_column(sa.Column(name, sa.String(length=length), nullable=True))
        letters.add_column(sa.Column("handed_on", sa.Date(), nullable=True))
        letters.create_foreign_key("fk_letter_replaces", "letter", ["replaces_id"], ["id"])
    _tell_counts()
    op.create_index("ix_letter_sequence", "letter", ["sequence", "year", "seq"], unique=True)


def _tell_counts() -> None:
    op.execute("UPDATE village SET number_policy = 'EVERYTHING' "
               "WHERE number_pattern NOT LIKE '%{code}%'")  # fmt: skip
    for kind, code in CODES.items():
        op.execute(
            sa.text(
                "UPDATE letter SET sequence = CASE "
                "WHEN EXISTS (SELECT 1 FROM village WHERE number_policy = 'EVERYTHING') "
                "THEN 'semua' ELSE coalesce("
                "(SELECT value FROM setting WHERE key = 'letter.code.' || :kind), :code) END "
                "WHERE type = :kind"
            ).bindparams(kind=kind, code=code)
        )
