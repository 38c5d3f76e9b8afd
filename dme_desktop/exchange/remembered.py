"""The layouts that were told to the program: one for each line of headings, kept with the data."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.meanings import MEANINGS
from dme_desktop.exchange.tables import Table
from dme_desktop.village import service as village
from dme_desktop.village.model import Setting

PREFIX = "impor.susunan."


def layouts(session: Session) -> Mapping[str, Layout]:
    """Return {what the headings have in common: layout}, without those of another version."""
    kept = select(Setting.key, Setting.value).where(Setting.key.startswith(PREFIX))
    found = {key.removeprefix(PREFIX): _read(value) for key, value in session.execute(kept)}
    return {headings: layout for headings, layout in found.items() if layout}


def remember(session: Session, table: Table, layout: Layout) -> None:
    """Keep how lists with these headings are read."""
    village.put_setting(session, PREFIX + table.fingerprint, msgspec.json.encode(layout).decode())


def _read(value: str) -> Layout | None:
    try:
        layout = msgspec.json.decode(value, type=Layout)
    except msgspec.DecodeError:
        return None
    return layout if all(one.means in MEANINGS for one in layout.columns) else None
