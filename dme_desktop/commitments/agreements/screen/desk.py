"""What the page of an agreement reads and keeps; all of it off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import GONE, Opened, beside, draft_of
from dme_desktop.commitments.agreements import service
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    PartyKind,
    Standing,
)
from dme_desktop.commitments.agreements.service import Whole
from dme_desktop.kernel import kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.kerja-sama"
_ABOUT = ("kind", "title", "our_number", "their_number", "level", "village_is_party")
_TERM = ("signed_on", "place", "start_on", "end_on", "open_ended", "auto_renew")
_CONTENT = ("scope", "note")
_OWN = (*_ABOUT, *_TERM, *_CONTENT)
_ON_PARTY = ("name", "kind", "signer_name", "signer_position")
_ON_ACTION = ("task", "person", "due_on", "done_on", "evidence")
PARTIES = Field(
    name="parties", label=QT_TRANSLATE_NOOP("fields", "Para pihak"), kind=kinds.LONG_TEXT
)
ACTIONS = Field(
    name="actions", label=QT_TRANSLATE_NOOP("fields", "Tindak lanjut"), kind=kinds.LONG_TEXT
)
PARTY = [field_of(AgreementParty, name) for name in _ON_PARTY]
ACTION = [field_of(AgreementAction, name) for name in _ON_ACTION]


def parts() -> list[Part]:
    """Return the cards of an agreement in the order of the paper in hand."""
    known = {field.name: field for field in fields_of(Agreement)}
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Naskah"), [known[name] for name in _ABOUT]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Para pihak"),
            [PARTIES],
            QT_TRANSLATE_NOOP("fields", "Urutannya seperti di naskah. Paling sedikit dua."),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Jangka waktu"), [known[name] for name in _TERM]),
        Part(QT_TRANSLATE_NOOP("fields", "Isi"), [known[name] for name in _CONTENT]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Tindak lanjut"),
            [ACTIONS],
            QT_TRANSLATE_NOOP(
                "fields",
                "Apa yang dijanjikan, siapa yang mengerjakan, sampai kapan. Yang terlambat "
                "muncul di Hari ini.",
            ),
        ),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedAgreement(Opened):
    """An agreement on the table, where it stands, and what it goes on from or is followed by."""

    whole: Whole | None = None
    chain: Sequence[Agreement] = ()

    @property
    def status(self) -> AgreementStatus:
        """Return what the office did with it."""
        return self.whole.agreement.status if self.whole else AgreementStatus.DRAF

    @property
    def standing(self) -> Standing:
        """Return where it stands today."""
        return self.whole.standing if self.whole else Standing.DRAF


def opened(db: Database, about: str = "") -> OpenedAgreement:
    """Return the agreement with this id, or a new one: of the kind `about` names, or of a draft."""
    with db.read() as session:
        one = session.get(Agreement, about)
        if one and one.deleted_at:
            raise DmeError(GONE)
        draft = draft_of(db, DRAFTS, about)
        if one is None:
            kind = AgreementKind.__members__.get(about, AgreementKind.MOU)
            return OpenedAgreement(values=_begun(session, kind), draft=draft)
        whole = service.whole(session, about)
        values: dict[str, Any] = {name: getattr(one, name) for name in _OWN}
        values["parties"] = _rows(whole.parties, _ON_PARTY)
        values["actions"] = _rows(whole.actions, _ON_ACTION)
        chain = service.chain(session, about)
        return OpenedAgreement(
            values=values, whole=whole, chain=chain, draft=draft, **beside(session, about)
        )


def _rows(found: Sequence[Any], names: Sequence[str]) -> list[dict[str, Any]]:
    return [{name: getattr(one, name) for name in names} for one in found]


def _begun(session: Session, kind: AgreementKind) -> dict[str, Any]:
    """Return a new agreement with the village as its first party."""
    office, head = village.profile(session), village.head(session)
    ours = {
        "name": f"Pemerintah {office.full_name}",
        "kind": PartyKind.PEMDES,
        "signer_name": head.name if head else None,
        "signer_position": f"{office.head_title} {office.name}",
    }
    return {
        "kind": kind,
        "level": field_of(Agreement, "level").default,
        "village_is_party": True,
        "parties": [ours, {}],
    }


def store(session: Session, agreement_id: str, values: Mapping[str, Any]) -> str:
    """Record an agreement, change a draft, or keep the follow-up of a signed one; return its id."""
    own = {name: values[name] for name in _OWN}
    parties = [row | {"kind": row["kind"] or PartyKind.LAINNYA} for row in values["parties"] or []]
    actions = values["actions"] or []
    if not agreement_id:
        return service.record(session, own, parties, actions).id
    if session.get_one(Agreement, agreement_id).status is not AgreementStatus.DRAF:
        return service.follow_up(session, agreement_id, actions).id
    return service.change(session, agreement_id, own, parties, actions).id
