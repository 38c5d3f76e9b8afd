"""The one file of a backup: what is written in it, and the reading that trusts none of it.

Layout: magic, format version and three lengths (26 bytes, big-endian) · manifest (JSON) ·
HMAC-SHA256 of all before it, keyed from the data key · `kunci.json` · SHA-256 of all before it ·
the data, as `packing` writes them, whose SHA-256 stands in the manifest. So every byte is vouched
for without the key, and the whole cannot be forged without it. In format 1, which is still read,
the data are the SQLCipher file as it is. Nothing here keeps more than a mebibyte.
"""

import datetime as dt
import hashlib
import hmac
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from dme_desktop.backup.packing import BadPackingError, Unpacking
from dme_desktop.kernel.decoding import decoded
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.vault import keys
from dme_desktop.vault.keys import KeyFile

SUFFIX, PART = ".dmecad", ".part"
FORMAT, UNPACKED_FORMAT = 2, 1
CHUNK = 1 << 20
_MAGIC = b"DMECAD\r\n"
_HEADER = struct.Struct(">8sHIIQ")
_SEAL = 32  # bytes of an HMAC-SHA256 and of a SHA-256
_MOST_MANIFEST, _MOST_KEYS = 1 << 20, 1 << 16
_FIRST_YEAR, _LAST_YEAR = 1970, 2999  # of any clock, also of a laptop whose battery is dead
_MOST_PEOPLE, _LONGEST_NAME = 10_000_000, 120
_MOST_TABLES, _MOST_COUNTED = 1000, 1 << 40
_PLENTY, _MOST_RATIO = 1 << 30, 1000  # bytes any copy may unfold to; beyond, times its own size

NOT_OURS = (
    "Isi berkas ini bukan cadangan DME Desktop. "
    "Pilih berkas .dmecad lain, atau salin ulang dari tempat asalnya."
)
TRUNCATED = (
    "Cadangan ini terpotong, mungkin stik dicabut saat menyalin. Salin ulang dari tempat asalnya, "
    "atau pakai cadangan lain."
)
ALTERED = (
    "Isi cadangan ini rusak atau sudah diubah, jadi tidak dapat dipercaya. Pakai cadangan lain."
)
NEWER = (
    "Cadangan ini dibuat oleh DME Desktop yang lebih baru. Pasang versi terbaru program, lalu "
    "coba lagi."
)


class BadBackupError(DmeError):
    """A file that cannot be used as a backup; the sentence says why and what to do."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a backup says of itself. Moments are ISO 8601 with their zone, hashes hexadecimal.

    `snapshot_size` is the size of the file that it gives back; what is stored of it has the hash
    `snapshot_sha256` and the size `packed_size`, which is 0 where it is stored as it is.
    """

    village_code: str
    village_name: str
    practice: bool
    made_at: str
    app_version: str
    revision: str
    dbid: str
    seq: int
    people: int
    rows: dict[str, int]
    audit_seq: int
    audit_link: str
    previous: str
    snapshot_size: int
    snapshot_sha256: str
    packed_size: int = 0

    @property
    def stored_size(self) -> int:
        """Return the bytes of what is stored."""
        return self.packed_size or self.snapshot_size

    @property
    def shown_name(self) -> str:
        """Return the village's name as it may be shown, whoever wrote it."""
        return clean_line(self.village_name)[:_LONGEST_NAME]


@dataclass(frozen=True)
class Head:
    """Everything of a backup but the data."""

    manifest: Manifest
    manifest_sha256: str
    keys: KeyFile
    keys_content: bytes
    sealed: bytes
    mac: bytes
    stored_start: int

    def is_sealed_with(self, key: bytes) -> bool:
        """Say whether the owner of the data key wrote this manifest."""
        return hmac.compare_digest(self.mac, _mac(key, self.sealed))


def write(
    file: BinaryIO,
    manifest: Manifest,
    keys_content: bytes,
    packed: Path,
    key: bytes,
    progress: Progress = unwatched,
) -> str:
    """Write a whole backup and return the SHA-256 of its manifest; the caller flushes."""
    said = msgspec.json.encode(manifest)
    sizes = (len(said), len(keys_content), manifest.packed_size)
    sealed = _HEADER.pack(_MAGIC, FORMAT, *sizes) + said
    front = sealed + _mac(key, sealed) + keys_content
    file.write(front + hashlib.sha256(front).digest())
    done = 0
    with packed.open("rb") as source:
        for chunk in _chunks(source):
            file.write(chunk)
            done += len(chunk)
            progress(done, manifest.packed_size)
    return hashlib.sha256(said).hexdigest()


