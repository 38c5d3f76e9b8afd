"""Packages of a village: counted, sealed, sent, answered; and every bad file refused."""

import datetime as dt
import random
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from dme_desktop.apart import calling
from dme_desktop.kernel.acts import PROGRAM, Role, Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.packages import acts, form, listed, papers, rules, sealing, stick, tables
from dme_desktop.packages.form import SEALED, UPWARD, Reading
from dme_desktop.packages.model import Answer, Basis, Package, Purpose, Told
from dme_desktop.packages.service import answers, receivers, sending
from dme_desktop.packages.service.sending import Made
from dme_desktop.packages.waiting import waiting
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.vault import boxes, signing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import ProceduralStatus, ReturnType, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, a_remittance, nik, who_agreed
from tests.packages.examples import FarOffice, believed, far_office
from tests.pdf.golden import assert_golden

ALL = " ".join(one.name for one in Told)
YEAR = 2026


@pytest.fixture
def regency() -> FarOffice:
    """Give the regency of the village."""
    return far_office()


def registered(session: Session, serial: int, **trip: object) -> str:
    """Register a worker; return the person."""
    told = {"nik": nik(serial), "full_name": f"Pekerja Contoh {serial}"}
    return registration.register(session, a_registration(person=told, journey=trip))[0].id


def sent(db: Database, office: FarOffice, **different: object) -> Made:
    """Send a package of this year to an office that is believed."""
    with db.write(ACT, CLERK) as session:
        receiver = receivers.of_code(session, office.code) or believed(session, office, **different)
        return sending.send(session, receiver.id, YEAR)


def read(db: Database, office: FarOffice, content: bytes) -> Reading:
    """Return what a package says to its office."""
    with db.read() as session:
        known = {"52.03.11.2005": [one.public for one in signing.every(session)]}
    return form.read_many([sealing.opened(content, office.own, SEALED)], known)[0]


def test_a_package_tells_the_figures_of_the_year_and_no_name(
    office: Database, regency: FarOffice
) -> None:
    with office.write(ACT, CLERK) as session:
        clear = {"procedural_status": ProceduralStatus.PROSEDURAL}
        abroad = registered(
            session, 1, stage=Stage.BEKERJA, departed_on=PartialDate(2026, 3), country="MY", **clear
        )
        registered(session, 2, stage=Stage.BEKERJA, departed_on=PartialDate(2026), country="MY")
        registered(session, 3, stage=Stage.BEKERJA, departed_on=PartialDate(2019), country="TW")
        registered(
            session, 4, stage=Stage.PURNA, departed_on=PartialDate(2019),
            returned_on=PartialDate(2026, 5, 2), return_type=ReturnType.SELESAI_KONTRAK,
        )  # fmt: skip
        who_agreed(session, abroad)
        for amount in (1_000_000, 2_000_000):
            remittances.record(session, a_remittance(abroad, amount_idr=amount))
    made = sent(office, regency, tells=ALL)
    told = read(office, regency, made.content)
    assert told.refused == ""
    assert told.differences == []
    contents = told.contents
    assert contents is not None
    assert (contents.sender, contents.receiver, contents.seq) == ("52.03.11.2005", "52.03", 1)
    assert contents.as_of == dt.date(2026, 11, 24)
    found = tables.unpacked(contents.packed)
    assert list(zip(*found["berangkat"], strict=True)) == [
        (0, "MY", "P", "BELUM_DIKETAHUI", 1), (3, "MY", "P", "PROSEDURAL", 1),
    ]  # fmt: skip
    assert list(zip(*found["pulang"], strict=True)) == [(5, "TW", "P", "SELESAI_KONTRAK", 1)]
    assert contents.totals["stok"][1] == 4
    assert contents.totals["kiriman"][1:] == [2, 3_000_000]
    assert found["pengirim"][1] == [1, 1]
    assert b"Contoh" not in contents.packed
    assert contents.boxes == []


def test_what_was_not_chosen_is_told_as_left_out_and_not_as_zero(
    office: Database, regency: FarOffice
) -> None:
    with office.write(ACT, CLERK) as session:
        registered(session, 1, stage=Stage.BEKERJA, departed_on=PartialDate(2026, 3))
    made = sent(office, regency)
    contents = read(office, regency, made.content).contents
    assert contents is not None
    assert tables.unpacked(contents.packed)["stok"][3] == [tables.WITHHELD]
    assert made.record.tells == ""


def test_kinds_of_cases_pass_the_subdistrict_by() -> None:
    assert rules.may_tell("52.03.11", list(Told)) == frozenset(Told) - {Told.JENIS}
    assert rules.may_tell("52.03", list(Told)) == frozenset(Told)


