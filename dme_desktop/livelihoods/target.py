"""What a workbook may bring in of coming home: businesses, and who took part in an activity.

A line is of a resident who is known, by NIK or by a name that only one has. A business is known
again by its owner and its name; a participant by the activity.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds, names
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.livelihoods import acts, rules
from dme_desktop.livelihoods.model import (
    LENDS_IN_DESA,
    Activity,
    ActivityParticipant,
    Business,
    BusinessField,
    Capital,
    CapitalSource,
    Licence,
    LicenceKind,
)
from dme_desktop.livelihoods.service import activities, businesses
from dme_desktop.livelihoods.service.activities import Guest
from dme_desktop.people import meant
from dme_desktop.people.meant import Meant
from dme_desktop.people.model import Person
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Target, Values, by_code, told
from dme_desktop.training.model import Mark
from dme_desktop.vault import parts
from dme_desktop.village import service as village

OWNER = Field(
    name="owner_name", label=QT_TRANSLATE_NOOP("fields", "Nama pemilik"), kind=kinds.NAME,
    max_length=100,
)  # fmt: skip
OWNER_NIK = Field(
    name="owner_nik", label=QT_TRANSLATE_NOOP("fields", "NIK pemilik"), kind=kinds.NIK,
    sensitive=True,
)  # fmt: skip
NIB = Field(
    name="nib", label=QT_TRANSLATE_NOOP("fields", "NIB"), kind=kinds.TEXT, max_length=60,
    sensitive=True,
)  # fmt: skip
PARTICIPANT = Field(
    name="participant", label=QT_TRANSLATE_NOOP("fields", "Nama peserta"), kind=kinds.NAME,
    max_length=100,
)  # fmt: skip
PARTICIPANT_NIK = Field(
    name="participant_nik", label=QT_TRANSLATE_NOOP("fields", "NIK peserta"), kind=kinds.NIK,
    sensitive=True,
)  # fmt: skip
ACTIVITY = Field(
    name="activity", label=QT_TRANSLATE_NOOP("fields", "Kegiatan"), kind=kinds.TEXT, max_length=120
)
NO_ACTIVITY = "Tulis nama kegiatan seperti di daftar Kegiatan."
NO_SEX = "Orang ini bukan penduduk; isi L/P agar dapat didaftarkan sebagai tamu."
NO_LENDER = "Kelurahan tidak punya BUMDes. Periksa sumber modalnya."
AGREED_BY_OWNER = "Disetujui tanggal tanpa nama: dicatat atas nama pemiliknya."
_OF_BUSINESS = ("name", "field", "products", "place", "started_on", "workers", "agreed_on")


@dataclass(frozen=True)
class OfBusiness:
    """Whose business one line brings, its capital and its NIB."""

    owner: Person
    capital: Capital | None
    nib: str


@dataclass(frozen=True)
class Books:
    """What lines about businesses are compared with."""

    plan: Plan
    today: dt.date
    who: Meant
    kept: Mapping[tuple[str, str], Business]
    lenders: Collection[CapitalSource]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line about a business would do, before anything is kept."""
    kept = session.scalars(
        select(Business).where(Business.deleted_at.is_(None), Business.owner_id.is_not(None))
    )
    office = village.current(session)
    books = Books(
        plan,
        session.info["clock"].today(),
        meant.among(session),
        {(one.owner_id or "", names.plain(one.name)): one for one in kept},
        office.offers(CapitalSource, LENDS_IN_DESA) if office else [*CapitalSource],
    )
    first: dict[tuple[str, str], Line] = {}
    return [_business(line, books, first) for line in lines]


def _business(line: Line, books: Books, first: dict[tuple[str, str], Line]) -> Outcome:
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    whole = {**books.plan.same, **line.values}
    owner, why = books.who.who(told(whole, OWNER_NIK.name, str), told(whole, OWNER.name, str))
    if wrong := list(TARGET.missing(line, books.plan)):
        return Outcome(line, Kind.REFUSED, line.values, faults=tuple(wrong))
    if owner is None:
        return _refused(line, books.plan, OWNER, why)
    key = owner.id, names.plain(told(whole, "name", str) or "")
    if (twin := first.setdefault(key, line)) is not line:
        note = f"Sama dengan baris {twin.number}."
        return Outcome(line, Kind.DUPLICATE, line.values, note=note)
    made = _made(whole, owner)
    if problems := rules.business_problems(made, (), (), books.today):
        name, problem = next(iter(problems.items()))
        return _refused(line, books.plan, TARGET.fields.get(name, OWNER), problem)
    return _known(line, books, whole, made, _also(whole, owner), books.kept.get(key))


