"""Drives that are pulled out: they are found, written to, and told of when they are full."""

import os
import shutil
from pathlib import Path

import pytest

from dme_desktop.backup import medium, service
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.windows import only_there


def drive(name: str) -> Path:
    """Return a removable drive that the proof plugged in."""
    if not (place := os.environ.get(name)):
        pytest.skip(f"waits for a removable drive named by {name}")
    return Path(place)


pytestmark = only_there


def test_a_stick_is_found_and_a_copy_on_it_is_outside(profile: Profile, office: Database) -> None:
    stick = drive("DME_STICK")
    places = {place.folder: place for place in medium.sticks(profile.folder)}
    assert places[stick].outside
    assert places[stick].name == f"Disk ({stick.drive})"
    made = service.create(office, profile, stick, office.clock)
    assert made.outside
    assert made.file.parent == stick
    assert service.verify(made.file, key=office.key, near=profile.folder).ok
    assert [copy.file for copy in service.list_in(stick)] == [made.file]


def test_a_full_stick_is_told_and_left_as_it_was(
    profile: Profile, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = drive("DME_SMALL_STICK")
    filler = stick / "berkas lain.bin"
    filler.write_bytes(bytes(shutil.disk_usage(stick).free - 4096))
    with pytest.raises(DmeError, match="penuh"):
        service.create(office, profile, stick, office.clock)
    monkeypatch.setattr(medium, "check_room", lambda *_: None)  # it fills up while writing
    with pytest.raises(DmeError, match="tetap utuh"):
        service.create(office, profile, stick, office.clock)
    assert [one.name for one in stick.iterdir()] == [filler.name]
