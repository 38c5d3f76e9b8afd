"""A desk that several people share, without a server: addresses, locks, what is written where."""

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection, create_engine, select
from sqlalchemy.pool import StaticPool

from dme_desktop.app.command.cli import main as dme
from dme_desktop.app.settings.screen import Overview, PreferencesRoom, build
from dme_desktop.district import server, sharing
from dme_desktop.district.acts import RECEIVE
from dme_desktop.district.covering import Cover
from dme_desktop.district.model import Arrival, Payload
from dme_desktop.district.screen import work
from dme_desktop.district.screen.sharing import SharingPage
from dme_desktop.district.server import Looked
from dme_desktop.district.service import gathering
from dme_desktop.district.waiting import waiting
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import sealing
from dme_desktop.ui.context import Context
from dme_desktop.vault import boxes
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.elsewhere import ServerError
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.district.packages import DAY, FarVillage, known, received
from tests.robots import ScreenRobot

SITI = replace(CLERK, name="Bu Siti")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("postgres", "Tulis alamat seperti"),
        ("postgresql://peladen/meja", "Tulis alamat seperti"),  # as whom?
        ("postgresql://siti@peladen", "Tulis alamat seperti"),
        ("postgresql://siti@peladen:lima/meja", "Tulis alamat seperti"),
        ("postgresql://siti@peladen/meja x", "Tulis alamat seperti"),
        ("postgresql://siti:rahasia@peladen/meja", "Sandi tidak ditulis"),
        ("postgresql://siti@peladen/meja?password=rahasia", "Sandi tidak ditulis"),
        ("postgresql://siti@peladen/meja?sslmode=require", "TLS yang diperiksa"),
        ("postgresql://siti@/meja?host=peladen&sslmode=disable", "TLS yang diperiksa"),
        ("postgresql://siti@peladen/meja?sslrootcert=/tidak/ada.crt", "/tidak/ada.crt tidak ada"),
    ],
)
def test_an_address_that_is_none_or_not_secure_is_refused(address: str, why: str) -> None:
    with pytest.raises(DmeError, match=why) as told:
        server.secure(address, "")
    assert "rahasia" not in str(told.value)


def test_another_computer_has_to_prove_its_name_and_this_one_not(tmp_path: Path) -> None:
    root = tmp_path / "akar pemda.crt"
    root.write_text("-")
    address = server.joined("postgresql://siti@peladen:5433/meja", str(root))
    told = server.secure(address, "x")
    assert (told["sslmode"], told["sslrootcert"], told["port"]) == ("verify-full", str(root), 5433)
    assert server.parted(address) == ("postgresql://siti@peladen:5433/meja", str(root))
    assert server.secure("postgresql://siti@/meja?host=/run/pg", "")["sslmode"] == "prefer"


def test_what_one_key_of_the_desk_covered_any_laptop_with_it_opens_and_nobody_else() -> None:
    old, new = (sealing.practice_key(number, DAY) for number in (1, 2))
    before, after = Cover([old]), Cover([new, old])
    for value in ("Periksa Maret", 12_000_000, b"\x00isi", ""):
        kept = before.closed(value, "why")
        assert before.closed(value, "why") != kept
        assert after.opened(kept, "why") == value
    with pytest.raises(ServerError, match="memulihkan cadangan laptop meja"):
        before.opened(after.closed("x", "why"), "why")
    for altered in (kept[:-1] + b"x", kept[:30]):
        with pytest.raises(ServerError, match="diubah atau rusak"):
            before.opened(altered, "why")
    with pytest.raises(ServerError, match="diubah atau rusak"):
        before.opened(before.closed("x", "why"), "note")  # of another column


class Beside:
    """A place beside the file, as the server is one."""

    def __init__(self) -> None:
        self.engine = create_engine("sqlite://", poolclass=StaticPool)
        server.metadata().create_all(self.engine)

    def begun(self, *, writes: bool) -> Connection:
        connection = self.engine.connect()
        connection.exec_driver_sql(f"SELECT {int(writes)}")
        return connection


@pytest.fixture
def beside(desk: Database, near: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Beside]:  # noqa: ARG001
    made = Beside()
    monkeypatch.setattr(sharing, "find", lambda _: made)
    yield made
    made.engine.dispose()


