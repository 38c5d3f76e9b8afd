"""A village with three workers abroad whose families agreed."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from dme_desktop.attention.model import AttentionFlag, Rule
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.service import entries
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import (
    a_registration,
    a_remittance,
    nik,
    who_agreed,
)

ABROAD = {
    "stage": Stage.BEKERJA, "departed_on": PartialDate(2024), "country": "MY",
    "last_contact_on": dt.date(2026, 11, 20),
}  # fmt: skip
Write = Callable[..., Remittance]


@pytest.fixture
def workers(office: Database) -> list[str]:
    """Give the ids of three workers abroad, each of a family of their own."""
    names = ("Siti Contohwati", "Ahmad Sampel", "Rohani Teladan")
    with office.write(ACT, CLERK) as session:
        return [
            who_agreed(
                session,
                registration.register(
                    session,
                    a_registration(
                        {
                            "nik": nik(place),
                            "full_name": name,
                            "family_card_no": f"520300111111{place:04}",
                        },
                        journey=ABROAD,
                    ),
                )[0].id,
            )
            for place, name in enumerate(names, 1)
        ]


@pytest.fixture
def write(db: Database) -> Write:
    """Give what writes one line down."""

    def written(person: str, **different: Any) -> Remittance:
        with db.write(ACT, CLERK) as session:
            return entries.record(session, a_remittance(person, **different))

    return written


def flags(db: Database) -> Sequence[AttentionFlag]:
    """Return all flags that hold today."""
    today = db.clock.today()
    with db.read() as session:
        every = session.query(AttentionFlag).order_by(AttentionFlag.rule, AttentionFlag.subject)
        return [one for one in every if one.is_told(today)]


def noticed(db: Database) -> list[Rule]:
    """Return the rules of the flags that hold."""
    return [one.rule for one in flags(db) if one.holds]
