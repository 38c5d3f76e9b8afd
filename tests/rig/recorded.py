"""What a program did to its files, call by call, and what four kinds of disks keep of it.

`strace` writes down each write, flush, rename and removal of a clerk at work, and between them what
the clerk acknowledged. From that one record any number of power cuts are reckoned: what was flushed
is there; of the rest, sectors of 512 bytes and changes of names are there or not, by chance.
"""

import enum
import random
import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_CALLS = "pwrite64,write,lseek,fsync,fdatasync,ftruncate,unlink,unlinkat,openat"
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_FILE = re.compile(r"^(\d+)<([^>]*)>")
_QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class Kind(enum.Enum):
    """How a disk treats names: when a new or a removed one is sure to be so after a cut."""

    STRICT = "when its folder was flushed"
    JOURNALED = "when any file was flushed after it"
    NTFS = "as before; flushing a folder does nothing"
    FAT = "when that very file was flushed; others in any order"


@dataclass(frozen=True)
class Event:
    """One call: what was done to which file, where, and with which bytes."""

    what: str  # "write", "cut", "flush", "flush folder", "make", "remove", "told"
    name: str
    at: int = 0
    data: bytes = b""


@dataclass
class _File:
    sure: bytearray = field(default_factory=bytearray)
    waits: list[tuple[int, bytes]] = field(default_factory=list)  # a length with b"" cuts it there


def record(command: Sequence[str], folder: Path, told: Path) -> list[Event]:
    """Run a command and return what it did to the files of a folder, and what it told.

    It tells by writing lines to the file `told`, each with one write.
    """
    out = told.with_suffix(".strace")
    names = [folder, told, *(folder / f"desa.db{end}" for end in ("", "-wal", "-journal"))]
    watched = [part for name in names for part in ("-P", str(name))]
    subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "9999999", "-e", f"trace={_CALLS}", *watched,  # noqa: S607
         "-o", str(out), *command],
        check=True,
        capture_output=True,
    )  # fmt: skip
    places: dict[str, int] = {}
    found = [
        event
        for line in out.read_text(encoding="ascii").splitlines()
        if (event := _event(line, folder, told, places))
    ]
    out.unlink()
    return found


def _event(line: str, folder: Path, told: Path, places: dict[str, int]) -> Event | None:
    """Return what a line says was done; None for a call that failed or changed nothing here."""
    read = _LINE.match(line)
    if read is None or int(read[3]) < 0:
        return None
    call, said = read[1], read[2]
    if call in {"openat", "unlink", "unlinkat"}:
        return _named(call, said, folder, places)
    which = _FILE.match(said)
    path = Path(_bytes(which[2]).decode() if "\\x" in which[2] else which[2]) if which else None
    if path == folder and call == "fsync":
        return Event("flush folder", "")
    if path == told and call == "write":
        return Event("told", "", data=_bytes(_QUOTED.findall(said)[0]))
    return _changed(call, said, path.name, places) if path and path.parent == folder else None


def _named(call: str, said: str, folder: Path, places: dict[str, int]) -> Event | None:
    quoted = _QUOTED.findall(said)
    path = Path(_bytes(quoted[-1]).decode()) if quoted else folder
    if path.parent != folder or (call == "openat" and "O_CREAT" not in said):
        return None
    places[path.name] = 0
    return Event("make" if call == "openat" else "remove", path.name)


def _changed(call: str, said: str, name: str, places: dict[str, int]) -> Event | None:
    if call in {"fsync", "fdatasync"}:
        return Event("flush", name)
    if call == "ftruncate":
        return Event("cut", name, int(said.rpartition(",")[2]))
    if call == "lseek":
        places[name] = int(said.split(",")[1])
        return None
    data = _bytes(_QUOTED.findall(said)[0])
    at = int(said.rpartition(",")[2]) if call == "pwrite64" else places.get(name, 0)
    places[name] = at + len(data)
    return Event("write", name, at, data)


def _bytes(quoted: str) -> bytes:
    return bytes.fromhex(quoted.replace("\\x", ""))


def cut(
    events: Sequence[Event], before: dict[str, bytes], kind: Kind, chance: random.Random
) -> tuple[dict[str, bytes], list[str]]:
    """Return the files after a power cut at some moment, and what was told until then."""
    files = {name: _File(bytearray(content)) for name, content in before.items()}
    sure = dict(files)
    pending: list[tuple[str, str, _File]] = []
    done = events[: chance.randint(0, len(events))]
    for event in done:
        if event.what in {"make", "remove"}:
            _name(event, files, pending)
        elif event.what == "flush folder":
            if kind in {Kind.STRICT, Kind.JOURNALED}:
                _settle(sure, pending)
        elif event.name in files:
            _touch(files[event.name], event)
            if event.what == "flush":
                _after_flush(kind, event.name, sure, pending)
    told = [event.data.decode().strip() for event in done if event.what == "told"]
    left = pending[: chance.randint(0, len(pending))]
    if kind is Kind.FAT:
        left = [one for one in pending if chance.random() < 0.5]
    _settle(sure, left)
    return {name: _after(one, chance) for name, one in sure.items()}, told


def _name(event: Event, files: dict[str, _File], pending: list[tuple[str, str, _File]]) -> None:
    """Make or remove a name, which is not sure before the disk has been told to be."""
    if event.what == "remove":
        pending.append(("remove", event.name, files.pop(event.name, _File())))
    elif event.name not in files:
        files[event.name] = _File()
        pending.append(("make", event.name, files[event.name]))


def _touch(file: _File, event: Event) -> None:
    if event.what == "flush":
        for at, data in file.waits:
            _put(file.sure, at, data)
        file.waits.clear()
    else:
        file.waits.append((event.at, event.data))


def _after_flush(
    kind: Kind, name: str, sure: dict[str, _File], pending: list[tuple[str, str, _File]]
) -> None:
    if kind in {Kind.JOURNALED, Kind.NTFS}:
        _settle(sure, pending)
    elif kind is Kind.FAT:
        own = [one for one in pending if one[1] == name]
        pending[:] = [one for one in pending if one[1] != name]
        _settle(sure, own)


def _settle(sure: dict[str, _File], done: list[tuple[str, str, _File]]) -> None:
    for what, name, file in done:
        if what == "make":
            sure[name] = file
        else:
            sure.pop(name, None)
    done.clear()


def _after(file: _File, chance: random.Random) -> bytes:
    """Return what of a file is on the disk: what was flushed, and of the rest some sectors."""
    content = bytearray(file.sure)
    for at, data in file.waits:
        if not data:
            if chance.random() < 0.5:
                _put(content, at, data)
            continue
        for start in range(0, len(data), SECTOR):
            if chance.random() < 0.5:
                _put(content, at + start, data[start : start + SECTOR])
    return bytes(content)


def _put(content: bytearray, at: int, data: bytes) -> None:
    if not data:
        del content[at:]
        content.extend(bytes(at - len(content)))
        return
    content.extend(bytes(max(0, at - len(content))))
    content[at : at + len(data)] = data
