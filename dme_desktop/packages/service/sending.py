"""Packages as they are made: looked at first, then signed, sealed and written down."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import grouped, rupiah
from dme_desktop.packages import form, rules, sealing, sums, tables
from dme_desktop.packages.form import BOX, SEALED, Contents, Reply
from dme_desktop.packages.model import Package, Receiver, Told
from dme_desktop.packages.service import counting, receivers, sent
from dme_desktop.packages.tables import Column, Totals
from dme_desktop.privacy.service import restrictions
from dme_desktop.vault import cose, keeping, signing
from dme_desktop.village import service as village

KNOWN_THERE = "packages.known."  # the setting with number and digest of what an office has


@dataclass(frozen=True)
class Prepared:
    """A package before it leaves: to whom, its number, its tables, and what is left out of it.

    `persons` are the NIK that go in a box of their own to `matching`, [] for none.
    """

    receiver: Receiver
    year: int
    seq: int
    previous: str
    as_of: dt.date
    tables: dict[str, list[Column]]
    withheld: Sequence[Told]
    persons: Sequence[int] = ()
    matching: Receiver | None = None
    passed_on: Sequence[tuple[str, bytes]] = ()  # boxes of villages, as they came to a desk

    @property
    def totals(self) -> Totals:
        """Return its control totals."""
        return tables.totals(self.tables)

    @property
    def people(self) -> int:
        """Return of how many people it tells."""
        return self.totals[tables.STOK.name][1]


@dataclass(frozen=True)
class Made:
    """A package to be written to a stick: a name for it, its bytes, and its record."""

    name: str
    content: bytes
    record: Package


def prepare(session: Session, receiver_id: str, year: int) -> Prepared:
    """Count a year for an office as it would leave now; nothing is written.

    Raises DmeError for another year than those that are open, for an office that is gone, for
    whoever may not see the cases that are chosen, and on a laptop that makes no packages.
    """
    lending.refuse_elsewhere(session)
    receiver, here = keeping.at_hand(session, Receiver, receiver_id), village.profile(session)
    today: dt.date = session.info["clock"].today()
    if year not in rules.years(today):
        open_years = " atau ".join(str(one) for one in rules.years(today))
        raise DmeError(f"Paket hanya dibuat untuk tahun yang masih terbuka: {open_years}.")
    chosen, (before, previous) = receivers.told(receiver), _newest(session, receiver, year)
    seq = before + 1
    as_of = min(today, dt.date(year, 12, 31))
    if here.is_desk:
        desk = sums.of_desk()
        return Prepared(
            receiver, year, seq, previous, as_of, desk.summed(session, year, chosen),
            counting.withheld(chosen), passed_on=desk.passed_on(session, year),
        )  # fmt: skip
    day = (as_of - dt.date(1970, 1, 1)).days
    matching = receivers.matching(session) if receiver.matches or len(receiver.code) > 5 else None
    frozen = [one.person_id for one in restrictions.every(session)] if matching else []
    return Prepared(
        receiver, year, seq, previous, as_of,
        counting.counted(session, year, chosen, (here.code, day, seq)),
        counting.withheld(chosen),
        counting.niks(session, frozen) if matching else [],
        matching,
    )  # fmt: skip


def make(session: Session, told: Prepared) -> Made:
    """Sign and seal a package and write down that it leaves; raise DmeError without a key."""
    here, key = village.profile(session), signing.ready(session)
    contents = Contents(
        sender=here.code, name=here.full_name, receiver=told.receiver.code, year=told.year,
        seq=told.seq, previous=bytes.fromhex(told.previous), as_of=told.as_of,
        practice=here.practice, schema=tables.SCHEMA, purpose=told.receiver.purpose.name,
        totals=told.totals, packed=tables.packed(told.tables), boxes=_boxes(here.code, told),
    )  # fmt: skip
    inside = form.signed(contents, key)
    sealed = sealing.seal(inside, told.receiver.sealing, SEALED)
    package = Package(
        receiver_id=told.receiver.id, year=told.year, seq=told.seq, previous=told.previous,
        digest=form.digest(inside).hex(), as_of=told.as_of, purpose=told.receiver.purpose,
        tells=" ".join(one.name for one in Told if one not in told.withheld), people=told.people,
        persons=len(told.persons), totals=msgspec.json.encode(told.totals).decode(),
        file=file_name(here.code, told), size=len(sealed),
    )  # fmt: skip
    return Made(package.file, sealed, keeping.put(session, package))


def send(session: Session, receiver_id: str, year: int) -> Made:
    """Make the package of a year for an office."""
    return make(session, prepare(session, receiver_id, year))


def file_name(sender: str, told: Prepared) -> str:
    """Return "DME_5203112005_untuk_5203_2026_0007.dmepaket"."""
    plain, to = sender.replace(".", ""), told.receiver.code.replace(".", "")
    return f"DME_{plain}_untuk_{to}_{told.year}_{told.seq:04}{form.PACKAGE}"


def go_on_after(session: Session, receiver: Receiver, reply: Reply) -> None:
    """Let the numbers go on after the newest package that an office has."""
    if reply.last > _newest(session, receiver, reply.year)[0]:
        told = f"{reply.last} {reply.last_digest.hex()}"
        village.put_setting(session, _place(receiver, reply.year), told)


def figures(totals: Totals) -> list[tuple[str, str]]:
    """Return what a package tells in words and figures, a line each."""

    def count(name: str, place: int = 1) -> str:
        return grouped(totals[name][place])

    lines = [
        ("Orang yang tercatat sebagai pekerja migran", count("stok")),
        ("Keberangkatan dalam tahun ini", count("berangkat")),
        ("Kepulangan dalam tahun ini", count("pulang")),
        ("Kiriman uang", f"{count('kiriman')} kali, {rupiah(totals['kiriman'][2])}"),
        ("Kasus yang diterima", f"{count('kasus')}, selesai {count('kasus', 2)}"),
        ("Peserta pelatihan", count("pelatihan")),
        ("Kegiatan", f"{count('kegiatan')}, dengan {count('kegiatan', 2)} peserta"),
    ]
    if totals["wilayah"][0] > 1:
        lines.insert(0, ("Desa yang dijumlahkan", grouped(totals["wilayah"][0])))
    return lines


def _newest(session: Session, receiver: Receiver, year: int) -> tuple[int, str]:
    """Return number and digest of the newest package, sent from these data or known over there."""
    newest = sent.last(session, receiver.id, year)
    number, _, by = village.setting(session, _place(receiver, year)).partition(" ")
    known = (int(number), by) if number else (0, "")
    return max(known, (newest.seq, newest.digest) if newest else (0, ""))


def _place(receiver: Receiver, year: int) -> str:
    return f"{KNOWN_THERE}{receiver.code}.{year}"


def _boxes(village_code: str, told: Prepared) -> list[tuple[str, bytes]]:
    if not told.persons or told.matching is None:
        return list(told.passed_on)
    inside = cose.dumped([village_code, told.year, told.seq, list(told.persons)])
    return [(village_code, sealing.seal(inside, told.matching.sealing, BOX))]
