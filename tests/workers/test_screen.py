"""The room of workers as the clerk uses it, by keyboard, on a real encrypted file."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.agencies.screen.book import AgenciesBook
from dme_desktop.agencies.screen.page import AgencyPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.privacy.acts import RESTRICT
from dme_desktop.privacy.service import restrictions
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import PickDialog
from dme_desktop.ui.strip import Strip
from dme_desktop.vault import drafts, undoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from dme_desktop.workers.acts import CHANGE
from dme_desktop.workers.model import DocumentStatus, DocumentType, Stage
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.screen import WorkersRoom, build
from dme_desktop.workers.screen.book import WorkersBook
from dme_desktop.workers.screen.children import ChildrenPage
from dme_desktop.workers.screen.correction import CorrectionDialog
from dme_desktop.workers.screen.document import DocumentPage
from dme_desktop.workers.screen.registration import RegistrationPage
from dme_desktop.workers.screen.step import StepPage
from dme_desktop.workers.service import ages, documents, journeys, registration, standings
from tests.acts import ACT, CLERK
from tests.examples import a_person, a_registration, nik
from tests.robots import ScreenRobot

ON_THE_PAPER = {
    "nik": nik(),
    "full_name": "Siti Contohwati",
    "birth_place": "Jenggik",
    "birth_date": "5/7/1992",
    "gender": "Perempuan",
    "marital_status": "Kawin",
    "phone": "0812 0000 0001",
    "hamlet": "Montong",
    "rt": "1",
    "rw": "2",
    "contact.name": "Amaq Contoh",
    "contact.relation": "Suami",
    "contact.phone": "081200000002",
    "stage": "Calon PMI",
    "country": "Taiwan",
    "job_title": "Perawat lansia",
    "info_source": "Dinas",
    "contract_months": "36",
    "interview_note": "Suami tahu dan setuju",
    "status_PASPOR": "Ada",
    "number_PASPOR": "X0000001",
    "expires_on_PASPOR": "1/2/2031",
}


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of workers of a founded village, with a window that finds its pages."""
    room = build(context)
    assert isinstance(room, WorkersRoom)
    context.desk.open_asked.connect(
        lambda address: room.open(address) if address.section == "workers" else None
    )
    return ScreenRobot(qtbot, room)


def room_of(robot: ScreenRobot) -> WorkersRoom:
    assert isinstance(robot.screen, WorkersRoom)
    return robot.screen


def page_of(robot: ScreenRobot) -> RegistrationPage:
    page = room_of(robot).page
    assert isinstance(page, RegistrationPage)
    return page


def on_form(robot: ScreenRobot) -> ScreenRobot:
    return robot.wait_until(lambda: isinstance(room_of(robot).page, RegistrationPage))


def on_list(robot: ScreenRobot) -> ScreenRobot:
    return robot.wait_until(lambda: not isinstance(room_of(robot).page, RegistrationPage))


def opened(robot: ScreenRobot, asked: str) -> ScreenRobot:
    room_of(robot).open(addresses.read("workers", asked))
    return on_form(robot)


def test_a_form_of_a_restricted_worker_says_so_when_it_opens(
    robot: ScreenRobot, office: Database
) -> None:
    person_id = registered(office)
    with office.write(RESTRICT, CLERK) as session:
        restrictions.restrict(session, person_id)
    opened(robot, person_id)
    message = page_of(robot).form.findChild(Strip, "message")
    assert message is not None
    robot.wait_until(lambda: "dibatasi" in message.text() and message.isVisible())


def registered(db: Database, **different: Any) -> str:
    with db.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(**different))[0].id


def workers(db: Database) -> list[Any]:
    with db.read() as session:
        return list(standings.paged(session).page(0, 100))


