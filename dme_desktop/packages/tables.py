"""The tables of a package: what is counted, by what, and how they stand in the file.

A row is words and small whole numbers it is counted by, and then the sums. Text is written once and
then named by its place, which makes a village of 1,000 workers 20 KB. Nothing here knows a person.

Example: `BERANGKAT` counts departures by month, country, sex and way: `[3, "MY", "L",
"PROSEDURAL", 4]` are four men who left for Malaysia in March in the regular way.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

SCHEMA = 1
WITHHELD = "TIDAK_DISERTAKAN"  # a column that the village left out
UNKNOWN = ""  # what nobody knows, which is neither withheld nor zero
MOST_BYTES = 8 << 20  # of all tables unpacked; a large village has 0.2 MB
MOST_ROWS = 200_000  # of one table
MOST_SUM = 10**15  # of one column; the sums of a whole nation still fit into 64 bits
LONGEST_WORD = 40
NUMBERS = {"bulan": 12, "kisaran": 250}  # what is counted by numbers, and the largest of each
LARGEST = NUMBERS | {"hari": 100_000, "urut": 10**6}  # of one cell, where a sum could be more

Cell = str | int
Column = list[str] | list[int]


@dataclass(frozen=True)
class Table:
    """One table: its name in the file, its words, what it is counted `by`, and its `sums`."""

    name: str
    title: str
    by: tuple[str, ...]
    sums: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of all columns, those that are summed last."""
        return (*self.by, *self.sums)


STOK = Table("stok", "orang", ("negara", "jk", "tahap", "jalur"), ("n",))
BERANGKAT = Table("berangkat", "keberangkatan", ("bulan", "negara", "jk", "jalur"), ("n",))
PULANG = Table("pulang", "kepulangan", ("bulan", "negara", "jk", "sebab"), ("n",))
KIRIMAN = Table("kiriman", "kiriman uang", ("bulan", "negara", "kanal", "kisaran"), ("n", "jumlah"))
PENGIRIM = Table("pengirim", "pekerja pengirim", ("bulan",), ("n",))
GUNA = Table("guna", "penggunaan kiriman", ("guna",), ("n", "jumlah"))
KASUS = Table("kasus", "kasus", ("bulan", "jk"), ("n", "selesai"))
JENIS = Table("jenis", "jenis masalah", ("bulan", "jenis"), ("n", "selesai"))
PELATIHAN = Table("pelatihan", "peserta pelatihan", ("bulan", "jk", "hasil"), ("n",))
KEGIATAN = Table("kegiatan", "kegiatan", ("bulan", "jenis"), ("n", "peserta"))
WILAYAH = Table("wilayah", "desa", ("kode",), ("hari", "urut"))
TABLES = (
    STOK, BERANGKAT, PULANG, KIRIMAN, PENGIRIM, GUNA, KASUS, JENIS, PELATIHAN, KEGIATAN, WILAYAH,
)  # fmt: skip
OF_SUM = {"n": "jumlah baris", "jumlah": "rupiah", "selesai": "selesai", "peserta": "peserta"}

Tables = Mapping[str, Sequence[Column]]  # the columns of each table, by its name
Totals = dict[str, list[int]]  # of each table how many rows, and the sum of each summed column


def of_rows(table: Table, rows: Iterable[Sequence[Cell]]) -> list[Column]:
    """Return the columns of a table in order; rows that are counted by the same are one."""
    found: dict[tuple[Cell, ...], list[int]] = {}
    width = len(table.by)
    for row in rows:
        sums = found.setdefault(tuple(row[:width]), [0] * len(table.sums))
        for place, number in enumerate(row[width:]):
            sums[place] += int(number)
    ordered = [(*key, *found[key]) for key in sorted(found)]
    if not ordered:
        return [[] for _ in table.columns]
    return [list(column) for column in zip(*ordered, strict=True)]


