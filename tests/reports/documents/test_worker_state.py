"""L1 as the district receives it: N, period, date of the data, unknowns and filters."""

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from dme_desktop.reports.documents.worker_state import HamletState, build
from tests.pdf.examples import LONG_ADDRESS, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of
from tests.reports.documents.examples import HAMLETS, worker_state

ZERO = ((0, 0),) * 6


def test_the_words_of_the_report() -> None:
    assert_golden("worker_state", build(worker_state()))


def test_the_sums_agree_with_the_rows() -> None:
    lines = pages_of(build(worker_state()))[0].splitlines()
    totals = next(line for line in lines if line.split()[:1] == ["Jumlah"] and "1.360" in line)
    assert totals.split() == [
        "Jumlah",
        "5",
        "2",
        "1.283",
        "21",
        "1",
        "–",
        "32",
        "12",
        "2",
        "–",
        "1",
        "1",
        "1.324",
        "36",
        "1.360",
    ]


def test_a_village_without_workers_has_a_report_too() -> None:
    words = text_of(build(worker_state(hamlets=(), people=0, unknowns=())))
    assert "Banyaknya orang (N) : 0" in words
    assert "Belum diketahui : Tidak ada" in words


@pytest.mark.parametrize("paper", PaperSize)
def test_five_hamlets_with_a_chart_each_are_one_page(paper: PaperSize) -> None:
    counts = ((12, 4), (25, 14), (3, 1), (17, 6), (3, 3), (1, 0))
    rows = tuple(HamletState(hamlet=f"Dusun {n}", counts=counts) for n in range(5))
    report = msgspec.structs.replace(worker_state(), hamlets=rows, paper=paper)
    (page,) = pages_of(build(report))
    assert page.count("Hilang") == 6  # a head of the table, and a word under each small chart


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_hamlet_is_printed_inside_the_margins(name: str) -> None:
    rows = (*HAMLETS, HamletState(hamlet=name, counts=ZERO))
    pdf = build(worker_state(hamlets=rows, officer=Signer(name=name, role=name), filters=name))
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 10


def test_eighty_hamlets_go_on_under_a_repeated_head() -> None:
    full = tuple((99_999, 99_999) for _ in range(6))
    rows = [HamletState(hamlet=f"Dusun {n} {LONG_ADDRESS}", counts=full) for n in range(80)]
    report = msgspec.structs.replace(worker_state(), hamlets=tuple(rows), filters=LONG_ADDRESS * 2)
    pages = pages_of(build(report))
    words = " ".join(" ".join(pages).split())
    assert all(f"Dusun {n} " in words for n in range(80))
    assert all("Hilang kontak" in page for page in pages if "99.999" in page)
    assert min(min(left, right) for left, _, right, _ in ink_margins(build(report))) >= 10
