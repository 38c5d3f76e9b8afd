"""The letters about a resident: what is known already, what prevents them, what they say."""

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import CheckedVia, PermitStatus, RecruiterKind
from dme_desktop.agenda import office as offices
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.app.practice.registry import letter_answers
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import papers, parties, permissions, rules, service, statements
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.said import said_in
from dme_desktop.letters.screen import counter
from dme_desktop.people import service as people
from dme_desktop.people.model import Person, Residency
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.workers.model import DocumentStatus, DocumentType, Scheme, Stage
from dme_desktop.workers.service import ages, documents, journeys, registration
from tests.acts import ACT, CLERK
from tests.examples import a_contact, a_document, a_person, a_registration, nik

NOT_STATED = {LetterType.FAMILY_PERMISSION, LetterType.DATA_FORM, LetterType.WORKER_CARD}
STATED = [kind for kind in KINDS if kind not in NOT_STATED]
WHO = {"second_name": "Amaq Contoh", "second_relation": "2", "died_on": dt.date(2026, 10, 3)}
OWN = {  # where this office knows more, or fewer, than the practice village
    LetterType.MARITAL_STATUS: {},
    LetterType.DEATH_STATEMENT: {"death_place": "Taichung", "basis": "surat rumah sakit", **WHO},
    LetterType.HEIRS: {
        "death_place": "Taichung", "heirs": "Amaq Contoh, suami\nAnak Contoh, anak",
        "witness_name": "Saksi Contoh", "second_witness": "Saksi Lain", **WHO,
    },
    LetterType.REPATRIATION: {
        **letter_answers(LetterType.REPATRIATION), "last_news": "kemarin lewat telepon", **WHO,
    },
    LetterType.REFERRAL: {**letter_answers(LetterType.REFERRAL), "pic": "Kasi Pemerintahan"},
}  # fmt: skip


def answered(kind: LetterType) -> Mapping[str, Any]:
    """Return what is answered at the counter."""
    return OWN.get(kind, letter_answers(kind))


def a_worker(office: Database, *, alone: bool = False, **person: Any) -> str:
    until = dt.date(2031, 2, 1)
    passport = a_document(DocumentType.PASPOR, number="X0000001", expires_on=until)
    given = a_registration(
        {"family_card_no": "5203000101200001", "occupation": "9", **person},
        journey={"scheme": Scheme.PERSEORANGAN} if alone else {},
        documents=[passport],
    )
    with office.write(ACT, CLERK) as session:
        return registration.register(session, given)[0].id


def whom_for(office: Database, kind: LetterType) -> str:
    """Return a resident who may have a letter of a kind."""
    person = a_worker(office, alone=kind is LetterType.RISK_STATEMENT)
    with office.write(ACT, CLERK) as session:
        if kind in {LetterType.DEATH_STATEMENT, LetterType.HEIRS}:
            session.get_one(Person, person).residency = Residency.MENINGGAL
        if kind is LetterType.REPATRIATION:
            parties.resident(session, person).worker()[1].stage = Stage.BEKERJA
    return person


def issued(
    office: Database, kind: LetterType, person_id: str, **answers: Any
) -> tuple[Letter, str]:
    with office.write(ACT, CLERK) as session:
        known = papers.known(session, kind, person_id)
        said = said_in({**answered(kind), **answers}, known)
        letter = agenda.issue(session, papers.paper(session, kind, person_id, said))
        pdf = agenda.pdf_of(session, letter.id)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return letter, " ".join(words.split())


@pytest.mark.parametrize("kind", STATED)
def test_every_letter_is_issued_from_what_the_office_knows(
    office: Database, kind: LetterType
) -> None:
    letter, words = issued(office, kind, whom_for(office, kind))
    assert letter.type is kind
    assert letter.number in words
    assert "Siti Contohwati" in words
    assert "...." not in words
    assert "{" not in words


