"""The same work on Windows and here: demonstration, papers, keys, backups in both directions."""

import itertools
import re
import shutil
import zipfile
from pathlib import Path

import pypdfium2
import xlwt

from dme_desktop.vault.profile import DATABASE
from installer.proof import former
from installer.proof.place import CODE, SECRET, WORKERS, Place, check

PAPER = "family_permission.pdf"
SECRET_FILE = "kata-sandi-latihan.txt"  # noqa: S105 - the name of a file
# when it was printed, what signs that, and the last act of the chain before it
OF_THE_MOMENT = re.compile(r"\d\d:\d\d|DME1:\S+|(?<=jejak )\d+-[0-9a-f]{8}")
SCANNED = 150  # dots per inch
KEY_SHEET = "kunci-publik.pdf"
# wide letters side by side are read without the space between them
OF_THE_KEY = re.compile(r"(?m)^([0-9A-Z] ?){3}[0-9A-Z]$|\b[0-9a-f]{4}( [0-9a-f]{4})+$")
READABLE = re.compile(rb"SQLite format 3|Contoh|5203\d{12}")

NOTING_COPIES = ("audit_act", "audit_seal")


def demonstration(place: Place) -> str:
    """`dme demo` makes the same papers, word for word, on Windows as here."""
    ours, theirs = place.fresh("ours"), place.fresh("theirs")
    size = ("--workers", str(WORKERS))
    here = place.here("demo", "--out", ours, *size)["files"]
    there = place.answer("demo", "--out", theirs, *size)["files"]
    check(here.keys() == there.keys(), f"not both made {sorted(here.keys() ^ there.keys())}")
    papers = sorted(ours.glob("*.pdf"))
    for paper in papers:
        differing = _difference(words_of(paper), words_of(theirs / paper.name))
        check(not differing, f"{paper.name}: {differing}")
    return f"{len(papers)} papers of {WORKERS} workers"


def both_ways(place: Place) -> str:
    """A backup made here is good and opens on Windows, one made there opens here, all in it."""
    ours, theirs = place.work / "ours", place.work / "theirs"
    here, there = _backup(ours), _backup(theirs)
    verified = [
        place.answer("backup", "verify", here, secret=_secret(ours)),
        place.here("backup", "verify", here, secret=_secret(ours)),
    ]
    check(all(one["ok"] for one in verified), str(verified))
    check(verified[0]["people"] == verified[1]["people"], str(verified))
    shutil.rmtree(place.data, ignore_errors=True)
    place.answer("backup", "restore", here, "--data", place.data, secret=_secret(ours))
    back = place.fresh("back") / "data"
    place.here("backup", "restore", there, "--data", back, secret=_secret(theirs))
    rows = _same_rows(ours / "data", place.data, _secret(ours), "restored on Windows")
    rows += _same_rows(theirs / "data", back, _secret(theirs), "restored here")
    listed = place.answer("list", "journeys", secret=_secret(ours))
    same = place.here("--data", ours / "data", "list", "journeys", secret=_secret(ours))
    check(listed == same, "the program lists other journeys on Windows")
    return f"{rows} rows the same in every table"


def _same_rows(kept: Path, brought: Path, secret: str, how: str) -> int:
    """Return how many rows two data folders hold; when its copies were made, each knows itself."""
    one, two = former.contents(kept, secret), former.contents(brought, secret)
    for tables in (one, two):
        tables["setting"] = [row for row in tables["setting"] if not row[0].startswith("backup.")]
    for table in NOTING_COPIES:  # that a copy was made is noted after it was
        brought_rows = set(two[table])
        one[table] = [row for row in one[table] if row in brought_rows]
    differing = [table for table in one if one[table] != two.get(table)]
    check(one.keys() == two.keys() and not differing, f"{how} differ: {differing}")
    return sum(map(len, one.values()))


def genuine(place: Place) -> str:
    """The code on a paper is read and believed on either side, from the file and from a picture."""
    ours, theirs = place.work / "ours", place.work / "theirs"
    printed = draw(ours / PAPER, place.fresh("scans") / "scan.png")
    found = [
        place.answer("verify", ours / PAPER, secret=_secret(ours)),
        place.answer("verify", printed, secret=_secret(ours)),
        place.here("--data", theirs / "data", "verify", theirs / PAPER, secret=_secret(theirs)),
    ]
    check(all(one["status"] == "valid" for one in found), str(found))
    check([one["file_unchanged"] for one in found] == [True, False, True], str(found))
    stranger = place.dme("verify", theirs / PAPER, secret=_secret(ours))
    check(stranger.status == 1 and "tidak dikenal" in stranger.said, stranger.said)
    return f"{found[0]['number']} both ways; what an unknown key signed is not believed"