def later(kind: type[QWidget], do: Callable[[Any], None]) -> None:
    """Answer the dialog that the next act opens, from inside its own loop."""

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, kind) and window.isVisible():
                do(window)
                return
        QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def test_a_whole_registration_is_done_by_keyboard_alone(
    robot: ScreenRobot, office: Database
) -> None:
    on_form(robot.press("Ctrl+N"))
    written = []
    for _ in range(120):
        here = robot.focused()
        name = here.objectName().removesuffix("_line").removesuffix("_field")
        if name in ON_THE_PAPER and name not in written:
            robot.write(ON_THE_PAPER[name])
            written.append(name)
        if set(written) == set(ON_THE_PAPER):
            break
        robot.press("Return")
    assert written == list(ON_THE_PAPER)
    robot.press("F10")
    on_list(robot)
    robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])
    with office.read() as session:
        (worker,) = workers(office)
        person = session.get_one(Person, worker.id)
        journey = journeys.latest(session, person.id)
        assert journey is not None
        document = documents.of(session, journey.id)[DocumentType.PASPOR]
        contact = people.first_contact(session, person.id)
        assert contact is not None
        assert (person.nik, person.phone, contact.name) == (nik(), "+6281200000001", "Amaq Contoh")
        assert (journey.country, journey.contract_months) == ("TW", 36)
        assert (document.number, str(document.expires_on)) == ("X0000001", "2031-02-01")


def test_the_same_nik_is_told_beside_the_field_and_nothing_is_lost(
    robot: ScreenRobot, office: Database
) -> None:
    registered(office)
    on_form(robot.press("Ctrl+N"))
    robot.fill(nik=nik()).go_to("full_name")
    robot.wait_until(lambda: "sudah terdaftar: Siti Contohwati" in robot.text("nik_similar_words"))
    robot.fill(full_name="Orang Lain", birth_date="05-07-1992", gender="Perempuan",
               hamlet="Montong", country="Taiwan")  # fmt: skip
    robot.press("F10")
    assert any("sudah dipakai Siti Contohwati" in one for one in robot.problems())
    assert robot.text("full_name") == "Orang Lain"
    assert len(workers(office)) == 1


def test_a_known_resident_is_taken_over_with_f4(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        resident = people.add(session, a_person(full_name="Baiq Teladan", rt="007")).id
    on_form(robot.press("Ctrl+N"))
    robot.fill(full_name="Baiq Teladn", birth_date="05-07-1992").go_to("hamlet")
    robot.wait_until(lambda: "Baiq Teladan" in robot.text("full_name_similar_words"))
    later(PickDialog, lambda dialog: dialog.choose())
    robot.go_to("address").press("F4")
    robot.wait_until(lambda: robot.text("rt") == "007")
    assert (robot.text("full_name"), robot.text("nik")) == ("Baiq Teladan", nik())
    robot.fill(**{"contact.name": "Amaq Contoh", "contact.relation": "Suami"})
    robot.fill(country="Taiwan", info_source="Dinas", interview_note="Setuju").press("F10")
    assert any("Belum ada nomor HP" in one for one in robot.warnings())
    robot.press("F10")
    on_list(robot)
    assert [one.id for one in workers(office)] == [resident]


def test_a_worker_under_way_is_opened_and_not_registered_twice(
    robot: ScreenRobot, office: Database
) -> None:
    person_id = registered(office)
    opened(robot, f"daftar:{person_id}")
    assert page_of(robot).journey_id
    assert robot.text("full_name") == "Siti Contohwati"


def test_a_worker_is_found_with_a_slip_by_a_fragment_and_by_digits(
    robot: ScreenRobot, office: Database
) -> None:
    registered(office)
    registered(office, person={"nik": nik(2, woman=False), "full_name": "Lalu Teladan",
                               "gender": "1"})  # fmt: skip
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    for words in ("contohwaty", "siti con", "920001"):
        room_of(robot).search(words)
        robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])
    room_of(robot).search("tidak ada yang begini")
    robot.wait_until(lambda: "Periksa ejaan" in robot.text("empty_words"))


def test_an_unfinished_registration_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    on_form(robot.press("Ctrl+N"))
    robot.fill(full_name="Setengah Jadi", country="Malaysia", number_PASPOR="X1").press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert draft.title == "Setengah Jadi"
    opened(on_list(robot), f"baru:{draft.record_id}")
    robot.wait_until(lambda: robot.text("full_name") == "Setengah Jadi")
    assert (robot.text("country"), robot.text("number_PASPOR")) == ("Malaysia", "X1")


