"""What of the ledger may need a second person, where the office wants that."""

import pytest

from dme_desktop.accounts import service as accounts
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.remittances import acts
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK


@pytest.mark.parametrize("act", [acts.CORRECT, acts.VOID, acts.REOPEN_MONTH])
def test_what_rewrites_the_books_waits_for_a_second_person_where_the_office_wants_it(
    office: Database, act: Act
) -> None:
    with office.write(ACT, CLERK) as session:
        who = accounts.who_of(accounts.begin(session, "Petugas Contoh", "sandi yang panjang"))
    with office.write(act, who):
        pass
    with office.write(ACT, who) as session:
        village.put_setting(session, accounts.APPROVAL + act.code, "1")
    with pytest.raises(DmeError, match="orang kedua"), office.write(act, who):
        pass
    with office.write(acts.RECORD, who):
        pass
