"""The text of each paper of personal data, kept as a golden file."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.cases.model import CaseStatus
from dme_desktop.kernel.errors import DmeError
from dme_desktop.privacy import acts, papers
from dme_desktop.privacy.model import Purpose, Request, Wish
from dme_desktop.privacy.service import breaches, erasure
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.cases.examples import at_work, done
from tests.pdf.golden import assert_golden, text_of
from tests.privacy.examples import a_letter, a_whole_life, asked
from tests.privacy.test_service import a_breach

COPIES = (("cadangan-otomatis/dme-2026-11-24.dme", "24-11-2026 08:30"),)


def newest(session: Session) -> str:
    return session.scalars(select(Request.id)).one()


@pytest.mark.parametrize(
    ("name", "draw"),
    [
        ("own_data_copy", lambda session, _: papers.own_copy(session, newest(session))),
        ("processing_register", lambda session, _: papers.register(session)),
        ("impact_assessment", lambda session, _: papers.assessment(session)),
        ("data_consent_form",
         lambda session, one: papers.consent_form(session, one, Purpose.BERITA)),
        ("exports_book", lambda session, _: papers.outgoing(session)),
    ],
)  # fmt: skip
def test_a_paper_without_a_number_reads_as_it_is_kept(
    office: Database, name: str, draw: Callable[[Session, str], bytes]
) -> None:
    person_id = a_whole_life(office)
    asked(office, person_id)
    with office.read(CLERK) as session:
        assert_golden(name, draw(session, person_id))


def test_the_minutes_of_an_erasure_name_what_stays_and_nobody(office: Database) -> None:
    person_id = a_whole_life(office)
    a_letter(office, person_id)
    case = at_work(office, person_id=person_id)
    done(office, case.id, CaseStatus.SELESAI, result="Selesai dibantu.")
    request = asked(office, person_id, wish=Wish.HAPUS)
    with office.write(acts.ERASE, CLERK) as session:
        made = erasure.erase(session, person_id, request.id, COPIES)
    office.compact()
    with office.write(acts.EMPTY, CLERK) as session:
        erasure.emptied(session, made.id)
    with office.read(CLERK) as session:
        minutes = papers.minutes(session, made.id).preview()
        assert_golden("destruction_minutes", minutes)
        assert_golden("data_reply", papers.reply(session, request.id).preview())
    assert "Zubaedah" not in text_of(minutes)


def test_the_notices_of_a_failure_read_as_they_are_kept(office: Database) -> None:
    a_whole_life(office)
    with office.write(acts.RECORD_BREACH, CLERK) as session:
        one = breaches.keep(session, a_breach())
    with office.read(CLERK) as session:
        assert_golden("breach_authority", papers.authority_notice(session, one.id).preview())
        assert_golden("breach_persons", papers.persons_notice(session, one.id).preview())
        assert_golden("breach_list", papers.affected_list(session, one.id))


def test_a_letter_about_a_failure_waits_for_what_is_done_about_it(office: Database) -> None:
    a_whole_life(office)
    with office.write(acts.RECORD_BREACH, CLERK) as session:
        one = breaches.keep(session, a_breach(handling=None))
    for letter in (papers.authority_notice, papers.persons_notice):
        with office.read(CLERK) as session, pytest.raises(DmeError, match="akan dikerjakan"):
            letter(session, one.id)


def test_the_deadline_of_the_office_is_no_matter_for_those_it_writes_to(office: Database) -> None:
    a_whole_life(office)
    with office.write(acts.RECORD_BREACH, CLERK) as session:
        one = breaches.keep(session, a_breach())
    with office.read(CLERK) as session:
        assert "Batas" in text_of(papers.authority_notice(session, one.id).preview())
        assert "Batas" not in text_of(papers.persons_notice(session, one.id).preview())
