"""The one list over everything that binds the village, and what of it waits for a person."""

import datetime as dt
import enum
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, NamedTuple

from sqlalchemy import Boolean, Date, Select, String, cast, func, literal, null, select, union_all
from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import rules as agreement_rules
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    Standing,
)
from dme_desktop.commitments.agreements.service import Whole as WholeAgreement
from dme_desktop.commitments.awards.model import Award, AwardCategory, Direction
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge, PledgeKind, PledgeStatus
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.task_forces.model import TaskForce


class Shelf(enum.Enum):
    """What a line of the list is; the value is how it is named in an address."""

    CEREMONY = "acara"
    PLEDGE = "ikrar"
    AGREEMENT = "kerja-sama"
    AWARD = "penghargaan"
    DESIGNATION = "penetapan"
    REGULATION = "perdes"
    TASK_FORCE = "satgas"


@dataclass(frozen=True)
class Line:
    """One line of the list; `id` is the address its page is opened by, such as "ikrar:019a…"."""

    id: str
    shelf: Shelf
    kind: str
    title: str
    on: dt.date | None
    detail: str
    status: str
    tone: str


@dataclass(frozen=True)
class Waiting:
    """What needs a person: agreements that end, promises that are late, a head who has changed."""

    ending: Sequence[WholeAgreement]
    overdue: Sequence[tuple[Agreement, AgreementAction]]
    of_another_head: Sequence[Pledge]

    @property
    def ids(self) -> frozenset[str]:
        """Return the records they are about."""
        about = [one.agreement.id for one in self.ending]
        about += [agreement.id for agreement, _ in self.overdue]
        return frozenset(about + [one.id for one in self.of_another_head])


@dataclass(frozen=True)
class Wanted:
    """Which lines are asked for: of some shelves, only what waits for a person, or all.

    `words` are looked for in titles, kinds, places, numbers and names of parties.
    """

    words: str = ""
    of: frozenset[Shelf] = frozenset()
    urgent: bool = False


EVERYTHING = Wanted()


def waiting(session: Session) -> Waiting:
    """Return what needs a person now."""
    return Waiting(
        agreements.ending(session), agreements.overdue(session), pledges.of_another_head(session)
    )


def count(session: Session, wanted: Wanted = EVERYTHING) -> int:
    """Return how many lines are asked for."""
    every = _asked_for(session, wanted)
    return session.scalar(select(func.count()).select_from(every)) or 0


def page(
    session: Session, offset: int = 0, limit: int = 128, wanted: Wanted = EVERYTHING
) -> Sequence[Line]:
    """Return lines, the newest first, undated ones before."""
    every = _asked_for(session, wanted)
    ordered = select(every).order_by(every.c.on.desc().nulls_first(), every.c.id.desc())
    rows = session.execute(ordered.offset(offset).limit(limit)).all()
    parties = _parties(session, [row.id for row in rows if row.shelf == Shelf.AGREEMENT.name])
    today: dt.date = session.info["clock"].today()
    return [_line(row, parties.get(row.id, ""), today) for row in rows]


def counts(session: Session) -> Counter[Shelf]:
    """Return how many lines each shelf has."""
    every = _asked_for(session, EVERYTHING)
    found = session.execute(select(every.c.shelf, func.count()).group_by(every.c.shelf)).all()
    return Counter({Shelf[name]: number for name, number in found})


def labels(session: Session) -> dict[str, str]:
    """Return what can be an item of a ceremony, {record id: what it is called}."""
    of = frozenset({Shelf.PLEDGE, Shelf.AGREEMENT, Shelf.AWARD, Shelf.DESIGNATION})
    every = _asked_for(session, Wanted(of=of))
    rows = session.execute(select(every).order_by(every.c.on.desc())).all()
    return {row.id: f"{row.title} ({_dated(row.on)})" for row in rows}


