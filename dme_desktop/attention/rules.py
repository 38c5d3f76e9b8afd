"""What is noticed in the ledger of one worker: pure functions over lines, no database.

Triggers and their defaults are those of the domain dictionary, section 5 (RM01-RM12); an office may
set each. A rule gives what it found, on which lines, and the facts it rests on: whoever explained
those is not asked again until they change.
"""

import datetime as dt
import hashlib
from bisect import insort
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from dme_desktop.attention.model import AttentionDecision, FlagState, Rule
from dme_desktop.kernel import codes
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import inside, rupiah, screen_date
from dme_desktop.remittances import rules as ledger
from dme_desktop.remittances.model import AccountHolder, Channel, UseCategory

SEES = frozenset({Role.HEAD, Role.PMI_OFFICER})  # domain dictionary, section 5
YEAR = dt.timedelta(days=365)
CASH = frozenset(
    {
        Channel.MTO.name, Channel.POS.name, Channel.AGEN_BANK.name, Channel.HAND_CARRIED.name,
        Channel.TITIP.name, Channel.KURIR_TIDAK_RESMI.name,
    }
)  # fmt: skip
UNOFFICIAL = frozenset(channel.name for channel in ledger.UNOFFICIAL)
BY_HAND = Channel.HAND_CARRIED.name
HIRES = ledger.NOT_FAMILY - {"15"}  # recruiters and employers, without others
HELD_BY_OTHERS = AccountHolder.ORANG_LAIN.name
SPENT_AT_ONCE = frozenset({UseCategory.KONSUMSI.name, UseCategory.HUTANG.name})
EVERYWHERE = frozenset({"USD", "IDR"})  # currencies that tell nothing of a country
MOST_TOLD = 5  # days that a sentence names
USUALLY, WAGE = "biasanya", "upah sebulan"
EDITION = "2"  # another one when rules find other things in the same lines than before
AHEAD = dt.timedelta(days=14)  # what begins later than that is found when the day is nearer
ANEW = dt.timedelta(days=7)  # after which the whole ledger is looked through again


@dataclass(frozen=True)
class Limits:
    """From where on something is noticed; sums in rupiah, the rest in days, times or percent."""

    cash_idr: int = 500_000_000
    carried_idr: int = 100_000_000
    collector_workers: int = 3
    collector_days: int = 30
    stranger_lines: int = 1
    jump_times: int = 5
    jump_earlier: int = 4
    wage_times: int = 3
    split_lines: int = 3
    split_percent: int = 80
    split_days: int = 7
    silent_times: int = 2
    silent_lines: int = 4
    contact_days: int = 60
    dependent_lines: int = 6
    dependent_percent: int = 80
    countries: str = "KH MM LA SY IQ JO"
    off: str = ""  # the names of rules that the office does not use


USUAL = Limits()


class Fact(NamedTuple):
    """One line as rules see it; choices by their names, "" where nothing was told.

    `who` is the recipient as names compare.
    """

    id: str
    on: dt.date
    amount: int
    channel: str
    out: bool
    recipient: str
    who: str
    relation: str
    holder: str
    use: str
    currency: str
    provider: str = ""


