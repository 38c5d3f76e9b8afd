"""A case handed to another office: with consent, by a numbered letter, and the answer it brings."""

import datetime as dt

from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter
from dme_desktop.cases import rules
from dme_desktop.cases.model import ActionKind, Agreed, CaseReferral, CaseStatus, ReferredTo
from dme_desktop.cases.service import files, sealing
from dme_desktop.cases.service.files import Deed
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel.acts import DECIDING
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.words import screen_date


def refuse(session: Session, case_id: str, agreed: Agreed | None, told: Written) -> None:
    """Raise `Invalid` or DmeError with what still prevents a referral: consent, the state."""
    case = files.open_one(session, case_id)
    found = rules.consent_problems(agreed, told.agreed_by, told.reason)
    if not told.addressee.strip():
        found["addressee"] = "Tulis jabatan dan instansi yang dituju."
    if found:
        raise Invalid(found)
    if agreed is Agreed.PIMPINAN and not DECIDING & session.info["who"].roles:
        raise DmeError("Merujuk tanpa persetujuan diputuskan kepala desa atau sekretaris.")
    at_referral = case.status in {CaseStatus.DIRUJUK, CaseStatus.MENUNGGU}
    said = "" if at_referral else rules.move_problem(case.status, CaseStatus.DIRUJUK)
    if said:
        raise DmeError(f"{said} Catat verifikasinya dulu.")


def send(
    session: Session, case_id: str, to: ReferredTo, agreed: Agreed | None, told: Written,
    letter: Letter,
) -> CaseReferral:  # fmt: skip
    """Write down a referral that went out with its letter; raise what `refuse` does."""
    refuse(session, case_id, agreed, told)
    case = files.kept(session, case_id)
    sent = CaseReferral(
        case_id=case_id, to=to, agreed=agreed, letter_id=letter.id, sent_on=letter.date, sealed=b""
    )
    sealing.put(sealing.key_of(session, case), sent, told)
    session.add(sent)
    note = f"Surat nomor {letter.number} kepada {told.addressee}."
    status = None if case.status is CaseStatus.DIRUJUK else CaseStatus.DIRUJUK
    today = session.info["clock"].today()
    files.act(session, case_id, Deed(today, ActionKind.RUJUKAN, note, status))
    return sent


def decline(session: Session, case_id: str, to: ReferredTo, reason: str) -> CaseReferral:
    """Write down that a referral the program proposed is not made, and why; raise `Invalid`."""
    case = files.open_one(session, case_id)
    if not reason.strip():
        raise Invalid({"reason": "Tulis mengapa tidak dirujuk; alasan ini disimpan bersama kasus."})
    one = CaseReferral(case_id=case_id, to=to, declined=True, sealed=b"")
    key = sealing.key_of(session, case)
    sealing.put(key, one, Written(reason=reason.strip()))
    session.add(one)
    session.flush()
    return one


def answer(
    session: Session, referral_id: str, on: dt.date, reply: str, receipt_no: str = ""
) -> CaseReferral:
    """Write down what another office answered; the case goes on here. Raises `Invalid`."""
    sent = session.get_one(CaseReferral, referral_id)
    case = files.open_one(session, sent.case_id)
    if problems := _answer_problems(sent, on, reply, session.info["clock"].today()):
        raise Invalid(problems)
    key = sealing.key_of(session, case)
    told = sealing.read(key, sent, Written)
    sent.replied_on = on
    sealing.put(
        key,
        sent,
        Written(told.addressee, told.agreed_by, told.reason, receipt_no.strip(), reply.strip()),
    )
    able = CaseStatus.DITANGANI in rules.NEXT[case.status]
    status = CaseStatus.DITANGANI if able else None
    files.act(session, case.id, Deed(on, ActionKind.JAWABAN, reply, status))
    return sent


def _answer_problems(sent: CaseReferral, on: dt.date, reply: str, today: dt.date) -> dict[str, str]:
    found = {}
    if not reply.strip():
        found["reply"] = "Tulis apa jawabannya."
    if sent.sent_on and on < sent.sent_on:
        found["replied_on"] = f"Rujukan ini baru dikirim {screen_date(sent.sent_on)}."
    elif on > today:
        found["replied_on"] = "Tanggal jawaban tidak boleh sesudah hari ini."
    return found
