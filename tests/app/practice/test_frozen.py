"""A practice village in which the newest slip is of a family that took its consent back."""

from pathlib import Path

from dme_desktop.app.practice import demonstration


def test_the_newest_slip_may_be_of_a_frozen_family(tmp_path: Path) -> None:
    made = demonstration.run(tmp_path / "out", 120, 1)
    assert Path(made.files["remittance_sheet"]).read_bytes().startswith(b"%PDF")
