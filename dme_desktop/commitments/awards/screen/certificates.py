"""Certificates for a list of people: written once, looked at, and issued with a number each."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.commitments.awards import acts, papers, rules
from dme_desktop.commitments.awards.rules import REASONS, CertificateKind, Certified, Recipient
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.people.directory import everybody
from dme_desktop.ui import drafts, finding
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.editors import LinesArea
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault.database import Database

DRAFTS = "commitments.sertifikat"
NEW = "baru"
FOUND = 30  # the most that choosing a resident shows


def _asked(
    name: str,
    label: str,
    kind: kinds.Kind,
    hint: str = "",
    longest: int = 150,
    *,
    need: bool = True,
) -> Field:
    return Field(name=name, label=label, kind=kind, required=need, max_length=longest, hint=hint)


def parts() -> list[Part]:
    """Return the cards of a certificate in the order in which it is read."""
    text, day = kinds.TEXT, kinds.DATE
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Sertifikat"),
            [
                _asked("kind", QT_TRANSLATE_NOOP("fields", "Jenis"), kinds.choice(CertificateKind)),
                _asked("title", QT_TRANSLATE_NOOP("fields", "Judul"), text, longest=60),
                _asked("reason", QT_TRANSLATE_NOOP("fields", "Diberikan"), text, longest=120),
                _asked("activity", QT_TRANSLATE_NOOP("fields", "Kegiatan atau prestasi"), text),
                _asked("organiser", QT_TRANSLATE_NOOP("fields", "Penyelenggara"), text, need=False),
                _asked("place", QT_TRANSLATE_NOOP("fields", "Tempat"), text, need=False),
                _asked("first_day", QT_TRANSLATE_NOOP("fields", "Mulai tanggal"), day, need=False),
                _asked(
                    "last_day",
                    QT_TRANSLATE_NOOP("fields", "Selesai tanggal"),
                    day,
                    QT_TRANSLATE_NOOP("fields", "Kosong bila satu hari."),
                    need=False,
                ),
                _asked(
                    "note",
                    QT_TRANSLATE_NOOP("fields", "Keterangan tambahan"),
                    text,
                    QT_TRANSLATE_NOOP("fields", "Seperti: selama 24 jam pelajaran."),
                    need=False,
                ),
            ],
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Penanda tangan mitra"),
            [
                _asked(
                    "partner_position", QT_TRANSLATE_NOOP("fields", "Jabatan"), text, need=False
                ),
                _asked("partner_name", QT_TRANSLATE_NOOP("fields", "Nama"), text, need=False),
            ],
            QT_TRANSLATE_NOOP("fields", "Boleh kosong. Kepala desa selalu menandatangani."),
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Penerima"),
            [
                Field(
                    name="recipients",
                    label=QT_TRANSLATE_NOOP("fields", "Daftar penerima"),
                    kind=kinds.LONG_TEXT,
                    required=True,
                    hint=QT_TRANSLATE_NOOP(
                        "fields",
                        "Satu baris satu orang: nama; dusun. Boleh ditempel dari Excel. Tercetak "
                        "urut dusun lalu nama.",
                    ),
                )
            ],
        ),
    ]


@dataclass(frozen=True)
class Begun:
    """What certificates begin with: what is known, the award they are of, and a draft."""

    said: Certified
    award_id: str = ""
    draft: Kept | None = None


def begin(db: Database, award_id: str = "") -> Begun:
    """Read what certificates begin with."""
    with db.read() as session:
        said = papers.beginning(session, award_id)
    return Begun(said, award_id, drafts.waiting_for(db, DRAFTS, award_id or NEW))


class CertificatesPage(IssuingPage):
    """Asks once for all; F8 shows every page as a draft, F10 issues them with a number each."""

    help_page = "sertifikat"

    def __init__(self, context: Context, parent: QWidget) -> None:
        title = self.tr("Sertifikat")
        super().__init__(context, title, parts(), DRAFTS, parent, {"recipients": LinesArea})
        self._award_id = ""
        self._known: dict[Recipient, str] = {}
        self._residents = everybody(context.db)
        self.form.more_warnings = self._doubts
        self.form.changed.connect(self._on_changed)
        self.add_side(
            deeds(
                self.tr("Penerima"),
                Deed("add_resident", self.tr("Tambah penduduk…"), self.add_resident, "user-plus"),
            )
        )
        self.add_side(
            card(
                self.tr("Sebelum diterbitkan"),
                words(self.tr("Periksa ejaan nama dan gelar: sertifikat dibingkai.")),
                words(self.tr("Setiap penerima mendapat nomornya sendiri.")),
                words(self.tr("Semua terbit sebagai satu PDF, siap dicetak sekaligus.")),
            )
        )

    def show_opened(self, opened: Begun) -> None:
        """Show the certificates of another award, or of none."""
        self._award_id, self._kind = opened.award_id, opened.said.kind
        self._known = {}
        self.show_record(opened.award_id or NEW, asdict(opened.said))

    def draft_title(self) -> str:
        """Return what the certificates are for."""
        activity = self.form.editor("activity").draft()
        return self.tr("Sertifikat {activity}").format(activity=activity.strip()).strip()

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return every certificate as a draft."""
        with self.context.db.read(self.context.who) as session:
            return letters.preview_many(self._papers(session, values))

    def issue(self, values: dict[str, Any]) -> str:
        """Take the numbers, keep the certificates, and return the id of the first one."""
        with self.context.db.write(acts.ISSUE_CERTIFICATES, self.context.who) as session:
            return letters.issue_many(session, self._papers(session, values))[0].id

    @Slot()
    def add_resident(self) -> None:
        """Choose a resident and write the name and the hamlet at the end of the list."""
        found = finding.find(
            self, self.tr("Untuk penduduk yang mana?"), self._look, self.tr("Tambahkan")
        )
        if found is None:
            return
        person = Recipient(found.title, found.detail)
        self._known[person] = found.id
        written = self.form.editor("recipients").draft()
        lines = [line for line in written.splitlines() if line.strip()]
        told = f"{person.name}; {person.hamlet}"
        self.form.fill({"recipients": "\n".join([*lines, told])})
        self.form.go_to("recipients")

    def _papers(self, session: Session, values: Mapping[str, Any]) -> Sequence[Paper]:
        said = papers.said_in(values)
        return papers.certificates(session, said, self._known, self._award_id or None)

    def _look(self, typed: str) -> list[Choice]:
        found = self._residents.now().find(typed, FOUND)
        return [Choice(one.id, one.full_name, one.hamlet) for one in found]

    def _doubts(self, values: Mapping[str, Any]) -> dict[str, str]:
        same = rules.twice(rules.recipients_of(values["recipients"] or ""))
        if not same:
            return {}
        told = self.tr("Tercantum dua kali: {names}.")
        return {"recipients": told.format(names=", ".join(same[:3]))}

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        """Bring title and words of another kind while those of the first were not touched."""
        if name != "kind":
            return
        try:
            kind = self.form.editor("kind").value()
        except ValueError:
            return
        if not isinstance(kind, CertificateKind) or kind is self._kind:
            return
        before, self._kind = self._kind, kind
        for field, old, new in (
            ("title", before.value, kind.value),
            ("reason", REASONS[before], REASONS[kind]),
        ):
            if self.form.editor(field).draft() == old:
                self.form.fill({field: new})
