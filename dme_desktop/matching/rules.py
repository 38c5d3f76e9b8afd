"""Who of a received list is who on the books: exactly by NIK, else likely, never decided here.

First the NIK, then what a person decided of earlier lists, then name with birth date and country
(domain dictionary, section 12). Each line and each worker is in one of the groups.
"""

import enum
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from dme_desktop.agencies.rules import key as company_key
from dme_desktop.kernel.names import plain
from dme_desktop.matching.model import LONGEST_KEY, Origin, Verdict
from dme_desktop.people import likeness
from dme_desktop.people.likeness import Compared, Likeness
from dme_desktop.workers.model import ProceduralStatus, Stage
from dme_desktop.workers.rules import ABROAD

SURE = 100  # name, birth and country agree, and no NIK speaks against it
CLOSE = 3  # points: a second one so near the best makes a person look
OTHER_COUNTRY, NO_BIRTH = 6, 8  # points less
UNLIKE = 60.0  # below this likeness of names one NIK stands for two people
LONGEST_FACTS = 300
PARTED = "diputuskan dua orang berbeda"  # why a line or a worker stands alone
NEARLY = "nama hampir sama, tanggal lahir sama"
WHOLE = len("yyyy-mm-dd")


class Group(enum.Enum):
    """Where a line or a worker stands after the match."""

    ASKED = "Perlu dipastikan"
    VILLAGE = "Hanya di desa"
    LISTED = "Hanya di daftar"
    DIFFERENT = "Isinya berbeda"
    BOTH = "Ada di keduanya"


