"""What `dme list` can show. A kind loads its own room only: loading them all takes a second."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.nik import masked

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Row = dict[str, Any]
PAGE = 128


def rows(session: "Session", kind: str, words: str) -> list[Row]:
    """Return the rows of one kind, those that match `words` when some are given."""
    if kind not in KINDS:
        raise DmeError(f"Tidak ada daftar {kind}. Yang ada: {', '.join(KINDS)}.")
    return KINDS[kind](session, words)


def _people(session: "Session", words: str) -> list[Row]:
    from dme_desktop.people import service as people
    from dme_desktop.people.directory import Directory

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


def _journeys(session: "Session", words: str) -> list[Row]:
    from dme_desktop.workers.service import standings

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


def _letters(session: "Session", words: str) -> list[Row]:
    from dme_desktop.agenda import service as letters

    found = _all(partial(letters.page, wanted=letters.Wanted(words)), session)
    return [
        {
            "id": one.id, "number": one.number, "type": one.type.name, "date": one.date.isoformat(),
            "subject": one.subject, "status": one.status.name,
        }
        for one in found
    ]  # fmt: skip


def _pledges(session: "Session", words: str) -> list[Row]:
    from dme_desktop.commitments.pledges import service as pledges

    return [
        {
            "id": one.id, "kind": one.kind.name, "title": one.title,
            "date": one.read_on.isoformat(), "place": one.place, "status": one.status.name,
        }
        for one in _all(partial(pledges.page, words=words), session)
    ]  # fmt: skip


def _agreements(session: "Session", words: str) -> list[Row]:
    from dme_desktop.commitments.agreements import service as agreements

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


def _awards(session: "Session", words: str) -> list[Row]:
    from dme_desktop.commitments.awards import service as awards

    return [
        {
            "id": one.id, "date": one.given_on.isoformat(), "title": one.title, "giver": one.giver,
            "recipient": one.recipient, "direction": one.direction.name,
        }
        for one in _all(partial(awards.page, words=words), session)
    ]  # fmt: skip


def _commitments(session: "Session", words: str) -> list[Row]:
    from dme_desktop.commitments import book
    from dme_desktop.commitments.book import Wanted

    return [
        {
            "id": one.id.partition(":")[2], "shelf": one.noun.value, "kind": one.kind,
            "title": one.title, "date": one.on.isoformat() if one.on else "", "detail": one.detail,
            "status": one.status,
        }
        for one in _all(partial(book.page, wanted=Wanted(words)), session)
    ]  # fmt: skip


def _remittances(session: "Session", words: str) -> list[Row]:
    from dme_desktop.remittances import service as remittances

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
    from dme_desktop.backup import service as backup

    return [
        {"id": one.file.name, "made_at": one.made_at, "village": one.village, "people": one.people}
        for one in backup.list_in(folder)
    ]


def _backups(session: "Session", words: str) -> list[Row]:
    from dme_desktop.backup import service as backup

    folder = backup.last(session).folder
    return [row for row in backups(Path(folder)) if words in row["id"]] if folder else []


def _all(page: Callable[..., Sequence[Any]], session: "Session") -> list[Any]:
    found: list[Any] = []
    while more := page(session, offset=len(found), limit=PAGE):
        found += more
    return found


KINDS: Mapping[str, Callable[["Session", str], list[Row]]] = {
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
