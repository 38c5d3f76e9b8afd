"""Every control has a name, for tests, styles and screen readers; every icon exists."""

import ast
from collections.abc import Iterator
from pathlib import Path

from dme_desktop.kernel import resources
from tests.house.source import PACKAGE, calls, modules, name_of, nodes_of, place

QT_CONTROLS = {
    "QCheckBox", "QComboBox", "QCommandLinkButton", "QDateEdit", "QLineEdit", "QListView",
    "QListWidget", "QPlainTextEdit", "QPushButton", "QRadioButton", "QSlider", "QSpinBox",
    "QTableView", "QTableWidget", "QTabWidget", "QTextBrowser", "QTextEdit", "QToolButton",
    "QTreeView", "QTreeWidget",
}  # fmt: skip
NAMING = {"named", "setObjectName"}


def _classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    for file in modules():
        for node in nodes_of(file):
            if isinstance(node, ast.ClassDef):
                yield file, node


def _controls() -> set[str]:
    """Return the controls of Qt and the program's own that do not name themselves.

    Editors get the names of their fields from the form they stand in; its own tests see to that.
    """
    known = set(QT_CONTROLS)
    while True:
        more = {
            node.name
            for _, node in _classes()
            if known & {name_of(base) for base in node.bases}
            and not _is_editor(node)
            and not _names_itself(node)
        }
        if more <= known:
            return known
        known |= more


def _is_editor(node: ast.ClassDef) -> bool:
    methods = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
    return "put_draft" in methods or any(name_of(base) == "Line" for base in node.bases)


def _names_itself(node: ast.ClassDef) -> bool:
    return any(
        isinstance(one, ast.Call)
        and (
            ast.unparse(one.func) == "self.setObjectName"
            or (name_of(one.func) == "named" and ast.unparse(one.args[0]) == "self")
        )
        for one in ast.walk(node)
    )


def _named_in(file: Path) -> set[str]:
    """Return the variables that get an object name somewhere in a file."""
    found = set()
    for call in calls(file):
        if name_of(call.func) == "named" and call.args:
            found.add(ast.unparse(call.args[0]))
        elif name_of(call.func) == "setObjectName" and isinstance(call.func, ast.Attribute):
            found.add(ast.unparse(call.func.value))
    return found


def _unnamed(file: Path, controls: set[str]) -> Iterator[str]:
    named = _named_in(file)
    inside = {id(arg) for call in calls(file) if name_of(call.func) == "named" for arg in call.args}
    kept = {id(value): ast.unparse(target) for target, value in _assigned(file)}
    for call in calls(file):
        if name_of(call.func) in controls and isinstance(call.func, ast.Name):
            told = id(call) in inside or kept.get(id(call)) in named
            if not told:
                yield f"{place(file, call)} {name_of(call.func)}"


def _assigned(file: Path) -> Iterator[tuple[ast.expr, ast.expr]]:
    for node in nodes_of(file):
        if isinstance(node, ast.AnnAssign) and node.value:
            yield node.target, node.value
        elif isinstance(node, ast.Assign):
            target, value = node.targets[0], node.value
            if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                yield from zip(target.elts, value.elts, strict=True)
            else:
                yield target, value


def test_every_control_has_an_object_name() -> None:
    controls = _controls()
    assert [one for file in modules() for one in _unnamed(file, controls)] == []


def test_the_names_of_one_module_are_different() -> None:
    twice = []
    for file in modules():
        names = [
            call.args[1].value
            for call in calls(file)
            if name_of(call.func) == "named"
            and len(call.args) > 1
            and isinstance(call.args[1], ast.Constant)
            and isinstance(call.args[1].value, str)
        ]
        twice += [f"{file.relative_to(PACKAGE)} {name}" for name in names if names.count(name) > 1]
    assert sorted(set(twice)) == []


def test_the_wheel_changes_no_value_anywhere() -> None:
    """Qt's own lists and numbers follow the wheel while the clerk only scrolls the page."""
    follow = {"QComboBox", "QDateEdit", "QDateTimeEdit", "QDial", "QDoubleSpinBox", "QSlider",
              "QSpinBox", "QTimeEdit"}  # fmt: skip
    made = [
        f"{place(file, call)} {name_of(call.func)}"
        for file in modules()
        for call in calls(file)
        if name_of(call.func) in follow
    ]
    derived = [
        f"{file.relative_to(PACKAGE)} {node.name}"
        for file, node in _classes()
        if follow & {name_of(base) for base in node.bases}
    ]
    assert made == []
    assert derived == ["ui/dropdown.py DropDown"]


def test_the_program_asks_and_tells_in_dialogs_of_its_own() -> None:
    foreign = {"QMessageBox", "QInputDialog", "QErrorMessage"}
    used = {
        str(file.relative_to(PACKAGE))
        for file in modules()
        for node in nodes_of(file)
        if isinstance(node, ast.Name) and node.id in foreign
    }
    assert used == set()


def test_qt_gives_work_to_other_threads_in_one_place() -> None:
    """Whatever comes back from there is let go in the window's thread: `ui.errands`."""
    starts = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if name_of(call.func) in {"start", "tryStart"}
        and isinstance(call.func, ast.Attribute)
        and name_of(call.func.value).lower().endswith(("pool", "globalinstance"))
    ]
    assert [one.partition(":")[0] for one in starts] == ["dme_desktop/ui/errands.py"]


def test_every_icon_that_is_named_is_drawn() -> None:
    named = {
        argument.value
        for file in modules()
        for call in calls(file)
        if name_of(call.func) in {"icon", "Picture", "show_icon"}
        for argument in call.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert named
    assert {name for name in named if not resources.path("icons", f"{name}.svg").is_file()} == set()
