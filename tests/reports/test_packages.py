"""Reports of a month bound as one: contents with pages, nothing that names, small counts hidden."""

import re
from dataclasses import replace

import pytest

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.reports import packages
from dme_desktop.reports.asking import Period
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik
from tests.pdf.golden import pages_of

NAME = "Siti Contohwati"


@pytest.fixture
def village(office: Database) -> Database:
    """Keep three who are abroad."""
    for n in range(1, 4):
        given = a_registration({"nik": nik(n), "full_name": f"{NAME} {n}"},
                               journey={"stage": Stage.BEKERJA, "country": "MY",
                                        "departed_on": PartialDate(2025)})  # fmt: skip
        with office.write(ACT, CLERK) as session:
            registration.register(session, given)
    return office


def pages(db: Database, codes: list[str], period: Period) -> list[str]:
    with db.read(CLERK) as session:
        package = packages.packed(session, codes, period)
    return [" ".join(page.split()) for page in pages_of(packages.bound(package))]


def test_the_contents_say_on_which_page_each_report_begins(village: Database) -> None:
    found = pages(village, ["L1", "L3", "L10"], Period(2026, 11))
    whole = len(found)
    for title, code in (("REKAPITULASI KEADAAN", "L1"), ("MENURUT NEGARA", "L3")):
        begins = next(n for n, page in enumerate(found[1:], start=2) if title in page)
        assert re.search(rf"{code} .* {begins} ", found[0])
        assert f"halaman {begins}/{whole}" in found[begins - 1]
    assert "PAKET LAPORAN" in found[0]
    assert "November 2026" in found[0]


def test_every_report_that_can_be_bound_names_nobody(village: Database) -> None:
    codes = [kind.code for kind in packages.choices()]
    assert not {"L8", "L9", "BUKU", "KURANG", "TERLATIH", "AGENDA"} & set(codes)
    words = " ".join(pages(village, codes, Period(2026, outside=True)))
    assert NAME not in words
    assert "disamarkan" in words


def test_a_report_that_is_refused_says_so_and_the_others_are_bound(
    village: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise DmeError("Peran ini tidak boleh melihat kasus.")

    monkeypatch.setitem(KINDS, "L15", replace(KINDS["L15"], count=refuse))
    found = pages(village, ["L1", "L15"], Period(2026))
    assert "Peran ini tidak boleh melihat kasus." in found[0]
    assert "REKAPITULASI KEADAAN" in found[1]


def test_an_empty_village_has_a_package_too(office: Database) -> None:
    assert "PAKET LAPORAN" in pages(office, list(packages.USUAL), Period(2026, 1))[0]
