"""F1 opens a page that exists, and every page can be followed to its end."""

import ast
import re

import pytest

from tests.house.source import RESOURCES, modules, name_of, tree_of

FOLDER = RESOURCES / "panduan"
LINK = re.compile(r"\]\(([\w./-]+)\)")
PAGES = sorted(file.name for file in FOLDER.glob("*.md"))


def _asked() -> set[str]:
    """Return the pages the screens name."""
    found = set()
    for file in modules():
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                if {name_of(target) for target in targets} & {"help_page", "HELP_PAGE"}:
                    found |= {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
    return {page for page in found if isinstance(page, str)}


def test_every_screen_has_its_page() -> None:
    assert {page for page in _asked() if f"{page}.md" not in PAGES} == set()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_begins_with_its_title_and_is_short_enough_to_be_read(page: str) -> None:
    lines = (FOLDER / page).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert 15 <= len(lines) <= 80


@pytest.mark.parametrize("page", PAGES)
def test_the_links_of_a_page_lead_somewhere(page: str) -> None:
    text = (FOLDER / page).read_text(encoding="utf-8")
    assert [link for link in LINK.findall(text) if not (FOLDER / link).is_file()] == []
