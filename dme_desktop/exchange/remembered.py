"""What was told to the program about lists, kept with the data: layouts by headings, and words."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.targets import target_of
from dme_desktop.sheets.target import Target
from dme_desktop.village import service as village
from dme_desktop.village.model import Setting

Words = Mapping[str, Mapping[str, str]]  # {meaning: {word: what it means}}
PREFIX, WORDS = "impor.susunan.", "impor.kata."


def layouts(session: Session) -> Mapping[str, Layout]:
    """Return {what the headings have in common: layout}, without those of another version."""
    kept = select(Setting.key, Setting.value).where(Setting.key.startswith(PREFIX))
    found = {key.removeprefix(PREFIX): _read(value) for key, value in session.execute(kept)}
    return {headings: layout for headings, layout in found.items() if layout}


def words(session: Session, target: Target) -> Words:
    """Return {meaning: {word: what it means}} as it was answered for any list before."""
    kept = village.settings(session, f"{WORDS}{target.code}.")
    return {means: _words(value) for means, value in kept.items()}


def remember(session: Session, table: Table, layout: Layout) -> None:
    """Keep how lists with these headings are read, and what words mean in every list."""
    village.put_setting(session, PREFIX + table.fingerprint, msgspec.json.encode(layout).decode())
    target = target_of(layout.target)
    known = words(session, target)
    for one in layout.columns:
        if one.said and not target.meanings[one.means].asked_apart:
            every = {**known.get(one.means, {}), **one.said}
            key = f"{WORDS}{target.code}.{one.means}"
            village.put_setting(session, key, msgspec.json.encode(every).decode())


def _read(value: str) -> Layout | None:
    try:
        layout = msgspec.json.decode(value, type=Layout)
    except msgspec.DecodeError:
        return None
    known = target_of(layout.target).meanings
    return layout if all(one.means in known for one in layout.columns) else None


def _words(value: str) -> Mapping[str, str]:
    try:
        return msgspec.json.decode(value, type=dict[str, str])
    except msgspec.DecodeError:
        return {}