def read_head(file: BinaryIO) -> Head:
    """Read what stands before the data; raise BadBackupError when it is not whole."""
    file.seek(0)
    version, lengths = _lengths(file.read(_HEADER.size))
    _expect_size(file, lengths)
    said_length, keys_length, stored = lengths
    file.seek(0)
    front = file.read(_HEADER.size + said_length + _SEAL + keys_length)
    if hashlib.sha256(front).digest() != file.read(_SEAL):
        raise BadBackupError(ALTERED)
    sealed = front[: _HEADER.size + said_length]
    keys_content = front[len(sealed) + _SEAL :]
    try:
        manifest = decoded(sealed[_HEADER.size :], Manifest)
        slots = keys.decode(keys_content)
        is_sound = _is_sound(manifest)  # anyone can write a front that fits itself
    except (ValueError, DmeError) as error:
        raise BadBackupError(ALTERED) from error
    is_packed = version != UNPACKED_FORMAT
    if manifest.stored_size != stored or bool(manifest.packed_size) != is_packed or not is_sound:
        raise BadBackupError(ALTERED)
    return Head(
        manifest=manifest,
        manifest_sha256=hashlib.sha256(sealed[_HEADER.size :]).hexdigest(),
        keys=slots,
        keys_content=keys_content,
        sealed=sealed,
        mac=front[len(sealed) : len(sealed) + _SEAL],
        stored_start=len(front) + _SEAL,
    )


def check_stored(
    file: BinaryIO,
    head: Head,
    progress: Progress = unwatched,
    keep: Callable[[bytes], object] = len,
) -> None:
    """Read what is stored to its end, handing every chunk to `keep`.

    Raises BadBackupError when it is not the one of the manifest; only then is what `keep` received
    to be thrown away.
    """
    file.seek(head.stored_start)
    digest, done = hashlib.sha256(), 0
    for chunk in _chunks(file):
        digest.update(chunk)
        keep(chunk)
        done += len(chunk)
        progress(done, head.manifest.stored_size)
    if digest.hexdigest() != head.manifest.snapshot_sha256:
        raise BadBackupError(ALTERED)


def unpack(
    file: BinaryIO,
    head: Head,
    key: bytes,
    keep: Callable[[bytes], object],
    progress: Progress = unwatched,
) -> None:
    """Read packed data to their end, handing their plain pages to `keep`, piece by piece.

    Raises BadBackupError when they are not the ones of the manifest, or not packed with this key.
    """
    unpacking = Unpacking(key, head.manifest.snapshot_size, keep)
    try:
        check_stored(file, head, progress, unpacking.take)
        unpacking.finish()
    except BadPackingError as error:
        raise BadBackupError(ALTERED) from error


def _lengths(header: bytes) -> tuple[int, tuple[int, int, int]]:
    """Return the version of the format, and the lengths of manifest, keys and data."""
    if len(header) < _HEADER.size:
        cut_short = _MAGIC.startswith(header[: len(_MAGIC)])
        raise BadBackupError(TRUNCATED if cut_short else NOT_OURS)
    magic, version, said, keys_length, stored = _HEADER.unpack(header)
    if magic != _MAGIC:
        raise BadBackupError(NOT_OURS)
    if version > FORMAT:
        raise BadBackupError(NEWER)
    if version < UNPACKED_FORMAT or said > _MOST_MANIFEST or keys_length > _MOST_KEYS:
        raise BadBackupError(ALTERED)
    return version, (said, keys_length, stored)


def _is_sound(said: Manifest) -> bool:
    """Say whether a manifest may be shown and counted with; ValueError for no moment at all."""
    made_at = dt.datetime.fromisoformat(said.made_at)
    in_time = made_at.tzinfo is not None and _FIRST_YEAR <= made_at.year <= _LAST_YEAR
    most = max(_PLENTY, _MOST_RATIO * said.stored_size)
    counted = (said.seq, said.audit_seq, *said.rows.values())
    return (
        in_time
        and 0 <= said.people <= _MOST_PEOPLE
        and 0 < said.snapshot_size <= most
        and len(said.rows) <= _MOST_TABLES
        and all(0 <= one <= _MOST_COUNTED for one in counted)
    )


def _expect_size(file: BinaryIO, lengths: tuple[int, int, int]) -> None:
    expected = _HEADER.size + sum(lengths) + 2 * _SEAL
    size = file.seek(0, 2)
    if size != expected:
        raise BadBackupError(TRUNCATED if size < expected else ALTERED)


def _mac(key: bytes, sealed: bytes) -> bytes:
    return hmac.digest(keys.derived(key, "backup"), sealed, "sha256")


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk
