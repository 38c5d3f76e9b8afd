"""What may be written after `dme-desktop`; read by Qt, so that nothing has to be imported."""

from os import environ
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dme_desktop import __version__
from dme_desktop.kernel import places

if TYPE_CHECKING:
    from PySide6.QtCore import QCommandLineOption, QCommandLineParser

NAME = "DME Desktop"
LANGUAGES = ("id", "en")
BACKUP, LIST = OPENED = ".dmecad", ".dme"  # a double click on such a file starts the program


class UsageError(Exception):
    """What was written after the name of the program cannot be understood."""


class Said(Exception):  # noqa: N818 - no error: the answer to --help and --version
    """The question was answered in words; there is no window to open."""


class Options(NamedTuple):
    """How the program was asked to start, and with which backup or list.

    Without a folder the user's own one serves.
    """

    folder: str
    demo: bool = False
    own_folder: bool = False
    language: str = ""
    file: str = ""
    desk: str = ""  # the code of an area whose practice desk is opened


def read(arguments: list[str]) -> Options:
    """Read the arguments; raise `UsageError` with a sentence, or `Said` with an answer."""
    if not arguments:  # the usual start: nothing to read, nothing to load
        return Options(default_folder())
    parser, known = _parser()
    if not parser.parse([NAME, *arguments]):
        raise UsageError(parser.errorText())
    given = parser.positionalArguments()
    if strange := [word for word in given if not word.lower().endswith(OPENED)] or given[1:]:
        raise UsageError(f"Tidak dikenal: {strange[0]}. Lihat --help.")
    if parser.isSet("help"):
        raise Said(parser.helpText().replace("<executable_name>", "dme-desktop"))
    if parser.isSet("version"):
        raise Said(f"dme-desktop {__version__}")
    language = parser.value(known["lang"])
    if language not in {"", *LANGUAGES}:
        raise UsageError("Bahasa yang ada: id, en.")
    folder = parser.value(known["profile"])
    return Options(
        folder or default_folder(),
        demo=parser.isSet(known["demo"]),
        own_folder=bool(folder),
        language=language,
        file=given[0] if given else "",
        desk=parser.value(known["desk"]),
    )


def default_folder() -> str:
    """Return the data folder of this start, the same as `office.default_folder` names.

    `platformdirs` takes 28 ms to load; before the first picture Qt tells the same.
    """
    if given := environ.get("DME_DATA_DIR"):
        return given
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation.GenericDataLocation
    own = Path(QStandardPaths.writableLocation(place), NAME)
    return str(places.chosen(own, places.shared()))


def _parser() -> tuple["QCommandLineParser", dict[str, "QCommandLineOption"]]:
    from PySide6.QtCore import QCommandLineOption, QCommandLineParser

    parser = QCommandLineParser()
    parser.setApplicationDescription("DME Desktop: meja desa untuk pekerja migran dan keluarganya.")
    for names, about in (
        (["h", "help"], "Tampilkan keterangan ini."),
        (["version"], "Tampilkan nomor versi."),
    ):
        parser.addOption(QCommandLineOption(names, about))
    known = {
        "demo": QCommandLineOption(
            ["demo"], "Buka desa latihan; tanpa --profile dibuang saat ditutup."
        ),
        "desk": QCommandLineOption(
            ["desk"], "Dengan --demo: meja latihan wilayah ini, seperti 52.03.", "KODE"
        ),
        "profile": QCommandLineOption(["profile"], "Folder data desa.", "FOLDER"),
        "lang": QCommandLineOption(["lang"], "Bahasa jendela: id atau en.", "BAHASA"),
    }
    for option in known.values():
        parser.addOption(option)
    parser.addPositionalArgument(
        "berkas", "Cadangan atau daftar yang dibuka.", f"[BERKAS{BACKUP}|BERKAS{LIST}]"
    )
    return parser, known
