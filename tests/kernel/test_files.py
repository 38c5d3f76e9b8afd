"""A file that leaves has the name that was typed, is whole, and replaces nothing in silence."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel import files
from dme_desktop.kernel.errors import DmeError


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Izin H. Ahmad", "Izin H. Ahmad.pdf"),
        ("Izin H. Budi", "Izin H. Budi.pdf"),
        ("surat.pdf", "surat.pdf"),
        ("SURAT.PDF", "SURAT.PDF"),
        ("surat.docx", "surat.docx.pdf"),
        ("562.016.XI", "562.016.XI.pdf"),
        ("Izin H.", "Izin H..pdf"),
        ("surat ", "surat.pdf"),
        ("surat\u202egpj", "suratgpj.pdf"),  # a sign that turns letters around is never seen
        ("CONTOH", "CONTOH.pdf"),
    ],
)
def test_a_name_is_what_was_typed_and_its_ending(typed: str, name: str) -> None:
    assert files.with_ending(Path("/x") / typed, ".pdf") == Path("/x") / name


@pytest.mark.parametrize(
    "typed",
    ["CON", "con", "nul.2026", "COM1", "LPT9.pdf", "com²", "a:b", "a?", 'a"b', "a<b", ".pdf"],
)
def test_a_name_that_windows_refuses_is_refused_in_words(typed: str) -> None:
    with pytest.raises(DmeError, match=r"\.$"):
        files.with_ending(Path("/x") / typed, ".pdf")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("562/016/XI/2026 Siti", "562-016-XI-2026 Siti.pdf"),
        ("CON", "CON_.pdf"),
        ("con.2026", "con_.2026.pdf"),
        ("LPT9.pdf", "LPT9_.pdf.pdf"),
        ("aux.2026", "aux_.2026.pdf"),
        ("  H. Ahmad . ", "H. Ahmad.pdf"),
        ("\u202efdp.surat", "fdp.surat.pdf"),
        ("???", "---.pdf"),
        ("...", "berkas.pdf"),
        ("", "berkas.pdf"),
    ],
)
def test_a_proposed_name_is_legal_on_every_disk(told: str, name: str) -> None:
    assert files.legal(told, ".pdf") == name


@given(st.text(max_size=400))
def test_every_proposed_name_is_taken_as_it_is(told: str) -> None:
    name = files.legal(told, ".pdf")
    assert len(name.encode()) < 255
    assert files.with_ending(Path(name), ".pdf").name == name


def test_a_file_is_whole_and_alone(tmp_path: Path) -> None:
    for content in (b"lama", b"baru"):
        files.put(tmp_path / "surat.pdf", content)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("surat.pdf", b"baru")]


def test_what_an_interrupted_writing_left_is_gone_after_the_next(tmp_path: Path) -> None:
    (tmp_path / f".1a2b3c4d{files.PART}").write_bytes(b"rahasia")
    files.put(tmp_path / "surat.pdf", b"isi")
    assert [one.name for one in tmp_path.iterdir()] == ["surat.pdf"]


@pytest.mark.parametrize("disk", ["with names", "without"])
def test_what_is_being_written_is_left_alone(
    tmp_path: Path, disk: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if named := disk == "with names":  # as on a disk that knows no file without a name
        monkeypatch.setattr(sys, "platform", "other")
    part = tmp_path / f".00000000{files.PART}"
    with files._begun(part) as stream:
        stream.write(b"setengah")
        files.put(tmp_path / "lain.pdf", b"isi")
        assert part.exists() is named
        files._name(stream, part)
    part.replace(tmp_path / "surat.pdf")
    assert (tmp_path / "surat.pdf").read_bytes() == b"setengah"


@pytest.mark.skipif(sys.platform != "linux", reason="waits for a disk with files that have no name")
def test_a_writing_that_is_killed_leaves_nothing_in_plain_words(tmp_path: Path) -> None:
    die = (
        "import os, sys; from pathlib import Path; from dme_desktop.kernel import files;"
        "os.fsync = lambda _: os._exit(9);"
        "files.put(Path(sys.argv[1]), b'rahasia' * 1000)"
    )
    done = subprocess.run([sys.executable, "-c", die, tmp_path / "surat.pdf"], check=False)
    assert done.returncode == 9
    assert list(tmp_path.iterdir()) == []


@given(st.sampled_from(["CON", "nul", "aux ", "COM1", "lpt9", "com²"]), st.text(max_size=20))
def test_whatever_follows_a_device_is_no_device(device: str, more: str) -> None:
    name = files.legal(f"{device}.{more}", ".pdf")
    files.check_name(name)
    assert name.endswith(".pdf")
