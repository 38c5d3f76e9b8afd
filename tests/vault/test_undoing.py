"""Taking acts back, in order, and never from under something that stands on them."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Column, LargeBinary, select

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.numbers import CODE_KEY
from dme_desktop.agenda.office import CHOICES, HEADED
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.vault import discarded, keeping, undoing
from dme_desktop.vault.acts import REDO, UNDO
from dme_desktop.vault.database import Change, Database
from dme_desktop.vault.model import AuditChange
from dme_desktop.vault.past import past_of
from dme_desktop.vault.plain import typed
from dme_desktop.village import service as village
from dme_desktop.village.model import Role
from dme_desktop.workers.model import DocumentType
from dme_desktop.workers.service import journeys, registration
from dme_desktop.workers.service.documents import WARN_SETTING
from tests.acts import ACT, CLERK, an_act
from tests.examples import (
    a_paper,
    a_person,
    a_registration,
    a_remittance,
    an_official,
    edited,
    nik,
    who_agreed,
)


def registered(db: Database) -> str:
    with db.write(an_act("Daftarkan pekerja"), CLERK) as session:
        return registration.register(session, a_registration())[0].id


def undo_last(db: Database) -> str:
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with db.write(UNDO.about(act.name.words), CLERK, undo_of=act.seq) as session:
        return undoing.undo(session, act.seq).words


def last(db: Database) -> int:
    assert db.last_saved
    assert db.last_saved.act_seq
    return db.last_saved.act_seq


def residents(db: Database) -> int:
    with db.read() as session:
        return people.paged(session).count()


def test_acts_are_taken_back_newest_first(office: Database) -> None:
    siti = registered(office)
    with office.write(an_act("Catat kiriman"), CLERK) as session:
        remittances.record(session, a_remittance(who_agreed(session, siti)))

    assert undo_last(office) == "Catat kiriman"
    with office.read() as session:
        assert session.scalars(select(Remittance.void_reason)).all() == ["Diurungkan"]
    with pytest.raises(DmeError, match="dipakai"):
        undo_last(office)  # money that was told is reversed and stays, and so does whose it is


def test_several_changes_of_one_record_are_taken_back_one_after_the_other(
    office: Database,
) -> None:
    siti = registered(office)
    for nickname in ("Inaq", "Ibu", "Bibi"):
        with office.write(an_act(f"Sebut {nickname}"), CLERK) as session:
            people.edit(session, siti, edited(session, siti, nickname=nickname))

    assert [undo_last(office) for _ in range(3)] == ["Sebut Bibi", "Sebut Ibu", "Sebut Inaq"]

    with office.read() as session:
        assert session.get_one(Person, siti).nickname is None
    assert undo_last(office) == "Daftarkan pekerja"


def test_a_worker_whose_letter_was_printed_stays(office: Database) -> None:
    siti = registered(office)
    with office.write(ACT, CLERK) as session:
        letters.issue(session, a_paper(person_id=siti))

    with pytest.raises(DmeError, match="dipakai"):
        undo_last(office)

    assert residents(office) == 1


def test_a_worker_whose_remittance_was_told_stays(office: Database) -> None:
    siti = registered(office)
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with office.write(an_act("Catat kiriman"), CLERK) as session:
        remittances.record(session, a_remittance(who_agreed(session, siti)))

    with (
        pytest.raises(DmeError),
        office.write(UNDO, CLERK, undo_of=act.seq) as session,
    ):
        undoing.undo(session, act.seq)

    assert residents(office) == 1


def test_an_act_is_taken_back_once_and_the_village_stays_founded(office: Database) -> None:
    with office.write(an_act("Angkat kepala dusun"), CLERK) as session:
        village.appoint(
            session, an_official(name="Kadus Contoh", role=Role.KADUS, hamlet="Montong")
        )
    registered(office)
    undo_last(office)
    assert undo_last(office) == "Angkat kepala dusun"
    with office.read() as session:
        assert undoing.last_undoable(session) is None


def test_what_was_taken_back_is_told_in_the_past_of_the_record(office: Database) -> None:
    siti = registered(office)
    undo_last(office)
    with office.read() as session:
        sentences = [past.sentence for past in past_of(session, siti)]
    assert sentences == [
        "Urungkan: Daftarkan pekerja: dihapus ke keranjang.",
        "Daftarkan pekerja.",
    ]


def test_a_nik_that_another_has_by_now_is_not_given_back(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        siti = people.add(session, a_person()).id
    with office.write(an_act("Buang"), CLERK) as session:
        session.get_one(Person, siti).deleted_at = office.clock.now()
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with office.write(ACT, CLERK) as session:
        people.add(session, a_person(full_name="Siti Kembali"))

    with (
        pytest.raises(DmeError, match="NIK"),
        office.write(UNDO, CLERK, undo_of=act.seq) as session,
    ):
        undoing.undo(session, act.seq)

    assert residents(office) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nickname", "Inaq"),
        ("birth_date", PartialDate(1990)),
        ("phone_wa", True),
        ("religion", "1"),
        ("notes", "Catatan"),
    ],
)
def test_a_value_of_any_kind_goes_back_to_what_it_was(
    office: Database, name: str, value: Any
) -> None:
    with office.write(ACT, CLERK) as session:
        siti = people.add(session, a_person()).id
        before = getattr(session.get_one(Person, siti), name)
    with office.write(ACT, CLERK) as session:
        people.edit(session, siti, edited(session, siti, **{name: value}))
    undo_last(office)
    with office.read() as session:
        assert getattr(session.get_one(Person, siti), name) == before


def test_the_coat_of_arms_comes_back_as_it_was(office: Database) -> None:
    first, second = (b"\x89PNG\r\n\x1a\n" + end for end in (b"satu", b"dua"))
    for picture in (first, second, None):
        with office.write(ACT, CLERK) as session:
            village.put_logo(session, picture)
    for before in (second, first, None):
        undo_last(office)
        with office.read() as session:
            assert village.profile(session).logo == before


def test_a_picture_of_which_only_the_hash_was_kept_is_told_in_words() -> None:
    with pytest.raises(DmeError, match="Gambar yang lama"):
        typed(Column("logo", LargeBinary()), "sha256:0f")


def test_an_earlier_head_does_not_come_back_beside_the_present_one(office: Database) -> None:
    with office.read() as session:
        before = village.signer(session)
    with office.write(an_act("Akhiri jabatan"), CLERK) as session:
        village.change_official(session, an_official(active=False), before.id)
    ended = last(office)
    with office.write(an_act("Angkat kepala desa"), CLERK) as session:
        village.appoint(session, an_official(name="Kepala Desa Baru"))
    with (
        pytest.raises(DmeError, match="masih menjabat"),
        office.write(an_act("U"), CLERK, undo_of=ended) as session,
    ):
        undoing.undo(session, ended)
    assert [undo_last(office), undo_last(office)] == ["Angkat kepala desa", "Akhiri jabatan"]
    with office.read() as session:
        assert village.signer(session).name == before.name


def test_a_journey_does_not_come_back_beside_another_under_way(office: Database) -> None:
    with office.write(an_act("Daftarkan pekerja"), CLERK) as session:
        siti, journey = registration.register(session, a_registration())
    with office.write(an_act("Buang perjalanan"), CLERK) as session:
        journeys.remove(session, journey.id)
    thrown = last(office)
    with office.write(an_act("Daftarkan lagi"), CLERK) as session:
        registration.register(session, a_registration(), siti.id)
    with pytest.raises(DmeError, match="berjalan"), office.write(ACT, CLERK) as session:
        discarded.restore(session, thrown)
    with (
        pytest.raises(DmeError, match="berjalan"),
        office.write(an_act("U"), CLERK, undo_of=thrown) as session,
    ):
        undoing.undo(session, thrown)
    assert [undo_last(office), undo_last(office)] == ["Daftarkan lagi", "Buang perjalanan"]
    with office.read() as session:
        assert [one.id for one in journeys.of(session, siti.id)] == [journey.id]


def test_an_act_beyond_the_last_thirty_is_not_offered(office: Database) -> None:
    siti = registered(office)
    for number in range(undoing.UNDO_LIMIT):
        with office.write(ACT, CLERK) as session:
            letters.issue(session, a_paper(person_id=siti))
        assert number >= 0
    with office.read() as session:
        assert undoing.last_undoable(session) is None


def test_the_past_is_told_in_the_time_it_happened(office: Database) -> None:
    siti = registered(office)
    with office.read() as session:
        (past,) = past_of(session, siti)
    assert past.at.astimezone(dt.UTC) == office.clock.now().astimezone(dt.UTC)


def test_what_is_named_by_others_is_not_thrown_away(office: Database) -> None:
    siti = registered(office)
    with office.write(ACT, CLERK) as session, pytest.raises(DmeError):
        keeping.remove(session, session.get_one(Person, siti))
    with office.write(ACT, CLERK) as session:
        alone = people.add(session, a_person(nik=nik(2), full_name="Inaq Contoh"))
    with office.write(ACT, CLERK) as session:
        keeping.remove(session, session.get_one(Person, alone.id))
    assert residents(office) == 1


def redo_last(db: Database) -> str:
    with db.read() as session:
        act = undoing.last_redoable(session)
    if act is None:
        return ""
    with db.write(REDO.about(act.detail), CLERK, undo_of=act.seq) as session:
        return undoing.undo(session, act.seq).words


def photo_of(db: Database, person_id: str) -> bytes | None:
    with db.read() as session:
        return people.photo(session, person_id)


def test_acts_are_done_again_in_the_order_they_were_done_in(office: Database) -> None:
    siti = registered(office)
    for hamlet in ("Lendang", "Senaru"):
        with office.write(an_act(f"Pindah ke {hamlet}"), CLERK) as session:
            people.edit(session, siti, edited(session, siti, hamlet=hamlet))
    for _ in range(3):
        undo_last(office)
    assert residents(office) == 0
    done = [redo_last(office) for _ in range(4)]
    assert done == ["Daftarkan pekerja", "Pindah ke Lendang", "Pindah ke Senaru", ""]
    with office.read() as session:
        assert session.get_one(Person, siti).hamlet == "Senaru"
    assert undo_last(office) == "Pindah ke Senaru"
    assert undo_last(office) == "Pindah ke Lendang"
    assert residents(office) == 1


def test_nothing_is_done_again_after_another_act(office: Database) -> None:
    siti = registered(office)
    with office.write(an_act("Pindah"), CLERK) as session:
        people.edit(session, siti, edited(session, siti, hamlet="Lendang"))
    undo_last(office)
    with office.write(an_act("Ubah telepon"), CLERK) as session:
        people.edit(session, siti, edited(session, siti, phone="081234567890"))
    assert redo_last(office) == ""


def test_what_was_done_again_stands_and_keeps_what_was_before_it(office: Database) -> None:
    """Whoever takes back an earlier act by its name would lose what was done again."""
    siti = registered(office)
    with office.write(an_act("Pindah"), CLERK) as session:
        people.edit(session, siti, edited(session, siti, hamlet="Lendang"))
    moved = last(office)
    with office.write(an_act("Pindah lagi"), CLERK) as session:
        people.edit(session, siti, edited(session, siti, hamlet="Senaru"))
    undo_last(office)
    redo_last(office)
    with (
        pytest.raises(DmeError, match="sudah diubah lagi"),
        office.write(UNDO, CLERK, undo_of=moved) as session,
    ):
        undoing.undo(session, moved)


def test_a_photo_alone_is_taken_back_done_again_and_told(office: Database) -> None:
    siti = registered(office)
    first, second = b"\xff\xd8 satu", b"\xff\xd8 dua"
    for jpeg in (first, second):
        with office.write(an_act("Ubah penduduk"), CLERK) as session:
            people.put_photo(session, siti, jpeg)
    with office.write(an_act("Hapus foto"), CLERK) as session:
        people.remove_photo(session, siti)
    with office.read() as session:
        told = [line.sentence for line in past_of(session, siti)]
    assert told[:3] == [
        "Hapus foto: foto dihapus.",
        "Ubah penduduk: foto diganti.",
        "Ubah penduduk: foto dipasang.",
    ]
    seen = []
    for step in (undo_last, undo_last, undo_last, redo_last, redo_last, redo_last):
        step(office)
        seen.append(photo_of(office, siti))
    assert seen == [second, first, None, first, second, None]
    assert residents(office) == 1
    assert office.broken_seals() == []


def test_a_photo_does_not_stand_in_the_way_of_what_else_was_changed(office: Database) -> None:
    siti = registered(office)
    with office.write(an_act("Pindah"), CLERK) as session:
        people.edit(session, siti, edited(session, siti, hamlet="Lendang"))
    moved = last(office)
    with office.write(an_act("Pasang foto"), CLERK) as session:
        people.put_photo(session, siti, b"\xff\xd8")
    with office.write(UNDO, CLERK, undo_of=moved) as session:
        undoing.undo(session, moved)
    assert photo_of(office, siti)


def test_a_choice_of_the_office_is_taken_back_to_what_it_was(office: Database) -> None:
    chosen = []
    for days in ("30", "60"):
        with office.write(an_act("Ubah batas hari"), CLERK) as session:
            village.put_setting(session, "documents.warn.SKCK", days)
    for step in (undo_last, undo_last, redo_last):
        assert step(office) == "Ubah batas hari"
        with office.read() as session:
            chosen.append(village.setting(session, "documents.warn.SKCK"))
    assert chosen == ["30", "", "30"]


def test_what_is_only_remembered_is_no_act_to_take_back(office: Database) -> None:
    registered(office)
    with office.write(an_act("Ingat cadangan"), CLERK) as session:
        village.put_setting(session, "backup.seq", "7")
        village.put_setting(session, "impor.kata.penduduk", "{}")
    assert undo_last(office) == "Daftarkan pekerja"


def test_the_name_of_every_choice_fits_the_history() -> None:
    """The books keep 36 letters of what names a row."""
    length = AuditChange.__table__.c.record_id.type.length  # type: ignore[attr-defined]
    choices = [
        *(f"{CODE_KEY}{kind.name}" for kind in LetterType),
        *(f"{WARN_SETTING}{kind.name}" for kind in DocumentType),
        *(f"letter.wording.{kind.name}" for kind in LetterType),
        CHOICES + HEADED, village.USUAL_SIGNER,
    ]  # fmt: skip
    assert max(len(choice) for choice in choices) <= length


def test_what_can_be_taken_back_is_told_with_the_change_and_not_read(office: Database) -> None:
    told: list[Change] = []
    office.listeners.append(told.append)
    registered(office)
    with office.write(ACT, CLERK) as session:
        person = session.scalars(select(Person)).first()
        assert person is not None
        letters.issue(session, a_paper(person_id=person.id))
    with office.read() as session:
        for change in told:
            assert change.act_seq
            gone = undoing.for_good(session, [change.act_seq])
            assert undoing.is_for_good(change) == bool(gone)
    assert [undoing.is_for_good(change) for change in told] == [False, True]
