"""One key, many secrets: what opens it, what does not, and how dear a guess is."""

import dataclasses
import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import keys
from tests.conftest import PASSPHRASE

CODE = "GJ2Y-652M-AB3D-9Q0T-XWZK-4H8N-1V7C-P5RS"
KEY = bytes(range(32))


@pytest.fixture(scope="module")
def file(quick_key_stretching: None) -> keys.KeyFile:  # noqa: ARG001
    """Give the key file of one village."""
    return keys.lock(KEY, "desa", PASSPHRASE, CODE)


def test_a_guess_is_as_dear_as_the_standard_says() -> None:
    written = Path(keys.__file__).read_text(encoding="utf-8")  # the suite itself runs a cheap one
    assert "MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4" in written  # RFC 9106, second choice


def test_every_secret_opens_the_same_key(file: keys.KeyFile) -> None:
    assert keys.unlock(file, PASSPHRASE) == keys.unlock(file, CODE) == KEY


@given(st.text(max_size=40))
def test_no_other_words_open_it(file: keys.KeyFile, guess: str) -> None:
    if guess != PASSPHRASE:
        assert keys.unlock(file, guess) is None


@pytest.mark.parametrize(
    ("typed", "tries"), [(PASSPHRASE, 1), (CODE, 1), (CODE.lower(), 1), ("salah sama sekali", 1)]
)
def test_no_secret_is_stretched_in_vain(
    file: keys.KeyFile, monkeypatch: pytest.MonkeyPatch, typed: str, tries: int
) -> None:
    seen = []
    stretched = keys._stretched

    def counted(secret: str, salt: bytes, memory_kib: int, passes: int, lanes: int) -> bytes:
        seen.append(secret)
        return stretched(secret, salt, memory_kib, passes, lanes)

    monkeypatch.setattr(keys, "_stretched", counted)
    keys.unlock(file, typed)
    assert len(seen) == tries


def test_a_passphrase_as_long_as_a_code_opens_too(file: keys.KeyFile) -> None:
    passphrase = "kpsskdpghr kpsskdpghr kpsskdpghr hr"
    assert len(keys.plain_code(passphrase)) == len(keys.plain_code(CODE))
    renewed = keys.with_secret(file, KEY, keys.PASSPHRASE, passphrase)
    assert keys.unlock(renewed, passphrase) == keys.unlock(renewed, CODE) == KEY


def test_no_secret_and_no_key_stand_in_the_file(file: keys.KeyFile) -> None:
    written = msgspec.json.encode(file)
    assert KEY.hex().encode() not in written
    assert PASSPHRASE.encode() not in written
    assert CODE.encode() not in written


def test_two_key_files_of_one_secret_have_nothing_in_common(file: keys.KeyFile) -> None:
    again = keys.lock(KEY, "desa", PASSPHRASE, CODE)
    ours = {part for slot in file.slots for part in (slot.salt, slot.nonce, slot.wrapped)}
    theirs = {part for slot in again.slots for part in (slot.salt, slot.nonce, slot.wrapped)}
    assert not ours & theirs


@pytest.mark.parametrize("name", ["salt", "nonce", "wrapped", "type"])
def test_a_slot_that_was_tampered_with_opens_nothing(file: keys.KeyFile, name: str) -> None:
    other = {"type": keys.RECOVERY}.get(name, "")
    slot = file.slots[0]
    old = getattr(slot, name)
    changed = other or f"{int(old[:2], 16) ^ 1:02x}{old[2:]}"
    broken = msgspec.structs.replace(slot, **{name: changed})
    alone = msgspec.structs.replace(file, slots=(broken,))
    assert keys.unlock(alone, PASSPHRASE) is None


def test_a_slot_of_another_village_opens_nothing(file: keys.KeyFile) -> None:
    assert keys.unlock(msgspec.structs.replace(file, dbid="desa lain"), PASSPHRASE) is None


def test_a_renewed_passphrase_leaves_the_recovery_code(file: keys.KeyFile) -> None:
    renewed = keys.with_secret(file, KEY, keys.PASSPHRASE, "kata sandi yang baru")
    assert keys.unlock(renewed, PASSPHRASE) is None
    assert keys.unlock(renewed, "kata sandi yang baru") == keys.unlock(renewed, CODE) == KEY
    assert len(renewed.slots) == len(file.slots)


COMPOSED, APART = "kopi-h\u00e9tam-empat-gelas", "kopi-he\u0301tam-empat-gelas"


@pytest.mark.kinds
@pytest.mark.parametrize("made", [COMPOSED, APART])
@pytest.mark.parametrize("typed", [COMPOSED, APART])
@pytest.mark.usefixtures("quick_key_stretching")
def test_a_letter_with_its_accent_is_one_letter_on_every_keyboard(made: str, typed: str) -> None:
    kept = keys.lock(KEY, "desa", made, CODE)
    assert keys.unlock(kept, typed) == KEY
    assert keys.unlock(keys.with_secret(kept, KEY, keys.PASSPHRASE, made + "!"), typed + "!") == KEY


