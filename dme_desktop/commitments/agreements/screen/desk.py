"""What the page of an agreement reads and keeps; all of it off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, beside, kept_or_begun
from dme_desktop.commitments.agreements import service
from dme_desktop.commitments.agreements.model import (
    IN_DESA,
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    PartyKind,
    Standing,
)
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS = "commitments.kerja-sama"
_ABOUT = ("kind", "title", "our_number", "their_number", "level", "village_is_party")
_TERM = ("signed_on", "place", "start_on", "end_on", "open_ended", "auto_renew")
_CONTENT = ("scope", "note")
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
class OpenedAgreement(OpenedRecord):
    """An agreement on the table, where it stands, and what it goes on from or is followed by."""

    full: AgreementInFull | None = None
    chain: Sequence[Agreement] = ()
    party_kinds: Sequence[PartyKind] = tuple(PartyKind)

    @property
    def status(self) -> AgreementStatus:
        """Return what the office did with it."""
        return self.full.agreement.status if self.full else AgreementStatus.DRAF

    @property
    def standing(self) -> Standing:
        """Return where it stands today."""
        return self.full.standing if self.full else Standing.DRAF


def opened(db: Database, about: str = "") -> OpenedAgreement:
    """Return the agreement with this id, or a new one: of the kind `about` names, or of a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Agreement, about, db, DRAFTS)
        if one is None:
            kind = AgreementKind.__members__.get(about, AgreementKind.MOU)
            kinds = village.profile(session).offers(PartyKind, IN_DESA)
            return OpenedAgreement(values=_begun(session, kind), party_kinds=kinds, draft=draft)
        full = service.in_full(session, about)
        kept = (party.kind for party in full.parties)
        kinds = village.profile(session).offers(PartyKind, IN_DESA, *kept)
        values = values_of(one)
        values["parties"] = [values_of(party) for party in full.parties]
        values["actions"] = [values_of(action) for action in full.actions]
        chain = service.chain(session, about)
        return OpenedAgreement(
            values=values, full=full, chain=chain, party_kinds=kinds, draft=draft,
            **beside(session, about),
        )  # fmt: skip


def _begun(session: Session, kind: AgreementKind) -> dict[str, object]:
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
    actions = [record_of(AgreementAction, row) for row in values["actions"] or []]
    if agreement_id and not service.is_draft(session, agreement_id):
        return service.follow_up(session, agreement_id, actions).id
    agreement = record_of(Agreement, values)
    return service.keep(session, agreement, parties_in(values), actions, agreement_id).id


def parties_in(values: Mapping[str, Any]) -> list[AgreementParty]:
    """Return the parties that a form names."""
    return [
        record_of(AgreementParty, row | {"kind": row["kind"] or PartyKind.LAINNYA})
        for row in values["parties"] or []
    ]