def _refused(line: Line, plan: Plan, field: Field, why: str) -> Outcome:
    return Outcome(line, Kind.REFUSED, line.values, faults=(plan.fault(field, why),))


def _made(whole: Values, owner: Person) -> Business:
    business = record_of(Business, {name: whole.get(name) for name in _OF_BUSINESS})
    business.owner_id = owner.id
    if business.agreed_on:
        business.agreed_by = owner.full_name
    return business


def _also(whole: Values, owner: Person) -> OfBusiness:
    amount, source = told(whole, "amount_idr", int), told(whole, "source", CapitalSource)
    capital = Capital(source=source or CapitalSource.LAINNYA, amount_idr=amount) if amount else None
    return OfBusiness(owner, capital, told(whole, NIB.name, str) or "")


def _known(
    line: Line, books: Books, whole: Values, made: Business, also: OfBusiness, kept: Business | None
) -> Outcome:
    """Return a new business, or what a line changes of one that is on the books."""
    given = [name for name in _OF_BUSINESS if whole.get(name) is not None]
    warnings = tuple(fault.emptied for fault in line.faults)
    if also.capital and also.capital.source not in books.lenders:
        warnings += (NO_LENDER,)
    if kept is None:
        warned = (*warnings, AGREED_BY_OWNER) if made.agreed_on else warnings
        return Outcome(line, Kind.NEW, line.values, warnings=warned, also=also)
    if kept.withdrawn_at:
        return _refused(line, books.plan, OWNER, rules.WITHDRAWN)
    changes = {
        name: (getattr(kept, name), getattr(made, name))
        for name in given
        if name != "name" and getattr(kept, name) != getattr(made, name)
    }
    kind = Kind.CHANGED if changes else Kind.DUPLICATE
    return Outcome(
        line, kind, line.values, kept.id, changes, warnings=warnings,
        note=f"Sudah ada: {kept.name}.", also=also,
    )  # fmt: skip


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new businesses and the changes; raise DmeError naming the line that cannot be."""
    wanted = [one for one in outcomes if one.kind in {Kind.NEW, Kind.CHANGED}]
    for done, one in enumerate(wanted):
        progress(done, len(wanted))
        try:
            _put(session, one)
        except Invalid as error:
            raise DmeError(f"Baris {one.number}: {' '.join(error.problems.values())}") from error


def _put(session: Session, one: Outcome) -> None:
    assert isinstance(one.also, OfBusiness)  # noqa: S101 - judged above
    if one.kind is Kind.NEW:
        capital = [one.also.capital] if one.also.capital else []
        licences = [Licence(kind=LicenceKind.NIB, number=one.also.nib)] if one.also.nib else []
        businesses.keep(session, _made(one.values, one.also.owner), capital, licences)
        return
    kept = session.get_one(Business, one.record_id)
    changed = record_of(
        Business, values_of(kept) | {name: then for name, (_, then) in one.changes.items()}
    )
    changed.owner_id = kept.owner_id
    if changed.agreed_on and not changed.agreed_by:
        changed.agreed_by = one.also.owner.full_name
    businesses.keep(
        session,
        changed,
        parts.of(session, Capital, business_id=kept.id),
        parts.of(session, Licence, business_id=kept.id),
        kept.id,
    )


@dataclass(frozen=True)
class OfActivity:
    """Into which activity one line brings whom, and whether they were there."""

    activity_id: str
    person_id: str = ""
    guest: Guest | None = None
    mark: Mark | None = None
    participant_id: str = ""


@dataclass(frozen=True)
class Sheets:
    """What lines about participants are compared with."""

    plan: Plan
    today: dt.date
    who: Meant
    activities: Mapping[str, Activity]
    listed: Mapping[tuple[str, str], ActivityParticipant]


def judge_participants(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line about a participant would do."""
    kept = select(Activity).where(Activity.deleted_at.is_(None)).order_by(Activity.on, Activity.id)
    listed = session.scalars(
        select(ActivityParticipant).where(ActivityParticipant.deleted_at.is_(None))
    )
    sheets = Sheets(
        plan,
        session.info["clock"].today(),
        meant.among(session),
        {names.plain(one.title): one for one in session.scalars(kept)},
        {(one.activity_id, one.person_id or names.plain(one.name)): one for one in listed},
    )
    first: dict[tuple[str, str], Line] = {}
    return [_participant(line, sheets, first) for line in lines]


