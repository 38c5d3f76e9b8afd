"""Licences go along, and the list of parts names every library with its version."""

import json
from pathlib import Path

import pytest

from installer import notices
from installer.fetch import PYTHONS


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """Give two installed libraries, one with a modern licence line and one with an old one."""
    for name, said in (("click-8.5.1", "License-Expression: BSD-3-Clause"), ("tua-1.0", "")):
        part = tmp_path / "wheels" / f"{name}.dist-info"
        (part / "licenses").mkdir(parents=True)
        (part / "licenses" / "LICENSE.txt").write_text("licence", encoding="utf-8")
        (part / "RECORD").write_text("", encoding="utf-8")
        lines = ["Metadata-Version: 2.4", "Name: " + name.split("-")[0]]
        lines += ["Version: " + name.split("-")[1], said or "License: MIT\n        and so on"]
        lines += ["Classifier: License :: OSI Approved :: MIT License", "", "About"]
        (part / "METADATA").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path / "wheels"


def test_every_licence_has_its_folder(wheels: Path, tmp_path: Path) -> None:
    (tmp_path / "LICENSE.txt").write_text("PSF", encoding="utf-8")
    notices.gather(tmp_path, wheels, tmp_path / "licences")
    found = {
        file.relative_to(tmp_path / "licences").as_posix()
        for file in (tmp_path / "licences").rglob("*")
        if file.is_file()
    }
    assert {"LICENSE", "NOTICE", "LGPL-3.0.txt", "GPL-3.0.txt", "parts.txt"} <= found
    assert {"Python/LICENSE.txt", "click/LICENSE.txt", "tua/LICENSE.txt"} <= found
    assert not [name for name in found if name.endswith("RECORD")]


def test_the_list_of_parts_is_the_same_each_time(wheels: Path, tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        notices.list_parts(PYTHONS["3.13"], "1.2.3", wheels, tmp_path / name)
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    listed = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))
    assert listed["metadata"]["component"]["version"] == "1.2.3"
    parts = {part["name"]: part for part in listed["components"]}
    assert parts["CPython"]["hashes"][0]["content"] == PYTHONS["3.13"].sha256
    assert parts["click"]["purl"] == "pkg:pypi/click@8.5.1"
    assert parts["click"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert parts["tua"]["licenses"] == [{"license": {"name": "MIT"}}]
