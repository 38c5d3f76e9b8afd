"""Packages of villages that are not here, with keys that everybody knows."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from dme_desktop.district.model import Arrival
from dme_desktop.district.service import gathering
from dme_desktop.packages import form, sealing, tables
from dme_desktop.packages.form import BOX, SEALED, Contents
from dme_desktop.packages.tables import Cell
from dme_desktop.trust import bundles, lists
from dme_desktop.trust.bundles import Bundle, PublicKey
from dme_desktop.trust.model import BundleKind
from dme_desktop.vault import boxes, cose, signing
from dme_desktop.vault.model import SigningKey
from dme_desktop.village import regions

DAY = dt.date(2026, 11, 20)
Rows = Mapping[str, Sequence[Sequence[Cell]]]
SOME: Rows = {
    "stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 40), ("TW", "P", "PURNA", "NONPROSEDURAL", 12)],
    "berangkat": [(3, "MY", "L", "PROSEDURAL", 9)],
    "kiriman": [(2, "MY", "POS", 22, 10, 12_000_000), (3, "MY", "POS", 24, 5, 9_000_000)],
    "pengirim": [(0, 12), (2, 9), (3, 5)],
    "kasus": [(4, "P", 6, 5)],
    "jenis": [(4, "GAJI_TIDAK_DIBAYAR", 6, 5)],
    "guna": [("PENDIDIKAN", 15, 21_000_000)],
    "kegiatan": [(5, "SOSIALISASI", 2, 60)],
    "pelatihan": [(6, "P", "LULUS", 8)],
}


@dataclass
class FarVillage:
    """A village that is not here: its code, its key, and the package it made last."""

    code: str
    number: int
    seq: int = 0
    previous: bytes = b""
    key: SigningKey = field(init=False)

    def __post_init__(self) -> None:
        self.key = signing.practice_key(self.number, DAY)

    @property
    def name(self) -> str:
        """Return what the village is called."""
        return regions.region(self.code).full_name

    def keys_file(self) -> bytes:
        """Return the file by which it makes its key known."""
        told = PublicKey(self.code, self.name, self.key.public, DAY, None)
        seq = int(f"{DAY:%Y%m%d}01")
        bundle = Bundle(
            BundleKind.VILLAGE_KEYS, self.code, self.name, seq, DAY, practice=False, keys=(told,)
        )
        return bundles.packed(bundle, self.key)

    def signed(
        self, to: str, rows: Rows = SOME, niks: Sequence[int] = (), box_to: bytes = b"",
        **different: object,
    ) -> bytes:  # fmt: skip
        """Return the next package as it is signed; `different` are parts that are other."""
        self.seq += 1
        told = {one.name: tables.of_rows(one, rows.get(one.name, [])) for one in tables.TABLES}
        usual = {
            "sender": self.code, "name": self.name, "receiver": to, "year": 2026,
            "seq": self.seq, "previous": self.previous, "as_of": DAY, "practice": False,
            "schema": tables.SCHEMA, "purpose": "REKAP", "totals": tables.totals(told),
            "packed": tables.packed(told), "boxes": [],
        }  # fmt: skip
        if niks:
            inside = cose.dumped([self.code, 2026, self.seq, list(niks)])
            usual["boxes"] = [(self.code, sealing.seal(inside, box_to, BOX))]
        content = form.signed(Contents(**usual | different), self.key)  # type: ignore[arg-type]
        self.previous = form.digest(content)
        return content


def known(session: Session, *villages: FarVillage) -> bytes:
    """Let a desk know the keys of villages; return the key that packages are sealed to."""
    for one in villages:
        lists.compare(session, lists.gather(session, one.keys_file()).id)
    return boxes.ready(session).public


def sealed(content: bytes, to: bytes) -> bytes:
    return sealing.seal(content, to, SEALED)


def received(session: Session, content: bytes, to: bytes) -> Arrival:
    """Receive one signed package at a desk with this key."""
    [found] = gathering.look(session, [("satu.dmepaket", sealed(content, to))])
    return gathering.receive(session, found)
