"""The practice desk: an area whose invented offices have handed up, as offices do.

A subdistrict gets packages of its villages, a regency those of its subdistricts, a province those
of its regencies, which are sums. Each tells this year and the one before. Most reported lately, one
long ago, one never; the package of one does not add up. Their keys are known to everybody and their
packages are marked as practice, so that no real desk counts them.
"""

import random
import secrets
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop.district import receiving
from dme_desktop.district.acts import RECEIVE
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.packages import form, rules, sealing, stick, tables
from dme_desktop.packages.form import SEALED, Contents
from dme_desktop.packages.model import Purpose
from dme_desktop.packages.tables import Cell
from dme_desktop.trust import bundles, lists, own_keys
from dme_desktop.trust.bundles import Bundle, PublicKey
from dme_desktop.trust.model import BundleKind
from dme_desktop.vault import keys, signing
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import regions
from dme_desktop.village import service as village
from dme_desktop.village.model import Official, Role
from dme_desktop.village.regions import Region

PASSPHRASE_FILE = "kata-sandi-latihan.txt"  # noqa: S105 - of practice data
CODE = "52.03.11"
CODES = ("52.03.11", "52.03", "52")  # of a subdistrict, a regency and a province to learn with
HEADS = {2: "Camat Contoh", 1: "Kepala Dinas Contoh", 0: "Kepala Dinas Provinsi Contoh"}
CLERK = Who("Petugas Latihan")
DAYS_OLD, DAYS_FRESH = 75, 20
OLD, NEVER, WRONG, STRANGER = range(1, 5)  # the places of the villages that are behind
FIRST_KEY = 100  # of the keys that everybody knows
STAGES = ("BEKERJA", "BEKERJA", "BEKERJA", "CUTI", "PURNA", "SIAP")
COUNTRIES = ("MY", "SG", "HK", "TW", "SA")
USES = (("PENDIDIKAN", 2), ("RUMAH", 3), ("USAHA", 6))
TROUBLES = ("GAJI_TIDAK_DIBAYAR", "HILANG_KONTAK", "SAKIT", "BIAYA_BERLEBIH")
WAYS = ("PROSEDURAL", "PROSEDURAL", "PROSEDURAL", "NONPROSEDURAL", "BELUM_DIKETAHUI")


@dataclass(frozen=True)
class MadeDesk:
    """What was made: the data folder, the stick with packages, and how many count."""

    data: Path
    stick: Path
    passphrase: str = field(repr=False)
    counted: int
    refused: int

    @property
    def secret(self) -> Path:
        """Return the file with what opens it; it is no secret."""
        return self.data.parent / PASSPHRASE_FILE


def run(
    out: Path, code: str, seed: int, progress: Progress, clock: Clock | None = None
) -> MadeDesk:
    """Make a practice desk in `out`; raise DmeError for a code of no area over villages."""
    if code.count(".") not in HEADS:
        raise DmeError(f"{code} bukan kode wilayah. Tulis seperti {', '.join(CODES)}.")
    area = regions.region(code)
    data, folder = out / "data", out / "stik"
    if data.exists():
        raise DmeError(f"{data} sudah ada. Pilih folder lain.")
    folder.mkdir(parents=True, exist_ok=True)
    passphrase = secrets.token_hex(8)
    files.put(out / PASSPHRASE_FILE, passphrase.encode())

    def settle(session: Session) -> None:
        village.found(session, code, practice=True)
        village.appoint(
            session, Official(name=HEADS[code.count(".")], role=Role.KADES, can_sign=True)
        )
        village.put_setting(session, "operator", CLERK.name)
        own_keys.ready_for_boxes(session)

    profile = Profile(data, clock or SystemClock())
    profile.hold()
    try:
        db = profile.create(passphrase, keys.new_recovery_code(), settle, remember=False)
        try:
            _hand_up(db, folder, area.code, random.Random(seed))  # noqa: S311 - invented figures
            became = receiving.take(db, CLERK, receiving.packages_in(folder), progress)
        finally:
            db.close()
    finally:
        profile.release()
    counted = sum(one.is_counted for one in became)
    return MadeDesk(data, folder, passphrase, counted, len(became) - counted)


