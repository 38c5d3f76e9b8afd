"""What is printed of a batch: chosen, looked at, and where it takes numbers, issued together."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.documents.roll import Roll
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.service import Batch as Issued
from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.progress import Progress
from dme_desktop.training import acts, papers
from dme_desktop.ui import ask, failures, watch
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.watch import Task
from dme_desktop.vault.database import Database

MOST_DRAFTS = 10  # enough to see what all of them will look like
MINUTES = "minutes"
ROLLS: Mapping[str, tuple[str, Callable[[Session, str], Roll]]] = {
    "attendance": (QT_TRANSLATE_NOOP("fields", "Lembar hadir"), papers.attendance_roll),
    "participants": (QT_TRANSLATE_NOOP("fields", "Daftar peserta"), papers.participants_roll),
    "hours": (QT_TRANSLATE_NOOP("fields", "Lembar jam pelajaran"), papers.hours_roll),
}
MANY: Mapping[str, tuple[str, Act, Callable[[Session, str], Sequence[Paper]]]] = {
    "invitations": (QT_TRANSLATE_NOOP("fields", "Undangan"), acts.INVITE, papers.invitations),
    "certificates": (
        QT_TRANSLATE_NOOP("fields", "Sertifikat pelatihan"), acts.CERTIFY, papers.certificates,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Drafts:
    """Papers for many, the first of them drawn as drafts, and how all would be issued."""

    kind: str
    batch_id: str
    count: int
    pdf: bytes


def drafts(db: Database, who: Who, kind: str, batch_id: str) -> Drafts:
    """Return the first papers for many as drafts; raise DmeError when there is nobody."""
    with db.read(who) as session:
        made = MANY[kind][2](session, batch_id)
        pdf = letters.preview_many(made[:MOST_DRAFTS])
        return Drafts(kind, batch_id, len(made), pdf)


def issue(context: Context, wanted: Drafts, progress: Progress) -> Issued:
    """Issue the papers as one act; a stop takes all of them back."""
    act = MANY[wanted.kind][1].about(f"{wanted.count} orang")
    with context.db.write(act, context.who) as session:
        made = MANY[wanted.kind][2](session, wanted.batch_id)
        return letters.issue_apart(session, made, progress)


class ManyPage(PreviewPage):
    """Shows papers for many as drafts; Ctrl+Enter issues one for each, as one file."""

    help_page = "peserta-pelatihan"
    issued = Signal(object)  # the file and its numbers

    def __init__(self, context: Context, title: str, wanted: Drafts) -> None:
        super().__init__(context, title, wanted.pdf, self.tr("draf.pdf"))
        self._wanted = wanted
        told = self.tr(
            "{count} orang mendapat lembarnya sendiri, dengan nomor dan kode sendiri.",
            "",
            wanted.count,
        )
        first = self.tr("Yang tampil paling banyak {most} lembar pertama, sebagai draf.")
        self.add_side(
            card(
                self.tr("Sebelum diterbitkan"),
                words(told.format(count=wanted.count)),
                words(first.format(most=MOST_DRAFTS)),
            )
        )
        said = self.tr("Terbitkan {count}").format(count=wanted.count)
        self.add_primary("issue", said, self.issue, keys="Ctrl+Enter")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.issue)

    @Slot()
    def issue(self) -> None:
        """Ask once more, then take the numbers."""
        said = self.tr("Terbitkan {count} lembar?", "", self._wanted.count).format(
            count=self._wanted.count
        )
        known = self.tr("Setiap lembar mengambil nomor, dan nomor itu tidak dipakai lagi.")
        if not ask.confirm(self, said, self.tr("Terbitkan"), known):
            return
        work = partial(issue, self.context, self._wanted)
        task = Task(self.tr("Menerbitkan …"), work, self._done, self._refuse, holds=True)
        watch.run(self, self.context.jobs, task)

    def _done(self, issued: Issued) -> None:
        self.closed.emit()
        self.issued.emit(issued)

    def _refuse(self, error: Exception) -> None:
        self.context.desk.told.emit(failures.sentence_for(error))


class IssuedPage(PreviewPage):
    """The papers that were issued, as one file to be printed."""

    help_page = "peserta-pelatihan"

    def __init__(self, context: Context, title: str, issued: Issued) -> None:
        name = f"{title} {context.clock.today():%d-%m-%Y}.pdf"
        super().__init__(context, title, issued.pdf, name)
        span = " … ".join(dict.fromkeys((issued.numbers[0], issued.numbers[-1])))
        self.add_side(
            card(
                self.tr("Terbit"),
                words(
                    self.tr("{count} lembar", "", len(issued.numbers)).format(
                        count=len(issued.numbers)
                    ),
                    "",
                ),
                words(span),
                words(self.tr("Setiap lembar juga ada di daftar surat dan dapat dicetak sendiri.")),
            )
        )
