"""An agreement as the clerk writes it down, by keyboard, on a real encrypted file."""

import datetime as dt
import io

import pytest
from pypdf import PdfReader

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.record import OpenedRecord
from dme_desktop.commitments.agreements import service
from dme_desktop.commitments.agreements.model import AgreementKind, AgreementStatus, Scope
from dme_desktop.commitments.agreements.screen.page import AgreementPage
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.kernel import addresses
from dme_desktop.ui import ask
from dme_desktop.vault.database import Database
from tests.commitments.agreements.examples import TODAY, recorded, signed
from tests.commitments.robots import room_of
from tests.robots import ScreenRobot


def opened(robot: ScreenRobot, about: str) -> AgreementPage:
    room_of(robot).open(addresses.AGREEMENT.of(about))
    return shown(robot, None)


def shown(robot: ScreenRobot, before: OpenedRecord | None) -> AgreementPage:
    """Return the page once it shows something else than before."""

    def is_shown() -> bool:
        page = room_of(robot).page
        return isinstance(page, AgreementPage) and page.opened is not before

    robot.wait_until(is_shown)
    page = room_of(robot).page
    assert isinstance(page, AgreementPage)
    return page


def only(db: Database) -> AgreementInFull:
    with db.read() as session:
        (one,) = service.all_of(session)
    return one


def test_an_agreement_is_written_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    opened(robot, "PKS")
    robot.fill(title="Perjanjian Kerja Sama Data", our_number="415.4/7")
    assert robot.text("name_1") == "Pemerintah Desa Jenggik Utara"
    robot.fill(name_2="LPK Contoh", kind_2="LPK/BLK", signed_on="5-1-2026", end_on="5-1-2028")
    robot.go_to("tag_data").press("Space").press("Right").press("Right").press("Space")
    robot.fill(task_1="Menyusun jadwal", person_1="Kasi Contoh", due_on_1="1-12-2026")
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(room_of(robot).page, AgreementPage))
    whole = only(office)
    assert whole.agreement.kind is AgreementKind.PKS
    assert whole.agreement.scope == f"{Scope.DATA.name} {Scope.PENCEGAHAN.name}"
    assert whole.party_names == "Pemerintah Desa Jenggik Utara – LPK Contoh"
    assert whole.actions[0].due_on == dt.date(2026, 12, 1)
    robot.wait_until(lambda: robot.column(1) == ["Perjanjian Kerja Sama Data"])


def test_one_party_and_a_wrong_end_are_refused_beside_them(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, "MOU")
    robot.fill(title="Nota Kesepahaman Data", signed_on="5-1-2026", end_on="5-1-2025")
    robot.press("F10")
    assert {
        "Isi paling sedikit dua pihak.",
        "Berakhir sebelum mulai. Periksa kedua tanggalnya.",
    } == (set(robot.problems()))
    with office.read() as session:
        assert service.paged(session).count() == 0


def test_a_title_of_another_kind_is_asked_about_once(robot: ScreenRobot, office: Database) -> None:
    opened(robot, "MOU")
    robot.fill(title="Perjanjian Kerja Sama Data", name_2="LPK Contoh")
    robot.press("F10")
    assert any("Judul menyebut" in one for one in robot.warnings())
    robot.press("F10")
    robot.wait_until(lambda: not isinstance(room_of(robot).page, AgreementPage))
    assert only(office).agreement.title == "Perjanjian Kerja Sama Data"
    assert only(office).agreement.kind is AgreementKind.MOU


def test_signing_without_a_scan_asks_why(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recorded(office)
    before = opened(robot, made.id).opened
    monkeypatch.setattr(ask, "reason", lambda *_: None)
    robot.click("sign")
    assert only(office).agreement.status is AgreementStatus.DRAF
    monkeypatch.setattr(ask, "reason", lambda *_: "Naskah di notaris")
    robot.click("sign")
    page = shown(robot, before)
    assert only(office).agreement.no_scan_reason == "Naskah di notaris"
    assert [f.name for f in page.form.fields if page.form.cell(f.name).isEnabled()] == ["actions"]


def test_signing_without_a_date_goes_to_the_date(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recorded(office, signed_on=None)
    opened(robot, made.id)
    monkeypatch.setattr(ask, "reason", lambda *_: "Naskah di notaris")
    robot.click("sign")
    assert robot.problems() == ["Isi tanggal penandatanganan dulu, lalu simpan."]
    assert robot.focused().objectName() == "signed_on"


def test_the_follow_up_of_a_signed_one_goes_on(robot: ScreenRobot, office: Database) -> None:
    made = signed(office, end_on=TODAY + dt.timedelta(days=20))
    opened(robot, made.id)
    assert "Sisa 20 hari." in robot.warnings()
    robot.fill(done_on_1="24-11-2026", evidence_1="Jadwal ditempel")
    robot.press("F10")
    robot.wait_until(lambda: only(office).actions[0].done_on == TODAY)


def test_a_renewal_is_begun_and_the_chain_leads_back(robot: ScreenRobot, office: Database) -> None:
    made = signed(office)
    before = opened(robot, made.id).opened
    robot.click("renew")
    page = shown(robot, before)
    assert robot.text("start_on") == "25-11-2027"
    assert page.kept_id != made.id
    before = page.opened
    robot.click("related_1")
    assert shown(robot, before).kept_id == made.id


def test_stopping_keeps_its_reason(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = signed(office)
    before = opened(robot, made.id).opened
    monkeypatch.setattr(ask, "reason", lambda *_: "Mitra tutup")
    robot.click("stop")
    shown(robot, before)
    assert "Dihentikan: Mitra tutup" in robot.warnings()
    assert only(office).agreement.status is AgreementStatus.DIHENTIKAN


def test_the_summary_is_seen_before_it_takes_a_number(robot: ScreenRobot, office: Database) -> None:
    made = recorded(office)
    opened(robot, made.id)
    robot.press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, DraftPage))
    page = room_of(robot).page
    assert isinstance(page, DraftPage)
    assert "LPK Contoh" in PdfReader(io.BytesIO(page.pdf)).pages[0].extract_text()
