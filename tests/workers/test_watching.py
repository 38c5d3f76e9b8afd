"""Whom the office should call: why, in which order, and at which number."""

import datetime as dt
from contextlib import closing
from typing import Any

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.attention import LAST_DAYS, Concern, Ends
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    ReturnType,
    Stage,
    WorkerDocument,
)
from dme_desktop.workers.service import registration, watching
from dme_desktop.workers.service.registration import Registration
from dme_desktop.workers.service.watching import ToCall
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import a_document, a_registration, nik

TODAY = dt.date(2026, 11, 24)


def at_work(serial: int, name: str, *documents: WorkerDocument, **journey: Any) -> Registration:
    abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025), **journey}
    person = {"nik": nik(serial), "full_name": name}
    return a_registration(person, {"name": f"Keluarga {serial}"}, abroad, documents)


def called(db: Database, *given: Registration) -> list[ToCall]:
    for one in given:
        with db.write(ACT, CLERK) as session:
            registration.register(session, one)
    with db.read() as session:
        return watching.to_call(session)


@pytest.mark.parametrize(
    ("journey", "reason", "urgent"),
    [
        ({"last_contact_on": dt.date(2026, 5, 1)}, "Hilang kontak 207 hari", True),
        ({"contract_end": dt.date(2026, 11, 1)}, "Kontrak habis; tanyakan statusnya", True),
        ({"contract_end": dt.date(2026, 12, 24)}, "Kontrak 30 hari lagi", False),
        ({"stage": Stage.CUTI, "leave_until": dt.date(2026, 11, 1)},
         "Cuti sudah habis; kembali bekerja atau purna?", True),
    ],
)  # fmt: skip
def test_each_reason_to_call_is_told(
    office: Database,
    journey: dict[str, Any],
    reason: str,
    urgent: bool,  # noqa: FBT001
) -> None:
    (one,) = called(office, at_work(1, "Siti Contohwati", **journey))
    assert (one.full_name, one.reason, one.urgent) == ("Siti Contohwati", reason, urgent)
    assert one.contact == "0812-0000-0001, Keluarga 1"


def test_who_is_fine_is_not_called(office: Database) -> None:
    assert called(office, at_work(1, "Siti", last_contact_on=dt.date(2026, 11, 1))) == []


def test_data_that_nobody_touched_for_half_a_year_are_asked_about(
    office: Database, clock: FixedClock
) -> None:
    assert called(office, at_work(1, "Siti", departed_on=PartialDate(2026))) == []
    clock.at += dt.timedelta(days=181)
    (one,) = called(office)
    assert (one.reason, one.urgent) == ("Belum dimutakhirkan 181 hari", False)


def test_what_is_urgent_comes_first_then_the_name(office: Database) -> None:
    soon = {"contract_end": dt.date(2026, 12, 24)}
    silent = {"last_contact_on": dt.date(2026, 5, 1)}
    names = [
        one.full_name
        for one in called(
            office, at_work(1, "Ani", **soon), at_work(2, "Wati", **silent),
            at_work(3, "Budi", **silent),
        )
    ]  # fmt: skip
    assert names == ["Budi", "Wati", "Ani"]


def test_who_came_home_is_asked_for_a_plan_and_late_after_a_month(
    office: Database, clock: FixedClock
) -> None:
    home = {
        "stage": Stage.PURNA,
        "returned_on": PartialDate(2026, 11, 1),
        "return_type": ReturnType.SELESAI_KONTRAK,
    }
    (one,) = called(office, at_work(1, "Siti", **home))
    assert (one.reason, one.urgent) == ("Tanyakan rencana setelah pulang", False)
    clock.at += dt.timedelta(days=30)
    assert called(office)[0].urgent


def test_who_is_reported_lost_is_called_first(office: Database) -> None:
    (one,) = called(office, at_work(1, "Siti", lost_since=dt.date(2026, 11, 20)))
    assert (one.reason, one.urgent) == ("Hilang kontak sejak 20-11-2026", True)


def test_papers_are_told_with_days_and_contact_the_nearest_first(office: Database) -> None:
    carried = [
        a_document(kind, number="X0000001", expires_on=day)
        for kind, day in (
            (DocumentType.PASPOR, dt.date(2027, 1, 1)),
            (DocumentType.VISA_KERJA, dt.date(2026, 11, 20)),
            (DocumentType.MCU_SEHAT, dt.date(2027, 11, 1)),
        )
    ]
    with office.write(ACT, CLERK) as session:
        given = a_registration(contact={"phone": None}, documents=carried)
        registration.register(session, given)
    with office.read() as session:
        found = watching.ending_documents(session)
    assert [(one.type, one.days, one.contact) for one in found] == [
        (DocumentType.VISA_KERJA, -4, "Amaq Contoh"),
        (DocumentType.PASPOR, 38, "Amaq Contoh"),
    ]


