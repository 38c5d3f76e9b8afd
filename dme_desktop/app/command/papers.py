"""Commands that print a paper or a report, and say whether a paper is genuine."""

import sys
from pathlib import Path

import click

from dme_desktop.app.command.answers import MisusedError, in_words
from dme_desktop.app.command.desk import (
    FILE,
    YEAR,
    Desk,
    data_option,
    json_option,
)
from dme_desktop.kernel.clock import SystemClock
from dme_desktop.kernel.paper import PaperSize


@click.command("print")
@click.argument("kind", required=False)
@click.option("--id", "record_id", default="", help="Id dari `dme list`.")
@click.option("--out", type=FILE)
@click.option("--paper", type=click.Choice([one.name for one in PaperSize]))
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
    paper: str | None,
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
    on = PaperSize[paper] if paper else None
    asked = printing.Asked(kind, record_id, year or SystemClock().today().year, on, answers)
    desk.check_place(out)
    with desk.data() as (_, db, who):
        number = printing.to_file(db, who, asked, out)
    desk.answer({"file": out, "number": number}, f"{out}  {number}".strip())


@click.command()
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
    from dme_desktop.reports.asking import Period

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


@click.command()
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


@click.command()
@click.option("--out", type=FILE, required=True, help="Berkas .html yang ditulis.")
@json_option
@data_option
@click.pass_obj
@in_words
def page(desk: Desk, out: Path) -> None:
    """Buat halaman yang memeriksa surat di HP atau komputer mana pun, tanpa program ini."""
    from dme_desktop.kernel import files
    from dme_desktop.trust import acts
    from dme_desktop.trust.page import made

    desk.check_place(out)
    with desk.data() as (_, db, who), db.write(acts.WRITE_PAGE, who) as session:
        given = made(session)
    files.put(out, given.content)
    desk.answer({"file": out, "entries": given.entries}, str(out))
