"""Backups as earlier versions of the program made them."""

import hashlib
from pathlib import Path

from dme_desktop.backup import contents, package
from dme_desktop.backup.package import Manifest
from dme_desktop.vault import keys, migrate
from tests.conftest import NOW, PASSPHRASE
from tests.migrations.files import KEY, a_file, insert

CODE = "52.03.11.2005"


def an_older_backup(folder: Path, revision: str) -> Path:
    """Make a backup of a village with one resident, whose file stands at a revision."""
    folder.mkdir(exist_ok=True)
    live, snapshot = folder / "lama.db", folder / "salinan.db"
    a_file(live, (_village(revision), _person()), revision)
    migrate.copy_to(live, KEY, snapshot)
    held = contents.examined(snapshot, KEY)
    slots = keys.lock(KEY, "0" * 32, PASSPHRASE, keys.new_recovery_code())
    keys.write(folder / "kunci.json", slots)
    manifest = Manifest(
        village_code=held.village_code,
        village_name=held.village_name,
        practice=held.practice,
        made_at=NOW.isoformat(timespec="seconds"),
        app_version="0.1",
        revision=held.revision,
        dbid=slots.dbid,
        seq=1,
        people=held.people,
        rows=held.rows,
        audit_seq=held.audit_seq,
        audit_link=held.audit_link,
        previous="",
        snapshot_size=snapshot.stat().st_size,
        snapshot_sha256=hashlib.sha256(snapshot.read_bytes()).hexdigest(),
    )
    file = folder / f"DME_5203112005_20261124-091200_0001{package.SUFFIX}"
    with file.open("wb") as target:
        content = (folder / "kunci.json").read_bytes()
        package.write(target, manifest, content, snapshot, KEY)
    for gone in (live, snapshot, folder / "kunci.json"):
        gone.unlink()
    return file


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
