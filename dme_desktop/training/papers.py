"""From a batch to its papers: invitations, certificates, minutes, and the lists without a number.

The wording is the program's own template and no official text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers, record_sheets
from dme_desktop.agenda.documents import certificate
from dme_desktop.agenda.documents.certificate import Back, Certificate
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.documents.roll import Roll, RollColumn
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PHONE
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import (
    print_date,
    print_span,
    row_code,
    rupiah,
    screen_date,
    spoken_date,
    weekday,
)
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import Person
from dme_desktop.training.model import Batch, Course, Participant, Payer, Provider, Result, Standing
from dme_desktop.training.service import batches, participants
from dme_desktop.training.service.batches import BatchInFull
from dme_desktop.training.service.participants import ParticipantRow
from dme_desktop.vault.many import each
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.model import Village

SEXES = {"1": "L", "2": "P"}
NOBODY = "Belum ada peserta di angkatan ini. Daftarkan dulu."
FAILED = "{name} tidak lulus; sertifikat hanya bagi yang lulus."
UNKNOWN = "Hasil {name} belum dicatat; isi hasil dulu."


def invitations(session: Session, batch_id: str) -> Sequence[Paper]:
    """Return an invitation for everybody with a place who has none yet.

    Raises DmeError when nobody is left to be invited, or the batch is over.
    """
    full, rows = _with_rows(session, batch_id)
    done = _have(session, LetterType.INVITATION, rows)
    return _some(
        [_invitation(session, full, row) for row in rows if row.id not in done],
        "Semua peserta sudah mendapat undangan.",
    )


def certificates(session: Session, batch_id: str) -> Sequence[Paper]:
    """Return a certificate for everybody who passed and has none yet; DmeError for nobody."""
    full, rows = _with_rows(session, batch_id)
    done = _have(session, LetterType.COURSE_COMPLETION, rows)
    passed = [row for row in rows if row.result is Result.LULUS]
    if not passed:
        raise DmeError("Belum ada peserta yang lulus. Isi hasil dulu.")
    made = _certificates(session, full, [row for row in passed if row.id not in done])
    return _some(made, "Semua yang lulus sudah mendapat sertifikat.")


def certificate_of(session: Session, participant_id: str) -> Paper:
    """Return the certificate of one; raise DmeError for who did not pass."""
    full, row = _one(session, participant_id)
    if row.result is not Result.LULUS:
        said = FAILED if row.result else UNKNOWN
        raise DmeError(said.format(name=row.full_name))
    return _certificates(session, full, [row])[0]


def invitation_of(session: Session, participant_id: str) -> Paper:
    """Return the invitation of one; raise DmeError when there is no place or the batch is over."""
    return _invitation(session, *_one(session, participant_id))


def minutes(session: Session, batch_id: str) -> Paper:
    """Return the minutes of a batch: what was taught, by whom, to whom, and what came of it."""
    full, rows = _with_rows(session, batch_id)
    if full.standing is Standing.BATAL or full.standing is Standing.AKAN_DATANG:
        raise DmeError("Berita acara dibuat sesudah pelatihan mulai.")
    office = village.profile(session)
    told = record_sheets.Told(
        name=full.batch.title,
        title="BERITA ACARA PELATIHAN",
        lead=_opening(full, office),
        sections=(
            Section(facts=_facts(full, office)),
            _taught(full),
            _held(full),
            _who(rows),
        ),
        closing=(
            "Demikian berita acara ini dibuat dengan sebenar-benarnya untuk dipergunakan "
            "sebagaimana mestinya."
        ),
        with_secretary=True,
    )
    return record_sheets.paper(session, LetterType.TRAINING_MINUTES, batch_id, told)


def attendance_roll(session: Session, batch_id: str) -> Roll:
    """Return the sheet of one meeting: a row with its code for everybody who has a place.

    Signatures stand left and right in turn, so that none touch; the day is written by hand.
    """
    full, rows = _with_rows(session, batch_id)
    facts = (
        ("Pelatihan", full.batch.title), ("Hari, tanggal", ""), ("Materi", ""),
        ("Jam pelajaran (JP)", ""), ("Pengajar", ""), ("Tempat", full.batch.place),
    )  # fmt: skip
    told = [
        (row_code(one.row), one.full_name, SEXES[one.gender], one.hamlet,
         f"{n}." if n % 2 else f"{' ' * 16}{n}.", "")
        for n, one in enumerate(rows, start=1)
    ]  # fmt: skip
    columns = (
        RollColumn("Kode", 15, "centre"), RollColumn("Nama", 58), RollColumn("L/P", 10, "centre"),
        RollColumn("Dusun", 34), RollColumn("Tanda tangan", 42),
        RollColumn("I/S/A", 14, "centre"),
    )  # fmt: skip
    note = "Yang tidak hadir: I izin, S sakit, A alpa. Diketik kembali menurut urutan kode."
    return _roll(session, "DAFTAR HADIR PELATIHAN", facts, columns, told, note=note, signed=True)


def participants_roll(session: Session, batch_id: str) -> Roll:
    """Return the list of those who have a place, with their phones."""
    full, rows = _with_rows(session, batch_id)
    phones = dict(
        session.execute(
            select(Person.id, Person.phone).where(Person.id.in_(each(r.person_id for r in rows)))
        ).all()
    )
    told = [
        (row_code(one.row), one.full_name, SEXES[one.gender], one.hamlet,
         one.category.value, _phone(phones.get(one.person_id)))
        for one in rows
    ]  # fmt: skip
    columns = (
        RollColumn("Kode", 15, "centre"), RollColumn("Nama", 58), RollColumn("L/P", 10, "centre"),
        RollColumn("Dusun", 34), RollColumn("Sebagai", 26), RollColumn("Nomor HP", 32),
    )  # fmt: skip
    facts = _facts(full, village.profile(session))
    return _roll(session, "DAFTAR PESERTA PELATIHAN", facts, columns, told)


def hours_roll(session: Session, batch_id: str) -> Roll:
    """Return what was taught in which meeting, for how long, and how many were there."""
    full, rows = _with_rows(session, batch_id, needed=False)
    there = participants.present_by_meeting(session, batch_id)
    told = [
        (str(n), f"{weekday(one.held_on)}, {screen_date(one.held_on)}", one.subject or "–",
         f"{there.get(one.id, 0)} dari {len(rows)}", str(one.hours))
        for n, one in enumerate(full.meetings, start=1)
    ]  # fmt: skip
    columns = (
        RollColumn("No", 9, "centre"), RollColumn("Hari, tanggal", 46), RollColumn("Materi", 76),
        RollColumn("Hadir", 26, "centre"), RollColumn("JP", 13, "right"),
    )  # fmt: skip
    held = sum(one.hours for one in full.meetings)
    facts = _facts(full, village.profile(session))
    total = ("Jumlah", str(held))
    note = f"Menurut program {full.course.hours} JP, tercatat {held} JP."
    empty = "Belum ada pertemuan yang dicatat."
    title = "LEMBAR JAM PELAJARAN"
    return _roll(session, title, facts, columns, told, note=note, total=total, empty=empty)


def _with_rows(
    session: Session, batch_id: str, *, needed: bool = True
) -> tuple[BatchInFull, list[ParticipantRow]]:
    rows = participants.seated(session, batch_id)
    if needed and not rows:
        raise DmeError(NOBODY)
    return batches.in_full(session, batch_id), rows


def _one(session: Session, participant_id: str) -> tuple[BatchInFull, ParticipantRow]:
    one = session.get_one(Participant, participant_id)
    full, rows = _with_rows(session, one.batch_id)
    row = next((row for row in rows if row.id == participant_id), None)
    if row is None:
        raise DmeError("Orang ini tidak punya tempat di angkatan ini.")
    return full, row


def _some(papers: Sequence[Paper], nobody: str) -> Sequence[Paper]:
    if not papers:
        raise DmeError(nobody)
    return papers


def _have(session: Session, kind: LetterType, rows: Sequence[ParticipantRow]) -> frozenset[str]:
    """Return which of some participants hold a paper of a kind that is not void."""
    kept = select(Letter.source_id).where(
        Letter.source_id.in_(each(row.id for row in rows)),
        Letter.type == kind,
        Letter.status != LetterStatus.BATAL,
    )
    return frozenset(one for one in session.scalars(kept) if one)


def _invitation(session: Session, full: BatchInFull, row: ParticipantRow) -> Paper:
    office = village.profile(session)
    if full.standing not in {Standing.AKAN_DATANG, Standing.BERJALAN}:
        raise DmeError("Angkatan ini sudah lewat; undangan tidak dicetak lagi.")
    called = "Saudara" if row.gender == "1" else "Saudari"
    told = record_sheets.Told(
        name=row.full_name,
        title="UNDANGAN PELATIHAN",
        to=f"{called} {row.full_name}",
        at=f"{office.says('Dusun')} {row.hamlet}" if row.hamlet else "tempat",
        lead=(f"Dengan hormat, Pemerintah {office.full_name} mengundang {called} untuk mengikuti:"),
        sections=(Section(facts=_invited_to(full, office)),),
        closing=(
            f"Mohon hadir tepat waktu dan membawa undangan ini. Bila berhalangan, {called} "
            "dimohon memberi tahu kantor sebelum hari pertama, agar tempatnya dapat diberikan "
            "kepada yang menunggu. Atas perhatiannya disampaikan terima kasih."
        ),
    )
    paper = record_sheets.paper(session, LetterType.INVITATION, row.id, told)
    return replace(paper, person_id=row.person_id, addressee=row.full_name)


def _invited_to(full: BatchInFull, office: Village) -> tuple[tuple[str, str], ...]:
    batch, course = full.batch, full.course
    told = (
        ("Pelatihan", batch.title),
        ("Program", f"{course.title} ({course.kind.value})"),
        ("Tanggal", print_span(batch.start_on, batch.end_on)),
        ("Hari pertama", f"{weekday(batch.start_on)}, {print_date(batch.start_on)}"),
        ("Jam", batch.times or ""),
        ("Tempat", batch.place),
        ("Penyelenggara", _provider(course, office)),
        ("Lama", f"{course.hours} jam pelajaran (JP)"),
        ("Biaya", f"ditanggung {_payer(batch)}"),
        ("Syarat", course.needs or ""),
    )
    return tuple((label, value) for label, value in told if value)


def _payer(batch: Batch) -> str:
    return "peserta" if batch.payer is Payer.PESERTA else batch.payer.value


def _provider(course: Course, office: Village) -> str:
    """Return who gives a course, as a paper names it."""
    if course.provider:
        return course.provider
    own = course.provider_kind is Provider.DESA
    return f"Pemerintah {office.full_name}" if own else course.provider_kind.value


def _certificates(
    session: Session, full: BatchInFull, rows: Sequence[ParticipantRow]
) -> list[Paper]:
    sheet = _certificate(session, full)
    return [
        Paper(
            LetterType.COURSE_COMPLETION,
            row.full_name,
            msgspec.structs.replace(sheet, name=row.full_name, back=_back(full, row)),
            certificate.build,
            person_id=row.person_id,
            source_id=row.id,
        )
        for row in rows
    ]


def _certificate(session: Session, full: BatchInFull) -> Certificate:
    office = village.profile(session)
    head, batch, course = stationery.letterhead(office), full.batch, full.course
    return Certificate(
        foot=stationery.foot(session, numbers.code_of(session, LetterType.COURSE_COMPLETION)),
        title="Sertifikat Pelatihan",
        government=(head.government, head.district, head.village),
        name="",
        reason="yang telah mengikuti dan lulus pelatihan",
        activity=course.title,
        circumstances=(
            f"yang diselenggarakan oleh {_provider(course, office)} pada "
            f"{print_span(batch.start_on, batch.end_on)} di {batch.place} selama {course.hours} "
            "jam pelajaran (JP)."
        ),
        signers=(None, record_sheets.head(session)),
        logo=office.logo,
        paper=stationery.paper(session),
    )


def _back(full: BatchInFull, row: ParticipantRow) -> Back:
    """Return the proof on the back: what was taught for how long, how often the holder was there.

    A course whose subjects nobody wrote down stands there as one.
    """
    course = full.course
    subjects = [(one.name, str(one.hours)) for one in full.subjects]
    facts = (
        ("Nama", row.full_name),
        ("Angkatan", full.batch.title),
        ("Standar kompetensi", course.standard or ""),
        ("Kehadiran", "" if row.share is None else f"{row.share}% dari JP yang tercatat"),
        ("Pengajar", ", ".join(one.name for one in full.trainers)),
    )
    return Back(
        title="Daftar mata pelajaran",
        facts=tuple((label, value) for label, value in facts if value),
        heads=("Mata pelajaran", "JP"),
        rows=tuple(subjects or [(course.title, str(course.hours))]),
        total=("Jumlah jam pelajaran", str(course.hours)),
    )


def _opening(full: BatchInFull, office: Village) -> str:
    batch = full.batch
    return (
        f"Pada hari {weekday(batch.start_on)}, tanggal {spoken_date(batch.start_on)}, sampai "
        f"dengan hari {weekday(batch.end_on)}, tanggal {spoken_date(batch.end_on)}, bertempat di "
        f"{batch.place}, telah dilaksanakan pelatihan bagi warga {office.full_name} sebagai "
        "berikut:"
    )


def _facts(full: BatchInFull, office: Village) -> tuple[tuple[str, str], ...]:
    batch, course = full.batch, full.course
    country = field_of(Course, "country").kind.format
    told = (
        ("Angkatan", batch.title),
        ("Program", f"{course.title} ({course.kind.value})"),
        ("Penyelenggara", _provider(course, office)),
        ("Tanggal", print_span(batch.start_on, batch.end_on)),
        ("Tempat", batch.place),
        ("Tujuan", country(course.country) if course.country else ""),
        ("Standar kompetensi", course.standard or ""),
        ("Lama", f"{course.hours} jam pelajaran (JP)"),
        ("Sumber dana", batch.payer.value),
        ("Biaya seluruhnya", rupiah(batch.cost) if batch.cost is not None else ""),
        ("Pengajar", ", ".join(one.name for one in full.trainers)),
    )
    return tuple((label, value) for label, value in told if value)


def _taught(full: BatchInFull) -> Section:
    if not full.subjects:
        return Section()
    return Section(
        title="Mata pelajaran",
        heads=(Heading("Mata pelajaran", 140), Heading("JP", 20, "right")),
        rows=tuple((one.name, str(one.hours)) for one in full.subjects),
    )


def _held(full: BatchInFull) -> Section:
    return Section(
        title="Pertemuan",
        heads=(Heading("Tanggal", 32, "centre"), Heading("Materi", 108), Heading("JP", 20,
               "right")),
        rows=tuple(
            (screen_date(one.held_on), one.subject or "–", str(one.hours)) for one in full.meetings
        ),
        empty="Tidak ada pertemuan yang dicatat.",
    )  # fmt: skip


def _who(rows: Sequence[ParticipantRow]) -> Section:
    women = sum(one.gender == "2" for one in rows)
    return Section(
        title=f"Peserta: {len(rows)} orang, {len(rows) - women} laki-laki, {women} perempuan",
        heads=(
            Heading("Nama", 54), Heading("L/P", 12, "centre"), Heading("Sebagai", 28),
            Heading("Hadir", 18, "centre"), Heading("Hasil", 26), Heading("Uji", 30),
        ),
        rows=tuple(
            (
                one.full_name, SEXES[one.gender], one.category.value,
                "–" if one.share is None else f"{one.share}%",
                one.result.value if one.result else "belum ada",
                one.exam.value if one.exam else "–",
            )
            for one in rows
        ),
    )  # fmt: skip


def _roll(  # noqa: PLR0913 - one keyword a part of the list
    session: Session,
    title: str,
    facts: tuple[tuple[str, str], ...],
    columns: tuple[RollColumn, ...],
    rows: Sequence[tuple[str, ...]],
    *,
    note: str = "",
    total: tuple[str, ...] = (),
    empty: str = "",
    signed: bool = False,
) -> Roll:
    office = village.profile(session)
    keeper = Signer(name="" if signed else session.info["who"].name, role="Petugas pelatihan")
    return Roll(
        letterhead=stationery.letterhead(office),
        foot=stationery.foot(session),
        title=title,
        facts=facts,
        columns=columns,
        rows=tuple(rows),
        empty=empty,
        note=note,
        total=total,
        signed=signed,
        signers=(None, keeper),
        paper=stationery.paper(session),
    )


def _phone(kept: str | None) -> str:
    return PHONE.format(kept) if kept else "–"


PRINTS: Mapping[str, Print] = {
    "training-invitation": Print(
        "undangan pelatihan (id peserta)",
        Participant,
        lambda session, one, *_: invitation_of(session, one),
    ),
    "training-certificate": Print(
        "sertifikat pelatihan dengan JP di baliknya (id peserta)",
        Participant,
        lambda session, one, *_: certificate_of(session, one),
    ),
    "training-minutes": Print(
        "berita acara pelatihan (id angkatan)",
        Batch,
        lambda session, one, *_: minutes(session, one),
    ),
}
