"""Agreements between institutions that do not exist."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import service
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    PartyKind,
)
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import but

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
PARTIES = [
    AgreementParty(name="Pemerintah Desa Jenggik Utara", kind=PartyKind.PEMDES),
    AgreementParty(name="LPK Contoh", kind=PartyKind.LPK_BLK, signer_position="Pimpinan"),
]
ACTION = AgreementAction(task="Menyusun jadwal", person="Kasi Contoh", due_on=dt.date(2026, 12, 1))


def an_agreement(**different: Any) -> Agreement:
    """Return an agreement that ends in a year and is not kept yet."""
    agreement = Agreement(
        kind=AgreementKind.PKS,
        title="Perjanjian Kerja Sama Pelatihan Bahasa",
        signed_on=dt.date(2026, 1, 5),
        end_on=dt.date(2027, 11, 24),
    )
    return but(agreement, **different)


def recorded(db: Database, **different: Any) -> Agreement:
    """Keep a draft of two parties, or of others, and return it."""
    parties = different.pop("parties", PARTIES)
    with db.write(ACT, CLERK) as session:
        return service.keep(session, an_agreement(**different), parties, [ACTION])


def signed(db: Database, **different: Any) -> Agreement:
    """Keep an agreement, sign it without a scan, and return it."""
    made = recorded(db, **different)
    with db.write(ACT, CLERK) as session:
        return sign(session, made.id)


def sign(session: Session, agreement_id: str) -> Agreement:
    """Sign an agreement whose scan is still at the notary."""
    return service.sign(session, agreement_id, "Naskah masih di notaris")
