"""What a workbook may bring in of recruiters: known by their names, a company by its own."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agencies import acts, service
from dme_desktop.agencies.model import Agency, Recruiter, RecruiterKind
from dme_desktop.agencies.rules import assignment_doubt
from dme_desktop.agencies.target import not_taken
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Target, Values, by_code, told
from dme_desktop.vault import bulk

OTHER_NIK = "NIK {now} tercatat untuk nama ini. Periksa: mungkin orang lain yang senama."


@dataclass(frozen=True)
class Known:
    """What lines are compared with: the recruiters on the books, and the first line of each."""

    plan: Plan
    recruiters: Mapping[str, Recruiter]
    companies: Mapping[str | None, str]
    first: Mapping[str, Line]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    kept = session.scalars(select(Recruiter).where(Recruiter.deleted_at.is_(None))).all()
    companies = service.by_id(session, Agency, (one.agency_id for one in kept))
    first: dict[str, Line] = {}
    for line in lines:
        if name := told(line.values, "name", str):
            first.setdefault(plain(name), line)
    known = Known(
        plan,
        {plain(one.name): one for one in kept},
        {agency_id: one.name for agency_id, one in companies.items()},
        first,
    )
    today = session.info["clock"].today()
    found = [outcome(line, known) for line in lines]
    until = (told(one.values, "assignment_until", dt.date) for one in found)
    doubts = (assignment_doubt(day, today) for day in until)
    return [_warned(one, doubt) for one, doubt in zip(found, doubts, strict=True)]


def outcome(line: Line, known: Known) -> Outcome:
    """Return what bringing in one line would do, by what is known."""
    name = told(line.values, "name", str) or ""
    key = plain(name)
    if out := not_taken(TARGET, line, known.plan, known.first[key] if name else None):
        return out
    warnings = tuple(fault.emptied for fault in line.faults)
    fresh = Outcome(line, Kind.NEW, line.values, warnings=warnings)
    recruiter = known.recruiters.get(key)
    return _changed(fresh, recruiter, known) if recruiter else fresh


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new recruiters and the changes; a company that is not known is written down."""
    new = [_linked(session, one.values) for one in outcomes if one.kind is Kind.NEW]
    changed = [
        (one.record_id, _linked_changes(session, one))
        for one in outcomes
        if one.kind is Kind.CHANGED
    ]
    session.flush()
    bulk.insert_all(session, Recruiter, _BLANK, new, progress)
    bulk.update_all(session, Recruiter, changed)
    session.expire_all()


def _changed(fresh: Outcome, recruiter: Recruiter, known: Known) -> Outcome:
    """Return what a line changes of a recruiter on the books; another NIK is another person."""
    nik = told(fresh.values, "nik", str)
    if nik and recruiter.nik and nik != recruiter.nik:
        fault = known.plan.fault(TARGET.fields["nik"], OTHER_NIK.format(now=recruiter.nik))
        return replace(fresh, kind=Kind.REFUSED, faults=(fault,))
    company = known.companies.get(recruiter.agency_id)
    changes = {
        name: (now, value)
        for name, value in fresh.values.items()
        if name != "name"
        and (now := company if name == _AGENCY.name else getattr(recruiter, name)) != value
    }
    kind = Kind.CHANGED if changes else Kind.DUPLICATE
    note = f"Sudah ada: {recruiter.name}."
    return replace(fresh, record_id=recruiter.id, note=note, kind=kind, changes=changes)


def _warned(one: Outcome, doubt: str) -> Outcome:
    return replace(one, warnings=(*one.warnings, doubt)) if doubt else one


def _linked(session: Session, values: Values) -> Values:
    """Return the values with the id of the company in place of its name."""
    company = told(values, _AGENCY.name, str)
    rest = {name: value for name, value in values.items() if name != _AGENCY.name}
    return rest | {"agency_id": service.agency_called(session, company).id} if company else rest


def _linked_changes(session: Session, one: Outcome) -> Mapping[str, tuple[object, object]]:
    now = session.get_one(Recruiter, one.record_id).agency_id
    changes = {name: both for name, both in one.changes.items() if name != _AGENCY.name}
    if _AGENCY.name in one.changes:
        company = service.agency_called(session, str(one.changes[_AGENCY.name][1]))
        if company.id != now:
            changes["agency_id"] = (now, company.id)
    return changes


_of = partial(field_of, Recruiter)
_AGENCY = replace(
    field_of(Agency, "name"), name="company", label=QT_TRANSLATE_NOOP("fields", "P3MI perekrut")
)
_MEANINGS = (
    says(
        _of("name"),
        cells.text,
        "perekrut, nama perekrut, sponsor, nama sponsor, petugas lapangan, nama petugas lapangan, "
        "nama pl, pl, calo, nama petugas rekrut, petugas rekrut",
        weak="nama, nama lengkap",
    ),
    says(
        _of("kind"),
        partial(cells.member, RecruiterKind),
        "jenis perekrut, bertindak sebagai, sebagai, peran",
        options=kinds.choice(RecruiterKind),
    ),
    says(
        _AGENCY,
        cells.text,
        "p3mi, nama p3mi, perusahaan, nama perusahaan, pjtki, nama pjtki, pptkis, nama pptkis, pt, "
        "nama pt",
    ),
    says(_of("phone"), cells.phone, "no hp, nomor hp, hp, telepon, no telepon, telp, kontak, wa"),
    says(_of("nik"), partial(cells.number, "NIK"), "nik, no ktp, nomor ktp, no nik"),
    says(_of("from_village"), cells.text, "asal desa, desa asal, asal, desa"),
    says(
        _of("assignment_no"),
        cells.text,
        "no surat tugas, nomor surat tugas, surat tugas, no st, nomor st",
    ),
    says_when(
        _of("assignment_until"),
        "surat tugas sampai, surat tugas berlaku sampai, masa berlaku surat tugas, berlaku sampai, "
        "berlaku s/d, masa berlaku",
    ),
    says(_of("notes"), cells.text, "catatan, keterangan, ket"),
)
_BLANK: Values = dict.fromkeys(
    ("agency_id", "ban_reason", *(n for one in _MEANINGS for n in one.names if n != _AGENCY.name))
) | {"banned": False}
TARGET = Target(
    code="perekrut",
    act=acts.IMPORT_RECRUITERS,
    noun=QT_TRANSLATE_NOOP("fields", "perekrut"),
    unit="perekrut",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"name", "assignment_no"}),
    named_by=frozenset({"name", "nik", "assignment_no"}),
    alone=frozenset({"name"}),
    needed=("name",),
    judge=judge,
    put=put,
    shown=("name", "company", "phone"),
)