class Trip(NamedTuple):
    """One journey: where, from when to when as far as it is known, and whether it goes on."""

    country: str
    gone: bool
    left: dt.date | None = None  # the first day that it can mean
    home: dt.date | None = None  # the last day that it can mean
    abroad: bool = False

    def covers(self, day: dt.date) -> bool:
        """Say whether somebody may have been away on a day, by what is known of this journey."""
        return self.gone and (not self.left or self.left <= day) and (
            not self.home or day <= self.home
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worker:
    """What is known of a worker: journeys, recruiters by name, news, wage, and who else sends.

    `wage` is that of a month in rupiah, where it is known; `other` the last day on which somebody
    else of the household sent money. `around` are those whom lists are compared with beside the
    recipients, as (what they are, name): the worker, recruiters, companies.
    """

    today: dt.date
    trips: Sequence[Trip] = ()
    agents: frozenset[str] = frozenset()
    heard: dt.date | None = None
    wage: int | None = None
    other: dt.date | None = None
    around: Sequence[tuple[str, str]] = ()


class Finding(NamedTuple):
    """What a rule found: what names it within the rule and the person, its facts, its lines.

    `told` fills the sentence of the rule. What comes about by the calendar alone, nothing written
    down, says from which day it holds and before which day it ends.
    """

    rule: Rule
    subject: str
    facts: tuple[object, ...]
    entries: Sequence[str]
    told: Mapping[str, str]
    begins: dt.date | None = None
    ends: dt.date | None = None

    @property
    def print(self) -> str:
        """Return the fingerprint of the facts."""
        text = repr(self.facts).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(text, digest_size=16).hexdigest()


Found = Iterator[Finding]
Notice = Callable[[Worker, Sequence[Fact], Limits], Found]


def notice(
    worker: Worker, lines: Sequence[Fact], limits: Limits = USUAL, but: Collection[Rule] = ()
) -> list[Finding]:
    """Return all that the rules find in the lines of one worker, which stand in order of days.

    What will begin by the calendar alone is told a little beforehand, so that it is there on its
    day: not a word is kept of everybody who may stop sending one day.
    """
    came = [line for line in lines if not line.out]
    found: list[Finding] = []
    for rule, look in BY_RULE.items():
        if rule not in but:
            found += look(worker, lines if rule is Rule.RM06 else came, limits)
    return [one for one in found if not one.begins or one.begins <= worker.today + AHEAD]


def large_cash(_: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM01: as much cash for one recipient on one day as a bank must report itself."""
    by_day: dict[tuple[str, dt.date], list[Fact]] = {}
    for line in came:
        if line.channel in CASH:
            by_day.setdefault((line.who, line.on), []).append(line)
    for (who, day), some in by_day.items():
        total = sum(line.amount for line in some)
        if total >= limits.cash_idr:
            told = {"total": rupiah(total), "recipient": some[0].recipient, "day": screen_date(day)}
            yield Finding(Rule.RM01, f"{day} {who}", (who, day, total), ids(some), told)


def carried_cash(_: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM02: as much carried in person as must be declared on arrival."""
    by_day: dict[dt.date, list[Fact]] = {}
    for line in came:
        if line.channel == BY_HAND:
            by_day.setdefault(line.on, []).append(line)
    for day, some in by_day.items():
        total = sum(line.amount for line in some)
        if total >= limits.carried_idr:
            told = {"total": rupiah(total), "day": screen_date(day)}
            yield Finding(Rule.RM02, str(day), (day, total), ids(some), told)


def unofficial_ways(worker: Worker, came: Sequence[Fact], _: Limits) -> Found:
    """RM03: ways that leave no proof, in a year up to the last such line; one word for all."""
    every = [line for line in came if line.channel in UNOFFICIAL]
    if every and (ends := every[-1].on + YEAR) > worker.today:
        some = [line for line in every if line.on > every[-1].on - YEAR]
        ways = sorted({line.channel for line in some})
        words = ", ".join(inside(Channel[way].value) for way in ways)
        told = {"count": str(len(some)), "channels": words}
        yield Finding(Rule.RM03, "", tuple(ways), ids(some), told, ends=ends)


def outside_family(worker: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM05: a recruiter, an employer or somebody else outside the family receives.

    A recruiter and an employer are told at once; anybody else from as many lines of a year on as
    the office says.
    """
    by_who: dict[tuple[str, int], list[Fact]] = {}
    for line in came:
        if line.relation in ledger.NOT_FAMILY or line.who in worker.agents:
            by_who.setdefault((line.who, line.on.year), []).append(line)
    for (who, year), some in by_who.items():
        relations = sorted({line.relation for line in some if line.relation})
        is_agent = who in worker.agents
        is_told = is_agent or not HIRES.isdisjoint(relations)
        if not is_told and len(some) < limits.stranger_lines:
            continue
        words = [inside(codes.labels("recipient_relation")[one]) for one in relations]
        told = {
            "recipient": some[0].recipient, "count": str(len(some)), "year": str(year),
            "relation": ", ".join(["perekrutnya"] * is_agent + words),
        }  # fmt: skip
        facts = (who, year, *relations, is_agent)
        yield Finding(Rule.RM05, f"{year} {who}", facts, ids(some), told)


def family_pays(_: Worker, lines: Sequence[Fact], __: Limits) -> Found:
    """RM06: money that the family pays out."""
    by_day: dict[tuple[dt.date, str], list[Fact]] = {}
    for line in lines:
        if line.out:
            by_day.setdefault((line.on, line.who), []).append(line)
    for (day, who), some in by_day.items():
        total = sum(line.amount for line in some)
        told = {"total": rupiah(total), "recipient": some[0].recipient, "day": screen_date(day)}
        yield Finding(Rule.RM06, f"{day} {who}", (day, who, total), ids(some), told)


def jump(worker: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM07: far more than the middle of the sums before it, or than the wage that was told.

    Equal sums of one day, say one for each of two recipients, are noticed together.
    """
    before: list[int] = []
    least = limits.wage_times * worker.wage if worker.wage else 0
    found: dict[tuple[dt.date, int], Finding] = {}
    for line in came:
        than, usual = "", 0
        if len(before) >= limits.jump_earlier:
            usual = ledger.median_of(before)
            than = USUALLY if line.amount > limits.jump_times * usual else ""
        if not than and least and line.amount > least:
            than, usual = WAGE, worker.wage or 0
        key = line.on, line.amount
        if key in found:
            found[key] = found[key]._replace(entries=(*found[key].entries, line.id))
        elif than:
            told = {
                "amount": rupiah(line.amount), "day": screen_date(line.on), "than": than,
                "usual": rupiah(usual),
            }  # fmt: skip
            subject = f"{line.on} {line.amount}"
            found[key] = Finding(Rule.RM07, subject, (*key, than), (line.id,), told)
        insort(before, line.amount)
    yield from found.values()


def split(_: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM08: several sums of cash in a week, each a little below the bound of RM01."""
    least = limits.cash_idr * limits.split_percent // 100
    most = limits.cash_idr * 99 // 100
    near = [line for line in came if line.channel in CASH and least <= line.amount <= most]
    for some in _windows(near, limits.split_days, limits.split_lines):
        amounts = sorted(line.amount for line in some)
        told = {
            "count": str(len(some)), "least": rupiah(amounts[0]), "most": rupiah(amounts[-1]),
            "first": screen_date(some[0].on), "last": screen_date(some[-1].on),
        }  # fmt: skip
        facts = tuple((line.on, line.amount) for line in some)
        yield Finding(Rule.RM08, str(some[0].on), facts, ids(some), told)


def _windows(lines: Sequence[Fact], days: int, least: int) -> Iterator[Sequence[Fact]]:
    """Yield runs of lines of which so many lie within some days; no line is in two of them."""
    start = end = 0
    while start <= len(lines) - least:
        until = lines[start].on + dt.timedelta(days=days)
        while end < len(lines) and lines[end].on < until:
            end += 1
        if end - start >= least:
            yield lines[start:end]
            start = end
        else:
            start += 1


def account_held(_: Worker, came: Sequence[Fact], __: Limits) -> Found:
    """RM09: somebody else holds the account or the card."""
    by_year: dict[int, list[Fact]] = {}
    for line in came:
        if line.holder == HELD_BY_OTHERS:
            by_year.setdefault(line.on.year, []).append(line)
    for year, some in by_year.items():
        names = list(dict.fromkeys(line.recipient for line in some))
        facts = (year, *sorted({line.who for line in some}))
        told = {"recipients": ", ".join(names[:MOST_TOLD])}
        yield Finding(Rule.RM09, str(year), facts, ids(some), told)


def stopped(worker: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM10: nothing for more than twice as long as usual, and no news: the worker comes first.

    It begins by itself on a day that is known beforehand, unless money or news come until then.
    """
    days = sorted({line.on for line in came})
    if len(days) < limits.silent_lines or not any(trip.abroad for trip in worker.trips):
        return
    usual = ledger.median_of(sorted((after - before).days for before, after in pairwise(days)))
    begins = days[-1] + dt.timedelta(days=limits.silent_times * usual + 1)
    if worker.heard:
        begins = max(begins, worker.heard + dt.timedelta(days=limits.contact_days + 1))
    told = {
        "last": screen_date(days[-1]), "usual": str(usual),
        "contact": screen_date(worker.heard) if worker.heard else "belum tercatat",
    }  # fmt: skip
    some = [line for line in came if line.on == days[-1]]
    facts = (days[-1], worker.heard)
    yield Finding(Rule.RM10, str(days[-1]), facts, ids(some), told, begins)


def not_away(worker: Worker, came: Sequence[Fact], _: Limits) -> Found:
    """RM11: money of a day on which the worker was not abroad, by what is written down.

    What somebody carried home is often told after the return.
    """
    if not any(trip.gone for trip in worker.trips):
        return
    by_year: dict[int, list[Fact]] = {}
    for line in came:
        if line.channel != BY_HAND and not any(trip.covers(line.on) for trip in worker.trips):
            by_year.setdefault(line.on.year, []).append(line)
    for year, some in by_year.items():
        days = [line.on for line in some]
        told = {"count": str(len(some)), "days": _days(days)}
        yield Finding(Rule.RM11, str(year), tuple(days), ids(some), told)


def other_currency(worker: Worker, came: Sequence[Fact], _: Limits) -> Found:
    """RM11B: money of another country than that of the journey of that day."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for line in came:
        if not line.currency or line.currency in EVERYWHERE:
            continue
        countries = [trip.country for trip in worker.trips if trip.covers(line.on)]
        known = [codes.countries()[one] for one in countries if one in codes.countries()]
        if known and line.currency not in {one.currency for one in known}:
            found.setdefault((line.currency, known[-1].name), []).append(line)
    for (currency, country), some in found.items():
        told = {"count": str(len(some)), "currency": currency, "country": country}
        yield Finding(Rule.RM11B, currency, (currency, country), ids(some), told)


def watched_country(worker: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """RM12: work in a country that the office watches."""
    watched = limits.countries.split()
    for country in dict.fromkeys(trip.country for trip in worker.trips):
        if country in watched:
            trips = [trip for trip in worker.trips if trip.country == country]
            some = [line for line in came if any(trip.covers(line.on) for trip in trips)]
            if some:
                name = codes.labels("destination_country").get(country, country)
                told = {"country": name, "count": str(len(some))}
                yield Finding(Rule.RM12, country, (country,), ids(some), told)


def never_left(worker: Worker, came: Sequence[Fact], _: Limits) -> Found:
    """EH1: money of somebody who is not known to have left."""
    if came and not any(trip.gone for trip in worker.trips):
        yield Finding(Rule.EH1, "", (len(worker.trips),), ids(came), {"count": str(len(came))})


def dependent(worker: Worker, came: Sequence[Fact], limits: Limits) -> Found:
    """EH2: a year in which a household lived of one sender alone, and spent it at once.

    The year is that up to the last line; it is told from when nobody else sent for a year.
    """
    if not came:
        return
    some = [line for line in came if line.on > came[-1].on - YEAR]
    begins, ends = worker.other and worker.other + YEAR, came[-1].on + YEAR
    if len(some) < limits.dependent_lines or ends <= max(begins or worker.today, worker.today):
        return
    total = sum(line.amount for line in some)
    spent = sum(line.amount for line in some if line.use in SPENT_AT_ONCE)
    share = 100 * spent // total
    if share >= limits.dependent_percent:
        told = {"count": str(len(some)), "share": str(share)}
        yield Finding(Rule.EH2, "", ("satu",), ids(some), told, begins, ends)


def collected(
    lines: Sequence[tuple[str, Fact]], limits: Limits = USUAL, but: Collection[Rule] = ()
) -> list[Finding]:
    """RM04: return when one outside the families received from several workers in a month.

    `lines` are (worker, line) of one recipient in order of days. Whoever is told to be of the
    family is left out; one of them at least must be told not to be.
    """
    if Rule.RM04 in but or not any(line.relation in ledger.NOT_FAMILY for _, line in lines):
        return []
    some = [
        (who, line)
        for who, line in lines
        if not line.out and (not line.relation or line.relation in ledger.NOT_FAMILY)
    ]
    found: list[Finding] = []
    start = end = 0
    while start < len(some):
        until = some[start][1].on + dt.timedelta(days=limits.collector_days)
        while end < len(some) and some[end][1].on < until:
            end += 1
        within = some[start:end]
        workers = sorted({who for who, _ in within})
        if len(workers) < limits.collector_workers:
            start += 1
            continue
        found.append(_collector(workers, [line for _, line in within]))
        start = end
    return found


def _collector(workers: Sequence[str], within: Sequence[Fact]) -> Finding:
    first, last = within[0], within[-1]
    told = {
        "recipient": first.recipient, "workers": str(len(workers)),
        "first": screen_date(first.on), "last": screen_date(last.on),
    }  # fmt: skip
    return Finding(Rule.RM04, f"{first.on} {first.who}", (first.who, *workers), ids(within), told)


BY_RULE: Mapping[Rule, Notice] = {
    Rule.RM01: large_cash, Rule.RM02: carried_cash, Rule.RM03: unofficial_ways,
    Rule.RM05: outside_family, Rule.RM06: family_pays, Rule.RM07: jump, Rule.RM08: split,
    Rule.RM09: account_held, Rule.RM10: stopped, Rule.RM11: not_away,
    Rule.RM11B: other_currency, Rule.RM12: watched_country, Rule.EH1: never_left,
    Rule.EH2: dependent,
}  # fmt: skip


def ids(lines: Sequence[Fact]) -> list[str]:
    """Return the ids of some lines."""
    return [line.id for line in lines]


def sees(who: Who) -> bool:
    """Say whether somebody may see what was noticed."""
    return not SEES.isdisjoint(who.roles)


def refuse(who: Who) -> None:
    """Raise DmeError, naming who may, when somebody may not see what was noticed."""
    if not sees(who):
        able = " dan ".join(role.value for role in Role if role in SEES)
        raise DmeError(f"Yang boleh melihat Perlu Perhatian: {able}. Minta bantuannya.")


def off(limits: Limits) -> frozenset[Rule]:
    """Return the rules that the office does not use."""
    return frozenset(Rule[name] for name in limits.off.split())


def limits_problems(limits: Limits) -> dict[str, str]:
    """Return what cannot be a limit: {field: sentence}."""
    found = {}
    for name, value in vars(limits).items():
        if isinstance(value, int) and value <= 0:
            found[name] = "Batas harus lebih dari nol."
        if name.endswith("_percent") and isinstance(value, int) and value > 100:
            found[name] = "Persen paling besar 100."
    unknown = [one for one in limits.countries.split() if one not in codes.countries()]
    if unknown:
        found["countries"] = f"Kode negara tidak dikenal: {', '.join(unknown)}."
    return found


def decision_problems(decision: AttentionDecision) -> dict[str, str]:
    """Return what a decision lacks: {field: sentence}."""
    found = {}
    if not (decision.reason or "").strip():
        found["reason"] = "Tulis alasannya, agar orang lain mengerti nanti."
    if decision.state is FlagState.DIRUJUK and decision.asked_of is None:
        found["asked_of"] = "Pilih kepada siapa dirujuk."
    if decision.state is not FlagState.DIRUJUK and decision.asked_of:
        found["asked_of"] = "Kosongkan, atau pilih keputusan Dirujuk."
    return found


def _days(days: Sequence[dt.date]) -> str:
    """Return "03-01-2026, 04-02-2026 dan 3 lagi"."""
    told = ", ".join(screen_date(day) for day in days[:MOST_TOLD])
    more = len(days) - MOST_TOLD
    return f"{told} dan {more} lagi" if more > 0 else told
