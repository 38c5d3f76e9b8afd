"""From the task force on the books to the sheet of its members, and to the decision on it."""

from collections.abc import Mapping

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.blanks import Unnumbered
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.task_forces import rules, service
from dme_desktop.commitments.task_forces.documents import decree as decrees
from dme_desktop.commitments.task_forces.documents.decree import Decision, Decree, Member
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.words import print_date
from dme_desktop.letters import parties
from dme_desktop.letters import service as wordings
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.model import Village

OFFICE_COPY = "SALINAN KANTOR, dengan nomor HP: tidak untuk dibagikan."
UNKNOWN = "........................"
DUTY = "melindungi warga desa yang bekerja di luar negeri dan keluarganya"


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


def words(session: Session, values: Mapping[str, object]) -> dict[str, object]:
    """Return the words of a decision as they were written, else those of the template."""
    office = village.profile(session)
    templates = {"considering": rules.CONSIDERING, "recalling": rules.RECALLING}
    return {
        name: values.get(name) or "\n".join(_said(office, None, template))
        for name, template in templates.items()
    }


def decree(session: Session, task_force_id: str) -> bytes:
    """Return the decision by which the task force is made, to be handed out: no phone numbers."""
    return decrees.build(_decree(session, task_force_id))


def office_copy(session: Session, task_force_id: str) -> bytes:
    """Return the decision as the office keeps it, with how to reach each member."""
    told = _decree(session, task_force_id, with_phones=True)
    return decrees.build(replace(told, copy=OFFICE_COPY))


def _decree(session: Session, task_force_id: str, *, with_phones: bool = False) -> Decree:
    one = session.get_one(TaskForce, task_force_id)
    office = village.profile(session)
    day = print_date(one.sk_date) if one.sk_date else UNKNOWN
    return Decree(
        letterhead=stationery.letterhead(office),
        foot=stationery.foot(session),
        head_title=f"{office.head_title} {office.name}",
        number=one.sk_no or UNKNOWN,
        about=f"PEMBENTUKAN {one.name.upper()}",
        considering=_said(office, one.considering, rules.CONSIDERING),
        recalling=_said(office, one.recalling, rules.RECALLING),
        decisions=_decisions(session, office, one),
        members=tuple(
            Member(
                name=each.name,
                role=each.role.value,
                element=office.says(each.element.value),
                phone=(each.phone or "–") if with_phones else "",
            )
            for each in service.members_of(session, task_force_id)
        ),
        day=day,
        signer=stationery.head_signer(
            session, before=f"Ditetapkan di {office.name}\npada tanggal {day}"
        ),
        paper=stationery.paper(session),
    )


def _said(office: Village, written: str | None, template: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was written, else the template: to a kelurahan the law on desa does not apply."""
    there = (one for one in template if office.kind == "Desa" or "tentang Desa" not in one)
    return record_sheets.lines(written) or tuple(office.says(one) for one in there)


def _decisions(session: Session, office: Village, one: TaskForce) -> tuple[Decision, ...]:
    """Return what is decided, in the words of the office; the duties are those on the books."""
    of, until = offices.read(session), print_date(one.term_to) if one.term_to else ""
    values = {
        **parties.office(of),
        "task_force": one.name,
        "until": f" sampai dengan {until}" if until else "",
    }
    duties = record_sheets.lines(one.duties) or (office.says(DUTY),)
    found: list[Decision] = []
    for line in record_sheets.lines(wordings.words_of(of, rules.DECREE)):
        if line == rules.DUTIES:
            found[-1] = replace(found[-1], points=duties)
        else:
            found.append(Decision(text=office.says(line.format_map(values))))
    return tuple(found)


UNNUMBERED: Mapping[str, Unnumbered] = {
    "task-force-decree": Unnumbered(
        "keputusan kepala desa tentang satgas (id satgas)", TaskForce, decree
    ),
    "task-force-office-copy": Unnumbered(
        "keputusan tentang satgas dengan nomor HP, untuk kantor (id satgas)", TaskForce, office_copy
    ),
}
PRINTS: Mapping[str, Print] = {
    "task-force": Print(
        "susunan satgas (id satgas)", TaskForce, lambda session, one, *_: sheet(session, one)
    ),
}
