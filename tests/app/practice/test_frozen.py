"""A practice village in which the newest slip is of a family that took its consent back."""

import datetime as dt

from dme_desktop.app.practice.demonstration import _one_who_sends
from dme_desktop.remittances.service import consents, entries
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import a_registration, a_remittance, nik, who_agreed


def test_the_newest_slip_may_be_of_a_frozen_family(profile: Profile) -> None:
    office = profile.open(PASSPHRASE)
    with office.write(ACT, CLERK) as session:
        older, newest = (
            registration.register(session, a_registration(person={"nik": nik(n)}))[0].id
            for n in (1, 2)
        )
        for day, person in enumerate((older, newest), start=1):
            slip = a_remittance(who_agreed(session, person), received_on=dt.date(2026, 11, day))
            entries.record(session, slip)
        consents.withdraw(session, newest, "Tidak mau lagi.")
    with office.read() as session:
        assert _one_who_sends(session) == older
    office.close()
