"""The ledger holds: consent first, parts add up, months close, nothing deleted, nothing twice."""

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.exchange import service as exchange
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.remittances import acts, papers, rules
from dme_desktop.remittances.model import (
    Consent,
    Direction,
    Goal,
    Remittance,
    RemittanceUse,
    Survey,
    UseCategory,
)
from dme_desktop.remittances.rules import About
from dme_desktop.remittances.service import (
    consents,
    entries,
    figures,
    goals,
    households,
    months,
    surveys,
    uses,
)
from dme_desktop.remittances.waiting import waiting
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.acts import REDO, UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.days import a_day
from tests.examples import a_registration, a_remittance, nik, who_agreed
from tests.exchange import books

ABROAD = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2020)}


@pytest.fixture
def siti(db: Database) -> str:
    """Give a worker abroad who agreed; return her id."""
    return a_worker(db, 1)


def a_worker(db: Database, number: int, **person: Any) -> str:
    told = a_registration({"nik": nik(number), **person}, journey=ABROAD)
    with db.write(ACT, CLERK) as session:
        return who_agreed(session, registration.register(session, told)[0].id)


def record(db: Database, person: str, **different: Any) -> str:
    with db.write(acts.RECORD, CLERK) as session:
        return entries.record(session, a_remittance(person, **different)).id


# Consent


