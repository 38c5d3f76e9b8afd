"""A data key entrusted to another office: who opens it, who does not, and what stays."""

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import boxes, escrow, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import BoxKey
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE

DAY = dt.date(2026, 11, 24)
CODE = keys.new_recovery_code()
LOST = "kata sandi yang dilupakan"


@pytest.fixture
def made(office: Database) -> BoxKey:
    """Give the key by which an office is entrusted."""
    with office.write(ACT, CLERK) as session:
        return boxes.ready(session)


@pytest.fixture
def village(tmp_path: Path, clock: FixedClock) -> Iterator[tuple[Profile, Database]]:
    """Give the data of a village, open."""
    profile = Profile(tmp_path / "desa lain", clock)
    with closing(profile.create(LOST, CODE, remember=False)) as db:
        yield profile, db


def test_a_box_opens_for_its_key_and_its_purpose_alone(made: BoxKey, office: Database) -> None:
    box = boxes.sealed(made.public, b"isi", b"satu")
    assert boxes.opened(made.private, box, b"satu") == b"isi"
    assert boxes.opened(made.private, box, b"dua") is None
    with office.write(ACT, CLERK) as session:
        other = boxes.renew(session)
        assert [one.n for one in boxes.every(session)] == [other.n, made.n]
    assert boxes.opened(other.private, box, b"satu") is None
    for at in range(len(box)):
        flipped = bytes([*box[:at], box[at] ^ 1, *box[at + 1 :]])
        assert boxes.opened(made.private, flipped, b"satu") is None
        assert boxes.opened(made.private, box[:at], b"satu") is None


def test_a_key_that_is_none_is_refused_in_words() -> None:
    with pytest.raises(DmeError, match="lembar kunci yang baru"):
        boxes.sealed(b"pendek", b"isi", b"satu")


def test_the_office_makes_a_new_code_and_learns_no_passphrase(
    made: BoxKey, village: tuple[Profile, Database]
) -> None:
    profile, db = village
    profile.entrust(db, "52.03", made.public)
    held = profile.entrusted_to()
    assert held
    assert (held.office, held.made_on) == ("52.03", "2026-11-24")
    code = keys.new_recovery_code()
    opener = escrow.reopened(keys.read(profile.keys_path), [made.private], code)
    assert keys.unlock(opener, code) == db.key
    assert keys.unlock(opener, LOST) == db.key  # whoever still knows it
    assert keys.unlock(opener, CODE) is None  # the lost sheet
    assert db.key.hex().encode() not in escrow.packed(opener)


def test_only_the_office_it_was_entrusted_to_opens_it(
    made: BoxKey, village: tuple[Profile, Database]
) -> None:
    profile, db = village
    with pytest.raises(DmeError, match="tidak menitipkan"):
        escrow.reopened(keys.read(profile.keys_path), [made.private], CODE)
    profile.entrust(db, "52.03", made.public)
    file = keys.read(profile.keys_path)
    with pytest.raises(DmeError, match="tidak dititipkan ke kantor ini"):
        escrow.reopened(file, [b"\1" * boxes.KEY_BYTES], CODE)
    moved = msgspec.structs.replace(file, dbid="lain")  # the box carried into other data
    with pytest.raises(DmeError, match="tidak dititipkan ke kantor ini"):
        escrow.reopened(moved, [made.private], CODE)
    profile.take_back()
    assert profile.entrusted_to() is None
    assert profile.knows(LOST)


def test_a_new_passphrase_or_sheet_leaves_it_and_the_next_key_is_entrusted_too(
    made: BoxKey, village: tuple[Profile, Database]
) -> None:
    profile, db = village
    profile.entrust(db, "52.03", made.public)
    profile.renew_secret(db, keys.PASSPHRASE, PASSPHRASE)
    assert profile.entrusted_to()
    profile.plan_next_key(db, "padi menguning di sawah", keys.new_recovery_code())
    with pytest.raises(DmeError, match="akan diganti"):
        profile.take_back()
    db.close()
    with closing(profile.open(PASSPHRASE, remember=False)) as again:
        code = keys.new_recovery_code()
        opener = escrow.reopened(keys.read(profile.keys_path), [made.private], code)
        assert keys.unlock(opener, code) == again.key
        assert again.key != db.key


def test_a_key_file_of_before_there_was_any_says_the_same_bytes(
    village: tuple[Profile, Database],
) -> None:
    profile, _ = village
    assert b"escrow" not in profile.keys_path.read_bytes()
    assert b"escrow" not in msgspec.json.encode(keys.read(profile.keys_path))


@pytest.mark.parametrize(
    "spoilt", [{"sealed": "zz"}, {"public": "1"}, {"made_on": "kemarin"}, {"made_on": "2026-13-01"}]
)
def test_a_spoilt_box_is_a_damaged_key_file(
    made: BoxKey, village: tuple[Profile, Database], spoilt: dict[str, str]
) -> None:
    profile, db = village
    profile.entrust(db, "52.03", made.public)
    file = keys.read(profile.keys_path)
    assert file.escrow
    bad = msgspec.structs.replace(file, escrow=msgspec.structs.replace(file.escrow, **spoilt))
    with pytest.raises(DmeError, match="Berkas kunci rusak"):
        keys.decode(msgspec.json.encode(bad))


def test_the_opener_of_other_data_changes_nothing(
    made: BoxKey, village: tuple[Profile, Database], profile: Profile, office: Database
) -> None:
    lost, db = village
    lost.entrust(db, "52.03", made.public)
    code = keys.new_recovery_code()
    opener = escrow.reopened(keys.read(lost.keys_path), [made.private], code)
    before = profile.keys_path.read_bytes()
    office.checkpoint()
    with pytest.raises(DmeError, match="milik data lain"):
        profile.open_with(opener, code)
    assert profile.keys_path.read_bytes() == before
