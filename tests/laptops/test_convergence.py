"""Random edits on two and three laptops: in the end all show the same, and nothing is lost.

What must stand beside each other is reckoned by the test on its own: each edit replaces what its
laptop knew, and only that.
"""

import datetime as dt
import shutil
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dme_desktop.apart import calling
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import clashes
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import BEGIN, UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.examples import VILLAGE, a_person, nik
from tests.laptops import office as offices
from tests.laptops.office import Laptop

FIELDS = ("rw", "phone", "rt")
NAMES = ("Desa", "Kader", "Dusun")
Heads = dict[tuple[int, str], frozenset[int]]  # (person, field): the edits that stand beside


@dataclass
class Knowing:
    """What the test says a laptop knows: edits by number, and which stand beside each other."""

    seen: frozenset[int] = frozenset()
    heads: Heads = field(default_factory=dict)


@dataclass
class Edits:
    """Every edit: its value and what its laptop knew of the field then."""

    values: list[str | None] = field(default_factory=list)
    before: list[frozenset[int]] = field(default_factory=list)

    def add(self, at: Knowing, key: tuple[int, str], value: str | None) -> None:
        number = len(self.values)
        over = at.heads.get(key, frozenset())
        older = frozenset(one for head in over for one in self.before[head])
        self.values.append(value)
        self.before.append(older | over)
        at.seen |= {number}
        at.heads = at.heads | {key: frozenset({number})}

    def joined(self, one: Knowing, other: Knowing) -> Knowing:
        heads: Heads = {}
        for key in one.heads.keys() | other.heads.keys():
            every = one.heads.get(key, frozenset()) | other.heads.get(key, frozenset())
            old = frozenset(older for head in every for older in self.before[head])
            heads[key] = every - old
        return Knowing(one.seen | other.seen, heads)


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpack here: what the other process adds is tried elsewhere."""

    def call(function: Any, *given_: Any, **_: object) -> Any:
        return function(*given_)

    monkeypatch.setattr(calling, "call", call)


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, list[str]]:
    """Give the files of three laptops that know each other, their key, and two residents."""
    folder, clock = tmp_path_factory.mktemp("tiga"), FixedClock(NOW)
    db = Profile(folder, clock).create(PASSPHRASE, "0" * 32)
    with db.write(BEGIN, CLERK) as session:
        village.found(session, VILLAGE)
        made = [
            people.add(session, a_person(nik=nik(place), full_name=f"Warga Contoh {place}")).id
            for place in (1, 2)
        ]
    desa = Laptop("Desa", db, folder / "stik")
    others = [offices.another(desa, name, folder, clock) for name in NAMES[1:]]
    for one in others:
        desa.take(one.carry())
    file = desa.carry()
    for one in others:
        one.take(file)
        one.db.close()
    db.close()
    shutil.copyfile(folder / "desa.db", folder / "Desa.db")
    return folder, db.key, made


actions = st.one_of(
    st.tuples(
        st.just("edit"), st.integers(0, 2), st.integers(0, 1), st.sampled_from(FIELDS),
        st.sampled_from(["1", "2", "3", None]),
    ),
    st.tuples(st.just("carry"), st.integers(0, 2)),
    st.tuples(st.just("take"), st.integers(0, 2), st.integers(0, 9)),
    st.tuples(st.just("undo"), st.integers(0, 2)),
    st.tuples(st.just("decide"), st.integers(0, 2), st.integers(0, 1)),
)  # fmt: skip


@settings(
    max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
@given(steps=st.lists(actions, max_size=24), count=st.sampled_from([2, 3]))
def test_all_laptops_show_the_same_and_nothing_is_lost(
    steps: list[tuple[Any, ...]],
    count: int,
    three: tuple[Path, bytes, list[str]],
    tmp_path_factory: pytest.TempPathFactory,
    in_process: None,  # noqa: ARG001
) -> None:
    folder = tmp_path_factory.mktemp("contoh")
    office = Office(three, folder, count)
    for step in steps:
        if step[1] < count:
            getattr(office, step[0])(*step[1:])
    office.settle()
    office.check()
    office.close()


class Office:
    """Laptops, what the test knows of them, and the files on the stick."""

    def __init__(self, three: tuple[Path, bytes, list[str]], folder: Path, count: int) -> None:
        source, key, self.people = three
        self.laptops, self.clocks = [], []
        for name in NAMES[:count]:
            shutil.copyfile(source / f"{name}.db", folder / f"{name}.db")
            clock = FixedClock(NOW + dt.timedelta(hours=1))
            db = Database(folder / f"{name}.db", key, clock=clock)
            self.laptops.append(Laptop(name, db, folder / f"stik-{name}"))
            self.clocks.append(clock)
        self.edits = Edits()
        self.knowing = [Knowing() for _ in self.laptops]
        self.files: list[tuple[int, Path, Knowing]] = []
        self.before: dict[tuple[int, int], Knowing] = {}

    def edit(self, at: int, person: int, name: str, value: str | None) -> None:
        self.clocks[at].at += dt.timedelta(minutes=1 + at)
        value = f"08120000000{value}" if name == "phone" and value else value
        with self.laptops[at].doing() as session:
            one = session.get_one(Person, self.people[person])
            if getattr(one, name) == value:
                return
            setattr(one, name, value)
        self.edits.add(self.knowing[at], (person, name), value)

    def carry(self, at: int) -> None:
        self.files.append((at, self.laptops[at].carry(), replace(self.knowing[at])))

    def take(self, at: int, which: int) -> None:
        if not self.files:
            return
        by, file, knew = self.files[which % len(self.files)]
        if by == at:
            return
        before = replace(self.knowing[at])
        try:
            self.laptops[at].take(file)
        except DmeError as error:
            if "sudah pernah" in str(error) or "belum sampai" in str(error):
                return
            raise
        self.knowing[at] = self.edits.joined(before, knew)
        self.before[at, self.last_act(at)] = before

    def last_act(self, at: int) -> int:
        with self.laptops[at].db.read() as session:
            act = undoing.last_undoable(session)
            return act.seq if act else 0

    def undo(self, at: int) -> None:
        """Take the last act back: an edit is written anew, a merge or a decision never was."""
        laptop = self.laptops[at]
        with laptop.db.read() as session:
            act = undoing.last_undoable(session)
        if act is None or ((at, act.seq) not in self.before and act.code != ACT.code):
            return
        before = self.shown(at)
        try:
            with laptop.db.write(UNDO, CLERK, undo_of=act.seq) as session:
                undoing.undo(session, act.seq)
        except DmeError:
            return
        if (at, act.seq) in self.before:
            self.knowing[at] = self.before[at, act.seq]
            return
        for key, value in self.shown(at).items():
            if before[key] != value:
                self.edits.add(self.knowing[at], key, value)

    def decide(self, at: int, which: int) -> None:
        laptop = self.laptops[at]
        with laptop.db.read() as session:
            found = clashes.listed(session)
        if not found:
            return
        one = found[0]
        chosen = which % len(one.sides)
        before = replace(self.knowing[at])
        with laptop.db.write(acts.DECIDE, CLERK) as session:
            clashes.decide(session, one.id, chosen)
        self.before[at, self.last_act(at)] = before
        key = (self.people.index(one.record_id), self.name_of(one.label))
        self.edits.add(self.knowing[at], key, self.shown(at)[key])

    def name_of(self, label: str) -> str:
        return {"RW": "rw", "RT": "rt"}.get(label, "phone")

    def shown(self, at: int) -> dict[tuple[int, str], str | None]:
        with self.laptops[at].db.read() as session:
            return {
                (place, name): getattr(session.get_one(Person, one), name)
                for place, one in enumerate(self.people)
                for name in FIELDS
            }

    def settle(self) -> None:
        """Let everything reach everybody, in rounds."""
        for _ in range(2):
            for at in range(len(self.laptops)):
                self.carry(at)
            newest = len(self.files)
            for at in range(len(self.laptops)):
                for which in range(newest - len(self.laptops), newest):
                    self.take(at, which)

    def check(self) -> None:
        first, *others = (one.shows() for one in self.laptops)
        for other in others:
            assert other == first
        for at, laptop in enumerate(self.laptops):
            knows = self.edits.joined(self.knowing[at], self.knowing[0])
            with laptop.db.read() as session:
                beside = {
                    (self.people.index(one.record_id), self.name_of(one.label)): {
                        None if side.words == "kosong" else side.words for side in one.sides
                    }
                    for one in clashes.listed(session)
                }
            for key, value in self.shown(at).items():
                heads = {self.edits.values[one] for one in knows.heads.get(key, ())}
                if len(heads) > 1:
                    assert beside.get(key) == heads
                    assert value in heads
                elif heads:
                    assert {value} == heads
                    assert key not in beside

    def close(self) -> None:
        for one in self.laptops:
            one.db.close()
