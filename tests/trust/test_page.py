"""The page that checks papers without the program, in a real browser: the same verdicts."""

import base64
import datetime as dt
import hashlib
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QLocale

from dme_desktop import rooms
from dme_desktop.agenda import proof
from dme_desktop.kernel import base45
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.trust import lists, page, verification
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Status, Verdict
from dme_desktop.ui.said import sentence
from dme_desktop.vault import cose, signing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.agenda.test_proof import a_claim
from tests.house.source import ROOT
from tests.trust import browser
from tests.trust.browser import Browser
from tests.trust.papers import FAR_AWAY, REGENCY, Printed, another_office, issued, void
from tests.trust.test_lists import accept, gather, keys_of, publish, trust, voids_of
from tests.trust.test_rasters import MISHAPS
from tests.trust.test_verification import photographed
from tests.vault.test_cose import a_key

PAGE = ROOT / "resources" / "pemeriksa"
TODAY = dt.date(2026, 11, 24)
CLOCK = FixedClock(dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=8))))
OWN = "52.03.11.2005"
NO_SUBTLE = "Object.defineProperty(crypto, 'subtle', { value: undefined })"
needs_browser = pytest.mark.skipif(
    not browser.found(), reason="waits for a machine with chromium; .ci/dev.py installs it"
)


@pytest.fixture(scope="module")
def viewer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Give a browser in which pages are opened one after the other."""
    with browser.opened(tmp_path_factory.mktemp("peramban")) as opened:
        yield opened


@dataclass
class Round:
    """A village, its neighbour and the regency; papers of both; and the page that knows them all.

    The regency's office holds the same lists: what its program says, the page says.
    """

    office: Database
    neighbour: Database
    regency: Database
    papers: dict[str, Printed]
    file: Path

    def says(self, code: str) -> Verdict:
        """Return what the program of an office with the same lists says."""
        with self.regency.read() as session:
            return verification.verify(session, Found(code))

    def signed(self, office: Database, **different: object) -> str:
        """Return a code of an office's key."""
        with office.read() as session:
            return proof.coded(a_claim(**different), signing.current(session))


@pytest.fixture(scope="module")
def around(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Round]:
    """Give everybody, after one round of lists by stick."""
    folder = tmp_path_factory.mktemp("keliling")
    rooms.declare()
    with (
        another_office(folder / "desa", CLOCK, OWN) as office,
        another_office(folder / "sebelah", CLOCK) as neighbour,
        another_office(folder / "kabupaten", CLOCK, REGENCY) as regency,
    ):
        yield round_of(office, neighbour, regency, folder / page.FILE)


def round_of(office: Database, neighbour: Database, regency: Database, file: Path) -> Round:
    papers = {"own": issued(office), "next": issued(neighbour), "late": issued(office)}
    papers |= {"void": issued(office), "void_next": issued(neighbour)}
    void(office, papers["void"])
    void(neighbour, papers["void_next"])
    for village in (office, neighbour):
        gather(regency, keys_of(village))
        gather(regency, voids_of(village))
    trust(office, regency)
    for given in publish(regency):
        accept(office, given)
    file.write_bytes(made(office))
    return Round(office, neighbour, regency, papers, file)


def made(office: Database) -> bytes:
    with office.write(ACT, CLERK) as session:
        return page.made(session).content


def flipped(code: str, at: int = -1) -> str:
    content = bytearray(base45.decode(code.removeprefix(proof.PREFIX)))
    content[at] ^= 1
    return proof.PREFIX + base45.encode(bytes(content))


def vectors(around: Round) -> Mapping[str, str]:
    """Return one code for every verdict there is."""
    papers, signed = around.papers, around.signed
    with around.office.read() as session:
        no_paper = cose.signed(signing.current(session), ["surat"])
    return {
        **{name: paper.code for name, paper in papers.items()},
        "flipped": flipped(papers["own"].code),
        "flipped name": flipped(papers["own"].code, 60),
        "behind": papers["void"].code + " ",
        "neighbour's name": signed(around.office, village="52.03.11.2004"),
        "ends today": signed(around.office, valid_to=TODAY),
        "ended": signed(around.office, valid_to=TODAY - dt.timedelta(days=1)),
        "cut": papers["own"].code[:-9],
        "no paper": proof.PREFIX + base45.encode(no_paper),
        "nothing": proof.PREFIX,
        "strange": "DME1:kode",
        "other": "HC1:6BF+70790T9WJWG",
    }


