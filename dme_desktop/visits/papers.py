"""From a visit and from a journey to what is printed of them; neither takes a number."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Unnumbered
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PHONE
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import inside, print_date, row_code, rupiah, screen_date, weekday
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import Person
from dme_desktop.village import stationery
from dme_desktop.visits import rules
from dme_desktop.visits.documents import family_card, visit_sheet
from dme_desktop.visits.documents.family_card import FamilyCard
from dme_desktop.visits.documents.visit_sheet import Slip, VisitSheet
from dme_desktop.visits.model import Goer, OfficeService, Outcome, ServiceOffice, Visit
from dme_desktop.visits.service import costs, offices, trips, ways
from dme_desktop.visits.service.trips import GoerRow, VisitInFull
from dme_desktop.visits.service.ways import Way
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, WorkerDocument
from dme_desktop.workers.rules import BEFORE, checklist
from dme_desktop.workers.service import documents

UNKNOWN = "belum dicatat"
UNMEASURED = "belum diukur"
NOBODY = "Belum ada yang ikut kunjungan ini. Pilih orangnya dulu."
LEFT = "Orang ini tidak sedang menyiapkan keberangkatan; kartunya tidak dicetak."
CANCELLED = "Kunjungan ini dibatalkan; daftarnya tidak dicetak."


def sheet(session: Session, visit_id: str) -> bytes:
    """Return the list of a visit and a slip for each, as one PDF; DmeError where nobody goes."""
    return visit_sheet.build(sheet_of(session, visit_id))


def sheet_of(session: Session, visit_id: str) -> VisitSheet:
    """Return what is printed of a visit; raise DmeError where nobody goes or it was cancelled."""
    full = trips.in_full(session, visit_id)
    if full.visit.cancel_reason:
        raise DmeError(CANCELLED)
    if not full.rows:
        raise DmeError(NOBODY)
    told = _Told(session, full)
    return VisitSheet(
        **stationery.head(session),
        title=f"DAFTAR KUNJUNGAN KE {full.office.name.upper()}",
        facts=_facts(full),
        rows=tuple(_row(one) for one in full.rows),
        note=(
            "S selesai, D diproses (tulis tanggal diambil), B belum berhasil dan T tidak ikut "
            "(tulis sebabnya). Diketik kembali menurut urutan kode."
        ),
        slips=tuple(told.slip(one) for one in full.rows),
        officer=Signer(name=full.visit.escort or session.info["who"].name, role=_role(full.visit)),
    )


def card(session: Session, journey_id: str) -> bytes:
    """Return the card that says where the papers of a journey are; DmeError for who has left."""
    return family_card.build(card_of(session, journey_id))


def card_of(session: Session, journey_id: str) -> FamilyCard:
    """Return what is printed on the card of a family; raise DmeError for who has left."""
    journey = session.get_one(Journey, journey_id)
    person = session.get_one(Person, journey.person_id)
    way = ways.of_person(session, person.id)
    if way is None or journey.stage not in BEFORE or way.journey_id != journey_id:
        raise DmeError(LEFT)
    country = field_of(Journey, "country").kind.format
    given = _given(session, way)
    return FamilyCard(
        **stationery.head(session),
        name=person.full_name,
        facts=(
            ("Tujuan", country(journey.country) if journey.country else UNKNOWN),
            ("Skema", journey.scheme.value),
            ("Keadaan per", print_date(session.info["clock"].today())),
        ),
        rows=tuple(_papers(session, journey)),
        next=_next(session, way, given),
        brings=_brings(given[1]) if given else (),
        advice=(
            "Simpan kartu ini. Dokumen asli sebaiknya dipegang sendiri; bila diminta pihak lain, "
            "catat siapa yang memegang dan beri tahu kantor. Kartu ini bukan surat dan tidak "
            "bernomor."
        ),
    )


@dataclass(frozen=True)
class _Told:
    """What the slips of one visit are written from."""

    session: Session
    full: VisitInFull

    def slip(self, row: GoerRow) -> Slip:
        """Return the slip of one who goes along."""
        full = self.full
        code = offices.code_of(row.goer.document)
        service = next((one for one in full.services if one.document is row.goer.document), None)
        others = ", ".join(one.full_name for one in full.rows if one is not row)
        facts = (
            ("Keperluan", row.purpose),
            *_facts(full),
            ("Buka", full.office.hours or UNKNOWN),
            ("Telepon kantor itu", full.office.phone or UNKNOWN),
            ("Berangkat bersama", others or "sendiri"),
        )
        return Slip(
            name=row.full_name,
            facts=facts,
            brings=_brings(service),
            costs=_costs(self.session, full.office, service, code),
            advice=(
                "Sepulangnya, bawa lembar ini dan dokumennya ke kantor kami, dan ceritakan "
                "hasilnya. Lembar ini bukan surat dan tidak bernomor."
            ),
        )


def _facts(full: VisitInFull) -> tuple[tuple[str, str], ...]:
    visit = full.visit
    told = (
        ("Kantor", full.office.name),
        ("Alamat", full.office.address or UNKNOWN),
        ("Hari, tanggal", f"{weekday(visit.on)}, {print_date(visit.on)}"),
        ("Berangkat pukul", visit.leaves_at or ""),
        ("Berkumpul di", visit.meets_at or ""),
        ("Pendamping", visit.escort or "tidak ada, berangkat sendiri"),
        ("Catatan", visit.note or ""),
    )
    return tuple((label, value) for label, value in told if value)


def _role(visit: Visit) -> str:
    return "Pendamping" if visit.escort else "Petugas"


def _row(one: GoerRow) -> tuple[str, str, str, str, str]:
    phone = PHONE.format(one.phone) if one.phone else "–"
    return (row_code(one.goer.row), one.full_name, one.hamlet, phone, one.purpose)


def _brings(service: OfficeService | None) -> tuple[str, ...]:
    return tuple(rules.brought(service.brings if service else None)) or (UNKNOWN,)


def _costs(
    session: Session, office: ServiceOffice, service: OfficeService | None, code: str
) -> tuple[tuple[str, str], ...]:
    """Return what it costs by the office's own word, for whom not, and what people really paid."""
    known = costs.paid(session).get((office.id, code))
    fee = None if service is None else service.fee
    by = f" (menurut {service.told_by})" if service and service.told_by else ""
    free = (service.free_for if service else None) or UNKNOWN
    paid = UNMEASURED
    if known:
        amount = rupiah(round(known.middle)) if known.middle else "gratis"
        paid = f"{amount} (tengah dari {known.count} orang di sini)"
    return (
        ("Biaya menurut kantor", UNKNOWN if fee is None else f"{rupiah(fee)}{by}"),
        ("Gratis untuk", free),
        ("Yang dibayar warga", paid),
    )