@pytest.mark.parametrize("kind", [LetterType.HARDSHIP, LetterType.HEIRS])
def test_the_camat_signs_only_where_whoever_asks_wants_it(
    office: Database, kind: LetterType
) -> None:
    person = whom_for(office, kind)
    _, bare = issued(office, kind, person)
    _, known = issued(office, kind, person, district_head="Drs. Camat Contoh, M.Si.")
    assert "Mengetahui, Camat" not in bare
    assert "Camat Montong Gading, " in known
    assert "CAMAT CONTOH, M.Si." in known


@pytest.mark.parametrize("kind", [LetterType.DEATH_STATEMENT, LetterType.HEIRS])
def test_who_died_is_as_old_as_on_that_day(office: Database, kind: LetterType) -> None:
    person = whom_for(office, kind)
    with office.read() as session:
        born = session.get_one(Person, person).birth_date.exact()
    assert born is not None
    day_before = born.replace(year=2026) - dt.timedelta(days=1)
    _, words = issued(office, kind, person, died_on=day_before)
    assert f"({2026 - born.year - 1} tahun)" in words


def test_an_introduction_lists_the_papers_and_ends_in_a_month(office: Database) -> None:
    _, words = issued(office, LetterType.INTRODUCTION, a_worker(office))
    assert "24 Desember 2026" in words
    assert "Paspor, nomor X0000001, berlaku sampai 1 Februari 2031" in words
    assert "Kepada Yth. Kepala Dinas Tenaga Kerja" in words
    assert "Tembusan: 1. Yth. Camat" in words


@pytest.mark.parametrize(
    ("day", "after"),
    [((2026, 1, 31), (2026, 2, 28)), ((2026, 12, 5), (2027, 1, 5)), ((2028, 1, 30), (2028, 2, 29))],
)
def test_a_month_later_is_a_day_that_exists(
    day: tuple[int, int, int], after: tuple[int, int, int]
) -> None:
    assert statements._a_month_after(dt.date(*day)) == dt.date(*after)


def test_a_married_person_is_married_to_somebody(office: Database) -> None:
    person = a_worker(office)
    _, words = issued(office, LetterType.MARITAL_STATUS, person)
    assert "Kartu Keluarga nomor 5203000101200001" in words
    assert "dengan Amaq Contoh" in words
    with pytest.raises(Invalid) as error:
        issued(office, LetterType.MARITAL_STATUS, person, spouse_name=None)
    assert "spouse_name" in error.value.problems


@pytest.mark.parametrize(
    ("status", "told"), [("1", "belum kawin"), ("3", "cerai hidup"), ("4", "cerai mati")]
)
def test_who_is_not_married_is_so_without_anybody(office: Database, status: str, told: str) -> None:
    person = a_worker(office, marital_status=status)
    _, words = issued(office, LetterType.MARITAL_STATUS, person)
    assert f"berstatus {told}." in words
    assert "Amaq Contoh" not in words
    with pytest.raises(Invalid) as error:
        issued(office, LetterType.MARITAL_STATUS, person, spouse_name="Pasangan Contoh")
    assert "spouse_name" in error.value.problems


def test_a_refusal_tells_every_reason(office: Database) -> None:
    _, words = issued(office, LetterType.REFUSAL, a_worker(office))
    assert "1. Perjanjian kerja belum ada" in words
    assert "2. Perekrut belum dapat dihubungi" in words
    assert "Permohonan Surat Izin Keluarga yang diajukan pada" in words
    assert "dapat berkonsultasi ke Dinas Tenaga Kerja" in words


def test_a_statement_of_risk_is_for_who_goes_alone_and_is_signed_by_them(office: Database) -> None:
    with pytest.raises(Invalid, match="perseorangan"):
        issued(office, LetterType.RISK_STATEMENT, a_worker(office))
    letter, words = issued(
        office, LetterType.RISK_STATEMENT, a_worker(office, alone=True, nik=nik(2))
    )
    assert "PEMERINTAH" not in words
    assert f"Tercatat di kantor yang mengetahui. Nomor : {letter.number}" in words
    assert "Yang menyatakan" in words
    assert "Mengetahui" in words


