"""What a sentence sends a clerk to is there under that name; and one word is said in one way."""

import ast
import importlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from functools import cache

import pytest
from PySide6.QtCore import QObject

from dme_desktop.ui import said
from tests.house.source import RESOURCES, ROOT, modules, name_of, nodes_of, place

CATALOGUE = RESOURCES / "catalogue" / "dme_en.ts"
TO = {
    "id": r"lewat|[Hh]alaman|[Ll]ayar|[Mm]enu|[Rr]uang|[Bb]uka|[Pp]ilih|[Pp]akai|[Gg]unakan|"
    r"[Dd]i|[Ll]ihat|[Ll]alu",
    "en": r"by|[Pp]age|[Ss]creen|[Mm]enu|[Rr]oom|[Oo]pen|[Cc]hoose|[Uu]se|[Ii]n|[Ss]ee|[Uu]nder|"
    r"at|then|with",
}
SETTINGS = {"id": "Pengaturan, ", "en": "Settings, "}
OTHERS = (  # names that are no place of the program
    "Anda", "Ctrl", "Disnaker", "Enter", "Excel", "Latin", "One God", "Perlu Perhatian", "Rp",
    "Whats", "Windows", "Word", "Izin Keluarga",
)  # fmt: skip
SAYING = {"say", "emit", "sentence_for", "spoken", "sentence"}  # in the window's language
CARRYING = {"kept", "ValueError", "DmeError", "Invalid", "Check"}  # to something that says it


@cache
def texts() -> Mapping[tuple[str, str], str]:
    """Return {(context, Indonesian): English}, of the window and of what services say."""
    found = {}
    for context in ET.parse(CATALOGUE).getroot().iter("context"):  # noqa: S314 - our own file
        for one in context.iter("message"):
            forms = [form.text or "" for form in one.iter("numerusform")]
            meant = "\n".join(forms) or one.findtext("translation") or ""
            found[context.findtext("name") or "", one.findtext("source") or ""] = meant
    for kind in ("choices", "errors"):
        found.update({(kind, text): meant for text, meant in said.known(kind).items()})
    return found


def _said_in(language: str) -> set[str]:
    every = texts()
    return {text for _, text in every} if language == "id" else set(every.values())


def _label(text: str) -> str:
    return re.sub(r"[…&*]|  .*$", "", text).strip()


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_place_that_a_sentence_names_is_called_so(language: str) -> None:
    every = _said_in(language)
    labels = {_label(text) for text in every}
    named = re.compile(
        rf"\b(?:{TO[language]}) (?:{SETTINGS[language]})?([A-Z][a-z]+(?: [A-Z]?[a-z]+){{0,6}})"
    )
    lost = {}
    for text in every:
        for found in named.finditer(text):
            words = found[1].split()
            begins = {" ".join(words[:count]) for count in range(1, len(words) + 1)}
            if not begins & labels and not found[1].startswith(OTHERS):
                lost[found[1]] = text
    assert lost == {}, "no page, button or choice is called so"


def _windows() -> Iterator[type[QObject]]:
    for file in modules():
        name = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        if "screen" in name or ".ui." in name or ".app." in name:
            module = importlib.import_module(name.removesuffix(".__init__"))
            for one in vars(module).values():
                if isinstance(one, type) and issubclass(one, QObject):
                    yield one


def test_a_page_says_a_text_as_what_it_is_made_from_does() -> None:
    """Qt asks the class of the page first: its "Batal" would be that of every button there."""
    of_class: dict[str, dict[str, str]] = {}
    for (context, text), meant in texts().items():
        of_class.setdefault(context, {})[text] = meant
    differ = {}
    for one in _windows():
        own = of_class.get(one.__name__, {})
        for base in one.__mro__[1:]:
            above = of_class.get(base.__name__, {})
            for text in own.keys() & above.keys():
                if own[text] != above[text]:
                    differ[one.__name__, text] = (own[text], above[text])
    assert differ == {}


def _bare(handler: ast.ExceptHandler) -> Iterator[ast.AST]:
    """Yield what puts the sentence of an error together, in Indonesian, and says it to nobody."""
    told = {f"str({handler.name})", f"{handler.name}.problems.values()"}
    above = {child: node for node in ast.walk(handler) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(handler):
        is_part = isinstance(node, ast.FormattedValue) and name_of(node.value) == handler.name
        if is_part or (isinstance(node, ast.Call) and ast.unparse(node) in told):
            around, at = set[str](), node
            while (at := above.get(at, handler)) is not handler:
                around |= {name_of(at.func)} if isinstance(at, ast.Call) else set()
                around |= {"kept"} if isinstance(at, ast.Assign | ast.Compare) else set()
            if not around & (SAYING | CARRYING):
                yield node


def test_a_refusal_is_said_in_the_language_of_the_window() -> None:
    bare = [
        place(file, node)
        for file in modules()
        if {"screen", "ui", "settings", "screen.py"} & set(file.parts)
        for handler in nodes_of(file)
        if isinstance(handler, ast.ExceptHandler) and handler.name
        for node in _bare(handler)
    ]
    assert bare == [], "say it with ui.failures"
