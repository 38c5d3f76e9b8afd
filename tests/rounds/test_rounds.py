"""Sheets for hamlet heads: begun in one act, typed back with Enter, late, closed, typed twice."""

import datetime as dt
from typing import Any

import pytest
from PySide6.QtWidgets import QTableView
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.rounds import papers, rules
from dme_desktop.rounds.model import Heard, SheetRound, SheetStanding
from dme_desktop.rounds.rules import Said
from dme_desktop.rounds.screen import RoundsRoom
from dme_desktop.rounds.screen.answers import AnswersPage
from dme_desktop.rounds.screen.begin import RoundPage
from dme_desktop.rounds.screen.list_page import SheetsPage
from dme_desktop.rounds.service import answers, sheets
from dme_desktop.rounds.service.sheets import Wanted
from dme_desktop.rounds.waiting import waiting
from dme_desktop.ui import ask
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, Stage, ToldBy
from dme_desktop.workers.service import journeys, registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik
from tests.pdf.golden import assert_golden, pages_of
from tests.robots import ScreenRobot

TODAY = dt.date(2026, 11, 24)
DAY = dt.timedelta(days=1)


def abroad(
    session: Session, count: int, hamlet: str = "Montong", serial: int = 1, **trip: Any
) -> list[str]:
    """Register workers abroad of a hamlet, "Pekerja Contoh A" and on; return the people."""
    made = []
    for place in range(count):
        told = {
            "nik": nik(place + serial + 100 * (hamlet != "Montong")),
            "full_name": f"Pekerja {hamlet} {chr(ord('A') + place)}",
            "hamlet": hamlet,
        }
        journey = {
            "stage": Stage.BEKERJA, "departed_on": PartialDate(2024, 3),
            "last_contact_on": TODAY - 200 * DAY, **trip,
        }  # fmt: skip
        person, kept = registration.register(session, a_registration(told, journey=journey))
        kept.verified_on = TODAY - 200 * DAY
        made.append(person.id)
    session.flush()
    return made


def a_round(**different: Any) -> SheetRound:
    return SheetRound(**{"asked_on": TODAY - 3 * DAY, "due_on": TODAY + 11 * DAY} | different)


def of(session: Session, person_id: str) -> Journey:
    journey = journeys.latest(session, person_id)
    assert journey is not None
    return journey


def lines(session: Session, hamlet: str = "Montong") -> tuple[str, list[str]]:
    """Return the sheet of a hamlet and its lines in the order of the paper."""
    (sheet,) = [one for one in sheets.paged(session).every() if one.hamlet == hamlet]
    return sheet.id, [one.line.id for one in sheets.in_full(session, sheet.id).rows]


