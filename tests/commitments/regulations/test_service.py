"""The rules of the village, each recorded once."""

import datetime as dt

import pytest

from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.kernel.errors import Invalid
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import (
    a_regulation,
)


def test_a_regulation_is_not_revoked_before_it_was_made(db: Database) -> None:
    with pytest.raises(Invalid, match="Dicabut sebelum"), db.write(ACT, CLERK) as session:
        regulations.keep(session, a_regulation(revoked_on=dt.date(2025, 1, 1)))
    with db.write(ACT, CLERK) as session:
        made = regulations.keep(session, a_regulation())
    with db.write(ACT, CLERK) as session:
        regulations.keep(session, a_regulation(revoked_on=dt.date(2026, 1, 1)), made.id)
        regulations.remove(session, made.id)


def test_a_regulation_of_tomorrow_is_none_yet(db: Database) -> None:
    with pytest.raises(Invalid, match="belum tiba"), db.write(ACT, CLERK) as session:
        regulations.keep(session, a_regulation(enacted_on=dt.date(2026, 11, 25)))


def test_the_same_regulation_is_recorded_once(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        made = regulations.keep(session, a_regulation())
        regulations.keep(session, a_regulation(title="Pelindungan PMI dan Keluarganya"), made.id)
        regulations.keep(session, a_regulation(enacted_on=dt.date(2026, 6, 2)))
    with pytest.raises(Invalid, match="PMI dan Keluarganya"), db.write(ACT, CLERK) as session:
        regulations.keep(session, a_regulation())