def _participant(line: Line, sheets: Sheets, first: dict[tuple[str, str], Line]) -> Outcome:
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    whole = {**sheets.plan.same, **line.values}
    activity = sheets.activities.get(names.plain(told(whole, ACTIVITY.name, str) or ""))
    if activity is None:
        return _refused(line, sheets.plan, ACTIVITY, NO_ACTIVITY)
    name, number = (told(whole, one.name, str) for one in (PARTICIPANT, PARTICIPANT_NIK))
    person, why = sheets.who.who(number, name)
    if not person and why == meant.NOBODY and name and not number:
        why = "" if told(whole, "gender", str) else NO_SEX  # a guest
    if why := why or _barred(person, activity, told(whole, "mark", Mark), sheets.today):
        return _refused(line, sheets.plan, PARTICIPANT, why)
    key = activity.id, person.id if person else names.plain(name or "")
    if (twin := first.setdefault(key, line)) is not line:
        note = f"Sama dengan baris {twin.number}."
        return Outcome(line, Kind.DUPLICATE, line.values, note=note)
    also = _whom(whole, activity, person, told(whole, "mark", Mark))
    return _listed(line, activity, key, sheets, also)


def _barred(person: Person | None, activity: Activity, mark: Mark | None, today: dt.date) -> str:
    """Say why somebody cannot be listed or marked, or nothing."""
    if person and rules.is_child(person.birth_date, activity.on):
        return rules.CHILD.format(name=person.full_name)
    return activities.NOT_YET if mark and activity.on > today else ""


def _whom(
    whole: Values, activity: Activity, person: Person | None, mark: Mark | None
) -> OfActivity:
    if person:
        return OfActivity(activity.id, person.id, mark=mark)
    guest = Guest(
        told(whole, PARTICIPANT.name, str) or "",
        told(whole, "gender", str) or "",
        told(whole, "origin", str) or "",
    )
    return OfActivity(activity.id, guest=guest, mark=mark)


def _listed(
    line: Line, activity: Activity, key: tuple[str, str], sheets: Sheets, also: OfActivity
) -> Outcome:
    """Return a new row of a sheet, or the mark that a line changes of one that is there."""
    plain = Outcome(line, Kind.NEW, line.values, also=also)
    kept = sheets.listed.get(key)
    if kept is None:
        note = "" if also.person_id else "Bukan penduduk: dicatat sebagai tamu."
        return replace(plain, note=note)
    known = replace(plain, record_id=kept.id, note=f"Sudah di daftar {activity.title}.")
    if also.mark is None or also.mark is kept.mark:
        return replace(known, kind=Kind.DUPLICATE)
    changed = replace(also, participant_id=kept.id)
    return replace(known, kind=Kind.CHANGED, changes={"mark": (kept.mark, also.mark)}, also=changed)


