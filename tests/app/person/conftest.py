"""A candidate of the village, and her page over a room."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.app.person import screen
from dme_desktop.app.person.screen import PersonPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.letters.screen import build
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, Scheme
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_document, a_registration
from tests.robots import ScreenRobot


@pytest.fixture
def siti(office: Database) -> str:
    """Register a candidate who goes alone and lacks every paper of the village."""
    with office.write(ACT, CLERK) as session:
        given = a_registration(
            person={"marital_status": "1", "family_card_no": "5203000101260001"},
            journey={"scheme": Scheme.PERSEORANGAN, "agency": None, "employer": "Contoh Ltd."},
            documents=[a_document(DocumentType.KTP)],
        )
        return registration.register(session, given)[0].id


@pytest.fixture
def robot(context: Context, siti: str, qtbot: QtBot) -> ScreenRobot:
    """Give the room of letters with the page of the candidate over it, as a window would."""
    room = build(context)

    def bring(address: Address) -> None:
        is_person = address.place in {addresses.PEOPLE, addresses.WORKERS}
        screen.show(room, address) if is_person else room.open(address)

    context.desk.open_asked.connect(bring)
    robot = ScreenRobot(qtbot, room)
    context.desk.open_asked.emit(addresses.WORKERS.of(siti))
    robot.wait_until(lambda: isinstance(room.page, PersonPage))
    return robot
