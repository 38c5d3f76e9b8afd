"""What a workbook may bring into the ledger: slips and statements, and the office's own rates.

A line is of somebody who is known, by NIK or by a name that only one has; a line that is here by
its date, amount and reference is not brought in twice, and one the office once reversed with a
reason is not offered again.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import field_of, record_of
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.people import meant
from dme_desktop.people.meant import Meant
from dme_desktop.people.model import Person
from dme_desktop.remittances import acts, rules
from dme_desktop.remittances.model import (
    AccountHolder,
    Channel,
    Consent,
    Direction,
    ExchangeRate,
    Remittance,
    Source,
    UseCategory,
    last_four,
)
from dme_desktop.remittances.service import consents, entries
from dme_desktop.sheets import cells
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.columns import says, says_when
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Target, Values, by_code, told
from dme_desktop.vault import bulk
from dme_desktop.vault.undoing import TAKEN_BACK
from dme_desktop.workers.model import Journey

WORKER = Field(
    name="worker",
    label=QT_TRANSLATE_NOOP("fields", "Nama pekerja"),
    kind=kinds.NAME,
    max_length=100,
)
WORKER_NIK = Field(
    name="worker_nik", label=QT_TRANSLATE_NOOP("fields", "NIK pekerja"), kind=kinds.NIK,
    sensitive=True,
)  # fmt: skip
_OF_WORKER = ("worker", "worker_nik")
REALLY_TWO = "Bila memang dua kali dikirim, catat yang kedua di buku kiriman."
Same = tuple[str, dt.date, int]


@dataclass(frozen=True)
class Known:
    """What lines are compared with: who there is, what is here, and what each line repeats."""

    plan: Plan
    today: dt.date
    consent: Mapping[str, Consent]
    about: Mapping[str, rules.About]
    here: Mapping[Same, Sequence[Remittance]]
    told: dict[str, str] = field(default_factory=dict)  # {line that is here: its reference}


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, before anything is kept."""
    left = select(Journey.person_id).where(Journey.deleted_at.is_(None))
    workers = meant.among(session, Person.id.in_(left))
    found = [_worker(line, plan, workers) for line in lines]
    people = {one.id for one, _ in found if one}
    known = Known(
        plan,
        session.info["clock"].today(),
        consents.newest(session, people),
        entries.about_all(session, sorted(people)),
        _here(session, people),
    )
    first: dict[tuple[Same, str], Line] = {}
    return [outcome(line, person, why, known, first)
            for line, (person, why) in zip(lines, found, strict=True)]  # fmt: skip


