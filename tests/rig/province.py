"""A simulated province: villages hand up all year by couriers that fail, through real desks.

Every desk is a real encrypted file and receives as the window does. Between them go files alone: a
courier loses, repeats, reorders, delays and alters them; laptops die and go on from an old copy.
What must hold at every level and at any time: each figure is what some village said on a day that
the desk names, and nobody is left out who is not named as missing.
"""

import datetime as dt
import random
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from dme_desktop.agenda import proof
from dme_desktop.apart import calling
from dme_desktop.district import questions, receiving, rules
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import gathering, lake
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import unwatched
from dme_desktop.packages import form, sealing
from dme_desktop.packages.form import SEALED, Reply
from dme_desktop.packages.model import Told
from dme_desktop.packages.service import answers, receivers, sending
from dme_desktop.packages.tables import Cell
from dme_desktop.trust import lists
from dme_desktop.vault import boxes, keys, signing
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import SigningKey
from dme_desktop.vault.profile import Profile
from dme_desktop.village import regions
from dme_desktop.village import service as village_service
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.district.packages import DAY, FarVillage
from tests.examples import an_official

YEAR = 2027
ZONE = NOW.tzinfo
ALL = " ".join(one.name for one in Told)
COUNTRIES = ("MY", "SG", "HK", "TW", "SA")
CALM_ROUNDS = 4  # in which nothing is lost any more: every level must come to the truth
Book = dict[tuple[int, str, str], int]  # departures by month, country and sex
Said = tuple[int, int]  # of which day, with which number


@dataclass
class Fate:
    """How often what happens on the way, of a hundred files or laptops a month."""

    lost: int = 12
    delayed: int = 12
    repeated: int = 8
    altered: int = 6
    cut: int = 3
    astray: int = 2
    dies: int = 3
    silent: int = 12


class Courier:
    """Carries files between offices, badly, until it is told to be calm."""

    def __init__(self, dice: random.Random, fate: Fate) -> None:
        self.calm = False
        self.happened: Counter[str] = Counter()
        self._dice, self._fate, self._month = dice, fate, 0
        self._bags: dict[str, dict[int, list[bytes]]] = defaultdict(lambda: defaultdict(list))
        self._offices: list[str] = []

    def serves(self, offices: Iterable[str]) -> None:
        """Know whom a file may be brought to by mistake."""
        self._offices = list(offices)

    def give(self, to: str, content: bytes) -> None:
        """Take a file that is meant for an office."""
        if self.calm:
            self._put(to, 0, content)
            return
        fate, dice = self._fate, self._dice
        chance = dice.randrange(100)
        for what in ("lost", "delayed", "repeated", "altered", "cut", "astray"):
            chance -= getattr(fate, what)
            if chance < 0:
                self.happened[what] += 1
                self._badly(what, to, content)
                return
        self.happened["brought"] += 1
        self._put(to, 0, content)

    def due(self, to: str) -> list[bytes]:
        """Return what is brought to an office now, in no order."""
        bags = self._bags[to]
        found = [one for month in [*bags] if month <= self._month for one in bags.pop(month)]
        self._dice.shuffle(found)
        return found

    def next_month(self) -> None:
        """Let time pass; what was delayed comes nearer."""
        self._month += 1

    def calm_down(self) -> None:
        """Lose nothing any more, and bring all that was delayed."""
        self.calm, self._month = True, self._month + 3

    def _badly(self, what: str, to: str, content: bytes) -> None:
        dice = self._dice
        if what == "delayed":
            self._put(to, dice.randint(1, 3), content)
        elif what == "repeated":
            self._put(to, 0, content)
            self._put(to, dice.randint(0, 2), content)
        elif what == "altered":
            spoilt = bytearray(content)
            spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
            self._put(to, 0, bytes(spoilt))
        elif what == "cut":
            self._put(to, 0, content[: dice.randrange(len(content))])
        elif what == "astray":
            self._put(dice.choice(self._offices), 0, content)

    def _put(self, to: str, months: int, content: bytes) -> None:
        self._bags[to][self._month + months].append(content)


