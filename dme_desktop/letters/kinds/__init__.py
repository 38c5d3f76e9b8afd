"""Every kind of letter about a resident, a module each; a new kind is its row here."""

from collections.abc import Mapping

from dme_desktop.agenda.model import LetterType
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import (
    business,
    complaint_receipt,
    data_consent,
    data_form,
    death_statement,
    domicile,
    family_permission,
    genuine_papers,
    handover,
    hardship,
    heirs,
    introduction,
    marital_status,
    mediation,
    police_record,
    power_of_attorney,
    referral,
    refusal,
    repatriation,
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
    death_statement.ROW,
    heirs.ROW,
    repatriation.ROW,
    power_of_attorney.ROW,
    business.ROW,
    hardship.ROW,
    data_consent.ROW,
    complaint_receipt.ROW,
    mediation.ROW,
    police_record.ROW,
    data_form.ROW,
    worker_card.ROW,
)
KINDS: Mapping[LetterType, LetterKind] = {row.type: row for row in _ROWS}
