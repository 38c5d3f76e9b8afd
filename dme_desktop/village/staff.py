"""Who works in the office on one day, read once for however many papers: who signs, who heads."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import screen_date
from dme_desktop.village import rules
from dme_desktop.village.model import Official, Role

NO_SIGNER = (
    "Belum ada kepala desa yang aktif dan boleh menandatangani. "
    "Lengkapi di Pengaturan, Perangkat desa."
)


@dataclass(frozen=True)
class Staff:
    """The officials in the order of their offices; `chosen` is the id of who usually signs.

    `hamlet_title` is what the head of a hamlet is called here.
    """

    officials: Sequence[Official]
    chosen: str
    today: dt.date
    hamlet_title: str = "Kepala Dusun"

    @property
    def head(self) -> Official | None:
        """Return the active village head, or None."""
        heads = (one for one in self.officials if one.role is Role.KADES and one.active)
        return next(heads, None)

    def in_office(self, role: Role) -> list[Official]:
        """Return who holds an office today."""
        every = (one for one in self.officials if one.role is role)
        return [one for one in every if rules.is_in_office(one, self.today)]

    def hamlet_head(self, hamlet: str) -> Official | None:
        """Return the head of a hamlet who is in office, or None."""
        key = rules.hamlet_key(hamlet)
        there = (
            one
            for one in self.in_office(Role.KADUS)
            if one.hamlet and rules.hamlet_key(one.hamlet) == key
        )
        return next(there, None)

    @property
    def signers(self) -> list[Official]:
        """Return who may sign letters: the village head, and officials who are allowed to."""
        return [
            one
            for one in self.officials
            if rules.is_in_office(one, self.today)
            and (one.can_sign or one.role is Role.KADES)
            and one.role is not Role.BPD
        ]

    @property
    def signer(self) -> Official:
        """Return who signs for the village; raise DmeError when nobody may, or the term is over."""
        official = self.head
        if official is None:
            raise DmeError(NO_SIGNER)
        if official.term_to and not rules.is_in_office(official, self.today):
            raise DmeError(
                f"Masa jabatan {official.name} tercatat sampai {screen_date(official.term_to)}. "
                "Perbarui di Pengaturan, Perangkat desa, atau angkat penggantinya."
            )
        return official

    @property
    def usual_signer(self) -> Official:
        """Return who signs when nothing is said: whom the office chose, else the village head."""
        return next((one for one in self.signers if one.id == self.chosen), None) or self.signer
