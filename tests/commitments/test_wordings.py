"""The words of the proposal, of a decision and of a rule are the office's to change."""

import pytest

from dme_desktop.commitments import papers
from dme_desktop.commitments.designation import rules as designation_rules
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.regulations import papers as regulation_papers
from dme_desktop.commitments.regulations import rules as regulation_rules
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.commitments.task_forces import rules as task_force_rules
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.task_forces.screen import TaskForcePage
from dme_desktop.kernel.errors import Invalid
from dme_desktop.letters import service, wordings
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.letters.wordings import Template
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import MEMBERS, a_designation, a_task_force
from tests.commitments.robots import asked, shown
from tests.pdf.golden import pages_of, text_of
from tests.robots import ScreenRobot

DECREE, RULE = task_force_rules.DECREE, regulation_rules.RULE
OWN_RULE = """Menimbang
- bahwa desa kami kecil
Mengingat
- Undang-Undang Nomor 6 Tahun 2014 tentang Desa
BAB SATU-SATUNYA
Pasal
Kantor Desa {village_name} buka setiap hari kerja.
Setiap orang boleh bertanya.
Pasal
Satuan tugas:
- mencatat
- merujuk"""


@pytest.mark.parametrize("template", papers.TEMPLATES.values(), ids=lambda one: one.code)
def test_the_programs_own_words_can_be_kept_as_they_are(template: Template) -> None:
    assert wordings.problem(template.words, template.words.text) is None
    assert len(f"letter.wording.{template.code}") <= 36


def test_the_skeleton_is_read_as_it_is_written() -> None:
    again = regulation_rules.read(regulation_rules.written(regulation_rules.OURS))
    assert regulation_rules.written(again) == regulation_rules.written(regulation_rules.OURS)
    assert len(again.chapters) == len(regulation_rules.CHAPTERS)


@pytest.mark.parametrize(
    ("template", "text", "said"),
    [
        (designation_rules.PROPOSAL, "Kami mengusulkan desa kami.", "{village_name}"),
        (DECREE, "{duties_table}\nMembentuk {task_force}.", "di bawah diktum"),
        (DECREE, "Membentuk {task_force}.", "{duties_table}"),
        (DECREE, "Tugas {task_force}:\n{duties_table}\n" + "Lagi.\n" * 10, "Paling banyak 10"),
        (RULE, "Pasal\nSatu.", "Mulai dengan Pasal"),
        (RULE, "Menimbang\nbahwa", "tanda hubung"),
        (RULE, "Menimbang\n- bahwa\nBAB SATU\nPasal\nSatu.", "memuat Menimbang, Mengingat"),
        (RULE, "BAB SATU\nPasal", "isi setiap Pasal"),
        (RULE, OWN_RULE + "\nBAB LAGI\nPasal\nSatu." * 20, "Paling banyak 20 bab"),
        (RULE, OWN_RULE + "{apa}", "tidak dikenal"),
    ],
)
def test_words_that_a_paper_would_fail_on_are_refused(
    office: Database, template: Template, text: str, said: str
) -> None:
    with office.write(ACT, CLERK) as session:
        with pytest.raises(Invalid) as refused:
            service.change_wording(session, template, text)
        assert said in str(refused.value.problems["wording"])
        assert service.wording(session, template) == template.words.text


def test_the_office_proposes_in_words_of_its_own(office: Database) -> None:
    own = "Kepada {addressee}: usulkan Desa {village_name}.\n\nTerima kasih."
    with office.write(ACT, CLERK) as session:
        made = designations.keep(session, a_designation())
        service.change_wording(session, designation_rules.PROPOSAL, own)
        first = pages_of(papers.proposal(session, made.id).preview())[0]
    assert "Kepada BP3MI Contoh: usulkan Desa Jenggik Utara." in first
    assert "Dengan hormat" not in first


def test_the_village_head_decides_in_words_of_the_office(office: Database) -> None:
    own = "Ada {task_force} dengan tugas:\n{duties_table}\nBerlaku hari ini{until}."
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(term_to=None), MEMBERS)
        service.change_wording(session, DECREE, own)
        text = " ".join(text_of(task_force_papers.decree(session, made.id)).split())
    assert "KEDUA : Berlaku hari ini." in text
    assert "KETIGA" not in text
    assert "a. " in text.split("dengan tugas:")[1].split("KEDUA")[0]


def test_the_rule_is_written_anew_by_the_office(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.change_wording(session, RULE, OWN_RULE)
        text = " ".join(text_of(regulation_papers.skeleton(session)).split())
    assert "bahwa desa kami kecil." in text
    assert "Kantor Desa Jenggik Utara buka setiap hari kerja." in text
    assert "(2) Setiap orang boleh bertanya." in text
    assert "1. mencatat; 2. merujuk." in text
    assert "BAB II" not in text


def test_the_words_are_changed_from_the_page_of_the_paper(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(), MEMBERS)
    asked(robot, f"satgas:{made.id}", TaskForcePage)
    robot.screen.context.desk.open_asked.connect(robot.screen.open)  # type: ignore[attr-defined]
    robot.click("change_wording")
    shown(robot, WordingPage)
    assert robot.text("wording").startswith("Membentuk {task_force}")
    robot.fill(wording="Ada {task_force}.").press("F10")
    assert any("{duties_table}" in one for one in robot.problems())
    robot.fill(wording="Ada {task_force}, yang:\n{duties_table}").press("F10")
    shown(robot, TaskForcePage)
    with office.read() as session:
        assert service.wording(session, DECREE) == "Ada {task_force}, yang:\n{duties_table}"
