"""What a library imports and nobody uses is not loaded, and is there as soon as it is asked."""

import sys
from pathlib import Path

import pytest

from dme_desktop.kernel.on_demand import loaded_on_demand


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a library that imports two modules and asks nothing of them before it is used."""
    (tmp_path / "contoh_inti.py").write_text("JAWABAN = 42\n", encoding="utf-8")
    (tmp_path / "contoh_kotak").mkdir()
    (tmp_path / "contoh_kotak" / "__init__.py").touch()
    (tmp_path / "contoh_kotak" / "isi.py").write_text("JAWABAN = 43\n", encoding="utf-8")
    (tmp_path / "contoh_pustaka.py").write_text(
        "import contoh_inti, contoh_kotak.isi\n"
        "def jawab(): return contoh_inti.JAWABAN, contoh_kotak.isi.JAWABAN\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("library")
def test_a_spared_module_is_loaded_when_something_of_it_is_asked() -> None:
    with loaded_on_demand("contoh_inti", "contoh_kotak.isi"):
        library = __import__("contoh_pustaka")
    assert not {"contoh_inti", "contoh_kotak.isi"} & sys.modules.keys()
    assert not hasattr(library.contoh_inti, "__file__")
    assert "contoh_inti" not in sys.modules
    assert library.jawab() == (42, 43)
    with pytest.raises(AttributeError):
        _ = library.contoh_inti.TIDAK_ADA
    for name in ("contoh_pustaka", "contoh_inti", "contoh_kotak.isi", "contoh_kotak"):
        sys.modules.pop(name, None)
