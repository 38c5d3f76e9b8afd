"""What a workbook may bring in of residents: compared with the village's data, kept in one go.

Whom a list changes in name, sex or birth, or brings back to life, waits for a person; so does
somebody new who may be on the books already.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.names import plain as letters_of
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.records import fields_of
from dme_desktop.people import acts, alike, hamlets
from dme_desktop.people.alike import Alike
from dme_desktop.people.hamlets import Hamlets
from dme_desktop.people.meanings import MEANINGS, NIK_OR_CARD
from dme_desktop.people.model import Decision, Person, Residency
from dme_desktop.people.said import IDENTITY, NEEDED, OWN, Reader, Said, identity
from dme_desktop.sheets.target import (
    Fault,
    Kind,
    Line,
    Outcome,
    Plan,
    Target,
    Values,
    by_code,
    told,
)
from dme_desktop.vault import bulk
from dme_desktop.vault.bulk import Changes
from dme_desktop.vault.many import each
from dme_desktop.village import service as village

SAME_NAME = 60.0  # below this likeness, and with another birth date, it is somebody else's NIK
HEAD = "1"  # of a family, among the relations
CERTAIN = 100  # how much alike two of one NIK are
LONGEST_NOTE = 200
_TABLE = cast(Table, Person.__table__)
_ONE_NIK = "NIK sama dengan baris {} ({}). Periksa KTP."
_TWO_HEADS = "KK ini punya dua kepala keluarga di berkas. Periksa KK."
_FIELDS = {each.name: each for each in fields_of(Person)}


@dataclass(frozen=True)
class Known:
    """What lines are compared with: the residents they may be, the list's own people, decisions."""

    reader: Reader
    by_nik: Mapping[str, Values] = field(default_factory=dict)
    by_name: Mapping[tuple[object, ...], Values] = field(default_factory=dict)
    first: Mapping[tuple[object, ...], Said] = field(default_factory=dict)
    two_heads: frozenset[object] = frozenset()  # cards of families with more than one head
    alike: Alike = field(default_factory=Alike)
    decided: Mapping[tuple[str, str], Decision] = field(default_factory=dict)

    @classmethod
    def of(cls, session: Session, reader: Reader, people: Sequence[Said]) -> "Known":
        """Return what these people of a list must be compared with."""
        first: dict[tuple[object, ...], Said] = {}
        for one in people:
            if one.identity:
                first.setdefault(one.identity, one)
        niks = [who[0] for who in first if len(who) == 1]
        keys = [who[0] for who in first if len(who) > 1]
        known = cls(
            reader,
            {str(one["nik"]): one for one in _stored(session, "nik", niks)},
            {identity({**one, "nik": None}): one for one in _stored(session, "search_key", keys)},
            first,
            _cards_with_two_heads(people),
            decided=alike.decided(session),
        )
        new = [one.newcomer for one in first.values() if not one.lacks and not known.stored(one)]
        return replace(known, alike=Alike.of(session, new))

    def stored(self, said: Said) -> Values | None:
        """Return the resident somebody in the list is, None for nobody."""
        if len(said.identity) == 1:
            return self.by_nik.get(str(said.identity[0]))
        return self.by_name.get(said.identity)


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    ours = village.current(session)
    reader = Reader(
        plan,
        session.info["clock"].today(),
        ours.code[:2] if ours else "",
        Hamlets.of(session, lines),
        has_more=bool({*plan.heading_of, *plan.same} - OWN),
    )
    people = [Said(line, {}) if line.nothing else reader.said(line) for line in lines]
    known = Known.of(session, reader, people)
    return [outcome(one, known) for one in people]


