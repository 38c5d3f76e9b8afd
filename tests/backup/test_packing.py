"""What is packed comes out again page by page; what only looks packed is refused, however clever.

Whoever has a key, as of a village of their own, can seal what they like: the limits hold for them
too. `DME_MUTATIONS=300` tries as many changed pieces; `DME_SEED` names another beginning.
"""

import hashlib
import io
import os
import random
import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
import zstandard

from dme_desktop.backup import medium, package, packing, service
from dme_desktop.backup.packing import PAGES, BadPackingError, Unpacking, _Ring
from dme_desktop.backup.service import Made
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.pages import PAGE, PLAIN, Pages
from dme_desktop.vault.profile import Profile, State
from tests.backup.test_package import HEADER
from tests.conftest import PASSPHRASE

HOW_MANY = int(os.environ.get("DME_MUTATIONS", "40"))
SEED = int(os.environ.get("DME_SEED", "1"))
KEY = bytes(range(32))
RANDOM = bytes(32)
MOST_MEMORY = 8 << 20  # bytes: some pieces


def a_file(pages: int, seed: int = 5) -> bytes:
    """Return the bytes of an encrypted file, half of it compressible."""
    chance, pages_of = random.Random(seed), Pages(KEY)
    held = [chance.randbytes(PLAIN // 2) + bytes(PLAIN - PLAIN // 2) for _ in range(pages)]
    held[0] = b"SQLite format 3\0" + held[0][16:]
    return b"".join(pages_of.sealed(page) for page in held)


def packed(content: bytes) -> bytes:
    target = io.BytesIO()
    packing.pack(io.BytesIO(content), target, KEY)
    return target.getvalue()


def unpacked(stored: bytes, size: int, at_once: int = 1 << 16) -> bytes:
    found = io.BytesIO()
    unpacking = Unpacking(KEY, size, found.write)
    for at in range(0, len(stored), at_once):
        unpacking.take(stored[at : at + at_once])
    unpacking.finish()
    return found.getvalue()


def plain(content: bytes) -> bytes:
    return Pages(KEY, content[:16]).opened(content)


def locked(*frames: bytes, last: int = -1) -> bytes:
    """Lock frames as a village does that makes a copy of its own: the one at `last` as the last."""
    ring, stored = _Ring(KEY, RANDOM), RANDOM
    for number, frame in enumerate(frames):
        piece = ring.locked(frame, last=number == last % len(frames))
        stored += len(piece).to_bytes(4, "big") + piece
    return stored


def frame(content: bytes, level: int = 3, *, sized: bool = True) -> bytes:
    compressor = zstandard.ZstdCompressor(level, write_checksum=True, write_content_size=sized)
    return compressor.compress(content)


@pytest.mark.parametrize("pages", [1, 2, PAGES - 1, PAGES, PAGES + 1, 2 * PAGES])
def test_what_is_packed_comes_out_again(pages: int) -> None:
    content = a_file(pages)
    stored = packed(content)

    assert unpacked(stored, len(content)) == plain(content)
    assert len(stored) < 0.6 * len(content)
    for at_once in (1 << 20, 977):
        assert unpacked(stored, len(content), at_once) == plain(content)


def test_it_says_its_size_and_hash() -> None:
    target = io.BytesIO()
    told = packing.pack(io.BytesIO(a_file(3)), target, KEY)

    stored = target.getvalue()
    assert told.size == len(stored)
    assert told.sha256 == hashlib.sha256(stored).hexdigest()
    assert told.unpacked_size == 3 * PAGE


def test_no_two_copies_are_alike_and_no_plain_word_is_in_them(made: Made, db: Database) -> None:
    content = a_file(3)
    assert packed(content)[:100] != packed(content)[:100]
    assert b"Contoh" not in made.file.read_bytes()[1000:]
    assert made.file.stat().st_size < db.path.stat().st_size


def test_what_does_not_shrink_grows_by_less_than_its_own_seals() -> None:
    sealing, chance = Pages(KEY), random.Random(2)
    content = b"".join(sealing.sealed(chance.randbytes(PLAIN)) for _ in range(PAGES + 3))
    assert len(packed(content)) < len(content)


PIECE = PAGES * PLAIN
HOSTILE: dict[str, tuple[bytes, int]] = {
    "a frame that unfolds to 64 mebibytes": (locked(frame(bytes(1 << 26), 1)), PAGES),
    "a frame that does not say its size": (
        locked(frame(bytes(PIECE), sized=False)), PAGES
    ),
    "one that holds less than it should": (locked(frame(bytes(PIECE - 1))), PAGES),
    "one that holds more": (locked(frame(bytes(PIECE + 1))), PAGES),
    "two frames in one piece": (locked(frame(bytes(PIECE)) + frame(bytes(PIECE))), PAGES),
    "something behind the frame": (locked(frame(bytes(PIECE)) + b"x"), PAGES),
    "no frame at all": (locked(b"SQLite format 3\0"), PAGES),
    "an empty frame": (locked(b""), PAGES),
    "a skippable frame": (locked(b"\x50\x2a\x4d\x18\4\0\0\0abcd"), PAGES),
    "more pieces than pages": (locked(frame(bytes(PIECE)), frame(bytes(PIECE))), PAGES),
    "fewer pieces than pages": (locked(frame(bytes(PIECE))), 2 * PAGES),
    "a last piece that is not marked": (
        locked(frame(bytes(PIECE)), frame(bytes(PIECE)), last=0), 2 * PAGES
    ),
    "a length that never comes": (locked(frame(bytes(PIECE)))[:32] + b"\0\x0f\xff\xff", PAGES),
    "a length that is monstrous": (locked(frame(bytes(PIECE)))[:32] + b"\xff" * 400, PAGES),
    "nothing": (b"", PAGES),
    "only the beginning": (RANDOM, PAGES),
    "bytes behind the last piece": (locked(frame(bytes(PIECE))) + b"\0", PAGES),
}  # fmt: skip


@pytest.mark.parametrize("what", HOSTILE)
def test_what_only_looks_packed_is_refused_within_little_memory(what: str) -> None:
    stored, pages = HOSTILE[what]
    tracemalloc.start()
    with pytest.raises(BadPackingError):
        unpacked(stored, pages * PAGE)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < MOST_MEMORY


def test_a_frame_that_needs_a_dictionary_is_refused() -> None:
    samples: list[bytes | bytearray | memoryview] = [
        random.Random(n).randbytes(40) + b"contoh" * 30 for n in range(300)
    ]
    dictionary = zstandard.train_dictionary(2000, samples)
    strange = zstandard.ZstdCompressor(dict_data=dictionary).compress(bytes(PIECE))
    with pytest.raises(BadPackingError):
        unpacked(locked(strange), PAGES * PAGE)


def test_pieces_of_other_copies_and_other_places_are_refused() -> None:
    content = a_file(3 * PAGES)
    stored, other = packed(content), packed(content)
    ends = [32]
    while ends[-1] < len(stored):
        ends.append(ends[-1] + 4 + int.from_bytes(stored[ends[-1] :][:4], "big"))
    first, second, third = (stored[a:b] for a, b in pairwise(ends))
    for wrong in (
        stored[:32] + second + first + third,
        stored[:32] + first + third,
        stored[:32] + first + second + second,
        other[:32] + first + second + third,
    ):
        with pytest.raises(BadPackingError):
            unpacked(wrong, len(content))


def test_changed_frames_are_refused_or_held_to_their_size() -> None:
    """Sealed with the right key, so that nothing but the limits stands between them and us."""
    chance, whole = random.Random(SEED), frame(plain(a_file(20)))
    for _ in range(HOW_MANY):
        changed = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(changed))
            match chance.randrange(3):
                case 0:
                    changed[at] ^= 1 << chance.randrange(8)
                case 1:
                    del changed[at : at + chance.randint(1, 50)]
                case _:
                    changed[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4))
        try:
            found = unpacked(locked(bytes(changed)), 20 * PAGE)
        except BadPackingError:
            continue
        assert found == unpacked(locked(whole), 20 * PAGE)


