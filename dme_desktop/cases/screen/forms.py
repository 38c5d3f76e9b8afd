"""The forms about a case. What is written in them lies sealed among the drafts too."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen import signers as signing
from dme_desktop.agenda.screen.issuing import IssuingPage
from dme_desktop.cases import acts, rules
from dme_desktop.cases.model import CaseStatus
from dme_desktop.cases.papers import CLOSED_LETTERS
from dme_desktop.cases.screen import desk
from dme_desktop.cases.screen.desk import BegunLetter, Make, OpenedComplaint, OpenedStep
from dme_desktop.cases.service import files, referrals
from dme_desktop.cases.service.files import Inside
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters.said import said_in, shown
from dme_desktop.letters.screen import counter
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.ui.as_read import Reading
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.editors import ChoiceBox
from dme_desktop.ui.form import Make as MakeEditor
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.text import translated_in
from dme_desktop.ui.who import WorkerLine


class ClosedForm(FormPage):
    """A form whose words stay with its case: sealed as a draft, and nothing to copy from before."""

    help_page = "kasus"
    closed_draft = True

    @property
    def is_known(self) -> bool:
        """Say that what is written here is new each time."""
        return False

    def copy_previous(self) -> None:
        """Leave the field: what was told in another case is not for this one."""


class ComplaintPage(ClosedForm):
    """Takes a complaint down in the order in which it is told; F10 keeps it sealed."""

    def __init__(self, context: Context, people: LiveDirectory, parent: QWidget) -> None:
        editors: dict[str, MakeEditor] = {
            desk.PERSON.name: partial(WorkerLine, partial(desk.choices, people)),
            desk.ASSIGNED.name: partial(ChoiceBox, desk.ASSIGNED),
        }
        drafts = addresses.NEW_CASE.drafts
        super().__init__(context, "", desk.parts(), drafts, parent, editors)
        self.form.more_warnings = _doubts

    @Slot()
    def complete(self) -> None:
        """Look for the other cases of whoever is chosen, now that the form stands."""
        super().complete()
        line = self.form.editor(desk.PERSON.name)
        assert isinstance(line, WorkerLine)  # noqa: S101 - made above
        line.chosen.connect(self._ask_same)

    def show_opened(self, opened: OpenedComplaint) -> None:
        """Show a new complaint, or one that is told otherwise."""
        self._opened = opened
        page = addresses.CHANGE_CASE if opened.case_id else addresses.NEW_CASE
        self.drafts.keep_under(page.drafts)
        self.header.set_title(self.draft_title())
        self.form.suggest(desk.AGENCY.name, opened.companies)
        self.form.suggest(desk.RECRUITER.name, opened.recruiters)
        self._offer_officers(opened)
        self.clear_side()
        self.add_side(
            card(
                self.tr("Disimpan tertutup"),
                words(self.tr("Nama, kronologi, permintaan dan catatan hanya terbaca setelah "
                              "dibuka dengan alasan.")),
                words(self.tr("Pelapor boleh tidak disebut. Tulis yang diceritakan, bukan dugaan "
                              "sendiri.")),
            )
        )  # fmt: skip
        self.show_record(opened.case_id or desk.NEW, dict(opened.values))

    def _offer_officers(self, opened: OpenedComplaint) -> None:
        """Offer who may handle cases, and who has this one."""
        box, has = self.form.editor(desk.ASSIGNED.name), opened.values.get(desk.ASSIGNED.name)
        assert isinstance(box, ChoiceBox)  # noqa: S101 - made above
        box.offer(tuple(dict.fromkeys((*opened.officers, *([has] if has else [])))))

    @property
    def is_known(self) -> bool:
        """Say whether a complaint is told otherwise."""
        return bool(self._opened.case_id)

    def opened_now(self, session: Session, read: Reading) -> OpenedComplaint:  # noqa: ARG002
        """Read the complaint once more; that this person reads it is written down already."""
        return desk.account_again(session, self._opened.case_id)

    def draft_title(self) -> str:
        """Return the number of the case; no name stands among the drafts."""
        return self._opened.number or self.tr("Pengaduan baru")

    def store(self, values: dict[str, Any]) -> object:
        """Keep it; return the id of the case."""
        act = acts.CHANGE if self._opened.case_id else acts.TAKE
        with self.writing(act) as session:
            return desk.store(session, self._opened.case_id, values)

    @Slot(object)
    def _ask_same(self, person: object) -> None:
        if isinstance(person, Choice):
            but = self._opened.case_id
            ask = partial(desk.same_event, self.context.db, person.id, but)
            self.fetch(ask, self._tell_same)

    def _tell_same(self, numbers: str) -> None:
        if numbers:
            said = self.tr("Sudah ada kasus yang belum selesai: {numbers}. Bila kejadiannya sama, "
                           "hubungkan setelah disimpan.")  # fmt: skip
            self.form.cell(desk.PERSON.name).say("warning", said.format(numbers=numbers))


class StepPage(ClosedForm):
    """One form about a case that is open; what it is kept as is told by those that follow."""

    def __init__(
        self, context: Context, title: str, parts: Sequence[Part], page: Address, parent: QWidget
    ) -> None:
        self._title = title
        super().__init__(context, title, parts, page.drafts, parent)

    def show_opened(self, opened: OpenedStep) -> None:
        """Show the form of a case."""
        self.opened = opened
        self.header.set_badge(opened.number, "muted")
        self.clear_side()
        self.show_record(opened.about or opened.case_id, dict(opened.values))

    def draft_title(self) -> str:
        """Return the number of the case; no name stands among the drafts."""
        return f"{self._title} {self.opened.number}"


class ActionPage(StepPage):
    """Writes down what was done, what it led to, and what comes next."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._moving = Field(
            name="status",
            label=QT_TRANSLATE_NOOP("fields", "Kasus menjadi"),
            kind=kinds.choice(CaseStatus),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti tetap seperti sekarang."),
        )
        parts = [
            Part(QT_TRANSLATE_NOOP("fields", "Tindakan"), desk.ACTION),
            Part(QT_TRANSLATE_NOOP("fields", "Kemajuan"), [self._moving, desk.RESULT]),
            Part(QT_TRANSLATE_NOOP("fields", "Langkah berikut"), desk.FOLLOWING),
        ]
        title = self.tr("Catat tindakan")
        super().__init__(context, title, parts, addresses.CASE_ACTION, parent)
        self.form.offer("kind", desk.KINDS_OF_ACTION)
        self.form.changed.connect(self._follow_status)

    def show_opened(self, opened: OpenedStep) -> None:
        """Show the form with the states that may follow."""
        self.form.offer("status", opened.able)
        super().show_opened(opened)
        self._follow_status("status")

    def store(self, values: dict[str, Any]) -> object:
        """Write it down; return the id of the case."""
        deed = desk.deed_in(values)
        act = acts.CLOSE if deed.status in rules.CLOSED else acts.ACT
        with self.writing(act) as session:
            files.act(session, self.opened.case_id, deed)
        return self.opened.case_id

    @Slot(str)
    def _follow_status(self, name: str) -> None:
        """Ask for a result of a case that ends, for a next step of one that goes on."""
        if name != "status":
            return
        ends = self.form.editor("status").draft() in {one.value for one in rules.CLOSED}
        self.form.cell("result").setVisible(ends)
        self.form.cell("result").ask(asked=ends)
        self.form.cards[self.form.card_of("next_on")].setVisible(not ends)
        for field in desk.FOLLOWING:
            self.form.cell(field.name).setVisible(not ends)