@dataclass
class Village:
    """A village: its book, what it has said and when, and copies of itself to go on from."""

    far: FarVillage
    over: str
    dice: random.Random
    book: Book = field(default_factory=dict)
    said: dict[Said, Book] = field(default_factory=dict)
    copies: list[tuple[Book, int, bytes]] = field(default_factory=list)

    def live(self, month: int) -> None:
        """Write down who left this month, and correct a month before now and then."""
        for _ in range(self.dice.randint(0, 3)):
            key = (month, self.dice.choice(COUNTRIES), self.dice.choice("LP"))
            self.book[key] = self.book.get(key, 0) + self.dice.randint(1, 9)
        if self.book and self.dice.randrange(5) == 0:
            self.book[self.dice.choice(sorted(self.book))] = self.dice.randint(1, 9)
        self.copies.append((dict(self.book), self.far.seq, self.far.previous))

    def die(self) -> None:
        """Go on from an old copy: what was written and sent since is not known here."""
        book, seq, previous = self.dice.choice(self.copies)
        self.book, self.far.seq, self.far.previous = dict(book), seq, previous

    def hand_up(self, today: dt.date, key: bytes) -> bytes:
        """Return the package of the year as it stands today, sealed to the office above."""
        day, seq = proof.days(today), self.far.seq + 1
        rows: dict[str, list[tuple[Cell, ...]]] = {
            "berangkat": [(*told, "PROSEDURAL", n) for told, n in self.book.items()],
            "kiriman": [(m, c, "POS", 22, n, n * 1_000_000) for (m, c, _), n in self.book.items()],
            "wilayah": [(self.far.code, day, seq)],
        }
        content = self.far.signed(self.over, rows, year=YEAR, as_of=today)
        self.said[day, seq] = dict(self.book)
        return sealing.seal(content, key, SEALED)

    def hear(self, content: bytes, office: bytes) -> None:
        """Go on after the newest package that the office above has."""
        try:
            reply = form.reply_in(content, office)
        except DmeError:
            return
        if self._is_ours(reply) and reply.last > self.far.seq:
            self.far.seq, self.far.previous = reply.last, reply.last_digest

    def _is_ours(self, reply: Reply) -> bool:
        return reply.sender == self.far.code and reply.year == YEAR


@dataclass
class Desk:
    """An office over others, on its own encrypted file."""

    code: str
    over: str
    db: Database
    folder: Path
    under: list[str] = field(default_factory=list)
    old: Path | None = None
    refused: int = 0

    def close(self) -> None:
        """Close the file, whichever it is now."""
        self.db.close()

    def receive(self, contents: Sequence[bytes]) -> list[tuple[str, bytes]]:
        """Receive what was brought as files, and return the answers: to whom, and the file."""
        inbox = self.folder / "masuk"
        inbox.mkdir(exist_ok=True)
        packages = []
        for place, content in enumerate(contents):
            if content.startswith(form.ANSWER):
                self._hear(content)
            else:
                packages.append(inbox / f"{place:04}.dmepaket")
                packages[-1].write_bytes(content)
        if packages:
            became = receiving.take(self.db, CLERK, receiving.packages_in(inbox), unwatched)
            assert all(one.sentence for one in became)
            self.refused += sum(not one.is_counted for one in became)
            for one in packages:
                one.unlink()
        return self._answers()

    def hand_up(self) -> bytes:
        """Return the sums of the year, sealed to the office above."""
        with self.db.write(ACT, CLERK) as session:
            return sending.send(session, receivers.every(session)[0].id, YEAR).content

    def keep_copy(self) -> None:
        """Keep a copy, to go on from when this laptop dies."""
        self.db.checkpoint()
        self.old = self.folder / "lama.db"
        shutil.copyfile(self.db.path, self.old)

    def die(self) -> None:
        """Go on from the old copy."""
        if self.old is not None:
            path, key, clock = self.db.path, self.db.key, self.db.clock
            self.db.close()
            shutil.copyfile(self.old, path)
            self.db, self.old = Database(path, key, clock=clock), None

    def figures(self) -> tuple[Book, dict[str, Said]]:
        """Return the departures this office counts, and of which day it says they are."""
        about = Asked(YEAR)
        asked = [("keberangkatan", about), (questions.REPORTED, about)]
        left, reported = lake.of(self.db).answers(asked)
        book = {(int(m), str(c), str(s)): int(n) for m, c, s, n in left}
        return book, {str(code): (int(day), int(number)) for code, _, day, number in reported}

    def _hear(self, content: bytes) -> None:
        try:
            with self.db.write(ACT, CLERK) as session:
                answers.take(session, content)
        except DmeError:
            return

    def _answers(self) -> list[tuple[str, bytes]]:
        with self.db.write(ACT, CLERK) as session:
            found = [
                one for one in gathering.newest_arrivals(session, 5_000) if one.answered_on is None
            ]
            return [(one.sender, gathering.reply(session, one.id)[1]) for one in found]


