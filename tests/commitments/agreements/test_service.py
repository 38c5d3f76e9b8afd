"""Agreements: drafts change, what was signed is followed up, renewed or stopped."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.agreements import papers, service
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    Standing,
)
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK, an_act
from tests.attachments.examples import given
from tests.commitments.agreements.examples import (
    ACTION,
    PARTIES,
    TODAY,
    an_agreement,
    recorded,
    sign,
    signed,
)
from tests.commitments.examples import but
from tests.pdf.golden import assert_golden, pages_of, text_of


def test_parties_and_follow_up_keep_their_order(db: Database) -> None:
    made = recorded(db)
    with db.read() as session:
        whole = service.in_full(session, made.id)
    assert [one.name for one in whole.parties] == [party.name for party in PARTIES]
    assert [one.task for one in whole.actions] == ["Menyusun jadwal"]
    assert whole.standing is Standing.DRAF


def test_one_party_is_no_agreement(db: Database) -> None:
    with pytest.raises(Invalid, match="dua pihak"), db.write(ACT, CLERK) as session:
        service.keep(session, an_agreement(), PARTIES[:1])


def test_a_signed_agreement_is_not_rewritten_but_followed_up(db: Database) -> None:
    made = signed(db)
    with pytest.raises(Invalid, match="ditandatangani"), db.write(ACT, CLERK) as session:
        service.keep(session, an_agreement(), PARTIES, [], made.id)
    done = but(ACTION, done_on=TODAY, evidence="Jadwal ditempel")
    with db.write(ACT, CLERK) as session:
        service.follow_up(session, made.id, [done])
    with db.read() as session:
        assert service.in_full(session, made.id).actions[0].done_on == TODAY


def test_a_scan_makes_a_reason_unnecessary(db: Database) -> None:
    made = recorded(db)
    with pytest.raises(Invalid, match="pindaian"), db.write(ACT, CLERK) as session:
        service.sign(session, made.id)
    with db.write(ACT, CLERK) as session:
        attachments.attach(session, made.id, AttachmentKind.PINDAIAN, given())
    with db.write(ACT, CLERK) as session:
        service.sign(session, made.id, "tidak dipakai")
    with db.read() as session:
        assert session.get_one(Agreement, made.id).no_scan_reason is None


def test_a_renewal_takes_the_place_of_what_it_renews_when_it_is_signed(db: Database) -> None:
    old = signed(db)
    with db.write(ACT, CLERK) as session:
        new = service.renew(session, old.id)
        assert new.start_on == dt.date(2027, 11, 25)
        assert [one.name for one in service.in_full(session, new.id).parties] == [
            party.name for party in PARTIES
        ]
    with db.read() as session:
        assert session.get_one(Agreement, old.id).status is AgreementStatus.DITANDATANGANI
        values = an_agreement(start_on=new.start_on, end_on=dt.date(2029, 1, 1))
    with db.write(ACT, CLERK) as session:
        service.keep(session, values, PARTIES, [], new.id)
        sign(session, new.id)
    with db.read() as session:
        assert session.get_one(Agreement, old.id).status is AgreementStatus.DIPERPANJANG
        assert [one.id for one in service.chain(session, old.id)] == [new.id]
        assert [one.id for one in service.chain(session, new.id)] == [old.id]


def test_an_agreement_is_renewed_once(db: Database) -> None:
    old = signed(db)
    with db.write(ACT, CLERK) as session:
        first, second = (service.renew(session, old.id) for _ in range(2))
    for one in (first, second):
        with db.write(ACT, CLERK) as session:
            service.keep(session, an_agreement(), PARTIES, [], one.id)
    with db.write(ACT, CLERK) as session:
        sign(session, first.id)
    with pytest.raises(DmeError, match="sudah diperpanjang"), db.write(ACT, CLERK) as session:
        sign(session, second.id)


def test_an_addendum_leaves_the_agreement_in_force(db: Database) -> None:
    old = signed(db)
    with db.write(ACT, CLERK) as session:
        addendum = service.amend(session, old.id)
        addendum.signed_on = TODAY
        sign(session, addendum.id)
    with db.read() as session:
        assert session.get_one(Agreement, old.id).status is AgreementStatus.DITANDATANGANI
        assert session.get_one(Agreement, addendum.id).kind is AgreementKind.ADDENDUM


def prolonged(db: Database, until: dt.date, **different: Any) -> tuple[Agreement, Agreement]:
    """Keep an agreement that is over, and the addendum that prolongs it."""
    known = {"signed_on": dt.date(2024, 1, 5), "end_on": TODAY - dt.timedelta(days=30)}
    old = signed(db, **known | different)
    with db.write(ACT, CLERK) as session:
        addendum = service.amend(session, old.id)
        addendum.signed_on, addendum.end_on = dt.date(2026, 10, 1), until
        return old, sign(session, addendum.id)


def test_an_addendum_prolongs_its_agreement(db: Database) -> None:
    old, addendum = prolonged(db, dt.date(2028, 12, 31))
    with db.read() as session:
        for one in (old, addendum):
            full = service.in_full(session, one.id)
            assert full.standing is Standing.BERLAKU
            assert full.term.end_on == dt.date(2028, 12, 31)
        assert service.ending(session) == []
    with db.write(ACT, CLERK) as session:
        begun = service.renew(session, addendum.id)
        assert (begun.kind, begun.parent_id) == (AgreementKind.PKS, old.id)
        assert begun.start_on == dt.date(2029, 1, 1)


def test_the_addendum_signed_last_says_the_end_and_is_told_once(db: Database) -> None:
    old, first = prolonged(db, dt.date(2028, 12, 31))
    with db.write(ACT, CLERK) as session:
        second = service.amend(session, first.id)
        assert second.parent_id == old.id
        second.signed_on, second.end_on = TODAY, TODAY + dt.timedelta(days=40)
        sign(session, second.id)
    with db.read() as session:
        (ending,) = service.ending(session)
        assert (ending.agreement.id, ending.days_left) == (old.id, 40)
        assert service.in_full(session, first.id).standing is Standing.AKAN_BERAKHIR


def test_an_addendum_ends_with_the_agreement_that_is_stopped(db: Database) -> None:
    old, addendum = prolonged(db, dt.date(2028, 12, 31))
    with db.write(ACT, CLERK) as session:
        service.stop(session, old.id, "Mitra tutup")
    with db.read() as session:
        assert service.in_full(session, addendum.id).standing is Standing.DIHENTIKAN


def test_an_addendum_that_is_a_draft_prolongs_nothing(db: Database) -> None:
    old = signed(db, end_on=TODAY + dt.timedelta(days=10))
    with db.write(ACT, CLERK) as session:
        service.amend(session, old.id).end_on = dt.date(2028, 12, 31)
    with db.read() as session:
        assert service.in_full(session, old.id).standing is Standing.AKAN_BERAKHIR


def test_the_summary_says_until_when_the_addendum_binds(office: Database) -> None:
    old, _ = prolonged(office, dt.date(2028, 12, 31))
    with office.read(CLERK) as session:
        words = " ".join(text_of(papers.summary(session, old.id).preview()).split())
    assert "sampai 31 Desember 2028" in words


def test_a_draft_is_neither_renewed_nor_stopped(db: Database) -> None:
    made = recorded(db)
    for act in (service.renew, service.amend):
        with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
            act(session, made.id)
    with pytest.raises(DmeError), db.write(an_act("Hentikan"), CLERK) as session:
        service.stop(session, made.id, "Sebab")


def test_stopping_needs_a_reason_and_is_for_good(db: Database) -> None:
    made = signed(db)
    with pytest.raises(Invalid), db.write(an_act("Hentikan"), CLERK) as session:
        service.stop(session, made.id, "")
    with db.write(an_act("Hentikan"), CLERK) as session:
        service.stop(session, made.id, "Mitra tutup")
    with pytest.raises(DmeError), db.write(an_act("Hentikan"), CLERK) as session:
        service.stop(session, made.id, "Lagi")


def test_signing_is_taken_back_by_name(db: Database) -> None:
    made = signed(db)
    with db.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    with db.write(ACT, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    with db.read() as session:
        assert session.get_one(Agreement, made.id).status is AgreementStatus.DRAF


def test_what_ends_soon_and_what_is_late_is_found(db: Database) -> None:
    soon = signed(db, title="PKS yang habis", end_on=TODAY + dt.timedelta(days=30))
    sooner = signed(db, title="PKS yang lebih dulu", end_on=TODAY)
    signed(db, title="PKS yang lama", end_on=TODAY + dt.timedelta(days=300))
    recorded(db, title="PKS draf", end_on=TODAY)
    with db.write(ACT, CLERK) as session:
        late = but(ACTION, due_on=TODAY - dt.timedelta(days=1))
        service.follow_up(session, soon.id, [late, ACTION, but(late, done_on=TODAY)])
    with db.read() as session:
        assert [one.agreement.id for one in service.ending(session)] == [sooner.id, soon.id]
        assert [(one.id, action.order) for one, action in service.overdue(session)] == [
            (soon.id, 1)
        ]


def test_agreements_are_found_by_number_and_party(db: Database) -> None:
    made = signed(db, our_number="415.4/7")
    signed(db, title="Lain", our_number="415.4/8")
    with db.read() as session:
        assert service.paged(session, "415.4/7").count() == 1
        assert service.paged(session, "lpk contoh").count() == 2
        assert [one.id for one in service.paged(session, "bahasa LPK").page()] == [made.id]
        assert service.paged(session, "100%").count() == 0


def test_a_draft_is_binned_and_what_was_signed_is_kept(db: Database) -> None:
    draft, kept = recorded(db), signed(db)
    with db.write(ACT, CLERK) as session:
        service.remove(session, draft.id)
    with pytest.raises(DmeError, match="keranjang"), db.write(ACT, CLERK) as session:
        service.follow_up(session, draft.id, [ACTION])
    with pytest.raises(DmeError, match="Hentikan"), db.write(ACT, CLERK) as session:
        service.remove(session, kept.id)
    with db.read() as session:
        assert [one.agreement.id for one in service.all_of(session)] == [kept.id]


def test_the_summary_says_who_until_when_and_what_is_late(office: Database) -> None:
    made = signed(office, scope="DATA PELATIHAN", our_number="415.4/7", note="Pelatihan bahasa.")
    with office.write(ACT, CLERK) as session:
        late = but(ACTION, due_on=TODAY - dt.timedelta(days=1))
        service.follow_up(session, made.id, [late, but(ACTION, done_on=TODAY)])
    with office.read(CLERK) as session:
        pdf = papers.summary(session, made.id).preview()
    assert_golden("agreement_summary", pdf)
    assert "Terlambat" in text_of(pdf)


def test_twenty_parties_and_sixty_actions_are_all_printed(office: Database) -> None:
    parties = [PARTIES[0], *(AgreementParty(name=f"Mitra Contoh {n}") for n in range(19))]
    actions = [but(ACTION, task=f"Tugas nomor {n}.") for n in range(60)]
    with office.write(ACT, CLERK) as session:
        made = service.keep(session, an_agreement(), parties, actions)
        pdf = papers.summary(session, made.id).preview()
    words = text_of(pdf)
    assert all(f"Mitra Contoh {n}" in words for n in range(19))
    assert all(f"Tugas nomor {n}." in words for n in range(60))
    assert "KEPALA DESA CONTOH" in pages_of(pdf)[-1]
    assert "menggantikan naskah" in " ".join(pages_of(pdf)[-1].split())