def test_who_may_not_see_the_counts_of_cases_sends_none(
    office: Database, regency: FarOffice
) -> None:
    with office.write(ACT, CLERK) as session:
        receiver = believed(session, regency, tells=ALL)
    technician = Who("Teknisi", frozenset({Role.ADMIN}))
    with pytest.raises(DmeError), office.read(technician) as session:
        sending.prepare(session, receiver.id, YEAR)
    with pytest.raises(DmeError), office.write(acts.SEND, technician):
        pass


def test_numbers_and_hashes_go_on_from_package_to_package(
    office: Database, regency: FarOffice
) -> None:
    first, second = sent(office, regency), sent(office, regency)
    assert (first.record.seq, second.record.seq) == (1, 2)
    assert second.record.previous == first.record.digest
    assert first.name == "DME_5203112005_untuk_5203_2026_0001.dmepaket"
    with office.read() as session:
        assert [row["seq"] for row in listed.rows(session, "lombok")] == [2, 1]


def test_only_an_open_year_is_told(office: Database, regency: FarOffice) -> None:
    assert rules.years(dt.date(2026, 11, 24)) == [2026]
    assert rules.years(dt.date(2027, 2, 1)) == [2027, 2026]
    with office.write(ACT, CLERK) as session:
        receiver = believed(session, regency)
        with pytest.raises(DmeError, match="2026"):
            sending.prepare(session, receiver.id, 2025)


def test_no_altered_byte_of_three_hundred_is_taken(office: Database, regency: FarOffice) -> None:
    with office.write(ACT, CLERK) as session:
        for serial in range(1, 6):
            registered(session, serial, stage=Stage.BEKERJA, departed_on=PartialDate(2026, serial))
    content = sent(office, regency).content
    places = random.Random(1).sample(range(len(content)), min(300, len(content)))
    for place in [*places, *range(300 - len(places))]:
        altered = bytearray(content)
        altered[place] ^= 1 << place % 8
        if sealing.is_for(bytes(altered), regency.own.public, SEALED):
            with pytest.raises(ValueError, match="sealed"):
                sealing.opened(bytes(altered), regency.own, SEALED)
    for size in range(0, len(content), 7):
        with pytest.raises(ValueError, match="sealed"):
            sealing.opened(content[:size], regency.own, SEALED)


def test_no_altered_byte_of_what_is_signed_is_taken(office: Database, regency: FarOffice) -> None:
    """Whoever can seal can alter what is inside; then the signature does not fit."""
    inside = sealing.opened(sent(office, regency).content, regency.own, SEALED)
    with office.read() as session:
        known = {"52.03.11.2005": [one.public for one in signing.every(session)]}
    changed = []
    for place in random.Random(2).sample(range(len(inside)), 300):
        altered = bytearray(inside)
        altered[place] ^= 1 << place % 8
        changed.append(bytes(altered))
    read_ones = form.read_many(changed, known)
    assert [one for one in read_ones if not one.refused and one.signer] == []


def test_another_office_is_told_that_it_is_not_for_it(office: Database, regency: FarOffice) -> None:
    content = sent(office, regency).content
    other = far_office("52.02", 9)
    assert not sealing.is_for(content, other.own.public, SEALED)
    with pytest.raises(ValueError, match="sealed"):
        sealing.opened(content, other.own, SEALED)


def test_a_package_is_parsed_in_a_process_of_its_own(office: Database, regency: FarOffice) -> None:
    inside = sealing.opened(sent(office, regency).content, regency.own, SEALED)
    with office.read() as session:
        known = {"52.03.11.2005": [signing.current(session).public]}
    some = [inside, inside[:-1], UPWARD, b"else"]
    found = calling.call(form.read_many, some, known, gives=list[Reading])
    assert [bool(one.contents) for one in found] == [True, False, False, False]
    assert found[0].signer == known["52.03.11.2005"][0]
    assert {one.refused for one in found[1:]} == {form.BROKEN, form.NO_PACKAGE}


def test_an_office_is_believed_by_its_sheet_alone(office: Database, regency: FarOffice) -> None:
    with office.write(ACT, CLERK) as session:
        with pytest.raises(Invalid, match="bukan sidik"):
            receivers.believe(session, regency.file(), "AAAA-AAAA-AAAA-AAAA")
        stranger = far_office("52.01")
        with pytest.raises(DmeError, match="bukan kecamatan"):
            receivers.believe(session, stranger.file(), stranger.fingerprint)
        with pytest.raises(DmeError, match="latihan"):
            receivers.believe(session, regency.file(practice=True), regency.fingerprint)
        for bad in (b"", b"x", regency.file()[:-1], form.OFFICE):
            with pytest.raises(DmeError):
                receivers.believe(session, bad, regency.fingerprint)
        kept = believed(session, regency, purpose=Purpose.PEMBINAAN)
        renewed = far_office(number=8)
        again = receivers.believe(session, renewed.file(), renewed.fingerprint)
        assert (again.id, again.purpose) == (kept.id, Purpose.PEMBINAAN)
        assert again.name == "Kabupaten Lombok Timur"  # of the region list, not of the file


