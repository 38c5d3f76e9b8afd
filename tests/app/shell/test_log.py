"""The log says what happened and where, and never whom it concerned."""

import ast
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dme_desktop
from dme_desktop.app.shell import log
from dme_desktop.kernel.ids import new_id
from dme_desktop.vault import audit

NAMES = st.sampled_from(["Siti Contohwati", "siti", "Amaq Contoh", "LALU UJICOBA", "Nurul", "baiq"])
NIKS = st.from_regex(r"520300[0-9]{10}", fullmatch=True)
PHONES = st.from_regex(r"(\+62|0)8[0-9]{9,10}", fullmatch=True)
AMOUNTS = st.integers(min_value=10_000, max_value=10**12)
WRITTEN_AMOUNTS = AMOUNTS.map(lambda amount: f"Rp{amount:,}".replace(",", "."))
ANYTHING = st.text(alphabet="abdinst ABDINST 0123456789'-", min_size=3).filter(
    lambda text: not (len(text) == 4 and text.isdecimal())  # the number of a revision may be told
)
PERSONAL = st.one_of(NAMES, NIKS, PHONES, AMOUNTS, WRITTEN_AMOUNTS, ANYTHING)
LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def line(words: str, *given: object, name: str = "dme_desktop.people") -> str:
    """Return what the file would hold for one record."""
    record = logging.LogRecord(name, logging.INFO, __file__, 1, words, given, None)
    return log.Redacted("%(message)s").format(record)


def refuse(value: object) -> None:
    raise ValueError(value)


@given(PERSONAL)
def test_nothing_personal_gets_in_as_an_argument(value: object) -> None:
    assert line("person.saved %s", value) == f"person.saved {log.HIDDEN}"


@given(st.one_of(NIKS, PHONES, AMOUNTS.filter(lambda amount: amount > 99_999)))
def test_no_long_number_gets_in_as_part_of_the_words(value: object) -> None:
    assert str(value).lstrip("+") not in line(f"person.saved {value}")


@given(PERSONAL)
def test_what_an_exception_says_stays_out(value: object) -> None:
    try:
        refuse(value)
    except ValueError:
        record = logging.LogRecord(
            "dme_desktop.ui", logging.ERROR, __file__, 1, "job.failed", (), sys.exc_info()
        )
    written = log.Redacted("%(message)s").format(record)
    assert written.startswith("job.failed ValueError > test_log.py:")
    assert "\n" not in written


@given(PERSONAL)
def test_what_a_foreign_library_says_stays_out(value: object) -> None:
    assert line(f"parameters: {value}", name="sqlalchemy.engine") == log.HIDDEN


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(new_id(), id="an id"),
        7,
        True,
        "backup.not_remembered",
        "SQLITE_FULL",
        "OperationalError",
        "0001_village_desk",
        "KeyError > shell.py:12 > room.py:7",
        "ImportError > main.py:3 > <frozen importlib._bootstrap>:1204 > <string>:1",
    ],
)
def test_ids_codes_and_places_are_written(value: object) -> None:
    assert line("event %s", value) == f"event {value}"


def test_every_line_of_ours_begins_with_constant_words() -> None:
    """A name could only slip in through an f-string or a variable as the message itself."""
    package = Path(dme_desktop.__file__).parent
    calls = (
        (file, node)
        for file in sorted(package.rglob("*.py"))
        if "log." in (text := file.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call)
    )
    found = [f"{file}:{node.lineno}" for file, node in calls if _is_spoken_by_a_variable(node)]
    assert not found


def _is_spoken_by_a_variable(node: ast.Call) -> bool:
    return (
        isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "log"
        and not _is_constant(node.args[0])
    )


@pytest.fixture
def written(tmp_path: Path) -> Iterator[Path]:
    """Give the file that this test's log is written to."""
    yield log.start(tmp_path)
    log.stop()


def test_the_file_stands_beside_the_data(written: Path, tmp_path: Path) -> None:
    logging.getLogger(audit.__name__).info("chain.checked %s", 12)
    assert written == tmp_path / "catatan" / "dme-desktop.log"
    assert "chain.checked 12" in written.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "catatan").write_text("bukan folder")
    log.start(tmp_path)
    logging.getLogger("dme_desktop").info("still.running")
    log.stop()


def _is_constant(words: ast.expr) -> bool:
    if isinstance(words, ast.IfExp):
        return _is_constant(words.body) and _is_constant(words.orelse)
    return isinstance(words, ast.Constant)