def refold(file: Path, key: bytes, fold: Callable[[bytes], bytes], **said: int) -> None:
    """Put something else in a copy and seal all of it anew, as one can who has the key."""
    content = file.read_bytes()
    head = package.read_head(io.BytesIO(content))
    stored = fold(content[head.stored_start :])
    manifest = msgspec.json.encode(
        msgspec.structs.replace(
            head.manifest,
            snapshot_sha256=hashlib.sha256(stored).hexdigest(),
            packed_size=len(stored),
            **said,
        )
    )
    sizes = (len(manifest), len(head.keys_content), len(stored))
    sealed = HEADER.pack(b"DMECAD\r\n", package.FORMAT, *sizes) + manifest
    front = sealed + package._mac(key, sealed) + head.keys_content
    file.write_bytes(front + hashlib.sha256(front).digest() + stored)


def bomb(key: bytes, pieces: int) -> bytes:
    """Return packed empty pages without end."""
    ring, stored = _Ring(key, RANDOM), [RANDOM]
    folded = frame(bytes(PIECE))
    for number in range(pieces):
        piece = ring.locked(folded, last=number == pieces - 1)
        stored += [len(piece).to_bytes(4, "big"), piece]
    return b"".join(stored)


def test_a_bomb_is_refused_by_what_it_says(made: Made, db: Database, laptop: Profile) -> None:
    """Sixteen gibibytes in two megabytes: no data of an office are like that."""
    refold(made.file, db.key, lambda _: bomb(db.key, 1 << 14), snapshot_size=PAGES * PAGE << 14)

    assert (
        service.verify(made.file, key=db.key, near=laptop.folder.parent).reason == package.ALTERED
    )
    with pytest.raises(DmeError, match="tidak dapat dipercaya"):
        service.restore(made.file, laptop, PASSPHRASE)
    assert laptop.state() is State.EMPTY


