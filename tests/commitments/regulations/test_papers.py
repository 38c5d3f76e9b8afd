"""The skeleton of a rule on protection."""

import pytest

from dme_desktop.commitments.regulations import papers
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.pdf.golden import assert_golden, pages_of


def test_the_words_of_the_skeleton(office: Database) -> None:
    with office.read(CLERK) as session:
        assert_golden("regulation_skeleton", papers.skeleton(session))


def test_the_skeleton_says_that_it_is_no_rule_and_what_must_be_filled(office: Database) -> None:
    with office.read(CLERK) as session:
        pages = pages_of(papers.skeleton(session))
    assert "KERANGKA, BUKAN PERATURAN" in pages[0]
    assert "Sebelum dipakai" in pages[-1]
    assert "DESA JENGGIK UTARA" in pages[0]
    assert "[jumlah]" in "".join(pages)


def test_a_kelurahan_has_no_rule_of_a_desa(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        village.profile(session).code = "52.03.07.1001"
        with pytest.raises(DmeError, match="kelurahan tidak membuatnya"):
            papers.skeleton(session)
