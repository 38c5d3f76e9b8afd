"""How a name that was typed in small letters is written on papers."""

import pytest

from dme_desktop.kernel import kinds, names
from dme_desktop.kernel.names import written


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("siti contohwati", "Siti Contohwati"),
        ("hj. siti contohwati, s.pd.", "Hj. Siti Contohwati, S.Pd."),
        ("tgh. lalu ujicoba", "TGH. Lalu Ujicoba"),
        ("bq. nur-aini", "Bq. Nur-Aini"),
        ("montong rt", "Montong RT"),
        ("pt contoh jaya", "PT Contoh Jaya"),
        ("SITI CONTOHWATI", "SITI CONTOHWATI"),
        ("Siti contohwati", "Siti contohwati"),
        ("", ""),
    ],
)
def test_only_what_has_no_capital_is_offered_with_them(typed: str, offered: str) -> None:
    assert written(typed) == offered


@pytest.mark.parametrize("mark", ["'", "’", "‘", "`", "´", "ʼ", "ʻ"])
def test_the_apostrophe_of_a_name_may_be_any_mark(mark: str) -> None:
    assert names.plain(f"Mu{mark}minah") == "MUMINAH"
    assert names.search_key(f"Mu{mark}minah") == names.search_key("Mu'minah")
    kept = kinds.NAME.parse(f"Mu{mark}minah")
    assert kept in {"Mu'minah", "Mu’minah"}
