"""The commands of a desk over villages: receiving packages, asking what they tell."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dme_desktop.app.command.answers import in_words
from dme_desktop.app.command.desk import (
    FILE,
    FOLDER,
    YEAR,
    Desk,
    data_option,
    json_option,
    progress,
)

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@click.group()
def district() -> None:
    """Meja kecamatan, kabupaten atau provinsi: terima paket, tanya angkanya."""


@district.command("receive")
@click.argument("folder", type=FOLDER)
@json_option
@data_option
@click.pass_obj
@in_words
def receive(desk: Desk, folder: Path) -> None:
    """Terima semua paket di sebuah folder atau stik; sebut yang tidak dihitung dan sebabnya."""
    from dme_desktop.district import receiving

    with desk.data() as (_, db, who):
        with db.read() as session:
            refuse_village(session)
        became = receiving.take(db, who, receiving.packages_in(folder), progress())
    found = [
        {"file": one.file, "counted": one.is_counted, "reason": one.sentence} for one in became
    ]
    counted = sum(one.is_counted for one in became)
    lines = [f"{'✓' if one.is_counted else '✗'}  {one.file}: {one.sentence}" for one in became]
    desk.answer(
        {"counted": counted, "files": found}, "\n".join([*lines, f"{counted} paket dihitung"])
    )


@district.command("ask")
@click.argument("question")
@click.option("--year", type=YEAR, help="Tahun; tanpa ini tahun berjalan.")
@click.option("--inside", default="", metavar="KODE", help="Hanya wilayah ini, seperti 52.03.11.")
@click.option("--out", type=FILE, help="Tulis sebagai CSV.")
@json_option
@data_option
@click.pass_obj
@in_words
def ask(desk: Desk, question: str, year: int | None, inside: str, out: Path | None) -> None:
    """Jawab satu pertanyaan dari paket yang cocok; hitungan di bawah 5 disembunyikan."""
    from dme_desktop.district.service import asking
    from dme_desktop.kernel import files

    with desk.data() as (_, db, _who):
        with db.read() as session:
            refuse_village(session)
            _refuse_elsewhere(session, inside)
        told = asking.answered(db, question, year or db.clock.today().year, inside)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(told.heads)
    writer.writerows(["*" if cell is None else cell for cell in row] for row in told.rows)
    if out:
        files.put(out, text.getvalue().encode("utf-8-sig"))
    desk.answer(
        {"columns": list(told.heads), "rows": [list(row) for row in told.rows]}, text.getvalue()
    )


def refuse_village(session: "Session") -> None:
    """Raise DmeError where the data are those of a village, which gets no packages."""
    from dme_desktop.kernel.errors import DmeError
    from dme_desktop.village import service as village

    here = village.profile(session)
    if not here.is_desk:
        raise DmeError(
            f"Ini data {here.full_name}. Perintah ini untuk meja kecamatan, kabupaten atau "
            "provinsi; sebut folder datanya dengan --data."
        )


def _refuse_elsewhere(session: "Session", inside: str) -> None:
    """Raise DmeError for a code that is none, or of an area that this desk does not see."""
    from dme_desktop.kernel.errors import DmeError
    from dme_desktop.village import regions
    from dme_desktop.village import service as village

    here = village.profile(session)
    if not inside or inside == here.code:
        return
    area = regions.region(inside)
    if not inside.startswith(f"{here.code}."):
        raise DmeError(f"{area.full_name} bukan bagian dari {here.full_name}. Pilih kode lain.")
