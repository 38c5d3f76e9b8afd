"""Signature blocks say who signs, for whom, and where the stamp goes."""

import pytest

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.signing import METERAI, Mode, Signatures, Signer, signed_name
from tests.pdf.examples import LONG_NAME, printed
from tests.pdf.golden import text_of

HEAD = "Kepala Desa Jenggik Utara"


@pytest.mark.parametrize(
    ("mode", "lines"),
    [
        ("", [f"{HEAD},"]),
        ("Plt.", [f"Plt. {HEAD},"]),
        ("Plh.", [f"Plh. {HEAD},"]),
        ("Pj.", [f"Pj. {HEAD},"]),
        ("a.n.", [f"a.n. {HEAD}", "Kasi Pemerintahan,"]),
        ("u.b.", [f"a.n. {HEAD}", "Sekretaris Desa", "u.b.", "Kasi Pemerintahan,"]),
    ],
)
def test_each_way_of_signing_has_its_lines(mode: Mode, lines: list[str]) -> None:
    signer = Signer(
        name="Contoh", role=HEAD, mode=mode, own_role="Kasi Pemerintahan", through="Sekretaris Desa"
    )
    assert signer.heading() == lines


@pytest.mark.parametrize(
    ("name", "printed_name"),
    [
        ("Lalu Contoh", "LALU CONTOH"),
        ("H. Lalu Contoh, S.Pd., M.Si.", "H. LALU CONTOH, S.Pd., M.Si."),
        ("Drs. Ahmad", "Drs. AHMAD"),
        ("", ""),
    ],
)
def test_names_are_capitals_and_titles_stay_as_written(name: str, printed_name: str) -> None:
    assert signed_name(name) == printed_name


def test_an_unknown_name_leaves_a_line_between_brackets() -> None:
    assert "(....." in text_of(printed(Signatures([Signer(name="", role="Petugas")], Scale())))


def test_a_long_name_is_printed_whole() -> None:
    words = text_of(printed(Signatures([Signer(name=LONG_NAME), Signer(name="B")], Scale())))
    assert LONG_NAME.upper().split()[-1] in words


def test_the_stamp_and_the_thumb_have_their_boxes() -> None:
    signer = Signer(name="Amaq", role="Yang memberi izin", meterai=True, thumbprint=True)
    block = Signatures([None, signer], Scale(signing=10))
    assert block.height(400) > METERAI[1]
    words = text_of(printed(block))
    assert "meterai" in words
    assert "cap jempol" in words


def test_the_nip_is_printed_when_there_is_one() -> None:
    own = "19880101 201001 1 001"
    assert f"NIP. {own}" in text_of(printed(Signatures([Signer(name="A", nip=own)], Scale())))
    assert "NIPD. 1988" in text_of(printed(Signatures([Signer(name="A", nip="1988")], Scale())))


def test_the_rank_of_a_civil_servant_stands_between_name_and_number() -> None:
    acting = Signer(
        name="Lalu Contoh, S.Sos.", role="Kepala Desa Contoh", mode="Pj.", rank="Penata, III/c",
        nip="198801012010011001",
    )  # fmt: skip
    told = text_of(printed(Signatures([acting], Scale())))
    assert "LALU CONTOH, S.Sos. Penata, III/c NIP. 198801012010011001" in told
    plain = text_of(printed(Signatures([Signer(name="Lalu Contoh")], Scale())))
    assert plain.endswith("LALU CONTOH")
