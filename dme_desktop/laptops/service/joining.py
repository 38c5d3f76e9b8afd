"""Taking a file in, whatever it is: changes of another laptop, or a hamlet as it stands."""

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops.acts import GATHER, RECEIVE, TAKE_HAMLET
from dme_desktop.laptops.service import gathering, hamlet, own, scope, taking
from dme_desktop.laptops.service.taking import Opened, Plan
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database


def plan(session: Session, file: Opened) -> Plan:
    """Say what a file would do here; raise DmeError for one that is refused."""
    return (hamlet.look if scope.lent(session) else taking.plan)(session, file)


def taken(db: Database, who: Who, file: Opened) -> tuple[str, int, int]:
    """Gather what was done here, then join a file with it: as one act, with one undo.

    What a laptop of one hamlet takes in is not taken back, since it erases what is no longer its.
    Returns the laptop, how many records came, and how many fields are to be decided.
    """
    with db.write(GATHER, who) as session:
        gathering.gather(session)
    with db.read() as session:
        is_lent = scope.lent(session) is not None
    act, take = (TAKE_HAMLET, hamlet.take) if is_lent else (RECEIVE, taking.take)
    with db.write(act.about(file.body.card.name), who) as session:
        made = take(session, file)
        return made.laptop, made.records, made.clashes


def compared(db: Database, who: Who, file: Opened, typed: str) -> None:
    """Take in the laptop that wrote a file, where it is new and this is its fingerprint.

    Raises DmeError for a new laptop whose fingerprint was not told, or is another.
    """
    with db.read() as session:
        card = plan(session, file).newcomer
    if card is None:
        return
    if keys.plain_code(typed) != keys.plain_code(own.fingerprint(card.public)):
        raise DmeError(
            f"Laptop {card.name} datang pertama kali. Bandingkan sidiknya dengan baris {card.name} "
            "di layar Laptop kantor pada laptop itu, lalu tulis sidik itu."
        )
    taking.trusted(db, who, file)