def test_a_stage_is_corrected_only_with_a_reason(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    allowed: list[bool] = []

    def correct(dialog: CorrectionDialog) -> None:
        inside = {w.objectName(): w for w in dialog.findChildren(QWidget)}
        inside["corrected_stage"].put(Stage.MINAT)  # type: ignore[attr-defined]
        allowed.append(inside["act"].isEnabled())
        QTest.keyClicks(inside["correction_reason"], "Salah pilih")
        allowed.append(inside["act"].isEnabled())
        dialog.accept()

    later(CorrectionDialog, correct)
    robot.click("correct_stage")
    robot.wait_until(lambda: robot.text("badge") == Stage.MINAT.value)
    assert allowed == [False, True]
    with office.read() as session:
        journey = journeys.latest(session, page_of(robot).person_id)
        assert journey is not None
        past = " ".join(line.sentence for line in past_of(session, journey.id))
    assert journey.stage is Stage.MINAT
    assert "Koreksi tahap" in past


def test_a_changed_phone_of_the_family_stands_in_the_history_of_the_worker(
    robot: ScreenRobot, office: Database
) -> None:
    asked = registered(office)
    with office.write(CHANGE, CLERK) as session:
        (contact,) = people.contacts(session, asked)
        contact.phone = "+6281200000099"
    opened(robot, asked)
    told = [label.text() for label in robot.screen.findChildren(QLabel)]
    assert any("0812-0000-0099" in one and "0812-0000-0001" in one for one in told)


def test_who_looked_last_is_told_beside_the_worker_and_anew_after_a_whole_edit(
    robot: ScreenRobot, office: Database, clock: FixedClock
) -> None:
    asked = registered(office)
    opened(robot, asked)
    assert any(f"24-11-2026 · {CLERK.name}" in one for one in robot.said(""))
    clock.at += dt.timedelta(days=2)
    robot.fill(job_title="Perawat malam").press("F10")
    on_list(robot)
    with office.read() as session:
        journey = journeys.latest(session, asked)
    assert journey
    assert (journey.verified_on, journey.verified_by) == (dt.date(2026, 11, 26), CLERK.name)
    opened(robot, asked)
    assert any(f"26-11-2026 · {CLERK.name}" in one for one in robot.said(""))


def test_a_worker_taken_off_the_list_comes_back_with_undo(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office)).click("delete")
    on_list(robot)
    assert workers(office) == []
    with office.write(ACT, CLERK) as session:
        act = undoing.last_undoable(session)
        assert act is not None
        undoing.undo(session, act.seq)
    robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])


@pytest.mark.parametrize(
    ("button", "place"),
    [
        ("print_permission", addresses.PERMISSION),
        ("print_form", addresses.DATA_FORM),
        ("record_remittance", addresses.REMITTANCE_OF),
    ],
)
def test_what_was_typed_is_saved_before_the_next_paper_is_made(
    robot: ScreenRobot, office: Database, qtbot: QtBot, button: str, place: Address
) -> None:
    person_id = registered(office)
    opened(robot, person_id).fill(city="Taipei")
    with qtbot.waitSignal(room_of(robot).context.desk.open_asked) as asked:
        robot.click(button)
    assert asked.args == [place.of(person_id)]
    with office.read() as session:
        journey = journeys.latest(session, person_id)
        assert journey is not None
        assert journey.city == "Taipei"


