"""A long life of a village goes on over pages; a year never stands alone at their foot."""

import datetime as dt

import pytest

from dme_desktop.commitments.documents.timeline import Milestone, Timeline, build
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import ink_margins, pages_of, text_of


def timeline(*milestones: Milestone) -> Timeline:
    return Timeline(
        letterhead=examples.letterhead(),
        foot=examples.foot(),
        village="Desa Jenggik Utara",
        as_of=dt.date(2026, 11, 24),
        milestones=milestones,
    )


def milestone(number: int, title: str = "Ikrar", within: tuple[str, ...] = ()) -> Milestone:
    on = dt.date(2000, 1, 1) + dt.timedelta(days=97 * number)
    return Milestone(on=on, kind="Ikrar", title=f"{title} {number}", within=within)


def test_every_milestone_of_thirty_years_is_told() -> None:
    pdf = build(timeline(*(milestone(n, within=("a", "b")) for n in range(120))))
    pages = pages_of(pdf)
    words = text_of(pdf)
    assert len(pages) > 3
    assert all(f"Ikrar {n} " in f"{words} " for n in range(120))
    assert "120 peristiwa" in pages[0]


def test_a_year_stands_with_its_first_milestone() -> None:
    for page in pages_of(build(timeline(*(milestone(n) for n in range(120))))):
        lines = [line.strip() for line in page.splitlines()]
        years = [place for place, line in enumerate(lines) if line.isdecimal() and len(line) == 4]
        assert all("Ikrar" in lines[place + 1] for place in years)


@pytest.mark.parametrize("name", [*ODD_NAMES, LONG_NAME * 2])
def test_any_title_stays_on_the_paper(name: str) -> None:
    pdf = build(timeline(milestone(1, name, (name, name))))
    assert not UNSEEN & set(text_of(pdf))
    assert min(ink_margins(pdf)[0]) >= 8
