"""Commitments: agreements, awards, ceremonies, the designation, regulations, task forces."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0008"
down_revision = "0007"
PLEDGE_KINDS = ("IKRAR_DME", "ANTI_TPPO", "ANTI_TPPU")
MORE_PLEDGE_KINDS = (*PLEDGE_KINDS, "ANTI_TPPO_TPPU", "PAKTA_INTEGRITAS", "KOMITMEN_BERSAMA")


def upgrade() -> None:
    """Make the tables of commitments, and let pledges be of more kinds, replaced and revoked."""
    op.create_table(
        "agreement",
        sa.Column(
            "kind",
            sa.Enum("MOU", "PKS", "KOMITMEN", "SURAT_DUKUNGAN", "ADDENDUM", name="agreementkind"),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("our_number", sa.String(length=80), nullable=True),
        sa.Column("their_number", sa.String(length=80), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("place", sa.String(length=100), nullable=True),
        sa.Column("start_on", sa.Date(), nullable=True),
        sa.Column("end_on", sa.Date(), nullable=True),
        sa.Column("open_ended", sa.Boolean(), nullable=False),
        sa.Column("auto_renew", sa.Boolean(), nullable=False),
        sa.Column("scope", sa.String(length=200), nullable=True),
        sa.Column(
            "level",
            sa.Enum("DESA", "KECAMATAN", "KABUPATEN", "PROVINSI", "KEMENTERIAN", name="level"),
            nullable=False,
        ),
        sa.Column("village_is_party", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=600), nullable=True),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.Column(
            "status",
            sa.Enum("DRAF", "DITANDATANGANI", "DIPERPANJANG", "DIHENTIKAN", name="agreementstatus"),
            nullable=False,
        ),
        sa.Column("no_scan_reason", sa.String(length=300), nullable=True),
        sa.Column("stop_reason", sa.String(length=300), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["parent_id"], ["agreement.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_agreement_updated_at"), "agreement", ["updated_at"], unique=False)

    op.create_table(
        "ceremony",
        sa.Column("title", sa.String(length=150), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("hours", sa.String(length=40), nullable=True),
        sa.Column("place", sa.String(length=150), nullable=False),
        sa.Column("organiser", sa.String(length=150), nullable=True),
        sa.Column("led_by", sa.String(length=150), nullable=True),
        sa.Column("guests", sa.String(length=2000), nullable=True),
        sa.Column("attendance", sa.Integer(), nullable=True),
        sa.Column("plaque_text", sa.String(length=600), nullable=True),
        sa.Column("plaque_signers", sa.String(length=200), nullable=True),
        sa.Column("summary", sa.String(length=2000), nullable=True),
        *_of_every_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_ceremony_updated_at"), "ceremony", ["updated_at"], unique=False)

    op.create_table(
        "designation",
        sa.Column(
            "status",
            sa.Enum(
                "BELUM",
                "DIUSULKAN",
                "ASESMEN",
                "DITETAPKAN",
                "PEMBINAAN",
                "DITOLAK",
                "TIDAK_AKTIF",
                name="designationstatus",
            ),
            nullable=False,
        ),
        sa.Column("proposal_no", sa.String(length=80), nullable=True),
        sa.Column("proposed_on", sa.Date(), nullable=True),
        sa.Column("proposed_to", sa.String(length=150), nullable=True),
        sa.Column("assessed_on", sa.Date(), nullable=True),
        sa.Column("assessed_by", sa.String(length=150), nullable=True),
        sa.Column("score", records.Exact(length=40), nullable=True),
        sa.Column("sk_no", sa.String(length=80), nullable=True),
        sa.Column("sk_date", sa.Date(), nullable=True),
        sa.Column("sk_by", sa.String(length=150), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("plaque_on", sa.Date(), nullable=True),
        sa.Column("coached_from", sa.Date(), nullable=True),
        sa.Column("coached_by", sa.String(length=150), nullable=True),
        sa.Column("notes", sa.String(length=600), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        *_of_every_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_designation_updated_at"), "designation", ["updated_at"], unique=False)

    op.create_table(
        "regulation",
        sa.Column(
            "kind", sa.Enum("PERDES", "PERKADES", "SK", name="regulationkind"), nullable=False
        ),
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("enacted_on", sa.Date(), nullable=False),
        sa.Column("budget_idr", sa.Integer(), nullable=True),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=600), nullable=True),
        *_of_every_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_regulation_updated_at"), "regulation", ["updated_at"], unique=False)

    op.create_table(
        "task_force",
        sa.Column("name", sa.String(length=150), nullable=False),
        sa.Column("sk_no", sa.String(length=80), nullable=True),
        sa.Column("sk_date", sa.Date(), nullable=True),
        sa.Column("term_to", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("duties", sa.String(length=2000), nullable=True),
        *_of_every_record(),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_task_force_updated_at"), "task_force", ["updated_at"], unique=False)

    op.create_table(
        "agreement_action",
        sa.Column("agreement_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("task", sa.String(length=200), nullable=False),
        sa.Column("person", sa.String(length=100), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("evidence", sa.String(length=200), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_agreement_action_agreement_id"), "agreement_action", ["agreement_id"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_action_updated_at"), "agreement_action", ["updated_at"], unique=False
    )

    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=150), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "PEMDES",
                "KEMENTERIAN",
                "PEMDA",
                "DINAS",
                "BP3MI",
                "POLRI",
                "TNI",
                "P3MI",
                "BANK",
                "LPK_BLK",
                "BUMDES",
                "KOPERASI",
                "NGO",
                "KAMPUS",
                "LAINNYA",
                name="partykind",
            ),
            nullable=False,
        ),
        sa.Column("signer_position", sa.String(length=100), nullable=True),
        sa.Column("signer_name", sa.String(length=100), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_agreement_party_agreement_id"), "agreement_party", ["agreement_id"], unique=False
    )
    op.create_index(
        op.f("ix_agreement_party_updated_at"), "agreement_party", ["updated_at"], unique=False
    )

    op.create_table(
        "award",
        sa.Column("direction", sa.Enum("DITERIMA", "DIBERIKAN", name="direction"), nullable=False),
        sa.Column(
            "category",
            sa.Enum(
                "DESA", "PELINDUNGAN", "KELUARGA", "PURNA", "MITRA", "LAINNYA", name="awardcategory"
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=150), nullable=False),
        sa.Column("number", sa.String(length=80), nullable=True),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=100), nullable=True),
        sa.Column("giver", sa.String(length=150), nullable=False),
        sa.Column("recipient", sa.String(length=150), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("reason", sa.String(length=300), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_award_updated_at"), "award", ["updated_at"], unique=False)

    op.create_table(
        "ceremony_item",
        sa.Column("ceremony_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(length=150), nullable=False),
        sa.Column("by", sa.String(length=150), nullable=True),
        sa.Column("record_id", sa.String(length=36), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["ceremony_id"], ["ceremony.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_ceremony_item_ceremony_id"), "ceremony_item", ["ceremony_id"], unique=False
    )
    op.create_index(
        op.f("ix_ceremony_item_record_id"), "ceremony_item", ["record_id"], unique=False
    )
    op.create_index(
        op.f("ix_ceremony_item_updated_at"), "ceremony_item", ["updated_at"], unique=False
    )

    op.create_table(
        "task_force_member",
        sa.Column("task_force_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "KETUA",
                "SEKRETARIS",
                "BENDAHARA",
                "INFORMASI",
                "ADVOKASI",
                "DOKUMENTASI",
                "ANGGOTA",
                name="memberrole",
            ),
            nullable=False,
        ),
        sa.Column(
            "element",
            sa.Enum(
                "PERANGKAT",
                "BPD",
                "PURNA",
                "TOKOH",
                "BABINSA",
                "BHABIN",
                "PKK",
                "KADER",
                name="element",
            ),
            nullable=False,
        ),
        sa.Column("phone", sa.String(length=16), nullable=True),
        *_of_every_record(),
        sa.ForeignKeyConstraint(["task_force_id"], ["task_force.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_task_force_member_task_force_id"),
        "task_force_member",
        ["task_force_id"],
        unique=False,
    )
    op.create_index(
        op.f("ix_task_force_member_updated_at"), "task_force_member", ["updated_at"], unique=False
    )
    _widen_pledges()
    with op.batch_alter_table("letter_file") as files:
        files.add_column(sa.Column("kept_by", sa.String(length=36), nullable=True))
        files.add_column(sa.Column("page", sa.Integer(), nullable=False, server_default="1"))
        files.create_foreign_key("fk_letter_file_kept_by", "letter", ["kept_by"], ["id"])


def _of_every_record() -> list[sa.Column[Any]]:
    return [
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
    ]


def _widen_pledges() -> None:
    with op.batch_alter_table("pledge") as batch:
        batch.alter_column(
            "kind",
            existing_type=sa.Enum(*PLEDGE_KINDS, name="pledgekind"),
            type_=sa.Enum(*MORE_PLEDGE_KINDS, name="pledgekind"),
            existing_nullable=False,
        )
        batch.add_column(sa.Column("supersedes", sa.String(length=36), nullable=True))
        batch.add_column(sa.Column("end_reason", sa.String(length=300), nullable=True))
        batch.create_foreign_key("fk_pledge_supersedes", "pledge", ["supersedes"], ["id"])
    with op.batch_alter_table("pledge_signatory") as batch:
        batch.add_column(sa.Column("institution", sa.String(length=100), nullable=True))
        batch.add_column(
            sa.Column("signed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    op.execute(
        "UPDATE pledge_signatory SET signed = 1 WHERE pledge_id IN "
        "(SELECT id FROM pledge WHERE status = 'DITANDATANGANI')"
    )
