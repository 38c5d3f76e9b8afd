"""The office and its officials, on a real encrypted file."""

import datetime as dt

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.records import altered
from dme_desktop.pdf.signing import Signer
from dme_desktop.vault.database import Database
from dme_desktop.village import service, stationery
from dme_desktop.village.model import Official, Role, SigningMode
from tests.acts import ACT, CLERK
from tests.examples import VILLAGE, an_official
from tests.pdf.examples import logo


def change(session: Session, values: dict[str, object]) -> None:
    service.change_profile(session, altered(service.profile(session), values))


def witness(session: Session, hamlet: str, name: str = "") -> Signer:
    return stationery.witness_of(service.staff(session), hamlet, name)


def heads(db: Database) -> list[str]:
    with db.read() as session:
        return [
            one.name for one in service.officials(session) if one.role is Role.KADES and one.active
        ]


def test_the_names_of_a_village_come_from_its_code(office: Database) -> None:
    with office.read() as session:
        village = service.profile(session)
    assert village.full_name == "Desa Jenggik Utara"
    assert village.district == "Montong Gading"
    assert village.regency == "Kabupaten Lombok Timur"
    assert village.head_title == "Kepala Desa"
    assert village.region_data


@pytest.mark.parametrize("code", ["", "52.99", "52.03.99", "52.03.11.9999", "99.99.99.9999"])
def test_a_code_that_is_no_village_makes_nothing(db: Database, code: str) -> None:
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        service.found(session, code)
    with db.read() as session:
        assert service.current(session) is None


@pytest.mark.parametrize(
    ("code", "name", "title"),
    [
        ("52", "Provinsi Nusa Tenggara Barat", "Kepala Dinas"),
        ("52.03", "Kabupaten Lombok Timur", "Kepala Dinas"),
        ("52.71", "Kota Mataram", "Kepala Dinas"),
        ("52.03.11", "Kecamatan Montong Gading", "Camat"),
    ],
)
def test_an_office_over_villages_is_a_desk(db: Database, code: str, name: str, title: str) -> None:
    with db.write(ACT, CLERK) as session:
        made = service.found(session, code)
        assert (made.full_name, made.head_title, made.is_desk) == (name, title, True)


def test_one_file_is_for_one_village(office: Database) -> None:
    with (
        pytest.raises(DmeError, match="satu desa"),
        office.write(ACT, CLERK) as session,
    ):
        service.found(session, VILLAGE)


def test_before_the_first_start_is_finished_the_clerk_is_told(db: Database) -> None:
    with db.read() as session, pytest.raises(DmeError, match="layar awal"):
        service.profile(session)


