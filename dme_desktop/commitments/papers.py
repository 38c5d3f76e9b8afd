"""From what is on the books to the sheets of events, the designation and the task force."""

import datetime as dt
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind, Media
from dme_desktop.commitments.documents import plaque_text, timeline
from dme_desktop.commitments.documents.plaque_text import PlaqueText
from dme_desktop.commitments.documents.timeline import Timeline
from dme_desktop.commitments.model import Ceremony, Designation
from dme_desktop.commitments.service import ceremonies, task_forces
from dme_desktop.commitments.service.timeline import milestones
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import grouped, print_date, weekday
from dme_desktop.letters import numbers
from dme_desktop.letters.documents import record_sheet
from dme_desktop.letters.documents.record_sheet import Heading, Photo, RecordSheet, Section
from dme_desktop.letters.model import LetterType
from dme_desktop.letters.service import Paper
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

MOST_PHOTOS = 12


def ceremony_record(session: Session, ceremony_id: str) -> Paper:
    """Return the record of a ceremony: when and where, in which order, who came, with photos."""
    whole = ceremonies.whole(session, ceremony_id)
    one = whole.ceremony
    sheet = RecordSheet(
        title="REKAM ACARA",
        lead=(
            f"Pada hari {weekday(one.held_on)}, tanggal {print_date(one.held_on)}, bertempat di "
            f"{one.place}, telah dilaksanakan {one.title}."
        ),
        sections=(
            Section(facts=_facts_of(one)),
            Section(
                title="Susunan acara",
                heads=(Heading("Mata acara", 90), Heading("Oleh", 60)),
                rows=tuple((item.what, item.by or "–") for item in whole.items),
                empty="Belum ditulis.",
            ),
            Section(title="Undangan dan yang hadir", points=_lines(one.guests)),
            Section(title="Tulisan prasasti", text=one.plaque_text or ""),
            Section(title="Catatan jalannya acara", text=one.summary or ""),
            Section(title="Foto", photos=_photos(session, ceremony_id)),
        ),
        closing="Demikian rekam acara ini dibuat untuk arsip desa.",
        signers=(stationery.secretary(session), _head(session)),
        **_about(session, LetterType.CEREMONY),
    )
    return _paper(LetterType.CEREMONY, one.title, sheet, ceremony_id)


def plaque(session: Session, ceremony_id: str) -> Paper:
    """Return the words for the stone; raise DmeError when none were written."""
    one = session.get_one(Ceremony, ceremony_id)
    if not (one.plaque_text or "").strip():
        raise DmeError("Tulisan prasasti masih kosong. Isi dulu di acara ini.")
    village = village_service.profile(session)
    names = [name.strip() for name in (one.plaque_signers or "").split(";") if name.strip()]
    signers = tuple(Signer(name="", role=name, before="Diresmikan oleh") for name in names)
    sheet = PlaqueText(
        foot=stationery.foot(session, numbers.code_of(session, LetterType.PLAQUE)),
        number="",
        text=one.plaque_text or "",
        place=one.place,
        date=one.held_on,
        signers=signers or (_head(session),),
        logo=village.logo,
        paper=stationery.paper(session),
    )
    title = f"Prasasti {one.title}"[:150]
    return Paper(LetterType.PLAQUE, title, sheet, plaque_text.build, source_id=ceremony_id)


def designation_sheet(session: Session, designation_id: str) -> Paper:
    """Return the sheet that tells how far the village is on its way, step by step."""
    one = session.get_one(Designation, designation_id)
    village = village_service.profile(session)
    steps = (
        ("Usulan", one.proposed_on, one.proposed_to, one.proposal_no),
        (
            "Asesmen",
            one.assessed_on,
            one.assessed_by,
            "" if one.score is None else f"nilai {one.score}",
        ),
        ("Penetapan", one.sk_date, one.sk_by, one.sk_no),
        ("Plakat diterima", one.plaque_on, "", ""),
        ("Pembinaan", one.coached_from, one.coached_by, ""),
    )
    sheet = RecordSheet(
        title="PENETAPAN DESA MIGRAN EMAS",
        lead=f"{village.full_name} tercatat sebagai berikut dalam program Desa Migran Emas.",
        sections=(
            Section(
                facts=(
                    ("Desa/kelurahan", village.full_name),
                    ("Kecamatan", village.district),
                    ("Kabupaten/kota", village.regency),
                    ("Keadaan sekarang", one.status.value),
                    ("Berlaku sampai", print_date(one.valid_to) if one.valid_to else "–"),
                    *((("Alasan", one.reason),) if one.reason else ()),
                )
            ),
            Section(
                title="Tahapan",
                heads=(
                    Heading("Tahap", 30), Heading("Tanggal", 42), Heading("Oleh/kepada", 56),
                    Heading("Nomor/nilai", 44),
                ),
                rows=tuple(
                    (step, print_date(on) if on else "–", by or "–", number or "–")
                    for step, on, by, number in steps
                ),
            ),
            Section(title="Catatan", text=one.notes or ""),
        ),
        signers=(None, _head(session)),
        **_about(session, LetterType.DESIGNATION),
    )  # fmt: skip
    return _paper(LetterType.DESIGNATION, "Penetapan Desa Migran Emas", sheet, designation_id)


