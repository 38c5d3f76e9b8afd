"""Revision 0005 on a file of the first version: nothing that was known is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import cipher, keys, migrate
from tests.conftest import NOW

KEY = b"\x07" * keys.KEY_BYTES
_AT = "2026-05-01T01:00:00.000+00:00"


def a_file_of_the_first_version(path: Path) -> None:
    cipher.connect(path, KEY, must_exist=False).close()
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: cipher.connect(path, KEY),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        command.upgrade(migrate.configuration(connection), "0001")
        for table, row in _rows():
            names = ", ".join(f'"{name}"' for name in row)
            marks = ", ".join("?" * len(row))
            connection.exec_driver_sql(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608 - our own names
                tuple(row.values()),
            )
        connection.commit()
    engine.dispose()


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
    a_file_of_the_first_version(path)

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
