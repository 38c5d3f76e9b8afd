"""The assessment says that it is a draft; the bundle is proposal, assessment, proofs in order."""

import datetime as dt
import re

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.attachments import joining
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.service import Given
from dme_desktop.commitments import papers as commitment_papers
from dme_desktop.commitments.designation import service as designation
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.words import print_date
from dme_desktop.readiness import papers
from dme_desktop.readiness.model import AnswerKind, Indicator, Pillar, ReadinessAnswer
from dme_desktop.readiness.service import board
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.attachments.examples import a_jpeg
from tests.cases.examples import taken
from tests.conftest import NOW
from tests.pdf.golden import assert_golden, pages_of, text_of


def test_the_assessment_is_a_draft_and_says_what_it_rests_on(office: Database) -> None:
    with office.read(CLERK) as session:
        pdf = papers.assessed(session)
    text = text_of(pdf)
    for told in ("RANCANGAN", "bukan penilaian resmi", "2026-draf-1", "belum diketahui"):
        assert told in text
    assert_golden("readiness_assessment", pdf)


def test_the_bundle_is_one_file_in_order(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        one = designation.keep(session, Designation(proposed_to="Kepala BP3MI NTB"))
        answer = board.answer(session, "E1", ReadinessAnswer(code="E1", period="", value=1))
        given = Given("Foto pusat informasi", a_jpeg(), a_jpeg())
        attachments.attach(session, answer.id, AttachmentKind.PINDAIAN, given)
    with office.read(CLERK) as session:
        assert len(papers.parts(session)) == 2  # no proposal was numbered yet
    with office.write(ISSUE, CLERK) as session:
        number = letters.issue(session, commitment_papers.proposal(session, one.id)).number
    with office.read(CLERK) as session:
        whole = joining.joined(papers.parts(session))
    pages = pages_of(whole)
    assert number in pages[0]
    assert "PENILAIAN MANDIRI" in pages[2]  # behind the enclosure of the proposal
    assert "Foto pusat informasi" in pages[-1]


def test_a_half_year_that_is_over_is_printed_as_it_was_beside_the_one_before(
    office: Database,
) -> None:
    day = office.clock.today()
    for months, kept in ((0, 1), (5, 0)):
        office.clock = FixedClock(NOW + dt.timedelta(days=30 * months))
        with office.write(ACT, CLERK) as session:
            board.answer(session, "E1", ReadinessAnswer(code="E1", period="", value=kept))
            board.change(
                session,
                Indicator(
                    code="M3",
                    pillar=Pillar.M,
                    text="Komputer",
                    kind=AnswerKind.YA_TIDAK,
                    active=not months,
                ),
            )
            board.close_period(session)
    with office.read(CLERK) as session:
        assert board.periods(session) == ["2027-1", "2026-2"]
        then, now = papers.assessed(session, "2026-2"), papers.assessed(session)
    assert "M3" in text_of(then)  # used then, though not today
    assert f"posisi data per {print_date(day)}" in text_of(then)
    assert "Sebelumnya" not in text_of(then)
    assert "M3" not in text_of(now)
    told = text_of(now).partition("E1 ")[2].partition("E2 ")[0]
    assert re.findall(r"\b(?:Ya|Tidak|\d+%)", told) == ["Tidak", "Ya", "0%", "Ya"]


@pytest.mark.parametrize(("complaints", "is_hidden"), [(3, True), (5, False)])
def test_few_complaints_are_not_told(
    office: Database,
    complaints: int,
    is_hidden: bool,  # noqa: FBT001
) -> None:
    for _ in range(complaints):
        taken(office)
    with office.read(CLERK) as session:
        text = text_of(papers.assessed(session))
    assert ("Disamarkan" in text) is is_hidden
    assert (f"0 dari {complaints}" in text) is not is_hidden
    # the score of a pillar would tell it too
    assert (re.search(r"Aman (Disamarkan|\d+%)", text).group(1) == "Disamarkan") is is_hidden  # type: ignore[union-attr]
