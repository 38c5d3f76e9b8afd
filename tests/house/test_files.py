"""Licences beside what others made, and a README whose every command exists."""

import re
import tomllib
from pathlib import Path

from dme_desktop.app.command.cli import main as dme
from tests.house.source import RESOURCES, ROOT

LICENCES = {"fonts": "OFL.txt", "icons": "LICENSE", "regions": "LICENSE"}
README = ROOT / "README.md"


def _commands() -> list[str]:
    text = README.read_text(encoding="utf-8")
    inline = re.findall(r"`([^`\n]+)`", text)
    blocks = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    return [*inline, *lines]


def test_what_others_made_has_its_licence_beside_it() -> None:
    for folder, licence in LICENCES.items():
        assert (RESOURCES / folder / licence).stat().st_size > 500
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert all(f"resources/{folder}/{licence}" in notice for folder, licence in LICENCES.items())


def test_every_font_is_one_the_notice_names() -> None:
    fonts = {file.stem.split("-")[0] for file in (RESOURCES / "fonts").glob("*.ttf")}
    assert fonts == {"LiberationSans", "EBGaramond"}


def test_the_region_list_is_the_one_its_version_file_describes() -> None:
    version = (RESOURCES / "regions" / "VERSION").read_text(encoding="utf-8")
    assert "300.2.2-2138" in version


def test_the_habits_of_the_readme_exist() -> None:
    source = (ROOT / ".ci" / "dev.py").read_text(encoding="utf-8")
    known = set(re.findall(r'^ +"(\w+)": \w+,$', source, re.MULTILINE))
    named = {
        word
        for command in _commands()
        if (found := re.search(r"\.ci/dev\.py (\S+)", command))
        for word in found[1].split("|")
    }
    assert {"demo", "test"} <= named
    assert named <= known


def test_the_commands_of_the_readme_exist() -> None:
    named = {
        found[1]
        for command in _commands()
        if (found := re.match(r"dme ([a-z]+)", command)) is not None
    }
    assert named <= set(dme.commands)


def test_the_files_and_folders_of_the_readme_exist() -> None:
    folders = tuple(f"{one.name}/" for one in ROOT.iterdir() if one.is_dir())
    named = [one.split()[0] for one in _commands() if one.startswith(folders)]
    assert [word for word in named if not (ROOT / word.rstrip("/")).exists()] == []
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_the_readme_goes_with_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["readme"] == "README.md"
    assert all((ROOT / file).is_file() for file in project["license-files"])


def test_no_lock_file_names_a_host() -> None:
    for lock in ROOT.glob("*.lock"):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        assert "index-url" not in text
    assert not Path(ROOT / "uv.lock").exists()
    for lock in ROOT.glob("resources/*/source/package-lock.json"):
        assert '"resolved"' not in lock.read_text(encoding="utf-8")
