"""The shipped code lists say where they come from and are read the way they are written."""

import msgspec
import pytest

from dme_desktop.kernel import codes, kinds, resources

LISTS = sorted(msgspec.json.decode(resources.path("codelists.json").read_bytes()))


@pytest.mark.parametrize("name", LISTS)
def test_a_list_tells_its_origin_and_no_label_twice(name: str) -> None:
    raw = msgspec.json.decode(resources.path("codelists.json").read_bytes())[name]
    labels = list(codes.labels(name).values())
    assert raw["origin"]
    assert labels
    assert len({label.casefold() for label in labels}) == len(labels)


@pytest.mark.parametrize("name", LISTS)
def test_every_code_is_read_from_its_label_and_from_itself(name: str) -> None:
    kind = kinds.codes(name)
    for code, label in codes.labels(name).items():
        assert kind.parse(label.upper()) == code
        assert kind.parse(code) == code
        assert kind.format(code) == label


def test_a_destination_has_its_currency_and_calling_code() -> None:
    taiwan = codes.countries()["TW"]
    assert (taiwan.name, taiwan.currency) == ("Taiwan", "TWD")
    assert taiwan.calling.lstrip("+") == "886"


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert kinds.codes("religion").format("99") == "99"