class StepsPage(StepPage):
    """The list of steps of a death, a search or a return: when each was done."""

    def __init__(self, context: Context, steps: tuple[rules.Step, ...], parent: QWidget) -> None:
        fields = [Field(name=step.name, label=step.value, kind=kinds.DATE) for step in steps]
        note = QT_TRANSLATE_NOOP(
            "fields", "Isi tanggal dilakukannya. Daftar ini bantuan program, bukan ketentuan."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Daftar periksa"), fields, note)
        title = self.tr("Daftar periksa")
        super().__init__(context, title, [part], addresses.CASE_STEPS, parent)

    def store(self, values: dict[str, Any]) -> object:
        """Write down when each was done; return the id of the case."""
        with self.writing(acts.TICK) as session:
            desk.tick(session, self.opened.case_id, values)
        return self.opened.case_id


class AnswerPage(StepPage):
    """Writes down what another office answered."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        part = Part(QT_TRANSLATE_NOOP("fields", "Jawaban rujukan"), desk.ANSWER)
        title = self.tr("Catat jawaban")
        super().__init__(context, title, [part], addresses.CASE_ANSWER, parent)

    def store(self, values: dict[str, Any]) -> object:
        """Write it down; return the id of the case."""
        with self.writing(acts.ANSWER) as session:
            referrals.answer(
                session, self.opened.about, values["replied_on"], values["reply"] or "",
                values["receipt_no"] or "",
            )  # fmt: skip
        return self.opened.case_id


class ReferralPage(StepPage):
    """Asks to whom a case goes and who agreed; F10 shows the letter, numbered from there."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields", "Di surat hanya inisial. Nama dan kejadian ada di lampiran tertutup."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Rujukan"), desk.REFERRAL, note)
        title = self.tr("Rujuk kasus")
        super().__init__(context, title, [part], addresses.CASE_REFERRAL, parent)
        self.call_saving(self.tr("Lihat surat"))

    def open_with(self, inside: Inside) -> None:
        """Take what is opened: the attachment is written from it."""
        self._inside = inside

    def store(self, values: dict[str, Any]) -> object:
        """Check who agreed, then ask for the letter."""
        handed = desk.handed_in(values)
        with self.writing(acts.REFER) as session:
            referrals.refuse(session, self.opened.case_id, handed.agreed, handed.written)
        return desk.make_referral(self.opened.case_id, handed, self._inside)


class ClosedLetterPage(IssuingPage, ClosedForm):
    """A letter about whom a case is about; its bytes are kept with the key of the case."""

    def __init__(self, context: Context, begun: BegunLetter, parent: QWidget) -> None:
        kind, _ = CLOSED_LETTERS[begun.code]
        page = addresses.CASE_LETTER.of(which=begun.code)
        title = kind.type.value
        super().__init__(context, title, counter.parts(kind, begun.signers), page.drafts, parent)
        self._kind = kind
        self.form.changed.connect(partial(signing.follow, self.form, begun.signers))

    def show_opened(self, opened: BegunLetter) -> None:
        """Show the letter of another case."""
        self._begun = opened
        self.header.set_badge(opened.number, "muted")
        self.clear_side()
        advice = [words(translated_in("letters", one)) for one in self._kind.advice]
        self.add_side(card(self.tr("Sebelum diterbitkan"), *advice))
        self.show_record(opened.case_id, shown(opened.said))

    def draft_title(self) -> str:
        """Return which letter it is and the number of the case."""
        return f"{self._kind.type.value} {self._begun.number}"

    def draw(self, values: dict[str, Any]) -> bytes:
        """Return the letter as a draft."""
        return printed.drawn(self.context.db, self.context.who, self._make(values)).pdf

    def issue(self, values: dict[str, Any]) -> str:
        """Issue the letter and return its id."""
        make = self._make(values)
        return printed.issue(self.context.db, self.context.who, self._kind.type, make, None)

    def _make(self, values: Mapping[str, Any]) -> Make:
        return desk.make_letter(self._begun.case_id, self._begun.code, said_in(values))


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    return rules.doubts(desk.answers_in(values), tppo=bool(values.get("tppo")))
