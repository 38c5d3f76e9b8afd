"""F1 opens a page that exists, in both languages, and every page can be followed to its end."""

import ast
import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from dme_desktop.reports.kinds import KINDS
from dme_desktop.ui import said
from tests.app.pictures import SHOWN
from tests.house.source import RESOURCES, modules, name_of, nodes_of

FOLDER = RESOURCES / "panduan"
ENGLISH = FOLDER / "en"
LINK = re.compile(r"\]\(([\w./-]+)\)")
HEADING = re.compile(r"^#+ ", re.MULTILINE)
KEY = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:Enter|Shift|[\w.]|[↑↓])|\bF1?\d\b")
PLACES = ("*.md", "daerah/*.md")  # what is for the engineers of a province lies apart


def _pages(folder: Path) -> list[str]:
    found = (file for place in PLACES for file in folder.glob(place))
    return sorted(file.relative_to(folder).as_posix() for file in found)


PAGES, IN_ENGLISH = _pages(FOLDER), _pages(ENGLISH)
WRITTEN = [FOLDER / page for page in PAGES] + [ENGLISH / page for page in IN_ENGLISH]
PICTURE = re.compile(r"!\[([^\]]+)\]\((gambar/[\w-]+\.png)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
REPORT = re.compile(r"(.+) \((L\d+)\):?")
QUOTED = re.compile(r"[\"“](.+)[\"”]")
CATALOGUE = RESOURCES / "catalogue" / "dme_en.ts"
MOST_BYTES = 1_000_000  # of all pictures together: the installer stays small
MOST_BEHIND = 1  # keys of a page: one is written Ctrl+Panah in one language
MOST_WAITING = 6  # new pages are shown in Indonesian until they are written in English


def _asked() -> set[str]:
    """Return the pages the screens name."""
    found = set()
    for file in modules():
        for node in nodes_of(file):
            if isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if {name_of(target) for target in targets} & {"help_page", "HELP_PAGE"}:
                    found |= {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
    return {page for page in found if isinstance(page, str)}


def _called(file: Path) -> str:
    return str(file.relative_to(FOLDER))


def test_every_screen_has_its_page() -> None:
    assert {page for page in _asked() if f"{page}.md" not in PAGES} == set()


def test_nearly_every_page_is_there_in_english_and_none_more() -> None:
    assert set(IN_ENGLISH) <= set(PAGES)
    assert len(PAGES) - len(IN_ENGLISH) <= MOST_WAITING


@pytest.mark.parametrize("file", WRITTEN, ids=_called)
def test_a_page_begins_with_its_title_and_is_short_enough_to_be_read(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert 15 <= len(lines) <= 80


@pytest.mark.parametrize("file", WRITTEN, ids=_called)
def test_the_links_of_a_page_lead_somewhere(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (file.parent / link).is_file()] == []


@cache
def _texts(*, english: bool) -> frozenset[str]:
    """Return every text of the window in one language, in small letters and without its holes."""
    found: set[str] = set()
    for one in ET.parse(CATALOGUE).getroot().iter("message"):  # noqa: S314 - our own file
        forms = [one.findtext("translation"), *(form.text for form in one.iter("numerusform"))]
        found |= {text or "" for text in (forms if english else [one.findtext("source")])}
    for kind in ("choices", "errors", "heads"):
        known = said.known(kind)
        found |= {*(known.values() if english else known)}
    return frozenset(re.sub(r"{\w*} ?", "", text).casefold() for text in found)


def _bold(file: Path) -> list[str]:
    return BOLD.findall(" ".join(file.read_text(encoding="utf-8").split()))


@pytest.mark.parametrize("file", WRITTEN, ids=_called)
def test_what_a_page_tells_to_press_is_called_so_in_the_window(file: Path) -> None:
    texts = _texts(english=ENGLISH in file.parents)
    asked = [one.split(" → ")[-1].strip("… ") for one in _bold(file) if one.endswith("…")]
    assert [one for one in asked if f"{one}…".casefold() not in texts] == []


@pytest.mark.parametrize("file", WRITTEN, ids=_called)
def test_what_a_page_quotes_is_said_so_by_the_window(file: Path) -> None:
    every = "\n".join(_texts(english=ENGLISH in file.parents))
    quoted = [found[1] for one in _bold(file) if (found := QUOTED.search(one))]
    wrong = {
        part
        for one in quoted
        for part in re.split(r"…|\.\.\.|{\w+}", one)
        if part.strip(" .").casefold() not in every and not part.startswith("N = ")
    }
    assert wrong == set()


@pytest.mark.parametrize("file", WRITTEN, ids=_called)
def test_a_report_is_called_on_a_page_as_it_is_in_its_list(file: Path) -> None:
    told = [found for one in _bold(file) if (found := REPORT.fullmatch(one))]
    names = {code: kind.name for code, kind in KINDS.items()}
    if ENGLISH in file.parents:
        names = {code: said.known("choices")[name] for code, name in names.items()}
    assert {found[2]: found[1] for found in told} == {found[2]: names[found[2]] for found in told}


@pytest.mark.parametrize("page", IN_ENGLISH)
def test_a_page_in_english_has_the_parts_and_the_keys_of_the_other(page: str) -> None:
    home, abroad = ((folder / page).read_text(encoding="utf-8") for folder in (FOLDER, ENGLISH))
    assert len(HEADING.findall(home)) == len(HEADING.findall(abroad))
    assert len(set(KEY.findall(home)) - set(KEY.findall(abroad))) <= MOST_BEHIND


@pytest.mark.parametrize("folder", [FOLDER, ENGLISH], ids=["id", "en"])
def test_every_picture_that_is_drawn_stands_on_the_page_it_is_drawn_for(folder: Path) -> None:
    drawn = {f"gambar/{file.name}" for file in (folder / "gambar").iterdir()}
    shown = {page.stem: PICTURE.findall(page.read_text("utf-8")) for page in folder.glob("*.md")}
    assert drawn == {f"gambar/{page}.png" for page in SHOWN}
    assert {page: [file for _, file in found] for page, found in shown.items() if found} == {
        page: [f"gambar/{page}.png"] for page in SHOWN
    }


def test_the_pictures_of_the_manual_are_small() -> None:
    files = [*FOLDER.rglob("*.png")]
    assert len(files) == 2 * len(SHOWN)
    assert sum(file.stat().st_size for file in files) <= MOST_BYTES
