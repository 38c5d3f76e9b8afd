"""What the page of a pledge reads and keeps; all of it off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, beside, kept_or_begun
from dme_desktop.commitments.pledges import rules, service
from dme_desktop.commitments.pledges.model import (
    Pledge,
    PledgeKind,
    PledgePoint,
    PledgeSignatory,
    PledgeStatus,
    SignatoryRole,
)
from dme_desktop.commitments.pledges.service import PledgeInFull
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village.model import Official, Village

DRAFTS = "commitments.ikrar"
_READING = ("kind", "title", "read_on", "place", "event", "led_by")
WORDS = ("title", "opening", "points", "closing")  # what a template brings
_ON_SIGNATORY = ("name", "position", "institution", "role")
POINTS = Field(
    name="points", label=QT_TRANSLATE_NOOP("fields", "Butir-butir"), kind=kinds.LONG_TEXT
)
SIGNATORIES = Field(
    name="signatories",
    label=QT_TRANSLATE_NOOP("fields", "Yang membacakan dan menandatangani"),
    kind=kinds.LONG_TEXT,
)
POINT = [
    Field(
        name="text",
        label=field_of(PledgePoint, "text").label,
        kind=kinds.LONG_TEXT,
        max_length=rules.LONGEST_POINT,
    )
]
SIGNATORY = [field_of(PledgeSignatory, name) for name in _ON_SIGNATORY]


def parts() -> list[Part]:
    """Return the cards of a pledge in the order in which it is prepared."""
    known = {field.name: field for field in fields_of(Pledge)}
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Pembacaan"), [known[name] for name in _READING]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Bunyi"),
            [known["opening"], POINTS, known["closing"]],
            QT_TRANSLATE_NOOP(
                "fields",
                "Bunyi awal adalah contoh dari program ini, bukan naskah resmi. Ubah sesuai "
                "musyawarah desa; bila ada naskah dari dinas, salin yang itu.",
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Penanda tangan"), [SIGNATORIES]),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedPledge(OpenedRecord):
    """A pledge on the table, with who stands on it and what it takes the place of."""

    pledge: Pledge | None = None
    signatories: Sequence[PledgeSignatory] = ()
    supersedes: str = ""
    is_of_another_head: bool = False
    templates: Mapping[PledgeKind, Mapping[str, object]] = field(default_factory=dict)

    @property
    def status(self) -> PledgeStatus:
        """Return how far the pledge is."""
        return self.pledge.status if self.pledge else PledgeStatus.DRAF


def opened(db: Database, about: str = "") -> OpenedPledge:
    """Return the pledge with this id, or a new one: of the kind `about` names, or of a draft."""
    with db.read() as session:
        pledge, draft = kept_or_begun(session, Pledge, about, db, DRAFTS)
        if pledge is None:
            kind = PledgeKind.__members__.get(about, PledgeKind.IKRAR_DME)
            return OpenedPledge(
                values=_begun(session, kind), draft=draft, templates=templates(session)
            )
        return _opened(session, service.in_full(session, about), draft)


def _opened(session: Session, full: PledgeInFull, draft: Kept | None) -> OpenedPledge:
    pledge = full.pledge
    values = values_of(pledge)
    values["points"] = [{"text": text} for text in full.points]
    values["signatories"] = [values_of(one) for one in full.signatories]
    before = session.get(Pledge, pledge.supersedes) if pledge.supersedes else None
    others = {one.id for one in service.of_another_head(session)}
    return OpenedPledge(
        values=values,
        pledge=pledge,
        signatories=full.signatories,
        supersedes=before.title if before else "",
        is_of_another_head=pledge.id in others,
        draft=draft,
        templates=templates(session),
        **beside(session, pledge.id),
    )


def _begun(session: Session, kind: PledgeKind) -> dict[str, object]:
    """Return a new pledge: our wording, today, the village office, its head as first to sign."""
    office, head = village.profile(session), village.head(session)
    return {
        "kind": kind,
        "read_on": session.info["clock"].today(),
        "place": f"Kantor {office.kind} {office.name}",
        "signatories": _first_signatories(office, head),
        "led_by": head.name if head else None,
    } | template(office, kind)


def templates(session: Session) -> Mapping[PledgeKind, Mapping[str, object]]:
    """Return the wording that the program proposes to this office, for each kind of pledge."""
    office = village.profile(session)
    return {kind: template(office, kind) for kind in rules.TEMPLATES}


def template(office: Village, kind: PledgeKind) -> dict[str, object]:
    """Return the wording that the program proposes to an office for a kind of pledge."""
    words = rules.TEMPLATES[kind]
    points = [{"text": office.says(text)} for text in words.points]
    return {
        "title": words.title,
        "opening": office.says(words.opening),
        "points": points,
        "closing": office.says(words.closing),
    }


def store(session: Session, pledge_id: str, values: Mapping[str, Any]) -> str:
    """Record a pledge, or change one with an id; return its id."""
    points = [row["text"] for row in values["points"] or []]
    people = [
        record_of(PledgeSignatory, row | {"role": row["role"] or SignatoryRole.PENANDATANGAN})
        for row in values["signatories"] or []
    ]
    return service.keep(session, record_of(Pledge, values), points, people, pledge_id).id


def _first_signatories(office: Village, head: Official | None) -> list[dict[str, object]]:
    if head is None:
        return []
    position = f"{office.head_title} {office.name}"
    return [{"name": head.name, "position": position, "role": SignatoryRole.PENANDATANGAN}]
