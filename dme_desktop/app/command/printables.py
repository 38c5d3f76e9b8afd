"""What `dme print` can print: each kind of paper, and the sentence that tells of it."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base


def paper(
    session: Session, kind: str, record_id: str, year: int, answers: Mapping[str, object]
) -> Paper:
    """Return a paper of one kind for one record, ready to be issued.

    `answers` are what the family said in the interview, over what is known already.
    """
    asked = rooms.prints().get(kind)
    if asked is None:
        raise DmeError(f"Tidak ada cetakan {kind}. Yang ada: {', '.join(printables())}.")
    known(session, asked.record, record_id)
    return asked.make(session, record_id, year, answers)


def known(session: Session, record: type[Base], record_id: str) -> None:
    """Raise DmeError when there is no record with this id."""
    if session.get(record, record_id) is None:
        raise DmeError("Data dengan id ini tidak ada. Lihat idnya dengan `dme list`.")


def printables() -> Mapping[str, str]:
    """Return every kind that can be printed, with what it is and which id it asks for."""
    return {
        "letter": "surat yang sudah bernomor, persis seperti dulu (id surat)",
        **{name: one.told for name, one in rooms.prints().items()},
        **{name: one.told for name, one in rooms.unnumbered().items()},
        **{name: f"{one.title.lower()} (tanpa id)" for name, one in rooms.blanks().items()},
        "certificates": "sertifikat untuk banyak orang (tanpa id; isian dengan --set)",
    }
