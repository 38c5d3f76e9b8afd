"""Every report of a village with nobody, one person, nothing known, and names that overflow."""

from collections.abc import Callable
from typing import Any

import pytest

from dme_desktop.people.model import Person
from dme_desktop.reports.asking import Only, Period
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, Scheme, Stage
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.pdf.examples import UNSEEN
from tests.pdf.golden import ink_margins, text_of

LONG = "Baiq Siti Nurhasanah Kusumaningrum Wirasaputri binti Lalu Muhammad Zainuddin Abdulmadjid"
TOLD = ("Posisi data", "Belum diketahui", "Cakupan")
LAST = -1


def nobody(_: Database) -> None:
    """Keep nobody."""


def kept(db: Database, person: Person, **journey: Any) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(person)
        session.flush()
        session.add(Journey(person_id=person.id, **journey))


def one_person(db: Database) -> None:
    kept(db, a_person(nik=nik(1)), stage=Stage.BEKERJA, country="MY")


def nothing_known(db: Database) -> None:
    for n, stage in enumerate(Stage):
        person = a_person(
            nik=None, full_name=f"Tanpa Data {n}", hamlet="",
            birth_place=None,
        )  # fmt: skip
        kept(db, person, stage=stage)


def overflowing(db: Database) -> None:
    for n in range(3):
        person = a_person(nik=nik(n + 1), full_name=f"{LONG} {n}", hamlet=f"{LONG} {n}"[:60])
        kept(db, person, stage=Stage.BEKERJA, country="TW", job_title=LONG[:80])


@pytest.mark.parametrize("village", [nobody, one_person, nothing_known, overflowing])
def test_every_report_of_an_odd_village_is_drawn_and_tells_what_it_must(
    office: Database, village: Callable[[Database], None]
) -> None:
    village(office)
    for code, kind in KINDS.items():
        for part in list(kind.parts) or [""]:
            with office.read(CLERK) as session:
                report = kind.counted(session, Period(part=part))
            pdf, told = kind.build(report), ""
            told = text_of(pdf)
            assert all(one in told for one in TOLD), (code, part)
            assert not UNSEEN & set(told), (code, part)
            assert kind.workbook(report)[:2] == b"PK"
            if village is overflowing and not part:
                left, _, right, bottom = ink_margins(pdf)[LAST]
                assert min(left, right, bottom) >= 8, code


def test_a_year_without_data_is_a_report_of_nothing(office: Database) -> None:
    one_person(office)
    for code, kind in KINDS.items():
        if not kind.year:
            continue
        for part in list(kind.parts) or [""]:
            with office.read(CLERK) as session:
                report = kind.counted(session, Period(1998, part=part))
            by_year, _ = kind.is_about(part)
            if by_year:
                assert report.people == 0, (code, part)
                assert "1998" in report.period, (code, part)
            assert "Posisi data" in text_of(kind.build(report)), (code, part)


def test_a_filter_of_everything_at_once_leaves_nothing_and_says_so(office: Database) -> None:
    nothing_known(office)
    only = Only(f"{LONG} {LONG}", "MY", "2", Scheme.PTOP.name)
    for code, kind in KINDS.items():
        if not kind.filters:
            continue
        asked = Only(**{field: getattr(only, field) for field in kind.filters})
        with office.read(CLERK) as session:
            report = kind.counted(session, Period(only=asked))
        assert report.people == 0, code
        assert "DISARING" in text_of(kind.build(report)), code
