"""A village with a list of BP3MI, and the room of the match on a screen."""

import datetime as dt
from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.matching.model import ListedWorker, Origin, ReceivedList
from dme_desktop.matching.screen import build
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik
from tests.robots import ScreenRobot


@dataclass(frozen=True)
class Held:
    """The office and its list."""

    db: Database
    list_id: str


@pytest.fixture
def held(office: Database) -> Held:
    """Give four abroad and a list: two of them, one told differently, and one of nobody known."""
    with office.write(ACT, CLERK) as session:
        for place in range(1, 5):
            person = {"nik": nik(place), "full_name": f"Warga Contoh {chr(64 + place)}"}
            trip = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025, 3, 10)}
            registration.register(session, a_registration(person, None, trip))
        kept = ReceivedList(origin=Origin.BP3MI, as_of=dt.date(2026, 11, 1), title="Contoh")
        session.add(kept)
        session.flush()
        told = [(1, "WARGA CONTOH A", "TW"), (2, "WARGA CONTOH B", "TW"),
                (3, "WARGA CONTOH C", "MY"), (9, "ORANG LAIN", "HK")]  # fmt: skip
        for place, name, country in told:
            session.add(
                ListedWorker(
                    list_id=kept.id, line=place, listed_name=name, listed_nik=nik(place),
                    listed_country=country, listed_hamlet="Sengkol" if place == 9 else None,
                )
            )  # fmt: skip
        return Held(office, kept.id)


@pytest.fixture
def robot(context: Context, held: Held, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of the match of a village with a list."""
    return ScreenRobot(qtbot, build(context))
