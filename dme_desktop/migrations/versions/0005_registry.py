"""The registry: agencies and recruiters, all of a journey, children, more of papers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from dme_desktop.kernel import records
from dme_desktop.kernel.ids import new_id

revision = "0005"
down_revision = "0004"

_TOLD_BY = sa.Enum("SENDIRI", "KELUARGA", "KADUS", "BP3MI", "DOKUMEN", name="toldby")
_ANSWER = sa.Enum("YA", "TIDAK", "TIDAK_TAHU", name="answer")
_KIND_OF_STAGE = {
    "CUTI": "CUTI_PULANG", "PURNA": "PULANG", "DICEGAH": "DICEGAH", "BATAL": "BATAL",
    "GAGAL": "GAGAL", "MENINGGAL": "MENINGGAL", "SIAP": "DOKUMEN_LENGKAP", "BEKERJA": "BERANGKAT",
    "CPMI": "MENDAFTAR",
}  # fmt: skip


def upgrade() -> None:
    """Make the new tables, add the new columns, and turn names of agencies into records."""
    _make_agencies()
    _make_children()
    _extend_people()
    _extend_journeys()
    _extend_events()
    _extend_papers()
    _link_agencies()


def _make_agencies() -> None:
    op.create_table(
        "agency",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("permit_no", sa.String(60)),
        sa.Column(
            "permit_status",
            sa.Enum("BERLAKU", "TIDAK_BERLAKU", "TIDAK_DIKETAHUI", name="permitstatus"),
            nullable=False,
        ),
        sa.Column("checked_on", sa.Date()),
        sa.Column("checked_via", sa.Enum("BP3MI", "DISNAKER", "WEB", name="checkedvia")),
        sa.Column("director", sa.String(100)),
        sa.Column("phone", sa.String(16)),
        sa.Column("address", sa.String(150)),
        sa.Column("branch_address", sa.String(150)),
        sa.Column("job_order_no", sa.String(60)),
        sa.Column("banned", sa.Boolean(), nullable=False),
        sa.Column("ban_reason", sa.String(300)),
        sa.Column("notes", sa.String(1000)),
        *_record(),
    )
    op.create_table(
        "recruiter",
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("PETUGAS_LAPANGAN", "SPONSOR", "CALO", "KELUARGA", name="recruiterkind"),
        ),
        sa.Column("agency_id", sa.String(36), sa.ForeignKey("agency.id")),
        sa.Column("phone", sa.String(16)),
        sa.Column("nik", sa.String(16)),
        sa.Column("from_village", sa.String(100)),
        sa.Column("assignment_no", sa.String(60)),
        sa.Column("assignment_until", sa.Date()),
        sa.Column("banned", sa.Boolean(), nullable=False),
        sa.Column("ban_reason", sa.String(300)),
        sa.Column("notes", sa.String(1000)),
        *_record(),
    )
    for table in ("agency", "recruiter"):
        op.create_index(f"ix_{table}_name", table, ["name"])
        op.create_index(f"ix_{table}_updated_at", table, ["updated_at"])
    op.create_index("ix_recruiter_agency_id", "recruiter", ["agency_id"])


def _make_children() -> None:
    op.create_table(
        "child",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("order", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("birth_date", records.PartialDay(10)),
        sa.Column("caregiver", sa.String(100)),
        sa.Column("school_status", sa.Enum("SEKOLAH", "PUTUS", "BELUM", name="schoolstatus")),
        sa.Column("school_level", sa.String(40)),
        sa.Column("special_need", sa.String(150)),
        *_record(),
    )
    op.create_table(
        "child_consent",
        sa.Column("person_id", sa.String(36), sa.ForeignKey("person.id"), nullable=False),
        sa.Column("given_by", sa.String(100), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        *_record(),
    )
    for table in ("child", "child_consent"):
        op.create_index(f"ix_{table}_person_id", table, ["person_id"])
        op.create_index(f"ix_{table}_updated_at", table, ["updated_at"])


def _extend_people() -> None:
    for column in (
        sa.Column("marriage_book_no", sa.String(40)),
        sa.Column("disability", sa.String(1)),
        sa.Column("email", sa.String(80)),
    ):
        op.add_column("person", column)
    for name, usual in (("lives_here", "1"), ("is_guardian", "0"), ("is_dependent", "0")):
        column = sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.text(usual))
        op.add_column("family_link", column)


def _extend_journeys() -> None:
    for name, table in (("agency_id", "agency"), ("recruiter_id", "recruiter")):
        op.execute(f"ALTER TABLE journey ADD COLUMN {name} VARCHAR(36) REFERENCES {table} (id)")
        op.create_index(f"ix_journey_{name}", "journey", [name])
    columns: tuple[sa.Column[Any], ...] = (
        sa.Column("foreign_agency", sa.String(100)),
        sa.Column("employer_address", sa.String(150)),
        sa.Column("employer_phone", sa.String(16)),
        sa.Column("wage_currency", sa.String(3)),
        sa.Column(
            "wage_period",
            sa.Enum("BULAN", "MINGGU", "HARI", name="wageperiod"),
            nullable=False,
            server_default="BULAN",
        ),
        sa.Column("contract_start", sa.Date()),
        sa.Column(
            "departure_point",
            sa.Enum(
                "BIZAM", "LEMBAR", "SURABAYA", "JAKARTA", "BATAM", "LAINNYA", name="departurepoint"
            ),
        ),
        sa.Column("cost_total", sa.Integer()),
        sa.Column("debt", sa.Integer()),
        sa.Column(
            "debt_to",
            sa.Enum(
                "KELUARGA", "BANK_KUR", "KOPERASI", "RENTENIR", "P3MI", "LAINNYA", name="lender"
            ),
        ),
        sa.Column("siskop2mi_id", sa.String(40)),
        sa.Column(
            "return_type",
            sa.Enum(
                "SELESAI_KONTRAK", "CUTI_TIDAK_KEMBALI", "BERMASALAH", "DEPORTASI", "SAKIT", "PHK",
                "LAINNYA", name="returntype",
            ),
        ),
        sa.Column(
            "return_plan",
            sa.Enum("USAHA", "BERANGKAT_LAGI", "KERJA_LOKAL", "TANI", "BELUM", name="returnplan"),
        ),
        sa.Column("last_contact_by", _TOLD_BY),
        sa.Column("lost_since", sa.Date()),
        sa.Column(
            "procedural_basis",
            sa.Enum("DOKUMEN", "BP3MI", "KETERANGAN_KELUARGA", "DUGAAN", name="proceduralbasis"),
        ),
        *(sa.Column(f"q{number}", _ANSWER) for number in range(1, 6)),
        sa.Column("info_by", _TOLD_BY),
        sa.Column("verified_on", sa.Date()),
        sa.Column("verified_by", sa.String(80)),
        sa.Column("journey_notes", sa.String(1000)),
    )  # fmt: skip
    for column in columns:
        op.add_column("journey", column)
    op.execute(
        "UPDATE journey SET verified_on = substr(updated_at, 1, 10), verified_by = updated_by"
    )
    op.execute("UPDATE journey SET return_type = 'LAINNYA' WHERE stage = 'PURNA'")


def _extend_events() -> None:
    kinds = sa.Enum(
        "KONSULTASI", "MENDAFTAR", "DOKUMEN_LENGKAP", "BERANGKAT", "KONTAK", "GANTI_MAJIKAN",
        "PERPANJANG", "CUTI_PULANG", "BERANGKAT_KEMBALI", "PULANG", "DICEGAH", "BATAL", "GAGAL",
        "MENINGGAL", "HILANG_KONTAK", "KONTAK_KEMBALI", "DIPERIKSA", "KOREKSI", "PENDATAAN",
        name="eventkind",
    )  # fmt: skip
    op.add_column(
        "journey_event", sa.Column("kind", kinds, nullable=False, server_default="PENDATAAN")
    )
    op.add_column("journey_event", sa.Column("told_by", sa.String(100)))
    for stage, kind in _KIND_OF_STAGE.items():
        op.get_bind().exec_driver_sql(
            "UPDATE journey_event SET kind = ? WHERE stage = ? AND id NOT IN "
            "(SELECT min(id) FROM journey_event GROUP BY journey_id)",
            (kind, stage),
        )
    op.execute(
        "UPDATE journey_event SET kind = 'KOREKSI', note = substr(note, 10) "
        "WHERE note LIKE 'Koreksi: %'"
    )


def _extend_papers() -> None:
    for column in (
        sa.Column("issued_by", sa.String(100)),
        sa.Column("checked_on", sa.Date()),
        sa.Column("checked_by", sa.String(80)),
        sa.Column("note", sa.String(300)),
    ):
        op.add_column("worker_document", column)


def _link_agencies() -> None:
    connection = op.get_bind()
    named = "SELECT DISTINCT trim(agency) FROM journey WHERE trim(coalesce(agency, '')) <> ''"
    for (name,) in connection.exec_driver_sql(named).fetchall():
        made = new_id()
        connection.exec_driver_sql(
            "INSERT INTO agency (id, name, permit_status, banned, rev) "
            "VALUES (?, ?, 'TIDAK_DIKETAHUI', 0, 1)",
            (made, name),
        )
        connection.exec_driver_sql(
            "UPDATE journey SET agency_id = ? WHERE trim(agency) = ?", (made, name)
        )
    op.execute("ALTER TABLE journey DROP COLUMN agency")


def _record() -> tuple[sa.Column[Any], ...]:
    """Return what every record carries."""
    return (
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("created_at", records.Moment(32)),
        sa.Column("created_by", sa.String(80)),
        sa.Column("updated_at", records.Moment(32)),
        sa.Column("updated_by", sa.String(80)),
        sa.Column("deleted_at", records.Moment(32)),
        sa.Column("rev", sa.Integer(), nullable=False),
    )