def test_a_paper_that_ends_soon_is_told_beside_it(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    robot.fill(status_PASPOR=DocumentStatus.ADA.value, expires_on_PASPOR="30-11-2026")
    robot.go_to("notes")
    robot.wait_until(lambda: "6 hari lagi" in robot.text("left_PASPOR"))
    assert robot.text("state_PASPOR") == "habis 6 hari lagi"


def test_a_passport_shorter_than_the_contract_warns_once(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    robot.fill(expires_on_PASPOR="01-02-2027", contract_end="01-02-2028").press("F10")
    assert any("Paspor habis sebelum kontrak" in one for one in robot.warnings())
    on_list(robot.press("F10"))


def test_who_is_young_for_the_country_warns_once(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        ages.set_least_ages(session, [LeastAge("HK", None, 40)])
    opened(robot, registered(office))
    robot.fill(country="Hong Kong").press("F10")
    assert any("Baru 34 tahun" in one for one in robot.warnings())
    on_list(robot.press("F10"))


def test_those_at_a_stage_are_shown_when_they_are_asked_for(
    robot: ScreenRobot, office: Database
) -> None:
    registered(office)
    robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])
    room_of(robot).open(addresses.STAGES.of(which="abroad"))
    robot.wait_until(lambda: "Tidak ada pekerja pada tahap ini" in robot.text("empty_words"))
    room_of(robot).open(addresses.STAGES.of(which="coming"))
    robot.wait_until(lambda: robot.column(0) == ["Siti Contohwati"])


def test_a_step_moves_the_stage_and_is_told_beside_the_form(
    robot: ScreenRobot, office: Database
) -> None:
    registered(office, journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2025)})
    worker = workers(office)[0]
    opened(robot, worker.id).click("step_cuti_pulang")
    robot.wait_until(lambda: isinstance(room_of(robot).page, StepPage))
    robot.press("F10")
    assert any("sampai kapan" in one for one in robot.problems())
    robot.fill(leave_until="24122026").press("F10")
    on_form(robot).wait_until(lambda: robot.text("badge") == "Cuti")
    assert workers(office)[0].stage is Stage.CUTI
    robot.wait_until(lambda: any("Pulang cuti" in one for one in robot.said("label")))


def test_the_five_answers_propose_the_status(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    robot.fill(q1="Ya", q2="Tidak").go_to("q3")
    robot.wait_until(lambda: robot.text("procedural_status") == "Nonprosedural")


def test_one_paper_is_opened_from_its_line_and_explained(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office)).go_to("number_PASPOR").press("F2")
    robot.wait_until(lambda: isinstance(room_of(robot).page, DocumentPage))
    robot.fill(status="Palsu").press("F10")
    assert any("Tulis keterangan" in one for one in robot.problems())
    robot.fill(note="nomornya milik orang lain").press("F10")
    on_form(robot).wait_until(lambda: robot.text("state_PASPOR") == "palsu")


def test_children_are_on_a_page_of_their_own(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office)).click("children")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ChildrenPage))
    robot.fill(name_1="Anak Contoh", birth_date_1="2018").press("F10")
    assert robot.problems()
    robot.fill(given_by="Amaq Contoh").press("F10")
    on_form(robot).wait_until(lambda: "(1)" in robot.text("children"))


def mark_recruiter(office: Database) -> None:
    """Warn of the recruiter "Sponsor Contoh"."""
    with office.write(ACT, CLERK) as session:
        marked = Recruiter(name="Sponsor Contoh", banned=True, ban_reason="menahan KTP")
        agencies.put_recruiter(session, marked)


def test_a_marked_recruiter_is_warned_about_while_typing(
    robot: ScreenRobot, office: Database
) -> None:
    mark_recruiter(office)
    opened(robot, registered(office)).fill(recruiter="sponsor contoh").press("F10")
    assert any("menahan KTP" in one for one in robot.warnings())


def test_a_company_that_is_nearly_known_is_doubted_before_it_is_written_down_twice(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        agencies.put_agency(session, Agency(name="PT Contoh Sejahtera Bersama"))
    opened(robot, registered(office))
    doubt = "Mirip PT Contoh Sejahtera Bersama yang sudah tercatat. Bila sama, tulis nama itu."
    for typed, doubted in (
        ("pt contoh sejahterah bersama", True),
        ("Contoh Sejahtera Bersama, PT", False),
        ("PT Lain Sama Sekali", False),
    ):
        robot.fill(agency=typed).go_to("country")
        assert any(doubt in one for one in robot.warnings()) is doubted
    assert robot.fill(agency="pt baru").go_to("country").text("agency") == "PT Baru"


def test_agencies_are_written_down_and_marked_by_keyboard(
    robot: ScreenRobot, office: Database
) -> None:
    robot.click("agencies")
    robot.wait_until(lambda: isinstance(room_of(robot).page, AgenciesBook))
    robot.press("Ctrl+N").wait_until(lambda: isinstance(room_of(robot).page, AgencyPage))
    robot.fill(name="PT Sampel Jaya").click("valid").press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, AgenciesBook))
    robot.wait_until(lambda: robot.column(3) == ["Izin berlaku"])
    with office.read() as session:
        assert agencies.names(session, Agency) == ["PT Sampel Jaya"]
    robot.press("Escape")
    robot.wait_until(lambda: isinstance(room_of(robot).page, WorkersBook))