def test_every_hamlet_gets_its_sheet_in_one_act(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        abroad(session, 2)
        abroad(session, 1, "Dusun Lendang")
        sheets.begin(session, a_round())
        rows = {one.hamlet: one for one in sheets.paged(session).every()}
        assert {name: row.people for name, row in rows.items()} == {"Lendang": 1, "Montong": 2}
        assert {row.standing for row in rows.values()} == {SheetStanding.DIBAGIKAN}


def test_what_is_unknown_is_asked_beforehand() -> None:
    known: dict[str, Any] = {
        "country": "TW", "phone": "+62812", "last": TODAY, "checked": TODAY, "today": TODAY,
    }  # fmt: skip
    assert rules.asks(**known) == "masih di sana?"
    unknown = {"country": None, "phone": None, "last": None, "checked": None}
    assert rules.asks(**known | unknown) == (
        "negaranya?, sudah ada kabar?, nomor HP keluarga?, masih di sana?"
    )


def test_where_nobody_is_abroad_nobody_is_asked(office: Database) -> None:
    with office.write(ACT, CLERK) as session, pytest.raises(DmeError, match="Belum ada warga"):
        sheets.begin(session, a_round())


@pytest.mark.parametrize(
    ("different", "field"),
    [({"due_on": TODAY - 9 * DAY}, "due_on"), ({"asked_on": TODAY + DAY}, "asked_on")],
)
def test_a_round_has_possible_days(
    office: Database, different: dict[str, dt.date], field: str
) -> None:
    with office.write(ACT, CLERK) as session:
        abroad(session, 1)
        with pytest.raises(Invalid) as refused:
            sheets.begin(session, a_round(**different))
    assert set(refused.value.problems) == {field}


def test_answers_go_on_into_the_journeys(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        there, home, lost, unknown = abroad(session, 4)
        sheets.begin(session, a_round())
        sheet, (a, b, c, d) = lines(session)
        told = {
            a: Said(Heard.MASIH), b: Said(Heard.PULANG, TODAY - 5 * DAY), c: Said(Heard.HILANG),
            d: Said(Heard.BELUM_TAHU),
        }  # fmt: skip
        answers.put(session, sheet, told)
        first = of(session, there)
        assert first.verified_on == TODAY
        assert (first.last_contact_on, first.last_contact_by) == (TODAY - 3 * DAY, ToldBy.KADUS)
        assert of(session, home).stage is Stage.PURNA
        assert of(session, home).returned_on == PartialDate.of(TODAY - 5 * DAY)
        assert of(session, lost).lost_since == TODAY - 3 * DAY
        assert of(session, unknown).verified_on == TODAY - 200 * DAY
        (row,) = sheets.paged(session, Wanted(standing=SheetStanding.KEMBALI)).every()
        assert (row.people, row.answered) == (4, 4)


def test_a_sheet_typed_back_twice_changes_nothing_the_second_time(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people = abroad(session, 2)
        sheets.begin(session, a_round())
        sheet, (a, b) = lines(session)
        told = {a: Said(Heard.MASIH), b: Said(Heard.PULANG, TODAY)}
        answers.put(session, sheet, told)
        before = [(of(session, one).stage, of(session, one).rev) for one in people]
        session.flush()
        answers.put(session, sheet, told)
        assert [(of(session, one).stage, of(session, one).rev) for one in people] == before


def test_who_came_home_in_between_is_told_of_and_nothing_is_written(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        first, second = abroad(session, 2)
        sheets.begin(session, a_round())
        sheet, (a, b) = lines(session)
        of(session, first).stage = Stage.PURNA
        with pytest.raises(Invalid, match="sekarang tercatat purna"):
            answers.put(session, sheet, {a: Said(Heard.MASIH), b: Said(Heard.BELUM_TAHU)})
        assert second


def test_a_hamlet_renamed_in_between_is_typed_back_all_the_same(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people = abroad(session, 2)
        sheets.begin(session, a_round())
        for one in people:
            session.get_one(Person, one).hamlet = "Montong Baru"
        session.flush()
        (row,) = sheets.paged(session).every()
        assert (row.hamlet, row.now) == ("Montong", "Montong Baru")
        sheet, (a, b) = lines(session)
        answers.put(session, sheet, {a: Said(Heard.MASIH), b: Said(Heard.MASIH)})
        assert {of(session, one).verified_on for one in people} == {TODAY}


def test_what_was_unknown_is_filled_in_and_what_is_known_stays(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (person,) = abroad(session, 1)
        of(session, person).country = None
        phone = session.query(FamilyLink).filter_by(person_id=person).one()
        phone.phone = None
        session.flush()
        sheets.begin(session, a_round())
        sheet, (a,) = lines(session)
        of(session, person).country = None
        answers.put(
            session, sheet, {a: Said(Heard.BELUM_TAHU, country="MY", phone="+6281200000009")}
        )
        assert of(session, person).country == "MY"
        assert phone.phone == "+6281200000009"
        answers.put(
            session, sheet, {a: Said(Heard.BELUM_TAHU, country="TW", phone="+6281200000001")}
        )
        assert of(session, person).country == "MY"
        session.refresh(phone)
        assert phone.phone == "+6281200000009"
        (differs,) = answers.differing(session)  # it is not lost: somebody decides
        assert (differs.person_id, differs.told) == (person, "Taiwan, nomor HP lain")
        (matter,) = waiting(session)
        assert matter.address == addresses.WORKERS.of(person)
        of(session, person).country = "TW"
        answers.put(session, sheet, {a: Said(Heard.BELUM_TAHU, country="TW")})
        assert answers.differing(session) == []


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Said(on=TODAY), "pilih jawabannya"), (Said(Heard.PULANG), "isi tanggal pulangnya"),
        (Said(Heard.MASIH, TODAY + DAY), "sesudah hari ini"),
        (Said(Heard.PULANG, dt.date(2020, 1, 1)), "sebelum"),
    ],
)  # fmt: skip
def test_what_cannot_be_so_is_refused_with_the_name(office: Database, said: Said, why: str) -> None:
    with office.write(ACT, CLERK) as session:
        abroad(session, 1)
        sheets.begin(session, a_round())
        sheet, (a,) = lines(session)
        with pytest.raises(Invalid, match=r"Pekerja Montong A: .*" + why):
            answers.put(session, sheet, {a: said})
        with pytest.raises(Invalid, match="tidak ada di lembar ini"):
            answers.put(session, sheet, {"siapa": Said(Heard.MASIH)})


def test_while_sheets_are_out_no_other_round_begins_unless_it_is_closed(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        abroad(session, 1)
        first = sheets.begin(session, a_round(due_on=TODAY - DAY))
        with pytest.raises(DmeError, match="1 lembar dari putaran 21-11-2026 belum kembali"):
            sheets.begin(session, a_round())
        (late,) = waiting(session)
        assert late.values == {"count": 1, "hamlet": "Montong", "date": "23-11-2026"}
        sheets.close(session, first.id)
        assert waiting(session) == []
        (row,) = sheets.paged(session).every()
        assert row.standing is SheetStanding.TIDAK_KEMBALI
        sheets.begin(session, a_round())
        counted = sheets.counts(session)
        assert (counted[SheetStanding.TIDAK_KEMBALI], counted[SheetStanding.DIBAGIKAN]) == (1, 1)


def test_the_sheets_are_one_file_a_hamlet_after_the_other(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        abroad(session, 2)
        abroad(session, 1, "Lendang")
        made = sheets.begin(session, a_round(note="Mohon diisi lengkap"))
        pdf = papers.of_round(session, made.id)
    pages = pages_of(pdf)
    assert len(pages) == 2
    assert "Pekerja Lendang A" in pages[0]
    assert "Pekerja Montong B" in pages[1]
    assert_golden("hamlet_sheets", pdf)


def test_an_afternoon_of_updates_on_paper(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three hamlets are asked in one act; two are typed back by keyboard, one of them twice.

    One was renamed meanwhile, and the third never came back.
    """
    with office.write(ACT, CLERK) as session:
        people = [*abroad(session, 3), *abroad(session, 2, "Lendang")]
        silent = abroad(session, 1, "Repok", serial=300)
    room = robot.screen
    assert isinstance(room, RoundsRoom)
    robot.press("Ctrl+N")
    robot.wait_until(lambda: isinstance(room.page, RoundPage))
    robot.press("F10")
    robot.wait_until(lambda: isinstance(room.page, PreviewPage))
    robot.press("Escape")
    robot.wait_until(lambda: isinstance(room.page, SheetsPage))
    robot.wait_until(lambda: set(robot.column(0)) == {"Lendang", "Montong", "Repok"})
    with office.write(ACT, CLERK) as session:
        for one in people[3:]:
            session.get_one(Person, one).hamlet = "Lendang Baru"
    afternoon = (
        ("Lendang", ["Return", "Return"]), ("Montong", ["Return", "Return", "P"]),
        ("Lendang", ["Return", "Return"]),
    )  # fmt: skip
    before: list[tuple[int, dt.date | None]] = []
    for hamlet, keys in afternoon:
        with office.read() as session:
            sheet, _ = lines(session, hamlet)
        room.open(addresses.SHEET.of(sheet))
        robot.wait_until(lambda: isinstance(room.page, AnswersPage))
        robot.go_to("answers")
        for key in keys:
            robot.press(key)
        if hamlet == "Montong":
            with office.read() as session:
                before = [(of(session, one).rev, of(session, one).verified_on) for one in people]
            robot.press("F10")
            assert robot.problems() == ["Pekerja Montong C: isi tanggal pulangnya."]
            table = robot.find(QTableView, "answers")
            table.model().setData(table.model().index(2, 3), "20-11-2026")
        robot.press("F10")
        robot.wait_until(lambda: isinstance(room.page, SheetsPage))
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    robot.go_to("table").click("close")
    back, never = SheetStanding.KEMBALI.value, SheetStanding.TIDAK_KEMBALI.value
    robot.wait_until(lambda: sorted(robot.column(6)) == sorted([back, back, never]))
    assert "Lendang, sekarang Lendang Baru" in robot.column(0)
    with office.read() as session:
        assert {of(session, one).verified_on for one in people} == {TODAY}
        assert of(session, people[2]).stage is Stage.PURNA
        after = [(of(session, one).rev, of(session, one).verified_on) for one in people]
        assert after[3:] == before[3:]  # typed twice, the second time nothing changes
        assert of(session, silent[0]).verified_on == TODAY - 200 * DAY
