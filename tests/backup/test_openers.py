"""A copy whose secrets are lost comes back with the opener that lies beside it."""

from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.backup import openers, restoring
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import boxes, escrow, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, WrongSecretError
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE


def test_a_copy_comes_back_on_a_new_laptop_with_the_code_of_the_regency(
    db: Database, profile: Profile, tmp_path: Path, clock: FixedClock
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    with db.write(ACT, CLERK) as session:  # the box of any office
        box = boxes.ready(session)
    profile.entrust(db, "52.03", box.public)
    copy, code = backups.create(db, profile, stick, clock).file, keys.new_recovery_code()
    laptop = Profile(tmp_path / "laptop baru", clock)
    with pytest.raises(WrongSecretError):
        restoring.restore(copy, laptop, code)

    opener = escrow.reopened(keys.read(profile.keys_path), [box.private], code)
    (stick / f"DME_desa_pembuka{escrow.OPENER}").write_bytes(escrow.packed(opener))
    (stick / f"A rusak{escrow.OPENER}").write_bytes(b"{}")
    assert restoring.restore(copy, laptop, code).ok
    with closing(laptop.open(code, remember=False)) as again:
        assert again.chain_break() is None
    assert laptop.knows(PASSPHRASE)  # whoever still knows it
    with pytest.raises(WrongSecretError):
        restoring.restore(copy, Profile(tmp_path / "lain", clock), "bukan kode apa pun")


def test_openers_of_other_data_are_passed_by(tmp_path: Path) -> None:
    file = keys.lock(keys.new_key(), "0" * 32, "kopi sasak di pagi", keys.new_recovery_code())
    (tmp_path / f"x{escrow.OPENER}").write_bytes(escrow.packed(file))
    assert openers.beside(tmp_path / "salinan.dmecad", file.fingerprint) == [file]
    assert openers.beside(tmp_path / "salinan.dmecad", "0" * 32) == []
