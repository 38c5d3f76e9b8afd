"""Which document of the checklist a paper of the village is: its line follows the paper."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.kernel.records import altered, put
from dme_desktop.workers.model import DocumentStatus, DocumentType, WorkerDocument
from dme_desktop.workers.service import documents

DOCUMENT_OF: Mapping[LetterType, DocumentType] = {
    LetterType.FAMILY_PERMISSION: DocumentType.IZIN_KELUARGA,
    LetterType.MARITAL_STATUS: DocumentType.STATUS_KAWIN,
    LetterType.GENUINE_PAPERS: DocumentType.KEASLIAN_DOKUMEN,
    LetterType.RISK_STATEMENT: DocumentType.PERNYATAAN_RISIKO,
}


def tick(session: Session, letter: Letter) -> None:
    """Let the list of documents of a journey say that its paper is there, and which it is."""
    kind, journey_id = DOCUMENT_OF.get(letter.type), letter.source_id
    if kind is None or not journey_id:
        return
    known = documents.of(session, journey_id).get(kind)
    blank = WorkerDocument(journey_id=journey_id, type=kind)
    there = {
        "status": DocumentStatus.ADA,
        "number": letter.number,
        "issued_on": letter.date,
        "expires_on": None,
    }
    documents.put(session, journey_id, altered(known or blank, there))


def untick(session: Session, letter: Letter) -> None:
    """Let the list of documents say that a paper is missing again, when it is void.

    A list that names another paper by now is left alone.
    """
    kept = select(WorkerDocument).where(
        WorkerDocument.journey_id == letter.source_id,
        WorkerDocument.type == DOCUMENT_OF[letter.type],
        WorkerDocument.number == letter.number,
        WorkerDocument.deleted_at.is_(None),
    )
    for one in session.scalars(kept):
        put(one, {"status": DocumentStatus.BELUM, "number": None, "issued_on": None})
