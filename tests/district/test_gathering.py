"""Packages at a desk: counted, kept uncounted, refused in clear sentences, answered."""

import datetime as dt

import pytest
from sqlalchemy import select

from dme_desktop.district.model import Arrival, Payload, Verdict
from dme_desktop.district.service import doubles, gathering, summing
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import form, sealing, tables
from dme_desktop.packages.model import Told
from dme_desktop.vault import cose, signing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.district.packages import SOME, FarVillage, known, received, sealed
from tests.packages.examples import far_office

DESK = "52.03"
TOLD = {one.name: tables.of_rows(one, SOME.get(one.name, [])) for one in tables.TABLES}
TOTALS = tables.totals(TOLD)
REGENCY = pytest.mark.usefixtures("near")
Different = dict[str, object]


def with_areas(*codes: str) -> bytes:
    """Return the usual tables with a row of each of these areas."""
    areas = tables.of_rows(tables.WILAYAH, [(one, 20777, 1) for one in codes])
    return tables.packed(TOLD | {"wilayah": areas})


@REGENCY
def test_a_name_cannot_turn_the_line_about_in_which_it_stands(
    desk: Database, north: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        arrival = received(session, north.signed(DESK, name="Desa \u202eLain\n"), to)
        assert arrival.note == "Menyebut dirinya Desa Lain."


@REGENCY
def test_a_package_is_counted_and_a_newer_one_takes_its_place(
    desk: Database, north: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        first = received(session, north.signed(DESK), to)
        assert (first.verdict, first.people, first.money) == (Verdict.COCOK, 52, 21_000_000)
        more = {**SOME, "stok": [("MY", "L", "BEKERJA", "PROSEDURAL", 41)]}
        second = received(session, north.signed(DESK, more), to)
        assert (second.seq, second.note) == (2, None)
        [kept] = session.scalars(select(Payload)).all()
        assert (kept.seq, tables.unpacked(kept.packed)["stok"][4]) == (2, [41])


@REGENCY
def test_what_was_lost_on_the_way_is_named_and_made_good(desk: Database, north: FarVillage) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        received(session, north.signed(DESK), to)
        for _ in range(2):
            north.signed(DESK)
        arrival = received(session, north.signed(DESK), to)
        assert arrival.verdict is Verdict.COCOK
        assert arrival.note == (
            "Paket nomor 2 sampai 3 tidak pernah sampai; paket ini sudah mencakupnya."
        )


@REGENCY
def test_totals_that_are_not_found_again_are_named_and_not_counted(
    desk: Database, north: FarVillage
) -> None:
    told = {one.name: tables.of_rows(one, SOME.get(one.name, [])) for one in tables.TABLES}
    totals = tables.totals(told)
    totals["stok"][1] += 1
    totals["kiriman"][2] += 1_400_000
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        arrival = received(session, north.signed(DESK, totals=totals), to)
        assert arrival.verdict is Verdict.SELISIH
        assert (arrival.why or "").splitlines() == [
            "orang kurang 1 jumlah baris: tertulis 53, terhitung 52",
            "kiriman uang kurang 1400000 rupiah: tertulis 22400000, terhitung 21000000",
        ]
        assert session.scalars(select(Payload)).all() == []
        assert gathering.unanswered(session) == [arrival]
        name, content = gathering.reply(session, arrival.id)
        reply = form.reply_in(content, signing.current(session).public)
        assert (reply.accepted, reply.last, len(reply.sentences)) == (False, 1, 2)
        assert name == "balasan-52.03.11.2005-2026-0001.dme"
        received(session, north.signed(DESK), to)
        assert gathering.unanswered(session) == []


@REGENCY
@pytest.mark.parametrize(
    ("different", "sentence"),
    [
        ({"receiver": "52.02"}, "bukan kantor ini"),
        ({"sender": "52.01.09.2001"}, "tidak berada di"),
        ({"sender": "52.03.11.2999"}, "tidak ada dalam daftar wilayah"),
        ({"sender": "52.03.11.2004"}, "belum dikenal"),
        ({"practice": True}, "paket latihan"),
        ({"as_of": dt.date(2026, 12, 9)}, "belum tiba"),
        ({"year": 2027, "as_of": dt.date(2027, 1, 1)}, "belum tiba"),
        ({"year": 2019, "as_of": dt.date(2019, 12, 31)}, "sudah ditutup"),
        ({"as_of": dt.date(2025, 12, 31)}, "sudah ditutup"),
        ({"schema": 2}, "lebih baru"),
        ({"packed": b"bukan tabel"}, "rusak"),
        ({"purpose": "LAIN"}, "rusak"),
        ({"previous": b"x"}, "rusak"),
        ({"seq": 0}, "rusak"),
        ({"totals": {}}, "rusak"),
        ({"totals": TOTALS | {"stok": [2, 10**30]}}, "rusak"),
        ({"totals": TOTALS | {"stok": [2, -52]}}, "rusak"),
        ({"packed": with_areas("52.03.11.2004")}, "di luar pengirimnya"),
        ({"packed": with_areas("52.03.11")}, "di luar pengirimnya"),
        ({"packed": with_areas("bukan kode")}, "di luar pengirimnya"),
        ({"boxes": [("52.03.11.2004", b"kotak")]}, "di luar pengirimnya"),
    ],
)
def test_what_cannot_be_is_refused_in_a_clear_sentence(
    desk: Database, north: FarVillage, different: Different, sentence: str
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        signed = north.signed(DESK, SOME, **different)  # type: ignore[arg-type]
        with pytest.raises(DmeError, match=sentence):
            received(session, signed, to)
        assert session.scalars(select(Arrival)).all() == []


@REGENCY
def test_a_bomb_is_no_package(desk: Database, north: FarVillage) -> None:
    import zlib  # noqa: PLC0415 - only here

    bomb = zlib.compress(b"\0" * (tables.MOST_BYTES * 4), 9)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        with pytest.raises(DmeError, match="rusak"):
            received(session, north.signed(DESK, packed=bomb), to)


def test_a_package_that_is_signed_by_somebody_else_is_not_used(
    desk: Database, north: FarVillage, near: None
) -> None:
    assert near is None
    forger = FarVillage(north.code, 99)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        with pytest.raises(DmeError, match="tidak cocok dengan kuncinya"):
            received(session, forger.signed(DESK), to)


@REGENCY
def test_the_same_package_twice_and_older_ones_are_told_apart(
    desk: Database, north: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        first, second = north.signed(DESK), north.signed(DESK)
        received(session, second, to)
        with pytest.raises(DmeError, match="sudah diterima"):
            received(session, second, to)
        old = received(session, first, to)
        assert (old.verdict, "lebih lama" in (old.why or "")) == (Verdict.DITOLAK, True)
        same_number = FarVillage(north.code, north.number, seq=1)
        other = received(session, same_number.signed(DESK, {"stok": []}), to)
        assert "isi berbeda" in (other.why or "")
        astray = FarVillage(north.code, north.number, seq=2, previous=b"\1" * 32)
        refused = received(session, astray.signed(DESK), to)
        assert "tidak melanjutkan" in (refused.why or "")
        [kept] = session.scalars(select(Payload)).all()
        assert kept.seq == 2
        reply = form.reply_in(
            gathering.reply(session, refused.id)[1], signing.current(session).public
        )
        assert (reply.accepted, reply.last) == (False, 2)


@REGENCY
def test_no_village_is_counted_twice(desk: Database, north: FarVillage) -> None:
    district = FarVillage("52.03.11", 21)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, district)
        received(session, north.signed(DESK), to)
        with pytest.raises(DmeError, match="sudah mengirim langsung"):
            received(session, district.signed(DESK), to)
        session.query(Payload).delete()
        received(session, district.signed(DESK), to)
        with pytest.raises(DmeError, match="ikut dijumlahkan"):
            received(session, north.signed(DESK), to)


def test_files_that_are_none_are_named_one_by_one(desk: Database, north: FarVillage) -> None:
    """Read in a process of its own, as the program does."""
    with desk.write(ACT, CLERK) as session:
        to = known(session, north)
        good = sealed(north.signed(DESK), to)
        files = [
            ("baik", good), ("kosong", b""), ("foto", b"\x89PNG"), ("kunci", north.keys_file()),
            ("terpotong", good[:-1]), ("diubah", good[:-1] + bytes([good[-1] ^ 1])),
            ("orang lain", sealed(b"x", far_office().own.public)), ("isinya", sealed(b"x", to)),
        ]  # fmt: skip
        found = gathering.look(session, files)
        assert [one.refused for one in found] == [
            "", form.NO_PACKAGE, form.NO_PACKAGE, gathering.OTHER_FILE, form.BROKEN, form.BROKEN,
            gathering.NOT_FOR_US, form.NO_PACKAGE,
        ]  # fmt: skip
        assert gathering.receive(session, found[0]).verdict is Verdict.COCOK


def test_one_that_ends_the_reader_does_not_take_the_others_along(
    desk: Database, north: FarVillage, south: FarVillage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reads(_: list[bytes], __: object) -> list[form.Reading]:
        raise DmeError(form.BROKEN)

    def apart(contents: list[bytes], known_keys: dict[str, list[bytes]], _: object) -> object:
        if len(contents) > 1 or b"celaka" in contents[0]:
            return reads(contents, known_keys)
        return form.read_many(contents, known_keys)

    monkeypatch.setattr(gathering, "_apart", apart)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        files = [
            ("satu", sealed(north.signed(DESK), to)), ("dua", sealed(b"celaka", to)),
            ("tiga", sealed(south.signed(DESK), to)),
        ]  # fmt: skip
        found = gathering.look(session, files)
        assert [bool(one.refused) for one in found] == [False, True, False]


def test_a_desk_without_a_key_says_so(desk: Database) -> None:
    with desk.read() as session, pytest.raises(DmeError, match="kunci penerima"):
        gathering.look(session, [])


@REGENCY
def test_sums_go_up_and_boxes_unopened(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    province = far_office("52")
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        niks = [5203000101900001]
        box = {"niks": niks, "box_to": province.own.public}
        received(session, north.signed(DESK, SOME, **box), to)  # type: ignore[arg-type]
        received(session, south.signed(DESK), to)
        summed = summing.summed(session, 2026, [Told.JALUR, Told.KASUS])
        assert tables.totals(summed)["stok"] == [2, 104]
        assert tables.totals(summed)["kasus"] == [1, 12, 10]
        assert summed["kiriman"][0] == summed["jenis"][0] == []
        bare = summing.summed(session, 2026, [])
        assert set(bare["stok"][3]) == {tables.WITHHELD}
        [(village, box_bytes)] = summing.boxes(session, 2026)
        assert village == north.code
        assert b"5203000101900001" not in box_bytes
        assert sealing.is_for(box_bytes, province.own.public, form.BOX)


@REGENCY
def test_people_in_two_villages_are_found_by_hashes_of_this_desk(
    desk: Database, north: FarVillage, south: FarVillage
) -> None:
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south)
        with pytest.raises(DmeError, match="kotak NIK"):
            doubles.found(session, 2026)
        same, other = 5203000101900001, 5203000101900002
        received(session, north.signed(DESK, SOME, [same, other], to), to)
        received(session, south.signed(DESK, SOME, [same], to), to)
        assert doubles.found(session, 2026).pairs == [(south.code, north.code, 1)]


@REGENCY
@pytest.mark.parametrize("inside", [None, b"\xff", cose.dumped(["52.03.07.1001", 2026, 1, [1]])])
def test_a_box_that_is_broken_is_named_and_hinders_no_other(
    desk: Database, north: FarVillage, south: FarVillage, inside: bytes | None
) -> None:
    third = FarVillage("52.03.07.1001", 13)
    with desk.write(ACT, CLERK) as session:
        to = known(session, north, south, third)
        box = form.BOX + sealing.key_id(to) + b"x" * 60
        if inside is not None:
            box = sealing.seal(inside, to, form.BOX)
        received(session, third.signed(DESK, boxes=[(third.code, b"")]), to)
        received(session, third.signed(DESK, boxes=[(third.code, box)]), to)
        for one in (north, south):
            received(session, one.signed(DESK, SOME, [5203000101900001], to), to)
        found = doubles.found(session, 2026)
    broken = [] if inside and b"52.03.07.1001" in inside else [third.code]
    assert (found.pairs, found.unread) == ([(south.code, north.code, 1)], broken)
