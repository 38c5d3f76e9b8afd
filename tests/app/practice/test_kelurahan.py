"""The office of a kelurahan: no paper of it speaks of a desa or of a head of a hamlet."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dme_desktop.app.practice import demonstration, registry
from tests.pdf.golden import text_of

KELURAHAN = "52.03.07.1002"
SPEAKS_OF_DESA = re.compile(r"\b(desa|kades|dusun|kadus)\b", re.IGNORECASE)
NO_SENTENCE_OF_OURS = re.compile(  # names of people, of the programme, and of any office there is
    r"kepala desa contoh|kadus [\w ]+ contoh|desa mi ?gran emas|kementerian desa|desa/kelurahan|"
    r"pasal 42(?: huruf b)? uu 18/2017: desa \w+|naskah dinas desa|kewenangan desa|"  # the law
    r"peraturan desa tentang [\w ]+ asal desa|"
    r"di kantor desa, kecamatan atau kabupaten mana pun",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[demonstration.Made]:
    """Give one of each paper and report of a practice kelurahan."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry, "VILLAGE", KELURAHAN)
        yield demonstration.run(tmp_path_factory.mktemp("kelurahan") / "out", 60, 7)


def test_no_paper_of_a_kelurahan_speaks_of_a_desa(made: demonstration.Made) -> None:
    papers = [Path(file) for file in made.files.values() if file.endswith(".pdf")]
    assert len(papers) > 30
    wrong = {
        file.name: sorted(set(SPEAKS_OF_DESA.findall(said)))
        for file in papers
        if SPEAKS_OF_DESA.search(said := NO_SENTENCE_OF_OURS.sub("", text_of(file.read_bytes())))
    }
    assert wrong == {}
