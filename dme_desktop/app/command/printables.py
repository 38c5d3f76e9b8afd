"""What `dme print` can print of a record: each kind of paper, and the sentence that tells of it."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.paper import Paper
from dme_desktop.commitments.agreements import papers as agreement_papers
from dme_desktop.commitments.agreements.model import Agreement
from dme_desktop.commitments.ceremonies import papers as ceremony_papers
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.commitments.designation import papers as designation_papers
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.pledges import papers as pledge_papers
from dme_desktop.commitments.pledges.model import Pledge
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base
from dme_desktop.letters import papers as letter_papers
from dme_desktop.letters.blanks import NUMBERLESS
from dme_desktop.letters.kinds import KINDS as LETTER_KINDS
from dme_desktop.letters.said import said_in
from dme_desktop.people.model import Person
from dme_desktop.remittances import papers as remittance_papers


def paper(
    session: Session, kind: str, record_id: str, year: int, answers: Mapping[str, Any]
) -> Paper:
    """Return a paper of one kind for one record, ready to be issued.

    `answers` are what the family said in the interview, over what is known already.
    """
    if kind not in {*PAPERS, *LETTERS}:
        raise DmeError(f"Tidak ada cetakan {kind}. Yang ada: {', '.join(PRINTABLES)}.")
    if session.get(RECORDS.get(kind, Person), record_id) is None:
        raise DmeError("Data dengan id ini tidak ada. Lihat idnya dengan `dme list`.")
    if about := LETTERS.get(kind):
        told = said_in(answers, letter_papers.known(session, about, record_id))
        return letter_papers.paper(session, about, record_id, told)
    return PAPERS[kind](session, record_id, year)


PAPERS: Mapping[str, Callable[[Session, str, int], Paper]] = {
    "pledge": lambda session, pledge_id, _: pledge_papers.sheet(session, pledge_id),
    "agreement": lambda session, about, _: agreement_papers.summary(session, about),
    "ceremony": lambda session, about, _: ceremony_papers.record(session, about),
    "plaque": lambda session, about, _: ceremony_papers.plaque(session, about),
    "designation": lambda session, about, _: designation_papers.sheet(session, about),
    "task-force": lambda session, about, _: task_force_papers.sheet(session, about),
    "remittance-sheet": remittance_papers.yearly_sheet,
}
LETTERS = {kind.name.lower().replace("_", "-"): kind for kind in LETTER_KINDS}
RECORDS: Mapping[str, type[Base]] = {
    "pledge": Pledge,
    "agreement": Agreement,
    "ceremony": Ceremony,
    "plaque": Ceremony,
    "designation": Designation,
    "task-force": TaskForce,
}
PRINTABLES = {
    "letter": "surat yang sudah bernomor, persis seperti dulu (id surat)",
    **{name: f"{kind.value.lower()} (id orang)" for name, kind in LETTERS.items()},
    **{name: f"{blank.title.lower()} (tanpa id)" for name, blank in NUMBERLESS.items()},
    "pledge": "lembar ikrar (id ikrar)",
    "agreement": "rekam kerja sama dengan tindak lanjutnya (id kerja sama)",
    "ceremony": "rekam acara dengan fotonya (id acara)",
    "plaque": "naskah prasasti (id acara)",
    "designation": "lembar penetapan Desa Migran Emas (id penetapan)",
    "task-force": "susunan satgas (id satgas)",
    "certificates": "sertifikat untuk banyak orang (tanpa id; isian dengan --set)",
    "timeline": "linimasa komitmen (tanpa id)",
    "remittance-sheet": "catatan kiriman setahun (id orang)",
}
