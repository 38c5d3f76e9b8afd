"""The papers of a case: what anybody may see, and what only its key shows."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.attachments.service import Given
from dme_desktop.cases import acts, papers
from dme_desktop.cases.model import (
    Agreed,
    CaseFile,
    CaseReading,
    CaseStatus,
    ReferredTo,
    WhatRead,
    WhyRead,
)
from dme_desktop.cases.papers import Handed
from dme_desktop.cases.rules import Step
from dme_desktop.cases.screen import desk
from dme_desktop.cases.service import evidence, files, referrals
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.text import clean
from dme_desktop.letters import papers as letter_papers
from dme_desktop.letters.said import Said, Wish
from dme_desktop.vault.database import Database
from tests.acts import CLERK
from tests.attachments.examples import a_jpeg
from tests.cases.examples import (
    OFFICER,
    OPERATOR,
    TODAY,
    TOLD,
    WORDS,
    a_worker,
    at_work,
    done,
    taken,
    told,
)
from tests.pdf.golden import assert_golden, pages_of, text_of

HANDED = Handed(
    to=ReferredTo.BP3MI,
    agreed=Agreed.KELUARGA,
    written=Written(addressee="Kepala BP3MI NTB", agreed_by="Amaq Kangkung"),
    place="Mataram",
    pic="Kasi Pelayanan",
    copies="Yth. Camat Montong Gading",
)


def inside(db: Database, case_id: str) -> files.Inside:
    with db.write(acts.OPEN, CLERK) as session:
        return files.read(session, case_id, WhyRead.RUJUKAN)


def referred(db: Database, case: CaseFile, handed: Handed = HANDED) -> bytes:
    """Issue the referral of a case; return its bytes as they are kept with its key."""
    opened = inside(db, case.id)
    with db.write(ISSUE, CLERK) as session:
        letters.issue(session, papers.referral(session, case.id, handed, opened))
    with db.write(acts.OPEN, CLERK) as session:
        kept = evidence.of_case(session, case.id)[-1]
        return evidence.content_of(session, kept.id, WhyRead.RUJUKAN)[1]


def test_who_is_not_named_is_told_to_keep_the_number(office: Database) -> None:
    named = taken(office)
    nameless = taken(office, replace(TOLD, reporter="", phone=""), anonymous=True)
    with office.write(ISSUE, CLERK) as session:
        said = [
            " ".join(text_of(letters.pdf_of(session, one.id)).split())
            for one in (
                letters.issue(session, papers.receipt(session, case.id))
                for case in (named, nameless)
            )
        ]
    assert ["simpanlah nomor ini" in one for one in said] == [False, True]
    assert nameless.number in said[1]


def test_the_receipt_says_nothing_of_what_was_told(office: Database) -> None:
    case = taken(office, person_id=a_worker(office), assigned_to=CLERK.name)
    with office.write(ISSUE, CLERK) as session:
        letter = letters.issue(session, papers.receipt(session, case.id))
        pdf = letters.pdf_of(session, letter.id)
    assert_golden("case_receipt", pdf)
    said = text_of(pdf)
    hidden = (*WORDS, "Siti", "S.C.", "A.K.", "Hilang kontak", "Malaysia")
    assert [word for word in hidden if word in said] == []
    assert letter.subject == case.number
    assert letter.person_id is None


def test_the_referral_shows_initials_and_its_attachment_the_rest(office: Database) -> None:
    case = at_work(office, person_id=a_worker(office))
    pdf = referred(office, case)
    first, attached = pages_of(pdf)
    assert_golden("case_referral", pdf)
    assert "S.C." in first
    assert [word for word in (*WORDS, "Siti") if word in first] == []
    assert "Siti Contohwati" in attached
    assert "pondok" in attached
    with office.read() as session:
        seen = files.outside(session, case.id)
        letter = letters.of_source(session, case.id)[0]
    assert (letter.subject, letter.person_id) == ("KS-2026-001, S.C.", None)
    assert (seen.case.status, seen.referrals[0].sent_on) == (CaseStatus.DIRUJUK, TODAY)
    assert seen.referrals[0].letter_id == letter.id


def test_somebody_who_is_not_on_the_books_can_be_referred(office: Database) -> None:
    case = at_work(office, account=told(subject="Orang Kangkung"))
    assert "Orang Kangkung" in pages_of(referred(office, case))[1]


def test_the_answer_comes_back_to_the_case(office: Database) -> None:
    case = at_work(office)
    referred(office, case)
    with office.read() as session:
        sent = files.outside(session, case.id).referrals[0]
    with pytest.raises(Invalid), office.write(acts.ANSWER, CLERK) as session:
        referrals.answer(session, sent.id, TODAY, " ")
    with office.write(acts.ANSWER, CLERK) as session:
        referrals.answer(session, sent.id, TODAY, "Diteruskan ke KBRI.", "0000/2026")
    opened = inside(office, case.id)
    assert opened.referrals[sent.id].reply == "Diteruskan ke KBRI."
    with office.read() as session:
        seen = files.outside(session, case.id)
    assert (seen.case.status, seen.referrals[0].replied_on) == (CaseStatus.DITANGANI, TODAY)


def test_a_second_referral_follows_the_first(office: Database) -> None:
    case = at_work(office)
    referred(office, case)
    other = Handed(to=ReferredTo.POLRES, agreed=Agreed.SENDIRI, written=HANDED.written)
    referred(office, case, other)
    with office.read() as session:
        assert len(files.outside(session, case.id).referrals) == 2


SAID = Said(
    addressee="Kepala BP3MI NTB", wish=Wish.CARI, chronology=TOLD.chronology,
    last_news="September, lewat telepon", second_name="Amaq Kangkung", second_relation="2",
    pic="Kasi Pelayanan",
)  # fmt: skip


def test_a_letter_of_tracing_is_kept_with_its_case(office: Database) -> None:
    case = at_work(office, person_id=a_worker(office))
    with office.write(ISSUE, CLERK) as session:
        paper = papers.closed_letter(session, case.id, "penelusuran", SAID)
        letter = letters.issue(session, paper)
    with office.read() as session, pytest.raises(DmeError, match="Buka dari kasusnya"):
        letters.pdf_of(session, letter.id)
    with office.read() as session:
        assert letters.answers(session, letter.id) == {}
        assert len(files.outside(session, case.id).actions) == 3


def test_what_is_no_quarrel_is_not_settled_by_mediation(office: Database) -> None:
    siti = a_worker(office)
    for types, tppo in (("KEKERASAN_FISIK", False), ("GAJI_DIPOTONG", True)):
        case = at_work(office, person_id=siti, types=types, tppo=tppo)
        with office.read(CLERK) as session, pytest.raises(DmeError, match="tidak dimediasi"):
            papers.closed_letter(session, case.id, "mediasi", Said())


def test_a_letter_about_nobody_on_the_books_says_how_to_go_on(office: Database) -> None:
    case = at_work(office)
    with office.read(CLERK) as session, pytest.raises(DmeError, match="Hubungkan dulu"):
        papers.closed_letter(session, case.id, "penelusuran", SAID)


def a_bundle(db: Database, case: CaseFile) -> bytes:
    return desk.draw_bundle(db, CLERK, case.id, WhyRead.INSTANSI)


def test_the_bundle_has_its_contents_and_every_document(office: Database) -> None:
    case = at_work(office, account=told(answers="VISA:YA DISEKAP:TIDAK_TAHU"),
                   person_id=a_worker(office))  # fmt: skip
    photo = a_jpeg(400)
    with office.write(acts.KEEP, CLERK) as session:
        evidence.keep(session, case.id, Given("Foto slip", photo, photo))
    referred(office, case)
    with office.write(acts.TICK, CLERK) as session:
        files.tick(session, case.id, Step.CARI_P3MI, TODAY)
    done(office, case.id, note=clean("Ditanya lagi lewat telepon."))
    pdf = a_bundle(office, case)
    pages = pages_of(pdf)
    assert_golden("case_bundle", pdf)
    contents = pages[0]
    for line in contents.splitlines():  # each part stands where the contents say
        for title in ("Kronologi", "Yang sudah dilakukan", "Rujukan dan jawabannya"):
            if f" {title} " in line:
                assert title in pages[int(line.split()[-1]) - 1]
    letter = next(line for line in contents.splitlines() if "Surat Rujukan" in line)
    assert "SURAT" in pages[int(letter.split()[-1]) - 1].upper()
    assert len(pages) == int(letter.split()[-1]) + 1  # the referral and its attachment
    with office.read() as session:
        last = files.outside(session, case.id).readings[-1]
    assert last.why is WhyRead.INSTANSI
    assert WhatRead.RANGKAIAN in {one.what for one in _readings(office, case)}


def _readings(db: Database, case: CaseFile) -> Sequence[CaseReading]:
    with db.read() as session:
        return files.outside(session, case.id).readings


def test_a_chronology_of_fifty_pages_is_bundled_whole(office: Database) -> None:
    lines = [f"Baris {number}: dijanjikan gaji, lalu dikurung di pondok." for number in range(2500)]
    case = taken(office, told(chronology="\n".join(lines)))
    pages = pages_of(a_bundle(office, case))
    assert len(pages) > 45
    said = " ".join(pages)
    assert all(f"Baris {number}:" in said for number in (0, 1249, 2499))


def test_whoever_may_not_read_draws_no_bundle(office: Database) -> None:
    case = taken(office)
    with pytest.raises(DmeError):
        desk.draw_bundle(office, OPERATOR, case.id, WhyRead.MENANGANI)
    assert _readings(office, case) == []
    assert desk.draw_bundle(office, OFFICER, case.id, WhyRead.MENANGANI).startswith(b"%PDF")


def test_a_paper_that_does_not_come_about_leaves_nothing(office: Database) -> None:
    case = at_work(office)
    with pytest.raises(Invalid), office.write(ISSUE, CLERK) as session:
        unasked = Handed(to=ReferredTo.BP3MI, agreed=None, written=HANDED.written)
        papers.referral(session, case.id, unasked, files.Inside(TOLD, {}, {}, {}))
    with office.read() as session:
        assert letters.of_source(session, case.id) == []
        assert evidence.of_case(session, case.id) == []


def test_the_forms_of_letters_are_those_of_the_letters(office: Database) -> None:
    case = at_work(office, person_id=a_worker(office))
    begun = desk.begin_letter(office, CLERK, case.id, "penelusuran", inside(office, case.id))
    with office.read(CLERK) as session:
        kind = papers.CLOSED_LETTERS["penelusuran"][0]
        usual = letter_papers.known(session, kind.type, case.person_id or "")
    assert begun.said.chronology == TOLD.chronology
    assert begun.said.second_name == TOLD.reporter
    assert begun.said.signer == usual.signer
