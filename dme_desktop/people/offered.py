"""Residents who are offered to be chosen from, in any room."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offered:
    """Somebody who may be chosen: the name, and what tells the person from others."""

    id: str
    full_name: str
    detail: str

    @property
    def told(self) -> str:
        """Return both, on two lines."""
        return f"{self.full_name}\n{self.detail}"
