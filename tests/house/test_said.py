"""What records say in Indonesian is said in English too: every choice of every list."""

import ast
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QLocale

from dme_desktop import rooms
from dme_desktop.agenda.model import LetterStatus
from dme_desktop.app.today.screen import short_rupiah
from dme_desktop.commitments.book import DESIGNATION, Line, Noun
from dme_desktop.commitments.screen.list_page import _title
from dme_desktop.district.service.figures import short_money
from dme_desktop.kernel import kinds, resources
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import MONTHS, WEEKDAYS, Typed
from dme_desktop.pdf.flow import Scale
from dme_desktop.remittances.documents.charts import by_month, short
from dme_desktop.ui import failures, said
from dme_desktop.ui.source import Column, Row
from dme_desktop.workers.model import Stage
from tests.house.source import calls, modules, name_of, place, tree_of

CATALOGUE = resources.path("catalogue", "dme_en.ts")
HOW = "write each into resources/catalogue/said_en.json under choices, as {Indonesian: English}"


@pytest.fixture
def english() -> Iterator[None]:
    """Let the window speak English."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def _first(value: ast.expr) -> object:
    value = value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value
    return value.value if isinstance(value, ast.Constant) else None


def _options() -> set[str]:
    """Return what the members of every enumeration of the program are called."""
    return {
        told
        for file in modules()
        for node in tree_of(file).body
        if isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(b) for b in node.bases)
        for member in node.body
        if isinstance(member, ast.Assign)
        if isinstance(told := _first(member.value), str) and any(map(str.isalpha, told))
    }


def _codes() -> set[str]:
    lists = json.loads(resources.path("codelists.json").read_text(encoding="utf-8"))
    every = [item for one in lists.values() for item in one["items"].values()]
    return {item["name"] if isinstance(item, dict) else item for item in every}


def test_every_choice_has_its_english_words() -> None:
    missing = sorted((_options() | _codes()) - said.known("choices").keys())
    assert missing == [], HOW


def test_what_a_room_says_of_how_long_it_keeps_is_said_in_english_too() -> None:
    told = {one.since for one in rooms.personal() if one.since}
    assert sorted(told - said.known("choices").keys()) == [], HOW


def _shape(value: ast.expr, known: dict[str, str]) -> str:
    """Return a text of the source with {} for what is put into it, "" for anything else."""
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        value = value.func.value  # "... {name} ...".format(name=...)
    if isinstance(value, ast.Name):
        return known.get(value.id, "")
    if isinstance(value, ast.JoinedStr):
        each = value.values
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in each)
    told = value.value if isinstance(value, ast.Constant) else ""
    return re.sub(r"{\w+}", "{}", told) if isinstance(told, str) else ""


def _told(call: ast.Call) -> Iterator[ast.expr]:
    for given in call.args:
        for one in given.values if isinstance(given, ast.Dict) else [given]:
            yield from [one.body, one.orelse] if isinstance(one, ast.IfExp) else [one]


def _refusals() -> dict[str, str]:
    """Return the sentences of every refusal that a window may show, each with where it is raised.

    What the command line alone says, and what is told to programmers, ends or begins otherwise.
    """
    found: dict[str, str] = {}
    for file in modules():
        if "command" in file.parts:
            continue
        body = [one for one in tree_of(file).body if isinstance(one, ast.Assign)]
        known = {name_of(one.targets[0]): _shape(one.value, {}) for one in body}
        for call in calls(file):
            if name_of(call.func).endswith(("Error", "Invalid")):
                told = (_shape(one, known) for one in _told(call))
                found |= {one: place(file, call) for one in told if REFUSAL.match(one)}
    return found


REFUSAL = re.compile(r"(?:[A-Z{“](?=.* ))(?!.*(?:--|`dme)).*\.$", re.DOTALL)


@pytest.mark.usefixtures("english")
def test_every_refusal_has_its_english_words() -> None:
    catalogue = ET.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    window = {one.findtext("source") for one in catalogue.iter("message")}
    missing = [
        f"{where}: {told}"
        for told, where in _refusals().items()
        if told not in window
        if said.sentence(filled := told.replace("{}", "Xyzq")) == filled
    ]
    assert missing == [], HOW.replace("choices", "errors")


def _heads() -> dict[str, str]:
    """Return what columns of reports are called in the source, each with where it is."""
    return {
        told: place(file, call)
        for file in modules()
        for call in calls(file)
        if name_of(call.func) == "ListColumn" and call.args
        if any(map(str.isalpha, told := _shape(call.args[0], {}).replace("{}", "2026")))
    }


@pytest.mark.usefixtures("english")
def test_every_head_of_a_report_has_its_english_words() -> None:
    same = {"P3MI", "Status", "Median", "Target", "N", "NIK", "Rupiah"}  # in both languages
    missing = [f"{at}: {one}" for one, at in _heads().items() if said.head(one) == one]
    assert [one for one in missing if one.rpartition(": ")[2] not in same] == [], HOW


def test_every_line_keeps_its_holes() -> None:
    for kind in ("choices", "errors", "heads"):
        for text, meant in said.known(kind).items():
            assert text.count("{}") == meant.count("{}"), text
            assert meant.strip(), text


COUNTED = re.compile(
    r"\b1 (?:\w+ )?(?:people|days|batches|times|departures|participants|businesses|minutes|lines|"
    r"sheets|records|places|signs|complaints)\b"
)
LIMITS = ("Paling banyak", "Pilih tanggal", "Berkas laptop", "Ada {} orang")  # more than one


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("kind", ["choices", "errors"])
def test_one_is_said_in_the_singular(kind: str) -> None:
    say = said.said if kind == "choices" else said.sentence
    wrong = {}
    for text in said.known(kind):
        is_settled = text.startswith(LIMITS) or re.search(r"\b1 ", text)
        holes = [] if is_settled else [*re.finditer(r"{n?}", text)]
        for hole in holes:
            filled = f"{text[: hole.start()]}1{text[hole.end() :]}"
            filled = filled.replace("{n}", "7").replace("{}", "Xyzq")
            if COUNTED.search(meant := say(filled)):
                wrong[filled] = meant
    assert wrong == {}, "add the line with 1 to resources/catalogue/said_en.json"


@pytest.mark.usefixtures("english")
def test_a_refusal_is_said_whole() -> None:
    assert said.sentence("NIK harus 16 angka, ini 15. Salin lagi dari KTP atau KK.") == (
        "A NIK has 16 digits, this has 15. Copy it again from the KTP or the family card."
    )
    assert failures.sentence_for(DmeError("Disk penuh.")) == "Disk penuh."  # not known: kept
    about = "Tulis tanggal seperti 31-12-2025, 12-2025, atau tahunnya saja."
    assert said.sentence(f"Paspor: {about}").startswith("Passport: Write a date like")
    assert said.sentence(f"07 Siti Contoh: {about}").startswith("07 Siti Contoh: Write a date")
    assert said.sentence("Kios Contoh: Buka sore.") == "Kios Contoh: Buka sore."  # as it was typed


@pytest.mark.usefixtures("english")
def test_what_stands_in_a_row_and_dates_are_said_part_by_part() -> None:
    assert said.said("Siti Contohwati, Paspor, habis 20 hari lagi") == (
        "Siti Contohwati, Passport, ends in 20 days"
    )
    assert said.said("Minggu, 29-11-2026") == "Sunday, 29-11-2026"
    assert said.said("Diterima 30-11-2026") == "Received 30-11-2026"
    assert said.told("Diterima 30-11-2026\nDisk penuh.") == "Received 30-11-2026\nDisk penuh."
    assert said.told("kasus kurang 1 jumlah baris: tertulis 2, terhitung 1") == (
        "cases: 1 too few, sum of lines: written 2, counted 1"
    )
    assert said.said("Jumat, 9 Mei 2025") == "Friday, 9 May 2025"
    assert said.said("Desember 2026") == "December 2026"
    assert said.said("nama sama, NIK salah satu belum tercatat.") == (
        "same name, one NIK not recorded yet."
    )
    assert said.said("2 angkatan, 1 sosialisasi") == "2 batches, 1 awareness talk"
    assert said.month("Agustus") == "August"
    assert said.said("9 dari 18; 20 belum diketahui") == "9 of 18; 20 not known"
    for name in ("Jumat", "Agustus", "Jumat, S.Pd.", "Surat dari Camat"):  # no dates, no figures
        assert said.said(name) == name


@pytest.mark.usefixtures("english")
def test_what_is_counted_is_said_with_its_figures_and_names() -> None:
    assert said.said("Perkebunan") == "Plantation"
    assert said.said("Paspor habis 20 hari lagi") == "Passport ends in 20 days"
    assert said.said("Hilang kontak sejak 01-02-2026") == "Lost contact since 01-02-2026"
    assert said.said("Siti Contohwati") == "Siti Contohwati"


@pytest.mark.usefixtures("english")
def test_several_refusals_are_said_one_after_another() -> None:
    told = (
        "Pemberi izin harus hadir sendiri. Minta datang ke kantor desa. "
        "Pemberi izin harus berumur 18 tahun atau lebih. PT Umpama: izin belum diperiksa."
    )
    assert said.sentence(told) == (
        "The person giving permission must be present. Ask them to come to the village office. "
        "The person giving permission must be 18 years or older. "
        "PT Umpama: the permit was not checked yet."
    )
    differs = "Negara: Malaysia di desa, Taiwan di daftar; Nama: Siti di desa, Sita di daftar"
    assert said.told(differs) == (
        "Country: Malaysia in the village, Taiwan in the list; "
        "Name: Siti in the village, Sita in the list"
    )
    assert said.told("Kios di desa. Buka sore") == "Kios di desa. Buka sore"  # as it was typed


@pytest.mark.usefixtures("english")
def test_a_letter_is_void_and_a_departure_called_off() -> None:
    assert said.said(LetterStatus.BATAL.value) == "Void"
    assert said.said(Stage.BATAL.value) == "Departure called off"
    assert kinds.choice(Stage).meant("Batal") is Stage.BATAL  # as workbooks of before write it


@pytest.mark.usefixtures("english")
def test_a_short_sum_of_money_has_an_english_size() -> None:
    """In English M would be a million, and jt nothing at all."""
    shown = (short_rupiah(94_250_000), short_rupiah(3_420_000_000), short_money(10**12))
    assert [said.said(one) for one in shown] == ["Rp94,25 mn", "Rp3,42 bn", "Rp1,0 tn"]
    told = "tahun lalu Rp84,1 M, naik 3%"
    assert said.said(told).startswith("last year Rp84,1 bn")
    assert said.of_chart(f"{short(1_400_000)} (30%)") == "1,4 mn (30%)"
    drawn = by_month([850_000] * 12, Scale(8, 1.2), said.of_chart)
    assert [(one.name, one.told) for one in drawn.parts][4] == ("May", "850 k")


@pytest.mark.usefixtures("english")
def test_a_designation_has_a_title_of_the_program_and_an_award_one_that_was_typed() -> None:
    line = Line(
        id="1", noun=Noun.AWARD, kind="", title="Ikrar Desa Migran Emas", on=None, detail=""
    )
    assert _title(line) == "Ikrar Desa Migran Emas"
    assert _title(replace(line, title=DESIGNATION)) == "Designation as Desa Migran Emas"


@pytest.mark.usefixtures("english")
def test_what_people_typed_is_never_a_choice() -> None:
    kind = Column("Sebagai", str)
    name = Column("Laptop", str, typed=True)
    kader = cast("Row", "Kader")
    assert (kind.shown(kader), name.shown(kader)) == ("Community volunteer", "Kader")
    assert (said.said("Kader"), said.said(Typed("Kader"))) == ("Community volunteer", "Kader")


def test_in_indonesian_nothing_is_another_word() -> None:
    assert said.said("Perkebunan") == said.told("Perkebunan") == "Perkebunan"


PAPER = {"papers.py", "documents", "reports", "kinds", "pledges", "regulations", "task_forces"}
APART = {"command", "migrations", "practice", "options.py", "export.py"}  # asked and told by text
PRINTED = re.compile(r"Saya setuju|(SELECT|UPDATE|DELETE|WHERE) ")  # a consent; a statement
SENTENCE = re.compile(r"[A-Z{“](?=.* ).*[a-z] .*[.?](?: {})?", re.DOTALL)  # or one more


def _sentences() -> Iterator[tuple[str, str, str]]:
    """Yield each sentence of the source that no paper prints: as it stands, its shape, where."""
    for file in modules():
        if {*file.parts} & (PAPER | APART):
            continue
        nodes = [*ast.walk(tree_of(file))]
        aside = {one.value for one in nodes if isinstance(one, ast.Expr)}  # docstrings
        aside |= {part for one in nodes if isinstance(one, ast.JoinedStr) for part in one.values}
        for node in nodes:
            if isinstance(node, ast.Constant | ast.JoinedStr) and node not in aside:
                told = _shape(node, {})
                if SENTENCE.fullmatch(told) and not PRINTED.match(told):
                    yield str(getattr(node, "value", "")), told, place(file, node)


@pytest.mark.usefixtures("english")
def test_every_sentence_has_its_english_words_not_only_refusals() -> None:
    catalogue = ET.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    sources = {one.findtext("source") or "" for one in catalogue.iter("message")}
    window = sources | {re.sub(r"{\w+}", "{}", one) for one in sources}
    missing = [
        f"{where}: {told}"
        for written, told, where in _sentences()
        if not {written, told} & (window | said.known("errors").keys())
        if all(said.said(told.replace("{}", hole)) == told.replace("{}", hole) for hole in HOLES)
    ]
    assert missing == [], HOW.replace("choices", "errors")


HOLES = ("Xyzq", "7", "7 atau 8", "Ada anggota yang tertulis dua kali.")  # what may stand in one


def test_no_english_text_names_a_month_or_a_day_in_indonesian() -> None:
    catalogue = ET.parse(CATALOGUE).getroot()  # noqa: S314 - our own file
    told = {"".join(one.itertext()).strip() for one in catalogue.iter("translation")}
    for kind in ("choices", "errors", "heads"):
        told |= {*said.known(kind).values()}
    english = {QLocale("en_GB").monthName(at + 1) for at in range(len(MONTHS))}
    names = {*WEEKDAYS, *MONTHS} - english
    left = re.compile(rf"\b({'|'.join(names)})\b")
    assert sorted(text for text in told if left.search(text)) == []
