"""An office that gets packages, as a village far from it knows it: its files and its keys."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.packages import form, sealing
from dme_desktop.packages.form import Office, Reply
from dme_desktop.packages.model import Receiver
from dme_desktop.packages.service import receivers
from dme_desktop.vault import signing
from dme_desktop.vault.model import BoxKey, SigningKey

DAY = dt.date(2026, 11, 20)


@dataclass(frozen=True)
class FarOffice:
    """An office that is not here."""

    code: str
    key: SigningKey
    own: BoxKey

    def file(self, *, practice: bool = False, name: str = "Kabupaten Contoh") -> bytes:
        """Return its key file."""
        told = Office(self.code, name, self.key.public, self.own.public, DAY, practice)
        return form.office_file(told, self.key)

    @property
    def fingerprint(self) -> str:
        """Return what its sheet says."""
        return sealing.fingerprint(self.key.public, self.own.public)

    def reply(self, digest: str, *, accepted: bool = True, **different: int) -> bytes:
        """Return its answer to a package."""
        told = {"seq": 1, "last": 1} | different
        sentences = () if accepted else ("kasus kurang 1 jumlah baris: tertulis 2, terhitung 1",)
        by = bytes.fromhex(digest)
        reply = Reply(
            self.code, "52.03.11.2005", 2026, told["seq"], by, accepted, sentences, told["last"],
            by, DAY,
        )  # fmt: skip
        return form.reply_file(reply, self.key)


def far_office(code: str = "52.03", number: int = 7) -> FarOffice:
    """Return an office with keys that everybody knows."""
    return FarOffice(code, signing.practice_key(number, DAY), sealing.practice_key(number, DAY))


def believed(session: Session, office: FarOffice, **different: object) -> Receiver:
    """Return an office that a person believed, with what was chosen for it."""
    kept = receivers.believe(session, office.file(), office.fingerprint)
    for name, value in different.items():
        setattr(kept, name, value)
    session.flush()
    return kept
