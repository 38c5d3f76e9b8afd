"""The changes of another laptop of the office, by the command line."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.app.entrance import founding
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import own
from dme_desktop.people import service as people
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.app.command.test_packages import answer, dme, opened, refusal
from tests.app.conftest import CODE, PLAN
from tests.conftest import PASSPHRASE
from tests.examples import a_person


@pytest.fixture
def laptops(tmp_path: Path, quick_key_stretching: None) -> tuple[Path, Path]:  # noqa: ARG001
    """Give the folders of two laptops of one office, the second begun from a copy."""
    desa, kader = tmp_path / "desa", tmp_path / "kader"
    secrets = founding.Secrets(PASSPHRASE, CODE)
    founding.create(Profile(desa), PLAN, secrets, remember=False).close()
    db = opened(desa)
    with db.write(acts.JOIN, CLERK) as session:
        made = own.prepare(session, "Desa", "Kader").id
    db.close()
    shutil.copytree(desa, kader)
    db = opened(kader)
    with db.write(acts.BECOME, CLERK) as session:
        own.become(session, made)
    with db.write(ACT, CLERK) as session:
        people.add(session, a_person())
    db.close()
    return desa, kader


def test_changes_are_carried_and_merged_from_a_file_or_a_folder(
    laptops: tuple[Path, Path], tmp_path: Path
) -> None:
    desa, kader = laptops
    stick = tmp_path / "stik"
    stick.mkdir()
    carried = answer(kader, "package", "carry", "--out", stick)
    assert "datang pertama kali" in refusal(desa, "package", "merge", carried["file"])
    wrong = ("--fingerprint", "GJ2Y-652M-K8QX-0TNA")
    assert "datang pertama kali" in refusal(desa, "package", "merge", carried["file"], *wrong)
    db = opened(kader)
    with db.read() as session:
        (mine,) = [one.fingerprint for one in own.devices(session) if one.is_own]
    db.close()
    merged: dict[str, Any] = answer(desa, "package", "merge", stick, "--fingerprint", mine.lower())
    assert (merged["laptop"], merged["clashes"]) == ("Kader", 0)
    assert merged["records"] > 0
    assert len(json.loads(dme(desa, "list", "people", "--json").stdout)) == 1
    assert "Tidak ada perubahan baru" in refusal(desa, "package", "merge", stick)
    assert "pernah diterima" in refusal(desa, "package", "merge", carried["file"])
    said = dme(desa, "package", "carry", "--out", stick).stdout
    assert said.endswith(" tindakan\n")


def test_an_office_of_one_laptop_and_a_strange_file_are_told(
    quick_key_stretching: None,  # noqa: ARG001
    tmp_path: Path,
) -> None:
    desa = tmp_path / "desa"
    founding.create(Profile(desa), PLAN, founding.Secrets(PASSPHRASE, CODE), remember=False).close()
    odd = tmp_path / "surat.dmeubah"
    odd.write_bytes(b"%PDF-1.7")
    assert "bukan berkas perubahan" in refusal(desa, "package", "merge", odd)
    assert "satu laptop" in refusal(desa, "package", "merge", tmp_path)
    assert "satu laptop" in refusal(desa, "package", "carry", "--out", tmp_path)
    assert dme(desa, "package", "merge").exit_code == 2
