"""A half-filled form waits in the encrypted file until it is saved or thrown away."""

from dme_desktop.vault import chain, drafts
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft


def a_draft(db: Database, record_id: str = "", payload: str = "{}") -> Draft:
    return Draft(
        screen="workers",
        record_id=record_id,
        title="Siti",
        focus="full_name",
        payload=payload,
        at=db.clock.now(),
    )


def waiting(db: Database) -> list[tuple[str, str]]:
    with db.read() as session:
        return [(draft.record_id, draft.payload) for draft in drafts.waiting(session)]


def test_a_draft_takes_the_place_of_the_earlier_one(db: Database) -> None:
    drafts.keep(db, a_draft(db, payload='{"name": "Si"}'))
    drafts.keep(db, a_draft(db, payload='{"name": "Siti"}'))
    assert waiting(db) == [("", '{"name": "Siti"}')]


def test_each_record_has_a_draft_of_its_own(db: Database) -> None:
    drafts.keep(db, a_draft(db))
    drafts.keep(db, a_draft(db, "satu"))
    drafts.drop(db, "workers", "satu")
    assert waiting(db) == [("", "{}")]


def test_forgetting_what_is_not_there_is_no_fault(db: Database) -> None:
    drafts.drop(db, "workers")
    assert waiting(db) == []


def test_a_draft_is_no_act_of_the_office(db: Database) -> None:
    with db.read() as session:
        before = chain.head(session)
    drafts.keep(db, a_draft(db))
    with db.read() as session:
        assert chain.head(session) == before


def test_what_was_typed_cannot_be_read_in_the_file(db: Database) -> None:
    drafts.keep(db, a_draft(db, payload='{"name": "RAHASIASEKALI"}'))
    db.checkpoint()
    for file in db.path.parent.iterdir():
        assert b"RAHASIASEKALI" not in file.read_bytes()
