"""The office as its papers show it: read once, for one paper or for a thousand."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.letterhead import Letterhead
from dme_desktop.village import rules, stationery
from dme_desktop.village import service as village
from dme_desktop.village.model import Village
from dme_desktop.village.staff import Staff

HEADED = "headed"  # the choice: "1" with letterhead, "0" without
CALLED = "contacts"  # the choice: "who; number" a line
CHOICES = "letter."  # how the settings begin by which an office says what its letters are like


@dataclass(frozen=True)
class Office:
    """Whose letterhead and foot a paper carries, on which paper, today; `codes` are by kind.

    `staff` is who may sign it, `choices` are the settings of letters without their beginning.
    All sheets of a batch share its pictures, so that a logo is in the file once.
    """

    village: Village
    letterhead: Letterhead
    foot: Foot
    paper: PaperSize
    today: dt.date
    codes: Mapping[LetterType, str]
    staff: Staff
    choices: Mapping[str, str]

    def foot_of(self, kind: LetterType) -> Foot:
        """Return the foot of a paper of a kind, with its code."""
        return replace(self.foot, letter_code=self.codes.get(kind, ""))

    @property
    def is_headed(self) -> bool:
        """Say whether the family permission carries the letterhead in this office."""
        return self.choices.get(HEADED, "1") == "1"

    @property
    def called(self) -> list[tuple[str, str]]:
        """Return whom the village tells its residents to call: (who, number), in its own order."""
        return rules.contacts_in(self.choices.get(CALLED, ""))

    @property
    def place_and_date(self) -> str:
        """Return what stands over a signature. Example: "Jenggik Utara, 24 November 2026"."""
        return f"{self.village.name}, {print_date(self.today)}"


def read(session: Session) -> Office:
    """Return the office as it is now."""
    profile = village.profile(session)
    return Office(
        profile,
        stationery.letterhead(profile),
        stationery.foot(session),
        stationery.paper(session),
        session.info["clock"].today(),
        numbers.codes(session),
        village.staff(session),
        village.settings(session, CHOICES),
    )
