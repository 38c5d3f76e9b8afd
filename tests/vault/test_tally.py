"""A tally that follows changes counts what one made anew would count."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dme_desktop.vault.tally import MOST, Tally


def kinds(of: Mapping[str, str]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield each kind with the ids of who is of it."""
    found = defaultdict[str, list[str]](list)
    for id_, kind in of.items():
        found[kind].append(id_)
    yield from found.items()


def counted(tally: Tally[str]) -> dict[str, int]:
    assert all(many > 0 for _, many in tally)
    found: Counter[str] = Counter()
    for kind, many in tally:
        found[kind] += many
    return dict(found)


def test_after_any_changes_it_counts_as_one_made_anew() -> None:
    chance = random.Random(11)
    ids = [f"orang-{n}" for n in range(60)]
    of = {one: chance.choice("abcde") for one in ids[:40]}
    tally = Tally.of(kinds(of))
    for _ in range(200):
        before, whose = counted(tally), chance.sample(ids, chance.randrange(5))
        come = {one: chance.choice("abcde") for one in whose if chance.random() < 0.7}
        of = {one: kind for one, kind in of.items() if one not in whose} | come
        renewed = tally.after(whose, kinds(come))
        assert counted(tally) == before  # others may hold it still
        assert counted(renewed) == dict(Counter(of.values()))
        tally = renewed


def test_it_says_when_it_is_better_read_anew() -> None:
    tally = Tally.of(kinds({"satu": "a"}))
    for _ in range(MOST):
        assert not tally.is_worn
        tally = tally.after(["satu"], [("a", ["satu"])])
    assert tally.is_worn
    assert counted(tally) == {"a": 1}
