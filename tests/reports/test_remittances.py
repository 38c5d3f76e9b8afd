"""Reports L13 and L14 against SQL that knows nothing of the program, and every figure opened."""

import datetime as dt
import random
import statistics
from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import inspect
from sqlalchemy.orm import Session

from dme_desktop.cases.acts import SET_LEAST
from dme_desktop.cases.service.figures import set_least
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import (
    Channel,
    Direction,
    Remittance,
    RemittanceUse,
    Source,
    Survey,
    UseCategory,
)
from dme_desktop.remittances.rules import by_percent
from dme_desktop.remittances.service import entries, figures, months, surveys
from dme_desktop.reports import remittances
from dme_desktop.reports.asking import Only, Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.hiding import HIDDEN
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault import bulk
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import a_registration, nik, who_agreed
from tests.pdf.golden import text_of

FORMAL = "('BANK_TRANSFER','MTO','POS','FINTECH','AGEN_BANK')"
COUNTED = "direction='IN' AND void_reason IS NULL AND r.deleted_at IS NULL"
COUNTRY = (
    "coalesce((SELECT country FROM journey j WHERE j.person_id=p.id AND j.deleted_at IS NULL "
    "ORDER BY seq DESC LIMIT 1), '')"
)
FAMILY = "CASE WHEN coalesce(p.family_card_no, '')='' THEN p.id ELSE p.family_card_no END"


@pytest.fixture
def village(office: Database) -> Database:
    """Give twelve workers in three hamlets and countries with some two hundred lines."""
    with office.write(ACT, CLERK) as session:
        people = [one for n in range(12) if (one := _worker(session, n))]
        session.get_one(Person, people[1]).family_card_no = session.get_one(
            Person, people[0]
        ).family_card_no
        _lines(session, people[:10])
        for one in (people[0], people[10], people[11]):
            survey = Survey(
                person_id=one, year=2026, times=4, average_idr=1_000_000, told_on=NOW.date(),
                told_by="Amaq",
            )  # fmt: skip
            surveys.record(session, survey)
    return office


def _worker(session: Session, number: int) -> str:
    told = a_registration(
        {
            "nik": nik(number + 1), "full_name": f"Contoh {number}",
            "hamlet": ("Dasan Baru", "Montong", "R.T. Lendang")[number % 3],
            "family_card_no": f"52030011111100{number:02}",
        },
        journey={
            "stage": Stage.BEKERJA, "departed_on": PartialDate(2019),
            "country": ("MY", "TW", "SA")[number % 3],
        },
    )  # fmt: skip
    return who_agreed(session, registration.register(session, told)[0].id)


def _lines(session: Session, people: Sequence[str]) -> None:
    """Keep some two hundred lines at once, some split, some reversed, some paid out."""
    chance = random.Random(14)
    blank = dict.fromkeys(column.key for column in inspect(Remittance).columns)
    usual = {"recipient": "Amaq Contoh", "source": Source.KETERANGAN}
    rows = [
        {
            "person_id": chance.choice(people),
            "amount_idr": chance.randint(10, 400) * 10_000,
            "received_on": dt.date(chance.choice([2025, 2026]), chance.randint(1, 10), 5),
            "channel": chance.choice(list(Channel)),
            "use": chance.choice(list(UseCategory)),
            "fee_idr": chance.choice([None, 25_000, 50_000]),
            "direction": chance.choice([Direction.IN] * 9 + [Direction.OUT]),
            "void_reason": chance.choice([None] * 9 + ["Salah"]),
        }
        for _ in range(220)
    ]
    ids = bulk.insert_all(session, Remittance, blank | usual, rows)
    shares = {UseCategory.RUMAH: Decimal(30), UseCategory.USAHA: Decimal(70)}
    parts = [
        {"remittance_id": one, "use": use, "amount_idr": part}
        for one, row in zip(ids[::3], rows[::3], strict=True)
        for use, part in by_percent(shares, int(str(row["amount_idr"]))).items()
    ]
    of_parts = dict.fromkeys(column.key for column in inspect(RemittanceUse).columns)
    bulk.insert_all(session, RemittanceUse, of_parts, parts)


