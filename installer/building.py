"""Builds the installer: `python -m installer.building --help`."""

import argparse
import logging
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from installer import extras, fetch, launchers, notices, packing, signing, stage, wine
from installer.fetch import PYTHONS, WindowsPython
from installer.ground import NAME, OUT, ROOT, BuildError, give_one_time, sha256_of, version
from installer.signing import Certificate
from installer.wine import Wine

log = logging.getLogger(__name__)

CACHE = OUT / "cache"
MOST = 45_000_000  # bytes of a release
CLOSE, QUICK, LOOSE = "lzma", "zlib", "none"  # how the installer is packed


@dataclass(frozen=True)
class Plan:
    """What is built, and where. Without a certificate nothing is signed."""

    work: Path
    out: Path
    python: WindowsPython
    version: str
    packing: str
    certificate: Certificate | None

    @property
    def installer(self) -> Path:
        """Return the file that is made."""
        kind = "" if self.packing == CLOSE else "-fast"
        return self.out / f"{NAME.replace(' ', '-')}-{self.version}-64bit{kind}.exe"

    @property
    def extras(self) -> Path:
        """Return the file with what the desk of a province adds."""
        name = self.installer.name.replace(NAME.replace(" ", "-"), stage.EXTRAS.replace(" ", "-"))
        return self.out / name

    @property
    def parts(self) -> Path:
        """Return the list of the parts of the program."""
        return self.out / f"{self.installer.stem}.cdx.json"

    @property
    def stage(self) -> Path:
        """Return the folder of the product as it will be installed."""
        return self.work / "stage"


def main(arguments: list[str]) -> int:
    """Build as asked; say what was made, or what is wrong."""
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stdout)
    plan = asked(arguments)
    try:
        build(plan)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    for file in (plan.installer, plan.extras):
        print(f"{file}  {file.stat().st_size / 1e6:.1f} MB\nsha256 {sha256_of(file)}")
    return 0


def asked(arguments: list[str]) -> Plan:
    """Read what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="installer/build", description=__doc__)
    parser.add_argument("--fast", action="store_true", help="pack loosely, for checks")
    parser.add_argument("--python", choices=PYTHONS, default="3.13", help="the Windows Python")
    parser.add_argument("--certificate", type=Path, help="PKCS#12 file to sign with")
    parser.add_argument("--password-file", type=Path, help="of that file")
    parser.add_argument("--timestamps", default="", help="address of a timestamp service")
    parser.add_argument("--unsigned", action="store_true", help="sign nothing: anyone's same bytes")
    said = parser.parse_args(arguments)
    certificate = None
    if said.certificate:
        certificate = Certificate(
            said.certificate, password=said.password_file, timestamps=said.timestamps
        )
    elif not said.unsigned:
        certificate = signing.test_certificate(OUT / "certificate")
    work = OUT / "work"
    return Plan(
        work, OUT, PYTHONS[said.python], version(), QUICK if said.fast else CLOSE, certificate
    )


def build(plan: Plan) -> None:
    """Fetch, lay out, compile, license, sign and pack."""
    shutil.rmtree(plan.work, ignore_errors=True)
    plan.work.mkdir(parents=True)
    python, wheels = plan.work / "python", plan.work / "wheels"
    with _told("Windows Python"):
        fetch.python(plan.python, CACHE, python)
    with _told("Windows wheels"):
        fetch.wheels(plan.python, ROOT / "requirements.lock", wheels)
    with _told("layout"):
        stage.lay_out(plan.python, python, wheels, plan.stage)
        notices.gather(python, wheels, plan.stage / "licences")
        listed = plan.stage / "licences" / notices.SBOM
        notices.list_parts(plan.python, plan.version, wheels, listed)
        launchers.make(plan.python, plan.version, plan.work / "launchers", plan.stage)
    with _told("byte code"):
        windows = Wine(CACHE / wine.version())
        if not windows.drive.exists():
            windows.make()
        runtime = plan.stage / "runtime"
        stage.compile_in(plan.stage, windows, runtime, "app", "lib")
        province = extras.lay_out(plan.python, plan.work, runtime, windows)
        windows.stop()
    finish(plan)
    with _told("extras of a province"):
        extras.pack(province, plan.version, plan.work, plan.extras, plan.packing)
        _sign(plan, plan.extras)
        packing.write_hashes(plan.out, plan.installer, plan.parts, plan.extras)


def finish(plan: Plan) -> None:
    """Sign and pack what lies staged, and write its list of parts and its hashes beside it."""
    with _told("signatures and packing"):
        _sign(plan, *(plan.stage / name for name in launchers.ABOUT))
        give_one_time(plan.stage)
        plan.out.mkdir(parents=True, exist_ok=True)
        packing.pack(plan.stage, plan.version, plan.work, plan.installer, plan.packing)
        _sign(plan, plan.installer)
    if plan.packing == CLOSE and plan.installer.stat().st_size > MOST:
        raise BuildError(f"{plan.installer.name} is over {MOST / 1e6:.0f} MB.")
    shutil.copyfile(plan.stage / "licences" / notices.SBOM, plan.parts)
    packing.write_hashes(plan.out, plan.installer, plan.parts)


def _sign(plan: Plan, *files: Path) -> None:
    if plan.certificate is not None:
        for file in files:
            signing.sign(plan.certificate, file, NAME)


@contextmanager
def _told(what: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    start = time.perf_counter()
    yield
    log.info("%6.1f s  %s", time.perf_counter() - start, what)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
