"""The case itself: taken down, opened for a reason, changed, acted on, closed. Nothing commits."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency
from dme_desktop.agenda import lending
from dme_desktop.cases import rules
from dme_desktop.cases.model import (
    ActionKind,
    CaseAction,
    CaseEvidence,
    CaseFile,
    CaseReading,
    CaseReferral,
    CaseStatus,
    CaseStep,
    ReferredTo,
    WhatRead,
    WhyRead,
)
from dme_desktop.cases.rules import Account, Sight, Step
from dme_desktop.cases.service import assigning, sealing
from dme_desktop.cases.service.sealing import Labelled, Noted, Written
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError, Gone, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.letters.referrals import initials
from dme_desktop.people.model import Person
from dme_desktop.people.rules import age_on
from dme_desktop.vault import keeping
from dme_desktop.vault.closed import Opened
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import journeys

# What steps write, never the form of a complaint.
_BY_STEPS = frozenset({"number", "status", "due_on", "next_kind", "closed_on"})
LAST_NEWS = "Kabar terakhir"
NUMBERS = "kasus"  # the count of cases, by which their numbers are lent to another laptop
GONE = "Kasus ini tidak ada lagi. Mungkin diurungkan; tekan F5."


@dataclass(frozen=True)
class Deed:
    """Something that is to be written down: what, when, what it led to, and what comes next."""

    on: dt.date
    kind: ActionKind
    note: str = ""
    status: CaseStatus | None = None
    next_kind: ActionKind | None = None
    next_on: dt.date | None = None
    next_note: str = ""
    result: str = ""


@dataclass(frozen=True)
class Outside:
    """What of a case may be seen by whoever sees the list: no words, no names."""

    case: CaseFile
    actions: Sequence[CaseAction]
    referrals: Sequence[CaseReferral]
    evidence: Sequence[CaseEvidence]
    steps: Sequence[tuple[Step, dt.date | None]]
    readings: Sequence[CaseReading]
    linked: Sequence[CaseFile]
    today: dt.date

    @property
    def owed(self) -> list[ReferredTo]:
        """Return the referrals that must be proposed and that nobody has decided on."""
        decided = {one.to for one in self.referrals if one.declined or one.sent_on}
        return rules.owed(self.case, decided)


@dataclass(frozen=True)
class Inside:
    """What is sealed of a case, opened: each part by its id.

    `last` is what the books know last of the worker, each with its label.
    """

    account: Account
    actions: dict[str, Noted]
    referrals: dict[str, Written]
    evidence: dict[str, Labelled]
    last: Sequence[tuple[str, str]] = ()


def take(session: Session, case: CaseFile, told: Account) -> CaseFile:
    """Take a complaint down under the next number of the year; raise `Invalid`."""
    told = _known(session, case, told)
    key = sealing.begin(session, case)
    case.year, case.seq = case.reported_on.year, _next_seq(session, case.reported_on.year)
    case.number = rules.numbered(case.year, case.seq)
    case.last_on = case.reported_on
    case.due_on = rules.first_due(case.severity, case.reported_on)
    _refuse(session, case, told)
    sealing.put_account(key, case, told)
    session.add(case)
    session.flush()
    return case


def change(session: Session, case_id: str, wanted: CaseFile, told: Account) -> CaseFile:
    """Write down anew what was told of an open case; raise `Invalid`, DmeError for a closed one."""
    case = open_one(session, case_id)
    key = sealing.key_of(session, case)
    before = sealing.account(key, case)
    told = _known(session, wanted, replace(told, result=before.result))
    wanted.number, wanted.due_on = case.number, case.due_on
    _refuse(session, wanted, told, case.assigned_to)
    kept = keeping.put(session, wanted, case_id, but=_BY_STEPS)
    for name in ("person_id", "journey_id", "agency_id", "recruiter_id"):
        if getattr(kept, name) != getattr(wanted, name):
            setattr(kept, name, getattr(wanted, name))
    kept.initials, kept.reporter_initials = wanted.initials, wanted.reporter_initials
    if kept.first_on is None:
        kept.due_on = rules.first_due(kept.severity, kept.reported_on)
    sealing.put_account(key, kept, told)
    return kept


def act(session: Session, case_id: str, deed: Deed) -> CaseAction:
    """Write down what was done; a case that goes on has a next step and a day for it.

    Raises `Invalid` for what lacks, DmeError for a state that cannot follow or a closed case.
    """
    case = open_one(session, case_id)
    _refuse_deed(session, case, deed)
    key = sealing.key_of(session, case)
    if deed.status and deed.status in rules.CLOSED:
        _close(session, case, deed, key)
    return _noted(session, case, deed, key)


def reopen(session: Session, case_id: str, reason: str) -> CaseAction:
    """Open a case again that was settled, for a reason that is sealed with the rest."""
    case = kept(session, case_id)
    if said := rules.move_problem(case.status, CaseStatus.DIBUKA_KEMBALI):
        raise DmeError(said)
    if not reason.strip():
        raise Invalid({"reason": "Tulis mengapa kasus ini dibuka kembali."})
    today = session.info["clock"].today()
    case.closed_on = None
    deed = Deed(today, ActionKind.VERIFIKASI, reason.strip(), CaseStatus.DIBUKA_KEMBALI)
    return _noted(session, case, deed, sealing.key_of(session, case))


def read(session: Session, case_id: str, why: WhyRead, what: WhatRead = WhatRead.ISI) -> Inside:
    """Open what is sealed and write down who read it, when and why; use inside `db.write(OPEN)`.

    Raises DmeError, naming who may, for whoever may not.
    """
    note_reading(session, case_id, why, what)
    return _inside(session, kept(session, case_id))


def read_on(session: Session, case_id: str) -> Inside:
    """Go on reading what the same person opened a while ago, as after a change.

    Raises DmeError for whoever may not, and for whoever did not open it lately.
    """
    rules.refuse(Sight.OPENED, session.info["who"])
    lately = session.info["clock"].now() - rules.READ_ON
    asked = select(CaseReading.id).where(
        CaseReading.case_id == case_id,
        CaseReading.created_by == session.info["who"].name,
        CaseReading.created_at >= lately,
    )
    if session.scalar(asked.limit(1)) is None:
        raise DmeError("Data kasus ini sudah tertutup. Buka lagi dengan alasan.")
    return _inside(session, kept(session, case_id))


def note_reading(session: Session, case_id: str, why: WhyRead, what: WhatRead) -> None:
    """Write down that something sealed is read; raise DmeError for whoever may not."""
    rules.refuse(Sight.OPENED, session.info["who"])
    session.add(CaseReading(case_id=case_id, why=why, what=what))


def outside(session: Session, case_id: str) -> Outside:
    """Return what may be seen of a case without its key."""
    case = kept(session, case_id)
    done = {one.code: one.done_on for one in _of(session, CaseStep, case_id)}
    return Outside(
        case=case,
        actions=sorted(_of(session, CaseAction, case_id), key=lambda one: (one.on, one.id)),
        referrals=_of(session, CaseReferral, case_id),
        evidence=_of(session, CaseEvidence, case_id),
        steps=[(step, done.get(step.name)) for step in rules.steps_of(case.types)],
        readings=_of(session, CaseReading, case_id),
        linked=_linked(session, case),
        today=session.info["clock"].today(),
    )


def tick(session: Session, case_id: str, step: Step, done_on: dt.date | None) -> CaseStep:
    """Write down when a step of the list was done, None takes it back; raise `Invalid`."""
    case = open_one(session, case_id)
    today = session.info["clock"].today()
    if done_on and (problems := rules.action_problems(case, done_on, today)):
        raise Invalid({step.name: problems["on"]})
    known = (one for one in _of(session, CaseStep, case_id) if one.code == step.name)
    found = next(known, None) or CaseStep(case_id=case_id, code=step.name)
    if found.done_on != done_on or not found.id:
        found.done_on = done_on
    session.add(found)
    return found


def link(session: Session, case_id: str, number: str) -> CaseFile:
    """Say that another case, named by its number, is of the same event; raise `Invalid`."""
    case = kept(session, case_id)
    wanted = select(CaseFile).where(
        CaseFile.number == number.strip().upper(), CaseFile.deleted_at.is_(None)
    )
    other = session.scalar(wanted)
    if other is None:
        raise Invalid({"number": f"Tidak ada kasus {number.strip()}. Tulis seperti KS-2026-001."})
    if case.id in {other.id, other.linked_id}:
        raise Invalid({"number": "Kasus ini sendiri, atau sudah terhubung. Pilih kasus lain."})
    case.linked_id = other.id
    return case


def same_event(session: Session, person_id: str | None, but: str = "") -> Sequence[CaseFile]:
    """Return the open cases about the same person: two reports may be of one event."""
    if not person_id:
        return ()
    asked = select(CaseFile).where(
        CaseFile.person_id == person_id,
        CaseFile.status.in_(rules.OPEN),
        CaseFile.deleted_at.is_(None),
        CaseFile.id != but,
    )
    return session.scalars(asked.order_by(CaseFile.number)).all()


def kept(session: Session, case_id: str) -> CaseFile:
    """Return a case; raise DmeError when its taking was undone."""
    case = session.get(CaseFile, case_id)
    if case is None or case.deleted_at:
        raise Gone(GONE)
    return case


def open_one(session: Session, case_id: str) -> CaseFile:
    """Return a case that still goes on; raise DmeError for one that is closed."""
    case = kept(session, case_id)
    if said := rules.edit_problem(case.status):
        raise DmeError(said)
    return case


def _refuse(session: Session, case: CaseFile, told: Account, had: str | None = None) -> None:
    """Raise `Invalid` for what cannot be; `had` is who has the case already."""
    today = session.info["clock"].today()
    given = assigning.problems(session, case.assigned_to, had)
    if problems := problems_of(case) | rules.problems(case, told, today) | given:
        raise Invalid(problems)


def _known(session: Session, case: CaseFile, told: Account) -> Account:
    """Take from the books what is known of whom a case is about; leave initials outside."""
    person = session.get(Person, case.person_id) if case.person_id else None
    if person:
        journey = journeys.latest(session, person.id)
        case.journey_id = journey.id if journey else None
        case.gender = person.gender
        case.minor = age_on(person.birth_date, case.reported_on) < rules.ADULT
        case.country = case.country or (journey.country if journey else None)
        told = replace(told, subject=person.full_name)
    case.initials = initials(told.subject)
    case.reporter_initials = "" if case.anonymous else initials(told.reporter)
    return replace(told, reporter="", phone="") if case.anonymous else told


def _next_seq(session: Session, year: int) -> int:
    allowed = lending.Allowed(session, NUMBERS, year)
    if not allowed.is_bound:
        last = session.scalar(select(func.max(CaseFile.seq)).where(CaseFile.year == year))
        return allowed.after(last or 0)
    used = set(session.scalars(select(CaseFile.seq).where(CaseFile.year == year)))
    following = allowed.after(0)
    while following in used:
        following = allowed.after(following)
    return following


def lend_numbers(session: Session, wanted: int, laptop: tuple[str, str]) -> None:
    """Lend the next numbers of cases of this year to another laptop of the office (id, name)."""
    year: int = session.info["clock"].today().year
    lent = lending.blocks(session, NUMBERS, year)
    first = max((_next_seq(session, year), *(one.last + 1 for one in lent)))
    lending.lend(session, NUMBERS, year, first, first + wanted - 1, laptop)


def last_known(session: Session, year: int) -> int:
    """Return the last number of a case of a year that is taken, or lent, as far as is known."""
    last = session.scalar(select(func.max(CaseFile.seq)).where(CaseFile.year == year)) or 0
    return max((last, *(one.last for one in lending.blocks(session, NUMBERS, year))))


def pass_over(session: Session, first: int, last: int, laptop: tuple[str, str]) -> None:
    """Leave these numbers of cases of this year to a laptop (id, name) that may have used them."""
    year: int = session.info["clock"].today().year
    lending.lend(session, NUMBERS, year, first, last, laptop)


def _refuse_deed(session: Session, case: CaseFile, deed: Deed) -> None:
    today = session.info["clock"].today()
    found = rules.action_problems(case, deed.on, today)
    if deed.status and (said := rules.move_problem(case.status, deed.status)):
        found["status"] = said
    if not deed.note.strip():
        found["note"] = "Tulis apa yang dilakukan atau diketahui."
    if deed.next_on and deed.next_on < deed.on:
        found["next_on"] = "Langkah berikut tidak boleh sebelum tindakan ini."
    if found:
        raise Invalid(found)


def _close(session: Session, case: CaseFile, deed: Deed, key: Opened) -> None:
    if not deed.result.strip():
        raise Invalid({"result": "Tulis hasilnya; kasus ditutup dengan hasil yang dapat dibaca."})
    owed = outside(session, case.id).owed
    if owed and deed.status is CaseStatus.SELESAI:
        names = " dan ".join(one.value for one in owed)
        raise Invalid(
            {"status": f"Rujukan ke {names} masih diusulkan. Rujuk, atau putuskan tidak dirujuk."}
        )
    case.closed_on = deed.on
    sealing.put_account(key, case, replace(sealing.account(key, case), result=deed.result.strip()))


def _noted(session: Session, case: CaseFile, deed: Deed, key: Opened) -> CaseAction:
    done = CaseAction(case_id=case.id, on=deed.on, kind=deed.kind, status=deed.status, sealed=b"")
    sealing.put(key, done, Noted(deed.note.strip(), deed.next_note.strip()))
    session.add(done)
    case.status = deed.status or case.status
    case.first_on = case.first_on or deed.on
    case.last_on = max(case.last_on, deed.on)
    case.due_on = deed.next_on or rules.reminded_on(case.last_on)
    case.next_kind = deed.next_kind or rules.USUAL_NEXT.get(case.status, ActionKind.PENUTUPAN)
    session.flush()
    return done


def _inside(session: Session, case: CaseFile) -> Inside:
    key = sealing.key_of(session, case)
    return Inside(
        sealing.account(key, case),
        {one.id: sealing.read(key, one, Noted) for one in _of(session, CaseAction, case.id)},
        {one.id: sealing.read(key, one, Written) for one in _of(session, CaseReferral, case.id)},
        {one.id: sealing.read(key, one, Labelled) for one in _of(session, CaseEvidence, case.id)},
        _last_facts(session, case),
    )


def _last_facts(session: Session, case: CaseFile) -> list[tuple[str, str]]:
    """Return what is known last of whom a case is about: the facts that a search begins with."""
    journey = session.get(Journey, case.journey_id) if case.journey_id else None
    if journey is None:
        return []
    country = codes.labels("destination_country").get(journey.country or "", "")
    heard = screen_date(journey.last_contact_on) if journey.last_contact_on else ""
    by = journey.last_contact_by
    rows = (
        (LAST_NEWS, ", ".join(filter(None, (heard, by.value if by else "")))),
        ("Negara dan kota", ", ".join(filter(None, (country, journey.city)))),
        ("Pekerjaan", journey.job_title or ""),
        ("Pemberi kerja", journey.employer or ""),
        ("P3MI", agencies.name_of(session, Agency, journey.agency_id)),
        ("Berangkat", str(journey.departed_on) if journey.departed_on else ""),
    )
    return [(label, value) for label, value in rows if value]


def _of(session: Session, model: type[sealing.Belongs], case_id: str) -> Sequence[sealing.Belongs]:
    """Return what belongs to a case, in the order it came."""
    asked = select(model).where(model.case_id == case_id, model.deleted_at.is_(None))
    return session.scalars(asked.order_by(model.id)).all()


def _linked(session: Session, case: CaseFile) -> Sequence[CaseFile]:
    asked = select(CaseFile).where(
        CaseFile.deleted_at.is_(None),
        (CaseFile.linked_id == case.id) | (CaseFile.id == case.linked_id),
    )
    return session.scalars(asked.order_by(CaseFile.number)).all()
