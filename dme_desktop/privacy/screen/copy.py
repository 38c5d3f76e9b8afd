"""The copy of a person's own data: on paper, and as a file that another program reads."""

from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.privacy import acts, papers
from dme_desktop.privacy.model import Wish
from dme_desktop.privacy.service import looking, own_file, wishes
from dme_desktop.ui import files, watch
from dme_desktop.ui.context import Context
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.watch import Task
from dme_desktop.vault import outgoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import WhyOut
from dme_desktop.vault.outgoing import Leaving

JSON = ".json"
COLUMNS = ("semua data satu orang",)
NAME, RECIPIENT = "Data saya", "yang meminta"


class CopyPage(PreviewPage):
    """Shows the copy that is printed; the same can be saved for another program."""

    help_page = "data-pribadi"

    def __init__(self, context: Context, request_id: str, pdf: bytes) -> None:
        title = self.tr("Salinan data")
        super().__init__(context, title, pdf, f"{title.lower()}.pdf")
        self._request_id = request_id
        said = self.tr("Simpan JSON…")
        self.add_action("json", said, self.export, keys="Ctrl+E", symbol="file-down")

    def export(self) -> None:
        """Ask for a place, which is best the person's own stick, and write the file there."""
        folder = Path(self.context.settings.get("folder.pdf", str(Path.home())))
        proposed = folder / f"data-saya{JSON}"
        if file := files.chosen(self, self.tr("Simpan JSON"), proposed, JSON):
            self.save_json_as(file)

    def save_json_as(self, file: Path) -> None:
        """Write the file under this name; that it left stands in the log and in the trail."""
        place = files.settled(self, file, JSON)
        if place is None:
            return
        work = partial(write_out, self.context.db, self.context.who, self._request_id, place)
        said = self.tr("Tersimpan: {name}. Serahkan hanya kepada yang meminta.")
        told = said.format(name=place.name)
        task = Task(
            self.tr("Menyimpan …"),
            lambda _: work(),
            lambda _: self.context.desk.told.emit(told),
            self.refuse,
        )
        watch.run(self, self.context.jobs, task)


def drawn(db: Database, who: Who, request_id: str) -> bytes:
    """Draw the copy that was asked for; that it was drawn stands in the person's trail."""
    with db.read(who) as session:
        pdf = papers.own_copy(session, request_id)
    with db.write(acts.COPY, who) as session:
        _note(session, request_id, "semua data, untuk salinan")
    return pdf


def write_out(db: Database, who: Who, request_id: str, place: Path) -> None:
    """Write everything that is kept of a person for a machine; note first that it leaves."""
    leaving = Leaving(NAME, 1, COLUMNS, WhyOut.WARGA, RECIPIENT)
    with db.write(acts.COPY, who) as session:
        person_id = _note(session, request_id, "semua data, sebagai berkas")
    outgoing.note(db, who, leaving)
    with db.read(who) as session:
        content = own_file.written(session, person_id)
    files.write(place, content)


def _note(session: Session, request_id: str, what: str) -> str:
    """Note that all data of a person were looked at for a request; return whose they are."""
    asked = wishes.sure_one(session, request_id, Wish.AKSES)
    person_id = asked.person_id or ""
    looking.note(session, person_id, f"{what} atas permintaan {asked.number}")
    return person_id
