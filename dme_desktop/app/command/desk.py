"""What every command is given, and the options that may stand after any of them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from dme_desktop.app.command.answers import as_json
from dme_desktop.kernel.clock import LATEST_YEAR, OLDEST_YEAR
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched

FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False, readable=False)  # said when it is opened
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
    def data(self, *, named: bool = True) -> Iterator[tuple[Any, Any, Any]]:
        """Open the data; see `office.opened`."""
        from dme_desktop.app.entrance import office

        with office.opened(self.folder, self.secret, named=named) as found:
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


def progress() -> Progress:
    """Return what shows long work on standard error, when that is a terminal."""
    if not sys.stderr.isatty():
        return unwatched

    def show(done: int, total: int) -> None:
        if total:  # how much of it is done is known
            end = "\n" if done >= total else ""
            click.echo(f"\r{done * 100 // total:3} %{end}", nl=False, err=True)

    return show
