"""Stories are broken into pages without losing or tearing anything."""

from dataclasses import dataclass

from dme_desktop.pdf.flow import (
    Beside,
    Block,
    PageBreak,
    Scale,
    Space,
    Together,
    height_of,
    paginate,
)
from dme_desktop.pdf.ink import Ink
from dme_desktop.pdf.tables import Column, Grid


@dataclass
class Brick(Block):
    """A block of a given height that can be cut in two."""

    tall: float
    stays_with_next: bool = False
    cuttable: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002
        """Return its height."""
        return self.tall

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw nothing."""

    def split(self, width: float, room: float) -> tuple[Block, Block] | None:  # noqa: ARG002
        """Cut where the room ends."""
        return (Brick(room), Brick(self.tall - room)) if self.cuttable and room > 1 else None


def _heights(*blocks: Block, room: float = 100) -> list[list[float]]:
    return [[block.height(1) for block in page] for page in paginate(blocks, 1, room)]


def test_what_fits_stays_on_one_page() -> None:
    assert _heights(Brick(40), Brick(60)) == [[40, 60]]


def test_what_does_not_fit_goes_on_the_next_page() -> None:
    assert _heights(Brick(60), Brick(60), Brick(30)) == [[60], [60, 30]]


def test_what_may_be_cut_is_cut() -> None:
    assert _heights(Brick(60), Brick(100, cuttable=True)) == [[60, 40], [60]]


def test_a_heading_is_not_left_alone_at_the_foot() -> None:
    heading = Brick(10, stays_with_next=True)
    assert _heights(Brick(70), heading, Space(5), Brick(60)) == [[70], [10, 5, 60]]


def test_a_page_full_of_hangers_is_still_printed() -> None:
    hangers = [Brick(40, stays_with_next=True) for _ in range(3)]
    assert _heights(*hangers, Brick(50)) == [[40, 40], [40, 50]]


def test_a_block_taller_than_a_page_does_not_hang_the_program() -> None:
    assert _heights(Brick(500), Brick(10)) == [[500], [10]]


def test_a_page_break_begins_a_page_and_gaps_do_not_start_one() -> None:
    assert _heights(Brick(10), PageBreak(), Space(9), Brick(20)) == [[10], [20]]


def test_the_height_of_a_story_is_that_of_its_tallest_page() -> None:
    assert height_of([Brick(10), Brick(20), PageBreak(), Brick(25)], 1) == 30


def test_blocks_beside_each_other_share_the_width() -> None:
    pair = Beside([(3, Brick(10)), (1, Together([Brick(5), Brick(7)]))], gap=4)
    assert pair.height(104) == 12


def test_no_blocks_are_one_empty_page() -> None:
    assert _heights() == [[]]


def test_a_signature_takes_the_last_rows_along() -> None:
    """However many rows there are, and whether or not a remark stands between."""
    columns = [Column("No", 1), Column("Nama", 5)]
    for count in range(3, 60):
        rows = [(str(number), "Siti") for number in range(count)]
        for between in ([], [Space(4), Brick(9)]):
            signed = Brick(60)
            signed.needs_company = True
            story = [Brick(80), Grid(columns, rows, Scale()), *between, Space(7), signed]
            pages = paginate(story, 400, 400)
            tables = [block for page in pages for block in page if isinstance(block, Grid)]
            assert [row for table in tables for row in table.rows] == rows
            assert pages[-1][0] is not signed


def test_a_signature_without_a_table_takes_the_last_block_along() -> None:
    """A signature alone on a page could be put under any other paper."""

    class Signed(Brick):
        needs_company = True

    assert _heights(Brick(60), Brick(35), Space(2), Signed(30)) == [[60], [35, 2, 30]]
    assert _heights(Brick(98), Signed(30)) == [[98], [30]]  # nothing could come along
    together = Together([Brick(4), Signed(30)])
    assert _heights(Brick(60), Brick(35), together) == [[60], [35, 34]]


def test_one_line_over_a_signature_is_not_enough_on_its_page() -> None:
    """Nor is another row of signatures; a page that would be left empty stays as it is."""

    class Signed(Brick):
        needs_company = True

    line, end = Brick(12), [Space(4), Signed(30)]
    assert _heights(Brick(50), Brick(20), line, *end) == [[50], [20, 12, 4, 30]]
    rows = [Signed(30, stays_with_next=True), Space(4), Signed(30)]
    assert _heights(Brick(30), Brick(20), *rows) == [[30], [20, 30, 4, 30]]
    assert _heights(Brick(80), line, *end) == [[80], [12, 4, 30]]


def test_no_table_begins_with_one_row_at_the_foot_of_a_page() -> None:
    """However much room there is, and whether or not a heading stands over it."""
    columns, heading = [Column("No", 1), Column("Nama", 5)], Brick(10, stays_with_next=True)
    for above in range(200, 390):
        for count in range(2, 8):
            rows = [(str(number), "Siti") for number in range(count)]
            story = [Brick(above), heading, Space(3), Grid(columns, rows, Scale())]
            pages = paginate(story, 400, 400)
            tables = [block for page in pages for block in page if isinstance(block, Grid)]
            assert [row for table in tables for row in table.rows] == rows
            assert all(len(table.rows) > 1 for table in tables)
            assert not pages[0][-1].stays_with_next


def test_a_table_too_tall_for_any_page_still_begins() -> None:
    columns = [Column("Nama", 1)]
    rows = [("Siti\n" * 12,) for _ in range(3)]
    pages = paginate([Brick(10, stays_with_next=True), Grid(columns, rows, Scale())], 400, 250)
    tables = [block for page in pages for block in page if isinstance(block, Grid)]
    assert [row for table in tables for row in table.rows] == rows
