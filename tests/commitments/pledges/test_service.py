"""Pledges: editable while a draft, unchanged once signed, one crime never taken for the other."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.commitments.pledges import papers, rules, service
from dme_desktop.commitments.pledges.model import (
    Pledge,
    PledgeKind,
    PledgeSignatory,
    PledgeStatus,
    SignatoryRole,
)
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.commitments.examples import but
from tests.examples import VILLAGE, an_official

HEAD = PledgeSignatory(
    name="Kepala Desa Contoh", position="Kepala Desa", role=SignatoryRole.PEMBACA
)
OUR_HEAD = but(HEAD, position="Kepala Desa Jenggik Utara")
WITNESS = PledgeSignatory(name="Camat Contoh", position="Camat", role=SignatoryRole.SAKSI)


def a_pledge(kind: PledgeKind = PledgeKind.IKRAR_DME, **different: Any) -> Pledge:
    template = rules.TEMPLATES[kind]
    pledge = Pledge(
        kind=kind,
        title=template.title,
        opening=template.opening,
        closing=template.closing,
        read_on=dt.date(2025, 9, 11),
        place="Mataram",
    )
    return but(pledge, **different)


def recorded(db: Database, points: tuple[str, ...] = ("Satu.", "Dua.", "Tiga.")) -> Pledge:
    with db.write(ACT, CLERK) as session:
        return service.keep(session, a_pledge(), points, [HEAD])


def test_points_and_signatories_keep_their_order(db: Database) -> None:
    pledge = recorded(db)
    with db.read() as session:
        whole = service.in_full(session, pledge.id)
    assert whole.points == ("Satu.", "Dua.", "Tiga.")
    assert [one.name for one in whole.signatories] == ["Kepala Desa Contoh"]


def test_a_draft_is_changed_point_by_point(db: Database) -> None:
    pledge = recorded(db)
    with db.write(ACT, CLERK) as session:
        service.keep(session, a_pledge(), ["Tiga.", "Empat."], [HEAD], pledge.id)
    with db.read() as session:
        assert service.in_full(session, pledge.id).points == ("Tiga.", "Empat.")


def test_what_was_signed_is_not_rewritten(db: Database) -> None:
    pledge = recorded(db)
    with db.write(ACT, CLERK) as session:
        service.sign(session, pledge.id)
    with pytest.raises(Invalid, match="sudah ditandatangani"), db.write(ACT, CLERK) as session:
        service.keep(session, a_pledge(), ["Lain."], [HEAD], pledge.id)


def test_what_was_signed_is_not_rewritten_by_taking_back_an_older_change(db: Database) -> None:
    pledge = recorded(db)
    with db.write(ACT, CLERK) as session:
        service.keep(session, a_pledge(), ["Tiga.", "Empat."], [HEAD], pledge.id)
    assert db.last_saved
    older = db.last_saved.act_seq
    assert older
    with db.write(ACT, CLERK) as session:
        service.sign(session, pledge.id)
    with pytest.raises(DmeError), db.write(ACT, CLERK, undo_of=older) as session:
        undoing.undo(session, older)
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        discarded.restore(session, older)
    with db.read() as session:
        assert service.in_full(session, pledge.id).points == ("Tiga.", "Empat.")


@pytest.mark.parametrize(
    ("points", "signatories", "field"),
    [
        ([], [HEAD], "points"),
        (["  "], [HEAD], "points"),
        (["x" * 301], [HEAD], "points"),
        (["Satu."], [], "signatories"),
        (["Satu."], [HEAD] * 61, "signatories"),
        (["Satu."], [but(HEAD, name="")], "signatories"),
    ],
)
def test_an_incomplete_pledge_is_explained(
    db: Database, points: list[str], signatories: list[PledgeSignatory], field: str
) -> None:
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        service.keep(session, a_pledge(), points, signatories)
    assert set(refused.value.problems) == {field}


@pytest.mark.parametrize("kind", PledgeKind)
def test_every_kind_starts_with_points_of_our_own_marked_as_template(
    db: Database, kind: PledgeKind
) -> None:
    with db.write(ACT, CLERK) as session:
        template = rules.TEMPLATES[kind]
        pledge = service.keep(session, a_pledge(kind), template.points, [HEAD])
    assert pledge.from_template


def signed(db: Database, **different: Any) -> Pledge:
    with db.write(ACT, CLERK) as session:
        made = service.keep(session, a_pledge(**different), ["Satu."], [OUR_HEAD, WITNESS])
        return service.sign(session, made.id)


def test_signing_says_that_every_hand_is_on_the_paper_until_one_is_missed(db: Database) -> None:
    pledge = signed(db)
    with db.write(ACT, CLERK) as session:
        witness = service.in_full(session, pledge.id).signatories[1]
        service.mark_hand(session, witness.id, signed=False)
    with db.read() as session:
        assert [one.signed for one in service.in_full(session, pledge.id).signatories] == [
            True,
            False,
        ]


def test_a_page_left_open_changes_nothing_that_went_to_the_bin(db: Database) -> None:
    pledge = recorded(db)
    with db.write(ACT, CLERK) as session:
        service.remove(session, pledge.id)
    with pytest.raises(DmeError, match="keranjang"), db.write(ACT, CLERK) as session:
        service.sign(session, pledge.id)
    with pytest.raises(DmeError, match="keranjang"), db.write(ACT, CLERK) as session:
        service.keep(session, a_pledge(), ["Lain."], [HEAD], pledge.id)


def test_nothing_is_signed_before_the_day_it_is_read(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        pledge = service.keep(session, a_pledge(read_on=dt.date(2026, 11, 25)), ["Satu."], [HEAD])
    with pytest.raises(Invalid, match="belum tiba"), db.write(ACT, CLERK) as session:
        service.sign(session, pledge.id)


def test_only_one_takes_the_place_of_a_pledge(office: Database) -> None:
    old = signed(office)
    with office.write(ACT, CLERK) as session:
        first, second = (service.succeed(session, old.id) for _ in range(2))
    with office.write(ACT, CLERK) as session:
        service.sign(session, first.id)
    with pytest.raises(DmeError, match="sudah diganti"), office.write(ACT, CLERK) as session:
        service.sign(session, second.id)


def test_nobody_has_signed_a_draft(db: Database) -> None:
    pledge = recorded(db)
    with pytest.raises(DmeError, match="dulu"), db.write(ACT, CLERK) as session:
        one = service.in_full(session, pledge.id).signatories[0]
        service.mark_hand(session, one.id, signed=True)


def test_a_pledge_is_revoked_for_a_reason_and_only_once(db: Database) -> None:
    pledge = signed(db)
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        service.revoke(session, pledge.id, " ")
    with db.write(ACT, CLERK) as session:
        service.revoke(session, pledge.id, "Naskah keliru")
    with pytest.raises(DmeError, match="dicabut"), db.write(ACT, CLERK) as session:
        service.revoke(session, pledge.id, "Lagi")


def test_a_draft_is_not_revoked_and_not_replaced(db: Database) -> None:
    pledge = recorded(db)
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        service.revoke(session, pledge.id, "Sebab")
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        service.succeed(session, pledge.id)


def test_the_new_head_signs_in_the_place_of_the_old_one(office: Database) -> None:
    old = signed(office)
    with office.read() as session:
        assert service.of_another_head(session) == []
    with office.write(ACT, CLERK) as session:
        village.appoint(session, an_official(name="Baiq Sampel"))
    with office.read() as session:
        assert [one.id for one in service.of_another_head(session)] == [old.id]

    with office.write(ACT, CLERK) as session:
        new = service.succeed(session, old.id)
    with office.read() as session:
        people = service.in_full(session, new.id).signatories
        assert [one.name for one in people] == ["Baiq Sampel", "Camat Contoh"]
        assert session.get_one(Pledge, old.id).status is PledgeStatus.DITANDATANGANI
    with office.write(ACT, CLERK) as session:
        service.sign(session, new.id)
    with office.read() as session:
        assert session.get_one(Pledge, old.id).status is PledgeStatus.DIGANTI
        assert service.of_another_head(session) == []


def test_the_sheet_is_drawn(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    pledge = recorded(db)
    with db.read(CLERK) as session:
        assert papers.sheet(session, pledge.id).preview().startswith(b"%PDF-1")
