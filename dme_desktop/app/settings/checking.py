"""What `dme check` looks at: data, keys, chain and backups, each with what was found."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.backup import service as backups
from dme_desktop.kernel.errors import DmeError
from dme_desktop.migrations import HEAD
from dme_desktop.vault import cipher, keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


def run(profile: Profile, db: Database) -> list[Check]:
    """Look at everything; a check that cannot be made counts as bad and says why."""
    checks: dict[str, Callable[[Profile, Database], tuple[bool, str]]] = {
        "halaman terenkripsi": _pages,
        "isi basis data": _contents,
        "kunci": _keys,
        "versi": _version,
        "rantai catatan": _chain,
        "cadangan": _backups,
    }
    return [Check(name, *_safely(look, profile, db)) for name, look in checks.items()]


def _safely(
    look: Callable[[Profile, Database], tuple[bool, str]], profile: Profile, db: Database
) -> tuple[bool, str]:
    try:
        with cipher.in_words():
            return look(profile, db)
    except DmeError as error:
        return False, str(error)


def _pages(_: Profile, db: Database) -> tuple[bool, str]:
    db.checkpoint()
    with closing(db.raw()) as raw:
        bad = raw.execute("PRAGMA cipher_integrity_check").fetchall()
    return not bad, f"{len(bad)} halaman rusak" if bad else "semua halaman utuh"


def _contents(_: Profile, db: Database) -> tuple[bool, str]:
    with closing(db.raw()) as raw:
        found = [row[0] for row in raw.execute("PRAGMA integrity_check(5)")]
        orphans = raw.execute("PRAGMA foreign_key_check").fetchall()
    if found != ["ok"] or orphans:
        return False, f"{len(found) + len(orphans)} kerusakan"
    return True, "tabel, indeks dan hubungan utuh"


def _keys(profile: Profile, db: Database) -> tuple[bool, str]:
    if not profile.keys_path.exists():
        return False, "kunci.json tidak ada; buat kata sandi dan lembar pemulihan baru"
    file = keys.read(profile.keys_path)
    fits = file.fingerprint == keys.fingerprint(db.key)
    kinds = {slot.type for slot in file.slots}
    if not fits or kinds < {keys.PASSPHRASE, keys.RECOVERY}:
        return False, "kunci.json tidak cocok dengan data ini"
    return True, "kata sandi dan kode pemulihan terpasang"


def _version(_: Profile, db: Database) -> tuple[bool, str]:
    revision = migrate.revision_of(db.path, db.key)
    return revision == HEAD, f"bentuk data {revision}"


def _chain(_: Profile, db: Database) -> tuple[bool, str]:
    broken = db.chain_break()
    if broken is not None:
        return False, f"catatan nomor {broken} tidak cocok dengan rantainya"
    return True, "tidak ada catatan yang berubah"


def _backups(_: Profile, db: Database) -> tuple[bool, str]:
    with db.read() as session:
        last = backups.last(session)
        age = backups.age_in_days(session, db.clock)
    if last.made_at is None:
        return True, "belum pernah dibuat; buat cadangan ke stik USB"
    there = list(_good_copies(Path(last.folder)))
    where = f"{len(there)} terbaca di {last.folder}" if there else "stiknya sedang tidak terpasang"
    when = "hanya di laptop ini" if age is None else f"terakhir {age} hari lalu"
    return True, f"{when}, {where}"


def _good_copies(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (one.file for one in backups.list_in(folder) if not one.problem)
