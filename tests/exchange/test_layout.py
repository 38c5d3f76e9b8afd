"""What a column means: believed where it is plain, asked about where a guess could be wrong."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.exchange import (
    layout,
    proposal,
    questions,
    reading,
    remembered,
    service,
    tables,
)
from dme_desktop.exchange.layout import Layout, Taken
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import NeedsAnswersError, Proposal
from dme_desktop.exchange.questions import Question
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.workbook import Sheet
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from dme_desktop.workers.target import TARGET as RESIDENTS
from tests.acts import ACT, CLERK
from tests.examples import nik
from tests.exchange import books

HEADINGS = ("NIK", "Nama", "Jenis Kelamin", "Tanggal Lahir", "Dusun")


def a_table(*lines: Any, headings: tuple[str, ...] = HEADINGS) -> Table:
    table = tables.table_in(
        Sheet("Lembar", [list(headings), *(list(line) for line in lines)]), RESIDENTS
    )
    assert table
    return table


def a_line(**different: str) -> list[str]:
    """Return Siti, born on 5 July 1992, as her NIK says too."""
    return list(
        (
            {"nik": nik(), "nama": "Siti", "sex": "P", "born": "5/7/1992", "dusun": "Montong"}
            | different
        ).values()
    )


def asked(*lines: Any, headings: tuple[str, ...] = HEADINGS) -> list[Question]:
    return list(proposal.proposed(a_table(*lines, headings=headings), RESIDENTS).questions)


def test_a_plain_list_is_read_without_a_question() -> None:
    found = proposal.proposed(a_table(a_line()), RESIDENTS)
    assert found.is_plain
    assert [one.means for one in found.layout.columns] == [
        "nik", "full_name", "gender", "birth_date", "hamlet",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "is_asked"),
    [
        (["5/7/1992"], True),  # the fifth of July, or the seventh of May
        (["5/7/1992", "25/7/1992"], False),
        (["5/7/1992", "7/25/1992"], True),
        (["25/7/1992", "7/25/1992"], True),
        (["7/7/1992"], False),
        (["1992-07-05"], False),
        (["5 Juli 1992"], False),
        ([33790.0], False),
        (["1992"], False),
    ],
)
def test_the_order_of_days_and_months_is_asked_where_nothing_tells(
    dates: list[Any], *, is_asked: bool
) -> None:
    open_ = asked(*(a_line(nik="", sex="L", born=date) for date in dates))
    assert [one.about for one in open_] == (["order"] if is_asked else [])


def test_the_nik_beside_a_date_tells_its_order() -> None:
    assert asked(a_line(born="5/7/1992")) == []
    (question,) = asked(a_line(born="7/5/1992"))
    assert question.likely == layout.MONTH_FIRST


def test_an_answer_says_what_it_means_in_this_list() -> None:
    (question,) = asked(a_line(nik="", sex="L", born="5/7/1992"))
    assert dict(question.answers) == {
        layout.DAY_FIRST: "Hari di depan: 5 Juli 1992",
        layout.MONTH_FIRST: "Bulan di depan: 7 Mei 1992",
    }


@pytest.mark.parametrize(
    ("written", "values"),
    [
        (["L", "P"], []),
        (["Laki-laki", "PEREMPUAN"], []),
        (["1", "2"], []),
        ([1.0, 2.0], []),
        (["P", "W"], ["P", "W"]),  # pria and wanita
        (["P", "P"], ["P"]),
        (["0", "1"], ["0", "1"]),
        (["jejaka"] * 6, ["JEJAKA"]),
        (["L", "X"], []),  # one that nobody knows is refused with its row
    ],
)
def test_a_letter_that_may_be_either_sex_is_asked_about(
    written: list[Any], values: list[str]
) -> None:
    open_ = asked(*(a_line(nik="", sex=sex, born="1992") for sex in written))
    assert [one.about for one in open_] == [f"said:{value}" for value in values]


def test_the_nik_of_women_tell_what_p_means() -> None:
    assert asked(a_line(), a_line(nik=nik(2))) == []
    man, woman = asked(a_line(nik=nik(woman=False)), a_line(nik=nik(2), sex="W"))
    assert (man.likely, woman.likely) == ("1", "2")
    assert "1 NIK laki-laki" in man.sentence


def test_two_columns_for_one_field_are_both_asked_about() -> None:
    open_ = asked([*a_line(), "Amaq"], headings=(*HEADINGS, "Nama Lengkap"))
    assert [one.place for one in open_] == [1, 5]
    assert "Amaq" in open_[1].answers[0][1]


def test_a_weak_heading_is_believed_when_its_cells_agree() -> None:
    def means(status: str) -> str:
        table = a_table([*a_line(), status], headings=(*HEADINGS, "Status"))
        return proposal.proposed(table, RESIDENTS).layout.means(5)

    assert means("Belum Kawin") == "marital_status"
    assert means("Pindah") == "residency"
    assert means("SUDAH REKAM") == ""
    assert means("1") == ""  # a number says neither


def test_a_list_without_headings_that_are_known_needs_a_person() -> None:
    found = proposal.proposed(a_table(["Siti", "x"], headings=("Orang", "Lain")), RESIDENTS)
    assert not found.is_plain
    assert found.lacking == ["full_name", "gender", "birth_date"]


def test_answers_change_only_their_column() -> None:
    found = proposal.proposed(a_table(a_line(nik="", sex="P"), a_line(nik="", sex="P")), RESIDENTS)
    after = found.layout
    for question, answer in zip(found.questions, ("2", layout.MONTH_FIRST), strict=True):
        after = questions.answered(after, question, answer)
    assert questions.questions(found.table, after, RESIDENTS) == []
    assert after.columns[2] == Taken(2, "gender", said={"P": "2"})
    assert after.columns[3].order == layout.MONTH_FIRST
    assert after.columns[4] == found.layout.columns[4]


def test_values_of_a_code_list_that_are_unknown_are_counted() -> None:
    table = a_table(
        *([*a_line(), one] for one in ("Islam", "Wetu Telu", "Wetu Telu")),
        headings=(*HEADINGS, "Agama"),
    )
    (word,) = questions.unknown_words(table, Taken(5, "religion"), RESIDENTS).words
    assert (word.spelled, word.shown, word.times) == ("WETUTELU", "Wetu Telu", 2)
    told = Taken(5, "religion", said={"WETUTELU": "7"})
    assert not questions.unknown_words(table, told, RESIDENTS).words


LINES = st.lists(
    st.lists(
        st.one_of(st.text(max_size=12), st.floats(), st.sampled_from(["", "5/7/1992", "P"])),
        min_size=5, max_size=5,
    ),
    max_size=6,
)  # fmt: skip


@settings(max_examples=60)
@given(LINES, st.permutations([*HEADINGS]))
def test_whatever_stands_in_a_list_it_is_read_or_asked_about(
    lines: list[list[Any]], headings: list[str]
) -> None:
    found = proposal.proposed(a_table(*lines, headings=tuple(headings)), RESIDENTS)
    for question in found.questions:
        assert question.sentence.endswith(("?", "."))
        after = questions.answered(found.layout, question, question.answers[0][0])
        assert question not in questions.questions(found.table, after, RESIDENTS)


class Clerk:
    """Answers what is asked about a list, as the window lets a clerk do."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def proposal(self, file: Path) -> Proposal:
        with self.db.read() as session, pytest.raises(NeedsAnswersError) as asked:
            service.preview(session, file)
        return asked.value.proposal

    def look(self, file: Path, found: Proposal, after: Layout) -> Preview:
        with self.db.read() as session:
            return service.compared(session, file, Proposal(RESIDENTS, found.table, after))