@pytest.mark.parametrize("kind", [kind for kind in STATED if not KINDS[kind].whom.every_age])
def test_who_is_not_yet_eighteen_gets_no_letter(office: Database, kind: LetterType) -> None:
    with office.write(ACT, CLERK) as session:
        child = people.add(
            session, a_person(birth_date=PartialDate(2010, 7, 5), nik=nik(year=10))
        ).id
    with pytest.raises(DmeError):
        issued(office, kind, child)


def test_what_the_wording_names_and_nobody_filled_is_asked_for(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.change_wording(
            session, KINDS[LetterType.DOMICILE], "{person_table}\nuntuk {purpose} di {address}"
        )
        person = people.add(session, a_person()).id
    with pytest.raises(Invalid, match="keperluan surat"):
        issued(office, LetterType.DOMICILE, person, purpose="")


@pytest.mark.parametrize(
    ("kind", "answers", "field"),
    [
        (LetterType.INTRODUCTION, {"validity_to": dt.date(2026, 11, 23)}, "validity_to"),
        (LetterType.REFUSAL, {"applied_on": dt.date(2026, 11, 25)}, "applied_on"),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_it(
    office: Database, kind: LetterType, answers: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as error:
        issued(office, kind, a_worker(office), **answers)
    assert field in error.value.problems


def test_a_wording_that_could_fail_is_not_kept(office: Database) -> None:
    with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
        service.change_wording(session, KINDS[LetterType.DOMICILE], "{salah}")
    with office.read() as session:
        assert "menerangkan" in service.wording(session, KINDS[LetterType.DOMICILE])


def test_a_referral_is_told_by_initials_wherever_others_look(office: Database) -> None:
    person = a_worker(office, full_name="Baiq Siti Contohwati binti H. Ahmad")
    letter, words = issued(office, LetterType.REFERRAL, person)
    assert letter.subject == "KS-2026-001, B.S.C.B."
    assert letter.addressee == "Kepala BP3MI Nusa Tenggara Barat"
    assert "Contohwati" in words.split("LAMPIRAN SURAT RUJUKAN")[1]
    assert "Contohwati" not in words.split("LAMPIRAN SURAT RUJUKAN")[0]


@pytest.mark.parametrize("chronology", ["", "Hilang.", " " * 30])
def test_a_referral_tells_what_happened(office: Database, chronology: str) -> None:
    with pytest.raises(Invalid) as error:
        issued(office, LetterType.REFERRAL, a_worker(office), chronology=chronology)
    assert "chronology" in error.value.problems


def test_whom_a_worker_is_handed_to_is_known_already(office: Database) -> None:
    letter, words = issued(office, LetterType.HANDOVER, a_worker(office))
    assert letter.type is LetterType.HANDOVER
    assert "Pada hari ini, Selasa, tanggal dua puluh empat November dua ribu" in words
    assert "dalam rangkap dua (2)" in words
    assert "........" not in words
    assert "PIHAK KEDUA" in words
    assert words.count("Amaq Contoh") + words.count("AMAQ CONTOH") == 2
    with pytest.raises(Invalid):
        issued(
            office, LetterType.HANDOVER, a_worker(office, nik=nik(2)), met_on=dt.date(2026, 11, 25)
        )


def test_whom_the_village_says_to_call_stands_on_the_sheet_of_a_worker(office: Database) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        village.put_setting(session, village.CONTACTS, "BP3MI Contoh; 0370-000000\n\nPolsek Contoh")
        told = agenda.issue(session, papers.paper(session, LetterType.WORKER_CARD, person))
        pdf = agenda.pdf_of(session, told.id)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "0370-000000" in words
    assert "Polsek Contoh" in words
    assert "KBRI" not in words


def test_the_sheet_of_a_worker_has_whom_to_call_and_no_nik(office: Database) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        letter = agenda.issue(session, papers.paper(session, LetterType.WORKER_CARD, person))
        pdf = agenda.pdf_of(session, letter.id)
        assert nik() not in letter.snapshot
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "0812-0000-0001" in words
    assert "Taiwan" in words
    assert nik() not in words


def test_a_letter_says_everything_that_is_known_of_a_resident(office: Database) -> None:
    person = a_worker(office, religion="1")
    _, words = issued(office, LetterType.DOMICILE, person)
    for told in (
        "Nomor KK : 5203000101200001", "5 Juli 1992 (34 tahun)", "Perempuan", "Agama : Islam",
        "Kewarganegaraan : Indonesia",
    ):  # fmt: skip
        assert told in words


def test_a_reprint_keeps_the_words_it_had(office: Database) -> None:
    letter, before = issued(office, LetterType.DOMICILE, a_worker(office))
    with office.write(ACT, CLERK) as session:
        service.change_wording(session, KINDS[LetterType.DOMICILE], "Lain.\n{person_table}")
    with office.read() as session:
        pdf = agenda.pdf_of(session, letter.id)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert " ".join(words.split()) == before


@pytest.mark.parametrize("kind", [LetterType.FAMILY_PERMISSION, LetterType.INTRODUCTION])
@pytest.mark.parametrize("why", ["banned", "permit"])
def test_who_is_not_to_be_served_binds_permission_and_introduction_alike(
    office: Database, kind: LetterType, why: str
) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        agency = agencies.agency_called(session, "PT Contoh Penempatan")
        if why == "banned":
            agency.banned, agency.ban_reason = True, "Dua pengaduan."
        else:
            agencies.check_permit(
                session, agency.id, PermitStatus.TIDAK_BERLAKU, CheckedVia.DISNAKER
            )
    with office.read(CLERK) as session, pytest.raises(Invalid) as error:
        papers.paper(session, kind, person, papers.known(session, kind, person))
    assert "head_reason" in error.value.problems


def test_the_same_sentence_is_said_when_the_letter_is_begun_and_when_it_is_made(
    office: Database,
) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        session.get_one(Person, person).residency = Residency.PINDAH
    with office.read(CLERK) as session:
        for make in (papers.known, papers.paper):
            with pytest.raises(DmeError, match="Tercatat pindah"):
                make(session, LetterType.DOMICILE, person)


def test_a_middleman_and_an_ended_assignment_are_cautions(office: Database) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        one = agencies.recruiter_called(session, "Perekrut Contoh")
        one.kind, one.assignment_until = RecruiterKind.CALO, dt.date(2020, 1, 31)
        journey = journeys.latest(session, person)
        assert journey
        journey.recruiter_id = one.id
    with office.read() as session:
        prospect = permissions.prospect(parties.resident(session, person), office.clock.today())
        told = " ".join(rules.cautions(prospect))
    assert "surat tugasnya sudah habis" in told
    assert "dicatat sebagai calo" in told


def test_a_foreign_name_is_refused_beside_its_question(office: Database) -> None:
    person = a_worker(office, alone=True)
    with pytest.raises(Invalid) as error:
        issued(office, LetterType.RISK_STATEMENT, person, employer="王小明")
    assert error.value.problems["employer"].startswith("Pemberi kerja: huruf 王小明")


def test_what_is_not_known_of_a_resident_is_left_out_of_a_letter(office: Database) -> None:
    person = a_worker(office, occupation=None, birth_place=None)
    for kind in (LetterType.DOMICILE, LetterType.HANDOVER, LetterType.WORKER_CARD):
        with office.write(ACT, CLERK) as session:
            known = papers.known(session, kind, person)
            said = said_in(answered(kind), known)
            letter = agenda.issue(session, papers.paper(session, kind, person, said))
            pdf = agenda.pdf_of(session, letter.id)
        words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        assert "...." not in words
        assert "Pekerjaan :" not in " ".join(words.split()) or kind is LetterType.WORKER_CARD


GIVEN = {
    "giver_present": True,
    "interview_note": "Suami hadir dan paham.",
    "giver_birth_date": dt.date(1988, 1, 1),
    "warned": True,
}


def permitted(office: Database, person: str, **answers: Any) -> tuple[Letter, str]:
    return issued(office, LetterType.FAMILY_PERMISSION, person, **GIVEN | answers)


def test_a_permission_says_on_which_day_the_family_came(office: Database) -> None:
    person = a_worker(office)
    _, words = permitted(office, person, interviewed_on=dt.date(2026, 11, 3))
    assert "telah hadir di Kantor Desa Jenggik Utara pada 3 November 2026" in words
    with pytest.raises(Invalid) as error:
        permitted(office, person, interviewed_on=dt.date(2026, 11, 25))
    assert "interviewed_on" in error.value.problems


@pytest.mark.parametrize(("relation", "told"), [("2", False), ("9", True)])
def test_a_reason_is_printed_only_of_who_should_not_give_a_permission(
    office: Database, relation: str, *, told: bool
) -> None:
    """A reason that was written before the relation was corrected says nothing of the spouse."""
    reason = "suaminya bekerja di luar daerah"
    _, words = permitted(office, a_worker(office), giver_relation=relation, exception_reason=reason)
    assert (f", karena {reason}," in words) is told


def test_a_permission_that_replaces_another_keeps_the_day_of_the_interview(
    office: Database, clock: FixedClock
) -> None:
    letter, _ = permitted(office, a_worker(office))
    clock.at = clock.at.replace(day=28)
    begun = counter.again(office, CLERK, letter.id, "Salah tulis.")
    assert isinstance(begun, counter.Begun)
    assert begun.said.interviewed_on == dt.date(2026, 11, 24)


def test_an_issued_permission_stands_in_the_list_of_documents(office: Database) -> None:
    person = a_worker(office)
    letter, _ = permitted(office, person)
    with office.read() as session:
        journey = journeys.latest(session, person)
        assert journey
        line = documents.of(session, journey.id)[DocumentType.IZIN_KELUARGA]
        assert (line.status, line.number, line.issued_on) == (
            DocumentStatus.ADA, letter.number, letter.date,
        )  # fmt: skip


def test_a_permission_that_is_void_is_missing_again_until_another_is_there(
    office: Database,
) -> None:
    person = a_worker(office)
    letter, _ = permitted(office, person)

    def line() -> tuple[DocumentStatus, str | None, dt.date | None]:
        with office.read() as session:
            journey = journeys.latest(session, person)
            assert journey
            kept = documents.of(session, journey.id)[DocumentType.IZIN_KELUARGA]
            return kept.status, kept.number, kept.issued_on

    with office.write(ACT, CLERK) as session:
        agenda.void(session, letter.id, "Salah tulis.")
    assert line() == (DocumentStatus.BELUM, None, None)
    second, _ = permitted(office, person)
    assert line() == (DocumentStatus.ADA, second.number, second.date)


def test_another_void_letter_leaves_the_permission_in_the_list(office: Database) -> None:
    person = a_worker(office)
    permission, _ = permitted(office, person)
    other, _ = issued(office, LetterType.INTRODUCTION, person)
    with office.write(ACT, CLERK) as session:
        agenda.void(session, other.id, "Salah tulis.")
    with office.read() as session:
        journey = journeys.latest(session, person)
        assert journey
        kept = documents.of(session, journey.id)[DocumentType.IZIN_KELUARGA]
    assert (kept.status, kept.number) == (DocumentStatus.ADA, permission.number)


def test_a_relative_who_died_gives_no_permission(office: Database) -> None:
    """Other programs still offer the dead as those who report and witness."""
    father = nik(77)
    with office.write(ACT, CLERK) as session:
        given = a_registration(
            contact={"name": "Amaq Contoh", "relation": "5", "nik": father},
            family=[a_contact(name="Inaq Contoh", relation="6")],
        )
        dead = people.add(session, a_person(full_name="Amaq Contoh", nik=father, gender="1"))
        person = registration.register(session, given)[0].id
        dead.residency = Residency.MENINGGAL
    with office.read(CLERK) as session:
        about = parties.resident(session, person)
        begun = permissions.known(KINDS[LetterType.FAMILY_PERMISSION], offices.read(session), about)
        prospect = permissions.prospect(about, office.clock.today())
    assert begun.giver_name == "Inaq Contoh"
    for said in ({"giver_nik": father}, {"giver_name": "AMAQ CONTOH", "giver_nik": ""}):
        found = rules.permission_problems(said_in(said, begun), prospect, office.clock.today())
        assert "Tercatat meninggal" in found["giver_name"]
    assert "giver_name" not in rules.permission_problems(begun, prospect, office.clock.today())


def told_to(session: Session, person: str) -> tuple[str, ...]:
    day = session.info["clock"].today()
    return rules.cautions(permissions.prospect(parties.resident(session, person), day))


def test_who_is_young_for_the_work_is_told_to_the_family(office: Database) -> None:
    young = {"birth_date": PartialDate(2007, 3, 1)}
    with office.write(ACT, CLERK) as session:
        given = a_registration(person=young, journey={"country": "SG"})
        person = registration.register(session, given)[0].id
    with office.read() as session:
        told = told_to(session, person)
    assert any("Baru 19 tahun" in one and "21 tahun untuk Singapura" in one for one in told)
    with office.write(ACT, CLERK) as session:
        ages.set_least_ages(session, [])
    with office.read() as session:
        told = told_to(session, person)
    assert not any("Baru 19 tahun" in one for one in told)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (LetterType.INTRODUCTION, "Kepala Dinas Tenaga Kerja Kabupaten Lombok Timur"),
        (LetterType.REFUSAL, "Siti Contohwati"),
        (LetterType.HANDOVER, "Amaq Contoh"),
        (LetterType.DOMICILE, ""),
        (LetterType.POLICE_RECORD, "Kapolsek Contoh"),
        (LetterType.MEDIATION, "Perekrut Contoh"),
    ],
)
def test_the_register_says_to_whom_a_letter_goes(
    office: Database, kind: LetterType, told: str
) -> None:
    letter, words = issued(office, kind, a_worker(office))
    assert letter.addressee == told
    assert told in words


def test_what_lacks_is_called_by_its_name(office: Database) -> None:
    with pytest.raises(Invalid) as error:
        issued(office, LetterType.INTRODUCTION, a_worker(office), papers="")
    assert str(error.value.problems["letter"]) == "Lengkapi dulu datanya: daftar dokumen."


def test_who_goes_alone_goes_no_way_of_a_company(office: Database) -> None:
    _, words = issued(office, LetterType.INTRODUCTION, a_worker(office, alone=True))
    assert "melalui skema perseorangan" in words


def test_nobody_who_died_is_named_to_be_called(office: Database) -> None:
    worker = a_worker(office)
    with office.write(ACT, CLERK) as session:
        kin = people.add(session, a_person(full_name="Inaq Almarhumah", nik=nik(2)))
        kin.residency = Residency.MENINGGAL
        links = [
            a_contact(name="Inaq Almarhumah", nik=kin.nik),
            a_contact(name="Amaq Hidup"),
        ]
        people.put_family(session, worker, links)
        about = parties.resident(session, worker)
        assert [one.name for one in about.living] == ["Amaq Hidup"]
        card = papers.paper(session, LetterType.WORKER_CARD, worker).preview()
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(card)).pages)
    assert "Amaq Hidup" in words
    assert "Almarhumah" not in words
