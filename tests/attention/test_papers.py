"""The referral note tells what is needed and nothing else; the page of promises names nobody."""

import datetime as dt

import pytest
from sqlalchemy import select

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.attention import papers
from dme_desktop.attention.model import AskedOf, AttentionDecision, FlagState
from dme_desktop.attention.service import decisions, done
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge, PledgeKind, PledgeSignatory
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.remittances import papers as ledger_papers
from dme_desktop.remittances.model import Channel, Direction
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.attention.conftest import Write, flags
from tests.pdf.golden import assert_golden, pages_of, text_of

OPERATOR = Who("operator", frozenset({Role.OPERATOR}))
SECRET = "Keluarga takut; tidak untuk dicetak."


@pytest.fixture
def referred(db: Database, workers: list[str], write: Write) -> str:
    """Give the id of a decision to ask BP3MI for help with what a family pays."""
    write(workers[0], direction=Direction.OUT, amount_idr=15_000_000, recipient="Lalu Penampung")
    write(workers[0], recipient="Penerima Lain")
    flag = flags(db)[0]
    with db.write(ACT, CLERK) as session:
        wanted = decisions.begun(
            session, flag.id, state=FlagState.DIRUJUK, asked_of=AskedOf.BP3MI, reason=SECRET,
            asked_for="mohon dihubungi dan dicarikan tempat aman",
        )  # fmt: skip
        return decisions.decide(session, flag.id, wanted).id


def issued(db: Database, decision_id: str) -> Letter:
    with db.write(ISSUE, CLERK) as session:
        return letters.issue(session, papers.note(session, decision_id))


def test_the_note_tells_what_is_needed_and_nothing_else(db: Database, referred: str) -> None:
    letter = issued(db, referred)
    with db.read(CLERK) as session:
        pdf = decisions.note_of(session, letter.id)
        assert session.get_one(AttentionDecision, referred).letter_id == letter.id
    text = text_of(pdf)
    for told in ("Siti Contohwati", "Malaysia", "Rp15.000.000", "tempat aman", letter.number):
        assert told in text
    for kept in (SECRET, "Penerima Lain", "5203", "Montong 001", "Rp2.000.000"):
        assert kept not in text
    assert_golden("attention_note", pdf)
    assert len(pages_of(pdf)) == 1


def test_the_register_of_letters_keeps_the_number_of_a_note_and_none_of_its_words(
    db: Database, referred: str
) -> None:
    letter = issued(db, referred)
    assert letter.type is LetterType.ATTENTION_NOTE
    with db.read(OPERATOR) as session:
        kept = session.get_one(Letter, letter.id)
        assert "Siti" not in f"{kept.subject} {kept.snapshot} {kept.answers}"
        with pytest.raises(DmeError, match="petugas PMI"):
            decisions.note_of(session, letter.id)
        with pytest.raises(DmeError):
            letters.pdf_of(session, letter.id)


def test_nobody_is_asked_for_help_before_that_was_decided(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    flag = flags(db)[0]
    with db.write(ACT, CLERK) as session:
        wanted = decisions.begun(session, flag.id, state=FlagState.DIJELASKAN, reason="Paspor")
        one = decisions.decide(session, flag.id, wanted)
    with db.read(CLERK) as session, pytest.raises(DmeError, match="Dirujuk"):
        papers.note(session, one.id)
    with db.read(OPERATOR) as session, pytest.raises(DmeError, match="kepala desa"):
        papers.note(session, one.id)


def test_nothing_of_it_stands_on_the_sheet_of_a_family(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], recipient="Orang Lain", recipient_relation="15", channel=Channel.TITIP)
    assert flags(db)
    with db.read(CLERK) as session:
        sheet = text_of(ledger_papers.yearly_sheet(session, workers[0], 2026).preview())
        house = text_of(ledger_papers.household_sheet(session, workers[0], 2026))
    for one in flags(db):
        for text in (sheet, house):
            assert one.rule.value not in text
            assert "erhatian" not in text


def declare(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        pledge = Pledge(
            kind=PledgeKind.ANTI_TPPU, title="Deklarasi Anti TPPU Desa Jenggik Utara",
            read_on=dt.date(2026, 3, 1), place="Balai desa",
        )  # fmt: skip
        points = ["Mengajak warga memakai jalur kirim uang resmi.", "Memberi literasi keuangan."]
        hands = [PledgeSignatory(name="Kepala Desa Contoh", position="Kepala Desa", signed=True)]
        kept = pledges.keep(session, pledge, points, hands)
        pledges.sign(session, kept.id)


def test_what_was_promised_and_done_stands_on_one_page(db: Database, referred: str) -> None:
    assert referred
    declare(db)
    with db.read(CLERK) as session:
        pdf = papers.promised_page(session)
        this_year = done.in_year(session, 2026)
    assert (this_year.referred, this_year.advised, this_year.agreed) == (1, 0, 3)
    text = text_of(pdf)
    assert "Mengajak warga memakai jalur kirim uang resmi." in text
    assert "Kurang dari 5" in text  # one referral would tell who it was
    assert "Siti" not in text
    assert_golden("promised_and_done", pdf)
    assert len(pages_of(pdf)) == 1


def test_a_village_that_promised_nothing_is_told_so(db: Database, workers: list[str]) -> None:
    assert workers
    with db.read(CLERK) as session:
        text = text_of(papers.promised_page(session))
    assert "Belum ada deklarasi anti-TPPU" in text


def test_counts_are_those_of_independent_sql(db: Database, referred: str) -> None:
    assert referred
    with db.read() as session:
        states = session.scalars(select(AttentionDecision.state)).all()
        counted = done.in_year(session, 2026)
    assert counted.referred == states.count(FlagState.DIRUJUK)
