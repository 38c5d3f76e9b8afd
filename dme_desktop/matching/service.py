"""What the office does with received lists: holds them against the register, decides, marks."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Select, String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.agencies.model import Agency
from dme_desktop.kernel import names
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of, put
from dme_desktop.kernel.words import in_order
from dme_desktop.matching import acts, rules
from dme_desktop.matching.model import ListedWorker, MatchDecision, Origin, ReceivedList, Verdict
from dme_desktop.matching.rules import Decided, Decisions, Group, Known, Listed, Match, Share
from dme_desktop.people.model import Person
from dme_desktop.vault import bulk
from dme_desktop.vault.paging import Paged, Rows
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, ProceduralBasis, ProceduralStatus
from dme_desktop.workers.service import standings

GONE = "Daftar ini sudah dihapus. Tekan Esc, lalu pilih daftar lain."
OTHER_NOW = "Baris ini sudah berubah sejak dibaca. Tekan F5 dan putuskan lagi."
NONE_TO_MARK = (
    "Tidak ada pekerja yang ditandai: hanya yang ada di keduanya, menurut daftar BP3MI, dan yang "
    "status prosedurnya belum diketahui."
)
TABLES = frozenset(
    {"received_list", "listed_worker", "match_decision", "person", "journey", "agency"}
)
WHERE = "Dusun belum diketahui"
OPEN_ROWS = "pencocokan."  # before the id of a list: how many of its rows are open


@dataclass(frozen=True, slots=True)
class ListRow:
    """One received list as the list of lists shows it."""

    id: str
    origin: Origin
    as_of: object
    title: str
    lines: int


@dataclass(frozen=True)
class Sight:
    """A row as somebody saw it, and how many rows of its list were open then."""

    match: Match
    open: int


@dataclass(frozen=True)
class Answer:
    """A list held against the register: every row in its group, and the procedural share."""

    received: ReceivedList
    matches: Sequence[Match]
    share: Share
    markable: int
    known: Sequence[Known] = ()
    joined: frozenset[tuple[str, str]] = frozenset()  # of whom it was decided who is who

    @property
    def open(self) -> int:
        """Return of how many rows somebody has still to find out."""
        return sum(map(rules.is_open, self.matches))

    def of(self, *groups: Group) -> list[Match]:
        """Return the rows of some groups, in their order."""
        return [one for one in self.matches if one.group in groups]


def paged(session: Session) -> Paged[ListRow]:
    """Return the received lists, the newest first."""
    lines = (
        select(func.count())
        .where(ListedWorker.list_id == ReceivedList.id, ListedWorker.deleted_at.is_(None))
        .correlate(ReceivedList)
        .scalar_subquery()
    )
    kept = select(
        ReceivedList.id, ReceivedList.origin, ReceivedList.as_of, ReceivedList.title, lines
    ).where(ReceivedList.deleted_at.is_(None))
    return Paged(session, kept, (ReceivedList.as_of, ReceivedList.id), _rows, is_falling=True)


def received(session: Session, list_id: str) -> ReceivedList:
    """Return one list; raise DmeError when it was removed."""
    found = session.get(ReceivedList, list_id)
    if found is None or found.deleted_at:
        raise DmeError(GONE)
    return found


def answer(session: Session, list_id: str) -> Answer:
    """Hold a list against the register as it is now.

    Rows of the group "only in the village" are given to whoever may decide about them: they may
    tell that somebody left without the state knowing.
    """
    return held(session, received(session, list_id), _lines(session, list_id))


def held(session: Session, one: ReceivedList, lines: Sequence[Listed]) -> Answer:
    """Hold the lines of a list, whether it is kept or not, against the register."""
    known = workers(session)
    told = decisions(session)
    matches = rules.matched(lines, known, told, one.as_of.isoformat())
    markable = len(rules.markable(matches, one.origin))
    share = rules.share(matches, known, one.origin)
    joined = frozenset(key for key, each in told.items() if rules.regroups(each.verdict))
    return Answer(one, _in_order(seen(session, matches)), share, markable, known, joined)


def again(session: Session, before: Answer) -> Answer | None:
    """Return an answer with what was decided since it was given, when nothing else changed.

    None where a decision joins or parts rows: then the list is held against the register anew.
    """
    told = decisions(session)
    matches = [rules.again(one, told) for one in before.matches]
    changed = [
        each.decided.verdict if each.decided else None
        for old, new in zip(before.matches, matches, strict=True)
        if old.decided != new.decided
        for each in (old, new)
    ]
    joined = {key for key, one in told.items() if rules.regroups(one.verdict)}
    if joined != before.joined or any(map(rules.regroups, changed)):
        return None
    received_now = received(session, before.received.id)
    after = rules.share(matches, before.known, received_now.origin)
    return replace(before, received=received_now, matches=_in_order(matches), share=after)


def seen(session: Session, matches: Sequence[Match]) -> list[Match]:
    """Return the rows that whoever asks may see."""
    if acts.DECIDE.allowed & session.info["who"].roles:
        return list(matches)
    return [one for one in matches if one.group is not Group.VILLAGE]


def workers(session: Session, person_id: str = "") -> list[Known]:
    """Return everybody with a journey, or one of them, as far as lists tell, by one statement."""
    found: Select[*tuple[Any, ...]] = (
        standings.latest(frozenset())
        .outerjoin(Agency, Agency.id == Journey.agency_id)
        .with_only_columns(
            Person.id, Person.full_name, Person.search_key, func.coalesce(Person.nik, ""),
            type_coerce(Person.birth_date, String), Person.gender, Person.hamlet,
            func.coalesce(Journey.country, ""),
            func.coalesce(type_coerce(Journey.departed_on, String), ""),
            func.coalesce(Agency.name, ""), Journey.stage, Journey.procedural_status, Journey.id,
        )
    )  # fmt: skip
    if person_id:
        found = found.where(Person.id == person_id)
    return [Known(*row) for row in session.execute(found)]


def decisions(session: Session) -> Decisions:
    """Return what was decided so far, whichever list it was about."""
    kept = select(MatchDecision).where(MatchDecision.deleted_at.is_(None))
    return {
        (one.listed_key, one.person_id or ""): Decided(
            one.verdict, one.facts, one.decision_note or ""
        )
        for one in session.scalars(kept)
    }


def decide(
    session: Session,
    list_id: str,
    match_id: str,
    verdict: Verdict,
    note: str = "",
    sight: Sight | None = None,
) -> MatchDecision:
    """Keep what was found out about one row, in place of what was decided before.

    Whoever saw the row says so by `sight`; then only its own line and person are read again.
    Raises Invalid for a verdict that says nothing about this row, DmeError when it is gone.
    """
    match = _row(session, list_id, match_id, sight)
    _remember_open(session, list_id, sight, -int(rules.is_open(match)))
    if verdict not in rules.VERDICTS[match.group]:
        able = ", ".join(one.value for one in rules.VERDICTS[match.group])
        raise Invalid({"verdict": f"Untuk baris ini: {able}."})
    key, person_id = match.key
    now = session.info["clock"].today()
    said = {
        "verdict": verdict, "facts": match.facts, "decided_on": now, "decision_note": note or None,
    }  # fmt: skip
    kept = _decision(session, key, person_id)
    if kept is None:
        kept = MatchDecision(
            listed_key=key, person_id=person_id or None, verdict=verdict, decided_on=now
        )
        session.add(kept)
    put(kept, said)
    if problems := problems_of(kept):
        raise Invalid(problems)
    return kept


def take_back(session: Session, list_id: str, match_id: str, sight: Sight | None = None) -> None:
    """Put the decision about a row in the bin; raise DmeError when there is none.

    Of a row that stands alone because two were told apart, it is that decision.
    """
    match = _row(session, list_id, match_id, sight)
    kept = _decision(session, *match.key)
    every = [kept] if kept else _partings(session, match)
    if not every:
        raise DmeError("Baris ini belum diputuskan.")
    if kept:
        _remember_open(session, list_id, sight, int(match.group is not Group.BOTH))
    for one in every:
        one.deleted_at = session.info["clock"].now()


def mark(session: Session, list_id: str) -> int:
    """Mark as procedural, by the data of BP3MI, those on both whose procedure is not known.

    Returns how many; raises DmeError when there is nobody.
    """
    held_now = answer(session, list_id)
    found = rules.markable(held_now.matches, held_now.received.origin)
    if not found:
        raise DmeError(NONE_TO_MARK)
    ids = [one.journey_id for one in found]
    basis = {
        id_: before
        for start in range(0, len(ids), 500)
        for id_, before in session.execute(
            select(Journey.id, Journey.procedural_basis).where(
                Journey.id.in_(ids[start : start + 500])
            )
        )
    }
    bulk.update_all(session, Journey, [(id_, _marked(basis[id_])) for id_ in ids])
    session.expire_all()
    return len(ids)


def remove(session: Session, list_id: str) -> None:
    """Put a list in the bin; what was decided stays and holds for the next list."""
    received(session, list_id).deleted_at = session.info["clock"].now()


def visits(found: Answer, groups: Sequence[Group]) -> dict[str, list[Match]]:
    """Return whom to ask about, by hamlet: the rows of some groups that nobody decided yet."""
    wanted = [one for one in found.of(*groups) if rules.is_open(one)]
    by_hamlet: dict[str, list[Match]] = {}
    for one in sorted(wanted, key=_by_hamlet):
        by_hamlet.setdefault(hamlet_of(one), []).append(one)
    return by_hamlet


def _by_hamlet(match: Match) -> tuple[bool, Hashable]:
    hamlet = hamlet_of(match)
    return hamlet == WHERE, in_order(hamlet)


def hamlet_of(match: Match) -> str:
    """Return the hamlet of a row, by the books or else by the list."""
    told = match.known.hamlet if match.known else match.listed.hamlet if match.listed else ""
    return told or WHERE


def _marked(basis: ProceduralBasis | None) -> dict[str, tuple[object, object]]:
    return {
        "procedural_status": (ProceduralStatus.BELUM_DIKETAHUI, ProceduralStatus.PROSEDURAL),
        "procedural_basis": (basis, ProceduralBasis.BP3MI),
    }


def open_rows(session: Session, list_id: str) -> int | None:
    """Return how many rows of a list were open when it was last decided about; None before."""
    told = village.setting(session, OPEN_ROWS + list_id)
    return int(told) if told else None


def _remember_open(session: Session, list_id: str, sight: Sight | None, by: int) -> None:
    if sight is not None:
        left = str(max(0, sight.open + by))
        village.put_setting(session, OPEN_ROWS + list_id, left)


def _row(session: Session, list_id: str, match_id: str, sight: Sight | None = None) -> Match:
    """Return a row as it stands; one that was seen is held against its own records only."""
    row = sight.match if sight else None
    if row is not None and row.id == match_id and _is_still(session, list_id, row):
        return row
    for one in answer(session, list_id).matches:
        if one.id == match_id:
            return one
    raise DmeError(OTHER_NOW)


def _is_still(session: Session, list_id: str, match: Match) -> bool:
    """Say whether line and person say what they said when the row was seen."""
    received(session, list_id)
    line = next(iter(_lines(session, list_id, match.listed.id)), None) if match.listed else None
    person = next(iter(workers(session, match.known.id)), None) if match.known else None
    return line == match.listed and person == match.known


def _decision(session: Session, key: str, person_id: str) -> MatchDecision | None:
    return session.scalar(
        select(MatchDecision).where(
            MatchDecision.deleted_at.is_(None),
            MatchDecision.listed_key == key,
            MatchDecision.person_id == (person_id or None),
        )
    )


def _partings(session: Session, match: Match) -> Sequence[MatchDecision]:
    """Return the decisions by which the line or the worker of a row is nobody else."""
    key, person_id = match.key
    about = MatchDecision.listed_key == key if key else MatchDecision.person_id == person_id
    kept = select(MatchDecision).where(
        MatchDecision.deleted_at.is_(None), MatchDecision.verdict == Verdict.ORANG_LAIN, about
    )
    return session.scalars(kept).all()


def _lines(session: Session, list_id: str, line_id: str = "") -> list[Listed]:
    kept = (
        select(
            ListedWorker.id, ListedWorker.listed_name, ListedWorker.listed_nik,
            type_coerce(ListedWorker.listed_birth, String), ListedWorker.listed_country,
            type_coerce(ListedWorker.listed_departure, String), ListedWorker.listed_company,
            ListedWorker.listed_hamlet,
        )
        .where(ListedWorker.list_id == list_id, ListedWorker.deleted_at.is_(None))
        .order_by(ListedWorker.line)
    )  # fmt: skip
    if line_id:
        kept = kept.where(ListedWorker.id == line_id)
    return [_listed(*row) for row in session.execute(kept)]


def _listed(id_: str, name: str, *told: str | None) -> Listed:
    return Listed(id_, name, names.search_key(name), *(one or "" for one in told))


def _rows(rows: Rows) -> list[ListRow]:
    return [ListRow(id_, origin, day, title or "", n) for id_, origin, day, title, n in rows]


def _in_order(matches: Sequence[Match]) -> list[Match]:
    """Return rows with the open ones first, by group, then by name."""
    groups = list(Group)
    return sorted(
        matches,
        key=lambda one: (not rules.is_open(one), groups.index(one.group), name_of(one).casefold()),
    )


def name_of(match: Match) -> str:
    """Return the name on the books, or else in the list."""
    return match.known.name if match.known else match.listed.name if match.listed else ""