def _asked_for(session: Session, wanted: Wanted) -> Any:  # noqa: ANN401 - a subquery
    chosen = [make() for shelf, make in _SELECTS.items() if not wanted.of or shelf in wanted.of]
    every = union_all(*chosen).subquery()
    asked = select(every)
    for word in wanted.words.split():
        asked = asked.where(every.c.searched.icontains(word, autoescape=True))
    if wanted.urgent:
        asked = asked.where(every.c.id.in_(waiting(session).ids))
    return asked.subquery()


class _Told(NamedTuple):
    """The columns a list shows of one shelf: columns of its table, or texts."""

    kind: Any
    title: Any
    on: Any
    detail: Any = None
    status: Any = None
    more: Sequence[Any] = ()  # what is searched besides

    def searched(self) -> Any:  # noqa: ANN401 - an expression
        said = [self.kind, self.title, self.detail, *self.more]
        return func.concat_ws(" ", *(cast(one, String) for one in said))


_UNDATED = (cast(null(), Date), cast(null(), Date), cast(null(), Boolean), cast(null(), Boolean))


def _row(shelf: Shelf, model: Any, told: _Told, dates: Sequence[Any] = _UNDATED) -> Select[Any]:  # noqa: ANN401
    """Return a select with the columns every shelf gives; `dates` are those of an agreement."""
    start, end, is_open, renews = dates
    texts = {"kind": told.kind, "title": told.title, "detail": told.detail, "status": told.status}
    return select(
        model.id.label("id"),
        literal(shelf.name).label("shelf"),
        told.on.label("on"),
        *(cast(text, String).label(name) for name, text in texts.items()),
        start.label("start_on"),
        end.label("end_on"),
        is_open.label("open_ended"),
        renews.label("auto_renew"),
        told.searched().label("searched"),
    ).where(model.deleted_at.is_(None))


def _ceremonies() -> Select[Any]:
    one = Ceremony
    more = (one.organiser, one.led_by)
    told = _Told(literal("Acara"), one.title, one.held_on, one.place, more=more)
    return _row(Shelf.CEREMONY, one, told)


def _pledges() -> Select[Any]:
    one = Pledge
    more = (one.event, one.led_by)
    told = _Told(one.kind, one.title, one.read_on, one.place, one.status, more)
    return _row(Shelf.PLEDGE, one, told)


def _agreements() -> Select[Any]:
    one = Agreement
    names = (
        select(func.group_concat(AgreementParty.name, " "))
        .where(AgreementParty.agreement_id == one.id, AgreementParty.deleted_at.is_(None))
        .scalar_subquery()
    )
    more = (one.our_number, one.their_number, names)
    told = _Told(one.kind, one.title, one.signed_on, None, one.status, more)
    start = func.coalesce(one.start_on, one.signed_on)
    return _row(Shelf.AGREEMENT, one, told, (start, one.end_on, one.open_ended, one.auto_renew))


def _awards() -> Select[Any]:
    one = Award
    between = one.giver + " → " + one.recipient
    told = _Told(one.category, one.title, one.given_on, between, one.direction, (one.number,))
    return _row(Shelf.AWARD, one, told)


def _designations() -> Select[Any]:
    one = Designation
    on = func.coalesce(
        one.coached_from, one.plaque_on, one.sk_date, one.assessed_on, one.proposed_on
    )
    kind, title = literal("Penetapan DME"), literal("Penetapan Desa Migran Emas")
    told = _Told(kind, title, on, one.sk_by, one.status, (one.sk_no,))
    return _row(Shelf.DESIGNATION, one, told)


def _regulations() -> Select[Any]:
    one = Regulation
    told = _Told(one.kind, one.title, one.enacted_on, "Nomor " + one.number, one.revoked_on)
    return _row(Shelf.REGULATION, one, told)


def _task_forces() -> Select[Any]:
    one = TaskForce
    told = _Told(literal("Satgas"), one.name, one.sk_date, one.sk_no, one.active)
    return _row(Shelf.TASK_FORCE, one, told)


