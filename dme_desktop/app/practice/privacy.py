"""Personal data of the practice village: requests that wait, were answered or refused, consents."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.people.model import Person
from dme_desktop.privacy.model import (
    Agreement,
    AskedBy,
    Breach,
    Carrier,
    Locked,
    Proof,
    Purpose,
    Request,
    Wish,
)
from dme_desktop.privacy.service import breaches, consents, retention, wishes

MOST = 6  # people who asked or agreed


def ask(session: Session) -> str:
    """Let some residents ask and agree; return a request that was answered, "" for nobody."""
    people = session.scalars(
        select(Person).where(Person.deleted_at.is_(None)).order_by(Person.full_name).limit(MOST)
    ).all()
    if len(people) < MOST:
        return ""
    today: dt.date = session.info["clock"].today()
    answered = wishes.take(session, _request(people[0], Wish.AKSES, Proof.KTP))
    wishes.settle(session, answered.id, "Salinan dicetak dan diserahkan.")
    wishes.take(session, _request(people[1], Wish.KOREKSI, None, "RT seharusnya 003."))
    wishes.take(session, _request(people[5], Wish.HAPUS, Proof.KENAL))
    other = Request(
        person_id=people[2].id, wish=Wish.AKSES, asked_by=AskedBy.LAIN, asker="Penagih Contoh"
    )
    wishes.take(session, other)
    for person, purpose in ((people[3], Purpose.FOTO), (people[4], Purpose.BERITA)):
        agreed = Agreement(
            person_id=person.id, purpose=purpose, given_by=person.full_name, given_on=today
        )
        consents.give(session, agreed)
    _lose_a_stick(session, today)
    retention.set_years(session, {"ledger": 5})
    return answered.id


def _request(person: Person, wish: Wish, proof: Proof | None, about: str = "") -> Request:
    return Request(
        person_id=person.id, wish=wish, asked_by=AskedBy.SENDIRI, proof=proof, about=about or None
    )


def _lose_a_stick(session: Session, today: dt.date) -> None:
    """Record a stick that was lost and told of in time."""
    found = today - dt.timedelta(days=40)
    lost = Breach(
        title="Stik cadangan hilang di angkutan",
        found_on=found,
        found_time="15.20",
        carrier=Carrier.STIK,
        locked=Locked.TERKUNCI,
        what="cadangan terenkripsi: data diri dan perjalanan kerja",
        cause="Terjatuh dari tas sepulang rapat.",
        handling="Cadangan baru dibuat di stik lain; kata sandi diganti.",
        whom=breaches.WORKERS,
        persons_told_on=found + dt.timedelta(days=1),
        authority_told_on=found + dt.timedelta(days=2),
    )
    breaches.keep(session, lost)
