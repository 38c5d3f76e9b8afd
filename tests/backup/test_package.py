"""Whatever happened to a backup file on its way, it is found out and told in words."""

import hashlib
import io
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.backup import package, service
from dme_desktop.backup.package import BadBackupError
from dme_desktop.backup.service import Made
from dme_desktop.vault.database import Database
from tests.rig import TIMES

Record = Callable[[str, object], None]

STRIDE = 17 if TIMES == 1 else 1  # of the snapshot; of the front every byte is tried
HEADER = struct.Struct(">8sHIIQ")


def reason(content: bytes | bytearray) -> str:
    """Read a backup without its key, as any office may; return what is wrong, "" when whole."""
    file = io.BytesIO(content)
    try:
        package.check_stored(file, package.read_head(file))
    except BadBackupError as error:
        return str(error)
    return ""


def front_of(content: bytes | bytearray) -> int:
    return package.read_head(io.BytesIO(content)).stored_start


def test_an_untouched_file_is_whole(made: Made) -> None:
    assert reason(made.file.read_bytes()) == ""


@pytest.mark.faults
def test_every_flipped_byte_is_found_without_the_key(made: Made, record_property: Record) -> None:
    content = bytearray(made.file.read_bytes())
    start = front_of(content)
    sentences, places = set(), (*range(start), *range(start, len(content), STRIDE))
    for at in places:
        content[at] ^= 1 << (at % 8)
        found = reason(content)
        content[at] ^= 1 << (at % 8)
        assert found, f"byte {at}"
        sentences.add(found)

    assert sentences <= {package.NOT_OURS, package.NEWER, package.ALTERED, package.TRUNCATED}
    assert package.ALTERED in sentences
    record_property("tried", len(places))


@pytest.mark.faults
def test_every_length_but_the_whole_is_found(made: Made, record_property: Record) -> None:
    content = made.file.read_bytes()
    start = front_of(content)
    lengths = (*range(start + 1), *range(start, len(content), STRIDE), len(content) - 1)
    for length in lengths:
        assert reason(content[:length]) == package.TRUNCATED, length
    assert reason(content + b"\0") == package.ALTERED
    record_property("tried", len(lengths))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_other_files_are_not_ours(content: bytes) -> None:
    assert reason(content) in {package.NOT_OURS, package.TRUNCATED}


@given(st.binary(max_size=200))
def test_other_content_behind_our_first_bytes_is_refused(content: bytes) -> None:
    assert reason(b"DMECAD\r\n" + content)


def test_a_newer_format_asks_for_a_newer_program(made: Made) -> None:
    content = bytearray(made.file.read_bytes())
    content[9] = package.FORMAT + 1
    assert reason(bytes(content)) == package.NEWER


def test_a_forged_manifest_needs_the_key(made: Made, db: Database, tmp_path: Path) -> None:
    """Someone who can write checksums, but has no key, cannot change a single count."""
    content = made.file.read_bytes()
    head = package.read_head(io.BytesIO(content))
    said = msgspec.structs.replace(head.manifest, people=9)
    manifest = msgspec.json.encode(said)
    sizes = (len(manifest), len(head.keys_content), said.packed_size)
    front = (
        HEADER.pack(b"DMECAD\r\n", package.FORMAT, *sizes) + manifest + head.mac + head.keys_content
    )
    forged = front + hashlib.sha256(front).digest() + content[head.stored_start :]
    file = tmp_path / "palsu.dmecad"
    file.write_bytes(forged)

    assert reason(forged) == ""
    verdict = service.verify(file, key=db.key)
    assert (verdict.ok, verdict.reason) == (False, package.ALTERED)


def say(file: Path, **said: Any) -> None:
    """Write another manifest into a backup, as anyone can whom its seal does not trouble."""
    head = package.read_head(io.BytesIO(file.read_bytes()))
    manifest = msgspec.json.encode(msgspec.structs.replace(head.manifest, **said))
    file.write_bytes(with_front(file.read_bytes(), manifest, head.keys_content))


