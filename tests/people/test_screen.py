"""The room of residents as the clerk uses it, by keyboard, on a real encrypted file."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import addresses
from dme_desktop.people import service
from dme_desktop.people.model import Person
from dme_desktop.people.screen import PeopleRoom, build
from dme_desktop.people.screen.book import ResidentsBook
from dme_desktop.people.screen.resident import ResidentPage
from dme_desktop.privacy.acts import RESTRICT
from dme_desktop.privacy.service import restrictions
from dme_desktop.ui import picking
from dme_desktop.ui.arranging import Arrangement
from dme_desktop.ui.context import Context
from dme_desktop.ui.strip import Strip
from dme_desktop.vault import drafts
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_person, a_registration, nik
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of residents of a founded village."""
    return ScreenRobot(qtbot, build(context))


def room_of(robot: ScreenRobot) -> PeopleRoom:
    assert isinstance(robot.screen, PeopleRoom)
    return robot.screen


def on_form(robot: ScreenRobot) -> ScreenRobot:
    return robot.wait_until(lambda: isinstance(room_of(robot).page, ResidentPage))


def on_list(robot: ScreenRobot) -> ScreenRobot:
    return robot.wait_until(lambda: not isinstance(room_of(robot).page, ResidentPage))


def page_of(robot: ScreenRobot) -> ResidentPage:
    page = room_of(robot).page
    assert isinstance(page, ResidentPage)
    return page


def added(db: Database, **different: object) -> str:
    with db.write(ACT, CLERK) as session:
        return service.add(session, a_person(**different)).id


def everybody(db: Database) -> list[Person]:
    with db.read() as session:
        return list(service.paged(session).page())


def test_an_empty_village_is_led_to_the_workbook(robot: ScreenRobot, qtbot: QtBot) -> None:
    robot.wait_until(lambda: "Impor dulu" in robot.text("empty_words"))
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.click("empty_act")
    assert asked.args == [addresses.IMPORT]


def test_a_resident_is_added_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    on_form(robot.press("Ctrl+N"))
    robot.fill(nik=nik(), full_name="Inaq Contoh", birth_date="5/7/1992", gender="Perempuan",
               hamlet="Montong")  # fmt: skip
    robot.press("F10")
    on_list(robot)
    assert [one.full_name for one in everybody(office)] == ["Inaq Contoh"]
    robot.wait_until(lambda: robot.column(0) == ["Inaq Contoh"])


def test_whoever_has_this_nik_is_told_at_once_and_opened_instead(
    robot: ScreenRobot, office: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = added(office, nik=nik(), full_name="Siti Contohwati")
    monkeypatch.setattr(picking, "pick", lambda *_: known)
    on_form(robot.press("Ctrl+N"))
    robot.fill(nik=nik()).go_to("full_name")
    robot.wait_until(lambda: "sudah terdaftar: Siti Contohwati" in robot.text("nik_similar_words"))
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.press("F4")
    assert asked.args == [addresses.PEOPLE.of(known)]
    on_list(robot)


def test_the_same_nik_is_refused_beside_the_field(robot: ScreenRobot, office: Database) -> None:
    added(office)
    on_form(robot.press("Ctrl+N"))
    robot.fill(nik=nik(), full_name="Orang Lain", birth_date="05-07-1992", gender="Perempuan",
               hamlet="Montong")  # fmt: skip
    robot.press("F10")
    assert any("sudah dipakai Siti Contohwati" in one for one in robot.problems())
    assert robot.text("full_name") == "Orang Lain"
    assert len(everybody(office)) == 1


def test_a_resident_is_found_with_a_slip_and_by_digits(
    robot: ScreenRobot, office: Database
) -> None:
    added(office)
    added(office, nik=nik(2, woman=False), full_name="Lalu Teladan", gender="1")
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    for words in ("contohwaty", "0001"):
        room_of(robot).search(words)
        robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])


