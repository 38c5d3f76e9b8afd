"""More values than SQLite takes one by one."""

from sqlalchemy import select

from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.many import each
from tests.acts import ACT, CLERK
from tests.examples import a_person


def test_a_question_may_name_any_number_of_records(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        siti = a_person()
        session.add(siti)
        session.flush()
        wanted = [*(str(number) for number in range(300_000)), siti.id]
        assert session.scalars(select(Person.id).where(Person.id.in_(each(wanted)))).all() == [
            siti.id
        ]