def with_front(content: bytes, manifest: bytes, slots: bytes) -> bytes:
    """Return a backup with another manifest and other keys, whose checksum fits."""
    head = package.read_head(io.BytesIO(content))
    sizes = (len(manifest), len(slots), head.manifest.packed_size)
    front = HEADER.pack(b"DMECAD\r\n", package.FORMAT, *sizes) + manifest + head.mac + slots
    return front + hashlib.sha256(front).digest() + content[head.stored_start :]


DEEP = b"[" * 30_000


@pytest.mark.parametrize(
    ("manifest", "slots"),
    [
        (b'{"x":' + DEEP, b"{}"),
        (b'{"x":' + DEEP + b"]" * len(DEEP) + b"}", b"{}"),
        (b'{"rows":' + b'{"a":' * 30_000, b"{}"),
        (None, b'{"x":' + DEEP),
        (None, b'{"slots":' + DEEP),
        (b"[]", b"[]"),
        (b"", b""),
        (b'{"made_at":"\xff\xfe"}', b"{}"),
    ],
)
def test_a_front_that_fits_itself_and_says_nonsense_is_a_bad_copy_in_the_list(
    made: Made, manifest: bytes | None, slots: bytes
) -> None:
    """Nested as deep as the stack, of another kind, empty: one such file hides no other copy."""
    content = made.file.read_bytes()
    said = msgspec.json.encode(package.read_head(io.BytesIO(content)).manifest)
    bad = made.file.with_name("DME_5203112005_20261125-091200_0009.dmecad")
    bad.write_bytes(with_front(content, said if manifest is None else manifest, slots))

    copies = {copy.file.name: copy.problem for copy in service.list_in(made.file.parent)}

    assert copies == {made.file.name: "", bad.name: package.ALTERED}
    assert not service.verify(bad).ok


def test_a_name_that_turns_the_line_around_is_shown_plain(made: Made) -> None:
    say(made.file, village_name="Contoh\u202e\x1b[2J" + "A" * 10_000)
    (copy,) = service.list_in(made.file.parent)
    assert copy.village.startswith("Contoh[2JAA")
    assert len(copy.village) <= 120


@pytest.mark.parametrize(
    "said",
    [
        {"made_at": ""},
        {"made_at": "kemarin"},
        {"made_at": "2026-13-45T00:00:00+08:00"},
        {"made_at": "2026-01-01T00:00:00"},
        {"made_at": "0001-01-01T00:00:00"},
        {"made_at": "9999-12-31T23:59:59-12:00"},
        {"people": -1},
        {"people": 2**60},
        {"seq": -1},
        {"seq": 10**30},
        {"audit_seq": 2**63},
        {"rows": {"person": -1}},
        {"rows": {f"t{number}": 1 for number in range(1001)}},
        {"snapshot_size": 0},
        {"snapshot_size": 2**40},
        {"packed_size": 0},
    ],
)
def test_a_copy_that_says_the_impossible_is_only_a_bad_copy(
    made: Made, said: dict[str, Any]
) -> None:
    say(made.file, **said)

    (copy,) = service.list_in(made.file.parent)

    assert copy.problem == package.ALTERED
    assert not service.verify(made.file).ok


def test_a_copy_with_its_bytes_in_another_order_is_found(made: Made, db: Database) -> None:
    content = bytearray(made.file.read_bytes())
    start = front_of(content)
    content[start + 4096 : start + 8192] = content[start + 8192 : start + 12288]
    made.file.write_bytes(content)

    assert not service.verify(made.file, key=db.key).ok


def test_memory_stays_flat(tmp_path: Path) -> None:
    """A chunk is a mebibyte, whatever the data weigh."""
    big = tmp_path / "besar"
    big.write_bytes(random.Random(1).randbytes(5 * package.CHUNK + 1))
    with big.open("rb") as file:
        assert max(len(chunk) for chunk in package._chunks(file)) == package.CHUNK
