"""The report on attention: counts only, small ones hidden, recomputed by plain SQL."""

import datetime as dt

from dme_desktop.remittances.model import Channel, Direction
from dme_desktop.reports import attention
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.attention.conftest import Write, workers, write
from tests.pdf.golden import text_of

__all__ = ["workers", "write"]


def test_few_matters_are_not_told_apart(db: Database, workers: list[str], write: Write) -> None:
    write(workers[0], direction=Direction.OUT)
    with db.read(CLERK) as session:
        report = attention.counted(session)
    assert report.rows == ()
    assert report.total == 0


def test_counts_are_those_of_plain_sql_and_name_nobody(
    db: Database, workers: list[str], write: Write
) -> None:
    for day in range(1, 7):
        told = {"direction": Direction.OUT, "received_on": dt.date(2026, 11, day)}
        write(workers[0], channel=Channel.POS, **told)
    with db.read(CLERK) as session:
        report = attention.counted(session)
        (counted,) = (
            session.connection()
            .exec_driver_sql("SELECT count(*) FROM attention_flag WHERE rule='RM06' AND holds=1")
            .one()
        )
        text = text_of(KINDS["PERHATIAN"].build(report))
    assert counted == 6
    assert report.rows == (("Keluarga membayar", "Didahulukan", "6", "6", "0", "0", "0"),)
    assert "Siti" not in text