@dataclass
class Figures:
    """What came of a year: how many files and offices, how long it took, what was found."""

    villages: int
    desks: int
    happened: Counter[str]
    checks: int = 0
    never: int = 0  # offices named as missing, of all that were looked at before it was calm
    old: int = 0  # villages shown as they stood on an earlier day, which the desk names
    current: int = 0
    rounds: int = 0
    refused: int = 0
    seconds: float = 0.0

    def lines(self) -> list[str]:
        """Return the table."""
        ways = ", ".join(f"{count} {what}" for what, count in sorted(self.happened.items()))
        return [
            f"{self.villages} villages, {self.desks} desks: {ways}",
            f"refused by a desk, each with its sentence: {self.refused}",
            f"looked at {self.checks} times on the way; untrue: 0",
            f"villages as they stand: {self.current}, as on an earlier day, told: {self.old}",
            f"named as missing: {self.never}",
            f"all levels true again after {self.rounds} rounds without losses",
            f"{self.seconds:.1f} s CPU",
        ]


class Province:
    """Villages and the desks over them."""

    def __init__(
        self,
        folder: Path,
        tree: Mapping[str, Sequence[str]],
        seed: int,
        fate: Fate,
        stack: ExitStack,
    ) -> None:
        """Found every office of `tree`: {desk: what lies right under it}."""
        self.dice = random.Random(seed)
        self.clock = FixedClock(NOW)
        self.courier = Courier(random.Random(seed + 1), fate)
        self.fate = fate
        over = {one: desk for desk, inside in tree.items() for one in inside}
        self.desks = self._found(folder, tree, over, stack)
        self.villages = {
            code: Village(_far(code, self.dice), over[code], random.Random(f"{seed} {code}"))
            for code in over
            if code not in tree
        }
        self._keys: dict[str, tuple[bytes, bytes]] = {}  # sealing and signing, of each desk
        for code in sorted(self.desks, key=len):
            self._introduce(self.desks[code])
        self.courier.serves(self.desks)
        self.figures = Figures(len(self.villages), len(self.desks), self.courier.happened)

    def live(self, months: int) -> Figures:
        """Let so many months pass, then calm ones, and return what was found."""
        since = time.process_time()
        for month in range(1, months + 1):
            self.clock.at = dt.datetime(YEAR, month, 20, 9, 0, tzinfo=ZONE)
            self._month(month)
            self.check()
        self.courier.calm_down()
        for place in range(CALM_ROUNDS):
            self.clock.at += dt.timedelta(days=1)
            self.figures.rounds = place + 1
            self._hand_up_all(months)
            if self.is_all_true():
                break
        assert self.is_all_true()
        self.check()
        self.figures.refused = sum(one.refused for one in self.desks.values())
        self.figures.seconds = time.process_time() - since
        return self.figures

    def check(self) -> None:
        """Fail where a desk shows a figure that no village said, or leaves one out unnamed."""
        today = proof.days(self.clock.at.date())
        for desk in self.desks.values():
            book, reported = desk.figures()
            wanted: Counter[tuple[int, str, str]] = Counter()
            for code, (day, number) in reported.items():
                if rules.is_never(day):
                    self.figures.never += 1
                    continue
                said = self.villages[code].said[day, number]
                wanted.update(said)
                is_current = said == self.villages[code].book
                self.figures.current += is_current
                self.figures.old += not is_current
                assert day <= today
            assert book == {key: n for key, n in wanted.items() if n}, desk.code
            unnamed = [code for code in self._inside(desk) if not _is_named(code, reported)]
            assert not unnamed, (desk.code, unnamed)
            self.figures.checks += 1

    def is_all_true(self) -> bool:
        """Say whether every desk shows what stands in the books of all its villages now."""
        return all(self._is_true(desk) for desk in self.desks.values())

    def _is_true(self, desk: Desk) -> bool:
        wanted: Counter[tuple[int, str, str]] = Counter()
        for code in self._inside(desk):
            wanted.update(self.villages[code].book)
        return desk.figures()[0] == wanted

    def _inside(self, desk: Desk) -> list[str]:
        return [one for one in self.villages if one.startswith(f"{desk.code}.")]

    def _month(self, month: int) -> None:
        self.courier.next_month()
        for village in self.villages.values():
            village.live(month)
            if self._happens(self.fate.dies):
                self.courier.happened["laptops died"] += 1
                village.die()
        for desk in self.desks.values():
            if desk.old is not None:
                self.courier.happened["desks died"] += 1
                desk.die()
            elif self._happens(self.fate.dies):
                desk.keep_copy()
        self._hand_up_all(month)

    def _hand_up_all(self, month: int) -> None:
        """Let every office hand up once, the lowest first, as far as it is not silent."""
        today = self.clock.at.date()
        for village in self.villages.values():
            desk = self.desks[village.over]
            for content in self.courier.due(village.far.code):
                village.hear(content, self._signs(desk))
            if not self._is_silent(month):
                self.courier.give(desk.code, village.hand_up(today, self._box(desk)))
        for desk in sorted(self.desks.values(), key=lambda one: -len(one.code)):
            for sender, content in desk.receive(self.courier.due(desk.code)):
                self.courier.give(sender, content)
            if desk.over and not self._is_silent(month):
                self.courier.give(desk.over, desk.hand_up())

    def _is_silent(self, month: int) -> bool:
        """Say whether an office does not hand up this time; in the first month half do not."""
        return not self.courier.calm and self._happens(50 if month == 1 else self.fate.silent)

    def _happens(self, percent: int) -> bool:
        return self.dice.randrange(100) < percent

    def _box(self, desk: Desk) -> bytes:
        return self._keys[desk.code][0]

    def _signs(self, desk: Desk) -> bytes:
        return self._keys[desk.code][1]

    def _found(
        self, folder: Path, tree: Mapping[str, Sequence[str]], over: Mapping[str, str],
        stack: ExitStack,
    ) -> dict[str, Desk]:  # fmt: skip
        """Found the desks on copies of one empty file."""
        made = Profile(folder / "kosong", self.clock).create(
            PASSPHRASE, keys.new_recovery_code(), remember=False
        )
        made.checkpoint()
        empty, key, found = made.path, made.key, dict[str, Desk]()
        made.close()
        for code in tree:
            place = folder / code
            place.mkdir()
            shutil.copyfile(empty, place / "desa.db")
            db = Database(place / "desa.db", key, clock=self.clock)
            with db.write(ACT, CLERK) as session:
                village_service.found(session, code)
                village_service.appoint(session, an_official())
                boxes.ready(session)
            desk = Desk(code, over.get(code, ""), db, place, list(tree[code]))
            stack.callback(desk.close)
            found[code] = desk
        return found

    def _introduce(self, desk: Desk) -> None:
        """Let a desk and those under it know each other's keys, as by printed sheets."""
        with desk.db.read() as session:
            office = receivers.own(session)
            content = form.office_file(office, signing.current(session))
        self._keys[desk.code] = (office.sealing, office.signing)
        sheet, files = sealing.fingerprint(office.signing, office.sealing), []
        for code in desk.under:
            if (village := self.villages.get(code)) is not None:
                files.append(village.far.keys_file())
                continue
            with self.desks[code].db.write(ACT, CLERK) as session:
                receivers.believe(session, content, sheet).tells = ALL
                files.append(lists.hand_in_keys(session).content)
        with desk.db.write(ACT, CLERK) as session:
            for one in files:
                lists.compare(session, lists.gather(session, one).id)


