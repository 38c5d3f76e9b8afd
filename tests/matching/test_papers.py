"""The sheets of visits, drawn from a real file: who stands on them, and who does not."""

import pytest

from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.matching import acts, papers, service
from dme_desktop.matching.documents import visits
from dme_desktop.matching.model import Verdict
from dme_desktop.matching.rules import Group
from tests.acts import CLERK
from tests.matching.conftest import Held
from tests.pdf.golden import assert_golden, pages_of, text_of


def test_the_sheets_are_a_hamlet_a_page_without_those_only_the_village_knows(held: Held) -> None:
    with held.db.read(CLERK) as session:
        pdf = visits.build(papers.visits(session, held.list_id))
    assert_golden("visits", pdf)
    assert len(pages_of(pdf)) == 2
    assert "Warga Contoh D" not in text_of(pdf)


def test_those_only_the_village_knows_leave_with_a_purpose_that_is_printed(held: Held) -> None:
    with held.db.read(CLERK) as session:
        with pytest.raises(DmeError, match="Tulis untuk apa"):
            papers.visits(session, held.list_id, with_village=True)
        sheet = papers.visits(
            session, held.list_id, with_village=True, purpose="Kunjungan satgas bulan ini"
        )
    text = text_of(visits.build(sheet))
    assert "Warga Contoh D" in text
    assert "Kunjungan satgas bulan ini" in text


def test_whoever_may_not_see_them_does_not_take_them_along(held: Held) -> None:
    operator = Who("Operator", frozenset({Role.OPERATOR}))
    with held.db.read(operator) as session, pytest.raises(DmeError, match="dikerjakan oleh"):
        papers.visits(session, held.list_id, with_village=True, purpose="Ingin tahu")


def test_when_everything_is_decided_there_is_nobody_to_visit(held: Held) -> None:
    with held.db.read(CLERK) as session:
        rows = service.answer(session, held.list_id).matches
    said = {
        Group.LISTED: Verdict.BUKAN_WARGA,
        Group.DIFFERENT: Verdict.DAFTAR_BENAR,
        Group.VILLAGE: Verdict.SALAH_CATAT,
    }
    with held.db.write(acts.DECIDE, CLERK) as session:
        for one in rows:
            if one.group in said:
                service.decide(session, held.list_id, one.id, said[one.group])
    with held.db.read(CLERK) as session, pytest.raises(DmeError, match="sudah diputuskan"):
        papers.visits(session, held.list_id)
