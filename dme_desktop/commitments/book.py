"""The one list over everything that binds the village."""

import datetime as dt
import enum
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from sqlalchemy import (
    Select,
    SQLColumnExpression,
    String,
    Subquery,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from dme_desktop.commitments import waiting
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementParty,
    Standing,
)
from dme_desktop.commitments.awards.model import Award
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.commitments.pledges.model import Pledge, PledgeStatus
from dme_desktop.commitments.regulations.model import Regulation
from dme_desktop.commitments.task_forces import rules as task_force_rules
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.records import Record
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, Rows
from dme_desktop.village import service as village

R = TypeVar("R", bound=Record)


class Noun(enum.Enum):
    """What a line of the list is; the value is how it is named in an address.

    Example: the pledge 019a… is opened by "ikrar:019a…".
    """

    CEREMONY = "acara"
    PLEDGE = "ikrar"
    AGREEMENT = "kerja-sama"
    AWARD = "penghargaan"
    DESIGNATION = "penetapan"
    REGULATION = "perdes"
    TASK_FORCE = "satgas"

    def address(self, record_id: str) -> str:
        """Return what opens a record of this kind."""
        return f"{self.value}:{record_id}"


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the list; `id` is the address its page is opened by, such as "ikrar:019a…"."""

    id: str
    noun: Noun
    kind: str
    title: str
    on: dt.date | None
    detail: str
    status: str = ""
    tone: str = ""


@dataclass(frozen=True)
class Wanted:
    """Which lines are asked for: of some nouns, only what waits for a person, or all.

    `words` are looked for in titles, kinds, places, numbers and names of parties.
    """

    words: str = ""
    of: frozenset[Noun] = frozenset()
    urgent: bool = False


EVERYTHING = Wanted()


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[Line]:
    """Return the lines that are asked for, the newest first, undated ones before."""
    every = _asked_for(session, wanted).c
    by = (every.on.is_(None), every.on, every.id)
    chosen = select(every.noun, every.id)
    return Paged(session, chosen, by, partial(_lines, session), is_falling=True)


def _lines(session: Session, rows: Rows) -> list[Line]:
    found = [(Noun[noun], str(about)) for noun, about in rows]
    lines = {
        line.id: line
        for noun in Noun
        for line in _LINES[noun](session, [about for of, about in found if of is noun])
    }
    return [lines[noun.address(about)] for noun, about in found]


def counts(session: Session) -> Counter[Noun]:
    """Return how many lines there are of each noun."""
    every = _asked_for(session, EVERYTHING)
    found = session.execute(select(every.c.noun, func.count()).group_by(every.c.noun)).all()
    return Counter({Noun[name]: number for name, number in found})


def labels(session: Session) -> dict[str, str]:
    """Return what can be an item of a ceremony, {record id: what it is called}."""
    of = frozenset({Noun.PLEDGE, Noun.AGREEMENT, Noun.AWARD, Noun.DESIGNATION})
    every = _asked_for(session, Wanted(of=of))
    rows = session.execute(select(every).order_by(every.c.on.desc())).all()
    return {row.id: f"{row.title} ({_dated(row.on)})" for row in rows}


def _asked_for(session: Session, wanted: Wanted) -> Subquery:
    chosen = [make() for noun, make in _SELECTS.items() if not wanted.of or noun in wanted.of]
    every = union_all(*chosen).subquery()
    asked = select(every).where(matching(wanted.words, every.c.searched))
    if wanted.urgent:
        asked = asked.where(every.c.id.in_(waiting.found(session).ids))
    return asked.subquery()


Column = SQLColumnExpression[object]
Row = tuple[str, str, dt.date | None, str, str]  # id, noun, day, title, what is searched


def _select(
    noun: Noun, model: type[Record], title: Column, on: Column, *searched: Column
) -> Select[Row]:
    """Return a select of the columns that every noun gives; the title is searched as well."""
    said = (cast(one, String) for one in (title, *searched))
    return select(
        model.id.label("id"),
        literal(noun.name).label("noun"),
        on.label("on"),
        cast(title, String).label("title"),
        func.concat_ws(" ", *said).label("searched"),
    ).where(model.deleted_at.is_(None))


def _ceremonies() -> Select[Row]:
    one = Ceremony
    more = (literal("Acara"), one.place, one.organiser, one.led_by)
    return _select(Noun.CEREMONY, one, one.title, one.held_on, *more)


def _pledges() -> Select[Row]:
    one = Pledge
    more = (one.kind, one.place, one.event, one.led_by)
    return _select(Noun.PLEDGE, one, one.title, one.read_on, *more)


def _agreements() -> Select[Row]:
    one = Agreement
    names = (
        select(func.group_concat(AgreementParty.name, " "))
        .where(AgreementParty.agreement_id == one.id, AgreementParty.deleted_at.is_(None))
        .scalar_subquery()
    )
    more = (one.kind, one.our_number, one.their_number, names)
    return _select(Noun.AGREEMENT, one, one.title, one.signed_on, *more)


def _awards() -> Select[Row]:
    one = Award
    more = (one.category, one.giver, one.recipient, one.number)
    return _select(Noun.AWARD, one, one.title, one.given_on, *more)


def _designations() -> Select[Row]:
    one = Designation
    on = func.coalesce(
        one.rejected_on, one.coached_from, one.plaque_on, one.sk_date, one.assessed_on,
        one.proposed_on,
    )  # fmt: skip
    more = (literal("Penetapan DME"), one.sk_by, one.sk_no)
    return _select(Noun.DESIGNATION, one, literal(DESIGNATION), on, *more)


def _regulations() -> Select[Row]:
    one = Regulation
    return _select(Noun.REGULATION, one, one.title, one.enacted_on, one.kind, "Nomor " + one.number)


def _task_forces() -> Select[Row]:
    one = TaskForce
    return _select(Noun.TASK_FORCE, one, one.name, one.sk_date, literal("Satgas"), one.sk_no)


DESIGNATION = "Penetapan Desa Migran Emas"
_SELECTS: Mapping[Noun, Callable[[], Select[Row]]] = {
    Noun.CEREMONY: _ceremonies,
    Noun.PLEDGE: _pledges,
    Noun.AGREEMENT: _agreements,
    Noun.AWARD: _awards,
    Noun.DESIGNATION: _designations,
    Noun.REGULATION: _regulations,
    Noun.TASK_FORCE: _task_forces,
}


def _ceremony_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for one in _kept(session, Ceremony, ids):
        yield Line(
            id=Noun.CEREMONY.address(one.id), noun=Noun.CEREMONY, kind="Acara", title=one.title,
            on=one.held_on, detail=one.place,
        )  # fmt: skip


def _pledge_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for one in _kept(session, Pledge, ids):
        yield Line(
            id=Noun.PLEDGE.address(one.id), noun=Noun.PLEDGE, kind=one.kind.value, title=one.title,
            on=one.read_on, detail=one.place, status=one.status.value,
            tone=_PLEDGE_TONES.get(one.status, ""),
        )  # fmt: skip


def _agreement_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for full in (agreements.in_full(session, about) for about in ids):
        one = full.agreement
        yield Line(
            id=Noun.AGREEMENT.address(one.id), noun=Noun.AGREEMENT, kind=one.kind.value,
            title=one.title, on=one.signed_on, detail=full.party_names,
            status=full.standing.value, tone=_STANDING_TONES.get(full.standing, ""),
        )  # fmt: skip


def _award_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for one in _kept(session, Award, ids):
        yield Line(
            id=Noun.AWARD.address(one.id), noun=Noun.AWARD, kind=one.category.value,
            title=one.title, on=one.given_on, detail=f"{one.giver} → {one.recipient}",
            status=one.direction.value,
        )  # fmt: skip


def _designation_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for one in _kept(session, Designation, ids):
        taken = (one.rejected_on, one.coached_from, one.plaque_on, one.sk_date, one.assessed_on,
                 one.proposed_on)  # fmt: skip
        on = next((day for day in taken if day), None)
        yield Line(
            id=Noun.DESIGNATION.address(one.id), noun=Noun.DESIGNATION, kind="Penetapan DME",
            title=DESIGNATION, on=on, detail=one.sk_by or "", status=one.status.value,
            tone=_DESIGNATION_TONES.get(one.status, ""),
        )  # fmt: skip


def _regulation_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    office = village.profile(session)
    for one in _kept(session, Regulation, ids):
        status, tone = ("Dicabut", "muted") if one.revoked_on else ("Berlaku", "")
        yield Line(
            id=Noun.REGULATION.address(one.id), noun=Noun.REGULATION,
            kind=office.says(one.kind.value),
            title=one.title, on=one.enacted_on, detail=f"Nomor {one.number}", status=status,
            tone=tone,
        )  # fmt: skip


def _task_force_lines(session: Session, ids: Sequence[str]) -> Iterator[Line]:
    for one in _kept(session, TaskForce, ids):
        on_duty = task_force_rules.is_on_duty(one, session.info["clock"].today())
        status, tone = ("Bertugas", "") if on_duty else ("Selesai", "muted")
        yield Line(
            id=Noun.TASK_FORCE.address(one.id), noun=Noun.TASK_FORCE, kind="Satgas",
            title=one.name, on=one.sk_date, detail=one.sk_no or "", status=status, tone=tone,
        )  # fmt: skip


_LINES: Mapping[Noun, Callable[[Session, Sequence[str]], Iterator[Line]]] = {
    Noun.CEREMONY: _ceremony_lines,
    Noun.PLEDGE: _pledge_lines,
    Noun.AGREEMENT: _agreement_lines,
    Noun.AWARD: _award_lines,
    Noun.DESIGNATION: _designation_lines,
    Noun.REGULATION: _regulation_lines,
    Noun.TASK_FORCE: _task_force_lines,
}
_PLEDGE_TONES = {
    PledgeStatus.DRAF: "amber", PledgeStatus.DIGANTI: "muted", PledgeStatus.DICABUT: "muted",
}  # fmt: skip
_STANDING_TONES = {
    Standing.DRAF: "amber", Standing.AKAN_BERAKHIR: "amber", Standing.BERAKHIR: "red",
    Standing.DIPERPANJANG: "muted", Standing.DIHENTIKAN: "muted",
}  # fmt: skip
_DESIGNATION_TONES = {DesignationStatus.DITOLAK: "red", DesignationStatus.TIDAK_AKTIF: "muted"}


def _kept(session: Session, model: type[R], ids: Sequence[str]) -> Sequence[R]:
    return session.scalars(select(model).where(model.id.in_(ids))).all() if ids else ()


def _dated(on: dt.date | None) -> str:
    return f"{on.day:02}-{on.month:02}-{on.year}" if on else "draf"
