"""The commands of a desk over villages: receiving packages, asking what they tell."""

import csv
import io
import os
from collections.abc import Callable
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

    from dme_desktop.district.questions import Asked
    from dme_desktop.vault.database import Database

LEVELS = click.Choice(["desa", "kecamatan", "kabupaten", "provinsi"])


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


def about_options(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command be told a year, months of it, an area, and how finely areas are told apart."""
    every = (
        click.option("--year", type=YEAR, help="Tahun; tanpa ini tahun berjalan."),
        click.option("--months", default="", metavar="M-M", help="Bulan saja, seperti 1-6."),
        click.option("--inside", default="", metavar="KODE", help="Wilayah, seperti 52.03.11."),
        click.option("--level", type=LEVELS, default="desa", help="Seberapa rinci wilayahnya."),
    )
    for one in reversed(every):
        command = one(command)
    return command


@district.command("ask")
@click.argument("question")
@about_options
@click.option("--out", type=FILE, help="Tulis sebagai CSV.")
@json_option
@data_option
@click.pass_obj
@in_words
def ask(desk: Desk, /, question: str, out: Path | None, **about: str | int | None) -> None:
    """Jawab satu pertanyaan dari paket yang cocok; hitungan di bawah 5 disembunyikan."""
    from dme_desktop.district.service import asking
    from dme_desktop.kernel import files

    with desk.data() as (_, db, _who):
        told = asking.answered(db, question, _asked(db, **about))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(told.heads)
    writer.writerows(["*" if cell is None else cell for cell in row] for row in told.rows)
    if out:
        files.put(out, text.getvalue().encode("utf-8-sig"))
    desk.answer(
        {"columns": list(told.heads), "rows": [list(row) for row in told.rows]}, text.getvalue()
    )


@district.command("publish")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@about_options
@json_option
@data_option
@click.pass_obj
@in_words
def publish(desk: Desk, /, folder: Path, **about: str | int | None) -> None:
    """Tulis angka yang boleh keluar ke FOLDER: halaman HTML, PDF, Excel, dan Parquet bila ada."""
    from dme_desktop.district import publishing

    with desk.data() as (_, db, who):
        done = publishing.publish(db, who, folder, _asked(db, **about))
    lines = [str(one) for one in done.files]
    if not done.has_parquet:
        lines.append("tanpa Parquet: tambahan province tidak terpasang")
    desk.answer({"files": [str(one) for one in done.files]}, "\n".join(lines))


@district.command("load")
@click.option(
    "--into",
    required=True,
    metavar="URL",
    help="postgresql://pengguna@host/basisdata, clickhouse://host/basisdata, spark://host/folder.",
)
@click.option("--ask-password", is_flag=True, help="Tanya sandi mesin itu di sini.")
@json_option
@data_option
@click.pass_obj
@in_words
def load(desk: Desk, /, into: str, *, ask_password: bool) -> None:
    """Muat semua angka yang dihitung meja ini ke mesin lain; sandi dari DME_ENGINE_PASSWORD."""
    from contextlib import closing

    from dme_desktop.district import loading
    from dme_desktop.district.engines import targets

    password = _password(ask_password=ask_password)
    with desk.data() as (_, db, who):
        with db.read() as session:
            refuse_village(session)
        with closing(targets.reach(into, password)) as target:
            there = loading.load(db, who, target, progress())
            name = target.name
    lines = [f"{table}: {number} baris" for table, number in there.items()]
    desk.answer({"into": name, "rows": there}, "\n".join([*lines, f"termuat di {name}"]))


@district.group("server")
def server() -> None:
    """Simpanan bersama: satu meja untuk beberapa orang, di PostgreSQL milik kantor."""


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command be told the address of a server and, asked for, its password."""
    for one in (
        click.option("--ask-password", is_flag=True, help="Tanya sandi server itu di sini."),
        click.argument("address"),
    ):
        command = one(command)
    return command


@server.command("roles")
@click.pass_obj
@in_words
def roles(desk: Desk) -> None:
    """Cetak SQL yang membuat peran dme_penerima dan dme_pembaca, untuk pengelola server."""
    from dme_desktop.district.server import ROLES

    desk.answer({"sql": ROLES}, ROLES)


@server.command("prepare")
@server_options
@json_option
@click.pass_obj
@in_words
def prepare(desk: Desk, address: str, *, ask_password: bool) -> None:
    """Buat atau perbarui tabel meja di server, sebagai pemilik basis datanya."""
    from dme_desktop.district.server import prepare

    granted = prepare(address, _password(ask_password=ask_password))
    lines = ["tabel meja siap"]
    if not granted:
        lines.append("perannya belum: minta pengelola server menjalankan dme district server roles")
    desk.answer({"ready": True, "roles": granted}, "\n".join(lines))


@server.command("use")
@server_options
@click.option("--try", "tries", is_flag=True, help="Coba saja; tidak ada yang berubah.")
@json_option
@data_option
@click.pass_obj
@in_words
def use(desk: Desk, address: str, *, ask_password: bool, tries: bool) -> None:
    """Pakai server di ADDRESS untuk meja ini; paket yang ada di laptop ini ditambahkan."""
    from dme_desktop.district import sharing

    password = _password(ask_password=ask_password)
    with desk.data() as (_, db, who):
        with db.read() as session:
            refuse_village(session)
        if tries:
            found = sharing.look(db, address, password)
            told = "tabel siap" if found.is_ready else "tabel belum siap"
            desk.answer({"version": found.version, "ready": found.is_ready},
                        f"tersambung: PostgreSQL {found.version}, {told}")  # fmt: skip
            return
        brought = sharing.use(db, who, address, password)
    desk.answer({"brought": brought}, f"{brought} paket dari laptop ini ditambahkan")


@server.command("leave")
@click.option("--without", is_flag=True, help="Server tidak ada lagi: tanpa menyalin paketnya.")
@json_option
@data_option
@click.pass_obj
@in_words
def leave(desk: Desk, *, without: bool) -> None:
    """Kembali ke berkas sendiri, dengan semua paket yang ada di server."""
    from dme_desktop.district import sharing

    with desk.data() as (_, db, who):
        brought = sharing.leave(db, who, without=without)
    desk.answer({"brought": brought}, f"{brought} paket disalin dari server")


def _password(*, ask_password: bool) -> str:
    """Return the password of a server: asked for, or from the variable."""
    from dme_desktop.district.engines.engine import VARIABLE

    if ask_password:
        return str(click.prompt("Sandi", hide_input=True, err=True))
    return os.environ.get(VARIABLE, "")


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


def _asked(db: "Database", **about: str | int | None) -> "Asked":
    """Return what is asked about; raise DmeError in a village, or for an area not seen here."""
    from dme_desktop.district.questions import Asked, Level

    inside = str(about["inside"] or "")
    with db.read() as session:
        refuse_village(session)
        _refuse_elsewhere(session, inside)
    first, last = _months(str(about["months"] or ""))
    year = int(about["year"] or db.clock.today().year)
    return Asked(year, inside, first, last, Level[str(about["level"]).upper()])


def _months(told: str) -> tuple[int, int]:
    """Return the first and last month of "1-6" or "3", of a whole year for ""; refuse others."""
    from dme_desktop.district.questions import MONTHS, UNKNOWN_MONTH

    if not told:
        return UNKNOWN_MONTH, MONTHS
    first, _, last = told.partition("-")
    ends = first.strip(), (last or first).strip()
    if all(one.isascii() and one.isdecimal() and len(one) < 3 for one in ends):
        start, end = map(int, ends)
        if 1 <= start <= end <= MONTHS:
            return start, end
    raise click.UsageError(f"“{told}” bukan bulan. Tulis seperti 1-6, atau 3.")


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
