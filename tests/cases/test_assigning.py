"""Who a case may be given to: accounts that may handle cases, else the officials in office."""

import datetime as dt

import pytest

from dme_desktop.cases import acts
from dme_desktop.cases.screen import desk
from dme_desktop.cases.service import assigning, files
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.errors import Invalid
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import Official
from dme_desktop.village.model import Role as Office
from tests.accounts.people import added, begin
from tests.acts import ACT, CLERK
from tests.cases.examples import TODAY, TOLD, a_case, taken

DAY = dt.timedelta(days=1)


def official(role: Office, name: str, **different: object) -> Official:
    return Official(name=name, role=role, **different)  # type: ignore[arg-type]


def test_without_accounts_officials_in_office_may_have_a_case(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        village.appoint(session, official(Office.KASI_YAN, "Kasi Contoh"))
        village.appoint(session, official(Office.STAF, "Staf Lama", term_to=TODAY - DAY))
        village.appoint(session, official(Office.KADUS, "Kadus Contoh", hamlet="Montong"))
        names = assigning.offered(session)
    assert "Kasi Contoh" in names
    assert CLERK.name in names
    assert not {"Staf Lama", "Kadus Contoh"} & set(names)


def test_with_accounts_only_those_who_may_handle_cases_may_have_one(office: Database) -> None:
    first = begin(office)
    added(office, first, "Petugas PMI Contoh", Role.PMI_OFFICER)
    added(office, first, "Operator Contoh", Role.OPERATOR)
    added(office, first, "Pemeriksa Contoh", Role.AUDITOR)
    with office.read(first) as session:
        assert set(assigning.offered(session)) == {first.name, "Petugas PMI Contoh"}


def test_a_case_is_given_to_nobody_else(office: Database) -> None:
    with pytest.raises(Invalid, match="tidak menangani kasus di kantor ini") as refused:
        taken(office, assigned_to="Orang Lewat")
    assert set(refused.value.problems) == {"assigned_to"}
    assert taken(office, assigned_to=CLERK.name).assigned_to == CLERK.name
    assert taken(office).assigned_to is None


def test_who_has_a_case_keeps_it_after_the_term_is_over(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        kept = village.appoint(session, official(Office.KASI_YAN, "Kasi Contoh"))
    case = taken(office, assigned_to="Kasi Contoh")
    with office.write(ACT, CLERK) as session:
        session.merge(kept).active = False
    with office.write(acts.CHANGE, CLERK) as session:
        changed = a_case(assigned_to="Kasi Contoh", country="MY")
        assert files.change(session, case.id, changed, TOLD).country == "MY"
        with pytest.raises(Invalid):
            files.change(session, case.id, a_case(assigned_to="Staf Lain"), TOLD)


def test_the_form_offers_them(office: Database) -> None:
    opened = desk.begin(office, CLERK)
    assert CLERK.name in opened.officers
