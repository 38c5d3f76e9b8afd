"""People who are recorded in two villages, found without knowing who they are.

Boxes of NIK are opened only for the time of one question. What is compared are hashes with a key
that is derived from the private key of this desk and leaves it never; the NIK are dropped at once.
Who asks is written down with the basis.
"""

import hashlib
import hmac
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.district import questions
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import NIK, Asked
from dme_desktop.district.service import gathering, lake
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import sealing
from dme_desktop.packages.form import BOX
from dme_desktop.vault import audit, boxes, cose
from dme_desktop.vault.model import BoxKey

PLACE = b"DME1 nik of a desk\n"
NO_BOXES = (
    "Tidak ada kotak NIK yang dapat dibuka di meja ini. Desa menyertakannya bila kantor ini "
    "dipilih untuk mencocokkan, dengan dasar yang jelas."
)


@dataclass(frozen=True)
class Doubles:
    """Pairs of villages that record the same people: (village, village, how many).

    `unread` are the villages whose box was sealed for this desk and cannot be read.
    """

    pairs: list[tuple[str, str, int]]
    unread: list[str]


def found(session: Session, year: int) -> Doubles:
    """Return which villages record the same people; a box that is broken hinders no other.

    Called in a write, so that the asking itself is written down. Raises DmeError without boxes.
    """
    audit.stand(session)
    own = boxes.every(session)
    if not own:
        raise DmeError(sealing.NO_KEY)
    key = hashlib.sha256(PLACE + own[-1].private).digest()
    offices: list[str] = []
    hashes: list[str] = []
    unread: list[str] = []
    for code, niks in _opened(session, year):
        if niks is None:
            unread.append(code)
            continue
        offices += [code] * len(niks)
        hashes += [hmac.digest(key, str(nik).encode(), "sha256").hex() for nik in niks]
    if not offices and not unread:
        raise DmeError(NO_BOXES)
    with closing(lake.engine()) as engine:
        if offices:
            engine.put(NIK, [offices, hashes])
        answer = lake.answer(engine, questions.DOUBLES, Asked(year))
    pairs: dict[tuple[str, str], int] = {}
    for _, _, one, other in answer:
        pairs[str(one), str(other)] = pairs.get((str(one), str(other)), 0) + 1
    told = [(one, other, number) for (one, other), number in sorted(pairs.items())]
    return Doubles(told, sorted(set(unread)))


def _opened(session: Session, year: int) -> Iterator[tuple[str, list[int] | None]]:
    """Yield each village with what its box holds, None where that cannot be read."""
    own = boxes.every(session)
    for payload in session.scalars(select(Payload).where(Payload.year == year)):
        for code, box in gathering.boxes_of(payload.boxes):
            for key in own:
                if sealing.is_for(box, key.public, BOX):
                    yield code, _niks(box, key, code)


def _niks(box: bytes, key: BoxKey, code: str) -> list[int] | None:
    try:
        told = cose.loaded(sealing.opened(box, key, BOX))
    except (ValueError, RecursionError):
        return None
    match told:
        case [str(village), int(), int(), list(niks)] if village == code:
            return [one for one in niks if type(one) is int]
    return None
