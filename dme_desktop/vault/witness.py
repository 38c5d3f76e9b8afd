"""What stands beside the data file of its last act: by it a file that went back in time is told.

The witness is written after each commit and not flushed: after a power cut it may be some acts
behind the data, never before them. It is sealed with a key derived from the data key.
"""

import enum
import hmac
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.decoding import decoded_file
from dme_desktop.vault import chain, declared, files, keys
from dme_desktop.vault.seals import Seal

log = logging.getLogger(__name__)
NAME = "saksi.json"
_MOST_BYTES = 256 * 1024


class Witness(msgspec.Struct, frozen=True):
    """The last act, its link in the chain, and the last number of each count: {"470|2026": 12}.

    `purged` are the people who were erased: an old copy brings them back, and then it is told.

    `doubtful` says that the file was put back from a copy: letters may have taken numbers that it
    does not know of. `told` are the counts whose last number somebody has told since. `strayed`
    says that nobody restored it: an older file was put in its place, or what was saved got lost.
    """

    seq: int
    link: str
    numbers: Mapping[str, int] = {}
    doubtful: bool = False
    told: tuple[str, ...] = ()
    strayed: bool = False
    purged: tuple[str, ...] = ()


class Standing(enum.Enum):
    """How a data file stands to its witness."""

    AGREES = "cocok dengan saksinya"
    MISSING = "saksi di samping berkas data tidak ada"
    SPOILT = "saksi di samping berkas data rusak atau milik data lain"
    BEHIND = "berkas data lebih lama dari saksinya"
    APART = "berkas data bercabang dari saksinya"


class Watcher:
    """Keeps the witness of one open file, and says how the file stands to the one it found."""

    def __init__(self, path: Path, key: bytes, session: Session) -> None:
        """Look at the witness that is there."""
        self._path, self._key = path, key
        found = read(path, key)
        self.standing = _standing(session, found)
        self._kept = found if isinstance(found, Witness) else Witness(*chain.head(session))
        if self.standing in {Standing.BEHIND, Standing.APART}:
            self._kept = msgspec.structs.replace(self._kept, doubtful=True, strayed=True, told=())
        self._numbers = dict(self._kept.numbers)

    @property
    def strayed(self) -> bool:
        """Say whether an older file stands in the place of the one that was last saved."""
        return self._kept.strayed

    def doubts(self, count: str) -> bool:
        """Say whether a count may have gone on without this file; "470" names one."""
        return self._kept.doubtful and count not in self._kept.told

    def last_number(self, count: str, year: int) -> int:
        """Return the last number the witness knows of in a count, 0 when it knows none."""
        return self._kept.numbers.get(f"{count}|{year}", 0)

    def begin(self) -> None:
        """Write the first witness of a file that has none yet."""
        self.standing = Standing.AGREES
        self._write(numbers=self._numbers)

    def look(self, connection: Connection, seals: Iterable[Seal]) -> None:
        """Take down the numbers that a transaction leaves, when it took some or gave some back.

        While the file is in doubt it may know fewer than the witness does.
        """
        tables = _counting()
        if any(table in tables for table, _, _ in seals):
            least = self._numbers if self._kept.doubtful else {}
            now = numbers_in(connection)
            self._numbers |= {key: max(last, least.get(key, 0)) for key, last in now.items()}

    def tell(self, seq: int, link: str) -> None:
        """Write down the act that was just committed."""
        self._write(seq=seq, link=link, numbers=self._numbers)

    def trust(self, *counts: str) -> None:
        """Take it that somebody has told the last numbers of these counts."""
        self._write(told=tuple(dict.fromkeys((*self._kept.told, *counts))))

    def settle(self) -> None:
        """Take it that every last number was told: nothing is in doubt any more."""
        self._write(doubtful=False, strayed=False, told=())

    @property
    def purged(self) -> tuple[str, ...]:
        """Return the ids of people who were erased, also where this file knows nothing of it."""
        return self._kept.purged

    def purge(self, *people: str) -> None:
        """Take down who was erased."""
        self._write(purged=tuple(dict.fromkeys((*self._kept.purged, *people))))

    def _write(self, **changes: Any) -> None:  # noqa: ANN401 - fields of a witness
        self._kept = msgspec.structs.replace(self._kept, **changes)
        write(self._path, self._key, self._kept)


def write(path: Path, key: bytes, witness: Witness) -> None:
    """Put a witness in the place of the one before; a disk that refuses loses only the witness."""
    content = msgspec.json.encode(_Sealed(witness, _seal(key, witness)))
    part = path.with_name(path.name + files.PART)
    try:
        files.begin_private(part)
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        log.info("witness.not_written %s", type(error).__name__)


def read(path: Path, key: bytes) -> Witness | Standing:
    """Return the witness, or why there is none."""
    try:
        if not path.exists():
            return Standing.MISSING
        sealed = decoded_file(path, _Sealed, _MOST_BYTES)
    except (OSError, ValueError):
        return Standing.SPOILT
    is_ours = hmac.compare_digest(sealed.seal, _seal(key, sealed.witness))
    return sealed.witness if is_ours else Standing.SPOILT


def note_copy(path: Path, key: bytes, seq: int, link: str) -> None:
    """Let the witness say that a copy is put in place of the data, and keep the numbers it knew."""
    before = read(path, key)
    known = before if isinstance(before, Witness) else Witness(seq, link)
    copied = Witness(seq, link, known.numbers, doubtful=True, purged=known.purged)
    write(path, key, copied)


def numbers_in(connection: Connection) -> dict[str, int]:
    """Return the last number of each count in the file."""
    found: dict[str, int] = {}
    for table in _counting().values():
        counted = table.c[table.info["counts"]]
        for *key, last in connection.execute(select(*table.primary_key, counted)):
            found["|".join(map(str, key))] = last
    return found


class _Sealed(msgspec.Struct, frozen=True):
    witness: Witness
    seal: str


def _seal(key: bytes, witness: Witness) -> str:
    told = msgspec.to_builtins(witness)
    if not witness.purged:  # as witnesses were sealed before anybody was erased
        del told["purged"]
    said = msgspec.json.encode(told, order="sorted")
    return hmac.digest(keys.derived(key, keys.WITNESS), said, "sha256").hex()


def _standing(session: Session, found: Witness | Standing) -> Standing:
    seq, _ = chain.head(session)
    if not isinstance(found, Witness):  # nothing was told of data in which nothing happened yet
        return Standing.AGREES if found is Standing.MISSING and not seq else found
    if found.seq > seq:
        return Standing.BEHIND
    same = not found.seq or chain.link_of(session, found.seq) == found.link
    return Standing.AGREES if same else Standing.APART


def _counting() -> dict[str, Table]:
    """Return the tables that count numbers; each says by `info["counts"]` in which column."""
    return {table.name: table for table in declared.tables() if "counts" in table.info}
