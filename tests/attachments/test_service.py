"""Scans stay with their record, whole, apart from every list, and can be taken back."""

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from dme_desktop.attachments import rules, service
from dme_desktop.attachments.model import Attachment, AttachmentFile, AttachmentKind, Media
from dme_desktop.attachments.service import Given
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from tests.acts import ACT, CLERK
from tests.attachments.examples import a_jpeg, a_pdf, given

RECORD = "019a0000-0000-7000-8000-000000000001"
SCAN, PHOTO = AttachmentKind.PINDAIAN, AttachmentKind.FOTO


def attached(db: Database, one: Given, kind: AttachmentKind = SCAN) -> Attachment:
    with db.write(ACT, CLERK) as session:
        return service.attach(session, RECORD, kind, one)


def names(session: Session, kind: AttachmentKind | None = None) -> list[str]:
    return [one.name for one in service.of_record(session, RECORD, kind)]


def test_a_scan_and_a_photo_stay_with_their_record_in_order(db: Database) -> None:
    attached(db, given("Satu"))
    attached(db, given("Dua", a_jpeg()), PHOTO)
    with db.read() as session:
        assert names(session) == ["Satu", "Dua"]
        assert names(session, PHOTO) == ["Dua"]
        assert [one.media for one in service.of_record(session, RECORD)] == [Media.PDF, Media.JPEG]
        assert service.counts(session, [RECORD, "other"]) == {RECORD: 2}
        assert service.has_scan(session, RECORD)
        assert not service.has_scan(session, "other")


def test_a_pdf_comes_back_byte_for_byte(db: Database) -> None:
    kept, content = attached(db, given()), a_pdf()
    with db.read() as session:
        assert service.content_of(session, kept.id)[1] == content


def test_a_list_never_reads_the_bytes(db: Database) -> None:
    kept = attached(db, given())
    asked: list[str] = []
    with db.read() as session:
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
        service.of_record(session, RECORD)
        service.thumbs(session, [kept.id])
        service.counts(session, [RECORD])
    assert asked
    assert not any("content" in statement for statement in asked)


def test_what_was_changed_on_the_disk_is_not_shown_as_the_original(db: Database) -> None:
    kept = attached(db, given())
    with db.write(ACT, CLERK) as session:
        session.get_one(AttachmentFile, kept.id).content = b"%PDF- lain"
    with pytest.raises(DmeError, match="berubah"), db.read() as session:
        service.content_of(session, kept.id)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"MZ not a paper", "PDF, atau gambar"),
        (b"", "PDF, atau gambar"),
        (b"%PDF-" + b"0" * rules.MOST_BYTES[Media.PDF], "lebih dari 10 MB"),
        (b"\xff\xd8" + b"0" * rules.MOST_BYTES[Media.JPEG], "lebih dari"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(
    db: Database, content: bytes, sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        attached(db, Given("Berkas", content, a_jpeg()))


def test_the_same_file_is_not_kept_twice_until_it_was_removed(db: Database) -> None:
    kept = attached(db, given("Satu"))
    with pytest.raises(DmeError, match="sudah dilampirkan"):
        attached(db, given("Dua"))
    with db.write(ACT, CLERK) as session:
        service.remove(session, kept.id)
    attached(db, given("Dua"))
    with db.read() as session:
        assert names(session) == ["Dua"]


def test_too_many_are_refused(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_EACH", 2)
    for colour in ("red", "blue"):
        attached(db, given(content=a_jpeg(colour=colour)))
    with pytest.raises(DmeError, match="Paling banyak 2"):
        attached(db, given(content=a_jpeg(colour="white")))


def test_an_attachment_is_renamed_and_the_past_tells_it(db: Database) -> None:
    kept = attached(db, given("scan0001"))
    with db.write(ACT, CLERK) as session:
        service.rename(session, kept.id, "Lembar yang ditandatangani")
    with db.read() as session:
        past = past_of(session, kept.id)
    assert "dari scan0001 menjadi Lembar yang ditandatangani" in past[0].sentence
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        service.rename(session, kept.id, "")


def take_back(db: Database) -> None:
    with db.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    with db.write(ACT, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)


def test_what_was_attached_is_taken_back(db: Database) -> None:
    attached(db, given("Satu"))
    take_back(db)
    with db.read() as session:
        assert names(session) == []


def test_what_was_removed_comes_back(db: Database) -> None:
    kept = attached(db, given("Satu"))
    with db.write(ACT, CLERK) as session:
        service.remove(session, kept.id)
    take_back(db)
    with db.read() as session:
        assert names(session) == ["Satu"]


def test_sizes_are_told_as_people_say_them() -> None:
    assert [rules.told_size(size) for size in (1, 430_000, 1_400_000)] == [
        "1 KB",
        "420 KB",
        "1,3 MB",
    ]