@pytest.fixture
def clerk(db: Database) -> Clerk:
    """Give a clerk of an empty village."""
    return Clerk(db)


OWN = ("Orang", "Kartu", "Kampung")


def own_list(tmp_path: Path, *numbers: str) -> Path:
    """Write a list of the office's own, with headings of its own."""
    lines = [[f"Siti {n}", number, "Dsn. Montong"] for n, number in enumerate(numbers)]
    return books.sheets(tmp_path / "sendiri.xlsx", {"PMI": [["DAFTAR"], [], OWN, *lines]})


OWN_LAYOUT = Layout((Taken(0, "full_name"), Taken(1, "nik"), Taken(2, "hamlet")), from_nik=True)


def test_a_list_of_ones_own_comes_in_as_its_columns_were_matched(
    clerk: Clerk, tmp_path: Path
) -> None:
    file = own_list(tmp_path, nik(), nik(2, woman=False))
    found = clerk.proposal(file)
    shown = clerk.look(file, found, OWN_LAYOUT)

    assert shown.counts == {Kind.NEW: 2}
    assert [row.values["gender"] for row in shown.rows] == ["2", "1"]
    assert {row.values["birth_date"] for row in shown.rows} == {PartialDate(1992, 7, 5)}


def test_without_leave_the_nik_tells_no_sex(clerk: Clerk, tmp_path: Path) -> None:
    file = own_list(tmp_path, nik())
    shown = clerk.look(file, clerk.proposal(file), Layout(OWN_LAYOUT.columns))
    assert shown.counts == {Kind.REFUSED: 1}
    assert "jenis kelamin, tanggal lahir" in shown.rows[0].faults[0].reason