def test_what_is_shared_is_written_there_and_the_act_stands_in_the_book_here(
    desk: Database, beside: Beside, north: FarVillage
) -> None:
    changes: list[Change] = []
    desk.listeners.append(changes.append)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
    with desk.write(RECEIVE, SITI) as session:
        received(session, north.signed("52.03"), to)
    assert {"package_arrival", "package_payload"} <= changes[-1].tables
    assert changes[-1].act_seq is None  # nothing here that undoing could take back
    with desk.read() as session:
        [arrival] = gathering.newest_arrivals(session)
        assert (arrival.created_by, arrival.rev) == (SITI.name, 1)
        act = session.scalars(select(AuditAct).order_by(AuditAct.seq.desc())).first()
        assert act is not None
        assert (act.code, act.user) == (RECEIVE.code, SITI.name)
        assert not session.scalars(select(AuditChange).where(AuditChange.seq == act.seq)).all()
        session.stay()
        assert not session.scalars(select(Arrival)).all()
    assert desk.chain_break() is None
    with pytest.raises(ZeroDivisionError), desk.write(RECEIVE, SITI) as session:
        received(session, north.signed("52.03"), to)
        raise ZeroDivisionError
    with beside.engine.connect() as there:
        assert there.execute(select(Payload.seq)).scalars().all() == [1]


def test_who_decides_on_what_he_saw_before_another_did_is_told(
    desk: Database, beside: Beside, north: FarVillage
) -> None:
    assert beside
    with desk.write(ACT, CLERK) as session:
        received(session, north.signed("52.03"), known(session, north))
    with desk.read() as session:
        [seen] = gathering.newest_arrivals(session)
    with desk.write(ACT, SITI) as session:
        gathering.reply(session, seen.id)
    with pytest.raises(DmeError, match=r"Bu Siti, 24-11-2026 .*membalasnya.*“Periksa Maret”"):
        work.ask_to_mend(desk, CLERK, seen, "Periksa Maret")
    with desk.read() as session:
        [seen] = gathering.newest_arrivals(session)
    assert work.ask_to_mend(desk, CLERK, seen, "Periksa Maret") == north.name


def test_a_desk_that_does_not_find_its_server_says_so_and_does_not_work_on_elsewhere(
    desk: Database,
    north: FarVillage,
    near: None,  # noqa: ARG001
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        village.put_setting(session, sharing.SETTING, "postgresql://peladen/meja")
    with desk.read() as session:
        assert any("tidak dapat dipakai" in one.sentence for one in waiting(session))
    with pytest.raises(DmeError, match="Isi lagi di Pengaturan"), desk.write(ACT, CLERK) as session:
        received(session, north.signed("52.03"), to)
    assert sharing.leave(desk, CLERK, without=True) == 0
    with desk.write(ACT, CLERK) as session:
        assert received(session, north.signed("52.03", previous=b""), to).seq == 2


def test_the_page_tries_a_server_beside_the_window_and_says_what_is_missing(
    context: Context, desk: Database, profile: Profile, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    with desk.write(ACT, CLERK) as session:
        boxes.ready(session)
    room = build(context, profile)
    assert isinstance(room, PreferencesRoom)
    assert isinstance(room.page, Overview)
    with qtbot.waitSignal(room.page.shown):
        robot = ScreenRobot(qtbot, room)
    robot.click("sharing")
    robot.wait_until(lambda: isinstance(room.page, SharingPage))
    page = room.page
    assert isinstance(page, SharingPage)
    assert not page._back.isVisible()  # nothing to go back from

    def tried(address: str, key: str) -> str:
        robot.fill(address=address, password="kopi")
        before = page._said.text()
        robot.press(key)
        robot.wait_until(lambda: page._said.text() not in {before, page.tr("Mencoba sambungan …")})
        return page._said.text()

    assert "TLS yang diperiksa" in tried("postgresql://siti@peladen/meja?sslmode=prefer", "F8")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert 'pip install "dme-desktop[province]"' in tried("postgresql://siti@peladen/meja", "F8")

    threads = []

    def look(*_: object) -> Looked:
        threads.append(threading.current_thread())
        return Looked("15.18", is_ready=False)

    monkeypatch.setattr(sharing, "look", look)
    assert "Tabel meja belum siap" in tried("postgresql://siti@peladen/meja", "F8")
    assert threads != [threading.main_thread()]
    with desk.read() as session:
        assert sharing.named(session) == ""


def test_the_roles_are_printed_and_a_village_shares_nothing(office: Database) -> None:
    done = CliRunner().invoke(dme, ["district", "server", "roles"])
    assert (
        "GRANT SELECT ON ALL TABLES IN SCHEMA dme_meja TO dme_penerima, dme_pembaca" in done.output
    )
    done = CliRunner().invoke(
        dme,
        ["district", "server", "use", "postgresql://siti@peladen/meja",
         "--data", str(office.path.parent)],
        env={"DME_PASSPHRASE": PASSPHRASE},
    )  # fmt: skip
    assert done.exit_code == 1
    assert "Perintah ini untuk meja" in done.output
