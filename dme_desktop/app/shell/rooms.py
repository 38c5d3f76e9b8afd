"""The rooms of the window: what each is called, and those that were visited, loaded in a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from dme_desktop.app.shell.preload import Preloader

if TYPE_CHECKING:
    from dme_desktop.kernel.addresses import Address
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.room import Room

Factory = Callable[["Context"], "Room"]


class Section(NamedTuple):
    """One room in the navigation.

    `load` imports its screen when it is first visited: what nobody looks at takes no memory.
    Sections of one `group` follow each other; its name stands over the first of them.
    """

    name: str
    title: str
    icon: str
    load: Callable[[], Factory]
    group: str = ""


class Guest(NamedTuple):
    """A page of a higher floor that is opened inside a room, such as the import of residents."""

    section: str
    load: Callable[[], Callable[[Context], Page]]


Cover = Callable[[], Callable[["Room", "Address"], None]]  # imports what shows an address


class Rooms(QObject):
    """Every room that was visited: imported in a thread, built when it is seen.

    A room that cannot be imported says so in its own place; the others open.
    """

    loaded = Signal(str)  # the name of a section that can be entered now

    def __init__(
        self,
        sections: Sequence[Section],
        guests: Mapping[str, Guest],
        covers: Mapping[str, Cover],
    ) -> None:
        super().__init__()
        self._covers = covers  # of the records of a section, by its name
        self._sections, self._guests = {one.name: one for one in sections}, guests
        self._factories: dict[str, Factory] = {}
        self._rooms: dict[str, Room] = {}
        self._loaders: dict[str, Preloader] = {}
        self._context: Context | None = None

    @property
    def names(self) -> Sequence[str]:
        """Return the sections in their order."""
        return list(self._sections)

    def let_in(self, context: Context) -> None:
        """Let the rooms be built: the vault is open."""
        self._context = context

    def get(self, name: str) -> Room | None:
        """Return the room of a section, or None while it is still loading."""
        return self._rooms.get(name)

    def enter(self, name: str) -> Room | None:
        """Return the room of a section; one that was not visited yet is imported, then `loaded`."""
        if self._context is None:
            return None
        if name not in self._loaders:
            self._load(name)
        if name not in self._rooms and name in self._factories:
            self._rooms[name] = self._factories[name](self._context)
        return self._rooms.get(name)

    def section_of(self, address: Address) -> str:
        """Return the section in which an address is shown; a guest is shown in another one."""
        guest = self._guests.get(address.section)
        return guest.section if guest else address.section

    def open(self, address: Address, asker: str) -> None:
        """Open an address in its room, which is there; closed, it leads back to the asker."""
        assert self._context is not None  # noqa: S101 - rooms are built once it is there
        room = self._rooms[self.section_of(address)]
        with room.asked_by(asker):
            if guest := self._guests.get(address.section):
                room.open_page(guest.load()(self._context))
            elif address.record_id and not address.verb and address.section in self._covers:
                self._covers[address.section]()(room, address)
            elif address.verb or address.about:
                room.open(address)

    def unsaved(self) -> str:
        """Return the section in which the clerk wants to stay, "" when the window may close."""
        return next((name for name, room in self._rooms.items() if not room.may_leave()), "")

    @property
    def are_written(self) -> bool:
        """Say whether a form of any room is not saved yet."""
        return any(room.is_written for room in self._rooms.values())

    def forget(self) -> None:
        """Let every room go; somebody else sees them built anew."""
        for room in self._rooms.values():
            room.hide()
            room.setParent(None)
            room.deleteLater()
        self._rooms.clear()

    def wait(self) -> None:
        """Wait until what is being imported is there."""
        for loader in self._loaders.values():
            loader.wait()

    def _load(self, name: str) -> None:
        loader = self._loaders[name] = Preloader([(name, self._sections[name].load)])
        loader.loaded.connect(self._on_loaded)
        loader.failed.connect(self._on_failed)
        loader.start()

    @Slot(str, object)
    def _on_loaded(self, name: str, factory: Factory) -> None:
        self._factories[name] = factory
        self.loaded.emit(name)

    @Slot(str, Exception)
    def _on_failed(self, name: str, error: Exception) -> None:
        """Let a broken room say so in its own place; the others stay open."""
        import logging

        from dme_desktop.ui import failures, traces

        place = traces.place(type(error), error.__traceback__)
        logging.getLogger(__name__).error("room.failed %s", place)
        self._on_loaded(name, lambda context: _closed(context, failures.sentence_for(error)))


def _closed(context: Context, sentence: str) -> Room:
    from dme_desktop.app.shell.waiting import Waiting
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.room import Room

    said = Waiting()
    said.say(sentence)
    page = Page("")
    page.body.addWidget(said, stretch=1)
    return Room(context, page)
