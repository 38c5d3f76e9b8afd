"""What a workbook may bring in of agencies: known by their names, however these are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agencies import acts, rules
from dme_desktop.agencies.model import Agency, CheckedVia, PermitStatus
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import (
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

UNDATED = "Izin tanpa tanggal pemeriksaan dicatat sebagai belum diperiksa."


@dataclass(frozen=True)
class Known:
    """What lines are compared with: the agencies on the books, and the first line of each."""

    plan: Plan
    agencies: Mapping[str, Agency]
    first: Mapping[str, Line]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    kept = session.scalars(select(Agency).where(Agency.deleted_at.is_(None)))
    first: dict[str, Line] = {}
    for line in lines:
        if name := told(line.values, "name", str):
            first.setdefault(rules.key(name), line)
    known = Known(plan, {rules.key(one.name): one for one in kept}, first)
    return [outcome(line, known) for line in lines]


def outcome(line: Line, known: Known) -> Outcome:
    """Return what bringing in one line would do, by what is known."""
    name = told(line.values, "name", str) or ""
    key = rules.key(name)
    if out := not_taken(TARGET, line, known.plan, known.first[key] if name else None):
        return out
    values, warnings = _dated(line)
    plain = Outcome(line, Kind.NEW, values, warnings=tuple(warnings))
    agency = known.agencies.get(key)
    return _changed(plain, agency) if agency else plain


def not_taken(target: Target, line: Line, plan: Plan, first: Line | None) -> Outcome | None:
    """Return why a line brings nobody in by itself, None when it may.

    It holds nothing, it has no name, or `first` is another line of that name before it.
    """
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    if first is None:
        return Outcome(line, Kind.REFUSED, line.values, faults=target.missing(line, plan))
    if first is not line:
        note = f"Sama dengan baris {first.number}."
        return Outcome(line, Kind.DUPLICATE, line.values, note=note)
    return None


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new agencies and the changes."""
    new = [one.values for one in outcomes if one.kind is Kind.NEW]
    changed = [one for one in outcomes if one.kind is Kind.CHANGED]
    bulk.insert_all(session, Agency, _BLANK, new, progress)
    bulk.update_all(session, Agency, [(one.record_id, one.changes) for one in changed])
    session.expire_all()


def _changed(plain: Outcome, agency: Agency) -> Outcome:
    """Return what a line changes of an agency that is on the books; its name stays as it is."""
    changes = {
        name: (getattr(agency, name), value)
        for name, value in plain.values.items()
        if name != "name" and getattr(agency, name) != value
    }
    known = replace(plain, record_id=agency.id, note=f"Sudah ada: {agency.name}.")
    kind = Kind.CHANGED if changes else Kind.DUPLICATE
    return replace(known, kind=kind, changes=changes)


def _dated(line: Line) -> tuple[Values, list[str]]:
    """Return the values, a permit only with the day it was asked about, and the warnings."""
    warnings = [fault.emptied for fault in line.faults]
    values = dict(line.values)
    if "permit_status" in values and "checked_on" not in values:
        if values["permit_status"] is not PermitStatus.TIDAK_DIKETAHUI:
            warnings.append(UNDATED)
        del values["permit_status"]
    return values, warnings


_of = partial(field_of, Agency)
_MEANINGS = (
    says(
        _of("name"),
        cells.text,
        "p3mi, nama p3mi, nama perusahaan, perusahaan, pjtki, nama pjtki, pptkis, nama pptkis, "
        "nama pt, nama p3mi/pptkis",
    ),
    says(
        _of("permit_no"),
        cells.text,
        "no sip3mi, sip3mi, nomor izin, no izin, nomor siup, no siuppak, siuppak, nomor sip",
    ),
    says(
        _of("permit_status"),
        partial(cells.member, PermitStatus),
        "status izin, izin, status sip3mi, status p3mi",
        options=kinds.choice(PermitStatus),
    ),
    says_when(_of("checked_on"), "tanggal diperiksa, tgl diperiksa, diperiksa tanggal, tgl cek"),
    says(
        _of("checked_via"),
        partial(cells.member, CheckedVia),
        "diperiksa di, sumber pemeriksaan",
        options=kinds.choice(CheckedVia),
    ),
    says(_of("director"), cells.text, "direktur, nama direktur, pimpinan, penanggung jawab"),
    says(
        _of("phone"),
        cells.phone,
        "telepon, no telepon, nomor telepon, telp, no telp, no hp, nomor hp, hp, kontak",
    ),
    says(_of("address"), cells.text, "alamat, alamat kantor, alamat kantor pusat, kantor pusat"),
    says(_of("branch_address"), cells.text, "kantor cabang, alamat kantor cabang, cabang"),
    says(_of("job_order_no"), cells.text, "job order, no job order, nomor jo"),
    says(_of("notes"), cells.text, "catatan, keterangan, ket"),
)
_BLANK: Values = dict.fromkeys(
    ("ban_reason", *(name for meaning in _MEANINGS for name in meaning.names))
) | {"permit_status": PermitStatus.TIDAK_DIKETAHUI, "banned": False}
TARGET = Target(
    code="p3mi",
    act=acts.IMPORT,
    noun=QT_TRANSLATE_NOOP("fields", "P3MI"),
    unit="perusahaan",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"name"}),
    named_by=frozenset({"name"}),
    alone=frozenset({"name"}),
    needed=("name",),
    judge=judge,
    put=put,
    shown=("name", "permit_no", "phone"),
    identity=(("name",),),
)
