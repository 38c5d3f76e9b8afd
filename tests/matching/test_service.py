"""Lists come in by the mapping screen, are held against the register, and decided about."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import text

from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.matching import acts, rules, service
from dme_desktop.matching.model import Origin, Verdict
from dme_desktop.matching.rules import Group, Share
from dme_desktop.matching.target import TARGET
from dme_desktop.matching.waiting import waiting
from dme_desktop.sheets.target import Kind
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import ProceduralBasis, ProceduralStatus, Stage
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik
from tests.exchange import books

HEAD = ("No", "Nama PMI", "NIK PMI", "Tanggal Lahir", "Negara Penempatan", "Tgl Berangkat",
        "ID PMI", "Daftar Dari", "Keadaan Tanggal", "Desa")  # fmt: skip


def line(place: int, **different: object) -> tuple[object, ...]:
    usual: dict[str, object] = {
        "no": place, "name": f"WARGA CONTOH {chr(64 + place)}", "nik": nik(place),
        "birth": "1992-07-05", "country": "Taiwan", "departed": "2025-03-10", "id": f"S{place}",
        "from": "BP3MI", "as_of": "2026-11-01", "village": "JENGGIK UTARA",
    }  # fmt: skip
    return tuple((usual | different).values())


@pytest.fixture
def abroad(office: Database) -> Database:
    """Give a village with four in Taiwan, whose procedure nobody knows."""
    with office.write(ACT, CLERK) as session:
        for place in range(1, 5):
            person = {"nik": nik(place), "full_name": f"Warga Contoh {chr(64 + place)}"}
            trip = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025, 3, 10)}
            registration.register(session, a_registration(person, None, trip))
    return office


def look(db: Database, tmp_path: Path, *lines: tuple[object, ...]) -> Preview:
    with db.read() as session:
        file = books.sheets(tmp_path / "bp3mi.xlsx", {"Data": [HEAD, *lines]})
        return exchange.preview(session, file, target=TARGET)


def bring(db: Database, shown: Preview) -> str:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)
        return service.paged(session).page()[0].id


@pytest.fixture
def held(abroad: Database, tmp_path: Path) -> tuple[Database, str]:
    """Give a list of which two lines are of workers, one differs, and one is of nobody known."""
    lines = (line(1), line(2), line(3, country="Malaysia"), line(9, name="Orang Lain", nik=nik(9)))
    return abroad, bring(abroad, look(abroad, tmp_path, *lines))


def answer(db: Database, list_id: str, who: Who = CLERK) -> service.Answer:
    with db.read(who) as session:
        return service.answer(session, list_id)


def row_of(found: service.Answer, group: Group) -> str:
    return found.of(group)[0].id


def test_every_line_of_a_list_is_counted_and_nobody_on_the_books_is_touched(
    abroad: Database, tmp_path: Path
) -> None:
    shown = look(
        abroad, tmp_path, line(1), line(1), line(2, village="Desa Sukarara"),
        line(3, name=""), line(4, as_of="2026-12-01"), line(5, nik="12"),
    )  # fmt: skip
    assert shown.counts == {Kind.NEW: 2, Kind.DUPLICATE: 1, Kind.REFUSED: 3}
    told = [fault.reason for row in shown.of(Kind.REFUSED) for fault in row.faults]
    assert told == [
        "Baris ini tentang warga Desa Sukarara.",
        "Nama di daftar wajib diisi.",
        "Keadaan daftar tidak boleh sesudah hari ini.",
    ]
    bring(abroad, shown)
    with abroad.read() as session:
        (kept,) = service.paged(session).page()
        assert (kept.origin, kept.as_of, kept.lines) == (Origin.BP3MI, dt.date(2026, 11, 1), 2)
        assert session.scalar(text("SELECT count(*) FROM person")) == 4
    again = look(abroad, tmp_path, line(1))
    assert [one.note for one in again.of(Kind.DUPLICATE)] == ["Sudah ada di daftar tanggal ini."]


def test_of_somebody_who_left_twice_the_newest_line_is_kept(
    abroad: Database, tmp_path: Path
) -> None:
    shown = look(
        abroad, tmp_path, line(1, departed="2019-10-02", country="Malaysia"), line(1),
        line(1, departed=""), line(2, departed="05-2024"), line(2, departed="12-2023"),
    )  # fmt: skip
    assert shown.counts == {Kind.NEW: 2, Kind.DUPLICATE: 3}
    assert [one.values["listed_country"] for one in shown.of(Kind.NEW)] == ["TW", "TW"]
    notes = [one.note for one in shown.of(Kind.DUPLICATE)]
    assert notes[0] == notes[1] == "Orang yang sama, berangkat lebih baru di baris 3."
    assert notes[2] == "Orang yang sama, berangkat lebih baru di baris 5."
    found = answer(abroad, bring(abroad, shown))
    assert [len(found.of(one)) for one in (Group.BOTH, Group.DIFFERENT)] == [1, 1]


def test_days_as_text_are_read_and_a_file_of_other_columns_is_refused(
    abroad: Database, tmp_path: Path
) -> None:
    shown = look(abroad, tmp_path, line(1, birth="5 Juli 1992", departed="17/03/2025"))
    (row,) = shown.of(Kind.NEW)
    assert str(row.values["listed_birth"]) == "05-07-1992"
    assert str(row.values["listed_departure"]) == "17-03-2025"
    file = books.sheets(tmp_path / "lain.xlsx", {"Data": [("Barang", "Harga"), ("Semen", 65_000)]})
    with abroad.read() as session, pytest.raises(DmeError):
        exchange.preview(session, file, target=TARGET)


def test_a_list_is_held_against_the_register(held: tuple[Database, str]) -> None:
    found = answer(*held)
    counts = {group: len(found.of(group)) for group in Group}
    assert counts == {
        Group.ASKED: 0, Group.VILLAGE: 1, Group.LISTED: 1, Group.DIFFERENT: 1, Group.BOTH: 2,
    }  # fmt: skip
    assert (found.share, found.markable) == (Share(4, 0, 3), 2)
    with held[0].read() as session:  # the same, told by SQL
        same = session.scalar(
            text(
                "SELECT count(*) FROM person p JOIN listed_worker l ON l.listed_nik = p.nik "
                "JOIN journey j ON j.person_id = p.id WHERE l.deleted_at IS NULL"
            )
        )
    assert same == counts[Group.DIFFERENT] + counts[Group.BOTH]


def test_who_left_without_the_state_knowing_is_seen_by_few(held: tuple[Database, str]) -> None:
    operator = Who("Operator", frozenset({Role.OPERATOR}))
    assert not answer(*held, operator).of(Group.VILLAGE)
    with pytest.raises(DmeError, match="dikerjakan oleh"), held[0].write(acts.DECIDE, operator):
        pass


def test_what_was_found_out_is_kept_for_the_next_list(
    held: tuple[Database, str], tmp_path: Path
) -> None:
    db, list_id = held
    row = row_of(answer(db, list_id), Group.VILLAGE)
    with db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, row, Verdict.NONPROSEDURAL, "Kata ibunya lewat Batam")
    later = line(1, as_of="2026-11-15")
    newer = bring(db, look(db, tmp_path, later))
    told = {one.known.name: one.decided for one in answer(db, newer).of(Group.VILLAGE) if one.known}
    assert told["Warga Contoh D"] is not None
    assert told["Warga Contoh D"].verdict is Verdict.NONPROSEDURAL
    assert told["Warga Contoh B"] is None
    with db.write(acts.DECIDE, CLERK) as session:  # another word takes its place
        service.decide(session, list_id, row, Verdict.SUDAH_PULANG)
        assert len(service.decisions(session)) == 1
    with db.write(acts.TAKE_BACK, CLERK) as session:
        service.take_back(session, list_id, row)
        assert not service.decisions(session)


def test_a_verdict_that_says_nothing_of_a_row_is_refused(held: tuple[Database, str]) -> None:
    db, list_id = held
    row = row_of(answer(db, list_id), Group.LISTED)
    with pytest.raises(Invalid, match="Keluarganya ditemukan"), db.write(acts.DECIDE, CLERK) as one:
        service.decide(one, list_id, row, Verdict.SAMA)
    with pytest.raises(DmeError, match="sudah berubah"), db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, "tidak:ada", Verdict.SAMA)


def test_those_on_both_are_marked_in_one_act_that_can_be_undone(
    held: tuple[Database, str],
) -> None:
    db, list_id = held
    with db.write(acts.MARK, CLERK) as session:
        assert service.mark(session, list_id) == 2
    sql = text("SELECT count(*) FROM journey WHERE procedural_status = 'PROSEDURAL'")
    with db.read() as session:
        assert session.scalar(sql) == 2
        (first,) = (one for one in service.workers(session) if one.name == "Warga Contoh A")
        journey = journeys.latest(session, first.id)
        assert journey is not None
        assert journey.procedural_basis is ProceduralBasis.BP3MI
    with pytest.raises(DmeError, match="Tidak ada pekerja"), db.write(acts.MARK, CLERK) as session:
        service.mark(session, list_id)
    with db.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    with db.write(UNDO, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    with db.read() as session:
        assert session.scalar(sql) == 0
        assert {one.status for one in service.workers(session)} == {
            ProceduralStatus.BELUM_DIKETAHUI
        }


def test_whom_to_visit_stands_by_hamlet_without_those_decided(
    held: tuple[Database, str],
) -> None:
    db, list_id = held
    found = answer(db, list_id)
    assert {name: len(rows) for name, rows in service.visits(found, [*Group]).items()} == {
        "Montong": 2, service.WHERE: 1,
    }  # fmt: skip
    row = row_of(found, Group.LISTED)
    with db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, row, Verdict.BUKAN_WARGA)
    assert service.WHERE not in service.visits(answer(db, list_id), [*Group])


def test_a_list_that_was_removed_is_not_held_against_anything(held: tuple[Database, str]) -> None:
    db, list_id = held
    with db.write(acts.REMOVE, CLERK) as session:
        service.remove(session, list_id)
    with pytest.raises(DmeError, match="sudah dihapus"):
        answer(db, list_id)
    with db.read() as session:
        assert service.paged(session).count() == 0


def test_a_decision_about_a_row_that_is_seen_holds_nothing_else_against_the_register(
    held: tuple[Database, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    db, list_id = held
    before = answer(db, list_id)
    row = before.of(Group.VILLAGE)[0]
    monkeypatch.setattr(rules, "matched", lambda *_: pytest.fail("held anew"))
    with db.write(acts.DECIDE, CLERK) as session:
        sight = service.Sight(row, before.open)
        service.decide(session, list_id, row.id, Verdict.NONPROSEDURAL, sight=sight)
    with db.read(CLERK) as session:
        after = service.again(session, before)
        assert service.open_rows(session, list_id) == before.open - 1
    assert after is not None
    assert after.open == before.open - 1
    monkeypatch.undo()
    assert {one.id: one.decided for one in after.matches} == {
        one.id: one.decided for one in answer(db, list_id).matches
    }
    assert after.share == answer(db, list_id).share
    seen = next(one for one in after.matches if one.id == row.id)
    with db.write(acts.TAKE_BACK, CLERK) as session:
        service.take_back(session, list_id, row.id, service.Sight(seen, after.open))
        assert service.open_rows(session, list_id) == before.open


def test_a_row_whose_person_changed_since_it_was_seen_is_held_anew(
    held: tuple[Database, str],
) -> None:
    db, list_id = held
    before = answer(db, list_id)
    row = before.of(Group.VILLAGE)[0]
    assert row.known is not None
    with db.write(ACT, CLERK) as session:
        journey = journeys.latest(session, row.known.id)
        assert journey is not None
        journey.stage = Stage.CPMI  # no longer abroad: the row is gone
    with pytest.raises(DmeError, match="sudah berubah"), db.write(acts.DECIDE, CLERK) as session:
        sight = service.Sight(row, before.open)
        service.decide(session, list_id, row.id, Verdict.NONPROSEDURAL, sight=sight)


def test_who_is_who_holds_every_row_anew(held: tuple[Database, str]) -> None:
    db, list_id = held
    before = answer(db, list_id)
    row = before.of(Group.BOTH)[0]
    with db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, row.id, Verdict.ORANG_LAIN)
    with db.read(CLERK) as session:
        assert service.again(session, before) is None


def test_the_newest_list_waits_until_every_row_is_decided(held: tuple[Database, str]) -> None:
    db, list_id = held

    def told() -> list[str]:
        with db.read() as session:
            return [one.sentence.format(**one.values) for one in waiting(session)]

    assert told() == ["Daftar BP3MI per 01-11-2026 belum mulai dicocokkan"]
    while (found := answer(db, list_id)).open:
        row = next(one for one in found.matches if rules.is_open(one))
        with db.write(acts.DECIDE, CLERK) as session:
            sight = service.Sight(row, found.open)
            service.decide(session, list_id, row.id, rules.VERDICTS[row.group][0], sight=sight)
        left = found.open - 1
        assert told() == ([f"{left} baris pencocokan belum diputuskan"] if left else [])