def outcome(said: Said, known: Known) -> Outcome:
    """Return what bringing in one person of a list would do, by what is known."""
    if said.line.nothing:
        return Outcome(said.line, Kind.NOBODY, note=said.line.nothing)
    if said.faults:
        return Outcome(
            said.line, Kind.REFUSED, said.values, faults=said.faults, warnings=said.warnings
        )
    twin = known.first[said.identity]
    if twin is not said:
        return _twin(said, twin, known)
    if said.values.get("family_card_no") in known.two_heads and _is_head(said):
        said = replace(said, warnings=(*said.warnings, _TWO_HEADS))
    stored = known.stored(said)
    return _newcomer(said, known) if stored is None else _resident(said, stored, known)


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new residents and the changes."""
    keep(session, outcomes, progress)


def keep(
    session: Session, outcomes: Sequence[Outcome], progress: Progress = unwatched
) -> Mapping[int, str]:
    """Keep the new residents and the changes; return {line: who} of all who came in or changed."""
    new = [one for one in outcomes if one.kind is Kind.NEW]
    changed = [one for one in outcomes if one.kind is Kind.CHANGED]
    ids = bulk.insert_all(session, Person, _BLANK, [one.values for one in new], progress)
    bulk.update_all(
        session, Person, [(one.record_id, one.changes) for one in changed if one.changes]
    )
    session.expire_all()
    came = {one.number: person for one, person in zip(new, ids, strict=True)}
    return came | {one.number: one.record_id for one in changed}


def lacking(fields: frozenset[str]) -> list[str]:
    """Return the fields without which nobody can be told apart by these."""
    return [] if "nik" in fields else [name for name in IDENTITY if name not in fields]


def _twin(said: Said, twin: Said, known: Known) -> Outcome:
    if twin.values.get("search_key") == said.values.get("search_key"):
        note = f"Sama dengan baris {twin.line.number}."
        return Outcome(said.line, Kind.DUPLICATE, said.values, warnings=said.warnings, note=note)
    whose = told(twin.values, "full_name", str) or "tanpa nama"
    reason = _ONE_NIK.format(twin.line.number, whose)
    return _refused(said, Fault("nik", known.reader.plan.heading_of.get("nik", "NIK"), reason))


def _newcomer(said: Said, known: Known) -> Outcome:
    if said.lacks:
        return _refused(said, *known.reader.faults_of(said))
    values = said.newcomer
    found = known.alike.best(values)
    if found is None:
        return Outcome(said.line, Kind.NEW, values, warnings=said.warnings)
    who = alike.named(identity(values))
    return _decided(said, found, known.decided.get((who, found.person_id)))


def _decided(said: Said, found: alike.Match, decision: Decision | None) -> Outcome:
    """Return what becomes of somebody who may be a resident: waits, unless a person has decided."""
    plain = Outcome(said.line, Kind.NEW, said.newcomer, warnings=said.warnings)
    match decision:
        case None:
            return replace(
                plain, kind=Kind.WAITING, record_id=found.person_id, score=found.score,
                note=found.why, who=alike.named(identity(said.newcomer)),
            )  # fmt: skip
        case Decision.MENUNGGU:
            return replace(
                plain, kind=Kind.DUPLICATE, note=f"Sudah menunggu diperiksa: {found.why}"
            )
        case Decision.SAMA:
            return replace(
                plain, kind=Kind.DUPLICATE, record_id=found.person_id,
                note=f"Sudah diputuskan orang yang sama: {found.why}",
            )  # fmt: skip
        case Decision.BERBEDA:
            return plain


def _resident(said: Said, stored: Values, known: Known) -> Outcome:
    """Return what a line changes of somebody who is on the books."""
    plain = Outcome(
        said.line, Kind.DUPLICATE, said.values, str(stored["id"]), warnings=said.warnings
    )
    if len(said.identity) > 1 and stored["nik"]:
        return replace(plain, note="Sudah ada dengan nama ini, beserta NIK-nya.")
    changes = {
        name: (stored[name], value)
        for name, value in said.values.items()
        if name != "nik_missing" and not _is_as_known(stored[name], value)
    }
    if not changes:
        return replace(plain, note="Sama dengan data desa.")
    if _is_somebody_else(changes):
        return _refused(said, _known_as(stored, known.reader.plan))
    if contested := _contested(changes):
        return _waiting(plain, changes, contested, known)
    return replace(plain, kind=Kind.CHANGED, changes=changes)


def _is_as_known(known: object, value: object) -> bool:
    """Say whether a value is on the books already; capitals alone change nothing.

    Neither does a birth of which the list knows less than the books.
    """
    if known == value:
        return True
    if isinstance(known, PartialDate) and isinstance(value, PartialDate):
        return known.iso().startswith(value.iso())
    return isinstance(known, str) and isinstance(value, str) and known.upper() == value.upper()


def _is_somebody_else(changes: Changes) -> bool:
    """Say whether name and birth both differ: the NIK is then that of somebody else."""
    if "birth_date" not in changes or "search_key" not in changes:
        return False
    from rapidfuzz import fuzz  # noqa: PLC0415 - 3 MiB, for those few whose names differ

    return fuzz.token_sort_ratio(*map(str, changes["search_key"])) < SAME_NAME


def _contested(changes: Changes) -> list[str]:
    """Return the fields whose change would make somebody another, or bring them back to life."""
    return [name for name in _WHO_IT_IS if name in changes and _WHO_IT_IS[name](*changes[name])]


def _is_another_birth(known: object, said: object) -> bool:
    """Say whether two births contradict each other; one may only be known better."""
    if not isinstance(known, PartialDate) or not isinstance(said, PartialDate):
        return known is not None
    short, long = sorted((known.iso(), said.iso()), key=len)
    return not long.startswith(short)


_WHO_IT_IS: Mapping[str, Callable[[object, object], bool]] = {
    "full_name": lambda known, said: letters_of(str(known)) != letters_of(str(said)),
    "gender": lambda _, __: True,
    "birth_date": _is_another_birth,
    "residency": lambda known, _: known is Residency.MENINGGAL,
}


def _waiting(plain: Outcome, changes: Changes, contested: Sequence[str], known: Known) -> Outcome:
    """Let a line wait that would change who somebody is; one decision settles the same line."""
    who = alike.named((*identity(plain.values), *(plain.values[name] for name in contested)))
    decision = known.decided.get((who, plain.record_id))
    note = f"NIK sama, tetapi {'; '.join(_told(name, changes) for name in contested)}."
    note = note[:LONGEST_NOTE]
    if decision is None:
        return replace(plain, kind=Kind.WAITING, changes=changes, score=CERTAIN, note=note, who=who)
    if decision is Decision.BERBEDA:
        fault = _known_as(known.by_nik[str(plain.values["nik"])], known.reader.plan)
        return replace(plain, kind=Kind.REFUSED, faults=(fault,))
    prefix = "Sudah menunggu" if decision is Decision.MENUNGGU else "Sudah diputuskan"
    return replace(plain, note=f"{prefix}: {note}"[:LONGEST_NOTE])


def _known_as(stored: Values, plan: Plan) -> Fault:
    reason = (
        f"NIK ini tercatat atas nama {stored['full_name']}. Periksa KTP; bila memang orang yang "
        "sama, ubah di data penduduk."
    )
    return Fault("nik", plan.heading_of.get("nik", "NIK"), reason)


def _refused(said: Said, *faults: Fault) -> Outcome:
    return Outcome(said.line, Kind.REFUSED, said.values, faults=faults, warnings=said.warnings)


def _told(name: str, changes: Changes) -> str:
    """Return "nama lengkap SITI menjadi BAIQ"."""
    field_ = _FIELDS[name]
    before, after = (
        "kosong" if value is None else field_.kind.format(value) for value in changes[name]
    )
    return f"{field_.label.lower()} {before} menjadi {after}"


def _is_head(said: Said) -> bool:
    return said.values.get("family_relation") == HEAD


def _cards_with_two_heads(people: Sequence[Said]) -> frozenset[object]:
    heads = {one.identity: one.values.get("family_card_no") for one in people if _is_head(one)}
    counts = Counter(heads.values())
    return frozenset(card for card, times in counts.items() if card and times > 1)


def _stored(session: Session, by: str, wanted: Sequence[object]) -> Iterator[Values]:
    """Yield the residents on the books, not those in the bin, whose field `by` is wanted."""
    if not wanted:
        return
    asked = [_TABLE.c.id, *(_TABLE.c[name] for name in sorted(_COMPARED))]
    found = select(*asked).where(_TABLE.c.deleted_at.is_(None), _TABLE.c[by].in_(each(wanted)))
    for person in session.execute(found).mappings():
        yield dict(person)


_COMPARED = {
    *(name for meaning in MEANINGS for name in meaning.names), "nik_missing", "search_key",
}  # fmt: skip
_BLANK: Values = dict.fromkeys(sorted(_COMPARED)) | {
    "residency": Residency.TETAP, "phone_wa": False,
}  # fmt: skip
RESIDENTS = Target(
    code="penduduk",
    act=acts.IMPORT,
    noun=QT_TRANSLATE_NOOP("fields", "penduduk"),
    unit="orang",
    meanings=by_code(MEANINGS),
    tells=frozenset({"nik", "full_name", "birth_date", "place_and_date", NIK_OR_CARD}),
    named_by=frozenset({"nik", "full_name"}),
    alone=frozenset({"nik"}),
    lacks=lacking,
    needed=NEEDED,
    judge=judge,
    put=put,
    shown=("full_name", "nik", "hamlet"),
    choices=hamlets.choices,
    for_new=("hamlet",),
    in_families=True,
    identity=(("nik",), ("full_name", "birth_date", "hamlet")),
)
