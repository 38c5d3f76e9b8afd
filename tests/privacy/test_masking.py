"""Who only checks the books, or keeps the program running, reads nothing secret of anybody."""

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop import rooms
from dme_desktop.kernel import addresses, masking
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.people import service as people
from dme_desktop.people.model import Child, FamilyLink, Person
from dme_desktop.people.screen import build
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.source import Column
from dme_desktop.vault import outgoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import WhyOut
from dme_desktop.vault.outgoing import Leaving
from dme_desktop.vault.past import past_of
from dme_desktop.workers.model import DocumentStatus, Journey, WorkerDocument
from tests.acts import ACT, CLERK
from tests.conftest import MemorySettings
from tests.examples import a_person, edited
from tests.privacy.examples import NIK, a_whole_life
from tests.robots import ScreenRobot

AUDITOR = Who("Pemeriksa", frozenset({Role.AUDITOR}))
TECHNICIAN = Who("Petugas teknis", frozenset({Role.ADMIN}))
OPERATOR = Who("Operator", frozenset({Role.OPERATOR}))
SECRET = (NIK, "8877", "P7654321")


def page_of(db: Database, person_id: str, who: Who) -> str:
    """Return all that somebody reads on the page of a person."""
    with db.read(who) as session:
        sheaves = rooms.beside_person(session, person_id)
        past = " ".join(one.sentence for one in past_of(session, person_id))
    cells = [cell for sheaf in sheaves for line in sheaf.lines for cell in line.cells]
    return " ".join([*cells, past])


@pytest.mark.parametrize("who", [AUDITOR, TECHNICIAN])
def test_nothing_secret_stands_on_the_page_of_a_person(office: Database, who: Who) -> None:
    person_id = a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        people.edit(session, person_id, edited(session, person_id, phone="+6281299911111"))
    seen = page_of(office, person_id, who)
    assert [word for word in SECRET if word in seen] == []
    assert "Zubaedah Kertosari" in seen
    seen = page_of(office, person_id, OPERATOR)
    assert [word for word in SECRET if word not in seen] == []


def test_what_is_secret_is_described_on_the_columns() -> None:
    secret = {
        f"{model.__name__}.{one.name}"
        for model in (Person, FamilyLink, Child, Journey, WorkerDocument)
        for one in fields_of(model)
        if one.sensitive
    }
    assert secret >= {
        "Person.nik", "Person.family_card_no", "Person.blood_type", "Person.disability",
        "Person.phone", "Person.religion", "FamilyLink.nik", "FamilyLink.phone",
        "Child.special_need", "Journey.debt", "WorkerDocument.number",
    }  # fmt: skip


def test_a_short_secret_shows_nothing_and_a_long_one_its_last_figures() -> None:
    assert masking.masked("Islam") == masking.masked("Tuna netra") == "•••"
    assert masking.masked(NIK) == "•••711"
    field: Field = field_of(Person, "full_name")
    assert masking.shown(field, "Siti", AUDITOR) == "Siti"


def test_a_column_is_hidden_from_who_needs_it_not() -> None:
    column = Column("NIK", lambda _: NIK, whole=lambda _: NIK, sensitive=True)
    assert column.hidden().text(None) == "•••711"
    assert column.hidden().whole is None
    plain = Column("Nama", lambda _: "Siti")
    assert plain.hidden() is plain


def test_a_form_shows_an_auditor_nothing_secret(
    office: Database, settings: MemorySettings, qtbot: QtBot, qapp: object
) -> None:
    assert qapp
    with office.write(ACT, CLERK) as session:
        told = a_person(full_name="Zubaedah Kertosari", phone="+6281299988877")
        person_id = people.add(session, told).id
    context = Context(office, settings, AUDITOR)
    room = build(context)
    robot = ScreenRobot(qtbot, room)
    room.open(addresses.CHANGE_RESIDENT.of(person_id))
    robot.wait_until(lambda: room.page.findChild(QWidget, "full_name") is not None)
    robot.wait_until(lambda: robot.text("full_name") == "Zubaedah Kertosari")
    for name in ("nik", "phone"):
        assert robot.text(name) == ""
        assert robot.find(QLineEdit, name).placeholderText() == "tidak ditampilkan"
    page = room.page
    assert isinstance(page, FormPage)
    assert page.form.cell("nik").is_filled(), "it is not missing"
    context.close()


def test_lines_in_a_form_in_which_numbers_may_stand_are_left_out_with_them() -> None:
    of_person = {name: field_of(Person, name) for name in ("nik", "full_name")}
    values = {
        "nik": NIK, "full_name": "Zubaedah",
        "documents": {"PASPOR": {"status": DocumentStatus.ADA, "number": "P7654321"}},
        "family": [{"phone": "+6281299988877"}], "ticked": ["A", "B"], "notes": "",
    }  # fmt: skip
    assert masking.without_secrets(of_person, values) == {
        "nik": None, "full_name": "Zubaedah", "family": None,
        "documents": {"PASPOR": {"status": DocumentStatus.ADA}}, "ticked": ["A", "B"], "notes": "",
    }  # fmt: skip


def test_who_only_checks_lets_nothing_leave(office: Database) -> None:
    leaving = Leaving("Penduduk", 3, ["NIK"], WhyOut.PERIKSA, "Inspektorat")
    with pytest.raises(DmeError, match="dikerjakan oleh"):
        outgoing.note(office, AUDITOR, leaving)
    with pytest.raises(DmeError, match="kepada siapa"):
        outgoing.note(office, CLERK, Leaving("Penduduk", 3, ["NIK"], WhyOut.PERIKSA))
    outgoing.note(office, CLERK, leaving)