def outcome(
    line: Line,
    person: Person | None,
    why: str,
    known: Known,
    first: dict[tuple[Same, str], Line],
) -> Outcome:
    """Return what bringing in one line would do; `first` remembers what lines before it say."""
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    whole = {**known.plan.same, **line.values}
    missing = [*TARGET.missing(replace(line, values=whole), known.plan)]
    if person is None:
        missing.insert(0, known.plan.fault(WORKER, why))
    if missing or person is None:
        return Outcome(line, Kind.REFUSED, line.values, faults=tuple(missing))
    values = {**_USUAL, **_without(whole, _OF_WORKER), "person_id": person.id}
    entry = record_of(Remittance, values, person_id=person.id)
    problems = rules.problems(entry, known.today, known.about[person.id])
    if refusal := rules.consent_problem(known.consent.get(person.id)):
        problems["consent"] = refusal
    if problems:
        faults = tuple(known.plan.fault(_field(name), told) for name, told in problems.items())
        return Outcome(line, Kind.REFUSED, line.values, faults=faults)
    if note := _repeated(line, entry, known, first):
        return Outcome(line, Kind.DUPLICATE, values, note=note)
    warnings = [fault.emptied for fault in line.faults]
    warnings += rules.doubts(entry, known.about[person.id]).values()
    consent = known.consent.get(person.id)
    kept = values | {"consent_id": consent.id if consent else None}
    return Outcome(line, Kind.NEW, kept, warnings=tuple(warnings))


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new lines."""
    new = [one.values for one in outcomes if one.kind is Kind.NEW]
    bulk.insert_all(session, Remittance, _BLANK, new, progress)
    session.expire_all()


def _worker(line: Line, plan: Plan, known: Meant) -> tuple[Person | None, str]:
    """Return whose line it is, or why nobody can tell."""
    both = {**plan.same, **line.values}
    return known.who(told(both, "worker_nik", str), told(both, "worker", str))


def _here(session: Session, people: Iterable[str]) -> dict[Same, list[Remittance]]:
    found: dict[Same, list[Remittance]] = {}
    ids = sorted(people)
    for start in range(0, len(ids), 500):
        kept = select(Remittance).where(
            Remittance.person_id.in_(ids[start : start + 500]), Remittance.deleted_at.is_(None)
        )
        for one in session.scalars(kept):
            key = (one.person_id, one.received_on, one.amount_idr)
            found.setdefault(key, []).append(one)
    return found


def _repeated(
    line: Line, entry: Remittance, known: Known, first: dict[tuple[Same, str], Line]
) -> str:
    """Say what a line repeats, "" when it is new; references that differ tell two sums apart.

    A line that is here without a reference is one sum: it is repeated by the first reference of the
    file alone, and another reference of the same day and amount is another sum.
    """
    same = (entry.person_id, entry.received_on, entry.amount_idr)
    reference = entry.reference or ""
    here = sorted(known.here.get(same, ()), key=lambda one: one.reference != entry.reference)
    for one in here:
        told = one.reference or known.told.get(one.id)
        if one.void_reason == TAKEN_BACK or _differ(told, entry.reference):
            continue
        if entry.reference:
            known.told[one.id] = entry.reference
        if one.void_reason:
            return f"Pernah dibatalkan: {one.void_reason}."
        return f"Sudah dicatat: {screen_date(one.received_on)}, {rupiah(one.amount_idr)}."
    for (other, of), before in first.items():
        if other == same and not _differ(of, reference):
            return f"Sama dengan baris {before.number}. {REALLY_TWO}"
    first[same, reference] = line
    return ""


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other


def _without(values: Values, left_out: Sequence[str]) -> dict[str, object]:
    return {name: value for name, value in values.items() if name not in left_out}


def _field(name: str) -> Field:
    return WORKER if name == "consent" else field_of(Remittance, name)


def _reference(cell: Cell) -> str | None:
    shown = cells.text(cell)
    return (last_four(shown) or None) if shown else None


def _channel(cell: Cell) -> object:
    return cells.member(Channel, cell)


_of = partial(field_of, Remittance)
_MEANINGS = (
    says(WORKER, cells.text, "nama pekerja, nama pmi, nama tki, pengirim, nama pengirim", "nama"),
    says(
        WORKER_NIK,
        partial(cells.number, "NIK"),
        "nik pekerja, nik pmi, nik pengirim, nik",
    ),
    says_when(
        _of("received_on"),
        "tanggal terima, tgl terima, tanggal kirim, tgl kirim, tanggal kiriman, tanggal transaksi, "
        "tgl transaksi, tanggal transfer",
    ),
    says(
        _of("amount_idr"),
        cells.rupiah,
        "jumlah (rp), jumlah rupiah, rupiah, nominal, jumlah diterima, jumlah kiriman, kredit",
        "jumlah",
    ),
    says(_of("amount"), cells.number_of, "jumlah asal, jumlah mata uang asal, jumlah valas"),
    says(_of("currency"), cells.currency, "mata uang, valuta, kode mata uang"),
    says(_of("rate"), cells.number_of, "kurs, kurs ke rupiah, nilai tukar"),
    says(_of("fee_idr"), cells.rupiah, "biaya, biaya kirim, biaya (rp), ongkos kirim"),
    says(_of("channel"), _channel, "jalur, jalur kirim, cara kirim, lewat",
         options=kinds.choice(Channel)),
    says(_of("provider"), cells.text, "bank, penyedia, nama bank, bank atau penyedia"),
    says(_of("recipient"), cells.text, "penerima, nama penerima"),
    says(
        _of("recipient_relation"),
        partial(cells.code, "recipient_relation", "Hubungan"),
        "hubungan, hubungan penerima",
        options=kinds.codes("recipient_relation"),
    ),
    says(
        _of("account_holder"),
        partial(cells.member, AccountHolder),
        "pemegang rekening, pemegang atm",
        options=kinds.choice(AccountHolder),
    ),
    says(_of("use"), partial(cells.member, UseCategory), "penggunaan, untuk, dipakai untuk",
         options=kinds.choice(UseCategory)),
    says(_of("source"), partial(cells.member, Source), "sumber, sumber keterangan",
         options=kinds.choice(Source)),
    says(
        _of("direction"), partial(cells.member, Direction), "arah, masuk/keluar",
        options=kinds.choice(Direction),
    ),
    says(
        _of("reference"),
        _reference,
        "nomor bukti, no bukti, referensi, nomor referensi, no referensi, no transaksi, mtcn",
    ),
    says(_of("note"), cells.text, "keterangan, catatan, ket"),
)  # fmt: skip
_USUAL: Values = {
    "direction": Direction.IN, "source": Source.SLIP, "use": UseCategory.KONSUMSI,
}  # fmt: skip
_BLANK: Values = dict.fromkeys(
    ("void_reason", "consent_id", "person_id",
     *(name for one in _MEANINGS for name in one.names if name not in _OF_WORKER))
) | dict(_USUAL)  # fmt: skip
TARGET = Target(
    code="kiriman",
    act=acts.IMPORT,
    noun=QT_TRANSLATE_NOOP("fields", "kiriman"),
    unit="kiriman",
    meanings=by_code(_MEANINGS),
    tells=frozenset({"received_on"}),
    named_by=frozenset({"worker", "worker_nik", "received_on", "amount_idr"}),
    alone=frozenset({"amount_idr"}),
    needed=("received_on", "amount_idr", "channel", "recipient"),
    judge=judge,
    put=put,
    shown=("received_on", "worker", "amount_idr"),
    for_all=("worker_nik", "channel", "recipient"),
    identity=(("person_id", "received_on", "amount_idr", "direction", "reference"),),
)


def judge_rates(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each rate would do; one of a currency and a day that is here stays.

    A workbook never changes a rate the office wrote down: whoever means another writes it.
    """
    today = session.info["clock"].today()
    kept = session.scalars(select(ExchangeRate).where(ExchangeRate.deleted_at.is_(None)))
    here = {(one.currency, one.day) for one in kept}
    found = []
    for line in lines:
        one = _rate(line, plan, here, today)
        if one.kind is Kind.NEW:
            here.add((str(one.values["currency"]), _day(one.values)))
        found.append(one)
    return found


