"""The list of villages: complete, unaltered, and found by the fragments a clerk types."""

import gzip
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.kernel import resources
from dme_desktop.kernel.errors import DmeError
from dme_desktop.village import regions


def test_ntb_has_its_ten_regencies_and_1166_villages() -> None:
    regencies = regions.children("52")
    districts = [one for regency in regencies for one in regions.children(regency.code)]
    villages = [one for district in districts for one in regions.children(district.code)]
    kinds = [village.kind for village in villages]

    assert (len(regencies), len(districts), len(villages)) == (10, 117, 1166)
    assert (kinds.count("Desa"), kinds.count("Kelurahan")) == (1021, 145)


def test_the_whole_country_is_there_unaltered() -> None:
    text = gzip.decompress(resources.path("regions", "wilayah.tsv.gz").read_bytes())
    version = resources.path("regions", "VERSION").read_text(encoding="utf-8")
    levels = [0, 0, 0, 0]
    for line in text.decode().splitlines():
        levels[line.count("\t")] += 1

    assert levels == [38, 514, 7285, 83762]
    assert f"sha256 {hashlib.sha256(text).hexdigest()}" in version
    assert version.startswith(regions.VERSION)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("jenggik utara", "52.03.11.2005"),
        ("jenggik lotim", "52.03.11.2005"),
        ("montong gading", "52.03.11.2005"),
        ("UTARA jeng", "52.03.11.2005"),
        ("52.03.11.2005", "52.03.11.2005"),
        ("kuripan utara lobar", "52.01.15.2003"),
        ("dasan geres", "52.01.01.1004"),
        ("jengik utra", "52.03.11.2005"),  # as it is typed in haste
        ("sembalon bumbug lotim", "52.03.15.2001"),
    ],
)
def test_a_village_is_found_by_fragments(words: str, code: str) -> None:
    assert code in [found.code for found in regions.find(words, limit=20)]


def test_names_that_begin_as_typed_stand_first_and_ntb_before_the_others() -> None:
    first, *_ = regions.find("anjani")
    assert first.code == "52.03.13.2001"
    assert regions.find("kuta")[0].code.startswith("52")


def test_a_village_is_named_with_everything_above_it() -> None:
    assert regions.full_name("52.03.11.2005") == (
        "Desa Jenggik Utara, Kecamatan Montong Gading, Kabupaten Lombok Timur, "
        "Provinsi Nusa Tenggara Barat"
    )
    assert regions.full_name("52.71").startswith("Kota Mataram, ")
    assert regions.named("52.01.01.1004").regency == "Kabupaten Lombok Barat"
    assert regions.region("52.01.01.1004").full_name == "Kelurahan Dasan Geres"


@pytest.mark.parametrize("code", ["", "52.00", "52.03.11.9999", "52.03.11", "x.y.z.w", "1.2.3.4.5"])
def test_an_unknown_code_is_refused_in_words(code: str) -> None:
    with pytest.raises(DmeError):
        regions.named(code)


@settings(max_examples=100)
@given(st.text(max_size=30))
def test_whatever_is_typed_finds_villages_or_nothing(words: str) -> None:
    assert all(found.level == 4 for found in regions.find(words, limit=5))


@given(st.sampled_from([regions.region("52.03.11.2005"), *regions.find("lotim", limit=300)]))
def test_every_village_is_found_by_its_own_name_and_code(village: regions.Region) -> None:
    assert village in regions.find(f"{village.name} {village.code}")
    assert regions.region(village.code) == village