VERDICTS: Mapping[Group, tuple[Verdict, ...]] = {
    Group.ASKED: (Verdict.SAMA, Verdict.ORANG_LAIN),
    Group.VILLAGE: (
        Verdict.BELUM_MASUK, Verdict.NONPROSEDURAL, Verdict.SUDAH_PULANG, Verdict.SALAH_CATAT,
    ),
    Group.LISTED: (Verdict.KELUARGA, Verdict.BUKAN_WARGA, Verdict.TIDAK_DITEMUKAN),
    Group.DIFFERENT: (Verdict.DESA_BENAR, Verdict.DAFTAR_BENAR, Verdict.ORANG_LAIN),
    Group.BOTH: (Verdict.ORANG_LAIN,),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """One line; `birth` and `departed` are ISO text, as much as is told, "" for nothing."""

    id: str
    name: str
    key: str
    nik: str = ""
    birth: str = ""
    country: str = ""
    departed: str = ""
    company: str = ""
    hamlet: str = ""

    @property
    def known_by(self) -> str:
        """Return what the same line is known by in the next list."""
        return (self.nik or f"{self.key}|{self.birth}|{self.country}")[:LONGEST_KEY]


@dataclass(frozen=True, slots=True)
class Known:
    """One worker on the books with the newest journey; texts as in `Listed`."""

    id: str
    name: str
    key: str
    nik: str
    birth: str
    gender: str
    hamlet: str
    country: str
    departed: str
    company: str
    stage: Stage
    status: ProceduralStatus
    journey_id: str = ""


class Difference(NamedTuple):
    """One thing that the two tell differently."""

    label: str
    ours: str
    theirs: str


class Decided(NamedTuple):
    """What was decided before, about which facts."""

    verdict: Verdict
    facts: str = ""
    note: str = ""


Decisions = Mapping[tuple[str, str], Decided]  # by what a line is known by, and the person


@dataclass(frozen=True, slots=True)
class Match:
    """One row of the answer: a line, a worker, or both with how much alike they are and why."""

    group: Group
    listed: Listed | None = None
    known: Known | None = None
    score: int = 0
    why: str = ""
    differences: tuple[Difference, ...] = ()
    decided: Decided | None = None

    @property
    def id(self) -> str:
        """Return what tells this row apart in one match."""
        return f"{self.listed.id if self.listed else ''}:{self.known.id if self.known else ''}"

    @property
    def key(self) -> tuple[str, str]:
        """Return what a decision about this row is kept under."""
        return self.listed.known_by if self.listed else "", self.known.id if self.known else ""

    @property
    def facts(self) -> str:
        """Return what stands against each other, as a decision remembers it."""
        told = "; ".join(f"{one.label}: {one.ours} / {one.theirs}" for one in self.differences)
        return told[:LONGEST_FACTS]


@dataclass(frozen=True)
class Share:
    """How many of those abroad are known to have left by the procedure, before and after."""

    abroad: int = 0
    before: int = 0
    after: int = 0


@dataclass(frozen=True)
class _Pairs:
    """Who was paired so far, each line and each worker at most once."""

    of_listed: dict[str, Match] = field(default_factory=dict)
    of_known: dict[str, Match] = field(default_factory=dict)

    def add(self, match: Match) -> None:
        if match.listed and match.known:
            self.of_listed[match.listed.id] = match
            self.of_known[match.known.id] = match

    def takes(self, listed: Listed, known: Known) -> bool:
        return listed.id not in self.of_listed and known.id not in self.of_known


def matched(
    listed: Sequence[Listed], known: Sequence[Known], decisions: Decisions, as_of: str
) -> list[Match]:
    """Return every line, and every worker who is abroad on the day of the list, in its group."""
    pairs = _Pairs()
    for match in _by_nik(listed, known, decisions):
        pairs.add(match)
    for match in _by_decision(listed, known, decisions, pairs):
        pairs.add(match)
    for match in _by_likeness(
        [one for one in listed if one.id not in pairs.of_listed],
        [one for one in known if one.id not in pairs.of_known],
        decisions,
    ):
        if match.listed and match.known and pairs.takes(match.listed, match.known):
            pairs.add(match)
    parted = {
        each: PARTED
        for both, told in decisions.items()
        if told.verdict is Verdict.ORANG_LAIN
        for each in both
    }
    alone = [one for one in listed if one.id not in pairs.of_listed]
    missing = [one for one in known if one.id not in pairs.of_known and _is_away(one, as_of)]
    found = [
        *pairs.of_listed.values(),
        *(Match(Group.LISTED, listed=one, why=parted.get(one.known_by, "")) for one in alone),
        *(Match(Group.VILLAGE, known=one, why=parted.get(one.id, "")) for one in missing),
    ]
    return [_with_decision(one, decisions) for one in found]


def again(match: Match, decisions: Decisions) -> Match:
    """Return a row with what is decided of it now, in the group where it stands."""
    return _with_decision(replace(match, decided=None), decisions)


def regroups(verdict: Verdict | None) -> bool:
    """Say whether a decision makes one of two, or two of one: then every row is held anew."""
    return verdict in {Verdict.SAMA, Verdict.ORANG_LAIN}


def share(matches: Iterable[Match], known: Sequence[Known], origin: Origin) -> Share:
    """Return how many abroad are procedural by the books, and how many with what the match told.

    Only a list of BP3MI tells that somebody left by the procedure.
    """
    abroad = {one.id: one for one in known if one.stage in ABROAD}
    before = {one.id for one in abroad.values() if one.status is ProceduralStatus.PROSEDURAL}
    told = {one.known.id for one in matches if one.known and _says_procedural(one, origin)}
    return Share(len(abroad), len(before), len(before | (told & abroad.keys())))


def markable(matches: Iterable[Match], origin: Origin) -> list[Known]:
    """Return the workers on both whose procedure the books do not know, when BP3MI made the list.

    One for whom something else differs, or who has to be made sure of, is not among them.
    """
    if origin is not Origin.BP3MI:
        return []
    return [
        one.known
        for one in matches
        if one.known
        and one.group is Group.BOTH
        and one.known.status is ProceduralStatus.BELUM_DIKETAHUI
    ]


def is_open(match: Match) -> bool:
    """Say whether somebody has still to find out about a row."""
    return match.group is not Group.BOTH and match.decided is None


def _by_nik(
    listed: Sequence[Listed], known: Sequence[Known], decisions: Decisions
) -> Iterator[Match]:
    """Yield the pairs of one NIK; names that are quite unlike have to be looked at."""
    numbered = {one.nik: one for one in known if one.nik}
    for one in listed:
        person = numbered.get(one.nik) if one.nik else None
        if person is None or _are_two(one, person, decisions):
            continue
        if _alike(one.key, person.key) < UNLIKE and (one.known_by, person.id) not in decisions:
            yield Match(Group.ASKED, one, person, 50, "NIK sama, namanya lain",
                        differences(one, person))  # fmt: skip
        else:
            yield _paired(one, person, 100, "NIK sama")


def _by_decision(
    listed: Sequence[Listed], known: Sequence[Known], decisions: Decisions, pairs: _Pairs
) -> Iterator[Match]:
    people = {one.id: one for one in known}
    wanted: dict[str, str] = {
        key: person for (key, person), told in decisions.items() if told.verdict is Verdict.SAMA
    }
    for one in listed:
        person = people.get(wanted.get(one.known_by, ""))
        if person and pairs.takes(one, person):
            yield _paired(one, person, 100, "diputuskan orang yang sama")


def _by_likeness(
    listed: Sequence[Listed], known: Sequence[Known], decisions: Decisions
) -> Iterator[Match]:
    """Yield the likely pairs, the likeliest first; a line may come with several workers."""
    scored = [
        (score, why, one, person)
        for one, person in _candidates(listed, known)
        if not _are_two(one, person, decisions) and (found := _likeness(one, person))
        for score, why in [found]
    ]
    best: dict[str, list[int]] = defaultdict(list)
    for score, _, one, person in scored:
        best[one.id].append(score)
        best[person.id].append(score)
    for score, why, one, person in sorted(scored, key=lambda found: -found[0]):
        if score >= SURE and not (_is_torn(best[one.id]) or _is_torn(best[person.id])):
            yield _paired(one, person, score, why)
        else:
            yield Match(Group.ASKED, one, person, score, why, differences(one, person))


def _candidates(listed: Sequence[Listed], known: Sequence[Known]) -> Iterator[tuple[Listed, Known]]:
    """Yield the pairs worth comparing: born on one day or nearly so, or in its year if that is all.

    Without a birth in the list they have one name.
    """
    born: dict[str, list[Known]] = defaultdict(list)
    named: dict[str, list[Known]] = defaultdict(list)
    for person in known:
        for mark in _marks(person.birth, person.key):
            born[mark].append(person)
        named[person.key].append(person)
    for one in listed:
        if one.birth:
            found = {
                person.id: person for mark in _looks(one.birth, one.key) for person in born[mark]
            }
        else:
            found = {person.id: person for person in named[one.key]}
        for person in found.values():
            yield one, person


def _marks(birth: str, key: str) -> set[str]:
    """Return under what a worker is found: the day, and the parts of it that a slip leaves."""
    year, month = birth[:4], birth[:7]
    if len(birth) < WHOLE:
        return {f"part {birth}", f"in {year}", f"in {month}"}
    return {birth, f"{month} {key[:3]}", f"{birth[5:]} {key[:3]}", f"in {year}", f"in {month}"}


def _looks(birth: str, key: str) -> set[str]:
    """Return under what a line looks for workers; also with day and month changed round."""
    if len(birth) < WHOLE:
        return {f"in {birth}", f"part {birth[:4]}"}
    year, month, day = birth.split("-")
    parts = {f"part {year}", f"part {birth[:7]}"}
    return parts | {birth, f"{year}-{day}-{month}", f"{birth[:7]} {key[:3]}",
                    f"{birth[5:]} {key[:3]}"}  # fmt: skip


def _likeness(one: Listed, person: Known) -> tuple[int, str] | None:
    """Return how much alike a line and a worker are, and in what; None for too little."""
    if not one.birth:
        if one.country and person.country and one.country != person.country:
            return None
        return 100 - NO_BIRTH, "nama sama, tanggal lahir tidak ada di daftar"
    first = Compared(one.id, one.name, one.key, one.birth, person.gender, one.nik or None, "")
    second = Compared(
        person.id, person.name, person.key, person.birth, person.gender, person.nik or None, " "
    )
    found = likeness.between(first, second) or _as_written(first, second)
    if found is None:
        return None
    away = bool(one.country and person.country and one.country != person.country)
    score = found.score - OTHER_COUNTRY * away
    slips = one.nik and person.nik  # two that differ: had they been one, the NIK had told
    why = f"{found.why}, negara lain" if away else found.why
    return (min(score, SURE - 1) if slips else score), why


def _as_written(one: Compared, other: Compared) -> Likeness | None:
    """Return how much alike two of one birthday are letter by letter, titles and all.

    A slip in the first letter of a word changes the order of words, in which names are compared.
    """
    if one.birth != other.birth or (one.nik and other.nik):
        return None
    score = _letters(plain(one.full_name), plain(other.full_name))
    return Likeness(round(score), NEARLY) if score >= likeness.LOOKS_ALIKE else None


def differences(one: Listed, person: Known) -> tuple[Difference, ...]:
    """Return what a line and a worker tell differently; what one of them lacks is no difference."""
    found = [
        Difference("NIK", person.nik, one.nik) if _differ(person.nik, one.nik) else None,
        Difference("Nama", person.name, one.name) if _differ(person.key, one.key) else None,
        _of_days("Tanggal lahir", person.birth, one.birth),
        Difference("Negara", person.country, one.country)
        if _differ(person.country, one.country)
        else None,
        _of_days("Berangkat", person.departed[:7], one.departed[:7]),
        Difference("P3MI", person.company, one.company)
        if _differ(company_key(person.company), company_key(one.company))
        else None,
        Difference("Tahap", person.stage.value, "ditempatkan")
        if person.stage not in ABROAD and person.stage is not Stage.PURNA
        else None,
    ]
    return tuple(each for each in found if each)


def _paired(one: Listed, person: Known, score: int, why: str) -> Match:
    told = differences(one, person)
    return Match(Group.DIFFERENT if told else Group.BOTH, one, person, score, why, told)


def _with_decision(match: Match, decisions: Decisions) -> Match:
    """Return a row with what was decided of it, unless other facts stand against each other now."""
    told = decisions.get(match.key)
    if told is None or told.verdict not in VERDICTS[match.group]:
        return match
    if match.group is Group.DIFFERENT and told.facts != match.facts:
        return match
    return Match(
        match.group, match.listed, match.known, match.score, match.why, match.differences, told
    )


def _says_procedural(match: Match, origin: Origin) -> bool:
    if match.group in {Group.BOTH, Group.DIFFERENT}:
        return origin is Origin.BP3MI
    return match.decided is not None and match.decided.verdict is Verdict.BELUM_MASUK


def _are_two(one: Listed, person: Known, decisions: Decisions) -> bool:
    told = decisions.get((one.known_by, person.id))
    return told is not None and told.verdict is Verdict.ORANG_LAIN


def _is_away(person: Known, as_of: str) -> bool:
    return person.stage in ABROAD and person.departed[:10] <= as_of


def _is_torn(scores: Collection[int]) -> bool:
    """Say whether the two best are so near each other that a person has to look."""
    first, *rest = sorted(scores, reverse=True)
    return bool(rest) and first - rest[0] < CLOSE


def _of_days(label: str, ours: str, theirs: str) -> Difference | None:
    """Return a difference of days as far as both are known."""
    known = min(len(ours), len(theirs))
    return Difference(label, ours, theirs) if ours[:known] != theirs[:known] else None


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _alike(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - heavy, for whoever compares lists

    return fuzz.token_sort_ratio(one, other)


def _letters(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    return fuzz.ratio(one, other)
