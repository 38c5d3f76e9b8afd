"""What got slower beyond noise is said; what only wavers is not."""

from tests.bench import figures
from tests.bench.figures import Figures


def _felt(answer: float, freeze: float, statements: float) -> Figures:
    return {"300": {"open": {"answer": answer, "freeze": freeze, "statements": statements}}}


def test_only_what_is_slower_beyond_noise_is_said() -> None:
    kept = _felt(10.0, 4.0, 20)
    assert figures.slower(kept, _felt(12.5, 4.9, 20)) == []
    assert figures.slower(kept, _felt(14.0, 4.0, 20)) == ["300 open: answer 10.0 -> 14.0"]
    assert figures.slower(kept, _felt(10.0, 5.4, 40)) == [
        "300 open: freeze 4.0 -> 5.4",
        "300 open: statements 20 -> 40",
    ]


def test_an_act_that_is_new_is_not_slower() -> None:
    assert figures.slower({}, _felt(10.0, 4.0, 20)) == []
    assert "open" in figures.table({}, _felt(10.0, 4.0, 20))


def test_what_it_holds_is_compared_as_well() -> None:
    kept: Figures = {"300": {"MiB with the first room": {"answer": 130.0}}}
    hardly: Figures = {"300": {"MiB with the first room": {"answer": 134.0}}}
    more: Figures = {"300": {"MiB with the first room": {"answer": 138.0}}}
    assert figures.slower(kept, hardly) == []
    assert figures.slower(kept, more) == ["300 MiB with the first room: answer 130.0 -> 138.0"]
    assert "138.00" in figures.table(kept, more)
