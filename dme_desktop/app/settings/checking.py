"""What `dme check` looks at: data, keys, chain and backups, each with what was found."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from dme_desktop.agenda import archive, numbers
from dme_desktop.attachments import service as attachments
from dme_desktop.backup import service as backups
from dme_desktop.backup.service import Copy
from dme_desktop.kernel.errors import DmeError
from dme_desktop.migrations import HEAD
from dme_desktop.trust import entrusting
from dme_desktop.vault import chain, chronicle, cipher, clocks, keys, migrate
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import DATABASE, Profile
from dme_desktop.vault.seals import Broken
from dme_desktop.vault.witness import Standing
from dme_desktop.village import service as village

HINDERED = {*cipher.UNWRITABLE, dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}
UNSEEN = (
    "stiknya sedang tidak terpasang; data yang dikembalikan ke masa lalu bersama saksinya hanya "
    "terlihat dari cadangan"
)
MOST_TOLD = 5  # findings of one kind that are named


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str
    looked: bool = True  # False when the disk or other work kept us from looking


def run(profile: Profile, db: Database) -> list[Check]:
    """Look at everything; a check that cannot be made counts as bad and says why."""
    checks: dict[str, Callable[[Profile, Database], tuple[bool, str]]] = {
        "halaman terenkripsi": _pages,
        "isi basis data": _contents,
        "kunci": _keys,
        "versi": _version,
        "bentuk tabel": _shape,
        "rantai catatan": _chain,
        "isi catatan": _records,
        "surat dan lampiran": _files,
        "saksi": _witness,
        "jam komputer": _clock,
        "cadangan": _backups,
    }
    return [_safely(name, look, profile, db) for name, look in checks.items()]


def verdict(checks: Sequence[Check]) -> str:
    """Return what is to be done about the checks that are not good, "" when all are."""
    bad = "; ".join(one.name for one in checks if one.looked and not one.ok)
    if bad:
        return f"Tidak utuh: {bad}. Pulihkan dari cadangan terakhir."
    if kept := [one for one in checks if not one.looked]:
        names = "; ".join(one.name for one in kept)
        return f"Belum dapat diperiksa: {names}. {kept[0].detail}"
    return ""


def _safely(
    name: str,
    look: Callable[[Profile, Database], tuple[bool, str]],
    profile: Profile,
    db: Database,
) -> Check:
    try:
        with cipher.in_words():
            return Check(name, *look(profile, db))
    except DmeError as error:
        looked = cipher.code_of(error.__cause__ or error) not in HINDERED
        return Check(name, ok=False, detail=str(error), looked=looked)
    except (dbapi2.Error, SQLAlchemyError, LookupError, ValueError):
        strange = "tidak dapat diperiksa: bentuk tabelnya bukan buatan program ini"
        return Check(name, ok=False, detail=strange)


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
    told = "kata sandi dan kode pemulihan terpasang"
    if file.escrow is not None:
        told += f", dititipkan kepada {entrusting.name_of(file.escrow.office)}"
    return True, told


def _version(_: Profile, db: Database) -> tuple[bool, str]:
    with closing(db.raw()) as raw:
        (revision,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    return revision == HEAD, f"bentuk data {revision}"


def _shape(_: Profile, db: Database) -> tuple[bool, str]:
    """Hold tables, indexes and guards beside those of a file made just now."""
    with closing(db.raw()) as raw:
        found = _parts_of(raw)
    wanted = _fresh_parts()
    wrong = sorted(
        name for name in found.keys() | wanted.keys() if found.get(name) != wanted.get(name)
    )
    if wrong:
        return False, f"{len(wrong)} tidak seperti seharusnya: {', '.join(wrong[:MOST_TOLD])}"
    return True, f"{len(wanted)} tabel, indeks dan penjaga seperti seharusnya"


@cache
def _fresh_parts() -> dict[str, str]:
    with TemporaryDirectory(prefix="dme-") as folder:
        path, key = Path(folder, DATABASE), keys.new_key()
        migrate.make(path, key)
        with closing(cipher.connect(path, key)) as raw:
            return _parts_of(raw)


def _parts_of(raw: Plain) -> dict[str, str]:
    asked = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    return {name: " ".join((sql or "").split()) for name, sql in raw.execute(asked)}


def _chain(_: Profile, db: Database) -> tuple[bool, str]:
    broken = db.chain_break()
    if broken is not None:
        return False, f"catatan nomor {broken} tidak cocok dengan rantainya"
    return True, "tidak ada catatan yang berubah"


def _records(_: Profile, db: Database) -> tuple[bool, str]:
    broken = db.broken_seals()
    if not broken:
        return True, "setiap catatan seperti ditinggalkan program"
    with db.read() as session:
        told = [
            f"{one.table} {_name(session, one)}: {one.harm.value}" for one in broken[:MOST_TOLD]
        ]
    more = f" dan {len(broken) - MOST_TOLD} lagi" if len(broken) > MOST_TOLD else ""
    return False, f"{len(broken)} catatan tersentuh di luar program: {'; '.join(told)}{more}"


def _name(session: Session, one: Broken) -> str:
    """Return the name of a record that has one, or what names its row."""
    alone = "|" not in one.record_id  # else it is named by several columns
    try:
        return (alone and chronicle.told(session, one.table, one.record_id, 1)) or one.record_id
    except (LookupError, ValueError):  # a value that no program of ours writes
        return one.record_id


def _files(_: Profile, db: Database) -> tuple[bool, str]:
    with db.read() as session:
        papers, scans = archive.altered(session), attachments.altered(session)
    if wrong := [*papers, *scans]:
        return False, f"{len(wrong)} berubah dari aslinya: {'; '.join(wrong[:MOST_TOLD])}"
    return True, "sama dengan yang dicetak dan dilampirkan"


def _witness(_: Profile, db: Database) -> tuple[bool, str]:
    """Hold the head of the chain beside its witness; a restore that was asked for is no fault."""
    if db.witness is None:
        return False, Standing.MISSING.value
    with db.read() as session:
        doubtful = village.current(session) and numbers.doubtful(session)
    if db.witness.standing is Standing.AGREES and doubtful:
        told = Standing.BEHIND.value if db.witness.strayed else "dipulihkan dari salinan"
        return not db.witness.strayed, f"{told}; nomor terakhir belum diisi, buka program"
    return db.witness.standing is Standing.AGREES, db.witness.standing.value


def _clock(_: Profile, db: Database) -> tuple[bool, str]:
    with db.read() as session:
        doubt = clocks.doubt(session)
    return not doubt, doubt or "cocok dengan catatan terakhir"


def _backups(profile: Profile, db: Database) -> tuple[bool, str]:
    with db.read() as session:
        last = backups.last(session)
        age = backups.age_in_days(session, db.clock)
        if backups.is_from_future(session, db.clock):
            return (
                False,
                "cadangan terakhir bertanggal sesudah hari ini; periksa jam, cadangkan lagi",
            )
        if last.made_at is None:
            return True, "belum pernah dibuat; buat cadangan ke stik USB"
        there = list(_good_copies(Path(last.folder)))
        strange = [copy.file.name for copy in there if not _is_ancestor(session, copy)]
    if strange:
        return False, f"data lebih lama dari atau lain dengan {', '.join(strange[:MOST_TOLD])}"
    where = (
        f"{len(there)} terbaca di {last.folder}, tidak lebih baru dari data" if there else UNSEEN
    )
    when = "hanya di laptop ini" if age is None else f"terakhir {age} hari lalu"
    bad = len(backups.damaged(profile))
    rotted = f"; {bad} salinan rusak disisihkan, disk mungkin mulai gagal" if bad else ""
    return True, f"{when}, {where}{rotted}"


def _is_ancestor(session: Session, copy: Copy) -> bool:
    """Say whether the head of a copy of this village is an act of these data."""
    seq, link = copy.head
    ours = village.current(session)
    if not seq or ours is None or copy.code != ours.code:
        return True
    return chain.link_of(session, seq) == link


def _good_copies(folder: Path) -> Iterator[Copy]:
    if folder.is_dir():
        yield from (one for one in backups.list_in(folder) if not one.problem)
