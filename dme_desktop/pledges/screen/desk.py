"""What the pledges room reads, draws and issues; all of it off the window's thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of
from dme_desktop.letters import service as letters
from dme_desktop.letters.model import Letter
from dme_desktop.letters.screen.desk import Drawn
from dme_desktop.pledges import papers, rules, service
from dme_desktop.pledges.model import (
    Pledge,
    PledgeKind,
    PledgePoint,
    PledgeSignatory,
    PledgeStatus,
    SignatoryRole,
)
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.vault import history
from dme_desktop.vault.database import Database
from dme_desktop.vault.history import Past
from dme_desktop.village import service as village
from dme_desktop.village.model import Official, Village

NEW = "baru"
NEW_DRAFTS, DRAFTS = "pledges.baru", "pledges"

_PLEDGE = {each.name: each for each in fields_of(Pledge)}
_READING = ("kind", "title", "read_on", "place", "event", "led_by")
WORDS = ("title", "opening", "points", "closing")  # what a template brings
POINTS = Field(
    name="points", label=QT_TRANSLATE_NOOP("fields", "Butir-butir"), kind=kinds.LONG_TEXT
)
SIGNATORIES = Field(
    name="signatories",
    label=QT_TRANSLATE_NOOP("fields", "Yang membacakan dan menandatangani"),
    kind=kinds.LONG_TEXT,
)
POINT = [each for each in fields_of(PledgePoint) if each.name == "text"]
POINT = [
    Field(name="text", label=each.label, kind=kinds.LONG_TEXT, max_length=each.max_length)
    for each in POINT
]
SIGNATORY = [
    each for each in fields_of(PledgeSignatory) if each.name in {"name", "position", "role"}
]


def parts() -> list[Part]:
    """Return the cards of a pledge in the order in which it is prepared."""
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Pembacaan"), [_PLEDGE[name] for name in _READING]),
        Part(
            QT_TRANSLATE_NOOP("fields", "Bunyi"),
            [_PLEDGE["opening"], POINTS, _PLEDGE["closing"]],
            QT_TRANSLATE_NOOP(
                "fields",
                "Bunyi awal adalah contoh dari program ini, bukan naskah resmi. Ubah sesuai "
                "musyawarah desa; bila ada naskah dari dinas, salin yang itu.",
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Penanda tangan"), [SIGNATORIES]),
    ]


@dataclass(frozen=True)
class Opened:
    """One pledge on the table; ids are "" for a new one."""

    values: Mapping[str, Any]
    pledge_id: str = ""
    status: PledgeStatus = PledgeStatus.DRAF
    sheets: Sequence[Letter] = ()
    past: Sequence[Past] = ()
    draft: Kept | None = None


def begin(db: Database, draft_id: str = "") -> Opened:
    """Return a new pledge: our wording, today, the village office, its head as first to sign."""
    with db.read() as session:
        office = village.profile(session)
        head = village.head(session)
        values = {
            "kind": PledgeKind.IKRAR_DME,
            "read_on": session.info["clock"].today(),
            "place": f"Kantor {office.kind} {office.name}",
            "signatories": _first_signatories(office, head),
            "led_by": head.name if head else None,
        } | template(PledgeKind.IKRAR_DME)
    return Opened(values, draft=drafts.waiting_for(db, NEW_DRAFTS, draft_id))


def opened(db: Database, pledge_id: str) -> Opened:
    """Return a pledge as it was recorded, with the sheets that were issued for it."""
    with db.read() as session:
        whole = service.whole(session, pledge_id)
        values: dict[str, Any] = {name: getattr(whole.pledge, name) for name in _PLEDGE}
        values["points"] = [{"text": text} for text in whole.points]
        values["signatories"] = [
            {"name": one.name, "position": one.position, "role": one.role}
            for one in whole.signatories
        ]
        return Opened(
            values,
            pledge_id,
            whole.pledge.status,
            letters.of_source(session, pledge_id),
            history.past_of(session, pledge_id),
            drafts.waiting_for(db, DRAFTS, pledge_id),
        )


def template(kind: PledgeKind) -> dict[str, Any]:
    """Return the wording that the program proposes for a kind of pledge."""
    words = rules.TEMPLATES[kind]
    points = [{"text": text} for text in words.points]
    return {
        "title": words.title, "opening": words.opening, "points": points, "closing": words.closing,
    }  # fmt: skip


def store(session: Session, pledge_id: str, values: Mapping[str, Any]) -> str:
    """Record a pledge, or change one with an id; return its id."""
    own = {name: value for name, value in values.items() if name in _PLEDGE and name != "status"}
    points = [row["text"] for row in values["points"] or []]
    people = [row | {"role": row["role"] or SignatoryRole.PENANDATANGAN}
              for row in values["signatories"] or []]  # fmt: skip
    if pledge_id:
        return service.change(session, pledge_id, own, points, people).id
    return service.record(session, own, points, people).id


def draft_sheet(db: Database, pledge_id: str) -> Drawn:
    """Return the sheet of a pledge as a draft."""
    with db.read() as session:
        paper = papers.sheet(session, pledge_id)

    def issue() -> str:
        with db.write("Terbitkan lembar ikrar") as session:
            return letters.issue(session, papers.sheet(session, pledge_id)).id

    return Drawn(f"{paper.type.value}: {paper.subject}", paper.preview(), issue)


def kinds_of_pledges() -> Mapping[str, PledgeKind]:
    """Return the kinds by the code of their filter."""
    return {kind.name.lower(): kind for kind in PledgeKind}


def _first_signatories(office: Village, head: Official | None) -> list[dict[str, Any]]:
    if head is None:
        return []
    position = f"{office.head_title} {office.name}"
    return [{"name": head.name, "position": position, "role": SignatoryRole.PENANDATANGAN}]