def test_residents_can_stand_by_their_families_as_on_the_family_card(
    robot: ScreenRobot, office: Database
) -> None:
    cards = ("5203000000000019", "5203000000000027")
    members = [
        ("Anak Satu", 0, "4"), ("Kepala Dua", 1, "1"), ("Istri Satu", 0, "3"),
        ("Tanpa Kartu", None, None), ("Kepala Satu", 0, "1"), ("Anak Dua", 1, "4"),
    ]  # fmt: skip
    with office.write(ACT, CLERK) as session:
        for place, (name, card, relation) in enumerate(members):
            number = cards[card] if card is not None else None
            who = {"full_name": name, "family_card_no": number, "family_relation": relation}
            service.add(session, a_person(nik=nik(serial=place + 1), **who))
    page = room_of(robot).page
    assert isinstance(page, ResidentsBook)
    robot.wait_until(lambda: len(robot.column(0)) == len(members))
    family = next(one for one in page.listing.offered if one.title == "Keluarga")
    page.listing.arrange(Arrangement(by="Keluarga"))
    robot.wait_until(
        lambda: (
            robot.column(0)
            == ["Kepala Satu", "Istri Satu", "Anak Satu", "Kepala Dua", "Anak Dua", "Tanpa Kartu"]
        )
    )
    assert family.sensitive
    assert family.spare


def test_a_resident_is_registered_without_typing_again(
    robot: ScreenRobot, office: Database, qtbot: QtBot
) -> None:
    person_id = added(office)
    room_of(robot).open(addresses.PEOPLE.of(person_id))
    on_form(robot)
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.click("register")
    assert asked.args == [addresses.REGISTER.of(person_id)]


def test_a_form_of_a_restricted_person_says_so_when_it_opens(
    robot: ScreenRobot, office: Database
) -> None:
    free, kept = added(office), added(office, nik=nik(2), full_name="Amaq Batas")
    with office.write(RESTRICT, CLERK) as session:
        restrictions.restrict(session, kept)
    for person_id, words in ((kept, "Pemakaian data Amaq Batas dibatasi"), (free, "")):
        room_of(robot).open(addresses.PEOPLE.of(person_id))
        on_form(robot)
        robot.wait_until(lambda asked=person_id: page_of(robot).person_id == asked)
        page = page_of(robot)
        message = page.form.findChild(Strip, "message")
        assert message is not None
        robot.wait_until(lambda shown=message, told=words: shown.isVisible() is bool(told))
        assert words in message.text()


def test_who_is_named_elsewhere_is_not_deleted(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        worker = registration.register(session, a_registration())[0].id
    resident = added(office, nik=nik(9), full_name="Salah Catat")
    for person_id in (worker, resident):
        room_of(robot).open(addresses.PEOPLE.of(person_id))
        on_form(robot).click("delete")
        if person_id == worker:
            assert "masih dipakai" in robot.text("message_words")
            room_of(robot).page.back()  # type: ignore[attr-defined]
        on_list(robot)
    assert [one.id for one in everybody(office)] == [worker]


def test_an_unfinished_resident_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    on_form(robot.press("Ctrl+N"))
    robot.fill(full_name="Setengah Jadi").press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert draft.title == "Setengah Jadi"
    on_list(robot)
    room_of(robot).open(addresses.NEW_RESIDENT.of(draft.record_id))
    on_form(robot).wait_until(lambda: robot.text("full_name") == "Setengah Jadi")


def test_a_nik_tells_birth_date_and_sex_once(robot: ScreenRobot) -> None:
    on_form(robot.press("Ctrl+N"))
    robot.fill(nik=nik(), full_name="hj. siti contohwati", hamlet="montong")
    assert (robot.text("birth_date"), robot.text("gender")) == ("05-07-1992", "Perempuan")
    assert robot.text("full_name") == "Hj. Siti Contohwati"
    robot.fill(birth_date="06-07-1992", nik=nik(2))
    robot.fill(full_name="hj. siti contohwati")
    assert robot.text("birth_date") == "06-07-1992"
    robot.fill(hamlet="Montong")
    assert robot.text("full_name") == "hj. siti contohwati"


def test_a_hamlet_is_finished_from_those_on_the_books_and_another_one_is_asked_about(
    robot: ScreenRobot, office: Database
) -> None:
    added(office, nik=nik(7), hamlet="Montong")
    robot.press("Ctrl+N")
    on_form(robot).go_to("hamlet").write("mon").press("Return")
    assert robot.text("hamlet").casefold() == "montong"
    assert robot.warnings() == []
    robot.fill(hamlet="Mont").go_to("hamlet")
    robot.find(QLineEdit, "hamlet").setText("Mon")
    robot.press("Return")
    assert any("Dusun Mon belum ada di data desa" in one for one in robot.warnings())
    robot.fill(hamlet="montong").press("Return")
    assert robot.warnings() == []
