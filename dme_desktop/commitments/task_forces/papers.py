"""From the task force on the books to the sheet of its members and duties."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.task_forces import rules, service
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.words import print_date
from dme_desktop.village import service as village


def sheet(session: Session, task_force_id: str) -> Paper:
    """Return the sheet of a task force: who is in it, for whom, and what it has to do."""
    one = session.get_one(TaskForce, task_force_id)
    office = village.profile(session)
    on_duty = rules.is_on_duty(one, session.info["clock"].today())
    told = record_sheets.Told(
        name=one.name,
        title="SUSUNAN SATUAN TUGAS",
        lead=f"Susunan {one.name}:",
        sections=(
            Section(
                facts=(
                    ("Nama", one.name),
                    ("Keputusan nomor", one.sk_no or "–"),
                    ("Tanggal", print_date(one.sk_date) if one.sk_date else "–"),
                    ("Bertugas sampai", print_date(one.term_to) if one.term_to else "–"),
                    ("Status", "masih bertugas" if on_duty else "selesai bertugas"),
                )
            ),
            Section(
                title="Anggota",
                heads=(Heading("Nama", 62), Heading("Kedudukan", 44), Heading("Unsur", 48)),
                rows=tuple(
                    (each.name, each.role.value, office.says(each.element.value))
                    for each in service.members_of(session, task_force_id)
                ),
            ),
            Section(title="Tugas", points=record_sheets.lines(one.duties)),
        ),
    )
    return record_sheets.paper(session, LetterType.TASK_FORCE, task_force_id, told)


PRINTS: Mapping[str, Print] = {
    "task-force": Print(
        "susunan satgas (id satgas)", TaskForce, lambda session, one, *_: sheet(session, one)
    ),
}
