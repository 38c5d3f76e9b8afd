"""Numbers as the clerk sets, reserves and follows them, by keyboard."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import numbers, service
from dme_desktop.agenda.model import LetterStatus, LetterType
from dme_desktop.agenda.screen.handing import HandingPage
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.agenda.screen.numbering import BookPage, ReservationPage, RulesPage
from dme_desktop.agenda.screen.outside import OutsidePage
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.kernel import addresses
from dme_desktop.letters.screen import LettersRoom, build
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.ui import ask, picking
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import NumberPolicy, Role
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_paper, a_registration, an_official
from tests.letters.test_screen import answered, interview, letters, shown, text_of
from tests.robots import ScreenRobot


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of letters, opening by itself what it asks the window for."""
    room = build(context)
    assert isinstance(room, LettersRoom)
    context.desk.open_asked.connect(
        lambda address: room.open(address) if address.section == "letters" else None
    )
    return ScreenRobot(qtbot, room)


@pytest.fixture
def siti(office: Database) -> str:
    """Give a married candidate with a husband at home; return her id."""
    with office.write(ACT, CLERK) as session:
        return registration.register(session, a_registration())[0].id


def opened(robot: ScreenRobot, record: str, kind: type) -> None:
    assert isinstance(robot.screen, LettersRoom)
    robot.screen.context.shelf.wait()  # a slow machine may still be dropping a draft
    robot.screen.open(addresses.read("letters", record))
    shown(robot, kind)


def on_register(robot: ScreenRobot) -> None:
    shown(robot, LettersRegister)


def issued(office: Database, kind: LetterType = LetterType.DOMICILE) -> str:
    with office.write(ACT, CLERK) as session:
        return service.issue(session, a_paper(kind)).id


def test_the_rules_of_numbers_are_changed_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    opened(robot, "nomor:aturan", RulesPage)
    assert robot.text("number_pattern") == "{kode}/{nomor}/{kantor}/{bulan}/{tahun}"
    robot.fill(number_pattern="{nomor}/{tahun}").press("F10")
    assert any("kembar" in one for one in robot.problems())
    robot.fill(number_pattern="{NOMOR}/{year}")
    assert robot.find(QLabel, "number_pattern_words").text().endswith("Contoh: 016/2026")
    robot.fill(
        number_policy=NumberPolicy.EVERYTHING.value, letter_suffix="DS.JU",
        number_pattern="{kode}/{nomor}/{kantor}/{tahun}",
    )  # fmt: skip
    code = "code.DOMICILE"
    robot.fill(**{code: "474.4"}).press("F10")
    on_register(robot)
    with office.write(ACT, CLERK) as session:
        letter = service.issue(session, a_paper(LetterType.DOMICILE))
    assert letter.number == "474.4/001/DS.JU/2026"


def test_numbers_are_reserved_and_their_words_stay_when_refused(
    robot: ScreenRobot, office: Database, qtbot: QtBot
) -> None:
    issued(office)
    opened(robot, "nomor:pesan", ReservationPage)
    robot.fill(code="470", count="2", first="1", subject="Undangan rapat RT").press("F10")
    assert any("470/001" in one for one in robot.problems())
    assert robot.text("subject") == "Undangan rapat RT"
    robot.fill(first="")
    assert isinstance(robot.screen, LettersRoom)
    with qtbot.waitSignal(robot.screen.context.desk.told) as told:
        robot.press("F10")
    assert "470/002/Pem.Ds/XI/2026 … 470/003/Pem.Ds/XI/2026" in told.args[0]
    on_register(robot)
    assert [one.status for one in letters(office)][:2] == [LetterStatus.DIPESAN] * 2


