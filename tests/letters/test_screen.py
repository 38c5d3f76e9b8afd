"""The letters room as the clerk uses it, by keyboard, on a real encrypted file with real PDFs."""

import datetime as dt
import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dme_desktop.agencies import service as agencies
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.kernel import addresses
from dme_desktop.letters import service
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.said import said_in
from dme_desktop.letters.screen import LettersRoom, build, counter
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.ui import ask, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.finding import FindDialog
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import drafts
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import Role
from dme_desktop.workers.directory import workers
from dme_desktop.workers.model import Answer, InfoSource, Scheme
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_person, a_registration, an_official
from tests.robots import ScreenRobot


@pytest.fixture
def siti(office: Database) -> str:
    """Give a married candidate with a husband at home; return her id."""
    with office.write(ACT, CLERK) as session:
        return registration.register(session, a_registration())[0].id


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of letters of a founded village."""
    return ScreenRobot(qtbot, build(context))


def room_of(robot: ScreenRobot) -> LettersRoom:
    assert isinstance(robot.screen, LettersRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def interview(robot: ScreenRobot, siti: str) -> LetterPage:
    room_of(robot).open(addresses.PERMISSION.of(siti))
    shown(robot, LetterPage)
    page = room_of(robot).page
    assert isinstance(page, LetterPage)
    return page


def letters(db: Database) -> list[Letter]:
    with db.read() as session:
        return list(agenda.paged(session).page())


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def answered(robot: ScreenRobot) -> None:
    """Answer the interview from the keyboard, from the first field to the last."""
    robot.fill(giver_birth_date="01-01-1988")
    robot.go_to("giver_present").press("Space")
    robot.go_to("warned").press("Space")
    robot.fill(interview_note="Suami paham negara, pekerjaan dan lamanya.")


def test_a_permission_is_issued_by_keyboard(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    interview(robot, siti)
    assert robot.text("giver_name") == "Amaq Contoh"
    answered(robot)
    robot.press("F10")
    shown(robot, IssuedPage)

    (letter,) = letters(office)
    page = room_of(robot).page
    assert isinstance(page, IssuedPage)
    assert letter.number == "562/001/Pem.Ds/XI/2026"
    assert letter.number in text_of(page.pdf)
    assert "DRAF" not in text_of(page.pdf)


def test_the_preview_is_a_draft_and_takes_no_number(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    interview(robot, siti)
    answered(robot)
    robot.press("F8")
    shown(robot, PreviewPage)

    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert "Siti Contohwati" in text_of(page.pdf)
    assert letters(office) == []
    robot.press("Escape")
    assert isinstance(room_of(robot).page, LetterPage)
    assert "lamanya" in robot.text("interview_note")


def test_what_prevents_the_letter_is_said_beside_the_field(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    interview(robot, siti)
    robot.fill(giver_occupation="Petani", interview_note="")
    robot.press("F10")
    robot.wait_until(lambda: bool(robot.problems()))

    assert any("hadir sendiri" in one for one in robot.problems())
    assert any("catatan wawancara" in one for one in robot.problems())
    assert robot.text("giver_occupation") == "Petani"
    assert letters(office) == []


def test_a_relative_other_than_the_spouse_needs_a_reason(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    interview(robot, siti)
    answered(robot)
    robot.fill(giver_relation="Orang Tua")
    robot.press("F10")
    robot.wait_until(lambda: bool(robot.problems()))
    assert any("alasan" in one.lower() for one in robot.problems())

    robot.fill(exception_reason="Suami bekerja di luar pulau.")
    robot.press("F10")
    shown(robot, IssuedPage)
    assert len(letters(office)) == 1


def test_an_unfinished_interview_waits_as_a_draft(
    robot: ScreenRobot, siti: str, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = interview(robot, siti)
    robot.fill(giver_occupation="Nelayan")
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "keep")
    robot.press("Escape")
    context.shelf.wait()
    assert room_of(robot).page is not page

    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    interview(robot, siti)
    assert robot.text("giver_occupation") == "Nelayan"


def test_a_letter_is_followed_until_it_is_void_with_a_reason(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = {"giver_name": "Amaq", "giver_relation": "2", "giver_present": True,
               "giver_birth_date": dt.date(1988, 1, 1), "interview_note": "Paham.",
               "warned": True}  # fmt: skip
    begun = counter.begin(office, CLERK, LetterType.FAMILY_PERMISSION, siti)
    letter_id = counter.issue(office, CLERK, begun, said_in(answers))
    room = room_of(robot)
    room.context.desk.open_asked.connect(room.open)
    room.open(addresses.LETTERS.of(letter_id))
    shown(robot, IssuedPage)
    robot.click("sign")
    robot.wait_until(lambda: letters(office)[0].status is LetterStatus.DITANDATANGANI)
    shown(robot, IssuedPage)

    monkeypatch.setattr(ask, "reason", lambda *_: "Salah nama")
    robot.click("void")
    robot.wait_until(lambda: letters(office)[0].status is LetterStatus.BATAL)
    assert letters(office)[0].number == "562/001/Pem.Ds/XI/2026"
    assert letters(office)[0].void_reason == "Salah nama"


def test_a_filled_form_is_looked_at_and_then_issued(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    room_of(robot).open(addresses.DATA_FORM.of(siti))
    shown(robot, DraftPage)
    assert letters(office) == []
    robot.press("Ctrl+Return")
    shown(robot, IssuedPage)
    assert [one.number for one in letters(office)] == ["Cetak 001/2026"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("blank-form", "FORMULIR PENDATAAN"),
        ("deliberation-sheet", "LEMBAR MUSYAWARAH KELUARGA"),
        ("education-card", "LIMA CIRI KEBERANGKATAN RESMI"),
    ],
)
def test_an_empty_paper_is_chosen_and_takes_no_number(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch, code: str, words: str
) -> None:
    monkeypatch.setattr(picking, "pick", lambda *_: code)
    robot.click("blank_paper")
    shown(robot, PreviewPage)
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert words in text_of(page.pdf)
    assert letters(office) == []


def test_who_is_no_worker_gets_a_sentence(robot: ScreenRobot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room_of(robot).context.desk.told) as told:
        room_of(robot).open(addresses.PERMISSION.of("tidak-ada"))
    assert told.args[0].endswith(".")


def test_the_register_finds_by_number_and_by_name(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    for _ in range(2):
        counter.draft_form(office, CLERK, LetterType.DATA_FORM, siti).issue(CLERK)
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    room_of(robot).search("002")
    robot.wait_until(lambda: robot.column(0) == ["Cetak 002/2026"])
    room_of(robot).search("contohwati")
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    room_of(robot).search("tidak ada")
    robot.wait_until(lambda: "tidak ada" in robot.text("empty_words"))


def test_a_worker_is_chosen_by_a_slip_of_the_pen(siti: str, office: Database, qtbot: QtBot) -> None:
    directory = workers(office)
    dialog = FindDialog("Siapa?", lambda words: counter.choices(directory, words), "Pilih")
    qtbot.addWidget(dialog)
    dialog.show()
    line = dialog.findChild(QLineEdit, "find_words")
    assert line is not None
    QTest.keyClicks(line, "contohwaty")
    QTest.keyClick(line, Qt.Key.Key_Return)  # at once: what was typed is looked for first
    qtbot.waitUntil(lambda: dialog.result() == FindDialog.DialogCode.Accepted)
    chosen = dialog.choice()
    assert chosen is not None
    assert chosen.id == siti


def test_a_key_pressed_again_while_it_is_issued_takes_no_second_number(
    robot: ScreenRobot, siti: str, office: Database, context: Context
) -> None:
    interview(robot, siti)
    answered(robot)
    for _ in range(4):
        QTest.keyClick(robot.focused(), Qt.Key.Key_F10)
    context.jobs.wait()
    shown(robot, IssuedPage)
    room_of(robot).open(addresses.DATA_FORM.of(siti))
    shown(robot, DraftPage)
    robot.come_to_front()
    for _ in range(4):
        QTest.keyClick(robot.screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    context.jobs.wait()
    shown(robot, IssuedPage)
    assert sorted(letter.number for letter in letters(office)) == [
        "562/001/Pem.Ds/XI/2026",
        "Cetak 001/2026",
    ]


def test_a_full_disk_takes_no_number_and_loses_no_interview(
    robot: ScreenRobot, siti: str, office: Database, context: Context
) -> None:
    page = interview(robot, siti)
    answered(robot)
    with office.write(ACT, CLERK) as session:
        used = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {used}")
    robot.press("F10")
    context.jobs.wait()
    robot.wait_until(page.isEnabled)
    assert "penuh" in robot.text("message_words")
    assert "lamanya" in robot.text("interview_note")
    assert letters(office) == []
    with office.write(ACT, CLERK) as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count = 1073741823")
    robot.press("F10")
    shown(robot, IssuedPage)
    assert [letter.number for letter in letters(office)] == ["562/001/Pem.Ds/XI/2026"]


def test_another_letter_is_chosen_asked_for_and_issued_by_keyboard(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picking, "pick", lambda *_: "DOMICILE")
    room_of(robot).open(addresses.STATEMENT.of(siti))
    shown(robot, LetterPage)
    robot.press("F10")
    assert robot.problems() == ["Keperluan wajib diisi."]
    robot.fill(purpose="melamar kredit usaha").press("F10")
    shown(robot, IssuedPage)
    (letter,) = letters(office)
    page = room_of(robot).page
    assert isinstance(page, IssuedPage)
    assert letter.type is LetterType.DOMICILE
    words = text_of(page.pdf)
    assert letter.number in words
    assert "melamar kredit usaha" in words


def test_data_that_are_wrong_are_put_right_while_a_letter_is_written(
    robot: ScreenRobot, siti: str, office: Database, qtbot: QtBot
) -> None:
    room_of(robot).open(addresses.STATEMENT.of(siti, "DOMICILE"))
    shown(robot, LetterPage)
    robot.fill(purpose="melamar kredit usaha")
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.click("open_person")
    assert asked.args == [addresses.PEOPLE.of(siti)]
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, siti).birth_place = "Tempat Betul"
    robot.press("F8")
    shown(robot, PreviewPage)
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    words = text_of(page.pdf)
    assert "Tempat Betul" in words
    assert "melamar kredit usaha" in words


def test_a_resident_who_is_no_worker_may_have_a_letter_too(
    robot: ScreenRobot, office: Database, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        resident = people.add(session, a_person(full_name="Inaq Keluarga")).id
    room_of(robot).open(addresses.STATEMENT.of(resident, "DOMICILE"))
    shown(robot, LetterPage)
    with qtbot.waitSignal(room_of(robot).context.desk.told) as told:
        room_of(robot).open(addresses.STATEMENT.of(resident, "INTRODUCTION"))
    assert "belum terdaftar sebagai pekerja" in str(told.args)


def test_the_office_changes_the_words_of_its_letters(robot: ScreenRobot, siti: str) -> None:
    room_of(robot).open(addresses.STATEMENT.of(siti, "DOMICILE"))
    shown(robot, LetterPage)
    robot.fill(purpose="beasiswa anak").click("change_wording")
    shown(robot, WordingPage)
    robot.fill(wording="Kami kenal orang ini:\n{person_table}\nuntuk {apa}.").press("F10")
    assert any("{apa}" in one for one in robot.problems())
    robot.fill(wording="Kami kenal orang ini:\n{person_table}\nuntuk {purpose}.").press("F10")
    shown(robot, LetterPage)
    robot.press("F10")
    shown(robot, IssuedPage)
    page = room_of(robot).page
    assert isinstance(page, IssuedPage)
    assert "Kami kenal orang ini" in text_of(page.pdf)


def test_the_words_of_the_program_come_back(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.change_wording(
            session, KINDS[LetterType.REFUSAL], "{person_table}\n{reasons_table}"
        )
    room_of(robot).open(addresses.WORDING.of(which="REFUSAL"))
    shown(robot, WordingPage)
    robot.click("restore_wording")
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(room_of(robot).page, WordingPage))
    with office.read() as session:
        said = service.wording(session, KINDS[LetterType.REFUSAL])
    assert said == KINDS[LetterType.REFUSAL].words.text


def test_an_unfinished_letter_of_any_kind_waits_as_a_draft(
    robot: ScreenRobot, siti: str, office: Database, context: Context
) -> None:
    room_of(robot).open(addresses.STATEMENT.of(siti, "REFUSAL"))
    shown(robot, LetterPage)
    robot.fill(reasons="Dokumen belum lengkap").press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert (draft.screen, draft.record_id) == ("letters.surat.REFUSAL", siti)
    assert draft.title == "Surat Penolakan Siti Contohwati"


def test_what_is_unclear_is_seen_printed_and_ticked(
    robot: ScreenRobot, office: Database, context: Context
) -> None:
    with office.write(ACT, CLERK) as session:
        given = a_registration(journey={"info_source": InfoSource.CALO})
        siti = registration.register(session, given)[0].id
    interview(robot, siti)
    answered(robot)
    robot.go_to("warned").press("Space")
    assert any("dari calo" in one for one in robot.warnings())
    robot.click("cautions")
    shown(robot, PreviewPage)
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert "HAL YANG BELUM JELAS" in text_of(page.pdf)
    robot.press("Escape").press("F10")
    context.jobs.wait()
    robot.wait_until(lambda: bool(robot.problems()))
    assert letters(office) == []
    robot.go_to("warned").press("Space").press("F10")
    shown(robot, IssuedPage)


def test_nothing_is_asked_about_what_is_clear(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        clear = {"scheme": Scheme.GTOG, "agency": None, "q2": Answer.YA}
        siti = registration.register(session, a_registration(journey=clear))[0].id
    page = interview(robot, siti)
    assert page.form.cell("warned").isHidden()
    assert page.form.cell("head_reason").isHidden()
    assert robot.warnings() == []


def test_who_is_marked_is_seen_at_once_and_only_the_head_goes_on(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        village.appoint(
            session, an_official(name="Sekretaris Contoh", role=Role.SEKDES, can_sign=True)
        )
        recruiter = agencies.recruiter_called(session, "Sponsor Contoh")
        recruiter.banned, recruiter.ban_reason = True, "Meminta KTP asli"
        given = a_registration(journey={"recruiter": "Sponsor Contoh"})
        siti = registration.register(session, given)[0].id
    interview(robot, siti)
    answered(robot)
    assert any("Meminta KTP asli" in one for one in robot.problems())
    robot.fill(signer="Sekretaris Contoh").press("F10")
    robot.wait_until(lambda: any("kepala desa sendiri" in one for one in robot.problems()))
    robot.fill(head_reason="Sudah dipanggil ke kantor.", signer="Kepala Desa Contoh").press("F10")
    shown(robot, IssuedPage)
    assert "Sudah dipanggil" in service_answers(office)["head_reason"]


def service_answers(office: Database) -> dict[str, str]:
    (letter,) = letters(office)
    with office.read() as session:
        return agenda.answers(session, letter.id)


def test_the_head_refuses_from_the_interview(
    robot: ScreenRobot, office: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    with office.write(ACT, CLERK) as session:
        given = a_registration(journey={"info_source": InfoSource.CALO})
        siti = registration.register(session, given)[0].id
    interview(robot, siti)
    robot.fill(interview_note="Keluarga tidak tahu negara tujuannya.").press("F9")
    context.shelf.wait()
    room_of(robot).open(addresses.PERMISSION.of(siti))
    shown(robot, LetterPage)
    robot.click("refuse")
    robot.wait_until(lambda: room_of(robot).count() == 3)
    assert "dari calo" in robot.text("reasons")
    robot.fill(remedy="perekrut diperiksa dinas", contact_office="Dinas Tenaga Kerja").press("F10")
    shown(robot, IssuedPage)
    context.shelf.wait()
    (letter,) = letters(office)
    assert letter.type is LetterType.REFUSAL
    assert room_of(robot).count() == 2
    with office.read() as session:
        assert drafts.waiting(session) == []


def test_the_sheet_of_a_worker_is_chosen_among_other_letters(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picking, "pick", lambda *_: "WORKER_CARD")
    room_of(robot).open(addresses.STATEMENT.of(siti))
    shown(robot, DraftPage)
    robot.press("Ctrl+Return")
    shown(robot, IssuedPage)
    assert [one.type for one in letters(office)] == [LetterType.WORKER_CARD]
