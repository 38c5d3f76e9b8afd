"""F1 opens a page that exists, in both languages, and every page can be followed to its end."""

import ast
import re
from pathlib import Path

import pytest

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
