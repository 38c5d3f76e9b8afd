"""The village's key: made once, kept for good, and never seen outside the encrypted file."""

import datetime as dt

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import signing, undoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK, an_act
from tests.conftest import PASSPHRASE


def renewed(office: Database) -> None:
    with office.write(an_act("Ganti kunci tanda tangan"), CLERK) as session:
        signing.renew(session)


def test_a_village_is_founded_with_a_key(office: Database) -> None:
    with office.read() as session:
        (key,) = signing.every(session)
        assert signing.current(session).public == key.public


def test_a_village_of_before_gets_a_key_once(db: Database) -> None:
    with db.read() as session, pytest.raises(DmeError, match="belum punya kunci"):
        signing.current(session)
    with db.write(ACT, CLERK) as session:
        first = signing.ready(session).public
    with db.write(ACT, CLERK) as session:
        assert signing.ready(session).public == first


def test_the_key_is_the_same_after_closing_and_opening(profile: Profile, office: Database) -> None:
    with office.read() as session:
        before = signing.current(session).public
    office.close()
    again = profile.open(PASSPHRASE)
    with again.read() as session:
        assert signing.current(session).public == before
    again.close()


def test_a_new_key_keeps_the_old_one_to_check(office: Database, clock: FixedClock) -> None:
    with office.read() as session:
        old = signing.current(session)
    signature = signing.sign(old, b"surat")
    clock.at += dt.timedelta(days=1)
    renewed(office)
    with office.read() as session:
        new, kept = signing.every(session)
    assert new.public != kept.public == old.public
    assert kept.retired_on == clock.today()
    assert new.retired_on is None
    assert signing.is_signed(kept.public, signature, b"surat")


def test_a_new_key_is_told_in_the_chain_and_cannot_be_undone(office: Database) -> None:
    renewed(office)
    with office.read() as session:
        last = undoing.last_undoable(session)
    assert last is None or last.act != "Ganti kunci tanda tangan"


def test_a_signature_is_of_one_key_and_one_content(office: Database) -> None:
    with office.read() as session:
        old = signing.current(session)
    renewed(office)
    with office.read() as session:
        new = signing.current(session)
    signature = signing.sign(new, b"surat")
    assert signing.is_signed(new.public, signature, b"surat")
    assert not signing.is_signed(new.public, signature, b"Surat")
    assert not signing.is_signed(old.public, signature, b"surat")
    assert not signing.is_signed(b"\0" * 31, signature, b"surat")


def test_the_private_key_stands_in_no_text_about_it(office: Database) -> None:
    with office.read() as session:
        key = signing.current(session)
    assert key.private.hex() not in repr(key)
    assert repr(key.private) not in repr(key)


def test_two_people_compare_sixteen_letters() -> None:
    fingerprint = signing.fingerprint(b"\1" * signing.KEY_BYTES)
    assert [len(group) for group in fingerprint.split("-")] == [4, 4, 4, 4]
    assert fingerprint != signing.fingerprint(b"\2" * signing.KEY_BYTES)
