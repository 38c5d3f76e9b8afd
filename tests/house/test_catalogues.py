"""Every text of the interface stands in the English catalogue, translated and compiled."""

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dme_desktop.app.shell import language
from tests.house.source import RESOURCES, ROOT, modules

FOLDER = RESOURCES / "catalogue"
ENGLISH = FOLDER / "dme_en.ts"
CATALOGUES = sorted(name for names in language.CATALOGUES.values() for name in names)
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d")
PLURAL = re.compile(
    r"\{\w+\}(?: (?!of\b|and\b|or\b|is\b|to\b|has\b)[a-z-]+)? "
    r"(?!(?:is|has|was|this|as|goes|does|needs|comes|its)\b)(?:people|children|[a-z]{2,}s)\b"
    r"|\{count\} (?:are|have|wait|go)\b"
)
NEVER_ONE = {
    "{done} dari {all} langkah",
    "{came} dari {every} desa",
    "{age} tahun",
    "{counted} dari {every} paket dihitung",
    "{count} dari {all} orang dipilih.",
    "Sisa tempat {left} dari {places}.",
    "{good} dari {count} surat di berkas ini sah.",
    "Semua {count} dusun…",
    "Sesudah {minutes} menit",
    "Berkas {file}, {size} byte",
    "Memeriksa buku kiriman: {done} dari {total} pekerja",
    "dari {count} penduduk",
    "Yang tampil paling banyak {most} lembar pertama, sebagai draf.",
}  # of how many, or a figure that is never one
SHORT, ODD = 18, 0.3  # letters of a text, and how much shorter English may be
Text = tuple[str, str]


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent
    return shutil.which(name, path=str(beside)) or name


@cache
def _messages(file: Path) -> dict[Text, ET.Element]:
    contexts = ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message
        for context in contexts
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[Text]:
    """Give every text the collector finds in the source today."""
    file = tmp_path_factory.mktemp("catalogue") / "now.ts"
    sources = [str(one.relative_to(ROOT)) for one in modules()]
    told = ("-source-language", "id_ID", "-target-language", "en_US", "-silent")
    collector = [_tool("pyside6-lupdate"), *sources, *told, "-ts", str(file)]
    subprocess.run(collector, cwd=ROOT, check=True, capture_output=True)
    return set(_messages(file))


def test_the_collector_finds_the_fields_and_the_screens(collected: set[Text]) -> None:
    assert ("fields", "Nama lengkap") in collected
    assert len({context for context, _ in collected}) > 10


def test_every_text_of_the_source_is_in_the_english_catalogue(collected: set[Text]) -> None:
    assert collected - set(_messages(ENGLISH)) == set()


def test_the_english_catalogue_holds_nothing_that_left_the_source(collected: set[Text]) -> None:
    assert set(_messages(ENGLISH)) - collected == set()


def test_no_text_has_the_translation_of_its_neighbour() -> None:
    odd = [
        (source, said)
        for (_, source), message in _messages(ENGLISH).items()
        if (said := "".join(message.find("translation").itertext()))  # type: ignore[union-attr]
        and message.get("numerus") is None
        and len(source) > SHORT
        and not ODD < len(said) / len(source) < 1 / ODD
    ]
    assert odd == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_no_text_waits_for_its_translation(name: str) -> None:
    waiting = [
        text
        for text, message in _messages(FOLDER / f"{name}.ts").items()
        if (said := message.find("translation")) is None
        or said.get("type") in {"unfinished", "obsolete", "vanished"}
        or not all("".join(form.itertext()).strip() for form in [said, *said])
    ]
    assert waiting == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_translations_keep_the_places_of_names_and_numbers(name: str) -> None:
    changed = [
        text
        for text, message in _messages(FOLDER / f"{name}.ts").items()
        if set(PLACEHOLDER.findall(text[1]))
        != set(PLACEHOLDER.findall("".join(message.find("translation").itertext())))  # type: ignore[union-attr]
    ]
    assert changed == []


def test_what_is_counted_has_an_english_singular() -> None:
    """`self.tr(text, "", n)` and a mark with a figure ask for both forms."""
    one_form = [
        text
        for text, message in _messages(ENGLISH).items()
        if message.get("numerus") != "yes" and text[1] not in NEVER_ONE
        if PLURAL.search(message.findtext("translation") or "")
    ]
    assert one_form == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_compiled_catalogue_is_that_of_the_text(name: str, tmp_path: Path) -> None:
    made = tmp_path / f"{name}.qm"
    source = str(FOLDER / f"{name}.ts")
    compiler = [_tool("pyside6-lrelease"), "-silent", source, "-qm", str(made)]
    subprocess.run(compiler, check=True)
    assert made.read_bytes() == (FOLDER / f"{name}.qm").read_bytes()
