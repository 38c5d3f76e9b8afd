"""Commands that show a list, and bring one in."""

from pathlib import Path

import click

from dme_desktop import rooms
from dme_desktop.app.command.answers import MisusedError, in_words
from dme_desktop.app.command.desk import (
    FILE,
    Desk,
    data_option,
    json_option,
    progress,
)


@click.command("list", help=f"Tampilkan daftar.\n\n{', '.join(rooms.LISTS)}.")
@click.argument("kind")
@click.option("--find", "words", default="", help="Kata yang dicari.")
@json_option
@data_option
@click.pass_obj
@in_words
def list_(desk: Desk, kind: str, words: str) -> None:
    """Tampilkan daftar."""
    rows = rooms.listed(kind)
    with desk.data() as (_, db, _), db.read() as session:
        found = rows(session, words)
    desk.answer(found, "\n".join("  ".join(str(value) for value in row.values()) for row in found))


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Periksa saja, tidak ada yang disimpan.")
@click.option("--errors", type=FILE, help="Tulis baris yang ditolak ke berkas Excel.")
@click.option("--sheet", default="", metavar="NAMA", help="Lembar yang dibaca.")
@click.option("--as", "brings", metavar="ISI", help="Isi daftarnya: penduduk, p3mi, perekrut, …")
@json_option
@data_option
@click.pass_obj
@in_words
def import_(
    desk: Desk, file: Path, errors: Path | None, sheet: str, brings: str | None, *, dry_run: bool
) -> None:
    """Masukkan daftar dari Excel atau CSV; isinya dikenal dari judul kolomnya."""
    from dme_desktop.exchange import incoming
    from dme_desktop.exchange.preview import in_words as told

    targets = {one.code: one for one in rooms.targets()}
    if brings and brings not in targets:
        raise MisusedError(f"--as tidak dapat dipakai: pilih {' atau '.join(targets)}.")
    desk.check_place(errors, file)
    wanted = incoming.Wanted(file, sheet, targets[brings] if brings else None)
    with desk.data() as (_, db, who):
        found = incoming.bring_in(db, who, wanted, errors, dry_run=dry_run, progress=progress())
    desk.answer({**found}, told(found))
