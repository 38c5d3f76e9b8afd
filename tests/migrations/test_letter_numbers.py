"""A file of the first version keeps its letters, each with the count that gave it its number."""

from pathlib import Path

import pytest

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import NumberPolicy
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file

VILLAGE = (
    "INSERT INTO village (code, name, district, regency, province, letter_suffix, number_pattern, "
    "paper, practice, region_data, id, rev) VALUES ('52.03.11.2005', 'Jenggik Utara', "
    "'Montong Gading', 'Kabupaten Lombok Timur', 'NTB', 'Pem.Ds', ?, 'F4', 0, '', 'v', 1)"
)
LETTER = (
    "INSERT INTO letter (type, number, seq, year, date, subject, status, pdf_sha256, snapshot, id, "
    "rev) VALUES (?, ?, ?, 2026, '2026-11-02', 'Siti', 'BERNOMOR', 'x', '{}', ?, 1)"
)


def first_version(path: Path, pattern: str) -> None:
    letters = enumerate(
        [("DOMICILE", "470/001/2026", 1), ("PLEDGE", "145/001/2026", 2), ("PLEDGE", "x", 3)]
    )
    a_file(
        path,
        [
            (VILLAGE, (pattern,)),
            *((LETTER, (*about, str(place))) for place, about in letters),
            ("INSERT INTO setting VALUES ('letter.code.PLEDGE', '180')", ()),
        ],
    )


@pytest.mark.parametrize(
    ("pattern", "policy", "counts"),
    [
        ("{code}/{number}/{year}", NumberPolicy.PER_TYPE, ["470", "180", "180"]),
        ("{number}/{year}", NumberPolicy.EVERYTHING, ["semua"] * 3),
    ],
)
def test_letters_of_the_first_version_are_told_their_count(
    tmp_path: Path, pattern: str, policy: NumberPolicy, counts: list[str]
) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    first_version(path, pattern)
    migrate.bring_up_to_date(path, KEY, clock)
    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        kept = [session.get_one(Letter, str(place)) for place in range(3)]
        assert [one.sequence for one in kept] == counts
        assert village.profile(session).number_policy is policy
        assert numbers.upcoming(session)[LetterType.PLEDGE].startswith(("180/004", "004"))
    db.close()
