"""Awards and certificates as the clerk makes them, by keyboard, on a real encrypted file."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.commitments.awards import service
from dme_desktop.commitments.awards.model import Direction
from dme_desktop.commitments.awards.screen.award import AwardPage
from dme_desktop.commitments.awards.screen.certificates import CertificatesPage
from dme_desktop.kernel import addresses
from dme_desktop.people import service as people
from dme_desktop.ui import finding
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault import drafts
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.robots import asked, room_of
from tests.examples import a_person
from tests.pdf.golden import pages_of
from tests.robots import ScreenRobot


def issued(db: Database) -> list[Letter]:
    with db.read() as session:
        found = letters.paged(session).page()
    return [one for one in found if one.type is LetterType.CERTIFICATE]


def test_an_award_that_the_village_gives_turns_the_sides(
    robot: ScreenRobot, office: Database
) -> None:
    asked(robot, "penghargaan:", AwardPage)
    assert robot.text("recipient") == "Pemerintah Desa Jenggik Utara"
    robot.fill(direction=Direction.DIBERIKAN.value)
    assert robot.text("giver") == "Pemerintah Desa Jenggik Utara"
    robot.fill(title="Keluarga Teladan", recipient="Keluarga Siti Contoh", given_on="17-8-2026")
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(room_of(robot).page, AwardPage))
    with office.read() as session:
        (award,) = service.paged(session).page()
    assert award.giver == "Pemerintah Desa Jenggik Utara"


def test_the_certificate_of_an_award_is_one_button_away(
    robot: ScreenRobot, office: Database
) -> None:
    page = asked(robot, "penghargaan:", AwardPage).screen
    button = page.findChild(QPushButton, "certificate")
    assert button is not None
    assert not button.isVisible(), "what others gave is not printed here"
    robot.fill(direction=Direction.DIBERIKAN.value)
    robot.fill(title="Keluarga Teladan", recipient="Keluarga Siti Contoh")
    robot.click("certificate")
    robot.wait_until(lambda: isinstance(room_of(robot).page, CertificatesPage))
    assert robot.text("title") == "Piagam Penghargaan"
    assert robot.text("recipients") == "Keluarga Siti Contoh"
    robot.press("F10")
    robot.wait_until(lambda: len(issued(office)) == 1)
    with office.read() as session:
        (award,) = service.paged(session).page()
        assert issued(office)[0].source_id == award.id


def test_a_list_of_people_is_looked_at_and_issued_as_one_file(
    robot: ScreenRobot, office: Database, context: Context, qtbot: QtBot
) -> None:
    asked(robot, "sertifikat:", CertificatesPage)
    robot.fill(activity="Pelatihan Contoh")
    robot.fill(recipients="Siti Contoh; Montong\nAmaq Sampel; Lendang")
    robot.press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, PreviewPage))
    page = room_of(robot).page
    assert isinstance(page, PreviewPage)
    assert len(pages_of(page.pdf)) == 2
    assert issued(office) == []
    page.back()
    with qtbot.waitSignal(context.desk.open_asked) as leads:
        robot.press("F10")
    first, second = sorted(issued(office), key=lambda one: one.seq)
    assert [first.subject, second.subject] == ["Amaq Sampel", "Siti Contoh"]
    assert leads.args == [addresses.LETTERS.of(first.id)]


def test_a_resident_is_added_with_the_hamlet_and_the_certificate_is_theirs(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        person = people.add(session, a_person())
    asked(robot, "sertifikat:", CertificatesPage)
    found = Choice(person.id, person.full_name, person.hamlet)
    monkeypatch.setattr(finding, "find", lambda *_: found)
    robot.fill(activity="Pelatihan Contoh", recipients="Amaq Sampel; Lendang")
    robot.click("add_resident")
    assert robot.text("recipients").splitlines()[-1] == "Siti Contohwati; Montong"
    robot.press("F10")
    robot.wait_until(lambda: len(issued(office)) == 2)
    assert {one.subject: one.person_id for one in issued(office)} == {
        "Siti Contohwati": person.id, "Amaq Sampel": None,
    }  # fmt: skip


def test_another_kind_brings_its_words_until_they_were_changed(robot: ScreenRobot) -> None:
    asked(robot, "sertifikat:", CertificatesPage)
    robot.fill(kind="Sertifikat Keluarga Binaan")
    assert robot.text("title") == "Sertifikat Keluarga Binaan"
    robot.fill(reason="atas kerja kerasnya dalam", kind="Piagam Penghargaan")
    assert robot.text("title") == "Piagam Penghargaan"
    assert robot.text("reason") == "atas kerja kerasnya dalam"


def test_an_empty_list_and_a_name_twice_are_said_beside_it(
    robot: ScreenRobot, office: Database
) -> None:
    asked(robot, "sertifikat:", CertificatesPage)
    robot.fill(activity="Pelatihan Contoh")
    robot.press("F8")
    robot.wait_until(lambda: robot.problems() == ["Isi paling sedikit satu penerima."])
    robot.fill(recipients="Siti; Montong\nSiti; Montong")
    robot.press("F10")
    assert any("dua kali: Siti" in one for one in robot.warnings())
    assert issued(office) == []


def test_enter_begins_a_line_and_leads_out_of_an_empty_one(robot: ScreenRobot) -> None:
    asked(robot, "sertifikat:", CertificatesPage)
    robot.go_to("recipients").find(QPlainTextEdit, "recipients").insertPlainText("Siti")
    robot.press("Return")
    assert robot.text("recipients") == "Siti\n"
    robot.press("Return")
    assert robot.text("recipients") == "Siti\n"


def test_an_unfinished_list_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    asked(robot, "sertifikat:", CertificatesPage).fill(activity="Pelatihan Contoh")
    robot.press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert (draft.screen, draft.record_id) == ("commitments.sertifikat", "baru")
