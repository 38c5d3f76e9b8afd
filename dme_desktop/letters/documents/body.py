"""The running words of a letter: paragraphs with fields, and tables and lists between them."""

from collections.abc import Mapping, Sequence

import msgspec

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.points import numbered
from dme_desktop.pdf.prose import Prose, filled
from dme_desktop.pdf.tables import Column, Grid, Labels

HAND_TALL = 9 * MM  # the least room for a signature in a table


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A person a letter is about; texts as they are read, birth date as it is known.

    `age` is in years.
    """

    name: str
    nik: str = ""
    card_no: str = ""
    birth_place: str = ""
    birth_date: PartialDate | None = None
    age: int | None = None
    gender: str = ""
    religion: str = ""
    nationality: str = ""
    occupation: str = ""
    position: str = ""
    institution: str = ""
    address: str = ""
    phone: str = ""
    relation: str = ""
    passport: str = ""
    leaves: str = ""
    recruiter: str = ""


def identity(party: Party, scale: Scale) -> list[Block]:
    """Return the table about one person; what is not known is left out, never printed as dots."""
    told = [(label, value) for label, value in rows(party) if value]
    return [Labels(told, scale, first_bold=True)]


def rows(party: Party) -> list[tuple[str, str]]:
    """Return everything a letter may say of a person, each with its label, "" when not known."""
    return [
        ("Nama", party.name),
        ("NIK", party.nik),
        ("Nomor KK", party.card_no),
        ("Tempat, tanggal lahir", _born(party)),
        ("Jenis kelamin", party.gender),
        ("Agama", party.religion),
        ("Kewarganegaraan", party.nationality),
        ("Pekerjaan", party.occupation),
        ("Jabatan", party.position),
        ("Instansi", party.institution),
        ("Hubungan", party.relation),
        ("Alamat", party.address),
        ("Nomor HP", party.phone),
        ("Nomor paspor", party.passport),
        ("Rencana berangkat", party.leaves),
        ("Perekrut", party.recruiter),
    ]


def _born(party: Party) -> str:
    day = party.birth_date.printed() if party.birth_date else ""
    told = ", ".join(part for part in (party.birth_place, day) if part)
    return f"{told} ({party.age} tahun)" if told and party.age is not None else told


def points(lines: Sequence[str], scale: Scale) -> list[Block]:
    """Return a numbered list, a line to write on when nothing is known."""
    return numbered(lines or ("",), scale)


def signed_list(lines: Sequence[str], scale: Scale) -> list[Block]:
    """Return people in a table, each with a place to sign or to leave a thumbprint."""
    columns = [
        Column("No", 10, "centre"), Column("Nama dan hubungan", 98),
        Column("Tanda tangan atau cap jempol", 62),
    ]  # fmt: skip
    rows = [(str(number), line, hand_place(number)) for number, line in enumerate(lines, start=1)]
    small = Scale(scale.size - 1, 1.2, scale.gap)
    return [Grid(columns, rows, small, row_height=HAND_TALL)]


def hand_place(number: int) -> str:
    """Return where somebody signs in a list: left and right in turn, so that no two hands touch."""
    return f"{number}." if number % 2 else f"{' ' * 16}{number}."


def paragraphs(
    wording: str, values: Mapping[str, str], tables: Mapping[str, list[Block]], scale: Scale
) -> list[Block]:
    """Return a wording: each line a paragraph with its fields, a {..._table} alone being a table.

    The last paragraph stays with what follows, so that a signature never stands alone on a page.
    """
    blocks: list[Block] = []
    for line in (line.strip() for line in wording.splitlines()):
        if line.startswith("{") and (table := tables.get(line[1:-1])):
            blocks += [*table, Space(scale.gap * 0.5)]
        elif line:
            leads = line.endswith(":")
            gap = scale.gap * (0.35 if leads else 0.7)
            blocks += [Prose(filled(line, values), scale, stays_with_next=leads), Space(gap)]
    for block in blocks[-2:]:
        if isinstance(block, Prose):
            block.stays_with_next = True
    return blocks
