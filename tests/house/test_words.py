"""What is written in the source: sentences, translatable texts, and nothing of anyone's machine."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.house.source import (
    PACKAGE,
    ROOT,
    calls,
    kept_files,
    modules,
    name_of,
    nodes_of,
    place,
    tree_of,
)

TRANSLATING = {"tr", "QT_TRANSLATE_NOOP"}
MACHINE_PATH = re.compile(r"(?<![\w.<~$])/(?:tmp|home|root|work|mnt|Users)/\w")
ADDRESS = re.compile(r"https?://([\w.-]+)")
_BYTE = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
NUMERIC_HOST = re.compile(rf"(?<![\d.])(?:{_BYTE}\.){{3}}{_BYTE}(?![\d.])")
KNOWN_HOSTS = {
    "scripts.sil.org", "openfontlicense.org", "download.qt.io", "www.gnu.org", "www.w3.org",
    "github.com", "www.sqlite.org", "lucide.dev", "schemas.openxmlformats.org",
    "schemas.microsoft.com", "fsf.org", "www.apache.org", "paulmillr.com",
}  # fmt: skip
STORED_MOMENT = re.compile(  # kept in UTC: the day before, for eight hours of every one here
    r"(?:screen_date|print_date)\(\w+\.\w+_at\)|\{\w+\.\w+_at:%|\w+_at\.date\(\)"
)
TOLD_IN_ITS_ZONE = {"printed_at", "made_at"}  # taken from the clock, or written with its zone
LOCALE_FORMAT = re.compile(r"%[aAbBcxXp]")
SIXTEEN_FIGURES = re.compile(r"(?<![0-9])[0-9]{16}(?![0-9])")
NOBODY = re.compile(r"5203000|\d{4}00|0{6}|(\d)\1{5}|123456")  # district 00, or no NIK at all


def _public(node: ast.AST) -> bool:
    known = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return isinstance(node, known) and not node.name.startswith("_")


def test_every_public_thing_says_in_one_sentence_what_it_is() -> None:
    mute = []
    for file in modules():
        for node in (tree_of(file), *filter(_public, nodes_of(file))):
            said = ast.get_docstring(node) or ""  # type: ignore[arg-type]
            inside = node in _inner(file) or _is_override(node)
            if not inside and not said.split("\n\n")[0].rstrip().endswith((".", ":", "?")):
                mute.append(place(file, node))
    assert mute == []


def test_a_moment_that_was_stored_is_told_in_the_zone_of_the_office() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}: {found[0]}"
        for file in modules()
        for found in STORED_MOMENT.finditer(file.read_text("utf-8"))
        if not any(name in found[0] for name in TOLD_IN_ITS_ZONE)
    ]
    assert wrong == [], "write .astimezone() before it"


@cache
def _inner(file: Path) -> frozenset[ast.AST]:
    """Return what nobody outside can name: parts of functions and of private classes."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    outer = [
        one
        for one in nodes_of(file)
        if isinstance(one, functions) or (isinstance(one, ast.ClassDef) and one.name[0] == "_")
    ]
    return frozenset(node for one in outer for node in ast.walk(one) if node is not one)


def _is_override(node: ast.AST) -> bool:
    """Say whether Qt or SQLAlchemy named this method and describes it."""
    if not isinstance(node, ast.FunctionDef):
        return False
    return node.name != node.name.lower() or node.name.startswith("process_")


def test_translated_texts_are_found_by_the_collector() -> None:
    wrong = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if _is_translating(call) and not _is_collectable(call)
    ]
    assert wrong == []


def _is_translating(call: ast.Call) -> bool:
    of_qt = isinstance(call.func, ast.Attribute) and name_of(call.func.value) == "QCoreApplication"
    return name_of(call.func) in TRANSLATING or (of_qt and name_of(call.func) == "translate")


def _is_collectable(call: ast.Call) -> bool:
    """Say whether a text is a literal, or for `translate` the name of one marked elsewhere."""
    texts = call.args[:1] if name_of(call.func) == "tr" else call.args[:2]
    if name_of(call.func) == "translate":
        named = ast.Constant | ast.Name | ast.Attribute | ast.Subscript
        return all(isinstance(text, named) for text in texts)
    return all(isinstance(text, ast.Constant) for text in texts)


def test_only_the_clock_asks_the_machine_for_the_time() -> None:
    asking = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if name_of(call.func) in {"now", "today", "utcnow"}
        and isinstance(call.func, ast.Attribute)
        and name_of(call.func.value) in {"datetime", "date", "dt", "QDate", "QDateTime"}
    ]
    assert [one for one in asking if "kernel/clock.py" not in one] == []
    qt = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if name_of(call.func) in {"currentDate", "currentDateTime"}
    ]
    assert qt == []


def test_no_date_is_written_in_the_language_of_the_machine() -> None:
    texts = [
        place(file, node)
        for file in modules()
        for node in nodes_of(file)
        if isinstance(node, ast.FormattedValue | ast.Call)
        and any(LOCALE_FORMAT.search(text) for text in _date_formats(node))
    ]
    assert texts == []


def _date_formats(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Call) and name_of(node.func) not in {"strftime", "strptime"}:
        return []
    spec = node.format_spec if isinstance(node, ast.FormattedValue) else node
    inside = ast.walk(spec) if spec else ()
    constants = [one.value for one in inside if isinstance(one, ast.Constant)]
    return [text for text in constants if isinstance(text, str)]


def test_tests_do_not_sleep() -> None:
    asleep = [
        place(file, call)
        for file in modules("tests")
        for call in calls(file)
        if name_of(call.func) in {"qWait", "sleep"} and "rig" not in file.parts
    ]
    assert asleep == []


def test_a_skipped_test_says_what_it_waits_for() -> None:
    silent = [
        place(file, call)
        for file in modules("tests")
        for call in calls(file)
        if name_of(call.func) in {"skip", "skipif", "xfail", "importorskip"}
        and isinstance(call.func, ast.Attribute)
        and not (call.keywords or call.args)
    ]
    assert silent == []


def test_no_file_tells_of_a_machine() -> None:
    told = {name: MACHINE_PATH.findall(text) for name, text in _texts().items()}
    assert {name: paths for name, paths in told.items() if paths} == {}


def test_the_addresses_are_public_ones() -> None:
    found = {host for text in _texts().values() for host in ADDRESS.findall(text)}
    assert found <= KNOWN_HOSTS
    numbers = {number for text in _texts().values() for number in NUMERIC_HOST.findall(text)}
    assert numbers <= {"127.0.0.1", "6.0.0.0"}  # the second is a version in a manifest


def test_no_nik_belongs_to_a_living_person() -> None:
    told = {name: SIXTEEN_FIGURES.findall(text) for name, text in _texts().items()}
    real = {name: [nik for nik in niks if not NOBODY.match(nik)] for name, niks in told.items()}
    assert {name: niks for name, niks in real.items() if niks} == {}


@cache
def _texts() -> dict[str, str]:
    """Return what people wrote: no drawings and no lists of hashes."""
    return {
        str(file.relative_to(ROOT)): file.read_text(encoding="utf-8", errors="replace")
        for file in kept_files()
        if file.suffix not in {".svg", ".lock"}
    }


def test_no_module_hides_behind_a_word_without_meaning() -> None:
    names = {file.stem for file in modules()} | {file.parent.name for file in modules()}
    assert names & {"utils", "util", "helpers", "helper", "common", "manager", "misc"} == set()
    assert PACKAGE.is_dir()
