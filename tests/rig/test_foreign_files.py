"""Workbooks, PDFs and pictures with bytes changed at random: the program reads, refuses, goes on.

The suite tries a few of each. `DME_MUTATIONS=300 python -m pytest tests/rig/test_foreign_files.py`
tries as many as are named; `DME_SEED` names another beginning.
"""

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from PIL import Image
from sqlalchemy import func, select

from dme_desktop.attachments import screen
from dme_desktop.backup import package, restoring
from dme_desktop.backup import service as backups
from dme_desktop.exchange import incoming
from dme_desktop.exchange.incoming import Wanted
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.model import Person
from dme_desktop.trust import lists, reading
from dme_desktop.trust.screen import sticks
from dme_desktop.ui import picture
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.attachments.examples import a_pdf
from tests.backup.test_package import with_front
from tests.conftest import PASSPHRASE
from tests.exchange.workbooks import a_village, part_of, with_part, write, write_old
from tests.rig import TIMES

Record = Callable[[str, object], None]
pytestmark = pytest.mark.rig
HOW_MANY = int(os.environ.get("DME_MUTATIONS", "12")) * TIMES
SEED = int(os.environ.get("DME_SEED", "1"))
MOST_SECONDS = 10.0
PARTS = (
    "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml",
    "[Content_Types].xml", "xl/_rels/workbook.xml.rels",
)  # fmt: skip
NUMBERS = (b"0", b"-1", b"4294967295", b"99999999999", b"18446744073709551616", b"1e309", b"NaN")
PICTURES = ("JPEG", "PNG", "BMP", "WEBP", "TIFF", "GIF")


def changed(content: bytes, chance: random.Random) -> bytes:
    """Return bytes of which some were changed, left out, put twice, or made a monstrous number."""
    broken = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(broken) + 1)
        match chance.randrange(5):
            case 0:
                broken[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del broken[at : at + chance.randint(1, 200)]
            case 2:
                broken[at:at] = broken[at : at + chance.randint(1, 200)] * chance.randint(1, 3)
            case 3:
                broken[at : at + 4] = chance.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff"))
            case _:
                digits = [n for n, byte in enumerate(broken) if 48 <= byte <= 57]
                if digits:
                    place = chance.choice(digits)
                    broken[place : place + 1] = chance.choice(NUMBERS)
    return bytes(broken)


def is_refused(work: Callable[[], object]) -> bool:
    """Do some work that may be refused in words, and nothing else, within ten seconds."""
    began, done = time.monotonic(), False
    with suppress(DmeError):
        work()
        done = True
    assert time.monotonic() - began < MOST_SECONDS
    return not done


@pytest.mark.timeout(0)
def test_changed_workbooks_are_read_or_refused_and_no_row_changes_on_error(
    db: Database, tmp_path: Path, record_property: Record
) -> None:
    chance = random.Random(SEED)
    sound, old = tmp_path / "desa.xlsx", tmp_path / "desa.xls"
    write(sound, a_village(12))
    write_old(old, [["nama", "nik"], ["Siti", "1"]])
    whole = sound.read_bytes()
    for number in range(HOW_MANY):
        file = tmp_path / ("coba.xls" if number % 6 == 5 else "coba.xlsx")
        if number % 6 == 5:
            file.write_bytes(changed(old.read_bytes(), chance))
        elif number % 6 == 4:
            file.write_bytes(changed(whole, chance))
        else:
            part = chance.choice(PARTS)
            file.write_bytes(whole)
            with_part(file, part, changed(part_of(file, part), chance))
        before = rows(db)
        if is_refused(partial(incoming.bring_in, db, CLERK, Wanted(file))):
            assert rows(db) == before
    record_property("tried", HOW_MANY)


def rows(db: Database) -> tuple[int, int]:
    with db.read() as session:
        count, revisions = session.execute(select(func.count(), func.sum(Person.rev))).one()
        return count, revisions or 0


@pytest.mark.timeout(0)
def test_changed_pdfs_are_looked_at_or_refused(tmp_path: Path, record_property: Record) -> None:
    chance, whole = random.Random(SEED), a_pdf()
    for number in range(HOW_MANY):
        content = changed(whole, chance)
        file = tmp_path / f"surat {number}.pdf"
        file.write_bytes(content if content.startswith(b"%PDF-") else b"%PDF-" + content)
        is_refused(partial(reading.in_file, file))
        is_refused(partial(screen.prepare, file, ""))
        file.unlink()
    record_property("tried", HOW_MANY)


@pytest.mark.timeout(0)
def test_changed_pictures_are_read_or_refused(tmp_path: Path, record_property: Record) -> None:
    chance = random.Random(SEED)
    sound = {kind: a_picture(kind, chance) for kind in PICTURES}
    for number in range(HOW_MANY):
        kind = PICTURES[number % len(PICTURES)]
        start = sound[kind][:12]
        file = tmp_path / f"foto {number}"
        file.write_bytes(start + changed(sound[kind][12:], chance))
        is_refused(partial(picture.read, file))
        is_refused(partial(reading.in_file, file))
        file.unlink()
    record_property("tried", HOW_MANY)


@pytest.mark.timeout(0)
def test_changed_backups_are_read_or_refused_though_their_checksum_fits(
    office: Database, profile: Profile, tmp_path: Path, record_property: Record
) -> None:
    """Whoever writes a copy can write its checksum too: only the reading is left to refuse it."""
    chance = random.Random(SEED)
    made = backups.create(office, profile, tmp_path, office.clock)
    whole = made.file.read_bytes()
    head = package.read_head(BytesIO(whole))
    said = msgspec.json.encode(head.manifest)
    for number in range(HOW_MANY):
        manifest, slots = said, head.keys_content
        if number % 2:
            manifest = changed(said, chance)
        else:
            slots = changed(slots, chance)
        made.file.write_bytes(with_front(whole, manifest, slots))
        (copy,) = backups.list_in(tmp_path)
        verdict = backups.verify(made.file, key=office.key)
        assert not (verdict.ok and (copy.problem or manifest != said))
        is_refused(partial(restoring.restore, made.file, Profile(tmp_path / "baru"), PASSPHRASE))
    record_property("tried", HOW_MANY)


@pytest.mark.timeout(0)
def test_changed_key_files_and_lists_are_read_or_refused(
    office: Database, tmp_path: Path, record_property: Record
) -> None:
    chance = random.Random(SEED)
    with office.write(ACT, CLERK) as session:
        given = lists.hand_in_keys(session)
    sound = {"kunci.json": msgspec.json.encode(keys.lock(b"k" * 32, "id", PASSPHRASE, "A" * 32)),
             "kunci.dme": given.content}  # fmt: skip
    for number in range(HOW_MANY):
        name = list(sound)[number % 2]
        file = tmp_path / name
        file.write_bytes(changed(sound[name], chance))
        is_refused(partial(keys.read, file))
        is_refused(partial(sticks.content_of, file))
    record_property("tried", HOW_MANY)


def a_picture(kind: str, chance: random.Random) -> bytes:
    file = BytesIO()
    noise = Image.frombytes("RGB", (60, 40), chance.randbytes(60 * 40 * 3))
    noise.save(file, kind)
    return file.getvalue()
