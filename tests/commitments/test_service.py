"""Events, the designation, rules and task forces, kept and moved as the village does it."""

import datetime as dt

import pytest

from dme_desktop.commitments.model import Designation, DesignationStatus
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.service import ceremonies, designations, regulations, task_forces
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import history
from dme_desktop.vault.database import Database
from tests.commitments.examples import (
    ITEMS,
    MEMBERS,
    a_ceremony,
    a_designation,
    a_regulation,
    a_task_force,
)
from tests.commitments.pledges.test_service import HEAD, values


def held(db: Database) -> str:
    with db.write("Catat acara") as session:
        return ceremonies.record(session, a_ceremony(), ITEMS).id


def proposed(db: Database) -> Designation:
    with db.write("Catat penetapan") as session:
        return designations.record(session, a_designation())


def test_the_order_of_events_is_kept_and_changed(db: Database) -> None:
    ceremony = held(db)
    with db.write("Ubah acara") as session:
        ceremonies.change(session, ceremony, a_ceremony(), [*reversed(ITEMS), {"what": "Penutup"}])
    with db.read() as session:
        items = ceremonies.whole(session, ceremony).items
    assert [one.what for one in items] == ["Pembacaan ikrar", "Pembukaan", "Penutup"]


def test_an_event_without_a_place_is_refused(db: Database) -> None:
    with pytest.raises(Invalid) as refused, db.write("Catat acara") as session:
        ceremonies.record(session, a_ceremony(place=""), [{"what": ""}])
    assert set(refused.value.problems) == {"place", "items"}


def test_what_was_read_at_an_event_cannot_vanish_by_undoing(db: Database) -> None:
    with db.write("Catat ikrar") as session:
        pledge = pledges.record(session, values(), ["Satu."], [HEAD])
        act = "Catat ikrar"
    ceremony = held(db)
    with db.write("Ubah acara") as session:
        items = [{"what": "Pembacaan", "record_id": pledge.id}]
        ceremonies.change(session, ceremony, a_ceremony(), items)
    with pytest.raises(DmeError, match="dipakai"), db.write(act, undo_of=1) as session:
        history.undo(session, 1)


def test_an_event_goes_to_the_bin_with_its_order(db: Database) -> None:
    ceremony = held(db)
    with db.write("Hapus acara") as session:
        ceremonies.remove(session, ceremony)
    with db.read() as session:
        assert ceremonies.whole(session, ceremony).items == ()


def test_a_designation_goes_step_by_step_with_its_papers(db: Database) -> None:
    made = proposed(db)
    status = DesignationStatus
    with db.write("Usulkan") as session:
        designations.move(session, made.id, status.DIUSULKAN)
    with pytest.raises(DmeError), db.write("Tetapkan") as session:
        designations.move(session, made.id, status.DITETAPKAN)
    with pytest.raises(Invalid) as refused, db.write("Asesmen") as session:
        designations.move(session, made.id, status.ASESMEN)
    assert set(refused.value.problems) == {"assessed_on", "assessed_by"}
    known = a_designation(assessed_on=dt.date(2025, 7, 1), assessed_by="BP3MI Contoh")
    with db.write("Asesmen") as session:
        designations.change(session, made.id, known)
        designations.move(session, made.id, status.ASESMEN)
    with pytest.raises(Invalid), db.write("Ubah") as session:
        designations.change(session, made.id, known | {"assessed_by": None})
    with db.read() as session:
        titles = [one.title for one in designations.steps(session)]
    assert titles == ["Diusulkan sebagai Desa Migran Emas", "Asesmen Desa Migran Emas"]


def test_a_refused_village_is_proposed_again_in_the_same_record(db: Database) -> None:
    made = proposed(db)
    with db.write("Ditolak") as session:
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
        designations.change(session, made.id, a_designation(reason="Perdes belum ada"))
        designations.move(session, made.id, DesignationStatus.DITOLAK)
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
    with pytest.raises(DmeError, match="berjalan"):
        proposed(db)


def test_only_what_was_not_proposed_is_thrown_away(db: Database) -> None:
    made = proposed(db)
    with db.write("Usulkan") as session:
        designations.move(session, made.id, DesignationStatus.DIUSULKAN)
    with pytest.raises(DmeError, match="arsip"), db.write("Hapus") as session:
        designations.remove(session, made.id)


def test_a_regulation_is_not_revoked_before_it_was_made(db: Database) -> None:
    with pytest.raises(Invalid, match="Dicabut sebelum"), db.write("Catat") as session:
        regulations.record(session, a_regulation(revoked_on=dt.date(2025, 1, 1)))
    with db.write("Catat") as session:
        made = regulations.record(session, a_regulation())
    with db.write("Ubah") as session:
        regulations.change(session, made.id, a_regulation(revoked_on=dt.date(2026, 1, 1)))
        regulations.remove(session, made.id)


def test_the_same_regulation_is_recorded_once(db: Database) -> None:
    with db.write("Catat") as session:
        made = regulations.record(session, a_regulation())
        regulations.change(session, made.id, a_regulation(title="Pelindungan PMI dan Keluarganya"))
        regulations.record(session, a_regulation(enacted_on=dt.date(2026, 6, 2)))
    with pytest.raises(Invalid, match="PMI dan Keluarganya"), db.write("Catat") as session:
        regulations.record(session, a_regulation())


def test_members_keep_their_order_and_go_with_their_task_force(db: Database) -> None:
    with db.write("Catat satgas") as session:
        made = task_forces.record(session, a_task_force(), MEMBERS)
    with db.write("Ubah satgas") as session:
        task_forces.change(session, made.id, a_task_force(), MEMBERS[::-1])
    with db.read() as session:
        names = [one.name for one in task_forces.whole(session, made.id).members]
    assert names == ["Purna Contoh", "Sekretaris Contoh"]
    with db.write("Hapus satgas") as session:
        task_forces.remove(session, made.id)
    with db.read() as session:
        assert task_forces.whole(session, made.id).members == ()


def test_what_is_in_the_bin_is_not_changed_from_a_page_left_open(db: Database) -> None:
    with db.write("Catat") as session:
        ceremony = ceremonies.record(session, a_ceremony(), ITEMS)
        designation = designations.record(session, a_designation())
        regulation = regulations.record(session, a_regulation())
        task_force = task_forces.record(session, a_task_force(), MEMBERS)
        for record in (ceremony, designation, regulation, task_force):
            record.deleted_at = db.clock.now()
    moved = DesignationStatus.DITOLAK
    with db.write("Ubah") as session:
        for change in (
            lambda: ceremonies.change(session, ceremony.id, a_ceremony(), ITEMS),
            lambda: designations.change(session, designation.id, a_designation()),
            lambda: designations.move(session, designation.id, moved),
            lambda: regulations.change(session, regulation.id, a_regulation()),
            lambda: task_forces.change(session, task_force.id, a_task_force(), MEMBERS),
        ):
            with pytest.raises(DmeError, match="keranjang"):
                change()
