"""What a workbook may bring in to be matched: a list of workers that somebody else keeps.

Nobody on the books is touched: the lines are kept as they were told, with who made the list and of
which day it speaks. Lines of another village, where the list tells the village, stay outside.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds, names
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of
from dme_desktop.matching import acts
from dme_desktop.matching.model import ListedWorker, Origin, ReceivedList
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import (
    Fault,
    Kind,
    Line,
    Outcome,
    Plan,
    Target,
    Values,
    by_code,
    told,
)
from dme_desktop.vault import bulk
from dme_desktop.village import service as village

VILLAGE = Field(
    name="listed_village", label=QT_TRANSLATE_NOOP("fields", "Desa di daftar"), kind=kinds.TEXT,
    max_length=100,
)  # fmt: skip
ONCE_MORE = "Orang yang sama, berangkat lebih baru di baris {line}."
OTHER_VILLAGE = "Baris ini tentang warga {village}."
KEPT = "Sudah ada di daftar tanggal ini."
FUTURE = "Keadaan daftar tidak boleh sesudah hari ini."
ABOUT = ("origin", "as_of", "title")  # what is told of the list as a whole
_WORDS = {"DESA", "DS", "KELURAHAN", "KEL", "LURAH"}  # what a village is, and no part of its name
Same = tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """What lines are compared with: our village, today, and lines of the same list kept before."""

    plan: Plan
    today: dt.date
    ours: str
    here: Mapping[tuple[Origin, dt.date], frozenset[Same]]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    office = village.current(session)
    known = Known(
        plan, session.info["clock"].today(), _bare(office.name) if office else "", _here(session)
    )
    first = _newest(lines, known)
    return [outcome(line, known, first) for line in lines]


def _newest(lines: Sequence[Line], known: Known) -> dict[Same, Line]:
    """Return the line of each NIK that tells the latest departure, where several tell one.

    A list of placements has who left twice on two lines; the books are held against the newest.
    """
    found: dict[Same, tuple[str, Line]] = {}
    for line in lines:
        whole = {**known.plan.same, **line.values}
        if line.nothing or not told(whole, "listed_nik", str):
            continue
        if TARGET.missing(_with(line, whole), known.plan) or _wrong(whole, known):
            continue
        same, left = _same(whole), _left(whole)
        if same not in found or left > found[same][0]:
            found[same] = left, line
    return {same: line for same, (_, line) in found.items()}


def outcome(line: Line, known: Known, first: dict[Same, Line]) -> Outcome:
    """Return what bringing in one line would do; `first` remembers what lines before it say."""
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    whole = {**known.plan.same, **line.values}
    if faults := [*TARGET.missing(_with(line, whole), known.plan), *_wrong(whole, known)]:
        return Outcome(line, Kind.REFUSED, line.values, faults=tuple(faults))
    values = {name: value for name, value in whole.items() if name != VILLAGE.name}
    warnings = tuple(fault.emptied for fault in line.faults)
    same = _same(values)
    if (before := first.setdefault(same, line)) is not line:
        is_older = _left(line.values) < _left(before.values)
        said = ONCE_MORE.format(line=before.number) if is_older else ""
        said = said or f"Sama dengan baris {before.number}."
        return Outcome(line, Kind.DUPLICATE, values, note=said)
    if same in known.here.get(_list_of(values), ()):
        return Outcome(line, Kind.DUPLICATE, values, note=KEPT)
    return Outcome(line, Kind.NEW, values, warnings=warnings)


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new lines, each under its list."""
    new = [one for one in outcomes if one.kind is Kind.NEW]
    lists = {_list_of(one.values): one for one in new}
    ids = {about: _kept(session, about, one.values) for about, one in lists.items()}
    rows = [_row(one, ids[_list_of(one.values)]) for one in new]
    bulk.insert_all(session, ListedWorker, _BLANK, rows, progress)
    session.expire_all()


def _row(one: Outcome, list_id: str) -> Values:
    own = {name: value for name, value in one.values.items() if name not in ABOUT}
    return own | {"list_id": list_id, "line": one.number}


def _kept(session: Session, about: tuple[Origin, dt.date], values: Values) -> str:
    """Return the id of the list of one maker and day, written down when it is the first."""
    origin, as_of = about
    kept = session.scalar(
        select(ReceivedList).where(
            ReceivedList.deleted_at.is_(None),
            ReceivedList.origin == origin,
            ReceivedList.as_of == as_of,
        )
    )
    if kept is None:
        kept = ReceivedList(origin=origin, as_of=as_of, title=told(values, "title", str))
        session.add(kept)
        session.flush()
    return kept.id


def _list_of(values: Values) -> tuple[Origin, dt.date]:
    origin, as_of = told(values, "origin", Origin), told(values, "as_of", dt.date)
    if origin is None or as_of is None:
        raise DmeError("Pilih dari siapa daftar ini dan keadaan tanggal berapa.")
    return origin, as_of


