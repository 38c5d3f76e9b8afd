"""What a workbook may bring in of names that another office watches; columns in any order."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.attention import acts
from dme_desktop.attention.model import WatchedName
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import search_key
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Target, Values, by_code, told
from dme_desktop.vault import bulk

Same = tuple[str, str, dt.date]


@dataclass(frozen=True)
class Known:
    """What lines are compared with: the names that are here, and those of lines before."""

    plan: Plan
    today: dt.date
    here: set[Same]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each name would do; a name of the same list and day stays once."""
    kept = session.scalars(select(WatchedName).where(WatchedName.deleted_at.is_(None)))
    here = {(search_key(one.name), one.origin, one.listed_on) for one in kept}
    known = Known(plan, session.info["clock"].today(), here)
    return [outcome(line, known) for line in lines]


def outcome(line: Line, known: Known) -> Outcome:
    """Return what bringing in one name would do; it is remembered for the lines after it."""
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    values = {**known.plan.same, **line.values}
    missing = TARGET.missing(Line(line.number, line.cells, values, line.faults), known.plan)
    if missing:
        return Outcome(line, Kind.REFUSED, line.values, faults=missing)
    listed = told(values, "listed_on", dt.date) or known.today
    if listed > known.today:
        fault = known.plan.fault(_of("listed_on"), "Tanggal daftar tidak boleh sesudah hari ini.")
        return Outcome(line, Kind.REFUSED, line.values, faults=(fault,))
    same = search_key(told(values, "name", str) or ""), told(values, "origin", str) or "", listed
    if same in known.here:
        return Outcome(line, Kind.DUPLICATE, values, note="Nama ini sudah ada di daftar itu.")
    known.here.add(same)
    warnings = tuple(fault.emptied for fault in line.faults)
    return Outcome(line, Kind.NEW, values, warnings=warnings)


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new names; the ledger is looked through with them before the act ends."""
    new = [one.values for one in outcomes if one.kind is Kind.NEW]
    bulk.insert_all(session, WatchedName, _BLANK, new, progress)
    session.expire_all()


_of = partial(field_of, WatchedName)
_MEANINGS = (
    says(
        _of("name"),
        cells.text,
        "nama, nama lengkap, nama terduga, nama di daftar, name",
        weak="terduga, identitas",
    ),
    says(_of("alias"), cells.text, "alias, nama alias, nama lain, nama panggilan, aka"),
    says_when(
        _of("born"), "tanggal lahir, tgl lahir, lahir, ttl, tanggal kelahiran, dob", cells.date
    ),
    says(_of("birth_place"), cells.text, "tempat lahir, tmp lahir, kota lahir"),
    says(
        _of("number"),
        cells.text,
        "nomor di daftar, kode densus, densus code",
    ),
    says(_of("origin"), cells.text, "nama daftar, sumber, sumber daftar, instansi"),
    says_when(_of("listed_on"), "tanggal daftar, tgl daftar, tanggal terbit, per tanggal"),
    says(_of("note"), cells.text, "keterangan, ket, deskripsi, catatan"),
)
_BLANK: Values = dict.fromkeys(name for one in _MEANINGS for name in one.names)
TARGET = Target(
    code="pantauan",
    act=acts.IMPORT_NAMES,
    noun=QT_TRANSLATE_NOOP("fields", "daftar pantauan"),
    unit="nama",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"number"}),
    named_by=frozenset({"name"}),
    alone=frozenset({"name"}),
    needed=("name", "origin", "listed_on"),
    judge=judge,
    put=put,
    shown=("name", "born", "origin"),
    for_all=("origin", "listed_on"),
)
