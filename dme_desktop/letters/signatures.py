"""Who signs a letter about a resident, in rows: the lowest row comes last."""

from collections.abc import Callable

from msgspec.structs import replace

from dme_desktop.letters.said import Said
from dme_desktop.pdf.signing import Signer

CAMAT = "Camat"
Rows = tuple[tuple[Signer | None, ...], ...]
Signers = Callable[[str, Said, Signer, str], Rows]


def head_alone(_: str, __: Said, head: Signer, when: str) -> Rows:
    """Let the one who signs for the office sign alone."""
    return ((None, replace(head, place_and_date=when)),)


def head_and_district(_: str, said: Said, head: Signer, when: str) -> Rows:
    """Let the camat know of it too, where whoever asks for the paper wants that."""
    camat = _district_head(said) if said.district_head else None
    return ((camat, replace(head, place_and_date=when)),)


def _district_head(said: Said) -> Signer:
    return Signer(name=said.district_head, role=CAMAT, before="Mengetahui,")


def of_district(rows: Rows, district: str) -> Rows:
    """Return the rows with the district of the camat who signs in them, if one does."""
    return tuple(
        tuple(
            replace(one, role=f"{CAMAT} {district}") if one and one.role == CAMAT else one
            for one in row
        )
        for row in rows
    )


def with_holder(name: str, _: Said, head: Signer, when: str) -> Rows:
    """Let the resident sign beside the office, as the one who holds the letter."""
    return ((Signer(name=name, role="Pemegang surat"), replace(head, place_and_date=when)),)


def who_states(name: str, _: Said, head: Signer, when: str) -> Rows:
    """Let the resident sign what is stated over a duty stamp; the office knows of it."""
    own = Signer(name=name, role="Yang menyatakan", place_and_date=when, meterai=True)
    return ((replace(head, before="Mengetahui,"), own),)


def both_parties(_: str, said: Said, head: Signer, when: str) -> Rows:
    """Let who hands over and who receives sign; the office is their witness."""
    second = Signer(name=said.second_name, role="PIHAK KEDUA")
    first = Signer(name=said.first_name, role="PIHAK KESATU", place_and_date=when)
    witness = replace(head, before="Saksi,")
    if not said.second_witness:
        return (second, first), (witness,)
    return (second, first), (Signer(name=said.second_witness, before="Saksi,"), witness)


def who_agrees(name: str, _: Said, head: Signer, when: str) -> Rows:
    """Let the resident sign what is agreed to, without a duty stamp; the office knows of it."""
    own = Signer(name=name, role="Yang menyetujui", place_and_date=when)
    return ((replace(head, before="Mengetahui,"), own),)


def with_applicant(_: str, said: Said, head: Signer, when: str) -> Rows:
    """Let the family that asks sign beside the office."""
    return ((Signer(name=said.second_name, role="Pemohon"), replace(head, place_and_date=when)),)


def with_complainant(name: str, _: Said, head: Signer, when: str) -> Rows:
    """Let who complains sign beside the office that took the complaint in."""
    return ((Signer(name=name, role="Yang mengadu"), replace(head, place_and_date=when)),)


def who_empowers(name: str, said: Said, head: Signer, when: str) -> Rows:
    """Let who gives the power sign over a duty stamp, and who gets it; the office knows of it."""
    gives = Signer(name=name, role="PEMBERI KUASA", place_and_date=when, meterai=True)
    gets = Signer(name=said.second_name, role="PENERIMA KUASA")
    return (gets, gives), (replace(head, before="Mengetahui,"),)


def heirs(_: str, said: Said, head: Signer, when: str) -> Rows:
    """Let one sign for all heirs over a duty stamp before two witnesses; the office knows."""
    own = Signer(
        name=said.second_name, role="Wakil para ahli waris", place_and_date=when, meterai=True
    )
    first = Signer(name=said.witness_name, before="Saksi kesatu,")
    second = Signer(name=said.second_witness, before="Saksi kedua,")
    rows = (first, own), (second, replace(head, before="Mengetahui,"))
    return (*rows, (_district_head(said),)) if said.district_head else rows


def both_settle(name: str, said: Said, head: Signer, when: str) -> Rows:
    """Let both parties sign what they settled, and who stood between them; the office knows."""
    first = Signer(name=name, role="PIHAK KESATU", place_and_date=when)
    second = Signer(name=said.first_name, role="PIHAK KEDUA")
    others = (("Penengah,", said.witness_name), ("Saksi,", said.second_witness))
    beside = [Signer(name=one, before=called) for called, one in others if one]
    return (second, first), (*beside, replace(head, before="Mengetahui,"))