def test_what_ends_is_counted_by_how_soon_and_each_count_has_its_names(office: Database) -> None:
    soon = {1: -1, 2: 0, 3: 30, 4: 31, 5: 60, 6: 90, 7: 91}
    for serial, days in soon.items():
        end = TODAY + dt.timedelta(days=days)
        called(office, at_work(serial, f"Orang {serial}", contract_end=end))
    with office.read() as session:
        due = watching.due(session)
        named = {
            ends: {one.full_name for one in watching.to_call(session, ends=ends)}
            for ends in LAST_DAYS
        }
    assert due.contracts == {Ends.LEWAT: 1, Ends.HARI_30: 2, Ends.HARI_60: 2, Ends.HARI_90: 1}
    assert {ends: len(names) for ends, names in named.items()} == due.contracts
    assert named[Ends.HARI_60] == {"Orang 4", "Orang 5"}


def test_documents_are_counted_by_the_warning_days_of_the_office_as_the_report_lists_them(
    office: Database,
) -> None:
    visa = a_document(DocumentType.VISA_KERJA, expires_on=TODAY + dt.timedelta(days=75))
    passport = a_document(DocumentType.PASPOR, expires_on=TODAY + dt.timedelta(days=120))
    with office.write(ACT, CLERK) as session:
        registration.register(session, at_work(1, "Siti", visa))
        registration.register(session, at_work(2, "Baiq", passport))
    with office.read() as session:
        assert watching.due(session).documents == {Ends.NANTI: 1}  # a visa warns for 60 days
        [one] = watching.ending_documents(session, Ends.NANTI)
        assert (one.days, one.full_name) == (120, "Baiq")
        assert watching.ending_documents(session) == [one]
        assert watching.ending_documents(session, Ends.HARI_90) == []


def test_everybody_on_leave_is_counted_and_those_who_stayed_are_urgent(office: Database) -> None:
    for serial, until in ((1, dt.date(2026, 11, 1)), (2, dt.date(2026, 12, 20))):
        called(office, at_work(serial, f"Orang {serial}", stage=Stage.CUTI, leave_until=until))
    with office.read() as session:
        assert watching.due(session).concerns == {Concern.CUTI: 2, Concern.KABAR: 2}
        found = watching.to_call(session, Concern.CUTI)
    assert [(one.full_name, one.urgent) for one in found] == [("Orang 1", True), ("Orang 2", False)]
    assert found[1].reason == "Cuti sampai 20-12-2026"


@pytest.mark.parametrize(
    "status",
    [
        DocumentStatus.PALSU,
        DocumentStatus.TIDAK_PERLU,
        DocumentStatus.DITOLAK,
        DocumentStatus.BELUM,
    ],
)
def test_a_document_nobody_carries_does_not_end(office: Database, status: DocumentStatus) -> None:
    soon = TODAY + dt.timedelta(days=12)
    passport = a_document(DocumentType.PASPOR, status=status, expires_on=soon)
    called(office, at_work(1, "Siti", passport))
    with office.read() as session:
        assert watching.due(session).documents == {}
        assert watching.ending_documents(session) == []
        assert watching.ending_documents(session, Ends.HARI_30) == []


def test_a_contract_that_ends_during_leave_is_listed(office: Database) -> None:
    until = {"leave_until": dt.date(2026, 12, 20), "contract_end": dt.date(2026, 11, 1)}
    called(office, at_work(1, "Siti", stage=Stage.CUTI, **until))
    with office.read() as session:
        assert watching.due(session).contracts == {Ends.LEWAT: 1}
        [one] = watching.to_call(session, ends=Ends.LEWAT)
    assert (one.reason, one.urgent) == ("Kontrak habis; tanyakan statusnya", True)


@pytest.mark.parametrize(
    ("left", "asked"),
    [
        (PartialDate(2026, 5, 1), True),
        (PartialDate(2026, 5), False),  # the half year may end on 27 November only
        (PartialDate(2026), False),
        (PartialDate(2025), True),
    ],
)
def test_of_whom_nothing_was_heard_since_leaving_is_asked_about(
    office: Database,
    left: PartialDate,
    asked: bool,  # noqa: FBT001
) -> None:
    called(office, at_work(1, "Siti", departed_on=left))
    with office.read() as session:
        found = watching.to_call(session, Concern.KABAR)
    assert [one.full_name for one in found] == (["Siti"] if asked else [])


def test_a_year_alone_keeps_its_precision_when_plans_are_asked(profile: Profile) -> None:
    clock = FixedClock(dt.datetime(2027, 1, 2, 9, tzinfo=dt.UTC))
    with closing(Profile(profile.folder, clock).open(PASSPHRASE)) as db:
        home = {
            "stage": Stage.PURNA, "departed_on": PartialDate(2024),
            "returned_on": PartialDate(2026), "return_type": ReturnType.SELESAI_KONTRAK,
        }  # fmt: skip
        with db.write(ACT, CLERK) as session:
            registration.register(session, a_registration(journey=home))
        with db.read() as session:
            [one] = watching.to_call(session, Concern.RENCANA)
    assert (one.reason, one.urgent) == ("Tanyakan rencana setelah pulang", False)
