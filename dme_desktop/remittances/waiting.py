"""What of the ledger waits for a person: withdrawals with their clock, and months to close."""

import datetime as dt
from collections.abc import Iterator

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.people.model import Person
from dme_desktop.remittances import rules
from dme_desktop.remittances.service import consents, months

HOUR = dt.timedelta(hours=1)


def waiting(session: Session) -> list[Matter]:
    """Return withdrawals that are not carried out yet, the most pressing first, then months."""
    return [*_withdrawals(session), *_months(session)]


def _withdrawals(session: Session) -> Iterator[Matter]:
    now: dt.datetime = session.info["clock"].now()
    for consent in consents.open_withdrawals(session):
        if consent.withdrawn_at is None:
            continue
        left = int((rules.due(consent.withdrawn_at) - now) / HOUR)
        name = session.get_one(Person, consent.person_id).full_name
        late = left < 0
        yield Matter(
            "shield-alert",
            "red" if late else "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{name} menarik persetujuan pencatatan kiriman"),
            QT_TRANSLATE_NOOP("matters", "lewat {hours} jam dari 3 x 24 jam", "", 1)
            if late
            else QT_TRANSLATE_NOOP("matters", "tangani dalam {hours} jam", "", 1),
            addresses.LEDGER_CONSENT.of(consent.person_id),
            {"name": name, "hours": abs(left)},
        )


def _months(session: Session) -> Iterator[Matter]:
    if not (over := months.to_close(session)):
        return
    yield Matter(
        "calendar",
        "muted",
        Suffers.VILLAGE_SOON,
        QT_TRANSLATE_NOOP("matters", "{count} bulan kiriman belum ditutup", "", 1),
        QT_TRANSLATE_NOOP("matters", "paling lama {month}; periksa, lalu tutup"),
        addresses.LEDGER_MONTHS,
        {"month": rules.month_name(over[0]), "count": len(over)},
    )