def test_a_copy_that_says_less_than_it_holds_is_refused(made: Made, db: Database) -> None:
    refold(made.file, db.key, lambda _: bomb(db.key, 64), snapshot_size=PAGES * PAGE)
    assert service.verify(made.file, key=db.key).reason == package.ALTERED


def test_a_copy_of_empty_pages_is_no_copy(made: Made, db: Database, laptop: Profile) -> None:
    refold(made.file, db.key, lambda _: bomb(db.key, 2), snapshot_size=2 * PAGES * PAGE)

    with pytest.raises(DmeError):
        service.restore(made.file, laptop, PASSPHRASE)
    assert not [path for path in laptop.folder.rglob("*") if path.is_file()]


def test_a_disk_without_room_for_what_it_unfolds_to_is_told_before_anything_is_written(
    made: Made, db: Database, tiny: Path
) -> None:
    refold(made.file, db.key, lambda _: bomb(db.key, 8), snapshot_size=8 * PAGES * PAGE)

    with pytest.raises(DmeError) as told:
        service.verify(made.file, key=db.key, near=tiny)
    assert str(told.value) == medium.NO_ROOM_HERE


def test_no_plain_page_is_ever_written(
    db: Database, profile: Profile, stick: Path, laptop: Profile
) -> None:
    """Neither beside the copy nor while it is checked and restored, at any moment of it."""
    seen: list[int] = []

    def look(done: int, total: int) -> None:
        places = (profile.folder, stick, laptop.folder)
        for path in (path for place in places for path in place.rglob("*") if path.is_file()):
            content = path.read_bytes()
            assert b"Contoh" not in content.replace(b'"village_name":"Contoh"', b""), path
            assert b"SQLite format" not in content
            seen.append(done + total)

    made = service.create(db, profile, stick, db.clock, look)
    service.verify(made.file, key=db.key, near=profile.folder, progress=look)
    service.restore(made.file, laptop, PASSPHRASE, look)
    assert len(seen) > 20
