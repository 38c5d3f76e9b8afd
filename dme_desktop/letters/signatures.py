"""Who signs a letter about a resident, in rows: the lowest row comes last."""

from collections.abc import Callable

from msgspec.structs import replace

from dme_desktop.letters.said import Said
from dme_desktop.pdf.signing import Signer

Rows = tuple[tuple[Signer | None, ...], ...]
Signers = Callable[[str, Said, Signer, str], Rows]


def head_alone(_: str, __: Said, head: Signer, when: str) -> Rows:
    """Let the one who signs for the office sign alone."""
    return ((None, replace(head, place_and_date=when)),)


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