def test_a_changed_profile_is_kept(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.change_profile(
            session, altered(service.profile(session), {"postcode": "83663", "paper": PaperSize.A4})
        )
    with office.read() as session:
        assert service.profile(session).postcode == "83663"
        assert stationery.paper(session) == PaperSize.A4


def test_a_wrong_value_of_the_profile_changes_nothing(office: Database) -> None:
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        service.change_profile(
            session, altered(service.profile(session), {"phone": "0376", "postcode": "836"})
        )
    assert set(refused.value.problems) == {"postcode"}
    with office.read() as session:
        assert service.profile(session).phone is None


@pytest.mark.parametrize("name", ["number_pattern", "letter_suffix", "name"])
def test_what_letters_cannot_do_without_is_never_emptied(office: Database, name: str) -> None:
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        change(session, {name: ""})
    assert set(refused.value.problems) == {name}


@pytest.mark.parametrize("file", [b"GIF89a", b"\xff\xd8\xff", logo() + b"\0" * service.LOGO_LIMIT])
def test_a_logo_that_is_no_small_png_is_refused(office: Database, file: bytes) -> None:
    with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
        service.put_logo(session, file)


def test_a_logo_stands_on_the_letterhead_until_it_is_taken_away(office: Database) -> None:
    for kept in (logo(), None):
        with office.write(ACT, CLERK) as session:
            service.put_logo(session, kept)
        with office.read() as session:
            assert stationery.letterhead(service.profile(session)).logo == kept


def test_the_letterhead_says_only_what_is_known(office: Database) -> None:
    with office.read() as session:
        head = stationery.letterhead(service.profile(session))
    assert head.government == "PEMERINTAH KABUPATEN LOMBOK TIMUR"
    assert head.address == ""


def test_a_new_village_head_takes_the_place_of_the_old_one(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        service.appoint(session, an_official(name="Kepala Baru"))
    assert heads(office) == ["Kepala Baru"]


def test_a_second_active_head_never_appears_by_a_change(office: Database) -> None:
    official = an_official(name="Staf Contoh", role=Role.STAF)
    with office.write(ACT, CLERK) as session:
        staff = service.appoint(session, official).id
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        service.change_official(session, altered(official, {"role": Role.KADES}), staff)
    assert set(refused.value.problems) == {"role"}
    assert heads(office) == ["Kepala Desa Contoh"]


def test_the_head_may_be_corrected_and_may_end(office: Database) -> None:
    with office.read() as session:
        head = service.signer(session).id
    for corrected in (an_official(name="Nama Betul"), an_official(active=False)):
        with office.write(ACT, CLERK) as session:
            service.change_official(session, corrected, head)
    with office.read() as session, pytest.raises(DmeError, match="kepala desa"):
        service.signer(session)


def test_an_official_without_a_name_is_refused(office: Database) -> None:
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        service.appoint(session, an_official(name=""))
    assert set(refused.value.problems) == {"name"}


def test_officials_stand_in_the_order_of_their_offices(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        for role in (Role.KADUS, Role.SEKDES):
            service.appoint(session, an_official(name=role.value, role=role))
        service.appoint(session, an_official(name="Lama", role=Role.SEKDES, active=False))
    with office.read() as session:
        names = [one.name for one in service.officials(session)]
    assert names == ["Kepala Desa Contoh", "Sekretaris desa", "Kepala dusun", "Lama"]


def test_each_hamlet_has_its_own_head_as_witness(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        kadus = an_official(name="Kadus Montong", role=Role.KADUS, hamlet="Montong")
        service.appoint(session, kadus)
    with office.read() as session:
        assert witness(session, "Montong").name == "Kadus Montong"
        assert witness(session, "Gubuk").name == ""


@pytest.mark.parametrize("mode", SigningMode)
def test_the_head_signs_the_way_the_office_says(office: Database, mode: SigningMode) -> None:
    with office.write(ACT, CLERK) as session:
        head = service.signer(session)
        service.change_official(session, an_official(signing_mode=mode), head.id)
    with office.read() as session:
        signer = stationery.head_signer(session)
    assert signer.mode == mode.value
    assert signer.role == "Kepala Desa Jenggik Utara"


def test_a_head_whose_term_is_over_signs_nothing(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        head = service.signer(session)
        ended = an_official(term_to=dt.date(2020, 12, 31))
        service.change_official(session, ended, head.id)
        assert list(service.signers(session)) == []
        for sign in (stationery.head_signer, stationery.signer):
            with pytest.raises(DmeError, match="sampai 31-12-2020"):
                sign(session)
        sheet = stationery.recovery_sheet(session, "GJ2Y-652M-AB3D-9Q0T-XWZK-4H8N-1V7C-P5RS")
        assert sheet.keeper.name == ""
        today = office.clock.today()
        service.change_official(session, an_official(term_to=today), head.id)
        assert stationery.head_signer(session).name == head.name


@pytest.mark.parametrize("role", [Role.KADUS, Role.SEKDES])
def test_whoever_left_office_is_no_witness(office: Database, role: Role) -> None:
    ended = an_official(role=role, hamlet="Montong", term_to=dt.date(2020, 12, 31))
    with office.write(ACT, CLERK) as session:
        service.appoint(session, ended)
        assert witness(session, "Montong").name == ""
        assert stationery.secretary(session).name == ""


def test_rank_and_number_of_an_official_stand_under_what_they_sign(office: Database) -> None:
    known = {"nip": "198801012010011001", "rank": "Penata Muda, III/a"}
    with office.write(ACT, CLERK) as session:
        head = service.head(session)
        assert head is not None
        service.change_official(session, an_official(**known), head.id)
        service.appoint(session, an_official(name="Sekretaris", role=Role.SEKDES, **known))
        for signs in (stationery.head_signer, stationery.signer, stationery.secretary):
            assert signs(session).footing == ["Penata Muda, III/a", "NIP. 198801012010011001"]


def test_a_binned_official_signs_nothing(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        session.get_one(Official, service.signer(session).id).deleted_at = office.clock.now()
    with office.read() as session:
        assert service.head(session) is None
        assert list(service.officials(session)) == []


def test_a_choice_of_the_office_is_kept_and_replaced(office: Database) -> None:
    for value in ("562", "145"):
        with office.write(ACT, CLERK) as session:
            service.put_setting(session, "letter.code.PLEDGE", value)
    with office.read() as session:
        assert service.setting(session, "letter.code.PLEDGE") == "145"
        assert service.setting(session, "tidak ada", "bawaan") == "bawaan"


def test_the_recovery_sheet_names_who_keeps_it(office: Database) -> None:
    code = "GJ2Y-652M-AB3D-9Q0T-XWZK-4H8N-1V7C-P5RS"
    with office.read(CLERK) as session:
        sheet = stationery.recovery_sheet(session, code)
    assert "-".join(sheet.groups) == code
    assert (sheet.keeper.name, sheet.witness.name) == ("Kepala Desa Contoh", "")


@pytest.mark.parametrize(
    ("code", "title"),
    [
        (VILLAGE, "Kepala Wilayah Montong"),
        ("52.01.01.2003", "Kepala Dusun Montong"),
        ("52.01.01.1001", "Kepala Lingkungan Montong"),
    ],
)
def test_the_witness_of_a_kelurahan_is_the_head_of_a_neighbourhood(
    db: Database, code: str, title: str
) -> None:
    with db.write(ACT, CLERK) as session:
        service.found(session, code)
        assert witness(session, "Montong", "Saksi Contoh").role == title