def _here(session: Session) -> dict[tuple[Origin, dt.date], frozenset[Same]]:
    kept = (
        select(ReceivedList.origin, ReceivedList.as_of, *_TELLS)
        .join(ListedWorker, ListedWorker.list_id == ReceivedList.id)
        .where(ReceivedList.deleted_at.is_(None), ListedWorker.deleted_at.is_(None))
    )
    found: dict[tuple[Origin, dt.date], set[Same]] = {}
    for origin, as_of, *rest in session.execute(kept):
        line = dict(zip(_SAME, rest, strict=True))
        found.setdefault((origin, as_of), set()).add(_same(line))
    return {about: frozenset(lines) for about, lines in found.items()}


def _same(values: Values) -> Same:
    """Return what tells a line apart: the NIK, else name, birth and country."""
    if nik := told(values, "listed_nik", str):
        return (nik,)
    name = names.plain(told(values, "listed_name", str) or "")
    return name, str(values.get("listed_birth") or ""), str(values.get("listed_country") or "")


def _left(values: Values) -> str:
    """Return the day of departure as ISO text, as much as is told, "" for nothing."""
    day = told(values, "listed_departure", kinds.PartialDate)
    return day.iso() if day else ""


def _wrong(whole: Values, known: Known) -> list[Fault]:
    """Return why a line cannot be of this list: another village, a day that is to come."""
    wrong: list[Fault] = []
    named = told(whole, VILLAGE.name, str)
    if named and known.ours and _bare(named) != known.ours:
        wrong.append(known.plan.fault(VILLAGE, OTHER_VILLAGE.format(village=named)))
    if (as_of := told(whole, "as_of", dt.date)) and as_of > known.today:
        wrong.append(known.plan.fault(_list("as_of"), FUTURE))
    return wrong


def _with(line: Line, values: Values) -> Line:
    return Line(line.number, line.cells, values, line.faults, line.nothing)


def _bare(name: str) -> str:
    return " ".join(word for word in names.plain(name).split() if word not in _WORDS)


_of, _list = partial(field_of, ListedWorker), partial(field_of, ReceivedList)
_SAME = ("listed_nik", "listed_name", "listed_birth", "listed_country")
_TELLS = tuple(getattr(ListedWorker, name) for name in _SAME)
_COUNTRIES = "destination_country"
_MEANINGS = (
    says(
        _of("listed_name"), cells.text,
        "nama pmi, nama cpmi, nama tki, nama pekerja migran, nama pekerja migran indonesia",
        "nama, nama lengkap",
    ),
    says(
        _of("listed_nik"), partial(cells.number, "NIK"),
        "nik pmi, nik cpmi, nik tki, nik, no ktp, nomor ktp",
    ),
    says_when(_of("listed_birth"), "tanggal lahir, tgl lahir, tgl lhr", cells.date),
    says(
        _of("listed_country"), partial(cells.code, _COUNTRIES, "Negara"),
        "negara penempatan, negara tujuan, negara, negara kerja, tujuan",
        options=kinds.codes(_COUNTRIES),
    ),
    says_when(
        _of("listed_departure"),
        "tanggal berangkat, tgl berangkat, tanggal keberangkatan, tanggal penempatan, "
        "tgl penempatan, tanggal terbang",
        cells.date,
    ),
    says(_of("listed_company"), cells.text, "p3mi, nama p3mi, pptkis, nama pptkis, pjtki"),
    says(
        _of("listed_number"), cells.text,
        "id pmi, id cpmi, id siskop2mi, no id pmi, nomor id pmi, id siskotkln, no sk, nomor sk",
    ),
    says(_of("listed_hamlet"), cells.hamlet, "dusun, lingkungan, alamat"),
    says(VILLAGE, cells.text, "desa, kelurahan, desa/kelurahan, nama desa, kel/desa"),
    says(
        _list("origin"), partial(cells.member, Origin), "daftar dari, sumber daftar",
        options=kinds.choice(Origin),
    ),
    says_when(_list("as_of"), "keadaan tanggal, data per tanggal, per tanggal"),
    says(_list("title"), cells.text, "nama daftar"),
)  # fmt: skip
_BLANK: Values = {"list_id": "", "line": 0} | {
    name: None
    for meaning in _MEANINGS
    for name in meaning.names
    if name not in {VILLAGE.name, *ABOUT}
}
TARGET = Target(
    code="daftar-pmi",
    act=acts.IMPORT,
    noun=QT_TRANSLATE_NOOP("fields", "daftar PMI untuk dicocokkan"),
    unit="orang",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"listed_number"}),
    named_by=frozenset({"listed_name", "listed_nik"}),
    alone=frozenset({"listed_name", "listed_nik"}),
    needed=("listed_name", *ABOUT[:2]),
    lacks=lambda given: [] if "listed_name" in given else ["listed_name"],
    judge=judge,
    put=put,
    shown=("listed_name", "listed_nik", "listed_country"),
    for_all=ABOUT,
)
