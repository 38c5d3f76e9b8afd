"""An erasure leaves no remnant: not in tables, pages, the log, history, drafts or what is known."""

import hmac
import json
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from dme_desktop.agenda import archive
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.cases.model import CaseFile, CaseStatus
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import finding
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.privacy import acts
from dme_desktop.privacy.model import Destruction, Progress, Request, Wish
from dme_desktop.privacy.service import erasure
from dme_desktop.ui.drafts import Kept, Shelf
from dme_desktop.vault import cipher, discarded, keys, migrate, undoing, witness
from dme_desktop.vault.acts import BEGIN
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.vault.model import AuditAct, AuditRedaction
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.workers.model import Stage
from tests.acts import ACT, CLERK
from tests.cases.examples import at_work, done
from tests.cases.test_canary import dump
from tests.conftest import PASSPHRASE
from tests.examples import VILLAGE, a_contact, a_person, an_official, edited, nik
from tests.privacy.examples import CANARIES, NIK, a_letter, a_whole_life, asked
from tests.privacy.pages import decrypted

GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


def found_in(db: Database) -> list[str]:
    """Return which canaries stand on any page of the file or of its log, decrypted."""
    content = decrypted(Path(db.path), db.key).decode("latin-1").lower()
    return [word for word in CANARIES if word.lower() in content]


def links(session: Session) -> dict[int, str]:
    """Return the link of every act."""
    return {one.seq: one.chain for one in session.scalars(select(AuditAct))}


def erased(db: Database, person_id: str, request_id: str = "") -> Destruction:
    """Erase a resident as the room does: the rows, then the pages."""
    with db.write(acts.ERASE, CLERK) as session:
        made = erasure.erase(session, person_id, request_id)
    db.compact()
    return made


@pytest.mark.faults
def test_a_life_is_there_before_and_nowhere_afterwards(office: Database, qapp: object) -> None:
    assert qapp
    person_id = a_whole_life(office)
    shelf, at = Shelf.of(office), office.clock.now()
    shelf.keep(Kept("people", person_id, "Zubaedah", "", '{"nickname": "zuzu"}', at))
    shelf.keep(Kept("letters.surat.DOMICILE", "x", "Surat", "", f'{{"nik": "{NIK}"}}', at))
    shelf.wait()
    office.checkpoint()
    assert found_in(office) == list(CANARIES)
    erased(office, person_id)
    assert found_in(office) == []
    assert [
        cell for cell in dump(office) for word in CANARIES if word.lower() in cell.lower()
    ] == []
    log = Path(office.path).with_name("desa.db-wal")
    assert not log.exists() or log.stat().st_size == 0


def test_nothing_of_the_person_is_found_listed_undone_or_taken_out_of_the_bin(
    office: Database,
) -> None:
    person_id = a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        link = people.contacts(session, person_id)[0]
        link.deleted_at = session.info["clock"].now()
    with reading(office, *(known(office) for known in finding.FINDER.knows)) as session:
        assert finding.find(session, "zubaedah", 5)
    erased(office, person_id)
    with reading(office, *(known(office) for known in finding.FINDER.knows)) as session:
        assert list(finding.find(session, "zubaedah", 5)) == []
        assert list(discarded.paged(session).every()) == []
        last = undoing.last_undoable(session)
        assert last is None or last.seq not in undoing.for_good(session, [last.seq])


def test_the_chain_is_whole_after_it_and_the_old_heads_stay_true(office: Database) -> None:
    person_id = a_whole_life(office)
    with office.read() as session:
        before = links(session)
    erased(office, person_id)
    assert office.chain_break() is None
    assert office.broken_seals() == []
    with office.read() as session:
        after = links(session)
        taken = {one.seq: one.by for one in session.scalars(select(AuditRedaction))}
    assert before.items() <= after.items()
    assert set(taken.values()) == {max(after)}
    assert set(taken) <= set(before)
    assert taken


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE audit_change SET fields = '{\"x\": [1, 2]}' WHERE seq = {seq}",
        "UPDATE audit_act SET detail = 'lain' WHERE seq = {seq}",
        "UPDATE audit_redaction SET link = '00' WHERE seq = {seq}",
        "DELETE FROM audit_redaction WHERE seq = {seq}",
        "DELETE FROM audit_change WHERE seq = {seq}",
        "UPDATE audit_act SET chain = 'ff' WHERE seq = {seq}",
    ],
)
def test_an_act_that_lost_words_can_still_not_be_changed_unseen(
    office: Database, attack: str
) -> None:
    person_id = a_whole_life(office)
    erased(office, person_id)
    with closing(office.raw()) as raw:
        (seq,) = raw.execute("SELECT min(seq) FROM audit_redaction").fetchone()
        raw.execute("PRAGMA foreign_keys = OFF")
        for (guard,) in raw.execute(GUARDS).fetchall():
            raw.execute(f'DROP TRIGGER "{guard}"')
        raw.execute(attack.replace("{seq}", str(seq)))
    assert office.chain_break() == seq


