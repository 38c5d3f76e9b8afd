"""Keys that villages entrust to the regency's office: its sheet, and opening what was lost.

The sheet carries the office's public key as a code to scan; a person compares the fingerprint that
is printed beside it. What the office hands back is a file that opens with a new recovery code.
"""

import datetime as dt
from dataclasses import dataclass

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import proof
from dme_desktop.kernel import base45
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.trust import lists
from dme_desktop.vault import boxes, escrow, keys
from dme_desktop.vault.keys import KeyFile
from dme_desktop.village import regions

PREFIX = "DME1K:"
NO_SHEET = (
    "Ini bukan kode lembar kunci titipan. Pindai kode QR di lembar dari kabupaten, atau pilih "
    "foto atau PDF lembarnya."
)
OTHER_REGENCY = "Lembar ini dari {name}, bukan kabupaten desa ini. Minta lembar kabupaten sendiri."


@dataclass(frozen=True)
class Office:
    """Whose sheet it is: the regency's code "52.03" and name, and its public key."""

    code: str
    name: str
    public: bytes
    made_on: dt.date

    @property
    def fingerprint(self) -> str:
        """Return what is printed beside the code."""
        return boxes.fingerprint(self.code, self.public)


@dataclass(frozen=True)
class Asked:
    """Who asks that a lost key be opened, for which village, why, and by which letter."""

    village: str
    asker: str
    reason: str
    paper_no: str


def own_office(session: Session) -> Office | None:
    """Return this office as others see it, None before it has a key for boxes."""
    key = boxes.current(session)
    if key is None:
        return None
    code = lists.regency(session)
    return Office(code, name_of(code), key.public, key.made_on)


def code_of(office: Office) -> str:
    """Return what the code on the sheet says."""
    told = [int(office.code.replace(".", "")), office.public, proof.days(office.made_on)]
    return PREFIX + base45.encode(msgspec.msgpack.encode(told))


def read(text: str) -> Office:
    """Return whose key a scanned code tells; raise DmeError for any other code."""
    try:
        told = msgspec.msgpack.decode(
            base45.decode(text.strip().removeprefix(PREFIX)), type=tuple[int, bytes, int]
        )
        number, public, made_on = told
        code = f"{number // 100:02}.{number % 100:02}"
        day = proof.day(made_on)
    except (ValueError, msgspec.MsgspecError, OverflowError) as error:
        raise DmeError(NO_SHEET) from error
    if not text.strip().startswith(PREFIX) or len(public) != boxes.KEY_BYTES or len(code) != 5:
        raise DmeError(NO_SHEET)
    return Office(code, name_of(code), public, day)


def compared(session: Session, text: str, typed: str) -> Office:
    """Return the office of a scanned code once the typed fingerprint is that of its key.

    Raises `Invalid` when it is another; DmeError for another code or another regency's.
    """
    office = read(text)
    if office.code != lists.regency(session):
        raise DmeError(OTHER_REGENCY.format(name=office.name))
    if keys.plain_code(typed) != keys.plain_code(office.fingerprint):
        raise Invalid(
            {
                "fingerprint": "Sidik ini bukan sidik kunci di kode itu. Cocokkan lagi dengan "
                "lembarnya; bila tetap berbeda, jangan dipakai dan tanyakan kabupaten."
            }
        )
    return office


def name_of(code: str) -> str:
    """Return the name of a regency by its code, the code itself where the table has none."""
    try:
        return regions.region(code).full_name
    except DmeError:
        return f"Wilayah {code}"


def reopen(session: Session, file: KeyFile, recovery_code: str) -> bytes:
    """Return the opener of a village whose secrets are lost: its key file with a new code.

    Raises DmeError when that village entrusted its key to nobody, or to another office.
    """
    privates = [one.private for one in boxes.every(session)]
    return escrow.packed(escrow.reopened(file, privates, recovery_code))
