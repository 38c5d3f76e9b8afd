"""The ledger: voluntary, corrected by new lines, never overwritten."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered
from dme_desktop.remittances import papers, rules
from dme_desktop.remittances.model import Direction, Remittance, UseCategory
from dme_desktop.remittances.service import entries
from dme_desktop.remittances.service.entries import Totals
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.workers.model import EventKind, Journey, Stage
from dme_desktop.workers.service import journeys, registration, steps
from dme_desktop.workers.service.steps import Happened
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE, a_registration, a_remittance, an_official, who_agreed
from tests.pdf.golden import text_of


@pytest.fixture
def siti(db: Database) -> str:
    """Give the id of a registered worker in a village with a head."""
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
        return registration.register(session, a_registration())[0].id


def recorded(db: Database, person: str, **different: Any) -> Remittance:
    with db.write(ACT, CLERK) as session:
        return entries.record(session, a_remittance(who_agreed(session, person), **different))


@pytest.mark.parametrize(
    ("different", "field"),
    [
        ({"amount_idr": 0}, "amount_idr"),
        ({"amount_idr": -5}, "amount_idr"),
        ({"amount_idr": 5_000_000_001}, "amount_idr"),
        ({"received_on": dt.date(2026, 11, 25)}, "received_on"),
        ({"amount": Decimal(-1), "currency": "MYR"}, "amount"),
        ({"amount": Decimal(100)}, "currency"),
        ({"recipient": ""}, "recipient"),
    ],
)
def test_absurd_amounts_are_explained_and_not_kept(
    db: Database, siti: str, different: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        recorded(db, siti, **different)
    assert field in refused.value.problems
    with db.read() as session:
        assert entries.paged(session).count() == 0


def test_a_large_sum_only_asks_to_look_again() -> None:
    assert "amount_idr" in rules.doubts(a_remittance(amount_idr=100_000_001))
    assert rules.doubts(a_remittance(amount_idr=100_000_000)) == {}


def test_a_rate_that_does_not_fit_is_doubted() -> None:
    money = a_remittance(amount=Decimal(600), currency="MYR", rate=Decimal(3500))
    assert rules.doubts(altered(money, {"amount_idr": 2_100_000})) == {}
    assert "rate" in rules.doubts(altered(money, {"amount_idr": 2_000_000}))


def test_a_correction_is_a_new_line_and_the_old_one_stays_readable(db: Database, siti: str) -> None:
    old = recorded(db, siti)
    with db.write(ACT, CLERK) as session:
        entries.correct(session, old.id, a_remittance(amount_idr=2_500_000), "Salah baca slip")

    with db.read() as session:
        assert entries.paged(session).count() == 2
        assert [line.amount_idr for line in entries.of_year(session, siti, 2026)] == [2_500_000]
        assert session.get_one(Remittance, old.id).void_reason == "Salah baca slip"
        assert entries.totals(session) == Totals(1, 1, 1, 2_500_000, 0)


def test_a_void_line_is_neither_voided_nor_corrected_again(db: Database, siti: str) -> None:
    old = recorded(db, siti)
    with db.write(ACT, CLERK) as session:
        entries.void(session, old.id, "Tercatat dua kali")

    with pytest.raises(DmeError, match="sudah dibatalkan"), db.write(ACT, CLERK) as session:
        entries.void(session, old.id, "Alasan lain")
    with pytest.raises(DmeError, match="sudah dibatalkan"), db.write(ACT, CLERK) as session:
        entries.correct(session, old.id, a_remittance(), "Alasan lain")

    with db.read() as session:
        assert session.get_one(Remittance, old.id).void_reason == "Tercatat dua kali"
        assert entries.of_year(session, siti, 2026) == []


def test_money_the_family_paid_is_no_remittance_received(db: Database, siti: str) -> None:
    recorded(db, siti)
    recorded(db, siti, direction=Direction.OUT, amount_idr=900_000)
    with db.read() as session:
        assert entries.totals(session) == Totals(2, 1, 1, 2_000_000, 900_000)


def test_uses_add_up_to_the_whole(db: Database, siti: str) -> None:
    recorded(db, siti, use=UseCategory.RUMAH, amount_idr=3_000_000)
    recorded(db, siti, use=UseCategory.TABUNGAN, amount_idr=1_000_000)
    with db.read() as session:
        shares = entries.shares_by_use(entries.of_year(session, siti, 2026))
    assert [(use, round(share, 2)) for use, _, share in shares] == [
        (UseCategory.RUMAH, 0.75), (UseCategory.TABUNGAN, 0.25),
    ]  # fmt: skip


def test_the_yearly_sheet_is_only_drawn_for_a_year_with_money(db: Database, siti: str) -> None:
    recorded(db, siti)
    with db.read(CLERK) as session:
        assert papers.yearly_sheet(session, siti, 2026).preview().startswith(b"%PDF-1")
        with pytest.raises(DmeError, match="2025"):
            papers.yearly_sheet(session, siti, 2025)


def test_the_ledger_of_a_worker_who_died_is_closed(db: Database, siti: str) -> None:
    at_work = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025)}
    with db.write(ACT, CLERK) as session:
        session.get_one(Journey, journeys.of(session, siti)[0].id).deleted_at = NOW
        journey = registration.register(session, a_registration(journey=at_work), siti)[1]
    told = Happened(dt.date(2026, 11, 10), told_by="KBRI", why="kecelakaan kerja")
    with db.write(ACT, CLERK) as session:
        steps.take(session, journey.id, EventKind.MENINGGAL, told)
    assert recorded(db, siti, received_on=dt.date(2026, 11, 10))
    with pytest.raises(Invalid, match="10 November 2026"):
        recorded(db, siti, received_on=dt.date(2026, 11, 11))


def test_what_an_import_asks_of_many_is_what_is_asked_of_each(db: Database, siti: str) -> None:
    with db.read() as session:
        assert entries.about_all(session, [siti]) == {siti: entries.about(session, siti)}
        assert entries.about_all(session, []) == {}
        assert entries.about(session, "nobody") == rules.NOBODY


def test_the_statement_and_the_consent_are_printed_by_the_id_of_a_person(
    db: Database, siti: str
) -> None:
    recorded(db, siti, received_on=dt.date(2025, 3, 4))
    with db.read(CLERK) as session:
        for one in papers.UNNUMBERED.values():
            assert one.draw(session, siti).startswith(b"%PDF-1")
        sheet = text_of(papers.UNNUMBERED["household-sheet"].draw(session, siti))
    assert "Tahun 2025" in sheet