def asked(session: Session, *parts: str) -> Sequence[tuple[object, ...]]:
    return [tuple(row) for row in session.connection().exec_driver_sql("".join(parts)).all()]


def report(session: Session, part: str, year: int = 2026) -> ListReport:
    return remittances.sent(session, Period(year, part=part))


GROUPS = {
    "": "strftime('%m', received_on)",
    "NEGARA": COUNTRY,
    "JALUR": "channel",
    "DUSUN": "p.hamlet",
}


@pytest.mark.parametrize("part", list(GROUPS))
def test_each_figure_is_that_of_plain_sql_and_opens_its_lines(village: Database, part: str) -> None:
    with village.read(CLERK) as session:
        told = report(session, part)
        plain = {str(key): one for key, one in _plain(session, GROUPS[part])}
        rows = [row for row in told.rows[:-1] if row[1] != "0"]
        assert len(rows) == len(plain)
        codes = [one.removeprefix("baris.").removesuffix(":") for one in told.ids]
        for row, code in zip(told.rows, codes, strict=True):
            lines = entries.paged(session, figures.wanted(code))
            assert str(lines.count()) == row[1].replace(".", "")
            if row in rows:
                assert _shown(plain[_key(code)]) == row[1:]
        (whole,) = (one for _, one in _plain(session, "1"))
        assert _shown(whole) == told.rows[-1][1:]


def _key(code: str) -> str:
    kind, value = code.split("_")[1], "_".join(code.split("_")[2:])
    return bytes.fromhex(value).decode() if kind == "dusun" else value


def _plain(session: Session, group: str) -> Iterator[tuple[object, dict[str, float]]]:
    rows = asked(
        session,
        f"SELECT {group} g, amount_idr, r.person_id, {FAMILY}, channel IN {FORMAL} ",
        f"FROM remittance r JOIN person p ON p.id=r.person_id "
        f"WHERE {COUNTED} AND received_on BETWEEN '2026-01-01' AND '2026-12-31'",
    )
    for key in {row[0] for row in rows}:
        some = [row for row in rows if row[0] == key]
        amounts = [int(str(row[1])) for row in some]
        yield key, {
            "lines": len(some), "workers": len({row[2] for row in some}),
            "families": len({row[3] for row in some}), "total": sum(amounts),
            "median": statistics.median(amounts),
            "formal": sum(int(str(row[1])) for row in some if row[4]),
        }  # fmt: skip


def _shown(one: dict[str, float]) -> tuple[str, ...]:
    def money(value: float) -> str:
        return "Rp" + f"{int(value):,}".replace(",", ".")

    mean = int(one["total"] / one["lines"] + 0.5)
    share = f"{100 * one['formal'] / one['total']:.1f}%".replace(".", ",")
    return (
        str(int(one["lines"])), str(int(one["workers"])), str(int(one["families"])),
        money(one["total"]), money(mean), money(one["median"]), share,
    )  # fmt: skip


