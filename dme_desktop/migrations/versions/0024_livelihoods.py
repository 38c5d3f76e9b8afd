"""Coming home: returnees and visits, businesses and groups."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.migrations.columns import record_columns

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the tables of coming home; no other record changes."""
    op.create_table(
        "returnee",
        sa.Column("journey_id", sa.String(36), sa.ForeignKey("journey.id"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("skills", sa.String(300)),
        sa.Column("languages", sa.String(150)),
        sa.Column(
            "savings",
            sa.Enum(
                "TIDAK_ADA",
                "DI_BAWAH_5",
                "SAMPAI_25",
                "SAMPAI_100",
                "DI_ATAS_100",
                "TIDAK_DIJAWAB",
                name="savings",
            ),
        ),
        sa.Column("needs", sa.String(120)),
        sa.Column("plan_words", sa.String(300)),
        sa.Column("settled_on", sa.Date()),
        sa.Column("settled_how", sa.String(300)),
        sa.Column("note", sa.String(600)),
        *record_columns(),
    )
    op.create_index("ix_returnee_journey", "returnee", ["journey_id", "settled_on"])
    op.create_index("ix_returnee_person_id", "returnee", ["person_id"])
    op.create_index("ix_returnee_updated_at", "returnee", ["updated_at"])
    op.create_table(
        "returnee_visit",
        sa.Column("returnee_id", sa.String(36), sa.ForeignKey("returnee.id"), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("by", sa.String(100), nullable=False),
        sa.Column("found", sa.String(600), nullable=False),
        sa.Column("next_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_returnee_visit_next", "returnee_visit", ["next_on", "returnee_id"])
    op.create_index("ix_returnee_visit_returnee_id", "returnee_visit", ["returnee_id"])
    op.create_index("ix_returnee_visit_updated_at", "returnee_visit", ["updated_at"])
    op.create_table(
        "business_group",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("KELOMPOK_PURNA", "KOPERASI", "BUMDES_UNIT", "LAINNYA", name="groupkind"),
            nullable=False,
        ),
        sa.Column("formed_on", records.PartialDay(10)),
        sa.Column("decree_no", sa.String(80)),
        sa.Column("place", sa.String(150)),
        sa.Column("note", sa.String(600)),
        *record_columns(),
    )
    op.create_index("ix_business_group_updated_at", "business_group", ["updated_at"])
    op.create_table(
        "group_member",
        sa.Column("group_id", sa.String(36), sa.ForeignKey("business_group.id"), nullable=False),
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column(
            "role",
            sa.Enum("KETUA", "SEKRETARIS", "BENDAHARA", "ANGGOTA", name="grouprole"),
            nullable=False,
        ),
        *record_columns(),
    )
    op.create_index("ix_group_member_group_id", "group_member", ["group_id"])
    op.create_index("ix_group_member_person_id", "group_member", ["person_id"])
    op.create_index("ix_group_member_updated_at", "group_member", ["updated_at"])
    op.create_table(
        "business",
        sa.Column("owner_id", sa.String(36), sa.ForeignKey("person.id")),
        sa.Column("group_id", sa.String(36), sa.ForeignKey("business_group.id")),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column(
            "field",
            sa.Enum(
                "PERTANIAN",
                "PETERNAKAN",
                "PERIKANAN",
                "DAGANG",
                "KULINER",
                "KERAJINAN",
                "JASA",
                "TRANSPORTASI",
                "LAINNYA",
                name="businessfield",
            ),
            nullable=False,
        ),
        sa.Column("products", sa.String(200)),
        sa.Column("place", sa.String(150)),
        sa.Column("started_on", records.PartialDay(10)),
        sa.Column("workers", sa.Integer()),
        sa.Column(
            "turnover",
            sa.Enum(
                "DI_BAWAH_2", "SAMPAI_5", "SAMPAI_10", "SAMPAI_25", "DI_ATAS_25", name="turnover"
            ),
        ),
        sa.Column("markets", sa.String(60)),
        sa.Column("export_ready", sa.Boolean(), nullable=False),
        sa.Column("needs", sa.String(60)),
        sa.Column("agreed_by", sa.String(100)),
        sa.Column("agreed_on", sa.Date()),
        sa.Column("ended_on", sa.Date()),
        sa.Column("ended_why", sa.String(300)),
        sa.Column("note", sa.String(600)),
        *record_columns(),
    )
    op.create_index("ix_business_group_id", "business", ["group_id"])
    op.create_index(
        "ix_business_listed", "business", ["name", "id"], sqlite_where=sa.text("deleted_at IS NULL")
    )
    op.create_index("ix_business_owner_id", "business", ["owner_id"])
    op.create_index("ix_business_updated_at", "business", ["updated_at"])
    op.create_table(
        "business_capital",
        sa.Column("business_id", sa.String(36), sa.ForeignKey("business.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column(
            "source",
            sa.Enum(
                "REMITANSI",
                "TABUNGAN",
                "KUR",
                "BUMDES",
                "KOPERASI",
                "BANTUAN",
                "LAINNYA",
                name="capitalsource",
            ),
            nullable=False,
        ),
        sa.Column("amount_idr", sa.Integer(), nullable=False),
        *record_columns(),
    )
    op.create_index("ix_business_capital_business_id", "business_capital", ["business_id"])
    op.create_index("ix_business_capital_updated_at", "business_capital", ["updated_at"])
    op.create_table(
        "business_licence",
        sa.Column("business_id", sa.String(36), sa.ForeignKey("business.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("NIB", "PIRT", "HALAL", "BPOM", "MEREK", "LAINNYA", name="licencekind"),
            nullable=False,
        ),
        sa.Column("number", sa.String(60), nullable=False),
        sa.Column("expires_on", sa.Date()),
        *record_columns(),
    )
    op.create_index("ix_business_licence_business_id", "business_licence", ["business_id"])
    op.create_index("ix_business_licence_ending", "business_licence", ["expires_on"])
    op.create_index("ix_business_licence_updated_at", "business_licence", ["updated_at"])
    op.create_table(
        "business_progress",
        sa.Column("business_id", sa.String(36), sa.ForeignKey("business.id"), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("trend", sa.Enum("TUMBUH", "TETAP", "MENURUN", name="trend"), nullable=False),
        sa.Column("turnover_idr", sa.Integer()),
        sa.Column("workers", sa.Integer()),
        sa.Column("note", sa.String(600)),
        *record_columns(),
    )
    op.create_index("ix_business_progress_day", "business_progress", ["business_id", "on"])
    op.create_index("ix_business_progress_updated_at", "business_progress", ["updated_at"])