def _hand_up(db: Database, folder: Path, code: str, dice: random.Random) -> None:
    """Let the villages of an area be known, and put their packages on the stick."""
    today, inside = db.clock.today(), regions.children(code)
    with db.write(RECEIVE, CLERK) as session:
        to = own_keys.ready_for_boxes(session).public
        for place, area in enumerate(inside):
            kept = lists.gather(session, _keys_file(area, FIRST_KEY + place, today))
            if place != STRANGER:
                lists.compare(session, kept.id)
    for place, area in enumerate(inside):
        if place == NEVER:
            continue
        days = DAYS_OLD if place == OLD else dice.randint(0, DAYS_FRESH)
        now, before = max(today - timedelta(days=days), date(today.year, 1, 1)), today.year - 1
        for as_of in (date(before, 12, 31), now):
            is_wrong = place == WRONG and as_of is now
            content = _package(area, FIRST_KEY + place, (code, as_of), dice, wrong=is_wrong)
            name = f"{area.code}_{as_of.year}_untuk_{code}".replace(".", "")
            stick.write(folder, f"DME_{name}{form.PACKAGE}", sealing.seal(content, to, SEALED))


def _keys_file(area: Region, number: int, today: date) -> bytes:
    key = signing.practice_key(number, today)
    told = PublicKey(area.code, area.full_name, key.public, today, None)
    bundle = Bundle(
        BundleKind.VILLAGE_KEYS, area.code, area.full_name, int(f"{today:%Y%m%d}01"), today,
        practice=True, keys=(told,),
    )  # fmt: skip
    return bundles.packed(bundle, key)


def _package(
    area: Region, number: int, about: tuple[str, date], dice: random.Random, *, wrong: bool
) -> bytes:
    """Return the signed package of a village; one that is `wrong` tells one worker too many."""
    to, as_of = about
    villages = _villages_in(area)
    days = [(as_of - date(1970, 1, 1)).days - dice.randint(0, 9) * (len(villages) > 1)
            for _ in villages]  # fmt: skip
    workers = 60 + number * 37 % 150 + dice.randint(-4, 4)  # an office tells alike each year
    rows = _rows(dice, as_of.month, len(villages), workers) | {
        "wilayah": [(one.code, day, 1) for one, day in zip(villages, days, strict=True)]
    }
    told = {one.name: tables.of_rows(one, rows.get(one.name, [])) for one in tables.TABLES}
    totals = tables.totals(told)
    totals[tables.STOK.name][1] += wrong
    contents = Contents(
        sender=area.code, name=area.full_name, receiver=to, year=as_of.year, seq=1, previous=b"",
        as_of=as_of, practice=True, schema=tables.SCHEMA, purpose=Purpose.PELINDUNGAN.name,
        totals=totals, packed=tables.packed(told),
    )  # fmt: skip
    return form.signed(contents, signing.practice_key(number, as_of))


def _villages_in(area: Region) -> list[Region]:
    """Return the villages of an area, itself where it is one."""
    if area.code.count(".") == 3:
        return [area]
    return [one for each in regions.children(area.code) for one in _villages_in(each)]


def _rows(
    dice: random.Random, until: int, villages: int, workers: int
) -> dict[str, list[tuple[Cell, ...]]]:
    """Return the tables of some villages of so many workers each, as far as the year went."""
    months = range(1, until + 1)
    amounts = [dice.randint(4, 60) * 100_000 for _ in range(workers // 4 * until)]
    sent = [
        (dice.choice(months), dice.choice(COUNTRIES), rules.step_of(amount), amount)
        for amount in amounts
    ]

    def many() -> int:
        """Return what one line counts, as many as there are villages and a little by chance."""
        return max(1, dice.randint(3 * villages, 5 * villages) // 4)

    return {
        "stok": [
            (dice.choice(COUNTRIES), dice.choice("LP"), dice.choice(STAGES), dice.choice(WAYS),
             many())
            for _ in range(workers)
        ],
        "berangkat": [
            (dice.choice(months), dice.choice(COUNTRIES), dice.choice("LP"), dice.choice(WAYS),
             many())
            for _ in range(workers // 5)
        ],
        "pulang": [
            (dice.choice(months), dice.choice(COUNTRIES), dice.choice("LP"), "SELESAI_KONTRAK",
             many())
            for _ in range(workers // 6)
        ],
        "kiriman": [(month, country, "POS", step, villages, amount * villages)
                    for month, country, step, amount in sent],
        "guna": [(use, len(sent) * villages // part, sum(amount for *_, amount in sent) * villages
                  // part) for use, part in USES],
        "kasus": [
            (dice.choice(months), dice.choice("LP"), (count := many()), dice.randint(0, count))
            for _ in range(9)
        ],
        "jenis": [
            (dice.choice(months), dice.choice(TROUBLES), (count := many()), dice.randint(0, count))
            for _ in range(9)
        ],
        "pelatihan": [(dice.choice(months), dice.choice("LP"), "LULUS", 8 * villages)
                      for _ in range(4)],
        "kegiatan": [(dice.choice(months), "SOSIALISASI", 2 * villages, 60 * villages)],
    }  # fmt: skip
