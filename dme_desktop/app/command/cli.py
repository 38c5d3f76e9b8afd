"""The command line `dme`: the same services without a screen.

Exit status: 0 done, 1 refused or found bad (one sentence on standard error), 2 wrong usage.
What a command needs is loaded when it runs, so that help and a wrong word answer at once.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import click

from dme_desktop import __version__, rooms
from dme_desktop.app.command.answers import Commands, MisusedError, as_json, in_words
from dme_desktop.kernel.clock import LATEST_YEAR, OLDEST_YEAR, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched

FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)
YEAR = click.IntRange(OLDEST_YEAR, LATEST_YEAR)


@dataclass
class Desk:
    """What every command is given: where the data lie, the secret, and how to answer."""

    asked_folder: Path | None
    passphrase_file: Path | None
    as_json: bool
    date_is_right: bool = False
    last_numbers: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Return where the data lie: as it was said, or the folder of this user."""
        from dme_desktop.app.entrance import office

        return self.asked_folder or office.default_folder()

    @property
    def secret(self) -> str | None:
        """Return the passphrase or recovery code, None where only the keyring may know it."""
        from dme_desktop.app.entrance import office

        return office.secret_from(self.passphrase_file)

    def check_place(self, out: Path | None, source: Path | None = None) -> None:
        """Raise DmeError when no answer may be written at `out`; see `office.check_place`."""
        from dme_desktop.app.entrance import office

        office.check_place(self.folder, out, source)

    @contextmanager
    def data(self) -> Iterator[tuple[Any, Any, Any]]:
        """Open the data; see `office.opened`."""
        from dme_desktop.app.entrance import office

        with office.opened(self.folder, self.secret) as found:
            _, db, who = found
            if self.date_is_right and office.clock_doubt(db):
                office.confirm_date(db, who)
            if self.last_numbers:
                office.go_on_after(db, who, _last_numbers(self.last_numbers))
            yield found

    def answer(self, found: dict[str, Any] | list[dict[str, Any]], words: str = "") -> None:
        """Print one JSON object, or the words for people."""
        if self.as_json:
            click.echo(as_json(found))
        elif words:
            click.echo(words)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dme")
@click.option("--data", type=FOLDER, help="Folder data (DME_DATA_DIR).")
@click.option("--passphrase-file", type=FILE, help="Berkas kata sandi (atau DME_PASSPHRASE).")
@click.option("--json", "as_json", is_flag=True, help="Jawab dengan satu objek JSON.")
@click.pass_context
def main(
    context: click.Context, data: Path | None, passphrase_file: Path | None, *, as_json: bool
) -> None:
    """DME Desktop tanpa layar: demo, impor, cetak, laporan, cadangan."""
    context.obj = Desk(data, passphrase_file, as_json)


def _last_numbers(told: Sequence[str]) -> dict[str, int]:
    """Return {count: number} for "470=12"; raise DmeError for what is not written so."""
    found = {}
    for one in told:
        count, _, number = one.partition("=")
        if not count or not number.isdecimal():
            raise DmeError("Tulis nomor terakhir seperti --last-number 470=12.")
        found[count] = int(number)
    return found


def json_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let `--json` stand after the command too."""

    def remember(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
        context.obj.as_json = context.obj.as_json or value

    option = click.option("--json", is_flag=True, expose_value=False, callback=remember)
    decorated: Callable[..., Any] = option(command)
    return decorated


def data_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let `--data` and `--passphrase-file` stand after the command too."""

    def folder(context: click.Context, _: click.Parameter, value: Path | None) -> None:
        context.obj.asked_folder = value or context.obj.asked_folder

    def secret(context: click.Context, _: click.Parameter, value: Path | None) -> None:
        context.obj.passphrase_file = value or context.obj.passphrase_file

    for name, kind, callback in (("--data", FOLDER, folder), ("--passphrase-file", FILE, secret)):
        command = click.option(name, type=kind, expose_value=False, callback=callback, hidden=True)(
            command
        )
    return doubt_options(command)