@needs_browser
@pytest.mark.parametrize("before", ["", NO_SUBTLE], ids=["browser", "library"])
def test_the_page_says_what_the_program_says(around: Round, viewer: Browser, before: str) -> None:
    script = f"Date.now = () => {int(CLOCK.now().timestamp() * 1000)}; {before}"
    added = viewer.call("Page.addScriptToEvaluateOnNewDocument", source=script)
    viewer.open(around.file)
    viewer.call("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])
    seen = set()
    for name, code in vectors(around).items():
        said, told = around.says(code), viewer.type_code(code)
        if name == "behind":  # a person's typing is trimmed, as the program's line does it
            said = around.says(code.strip())
        assert (told["status"], told["sentence"]) == (said.status.value, said.sentence), name
        seen.add(told["status"])
        values = [value for _, value, _ in verification.rows(said)]
        assert told["values"] == values, name
    assert seen == {one.value for one in Status} - {Status.UNKNOWN_KEY.value}


@needs_browser
def test_what_the_page_does_not_know_it_says_so(
    around: Round, viewer: Browser, tmp_path: Path
) -> None:
    with another_office(tmp_path / "jauh", CLOCK, FAR_AWAY) as far:
        stranger = issued(far).code
    with another_office(tmp_path / "latihan", CLOCK, FAR_AWAY, practice=True) as practice:
        rehearsed = issued(practice).code
    viewer.open(around.file)
    told = viewer.type_code(stranger)
    assert told["status"] == Status.UNKNOWN_KEY.value
    assert told["sentence"].split(".")[:2] == around.says(stranger).sentence.split(".")[:2]
    assert "halaman pemeriksa yang lebih baru" in told["sentence"]
    assert viewer.type_code(rehearsed)["sentence"] == around.says(rehearsed).sentence
    forged = proof.coded(a_claim(), a_key(9))
    with around.office.read() as session:
        said = verification.verify(session, Found(forged)).sentence
    assert viewer.type_code(forged)["sentence"] == said


@needs_browser
def test_a_replaced_key_signs_nothing_later_for_the_page_too(
    office: Database, viewer: Browser, tmp_path: Path
) -> None:
    with office.read() as session:
        old = signing.current(session)
    paper = issued(office)
    with office.write(ACT, CLERK) as session:
        signing.renew(session)
    file = tmp_path / page.FILE
    file.write_bytes(made(office))
    viewer.open(file)
    assert viewer.type_code(paper.code)["status"] == Status.VALID.value
    later = proof.coded(a_claim(date=TODAY + dt.timedelta(days=1)), old)
    with office.read() as session:
        said = verification.verify(session, Found(later))
    told = viewer.type_code(later)
    assert (told["status"], told["sentence"]) == (Status.REVOKED.value, said.sentence)


@needs_browser
@pytest.mark.parametrize("mishap", MISHAPS)
def test_a_photo_of_the_paper_is_read(
    around: Round, viewer: Browser, tmp_path: Path, mishap: str
) -> None:
    viewer.open(around.file)
    for name, status in (("own", Status.VALID), ("void_next", Status.REVOKED)):
        picture = Image.open(BytesIO(photographed(around.papers[name].pdf, 200)))
        file = tmp_path / f"{name}.jpg"
        MISHAPS[mishap](picture.convert("L"), 200).save(file, quality=70)
        assert viewer.show_photo(file)["status"] == status.value
    assert {each.partition(":")[0] for each in viewer.asked_for()} == {"file", "blob"}


@needs_browser
def test_a_picture_without_a_code_and_a_file_that_is_none_are_told_apart(
    around: Round, viewer: Browser, tmp_path: Path
) -> None:
    viewer.open(around.file)
    empty, none = tmp_path / "kosong.png", tmp_path / "surat.png"
    Image.new("L", (300, 200), 255).save(empty)
    none.write_bytes(around.papers["own"].pdf)
    assert "tidak terbaca" in viewer.show_photo(empty)["sentence"]
    assert "tidak dapat dibuka" in viewer.show_photo(none)["sentence"]


@needs_browser
def test_words_in_a_code_are_words_and_nothing_else(around: Round, viewer: Browser) -> None:
    name = "<b onclick=1>Siti</b>\u202e"
    viewer.open(around.file)
    told = viewer.type_code(around.signed(around.office, name=name, kind="Surat"))
    assert "<b onclick=1>Siti</b>" in told["values"]
    assert viewer.run("document.querySelectorAll('dd b').length") == 0


@needs_browser
def test_no_flipped_bit_is_genuine_for_the_page(around: Round, viewer: Browser) -> None:
    code = around.papers["own"].code
    viewer.open(around.file)
    for at in range(0, 160, 7):
        assert viewer.type_code(flipped(code, at))["status"] != Status.VALID.value, at


@needs_browser
def test_only_what_a_known_key_signed_is_called_signed(around: Round, viewer: Browser) -> None:
    viewer.open(around.file)
    papers = around.papers
    for code, heading in (
        (papers["own"].code, "Yang ditandatangani"),
        (papers["void"].code, "Yang ditandatangani"),
        (flipped(papers["own"].code, 60), "Isi kodenya"),
    ):
        viewer.type_code(code)
        assert viewer.run("document.querySelector('.card h3').textContent") == heading


@needs_browser
@pytest.mark.parametrize("language", ["id", "en"])
def test_no_number_is_broken_on_a_phone(around: Round, viewer: Browser, language: str) -> None:
    code = around.signed(around.office, number="470/1234/Pem.Ds.Contoh/XI/2026", valid_to=TODAY)
    size = {"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": True}
    viewer.call("Emulation.setDeviceMetricsOverride", **size)
    try:
        viewer.open(around.file)
        if language == "en":
            viewer.run("document.getElementById('language').click()")
        viewer.type_code(code)
        lines = viewer.run(
            "(() => { const all = document.createRange(); "
            "all.selectNodeContents(document.querySelector('dd')); "
            "return all.getClientRects().length; })()"
        )
        wide = viewer.run("document.documentElement.scrollWidth")
    finally:
        viewer.call("Emulation.clearDeviceMetricsOverride")
    assert lines == 1
    assert wide == size["width"]


@needs_browser
def test_the_page_speaks_english_and_names_its_maker(around: Round, viewer: Browser) -> None:
    viewer.open(around.file)
    viewer.type_code(around.papers["own"].code)
    viewer.run("document.getElementById('language').click()")
    told = viewer.told()
    assert told["headline"] == "Genuine"
    assert told["sentence"].startswith("Genuine. This letter was truly issued by Desa Jenggik")
    about = viewer.run("document.getElementById('about').textContent")
    with around.office.read() as session:
        assert signing.fingerprint(signing.current(session).public) in about
    assert "This page was made by Desa Jenggik Utara" in about


@needs_browser
def test_the_page_says_in_english_what_the_program_says(around: Round, viewer: Browser) -> None:
    now = f"Date.now = () => {int(CLOCK.now().timestamp() * 1000)}"
    added = viewer.call("Page.addScriptToEvaluateOnNewDocument", source=now)
    viewer.open(around.file)
    viewer.call("Page.removeScriptToEvaluateOnNewDocument", identifier=added["identifier"])
    viewer.run("document.getElementById('language').click()")
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    try:
        for name, code in vectors(around).items():
            said = sentence(around.says(code.strip()).sentence)
            assert viewer.type_code(code)["sentence"] == said, name
    finally:
        QLocale.setDefault(before)


def damaged(content: bytes) -> bytes:
    place = content.index(page.PLACE.encode()) + len(page.PLACE) + 200
    other = b"A" if content[place : place + 1] != b"A" else b"B"
    return content[:place] + other + content[place + 1 :]


def foreign(content: bytes) -> bytes:
    """Sign other lists with a key that is not the first one in them."""
    start = content.index(page.PLACE.encode()) + len(page.PLACE)
    end = content.index(b"<", start)
    packed = base64.b64decode(content[start:end])
    line, _, message = packed.partition(b"\n")
    forged = cose.signed(a_key(9), cose.read(message).payload, line + b"\n")
    return content[:start] + base64.b64encode(line + b"\n" + forged) + content[end:]


@needs_browser
@pytest.mark.parametrize("change", [damaged, foreign])
def test_a_page_with_other_lists_says_so_and_checks_nothing(
    around: Round, viewer: Browser, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    file = tmp_path / page.FILE
    file.write_bytes(change(around.file.read_bytes()))
    viewer.open(file)
    assert viewer.run("document.body.dataset.state") == "changed"
    assert viewer.run("document.getElementById('form').hidden") is True


def test_the_page_holds_own_and_listed_keys_and_every_void_paper(around: Round) -> None:
    with around.office.write(ACT, CLERK) as session:
        known = lists.known_here(session)
        again = lists.known_here(session)
    assert known.entries == 3 + 2  # keys of three offices, two void papers
    assert again.content != known.content, "each page has a number of its own"


def test_the_page_stands_alone_and_names_no_host() -> None:
    text = (PAGE / page.FILE).read_text(encoding="utf-8")
    script = text.partition("<script>")[2].partition("</script>")[0]
    assert "default-src 'none'" in text
    assert "http" not in script.replace("http-equiv", "")
    for library in ("@noble/ed25519", "@noble/hashes", "cborg", "fflate", "zxing-wasm"):
        assert f"\n{library} " in text, "its licence stands in the page"


def test_the_page_is_that_of_its_source() -> None:
    files = sorted(one for one in (PAGE / "source").iterdir() if one.is_file())
    stamp = hashlib.sha256(b"".join(one.read_bytes() for one in files)).hexdigest()
    assert stamp in (PAGE / page.FILE).read_text(encoding="utf-8"), "run python3 .ci/dev.py page"


def test_the_page_is_built_again_byte_for_byte(tmp_path: Path) -> None:
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        pytest.skip("waits for a machine with npm; python3 .ci/dev.py page installs it")
    source = tmp_path / "source"
    shutil.copytree(PAGE / "source", source, ignore=shutil.ignore_patterns("node_modules"))
    brought = subprocess.run(
        [npm, "ci", "--ignore-scripts"], cwd=source, capture_output=True, check=False
    )
    if brought.returncode:
        pytest.skip("waits for a machine that reaches npm")
    subprocess.run([node, "build.mjs"], cwd=source, check=True)
    assert (tmp_path / page.FILE).read_bytes() == (PAGE / page.FILE).read_bytes()
