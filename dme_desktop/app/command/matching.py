"""The command that holds a list of migrant workers against the register, and keeps nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dme_desktop.app.command.answers import in_words
from dme_desktop.app.command.desk import Desk, data_option, json_option
from dme_desktop.kernel.clock import SystemClock

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.matching.rules import Listed
    from dme_desktop.matching.service import Answer
    from dme_desktop.sheets.target import Outcome

DAY = click.DateTime(["%Y-%m-%d"])
ORIGINS = ("BP3MI", "P3MI", "DESA", "LAINNYA")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--from", "origin", type=click.Choice(ORIGINS), default="BP3MI", show_default=True)
@click.option("--as-of", "as_of", type=DAY, help="Keadaan daftar, 2026-11-01; tanpa ini hari ini.")
@click.option("--sheet", default="", metavar="NAMA", help="Lembar yang dibaca.")
@json_option
@data_option
@click.pass_obj
@in_words
def match(desk: Desk, file: Path, origin: str, as_of: dt.datetime | None, sheet: str) -> None:
    """Cocokkan daftar PMI dengan catatan desa; tidak ada yang disimpan."""
    day = as_of.date() if as_of else SystemClock().today()
    with desk.data() as (_, db, who), db.read(who) as session:
        found, refused = held(session, file, sheet, (origin, day))
    desk.answer(told(found, refused), "\n".join(words(found, refused)))


def held(
    session: "Session", file: Path, sheet: str, about: tuple[str, dt.date]
) -> "tuple[Answer, int]":
    """Return a file held against the register, and how many of its lines cannot be read.

    `about` is who made the list and of which day it speaks, where the file does not say it. Raises
    DmeError for a file that holds no list, or whose columns have to be looked at in the window.
    """
    import msgspec

    from dme_desktop.exchange import service as exchange
    from dme_desktop.exchange.proposal import NeedsAnswersError
    from dme_desktop.matching import service
    from dme_desktop.matching.model import Origin, ReceivedList
    from dme_desktop.matching.target import TARGET
    from dme_desktop.sheets.target import Kind

    found = exchange.look(session, file, sheet=sheet, target=TARGET).found
    if not found.is_plain:
        raise NeedsAnswersError(found)
    origin, day = about
    same = {"origin": Origin[origin].value, "as_of": day.isoformat()} | found.layout.same
    layout = msgspec.structs.replace(found.layout, same=same)
    shown = exchange.compared(session, file, replace(found, layout=layout))
    one = ReceivedList(origin=Origin[origin], as_of=day)
    answer = service.held(session, one, list(_lines(shown.rows)))
    return answer, shown.counts[Kind.REFUSED]


def told(found: "Answer", refused: int) -> dict[str, object]:
    """Return the answer as JSON tells it: counts, the procedural share, and every row."""
    from dme_desktop.matching import papers, service
    from dme_desktop.matching.rules import Group

    return {
        **{group.name.lower(): len(found.of(group)) for group in Group},
        "refused": refused,
        "abroad": found.share.abroad,
        "procedural": found.share.before,
        "procedural_with_list": found.share.after,
        "rows": [
            {
                "group": one.group.name.lower(),
                "id": one.known.id if one.known else "",
                "name": one.known.name if one.known else "",
                "listed": one.listed.name if one.listed else "",
                "hamlet": service.hamlet_of(one),
                "score": one.score,
                "why": papers.told(one) or one.why,
                "decided": one.decided.verdict.name if one.decided else "",
            }
            for one in found.matches
        ],
    }


def words(found: "Answer", refused: int) -> Iterator[str]:
    """Give the answer in lines: the groups, the share, and every row that is not on both alike."""
    from dme_desktop.matching import papers, service
    from dme_desktop.matching.rules import Group

    for group in Group:
        yield f"{group.value}: {len(found.of(group))}"
    if refused:
        yield f"Ditolak: {refused}"
    share = found.share
    yield f"Prosedural {share.before}, dengan daftar ini {share.after} dari {share.abroad}"
    for one in found.matches:
        if one.group is not Group.BOTH:
            why = papers.told(one) or one.why
            parts = (one.group.value, service.name_of(one), service.hamlet_of(one), why)
            yield "  ".join(filter(None, parts))


def _lines(rows: "Sequence[Outcome]") -> "Iterator[Listed]":
    """Give the lines that tell of somebody, also those that are kept already, once each."""
    from dme_desktop.kernel.names import search_key
    from dme_desktop.matching.rules import Listed
    from dme_desktop.matching.target import KEPT
    from dme_desktop.sheets.target import Kind

    for one in rows:
        if one.kind is Kind.NEW or one.note == KEPT:
            own = {name: "" if told is None else str(told) for name, told in one.values.items()}
            name = own["listed_name"]
            yield Listed(
                str(one.number), name, search_key(name), own.get("listed_nik", ""),
                _iso(one, "listed_birth"), own.get("listed_country", ""),
                _iso(one, "listed_departure"), own.get("listed_company", ""),
                own.get("listed_hamlet", ""),
            )  # fmt: skip


def _iso(one: "Outcome", name: str) -> str:
    from dme_desktop.kernel.kinds import PartialDate
    from dme_desktop.sheets.target import told as told_of

    day = told_of(one.values, name, PartialDate)
    return day.iso() if day else ""