def _given(session: Session, way: Way) -> tuple[ServiceOffice, OfficeService | None] | None:
    """Return the first office that serves the next step, with the service."""
    if not way.office_ids:
        return None
    full = offices.in_full(session, way.office_ids[0])
    service = (one for one in full.services if offices.code_of(one.document) == way.step)
    return full.office, next(service, None)


def _next(
    session: Session, way: Way, given: tuple[ServiceOffice, OfficeService | None] | None
) -> tuple[tuple[str, str], ...]:
    told = [("Yang diurus", way.words), ("Di mana", ", ".join(way.places) or UNKNOWN)]
    if given:
        office, service = given
        told += [("Alamat", office.address or UNKNOWN), ("Buka", office.hours or UNKNOWN)]
        told += _costs(session, office, service, way.step)
    if way.going:
        told.append(("Kunjungan berikutnya", f"{weekday(way.going)}, {print_date(way.going)}"))
    if way.until:
        told.append(("Dapat diambil", print_date(way.until)))
    told.append(("Lamanya di sini", lasting(way.usual)))
    return tuple(told)


def lasting(usual: rules.Usual | None) -> str:
    """Return how long a step took others. Example: "9 hari (tengah dari 12 orang)"."""
    if usual is None:
        return UNMEASURED
    return f"{trips.middle(usual.middle)} hari (tengah dari {usual.count} orang)"


def _papers(session: Session, journey: Journey) -> list[tuple[str, str, str, str]]:
    held, today = documents.of(session, journey.id), session.info["clock"].today()
    wanted = {*checklist(journey.scheme), *held}
    giving, working = offices.giving(offices.every(session)), _working(session, journey.id)
    return [
        _paper(kind, held.get(kind), _places(giving, kind), working.get(kind), today)
        for kind in rules.WAY
        if kind in wanted
    ]


def _places(giving: Mapping[str, Sequence[offices.OfficeInFull]], kind: DocumentType) -> str:
    names = ", ".join(one.office.name for one in giving.get(kind.name, ()))
    return names or (ways.VILLAGE_OFFICE if kind in rules.BY_VILLAGE else "")


def _paper(
    kind: DocumentType,
    held: WorkerDocument | None,
    places: str,
    working: tuple[str, dt.date, dt.date | None] | None,
    today: dt.date,
) -> tuple[str, str, str, str]:
    status = held.status if held else DocumentStatus.BELUM
    if status is DocumentStatus.PROSES and working:
        office, day, until = working
        taken = f", diambil {screen_date(until)}" if until else ""
        return (kind.value, f"{inside(status.value)}{taken}", office, screen_date(day))
    if held is None or status is not DocumentStatus.ADA:
        told = f"diurus di {places}" if places else "–"
        return (kind.value, inside(status.value), told, "–")
    over = held.expires_on is not None and held.expires_on < today
    where = held.kept_at.value if held.kept_at else UNKNOWN
    since = screen_date(held.obtained_on) if held.obtained_on else "–"
    return (kind.value, "sudah habis" if over else "ada", where, since)


def _working(
    session: Session, journey_id: str
) -> dict[DocumentType | None, tuple[str, dt.date, dt.date | None]]:
    """Return which office works on which document since when, and when it can be taken."""
    kept = (
        select(Goer.document, ServiceOffice.name, Visit.on, Goer.until)
        .join(Visit, Visit.id == Goer.visit_id)
        .join(ServiceOffice, ServiceOffice.id == Visit.office_id)
        .where(*ways.live_visit(), Goer.journey_id == journey_id)
        .where(Goer.outcome == Outcome.DIPROSES)
    )
    rows = session.execute(kept.order_by(Visit.on))
    return {document: (office, day, until) for document, office, day, until in rows}


UNNUMBERED: Mapping[str, Unnumbered] = {
    "visit": Unnumbered(
        "daftar kunjungan dan lembar bawaan setiap orang (id kunjungan)", Visit, sheet
    ),
    "family-papers": Unnumbered(
        "kartu dokumen untuk keluarga calon (id perjalanan)", Journey, card
    ),
}