def test_two_of_one_import_may_be_erased_one_after_the_other(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        first = people.add(session, a_person(nik=nik(1), full_name="Pertama Contohwati"))
        other = people.add(session, a_person(nik=nik(2), full_name="Kedua Contohwati"))
    with office.write(ACT, CLERK) as session:
        for one in (first.id, other.id):
            session.get_one(Person, one).notes = "baru"
    for one in (first.id, other.id):
        erased(office, one)
        assert office.chain_break() is None
        assert office.broken_seals() == []


def test_numbered_letters_stay_and_are_told_while_own_prints_lose_their_words(
    office: Database,
) -> None:
    person_id = a_whole_life(office)
    letter, sheet = (
        a_letter(office, person_id),
        a_letter(office, person_id, LetterType.WORKER_CARD),
    )
    with office.read() as session:
        weighed = erasure.weigh(session, person_id)
        before = letters.pdf_of(session, letter)
    assert [one.what for one in weighed.stays] == [
        "Keterangan Domisili nomor 470/001/Pem.Ds/XI/2026"
    ]
    made = erased(office, person_id)
    assert "Keterangan Domisili" in made.stays
    with office.read() as session:
        assert letters.pdf_of(session, letter) == before
        kept, gone = session.get_one(Letter, letter), session.get_one(Letter, sheet)
        assert (kept.person_id, kept.subject) == (None, "Zubaedah Kertosari")
        assert (gone.subject, gone.destroyed_on, gone.number) == (
            "dimusnahkan", office.clock.today(), "Cetak 001/2026",
        )  # fmt: skip
        with pytest.raises(DmeError, match="dimusnahkan 24-11-2026"):
            letters.pdf_of(session, sheet)
        assert archive.altered(session) == []
    content = decrypted(Path(office.path), office.key).decode("latin-1")
    assert [word for word in CANARIES if word in content] == ["Zubaedah", "Kertosari"]


def test_a_worker_whose_journey_goes_on_is_not_erased(office: Database) -> None:
    person_id = a_whole_life(office, stage=Stage.BEKERJA, returned_on=None, return_type=None)
    with (
        office.write(acts.ERASE, CLERK) as session,
        pytest.raises(DmeError, match="masih berjalan"),
    ):
        erasure.erase(session, person_id)
    with office.read() as session:
        assert session.get(Person, person_id)


def test_an_open_case_keeps_its_person_and_a_closed_one_is_told_and_loosened(
    office: Database,
) -> None:
    person_id = a_whole_life(office)
    case = at_work(office, person_id=person_id)
    with office.read() as session:
        assert "Kasus KS-2026-001" in erasure.weigh(session, person_id).refused[0]
    done(office, case.id, CaseStatus.SELESAI, result="Selesai dibantu.")
    erased(office, person_id)
    with office.read() as session:
        kept = session.get_one(CaseFile, case.id)
        assert (kept.person_id, kept.initials) == (None, "–")
        told = json.loads(session.scalars(select(Destruction.stays)).one())
    assert told[0][0] == "Kasus KS-2026-001"
    assert office.chain_break() is None


def test_who_became_one_with_the_person_goes_along(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        kept = people.add(session, a_person(nik=nik(1), full_name="Zubaedah Kertosari"))
        twin = people.add(session, a_person(nik=nik(2), full_name="Zubaedah Kertosari Lama"))
    with office.write(ACT, CLERK) as session:
        people.merge(session, kept.id, twin.id, [])
    erased(office, kept.id)
    assert found_in(office) == []
    assert office.chain_break() is None


def test_where_the_number_of_the_person_was_written_is_told_by_name_and_the_family_is_no_mention(
    office: Database,
) -> None:
    card = "5203000101120001"
    person_id = a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        people.edit(session, person_id, edited(session, person_id, family_card_no=card))
        people.add(session, a_person(nik=nik(8), full_name="Sekeluarga", family_card_no=card))
        people.add(session, a_person(nik=nik(9), full_name="Lain", notes=f"lihat {NIK}"))
    with office.write(acts.ERASE, CLERK, lasting=True) as session:
        made = erasure.erase(session, person_id)
        told = dict(json.loads(made.stays))
    assert "Disebut di catatan lain (data diri), 1 baris" in told
    assert not any("person" in what for what in told)


def test_the_family_of_another_that_names_the_person_goes_and_the_other_stays(
    office: Database,
) -> None:
    person_id = a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        other = people.add(session, a_person(nik=nik(7), full_name="Lain Contohwati"))
        named = a_contact(name="Zubaedah Kertosari", nik=NIK, relation="2")
        people.put_family(session, other.id, [named])
        assert people.contacts(session, other.id)[0].related_person_id == person_id
    erased(office, person_id)
    with office.read() as session:
        assert session.get(Person, other.id)
        assert (
            session.scalars(select(FamilyLink).where(FamilyLink.person_id == other.id)).all() == []
        )
    assert found_in(office) == []


def test_a_request_is_settled_by_it_and_no_name_stays_in_what_was_asked(office: Database) -> None:
    person_id = a_whole_life(office)
    request = asked(office, person_id, wish=Wish.HAPUS, about="Zubaedah Kertosari minta hilang")
    erased(office, person_id, request.id)
    with office.read() as session:
        kept = session.get_one(Request, request.id)
        assert (kept.progress, kept.person_id, kept.about) == (Progress.SELESAI, None, None)
    assert found_in(office) == []
    assert office.chain_break() is None


def test_without_a_sure_request_for_erasure_nothing_goes(office: Database) -> None:
    person_id = a_whole_life(office)
    unsure = asked(office, person_id, wish=Wish.HAPUS, proof=None)
    other = asked(office, person_id, wish=Wish.AKSES)
    for request, said in ((unsure, "Pastikan dulu"), (other, "Yang diminta di sini")):
        with office.write(acts.ERASE, CLERK) as session, pytest.raises(DmeError, match=said):
            erasure.erase(session, person_id, request.id)


def test_other_people_are_as_they_were(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        other = people.add(session, a_person(nik=nik(8), full_name="Lain Contohwati"))
    kept = a_letter(office, other.id)
    with office.read() as session:
        before = session.execute(text("SELECT count(*) FROM person")).scalar()
        pdf = letters.pdf_of(session, kept)
    erased(office, a_whole_life(office))
    with office.read() as session:
        assert session.execute(text("SELECT count(*) FROM person")).scalar() == before
        assert letters.pdf_of(session, kept) == pdf
        assert session.get_one(Person, other.id).birth_date == PartialDate(1992, 7, 5)


def test_who_comes_back_from_an_old_copy_is_told_and_can_be_erased_again(
    profile: Profile, clock: FixedClock
) -> None:
    db = profile.open(PASSPHRASE)
    with db.write(BEGIN, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
    person_id = a_whole_life(db)
    old = profile.folder / "salinan.db"
    migrate.copy_to(Path(db.path), db.key, old)
    erased(db, person_id)
    with db.read() as session:
        erasure.remember(session, person_id)
        assert erasure.came_back(session) == []
    key = db.key
    db.close()
    with closing(cipher.connect(old, key)) as raw:
        seq, link = raw.execute("SELECT seq, chain FROM audit_act ORDER BY seq DESC").fetchone()
    witness.note_copy(profile.witness_path, key, seq, link)
    migrate.put_back(old, profile.folder / "desa.db")
    again = Profile(profile.folder, clock).open(PASSPHRASE)
    with again.read() as session:
        assert [one.id for one in erasure.came_back(session)] == [person_id]
        assert not session.scalars(select(Destruction)).all()  # the old file knows nothing of it
    erased(again, person_id)
    with again.read() as session:
        assert erasure.came_back(session) == []
    again.close()


def test_a_witness_of_before_anybody_was_erased_is_read_as_it_was_sealed(tmp_path: Path) -> None:
    path, key = tmp_path / "saksi.json", b"\x05" * 32
    plain = {"seq": 7, "link": "ab", "numbers": {"470|2026": 3}, "doubtful": False, "told": [],
             "strayed": False}  # fmt: skip
    said = msgspec.json.encode(plain, order="sorted")
    seal = hmac.digest(keys.derived(key, "witness"), said, "sha256").hex()
    path.write_bytes(msgspec.json.encode({"witness": plain, "seal": seal}))
    found = witness.read(path, key)
    assert isinstance(found, witness.Witness)
    assert (found.seq, found.purged) == (7, ())
    witness.write(path, key, msgspec.structs.replace(found, purged=("p",)))
    assert witness.read(path, key) == msgspec.structs.replace(found, purged=("p",))
    path.write_bytes(path.read_bytes().replace(b'["p"]', b'["q"]'))
    assert witness.read(path, key) is witness.Standing.SPOILT
