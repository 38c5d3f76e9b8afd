"""Backups as earlier versions of the program made them."""

import datetime as dt
import hashlib
import hmac
import struct
from functools import partial
from pathlib import Path

import msgspec

from dme_desktop.backup import contents, package
from dme_desktop.vault import cipher, keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.conftest import NOW, PASSPHRASE
from tests.migrations.files import KEY, a_file, insert

CODE = "52.03.11.2005"
HEADER = struct.Struct(">8sHIIQ")  # of every format


def an_older_backup(folder: Path, revision: str) -> Path:
    """Make a backup of a village with one resident, whose file stands at a revision."""
    folder.mkdir(exist_ok=True)
    live, snapshot = folder / "lama.db", folder / "salinan.db"
    a_file(live, (_village(revision), _person()), revision)
    migrate.copy_to(live, KEY, snapshot)
    slots = keys.lock(KEY, "0" * 32, PASSPHRASE, keys.new_recovery_code())
    file = folder / f"DME_5203112005_20261124-091200_0001{package.SUFFIX}"
    file.write_bytes(_of_format_1(snapshot, msgspec.json.encode(slots), KEY, NOW))
    for gone in (live, snapshot):
        gone.unlink()
    return file


def a_former_copy(db: Database, profile: Profile, folder: Path) -> Path:
    """Make a backup of these data as it was made before they were packed: format 1."""
    snapshot = folder / "salinan.db"
    contents.snapshot(db, snapshot)
    file = folder / f"DME_5203102003_20260101-080000_0001{package.SUFFIX}"
    slots = profile.keys_path.read_bytes()
    file.write_bytes(_of_format_1(snapshot, slots, db.key, db.clock.now()))
    snapshot.unlink()
    return file


def _of_format_1(snapshot: Path, slots: bytes, key: bytes, at: dt.datetime) -> bytes:
    """Return a whole backup as the program wrote it then, the file in it as it is."""
    opening = partial(cipher.connect, snapshot, key)
    held, content = contents.examined(opening, key, just_made=True), snapshot.read_bytes()
    said = msgspec.json.encode(
        {
            **{name: getattr(held, name) for name in contents.Contents.__annotations__},
            "made_at": at.isoformat(timespec="seconds"),
            "app_version": "0.1",
            "dbid": keys.decode(slots).dbid,
            "seq": 1,
            "previous": "",
            "snapshot_size": len(content),
            "snapshot_sha256": hashlib.sha256(content).hexdigest(),
        }
    )
    sealed = HEADER.pack(b"DMECAD\r\n", 1, len(said), len(slots), len(content)) + said
    front = sealed + hmac.digest(keys.derived(key, "backup"), sealed, "sha256") + slots
    return front + hashlib.sha256(front).digest() + content


def _village(revision: str) -> tuple[str, tuple[object, ...]]:
    places = {"code": CODE, "name": "Jenggik Utara", "district": "Montong Gading"}
    around = {"regency": "Kabupaten Lombok Timur", "province": "Nusa Tenggara Barat"}
    numbers = {"letter_suffix": "Pem.Ds", "number_pattern": "{code}/{number}/{suffix}/{year}"}
    usual = {"paper": "F4", "practice": 0, "region_data": "", "rev": 1}
    if revision >= "0004":
        usual["number_policy"] = "PER_TYPE"
    return insert("village", id="v", **places, **around, **numbers, **usual)


def _person() -> tuple[str, tuple[object, ...]]:
    person = {"id": "p", "full_name": "SITI CONTOHWATI", "gender": "2", "birth_date": "1992-07-05"}
    home = {"hamlet": "Montong", "residency": "TETAP", "phone_wa": 0, "search_key": "SITI"}
    return insert("person", **person, **home, rev=1)
