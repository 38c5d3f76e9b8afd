"""Awards that came and went, and the certificates that are handed out."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.awards import papers, service
from dme_desktop.commitments.awards.model import Award, AwardCategory, Direction
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.attachments.examples import given
from tests.commitments.examples import but
from tests.pdf.golden import pages_of, text_of


def an_award(**different: Any) -> Award:
    award = Award(
        direction=Direction.DIBERIKAN,
        category=AwardCategory.KELUARGA,
        title="Keluarga PMI Teladan",
        given_on=dt.date(2026, 8, 17),
        giver="Pemerintah Desa Jenggik Utara",
        recipient="Keluarga Siti Contoh",
        reason="mengelola kiriman menjadi usaha tenun",
        place="Balai Desa",
    )
    return but(award, **different)


def recorded(db: Database, **different: Any) -> Award:
    with db.write(ACT, CLERK) as session:
        return service.keep(session, an_award(**different))


def test_an_award_is_found_by_its_name_giver_and_recipient(db: Database) -> None:
    recorded(db)
    recorded(db, title="Piagam", giver="Bupati", given_on=dt.date(2026, 9, 1))
    with db.read() as session:
        assert [one.title for one in service.paged(session).page()] == [
            "Piagam",
            "Keluarga PMI Teladan",
        ]
        assert service.paged(session, "bupati").count() == 1
        assert service.paged(session, "siti teladan").count() == 1


def test_an_award_of_tomorrow_is_asked_about(db: Database) -> None:
    with pytest.raises(Invalid, match="belum tiba"):
        recorded(db, given_on=dt.date(2026, 11, 25))


def test_an_award_without_a_name_is_refused(db: Database) -> None:
    with pytest.raises(Invalid) as refused:
        recorded(db, title="")
    assert set(refused.value.problems) == {"title"}


def test_an_award_with_a_scan_is_not_thrown_away_unseen(db: Database) -> None:
    award = recorded(db)
    with db.write(ACT, CLERK) as session:
        kept = attachments.attach(session, award.id, AttachmentKind.PINDAIAN, given())
    with pytest.raises(DmeError, match="dipakai"), db.write(ACT, CLERK) as session:
        service.remove(session, award.id)
    with db.write(ACT, CLERK) as session:
        attachments.remove(session, kept.id)
        service.remove(session, award.id)
    with db.read() as session:
        assert service.paged(session).count() == 0


def test_the_certificate_of_an_award_begins_with_what_is_known(office: Database) -> None:
    award = recorded(office)
    with office.read(CLERK) as session:
        known = papers.beginning(session, award.id)
        (paper,) = papers.certificates(session, known, award_id=award.id)
        words = text_of(paper.preview())
    assert "PIAGAM PENGHARGAAN" in words
    assert "Keluarga Siti Contoh" in words
    assert "mengelola kiriman menjadi usaha tenun pada 17 Agustus 2026 di Balai Desa." in words
    assert paper.source_id == award.id


def test_certificates_stand_by_hamlet_then_by_name(office: Database) -> None:
    with office.read(CLERK) as session:
        said = replace(
            papers.beginning(session),
            activity="Pelatihan Contoh",
            recipients="Siti; Montong\nAmaq; Montong\nZainal; Lendang",
        )
        made = papers.certificates(session, said)
        pages = pages_of(made[0].build([paper.sheet for paper in made]))
    assert [paper.subject for paper in made] == ["Zainal", "Amaq", "Siti"]
    assert len(pages) == 3


def test_a_certificate_without_its_activity_is_refused(office: Database) -> None:
    with pytest.raises(Invalid) as refused, office.read() as session:
        papers.certificates(session, papers.beginning(session))
    assert set(refused.value.problems) == {"activity", "recipients"}
