"""From coming home to its papers: sheets and minutes of activities, profiles, letters for help.

The wording is the program's own template and no official text.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.documents.roll import Roll, RollColumn
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import (
    inside,
    print_date,
    print_span,
    row_code,
    rupiah,
    screen_date,
    spoken_date,
    weekday,
)
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    Activity,
    Business,
    Helper,
    Need,
    Returnee,
    Support,
)
from dme_desktop.livelihoods.service import activities, businesses, groups, returnees, supports
from dme_desktop.livelihoods.service.activities import ParticipantRow
from dme_desktop.livelihoods.service.businesses import BusinessInFull
from dme_desktop.livelihoods.service.returnees import ReturneeInFull
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import Person
from dme_desktop.training.model import Mark
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.model import Village
from dme_desktop.workers.model import Journey

SEXES = {"1": "L", "2": "P"}
EMPTY = 12  # rows for who comes without having been listed
NOT_HELD = "Berita acara dibuat sesudah kegiatannya berlangsung."
NO_CONSENT = "Pemiliknya belum menyetujui pencatatan usaha ini. Catat persetujuannya dulu."
NO_PROFILE = "Profil purna PMI ini belum dibuat. Simpan dulu."
CLOSED = "Dukungan ini sudah {status}; surat pengantarnya tidak dibuat lagi."
_PURPOSE: Mapping[Need, str] = {
    Need.PELATIHAN: "mengikuti pelatihan",
    Need.MODAL: "memperoleh tambahan modal usaha",
    Need.PASAR: "memasarkan hasil usahanya",
    Need.IZIN: "mengurus izin usahanya",
    Need.ALAT: "memperoleh alat atau bahan usaha",
    Need.KESEHATAN: "memperoleh layanan kesehatan",
    Need.PSIKOSOSIAL: "memperoleh pendampingan psikososial",
    Need.DOKUMEN: "melengkapi dokumennya",
    Need.SEKOLAH_ANAK: "melanjutkan sekolah anaknya",
}


def attendance_roll(session: Session, activity_id: str) -> Roll:
    """Return the attendance sheet of an activity: who is listed, then empty rows for others.

    Signatures stand left and right in turn, so that none touch.
    """
    activity = session.get_one(Activity, activity_id)
    people = activities.sheet(session, activity_id)
    told = [
        (row_code(one.row), one.name, SEXES[one.gender], one.origin, _sign(n), "")
        for n, one in enumerate(people, start=1)
    ]
    told += [("", "", "", "", _sign(n), "") for n in range(len(told) + 1, len(told) + 1 + EMPTY)]
    columns = (
        RollColumn("Kode", 15, "centre"), RollColumn("Nama", 56), RollColumn("L/P", 10, "centre"),
        RollColumn("Dusun atau asal", 36), RollColumn("Tanda tangan", 42),
        RollColumn("I/S/A", 14, "centre"),
    )  # fmt: skip
    office = village.profile(session)
    return Roll(
        letterhead=stationery.letterhead(office),
        foot=stationery.foot(session),
        title="DAFTAR HADIR KEGIATAN",
        facts=tuple(_about(activity)),
        columns=columns,
        rows=tuple(told),
        empty="",
        note=(
            "Yang tidak hadir: I izin, S sakit, A alpa. Diketik kembali menurut urutan kode; yang "
            "menulis namanya sendiri di baris kosong didaftarkan dulu."
        ),
        signed=True,
        signers=(None, Signer(name="", role="Petugas kegiatan")),
        paper=stationery.paper(session),
    )


def _sign(number: int) -> str:
    return f"{number}." if number % 2 else f"{' ' * 16}{number}."


def minutes(session: Session, activity_id: str) -> Paper:
    """Return the minutes of an activity: what was done, who came, what it cost.

    Raises DmeError before the activity.
    """
    activity, office = session.get_one(Activity, activity_id), village.profile(session)
    if activity.on > session.info["clock"].today():
        raise DmeError(NOT_HELD)
    told = record_sheets.Told(
        name=activity.title,
        title="BERITA ACARA KEGIATAN",
        lead=_opening(activity, office),
        sections=(
            Section(facts=(*_about(activity), *_money(activity))),
            Section(title="Isi kegiatan", text=activity.subject) if activity.subject else Section(),
            _who(activities.sheet(session, activity_id), activity.children),
            Section(title="Hasil dan kesepakatan", points=record_sheets.lines(activity.outcome))
            if activity.outcome
            else Section(),
        ),
        closing=(
            "Demikian berita acara ini dibuat dengan sebenar-benarnya untuk dipergunakan "
            "sebagaimana mestinya."
        ),
        with_secretary=True,
    )
    return record_sheets.paper(session, LetterType.ACTIVITY_MINUTES, activity_id, told)


def _opening(activity: Activity, office: Village) -> str:
    first = f"hari {weekday(activity.on)}, tanggal {spoken_date(activity.on)}"
    last = rules.last_day(activity)
    if last != activity.on:
        first += f", sampai dengan hari {weekday(last)}, tanggal {spoken_date(last)}"
    return (
        f"Pada {first}, bertempat di {activity.place}, telah dilaksanakan kegiatan bagi warga "
        f"{office.full_name} sebagai berikut:"
    )


def _about(activity: Activity) -> Iterator[tuple[str, str]]:
    told = (
        ("Kegiatan", activity.title),
        ("Jenis", activity.kind.value),
        ("Tanggal", print_span(activity.on, rules.last_day(activity))),
        ("Jam", activity.times or ""),
        ("Tempat", activity.place),
        ("Penyelenggara", activity.organiser),
        ("Narasumber", activity.speaker or ""),
    )
    return ((label, value) for label, value in told if value)


def _money(activity: Activity) -> Iterator[tuple[str, str]]:
    yield "Sumber dana", activity.funder.value
    if activity.cost_idr is not None:
        yield "Biaya", rupiah(activity.cost_idr)


def _who(people: Sequence[ParticipantRow], children: int | None) -> Section:
    came = [one for one in people if one.mark is Mark.HADIR]
    women = sum(one.gender == "2" for one in came)
    title = f"Yang hadir: {len(came)} orang, {len(came) - women} laki-laki, {women} perempuan"
    if children:
        title += f"; anak {children}"
    return Section(
        title=title,
        heads=(
            Heading("Nama", 70), Heading("L/P", 12, "centre"), Heading("Dusun atau asal", 46),
            Heading("Sebagai", 32),
        ),
        rows=tuple(
            (one.name, SEXES[one.gender], one.origin or "–", one.category.value) for one in came
        ),
        empty="Kehadiran belum dicatat.",
    )  # fmt: skip


def business_profile(session: Session, business_id: str) -> Paper:
    """Return the profile of a business, for a bank or an agency; DmeError without consent."""
    full, office = businesses.in_full(session, business_id), village.profile(session)
    if full.business.agreed_on is None:
        raise DmeError(NO_CONSENT)
    told = record_sheets.Told(
        name=full.business.name,
        title="PROFIL USAHA",
        lead=(
            f"Pemerintah {office.full_name} mencatat usaha di bawah ini menurut keterangan "
            f"{full.business.agreed_by}, yang menyetujui pencatatannya pada "
            f"{print_date(full.business.agreed_on)}:"
        ),
        sections=(
            Section(facts=tuple(_of_business(session, full, office))),
            _capital(full),
            _licences(full),
            _progress(full),
        ),
        closing=(
            "Profil ini dibuat menurut keterangan pemiliknya untuk dipergunakan seperlunya, dan "
            "bukan izin usaha."
        ),
    )
    paper = record_sheets.paper(session, LetterType.BUSINESS_PROFILE, business_id, told)
    owner = full.owner.id if full.owner else None
    return replace(paper, person_id=owner)


def _of_business(
    session: Session, full: BusinessInFull, office: Village
) -> Iterator[tuple[str, str]]:
    one = full.business
    yield "Nama usaha", one.name
    yield "Bidang", one.field.value
    yield ("Pemilik" if full.owner else "Dijalankan oleh"), full.owner_name
    if full.owner:
        yield "Alamat pemilik", f"{office.says('Dusun')} {full.owner.hamlet}"
    if full.group:
        members = groups.members_of(session, full.group.id)
        yield "Anggota", f"{len(members)} orang: {', '.join(row.name for row in members)}"
    markets = field_of(Business, "markets").kind.format(one.markets) if one.markets else ""
    told = (
        ("Barang atau jasa", one.products or ""),
        ("Tempat usaha", one.place or ""),
        ("Berjalan sejak", one.started_on.printed() if one.started_on else ""),
        ("Pekerja", f"{one.workers} orang" if one.workers else ""),
        ("Omzet sebulan", one.turnover.value if one.turnover else ""),
        ("Pasar", office.says(markets)),
        ("Siap ekspor", "Ya" if one.export_ready else ""),
        ("Kebutuhan", field_of(Business, "needs").kind.format(one.needs) if one.needs else ""),
        ("Berhenti", print_date(one.ended_on) if one.ended_on else ""),
    )
    yield from ((label, value) for label, value in told if value)


def _capital(full: BusinessInFull) -> Section:
    if not full.capital:
        return Section()
    share = businesses.remittance_share(full.capital)
    return Section(
        title=f"Modal awal {rupiah(full.total)}" + (f", {share}% dari kiriman" if share else ""),
        heads=(Heading("Sumber", 110), Heading("Jumlah", 50, "right")),
        rows=tuple((one.source.value, rupiah(one.amount_idr)) for one in full.capital),
    )


def _licences(full: BusinessInFull) -> Section:
    if not full.licences:
        return Section(title="Izin", text="Belum ada izin yang dicatat.")
    return Section(
        title="Izin",
        heads=(Heading("Izin", 60), Heading("Nomor", 66), Heading("Berlaku sampai", 34)),
        rows=tuple(
            (one.kind.value, one.number, print_date(one.expires_on) if one.expires_on else "–")
            for one in full.licences
        ),
    )


def _progress(full: BusinessInFull) -> Section:
    if not full.progress:
        return Section()
    return Section(
        title="Perkembangan",
        heads=(
            Heading("Tanggal", 30, "centre"), Heading("Perkembangan", 32),
            Heading("Omzet sebulan", 44, "right"), Heading("Pekerja", 20, "right"),
        ),
        rows=tuple(
            (
                screen_date(one.on), one.trend.value,
                rupiah(one.turnover_idr) if one.turnover_idr is not None else "–",
                str(one.workers) if one.workers is not None else "–",
            )
            for one in full.progress
        ),
    )  # fmt: skip


def returnee_sheet(session: Session, about: str) -> Paper:
    """Return what was agreed with somebody who came home: plan, needs, offers and visits."""
    full, office = returnees.in_full(session, about), village.profile(session)
    if full.returnee is None:
        raise DmeError(NO_PROFILE)
    offers = _offers_to(session, full.person.id)
    told = record_sheets.Told(
        name=full.person.full_name,
        title="LEMBAR PENDAMPINGAN PURNA PMI",
        lead=(
            f"Pemerintah {office.full_name} mendampingi {full.person.full_name} sejak pulang "
            "bekerja dari luar negeri, menurut rencana dan kebutuhan yang disampaikannya:"
        ),
        sections=(
            Section(facts=tuple(_of_returnee(full, full.returnee, office))),
            _offers(offers),
            _visits(full),
        ),
        closing=(
            "Lembar ini dipegang oleh yang bersangkutan. Bila keadaan atau rencananya berubah, "
            "beri tahu kantor agar catatannya diperbaiki."
        ),
    )
    paper = record_sheets.paper(session, LetterType.RETURNEE_SHEET, full.returnee.id, told)
    return replace(paper, person_id=full.person.id)


def _of_returnee(full: ReturneeInFull, one: Returnee, office: Village) -> Iterator[tuple[str, str]]:
    journey = full.journey
    day, country = journey.returned_on, field_of(Journey, "country").kind.format
    plan = journey.return_plan
    told = (
        ("Nama", full.person.full_name),
        ("Alamat", f"{office.says('Dusun')} {full.person.hamlet}"),
        ("Pulang dari", country(journey.country) if journey.country else ""),
        ("Pekerjaan di sana", journey.job_title or ""),
        ("Pulang", day.printed() if day else ""),
        ("Didampingi sampai", print_date(rules.reintegration_until(day)) if day else ""),
        ("Keterampilan", one.skills or ""),
        ("Bahasa", one.languages or ""),
        ("Rencana", ". ".join(filter(None, (plan.value if plan else "", one.plan_words or "")))),
        ("Kebutuhan", field_of(Returnee, "needs").kind.format(one.needs) if one.needs else ""),
        ("Tuntas", print_date(one.settled_on) if one.settled_on else ""),
        ("Hasil", one.settled_how or ""),
    )
    return ((label, value) for label, value in told if value)


def _offers_to(session: Session, person_id: str) -> list[Support]:
    """Return what was offered to somebody and to what they run alone, the newest first."""
    own = [one.id for one in businesses.of_person(session, person_id) if one.owner_id == person_id]
    found = [*supports.of(session, person_id=person_id)]
    for business_id in own:
        found += supports.of(session, business_id=business_id)
    return sorted(found, key=lambda one: (one.offered_on, one.id), reverse=True)


def _offers(offers: Sequence[Support]) -> Section:
    if not offers:
        return Section(title="Yang ditawarkan desa", text="Belum ada yang ditawarkan.")
    return Section(
        title="Yang ditawarkan desa",
        heads=(
            Heading("Tanggal", 28, "centre"), Heading("Kebutuhan", 34), Heading("Lewat", 54),
            Heading("Status", 30),
        ),
        rows=tuple(
            (screen_date(one.offered_on), one.need.value, supports.through(one), one.status.value)
            for one in offers
        ),
    )  # fmt: skip


def _visits(full: ReturneeInFull) -> Section:
    if not full.visits:
        return Section(title="Kunjungan", text="Belum ada kunjungan.")
    return Section(
        title="Kunjungan",
        heads=(Heading("Tanggal", 28, "centre"), Heading("Oleh", 44), Heading("Keadaan", 88)),
        rows=tuple((screen_date(one.on), one.by, one.found) for one in full.visits[::-1]),
    )


def support_letter(session: Session, support_id: str) -> Paper:
    """Return the letter that introduces somebody or a business to who may help.

    Raises DmeError for an offer that is closed, and for a business without consent.
    """
    one, office = session.get_one(Support, support_id), village.profile(session)
    if one.status not in rules.OPEN_STATUS:
        raise DmeError(CLOSED.format(status=inside(one.status.value)))
    person = session.get(Person, one.person_id) if one.person_id else None
    business = businesses.in_full(session, one.business_id) if one.business_id else None
    if business and business.business.agreed_on is None:
        raise DmeError(NO_CONSENT)
    whose = _introduced(person, business, office)
    told = record_sheets.Told(
        name=person.full_name if person else business.business.name if business else "",
        title="SURAT PENGANTAR DUKUNGAN",
        to=f"Pimpinan {_to(one)}",
        lead=(
            f"Dengan hormat, Pemerintah {office.full_name} memperkenalkan "
            f"{'warga' if person else 'usaha warga'} kami:"
        ),
        sections=(
            Section(facts=tuple(whose)),
            Section(text=f"yang bermaksud {_PURPOSE[one.need]}{_amount(one)}."),
        ),
        closing=(
            "Kami mohon bantuan dan penjelasan tentang syarat serta caranya. Keputusan sepenuhnya "
            "pada lembaga yang dituju; surat ini bukan jaminan dari pemerintah desa. Atas "
            "perhatiannya disampaikan terima kasih."
        ),
    )
    paper = record_sheets.paper(session, LetterType.SUPPORT_LETTER, support_id, told)
    owner = business.owner if business else None
    return replace(
        paper,
        person_id=person.id if person else owner.id if owner else None,
        addressee=_to(one),
    )


def _to(one: Support) -> str:
    if one.helper is Helper.KUR and not one.helper_name:
        return "bank penyalur KUR"
    return supports.through(one)


def _amount(one: Support) -> str:
    return f" sebesar {rupiah(one.amount_idr)}" if one.amount_idr else ""


def _introduced(
    person: Person | None, business: BusinessInFull | None, office: Village
) -> Iterator[tuple[str, str]]:
    if person:
        yield "Nama", person.full_name
        yield "Alamat", f"{office.says('Dusun')} {person.hamlet}, {office.full_name}"
        yield "Keterangan", office.says("purna PMI yang didampingi desa")
    if business:
        one = business.business
        told = (
            ("Nama usaha", one.name),
            ("Bidang", one.field.value),
            ("Dijalankan oleh", business.owner_name),
            ("Tempat usaha", one.place or ""),
            ("Berjalan sejak", one.started_on.printed() if one.started_on else ""),
            ("Pekerja", f"{one.workers} orang" if one.workers else ""),
            ("Izin", ", ".join(f"{row.kind.value} {row.number}" for row in business.licences)),
        )
        yield from ((label, value) for label, value in told if value)


PRINTS: Mapping[str, Print] = {
    "activity-minutes": Print(
        "berita acara kegiatan (id kegiatan)",
        Activity,
        lambda session, one, *_: minutes(session, one),
    ),
    "business-profile": Print(
        "profil usaha (id usaha)", Business, lambda session, one, *_: business_profile(session, one)
    ),
    "returnee-sheet": Print(
        "lembar pendampingan purna PMI (id profil)",
        Returnee,
        lambda session, one, *_: returnee_sheet(session, one),
    ),
    "support-letter": Print(
        "surat pengantar dukungan (id dukungan)",
        Support,
        lambda session, one, *_: support_letter(session, one),
    ),
}
