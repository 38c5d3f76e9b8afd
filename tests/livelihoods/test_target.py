"""Workbooks bring businesses and participants, each once, and nothing is guessed."""

from pathlib import Path

import pytest

from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.livelihoods.model import Business, BusinessField, CapitalSource
from dme_desktop.livelihoods.service import activities, businesses
from dme_desktop.livelihoods.target import NO_LENDER, PARTICIPANTS, TARGET
from dme_desktop.sheets.target import Kind
from dme_desktop.training.model import Mark
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.days import undo
from tests.examples import nik
from tests.exchange import books
from tests.livelihoods.examples import held, returned, runs

HEAD = ("No", "Nama Usaha", "Bidang Usaha", "Nama Pemilik", "NIK Pemilik", "Mulai Usaha",
        "Modal", "Sumber Modal", "Jumlah Pekerja", "NIB", "Setuju Tanggal")  # fmt: skip
PEOPLE = ("No", "Nama Peserta Kegiatan", "NIK", "Kegiatan", "L/P", "Asal", "Kehadiran")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "usaha.xlsx"


def look(db: Database, file: Path, *lines: tuple[object, ...]) -> Preview:
    with db.read() as session:
        return exchange.preview(session, books.sheets(file, {"Daftar": list(lines)}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def kiosk(place: int = 1, **different: object) -> tuple[object, ...]:
    usual: dict[str, object] = {
        "no": place, "name": "Kios Berkah", "field": "Dagang", "owner": "Purna Contoh A",
        "nik": nik(1), "since": "2025", "money": 5_000_000, "source": "KUR", "workers": 2,
        "nib": "1234567890123", "agreed": "2026-10-01",
    }  # fmt: skip
    return tuple((usual | different).values())


def test_a_list_of_businesses_comes_in_with_money_and_nib(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        returned(session, 2)
    bare = {"nib": "", "money": "", "source": "", "agreed": ""}
    other = kiosk(2, name="Warung", nik=nik(2), owner="Purna Contoh B", **bare)
    shown = look(db, file, HEAD, kiosk(), other)
    assert (shown.target, shown.act.detail) == (TARGET, "2 usaha dari usaha.xlsx")
    keep(db, shown)
    with db.read() as session:
        first, second = (
            businesses.in_full(session, row.id) for row in businesses.paged(session).page()
        )
        assert (first.owner_name, first.total, first.licences[0].number) == (
            "Purna Contoh A", 5_000_000, "1234567890123",
        )  # fmt: skip
        assert (first.capital[0].source, first.business.agreed_by) == (
            CapitalSource.KUR, "Purna Contoh A",
        )  # fmt: skip
        assert (second.business.agreed_on, second.total) == (None, 0)
    undo(db)
    with db.read() as session:
        assert businesses.count(session) == 0


def test_a_kelurahan_is_told_that_it_has_no_firm_of_a_desa(office: Database, file: Path) -> None:
    with office.write(ACT, CLERK) as session:
        returned(session)
    (in_desa,) = look(office, file, HEAD, kiosk(source="BUMDes")).rows
    with office.write(ACT, CLERK) as session:
        village.profile(session).code = "52.03.07.1002"
    (line,) = look(office, file, HEAD, kiosk(source="BUMDes")).rows
    assert NO_LENDER not in in_desa.warnings
    assert (line.kind, NO_LENDER in line.warnings) == (Kind.NEW, True)


def test_a_business_on_the_books_changes_and_keeps_its_money(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id, name="kios berkah")
    shown = look(db, file, HEAD, kiosk(workers=5, money="", source="", nib="", agreed=""))
    (line,) = shown.rows
    assert (line.kind, line.changes["workers"]) == (Kind.CHANGED, (2, 5))
    keep(db, shown)
    with db.read() as session:
        one = session.get_one(Business, kept.id)
        assert (one.workers, one.field, one.agreed_by) == (
            5, BusinessField.DAGANG, "Purna Contoh A",
        )  # fmt: skip


def test_a_list_changes_nothing_of_a_business_whose_consent_was_withdrawn(
    db: Database, file: Path
) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        businesses.withdraw(session, runs(session, journey.person_id).id)
    (line,) = look(db, file, HEAD, kiosk(workers=5)).rows
    assert line.kind is Kind.REFUSED
    assert "Persetujuan pencatatan usaha ini ditarik" in line.faults[0].reason


def test_what_nobody_can_tell_is_refused_with_its_reason(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        returned(session)
    shown = look(
        db, file, HEAD, kiosk(), kiosk(2), kiosk(3, nik=nik(99), owner="Bukan Siapa"),
        kiosk(4, name="Nanti", since="2030"),
    )  # fmt: skip
    assert [one.kind for one in shown.rows] == [
        Kind.NEW, Kind.DUPLICATE, Kind.REFUSED, Kind.REFUSED,
    ]  # fmt: skip
    assert "tidak ada di daftar" in shown.rows[2].faults[0].reason
    assert shown.rows[3].faults[0].reason == "Tanggal ini belum tiba."


def person(place: int, **different: object) -> tuple[object, ...]:
    usual: dict[str, object] = {
        "no": place, "name": f"Purna Contoh {chr(64 + place)}", "nik": nik(place),
        "activity": "Mengelola kiriman", "sex": "Perempuan", "from": "", "mark": "Hadir",
    }  # fmt: skip
    return tuple((usual | different).values())


def test_a_list_of_participants_lists_marks_and_takes_guests(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        first, _ = returned(session, 2)
        activities.invite(session, activity.id, [first.person_id])
    guest = person(3, name="Tamu Contoh", nik="", **{"from": "Kecamatan"})
    nobody = person(4, name="Tanpa Kelamin", nik="", sex="")
    shown = look(db, file, PEOPLE, person(1), person(2), guest, nobody)
    assert shown.target is PARTICIPANTS
    assert [one.kind for one in shown.rows] == [
        Kind.CHANGED, Kind.NEW, Kind.NEW, Kind.REFUSED,
    ]  # fmt: skip
    keep(db, shown)
    with db.read() as session:
        found = activities.sheet(session, activity.id)
        assert [(one.name, one.mark) for one in found] == [
            ("Purna Contoh A", Mark.HADIR), ("Purna Contoh B", Mark.HADIR),
            ("Tamu Contoh", Mark.HADIR),
        ]  # fmt: skip
        assert found[2].origin == "Kecamatan"


def test_an_activity_that_is_not_on_the_books_takes_nobody(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        returned(session)
    (line,) = look(db, file, PEOPLE, person(1, activity="Lain")).rows
    assert line.kind is Kind.REFUSED
