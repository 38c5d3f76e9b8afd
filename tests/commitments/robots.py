"""What a clerk does in the room of commitments, for the tests of its pages."""

from dme_desktop.commitments import book
from dme_desktop.commitments.screen import CommitmentsRoom
from dme_desktop.commitments.screen.list_page import CommitmentsListPage
from dme_desktop.kernel import addresses
from dme_desktop.vault.database import Database
from tests.robots import ScreenRobot


def room_of(robot: ScreenRobot) -> CommitmentsRoom:
    """Return the room behind a robot."""
    assert isinstance(robot.screen, CommitmentsRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    """Wait until a page of this kind is on the table."""
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def asked(robot: ScreenRobot, text: str, kind: type) -> ScreenRobot:
    """Open an address, "acara:" or "ikrar:<id>", and wait for its page."""
    room_of(robot).open(addresses.read("commitments", text))
    shown(robot, kind)
    return robot


def saved(robot: ScreenRobot) -> None:
    """Save the page and wait for the list."""
    robot.press("F10")
    shown(robot, CommitmentsListPage)


def titles(db: Database) -> list[str]:
    """Return the titles of the list, in its order."""
    with db.read() as session:
        return [line.title for line in book.paged(session).page()]
