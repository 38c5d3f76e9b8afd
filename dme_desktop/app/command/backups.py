"""Commands about encrypted copies."""

import sys
from pathlib import Path
from typing import Any

import click

from dme_desktop.app.command.answers import in_words
from dme_desktop.app.command.desk import (
    FILE,
    FOLDER,
    Desk,
    data_option,
    json_option,
    progress,
)

NOT_VERIFIED = 3  # the status of a check that could not be made


@click.group()
def backup() -> None:
    """Cadangan terenkripsi: buat, lihat, periksa, pulihkan."""


@backup.command("create")
@click.option("--to", "folder", type=FOLDER, required=True, help="Folder atau stik USB.")
@json_option
@data_option
@click.pass_obj
@in_words
def backup_create(desk: Desk, folder: Path) -> None:
    """Buat cadangan, baca ulang, dan uji sebelum dinyatakan aman dicabut."""
    from dme_desktop.backup import service

    with desk.data(named=False) as (profile, db, _):
        made = service.create(db, profile, folder, db.clock, progress())
    desk.answer(_told(made), f"{made.file}\n{made.reason}")


@backup.command("list")
@click.option("--in", "folder", type=FOLDER, help="Folder yang dilihat.")
@json_option
@data_option
@click.pass_obj
@in_words
def backup_list(desk: Desk, folder: Path | None) -> None:
    """Tampilkan cadangan di sebuah folder, yang terbaru di atas."""
    from dme_desktop.backup import listed

    if folder is not None:
        rows = listed.in_folder(folder)
    else:
        with desk.data(named=False) as (_, db, _), db.read() as session:
            rows = listed.rows(session, "")
    desk.answer(rows, "\n".join(f"{row['id']}  {row['made_at']}  {row['people']}" for row in rows))


@backup.command("verify")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
@data_option
@click.pass_obj
@in_words
def backup_verify(desk: Desk, file: Path) -> None:
    """Periksa satu cadangan sampai isinya, dengan kata sandi atau kode pemulihan.

    Tanpa itu hanya diketahui apakah berkasnya utuh: belum terperiksa, dengan status keluar 3.
    """
    from dme_desktop.backup import service

    verdict = service.verify(file, secret=desk.secret, progress=progress())
    desk.answer(_told(verdict) | {"whole": verdict.whole}, verdict.reason if verdict.ok else "")
    if not verdict.ok:
        click.echo(verdict.reason, err=True)
        sys.exit(NOT_VERIFIED if verdict.whole else 1)


@backup.command("restore")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--data", "new_folder", type=FOLDER, required=True, help="Folder baru yang kosong.")
@click.option("--passphrase-file", type=FILE)
@json_option
@click.pass_obj
@in_words
def backup_restore(desk: Desk, file: Path, new_folder: Path, passphrase_file: Path | None) -> None:
    """Pulihkan cadangan ke folder yang kosong, dengan kata sandi atau kode pemulihan."""
    from dme_desktop.app.entrance import office
    from dme_desktop.backup import service

    desk.passphrase_file = passphrase_file or desk.passphrase_file
    secret = desk.secret
    if secret is None:
        secret = click.prompt("Kata sandi atau kode pemulihan", hide_input=True)
    with office.held(new_folder) as profile:
        restored = service.restore(file, profile, secret, progress())
    desk.answer(
        {"ok": restored.ok, "people": restored.people},
        f"Pulih: {restored.village}, {restored.people} penduduk, di {new_folder}.",
    )


def _told(result: Any) -> dict[str, Any]:  # noqa: ANN401 - what a backup or a check answers
    names = ("file", "ok", "people", "made_at", "reason")
    return {name: getattr(result, name) for name in names}
