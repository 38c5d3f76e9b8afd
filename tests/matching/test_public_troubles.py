"""Troubles of people who match lists elsewhere, each tried here on an input of our own.

After OpenRefine 3015, 6693 and 178, and what comparing two lists in Excel does to numbers and days.
"""

from pathlib import Path

import pytest

from dme_desktop.exchange.proposal import NeedsAnswersError
from dme_desktop.matching import acts, rules, service
from dme_desktop.matching.model import Verdict
from dme_desktop.matching.rules import Group
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.examples import nik
from tests.matching.test_service import abroad, answer, bring, held, line, look, row_of

__all__ = ["abroad", "held"]  # fixtures
pytestmark = pytest.mark.kinds


def test_a_decision_stays_when_others_come_home_or_are_corrected(
    held: tuple[Database, str],
) -> None:
    db, list_id = held
    listed = row_of(answer(db, list_id), Group.LISTED)
    with db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, listed, Verdict.BUKAN_WARGA)
    with db.write(ACT, CLERK) as session:
        for one in service.workers(session):
            journey = journeys.latest(session, one.id)
            assert journey is not None
            journey.stage = Stage.CPMI if one.name == "Warga Contoh D" else journey.stage
    found = answer(db, list_id)
    assert not found.of(Group.VILLAGE)
    (kept,) = (one for one in found.matches if one.decided)
    assert (kept.id, kept.decided and kept.decided.verdict) == (listed, Verdict.BUKAN_WARGA)


def test_a_decision_that_is_taken_back_leaves_the_row_as_it_was(
    held: tuple[Database, str],
) -> None:
    db, list_id = held
    before = {one.id: one for one in answer(db, list_id).matches}
    different = answer(db, list_id).of(Group.DIFFERENT)[0]
    with db.write(acts.DECIDE, CLERK) as session:
        service.decide(session, list_id, different.id, Verdict.ORANG_LAIN)
    parted = [one for one in answer(db, list_id).matches if one.why == rules.PARTED]
    assert {one.group for one in parted} == {Group.LISTED, Group.VILLAGE}
    with db.write(acts.TAKE_BACK, CLERK) as session:
        service.take_back(session, list_id, parted[0].id)
    assert {one.id: one for one in answer(db, list_id).matches} == before


def test_a_second_list_answers_by_its_own_lines(held: tuple[Database, str], tmp_path: Path) -> None:
    db, first = held
    second = bring(db, look(db, tmp_path, line(4, as_of="2026-11-20")))
    both = {one: answer(db, one).of(Group.BOTH) for one in (first, second)}
    assert [row.known.name for row in both[second] if row.known] == ["Warga Contoh D"]
    assert len(both[first]) == 2


def test_spaces_that_nobody_sees_part_no_two_people(abroad: Database, tmp_path: Path) -> None:
    spaced = f" {nik(1)[:6]} {nik(1)[6:12]}\u00a0{nik(1)[12:]} "
    shown = look(
        abroad, tmp_path, line(1, nik=spaced, name=" WARGA \u00a0CONTOH  A\u200b "),
        line(2, nik=f"'{nik(2)}"), line(3, nik=int(nik(3))),
    )  # fmt: skip
    assert shown.counts == {Kind.NEW: 3}
    told = {row.line.number: row.warnings for row in shown.rows}
    assert "angka" in str(told[4])  # the last digit of a number may be gone: it is not believed
    assert not told[2]
    assert not told[3]
    assert len(answer(abroad, bring(abroad, shown)).of(Group.BOTH)) == 3


def test_a_column_of_days_that_could_be_two_days_is_asked_about(
    abroad: Database, tmp_path: Path
) -> None:
    with pytest.raises(NeedsAnswersError, match="mana harinya, mana bulannya"):
        look(abroad, tmp_path, line(1, departed="03/17/2025"), line(2, departed="17/03/2025"))