_SELECTS = {
    Shelf.CEREMONY: _ceremonies,
    Shelf.PLEDGE: _pledges,
    Shelf.AGREEMENT: _agreements,
    Shelf.AWARD: _awards,
    Shelf.DESIGNATION: _designations,
    Shelf.REGULATION: _regulations,
    Shelf.TASK_FORCE: _task_forces,
}
_KINDS: dict[Shelf, type[enum.Enum]] = {
    Shelf.PLEDGE: PledgeKind,
    Shelf.AGREEMENT: AgreementKind,
    Shelf.AWARD: AwardCategory,
    Shelf.REGULATION: RegulationKind,
}


def _line(row: Any, parties: str, today: dt.date) -> Line:  # noqa: ANN401 - a row of the union
    shelf = Shelf[row.shelf]
    kinds = _KINDS.get(shelf)
    status, tone = _STATUS[shelf](row, today)
    return Line(
        f"{shelf.value}:{row.id}", shelf, str(kinds[row.kind].value) if kinds else row.kind,
        row.title, row.on, parties or row.detail or "", status, tone,
    )  # fmt: skip


def _of_pledge(row: Any, _: dt.date) -> tuple[str, str]:  # noqa: ANN401
    status = PledgeStatus[row.status]
    return status.value, _PLEDGE_TONES.get(status, "")


def _of_agreement(row: Any, today: dt.date) -> tuple[str, str]:  # noqa: ANN401
    dated = SimpleNamespace(
        status=AgreementStatus[row.status], signed_on=row.on, start_on=row.start_on,
        end_on=row.end_on, open_ended=row.open_ended, auto_renew=row.auto_renew,
    )  # fmt: skip
    standing = agreement_rules.standing(dated, today)
    return standing.value, _STANDING_TONES.get(standing, "")


def _of_designation(row: Any, _: dt.date) -> tuple[str, str]:  # noqa: ANN401
    status = DesignationStatus[row.status]
    return status.value, _DESIGNATION_TONES.get(status, "")


# How the state of a line is told, and whether it asks for attention.
_STATUS: Mapping[Shelf, Callable[[Any, dt.date], tuple[str, str]]] = {
    Shelf.CEREMONY: lambda *_: ("", ""),
    Shelf.PLEDGE: _of_pledge,
    Shelf.AGREEMENT: _of_agreement,
    Shelf.AWARD: lambda row, _: (str(Direction[row.status].value), ""),
    Shelf.DESIGNATION: _of_designation,
    Shelf.REGULATION: lambda row, _: ("Dicabut", "muted") if row.status else ("Berlaku", ""),
    Shelf.TASK_FORCE: lambda row, _: (
        ("Bertugas", "") if row.status == "1" else ("Selesai", "muted")
    ),
}
_PLEDGE_TONES = {
    PledgeStatus.DRAF: "amber", PledgeStatus.DIGANTI: "muted", PledgeStatus.DICABUT: "muted",
}  # fmt: skip
_STANDING_TONES = {
    Standing.DRAF: "amber", Standing.AKAN_BERAKHIR: "amber", Standing.BERAKHIR: "red",
    Standing.DIPERPANJANG: "muted", Standing.DIHENTIKAN: "muted",
}  # fmt: skip


_DESIGNATION_TONES = {DesignationStatus.DITOLAK: "red", DesignationStatus.TIDAK_AKTIF: "muted"}


def _parties(session: Session, agreement_ids: Sequence[str]) -> dict[str, str]:
    """Return the names of the parties of each agreement on one line."""
    kept = select(AgreementParty.agreement_id, AgreementParty.name).where(
        AgreementParty.agreement_id.in_(agreement_ids), AgreementParty.deleted_at.is_(None)
    )
    found: dict[str, str] = {}
    for agreement_id, name in session.execute(kept.order_by(AgreementParty.order)):
        found[agreement_id] = f"{found[agreement_id]} – {name}" if agreement_id in found else name
    return found


def _dated(on: dt.date | None) -> str:
    return f"{on.day:02}-{on.month:02}-{on.year}" if on else "draf"