def test_outside_no_use_of_a_few_workers_is_told(village: Database) -> None:
    with village.write(SET_LEAST, CLERK) as session:
        set_least(session, "9")
    with village.read(CLERK) as session:
        inside = remittances.used(session, Period(2026))
        outside = remittances.used(session, Period(2026, outside=True))
        parts = (
            "SELECT u.use, r.person_id FROM remittance_use u JOIN remittance r ",
            f"ON r.id=u.remittance_id WHERE {COUNTED} AND received_on LIKE '2026%' UNION ALL ",
            "SELECT use, person_id FROM remittance r WHERE ",
            COUNTED,
            " AND ",
            "received_on LIKE '2026%' AND id NOT IN (SELECT remittance_id FROM remittance_use)",
        )
        count = "SELECT use, count(DISTINCT person_id) FROM ("
        senders = asked(session, count, *parts, ") GROUP BY use")
    few = {UseCategory[str(use)].value for use, number in senders if int(str(number)) < 9}
    hidden = {row[0] for row in outside.rows if row[1] == HIDDEN}
    assert few
    assert few <= hidden
    assert len(hidden) > 1  # one alone would be told by the sum
    assert hidden.isdisjoint(part.name for part in outside.chart)
    assert inside.rows[-1][3].endswith("%")
    assert outside.rows[-1][3] == ""  # the share would tell which of the hidden is productive
    assert outside.totals == inside.totals == 1


def test_uses_count_split_lines_by_their_parts(village: Database) -> None:
    with village.read(CLERK) as session:
        told = remittances.used(session, Period(2026))
        plain = asked(
            session,
            "SELECT use, sum(a) FROM (SELECT u.use, u.amount_idr a FROM remittance_use u JOIN ",
            f"remittance r ON r.id=u.remittance_id WHERE {COUNTED} AND received_on LIKE '2026%' ",
            "UNION ALL SELECT use, amount_idr FROM remittance r WHERE ",
            f"{COUNTED} AND received_on ",
            "LIKE '2026%' AND id NOT IN (SELECT remittance_id FROM remittance_use)) GROUP BY use "
            "ORDER BY 2 DESC",
        )
        assert [row[1] for row in told.rows[:-1]] == [
            "Rp" + f"{total:,}".replace(",", ".") for _, total in plain
        ]
        for code in told.ids:
            wanted = figures.wanted(code.removeprefix("baris.").removesuffix(":"))
            assert entries.paged(session, wanted).count() > 0


def test_a_season_stands_beside_that_of_the_year_before(village: Database) -> None:
    with village.read(CLERK) as session:
        told = report(session, "MUSIM")
        before = report(session, "", 2025)
    assert [row[6] for row in told.rows] == [row[4] for row in before.rows]
    assert told.columns[3].head == "Jumlah 2026"
    with village.read(CLERK) as session:
        for row, leads in zip(told.rows, told.cells, strict=True):
            for place in (1, 4):  # the lines of this year, and those of the year before
                assert str(lines_at(session, leads[place])) == row[place]


def lines_at(session: Session, where: str) -> int:
    """Return how many lines the list behind a figure has."""
    address = addresses.read("remittances", where)
    assert address.place == addresses.LEDGER_LINES
    return entries.paged(session, figures.wanted(address.which)).count()


def test_what_sending_costs_is_told_of_those_who_told_it(village: Database) -> None:
    with village.read(CLERK) as session:
        told = report(session, "BIAYA")
        plain = asked(
            session,
            "SELECT count(*), sum(fee_idr) FROM remittance r JOIN person p ON p.id=r.person_id ",
            f"WHERE {COUNTED} AND received_on LIKE '2026%' AND fee_idr IS NOT NULL",
        )
        corridors = asked(
            session,
            f"SELECT {COUNTRY}, channel, count(fee_idr), count(*) - count(fee_idr), count(*) ",
            f"FROM remittance r JOIN person p ON p.id=r.person_id WHERE {COUNTED} ",
            "AND received_on LIKE '2026%' GROUP BY 1, 2",
        )
        *rows, whole = told.rows
        assert (number(whole[2]), number(whole[5])) == plain[0]
        assert sorted(tuple(map(number, row[2:5])) for row in rows) == sorted(
            one[2:] for one in corridors
        )
        assert number(whole[3]) == dict(told.unknowns)["biaya kirim"]
        for row, leads in zip(told.rows, told.cells, strict=True):
            assert [str(lines_at(session, where)) for where in leads[2:5]] == list(row[2:5])


