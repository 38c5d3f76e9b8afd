"""One form: blank in the hamlet head's bag, filled in the file, the same questions on both."""

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.workers.documents.data_form import FormContact, FormDocument, build
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of
from tests.workers.documents.examples import JOURNEY, PERSON, blank_form, data_form


def test_the_words_of_the_blank_form() -> None:
    assert_golden("data_form_blank", build(blank_form()))


def test_the_words_of_a_filled_form() -> None:
    assert_golden("data_form", build(data_form()))


def test_the_blank_form_asks_what_the_filled_one_answers() -> None:
    blank, filled = text_of(build(blank_form())), text_of(build(data_form()))
    for question in ("Nama lengkap", "NIK", "Lima pertanyaan", "Sektor", "Paspor", "HP"):
        assert question in blank
        assert question in filled


def test_both_forms_take_one_sheet_printed_on_both_sides() -> None:
    assert len(pages_of(build(blank_form()))) == 2
    assert len(pages_of(build(data_form()))) == 2


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_is_printed_inside_the_margins(name: str, paper: PaperSize) -> None:
    person = msgspec.structs.replace(
        PERSON, full_name=name, nickname=name, father_name=name, mother_name=name, hamlet=name
    )
    journey = msgspec.structs.replace(JOURNEY, city=name, agency=name, job_title=name)
    contacts = (FormContact(name=name, relation=name, phone="0812-3456-7890"),)
    form = data_form(person=person, journey=journey, contacts=contacts, officer=name, paper=paper)
    pdf = build(form)
    assert not UNSEEN & set(text_of(pdf))
    for left, _, right, bottom in ink_margins(pdf):
        assert min(left, right, bottom) >= 10


@pytest.mark.parametrize("paper", PaperSize)
def test_long_answers_push_the_rest_down_and_nothing_is_lost(paper: PaperSize) -> None:
    person = msgspec.structs.replace(PERSON, full_name=LONG_NAME, address=LONG_ADDRESS)
    pdf = build(data_form(person=person, paper=paper))
    assert_golden(f"longest/data_form_{paper.name.lower()}", pdf)
    words = text_of(pdf).replace(" ", "")
    assert LONG_NAME.replace(" ", "") in words
    assert LONG_ADDRESS.replace(" ", "") in words


def test_a_document_number_of_forty_figures_stays_in_its_place() -> None:
    documents = (FormDocument(type="Paspor", status="Ada", number="X" * 40),)
    pdf = build(data_form(documents=documents))
    assert min(right for _, _, right, _ in ink_margins(pdf)) >= 10


def test_a_batch_is_one_file() -> None:
    assert len(pages_of(build([data_form(), data_form()]))) == 4
