"""Papers issued together: a number and a code each, one file, kept once."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda import proof, service
from dme_desktop.agenda.model import Letter, LetterFile
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.commitments.awards import papers
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.pdf.golden import pages_of, text_of


def certificates(db: Database, *names: str) -> list[Paper]:
    with db.read(CLERK) as session:
        said = replace(papers.beginning(session), activity="Pelatihan", recipients="\n".join(names))
        return list(papers.certificates(session, said))


def issued(db: Database, *names: str) -> list[Letter]:
    made = certificates(db, *names)
    with db.write(ACT, CLERK) as session:
        return list(service.issue_many(session, made))


def test_each_has_its_number_and_stands_on_its_page(office: Database) -> None:
    letters = issued(office, "Amaq", "Baiq", "Siti")
    with office.read() as session:
        pages = pages_of(service.pdf_of(session, letters[0].id))
        on = [service.page_of(session, one.id) for one in letters]
    assert on == [1, 2, 3]
    assert len({one.number for one in letters}) == 3
    for letter, page in zip(letters, pages, strict=True):
        assert letter.subject in page
        assert letter.number in page


def test_the_file_is_kept_once_and_is_that_of_all(office: Database) -> None:
    letters = issued(office, "Amaq", "Baiq", "Siti")
    with office.read() as session:
        files = {service.pdf_of(session, one.id) for one in letters}
        kept = session.scalars(select(LetterFile.recipe).order_by(LetterFile.page)).all()
    (pdf,) = files
    assert [bool(one) for one in kept] == [True, False, False]
    assert {one.pdf_sha256 for one in letters} == {hashlib.sha256(pdf).hexdigest()}


def test_each_code_says_whose_certificate_it_is_and_vouches_for_the_file(office: Database) -> None:
    letters = issued(office, "Amaq", "Baiq")
    with office.read() as session:
        pdf = service.pdf_of(session, letters[0].id)
        codes = [session.get_one(LetterFile, one.id).code or "" for one in letters]
    claims = [proof.claim_of(proof.opened(code)) for code in codes]
    assert [claim.name for claim in claims] == ["Amaq", "Baiq"]
    assert [claim.number for claim in claims] == [one.number for one in letters]
    assert {claim.digest for claim in claims} == {seal.digest(pdf)}
    assert seal.seals(pdf) == [seal.dots_of(code) for code in codes]


def test_one_alone_has_a_file_of_its_own(office: Database) -> None:
    (letter,) = issued(office, "Amaq")
    with office.read() as session:
        assert service.page_of(session, letter.id) == 0
        assert "Amaq" in text_of(service.pdf_of(session, letter.id))


def test_nothing_is_kept_when_one_does_not_fit(
    office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = certificates(office, "Amaq", "Baiq")
    monkeypatch.setattr(seal, "_places", lambda *_: [])
    with pytest.raises(DmeError, match="satu halaman"), office.write(ACT, CLERK) as session:
        service.issue_many(session, made)
    with office.read() as session:
        assert service.paged(session).count() == 0


def test_one_of_a_batch_is_void_and_the_others_stay(office: Database) -> None:
    first, second = issued(office, "Amaq", "Baiq")
    with office.write(ACT, CLERK) as session:
        service.void(session, first.id, "Salah ketik")
    with office.read() as session:
        assert "Baiq" in text_of(service.pdf_of(session, second.id))


def test_drafts_of_all_are_seen_in_one_file(office: Database) -> None:
    pdf = service.preview_many(certificates(office, "Amaq", "Baiq"))
    assert [page.count("Nomor : ......") for page in pages_of(pdf)] == [1, 1]


def test_one_opens_on_its_page_and_is_printed_alone(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    _, second = issued(office, "Amaq", "Baiq")
    page = IssuedPage(context, printed.on_file(office, second.id))
    page.resize(1000, 600)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(lambda: page.sheets.verticalScrollBar().value() > 0)

    proposed: list[tuple[int, int]] = []

    def turn_back() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        proposed.append((dialog.printer().fromPage(), dialog.printer().toPage()))
        dialog.reject()

    QTimer.singleShot(0, turn_back)
    page.print()
    assert proposed == [(2, 2)]