def doubt_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Let what is in doubt be said: that the date is right, and the last numbers on paper."""

    def date(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
        context.obj.date_is_right = value

    def last(context: click.Context, _: click.Parameter, value: tuple[str, ...]) -> None:
        context.obj.last_numbers = value

    sure = "Tanggal komputer ini benar, walau jauh dari catatan terakhir."
    paper = "Nomor terakhir di kertas sesudah pemulihan, seperti 470=12."
    command = click.option(
        "--date-is-right", is_flag=True, expose_value=False, callback=date, help=sure
    )(command)
    decorated: Callable[..., Any] = click.option(
        "--last-number", multiple=True, expose_value=False, callback=last, help=paper
    )(command)
    return decorated


@main.command()
@click.option("--out", type=FOLDER, required=True, help="Folder untuk hasilnya.")
@click.option("--workers", type=click.IntRange(1, 4000), default=300, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@json_option
@click.pass_obj
@in_words
def demo(desk: Desk, out: Path, workers: int, seed: int) -> None:
    """Buat desa latihan dengan N pekerja dan satu dari setiap cetakan."""
    from dme_desktop.app.practice import demonstration

    made = demonstration.run(out, workers, seed, _progress())
    steps = "\n".join(f"  {seconds:6.2f} detik  {step}" for step, seconds in made.seconds.items())
    files = "\n".join(f"  {kind:18} {path}" for kind, path in made.files.items())
    desk.answer(
        {"files": made.files, "seconds": made.seconds},
        f"Desa latihan dengan {made.people} penduduk dan {workers} pekerja:\n{files}\n{steps}",
    )


@main.command()
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


@main.command("list", help=f"Tampilkan daftar.\n\n{', '.join(rooms.LISTS)}.")
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


@main.command("import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Periksa saja, tidak ada yang disimpan.")
@click.option("--errors", type=FILE, help="Tulis baris yang ditolak ke berkas Excel.")
@click.option("--sheet", default="", metavar="NAMA", help="Lembar yang dibaca.")
@click.option("--as", "brings", metavar="ISI", help="Isi daftarnya: penduduk, p3mi, …")
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
        found = incoming.bring_in(db, who, wanted, errors, dry_run=dry_run, progress=_progress())
    desk.answer({**found}, told(found))


@main.command("print")
@click.argument("kind", required=False)
@click.option("--id", "record_id", default="", help="Id dari `dme list`.")
@click.option("--out", type=FILE)
@click.option("--paper", type=click.Choice(["F4", "A4"]))
@click.option("--year", type=YEAR, help="Tahun catatan kiriman.")
@click.option("--set", "answers", multiple=True, metavar="ISIAN=NILAI", help="Jawaban wawancara.")
@click.option("--list", "list_them", is_flag=True, help="Sebutkan semua cetakan.")
@json_option
@data_option
@click.pass_obj
@in_words
def print_(  # noqa: PLR0913, PLR0917 - one parameter an option
    desk: Desk,
    kind: str | None,
    record_id: str,
    out: Path | None,
    paper: Literal["F4", "A4"] | None,
    year: int | None,
    answers: tuple[str, ...],
    *,
    list_them: bool,
) -> None:
    """Cetak apa saja ke PDF; surat baru mendapat nomor."""
    from dme_desktop.app.command import printables, printing

    if list_them or kind is None:
        lines = (f"{name:18} {about}" for name, about in printables.printables().items())
        desk.answer(dict(printables.printables()), "\n".join(lines))
        return
    if out is None:
        raise MisusedError("--out F.pdf diperlukan.")
    asked = printing.Asked(kind, record_id, year or SystemClock().today().year, paper, answers)
    desk.check_place(out)
    with desk.data() as (_, db, who):
        number = printing.to_file(db, who, asked, out)
    desk.answer({"file": out, "number": number}, f"{out}  {number}".strip())


@main.command()
@click.argument("kind", required=False)
@click.option("--year", type=YEAR)
@click.option("--month", type=click.IntRange(1, 12))
@click.option("--out", type=FILE)
@click.option("--list", "list_them", is_flag=True, help="Sebutkan semua laporan.")
@json_option
@data_option
@click.pass_obj
@in_words
def report(
    desk: Desk,
    kind: str | None,
    year: int | None,
    month: int | None,
    out: Path | None,
    *,
    list_them: bool,
) -> None:
    """Buat laporan PDF atau XLSX."""
    from dme_desktop.app.command import printing
    from dme_desktop.reports.lists import Period

    if list_them or kind is None:
        lines = (f"{name:6} {about}" for name, about in printing.REPORTS.items())
        desk.answer(dict(printing.REPORTS), "\n".join(lines))
        return
    if out is None:
        raise MisusedError("--out F.pdf atau F.xlsx diperlukan.")
    desk.check_place(out)
    with desk.data() as (_, db, who):
        printing.report_to_file(db, who, kind, Period(year, month), out)
    desk.answer({"file": out}, str(out))


@main.group()
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

    with desk.data() as (profile, db, _):
        made = service.create(db, profile, folder, db.clock, _progress())
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
        with desk.data() as (_, db, _), db.read() as session:
            rows = listed.rows(session, "")
    desk.answer(rows, "\n".join(f"{row['id']}  {row['made_at']}  {row['people']}" for row in rows))


@backup.command("verify")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@json_option
@data_option
@click.pass_obj
@in_words
def backup_verify(desk: Desk, file: Path) -> None:
    """Periksa satu cadangan; dengan kata sandi, isinya juga."""
    from dme_desktop.backup import service

    secret = desk.secret
    verdict = service.verify(file, secret=secret, progress=_progress())
    desk.answer(_told(verdict), verdict.reason if verdict.ok else "")
    if not verdict.ok:
        click.echo(verdict.reason, err=True)
        sys.exit(1)


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
        restored = service.restore(file, profile, secret, _progress())
    desk.answer(
        {"ok": restored.ok, "people": restored.people},
        f"Pulih: {restored.village}, {restored.people} penduduk, di {new_folder}.",
    )


@main.command()
@click.argument("given", metavar="TEKS|GAMBAR|PDF")
@json_option
@data_option
@click.pass_obj
@in_words
def verify(desk: Desk, given: str) -> None:
    """Periksa keaslian surat dari kodenya, gambarnya, atau PDF-nya."""
    from dme_desktop.app.command import proving
    from dme_desktop.trust import verification
    from dme_desktop.trust.verification import Status

    with desk.data() as (_, db, _):
        verdicts = proving.verify(db, given)
    verdict = verification.worst(verdicts)
    valid = verdict.status is Status.VALID
    said = verdict.sentence if valid and not verdicts[1:] else ""
    desk.answer(proving.as_told(verdicts), f"{said}\n{proving.in_words(verdicts)}".strip())
    if not valid:
        click.echo(verdict.sentence, err=True)
        sys.exit(1)


@main.command()
@json_option
@data_option
@click.pass_obj
@in_words
def check(desk: Desk) -> None:
    """Periksa keutuhan data, kunci, rantai catatan dan cadangan."""
    from dme_desktop.app.settings import checking

    with desk.data() as (profile, db, _):
        checks = checking.run(profile, db)
    ok = all(one.ok for one in checks)
    found = [{"name": one.name, "ok": one.ok, "detail": one.detail} for one in checks]
    lines = (f"{'baik ' if one.ok else 'BURUK'}  {one.name}: {one.detail}" for one in checks)
    desk.answer({"ok": ok, "checks": found}, "\n".join(lines))
    if not ok:
        click.echo(checking.verdict(checks), err=True)
        sys.exit(1)


@main.command()
@json_option
@data_option
@click.pass_obj
@in_words
def renew(desk: Desk) -> None:
    """Sesuaikan data dengan versi program ini; yang gagal dikembalikan. Dipakai pemasang."""
    from dme_desktop.app.command import renewal

    found = renewal.run(desk.folder, desk.secret)
    desk.answer({"ok": True, "reason": found}, found)


def _told(result: Any) -> dict[str, Any]:  # noqa: ANN401 - what a backup or a check answers
    names = ("file", "ok", "people", "made_at", "reason")
    return {name: getattr(result, name) for name in names}


def _progress() -> Progress:
    """Return what shows long work on standard error, when that is a terminal."""
    if not sys.stderr.isatty():
        return unwatched

    def show(done: int, total: int) -> None:
        end = "\n" if done >= total else ""
        click.echo(f"\r{done * 100 // max(total, 1):3} %{end}", nl=False, err=True)

    return show


if __name__ == "__main__":
    main()