def put_rates(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep the new rates."""
    new = [one.values for one in outcomes if one.kind is Kind.NEW]
    bulk.insert_all(session, ExchangeRate, dict.fromkeys(RATES.fields), new, progress)
    session.expire_all()


def _rate(line: Line, plan: Plan, here: set[tuple[str, dt.date]], today: dt.date) -> Outcome:
    if line.nothing:
        return Outcome(line, Kind.NOBODY, note=line.nothing)
    if missing := RATES.missing(line, plan):
        return Outcome(line, Kind.REFUSED, line.values, faults=missing)
    if problem := _wrong(line.values, today):
        faults = (plan.fault(field_of(ExchangeRate, problem[0]), problem[1]),)
        return Outcome(line, Kind.REFUSED, line.values, faults=faults)
    if (str(line.values["currency"]), _day(line.values)) in here:
        note = "Kurs mata uang ini pada tanggal itu sudah ada."
        return Outcome(line, Kind.DUPLICATE, line.values, note=note)
    return Outcome(line, Kind.NEW, line.values)


def _wrong(values: Values, today: dt.date) -> tuple[str, str] | None:
    rate = record_of(ExchangeRate, values)
    if rate.rate <= 0:
        return "rate", "Kurs harus lebih dari nol."
    if rate.currency == "IDR":
        return "currency", "Rupiah tidak perlu kurs."
    return ("day", "Tanggal kurs tidak boleh sesudah hari ini.") if rate.day > today else None


def _day(values: Values) -> dt.date:
    return told(values, "day", dt.date) or dt.date.min


_of_rate = partial(field_of, ExchangeRate)
_RATE_MEANINGS = (
    says(_of_rate("currency"), cells.currency, "mata uang, valuta, kode mata uang, kode"),
    says_when(_of_rate("day"), "berlaku tanggal, tanggal kurs, tgl kurs, tanggal, tgl"),
    says(_of_rate("rate"), cells.number_of, "kurs, kurs tengah, rupiah untuk satu, kurs rupiah"),
    says(_of_rate("origin"), cells.text, "sumber kurs, sumber"),
)
RATES = Target(
    code="kurs",
    act=acts.IMPORT_RATES,
    noun=QT_TRANSLATE_NOOP("fields", "kurs"),
    unit="kurs",
    meanings=by_code(_RATE_MEANINGS),
    tells=frozenset({"rate"}),
    named_by=frozenset({"currency", "rate"}),
    alone=frozenset({"rate"}),
    needed=("currency", "day", "rate", "origin"),
    judge=judge_rates,
    put=put_rates,
    shown=("currency", "day", "rate"),
    for_all=("day", "origin"),
)
