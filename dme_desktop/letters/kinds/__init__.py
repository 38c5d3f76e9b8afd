"""Every kind of letter about a resident, a module each; a new kind is its row here."""

from collections.abc import Mapping

from dme_desktop.agenda.model import LetterType
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import (
    data_form,
    domicile,
    family_permission,
    genuine_papers,
    handover,
    introduction,
    marital_status,
    referral,
    refusal,
    risk_statement,
    worker_card,
)

_ROWS = (
    family_permission.ROW,
    introduction.ROW,
    marital_status.ROW,
    genuine_papers.ROW,
    risk_statement.ROW,
    domicile.ROW,
    refusal.ROW,
    referral.ROW,
    handover.ROW,
    data_form.ROW,
    worker_card.ROW,
)
KINDS: Mapping[LetterType, LetterKind] = {row.type: row for row in _ROWS}
