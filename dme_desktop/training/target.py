"""What a workbook may bring in of training: who took part in which batch, and what came of it.

The list is that of a provider. A line is of a resident who is known, by NIK or by a name that only
one has, and of a batch that is open; anybody else is left out, for a provider also teaches people
of other villages.
"""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds, names
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of
from dme_desktop.people import meant
from dme_desktop.people.meant import Meant
from dme_desktop.people.model import Person
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Target, by_code, told
from dme_desktop.training import acts, rules
from dme_desktop.training.model import Batch, BatchStatus, Course, Exam, Participant, Result, Seat
from dme_desktop.training.rules import Asking, Judged
from dme_desktop.training.rules import Outcome as Came
from dme_desktop.training.service import participants, results

NAME = Field(
    name="participant", label=QT_TRANSLATE_NOOP("fields", "Nama peserta"), kind=kinds.NAME,
    max_length=100,
)  # fmt: skip
NIK = Field(
    name="participant_nik", label=QT_TRANSLATE_NOOP("fields", "NIK peserta"), kind=kinds.NIK,
    sensitive=True,
)  # fmt: skip
BATCH = Field(
    name="batch", label=QT_TRANSLATE_NOOP("fields", "Angkatan"), kind=kinds.TEXT, max_length=120
)
NO_BATCH = "Tulis nama angkatan yang masih dibuka, seperti di daftar Pelatihan."
WAITS = "Tempat habis: masuk daftar tunggu, hasilnya tidak dicatat."
_CAME = tuple(one.name for one in fields(Came))


@dataclass(frozen=True)
class Of:
    """One open batch: its course, who has a row in it, the hours of each, and places left."""

    batch: Batch
    course: Course
    rows: Mapping[str, Participant]
    hours: Mapping[str, tuple[int, int]]
    left: int | None


@dataclass(frozen=True)
class Known:
    """What lines are compared with."""

    plan: Plan
    today: dt.date
    asking: Mapping[str, Asking]
    batches: Mapping[str, Of]


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    residents = meant.among(session)
    found = [_person(line, plan, residents) for line in lines]
    ids = [person.id for person, _ in found if person]
    known = Known(
        plan,
        session.info["clock"].today(),
        {one.id: one for one in participants.asking(session, ids)},
        _open_batches(session),
    )
    first: dict[tuple[str, str], Line] = {}
    new = Counter[str]()
    return [
        outcome(line, person, why, known, (first, new))
        for line, (person, why) in zip(lines, found, strict=True)
    ]


