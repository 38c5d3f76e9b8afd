"""Who may sign a paper, asked on a form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from dme_desktop.agenda import answers
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.kinds import Kind
from dme_desktop.ui.form import Form
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.model import SigningMode


@dataclass(frozen=True)
class Signing:
    """An official who may sign, and how that one usually does."""

    id: str
    name: str
    mode: SigningMode


def asked(signers: Sequence[Signing]) -> Field:
    """Return the question who signs, with those who may."""
    names = {one.id: one.name for one in signers}
    ids = {name: official_id for official_id, name in names.items()}
    official = Kind("choice", lambda text: ids[text], lambda one: names.get(one, ""),
                    lambda: tuple(names))  # fmt: skip
    return replace(answers.SIGNING[0], kind=official)


def follow(form: Form, signers: Sequence[Signing], changed: str) -> None:
    """Propose the way in which an official usually signs, once another one was chosen."""
    if changed != "signer":
        return
    written = form.editor("signer").draft()
    for one in signers:
        if one.name == written:
            form.fill({"signing_mode": one.mode})


def allowed(session: Session) -> list[Signing]:
    """Return who may sign, each with the usual way."""
    return [
        Signing(one.id, one.name, stationery.usual_mode(one)) for one in village.signers(session)
    ]
