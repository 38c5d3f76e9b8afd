"""What families of the practice village lost: one who died abroad, and one who is looked for.

All of it is invented. Nothing on the books is younger than the death; who is looked for is the one
of whom the books know the oldest news.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.app.practice import cases
from dme_desktop.app.practice.cases import DAY, OFFICER, Story
from dme_desktop.cases import papers
from dme_desktop.cases.model import ActionKind, CaseStatus, Intake, Severity
from dme_desktop.cases.rules import Account, Step
from dme_desktop.cases.service import files
from dme_desktop.cases.service.files import Deed
from dme_desktop.kernel import codes
from dme_desktop.kernel.words import print_date
from dme_desktop.letters import papers as letter_papers
from dme_desktop.letters.kinds import repatriation
from dme_desktop.letters.said import Wish, said_in
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.workers.model import EventKind, Journey
from dme_desktop.workers.service import journeys, steps
from dme_desktop.workers.service.steps import Happened

AGO = 24  # days since the death
REPORTED = 20  # days since the family came to the office
PLACE = "rumah sakit di kota tempatnya bekerja"
BASIS = "surat keterangan rumah sakit nomor LATIHAN/021 yang dibawa keluarga"


def longest_silent(session: Session, abroad: Sequence[str]) -> list[str]:
    """Return workers abroad, first of them the one of whom nothing was heard for longest."""
    heard = {one: _trip(session, one).last_contact_on for one in abroad}
    silent = min(abroad, key=lambda one: heard[one] or dt.date.max, default=None)
    return [silent, *(one for one in abroad if one != silent)] if silent else []


def mourn(session: Session, abroad: Sequence[str]) -> str:
    """Record a death abroad and what the family came for; return who died, "" for nobody."""
    today = session.info["clock"].today()
    died = today - AGO * DAY
    if (dead := next((one for one in abroad if _may_have_died(session, one, died)), "")) == "":
        return ""
    person, contact = session.get_one(Person, dead), _contact(session, dead)
    trip, relation = _trip(session, dead), codes.labels("family_relation")[contact.relation]
    told = Happened(died, told_by=contact.name, why="Sakit; kabar dari rumah sakit.")
    steps.take(session, trip.id, EventKind.MENINGGAL, told)
    story = Story(
        REPORTED, "MENINGGAL", Severity.TINGGI, Intake.LANGSUNG,
        Account(
            reporter=contact.name,
            relation=relation.lower(),
            happened=print_date(died),
            place=PLACE,
            chronology=(
                f"{person.full_name} dirawat seminggu dan meninggal pada {print_date(died)}. "
                "Keluarga dikabari teman kerjanya dan menerima surat rumah sakit."
            ),
            demand="Minta dibantu mengurus pemulangan jenazah, gaji terakhir dan santunan.",
        ),
    )  # fmt: skip
    _followed(session, cases.taken(session, story, dead).id, today)
    return dead


def answers_after(session: Session, person_id: str) -> Mapping[str, Any]:
    """Return what the family of who died answers for the papers after it."""
    contact, person = _contact(session, person_id), session.get_one(Person, person_id)
    relation = codes.labels("family_relation")[contact.relation].lower()
    village = person.hamlet or "desa"
    return {
        "death_place": PLACE,
        "basis": BASIS,
        "heirs": f"{contact.name}, {relation}, NIK {contact.nik}",
        "second_name": contact.name,
        "second_relation": contact.relation,
        "witness_name": f"Kadus {village} Contoh",
        "second_witness": "Saksi Contoh",
    }


def look_for(session: Session, case_id: str) -> str:
    """Say that who is silent is lost, and ask for a search by a closed letter; return its id."""
    case = files.kept(session, case_id)
    if case.person_id is None or (trip := _trip(session, case.person_id)).last_contact_on is None:
        return ""
    contact = _contact(session, case.person_id)
    if trip.last_contact_on < case.reported_on:
        told = Happened(case.reported_on, told_by=contact.name)
        steps.take(session, trip.id, EventKind.HILANG_KONTAK, told)
    files.tick(session, case.id, Step.CARI_KABAR, case.reported_on)
    known = letter_papers.known(session, repatriation.ROW.type, case.person_id)
    said = said_in(
        {
            "addressee": "Kepala BP3MI Nusa Tenggara Barat",
            "wish": Wish.CARI,
            "chronology": (
                "Biasanya menelepon setiap Jumat malam. Sejak kabar terakhir, nomornya tidak "
                "aktif dan teman sekampungnya belum ada yang bertemu."
            ),
            "pic": OFFICER,
        },
        known,
    )
    files.tick(session, case.id, Step.CARI_SURAT, session.info["clock"].today())
    return letters.issue(session, papers.closed_letter(session, case_id, "penelusuran", said)).id


def _followed(session: Session, case_id: str, today: dt.date) -> None:
    on = today - REPORTED * DAY
    deeds = (
        Deed(
            on, ActionKind.VERIFIKASI, "Surat rumah sakit dilihat; BP3MI membenarkan.",
            CaseStatus.DIVERIFIKASI,
        ),
        Deed(
            on + 2 * DAY, ActionKind.PENDAMPINGAN,
            "Keluarga didatangi; jenazah dipulangkan dan dimakamkan di desa.",
            CaseStatus.DITANGANI, ActionKind.SURAT, today + 2 * DAY,
            "Klaim jaminan sosial bersama keluarga",
        ),
    )  # fmt: skip
    for deed in deeds:
        files.act(session, case_id, deed)
    for step in (Step.DUKA_KABAR, Step.DUKA_KELUARGA, Step.DUKA_PEMULANGAN):
        files.tick(session, case_id, step, on + 2 * DAY)
    for step in (Step.DUKA_SURAT, Step.DUKA_WARIS):
        files.tick(session, case_id, step, today)


def _may_have_died(session: Session, person_id: str, day: dt.date) -> bool:
    """Say whether nothing on the books is younger than the death, and who is at home is known."""
    trip = _trip(session, person_id)
    heard, left = trip.last_contact_on, trip.departed_on
    told = left is not None and left.last_day() < day and (heard is None or heard < day)
    at_home = people.first_contact(session, person_id)
    known = at_home is not None and at_home.nik is not None
    return told and known and not _sent_after(session, person_id, day)


def _sent_after(session: Session, person_id: str, day: dt.date) -> bool:
    later = select(Remittance.id).where(
        Remittance.person_id == person_id, Remittance.received_on >= day
    )
    return session.scalar(later.limit(1)) is not None


def _trip(session: Session, person_id: str) -> Journey:
    trip = journeys.latest(session, person_id)
    if trip is None:
        raise LookupError(person_id)
    return trip


def _contact(session: Session, person_id: str) -> FamilyLink:
    contact = people.first_contact(session, person_id)
    if contact is None:
        raise LookupError(person_id)
    return contact
