"""Guessing: no wrong passphrase and no mistyped recovery code opens anything."""

import json
import random
import string
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys
from tests.conftest import PASSPHRASE

Record = Callable[[str, object], None]
pytestmark = pytest.mark.rig
CODE = "GJ2Y-652M-AB3D-9Q0T-XWZK-4H8N-1V7C-P5RS"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
DATA_KEY = keys.new_key()


@pytest.fixture(scope="module")
def slots(quick_key_stretching: None) -> keys.KeyFile:  # noqa: ARG001
    """Give the key file of one village."""
    return keys.lock(DATA_KEY, "desa", PASSPHRASE, CODE)


def test_the_right_secrets_open(slots: keys.KeyFile) -> None:
    written_by_hand = CODE.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for secret in (PASSPHRASE, CODE, written_by_hand):
        assert keys.unlock(slots, secret) == DATA_KEY


def test_no_mistyped_character_of_the_code_is_accepted(
    slots: keys.KeyFile, record_property: Record
) -> None:
    plain = CODE.replace("-", "")
    typos = {
        plain[:at] + other + plain[at + 1 :]
        for at in range(len(plain))
        for other in ALPHABET
        if other != plain[at]
    }
    typos |= {plain[:at] + plain[at + 1 :] for at in range(len(plain))}
    typos |= {plain[:at] + plain[at] + plain[at:] for at in range(len(plain))}
    swapped = {
        plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :] for at in range(len(plain) - 1)
    }
    typos |= swapped - {plain}

    assert len(typos) > 1000
    assert not [typo for typo in typos if keys.unlock(slots, typo)]
    record_property("tried", len(typos))


def test_no_wrong_passphrase_is_accepted(slots: keys.KeyFile, record_property: Record) -> None:
    chance = random.Random(5)
    near = {PASSPHRASE[:at] + PASSPHRASE[at + 1 :] for at in range(len(PASSPHRASE))}
    near |= {PASSPHRASE + ".", "." + PASSPHRASE, PASSPHRASE.upper(), PASSPHRASE.title(), ""}
    letters = string.ascii_lowercase + " "
    far = {"".join(chance.choices(letters, k=chance.randint(0, 40))) for _ in range(500)}

    assert not [secret for secret in near | far if keys.unlock(slots, secret)]
    record_property("tried", len(near | far))


SLOT = {"type": "passphrase", "memory_kib": 64, "passes": 1, "lanes": 1, "salt": "00" * 16,
        "nonce": "00" * 12, "wrapped": "00" * 48}  # fmt: skip
SOUND = {"version": 1, "dbid": "desa", "fingerprint": "0" * 32, "slots": [SLOT]}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def read_or_refused(content: bytes) -> None:
    """Read a key file as the program does: it is one, or it is refused in words, at once."""
    began = time.monotonic()
    try:
        file = keys.decode(content)
    except DmeError:
        pass
    else:
        assert isinstance(file, keys.KeyFile)
        assert all(type(slot.passes) is int for slot in file.slots)
    assert time.monotonic() - began < 2


@given(st.sampled_from([*SOUND, *SLOT]), ANYTHING)
def test_a_key_file_with_any_other_value_in_it_is_read_or_refused(name: str, value: Any) -> None:
    other: dict[str, Any] = {**SOUND, name: value} if name in SOUND else SOUND
    if name in SLOT:
        other = {**SOUND, "slots": [{**SLOT, name: value}] * 3}
    read_or_refused(json.dumps(other).encode())


@given(ANYTHING)
def test_whatever_else_is_json_is_no_key_file(value: Any) -> None:
    read_or_refused(json.dumps(value).encode())


@pytest.mark.parametrize(
    "content",
    [b"[" * keys.MOST_BYTES, b'{"slots":' * 7000, b"\xff" * 100, b"9" * keys.MOST_BYTES, b"\0",
     json.dumps({**SOUND, "slots": [SLOT] * 200}).encode(),
     json.dumps({**SOUND, "slots": [{**SLOT, "memory_kib": 2**40}]}).encode(),
     json.dumps({**SOUND, "slots": [{**SLOT, "passes": "1"}]}).encode()],
    ids=["deep", "deep objects", "no letters", "one number", "nothing", "many", "dear", "a word"],
)  # fmt: skip
def test_what_would_burst_or_take_long_is_refused_at_once(content: bytes) -> None:
    began = time.monotonic()
    with pytest.raises(DmeError):
        keys.decode(content)
    assert time.monotonic() - began < 2
