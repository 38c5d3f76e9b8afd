"""A paper without a number, printed empty and at will."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Blank:
    """One empty paper: its title, what it is for, the name of its file, how it is drawn."""

    title: str
    about: str
    file_name: str
    draw: Callable[[Session], bytes]
