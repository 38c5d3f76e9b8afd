"""The room of packages: an office made known by its sheet, a package looked at and written."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from dme_desktop.packages.model import Answer, Package, Receiver, Told
from dme_desktop.packages.screen import PackagesRoom, places
from dme_desktop.packages.screen.history import HistoryPage
from dme_desktop.packages.screen.making import MakingPage
from dme_desktop.packages.screen.receiver import ReceiverPage
from dme_desktop.packages.screen.receivers import ReceiversPage
from dme_desktop.packages.screen.sent import SentPage
from dme_desktop.ui import ask
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.packages.examples import FarOffice, believed, far_office
from tests.robots import ScreenRobot


@pytest.fixture
def regency() -> FarOffice:
    """Give the regency of the village."""
    return far_office()


def on_screen(robot: ScreenRobot, kind: type[QWidget]) -> QWidget:
    """Return the page that is seen, once it is of this kind."""
    room = robot.screen
    assert isinstance(room, PackagesRoom)
    robot.wait_until(lambda: isinstance(room.page, kind))
    page: QWidget = room.page
    return page


def words_on(page: QWidget) -> str:
    return "\n".join(one.text() for one in page.findChildren(QLabel))


def test_an_office_is_made_known_and_gets_a_package(
    robot: ScreenRobot, office: Database, regency: FarOffice, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    said: list[str] = []
    file = tmp_path / "kunci.dme"
    file.write_bytes(regency.file())
    monkeypatch.setattr(ask, "tell", lambda *words: said.append(words[1]))
    monkeypatch.setattr(ask, "line", lambda *_: regency.fingerprint)
    monkeypatch.setattr(places, "file", lambda *_: file)
    monkeypatch.setattr(places, "folder", lambda *_: tmp_path)
    on_screen(robot, HistoryPage)
    robot.press("Ctrl+N")
    on_screen(robot, ReceiversPage)
    assert said == ["Kepada siapa paket ini?"]
    robot.press("Ctrl+N")
    page = on_screen(robot, ReceiverPage)
    with office.read() as session:
        assert session.query(Receiver).one().name == "Kabupaten Lombok Timur"
    assert isinstance(page, ReceiverPage)
    page.form.editor("tells").put("UANG")
    robot.press("F10")
    on_screen(robot, ReceiversPage)
    robot.press("Escape")
    on_screen(robot, HistoryPage)
    robot.press("Ctrl+N")
    page = on_screen(robot, MakingPage)
    assert "Disertakan: Kiriman uang" in words_on(page)
    assert "Tidak disertakan: Status prosedural, Jumlah kasus" in words_on(page)
    robot.press("F10")
    on_screen(robot, HistoryPage)
    robot.wait_until(lambda: robot.column(0) == ["Kabupaten Lombok Timur"])
    assert [one.name for one in tmp_path.glob("*.dmepaket")] == [
        "DME_5203112005_untuk_5203_2026_0001.dmepaket"
    ]


def test_a_stick_that_refuses_leaves_no_package_in_the_history(
    robot: ScreenRobot, office: Database, regency: FarOffice, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    with office.write(ACT, CLERK) as session:
        believed(session, regency)
    told: list[str] = []
    monkeypatch.setattr("dme_desktop.ui.failures.show", lambda error: told.append(str(error)))
    monkeypatch.setattr(places, "folder", lambda *_: tmp_path / "dicabut")
    robot.press("Ctrl+N")
    on_screen(robot, MakingPage)
    robot.press("F10")
    robot.wait_until(lambda: bool(told))
    assert "dicabut" in told[0]
    with office.read() as session:
        assert session.query(Package).count() == 0


def test_an_answer_is_taken_in_and_seen_beside_its_package(
    robot: ScreenRobot, office: Database, regency: FarOffice, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from dme_desktop.packages.service import sending  # noqa: PLC0415 - beside its use

    with office.write(ACT, CLERK) as session:
        receiver = believed(session, regency, tells=" ".join(one.name for one in Told))
        made = sending.send(session, receiver.id, 2026)
    file = tmp_path / "balasan.dme"
    file.write_bytes(regency.reply(made.record.digest, accepted=False))
    said: list[str] = []
    monkeypatch.setattr(ask, "tell", lambda *words: said.append(words[1]))
    monkeypatch.setattr(places, "file", lambda *_: file)
    robot.wait_until(lambda: robot.column(0) != [])
    robot.press("Ctrl+O")
    robot.wait_until(lambda: bool(said))
    assert said == ["Paket 2026 nomor 1 dikembalikan."]
    with office.read() as session:
        assert session.get_one(Package, made.record.id).answer is Answer.DIKEMBALIKAN
    robot.wait_until(lambda: robot.column(5)[0].startswith("Dikembalikan"))
    robot.press("Enter")
    page = on_screen(robot, SentPage)
    assert "tertulis 2, terhitung 1" in words_on(page)
