"""Every act is declared once, by the room that does it, and every write names one."""

import ast
import re
from collections import Counter
from pathlib import Path

from dme_desktop import rooms
from dme_desktop.kernel.acts import Act
from tests.house.source import PACKAGE, calls, modules, name_of, nodes_of, place

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DECLARING = {Path(str(room.__file__)) for room in rooms.acts()}
EVERY = [act for room in rooms.acts() for act in rooms.acts_in(room)]


def test_every_list_of_acts_is_declared() -> None:
    lists = set(PACKAGE.rglob("acts.py")) - {PACKAGE / "kernel" / "acts.py"}
    assert lists - {PACKAGE / "ui" / "acts.py"} == DECLARING


def test_codes_are_plain_and_stand_for_one_act_each() -> None:
    assert [act.code for act in EVERY if not KEBAB.fullmatch(act.code)] == []
    for names in (Counter(act.code for act in EVERY), Counter(act.sentence for act in EVERY)):
        assert [name for name, times in names.items() if times > 1] == []


def test_somebody_may_do_every_act() -> None:
    assert [act.code for act in EVERY if not act.allowed] == []


def test_an_act_is_made_nowhere_but_in_the_list_of_a_room() -> None:
    made = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if file not in DECLARING and name_of(call.func) == Act.__name__
    ]
    assert made == []


def test_every_declared_act_is_done_somewhere() -> None:
    named = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for file in modules()
        if file not in DECLARING
        for node in nodes_of(file)
        if isinstance(node, ast.Attribute | ast.Name)
    }
    declared = {name for room in rooms.acts() for name, act in vars(room).items() if act in EVERY}
    assert declared - named == set()


def test_no_write_is_named_by_a_sentence() -> None:
    sentences = [
        place(file, call)
        for file in modules()
        for call in calls(file)
        if name_of(call.func) == "write"
        and call.args
        and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
    ]
    assert sentences == []
