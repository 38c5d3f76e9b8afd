"""What stands on the empty papers of the letters room, and what is left to write."""

from dme_desktop.letters.documents import education_card
from dme_desktop.letters.documents.education_card import EducationCard
from tests.pdf import examples
from tests.pdf.golden import text_of


def test_the_card_has_the_number_of_the_office_and_room_for_the_others() -> None:
    head, foot = examples.letterhead(), examples.foot()
    card = EducationCard(letterhead=head, foot=foot, office="desa", phone="0376-000000")
    words = text_of(education_card.build(card))
    assert "0376-000000" in words
    assert words.count("......") >= 4
    assert words.count("LIMA CIRI KEBERANGKATAN RESMI") == 2  # one stays with the family


def test_whom_the_village_says_to_ask_stands_instead_of_lines_to_write_on() -> None:
    head, foot = examples.letterhead(), examples.foot()
    card = EducationCard(
        letterhead=head, foot=foot, office="desa", phone="0376-000000",
        called=(("BP3MI Contoh", "0370-000000"),),
    )  # fmt: skip
    words = text_of(education_card.build(card))
    assert "0370-000000" in words
    assert "......" not in words


def test_each_half_of_a_practice_card_says_what_it_is() -> None:
    foot = examples.foot(practice=True)
    card = EducationCard(letterhead=examples.letterhead(), foot=foot, office="desa")
    assert text_of(education_card.build(card)).count("LATIHAN, bukan dokumen resmi ·") >= 2