def test_nothing_is_written_down_before_somebody_agreed(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        person = registration.register(session, a_registration(journey=ABROAD))[0]
    with pytest.raises(Invalid, match="persetujuan"):
        record(db, person.id)
    survey = Survey(
        person_id=person.id, year=2026, times=3, average_idr=1, told_on=NOW.date(), told_by="Amaq"
    )
    with pytest.raises(Invalid, match="persetujuan"), db.write(ACT, CLERK) as session:
        surveys.record(session, survey)


def test_a_withdrawal_freezes_at_once_and_must_be_carried_out_in_72_hours(
    db: Database, siti: str
) -> None:
    line = record(db, siti, provider="Bank Contoh", reference="1234")
    with db.write(acts.WITHDRAW, CLERK) as session:
        consent = consents.withdraw(session, siti, "Keluarga tidak mau lagi")
        assert consent.withdrawn_at
        assert rules.due(consent.withdrawn_at) - NOW == dt.timedelta(hours=72)
    for refused in (
        lambda s: entries.record(s, a_remittance(siti)),
        lambda s: entries.correct(s, line, a_remittance(siti), "Salah"),
        lambda s: goals.put(s, a_goal(siti)),
    ):
        with pytest.raises(Invalid, match="dibekukan"), db.write(ACT, CLERK) as session:
            refused(session)
    with db.read(CLERK) as session:
        assert [row.recipient for row in entries.paged(session).page()] == [entries.FROZEN]
        assert [matter.values["hours"] for matter in waiting(session)] == [72]
        for draw in (papers.household_sheet, papers.yearly_sheet):
            with pytest.raises(DmeError, match="dibekukan"):
                draw(session, siti, 2026)
    with db.write(acts.HANDLE_WITHDRAWAL, CLERK) as session:
        consents.handle(session, siti, "Pindaian diserahkan kepada keluarga")
    with db.read() as session:
        assert waiting(session) == []
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        consents.withdraw(session, siti, "lagi")


def test_who_withdrew_may_agree_again(db: Database, siti: str) -> None:
    with db.write(ACT, CLERK) as session:
        with pytest.raises(DmeError, match="masih berlaku"):
            consents.give(session, Consent(person_id=siti, given_by="A", given_on=NOW.date()))
        consents.withdraw(session, siti, "ragu")
        consents.give(session, Consent(person_id=siti, given_by="Siti", given_on=NOW.date()))
    assert record(db, siti)
    with db.read() as session:
        assert consents.frozen(session) == frozenset()


# Uses


@given(st.integers(rules.SMALL_IDR, rules.LARGEST_IDR), st.integers(1, 99))
def test_percentages_become_rupiah_that_add_up(amount: int, first: int) -> None:
    written = f"Pendidikan {first}%, Rumah {100 - first}%"
    parts = rules.read_uses(written, amount)
    assert sum(parts.values()) == amount
    assert rules.read_uses(rules.written_uses(parts), amount) == parts


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Pendidikan 60%, Rumah 41%", "berjumlah 101%"),
        ("Pendidikan 60%, Rumah 39%", "berjumlah 99%"),
        ("Pendidikan 600.000; Rumah 300.000", "kurang Rp100.000: jumlahnya Rp900.000"),
        ("Pendidikan 600.000; Rumah 401.000", "lebih Rp1.000: jumlahnya Rp1.001.000"),
        ("Pendidikan 60%; Rumah 400.000", "persen untuk semua"),
        ("Judi 100%", "Pilih dari"),
        ("Pendidikan", "Tulis seperti"),
        ("Rumah 50%, rumah 50%", "sekali"),
        ("Rumah 0%, Usaha 100%", "100%"),
    ],
)
def test_parts_that_do_not_add_up_are_refused(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        rules.read_uses(written, 1_000_000)


def test_a_split_line_counts_by_its_parts_and_the_office_says_what_is_productive(
    db: Database, siti: str
) -> None:
    parts = rules.read_uses("Pendidikan 60%, Kebutuhan 40%", 1_000_000)
    with db.write(ACT, CLERK) as session:
        line = entries.record(session, a_remittance(siti, amount_idr=1_000_000), parts)
        assert line.use is UseCategory.PENDIDIKAN
    record(db, siti, amount_idr=500_000, use=UseCategory.RUMAH)
    with db.read() as session:
        told = uses.sums(session)
        assert told == {
            UseCategory.PENDIDIKAN: 600_000, UseCategory.RUMAH: 500_000,
            UseCategory.KONSUMSI: 400_000,
        }  # fmt: skip
        assert uses.productive_share(told, uses.productive(session)) == pytest.approx(0.4)
    with db.write(acts.CHOOSE_PRODUCTIVE, CLERK) as session:
        uses.choose_productive(session, [UseCategory.RUMAH])
    with db.read() as session:
        assert uses.productive_share(told, uses.productive(session)) == pytest.approx(1 / 3)
    bad = {UseCategory.RUMAH: 1}
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        entries.record(session, a_remittance(siti, amount_idr=1_000_000), bad)


# What is refused and what is only doubted


@pytest.mark.parametrize(
    ("about", "day", "told"),
    [
        (About(born=dt.date(2000, 1, 1)), dt.date(1999, 1, 1), "lahir"),
        (About(died=dt.date(2026, 1, 1)), dt.date(2026, 1, 2), "meninggal"),
        (About(closed={dt.date(2026, 5, 1)}), dt.date(2026, 5, 31), "Mei 2026 sudah ditutup"),
    ],
)
def test_days_on_which_no_money_can_have_come(about: About, day: dt.date, told: str) -> None:
    found = rules.problems(a_remittance(received_on=day), NOW.date(), about)
    assert told in found["received_on"]
    later = a_remittance(received_on=dt.date(2026, 6, 1))
    assert ("received_on" in rules.problems(later, NOW.date(), about)) is bool(about.died)


def test_after_the_return_and_to_the_recruiter_money_is_asked_about_and_kept() -> None:
    about = About(
        left=dt.date(2024, 3, 1), home=dt.date(2026, 2, 1), agents=frozenset({"SPONSOR CONTOH"})
    )
    late = rules.doubts(a_remittance(received_on=dt.date(2026, 3, 1)), about)
    early = rules.doubts(a_remittance(received_on=dt.date(2024, 2, 1)), about)
    assert "sudah pulang" in late["received_on"]
    assert "baru berangkat" in early["received_on"]
    for different in ({"recipient": "sponsor contoh"}, {"recipient_relation": "13"}):
        line = a_remittance(received_on=dt.date(2025, 1, 1), **different)
        assert set(rules.doubts(line, about)) == {"recipient"}
        assert rules.problems(line, NOW.date(), about) == {}


def test_a_currency_without_its_rate_is_asked_about() -> None:
    line = a_remittance(amount=Decimal(400), currency="MYR", amount_idr=1_400_000)
    assert "MYR = Rp3.500,00" in rules.doubts(line)["rate"]
    line.rate = Decimal(3_570)
    assert "rate" not in rules.doubts(line)
    line.rate = Decimal(3_571)
    assert "2%" in rules.doubts(line)["rate"]


# Months


def test_a_closed_month_takes_no_line_no_reversal_and_no_undo_until_it_is_reopened(
    db: Database, siti: str
) -> None:
    october = dt.date(2026, 10, 7)
    line = record(db, siti, received_on=october)
    assert db.last_saved
    act = db.last_saved.act_seq
    with db.write(acts.CLOSE_MONTH, CLERK) as session:
        months.close(session, october)
    with pytest.raises(Invalid, match="Oktober 2026 sudah ditutup"):
        record(db, siti, received_on=dt.date(2026, 10, 31))
    with pytest.raises(DmeError, match="ditutup"), db.write(ACT, CLERK) as session:
        entries.void(session, line, "Salah")
    with pytest.raises(DmeError, match="ditutup"), db.write(UNDO, CLERK, undo_of=act) as session:
        undoing.undo(session, act or 0)
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        months.reopen(session, october, " ")
    with db.write(acts.REOPEN_MONTH, CLERK) as session:
        months.reopen(session, october, "Ada slip yang tertinggal")
        with pytest.raises(DmeError, match="tidak sedang ditutup"):
            months.reopen(session, october, "lagi")
    assert record(db, siti, received_on=dt.date(2026, 10, 31))
    with db.read() as session:
        assert months.reopened(session) == {october.replace(day=1): "Ada slip yang tertinggal"}


def test_a_reversal_stays_in_the_books_with_who_and_why(db: Database, siti: str) -> None:
    october = dt.date(2026, 10, 7)
    line = record(db, siti, received_on=october)
    with db.write(acts.CLOSE_MONTH, CLERK) as session:
        months.close(session, october)
        months.reopen(session, october, "Slip ternyata milik orang lain")
    with db.write(acts.VOID, CLERK) as session:
        entries.void(session, line, "Slip milik orang lain")
    with db.read() as session:
        kept = session.get_one(Remittance, line)
        newest = past_of(session, line)[0]
        assert (kept.amount_idr, kept.void_reason) == (2_000_000, "Slip milik orang lain")
        assert (newest.user, "Slip milik orang lain" in newest.changed) == (CLERK.name, True)
    assert db.chain_break() is None
    assert db.broken_seals() == []


def test_a_family_that_withdraws_stays_in_the_sums_of_the_village_without_a_name(
    db: Database, siti: str
) -> None:
    record(db, siti)
    with db.write(acts.WITHDRAW, CLERK) as session:
        consents.withdraw(session, siti, "")
    with db.read() as session:
        assert entries.totals(session).came_in == 2_000_000
        (row,) = entries.paged(session).page()
    assert row.recipient == entries.FROZEN


def test_who_closes_and_who_reopens(db: Database, siti: str) -> None:
    record(db, siti, received_on=dt.date(2026, 10, 7))
    officer, operator = (
        Who("P", frozenset({Role.PMI_OFFICER})),
        Who("O", frozenset({Role.OPERATOR})),
    )
    with pytest.raises(DmeError), db.write(acts.CLOSE_MONTH, operator):
        pass
    with db.write(acts.CLOSE_MONTH, officer) as session:
        months.close(session, dt.date(2026, 10, 1))
    with pytest.raises(DmeError), db.write(acts.REOPEN_MONTH, officer):
        pass


def test_only_months_that_are_over_are_closed_and_the_oldest_open_one_is_told(
    db: Database, siti: str
) -> None:
    record(db, siti, received_on=dt.date(2026, 9, 7))
    record(db, siti, received_on=dt.date(2026, 10, 7))
    with pytest.raises(DmeError, match="belum selesai"), db.write(ACT, CLERK) as session:
        months.close(session, NOW.date())
    with db.read() as session:
        (matter,) = waiting(session)
        assert matter.values == {"month": "September 2026", "count": 2}
        assert months.to_close(session) == [dt.date(2026, 9, 1), dt.date(2026, 10, 1)]


# Append-only


def test_money_that_was_undone_is_reversed_done_again_and_never_in_the_bin(
    db: Database, siti: str
) -> None:
    line = record(db, siti)
    assert db.last_saved
    seq = db.last_saved.act_seq or 0
    with db.write(UNDO, CLERK, undo_of=seq) as session:
        undoing.undo(session, seq)
    undone = db.last_saved.act_seq or 0
    with db.read() as session:
        kept = session.get_one(Remittance, line)
        assert (kept.void_reason, kept.deleted_at) == ("Diurungkan", None)
        assert entries.totals(session).lines == 0
        assert discarded.paged(session).count() == 0
    with db.write(REDO, CLERK, undo_of=undone) as session:
        undoing.undo(session, undone)
    with db.read() as session:
        assert entries.totals(session).came_in == 2_000_000


def test_what_a_numbered_paper_shows_is_named_before_a_reversal(office: Database) -> None:
    siti = a_worker(office, 1)
    line = record(office, siti)
    with office.write(ACT, CLERK) as session:
        number = letters.issue(session, papers.yearly_sheet(session, siti, 2026)).number
    later = record(office, siti, received_on=dt.date(2026, 11, 4))
    with office.read() as session:
        assert entries.papers_with(session, line) == [number]
        assert entries.papers_with(session, later) == []


OPERATIONS = st.lists(
    st.tuples(st.sampled_from(["record", "void", "undo", "close", "import", "split"]),
              st.integers(1, 9), st.integers(1, 6)),
    min_size=1, max_size=9,
)  # fmt: skip
_count = iter(range(10, 10_000))


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(OPERATIONS)
def test_totals_are_the_sum_of_what_is_not_reversed_whatever_is_done_in_whatever_order(
    db: Database, tmp_path: Path, operations: list[tuple[str, int, int]]
) -> None:
    number = next(_count)
    person = a_worker(db, number, full_name=f"Contoh {number}")
    for what, amount, month in operations:
        day = dt.date(2000 + number % 26, month, 1 + amount)
        try:
            done(db, what, (person, number), amount * 100_000, day, tmp_path)
        except DmeError:
            continue
    with db.read() as session:
        raw = session.connection().exec_driver_sql(
            "SELECT coalesce(sum(amount_idr), 0), count(*) FROM remittance "
            "WHERE person_id = ? AND void_reason IS NULL AND deleted_at IS NULL",
            (person,),
        )
        total, lines = raw.one()
        told = entries.totals(session, entries.Wanted(of=frozenset({person})))
        assert (told.came_in, told.lines) == (total, lines)
        parts = uses.sums(session, Remittance.person_id == person)
        assert sum(parts.values()) == total


def done(
    db: Database, what: str, whose: tuple[str, int], amount: int, day: dt.date, folder: Path
) -> None:
    person, number = whose
    if what == "record":
        record(db, person, amount_idr=amount, received_on=day)
    elif what == "split":
        with db.write(acts.RECORD, CLERK) as session:
            line = a_remittance(person, amount_idr=amount, received_on=day)
            entries.record(session, line, rules.read_uses("Rumah 33%, Usaha 67%", amount))
    elif what == "void":
        with db.write(acts.VOID, CLERK) as session:
            mine = select(Remittance.id).where(Remittance.person_id == person)
            if found := session.scalars(mine).first():
                entries.void(session, found, "Salah")
    elif what == "close":
        with db.write(acts.CLOSE_MONTH, CLERK) as session:
            months.close(session, day)
    elif what == "import":
        sheet = [("NIK Pekerja", "Tanggal Terima", "Rupiah", "Jalur", "Penerima"),
                 (nik(number), day.isoformat(), str(amount), "Kantor pos", "Amaq")]  # fmt: skip
        with db.read() as session:
            file = books.sheets(folder / "slip.xlsx", {"Slip": sheet})
            shown = exchange.preview(session, file)
        with db.write(shown.act, CLERK) as session:
            exchange.bring_in(session, shown)
    else:
        with db.read() as session:
            act = undoing.last_undoable(session)
        if act and act.name.words.startswith(("Catat kiriman", "Impor", "Batalkan")):
            with db.write(UNDO, CLERK, undo_of=act.seq) as session:
                undoing.undo(session, act.seq)


def test_reversing_twice_is_refused_for_lines_surveys_and_goals(db: Database, siti: str) -> None:
    line = record(db, siti)
    with db.write(ACT, CLERK) as session:
        survey = surveys.record(session, a_survey(siti))
        goal = goals.put(session, a_goal(siti))
    twice: Sequence[Callable[[Session], None]] = (
        lambda s: entries.void(s, line, "Salah"),
        lambda s: surveys.void(s, survey.id, "Salah"),
        lambda s: goals.end(s, goal.id, "Tercapai"),
    )
    for again in twice:
        with db.write(ACT, CLERK) as session:
            again(session)
        with pytest.raises(DmeError, match="sudah"), db.write(ACT, CLERK) as session:
            again(session)


# Surveys, goals, households


def a_survey(person: str, **different: Any) -> Survey:
    values: dict[str, Any] = {
        "year": 2026, "times": 4, "average_idr": 1_500_000, "told_on": NOW.date(),
        "told_by": "Amaq Contoh",
    }  # fmt: skip
    return Survey(person_id=person, **values | different)


def a_goal(person: str, **different: Any) -> Goal:
    values: dict[str, Any] = {
        "title": "Rumah bata", "use": UseCategory.RUMAH, "target_idr": 10_000_000,
        "since": dt.date(2026, 1, 1), "had_idr": 1_000_000,
    }  # fmt: skip
    return Goal(person_id=person, **values | different)


def test_a_yearly_survey_stands_beside_the_slips_and_is_never_added(
    db: Database, siti: str
) -> None:
    other = a_worker(db, 2, full_name="Baiq Teladan")
    record(db, siti)
    with db.write(ACT, CLERK) as session:
        surveys.record(session, a_survey(siti))
        surveys.record(session, a_survey(other, times=3, average_idr=1_000_000))
    with db.read() as session:
        assert entries.totals(session).came_in == 2_000_000
        told = figures.surveyed(session, 2026)
        assert (told.workers, told.total, told.beside) == (1, 3_000_000, 1)
    with pytest.raises(Invalid, match="sudah ada"), db.write(ACT, CLERK) as session:
        surveys.record(session, a_survey(siti))
    for wrong in ({"times": 0}, {"times": 367}, {"average_idr": 0}, {"year": 2027}):
        with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
            surveys.record(session, a_survey(siti, **wrong))


def test_a_goal_grows_by_what_any_sender_of_the_household_sends_for_it(
    db: Database, siti: str
) -> None:
    brother = a_worker(db, 2, full_name="Lalu Teladan")
    with db.write(ACT, CLERK) as session:
        for one in (siti, brother):
            session.get_one(Person, one).family_card_no = "5203001111110001"
        goals.put(session, a_goal(siti))
    record(db, siti, use=UseCategory.RUMAH, amount_idr=2_000_000)
    record(db, brother, use=UseCategory.RUMAH, amount_idr=1_000_000)
    record(db, brother, use=UseCategory.KONSUMSI, amount_idr=9_000_000)
    record(db, siti, use=UseCategory.RUMAH, amount_idr=5_000_000,
           received_on=dt.date(2025, 12, 31))  # fmt: skip
    with db.read() as session:
        for one in (siti, brother):
            (progress,) = goals.of_household(session, one)
            assert (progress.reached_idr, progress.share) == (4_000_000, 0.4)
        names = [one.full_name for one in households.senders(session, siti, 2026)]
        assert names == ["Lalu Teladan", "Siti Contohwati"]


def test_the_parts_of_a_line_are_money_too(db: Database, siti: str) -> None:
    with db.write(acts.RECORD, CLERK) as session:
        line = a_remittance(siti, amount_idr=1_000_000)
        entries.record(session, line, rules.read_uses("Rumah 50%, Usaha 50%", 1_000_000))
    with db.write(acts.VOID, CLERK) as session:
        entries.void(session, line.id, "Salah")
    with db.read() as session:
        assert uses.sums(session) == {}
        assert len(session.scalars(select(RemittanceUse)).all()) == 2


def test_money_that_was_paid_is_no_money_that_came(db: Database, siti: str) -> None:
    record(db, siti, direction=Direction.OUT)
    with db.read() as session:
        assert figures.of_year(session, 2026) == []
        assert uses.sums(session) == {}


def test_a_figure_is_told_in_words() -> None:
    assert figures.told("2026_semua_") == "2026"
    assert figures.told("2026_bulan_03") == "03-2026"
    assert figures.told("2026_negara_MY") == "2026 · Malaysia"
    assert figures.told(f"2026_dusun_{b'Montong'.hex()}") == "2026 · Montong"
    assert figures.told("2026_biaya_MY~POS") == "2026 · Malaysia · Kantor pos · biayanya dicatat"
    assert figures.told("2026_koridor_") == "2026"
    assert figures.told("2026_guna_USAHA") == "2026 · Usaha"
    with pytest.raises(DmeError, match="tidak dikenal"):
        figures.told("2026_apa_")


# The whole of it


def test_what_the_whole_ledger_adds_up_to_is_known_after_each_act_of_a_day(
    office: Database, tmp_path: Path
) -> None:
    known = entries.whole(office)
    counted = [known.now().totals.lines]
    for done in a_day(office, tmp_path):
        with office.read() as session:
            anew = entries.of_everything(session)
            totals, lines = entries.totals(session), entries.paged(session).count()
        assert known.now() == anew, done
        assert (anew.totals, sum(anew.by_year.values())) == (totals, lines), done
        counted.append(anew.totals.lines)
    line = record(office, a_worker(office, 77))
    assert known.now().totals.lines == counted[-1] + 1
    with office.write(acts.CORRECT, CLERK) as session:
        entries.void(session, line, "Salah tulis")
    assert known.now().totals.lines == counted[-1]
