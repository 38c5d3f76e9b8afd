"""Coming home as the clerk works with it, by keyboard, on a real encrypted file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from dme_desktop.kernel import addresses
from dme_desktop.livelihoods.model import GroupKind, GroupRole, Home, Need
from dme_desktop.livelihoods.screen import LivelihoodsRoom
from dme_desktop.livelihoods.screen.activities import ActivityPage
from dme_desktop.livelihoods.screen.business import BusinessPage, ProgressPage
from dme_desktop.livelihoods.screen.businesses import BusinessesBook
from dme_desktop.livelihoods.screen.families import FamiliesPage
from dme_desktop.livelihoods.screen.groups import GroupPage, GroupsBook
from dme_desktop.livelihoods.screen.people import (
    ActivityPeoplePage,
    GuestPage,
    InvitePage,
    RollPage,
)
from dme_desktop.livelihoods.screen.returnee import ReturneePage, VisitPage
from dme_desktop.livelihoods.screen.returnees import ReturneesPage
from dme_desktop.livelihoods.screen.supports import NeedsPage, SupportPage, SupportsBook
from dme_desktop.livelihoods.service import activities, businesses, groups, returnees
from dme_desktop.people import service as people
from dme_desktop.privacy.acts import RESTRICT
from dme_desktop.privacy.service import restrictions
from dme_desktop.remittances.model import UseCategory
from dme_desktop.remittances.service import entries
from dme_desktop.ui import ask
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.strip import Strip
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from tests.acts import ACT, CLERK
from tests.examples import a_child, a_remittance, agreed, who_agreed
from tests.livelihoods.examples import (
    a_group,
    a_visit,
    held,
    leave_again,
    profiled,
    returned,
    runs,
)
from tests.robots import ScreenRobot


def room(robot: ScreenRobot) -> LivelihoodsRoom:
    assert isinstance(robot.screen, LivelihoodsRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room(robot).page, kind))


def go(robot: ScreenRobot, address: addresses.Address, kind: type) -> ScreenRobot:
    room(robot).open(address)
    shown(robot, kind)
    return robot


def choose(robot: ScreenRobot, name: str, typed: str) -> None:
    """Choose a resident while typing, with Enter."""
    line = robot.find(QLineEdit, name)
    line.setFocus()
    QTest.keyClicks(line, typed)
    robot.wait_until(line._is_open)  # type: ignore[attr-defined]
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_profile_is_written_where_the_return_waits(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
    robot.wait_until(lambda: robot.column(7) == [Home.PERLU_PROFIL.value])
    assert robot.column(6) == ["Profil sebelum 01-10-2026"]
    robot.press("Return")
    shown(robot, ReturneePage)
    robot.fill(skills="Merawat lansia", languages="Mandarin lancar", return_plan="Membuka usaha")
    robot.press("F10")
    shown(robot, ReturneesPage)
    robot.wait_until(lambda: robot.column(7) == [Home.REINTEGRASI.value])
    assert (robot.column(4), robot.column(6)) == (["Membuka usaha"], ["Belum dikunjungi"])
    with office.read() as session:
        kept = returnees.profile_of(session, journey.id)
        assert kept
        assert kept.skills == "Merawat lansia"


def test_a_visit_is_written_down_beside_the_profile(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        one = profiled(session, journey)
    go(robot, addresses.RETURNEE.of(journey.id), ReturneePage)
    robot.click("visit")
    shown(robot, VisitPage)
    assert robot.text("by") == CLERK.name
    robot.fill(found="Sudah menyewa kios.", next_on="1-1-2026").press("F10")
    assert robot.problems() == ["Kunjungan berikut harus sesudah kunjungan ini."]
    robot.fill(next_on="1-2-2027").press("F10")
    shown(robot, ReturneePage)
    with office.read() as session:
        assert [visit.found for visit in returnees.visits_of(session, one.id)] == [
            "Sudah menyewa kios."
        ]


def test_who_left_again_can_only_be_looked_at(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        returnees.visit(session, a_visit(profiled(session, journey).id))
        leave_again(session, journey.person_id)
    go(robot, addresses.RETURNEE.of(journey.id), ReturneePage)
    page = room(robot).page
    assert isinstance(page, ReturneePage)
    assert page.save_button.isHidden()
    assert any("sudah berangkat lagi" in one for one in robot.said("muted"))


def test_a_profile_of_a_restricted_person_says_so_when_it_opens(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profiled(session, journey)
    with office.write(RESTRICT, CLERK) as session:
        restrictions.restrict(session, journey.person_id)
    go(robot, addresses.RETURNEE.of(journey.id), ReturneePage)
    message = room(robot).page.findChild(Strip, "message")
    assert message is not None
    robot.wait_until(message.isVisible)
    assert "dibatasi" in message.text()


def test_accompanying_is_settled_and_taken_up_again(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profiled(session, journey)
    monkeypatch.setattr(ask, "reason", lambda *_: "Kiosnya jalan")
    go(robot, addresses.RETURNEE.of(journey.id), ReturneePage)
    robot.click("settle")
    robot.wait_until(lambda: any("Kiosnya jalan" in one for one in robot.said("muted")))
    robot.click("unsettle")
    robot.wait_until(lambda: room(robot).page.findChild(QLineEdit, "skills") is not None)
    with office.read() as session:
        assert returnees.counts(session)[Home.REINTEGRASI] == 1


def test_a_business_takes_its_money_from_the_ledger(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        who_agreed(session, journey.person_id)
        entries.record(session, a_remittance(journey.person_id, use=UseCategory.USAHA))
    go(robot, addresses.BUSINESS.of(which=journey.person_id), BusinessPage)
    robot.fill(name="Kios Berkah", field="Dagang", started_on="10-2026")
    robot.click("from_ledger")
    assert robot.text("amount_idr_1") == "Rp2.000.000"
    robot.press("F10")
    shown(robot, ReturneesPage)
    with office.read() as session:
        (row,) = businesses.paged(session).page()
        full = businesses.in_full(session, row.id)
        assert (full.owner_name, full.total, full.business.agreed_by) == (
            "Purna Contoh A", 2_000_000, "Purna Contoh A",
        )  # fmt: skip


def test_a_group_without_members_is_refused_as_owner(robot: ScreenRobot) -> None:
    go(robot, addresses.GROUP, GroupPage)
    robot.fill(name="KUB Tenun").press("F10")
    shown(robot, ReturneesPage)
    go(robot, addresses.BUSINESS, BusinessPage)
    robot.fill(name="Tenun", field="Kerajinan", group_id="KUB Tenun").press("F10")
    assert robot.problems() == ["Kelompok ini belum punya anggota. Catat anggotanya dulu."]


def test_members_are_chosen_by_typing(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        returned(session, 2)
    go(robot, addresses.GROUPS, GroupsBook)
    robot.press("Ctrl+N")
    shown(robot, GroupPage)
    robot.fill(name="KUB Tenun")
    choose(robot, "person_1", "contoh b")
    robot.fill(role_1="Ketua").press("F10")
    shown(robot, GroupsBook)
    with office.read() as session:
        (row,) = groups.paged(session).page()
        (member,) = groups.members_of(session, row.id)
        assert (member.name, member.role) == ("Purna Contoh B", GroupRole.KETUA)


def test_progress_is_written_and_the_list_tells_it(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id)
    robot.press("F8")
    shown(robot, BusinessesBook)
    robot.wait_until(lambda: robot.column(0) == ["Kios Berkah"])
    go(robot, addresses.PROGRESS.of(kept.id), ProgressPage)
    robot.fill(trend="Tumbuh", turnover_idr="3500000").press("F10")
    shown(robot, BusinessesBook)
    robot.wait_until(lambda: robot.column(6) == ["Tumbuh, 24-11-2026"])


def test_a_business_ends_with_a_reason_and_is_shut(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id)
    monkeypatch.setattr(ask, "reason", lambda *_: "Sepi pembeli")
    go(robot, addresses.BUSINESS.of(kept.id), BusinessPage)
    robot.click("end_business")
    robot.wait_until(lambda: any("Sepi pembeli" in one for one in robot.said("muted")))
    page = room(robot).page
    assert isinstance(page, BusinessPage)
    assert page.save_button.isHidden()


def test_a_consent_is_withdrawn_carried_out_and_given_again(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id)
    monkeypatch.setattr(ask, "line", lambda *told: told[-1])
    monkeypatch.setattr(ask, "choose", lambda *_: "erase")
    go(robot, addresses.BUSINESS.of(kept.id), BusinessPage)
    robot.click("withdraw")
    robot.wait_until(lambda: any(one.startswith("Ditarik 24-11") for one in robot.said("muted")))
    page = room(robot).page
    assert isinstance(page, BusinessPage)
    assert page.save_button.isHidden()
    assert robot.text("badge") == "Persetujuan ditarik"
    robot.click("handle")
    robot.wait_until(lambda: any("Hapus rinciannya" in one for one in robot.said("muted")))
    robot.click("agree")
    robot.wait_until(lambda: robot.text("badge") == "Berjalan")
    with office.read() as session:
        one = businesses.in_full(session, kept.id).business
        assert (one.agreed_by, one.workers) == ("Purna Contoh A", None)


def test_a_need_narrows_the_list_down(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        first, second = returned(session, 2)
        profiled(session, first)
        profiled(session, second, needs=Need.KESEHATAN.name)
    room(robot).open(addresses.RETURNEES_NEED.of(which=Need.KESEHATAN.name))
    robot.wait_until(lambda: robot.column(0) == ["Purna Contoh B"])
    room(robot).open(addresses.RETURNEES_AT.of(which=Home.REINTEGRASI.name))
    robot.wait_until(lambda: len(robot.column(0)) == 2)


def test_many_are_invited_in_one_act_and_the_sheet_is_typed_back(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        returned(session, 3)
    go(robot, addresses.ACTIVITY, ActivityPage)
    robot.fill(kind="Literasi keuangan", title="Mengelola kiriman", on="12-11-2026")
    robot.fill(funder="APBDes", cost_idr="1500000")
    robot.click("invite")
    shown(robot, InvitePage)
    robot.press("F10")
    robot.wait_until(lambda: robot.problems() == ["Pilih paling sedikit satu orang."])
    robot.click("every").press("F10")
    shown(robot, ActivityPeoplePage)
    robot.wait_until(
        lambda: robot.column(1) == ["Purna Contoh A", "Purna Contoh B", "Purna Contoh C"]
    )
    robot.press("F8")
    shown(robot, RollPage)
    robot.go_to("marks").press("Return").press("S").press("Return").press("F10")
    shown(robot, ActivityPeoplePage)
    robot.wait_until(lambda: robot.column(5) == ["Hadir", "Sakit", "Hadir"])


def test_a_guest_is_listed_by_name(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        activity = held(session)
    go(robot, addresses.ACTIVITY_PEOPLE.of(activity.id), ActivityPeoplePage)
    robot.click("guest")
    shown(robot, GuestPage)
    robot.fill(name="Tamu Contoh", gender="Laki-laki", origin="Kecamatan").press("F10")
    shown(robot, ActivityPeoplePage)
    robot.wait_until(lambda: robot.column(1) == ["Tamu Contoh"])


def test_nobody_on_the_sheet_is_told_and_nothing_opens(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        activity = held(session)
    said: list[str] = []
    room(robot).context.desk.told.connect(said.append)
    room(robot).open(addresses.ROLL.of(activity.id))
    robot.wait_until(lambda: said == ["Belum ada peserta di kegiatan ini. Daftarkan dulu."])


def test_the_sheet_of_an_activity_is_drawn(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        activity = held(session)
        activities.invite(session, activity.id, [returned(session)[0].person_id])
    go(robot, addresses.ACTIVITY.of(activity.id), ActivityPage)
    robot.click("sheet")
    shown(robot, PreviewPage)


def test_a_need_is_answered_by_what_the_village_knows(robot: ScreenRobot, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profiled(session, journey)
        kind = GroupKind.KOPERASI
        a_group(session, [journey.person_id], name="Koperasi Contoh", kind=kind)
    go(robot, addresses.NEEDS, NeedsPage)
    robot.wait_until(lambda: robot.column(0) == ["Modal", "Pasar"])
    robot.press("Return")
    shown(robot, SupportPage)
    robot.click("offer_1")
    assert (robot.text("helper"), robot.text("helper_name")) == ("Koperasi", "Koperasi Contoh")
    robot.fill(due_on="1-12-2026").press("F10")
    shown(robot, NeedsPage)
    robot.wait_until(lambda: robot.column(0) == ["Pasar"])
    robot.press("F8")
    shown(robot, SupportsBook)
    robot.wait_until(lambda: robot.column(3) == ["Koperasi Contoh"])
    robot.press("Return")
    shown(robot, SupportPage)
    robot.fill(status="Selesai").press("F10")
    assert len(robot.problems()) == 2
    robot.fill(closed_on="24-11-2026", result="Dipinjami lima juta.").press("F10")
    shown(robot, SupportsBook)
    robot.wait_until(lambda: robot.column(6) == ["Selesai"])


def test_families_show_numbers_only_and_do_not_leave_the_office(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        (one,) = returned(session, stage=Stage.BEKERJA, returned_on=None, return_type=None)
        people.put_children(session, one.person_id, [a_child(name="Anak Rahasia")], agreed())
    go(robot, addresses.FAMILIES, FamiliesPage)
    robot.wait_until(lambda: robot.column(3) == ["1"])
    page = room(robot).page
    assert isinstance(page, FamiliesPage)
    assert "Rahasia" not in " ".join(text for place in range(6) for text in robot.column(place))
    assert not page.leaves_office
    asked: list[object] = []
    room(robot).context.desk.open_asked.connect(asked.append)
    robot.press("Return")
    assert asked == [addresses.CHILDREN.of(one.person_id)]
