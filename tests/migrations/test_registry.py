"""Revision 0005 on a file of the first version: nothing that was known is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import cipher, migrate
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert

_AT = "2026-05-01T01:00:00.000+00:00"


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    person = {"id": "p", "full_name": "Siti", "gender": "2", "birth_date": "1992-07-05"}
    home = {"hamlet": "Montong", "residency": "TETAP", "phone_wa": 0, "search_key": "", "rev": 1}
    yield "person", person | home
    family = {"id": "f", "person_id": "p", "name": "Amaq Contoh", "relation": "2"}
    yield "family_link", family | {"order": 1, "rev": 1}
    for one, stage, agency in (
        ("a", "PURNA", "PT Contoh"),
        ("b", "CPMI", " PT Contoh "),
        ("c", "MINAT", None),
    ):
        trip = {"id": one, "person_id": "p", "seq": 1, "stage": stage, "agency": agency}
        usual = {"procedural_status": "BELUM_DIKETAHUI", "scheme": "PTOP", "rev": 1}
        yield "journey", trip | usual | {"updated_at": _AT, "updated_by": "Kasi"}
    for number, stage, note in (
        ("1", "BEKERJA", None),
        ("2", "PURNA", None),
        ("3", "PURNA", "Koreksi: salah pilih"),
    ):
        event = {"id": number, "journey_id": "a", "stage": stage, "on": "2022-01-01"}
        yield "journey_event", event | {"note": note, "rev": 1}


def test_a_file_of_the_first_version_keeps_everything(tmp_path: Path) -> None:
    path = tmp_path / "desa.db"
    a_file(path, (insert(table, **row) for table, row in _rows()))

    migrate.bring_up_to_date(path, KEY, FixedClock(NOW))

    connection = cipher.connect(path, KEY)
    try:
        journeys = connection.execute(
            "SELECT j.id, a.name, j.return_type, j.verified_on, j.verified_by, j.wage_period "
            "FROM journey j LEFT JOIN agency a ON a.id = j.agency_id ORDER BY j.id"
        ).fetchall()
        events = connection.execute("SELECT kind, note FROM journey_event ORDER BY id").fetchall()
        family = connection.execute("SELECT lives_here, is_guardian FROM family_link").fetchall()
        companies = connection.execute("SELECT count(*) FROM agency").fetchone()
    finally:
        connection.close()
    seen = ("2026-05-01", "Kasi", "BULAN")
    assert journeys == [
        ("a", "PT Contoh", "LAINNYA", *seen), ("b", "PT Contoh", None, *seen),
        ("c", None, None, *seen),
    ]  # fmt: skip
    assert companies == (1,)
    assert events == [("PENDATAAN", None), ("PULANG", None), ("KOREKSI", "salah pilih")]
    assert family == [(1, 0)]
    assert [one.name for one in (tmp_path / migrate.COPIES).iterdir()] != []