def number(cell: str) -> int:
    return int(cell.removeprefix("Rp").replace(".", ""))


def test_it_says_that_it_is_survey_data_with_n_unknowns_and_the_surveys_apart(
    village: Database,
) -> None:
    with village.read(CLERK) as session:
        told = report(session, "NEGARA")
        words = text_of(list_report.build(told))
        whole = figures.whole(2026, figures.of_year(session, 2026))
    for said in (
        "bukan untuk pajak", "keterangan keluarga yang setuju", f"(N) : {whole.lines}",
        f"{whole.workers} pekerja di {whole.families} rumah", "Biaya kirim",
    ):  # fmt: skip
        assert said in words.replace("\n", " ") or said.replace(" : ", " ") in words
    assert "survei tahunan 2 pekerja tanpa slip, kira-kira Rp8.000.000." in told.note
    assert "Survei 1 pekerja yang punya slip tidak dihitung." in told.note
    book = openpyxl.load_workbook(BytesIO(KINDS["L13"].workbook(told)))
    assert book["L13"].max_row == 1 + len(told.rows)


def test_an_empty_year_says_so_and_an_unknown_figure_too(village: Database) -> None:
    with village.read(CLERK) as session:
        told = report(session, "", 2020)
        assert (told.rows, told.ids, told.people) == ((), (), 0)
        assert figures.years(session) == [2026, 2025]
    for code in ("2026_rahasia_x", "tahun_semua_", "2026_bulan_13", "2026_jalur_X"):
        with pytest.raises(DmeError):
            figures.wanted(code)
    with village.write(ACT, CLERK) as session:
        months.close(session, dt.date(2026, 5, 1))
        assert report(session, "").people


NARROWED = [
    Only(hamlet="Montong"), Only(country="TW"), Only(gender="2"), Only(scheme="PTOP"),
    Only(hamlet="R.T. Lendang", country="SA"), Only(hamlet="Montong", country="MY"),
]  # fmt: skip


@pytest.mark.parametrize("only", NARROWED, ids=lambda one: one.told)
def test_a_narrowed_figure_opens_exactly_its_lines(village: Database, only: Only) -> None:
    """The lines that a figure opens add up to the figure, in every part and of the use as well."""
    with village.read(CLERK) as session:
        for part in remittances.PARTS:
            report = remittances.sent(session, Period(2026, part=part, only=only))
            place = 4 if part == "BIAYA" else 1
            for row, lead in zip(report.rows, report.ids, strict=True):
                if part == "BIAYA":
                    continue  # its cells open their own lines
                assert lines_behind(session, lead) == int(row[place].replace(".", "")), (part, row)
            for row, leads in zip(report.rows, report.cells, strict=bool(report.cells)):
                if part == "BIAYA":
                    assert lines_behind(session, leads[4]) == int(row[4].replace(".", ""))
        used = remittances.used(session, Period(2026, only=only))
        whole = remittances.sent(session, Period(2026, only=only))
        assert used.people == whole.people
        if used.ids:
            assert lines_behind(session, used.ids[-1]) == whole.people


def lines_behind(session: Session, lead: str) -> int:
    address = addresses.read("remittances", lead)
    return entries.paged(session, wanted=figures.wanted(address.which)).count()


def test_a_figure_of_a_mangled_name_is_refused() -> None:
    for code in ("2026_semua_!zz", "2026_semua_!00", "2026_semua_!" + b"[1]".hex()):
        with pytest.raises(DmeError, match="tidak dikenal"):
            figures.wanted(code)


def test_yearly_surveys_are_narrowed_too(village: Database) -> None:
    with village.read(CLERK) as session:
        whole = remittances.sent(session, Period(2026))
        lendang = remittances.sent(session, Period(2026, only=Only(hamlet="R.T. Lendang")))
    assert "survei tahunan 2 pekerja" in whole.note
    assert "survei tahunan 1 pekerja" in lendang.note