def totals(tables: Tables) -> Totals:
    """Return the control totals, which the receiving office has to find again."""
    return {
        table.name: [len(columns[0]), *(sum(map(int, one)) for one in columns[len(table.by) :])]
        for table in TABLES
        for columns in (tables[table.name],)
    }


def differences(said: Totals, found: Totals) -> list[str]:
    """Say where totals do not come to what is written, one sentence each; none when all do."""
    wrong = []
    for table in TABLES:
        names = ("baris", *(OF_SUM.get(one, one) for one in table.sums))
        for name, told, counted in zip(names, said[table.name], found[table.name], strict=True):
            if told != counted:
                more = "kurang" if counted < told else "lebih"
                wrong.append(
                    f"{table.title} {more} {abs(told - counted)} {name}: tertulis {told}, "
                    f"terhitung {counted}"
                )
    return wrong


def packed(tables: Tables) -> bytes:
    """Return the tables as zlib of CBOR."""
    import cbor2  # noqa: PLC0415 - when a package is made

    told = [
        [table.name, list(table.columns), [_written(one) for one in tables[table.name]]]
        for table in TABLES
    ]
    return zlib.compress(cbor2.dumps(told), 9)


def unpacked(content: bytes) -> dict[str, list[Column]]:
    """Return the tables again; raise ValueError for what is none, or unpacks without an end."""
    import cbor2  # noqa: PLC0415

    stream = zlib.decompressobj()
    try:
        raw = stream.decompress(content, MOST_BYTES)
        told = cbor2.loads(raw) if stream.eof and not stream.unused_data else None
    except (zlib.error, cbor2.CBORError, RecursionError) as error:
        raise ValueError("no tables") from error
    if not isinstance(told, list) or len(told) != len(TABLES):
        raise ValueError("other tables")
    return {table.name: _table(table, one) for table, one in zip(TABLES, told, strict=True)}


def _table(table: Table, told: object) -> list[Column]:
    match told:
        case [str(name), list(heads), list(columns)] if (
            name == table.name
            and tuple(heads) == table.columns
            and len(columns) == len(table.columns)
        ):
            found = [_read(table, head, one) for head, one in zip(heads, columns, strict=True)]
            if len({len(one) for one in found}) == 1 and len(found[0]) <= MOST_ROWS:
                _refuse_more_settled(table, found)
                return found
    raise ValueError("another table")


def _written(column: Column) -> list[object]:
    """Return a column of words as the words and their places; numbers as they are."""
    if column and isinstance(column[0], str):
        words = sorted({str(one) for one in column})
        places = {word: place for place, word in enumerate(words)}
        return [words, [places[str(one)] for one in column]]
    return list(column)


def _read(table: Table, head: str, told: object) -> Column:
    """Return a column; one that is summed or a number holds no words, any other nothing else."""
    is_number = head in NUMBERS or head in table.sums
    match told:
        case []:
            return []
        case [list(words), list(places)] if not is_number:
            return _words(words, places)
        case list(numbers) if is_number:
            most = LARGEST.get(head, MOST_SUM)
            found = [one for one in numbers if type(one) is int and 0 <= one <= most]
            if len(found) == len(numbers) and (head in NUMBERS or sum(found) <= MOST_SUM):
                return found
    raise ValueError("no column")


def _refuse_more_settled(table: Table, columns: Sequence[Column]) -> None:
    """Raise ValueError where more was settled than there was: what is left cannot be negative."""
    if "selesai" in table.sums:
        n, done = (map(int, columns[table.columns.index(one)]) for one in ("n", "selesai"))
        if any(some > every for every, some in zip(n, done, strict=True)):
            raise ValueError("more settled than there was")


def _words(words: list[object], places: list[object]) -> list[str]:
    known = [
        one
        for one in words
        if isinstance(one, str) and len(one) <= LONGEST_WORD and one.isprintable()
    ]
    told = [one for one in places if type(one) is int and 0 <= one < len(known)]
    if len(known) != len(words) or len(told) != len(places):
        raise ValueError("no words")
    return [known[one] for one in told]
