"""Keeping a half-filled form every few seconds, and asking about it after a crash."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import errands
from dme_desktop.ui.errands import Outcome
from dme_desktop.ui.form import Form

if TYPE_CHECKING:
    from dme_desktop.vault.database import Database

EVERY = 3000  # ms
SEALED = "closed:"  # how the text of a form begins that only its own page reads


@dataclass(frozen=True)
class Kept:
    """A form as it stood at one moment; a `closed` one is sealed where it is kept."""

    screen: str
    record_id: str
    title: str
    focus: str
    payload: str
    at: dt.datetime
    closed: bool = False


Keep = Callable[[Kept], None]
Drop = Callable[[str, str], None]


class Shelf(QObject):
    """Where drafts are kept, in a thread of its own: no disk makes the clerk wait.

    While an import holds the vault a draft cannot be written; it is tried again at the next tick.
    """

    kept = Signal(object)
    refused = Signal(object)
    dropped = Signal(str, str)

    def __init__(self, keep: Keep, drop: Drop) -> None:
        super().__init__()
        self._keep, self._drop = keep, drop
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._gone: set[tuple[str, str]] = set()

    @classmethod
    def of(cls, db: Database) -> Shelf:
        """Return the shelf inside the encrypted file."""
        return cls(partial(_keep, db), partial(_drop, db))

    def keep(self, draft: Kept) -> None:
        """Keep `draft` in place of an earlier one; `kept` tells when it is on disk."""
        self._gone.discard((draft.screen, draft.record_id))
        errands.start(self._pool, partial(self._keep, draft), partial(self._tell_kept, draft))

    def drop(self, screen: str, record_id: str) -> None:
        """Forget a draft that was saved or thrown away, after what was queued before."""
        place = (screen, record_id)
        self._gone.add(place)
        errands.start(self._pool, partial(self._drop, *place), partial(self._tell_dropped, place))

    def is_gone(self, draft: Kept) -> bool:
        """Tell whether `draft`, just read, was dropped while it was still on disk."""
        return (draft.screen, draft.record_id) in self._gone

    def wait(self) -> None:
        """Block until everything is on disk; called before the vault closes."""
        self._pool.waitForDone()

    def _tell_kept(self, draft: Kept, came: Outcome) -> None:
        (self.kept if _went_well(came) else self.refused).emit(draft)

    def _tell_dropped(self, place: tuple[str, str], came: Outcome) -> None:
        if _went_well(came):
            self.dropped.emit(*place)


class DraftKeeper(QObject):
    """Keeps one form while it is unsaved: every three seconds and whenever a field is left."""

    kept = Signal(object)  # the moment, aware of its zone

    def __init__(
        self,
        form: Form,
        shelf: Shelf,
        screen: str,
        now: Callable[[], dt.datetime],
        *,
        closed: bool = False,
        called: Callable[[], str] | None = None,
    ) -> None:
        super().__init__(form)
        self._called = called  # what it is about at the moment it is kept
        self._closed = closed
        self._form, self._shelf, self._screen, self._now = form, shelf, screen, now
        self._record_id, self._title, self._last = "", "", ""
        self._is_kept = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)
        form.left.connect(self.keep)
        form.dirty_changed.connect(self._follow)
        shelf.kept.connect(self._tell)
        shelf.refused.connect(self._try_again)

    def keep_under(self, screen: str) -> None:
        """Keep drafts under another name from the next record on."""
        self._screen = screen

    def start(self, record_id: str = "", title: str = "") -> None:
        """Keep drafts for this record from now on; "" is a new one."""
        self._record_id, self._title, self._last, self._is_kept = record_id, title, "", False

    @Slot()
    def keep(self) -> None:
        """Keep the form now, when it is unsaved and differs from what was kept last."""
        if not self._form.dirty or (text := self._form.draft()) == self._last:
            return
        self._last, self._is_kept = text, True
        focus, at = self._form.focused(), self._now()
        if self._called is not None:
            self._title = self._called()
        self._shelf.keep(
            Kept(self._screen, self._record_id, self._title, focus, text, at, self._closed)
        )

    def drop(self) -> None:
        """Forget the draft: the form was saved, or thrown away on purpose."""
        self._last = ""
        if self._is_kept:
            self._is_kept = False
            self._shelf.drop(self._screen, self._record_id)

    def adopt(self, draft: Kept) -> None:
        """Go on with a draft that was found after a crash."""
        self.start(draft.record_id, draft.title)
        self._last, self._is_kept = draft.payload, True
        self._form.load_draft(draft.payload, draft.focus)

    @Slot(bool)
    def _follow(self, dirty: bool) -> None:  # noqa: FBT001 - a Qt slot
        if dirty:
            self._timer.start()
        else:
            self._timer.stop()

    @Slot(object)
    def _tell(self, draft: Kept) -> None:
        if (draft.screen, draft.record_id) == (self._screen, self._record_id):
            self.kept.emit(draft.at)

    @Slot(object)
    def _try_again(self, draft: Kept) -> None:
        if draft.payload == self._last:
            self._last = ""  # so that the next tick keeps it


def _went_well(came: Outcome) -> bool:
    """Say whether the file took it; raise what is our own fault."""
    if came.error is not None and not isinstance(came.error, DmeError):
        raise came.error
    return came.error is None


def waiting(db: Database) -> list[Kept]:
    """Return every form that was not finished, newest first."""
    from dme_desktop.vault import drafts  # noqa: PLC0415 - the vault loads after first paint

    with db.read() as session:
        kept = drafts.waiting(session)
    found = (Kept(d.screen, d.record_id, d.title, d.focus, d.payload, d.at) for d in kept)
    return [_opened(db, one) if one.payload.startswith(SEALED) else one for one in found]


def waiting_for(db: Database, screen: str, record_id: str) -> Kept | None:
    """Return the unfinished form of one record, if there is one."""
    found = (one for one in waiting(db) if (one.screen, one.record_id) == (screen, record_id))
    return next(found, None)


def _opened(db: Database, kept: Kept) -> Kept:
    payload = db.box.read_draft(kept.payload.removeprefix(SEALED))
    return replace(kept, payload=payload, closed=True)


def _keep(db: Database, kept: Kept) -> None:
    from dme_desktop.vault import drafts  # noqa: PLC0415
    from dme_desktop.vault.model import Draft  # noqa: PLC0415

    drafts.keep(
        db,
        Draft(
            screen=kept.screen,
            record_id=kept.record_id,
            title=kept.title,
            focus=kept.focus,
            payload=SEALED + db.box.seal_draft(kept.payload) if kept.closed else kept.payload,
            at=kept.at,
        ),
    )


def _drop(db: Database, screen: str, record_id: str) -> None:
    from dme_desktop.vault import drafts  # noqa: PLC0415

    drafts.drop(db, screen, record_id)
