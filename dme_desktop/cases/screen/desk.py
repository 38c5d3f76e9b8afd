"""What the pages of a case read and keep; all of it off the window's thread."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen import signers as signing
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.apart import calling
from dme_desktop.attachments import joining
from dme_desktop.attachments.documents import picture_page
from dme_desktop.attachments.documents.picture_page import PicturePage
from dme_desktop.attachments.model import Media
from dme_desktop.attachments.rules import media_of
from dme_desktop.cases import acts, papers, rules
from dme_desktop.cases.documents import bundle as bundles
from dme_desktop.cases.model import (
    ActionKind,
    CaseAction,
    CaseFile,
    CaseReferral,
    CaseStatus,
    Intake,
    ReferredTo,
    WhyRead,
)
from dme_desktop.cases.rules import Account, Question, Reply
from dme_desktop.cases.service import assigning, evidence, files
from dme_desktop.cases.service.files import Deed, Inside, Outside
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of, record_of
from dme_desktop.letters import papers as letters
from dme_desktop.letters.said import Said, Wish
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import Person
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of

Make = Callable[[Session], Paper]
NEW = addresses.NEW
FOUND = 30  # the most that choosing a resident shows
FOREIGN = 60.0  # seconds to put the documents of a case behind each other
_TOLD_ONCE = QT_TRANSLATE_NOOP("fields", "Disimpan tertutup; di luar hanya inisialnya.")


def _text(name: str, label: str, hint: str = "", *, long: int = 0, needed: bool = False) -> Field:
    kind = kinds.LONG_TEXT if long else kinds.TEXT
    return Field(
        name=name, label=label, kind=kind, hint=hint, max_length=long or 150, required=needed,
        sensitive=True,
    )  # fmt: skip


def _name(name: str, label: str, hint: str = "") -> Field:
    return dataclasses.replace(_text(name, label, hint), kind=kinds.NAME)


PERSON = Field(
    name="person",
    label=QT_TRANSLATE_NOOP("fields", "Penduduk yang bersangkutan"),
    kind=kinds.TEXT,
    hint=QT_TRANSLATE_NOOP("fields", "Ketik sebagian nama, lalu pilih."),
)
AGENCY = _name("agency", QT_TRANSLATE_NOOP("fields", "P3MI yang terkait"))
RECRUITER = _name("recruiter", QT_TRANSLATE_NOOP("fields", "Perekrut yang terkait"))
REPORTER = [
    field_of(CaseFile, "anonymous"),
    _name("reporter", QT_TRANSLATE_NOOP("fields", "Nama pelapor"), _TOLD_ONCE),
    _text("relation", QT_TRANSLATE_NOOP("fields", "Hubungannya")),
    Field(
        name="phone",
        label=QT_TRANSLATE_NOOP("fields", "Nomor HP pelapor"),
        kind=kinds.PHONE,
        max_length=16,
        sensitive=True,
    ),
]
SUBJECT = [
    PERSON,
    _name(
        "subject",
        QT_TRANSLATE_NOOP("fields", "Nama, bila bukan penduduk"),
        QT_TRANSLATE_NOOP("fields", "Kosongkan bila belum diketahui."),
    ),
    field_of(CaseFile, "gender"),
    field_of(CaseFile, "country"),
    field_of(CaseFile, "minor"),
    _name("guardian", QT_TRANSLATE_NOOP("fields", "Wali yang mendampingi")),
]
ASSIGNED = dataclasses.replace(
    field_of(CaseFile, "assigned_to"),
    kind=kinds.Kind("choice", str, str),
    hint=QT_TRANSLATE_NOOP("fields", "Petugas yang boleh menangani kasus di kantor ini."),
)
EVENT = [
    _text("happened", QT_TRANSLATE_NOOP("fields", "Waktu kejadian")),
    _text("place", QT_TRANSLATE_NOOP("fields", "Tempat kejadian")),
    AGENCY,
    RECRUITER,
    _text("suspect", QT_TRANSLATE_NOOP("fields", "Terlapor")),
    ASSIGNED,
    _text(
        "chronology",
        QT_TRANSLATE_NOOP("fields", "Kronologi"),
        QT_TRANSLATE_NOOP("fields", "Siapa, kapan, di mana, apa yang terjadi, apa buktinya."),
        long=rules.MOST_LETTERS,
        needed=True,
    ),
    _text("demand", QT_TRANSLATE_NOOP("fields", "Yang diminta"), long=4_000),
    _text("notes", QT_TRANSLATE_NOOP("fields", "Catatan petugas"), long=20_000),
]
COMPLAINT = [
    field_of(CaseFile, name) for name in ("reported_on", "channel", "severity", "types", "tppo")
]
AID = [
    Field(
        name=question.name,
        label=question.value,
        kind=kinds.choice(Reply),
        hint=question.basis,
    )
    for question in Question
]
_SEALED = {one.name for one in dataclasses.fields(Account)}
_OWN = {"reported_on", "channel", "severity", "types", "tppo", "anonymous", "gender", "country",
        "minor", "assigned_to"}  # fmt: skip


def parts() -> list[Part]:
    """Return the cards of a complaint in the order in which it is told at the counter."""
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Pengaduan"), COMPLAINT),
        Part(QT_TRANSLATE_NOOP("fields", "Pelapor"), REPORTER),
        Part(QT_TRANSLATE_NOOP("fields", "Yang bersangkutan"), SUBJECT),
        Part(QT_TRANSLATE_NOOP("fields", "Kejadian"), EVENT),
        Part(
            QT_TRANSLATE_NOOP("fields", "Pertanyaan bantu TPPO"),
            AID,
            QT_TRANSLATE_NOOP(
                "fields",
                "Tanyakan bila ada tanda. Jawaban membantu menimbang; ini bukan putusan.",
            ),
        ),
    ]


@dataclass(frozen=True)
class OpenedComplaint:
    """A complaint on the table: what is asked, and names that may be completed."""

    values: Mapping[str, Any]
    case_id: str = ""
    number: str = ""
    companies: Sequence[str] = ()
    recruiters: Sequence[str] = ()
    officers: Sequence[str] = ()
    draft: Kept | None = None


@dataclass(frozen=True)
class OpenedStep:
    """A form about a case that is open: its number, what it begins with, and what may follow."""

    case_id: str
    number: str
    values: Mapping[str, Any]
    able: Sequence[CaseStatus] = ()
    draft: Kept | None = None
    about: str = ""


@dataclass(frozen=True)
class OnTable:
    """A case as its page shows it, opened or not, with its past."""

    outside: Outside
    past: Sequence[Past]
    inside: Inside | None = None


def choices(directory: LiveDirectory, words: str) -> list[Choice]:
    """Return the residents that match what is typed."""
    return [
        Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")
        for one in directory.now().find(words, FOUND)
    ]


def begin(db: Database, who: Who) -> OpenedComplaint:
    """Return what a new complaint begins with, and the unfinished one."""
    with db.read(who) as session:
        known = _names(session)
    values = {"reported_on": db.clock.today(), "channel": Intake.LANGSUNG}
    draft = drafts.waiting_for(db, addresses.NEW_CASE.drafts, NEW)
    return OpenedComplaint(values, draft=draft, **known)


def opened_account(db: Database, who: Who, case_id: str, why: WhyRead) -> OpenedComplaint:
    """Return what was told, to be told otherwise; the reading is written down."""
    with db.write(acts.OPEN, who) as session:
        opened = _told(session, case_id, files.read(session, case_id, why).account)
    return dataclasses.replace(
        opened, draft=drafts.waiting_for(db, addresses.CHANGE_CASE.drafts, case_id)
    )


def account_again(session: Session, case_id: str) -> OpenedComplaint:
    """Return what was told once more, for whoever opened it a while ago."""
    return _told(session, case_id, files.read_on(session, case_id).account)


def _told(session: Session, case_id: str, account: Account) -> OpenedComplaint:
    case = files.open_one(session, case_id)
    values = dataclasses.asdict(account) | {name: getattr(case, name) for name in _OWN}
    values |= {one.name: said for one, said in rules.answered(account.answers).items()}
    person = session.get(Person, case.person_id) if case.person_id else None
    values["person"] = Choice(person.id, person.full_name, person.hamlet) if person else None
    values["subject"] = "" if person else account.subject
    values["agency"] = agencies.name_of(session, Agency, case.agency_id)
    values["recruiter"] = agencies.name_of(session, Recruiter, case.recruiter_id)
    return OpenedComplaint(values, case_id, case.number, **_names(session))


def _names(session: Session) -> dict[str, Any]:
    return {
        "companies": agencies.names(session, Agency),
        "recruiters": agencies.names(session, Recruiter),
        "officers": assigning.offered(session),
    }


def store(session: Session, case_id: str, values: Mapping[str, Any]) -> str:
    """Take a complaint down, or write it down anew; return the id of the case."""
    case, told = case_in(session, values), account_in(values)
    if case_id:
        return files.change(session, case_id, case, told).id
    return files.take(session, case, told).id


def case_in(session: Session, values: Mapping[str, Any]) -> CaseFile:
    """Return the case a form holds, with the records it names."""
    case = record_of(CaseFile, {name: values.get(name) for name in _OWN})
    person, company, middleman = (values.get(name) for name in ("person", "agency", "recruiter"))
    case.person_id = person.id if person else None
    case.agency_id = agencies.agency_called(session, company).id if company else None
    case.recruiter_id = agencies.recruiter_called(session, middleman).id if middleman else None
    return case


def account_in(values: Mapping[str, Any]) -> Account:
    """Return what a form tells that is sealed."""
    told = {name: values.get(name) or "" for name in _SEALED - {"answers", "result"}}
    return Account(**told, answers=rules.written(answers_in(values)))


def answers_in(values: Mapping[str, Any]) -> dict[Question, Reply]:
    """Return the answers that a form holds."""
    return {one: said for one in Question if (said := values.get(one.name))}


def on_table(db: Database, case_id: str) -> OnTable:
    """Read a case as whoever sees the list may see it."""
    with db.read() as session:
        return OnTable(files.outside(session, case_id), past_of(session, case_id))


def unlock(db: Database, who: Who, case_id: str, why: WhyRead) -> OnTable:
    """Read a case with what is sealed; the reading is written down."""
    with db.write(acts.OPEN, who) as session:
        inside = files.read(session, case_id, why)
        return OnTable(files.outside(session, case_id), past_of(session, case_id), inside)


def seen_again(db: Database, who: Who, case_id: str) -> OnTable:
    """Read again a case that the same person opened a while ago."""
    with db.read(who) as session:
        inside = files.read_on(session, case_id)
        return OnTable(files.outside(session, case_id), past_of(session, case_id), inside)


def same_event(db: Database, person_id: str, but: str) -> str:
    """Return the numbers of the open cases about the same person, "" for none."""
    with db.read() as session:
        return ", ".join(one.number for one in files.same_event(session, person_id, but))


ACTION = [
    field_of(CaseAction, "on"),
    field_of(CaseAction, "kind"),
    _text("note", QT_TRANSLATE_NOOP("fields", "Yang dilakukan"), long=20_000, needed=True),
]
RESULT = _text(
    "result",
    QT_TRANSLATE_NOOP("fields", "Hasil"),
    QT_TRANSLATE_NOOP("fields", "Bagaimana kasus ini berakhir."),
    long=20_000,
)
FOLLOWING = [
    dataclasses.replace(field_of(CaseFile, "next_kind"), required=False, default=None),
    dataclasses.replace(
        field_of(CaseFile, "due_on"),
        name="next_on",
        required=False,
        hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti diingatkan 14 hari lagi."),
    ),
    _text("next_note", QT_TRANSLATE_NOOP("fields", "Yang akan dilakukan")),
]


def begin_action(db: Database, case_id: str) -> OpenedStep:
    """Return what a new action of a case begins with: what was to be done, today."""
    with db.read() as session:
        case = files.open_one(session, case_id)
    values = {"on": db.clock.today(), "kind": case.next_kind}
    draft = drafts.waiting_for(db, addresses.CASE_ACTION.drafts, case_id)
    return OpenedStep(case_id, case.number, values, _able(case), draft)


def _able(case: CaseFile) -> tuple[CaseStatus, ...]:
    """Return the states a clerk may choose; a referral has a form of its own."""
    return tuple(one for one in rules.NEXT[case.status] if one is not CaseStatus.DIRUJUK)


def deed_in(values: Mapping[str, Any]) -> Deed:
    """Return what a form says was done."""
    return Deed(
        on=values["on"],
        kind=values["kind"],
        note=values["note"] or "",
        status=values.get("status"),
        next_kind=values.get("next_kind"),
        next_on=values.get("next_on"),
        next_note=values.get("next_note") or "",
        result=values.get("result") or "",
    )


REFERRAL = [
    field_of(CaseReferral, "to"),
    _text("addressee", QT_TRANSLATE_NOOP("fields", "Jabatan dan instansi"),
          QT_TRANSLATE_NOOP("fields", "Seperti Kepala BP3MI NTB."), needed=True),
    _name("place_to", QT_TRANSLATE_NOOP("fields", "Di (kota)")),
    dataclasses.replace(field_of(CaseReferral, "agreed"), required=True),
    _name("agreed_by", QT_TRANSLATE_NOOP("fields", "Nama yang setuju")),
    _text("reason", QT_TRANSLATE_NOOP("fields", "Mengapa tidak dapat ditanya")),
    _name("pic", QT_TRANSLATE_NOOP("fields", "Penghubung di desa")),
    _text("copies", QT_TRANSLATE_NOOP("fields", "Tembusan"),
          QT_TRANSLATE_NOOP("fields", "Pisahkan dengan titik koma.")),
]  # fmt: skip


def begin_referral(db: Database, who: Who, case_id: str, which: str = "") -> OpenedStep:
    """Return what a referral begins with: the office asked for, one still owed, else BP3MI."""
    with db.read(who) as session:
        seen = files.outside(session, case_id)
        files.open_one(session, case_id)
    to = ReferredTo[which] if which else next(iter(seen.owed), ReferredTo.BP3MI)
    values = {"to": to, "pic": seen.case.assigned_to or who.name}
    draft = drafts.waiting_for(db, addresses.CASE_REFERRAL.drafts, case_id)
    return OpenedStep(case_id, seen.case.number, values, draft=draft)


def handed_in(values: Mapping[str, Any]) -> papers.Handed:
    """Return what a form says of a referral."""
    text = {name: values.get(name) or "" for name in ("place_to", "pic", "copies")}
    names = ("addressee", "agreed_by", "reason")
    return papers.Handed(
        to=values["to"],
        agreed=values["agreed"],
        written=Written(**{name: values.get(name) or "" for name in names}),
        place=text["place_to"],
        pic=text["pic"],
        copies=text["copies"],
    )


ANSWER = [
    dataclasses.replace(field_of(CaseReferral, "replied_on"), required=True),
    _text("receipt_no", QT_TRANSLATE_NOOP("fields", "Nomor surat atau tanda terima")),
    _text("reply", QT_TRANSLATE_NOOP("fields", "Jawaban"), long=20_000, needed=True),
]


def begin_answer(db: Database, referral_id: str) -> OpenedStep:
    """Return what the answer to a referral begins with."""
    with db.read() as session:
        sent = session.get_one(CaseReferral, referral_id)
        number = files.open_one(session, sent.case_id).number
    values = {"replied_on": db.clock.today()}
    draft = drafts.waiting_for(db, addresses.CASE_ANSWER.drafts, referral_id)
    return OpenedStep(sent.case_id, number, values, draft=draft, about=referral_id)


def begin_steps(db: Database, case_id: str) -> OpenedStep:
    """Return the list of steps of a case as it stands."""
    with db.read() as session:
        files.open_one(session, case_id)
        seen = files.outside(session, case_id)
    values = {step.name: on for step, on in seen.steps}
    draft = drafts.waiting_for(db, addresses.CASE_STEPS.drafts, case_id)
    return OpenedStep(case_id, seen.case.number, values, draft=draft)


@dataclass(frozen=True)
class BegunLetter:
    """A closed letter of a case: which, what it begins with, and who may sign it."""

    case_id: str
    number: str
    code: str
    said: Said
    signers: Sequence[Signing]
    draft: Kept | None = None


def begin_letter(db: Database, who: Who, case_id: str, code: str, inside: Inside) -> BegunLetter:
    """Return what a closed letter begins with: what the office knows, and what was told.

    Raises DmeError for a letter that this case cannot have.
    """
    kind, _ = papers.CLOSED_LETTERS[code]
    with db.read(who) as session:
        case = files.open_one(session, case_id)
        papers.refuse_letter(case, kind)
        known = letters.known(session, kind.type, case.person_id or "")
        allowed = signing.allowed(session)
    told = inside.account
    known = dataclasses.replace(known, pic=case.assigned_to or who.name)
    if code == "penelusuran":
        known = dataclasses.replace(
            known,
            chronology=told.chronology,
            wish=Wish.CARI,
            second_name=told.reporter,
            last_news=dict(inside.last).get(files.LAST_NEWS, ""),
        )
    draft = drafts.waiting_for(db, addresses.CASE_LETTER.of(which=code).drafts, case_id)
    return BegunLetter(case_id, case.number, code, known, allowed, draft)


def tick(session: Session, case_id: str, values: Mapping[str, Any]) -> None:
    """Write down when each step was done."""
    known = dict(files.outside(session, case_id).steps)
    for step, before in known.items():
        if values.get(step.name) != before:
            files.tick(session, case_id, step, values.get(step.name))


def look_at(db: Database, who: Who, evidence_id: str, why: WhyRead) -> tuple[str, bytes]:
    """Return a document of a case as a PDF to be looked at; the reading is written down."""
    with db.write(acts.OPEN, who) as session:
        name, content = evidence.content_of(session, evidence_id, why)
    if media_of(content) is Media.JPEG:
        content = picture_page.build(PicturePage(name=name, jpeg=content))
    return name, content


def draw_bundle(db: Database, who: Who, case_id: str, why: WhyRead) -> bytes:
    """Return the whole of a case as one PDF; the reading is written down."""
    with db.write(acts.OPEN, who) as session:
        bundle, behind = papers.bundle(session, case_id, why)
    drawn = bundles.build(bundle)
    if not behind:
        return drawn
    found: bytes = calling.call(joining.joined, [drawn, *behind], gives=bytes, seconds=FOREIGN)
    return found


def make_receipt(case_id: str) -> Make:
    """Return what makes the receipt of a complaint."""
    return lambda session: papers.receipt(session, case_id)


def make_referral(case_id: str, handed: papers.Handed, inside: Inside) -> Make:
    """Return what makes the letter of a referral from what is opened."""
    return lambda session: papers.referral(session, case_id, handed, inside)


def make_letter(case_id: str, code: str, told: Said) -> Make:
    """Return what makes one of the closed letters of a case."""
    return lambda session: papers.closed_letter(session, case_id, code, told)


KINDS_OF_ACTION = tuple(
    one for one in ActionKind if one not in {ActionKind.RUJUKAN, ActionKind.JAWABAN}
)
