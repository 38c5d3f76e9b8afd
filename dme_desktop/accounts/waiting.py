"""What of accounts waits for a person: what was done without the second person it needs."""

from sqlalchemy.orm import Session

from dme_desktop.accounts import service
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers


def waiting(session: Session) -> list[Matter]:
    """Return that somebody who may approve should look at what others did alone.

    Nothing is told where nobody but who did it could look.
    """
    accounts = service.accounts(session, closed=False)
    count = sum(
        any(service.may_look(session, one, account.id) for account in accounts)
        for one in service.unseen(session)
    )
    if not count:
        return []
    return [
        Matter(
            "users",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} dikerjakan tanpa orang kedua"),
            QT_TRANSLATE_NOOP("matters", "dilihat sekretaris, kepala desa atau wakilnya"),
            addresses.STAFF,
            {"count": count},
        )
    ]
