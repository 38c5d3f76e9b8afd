"""Slips and statements come in by the one mapping screen, each once, each to whom it belongs."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances.model import Channel, ExchangeRate, Remittance, Source, UseCategory
from dme_desktop.remittances.service import consents, entries, months, rates
from dme_desktop.remittances.target import RATES, TARGET
from dme_desktop.sheets.target import Kind
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, a_remittance, nik, who_agreed
from tests.exchange import books

HEAD = ("Nama Pekerja", "NIK Pekerja", "Tanggal Terima", "Rupiah", "Jalur", "Penerima",
        "Nomor Bukti", "Penggunaan")  # fmt: skip
LINE = ("Siti Contohwati", nik(1), "2026-11-03", "1.500.000", "Kantor pos", "Amaq Contoh",
        "TRX-998-4321", "Rumah")  # fmt: skip


@pytest.fixture
def siti(db: Database) -> str:
    """Give a worker abroad who agreed; return her id."""
    abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
    with db.write(ACT, CLERK) as session:
        person = registration.register(session, a_registration(journey=abroad))[0]
        return who_agreed(session, person.id)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "slip.xlsx"


def look(db: Database, file: Path, *lines: tuple[object, ...]) -> Preview:
    with db.read() as session:
        return exchange.preview(session, books.sheets(file, {"Slip": [HEAD, *lines]}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def line_of(**different: object) -> tuple[object, ...]:
    names = ("name", "nik", "day", "amount", "channel", "recipient", "reference", "use")
    return tuple((dict(zip(names, LINE, strict=True)) | different).values())


def reasons(shown: Preview) -> str:
    return " ".join(fault.reason for row in shown.rows for fault in row.faults)


def test_a_slip_is_told_by_its_headings_and_only_four_figures_of_its_number_stay(
    db: Database, siti: str, file: Path
) -> None:
    shown = look(db, file, LINE)
    assert (shown.target, shown.act.detail) == (TARGET, "1 kiriman dari slip.xlsx")
    keep(db, shown)
    with db.read() as session:
        (line,) = session.scalars(select(Remittance))
        assert (line.person_id, line.amount_idr, line.channel, line.reference) == (
            siti, 1_500_000, Channel.POS, "4321",
        )  # fmt: skip
        assert (line.received_on, line.use, line.source) == (
            dt.date(2026, 11, 3), UseCategory.RUMAH, Source.SLIP,
        )  # fmt: skip
        assert line.consent_id
        assert entries.totals(session).came_in == 1_500_000


def test_a_statement_twice_is_found_by_date_amount_and_reference(
    db: Database, siti: str, file: Path
) -> None:
    assert siti
    keep(db, look(db, file, LINE))
    again = look(db, file, LINE, line_of(reference="TRX-998-9999"), line_of(reference=""))
    assert again.counts == {Kind.DUPLICATE: 2, Kind.NEW: 1}
    assert "Sudah dicatat: 03-11-2026, Rp1.500.000." in {row.note for row in again.rows}


def test_two_slips_of_one_day_and_amount_are_not_both_taken_for_the_line_that_was_told(
    db: Database, siti: str, file: Path
) -> None:
    with db.write(ACT, CLERK) as session:
        told = {"received_on": dt.date(2026, 11, 3), "amount_idr": 1_500_000}
        entries.record(session, a_remittance(siti, **told))
    both = look(db, file, line_of(reference="TRX-1-1111"), line_of(reference="TRX-2-2222"))
    assert both.counts == {Kind.DUPLICATE: 1, Kind.NEW: 1}
    keep(db, both)
    for numbers in (("TRX-1-1111", "TRX-2-2222"), ("TRX-2-2222", "TRX-1-1111")):
        again = look(db, file, *(line_of(reference=number) for number in numbers))
        assert again.counts == {Kind.DUPLICATE: 2}


def test_a_line_that_stands_twice_in_one_file_comes_in_once(
    db: Database, siti: str, file: Path
) -> None:
    assert siti
    shown = look(db, file, LINE, LINE)
    assert shown.counts == {Kind.NEW: 1, Kind.DUPLICATE: 1}
    (again,) = shown.of(Kind.DUPLICATE)
    assert "catat yang kedua di buku kiriman" in again.note  # two sums may be alike


def test_what_the_office_reversed_with_a_reason_is_not_offered_again(
    db: Database, siti: str, file: Path
) -> None:
    assert siti
    keep(db, look(db, file, LINE))
    with db.write(ACT, CLERK) as session:
        entries.void(session, session.scalars(select(Remittance.id)).one(), "Slip palsu")
    again = look(db, file, LINE)
    assert again.counts == {Kind.DUPLICATE: 1}
    assert again.rows[0].note == "Pernah dibatalkan: Slip palsu."


def test_an_import_is_taken_back_as_one_act_and_may_come_again(
    db: Database, siti: str, file: Path
) -> None:
    assert siti
    keep(db, look(db, file, LINE, line_of(day="2026-11-04")))
    assert db.last_saved
    seq = db.last_saved.act_seq
    assert seq
    with db.write(UNDO, CLERK, undo_of=seq) as session:
        undoing.undo(session, seq)
    with db.read() as session:
        assert entries.totals(session).lines == 0
        assert set(session.scalars(select(Remittance.void_reason))) == {"Diurungkan"}
    assert look(db, file, LINE).counts == {Kind.NEW: 1}


def test_a_statement_with_another_workers_name_is_refused(
    db: Database, siti: str, file: Path
) -> None:
    assert siti
    shown = look(db, file, line_of(name="Baiq Lain Sekali"))
    assert shown.counts == {Kind.REFUSED: 1}
    assert "milik Siti Contohwati, bukan Baiq Lain Sekali" in reasons(shown)


def test_two_of_one_name_are_never_guessed_between(db: Database, siti: str, file: Path) -> None:
    assert siti
    twin = a_registration({"nik": nik(9), "hamlet": "Lendang"})
    with db.write(ACT, CLERK) as session:
        registration.register(session, twin)
    shown = look(db, file, line_of(nik=""))
    assert "Ada 2 orang bernama" in reasons(shown)
    assert "tidak ada di daftar" in reasons(look(db, file, line_of(nik="", name="Tak Ada")))


BAD: Sequence[tuple[dict[str, object], str]] = (
    ({"amount": "0"}, "lebih dari nol"),
    ({"amount": "-5"}, "lebih dari nol"),
    ({"amount": "5.000.000.001"}, "banyaknya angka nol"),
    ({"amount": "1.2.3"}, "Tulis jumlah rupiah"),
    ({"amount": "3*"}, "Tulis jumlah rupiah"),
    ({"amount": "1e9"}, "Tulis jumlah rupiah"),
    ({"amount": "1.500.00"}, "Tulis jumlah rupiah"),
    ({"day": "2026-11-25"}, "sesudah hari ini"),
    ({"day": "1950-01-01"}, "lahir"),
    ({"recipient": ""}, "wajib diisi"),
)


def test_bad_lines_are_refused_each_with_its_reason(db: Database, siti: str, file: Path) -> None:
    assert siti
    shown = look(db, file, LINE, *(line_of(**different) for different, _ in BAD))
    assert shown.counts == {Kind.NEW: 1, Kind.REFUSED: len(BAD)}
    for row, (different, told) in zip(shown.rows[1:], BAD, strict=True):
        assert told in " ".join(fault.reason for fault in row.faults), different


def test_a_closed_month_and_a_withdrawn_consent_take_nothing(
    db: Database, siti: str, file: Path
) -> None:
    with db.write(ACT, CLERK) as session:
        months.close(session, dt.date(2026, 10, 1))
    shown = look(db, file, line_of(day="2026-10-03"))
    assert "Oktober 2026 sudah ditutup" in reasons(shown)
    with db.write(ACT, CLERK) as session:
        consents.withdraw(session, siti, "Tidak mau lagi")
    assert "dibekukan" in reasons(look(db, file, LINE))


def test_rates_come_with_their_day_and_source_and_never_replace_one(
    db: Database, file: Path
) -> None:
    sheet = [
        ("Mata Uang", "Tanggal Kurs", "Kurs", "Sumber Kurs"),
        ("MYR", "2026-11-01", "3.512,25", "Papan kurs bank"),
        ("MYR", "2026-11-01", "3.600,00", "Papan kurs bank"),
        ("KRW", "2026-11-02", "11,25", "Slip"),
        ("TWD", "2026-12-02", "500,00", "Slip"),
        ("JPY", "2026-11-02", "0", "Slip"),
    ]
    with db.read() as session:
        shown = exchange.preview(session, books.sheets(file, {"Kurs": sheet}))
    assert shown.target is RATES
    assert shown.counts == {Kind.NEW: 2, Kind.DUPLICATE: 1, Kind.REFUSED: 2}
    keep(db, shown)
    with db.read() as session:
        assert rates.paged(session).count() == 2
        on = rates.on(session, "MYR", dt.date(2026, 11, 20))
        assert on
        assert on.rate == Decimal("3512.25")
        assert rates.on(session, "MYR", dt.date(2026, 12, 20)) is None
        assert {one.currency for one in session.scalars(select(ExchangeRate))} == {"MYR", "KRW"}
