"""Commands about a village as a whole: begin one, practise, check it, renew it."""

import sys
from pathlib import Path

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


@click.command()
@click.option("--out", type=FOLDER, required=True, help="Folder untuk hasilnya.")
@click.option("--workers", type=click.IntRange(1, 4000), default=300, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--desk", "area", metavar="KODE", help="Meja kecamatan latihan, seperti 52.03.11.")
@json_option
@click.pass_obj
@in_words
def demo(desk: Desk, out: Path, workers: int, seed: int, area: str | None) -> None:
    """Buat desa latihan dengan N pekerja dan satu dari setiap cetakan, atau meja latihan."""
    if area:
        _demo_desk(desk, out, area, seed)
        return
    from dme_desktop.app.practice import demonstration

    made = demonstration.run(out, workers, seed, progress())
    steps = "\n".join(f"  {seconds:6.2f} detik  {step}" for step, seconds in made.seconds.items())
    files = "\n".join(f"  {kind:18} {path}" for kind, path in made.files.items())
    desk.answer(
        {"files": made.files, "seconds": made.seconds},
        f"Desa latihan dengan {made.people} penduduk dan {workers} pekerja:\n{files}\n{steps}",
    )


def _demo_desk(desk: Desk, out: Path, area: str, seed: int) -> None:
    from dme_desktop.app.practice import desk as practice

    made = practice.run(out, area, seed, progress())
    files = {"data": str(made.data), "stick": str(made.stick), "passphrase": str(made.secret)}
    told = "\n".join(f"  {kind:18} {path}" for kind, path in files.items())
    desk.answer(
        {"files": files, "counted": made.counted, "refused": made.refused},
        f"Meja latihan dengan {made.counted} paket yang dihitung dan {made.refused} yang belum:\n"
        f"{told}",
    )


@click.command()
@click.option("--village", required=True, metavar="KODE", help="Kode desa, 52.03.11.2005.")
@click.option("--head", required=True, metavar="NAMA", help="Nama kepala desa.")
@click.option("--recovery-sheet", type=FILE, required=True, help="Lembar kode pemulihan, PDF.")
@json_option
@data_option
@click.pass_obj
@in_words
def init(desk: Desk, village: str, head: str, recovery_sheet: Path) -> None:
    """Mulai data desa baru: profil, kunci, lembar pemulihan. Menolak bila data sudah ada."""
    from dme_desktop.app.entrance import founding

    secret = desk.secret
    if secret is None:
        secret = click.prompt("Kata sandi baru", hide_input=True, confirmation_prompt=True)
    name = founding.found(desk.folder, secret, village, head, recovery_sheet)
    desk.answer(
        {"ok": True, "village": village, "recovery_sheet": recovery_sheet},
        f"{name} siap. Cetak {recovery_sheet}, simpan di tempat terkunci, lalu hapus berkasnya.",
    )


@click.command()
@json_option
@data_option
@click.pass_obj
@in_words
def check(desk: Desk) -> None:
    """Periksa keutuhan data, kunci, rantai catatan dan cadangan."""
    from dme_desktop.app.settings import checking

    with desk.data(named=False) as (profile, db, _):
        checks = checking.run(profile, db)
    ok = all(one.ok for one in checks)
    found = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in checks]
    lines = (f"{'baik ' if one.ok else 'BURUK'}  {one.name}: {one.detail}" for one in checks)
    desk.answer({"ok": ok, "checks": found}, "\n".join(lines))
    if not ok:
        click.echo(checking.verdict(checks), err=True)
        sys.exit(1)


@click.command()
@json_option
@data_option
@click.pass_obj
@in_words
def renew(desk: Desk) -> None:
    """Sesuaikan data dengan versi program ini; yang gagal dikembalikan. Dipakai pemasang."""
    from dme_desktop.app.command import renewal

    found = renewal.run(desk.folder, desk.secret)
    desk.answer({"ok": True, "reason": found}, found)
