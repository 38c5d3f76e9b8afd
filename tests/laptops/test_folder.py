"""Changes by a stick or a shared folder: of thousands of files those that bring something."""

import shutil
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import carrying, finding, joining, own, sealing, taking
from dme_desktop.laptops.service.parcel import Header
from tests.examples import nik
from tests.laptops import office as offices
from tests.laptops.office import Laptop
from tests.laptops.test_merging import change, field, register


@pytest.fixture
def known(desa: Laptop, kader: Laptop, tmp_path: Path) -> tuple[Laptop, Laptop]:
    """Give two laptops that know each other and share one folder."""
    desa.take(kader.carry())
    kader.take(desa.carry())
    for one in (desa, kader):
        one.folder = tmp_path / "bersama"
    return desa, kader


def merge(laptop: Laptop) -> str:
    """Take in what is new in the shared folder; return from which laptop."""
    return joining.taken(laptop.db, laptop.who, finding.next_in(laptop.db, laptop.folder))[0]


def test_two_laptops_share_one_folder_and_each_takes_what_it_lacks(
    known: tuple[Laptop, Laptop],
) -> None:
    desa, kader = known
    siti = register(desa)
    ani = register(kader, nik=nik(7), full_name="Ani Contoh")
    for one in (desa, kader):
        one.carry()
    assert (merge(kader), merge(desa)) == ("Desa", "Kader")
    change(kader, siti, hamlet="Senaru")
    kader.carry()
    assert merge(desa) == "Kader"
    for one in (desa, kader):
        assert field(one, siti, "hamlet") == "Senaru"
        assert field(one, ani, "full_name") == "Ani Contoh"
        desa.carry()
    with pytest.raises(DmeError, match="Tidak ada perubahan baru"):
        merge(desa)


def test_the_furthest_of_thousands_of_files_is_taken_and_the_others_are_counted(
    known: tuple[Laptop, Laptop],
) -> None:
    desa, kader = known
    siti = register(kader)
    old = kader.carry()
    change(kader, siti, phone="081200000009")
    kader.carry()
    folder, content = desa.folder, old.read_bytes()
    strange = sealing.sealed(
        Header("52.03.11.2006", practice=False, laptop="x", seq=9**9, epoch=1, keys={}),
        taking.opened(desa.db, old).body, own_private(kader), b"k" * 32,
    )  # fmt: skip
    for place in range(2_000):
        told = (content, content[: place % 40], strange, b"")[place % 4]
        (folder / f"DME_{place:05}.dmeubah").write_bytes(told)
    (folder / "surat.pdf").write_bytes(b"x")
    found = finding.in_folder(desa.db, folder)
    assert found.foreign == 1_500
    assert len(found.files) == 1
    assert merge(desa) == "Kader"
    assert field(desa, siti, "phone") == "081200000009"
    with pytest.raises(DmeError, match="Tidak ada perubahan baru"):
        merge(desa)


def own_private(laptop: Laptop) -> bytes:
    with laptop.db.read() as session:
        return own.own(session).private


def test_a_file_that_lies_about_how_far_it_goes_hides_no_sound_one(
    known: tuple[Laptop, Laptop],
) -> None:
    desa, kader = known
    siti = register(kader)
    sound = kader.carry()
    header = sealing.header_of(sound.read_bytes())
    with kader.db.read() as session:
        key = own.key(session)
        assert key is not None
    lying = Header(header.village, header.practice, header.laptop, 10**9, header.epoch, {})
    body = taking.opened(desa.db, sound).body
    (desa.folder / "palsu.dmeubah").write_bytes(
        sealing.sealed(lying, body, sealing.new_identity().private, key.key)
    )
    assert merge(desa) == "Kader"
    assert field(desa, siti, "full_name")


def test_a_folder_that_is_gone_or_holds_too_many_files_is_told(
    known: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desa, kader = known
    with pytest.raises(DmeError, match="tidak menjawab"):
        finding.in_folder(desa.db, tmp_path / "tidak-ada")
    kader.carry()
    kader.carry()
    monkeypatch.setattr(finding, "MOST_FILES", 1)
    with pytest.raises(DmeError, match="Ada 2 berkas"):
        finding.in_folder(desa.db, desa.folder)


def test_what_a_third_laptop_did_comes_by_any_other_one(
    known: tuple[Laptop, Laptop], tmp_path: Path, clock: FixedClock
) -> None:
    desa, kader = known
    dusun = offices.another(desa, "Dusun", tmp_path, clock)
    desa.take(dusun.carry())
    for one in (kader, dusun):
        one.take(desa.carry())
    dusun.folder = tmp_path / "hanya-desa"
    siti = register(dusun)
    desa.take(dusun.carry())
    change(desa, siti, hamlet="Montong")
    desa.carry()
    assert merge(kader) == "Desa"  # brings what the third one did too, signed by it
    assert field(kader, siti, "hamlet") == "Montong"
    shutil.copy(dusun.made[-1], kader.folder)
    assert merge(kader) == "Dusun"  # says how much that laptop has, and brings nothing else
    with pytest.raises(DmeError, match="Tidak ada perubahan baru"):
        merge(kader)
    dusun.db.close()


def test_no_file_of_a_folder_is_written_over(known: tuple[Laptop, Laptop]) -> None:
    desa, _ = known
    with desa.db.write(acts.GATHER, desa.who):
        pass
    before: dict[Path, bytes] = {}
    for _ in range(3):
        file = desa.carry()
        assert file not in before
        assert all(one.read_bytes() == content for one, content in before.items())
        before[file] = file.read_bytes()
    assert all(carrying.NAME.fullmatch(one.name) for one in before)
