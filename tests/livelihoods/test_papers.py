"""The papers of coming home, drawn from a real file: their words, their numbers, who gets them."""

import datetime as dt

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.documents import roll
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.errors import DmeError
from dme_desktop.livelihoods import papers
from dme_desktop.livelihoods.model import Activity, Business, Returnee, Support, SupportStatus
from dme_desktop.livelihoods.service import activities, businesses, returnees, supports
from dme_desktop.livelihoods.service.activities import Guest
from dme_desktop.training.model import Mark
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.livelihoods.examples import (
    CAPITAL,
    LICENCES,
    TODAY,
    a_business,
    a_progress,
    a_visit,
    an_offer,
    held,
    profiled,
    returned,
    runs,
)
from tests.pdf.golden import assert_golden, pages_of, text_of


@pytest.fixture
def talk(office: Database) -> Activity:
    """Give a talk to which three were invited: two came, one was ill, and a guest came."""
    with office.write(ACT, CLERK) as session:
        activity = held(session)
        people = [one.person_id for one in returned(session, 3)]
        rows = activities.invite(session, activity.id, people)
        guest = activities.add_guest(session, activity.id, Guest("Tamu Contoh", "1", "Kecamatan"))
        marks = {one.id: Mark.HADIR for one in (*rows, guest)} | {rows[2].id: Mark.SAKIT}
        activities.mark(session, activity.id, marks)
    return activity


@pytest.fixture
def kiosk(office: Database) -> Business:
    """Give a kiosk with its capital, its NIB and how it goes, of somebody with a profile."""
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profile = profiled(session, journey, plan_words="Membuka kios di depan rumah.")
        returnees.visit(session, a_visit(profile.id))
        kept = runs(
            session, journey.person_id, capital=CAPITAL, licences=LICENCES, products="Sembako",
            place="Depan rumah", needs="MODAL",
        )  # fmt: skip
        businesses.note_progress(session, a_progress(kept.id))
    return kept


@pytest.fixture
def offer(office: Database, kiosk: Business) -> Support:
    """Give an offer of capital for the kiosk."""
    with office.write(ACT, CLERK) as session:
        return supports.keep(session, an_offer(business_id=kiosk.id))


def profile_of(office: Database) -> Returnee:
    with office.read() as session:
        (row,) = returnees.paged(session).page()
        return session.get_one(Returnee, row.returnee_id)


def test_the_sheet_has_a_code_for_everybody_and_rows_for_others(
    office: Database, talk: Activity
) -> None:
    with office.read(CLERK) as session:
        pdf = roll.build(papers.attendance_roll(session, talk.id))
    assert_golden("activity_attendance", pdf)


def test_minutes_tell_who_came_and_what_was_agreed(office: Database, talk: Activity) -> None:
    with office.read(CLERK) as session:
        made = papers.minutes(session, talk.id)
    assert_golden("activity_minutes", made.preview())


def test_minutes_are_numbered_and_not_made_ahead(office: Database, talk: Activity) -> None:
    with office.write(ACT, CLERK) as session:
        letter = letters.issue(session, papers.minutes(session, talk.id))
        assert (letter.type, letter.number) == (
            LetterType.ACTIVITY_MINUTES, "560/001/Pem.Ds/XI/2026",
        )  # fmt: skip
        ahead = held(session, on=dt.date(2026, 12, 24))
    with pytest.raises(DmeError, match="sesudah kegiatannya"), office.read(CLERK) as session:
        papers.minutes(session, ahead.id)


def test_a_profile_of_a_business_tells_its_money_only_with_consent(
    office: Database, kiosk: Business
) -> None:
    with office.read(CLERK) as session:
        made = papers.business_profile(session, kiosk.id)
    assert_golden("business_profile", made.preview())
    with office.write(ACT, CLERK) as session:
        hidden = a_business(owner_id=kiosk.owner_id, agreed_by=None, agreed_on=None, name="Lain")
        other = businesses.keep(session, hidden, [], [])
    with pytest.raises(DmeError, match="belum menyetujui"), office.read(CLERK) as session:
        papers.business_profile(session, other.id)


def test_the_sheet_of_a_returnee_tells_plan_offers_and_visits(
    office: Database, kiosk: Business
) -> None:
    profile = profile_of(office)
    with office.write(ACT, CLERK) as session:
        supports.keep(session, an_offer(person_id=kiosk.owner_id))
    with office.read(CLERK) as session:
        made = papers.returnee_sheet(session, profile.id)
    assert made.person_id == kiosk.owner_id
    assert_golden("returnee_sheet", made.preview())


def test_a_letter_for_help_names_the_purpose_and_promises_nothing(
    office: Database, offer: Support
) -> None:
    with office.read(CLERK) as session:
        made = papers.support_letter(session, offer.id)
    assert_golden("support_letter", made.preview())
    assert "bukan jaminan" in text_of(made.preview())
    assert made.addressee == "Bank Contoh"


def test_no_letter_is_written_for_what_is_closed(office: Database, offer: Support) -> None:
    with office.write(ACT, CLERK) as session:
        told = an_offer(
            business_id=offer.business_id, status=SupportStatus.SELESAI, closed_on=TODAY,
            result="Dicairkan",
        )  # fmt: skip
        supports.keep(session, told, offer.id)
    with pytest.raises(DmeError, match="sudah selesai"), office.read(CLERK) as session:
        papers.support_letter(session, offer.id)


def test_every_paper_can_be_asked_for_by_its_id(office: Database, offer: Support) -> None:
    about = {
        "business-profile": offer.business_id or "", "support-letter": offer.id,
        "returnee-sheet": profile_of(office).id,
    }  # fmt: skip
    for name, record_id in about.items():
        with office.read(CLERK) as session:
            made = papers.PRINTS[name].make(session, record_id, 0, {})
            assert pages_of(made.preview())
