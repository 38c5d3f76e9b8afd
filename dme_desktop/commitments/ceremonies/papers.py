"""From an event on the books to its record and the words of its stone."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Heading, Photo, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind, Media
from dme_desktop.commitments.ceremonies import service
from dme_desktop.commitments.ceremonies.documents import plaque_text
from dme_desktop.commitments.ceremonies.documents.plaque_text import PlaqueText
from dme_desktop.commitments.ceremonies.model import Ceremony
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import grouped, print_date, spoken_date, weekday
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

MOST_PHOTOS = 12


def record(session: Session, ceremony_id: str) -> Paper:
    """Return the record of a ceremony: when and where, in which order, who came, with photos."""
    one, items = session.get_one(Ceremony, ceremony_id), service.items_of(session, ceremony_id)
    told = record_sheets.Told(
        name=one.title,
        title="BERITA ACARA",
        lead=(
            f"Pada hari ini, {weekday(one.held_on)}, tanggal {spoken_date(one.held_on)}, bertempat "
            f"di {one.place}, telah dilaksanakan {one.title}."
        ),
        sections=(
            Section(facts=_facts_of(one)),
            Section(
                title="Susunan acara",
                heads=(Heading("Mata acara", 90), Heading("Oleh", 60)),
                rows=tuple((item.what, item.by or "–") for item in items),
                empty="Belum ditulis.",
            ),
            Section(title="Undangan dan yang hadir", points=record_sheets.lines(one.guests)),
            Section(title="Tulisan prasasti", text=one.plaque_text or ""),
            Section(title="Catatan jalannya acara", text=one.summary or ""),
            Section(title="Foto", photos=_photos(session, ceremony_id)),
        ),
        closing="Demikian berita acara ini dibuat dengan sebenar-benarnya.",
        with_secretary=True,
        day=one.held_on,
    )
    return record_sheets.paper(session, LetterType.CEREMONY, ceremony_id, told)


def plaque(session: Session, ceremony_id: str) -> Paper:
    """Return the words for the stone; raise DmeError when none were written."""
    one = session.get_one(Ceremony, ceremony_id)
    if not (one.plaque_text or "").strip():
        raise DmeError("Tulisan prasasti masih kosong. Isi dulu di acara ini.")
    village = village_service.profile(session)
    signers = tuple(
        Signer(name=name, role=role, before="Diresmikan oleh") for role, name in _unveiling(one)
    )
    sheet = PlaqueText(
        foot=stationery.foot(session),
        number="",
        text=one.plaque_text or "",
        place=one.place,
        date=one.held_on,
        signers=signers or (record_sheets.head(session),),
        area=f"Kecamatan {village.district} · {village.regency}",
        logo=village.logo,
        paper=stationery.paper(session),
    )
    title = f"Prasasti {one.title}"[:150]
    return Paper(
        LetterType.PLAQUE,
        title,
        sheet,
        plaque_text.build,
        source_id=ceremony_id,
        day=one.held_on,
    )


def _facts_of(one: Ceremony) -> tuple[tuple[str, str], ...]:
    told = (
        ("Acara", one.title),
        ("Waktu", ", ".join(part for part in (print_date(one.held_on), one.hours or "") if part)),
        ("Tempat", one.place),
        ("Penyelenggara", one.organiser or ""),
        ("Dipimpin oleh", one.led_by or ""),
        ("Banyaknya yang hadir", grouped(one.attendance) if one.attendance else ""),
        ("Prasasti diresmikan", "; ".join(", ".join(filter(None, by)) for by in _unveiling(one))),
    )
    return tuple((label, value) for label, value in told if value)


def _unveiling(one: Ceremony) -> list[tuple[str, str]]:
    """Return who unveils the stone: (office, name with its titles), "" for a name not known."""
    told = [each.strip() for each in (one.plaque_signers or "").split(";")]
    parts = (each.partition(":") for each in told if each)
    return [(role.strip(), name.strip()) for role, _, name in parts]


def _photos(session: Session, ceremony_id: str) -> tuple[Photo, ...]:
    kept = attachments.of_record(session, ceremony_id, AttachmentKind.FOTO)
    pictures = [one for one in kept if one.media is Media.JPEG][:MOST_PHOTOS]
    return tuple(Photo(attachments.content_of(session, one.id)[1], one.name) for one in pictures)


PRINTS: Mapping[str, Print] = {
    "ceremony": Print(
        "berita acara dengan fotonya (id acara)",
        Ceremony,
        lambda session, one, *_: record(session, one),
    ),
    "plaque": Print(
        "naskah prasasti (id acara)", Ceremony, lambda session, one, *_: plaque(session, one)
    ),
}
