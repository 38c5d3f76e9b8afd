"""What was said at the counter before a letter, as one record whatever form it came from."""

import datetime as dt
import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dme_desktop.kernel.words import print_date
from dme_desktop.village.model import SigningMode


class Wish(enum.Enum):
    """What a family asks others to do for who works abroad."""

    PULANG = "Pemulangan"
    CARI = "Penelusuran keberadaan"
    CARI_DAN_PULANG = "Penelusuran dan pemulangan"


@dataclass(frozen=True, kw_only=True)
class Said:
    """The answers to all that letters ask; what a kind does not ask stays empty.

    `signer` is the id of an official, "" leaves it to the office. `papers`, `reasons`, `done`,
    `items`, `heirs`, `matters`, `purposes` and `agreed` hold one a line, `copies` are parted by
    semicolons. `giver_...` is who gives a family permission, `first_...` and `second_...` are two
    parties of other papers; relations are codes. `district_head` is the camat who knows of it too.
    """

    signer: str = ""
    signing_mode: SigningMode | None = None
    giver_name: str = ""
    giver_relation: str = ""
    giver_nik: str = ""
    giver_birth_place: str = ""
    giver_birth_date: dt.date | None = None
    giver_religion: str = ""
    giver_occupation: str = ""
    giver_address: str = ""
    giver_phone: str = ""
    leaves: str = ""
    giver_present: bool = False
    interviewed_on: dt.date | None = None
    thumbprint: bool = False
    interview_note: str = ""
    exception_reason: str = ""
    warned: bool = False
    head_reason: str = ""
    witness_name: str = ""
    validity_to: dt.date | None = None
    papers: str = ""
    copies: str = ""
    basis: str = ""
    spouse_name: str = ""
    employer: str = ""
    purpose: str = ""
    refused: str = ""
    applied_on: dt.date | None = None
    reasons: str = ""
    remedy: str = ""
    contact_office: str = ""
    addressee: str = ""
    addressee_place: str = ""
    case_no: str = ""
    case_types: str = ""
    case_country: str = ""
    pic: str = ""
    chronology: str = ""
    demand: str = ""
    done: str = ""
    met_on: dt.date | None = None
    place: str = ""
    first_name: str = ""
    first_position: str = ""
    first_institution: str = ""
    condition: str = ""
    items: str = ""
    second_name: str = ""
    second_relation: str = ""
    second_nik: str = ""
    second_address: str = ""
    arrival: str = ""
    second_witness: str = ""
    copies_made: str = ""
    died_on: dt.date | None = None
    death_place: str = ""
    death_cause: str = ""
    buried_at: str = ""
    heirs: str = ""
    wish: Wish | None = None
    last_news: str = ""
    matters: str = ""
    business_name: str = ""
    business_kind: str = ""
    business_place: str = ""
    business_since: str = ""
    purposes: str = ""
    retention: str = ""
    seen_by: str = ""
    sent_to: str = ""
    next_step: str = ""
    dispute: str = ""
    agreed: str = ""
    district_head: str = ""


NOTHING = Said()
_EMPTY: Mapping[str, object] = vars(NOTHING)


def said_in(values: Mapping[str, object], begun: Said = NOTHING) -> Said:
    """Return what a form or the command line says of a letter; the rest stays as begun."""
    told = {
        name: _EMPTY[name] if value is None else value
        for name, value in values.items()
        if name in _EMPTY
    }
    make: Callable[..., Said] = partial(replace, begun)
    return make(**told)


def shown(said: Said) -> dict[str, object]:
    """Return answers as a form shows them: what is empty is left open."""
    return {name: None if value == "" else value for name, value in vars(said).items()}


def printed(said: Said) -> dict[str, str]:
    """Return answers as wordings print them, by their names; what is empty is left out."""
    told = vars(said).items()
    dates = {name: print_date(day) for name, day in told if isinstance(day, dt.date)}
    return {name: text for name, text in told if isinstance(text, str) and text} | dates


def lines(text: str) -> tuple[str, ...]:
    """Return what was answered one a line."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())
