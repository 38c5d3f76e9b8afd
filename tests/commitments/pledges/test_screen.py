"""The room of pledges as the clerk uses it, by keyboard, on a real encrypted file."""

import io

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QPlainTextEdit

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.commitments.pledges import service
from dme_desktop.commitments.pledges.model import PledgeKind, PledgeStatus
from dme_desktop.commitments.pledges.rules import TEMPLATES
from dme_desktop.commitments.pledges.screen.preparation import PreparationPage
from dme_desktop.commitments.pledges.service import PledgeInFull
from dme_desktop.kernel import addresses
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.vault import drafts, undoing
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.commitments.robots import room_of, shown
from tests.examples import an_official
from tests.robots import ScreenRobot


def prepared(robot: ScreenRobot, kind: str = "") -> ScreenRobot:
    room_of(robot).open(addresses.PLEDGE.of(which=kind))
    shown(robot, PreparationPage)
    return robot


def left(robot: ScreenRobot) -> None:
    robot.wait_until(lambda: not isinstance(room_of(robot).page, PreparationPage))


def signed(robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch, db: Database) -> str:
    """Sign a new pledge and return its id; its page is shown."""
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    first = prepared(robot).click("sign") and room_of(robot).page
    robot.wait_until(lambda: room_of(robot).page is not first)
    shown(robot, PreparationPage)
    return only(db).pledge.id


def only(db: Database) -> PledgeInFull:
    with db.read() as session:
        (pledge,) = service.paged(session).page()
        return service.in_full(session, pledge.id)


def test_a_pledge_is_prepared_and_printed_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    prepared(robot)
    assert robot.text("title") == "Ikrar Desa Migran Emas"
    robot.go_to("text_2")
    robot.press("Alt+Up")
    robot.press("Alt+Delete")
    robot.fill(text_2="Menjaga anak yang ditinggal bekerja.")
    robot.press("F8")
    shown(robot, DraftPage)

    whole = only(office)
    assert whole.points[1] == "Menjaga anak yang ditinggal bekerja."
    assert not whole.pledge.from_template
    page = room_of(robot).page
    assert isinstance(page, DraftPage)
    text = " ".join(PdfReader(io.BytesIO(page.pdf)).pages[0].extract_text().split())
    assert text.index(whole.points[0][:40]) < text.index("Menjaga anak yang ditinggal")
    with office.read() as session:
        assert letters.paged(session).count() == 0

    robot.press("Ctrl+Return")
    robot.wait_until(lambda: room_of(robot).page is not page)
    with office.read() as session:
        assert [one.number for one in letters.paged(session).page()] == ["145/001/Pem.Ds/XI/2026"]


def test_another_kind_brings_its_wording_until_one_word_was_changed(robot: ScreenRobot) -> None:
    prepared(robot).fill(kind=PledgeKind.ANTI_TPPO.value)
    assert "Perdagangan Orang" in robot.text("title")
    robot.fill(text_1="Bunyi kami sendiri.", kind=PledgeKind.ANTI_TPPU.value)
    assert "Perdagangan Orang" in robot.text("title")
    assert robot.find(QPlainTextEdit, "text_1").toPlainText() == "Bunyi kami sendiri."
    robot.press("F10")
    assert any("TPPU" in warning for warning in robot.warnings())


def test_a_pledge_without_points_is_refused_beside_them(
    robot: ScreenRobot, office: Database
) -> None:
    prepared(robot)
    robot.go_to("text_1")
    for _ in range(5):
        robot.press("Alt+Delete")
    robot.press("F10")
    assert robot.problems() == ["Tulis paling sedikit satu butir."]
    with office.read() as session:
        assert service.paged(session).count() == 0


def test_an_untouched_wording_stays_marked_as_the_programs(
    robot: ScreenRobot, office: Database
) -> None:
    prepared(robot).press("F10")
    left(robot)
    assert only(office).pledge.from_template
    robot.wait_until(lambda: robot.column(1) == ["Ikrar Desa Migran Emas"])


def test_what_was_signed_is_not_rewritten(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed(robot, monkeypatch, office)
    assert only(office).pledge.status is PledgeStatus.DITANDATANGANI
    page = room_of(robot).page
    assert isinstance(page, PreparationPage)
    assert not any(page.form.cell(field.name).isEnabled() for field in page.form.fields)
    page.delete()
    assert only(office).pledge.deleted_at is None


def test_a_missing_hand_is_marked_with_the_space_bar(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed(robot, monkeypatch, office)
    assert "Semua sudah menandatangani." in robot.said("muted")
    robot.go_to("hands").press("Space")
    assert not only(office).signatories[0].signed
    assert "1 belum menandatangani." in robot.said("muted")


def test_a_new_head_is_told_of_and_signs_a_pledge_in_its_place(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = signed(robot, monkeypatch, office)
    with office.write(ACT, CLERK) as session:
        village.appoint(session, an_official(name="Baiq Sampel"))
    room_of(robot).open(addresses.PLEDGE.of(old))
    robot.wait_until(lambda: any("bukan kepala desa" in one for one in robot.warnings()))
    robot.click("succeed")
    robot.wait_until(lambda: robot.text("name_1") == "Baiq Sampel")
    page = room_of(robot).page
    robot.click("sign")
    robot.wait_until(lambda: room_of(robot).page is not page)
    with office.read() as session:
        assert {one.status for one in service.paged(session).page()} == {
            PledgeStatus.DIGANTI, PledgeStatus.DITANDATANGANI,
        }  # fmt: skip


def test_a_pledge_is_revoked_with_its_reason(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed(robot, monkeypatch, office)
    monkeypatch.setattr(ask, "reason", lambda *_: "Naskah keliru")
    robot.click("revoke")
    robot.wait_until(lambda: only(office).pledge.status is PledgeStatus.DICABUT)
    robot.wait_until(lambda: "Alasan: Naskah keliru" in robot.said("muted"))


@pytest.mark.parametrize("kind", PledgeKind)
def test_every_kind_begins_with_its_own_words(robot: ScreenRobot, kind: PledgeKind) -> None:
    prepared(robot, kind.name)
    assert robot.text("kind") == kind.value
    assert robot.text("text_1") == TEMPLATES[kind].points[0]


def test_a_deleted_draft_comes_back(robot: ScreenRobot, office: Database) -> None:
    prepared(robot).press("F10")
    left(robot)
    room_of(robot).open(addresses.PLEDGE.of(only(office).pledge.id))
    shown(robot, PreparationPage)
    robot.click("delete")
    with office.read() as session:
        assert service.paged(session).count() == 0
        last = undoing.last_undoable(session)
    assert last is not None
    with office.write(ACT, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    assert only(office).pledge.title == "Ikrar Desa Migran Emas"


def test_enter_goes_from_point_to_point_and_begins_another(robot: ScreenRobot) -> None:
    prepared(robot).go_to("text_5")
    robot.press("Return")
    assert robot.focused().objectName() == "text_6"
    robot.press("Shift+Return")
    assert robot.focused().objectName() == "text_5"


def test_an_unfinished_pledge_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database
) -> None:
    prepared(robot).fill(place="Balai dusun")
    robot.press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert draft.screen == "commitments.ikrar"
    room_of(robot).open(addresses.PLEDGE.of(draft.record_id))
    shown(robot, PreparationPage)
    robot.wait_until(lambda: robot.text("place") == "Balai dusun")
