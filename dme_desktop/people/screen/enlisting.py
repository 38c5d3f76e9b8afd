"""Listing many residents at once: for a batch of training, for an activity."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.people.directory import everybody
from dme_desktop.people.offered import Offered
from dme_desktop.ui import failures, finding, watch
from dme_desktop.ui.beside import Deed, button
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.layout import FRAME, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.ticks import People
from dme_desktop.ui.watch import Task

FOUND = 30  # the most that choosing a resident shows


class EnlistPage(Page):
    """Shows who may be listed, with a tick each; F10 lists those who are ticked, as one act.

    Subclasses give `act` and `put`, and may give `before` and `counted`.
    """

    act: Act
    enlisted = Signal(str)  # what they were listed for

    def __init__(self, context: Context, about: str, title: str, note: str) -> None:
        """Begin to list for the record with the id `about`; `note` says who is shown."""
        self.context, self.about, self.called = context, about, title
        super().__init__(self.tr("Daftarkan ke {title}").format(title=title))
        self._residents = everybody(context.db)
        self.people = People[Offered]()
        self.people.ticks.dataChanged.connect(self.count)
        self.people.ticks.modelReset.connect(self.count)
        self._told, self._message = words(""), words("", "problem")
        self._message.hide()
        self._lay_out(words(note))
        self.setFocusProxy(self.people)
        self.add_action("cancel", self.tr("Batal"), self.back, keys="Esc")
        self.add_action(
            "add", self.tr("Penduduk lain…"), self.new, keys="Ctrl+N", symbol="user-plus"
        )
        self.add_primary("enlist", self.tr("Daftarkan"), self.save, keys="F10")

    def put(self, session: Session, chosen: Sequence[str]) -> int:
        """List the residents with these ids; return how many were."""
        raise NotImplementedError

    def before(self) -> Sequence[QWidget]:
        """Return what is asked before the people."""
        return ()

    def counted(self, chosen: int) -> str:
        """Say how many are ticked."""
        said = self.tr("{count} dari {all} orang dipilih.")
        return said.format(count=chosen, all=len(self.people.ticks.offered))

    def sections(self) -> Sequence[QWidget]:
        """Return what is asked first, the people, then the header."""
        return [*self.before(), self.people, self.header]

    @Slot()
    def new(self) -> None:
        """Choose a resident who is not offered, and tick them."""
        question, act = self.tr("Siapa yang didaftarkan?"), self.tr("Tambahkan")
        if chosen := finding.find(self, question, self._look, act):
            self.people.add(Offered(chosen.id, chosen.title, chosen.detail))

    @Slot()
    def save(self) -> None:
        """Put who is ticked on the list, as one act."""
        chosen = [one.id for one in self.people.chosen()]
        if not chosen:
            self._say(self.tr("Pilih paling sedikit satu orang."))
            return
        work = partial(self._written, chosen)
        task = Task(self.tr("Mendaftarkan …"), work, self._done, self._refuse, holds=True)
        watch.run(self, self.context.jobs, task)

    @Slot()
    def back(self) -> None:
        """Leave; nobody was listed."""
        self.closed.emit()

    @Slot()
    def count(self) -> None:
        """Say how many are ticked now."""
        self._told.setText(self.counted(len(self.people.chosen())))
        self._say("")

    def _written(self, chosen: Sequence[str], _: object) -> int:
        act = self.act.about(f"{len(chosen)} orang, {self.called}")
        with self.context.db.write(act, self.context.who) as session:
            return self.put(session, chosen)

    def _done(self, count: int) -> None:
        said = self.tr("{count} orang terdaftar di {title}.", "", count)
        self.context.desk.told.emit(said.format(count=count, title=self.called))
        self.closed.emit()
        self.enlisted.emit(self.about)

    def _refuse(self, error: Exception) -> None:
        self._say(failures.sentence_for(error))
        if not isinstance(error, DmeError):
            self.refuse(error)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _look(self, typed: str) -> list[Choice]:
        found = self._residents.now().find(typed, FOUND)
        return [Choice(one.id, one.full_name, one.hamlet) for one in found]

    def _lay_out(self, note: QWidget) -> None:
        every = Deed("every", self.tr("Pilih semua"), partial(self.people.choose, True), "check")
        none = Deed("none", self.tr("Kosongkan"), partial(self.people.choose, False), "x")
        inside = named(QWidget(), "page")
        column = QVBoxLayout(inside)
        shown = (self._message, note, *self.before(), self.people, self._told)
        column.addWidget(card(self.tr("Untuk siapa"), *shown, button(every), button(none)))
        column.addStretch(1)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(inside), stretch=1)
