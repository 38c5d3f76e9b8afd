"""A provider's list of participants comes in by the one mapping screen, each once."""

from pathlib import Path

import pytest

from dme_desktop.exchange import service as exchange
from dme_desktop.exchange.preview import Preview
from dme_desktop.sheets.target import Kind
from dme_desktop.training.model import Exam, Result, Seat
from dme_desktop.training.service import participants
from dme_desktop.training.target import TARGET
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType
from dme_desktop.workers.service import documents, journeys
from tests.acts import ACT, CLERK
from tests.examples import nik
from tests.exchange import books
from tests.training.examples import candidates, enrolled, opened

HEAD = ("No", "Nama Peserta", "NIK Peserta", "Angkatan", "Hasil Pelatihan", "Hasil Uji",
        "Nomor Sertifikat", "Tanggal Sertifikat", "Berlaku Sampai")  # fmt: skip
BATCH = "Perawat lansia angkatan 1"


def line(place: int, letter: str, **different: object) -> tuple[object, ...]:
    usual: dict[str, object] = {
        "no": place, "name": f"Calon Contoh {letter}", "nik": nik(place), "batch": BATCH,
        "result": "Lulus", "exam": "Kompeten", "number": f"K/{place}", "on": "2026-11-23",
        "until": "2029-11-22",
    }  # fmt: skip
    return tuple((usual | different).values())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a place for workbooks."""
    return tmp_path / "peserta.xlsx"


def look(db: Database, file: Path, *lines: tuple[object, ...]) -> Preview:
    with db.read() as session:
        return exchange.preview(session, books.sheets(file, {"Peserta": [HEAD, *lines]}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def test_a_list_of_participants_enrols_and_tells_results(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        candidates(session, 3)
    failed = {"result": "Tidak lulus", "exam": "", "number": "", "on": "", "until": ""}
    shown = look(db, file, line(1, "A"), line(2, "B", **failed))
    assert (shown.target, shown.act.detail) == (TARGET, "2 peserta dari peserta.xlsx")
    keep(db, shown)
    with db.read() as session:
        first, second = participants.seated(session, batch.id)
        assert (first.result, first.exam, second.result) == (
            Result.LULUS, Exam.KOMPETEN, Result.TIDAK_LULUS,
        )  # fmt: skip
        journey = journeys.under_way(session, first.person_id)
        assert journey is not None
        assert documents.of(session, journey.id)[DocumentType.KOMPETENSI].number == "K/1"
    again = look(db, file, line(1, "A"), line(2, "B", **failed))
    assert again.counts == {Kind.DUPLICATE: 2}


def test_who_is_there_already_is_changed_and_not_doubled(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        enrolled(session, batch, candidates(session, 1))
    shown = look(db, file, line(1, "A"), line(1, "A"))
    assert shown.counts == {Kind.CHANGED: 1, Kind.DUPLICATE: 1}
    keep(db, shown)
    with db.read() as session:
        (one,) = participants.paged(session, batch.id).page()
        assert one.certificate_no == "K/1"


@pytest.mark.parametrize(
    ("different", "said"),
    [
        ({"name": "Orang Luar", "nik": nik(77)}, "tidak ada di daftar"),
        ({"name": "Bukan Dia"}, "NIK ini milik Calon Contoh A"),
        ({"batch": "Angkatan lain"}, "Tulis nama angkatan yang masih dibuka"),
        ({"result": "Tidak lulus", "exam": ""}, "diuji dan kompeten"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    db: Database, file: Path, different: dict[str, object], said: str
) -> None:
    with db.write(ACT, CLERK) as session:
        opened(session)
        candidates(session, 1)
    shown = look(db, file, line(1, "A", **different))
    assert shown.counts == {Kind.REFUSED: 1}
    (refused,) = shown.of(Kind.REFUSED)
    assert said in refused.faults[0].reason


def test_beyond_the_places_a_list_fills_the_waiting_list(db: Database, file: Path) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=1)
        candidates(session, 2)
    keep(db, look(db, file, line(1, "A"), line(2, "B")))
    with db.read() as session:
        rows = participants.paged(session, batch.id).page()
        assert [(row.seat, row.result) for row in rows] == [
            (Seat.TERDAFTAR, Result.LULUS), (Seat.MENUNGGU, None),
        ]  # fmt: skip
