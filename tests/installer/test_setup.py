"""The installer, the launcher and the program mean the same things by the same names."""

import re

import dme_desktop
from dme_desktop.app.shell import calling, options
from installer.ground import INSTALLER, NAME, version
from installer.proof import setup as proof

SCRIPT = (INSTALLER / "setup.nsi").read_text(encoding="utf-8")
LAUNCHER = (INSTALLER / "launcher" / "launcher.c").read_text(encoding="utf-8")
GUIDE = (INSTALLER / "README.md").read_text(encoding="utf-8")
STATUSES = {
    name: int(number) for name, number in re.findall(r"!define ([A-Z_0-9]+) (\d)\n", SCRIPT)
}


def test_the_version_stands_in_one_place() -> None:
    assert version() == dme_desktop.__version__
    assert dme_desktop.__version__ not in SCRIPT + LAUNCHER


def test_every_text_is_in_indonesian_and_in_english() -> None:
    said = re.findall(
        r'^!insertmacro Words (\w+) (?:\\\n +)?"(.+?)" (?:\\\n +)?"(.+?)"$', SCRIPT, re.MULTILINE
    )
    used = set(re.findall(r"\$\((\w+)\)", SCRIPT))
    assert {name for name, _, _ in said} == used
    assert all(indonesian != english for _, indonesian, english in said)


def test_each_exit_status_has_one_meaning_and_is_explained() -> None:
    assert len(set(STATUSES.values())) == len(STATUSES) == 7
    explained = {int(number) for number in re.findall(r"^\| (\d) \|", GUIDE, re.MULTILINE)}
    assert explained == {0, 2, *STATUSES.values()}
    known = ("TOO_OLD", "OPEN", "NEWER_THERE", "PUT_BACK")
    assert {name: STATUSES[name] for name in known} == {
        name: getattr(proof, name) for name in known
    }


def test_installer_and_launcher_look_at_the_same_signs() -> None:
    signs = {r"Local\DMEDesktop.Running", r"Local\DMEDesktop.Setup"}
    assert signs <= set(re.findall(r"Local\\DMEDesktop\.\w+", SCRIPT))
    assert signs <= set(re.findall(r"Local\\DMEDesktop\.\w+", LAUNCHER.replace("\\\\", "\\")))


def test_the_launcher_leaves_its_note_where_the_program_looks() -> None:
    place = rf"\\{NAME}\\{calling.FOLDER}\\{calling.NOTE}"
    assert f'#define NOTE L"{place}"' in LAUNCHER


def test_windows_opens_the_kind_of_file_that_the_program_understands() -> None:
    for done in ("Opens", "Forgets"):
        assert tuple(re.findall(rf"!insertmacro {done} (\.\w+)", SCRIPT)) == options.OPENED
    assert tuple(proof.KINDS) == options.OPENED
