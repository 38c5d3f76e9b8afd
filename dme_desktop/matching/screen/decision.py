"""The form of one decision: what the village and the list say, side by side, and what is true."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import codes
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import field_of
from dme_desktop.matching import acts, papers, service
from dme_desktop.matching.model import MatchDecision
from dme_desktop.matching.rules import VERDICTS, Group, Known, Listed, Match
from dme_desktop.matching.service import Answer
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

DRAFTS = "matching.putusan"
UNKNOWN = QT_TRANSLATE_NOOP("fields", "tidak disebut")


@dataclass(frozen=True)
class OpenedDecision:
    """A row on the table, in which list it stands."""

    list_id: str
    match: Match
    draft: Kept | None = None
    open: int = 0  # rows of the list that are not decided yet

    @property
    def about(self) -> str:
        """Return what an unfinished form of this row is kept under."""
        return f"{self.list_id}/{self.match.id}"


def opened(db: Database, who: Who, about: str, known: Answer | None = None) -> OpenedDecision:
    """Return one row of a list; raise DmeError when it says something else by now.

    An answer that is `known` already is looked into; else the list is held against the register.
    """
    list_id, _, match_id = about.partition("/")
    if known is not None and known.received.id == list_id:
        found = known
    else:
        with db.read(who) as session:
            found = service.answer(session, list_id)
    match = next((one for one in found.matches if one.id == match_id), None)
    if match is None:
        raise DmeError(service.OTHER_NOW)
    return OpenedDecision(list_id, match, drafts.waiting_for(db, DRAFTS, about), found.open)


def parts(group: Group) -> list[Part]:
    """Return what is asked about a row of a group."""
    verdict = field_of(MatchDecision, "verdict")
    few = replace(verdict.kind, options=lambda: VERDICTS[group])
    fields: Sequence[Field] = (
        replace(verdict, kind=few), field_of(MatchDecision, "decision_note")
    )  # fmt: skip
    return [Part(QT_TRANSLATE_NOOP("fields", "Apa yang benar?"), fields)]


class DecisionPage(FormPage):
    """Takes one of the few things that can be true of a row, and who was asked."""

    help_page = "pencocokan"

    def __init__(self, context: Context, group: Group, parent: QWidget) -> None:
        super().__init__(context, "", parts(group), DRAFTS, parent)

    def show_opened(self, opened: OpenedDecision) -> None:
        """Show another row of the same group."""
        self._opened = opened
        match = opened.match
        self.header.set_title(service.name_of(match), typed=True)
        self.header.set_badge(match.group.value)
        self.clear_side()
        self.add_side(card(self.tr("Di desa"), *_said(match.known)))
        self.add_side(card(self.tr("Di daftar"), *_said(match.listed)))
        if told := papers.told(match) or match.why:
            self.add_side(card(self.tr("Kecocokan"), words(told, "")))
        kept = match.decided
        values = {"verdict": kept.verdict, "decision_note": kept.note} if kept else {}
        self.show_record(opened.about, values)

    def draft_title(self) -> str:
        """Return whom the decision is about."""
        return service.name_of(self._opened.match)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the decision; return the id of its row."""
        about, match_id = self._opened.list_id, self._opened.match.id
        act = acts.DECIDE.about(values["verdict"].value)
        with self.writing(act) as session:
            note = values["decision_note"] or ""
            sight = service.Sight(self._opened.match, self._opened.open)
            service.decide(session, about, match_id, values["verdict"], note, sight)
        return match_id


def _said(one: Known | Listed | None) -> list[QWidget]:
    if one is None:
        return [words(QT_TRANSLATE_NOOP("fields", "Tidak ada."))]
    country = codes.labels("destination_country").get(one.country, one.country)
    lines = [
        (QT_TRANSLATE_NOOP("fields", "Nama"), one.name),
        (QT_TRANSLATE_NOOP("fields", "NIK"), one.nik),
        (QT_TRANSLATE_NOOP("fields", "Tanggal lahir"), _day(one.birth)),
        (QT_TRANSLATE_NOOP("fields", "Dusun"), one.hamlet),
        (QT_TRANSLATE_NOOP("fields", "Negara tujuan"), country),
        (QT_TRANSLATE_NOOP("fields", "Tanggal berangkat"), _day(one.departed)),
        (QT_TRANSLATE_NOOP("fields", "P3MI"), one.company),
    ]
    if isinstance(one, Known):
        lines.append((QT_TRANSLATE_NOOP("fields", "Tahap"), one.stage.value))
        lines.append((QT_TRANSLATE_NOOP("fields", "Status prosedural"), one.status.value))
    return [
        words(f"{translated(label)}: {value or translated(UNKNOWN)}", "") for label, value in lines
    ]


def _day(iso: str) -> str:
    return str(PartialDate.from_iso(iso)) if iso else ""
