"""The village desk: people, journeys, letters, pledges, remittances, audit."""

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records

revision = "0001"
down_revision = None

NEVER = "RAISE(ABORT, 'the audit chain is only ever appended to')"


def upgrade() -> None:
    """Make every table of the first version, and guard the audit chain."""
    op.create_table(
        "audit_act",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("at", records.Moment(length=32), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=False),
        sa.Column("act", sa.String(length=120), nullable=False),
        sa.Column("undo_of", sa.Integer(), nullable=True),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    op.create_table(
        "draft",
        sa.Column("screen", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("focus", sa.String(length=60), nullable=False),
        sa.Column("payload", sa.String(), nullable=False),
        sa.Column("at", records.Moment(length=32), nullable=False),
        sa.PrimaryKeyConstraint("screen", "record_id"),
    )
    op.create_table(
        "import_batch",
        sa.Column("file_name", sa.String(length=120), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("new_rows", sa.Integer(), nullable=False),
        sa.Column("changed_rows", sa.Integer(), nullable=False),
        sa.Column("refused_rows", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_import_batch_updated_at"), "import_batch", ["updated_at"], unique=False
    )
    op.create_table(
        "number_sequence",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("key", "year"),
    )
    op.create_table(
        "official",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "KADES",
                "SEKDES",
                "KAUR_TU",
                "KAUR_KEU",
                "KAUR_REN",
                "KASI_PEM",
                "KASI_KESRA",
                "KASI_YAN",
                "KADUS",
                "BPD",
                "STAF",
                name="role",
            ),
            nullable=False,
        ),
        sa.Column("hamlet", sa.String(length=60), nullable=True),
        sa.Column("nip", sa.String(length=30), nullable=True),
        sa.Column(
            "signing_mode",
            sa.Enum("LANGSUNG", "AN", "UB", "PLT", "PLH", "PJ", name="signingmode"),
            nullable=False,
        ),
        sa.Column("can_sign", sa.Boolean(), nullable=False),
        sa.Column("term_from", sa.Date(), nullable=True),
        sa.Column("term_to", sa.Date(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_official_updated_at"), "official", ["updated_at"], unique=False)
    op.create_table(
        "person",
        sa.Column("nik", sa.String(length=16), nullable=True),
        sa.Column(
            "nik_missing",
            sa.Enum("BELUM_PUNYA", "HILANG", "TIDAK_DIKETAHUI", "LUAR_DESA", name="nikmissing"),
            nullable=True,
        ),
        sa.Column("family_card_no", sa.String(length=16), nullable=True),
        sa.Column("full_name", sa.String(length=100), nullable=False),
        sa.Column("nickname", sa.String(length=60), nullable=True),
        sa.Column("gender", sa.String(length=1), nullable=False),
        sa.Column("birth_place", sa.String(length=60), nullable=True),
        sa.Column("birth_date", records.PartialDay(length=10), nullable=False),
        sa.Column("father_name", sa.String(length=100), nullable=True),
        sa.Column("mother_name", sa.String(length=100), nullable=True),
        sa.Column("religion", sa.String(length=2), nullable=True),
        sa.Column("education", sa.String(length=2), nullable=True),
        sa.Column("occupation", sa.String(length=3), nullable=True),
        sa.Column("marital_status", sa.String(length=1), nullable=True),
        sa.Column("family_relation", sa.String(length=2), nullable=True),
        sa.Column("blood_type", sa.String(length=2), nullable=True),
        sa.Column("hamlet", sa.String(length=60), nullable=False),
        sa.Column("rt", sa.String(length=3), nullable=True),
        sa.Column("rw", sa.String(length=3), nullable=True),
        sa.Column("address", sa.String(length=150), nullable=True),
        sa.Column(
            "residency",
            sa.Enum("TETAP", "TIDAK_TETAP", "PINDAH", "MENINGGAL", name="residency"),
            nullable=False,
        ),
        sa.Column("phone", sa.String(length=16), nullable=True),
        sa.Column("phone_wa", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.String(length=1000), nullable=True),
        sa.Column("search_key", sa.String(length=120), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_person_card", "person", ["family_card_no"], unique=False)
    op.create_index(
        "ix_person_nik",
        "person",
        ["nik"],
        unique=True,
        sqlite_where=sa.text("nik IS NOT NULL AND deleted_at IS NULL"),
    )
    op.create_index("ix_person_order", "person", ["full_name", "id"], unique=False)
    op.create_index(op.f("ix_person_updated_at"), "person", ["updated_at"], unique=False)
    op.create_table(
        "pledge",
        sa.Column(
            "kind",
            sa.Enum("IKRAR_DME", "ANTI_TPPO", "ANTI_TPPU", name="pledgekind"),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("opening", sa.String(length=600), nullable=True),
        sa.Column("closing", sa.String(length=600), nullable=True),
        sa.Column("event", sa.String(length=120), nullable=True),
        sa.Column("read_on", sa.Date(), nullable=False),
        sa.Column("place", sa.String(length=100), nullable=False),
        sa.Column("led_by", sa.String(length=100), nullable=True),
        sa.Column("from_template", sa.Boolean(), nullable=False),
        sa.Column("status", sa.Enum("DRAF", "DITANDATANGANI", name="pledgestatus"), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_pledge_updated_at"), "pledge", ["updated_at"], unique=False)
    op.create_table(
        "setting",
        sa.Column("key", sa.String(length=60), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "village",
        sa.Column("code", sa.String(length=13), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("district", sa.String(length=60), nullable=False),
        sa.Column("regency", sa.String(length=60), nullable=False),
        sa.Column("province", sa.String(length=60), nullable=False),
        sa.Column("office_address", sa.String(length=150), nullable=True),
        sa.Column("postcode", sa.String(length=5), nullable=True),
        sa.Column("phone", sa.String(length=20), nullable=True),
        sa.Column("email", sa.String(length=80), nullable=True),
        sa.Column("website", sa.String(length=80), nullable=True),
        sa.Column("letter_suffix", sa.String(length=20), nullable=False),
        sa.Column("number_pattern", sa.String(length=60), nullable=False),
        sa.Column("paper", sa.Enum("F4", "A4", name="paper"), nullable=False),
        sa.Column("practice", sa.Boolean(), nullable=False),
        sa.Column("region_data", sa.String(length=40), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_village_updated_at"), "village", ["updated_at"], unique=False)
    op.create_table(
        "audit_change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["seq"],
            ["audit_act.seq"],
        ),
        sa.PrimaryKeyConstraint("seq", "n"),
    )
    op.create_index("ix_audit_change_record", "audit_change", ["record_id"], unique=False)
    op.create_table(
        "family_link",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("related_person_id", sa.String(length=36), nullable=True),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("relation", sa.String(length=2), nullable=False),
        sa.Column("nik", sa.String(length=16), nullable=True),
        sa.Column("phone", sa.String(length=16), nullable=True),
        sa.Column("birth_place", sa.String(length=60), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("occupation", sa.String(length=60), nullable=True),
        sa.Column("address", sa.String(length=150), nullable=True),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["related_person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_family_link_person_id"), "family_link", ["person_id"], unique=False)
    op.create_index(op.f("ix_family_link_updated_at"), "family_link", ["updated_at"], unique=False)
    op.create_table(
        "journey",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "MINAT",
                "CPMI",
                "SIAP",
                "BEKERJA",
                "CUTI",
                "PURNA",
                "BATAL",
                "DICEGAH",
                "GAGAL",
                "MENINGGAL",
                name="stage",
            ),
            nullable=False,
        ),
        sa.Column(
            "procedural_status",
            sa.Enum(
                "PROSEDURAL",
                "NONPROSEDURAL",
                "MENJADI_NONPROSEDURAL",
                "BELUM_DIKETAHUI",
                name="proceduralstatus",
            ),
            nullable=False,
        ),
        sa.Column(
            "scheme",
            sa.Enum(
                "PTOP",
                "GTOG",
                "GTOP",
                "UKPS",
                "PERSEORANGAN",
                "REENTRY",
                "AWAK_KAPAL",
                "TANPA_SKEMA",
                "TIDAK_DIKETAHUI",
                name="scheme",
            ),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("city", sa.String(length=60), nullable=True),
        sa.Column(
            "sector",
            sa.Enum(
                "PERKEBUNAN",
                "KONSTRUKSI",
                "MANUFAKTUR",
                "RUMAH_TANGGA",
                "PERAWAT",
                "PERIKANAN",
                "PERTANIAN",
                "JASA",
                "TRANSPORTASI",
                "LAINNYA",
                name="sector",
            ),
            nullable=True,
        ),
        sa.Column("job_title", sa.String(length=80), nullable=True),
        sa.Column("agency", sa.String(length=100), nullable=True),
        sa.Column("employer", sa.String(length=100), nullable=True),
        sa.Column(
            "info_source",
            sa.Enum(
                "DINAS", "P3MI", "TEMAN", "KELUARGA", "MEDSOS", "CALO", "LAINNYA", name="infosource"
            ),
            nullable=True,
        ),
        sa.Column("wage", records.Exact(length=40), nullable=True),
        sa.Column("contract_months", sa.Integer(), nullable=True),
        sa.Column("contract_end", sa.Date(), nullable=True),
        sa.Column("departed_on", records.PartialDay(length=10), nullable=True),
        sa.Column("returned_on", records.PartialDay(length=10), nullable=True),
        sa.Column("leave_until", sa.Date(), nullable=True),
        sa.Column("last_contact_on", sa.Date(), nullable=True),
        sa.Column("interview_note", sa.String(length=1000), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_journey_person", "journey", ["person_id", "seq"], unique=False)
    op.create_index(op.f("ix_journey_updated_at"), "journey", ["updated_at"], unique=False)
    op.create_table(
        "letter",
        sa.Column(
            "type",
            sa.Enum(
                "FAMILY_PERMISSION", "DATA_FORM", "PLEDGE", "REMITTANCE_SHEET", name="lettertype"
            ),
            nullable=False,
        ),
        sa.Column("number", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("person_id", sa.String(length=36), nullable=True),
        sa.Column("subject", sa.String(length=150), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=True),
        sa.Column(
            "status",
            sa.Enum("BERNOMOR", "DITANDATANGANI", "DISERAHKAN", "BATAL", name="letterstatus"),
            nullable=False,
        ),
        sa.Column("void_reason", sa.String(length=300), nullable=True),
        sa.Column("pdf_sha256", sa.String(length=64), nullable=False),
        sa.Column("snapshot", sa.String(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_letter_number", "letter", ["year", "number"], unique=True)
    op.create_index("ix_letter_person", "letter", ["person_id"], unique=False)
    op.create_index(op.f("ix_letter_source_id"), "letter", ["source_id"], unique=False)
    op.create_index(op.f("ix_letter_updated_at"), "letter", ["updated_at"], unique=False)
    op.create_table(
        "photo",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_table(
        "pledge_point",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(length=300), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pledge_id"],
            ["pledge.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_pledge_point_pledge_id"), "pledge_point", ["pledge_id"], unique=False)
    op.create_index(
        op.f("ix_pledge_point_updated_at"), "pledge_point", ["updated_at"], unique=False
    )
    op.create_table(
        "pledge_signatory",
        sa.Column("pledge_id", sa.String(length=36), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("position", sa.String(length=100), nullable=False),
        sa.Column(
            "role",
            sa.Enum("PEMBACA", "PENANDATANGAN", "SAKSI", name="signatoryrole"),
            nullable=False,
        ),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pledge_id"],
            ["pledge.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_pledge_signatory_pledge_id"), "pledge_signatory", ["pledge_id"], unique=False
    )
    op.create_index(
        op.f("ix_pledge_signatory_updated_at"), "pledge_signatory", ["updated_at"], unique=False
    )
    op.create_table(
        "remittance",
        sa.Column("person_id", sa.String(length=36), nullable=False),
        sa.Column("direction", sa.Enum("IN", "OUT", name="direction"), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("amount_idr", sa.Integer(), nullable=False),
        sa.Column("amount", records.Exact(length=40), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("rate", records.Exact(length=40), nullable=True),
        sa.Column(
            "channel",
            sa.Enum(
                "BANK_TRANSFER",
                "MTO",
                "POS",
                "FINTECH",
                "AGEN_BANK",
                "HAND_CARRIED",
                "TITIP",
                "KURIR_TIDAK_RESMI",
                "LAINNYA",
                name="channel",
            ),
            nullable=False,
        ),
        sa.Column("recipient", sa.String(length=100), nullable=False),
        sa.Column("recipient_relation", sa.String(length=2), nullable=True),
        sa.Column(
            "use",
            sa.Enum(
                "KONSUMSI",
                "PENDIDIKAN",
                "KESEHATAN",
                "RUMAH",
                "LAHAN_TERNAK",
                "HUTANG",
                "USAHA",
                "TABUNGAN",
                "SOSIAL",
                "KENDARAAN",
                "LAINNYA",
                name="usecategory",
            ),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=300), nullable=True),
        sa.Column("void_reason", sa.String(length=300), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "ix_remittance_person", "remittance", ["person_id", "received_on"], unique=False
    )
    op.create_index(op.f("ix_remittance_updated_at"), "remittance", ["updated_at"], unique=False)
    op.create_table(
        "journey_event",
        sa.Column("journey_id", sa.String(length=36), nullable=False),
        sa.Column(
            "stage",
            sa.Enum(
                "MINAT",
                "CPMI",
                "SIAP",
                "BEKERJA",
                "CUTI",
                "PURNA",
                "BATAL",
                "DICEGAH",
                "GAGAL",
                "MENINGGAL",
                name="stage",
            ),
            nullable=False,
        ),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=300), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_journey_event_journey_id"), "journey_event", ["journey_id"], unique=False
    )
    op.create_index(
        op.f("ix_journey_event_updated_at"), "journey_event", ["updated_at"], unique=False
    )
    op.create_table(
        "letter_file",
        sa.Column("letter_id", sa.String(length=36), nullable=False),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
        ),
        sa.PrimaryKeyConstraint("letter_id"),
    )
    op.create_table(
        "worker_document",
        sa.Column("journey_id", sa.String(length=36), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "KTP",
                "KK",
                "AKTA_LAHIR",
                "IJAZAH",
                "STATUS_KAWIN",
                "IZIN_KELUARGA",
                "MCU_SEHAT",
                "KOMPETENSI",
                "PASPOR",
                "VISA_KERJA",
                "PERJANJIAN_PENEMPATAN",
                "PERJANJIAN_KERJA",
                "BPJS_TK_PMI",
                "JKN",
                "E_KPMI",
                "ID_CPMI",
                "SURAT_TUGAS_PL",
                "PERNYATAAN_RISIKO",
                "PANGGILAN_KERJA",
                "SURAT_CUTI",
                "LAINNYA",
                name="documenttype",
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum("BELUM", "PROSES", "ADA", "TIDAK_PERLU", "DITOLAK", name="documentstatus"),
            nullable=False,
        ),
        sa.Column("number", sa.String(length=60), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("created_at", records.Moment(length=32), nullable=True),
        sa.Column("created_by", sa.String(length=80), nullable=True),
        sa.Column("updated_at", records.Moment(length=32), nullable=True),
        sa.Column("updated_by", sa.String(length=80), nullable=True),
        sa.Column("deleted_at", records.Moment(length=32), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["journey_id"],
            ["journey.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        op.f("ix_worker_document_journey_id"), "worker_document", ["journey_id"], unique=False
    )
    op.create_index(
        op.f("ix_worker_document_updated_at"), "worker_document", ["updated_at"], unique=False
    )

    for table in ("audit_act", "audit_change"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT {NEVER}; END"
            )
