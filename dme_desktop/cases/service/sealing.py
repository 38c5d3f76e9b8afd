"""The words of a case, sealed with its key and read with it; nothing here asks who reads."""

from dataclasses import dataclass
from typing import TypeVar

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.cases.model import (
    CaseAction,
    CaseEvidence,
    CaseFile,
    CaseReading,
    CaseReferral,
    CaseStep,
)
from dme_desktop.cases.rules import Account
from dme_desktop.kernel.ids import new_id
from dme_desktop.vault.closed import Box, Opened

ACCOUNT = "account"
Part = CaseAction | CaseReferral | CaseEvidence
Told = TypeVar("Told")
Belongs = TypeVar("Belongs", CaseAction, CaseReferral, CaseEvidence, CaseStep, CaseReading)


@dataclass(frozen=True)
class Noted:
    """What is said of an action: what was done, and what is to be done next."""

    note: str = ""
    next_note: str = ""


@dataclass(frozen=True)
class Written:
    """What is said of a referral: to whom and where, who agreed or why nobody could, the answer."""

    addressee: str = ""
    agreed_by: str = ""
    reason: str = ""
    receipt_no: str = ""
    reply: str = ""


@dataclass(frozen=True)
class Labelled:
    """What a document is called, and why it was struck out."""

    name: str = ""
    struck_for: str = ""


def begin(session: Session, case: CaseFile) -> Opened:
    """Give a new case its id and its key."""
    box: Box = session.info["box"]
    case.id = new_id()
    case.wrapped, key = box.begin(case.id)
    return key


def key_of(session: Session, case: CaseFile) -> Opened:
    """Return the key of a case."""
    box: Box = session.info["box"]
    return box.open(case.wrapped, case.id)


def put_account(key: Opened, case: CaseFile, told: Account) -> None:
    """Seal what was told; what is the same already stays as it is."""
    if case.sealed is None or account(key, case) != told:
        case.sealed = key.seal(msgspec.json.encode(told), ACCOUNT)


def account(key: Opened, case: CaseFile) -> Account:
    """Return what was told."""
    return msgspec.json.decode(key.read(case.sealed, ACCOUNT), type=Account)


def put(key: Opened, part: Part, told: Noted | Written | Labelled) -> None:
    """Seal what is said of a part of a case."""
    part.id = part.id or new_id()
    part.sealed = key.seal(msgspec.json.encode(told), part.id)


def read(key: Opened, part: Part, told: type[Told]) -> Told:
    """Return what is said of a part of a case."""
    return msgspec.json.decode(key.read(part.sealed, part.id), type=told)