def test_what_holds_for_all_is_given_only_to_the_new(
    clerk: Clerk, office: Database, tmp_path: Path
) -> None:
    file = own_list(tmp_path, nik())
    found = clerk.proposal(file)
    everybody = Layout(OWN_LAYOUT.columns[:2], {"hamlet": "dusun GUNUNG JAE"}, from_nik=True)
    shown = clerk.look(file, found, everybody)
    assert shown.rows[0].values["hamlet"] == "Gunung Jae"
    with office.write(ACT, CLERK) as session:
        service.bring_in(session, shown)

    elsewhere = Layout(OWN_LAYOUT.columns[:2], {"hamlet": "Lendang"}, from_nik=True)
    assert clerk.look(file, found, elsewhere).counts == {Kind.DUPLICATE: 1}


def test_a_layout_is_remembered_by_the_headings(
    clerk: Clerk, office: Database, tmp_path: Path
) -> None:
    file = own_list(tmp_path, nik())
    with office.write(ACT, CLERK) as session:
        remembered.remember(session, clerk.proposal(file).table, OWN_LAYOUT)

    another_day = own_list(tmp_path, nik(3), nik(4))
    with office.read() as session:
        assert service.preview(session, another_day).counts == {Kind.NEW: 2}


WORDS = {  # of each kind of words: a word that no list of ours has, and what the clerk says of it
    "journey.country": ("Negeri Jiran", "MY"), "journey.sector": ("Tani Besar", "PERKEBUNAN"),
    "journey.stage": ("Sudah Terbang", "BEKERJA"), "family_relation": ("Adik Ipar", "11"),
    "education": ("Pesantren Salaf", "3"), "marital_status": ("Berumah Tangga", "2"),
    "occupation": ("Tukang Ojek", "14"), "religion": ("Muslim", "1"),
    "journey.scheme": ("Lewat Saudara", "PERSEORANGAN"),
    "journey.return_type": ("Dipulangkan Majikan", "PHK"),
}  # fmt: skip


@pytest.mark.parametrize("means", WORDS)
def test_a_word_of_any_kind_is_asked_once_and_remembered_for_every_list(
    office: Database, tmp_path: Path, means: str
) -> None:
    word, meant = WORDS[means]

    def proposal_of(number: int, word: str, *, turned: bool = False) -> Proposal:
        said = {
            "NIK": nik(number), "Nama": "SITI CONTOH", "L/P": "P", "Tgl Lahir": "05-07-1992",
            "Dusun": "Montong", "Negara tujuan": "Malaysia",
        } | {RESIDENTS.meanings[means].label: word}  # fmt: skip
        columns = list(said.items())[:: -1 if turned else 1]
        file = books.sheets(
            tmp_path / f"{number}.xlsx", {"Warga": list(zip(*columns, strict=True))}
        )
        with office.read() as session:
            opened = reading.opened(session, file)
            return reading.proposal(session, opened.table, opened.target)

    first = proposal_of(1, word)
    assert first.has_words
    (column,) = [one for one in first.layout.columns if one.means == means]
    (unknown,) = questions.unknown_words(first.table, column, RESIDENTS).words
    assert unknown.shown == word
    question = Question(column.place, f"said:{unknown.spelled}", "", ())
    with office.write(ACT, CLERK) as session:
        layout = questions.answered(first.layout, question, meant)
        remembered.remember(session, first.table, layout)

    again = proposal_of(2, word.upper(), turned=True)  # other headings, other capitals
    assert not again.has_words
    (column,) = [one for one in again.layout.columns if one.means == means]
    assert column.said == {unknown.spelled: meant}


def test_a_remembered_layout_is_asked_about_new_doubts(
    clerk: Clerk, office: Database, tmp_path: Path
) -> None:
    taken = Layout((Taken(0, "full_name"), Taken(1, "birth_date"), Taken(2, "gender")))
    file = own_list(tmp_path, "25/12/1990")
    with office.write(ACT, CLERK) as session:
        table = reading.opened(session, file).table
        remembered.remember(session, table, taken)
    assert [one.about for one in clerk.proposal(own_list(tmp_path, "5/6/1990")).questions] == [
        "order"
    ]


def test_a_layout_of_another_version_is_left_alone(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        table = a_table(a_line())
        remembered.remember(session, table, Layout((Taken(0, "hobi"),)))
    with office.read() as session:
        assert remembered.layouts(session) == {}


def test_a_column_put_before_the_others_is_another_layout() -> None:
    assert (
        a_table(a_line()).fingerprint
        != a_table(["", *a_line()], headings=("", *HEADINGS)).fingerprint
    )
    back = a_table([*a_line(), "", ""], headings=(*HEADINGS, "Kolom", "Alasan"))
    assert back.fingerprint == a_table(a_line()).fingerprint  # the list of refusals comes back
