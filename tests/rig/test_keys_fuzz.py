"""Guessing: no wrong passphrase and no mistyped recovery code opens anything."""

import random
import string

import pytest

from dme_desktop.vault import keys
from tests.conftest import PASSPHRASE

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


def test_no_mistyped_character_of_the_code_is_accepted(slots: keys.KeyFile) -> None:
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


def test_no_wrong_passphrase_is_accepted(slots: keys.KeyFile) -> None:
    chance = random.Random(5)
    near = {PASSPHRASE[:at] + PASSPHRASE[at + 1 :] for at in range(len(PASSPHRASE))}
    near |= {PASSPHRASE + " ", " " + PASSPHRASE, PASSPHRASE.upper(), PASSPHRASE.title(), ""}
    letters = string.ascii_lowercase + " "
    far = {"".join(chance.choices(letters, k=chance.randint(0, 40))) for _ in range(500)}

    assert not [secret for secret in near | far if keys.unlock(slots, secret)]
