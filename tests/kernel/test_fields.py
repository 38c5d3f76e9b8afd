"""What is wrong with a value is said in one sentence that names the field."""

import pytest

from dme_desktop.kernel import fields, kinds
from dme_desktop.kernel.fields import Field

NAME = Field(name="name", label="Nama", kind=kinds.TEXT, required=True, max_length=5)
SIZE = Field(name="size", label="Ukuran", kind=kinds.INTEGER, required=True, default=1)


@pytest.mark.parametrize("empty", [None, ""])
def test_what_is_required_is_asked_for(empty: str | None) -> None:
    assert fields.problem_with(NAME, empty) == "Nama wajib diisi."


def test_zero_and_false_are_answers() -> None:
    assert fields.problem_with(SIZE, 0) is None
    assert (
        fields.problem_with(Field(name="x", label="X", kind=kinds.BOOL, required=True), False)
        is None
    )


def test_a_check_runs_only_on_what_is_there() -> None:
    checked = Field(name="x", label="X", kind=kinds.TEXT, check=lambda _: "Salah.")
    assert fields.problem_with(checked, None) is None
    assert fields.problem_with(checked, "isi") == "Salah."


def test_every_wrong_field_is_told_at_once() -> None:
    assert set(fields.problems_in([NAME, SIZE], {"name": "panjang", "size": None})) == {
        "name",
        "size",
    }
    assert fields.problems_in([NAME, SIZE], {"name": "Siti"}) == {}