@pytest.mark.parametrize("made", [COMPOSED, APART])
@pytest.mark.parametrize("typed", [COMPOSED, APART])
@pytest.mark.usefixtures("quick_key_stretching")
def test_a_file_that_kept_the_passphrase_as_it_was_typed_still_opens(
    made: str, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(keys, "composed", lambda passphrase: passphrase)
        kept = keys.lock(KEY, "desa", made, CODE)
    assert keys.unlock(kept, typed) == KEY


@pytest.mark.parametrize("pasted", ["{}\n", "  {}", "{}\r\n", "\t{}\u00a0"])
@pytest.mark.usefixtures("quick_key_stretching")
def test_what_was_pasted_with_a_line_break_is_opened_by_what_is_typed(pasted: str) -> None:
    made = pasted.format(COMPOSED)
    for kept in (made, COMPOSED):
        file = keys.lock(KEY, "desa", kept, CODE)
        assert [keys.unlock(file, typed) for typed in (COMPOSED, made)] == [KEY, KEY]
        assert all(keys.is_known(typed, keys.stretched_phc(kept)) for typed in (COMPOSED, made))
    assert keys.unlock(file, COMPOSED.replace("-", " ")) is None
    with pytest.raises(DmeError):
        keys.check_passphrase(pasted.format("kopi") + " " * 8)


@pytest.mark.usefixtures("quick_key_stretching")
def test_a_passphrase_that_was_kept_with_a_space_at_its_end_still_opens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = COMPOSED + " "
    with monkeypatch.context() as before:
        before.setattr(keys, "composed", lambda passphrase: passphrase)
        kept, phc = keys.lock(KEY, "desa", made, CODE), keys.stretched_phc(made)
    assert keys.unlock(kept, made) == KEY
    assert keys.is_known(made, phc)


def test_recovery_codes_are_never_alike_and_read_as_they_are_printed() -> None:
    codes = {keys.new_recovery_code() for _ in range(500)}
    assert len(codes) == 500
    for code in codes:
        assert len(keys.plain_code(code)) == 32
        assert keys.plain_code(code.lower().replace("-", " ")) == keys.plain_code(code)
        assert not set("ILOU") & set(code)


@pytest.mark.parametrize(
    "weak",
    ["", "pendek", "aaaaaaaaaaaa", "1212121212", "123456789", "admin12345", "Bismillah2026",
     "1234567890", "abcdefghijk", "password123!", "Indonesia Merdeka", "qwerty asdf 98765"],
)  # fmt: skip
def test_a_passphrase_that_is_guessed_at_once_is_refused(weak: str) -> None:
    with pytest.raises(DmeError, match="Kata sandi"):
        keys.check_passphrase(weak)


@pytest.mark.parametrize(
    "own", ["kopi sasak di pagi hari", "Kx72!99Qp3", "rahasia padi di sawah", "gendang beleq"]
)
def test_a_passphrase_with_words_of_its_own_may_hold_usual_ones(own: str) -> None:
    keys.check_passphrase(own)


def test_keys_for_different_purposes_are_different() -> None:
    assert len({keys.derived(KEY, purpose) for purpose in ("audit", "backup", "fingerprint")}) == 3


@pytest.mark.parametrize(
    "size",
    [
        ("memory_kib", 2**30), ("memory_kib", 2**20), ("passes", 1000), ("lanes", 200),
        ("memory_kib", -1), ("passes", 0), ("lanes", -5),
    ],
)  # fmt: skip
def test_a_file_that_asks_for_all_the_memory_is_refused(
    file: keys.KeyFile, size: tuple[str, int]
) -> None:
    greedy = json.loads(msgspec.json.encode(file))
    greedy["slots"][0][size[0]] = size[1]
    with pytest.raises(DmeError, match="tidak wajar"):
        keys.decode(json.dumps(greedy).encode())


def test_a_file_of_endless_slots_is_refused(file: keys.KeyFile) -> None:
    many = msgspec.structs.replace(file, slots=file.slots * 100)
    with pytest.raises(DmeError, match="tidak wajar"):
        keys.decode(msgspec.json.encode(many))


@given(st.binary(max_size=200))
def test_any_other_bytes_are_no_key_file(content: bytes) -> None:
    with pytest.raises(DmeError, match="kunci"):
        keys.decode(content)


@given(st.data())
def test_a_key_file_with_one_changed_byte_opens_the_key_or_nothing(
    file: keys.KeyFile, data: st.DataObject
) -> None:
    content = bytearray(msgspec.json.encode(file))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] = data.draw(st.integers(0, 255))
    try:
        read = keys.decode(bytes(content))
    except DmeError:
        return
    small = all(slot.memory_kib <= 4096 and slot.passes <= 4 for slot in read.slots)
    if small:
        assert keys.unlock(read, PASSPHRASE) in {KEY, None}


def test_a_key_file_is_written_whole(file: keys.KeyFile, tmp_path: Path) -> None:
    keys.write(tmp_path / "kunci.json", file)
    assert keys.read(tmp_path / "kunci.json") == file
    assert [one.name for one in tmp_path.iterdir()] == ["kunci.json"]
    assert not dataclasses.is_dataclass(file)