def test_nik_go_in_a_box_only_the_matching_office_opens_and_only_with_a_basis(
    office: Database, regency: FarOffice
) -> None:
    near = far_office("52.03.11", 3)
    with office.write(ACT, CLERK) as session:
        registered(session, 1, stage=Stage.BEKERJA, departed_on=PartialDate(2026, 3))
        kept = believed(session, regency)
        wanted = receivers.every(session)[0]
        assert rules.receiver_problems(kept.code, matches=True, basis=None).keys() == {"basis"}
        assert rules.receiver_problems("52.03.11", matches=True, basis=Basis.KEWAJIBAN)
        assert wanted.id == kept.id
        kept.matches, kept.basis = True, Basis.KEWAJIBAN
    made = sent(office, near)
    contents = read(office, near, made.content).contents
    assert contents is not None
    assert made.record.persons == 1
    [(village, box)] = contents.boxes
    assert village == "52.03.11.2005"
    with pytest.raises(ValueError, match="sealed"):
        sealing.opened(box, near.own, form.BOX)
    assert nik(1).encode() not in made.content
    assert int(nik(1)).to_bytes(7, "big") in sealing.opened(box, regency.own, form.BOX)


def test_an_answer_stands_beside_its_package(office: Database, regency: FarOffice) -> None:
    made = sent(office, regency)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        taken = answers.take(session, regency.reply(made.record.digest, accepted=False))
        assert taken.package
        assert taken.package.answer is Answer.DIKEMBALIKAN
        assert "tertulis 2, terhitung 1" in (taken.package.answer_note or "")
    with office.read() as session:
        assert waiting(session)[0].tone == "red"
    again = sent(office, regency)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        assert waiting(session) == []
        answers.take(session, regency.reply(again.record.digest, seq=2, last=2))
        assert session.get_one(Package, again.record.id).answer is Answer.DITERIMA


def test_an_older_answer_takes_no_request_to_mend_away(
    office: Database, regency: FarOffice
) -> None:
    made = sent(office, regency)
    accepted = regency.reply(made.record.digest)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        answers.take(session, accepted)
        answers.take(session, accepted)  # the same once more changes nothing
        answers.take(session, regency.reply(made.record.digest, accepted=False))
        with pytest.raises(DmeError, match="lebih lama"):
            answers.take(session, accepted)
        assert session.get_one(Package, made.record.id).answer is Answer.DIKEMBALIKAN


def test_an_office_answers_only_what_was_sent_to_it(office: Database, regency: FarOffice) -> None:
    made = sent(office, regency)
    other = far_office("52", number=9)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        believed(session, other)
        taken = answers.take(session, other.reply(made.record.digest))
        assert taken.package is None
        assert session.get_one(Package, made.record.id).answer is Answer.BELUM


def test_an_answer_of_somebody_else_is_refused(office: Database, regency: FarOffice) -> None:
    made = sent(office, regency)
    forged = far_office(number=9)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        for bad in (forged.reply(made.record.digest), b"", form.ANSWER, b"\xff" * 40):
            with pytest.raises(DmeError):
                answers.take(session, bad)


def test_data_that_were_put_back_go_on_after_what_the_office_has(
    office: Database, regency: FarOffice
) -> None:
    made = sent(office, regency)
    with office.write(acts.TAKE_ANSWER, CLERK) as session:
        lost = "ab" * 32
        taken = answers.take(session, regency.reply(lost, accepted=False, seq=1, last=9))
        assert taken.package is None
    after = sent(office, regency)
    assert (after.record.seq, after.record.previous) == (10, lost)
    assert made.record.seq == 1


def test_a_month_without_a_package_waits_on_the_start_page(
    office: Database, regency: FarOffice
) -> None:
    with office.write(ACT, CLERK) as session:
        believed(session, regency)
        assert [one.values["name"] for one in waiting(session)] == ["Kabupaten Lombok Timur"]
    sent(office, regency)
    with office.read() as session:
        assert waiting(session) == []


def test_a_stick_gets_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    file = stick.write(tmp_path, "satu.dmepaket", b"isi")
    assert stick.read(file) == b"isi"
    with pytest.raises(DmeError, match="sudah ada"):
        stick.write(tmp_path, "satu.dmepaket", b"lain")
    with pytest.raises(DmeError, match="penuh, terkunci atau dicabut"):
        stick.write(tmp_path / "tidak ada", "satu.dmepaket", b"lain")
    assert [one.name for one in tmp_path.iterdir()] == ["satu.dmepaket"]


def test_the_sheet_of_a_receiver_key(office: Database) -> None:
    with office.write(acts.MAKE_KEY, PROGRAM) as session:
        key, own = boxes.ready(session), signing.current(session)
        key.public, own.public = bytes(range(32)), bytes(32)
        assert sealing.check(session) is key
    with office.read(CLERK) as session:
        pdf = papers.receiver_key(session)
    assert_golden("receiver_key_sheet", pdf)
