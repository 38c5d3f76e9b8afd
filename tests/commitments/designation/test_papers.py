"""The sheet of the designation."""

import datetime as dt

from dme_desktop.commitments.designation import papers
from dme_desktop.commitments.designation import service as designations
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import a_designation
from tests.pdf.golden import assert_golden


def test_the_words_of_the_designation(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        known = a_designation(sk_no="1/2025", sk_date=dt.date(2025, 9, 1), sk_by="Menteri")
        made = designations.keep(session, known)
        assert_golden("designation_sheet", papers.sheet(session, made.id).preview())
