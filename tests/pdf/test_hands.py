"""Framed papers: the code has a column of its own, and one to six hands stand well beside it."""

import pypdfium2
import pytest
import zxingcpp

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf import seal
from dme_desktop.pdf.certificate import framed
from dme_desktop.pdf.flow import Block, PageBreak, Scale, Space
from dme_desktop.pdf.fonts import SERIF
from dme_desktop.pdf.hands import Hands
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import SMALLER, Signer
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import text_of
from tests.pdf.places import Line, lines_of
from tests.pdf.sound import assert_framed

SCALE = Scale(13, 1.2, 8, 22 * 72 / 25.4, SERIF)
DAY = "Mataram, 11 September 2025"
LEFT, WIDE, AXIS = 32.0, 266.0, 165.0  # millimetres of F4
CODE_AT = {1: 0.5 / 3, 2: 0.5, 3: 0.5 / 4, 4: 0.5, 5: 0.5 / 4, 6: 0.5 / 4}
HANDS_AT = {
    1: [2.5 / 3], 2: [0.5 / 3, 2.5 / 3], 3: [1.5 / 4, 2.5 / 4, 3.5 / 4],
    4: [0.5 / 3, 2.5 / 3] * 2, 5: [2 / 4, 3 / 4, 1.5 / 4, 2.5 / 4, 3.5 / 4],
    6: [1.5 / 4, 2.5 / 4, 3.5 / 4] * 2,
}  # fmt: skip


def sheet(blocks: list[Block], paper: PaperSize = PaperSize.F4) -> bytes:
    document = framed("Contoh", paper)
    document.add(lambda _: [Space(90), *blocks], examples.foot(sealed=True))
    return seal.sealed(document.finish(), seal.dots_of("DME1:CONTOH"))


def hands(
    count: int, *, name: str = "Contoh", role: str = "Jabatan", on_axis: bool = False
) -> Hands:
    signers = [
        Signer(name=f"{name} {n}", role=f"{role} {n}", before="Saksi," if n > 3 else "")
        for n in range(1, count + 1)
    ]
    return Hands(signers, SCALE, examples.foot(sealed=True), DAY, on_axis=on_axis)


def parts_of(pdf: bytes) -> list[Line]:
    """Return the lines of a sheet, those beside each other apart."""
    return lines_of(pdf, apart=14)


def code_on(pdf: bytes, page: int = 0) -> tuple[float, float] | None:
    """Return where the middle of the code is, in millimetres from the upper left corner."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=150 / 72).to_pil()
    document.close()
    found = zxingcpp.read_barcodes(picture)
    if not found:
        return None
    corners = found[0].position
    x = (corners.top_left.x + corners.bottom_right.x) / 2
    y = (corners.top_left.y + corners.bottom_right.y) / 2
    return x / 150 * 25.4, y / 150 * 25.4


def middle(line: Line) -> float:
    return (line.left + line.right) / 2


@pytest.mark.parametrize("count", CODE_AT)
def test_the_code_and_the_hands_stand_in_their_columns(count: int) -> None:
    pdf = sheet([hands(count)])
    found = code_on(pdf)
    assert found is not None
    assert found[0] == pytest.approx(LEFT + WIDE * CODE_AT[count], abs=0.6)
    by_words = {one.words: one for one in parts_of(pdf)}
    for number, at in enumerate(HANDS_AT[count], start=1):
        assert middle(by_words[f"Contoh{number}"]) == pytest.approx(LEFT + WIDE * at, abs=0.6)
    day = by_words[DAY.replace(" ", "")]
    over = HANDS_AT[1][0] if count == 1 else CODE_AT[count]
    assert middle(day) == pytest.approx(LEFT + WIDE * over, abs=0.6)
    assert day.base < found[1] or count == 1
    assert_framed(pdf)


def test_the_roles_of_a_row_share_their_first_line_and_the_names_their_last() -> None:
    by_words = {one.words: one for one in parts_of(sheet([hands(6)]))}
    for row in ((1, 2, 3), (4, 5, 6)):
        assert len({round(by_words[f"Jabatan{n},"].base, 1) for n in row}) == 1
        assert len({round(by_words[f"Contoh{n}"].base, 1) for n in row}) == 1
    assert by_words["Contoh1"].base < by_words["Jabatan4,"].base


def test_who_witnesses_below_another_hand_is_parted_from_it() -> None:
    words = [one.words for one in parts_of(sheet([hands(6)]))]
    assert words.count("Saksi") == 3


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("count", CODE_AT)
def test_the_longest_names_stay_in_their_columns(count: int, paper: PaperSize) -> None:
    pdf = sheet([hands(count, name=LONG_NAME)], paper)
    said = text_of(pdf)
    assert all(f" {n}" in said for n in range(1, count + 1))
    assert said.count("Muhammad") == said.count("Zain") == count
    assert_framed(pdf)
    names = [one for one in parts_of(pdf) if "Islamiyah" in one.words]
    assert len(names) == count
    assert all(one.size >= SCALE.size * SMALLER for one in names)


def test_one_hand_on_the_axis_has_the_code_at_its_left() -> None:
    pdf = sheet([hands(1, on_axis=True)])
    found = code_on(pdf)
    assert found is not None
    assert found[0] == pytest.approx(AXIS - 98, abs=0.6)
    name = next(one for one in parts_of(pdf) if one.words == "Contoh1")
    assert middle(name) == pytest.approx(AXIS, abs=0.6)


def test_more_hands_than_a_sheet_has_room_for_are_refused() -> None:
    with pytest.raises(ValueError, match="7 hands"):
        hands(7)


@pytest.mark.parametrize("paper", PaperSize)
def test_the_code_stands_on_the_first_sheet_only(paper: PaperSize) -> None:
    pdf = sheet([hands(2), PageBreak(), Prose("dua", Scale())], paper)
    assert code_on(pdf) is not None
    assert code_on(pdf, 1) is None


def test_a_draft_shows_where_the_code_will_be() -> None:
    foot = examples.foot(sealed=True, draft=True)
    document = framed("Contoh", PaperSize.F4)
    block = Hands(hands(1).signers, SCALE, foot, DAY)
    document.add(lambda _: [block], foot)
    assert "kode dicetak saat surat terbit" in text_of(document.finish())


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("count", CODE_AT)
def test_no_office_is_too_long_to_be_printed_whole(count: int, paper: PaperSize) -> None:
    minister = (
        "Menteri Pelindungan Pekerja Migran Indonesia/Kepala Badan Pelindungan Pekerja Migran "
        "Indonesia"
    )
    pdf = sheet([hands(count, role=minister)], paper)
    said = text_of(pdf)
    assert said.count("Migran") == said.count("Indonesia") == 2 * count
    assert "…" not in said
    assert_framed(pdf)
