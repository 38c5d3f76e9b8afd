"""The registration form: the person, the family, the journey, its documents and the photo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from sqlalchemy.orm import Session

from dme_desktop.agencies import rules as agency_rules
from dme_desktop.attachments import screen as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.ids import new_id
from dme_desktop.people import rules as people_rules
from dme_desktop.people import service as people
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.screen import told
from dme_desktop.people.screen.alike import Alike
from dme_desktop.ui import failures, picking
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Make
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.photo import PhotoEditor
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.text import translated
from dme_desktop.workers import acts, rules
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    Stage,
)
from dme_desktop.workers.screen import record
from dme_desktop.workers.screen.beside import (
    DocumentsCard,
    events_card,
    journeys_card,
    steps_card,
    verified_card,
)
from dme_desktop.workers.screen.correction import CorrectionDialog
from dme_desktop.workers.screen.grid import DocumentsEditor
from dme_desktop.workers.screen.record import OpenedWorker
from dme_desktop.workers.service import journeys, registration, steps


class RegistrationPage(FormPage):
    """Registers a worker or changes one; what is typed is kept as a draft all the while."""

    help_page = "pekerja"
    another_asked = Signal()

    def __init__(self, context: Context, directory: LiveDirectory, parent: QWidget) -> None:
        add = self.tr("Tambah keluarga")
        self._scans: list[tuple[DocumentType, Sequence[Path]]] = []  # kept with what is written
        editors: dict[str, Make] = {
            "documents": partial(DocumentsEditor, context.clock),
            "photo": partial(PhotoEditor, context.jobs),
            "family": partial(RowsEditor, record.MEMBER, context.clock, add),
        }
        super().__init__(context, "", record.parts(), record.DRAFTS, parent, editors)
        self._documents_card = DocumentsCard(self.form.parentWidget())
        self.form.more_warnings = self._doubts
        self.form.left.connect(self._on_left)
        self.form.changed.connect(self._on_changed)
        asked = self.tr("Apakah salah satu dari mereka? Datanya dipakai, tidak diketik lagi.")
        words = (asked, self.tr("Pakai data ini"))
        self._alike = Alike(self, directory, lambda: self.person_id, words)
        self._alike.chosen.connect(self._go_on_with)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.pick_event)

    def complete(self) -> None:
        """Listen to the documents, once every card stands."""
        super().complete()
        documents = self.form.editor("documents")
        assert isinstance(documents, DocumentsEditor)  # noqa: S101 - made above
        self._documents = documents
        documents.detail_asked.connect(self.open_document)
        documents.more_asked.connect(self.add_document)
        documents.dropped.connect(self.attach)
        self.form.cell(record.RESIDENT.name).hide()

    def show_opened(self, opened: OpenedWorker) -> None:
        """Show what was read: a worker, a resident to register, or an empty form."""
        self._opened = opened
        self._scans.clear()
        self.person_id, self.journey_id = opened.person_id, opened.journey_id
        self._kept = opened.journey_id  # where what was saved last stands
        self.drafts.keep_under(record.DRAFTS if opened.journey_id else record.NEW_DRAFTS)
        self.form.offer("stage", rules.FIRST)
        self.form.cell("stage").setVisible(opened.journey is None)  # later steps move it
        self._documents.begin(rules.checklist(opened.values["scheme"]), opened.known.warn)
        self.show_record(opened.journey_id or new_id(), dict(opened.values))
        self.form.say(failures.spoken(opened.resting))
        self._documents.show_scans(opened.scans)
        self._fill_side()
        self._follow_values()
        self._title()
        self.form.suggest("hamlet", opened.known.hamlets)
        self.form.suggest("agency", opened.known.agencies)
        self.form.suggest("recruiter", opened.known.recruiters)

    def show_draft(self, draft: Kept) -> None:
        """Go on with an unfinished registration."""
        super().show_draft(draft)
        self.person_id = self.form.editor(record.RESIDENT.name).draft() or self.person_id
        self._follow_values()
        self._title()

    @property
    def is_known(self) -> bool:
        """Say whether the worker is registered already."""
        return bool(self.journey_id)

    def draft_title(self) -> str:
        """Return the name of the person, or what a nameless draft is."""
        name = self.form.editor("full_name").draft()
        return name.strip() or self.tr("Pekerja tanpa nama")

    def gaps(self) -> Mapping[str, str]:
        """Return what is missing of family, answers, documents and photo."""
        asked = sum(self._read(name) is None for name in rules.QUESTIONS)
        states = [status for status, *_ in self._documents.states().values()]
        lacking = states.count(DocumentStatus.BELUM)
        each = (
            ("Keluarga yang dihubungi", self._lacks("contact.name"), self.tr("belum ada namanya")),
            ("Lima pertanyaan", asked, self.tr("{count} belum dijawab").format(count=asked)),
            ("Dokumen", lacking, self.tr("{count} belum ada").format(count=lacking)),
            ("Foto", self._lacks("photo"), self.tr("belum ada")),
        )
        return {translated(title): words for title, lacks, words in each if lacks}

    def _lacks(self, name: str) -> bool:
        return not self.form.cell(name).is_filled()

    def store(self, values: dict[str, Any]) -> object:
        """Register or change the worker; return the id of the person."""
        act = acts.CHANGE if self.journey_id else acts.REGISTER
        with self.writing(act) as session:
            try:
                self._keep(session, values)
            except Invalid as error:
                raise Invalid(told.beside(error.problems)) from None
        return self.person_id

    def _keep(self, session: Session, values: dict[str, Any]) -> None:
        given = record.registration(session, values, self.person_id, self.journey_id)
        if self.journey_id:
            person, journey = registration.change(session, self.journey_id, given)
        else:
            person, journey = registration.register(session, given, self.person_id or None)
        if self._opened.values.get("photo") and not given.photo:
            people.remove_photo(session, person.id)
        self.person_id, self._kept = person.id, journey.id

    def save(self) -> bool:
        """Save and close; a known worker of whom nothing was changed is left without a question."""
        if self.is_known and not self.form.dirty and not self._is_busy:
            self.closed.emit()
            return True
        return super().save()

    def save_and_new(self) -> None:
        """Save and ask for an empty form, with this record behind F7."""
        if self.save():
            self.another_asked.emit()

    def preview(self) -> None:
        """Show the data form of this worker before printing; saves first."""
        self._go(addresses.DATA_FORM)

    def _doubts(self, values: Mapping[str, Any]) -> Mapping[str, str]:
        found = people_rules.doubts(told.person(values))
        found |= people_rules.family_doubts(record.family(values))
        passport = record.documents_of(values).get(DocumentType.PASPOR)
        journey = record.journey(values, self._opened.journey)
        found |= rules.passport_doubt(journey, passport)
        today, born = self.context.clock.today(), values["birth_date"]
        if young := rules.age_doubt(born, journey, self._opened.known.ages, today):
            found["birth_date"] = young
        known = self._opened.known
        for name, names in (("agency", known.agencies), ("recruiter", known.recruiters)):
            written = values[name] or ""
            if why := known.marked.get(agency_rules.key(written)):
                found[name] = self.tr("Ditandai jangan dilayani: {why}").format(why=why)
            elif written and (meant := agency_rules.meant(written, names)):
                told_of = self.tr("Mirip {name} yang sudah tercatat. Bila sama, tulis nama itu.")
                found[name] = told_of.format(name=meant)
        return told.beside(found)

    def _go(self, place: Address) -> None:
        if (self.journey_id and not self.form.dirty) or self.save():
            self.context.desk.open_asked.emit(place.of(self.person_id))

    @Slot(str)
    def _on_left(self, name: str) -> None:
        if name == "nik":
            self._follow_nik()
            told.fill_from_nik(self.form, self.context.clock.today())
        elif name == "hamlet":
            told.doubt_hamlet(self.form, self._opened.known.hamlets)
        elif name in {"contract_start", "contract_months"}:
            self._fill_end()

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name in {"stage", "scheme"}:
            self._follow_values()
        elif name in rules.QUESTIONS:
            self._judge()
        elif name == "documents":
            self._documents_card.show_states(self._documents.states())
        elif name == "nik" and self.form.editor("nik").draft():
            self._follow_nik()

    def _follow_values(self) -> None:
        """Show the fields that the stage asks for, and the documents of the scheme."""
        stage = self._opened.journey.stage if self._opened.journey else self._read("stage")
        for name, stages in rules.ASKED_AT.items():
            written = self.form.editor(name).draft().strip()
            self.form.cell(name).setVisible(stage in stages or bool(written))
        self.form.ask(told.beside(dict.fromkeys(rules.asked_at(stage), "")))
        if scheme := self._read("scheme"):
            self._documents.offer(rules.checklist(scheme))
        self._follow_nik()
        self._documents_card.show_states(self._documents.states())

    def _fill_end(self) -> None:
        """Propose when the contract ends, where nothing is written yet."""
        start, months = self._read("contract_start"), self._read("contract_months")
        if start and months and not self.form.editor("contract_end").draft().strip():
            self.form.fill({"contract_end": rules.contract_end(start, months)})

    def _judge(self) -> None:
        """Propose what the five answers tell, unless BP3MI told it or the status was lost."""
        asked = (*rules.QUESTIONS, "procedural_basis", "procedural_status")
        so_far = Journey(
            person_id="", stage=Stage.CPMI, **{name: self._read(name) for name in asked}
        )
        if status := rules.judged(so_far):
            self.form.fill({"procedural_status": status})

    def _follow_nik(self) -> None:
        """Ask for the reason only where there is no NIK."""
        without = not self.form.cell("nik").is_filled()
        self.form.cell("nik_missing").setVisible(without)

    def _read(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        try:
            return self.form.editor(name).value()
        except ValueError:
            return None

    @Slot(str)
    def _go_on_with(self, person_id: str) -> None:
        known = addresses.REGISTER.of(person_id)
        self.fetch(partial(record.read, self.context.db, known), self._adopt)

    def _adopt(self, found: OpenedWorker) -> None:
        """Go on with a resident who is known; a worker under way is opened instead."""
        if found.journey_id or self.journey_id:
            self.context.desk.open_asked.emit(addresses.WORKERS.of(found.person_id))
            return
        self.person_id = found.person_id
        own = record.fresh()
        known = {name: value for name, value in found.values.items() if value is not None}
        self.form.fill({name: value for name, value in known.items() if name not in own})
        self._alike.forget()
        self._follow_nik()
        self._title()

    def _title(self) -> None:
        journey = self._opened.journey
        name = self._opened.values.get("full_name") or ""
        if self.person_id and not name:
            name = self.form.editor("full_name").draft()
        self.header.set_title(name or self.tr("Daftarkan pekerja"))
        word = journey.stage.value if journey else self.tr("Pendaftaran baru")
        self.header.set_badge(word if self.person_id else "")

    def _fill_side(self) -> None:
        self.clear_side(self._documents_card)
        journey = self._opened.journey
        if journey and journey.stage in rules.OPEN:
            self.add_side(steps_card(self._steps(journey), self._take_step, self.pick_event))
        self.add_side(self._documents_card)
        self.add_side(deeds(self.tr("Cetak dan catat"), *self._papers_to_print()))
        if len(self._opened.journeys) > bool(self.journey_id):
            self.add_side(journeys_card(self._opened.journeys, self.journey_id, self._open_journey))
        if journey:
            self.add_side(events_card(self._opened.events))
            self.add_side(verified_card(journey))
            self.add_side(deeds(self.tr("Perubahan"), *self._changes(journey.stage)))
        if self._opened.past:
            self.add_side(past_card(self._opened.past))

    def _papers_to_print(self) -> Sequence[Deed]:
        children = self._opened.children
        said = self.tr("Anak dan pengasuh…")
        return (
            Deed("print_permission", self.tr("Surat izin keluarga"),
                 partial(self._go, addresses.PERMISSION), "file-text"),
            Deed("print_other", self.tr("Surat lain…"),
                 partial(self._go, addresses.STATEMENT), "file-text"),
            Deed("print_form", self.tr("Formulir pendataan"), self.preview, "printer", "F8"),
            Deed("record_remittance", self.tr("Catat kiriman"),
                 partial(self._go, addresses.REMITTANCE_OF), "hand-coins"),
            Deed("children", f"{said} ({children})" if children else said,
                 partial(self._go, addresses.CHILDREN), "users"),
        )  # fmt: skip

    def edit(self) -> None:
        """Open all that is known of the document under the cursor; saves first."""
        kind = self._documents.under_cursor()
        if kind is None:
            self.form.say(self.tr("Letakkan kursor di baris dokumen yang rinciannya dibuka."))
        else:
            self.open_document(kind.name)

    @Slot()
    def add_document(self) -> None:
        """Choose a document that the scheme does not ask for, and give it a line."""
        choices = [Choice(kind.name, kind.value, "") for kind in self._documents.others()]
        chosen = picking.pick(self, self.tr("Dokumen apa?"), choices, self.tr("Tambah"))
        if chosen:
            self._documents.add(DocumentType[chosen])
            self._documents_card.show_states(self._documents.states())

    @Slot(str)
    def open_document(self, kind: str) -> None:
        """Open all that is known of one document; saves first."""
        if self._is_kept():
            self.context.desk.open_asked.emit(addresses.DOCUMENT.of(self._kept, kind))

    def scan(self) -> None:
        """Choose scans of the document under the cursor."""
        kind = self._documents.under_cursor()
        if kind is None:
            self.form.say(self.tr("Letakkan kursor di baris dokumen yang pindaiannya dilampirkan."))
        elif files := attachments.choose(self, self.context):
            self.attach(kind.name, files)

    @Slot(str, object)
    def attach(self, kind: str, files: Sequence[Path]) -> None:
        """Keep scans of a document, which is there then; what is written is saved first.

        Where that is doubted or refused, they wait and are kept together with it.
        """
        self._documents.tell_there(DocumentType[kind])
        self._scans.append((DocumentType[kind], files))
        if self._is_kept():
            self._keep_scans()
        else:
            waits = self.tr("Pindaian menunggu. Periksa isian yang ditandai, lalu F10 menyimpan "
                            "isian dan pindaian.")  # fmt: skip
            self.context.desk.told.emit(waits)

    def _save(self) -> bool:
        """Save what is written, and then the scans that waited for it."""
        if not super()._save():
            return False
        self._keep_scans()
        return True

    def _keep_scans(self) -> None:
        waiting, self._scans = self._scans, []
        for kind, files in waiting:
            document = record.document_id(self.context.db, self._kept, kind)
            beside = (document, AttachmentKind.PINDAIAN)
            attachments.attach(self, self.context, beside, files, self._show_kept)

    @Slot(object)
    def _show_kept(self, _: object) -> None:
        if self.isVisible():
            self.read_again()

    def _is_kept(self) -> bool:
        """Save what is written and go on here; say whether all of it is kept."""
        if self.journey_id and not self.form.dirty:
            return True
        if not self._save():
            return False
        self.journey_id = self._kept  # of a new worker, from now on a known one
        self.read_again()
        return True

    @Slot()
    def pick_event(self) -> None:
        """Choose what else happened: news, another employer, a longer contract, silence."""
        journey = self._opened.journey
        if journey is None:
            return
        choices = [
            Choice(one.kind.name, one.kind.value, one.then or self.tr("tahapnya tetap"))
            for one in self._steps(journey)
        ]
        chosen = picking.pick(self, self.tr("Apa yang terjadi?"), choices, self.tr("Pilih"))
        if chosen:
            self._take_step(EventKind[chosen])

    @staticmethod
    def _steps(journey: Journey) -> Sequence[rules.Step]:
        return rules.steps_from(journey.stage, lost=journey.lost_since is not None)

    def _take_step(self, kind: EventKind) -> None:
        if not self.form.dirty or self._save():
            self.context.desk.open_asked.emit(addresses.STEP.of(self.journey_id, kind.name))

    def _changes(self, stage: Stage) -> Sequence[Deed]:
        again = Deed("next_journey", self.tr("Perjalanan baru"), self._begin_again, "plane")
        correct = Deed("correct_stage", self.tr("Koreksi tahap…"), self._correct, "pencil")
        remove = Deed("delete", self.tr("Hapus dari daftar pekerja"), self._delete, "trash-2")
        return (correct, remove) if stage in rules.OPEN else (again, correct, remove)

    def _open_journey(self, journey_id: str) -> None:
        if journey_id != self.journey_id:
            self.context.desk.open_asked.emit(addresses.WORKER_FORM.of(journey_id))

    def _begin_again(self) -> None:
        if self.may_close():
            self.closed.emit()
            self.context.desk.open_asked.emit(addresses.REGISTER.of(self.person_id))

    def _correct(self) -> None:
        journey = self._opened.journey
        if journey is None or not self.may_close():
            return
        dialog = CorrectionDialog(journey.stage, self)
        stage = dialog.stage() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if stage is not None:
            self.correct(stage, dialog.reason())

    def correct(self, stage: Stage, reason: str) -> None:
        """Put the stage right; what the office refuses is said above the form."""
        if self.write(
            acts.CORRECT_STAGE,
            lambda session: steps.correct(session, self.journey_id, stage, reason),
        ):
            self.read_again()

    def read_again(self) -> None:
        """Show the record as it is kept now: something beside this form changed it."""
        here = addresses.WORKERS.of(self.journey_id)
        self.read_anew(partial(record.read, self.context.db, here))

    def _delete(self) -> None:
        if self.may_close() and self.write(
            acts.REMOVE, lambda session: journeys.remove(session, self.journey_id)
        ):
            self.closed.emit()