def of_regions(desk: str, villages: int | None = None) -> dict[str, list[str]]:
    """Return {desk: what lies right under it} of an area of the region list, down to villages."""
    tree: dict[str, list[str]] = {}
    waiting = [desk]
    while waiting:
        code = waiting.pop(0)
        inside = [one.code for one in regions.children(code)]
        if code.count(".") == 2:
            tree[code] = inside[:villages]
        else:
            tree[code] = inside
            waiting += inside
    return tree


def a_year(
    tree: Mapping[str, Sequence[str]], months: int, seed: int, fate: Fate | None = None
) -> Figures:
    """Let a province live so many months; return what was found. Fails where a figure is untrue."""
    near: Callable[..., object] = lambda function, *given, **_: function(*given)  # noqa: E731
    with ExitStack() as stack:
        stack.enter_context(patch.object(calling, "call", near))
        stack.enter_context(patch.object(keys, "MEMORY_KIB", 64))
        folder = Path(stack.enter_context(TemporaryDirectory()))
        return Province(folder, tree, seed, fate or Fate(), stack).live(months)


def _is_named(village: str, reported: Mapping[str, Said]) -> bool:
    """Say whether a desk names a village, or the office below that has not told of it yet."""
    parts = village.split(".")
    return any(".".join(parts[:length]) in reported for length in (4, 3, 2))


def _far(code: str, dice: random.Random) -> FarVillage:
    far = FarVillage(code, 1)
    private = dice.randbytes(32)
    far.key = SigningKey(public=signing.public_of(private), private=private, made_on=DAY)
    return far
