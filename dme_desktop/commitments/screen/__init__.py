"""What the clerk sees of commitments: the one list, a page for each kind, and the timeline."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage
from dme_desktop.agenda.screen.records import RecordsRoom
from dme_desktop.commitments import book, papers
from dme_desktop.commitments.agreements.model import AgreementKind
from dme_desktop.commitments.agreements.screen import desk as agreements
from dme_desktop.commitments.agreements.screen.page import AgreementPage
from dme_desktop.commitments.awards.screen import award, certificates
from dme_desktop.commitments.awards.screen.award import AwardPage
from dme_desktop.commitments.awards.screen.certificates import CertificatesPage
from dme_desktop.commitments.ceremonies import screen as ceremonies
from dme_desktop.commitments.ceremonies.screen import CeremonyPage
from dme_desktop.commitments.designation import screen as designation
from dme_desktop.commitments.designation.screen import DesignationPage
from dme_desktop.commitments.pledges.model import PledgeKind
from dme_desktop.commitments.pledges.screen import desk as pledges
from dme_desktop.commitments.pledges.screen.preparation import PreparationPage
from dme_desktop.commitments.regulations import screen as regulations
from dme_desktop.commitments.regulations.model import RegulationKind
from dme_desktop.commitments.regulations.screen import RegulationPage
from dme_desktop.commitments.screen.list_page import URGENT, CommitmentsListPage
from dme_desktop.commitments.task_forces import screen as task_forces
from dme_desktop.commitments.task_forces.screen import TaskForcePage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.letters.screen import counter
from dme_desktop.letters.screen.wording import WordingPage
from dme_desktop.ui import picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database


def build(context: Context) -> Room:
    """Return the room of commitments."""
    return CommitmentsRoom(context)


class CommitmentsRoom(RecordsRoom):
    """The list of commitments, with their pages and sheets over it.

    A page is asked for with its record, with its draft, or with the kind of something new.
    """

    def __init__(self, context: Context) -> None:
        self._list = CommitmentsListPage(context)
        super().__init__(context, self._list)
        self._list.asked.connect(self.open)

    @Slot(object)
    def open(self, address: Address) -> None:
        """Open an address of the commitments; it appears when it was read."""
        about, db = address.about, self.context.db
        if address.place == addresses.NEW_COMMITMENT:
            self.fetch(partial(_makes_perdes, db), self._choose)
        elif address.place == addresses.WAITING_COMMITMENTS:
            self._list.listing.chips.choose(URGENT)
        elif address.place == addresses.TIMELINE:
            self.show_bare(self.tr("Linimasa komitmen"), papers.draw_timeline)
        elif address.place == addresses.COMMITMENT_WORDING:
            self._change_wording(about)
        elif address.place == addresses.CERTIFICATES:
            self._begin_certificates(about)
        else:
            read, page = _PAGES[address.place]
            show = partial(self._show_record, address.place, page, asked_for=bool(about))
            self.fetch(partial(read, db, about), show)

    def _choose(self, makes_perdes: bool) -> None:  # noqa: FBT001 - what a fetch has read
        kinds = self._kinds(self._rule_of_desa() if makes_perdes else self._decision())
        choices = [Choice(page.text, title, told) for page, title, told in kinds]
        chosen = picking.pick(self, self.tr("Apa yang dicatat?"), choices, self.tr("Pilih"))
        if chosen:
            self.open(addresses.read(addresses.COMMITMENTS.section, chosen))

    def _rule_of_desa(self) -> tuple[str, str]:
        told = self.tr("Perdes, peraturan dan keputusan kepala desa")
        return self.tr("Peraturan desa"), told

    def _decision(self) -> tuple[str, str]:
        return self.tr("Keputusan lurah"), self.tr("keputusan tentang pelindungan PMI")

    def _kinds(self, rule: tuple[str, str]) -> list[tuple[Address, str, str]]:
        """Return what can be begun: its address, its name, and what it is for.

        `rule` is how a rule that this office makes is called.
        """
        pledge = self.tr("bunyi contoh disiapkan, lalu dibacakan dan ditandatangani")
        agreement = self.tr("para pihak, jangka waktu, tindak lanjut")
        return [
            (
                addresses.CEREMONY,
                self.tr("Acara"),
                self.tr("peluncuran, pembacaan, penyerahan; dengan foto"),
            ),
            *((addresses.PLEDGE.of(which=kind.name), kind.value, pledge) for kind in PledgeKind),
            *(
                (addresses.AGREEMENT.of(which=kind.name), kind.value, agreement)
                for kind in AgreementKind
            ),
            (addresses.AWARD, self.tr("Penghargaan"), self.tr("yang diterima atau diberikan desa")),
            (
                addresses.CERTIFICATES,
                self.tr("Sertifikat untuk banyak orang"),
                self.tr("pelatihan, keluarga binaan, penghargaan, keikutsertaan"),
            ),
            (
                addresses.DESIGNATION,
                self.tr("Penetapan Desa Migran Emas"),
                self.tr("usulan, asesmen, SK, plakat, pembinaan"),
            ),
            (addresses.REGULATION, *rule),
            (
                addresses.TASK_FORCE,
                self.tr("Satgas"),
                self.tr("susunan dan tugas satgas pelindungan PMI"),
            ),
        ]

    def _show_record(
        self, place: Address, make: Callable[[Context, QWidget], RecordPage], opened: OpenedRecord,
        *, asked_for: bool,
    ) -> None:  # fmt: skip
        built = partial(self._record_page, place, make)
        self.open_form(built, opened, place.verb, asked_for=asked_for and not opened.record_id)

    def _record_page(
        self, place: Address, make: Callable[[Context, QWidget], RecordPage], parent: QWidget
    ) -> RecordPage:
        page = make(self.context, parent)
        self.attend(page)
        page.moved.connect(lambda record_id: self.open(place.of(record_id)))
        page.saved.connect(lambda record_id: self._list.listing.select(place.of(record_id).text))
        if isinstance(page, AgreementPage):
            page.related_asked.connect(lambda about: self.open(addresses.AGREEMENT.of(about)))
        if isinstance(page, DesignationPage):
            page.proposal_asked.connect(self._ask_proposal)
        if isinstance(page, AwardPage):
            page.certificate_asked.connect(self._begin_certificates)
        return page

    @Slot(str)
    def _ask_proposal(self, designation_id: str) -> None:
        self.ask_sheet(lambda session: papers.proposal(session, designation_id))

    def _change_wording(self, code: str) -> None:
        place = addresses.COMMITMENT_WORDING
        read = partial(counter.wording, self.context.db, papers.TEMPLATES[code], place)
        show = partial(WordingPage, self.context, place=place)
        self.fetch(read, lambda opened: self.open_form(show, opened, place.verb))

    @Slot(str)
    def _begin_certificates(self, award_id: str) -> None:
        wanted = "" if award_id == certificates.NEW else award_id
        self.fetch(partial(certificates.begin, self.context.db, wanted), self._show_certificates)

    def _show_certificates(self, begun: certificates.Begun) -> None:
        self.open_form(self._certificates, begun, addresses.CERTIFICATES.verb)

    def _certificates(self, parent: QWidget) -> CertificatesPage:
        page = CertificatesPage(self.context, parent)
        page.drawn.connect(lambda pdf: self._show_pdf(page.draft_title(), pdf))
        page.issued.connect(self.show_letter)
        return page

    def _show_pdf(self, title: str, pdf: bytes) -> None:
        self.open_page(PreviewPage(self.context, title, pdf, self.tr("draf.pdf")))


def _makes_perdes(db: Database) -> bool:
    with db.read() as session:
        return RegulationKind.PERDES in regulations.offered(session)


_PAGES: Mapping[Address, tuple[Callable[[Database, str], OpenedRecord], Any]] = {
    addresses.CEREMONY: (partial(ceremonies.opened, labels=book.labels), CeremonyPage),
    addresses.PLEDGE: (pledges.opened, PreparationPage),
    addresses.AGREEMENT: (agreements.opened, AgreementPage),
    addresses.AWARD: (award.opened, AwardPage),
    addresses.DESIGNATION: (designation.opened, DesignationPage),
    addresses.REGULATION: (regulations.opened, RegulationPage),
    addresses.TASK_FORCE: (task_forces.opened, TaskForcePage),
}