def test_a_number_far_ahead_is_asked_about_and_given_back(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    issued(office)
    asked = list[str]()
    answers = iter(["stay", "alone"])

    def choose(_: object, question: str, *__: object) -> str:
        asked.append(question)
        return next(answers)

    monkeypatch.setattr(ask, "choose", choose)
    opened(robot, "nomor:pesan", ReservationPage)
    robot.fill(code="470", count="1", first="900", subject="Undangan rapat RT").press("F10")
    robot.wait_until(lambda: any("470/002" in one for one in robot.problems()))
    robot.press("F10")
    on_register(robot)
    assert all("470/002" in one and "900" in one for one in asked)
    kept = letters(office)[0]
    assert (kept.seq, kept.status) == (900, LetterStatus.DIPESAN)

    opened(robot, kept.id, OutsidePage)
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    robot.click("release")
    on_register(robot)
    assert [one.number for one in letters(office)] == ["470/001/Pem.Ds/XI/2026"]


def test_a_reserved_number_is_used_and_followed_like_a_letter(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(an_act("Pesan nomor"), CLERK) as session:
        wanted = {"code": "005", "date": office.clock.today(), "count": 1, "subject": "Undangan"}
        letter_id = numbers.reserve(session, numbers.reservation_in(wanted))[0].id
    opened(robot, letter_id, OutsidePage)
    robot.fill(subject="Undangan musyawarah", addressee="Ketua RT").press("F10")
    on_register(robot)
    assert letters(office)[0].status is LetterStatus.BERNOMOR
    assert letters(office)[0].addressee == "Ketua RT"
    opened(robot, letter_id, OutsidePage)
    robot.press("F10")  # nothing more to save
    shown(robot, OutsidePage)
    robot.click("sign")
    robot.wait_until(lambda: letters(office)[0].status is LetterStatus.DITANDATANGANI)
    shown(robot, OutsidePage)
    monkeypatch.setattr(ask, "reason", lambda *_: "Tidak jadi")
    robot.click("void")
    robot.wait_until(lambda: letters(office)[0].status is LetterStatus.BATAL)


def test_the_paper_book_is_continued(robot: ScreenRobot, office: Database, qtbot: QtBot) -> None:
    opened(robot, "nomor:buku", BookPage)
    last = "last.470"
    robot.fill(**{last: "15"}).press("F10")
    on_register(robot)
    issued(office)
    assert letters(office)[0].number == "470/016/Pem.Ds/XI/2026"
    for kind in LetterType:
        if kind is not LetterType.OUTSIDE:
            issued(office, kind)
    assert isinstance(robot.screen, LettersRoom)
    with qtbot.waitSignal(robot.screen.context.desk.told) as told:
        robot.screen.open(addresses.NUMBERS.of(which="buku"))
    assert "Pesan nomor" in told.args[0]


def test_what_is_about_numbers_is_chosen_from_one_button(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(picking, "pick", lambda *_: "pesan")
    robot.click("numbers")
    shown(robot, ReservationPage)
    robot.press("Escape")
    on_register(robot)
    monkeypatch.setattr(picking, "pick", lambda *_: "rekap")
    assert isinstance(robot.screen, LettersRoom)
    with qtbot.waitSignal(robot.screen.context.desk.open_asked) as asked:
        robot.click("numbers")
    assert asked.args == [addresses.REPORTS.of(which="L10")]


def test_a_signed_letter_is_handed_over_and_its_copy_filed(
    robot: ScreenRobot, office: Database, siti: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interview(robot, siti)
    answered(robot)
    robot.press("F10")
    shown(robot, IssuedPage)
    robot.click("sign")
    robot.wait_until(lambda: letters(office)[0].status is LetterStatus.DITANDATANGANI)
    shown(robot, IssuedPage)
    robot.click("hand_over")
    shown(robot, HandingPage)
    assert robot.text("handed_to") == "Siti Contohwati"
    assert robot.text("handed_on") == "24-11-2026"
    robot.fill(handed_to="", kept_in="Map 3").press("F10")
    assert robot.problems()
    robot.fill(handed_to="Amaq Contoh").press("F10")
    shown(robot, IssuedPage)
    (letter,) = letters(office)
    assert (letter.status, letter.handed_to) == (LetterStatus.DISERAHKAN, "Amaq Contoh")
    robot.wait_until(lambda: any("Map 3" in one for one in robot.said("")))
    monkeypatch.setattr(ask, "line", lambda *_: "Kotak 1")
    robot.click("file_away")
    robot.wait_until(lambda: letters(office)[0].kept_in == "Kotak 1")


def test_a_letter_is_replaced_with_its_answers_and_both_say_so(
    robot: ScreenRobot, office: Database, siti: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    interview(robot, siti)
    answered(robot)
    robot.fill(giver_occupation="Nelayan").press("F10")
    shown(robot, IssuedPage)
    monkeypatch.setattr(ask, "reason", lambda *_: "Salah pekerjaan")
    robot.click("replace")
    shown(robot, LetterPage)
    assert robot.text("giver_occupation") == "Nelayan"
    assert "lamanya" in robot.text("interview_note")
    assert letters(office)[0].status is LetterStatus.BERNOMOR
    robot.fill(giver_occupation="Petani").press("F10")
    robot.wait_until(lambda: len(letters(office)) == 2)
    new, old = letters(office)
    robot.wait_until(lambda: getattr(robot.screen.page, "letter_id", "") == new.id)  # type: ignore[attr-defined]
    assert (old.status, old.void_reason) == (LetterStatus.BATAL, "Salah pekerjaan")
    assert new.replaces_id == old.id
    assert any(old.number in one for one in robot.said(""))
    page = robot.screen.page  # type: ignore[attr-defined]
    assert f"menggantikan surat {old.number}" in text_of(page.pdf)
    opened(robot, old.id, IssuedPage)
    robot.wait_until(lambda: any(new.number in one for one in robot.said("")))


def test_who_signs_is_chosen_with_the_letter(
    robot: ScreenRobot, office: Database, siti: str
) -> None:
    with office.write(ACT, CLERK) as session:
        village.appoint(
            session, an_official(name="Sekretaris Contoh", role=Role.SEKDES, can_sign=True)
        )
    interview(robot, siti)
    answered(robot)
    assert robot.text("signer") == "Kepala Desa Contoh"
    robot.fill(signer="Sekretaris Contoh")
    assert robot.text("signing_mode") == "a.n."
    robot.fill(signing_mode="").press("F10")
    robot.wait_until(lambda: bool(robot.problems()))
    robot.fill(signing_mode="Plh.").press("F10")
    shown(robot, IssuedPage)
    words = text_of(robot.screen.page.pdf)  # type: ignore[attr-defined]
    assert "Plh. Kepala Desa Jenggik Utara" in words
    assert "SEKRETARIS CONTOH" in words
    assert letters(office)[0].signer == "Plh. Sekretaris Contoh"


def test_the_papers_that_wait_for_a_hand_are_listed_alone(
    robot: ScreenRobot, office: Database
) -> None:
    """The start page counts them; what it opens shows just those, whatever was chosen before."""
    void, _ = issued(office), issued(office, LetterType.PLEDGE)
    with office.write(ACT, CLERK) as session:
        service.void(session, void, "Salah")
    with office.read() as session:
        matter = next(one for one in service.waiting(session))
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    assert isinstance(robot.screen, LettersRoom)
    robot.screen.open(addresses.LETTERS_OF_KIND.of(which="DOMICILE"))
    robot.screen.open(matter.address)
    robot.wait_until(lambda: robot.column(0) == ["145/001/Pem.Ds/XI/2026"])
    assert matter.values == {"count": 1}


def test_the_register_is_narrowed_by_year_and_state(robot: ScreenRobot, office: Database) -> None:
    first, _ = issued(office), issued(office, LetterType.PLEDGE)
    with office.write(ACT, CLERK) as session:
        service.void(session, first, "Salah")
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    status = robot.find(QComboBox, "status")
    status.setCurrentText("Batal")
    status.activated.emit(status.currentIndex())
    robot.wait_until(lambda: robot.column(0) == ["470/001/Pem.Ds/XI/2026"])
    year = robot.find(QComboBox, "year")
    robot.wait_until(lambda: year.count() == 2)
    assert [year.itemText(place) for place in range(2)] == ["Semua tahun", "2026"]
    status.setCurrentIndex(0)
    year.setCurrentText("2026")
    year.activated.emit(1)
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    assert isinstance(robot.screen, LettersRoom)
    robot.screen.open(addresses.LETTERS_OF_KIND.of(which="PLEDGE"))
    robot.wait_until(lambda: robot.column(0) == ["145/001/Pem.Ds/XI/2026"])
