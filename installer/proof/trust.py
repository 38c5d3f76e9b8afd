"""The file before it is run: hashes, signatures, what is inside, and whether it comes out again."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from installer import building, fetch, signing
from installer.ground import ROOT, BuildError, files_in, run, sha256_of
from installer.launchers import ABOUT, COMPILER
from installer.proof.place import Place, Refuted, check
from installer.wine import inside

OF_WINDOWS = {  # libraries every Windows 10 has from version 1903 on
    "advapi32", "authz", "bcryptprimitives", "comdlg32", "crypt32", "d3d11", "d3d12", "d3d9",
    "dwmapi", "dwrite", "dxgi", "gdi32", "icuuc", "imm32", "iphlpapi", "kernel32", "mpr", "msvcrt",
    "netapi32", "ntdll", "ole32", "oleaut32", "psapi", "rpcrt4", "secur32", "setupapi", "shell32",
    "shlwapi", "uiautomationcore", "user32", "userenv", "uxtheme", "version", "winmm", "winspool",
    "ws2_32", "wtsapi32", "bcrypt", "propsys",
}  # fmt: skip
IMPORTED = re.compile(r"DLL Name: (\S+)")


def hashes(place: Place) -> str:
    """The hashes beside the installer are its own."""
    run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=place.plan.out)
    size = place.installer.stat().st_size / 1e6
    return f"{place.installer.name}, {size:.1f} MB, {sha256_of(place.installer)[:16]}…"


def signatures(place: Place) -> str:
    """The installer and both launchers carry a signature that fits."""
    certificate = place.plan.certificate
    if certificate is None:
        return "built unsigned"
    for file in (place.installer, *(place.plan.stage / name for name in ABOUT)):
        signing.verify(certificate, file)
    return "a test certificate, which no Windows trusts" if certificate.is_test else "ours"


def changed(place: Place) -> str:
    """One changed byte breaks the signature, and the installer refuses to run."""
    content = bytearray(place.installer.read_bytes())
    content[len(content) // 2] ^= 1
    other = place.fresh("changed") / "changed.exe"
    other.write_bytes(content)
    if place.plan.certificate is not None:
        try:
            signing.verify(place.plan.certificate, other)
        except BuildError as error:
            check("MISMATCH" in str(error), str(error))
        else:
            raise Refuted("the signature still fits")
    status = place.install(other)
    check(status != 0, "it installed")
    check(not place.program.exists(), "it left something behind")
    return f"signature broken, exit status {status}, nothing installed"


def python(place: Place) -> str:
    """Every program file of Python is as its makers signed it."""
    runtime = place.plan.stage / "runtime"
    files = [one for one in sorted(runtime.iterdir()) if one.suffix in {".exe", ".dll", ".pyd"}]
    for file in files:
        fetch.check_signature(file)
    return f"{len(files)} files of Python Software Foundation and Microsoft"


def libraries(place: Place) -> str:
    """Every library finds what it needs: in the product, or in Windows since 1903."""
    stage = place.plan.stage
    programs = [name for name in files_in(stage) if name.suffix in {".exe", ".dll", ".pyd"}]
    there = {name.name.lower() for name in programs}
    lost = {
        f"{name.name} needs {wanted}"
        for name in programs
        for wanted in _imported(stage / name)
        if wanted not in there and not _is_of_windows(wanted)
    }
    check(not lost, "; ".join(sorted(lost)))
    return f"{len(programs)} program files"


def no_place(place: Place) -> str:
    """Nothing in the product tells where it was built, nor names Wine."""
    places = {str(ROOT), str(place.work), inside(ROOT), "drive_c", ".wine"}
    told = [text.encode(code) for text in places for code in ("utf-8", "utf-16-le")]
    told += [text.replace("\\", "\\\\").encode() for text in places if "\\" in text]
    names = files_in(place.program)
    for name in names:
        content = (place.program / name).read_bytes()
        found = [text for text in told if text in content]
        check(not found, f"{name} names {found}")
    return f"{len(names)} installed files"


def build_again(place: Place) -> None:
    """Begin a second build, elsewhere, beside the other steps."""
    again = place.fresh("again")
    plan = replace(place.plan, work=again / "elsewhere" / "work", out=again / "elsewhere")
    place.seen["again"] = plan, ThreadPoolExecutor(1).submit(building.build, plan)


def same_bytes(place: Place) -> str:
    """A second build, elsewhere, gives the very same installer."""
    plan, built = place.seen["again"]
    built.result()
    first, second = sha256_of(place.installer), sha256_of(plan.installer)
    if first != second:
        raise Refuted(f"other bytes: {_difference(place.plan.stage, plan.stage)}")
    return f"{first[:16]}… twice"


def _difference(one: Path, other: Path) -> str:
    names = files_in(one)
    if names != files_in(other):
        return "not the same files"
    differing = [str(x) for x in names if (one / x).read_bytes() != (other / x).read_bytes()]
    return ", ".join(differing[:5]) or "the files are the same, their packing is not"


def _imported(file: Path) -> set[str]:
    return {name.lower() for name in IMPORTED.findall(run(f"{COMPILER}-objdump", "-p", file))}


def _is_of_windows(library: str) -> bool:
    return library.startswith("api-ms-win-") or library.rsplit(".", 1)[0] in OF_WINDOWS