def outcome(
    line: Line,
    person: Person | None,
    why: str,
    known: Known,
    before: tuple[dict[tuple[str, str], Line], Counter[str]],
) -> Outcome:
    """Return what bringing in one line would do; `before` are the lines and places told so far."""
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    whole = {**known.plan.same, **line.values}
    of = known.batches.get(names.plain(told(whole, "batch", str) or ""))
    if person is None or of is None:
        wrong = [known.plan.fault(NAME, why)] if person is None else []
        wrong += [known.plan.fault(BATCH, NO_BATCH)] if of is None else []
        return Outcome(line, Kind.REFUSED, line.values, faults=tuple(wrong))
    first, new = before
    if (twin := first.setdefault((of.batch.id, person.id), line)) is not line:
        note = f"Sama dengan baris {twin.number}."
        return Outcome(line, Kind.DUPLICATE, line.values, note=note)
    came = Came(**{name: whole.get(name) for name in _CAME})  # type: ignore[arg-type]
    if problem := _problem(person, of, came, known):
        fault = known.plan.fault(field_of(Participant, "result"), problem)
        return Outcome(line, Kind.REFUSED, line.values, faults=(fault,))
    return _placed(line, person, of, came, new)


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Enrol the new ones and write down what came of it; raise DmeError for what cannot be."""
    wanted: dict[str, list[Outcome]] = {}
    for one in outcomes:
        if one.kind in {Kind.NEW, Kind.CHANGED} and isinstance(one.also, Bringing):
            wanted.setdefault(one.also.batch_id, []).append(one)
    for done, (batch_id, some) in enumerate(wanted.items()):
        progress(done, len(wanted))
        try:
            _put(session, batch_id, [one.also for one in some if isinstance(one.also, Bringing)])
        except Invalid as error:
            raise DmeError(" ".join(error.problems.values())) from error


@dataclass(frozen=True)
class Bringing:
    """Whom one line brings into which batch, and what came of it."""

    batch_id: str
    person_id: str
    came: Came
    participant_id: str = ""


def _put(session: Session, batch_id: str, some: Sequence[Bringing]) -> None:
    new = [one.person_id for one in some if not one.participant_id]
    made = participants.enrol(session, batch_id, new) if new else ()
    seats = {one.person_id: one for one in made if one.seat is Seat.TERDAFTAR}
    came: dict[str, Came] = {}
    for one in some:
        if one.participant_id:
            came[one.participant_id] = one.came
        elif one.person_id in seats and one.came != Came():
            came[seats[one.person_id].id] = one.came
    results.put(session, batch_id, came)


def _placed(line: Line, person: Person, of: Of, came: Came, new: Counter[str]) -> Outcome:
    """Return the outcome of somebody who may take part: new, changed, or as is known."""
    warnings = tuple(fault.emptied for fault in line.faults)
    row = of.rows.get(person.id)
    if row is None or row.seat is Seat.MUNDUR:
        bringing = Bringing(of.batch.id, person.id, came)
        new[of.batch.id] += 1
        waits = of.left is not None and new[of.batch.id] > of.left
        more = (WAITS,) if waits else ()
        return Outcome(line, Kind.NEW, line.values, warnings=(*warnings, *more), also=bringing)
    known = results.of(row)
    told_now = {name: getattr(came, name) for name in _CAME if getattr(came, name) is not None}
    changes = {
        name: (getattr(known, name), value)
        for name, value in told_now.items()
        if getattr(known, name) != value
    }
    if not changes:
        note = "Sudah terdaftar, hasilnya sama."
        return Outcome(line, Kind.DUPLICATE, line.values, row.id, warnings=warnings, note=note)
    after = Came(**{name: told_now.get(name, getattr(known, name)) for name in _CAME})
    bringing = Bringing(of.batch.id, person.id, after, row.id)
    return Outcome(
        line, Kind.CHANGED, line.values, row.id, changes, warnings=warnings,
        note=f"Sudah terdaftar: {person.full_name}.", also=bringing,
    )  # fmt: skip


def _problem(person: Person, of: Of, came: Came, known: Known) -> str:
    row = of.rows.get(person.id)
    if row is None and (why := rules.barred(of.course.kind, of.batch.start_on,
                                            known.asking[person.id])):  # fmt: skip
        return why
    there = of.hours.get(row.id, (0, 0)) if row else (0, 0)
    whole = came
    if row:
        kept = results.of(row)
        both = {name: getattr(came, name) or getattr(kept, name) for name in _CAME}
        whole = Came(**both)
    problem = rules.outcome_problem(whole, Judged(of.course, of.batch.start_on, known.today,
                                                  *there))  # fmt: skip
    return f"{person.full_name}: {problem}" if problem else ""


def _person(line: Line, plan: Plan, known: Meant) -> tuple[Person | None, str]:
    """Return whose line it is, or why nobody can tell."""
    both = {**plan.same, **line.values}
    return known.who(told(both, NIK.name, str), told(both, NAME.name, str))


def _open_batches(session: Session) -> dict[str, Of]:
    """Return the open batches by their names; one name of several batches means the newest."""
    kept = (
        select(Batch, Course)
        .join(Course, Course.id == Batch.course_id)
        .where(Batch.deleted_at.is_(None), Batch.status == BatchStatus.DIBUKA)
        .order_by(Batch.start_on, Batch.id)
    )
    return {
        names.plain(batch.title): _of(session, batch, course)
        for batch, course in session.execute(kept)
    }


def _of(session: Session, batch: Batch, course: Course) -> Of:
    every = select(Participant).where(
        Participant.batch_id == batch.id, Participant.deleted_at.is_(None)
    )
    return Of(
        batch,
        course,
        {one.person_id: one for one in session.scalars(every)},
        participants.hours(session, batch.id),
        participants.unclaimed(session, batch),
    )


_field = partial(field_of, Participant)
_MEANINGS = (
    says(NAME, cells.text, "nama peserta, peserta pelatihan, nama peserta pelatihan, peserta",
         "nama, nama lengkap"),
    says(NIK, partial(cells.number, "NIK"), "nik peserta, nik"),
    says(BATCH, cells.text, "angkatan, nama angkatan, pelatihan, nama pelatihan, program"),
    says(
        _field("result"), partial(cells.member, Result), "hasil pelatihan, hasil, kelulusan, ket",
        options=kinds.choice(Result),
    ),
    says(
        _field("exam"), partial(cells.member, Exam), "hasil uji, hasil uji kompetensi, uji, ukom",
        options=kinds.choice(Exam),
    ),
    says(
        _field("certificate_no"), cells.text,
        "no. sertifikat kompetensi, nomor sertifikat kompetensi, no sertifikat, nomor sertifikat",
    ),
    says_when(_field("certificate_on"), "tanggal sertifikat, tgl sertifikat, tanggal terbit"),
    says_when(_field("certificate_until"), "berlaku sampai, berlaku s/d, masa berlaku"),
)  # fmt: skip
TARGET = Target(
    code="peserta-pelatihan",
    act=acts.IMPORT,
    noun=QT_TRANSLATE_NOOP("fields", "peserta pelatihan"),
    unit="peserta",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"participant", "exam", "certificate_no"}),
    named_by=frozenset({"participant", "participant_nik"}),
    alone=frozenset({"participant", "participant_nik"}),
    needed=("participant",),
    lacks=lambda given: [] if given & {"participant", "participant_nik"} else ["participant"],
    judge=judge,
    put=put,
    shown=("participant", "participant_nik", "result"),
    for_all=("batch",),
)
