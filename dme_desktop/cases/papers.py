"""From a case to its papers: the receipt anybody may see, and closed ones kept with its key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Section
from dme_desktop.agenda.model import Letter
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.attachments.model import Media
from dme_desktop.attachments.rules import media_of
from dme_desktop.cases import rules
from dme_desktop.cases.documents.bundle import CaseBundle, Enclosed, Happened
from dme_desktop.cases.model import (
    ActionKind,
    Agreed,
    CaseFile,
    CaseReferral,
    CaseType,
    ReferredTo,
    WhatRead,
    WhyRead,
)
from dme_desktop.cases.rules import Account
from dme_desktop.cases.service import evidence, files, referrals
from dme_desktop.cases.service.files import Deed, Inside, Outside
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel import codes, words
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PHONE
from dme_desktop.kernel.words import print_date, screen_date
from dme_desktop.letters import papers as letters
from dme_desktop.letters import parties
from dme_desktop.letters import service as wordings
from dme_desktop.letters.documents import referral as referral_letter
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.referral import Referral
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import complaint_receipt, handover, mediation, repatriation
from dme_desktop.letters.kinds import referral as referral_kind
from dme_desktop.letters.said import Said
from dme_desktop.village import stationery

# The closed letters that a case makes with the forms of letters, and what they are as an action.
CLOSED_LETTERS: Mapping[str, tuple[LetterKind, ActionKind]] = {
    "mediasi": (mediation.ROW, ActionKind.MEDIASI),
    "penelusuran": (repatriation.ROW, ActionKind.SURAT),
    "serah-terima": (handover.ROW, ActionKind.PENDAMPINGAN),
}
NOT_SETTLED = frozenset(
    {CaseType.TPPO, CaseType.PENYEKAPAN, CaseType.KEKERASAN_FISIK, CaseType.PELECEHAN_SEKSUAL}
)


@dataclass(frozen=True, kw_only=True)
class Handed:
    """What is asked of a referral: to whom, who agreed, and whom to answer."""

    to: ReferredTo
    agreed: Agreed | None
    written: Written
    place: str = ""
    pic: str = ""
    copies: str = ""


UNNAMED = (  # of a reporter whom nobody can call back
    " Nama pelapor tidak dicatat, sehingga desa tidak dapat mengabarinya; simpanlah nomor ini."
)


def receipt(session: Session, case_id: str) -> Paper:
    """Return the receipt of a complaint; it tells its number and the next step, nothing else."""
    case, office = files.kept(session, case_id), offices.read(session)
    officer = case.assigned_to or session.info["who"].name
    phone = f", {office.village.phone}" if office.village.phone else ""
    told = record_sheets.Told(
        name=case.number,
        title="TANDA TERIMA PENGADUAN",
        sections=(
            Section(
                facts=(
                    ("Nomor pengaduan", case.number),
                    ("Diterima tanggal", print_date(case.reported_on)),
                    ("Diterima lewat", case.channel.value),
                    ("Langkah berikut", case.next_kind.value),
                    ("Paling lambat", print_date(case.due_on)),
                    ("Penghubung", f"{officer}{phone}"),
                )
            ),
        ),
        closing=(
            "Perkembangannya dapat ditanyakan dengan menyebut nomor pengaduan di atas. Isi "
            "pengaduan dijaga kerahasiaannya dan pengaduan ini tidak dipungut biaya."
            f"{UNNAMED * case.anonymous}"
        ),
    )
    return record_sheets.paper(session, complaint_receipt.ROW.type, case_id, told)


def referral(session: Session, case_id: str, handed: Handed, inside: Inside) -> Paper:
    """Return the letter that hands a case over, with its closed attachment.

    Raises `Invalid` or DmeError with what still prevents it. It is kept with the key of the case.
    """
    referrals.refuse(session, case_id, handed.agreed, handed.written)
    case, office = files.kept(session, case_id), offices.read(session)
    letter = _referral(session, office, case, handed, inside)
    return Paper(
        referral_kind.ROW.type,
        _subject(case),
        letter,
        referral_letter.build,
        source_id=case_id,
        addressee=handed.written.addressee,
        signer=letter.head.told,
        kept=lambda session, kept: _sent(session, case_id, handed, kept),
        closed=partial(_put_away, case_id),
    )


def closed_letter(session: Session, case_id: str, code: str, told: Said) -> Paper:
    """Return one of `CLOSED_LETTERS` about whom the case is about, kept with the key of the case.

    Raises `Invalid` or DmeError with what still prevents it, as for whoever is not on the books.
    """
    case = files.open_one(session, case_id)
    kind, action = CLOSED_LETTERS[code]
    refuse_letter(case, kind)
    about = parties.resident(session, case.person_id or "")
    paper = letters.paper_of(offices.read(session), kind, about, told)
    return replace(
        paper,
        subject=_subject(case),
        person_id=None,
        source_id=case_id,
        addressee=paper.addressee if kind.addressed else "",
        kept=lambda session, letter: _noted(session, case_id, action, letter),
        closed=partial(_put_away, case_id),
    )


def refuse_letter(case: CaseFile, kind: LetterKind) -> None:
    """Raise DmeError for a letter that a case cannot have."""
    if case.person_id is None:
        raise DmeError("Hubungkan dulu kasus ini dengan penduduk yang bersangkutan (F2).")
    if kind is mediation.ROW and (case.tppo or NOT_SETTLED & set(rules.types_of(case.types))):
        raise DmeError(
            "Dugaan perdagangan orang atau kekerasan tidak dimediasi. Rujuk ke kepolisian."
        )


def bundle(session: Session, case_id: str, why: WhyRead) -> tuple[CaseBundle, list[bytes]]:
    """Return the whole of a case to be drawn, and the PDFs that come behind it.

    The reading is written down; raises DmeError for whoever may not.
    """
    inside = files.read(session, case_id, why, WhatRead.RANGKAIAN)
    outside, office = files.outside(session, case_id), offices.read(session)
    kept = [(one, evidence.content_of(session, one.id, why)[1]) for one in outside.evidence]
    pictures = {one.id: content for one, content in kept if media_of(content) is Media.JPEG}
    enclosed = [
        Enclosed(
            name=inside.evidence[one.id].name,
            kept_on=screen_date(one.created_at.astimezone()) if one.created_at else "",
            jpeg=pictures.get(one.id, b""),
            pages=one.pages,
            struck=f" (dicoret: {inside.evidence[one.id].struck_for})" if one.struck_on else "",
        )
        for one, _ in kept
    ]
    behind = [content for one, content in kept if one.id not in pictures]
    return _bundle(office, outside, inside, enclosed), behind


def _bundle(
    office: Office, outside: Outside, inside: Inside, enclosed: Sequence[Enclosed]
) -> CaseBundle:
    case, told = outside.case, inside.account
    return CaseBundle(
        letterhead=office.letterhead,
        foot=office.foot,
        number=case.number,
        as_of=print_date(outside.today),
        told=_facts(case),
        people=[*_people(case, told), *inside.last],
        chronology=told.chronology,
        demand=told.demand,
        notes=told.notes,
        answers=_answers(told),
        done=[
            Happened(
                on=screen_date(one.on),
                what=one.kind.value,
                by=one.created_by or "",
                note=inside.actions[one.id].note
                + (f" (menjadi {words.inside(one.status.value)})" if one.status else ""),
            )
            for one in outside.actions
        ],
        referred=[_told_referral(one, inside.referrals[one.id]) for one in outside.referrals],
        steps=[(step.value, screen_date(on) if on else "belum") for step, on in outside.steps],
        result=told.result,
        documents=enclosed,
        paper=office.paper,
    )


def _facts(case: CaseFile) -> list[tuple[str, str]]:
    country = codes.labels("destination_country").get(case.country or "", "–")
    return [
        ("Jenis masalah", rules.told_types(case.types)),
        ("Tingkat", case.severity.value + (", dugaan TPPO" if case.tppo else "")),
        ("Diterima", f"{print_date(case.reported_on)}, {words.inside(case.channel.value)}"),
        ("Negara", country),
        ("Ditangani oleh", case.assigned_to or "–"),
        ("Status", case.status.value),
    ]


def _people(case: CaseFile, told: Account) -> list[tuple[str, str]]:
    phone = PHONE.format(told.phone) if told.phone else ""
    reporter = "tidak mau disebut" if case.anonymous else told.reporter
    rows = (
        ("Yang bersangkutan", told.subject or "belum diketahui"),
        ("Wali", told.guardian),
        ("Pelapor", ", ".join(part for part in (reporter, told.relation, phone) if part)),
        ("Terlapor", told.suspect),
        ("Waktu kejadian", told.happened),
        ("Tempat kejadian", told.place),
    )
    return [(label, value) for label, value in rows if value]


def _answers(told: Account) -> list[tuple[str, str, str]]:
    return [
        (question.value, said.value, question.basis)
        for question, said in rules.answered(told.answers).items()
    ]


def _told_referral(one: CaseReferral, told: Written) -> tuple[tuple[str, str], ...]:
    if one.declined:
        return (("Usulan ke", one.to.value), ("Tidak dirujuk", told.reason))
    rows = (
        ("Dirujuk ke", f"{told.addressee} ({one.to.value})"),
        ("Persetujuan", ", ".join(filter(None, (one.agreed.value if one.agreed else "",
                                                told.agreed_by, told.reason)))),
        ("Dikirim", print_date(one.sent_on) if one.sent_on else "belum"),
        ("Nomor tanda terima", told.receipt_no),
        ("Dijawab", print_date(one.replied_on) if one.replied_on else "belum"),
        ("Jawaban", told.reply),
    )  # fmt: skip
    return tuple((label, value) for label, value in rows if value)


def _referral(
    session: Session, office: Office, case: CaseFile, handed: Handed, inside: Inside
) -> Referral:
    told, country = inside.account, codes.labels("destination_country").get(case.country or "", "")
    about = parties.resident(session, case.person_id) if case.person_id else None
    short = case.initials or "belum diketahui"
    types = rules.told_types(case.types)
    where = country or "tidak diketahui"
    return Referral(
        letterhead=office.letterhead,
        foot=office.foot_of(referral_kind.ROW.type),
        place_and_date=office.place_and_date,
        addressee=handed.written.addressee,
        addressee_place=handed.place or "tempat",
        wording=wordings.words_of(office, referral_kind.ROW),
        values={
            **parties.office(office), "case_no": case.number, "case_types": types,
            "initials": short, "country": where, "pic": handed.pic,
            "addressee": handed.written.addressee,
        },
        case=(("Jenis masalah", types), ("Inisial", short), ("Negara", where)),
        person=parties.party(office, about.person) if about
        else Party(name=told.subject or "belum diketahui"),
        trip=referrals_trip(about, where),
        chronology=told.chronology,
        demand=told.demand,
        done=tuple(one.note for one in inside.actions.values() if one.note),
        head=stationery.signing_of(office.village, office.staff),
        copies=parties.copies(Said(copies=handed.copies)),
        paper=office.paper,
    )  # fmt: skip


def referrals_trip(about: parties.Resident | None, country: str) -> tuple[tuple[str, str], ...]:
    """Return what is known of the work abroad, told as unknown where nothing is."""
    known = parties.trip(about) if about else {}
    journey = about.journey if about else None
    return (
        ("Negara", country),
        ("Pekerjaan", known.get("job_title") or "tidak diketahui"),
        ("Melalui", known.get("scheme_or_agency") or "tidak diketahui"),
        ("Pemberi kerja", (journey and journey.employer) or "tidak diketahui"),
    )


def _subject(case: CaseFile) -> str:
    return ", ".join(part for part in (case.number, case.initials) if part)


def _put_away(case_id: str, session: Session, letter_id: str, pdf: bytes) -> None:
    evidence.keep_paper(session, case_id, session.get_one(Letter, letter_id), pdf)


def _sent(session: Session, case_id: str, handed: Handed, letter: Letter) -> None:
    referrals.send(session, case_id, handed.to, handed.agreed, handed.written, letter)


def _noted(session: Session, case_id: str, action: ActionKind, letter: Letter) -> None:
    today = session.info["clock"].today()
    note = f"{letter.type.value} nomor {letter.number} diterbitkan."
    files.act(session, case_id, Deed(today, action, note))


PRINTS: Mapping[str, Print] = {
    "case-receipt": Print(
        "tanda terima pengaduan tanpa isi (id kasus)",
        CaseFile,
        lambda session, one, *_: receipt(session, one),
    ),
}
