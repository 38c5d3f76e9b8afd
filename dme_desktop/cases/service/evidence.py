"""The documents of a case: sealed with its key, read one by one, struck out, never thrown away."""

import hashlib
from collections.abc import Sequence

from sqlalchemy import LargeBinary, cast, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter
from dme_desktop.attachments import rules as limits
from dme_desktop.attachments.service import Given
from dme_desktop.cases.model import CaseContent, CaseEvidence, CaseFile, WhatRead, WhyRead
from dme_desktop.cases.service import files, sealing
from dme_desktop.cases.service.sealing import Labelled
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.text import clean_line

CONTENT = "content"


def keep(session: Session, case_id: str, given: Given) -> CaseEvidence:
    """Keep a file of an open case; raise `Invalid` for what is no PDF or JPEG, or too large.

    Raises DmeError when there are too many.
    """
    if problem := limits.problem(given.content):
        raise Invalid({"content": problem})
    case = files.open_one(session, case_id)
    if len(of_case(session, case_id)) >= limits.MOST_EACH:
        raise DmeError(f"Paling banyak {limits.MOST_EACH} berkas dalam satu kasus.")
    name = clean_line(given.name)[:120] or "Bukti"
    return _kept(session, case, name, given.content, pages=given.pages)


def keep_paper(session: Session, case_id: str, letter: Letter, pdf: bytes) -> CaseEvidence:
    """Keep a numbered paper of a case; the register knows its number and its hash only."""
    case = files.kept(session, case_id)
    name = f"{letter.type.value} {letter.number}"
    return _kept(session, case, name, pdf, letter_id=letter.id)


def content_of(session: Session, evidence_id: str, why: WhyRead) -> tuple[str, bytes]:
    """Return what a document is called and its bytes; the reading is written down.

    Raises DmeError for whoever may not read it, and when it is not what was kept.
    """
    one = session.get_one(CaseEvidence, evidence_id)
    files.note_reading(session, one.case_id, why, WhatRead.BERKAS)
    key = sealing.key_of(session, files.kept(session, one.case_id))
    asked = select(cast(CaseContent.sealed, LargeBinary))
    sealed = session.scalar(asked.where(CaseContent.evidence_id == evidence_id)) or b""
    content = key.read(sealed, one.id + CONTENT)
    if one.letter_id and _hash(content) != session.get_one(Letter, one.letter_id).pdf_sha256:
        raise DmeError("Surat ini berubah dari aslinya. Jangan cetak; periksa cadangan.")
    return sealing.read(key, one, Labelled).name, content


def strike(session: Session, evidence_id: str, reason: str) -> CaseEvidence:
    """Strike out a document that was kept by mistake; it stays and can still be read."""
    if not reason.strip():
        raise Invalid({"reason": "Tulis mengapa berkas ini dicoret."})
    one = session.get_one(CaseEvidence, evidence_id)
    key = sealing.key_of(session, files.open_one(session, one.case_id))
    told = sealing.read(key, one, Labelled)
    one.struck_on = session.info["clock"].today()
    sealing.put(key, one, Labelled(told.name, reason.strip()))
    return one


def of_case(session: Session, case_id: str) -> Sequence[CaseEvidence]:
    """Return the documents of a case in the order they came, without their bytes."""
    asked = select(CaseEvidence).where(
        CaseEvidence.case_id == case_id, CaseEvidence.deleted_at.is_(None)
    )
    return session.scalars(asked.order_by(CaseEvidence.id)).all()


def _kept(
    session: Session,
    case: CaseFile,
    name: str,
    content: bytes,
    *,
    pages: int = 1,
    letter_id: str | None = None,
) -> CaseEvidence:
    one = CaseEvidence(
        case_id=case.id, letter_id=letter_id, pages=pages, size=len(content), sealed=b""
    )
    key = sealing.key_of(session, case)
    sealing.put(key, one, Labelled(name))
    session.add(one)
    session.flush()
    sealed = key.seal(content, one.id + CONTENT)
    session.add(CaseContent(evidence_id=one.id, sealed=sealed))
    session.flush()
    return one


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
