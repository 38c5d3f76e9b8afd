"""The practice village: invented, marked, and the same for the same seed."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.app.practice import demonstration, registry
from dme_desktop.cases.model import CaseFile
from dme_desktop.commitments import book
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import AgreementKind
from dme_desktop.commitments.book import Noun
from dme_desktop.commitments.timeline import milestones
from dme_desktop.exchange import doubts
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import print_date
from dme_desktop.people import rules as people_rules
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.rules import MARRIED
from dme_desktop.remittances.model import Remittance
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.workers import rules
from dme_desktop.workers.model import Answer, DocumentType, Journey, ReturnType, Stage
from dme_desktop.workers.service import documents, needs, standings, steps
from tests.pdf.golden import text_of

TODAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize("seed", [1, 7, 12345])
def test_the_same_seed_makes_the_same_people(seed: int) -> None:
    one, again = (registry.residents(40, seed, TODAY) for _ in range(2))
    assert one == again
    assert registry.workbook(one) == registry.workbook(again)


def test_different_seeds_make_different_people() -> None:
    assert registry.residents(40, 1, TODAY) != registry.residents(40, 2, TODAY)


@pytest.mark.parametrize("today", [TODAY, dt.date(2028, 2, 29)])
def test_in_a_large_village_everybody_is_of_age_and_has_a_number_of_their_own(
    today: dt.date,
) -> None:
    everybody = registry.residents(10_000, 7, today)
    numbers = [one.nik for one in everybody]
    assert len(set(numbers)) == len(numbers) >= 20_000
    assert all(nik_rules.problem(one) is None for one in numbers)
    assert {len(one.card) for one in everybody} == {16}
    of_age = today.replace(year=today.year - 18, day=28 if today.day == 29 else today.day)
    assert max(one.born for one in everybody) <= of_age


def test_nobody_of_the_practice_village_lives_anywhere(db: Database) -> None:
    with db.read() as session:
        numbers = [*session.scalars(select(Person.nik)), *session.scalars(select(FamilyLink.nik))]
        assert village.profile(session).practice
    known = [number for number in numbers if number]
    assert len(known) > 60
    assert all(number.startswith("520300") for number in known)
    assert all(nik_rules.problem(number) is None for number in known)


def test_workers_stand_at_many_stages_and_lack_nothing_they_need(db: Database) -> None:
    with db.read() as session:
        counted = standings.count_by_stage(session)
    assert sum(counted.values()) == 60
    assert len(counted) >= 4
    assert set(counted) <= set(rules.FIRST) | set(rules.NEEDS)


def test_nothing_in_the_practice_village_contradicts_itself(db: Database) -> None:
    odd = set[str]()
    with db.read() as session:
        today = session.info["clock"].today()
        for person in session.scalars(select(Person)):
            odd |= {*people_rules.problems(person, today), *people_rules.doubts(person)}
            odd |= {*people_rules.family_doubts(people.contacts(session, person.id))}
            odd |= {*people_rules.place_doubts(place_of(person), today)}
        for journey in session.scalars(select(Journey)):
            odd |= contradictions(session, journey, today)
        statuses = {one.procedural_status for one in session.scalars(select(Journey))}
    assert odd == set()
    assert len(statuses) == 3  # by the answers, not by chance: yes, no, and nobody asked


def place_of(one: Person) -> people_rules.Place:
    told = (one.family_relation, one.marital_status, one.occupation, one.education)
    return people_rules.Place(one.birth_date, one.gender, *told)


def contradictions(session: Session, journey: Journey, today: dt.date) -> set[str]:
    """Return what the program would warn of, and what it could not know from one form alone."""
    held = documents.of(session, journey.id)
    person = session.get_one(Person, journey.person_id)
    known = needs.known(session, journey, person, held, has_contact=True)
    found = {*rules.problems(journey), *rules.missing(journey.stage, known)}
    found |= {*rules.passport_doubt(journey, held.get(DocumentType.PASPOR))}
    ages = rules.USUAL_LEAST_AGES
    left, back = journey.departed_on, journey.returned_on
    proven = {"q2": DocumentType.VISA_KERJA, "q3": DocumentType.PERJANJIAN_KERJA}
    wrong = {
        "procedure": rules.judged(journey) not in {None, journey.procedural_status},
        "age": rules.age_doubt(person.birth_date, journey, ages, today),
        "heard before leaving": left
        and journey.last_contact_on
        and journey.last_contact_on < left.first_day(),
        "finished a running contract": back
        and journey.return_type is ReturnType.SELESAI_KONTRAK
        and (journey.contract_end or today) > today,
        "a yes without the paper": any(
            getattr(journey, question) is Answer.YA and kind not in held
            for question, kind in proven.items()
        ),
    }
    return found | {what for what, is_so in wrong.items() if is_so}


def test_the_launch_is_told_without_anyone_who_did_not_say_so(db: Database) -> None:
    with db.read() as session:
        kept = book.paged(session).page(limit=100)
        told = {one.on: one.within for one in milestones(session) if one.kind == "Acara"}
        parties = {
            whole.agreement.kind: [(one.name, one.signer_name) for one in whole.parties]
            for whole in agreements.all_of(session)
            if not whole.agreement.village_is_party
        }
    assert {one.noun for one in kept} == set(Noun)
    assert len(told[dt.date(2025, 9, 11)]) == 10
    assert set(parties) == {AgreementKind.MOU, AgreementKind.PKS}
    assert all(name and not signer for pair in parties.values() for name, signer in pair)


def test_every_paper_is_marked_as_practice(made: demonstration.Made, db: Database) -> None:
    with db.read() as session:
        letters = session.scalars(select(Letter)).all()
    assert len({letter.number for letter in letters}) == len(letters) >= 4
    for kind, path in made.files.items():
        if path.endswith(".pdf"):
            assert "latihan" in text_of(Path(path).read_bytes()).casefold(), kind


def test_the_letter_of_marital_status_names_a_spouse_for_the_married_only(
    made: demonstration.Made, db: Database
) -> None:
    words = " ".join(text_of(Path(made.files["marital_status"]).read_bytes()).split())
    kind = Letter.type == LetterType.MARITAL_STATUS
    with db.read() as session:
        about = select(Person).join(Letter, Letter.person_id == Person.id).where(kind)
        married = session.scalars(about).one().marital_status == MARRIED
    assert ("kawin dengan " in words.lower()) is married
    assert "Pasangan Contoh" not in words


def test_nobody_is_younger_than_twenty_when_a_child_is_born() -> None:
    for seed in (1, 7, 12345):
        homes: dict[str, list[registry.Resident]] = {}
        for one in registry.residents(300, seed, TODAY):
            homes.setdefault(one.card, []).append(one)
        for home in homes.values():
            children = [one.born for one in home if one.relation == "4"]
            parents = [one.born for one in home if one.relation != "4"]
            for born in children:
                assert max(parents) <= born.replace(year=born.year - 18, day=min(born.day, 28))


def test_one_died_abroad_and_the_papers_after_it_say_what_the_books_say(
    made: demonstration.Made, db: Database
) -> None:
    with db.read() as session:
        (dead,) = session.scalars(select(Journey).where(Journey.stage == Stage.MENINGGAL))
        on = steps.died_on(session, dead.person_id)
        assert on is not None
        name = session.get_one(Person, dead.person_id).full_name
        contact = people.first_contact(session, dead.person_id)
        assert contact is not None
        (case,) = session.scalars(select(CaseFile).where(CaseFile.types == "MENINGGAL"))
        assert case.person_id == dead.person_id
        later = select(Remittance.id).where(
            Remittance.person_id == dead.person_id, Remittance.received_on >= on
        )
        assert session.scalar(later) is None
        assert dead.last_contact_on is None or dead.last_contact_on <= on
    for kind in ("death_statement", "heirs"):
        said = " ".join(text_of(Path(made.files[kind]).read_bytes()).split())
        for told in (name, print_date(on), contact.name):
            assert told in said, kind


def test_one_is_looked_for_by_a_closed_letter(db: Database) -> None:
    with db.read() as session:
        lost = session.scalars(select(Journey).where(Journey.lost_since.is_not(None))).all()
        cases = {one.person_id: one for one in session.scalars(select(CaseFile))}
        letters = session.scalars(select(Letter).where(Letter.type == LetterType.REPATRIATION))
        sought = [one.source_id for one in letters if one.source_id]
    (one,) = lost
    assert one.last_contact_on is not None
    assert one.lost_since is not None
    assert one.last_contact_on < one.lost_since
    assert cases[one.person_id].types == "HILANG_KONTAK"
    assert cases[one.person_id].id in sought


def test_a_folder_with_data_is_never_written_over(made: demonstration.Made) -> None:
    with pytest.raises(DmeError, match="sudah ada"):
        demonstration.run(Path(made.files["residents"]).parent, 5, 1)


def test_three_who_came_home_wait_to_be_told_apart(db: Database) -> None:
    with db.read() as session:
        waiting = doubts.paged(session).page()
    assert [(one.nik[:6], one.known_nik) for one in waiting] == [("520300", "")] * 3