def put_participants(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """List the new ones and write down who was there; raise DmeError for what cannot be."""
    wanted: dict[str, list[OfActivity]] = {}
    for one in outcomes:
        if one.kind in {Kind.NEW, Kind.CHANGED} and isinstance(one.also, OfActivity):
            wanted.setdefault(one.also.activity_id, []).append(one.also)
    for done, (activity_id, some) in enumerate(wanted.items()):
        progress(done, len(wanted))
        try:
            _put_in(session, activity_id, some)
        except Invalid as error:
            raise DmeError(" ".join(error.problems.values())) from error


def _put_in(session: Session, activity_id: str, some: Sequence[OfActivity]) -> None:
    marks: dict[str, Mark | None] = {
        one.participant_id: one.mark for one in some if one.participant_id
    }
    new = [one for one in some if not one.participant_id]
    if ids := [one.person_id for one in new if one.person_id]:
        rows = {row.person_id: row.id for row in activities.invite(session, activity_id, ids)}
        marks |= {rows[one.person_id]: one.mark for one in new if one.person_id and one.mark}
    for one in new:
        if one.guest:
            row = activities.add_guest(session, activity_id, one.guest)
            if one.mark:
                marks[row.id] = one.mark
    if marks:
        activities.mark(session, activity_id, marks)


_of, _in = partial(field_of, Business), partial(field_of, ActivityParticipant)
_MEANINGS = (
    says(_of("name"), cells.text, "nama usaha, usaha, nama usaha produktif, merek usaha"),
    says(
        _of("field"), partial(cells.member, BusinessField), "bidang usaha, bidang, jenis usaha",
        options=kinds.choice(BusinessField),
    ),
    says(OWNER, cells.text, "nama pemilik, pemilik, pemilik usaha, nama purna pmi",
         "nama, nama lengkap"),
    says(OWNER_NIK, partial(cells.number, "NIK"), "nik pemilik, nik"),
    says(_of("products"), cells.text, "produk, barang atau jasa, hasil usaha, jenis produk"),
    says(_of("place"), cells.text, "tempat usaha, alamat usaha, lokasi usaha"),
    says_when(_of("started_on"), "mulai usaha, tahun mulai, berdiri, tahun berdiri, mulai",
              cells.date),
    says(_of("workers"), cells.rupiah, "banyaknya pekerja, jumlah pekerja, tenaga kerja, pekerja"),
    says(field_of(Capital, "amount_idr"), cells.rupiah, "modal, modal awal, modal usaha"),
    says(
        field_of(Capital, "source"), partial(cells.member, CapitalSource),
        "sumber modal, asal modal", options=kinds.choice(CapitalSource),
    ),
    says(NIB, cells.text, "nib, nomor nib, no nib, nomor induk berusaha"),
    says_when(_of("agreed_on"), "setuju tanggal, tanggal persetujuan, tgl persetujuan"),
)  # fmt: skip
TARGET = Target(
    code="usaha",
    act=acts.IMPORT_BUSINESSES,
    noun=QT_TRANSLATE_NOOP("fields", "usaha"),
    unit="usaha",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"name"}),
    named_by=frozenset({"name", "owner_name", "owner_nik"}),
    alone=frozenset({"name"}),
    needed=("name", "field"),
    lacks=lambda given: [
        *(["name"] if "name" not in given else []),
        *([] if given & {"owner_name", "owner_nik"} else ["owner_name"]),
    ],
    judge=judge,
    put=put,
    shown=("name", "owner_name", "field"),
    for_new=("field",),
)
_IN_ACTIVITY = (
    says(PARTICIPANT, cells.text, "nama peserta kegiatan, peserta kegiatan, nama undangan",
         "nama, nama lengkap, nama peserta"),
    says(PARTICIPANT_NIK, partial(cells.number, "NIK"), "nik peserta kegiatan, nik peserta, nik"),
    says(ACTIVITY, cells.text, "kegiatan, nama kegiatan, acara, nama acara"),
    replace(
        says(
            _in("gender"), partial(cells.code, "gender", "Jenis kelamin"),
            "jenis kelamin, l/p, jk, kelamin", options=kinds.codes("gender"),
        ),
        asked_apart=True,
    ),
    says(_in("origin"), cells.text, "dusun atau asal, asal, alamat, dusun, instansi"),
    says(
        _in("mark"), partial(cells.member, Mark), "kehadiran, hadir, kehadiran peserta",
        options=kinds.choice(Mark),
    ),
)  # fmt: skip
PARTICIPANTS = Target(
    code="peserta-kegiatan",
    act=acts.IMPORT_PARTICIPANTS,
    noun=QT_TRANSLATE_NOOP("fields", "peserta kegiatan"),
    unit="peserta",
    meanings=by_code(_IN_ACTIVITY),
    tells=frozenset({"activity"}),
    named_by=frozenset({"participant", "participant_nik"}),
    alone=frozenset({"participant", "participant_nik"}),
    needed=("participant",),
    lacks=lambda given: [] if given & {"participant", "participant_nik"} else ["participant"],
    judge=judge_participants,
    put=put_participants,
    shown=("participant", "participant_nik", "mark"),
    for_all=("activity",),
)