def task_force_sheet(session: Session, task_force_id: str) -> Paper:
    """Return the sheet of a task force: who is in it, for whom, and what it has to do."""
    whole = task_forces.whole(session, task_force_id)
    one = whole.task_force
    sheet = RecordSheet(
        title="SUSUNAN SATUAN TUGAS",
        lead=f"Susunan {one.name}:",
        sections=(
            Section(
                facts=(
                    ("Nama", one.name),
                    ("Keputusan nomor", one.sk_no or "–"),
                    ("Tanggal", print_date(one.sk_date) if one.sk_date else "–"),
                    ("Bertugas sampai", print_date(one.term_to) if one.term_to else "–"),
                    ("Keadaan", "masih bertugas" if one.active else "selesai bertugas"),
                )
            ),
            Section(
                title="Anggota",
                heads=(Heading("Nama", 62), Heading("Kedudukan", 44), Heading("Unsur", 48)),
                rows=tuple(
                    (each.name, each.role.value, each.element.value) for each in whole.members
                ),
            ),
            Section(title="Tugas", points=_lines(one.duties)),
        ),
        signers=(None, _head(session)),
        **_about(session, LetterType.TASK_FORCE),
    )
    return _paper(LetterType.TASK_FORCE, one.name, sheet, task_force_id)


def timeline_sheet(session: Session) -> Timeline:
    """Return the timeline of the village's commitments."""
    village = village_service.profile(session)
    return Timeline(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session),
        village=village.full_name,
        as_of=session.info["clock"].today(),
        milestones=tuple(
            timeline.Milestone(
                on=one.on, kind=one.kind, title=one.title, detail=one.detail, within=one.within
            )
            for one in milestones(session)
        ),
        paper=stationery.paper(session),
    )


def draw_timeline(session: Session) -> bytes:
    """Return the timeline as a PDF; it has no number, as a report has none."""
    return timeline.build(timeline_sheet(session))


def _paper(kind: LetterType, title: str, sheet: RecordSheet, record_id: str) -> Paper:
    return Paper(kind, title[:150], sheet, record_sheet.build, source_id=record_id)


def _about(session: Session, kind: LetterType) -> dict[str, Any]:
    village = village_service.profile(session)
    return {
        "letterhead": stationery.letterhead(village),
        "foot": stationery.foot(session, numbers.code_of(session, kind)),
        "number": "",
        "paper": stationery.paper(session),
    }


def _head(session: Session) -> Signer:
    today: dt.date = session.info["clock"].today()
    dated = f"{village_service.profile(session).name}, {print_date(today)}"
    return stationery.head_signer(session, place_and_date=dated)


def _facts_of(one: Ceremony) -> tuple[tuple[str, str], ...]:
    told = (
        ("Acara", one.title),
        ("Waktu", ", ".join(part for part in (print_date(one.held_on), one.hours or "") if part)),
        ("Tempat", one.place),
        ("Penyelenggara", one.organiser or ""),
        ("Dipimpin oleh", one.led_by or ""),
        ("Banyaknya yang hadir", grouped(one.attendance) if one.attendance else ""),
        ("Prasasti diresmikan", one.plaque_signers or ""),
    )
    return tuple((label, value) for label, value in told if value)


def _lines(text: str | None) -> tuple[str, ...]:
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())


def _photos(session: Session, ceremony_id: str) -> tuple[Photo, ...]:
    kept = attachments.of_record(session, ceremony_id, AttachmentKind.FOTO)
    pictures = [one for one in kept if one.media is Media.JPEG][:MOST_PHOTOS]
    return tuple(Photo(attachments.content_of(session, one.id)[1], one.name) for one in pictures)
