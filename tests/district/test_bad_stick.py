"""What a desk finds on a stick: thousands of files, those of others, a village that went back."""

import shutil
from pathlib import Path

import pytest

from dme_desktop.district import receiving
from dme_desktop.district.model import Arrival, Payload, Verdict
from dme_desktop.district.service import gathering
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.progress import unwatched
from dme_desktop.packages.service import receivers, sending
from dme_desktop.vault import boxes
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import FarVillage, known, received, sealed
from tests.district.test_story import YEAR, make_known, register, taken
from tests.examples import VILLAGE
from tests.trust.papers import another_office

DESK = "52.03"
pytestmark = pytest.mark.usefixtures("near")


def take(desk: Database, folder: Path) -> dict[str, receiving.Became]:
    found = receiving.take(desk, CLERK, receiving.packages_in(folder), unwatched)
    return {one.file: one for one in found}


def test_two_packages_among_thousands_of_files_are_counted(
    desk: Database, north: FarVillage, south: FarVillage, tmp_path: Path
) -> None:
    folder = tmp_path / "stik"
    folder.mkdir()
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
    for place in range(2_500):
        (folder / f"{place:05}.dmepaket").write_bytes(b"DME1 sealed\n" * (place % 3) + b"x")
        (folder / f"{place:05}.lnk").write_bytes(b"virus")
    for one in (north, south):
        (folder / f"z{one.code}.dmepaket").write_bytes(sealed(one.signed(DESK), to))
    became = take(desk, folder)
    assert sum(one.is_counted for one in became.values()) == 2
    assert len(became) == 2_502
    assert all(one.sentence.endswith(".") for one in became.values() if not one.is_counted)
    again = take(desk, folder)
    assert not any(one.is_counted for one in again.values())
    assert all(
        "sudah diterima" in again[f"z{one.code}.dmepaket"].sentence for one in (north, south)
    )


def test_more_files_than_can_be_are_told_before_one_is_opened(
    desk: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "MOST_FILES", 3)
    for place in range(4):
        (tmp_path / f"{place}.dmepaket").write_bytes(b"x")
    with pytest.raises(DmeError, match="Ada 4 paket"):
        take(desk, tmp_path)


def test_two_desks_at_one_folder_take_what_is_theirs_and_leave_the_rest(
    desk: Database, north: FarVillage, tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "bersama"
    folder.mkdir()
    with another_office(tmp_path / "kecamatan", clock, "52.03.11") as below:
        for one in (desk, below):
            with one.write(ACT, CLERK) as session:
                known(session, north)
                key = boxes.current(session)
                assert key is not None
                code = "52.03" if one is desk else "52.03.11"
                far = FarVillage(north.code, north.number)
                name = f"{code}.dmepaket"
                (folder / name).write_bytes(sealed(far.signed(code), key.public))
        before = sorted(one.name for one in folder.iterdir())
        at_desk, at_below = take(desk, folder), take(below, folder)
        assert at_desk["52.03.dmepaket"].is_counted
        assert at_below["52.03.11.dmepaket"].is_counted
        assert "kantor lain" in at_desk["52.03.11.dmepaket"].sentence
        assert "kantor lain" in at_below["52.03.dmepaket"].sentence
        assert sorted(one.name for one in folder.iterdir()) == before


def test_a_village_that_calls_itself_otherwise_counts_and_is_told(
    desk: Database, north: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        arrival = received(session, north.signed(DESK, name="Desa Jenggik Baru"), to)
        assert arrival.verdict is Verdict.COCOK
        assert arrival.name == north.name
        assert "Menyebut dirinya Desa Jenggik Baru" in (arrival.note or "")


def test_a_village_put_back_from_an_old_copy_goes_on_after_the_answer(
    tmp_path: Path, clock: FixedClock
) -> None:
    with (
        another_office(tmp_path / "desa", clock, VILLAGE) as village,
        another_office(tmp_path / "meja", clock, DESK) as desk,
    ):
        make_known(village, desk)
        register(village, 1)
        village.checkpoint()
        shutil.copyfile(village.path, tmp_path / "lama.db")
        for serial in (2, 3):
            register(village, serial)
            assert _up(village, desk)[0] is Verdict.COCOK
        old = Database(tmp_path / "lama.db", village.key, clock=clock)
        register(old, 4, 5)
        verdict, answer = _up(old, desk)
        assert verdict is Verdict.DITOLAK  # number 1 again, with other figures
        taken(old, answer)
        verdict, _ = _up(old, desk)
        assert verdict is Verdict.COCOK
        with desk.read() as session:
            [kept] = session.query(Payload).all()
            assert kept.seq == 3
        old.close()


def _up(village: Database, desk: Database) -> tuple[Verdict, bytes]:
    with village.write(ACT, CLERK) as session:
        made = sending.send(session, receivers.every(session)[0].id, YEAR)
    with desk.write(ACT, CLERK) as session:
        [found] = gathering.look(session, [(made.name, made.content)])
        arrival = gathering.receive(session, found)
        return arrival.verdict, gathering.reply(session, arrival.id)[1]


def test_only_the_newest_package_that_counts_can_be_asked_to_be_mended(
    desk: Database, north: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        first, second = (received(session, north.signed(DESK), to) for _ in range(2))
        with pytest.raises(DmeError, match="paket terakhir"):
            gathering.ask_to_mend(session, first.id, "Periksa lagi")
        with pytest.raises(Invalid):
            gathering.ask_to_mend(session, second.id, " ")
        gathering.ask_to_mend(session, second.id, "  Periksa\nlagi bulan Maret. ")
        assert session.get_one(Arrival, second.id).why == "Periksa lagi bulan Maret."
        assert gathering.unanswered(session) == [second]
        gathering.reply(session, second.id)
        assert gathering.unanswered(session) == []
        assert gathering.awaited(session) == [second]
        received(session, north.signed(DESK), to)
        assert gathering.awaited(session) == []


def test_one_package_that_ends_the_process_takes_no_other_with_it(
    desk: Database, north: FarVillage, south: FarVillage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        good = [("a", sealed(north.signed(DESK), to)), ("b", sealed(south.signed(DESK), to))]
        burst = ("x", sealed(b"DME1 upward\nburst", to))
        whole = gathering._apart

        def bursting(contents: list[bytes], *more: object) -> object:
            if any(one.endswith(b"burst") for one in contents):
                raise DmeError("Paket ini rusak.")
            return whole(contents, *more)  # type: ignore[arg-type]

        monkeypatch.setattr(gathering, "_apart", bursting)
        found = gathering.look(session, [good[0], burst, good[1]])
        assert [bool(one.refused) for one in found] == [False, True, False]