def encrypted(place: Place) -> str:
    """Nothing of the data can be read on the disk without the key."""
    files = [one for one in sorted(place.data.rglob("*")) if one.is_file()]
    check(place.data / DATABASE in files, "there are no data")
    told = {file.name for file in files if READABLE.search(file.read_bytes())}
    check(not told, f"readable: {told}")
    return f"{len(files)} files"


def keyring(place: Place) -> str:
    """The Windows Credential Manager opens the data without asking, and only those."""
    folder, other = place.fresh("init") / "data", place.work / "init" / "elsewhere"
    sheet = place.work / "init" / "lembar.pdf"
    place.answer(
        "--data", folder, "init", "--village", CODE, "--head", "Kepala Desa Contoh",
        "--recovery-sheet", sheet, secret=SECRET,
    )  # fmt: skip
    check("LEMBAR" in words_of(sheet)[0].upper() + " ".join(words_of(sheet)), "no recovery sheet")
    check(place.answer("--data", folder, "check")["ok"], "the data are not sound")
    shutil.copytree(folder, other)
    refused = place.dme("--data", other, "list", "people")
    check(refused.status == 1 and "kata sandi" in refused.said, refused.said)
    return "opened without a passphrase; a copy of the folder was not"


def workbooks(place: Place) -> str:
    """Workbooks come in on Windows; they are read in a process that a hostile one ends alone."""
    secret, sheet = _secret(place.work / "ours"), place.work / "ours" / "penduduk-latihan.xlsx"
    new = place.answer("import", sheet, "--dry-run", secret=secret)
    check(new["duplicate"] > WORKERS // 2 and not new["refused"], str(new)[:400])
    old = place.fresh("xls") / "penduduk.xls"
    _write_old(old)
    found = place.answer("import", old, "--dry-run", secret=secret)
    check((found["new"], found["refused"]) == (1, 0), str(found))
    old.write_bytes(old.read_bytes()[:700])
    damaged = place.dme("import", old, "--dry-run", secret=secret)
    check(damaged.status == 1, f"a damaged .xls gave {damaged.status}: {damaged.said}")
    hostile = _lying(sheet, place.fresh("lie") / "bohong.xlsx")
    refused = place.dme("import", hostile, "--dry-run", secret=secret)
    told = refused.status == 1 and "rusak" in refused.said
    check(told, f"a hostile workbook gave {refused.status}: {refused.said}")
    return f"{new['duplicate']} known residents, one from an old .xls, two bad ones refused"


def _lying(sheet: Path, target: Path) -> Path:
    """Write a workbook that claims more texts than any memory holds; its reader would end."""
    with zipfile.ZipFile(sheet) as came, zipfile.ZipFile(target, "w") as made:
        for name in came.namelist():
            part = came.read(name)
            made.writestr(name, re.sub(rb'uniqueCount="\d+"', b'uniqueCount="99999999999"', part))
    return target


def words_of(file: Path) -> list[str]:
    """Return the lines of a PDF, without what tells only of its moment or its office's own key."""
    document = pypdfium2.PdfDocument(file)
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    if file.name == KEY_SHEET:
        text = OF_THE_KEY.sub("…", text.replace("\r", ""))
    return OF_THE_MOMENT.sub("…", text).splitlines()


def draw(file: Path, picture: Path) -> Path:
    """Draw the first page of a PDF as a scanner would see it, and return the picture."""
    document = pypdfium2.PdfDocument(file)
    try:
        document[0].render(scale=SCANNED / 72).to_pil().save(picture)
    finally:
        document.close()
    return picture


def _difference(one: list[str], other: list[str]) -> str:
    pairs = itertools.zip_longest(one, other, fillvalue="")
    return next((f"“{x}” is not “{y}”" for x, y in pairs if x != y), "")


def _backup(folder: Path) -> Path:
    (found,) = folder.glob("*.dmecad")
    return found


def _secret(folder: Path) -> str:
    return (folder / SECRET_FILE).read_text(encoding="utf-8").strip()


def _write_old(file: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Penduduk")
    rows = (
        ("Nama Lengkap", "NIK", "Jenis Kelamin", "Tanggal Lahir", "Dusun"),
        ("Siti Contohwati", "5203004507900091", "Perempuan", "05-07-1990", "Montong"),
    )
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            sheet.write(row, column, value)
    book.save(str(file))