def test_a_document_the_scheme_does_not_ask_for_gets_a_line(
    robot: ScreenRobot, office: Database
) -> None:
    siti = registered(office)
    opened(robot, siti)
    page_of(robot)._documents.add(DocumentType.IJAZAH)
    robot.fill(number_IJAZAH="DN-23-0001")
    robot.press("F10")
    on_list(robot)
    with office.read() as session:
        [journey] = journeys.of(session, siti)
        known = documents.of(session, journey.id)[DocumentType.IJAZAH]
    assert known.number == "DN-23-0001"
    opened(robot, siti)
    assert robot.text("number_IJAZAH") == "DN-23-0001"


def test_every_document_can_be_entered(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    grid = page_of(robot)._documents
    for kind in grid.others():
        grid.add(kind)
    assert set(grid.value()) == set(DocumentType)


def test_the_line_an_arrow_leads_to_is_seen(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    page = page_of(robot)
    robot.screen.resize(1158, 420)
    page.form.enter_card(page.form.card_of("documents"))
    [title] = [one for one in page.findChildren(QLabel) if one.text() == "7  Dokumen"]
    assert not title.visibleRegion().isEmpty()
    for _ in page._documents.value():
        robot.press("Down")
        assert not robot.focused().visibleRegion().isEmpty()


def test_what_the_stage_asks_for_is_starred_and_named_in_the_list_of_sections(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    form = page_of(robot).form
    assert form.cell("country").label.text() == "Negara tujuan *"
    assert form.cell("interview_note").label.text().endswith(" *")
    assert not form.cell("city").label.text().endswith("*")
    robot.fill(country="", info_source="").go_to("nik")
    trip = form.standings()[form.card_of("country")]
    assert trip == ("Perjalanan kerja", "Negara tujuan, Sumber informasi kerja", "amber")


def test_a_scan_that_could_not_be_kept_is_told(
    robot: ScreenRobot, office: Database, context: Context, tmp_path: Path
) -> None:
    opened(robot, registered(office))
    told: list[str] = []
    context.desk.told.connect(told.append)
    robot.fill(country="")
    page_of(robot).attach("PASPOR", [tmp_path / "paspor.jpg"])
    assert robot.problems() == ["Pilih negara tujuan."]
    assert any(one.startswith("Pindaian menunggu. Periksa isian") for one in told)


def test_the_number_of_a_passport_typed_small_has_its_capitals(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    robot.fill(number_PASPOR="a1234567", number_IZIN_KELUARGA="562/014/Pem.Ds/2026").go_to("nik")
    assert robot.text("number_PASPOR") == "A1234567"
    assert robot.text("number_IZIN_KELUARGA") == "562/014/Pem.Ds/2026"


def test_a_fault_in_one_of_several_rows_names_the_row(robot: ScreenRobot, office: Database) -> None:
    opened(robot, registered(office))
    robot.fill(name_1="Amaq Satu")
    robot.go_to("phone_1").press("Return")
    robot.fill(name_2="Amaq Dua", phone_2="pt bina").go_to("nik")
    assert any(one.startswith("Baris 2: Tulis nomor") for one in robot.problems())


def test_another_usual_word_is_understood_where_it_is_typed(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    robot.fill(**{"contact.relation": "ibu", "country": "sg", "sector": "sawit"})
    robot.go_to("nik")
    told = {name: robot.text(name) for name in ("contact.relation", "country", "sector")}
    assert told == {
        "contact.relation": "Orang tua", "country": "Singapura", "sector": "Perkebunan"
    }  # fmt: skip


def test_the_end_of_a_contract_follows_its_beginning_and_months(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, registered(office))
    robot.fill(contract_start="1/2/2026", contract_months="36", employer="Majikan")
    assert robot.text("contract_end") == "31-01-2029"
