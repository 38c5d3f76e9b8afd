"""The eight upward questions, written once as selects over the tables of packages.

They run as they are on any engine that SQLAlchemy speaks to, and as text elsewhere: only words and
whole numbers leave the engine, days are numbers, sums are cast, nothing is joined from outside, an
alias is never the name of a column, and every order is total. Sharing and medians are reckoned
from whole numbers afterwards, so that every engine says the same.

`lake` holds a row of each table of each office and year; `paket` one row a package, `wilayah_desk`
one row a village there should be, `nik` the desk's own keyed hashes of NIK.

Example: `departures(2026)` gives (month, country, sex, how many), in that order.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    MetaData,
    Select,
    Table,
    Text,
    and_,
    case,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from dme_desktop.packages import tables

LAKE = MetaData()
NEVER = -1  # the day of a package that never came


def _made(of: tables.Table) -> Table:
    kinds = {name: BigInteger if name in tables.NUMBERS else Text for name in of.by}
    return Table(
        of.name, LAKE, Column("desa", Text), Column("tahun", BigInteger),
        *(Column(name, kind) for name, kind in kinds.items()),
        *(Column(name, BigInteger) for name in of.sums),
    )  # fmt: skip


OF: dict[str, Table] = {one.name: _made(one) for one in tables.TABLES}
PACKAGE = Table(
    "paket", LAKE, Column("desa", Text), Column("tahun", BigInteger), Column("nomor", BigInteger),
    Column("hari", BigInteger),
)  # fmt: skip
EXPECTED = Table("wilayah_desk", LAKE, Column("desa", Text), Column("nama", Text))
NIK = Table("nik", LAKE, Column("desa", Text), Column("sidik", Text))

Asked = Select[*tuple[Any, ...]]
Columns = ReadOnlyColumnCollection[str, Column[Any]]


def departures(year: int, inside: str = "") -> Asked:
    """Return departures by month, country and sex."""
    one = OF["berangkat"].c
    keys = one.bulan, one.negara, one.jk
    return _ordered(select(*keys, _sum(one.n, "banyak")).where(*_within(one, year, inside)), *keys)


def stock(year: int, inside: str = "") -> Asked:
    """Return people by office and stage."""
    one = OF["stok"].c
    keys = one.desa, one.tahap
    return _ordered(select(*keys, _sum(one.n, "banyak")).where(*_within(one, year, inside)), *keys)


def shares(year: int, inside: str = "") -> Asked:
    """Return by country how many went regularly, of how many that is known, and all (R3)."""
    one = OF["stok"].c
    regular = case((one.jalur == "PROSEDURAL", one.n), else_=0)
    unknown = one.jalur.in_(["BELUM_DIKETAHUI", tables.WITHHELD])
    known = case((unknown, 0), else_=one.n)
    asked = select(
        one.negara, _sum(regular, "teratur"), _sum(known, "diketahui"), _sum(one.n, "banyak")
    )
    abroad = one.tahap.in_(["BEKERJA", "CUTI"])
    return _ordered(asked.where(*_within(one, year, inside), abroad), one.negara)


def medians(year: int, inside: str = "") -> Asked:
    """Return by month, country and channel how many, their sum, and the step of the median."""
    one = OF["kiriman"].c
    keys = one.bulan, one.negara, one.kanal
    amounts = (
        select(*keys, one.kisaran, _sum(one.n, "c"), _sum(one.jumlah, "s"))
        .where(*_within(one, year, inside))
        .group_by(*keys, one.kisaran)
        .subquery("langkah")
        .c
    )
    part = [amounts.bulan, amounts.negara, amounts.kanal]
    ordered = select(
        *part, amounts.kisaran, amounts.c,
        cast(func.sum(amounts.c).over(partition_by=part, order_by=amounts.kisaran), BigInteger)
        .label("upto"),
        cast(func.sum(amounts.c).over(partition_by=part), BigInteger).label("whole"),
        cast(func.sum(amounts.s).over(partition_by=part), BigInteger).label("seluruh"),
    ).subquery("urut").c  # fmt: skip
    told = ordered.bulan, ordered.negara, ordered.kanal
    middle = and_(
        2 * ordered.upto >= ordered.whole, 2 * (ordered.upto - ordered.c) <= ordered.whole
    )
    asked = select(
        *told, func.max(ordered.whole).label("banyak"), func.max(ordered.seluruh).label("rupiah"),
        func.min(ordered.kisaran).label("rendah"), func.max(ordered.kisaran).label("tinggi"),
    ).where(middle)  # fmt: skip
    return _ordered(asked, *told)


def uses(year: int, inside: str = "") -> Asked:
    """Return what money is used for: how often, and how much."""
    one = OF["guna"].c
    asked = select(one.guna, _sum(one.n, "banyak"), _sum(one.jumlah, "rupiah"))
    return _ordered(asked.where(*_within(one, year, inside)), one.guna)


def cases(year: int, inside: str = "") -> Asked:
    """Return cases by what they are about and month: how many, and how many were settled."""
    one = OF["jenis"].c
    keys = one.jenis, one.bulan
    asked = select(*keys, _sum(one.n, "banyak"), _sum(one.selesai, "tuntas"))
    return _ordered(asked.where(*_within(one, year, inside)), *keys)


def doubles(inside: str = "") -> Asked:
    """Return keyed hashes of NIK that more than one village has, and two of those villages."""
    one = NIK.c
    villages = func.count(one.desa.distinct())
    asked = select(
        one.sidik, villages.label("banyak"), func.min(one.desa).label("satu"),
        func.max(one.desa).label("lain"),
    ).where(_is_in(one.desa, inside))  # fmt: skip
    return asked.group_by(one.sidik).having(villages > 1).order_by(one.sidik)


def reported(year: int, inside: str = "") -> Asked:
    """Return every village there should be, of which day its newest package is (-1 never)."""
    want, came, summed = EXPECTED.c, PACKAGE.c, OF["wilayah"].c
    every = union_all(
        select(want.desa, want.nama, literal(NEVER).label("day"), literal(0).label("number")),
        select(came.desa, literal("").label("nama"), came.hari, came.nomor).where(
            came.tahun == year
        ),
        select(summed.kode, literal("").label("nama"), summed.hari, summed.urut).where(
            summed.tahun == year
        ),
    ).subquery("semua").c  # fmt: skip
    asked = select(
        every.desa, func.max(every.nama).label("sebutan"), func.max(every.day).label("terakhir"),
        func.max(every.number).label("nomor"),
    ).group_by(every.desa)  # fmt: skip
    wanted = func.max(every.nama) != ""
    return asked.where(_is_in(every.desa, inside)).having(wanted).order_by(every.desa)


def months(name: str, sums: str, year: int, inside: str = "") -> Asked:
    """Return one sum of a table by month, for a chart: ("berangkat", "n", 2026)."""
    one = OF[name].c
    asked = select(one.bulan, _sum(one[sums], "banyak")).where(*_within(one, year, inside))
    return _ordered(asked, one.bulan)


def by_office(name: str, sums: str, year: int, *where: ColumnElement[bool]) -> Asked:
    """Return one sum of a table by office, for the summary L22."""
    one = OF[name].c
    asked = select(one.desa, _sum(one[sums], "banyak")).where(one.tahun == year, *where)
    return _ordered(asked, one.desa)


QUESTIONS = {
    "keberangkatan": departures,
    "keadaan": stock,
    "prosedural": shares,
    "kiriman": medians,
    "penggunaan": uses,
    "kasus": cases,
    "pelaporan": reported,
}


def _within(one: Columns, year: int, inside: str) -> tuple[ColumnElement[bool], ...]:
    """Return what rows meet of a year, of the offices inside an area only if one is named."""
    return one.tahun == year, _is_in(one.desa, inside)


def _is_in(code: ColumnElement[str], inside: str) -> ColumnElement[bool]:
    return func.substr(code, 1, len(inside)) == inside


def _sum(one: ColumnElement[int], name: str) -> ColumnElement[int]:
    return cast(func.sum(one), BigInteger).label(name)


def _ordered(asked: Asked, *keys: ColumnElement[Any]) -> Asked:
    return asked.group_by(*keys).order_by(*keys)
