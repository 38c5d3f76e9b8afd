"""What the command line says when it refuses: one Indonesian sentence and a known exit status.

0 done, 1 refused or found bad, 2 wrong usage. Whoever reads the answer may go away in the middle.
"""

import errno
import gc
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, NoReturn, ParamSpec

import click

from dme_desktop import rooms
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import traces

P = ParamSpec("P")

_SELDOM = 100_000  # objects made between two looks for those that nobody needs
STOPPED = "Dihentikan sebelum selesai. Ulangi perintahnya bila perlu."
FAULT = "Ada kesalahan di program; data yang tersimpan tetap utuh. Laporkan baris ini: {}."
_BECAUSE = {
    errno.ENOENT: "tidak ditemukan; periksa nama dan foldernya",
    errno.EACCES: "tidak boleh dibaca atau ditulisi; pilih tempat lain",
    errno.EPERM: "tidak boleh dibaca atau ditulisi; pilih tempat lain",
    errno.EROFS: "tempatnya tidak dapat ditulisi; pilih tempat lain",
    errno.ENOSPC: "disk penuh; kosongkan ruang lalu ulangi",
    errno.EDQUOT: "disk penuh; kosongkan ruang lalu ulangi",
    errno.EEXIST: "nama itu sudah dipakai sebuah berkas; pilih nama lain",
    errno.ENOTDIR: "sebagian namanya bukan folder; periksa namanya",
    errno.EISDIR: "itu sebuah folder, bukan berkas; sebut nama berkasnya",
    errno.ENAMETOOLONG: "namanya terlalu panjang; pilih nama yang lebih pendek",
    errno.EIO: "disk atau stik tidak menjawab; pasang lagi lalu ulangi",
}


class MisusedError(click.UsageError):
    """A wrong use of a command that we find ourselves; the text is our sentence."""


class Commands(click.Group):
    """The commands, answering in Indonesian also where they are used wrongly."""

    def main(self, *args: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401
        """Run one command and leave with its exit status."""
        run: Any = super().main
        if not standalone_mode:
            return run(*args, standalone_mode=False, **extra)
        _write_every_letter()
        try:
            with _looking_seldom():
                status = run(*args, standalone_mode=False, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(2)
        except click.UsageError as error:
            _refuse(f"{misuse(error)} {_hint(error)}", 2)
        except click.Abort:
            _refuse(STOPPED, 1)
        except Exception as error:  # noqa: BLE001 - a fault of ours, told without what it carries
            _refuse(FAULT.format(traces.place(type(error), error.__traceback__)), 1)
        gc.freeze()  # it all goes with the process
        sys.exit(status if isinstance(status, int) else 0)


@contextmanager
def _looking_seldom() -> Iterator[None]:
    """Look seldom for objects that nobody needs: what a command loads stays to its end."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def in_words(command: Callable[P, None]) -> Callable[P, None]:
    """Turn a refusal into one sentence on standard error and exit status 1.

    The rooms are told when the command runs: SQLAlchemy takes a quarter of a second to load.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        rooms.declare()
        try:
            command(*args, **kwargs)
        except DmeError as error:
            _refuse(str(error), 1)
        except BrokenPipeError:
            raise  # nobody reads any more: Click ends quietly with status 1
        except OSError as error:
            _refuse(because(error), 1)

    return run


def because(error: OSError) -> str:
    """Return why a file or folder cannot be used, in one sentence."""
    why = _BECAUSE.get(error.errno or 0, "periksa tempatnya, lalu ulangi")
    return f"Berkas atau folder tidak dapat dipakai: {why}."


def misuse(error: click.UsageError) -> str:
    """Return what is wrong with a command as it was typed."""
    match error:
        case MisusedError():
            return error.message
        case click.NoSuchOption():
            return f"Pilihan {error.option_name} tidak dikenal."
        case click.MissingParameter():
            return f"{_named(error)} belum diisi."
        case click.BadParameter():
            return f"{_named(error)} tidak dapat dipakai: {_wanted(error.param)}."
        case click.BadOptionUsage():
            return f"Pilihan {error.option_name} memerlukan satu nilai di belakangnya."
        case _:
            return "Ada kata yang tidak dikenal dalam perintah ini."


def as_json(found: Any) -> str:  # noqa: ANN401
    """Return one JSON value that any terminal or pipe can carry."""
    whole = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    return json.dumps(found, ensure_ascii=not whole, default=str)


def _named(error: click.BadParameter) -> str:
    if isinstance(error.param, click.Argument):
        return error.param.make_metavar(error.ctx or click.Context(click.Command("dme")))
    return max(error.param.opts, key=len) if error.param else "Nilai itu"


def _wanted(parameter: click.Parameter | None) -> str:
    match parameter and parameter.type:
        case click.IntRange(min=least, max=most):
            return f"tulis bilangan {least} sampai {most}"
        case click.Choice(choices=choices):
            return "pilih " + " atau ".join(map(str, choices))
        case click.Path(file_okay=False):
            return "di situ ada berkas, padahal perlu folder"
        case click.Path():
            return "itu folder, padahal perlu berkas"
        case _ if parameter and parameter.type is click.INT:
            return "tulis bilangan bulat"
        case _:
            return "periksa tulisannya"


def _hint(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "dme"
    return f"Lihat `{path} --help`."


def _write_every_letter() -> None:
    """Let a name that the terminal has no letter for come out with a mark, not break the answer."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


def _refuse(sentence: str, status: int) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(status)
