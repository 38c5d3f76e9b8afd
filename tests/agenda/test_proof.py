"""The code on a paper: short, without a NIK, and never accepted when it is another."""

import datetime as dt
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agenda import proof
from dme_desktop.agenda.proof import Claim
from dme_desktop.kernel import base45
from dme_desktop.kernel.text import clean_line
from dme_desktop.pdf import seal
from dme_desktop.trust import reading
from dme_desktop.vault import cose
from tests.vault.test_cose import KEY, a_key


def a_claim(**different: Any) -> Claim:
    values: dict[str, Any] = {
        "number": "562/016/Pem.Ds/XI/2026",
        "kind": "Surat Izin Keluarga",
        "name": "Siti Contohwati",
        "village": "52.03.11.2005",
        "date": dt.date(2026, 11, 24),
        "valid_to": dt.date(2026, 12, 24),
        "practice": False,
        "digest": b"\x01" * seal.DIGEST_BYTES,
    }
    return Claim(**values | different)


CODE = proof.coded(a_claim(), KEY)


def accepted(text: str) -> bool:
    try:
        message = proof.opened(text)
        proof.claim_of(message)
    except ValueError:
        return False
    return message.is_by(KEY.public)


def test_what_was_claimed_comes_back() -> None:
    message = proof.opened(CODE)
    assert message.is_by(KEY.public)
    assert proof.claim_of(message) == a_claim()


def test_a_usual_code_is_about_190_bytes_and_any_fits_its_place() -> None:
    assert 165 <= len(base45.decode(CODE.removeprefix(proof.PREFIX))) <= 194


@given(
    st.text(min_size=1, max_size=80), st.text(min_size=1, max_size=60), st.text(max_size=150),
    st.none() | st.dates(dt.date(1970, 1, 1), dt.date(2149, 1, 1)),
)  # fmt: skip
def test_whatever_is_long_is_cut_off_and_says_so(
    number: str, kind: str, name: str, until: dt.date | None
) -> None:
    code = proof.coded(a_claim(number=number, kind=kind, name=name, valid_to=until), KEY)
    assert len(code) <= seal.LONGEST
    claim = proof.claim_of(proof.opened(code))
    for whole, kept in ((number, claim.number), (kind, claim.kind), (name, claim.name)):
        assert kept == clean_line(whole) or kept.endswith("…")


def test_the_number_stays_whole_when_the_name_is_long() -> None:
    claim = a_claim(number="145.2/0016/Pem.Ds-JenggikUtara/XII/2026", name="Siti " * 20)
    kept = proof.claim_of(proof.opened(proof.coded(claim, KEY)))
    assert kept.number == claim.number
    assert kept.name.startswith("Siti Siti Siti")


def test_no_code_holds_a_nik() -> None:
    told = proof.opened(CODE).payload
    assert not re.search(r"[0-9]{16}", " ".join(map(str, told)))


def test_no_single_flipped_bit_of_a_code_is_accepted() -> None:
    content = base45.decode(CODE.removeprefix(proof.PREFIX))
    flips = 0
    for bit in range(len(content) * 8):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        assert not accepted(proof.PREFIX + base45.encode(bytes(flipped))), bit
        flips += 1
    assert flips >= 1320


def test_no_single_flipped_bit_of_its_text_is_accepted() -> None:
    for place, character in enumerate(CODE):
        for bit in range(7):
            other = CODE[:place] + chr(ord(character) ^ 1 << bit) + CODE[place + 1 :]
            assert not other.startswith(proof.PREFIX) or not accepted(other), (place, bit)


def test_a_code_cut_off_anywhere_is_no_code() -> None:
    for end in range(len(proof.PREFIX), len(CODE)):
        assert not accepted(CODE[:end])


@given(st.text(max_size=60))
def test_a_code_has_no_space_at_its_ends_to_lose(name: str) -> None:
    code = proof.coded(a_claim(name=name), KEY)
    assert code == code.strip()
    assert accepted(reading.typed(f" {code}\n"))
    assert not accepted(f"{code} ")


def test_a_message_about_something_else_is_no_claim() -> None:
    for payload in ([], ["daftar"], [1] * 8, ["a", "b", "c", 1, 10**12, None, False, b""]):
        text = proof.PREFIX + base45.encode(cose.signed(KEY, payload))
        with pytest.raises(ValueError, match="no"):
            proof.claim_of(proof.opened(text))


def test_two_keys_never_make_the_same_code() -> None:
    other = proof.coded(a_claim(), a_key(2))
    assert proof.mark(other) != proof.mark(CODE)
    assert not accepted(other)
