"""Charts give way before they take a page of their own, and are never narrower than their words."""

import pytest

from dme_desktop.pdf.charts import CLOSE, Bars, Multiples, Part
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.ink import MM

ROOMY, TIGHT = Scale(9, 1.25), Scale(9, 1.12)
LANDSCAPE, PORTRAIT = 261 * MM, 165 * MM  # between the margins of A4
BARS = [Part(f"Negara {n}", n, str(n)) for n in range(7)]


@pytest.mark.parametrize(
    ("scale", "width", "down"), [(ROOMY, LANDSCAPE, 7), (TIGHT, LANDSCAPE, 4), (TIGHT, PORTRAIT, 7)]
)
def test_bars_stand_in_two_columns_only_where_room_is_short_and_wide(
    scale: Scale, width: float, down: int
) -> None:
    pitch = CLOSE if scale is TIGHT else 6.4 * MM
    assert Bars(BARS, scale).height(width) == pytest.approx(down * pitch + 1 * MM)


@pytest.mark.parametrize(
    ("panels", "width", "lines"),
    [(4, LANDSCAPE, 1), (5, LANDSCAPE, 1), (6, LANDSCAPE, 2), (5, PORTRAIT, 2), (0, PORTRAIT, 0)],
)
def test_five_small_charts_stand_beside_each_other_on_a_wide_sheet(
    panels: int, width: float, lines: int
) -> None:
    drawn = Multiples([(f"Dusun {n}", BARS[:6]) for n in range(panels)], ROOMY)
    assert drawn.height(width) == lines * drawn.tall
