"""What `dme list` and `dme print` can show: each kind with its rows and its papers."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.paper import Paper
from dme_desktop.backup import service as backup
from dme_desktop.commitments import book
from dme_desktop.commitments.agreements import papers as agreement_papers
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import Agreement
from dme_desktop.commitments.awards import service as awards
from dme_desktop.commitments.book import Wanted
from dme_desktop.commitments.ceremonies import papers as ceremony_papers
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.commitments.designation import papers as designation_papers
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.pledges import papers as pledge_papers
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import Base
from dme_desktop.letters import papers as letter_papers
from dme_desktop.letters.blanks import NUMBERLESS
from dme_desktop.letters.kinds import KINDS as LETTER_KINDS
from dme_desktop.letters.said import said_in
from dme_desktop.people import service as people
from dme_desktop.people.directory import Directory
from dme_desktop.people.model import Person
from dme_desktop.remittances import papers as remittance_papers
from dme_desktop.remittances import service as remittances
from dme_desktop.workers.service import standings

Row = dict[str, Any]
PAGE = 128


def rows(session: Session, kind: str, words: str) -> list[Row]:
    """Return the rows of one kind, those that match `words` when some are given."""
    if kind not in KINDS:
        raise DmeError(f"Tidak ada daftar {kind}. Yang ada: {', '.join(KINDS)}.")
    return KINDS[kind](session, words)


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


def _people(session: Session, words: str) -> list[Row]:
    found = (
        people.by_ids(session, [one.id for one in Directory.of(session).find(words, 200)])
        if words
        else _all(people.page, session)
    )
    return [
        {
            "id": one.id, "name": one.full_name, "nik": masked(one.nik or ""),
            "gender": one.gender, "birth": one.birth_date.iso(), "hamlet": one.hamlet,
        }
        for one in found
    ]  # fmt: skip


def _journeys(session: Session, words: str) -> list[Row]:
    found = (
        standings.rows_of(session, [one.id for one in standings.names(session).find(words, 200)])
        if words
        else _all(standings.page, session)
    )
    return [
        {
            "id": row.journey_id, "person_id": row.id, "name": row.full_name,
            "nik": masked(row.nik), "hamlet": row.hamlet, "country": row.country,
            "sector": row.sector, "stage": row.stage.name, "attention": row.attention,
        }
        for row in found
    ]  # fmt: skip


def _letters(session: Session, words: str) -> list[Row]:
    found = _all(partial(letters.page, wanted=letters.Wanted(words)), session)
    return [
        {
            "id": one.id, "number": one.number, "type": one.type.name, "date": one.date.isoformat(),
            "subject": one.subject, "status": one.status.name,
        }
        for one in found
    ]  # fmt: skip


def _pledges(session: Session, words: str) -> list[Row]:
    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "date": one.read_on.isoformat(), "place": one.place, "status": one.status.name,
        }
        for one in _all(partial(pledges.page, words=words), session)
    ]  # fmt: skip


def _agreements(session: Session, words: str) -> list[Row]:
    found = _all(partial(agreements.page, words=words), session)
    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "number": one.our_number or one.their_number or "",
            "signed": one.signed_on.isoformat() if one.signed_on else "",
            "end": full.term.end_on.isoformat() if full.term.end_on else "",
            "status": full.standing.name,
        }
        for one, full in ((one, agreements.in_full(session, one.id)) for one in found)
    ]  # fmt: skip


def _awards(session: Session, words: str) -> list[Row]:
    return [
        {
            "id": one.id, "date": one.given_on.isoformat(), "title": one.title, "giver": one.giver,
            "recipient": one.recipient, "direction": one.direction.name,
        }
        for one in _all(partial(awards.page, words=words), session)
    ]  # fmt: skip


def _commitments(session: Session, words: str) -> list[Row]:
    return [
        {
            "id": one.id.partition(":")[2], "shelf": one.noun.value, "kind": one.kind,
            "title": one.title, "date": one.on.isoformat() if one.on else "", "detail": one.detail,
            "status": one.status,
        }
        for one in _all(partial(book.page, wanted=Wanted(words)), session)
    ]  # fmt: skip


def _remittances(session: Session, words: str) -> list[Row]:
    return [
        {
            "id": row.id, "date": row.received_on.isoformat(), "name": row.full_name,
            "recipient": row.recipient, "channel": row.channel, "use": row.use,
            "amount_idr": row.amount_idr, "void": row.void,
        }
        for row in _all(remittances.page, session)
        if words.casefold() in f"{row.full_name} {row.recipient}".casefold()
    ]  # fmt: skip


def backups(folder: Path) -> list[Row]:
    """Return the backups in a folder, the newest first."""
    return [
        {"id": one.file.name, "made_at": one.made_at, "village": one.village, "people": one.people}
        for one in backup.list_in(folder)
    ]


def _backups(session: Session, words: str) -> list[Row]:
    folder = backup.last(session).folder
    return [row for row in backups(Path(folder)) if words in row["id"]] if folder else []


def _all(page: Callable[..., Sequence[Any]], session: Session) -> list[Any]:
    found: list[Any] = []
    while more := page(session, offset=len(found), limit=PAGE):
        found += more
    return found


KINDS: Mapping[str, Callable[[Session, str], list[Row]]] = {
    "people": _people,
    "journeys": _journeys,
    "letters": _letters,
    "pledges": _pledges,
    "agreements": _agreements,
    "awards": _awards,
    "commitments": _commitments,
    "remittances": _remittances,
    "backups": _backups,
}
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
