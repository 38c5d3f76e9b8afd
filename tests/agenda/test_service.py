"""Numbers, kept bytes and voiding, on a real encrypted file."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from dme_desktop.agencies import service as agencies
from dme_desktop.agenda import numbers, proof, service
from dme_desktop.agenda.archive import Archive
from dme_desktop.agenda.model import INNER, Letter, LetterFile, LetterStatus, LetterType
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered
from dme_desktop.letters import papers, permissions
from dme_desktop.letters.said import said_in
from dme_desktop.pdf import seal
from dme_desktop.vault import clocks, signing, undoing
from dme_desktop.vault.acts import CONFIRM_DATE
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import NumberPolicy
from dme_desktop.workers.model import InfoSource, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK, an_act
from tests.examples import VILLAGE, Slip, a_paper, a_registration
from tests.pdf.examples import letterhead
from tests.pdf.golden import text_of

PERMISSION = LetterType.FAMILY_PERMISSION
ANSWERS = said_in({
    "giver_name": "Amaq Contoh",
    "giver_relation": "2",
    "giver_birth_date": dt.date(1988, 1, 1),
    "giver_present": True,
    "interview_note": "Keluarga hadir dan memahami.",
    "warned": True,
})  # fmt: skip


def issued(office: Database, kind: LetterType = LetterType.FAMILY_PERMISSION) -> Letter:
    with office.write(an_act("Terbitkan"), CLERK) as session:
        return service.issue(session, a_paper(kind))


def a_worker(office: Database, **parts: Any) -> str:
    with office.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(**parts))[0].id


def test_numbers_follow_each_other_without_gaps(office: Database) -> None:
    assert [issued(office).number for _ in range(3)] == [
        "562/001/Pem.Ds/XI/2026", "562/002/Pem.Ds/XI/2026", "562/003/Pem.Ds/XI/2026",
    ]  # fmt: skip


def test_kinds_that_share_a_code_share_its_numbers(office: Database) -> None:
    taken = {
        issued(office, kind).number
        for kind in (LetterType.CERTIFICATE, LetterType.REMITTANCE_SHEET, LetterType.CERTIFICATE)
    }
    assert len(taken) == 3


def test_what_is_no_letter_takes_no_outgoing_number_and_stands_in_no_agenda(
    office: Database,
) -> None:
    form, letter = issued(office, LetterType.DATA_FORM), issued(office)
    assert (form.number, form.sequence) == ("Cetak 001/2026", INNER)
    assert letter.number == "562/001/Pem.Ds/XI/2026"
    with office.read() as session:
        assert [one.id for one in service.agenda(session, 2026)] == [letter.id]
        assert [one.sequence for one in numbers.counts(session, 2026)] == ["562"]
        assert INNER not in {one.sequence for one in numbers.books(session)}
        assert LetterType.DATA_FORM not in numbers.upcoming(session)
        assert service.paged(session).count() == 2


def test_a_sheet_of_a_record_printed_again_takes_no_number_until_it_says_something_else(
    office: Database,
) -> None:
    def printed(name: str) -> str:
        paper = replace(a_paper(LetterType.PLEDGE, name), source_id="ikrar-1")
        with office.write(an_act("Terbitkan"), CLERK) as session:
            return service.issue(session, paper).number

    first = printed("Ikrar Contoh")
    assert printed("Ikrar Contoh") == first
    assert printed("Ikrar Lain") != first
    with office.write(an_act("Batalkan"), CLERK) as session:
        (last, *_) = service.of_source(session, "ikrar-1")
        service.void(session, last.id, "Salah ketik")
    assert printed("Ikrar Lain") not in {first, last.number}


def test_a_failed_drawing_takes_no_number(office: Database) -> None:
    def fail(_: Sequence[Slip]) -> bytes:
        raise DmeError("Huruf tidak ada.")

    with pytest.raises(DmeError), office.write(an_act("Terbitkan"), CLERK) as session:
        service.issue(session, a_paper(build=fail))

    assert issued(office).seq == 1


def test_numbers_begin_again_with_the_year(office: Database, clock: FixedClock) -> None:
    issued(office)
    clock.at = clock.at.replace(month=12, day=21)
    issued(office)
    clock.at = clock.at.replace(year=2027, month=1, day=4)
    with office.write(CONFIRM_DATE, CLERK) as session:
        clocks.confirm(session)
    assert issued(office).number == "562/001/Pem.Ds/I/2027"


def test_a_changed_pattern_never_repeats_a_number(office: Database) -> None:
    issued(office)
    with office.write(ACT, CLERK) as session:
        pattern = {
            "number_pattern": "562/{number}/Pem.Ds/{month}/{year}",
            "number_policy": NumberPolicy.EVERYTHING,
        }
        village.change_profile(session, altered(village.profile(session), pattern))
    assert issued(office).number == "562/002/Pem.Ds/XI/2026"


def test_a_reprint_is_the_very_same_bytes(office: Database) -> None:
    letter = issued(office)
    with office.read() as session:
        assert service.pdf_of(session, letter.id) == b"%PDF 562/001/Pem.Ds/XI/2026"


def test_an_altered_archive_is_not_printed(office: Database) -> None:
    letter = issued(office)
    with office.write(ACT, CLERK) as session:
        session.get_one(LetterFile, letter.id).recipe = Archive(session).recipe(b"%PDF lain")

    with office.read(CLERK) as session, pytest.raises(DmeError, match="berubah dari aslinya"):
        service.pdf_of(session, letter.id)


def test_a_void_letter_keeps_its_number_and_says_why(office: Database) -> None:
    letter = issued(office)
    with office.write(ACT, CLERK) as session:
        service.void(session, letter.id, "Salah nama")

    assert issued(office).seq == 2
    with office.read() as session:
        kept = session.get_one(Letter, letter.id)
        assert (kept.status, kept.void_reason) == (LetterStatus.BATAL, "Salah nama")


def test_voiding_needs_a_reason(office: Database) -> None:
    letter = issued(office)
    with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
        service.void(session, letter.id, "  ")


def test_an_issued_number_cannot_be_undone(office: Database) -> None:
    issued(office)
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is None or act.act != "Terbitkan"


def test_a_family_permission_is_drawn_with_its_number(office: Database) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        letter = service.issue(session, papers.paper(session, PERMISSION, person, ANSWERS))
        assert "Siti Contohwati" in letter.snapshot
    with office.read() as session:
        assert service.pdf_of(session, letter.id).startswith(b"%PDF-1")


def test_a_permission_is_not_issued_with_dots_in_its_words(office: Database) -> None:
    person = a_worker(office, journey={"job_title": None, "contract_months": None})
    with office.read(CLERK) as session, pytest.raises(Invalid) as refused:
        papers.paper(session, PERMISSION, person, ANSWERS)
    said = refused.value.problems["letter"]
    assert said == "Lengkapi dulu datanya: lama kontrak dalam bulan, jabatan."


def test_what_is_unclear_is_printed_first_and_must_have_been_read_out(office: Database) -> None:
    person = a_worker(office, journey={"info_source": InfoSource.CALO})
    with office.read(CLERK) as session:
        sheet = permissions.caution_sheet(session, person, "Amaq Contoh")
        with pytest.raises(Invalid) as refused:
            papers.paper(session, PERMISSION, person, said_in({"warned": False}, ANSWERS))
        papers.paper(session, PERMISSION, person, ANSWERS)
    assert set(refused.value.problems) == {"warned"}
    for told in ("dari calo", "apakah visanya visa kerja", "Penempatan: izin belum diperiksa."):
        assert told in text_of(sheet)
    assert "Amaq Contoh".upper() in text_of(sheet)


def test_who_is_not_to_be_served_gets_no_permission_but_by_the_head(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        agency = agencies.agency_called(session, "PT Contoh Penempatan")
        agency.banned, agency.ban_reason = True, "izinnya palsu"
    person = a_worker(office)
    with office.read(CLERK) as session:
        with pytest.raises(Invalid) as refused:
            papers.paper(session, PERMISSION, person, ANSWERS)
        papers.paper(
            session, PERMISSION, person, said_in({"head_reason": "Sudah diperiksa"}, ANSWERS)
        )
    assert set(refused.value.problems) == {"head_reason"}
    assert "izinnya palsu" in refused.value.problems["head_reason"]


def test_the_letterhead_of_a_permission_may_be_left_out(office: Database) -> None:
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        service.use_head(session, headed=False)
        letter = service.issue(session, papers.paper(session, PERMISSION, person, ANSWERS))
        assert "PEMERINTAH" not in text_of(service.pdf_of(session, letter.id))


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"giver_name": " "}, "giver_name"),
        ({"giver_name": None}, "giver_name"),
        ({"giver_present": False}, "giver_present"),
        ({"interview_note": " "}, "interview_note"),
        ({"giver_birth_date": dt.date(2010, 1, 1)}, "giver_birth_date"),
        ({"giver_relation": "7"}, "exception_reason"),
        ({"giver_birth_date": None}, "giver_birth_date"),
    ],
)
def test_the_guards_of_a_family_permission(
    office: Database, answers: dict[str, Any], field: str
) -> None:
    worker = a_worker(office)

    with office.read(CLERK) as session, pytest.raises(Invalid) as refused:
        papers.paper(session, PERMISSION, worker, said_in(answers, ANSWERS))

    assert set(refused.value.problems) == {field}


def test_nobody_is_let_go_before_eighteen(office: Database) -> None:
    child = {"birth_date": PartialDate(2010)}
    worker = a_worker(office, person=child, journey={"stage": Stage.MINAT})
    with office.read(CLERK) as session, pytest.raises(DmeError, match="Belum 18 tahun"):
        papers.paper(session, PERMISSION, worker, ANSWERS)


def test_what_is_kept_of_a_paper_is_everything_printed_but_its_pictures(office: Database) -> None:
    logo = letterhead().logo
    with office.write(ACT, CLERK) as session:
        village.put_logo(session, logo)
    person = a_worker(office)
    with office.write(ACT, CLERK) as session:
        letter = service.issue(session, papers.paper(session, PERMISSION, person, ANSWERS))
        kept = msgspec.json.decode(letter.snapshot)
    assert kept["number"] == letter.number
    assert kept["parties"]["receiver_table"]["name"] == "Siti Contohwati"
    assert kept["letterhead"]["logo"] == hashlib.sha256(logo or b"").hexdigest()


def test_a_letter_without_a_village_head_says_what_to_do(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    worker = a_worker(db)
    with db.read(CLERK) as session, pytest.raises(DmeError, match="Pengaturan"):
        papers.paper(session, PERMISSION, worker, ANSWERS)


def test_a_preview_takes_no_number(office: Database) -> None:
    person = a_worker(office)
    with office.read(CLERK) as session:
        assert papers.paper(session, LetterType.DATA_FORM, person).preview().startswith(b"%PDF-1")
        assert service.paged(session).count() == 0


def test_every_issued_paper_carries_the_code_that_is_kept_with_it(office: Database) -> None:
    person = a_worker(office)
    with office.write(an_act("Terbitkan"), CLERK) as session:
        letter = service.issue(session, papers.paper(session, LetterType.DATA_FORM, person))
    with office.read() as session:
        kept, pdf = session.get_one(LetterFile, letter.id), service.pdf_of(session, letter.id)
        key = signing.current(session)
    assert kept.code is not None
    assert kept.mark == proof.mark(kept.code)
    assert seal.seals(pdf) == [seal.dots_of(kept.code)]
    message = proof.opened(kept.code)
    claim = proof.claim_of(message)
    assert message.is_by(key.public)
    assert (claim.number, claim.name) == (letter.number, "Siti Contohwati")
    assert claim.digest == seal.digest(pdf)
    assert not claim.practice


def test_a_letter_that_ends_says_so_in_its_code(office: Database) -> None:
    person, until = a_worker(office), dt.date(2026, 12, 24)
    with office.write(an_act("Terbitkan"), CLERK) as session:
        known = papers.known(session, LetterType.INTRODUCTION, person)
        said = replace(known, papers="KTP", validity_to=until)
        paper = papers.paper(session, LetterType.INTRODUCTION, person, said)
        letter = service.issue(session, paper)
        code = session.get_one(LetterFile, letter.id).code or ""
    assert proof.claim_of(proof.opened(code)).valid_to == until


def test_a_preview_has_the_place_of_the_code_and_no_code(office: Database) -> None:
    person = a_worker(office)
    with office.read(CLERK) as session:
        paper = papers.paper(session, LetterType.DATA_FORM, person)
        assert seal.seals(paper.preview()) == []
        assert "kode dicetak saat surat terbit" in text_of(paper.preview())


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (dt.date(2025, 9, 11), "145/001/Pem.Ds/IX/2025"),
        (dt.date(2026, 10, 2), "145/001/Pem.Ds/X/2026"),
        (dt.date(2027, 1, 2), "145/001/Pem.Ds/XI/2026"),
    ],
)
def test_the_number_follows_the_day_of_the_paper_and_is_never_of_a_day_to_come(
    office: Database, day: dt.date, number: str
) -> None:
    with office.write(ACT, CLERK) as session:
        letter = service.issue(session, a_paper(LetterType.PLEDGE, day=day))
    assert letter.number == number
    assert letter.year == letter.date.year == int(number[-4:])


def test_a_paper_of_last_year_takes_no_number_of_this_one(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.issue(session, a_paper(LetterType.PLEDGE, day=dt.date(2025, 9, 11)))
        letter = service.issue(session, a_paper(LetterType.PLEDGE))
    assert letter.number == "145/001/Pem.Ds/XI/2026"


@pytest.mark.kinds
@pytest.mark.parametrize("name", ["王小明", "أحمد", "Siti 王"])
def test_letters_that_cannot_be_printed_are_said_before_a_number_is_taken(
    office: Database, name: str
) -> None:
    paper = a_paper(name=name)
    for make in (paper.preview, lambda: service.preview_many([paper])):
        with pytest.raises(Invalid, match="Nama: huruf"):
            make()
    with office.write(ACT, CLERK) as session, pytest.raises(Invalid, match="Latin") as error:
        service.issue(session, paper)
    assert name in str(error.value)
    assert issued(office).number == "562/001/Pem.Ds/XI/2026"


def test_every_letter_of_the_country_can_be_printed() -> None:
    paper = a_paper(name="Baiq Ni’matul Ḥusnā – Éva Şahin")
    assert paper.printable() is paper


def test_papers_of_a_day_follow_their_numbers_when_the_clock_was_put_back(
    office: Database, clock: FixedClock
) -> None:
    numbered = []
    for hour in (14, 9, 11):
        clock.at = clock.at.replace(hour=hour)
        with office.write(CONFIRM_DATE, CLERK) as session:
            clocks.confirm(session)
        with office.write(ACT, CLERK) as session:
            numbered.append(service.issue(session, a_paper()).number)
    with office.read() as session:
        assert [one.number for one in service.paged(session).page()] == numbered[::-1]
        assert [one.number for one in service.agenda(session, 2026)] == numbered
