"""From what is on the books about personal data to the papers of it."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.blanks import Blank
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.words import grouped, inside, print_date, screen_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes, rules
from dme_desktop.privacy.documents import account as accounts
from dme_desktop.privacy.documents.account import Account
from dme_desktop.privacy.model import (
    Agreement,
    Breach,
    Destruction,
    Locked,
    Progress,
    Purpose,
    Refused,
    Request,
    WhyGone,
    Wish,
)
from dme_desktop.privacy.service import breaches, own_data, retention, wishes
from dme_desktop.privacy.service.own_data import OwnData, Part
from dme_desktop.vault.model import Outgoing
from dme_desktop.vault.personal import Consented, Keeps
from dme_desktop.village import service as village
from dme_desktop.village import stationery

OWN_WORDS = "Bunyi dan susunan ini templat program, bukan teks resmi."
RIGHTS = (
    "Anda berhak meminta perbaikan, pembatasan, penghapusan, dan menarik persetujuan kapan saja; "
    "kantor menjawab paling lambat 3 x 24 jam."
)
MOST_EXPORTS = 60  # newest lists that left the office, on paper


def own_copy(session: Session, request_id: str) -> bytes:
    """Return "Cetak data saya": everything that is kept of a person, and what was done with it.

    Raises DmeError unless somebody asked for it of whom the office made sure.
    """
    asked = wishes.sure_one(session, request_id, Wish.AKSES)
    found = own_data.of(session, asked.person_id or "")
    office = village.profile(session)
    lead = (
        f"Salinan data pribadi {found.name} yang disimpan {office.full_name} per "
        f"{print_date(session.info['clock'].today())}, dengan tujuan, dasar dan jejak "
        f"pemrosesannya. Diberikan kepada {rules.handed_to(asked)}, atas permintaan "
        f"{asked.number}{_checked(asked)}."
    )
    return accounts.build(
        Account(
            **stationery.head(session),
            title="SALINAN DATA SAYA",
            lead=lead,
            sections=(
                *_own_parts(found),
                _consents(found),
                _trail(found, _zone(session)),
                Section(text=RIGHTS),
            ),
            remark=OWN_WORDS,
            signers=(None, record_sheets.head(session)),
        )
    )


def _checked(asked: Request) -> str:
    """Return how the office made sure who asks, as the end of a sentence."""
    return f"; {inside(asked.proof.value)}" if asked.proof else ""


def _own_parts(found: OwnData) -> Iterator[Section]:
    for part in found.parts:
        yield Section(title=part.title, facts=_about(part))
        for group in part.groups:
            several = len(group.records) > 1
            for number, facts in enumerate(group.records, 1):
                named = f"{group.title} {number}" if several else group.title
                yield Section(title=named, facts=facts)


def _about(part: Part) -> tuple[tuple[str, str], ...]:
    return (
        ("Untuk", part.purpose),
        ("Dasar", part.basis),
        ("Disimpan", part.kept_for),
        ("Dilihat oleh", part.seen_by),
        ("Dikirim ke", part.sent_to),
    )


def _consents(found: OwnData) -> Section:
    return Section(
        title="Persetujuan",
        heads=(Heading("Untuk", 60), Heading("Diberikan", 50), Heading("Status", 50)),
        rows=tuple(
            (
                one.purpose,
                f"{one.given_by}, {screen_date(one.given_on)} ({one.text})",
                _withdrawn(one),
            )
            for one in found.consents
        ),
        empty="Belum ada persetujuan.",
    )


def _trail(found: OwnData, zone: dt.tzinfo | None) -> Section:
    more = f" {found.older} baris yang lebih lama ada di kantor." if found.older else ""
    return Section(
        title="Jejak pemrosesan, yang terbaru dulu." + more,
        heads=(Heading("Waktu", 34), Heading("Petugas", 36), Heading("Tindakan", 52),
               Heading("Data", 38)),
        rows=tuple(
            (f"{one.at.astimezone(zone):%d-%m-%Y %H:%M}", one.user, one.act, one.with_what)
            for one in found.trail
        ),
        empty="Belum ada.",
    )  # fmt: skip


def _zone(session: Session) -> dt.tzinfo | None:
    """Return the zone of the office's clock."""
    zone: dt.tzinfo | None = session.info["clock"].now().tzinfo
    return zone


def register(session: Session) -> bytes:
    """Return the record of processing: every purpose with its basis, data, time and readers."""
    return accounts.build(
        Account(
            **stationery.head(session),
            title="CATATAN KEGIATAN PEMROSESAN DATA PRIBADI",
            under=f"Keadaan per {print_date(session.info['clock'].today())}",
            sections=tuple(_purpose(session, one) for one in purposes.every()),
            remark=OWN_WORDS,
            signers=(None, record_sheets.head(session)),
        )
    )


def _purpose(session: Session, keeps: Keeps) -> Section:
    long = retention.kept_for(session, keeps)
    ends = "dihapus dengan berita acara" if keeps.since else "dihapus atas permintaan"
    told = [
        ("Tujuan", keeps.purpose),
        ("Dasar", f"{keeps.basis.value}. {keeps.law}"),
        ("Data siapa", keeps.whose),
        ("Data apa", keeps.what),
        ("Data spesifik", keeps.specific or "tidak ada"),
        ("Dilihat oleh", keeps.seen_by),
        ("Dikirim ke", keeps.sent_to),
        ("Disimpan", f"{long}; {ends}"),
    ]
    says = village.profile(session).says  # but what the law says stays as it is
    facts = ((label, value if label == "Dasar" else says(value)) for label, value in told)
    return Section(title=keeps.title, facts=tuple(facts))


def assessment(session: Session) -> bytes:
    """Return the impact assessment, filled with what this office keeps; a template of ours."""
    people = session.scalar(select(func.count()).where(Person.deleted_at.is_(None))) or 0
    specific = [one for one in purposes.every() if one.specific]
    office = village.profile(session)
    facts = (
        ("Kegiatan", f"pencatatan pekerja migran {office.full_name} dengan DME Desktop"),
        ("Pengendali data", f"Pemerintah {office.full_name}"),
        ("Banyaknya orang", f"{grouped(people)} orang di buku per hari ini"),
        ("Data spesifik", "; ".join(f"{inside(one.title)}: {one.specific}" for one in specific)),
        ("Mengapa dinilai", "data spesifik, dan pencocokan dengan daftar instansi"),
    )
    return accounts.build(
        Account(
            **stationery.head(session),
            title="PENILAIAN DAMPAK PELINDUNGAN DATA PRIBADI",
            under="Templat program, diisi keadaan kantor ini; bukan naskah resmi",
            sections=(
                Section(title="Uraian", facts=facts),
                Section(title="Perlu dan seimbang", points=_NEEDED),
                Section(
                    title="Risiko dan penanganannya",
                    heads=(Heading("Risiko bagi warga", 50), Heading("Penanganan", 74),
                           Heading("Sisa", 20)),
                    rows=_RISKS,
                ),
                Section(title="Putusan", text=_VERDICT),
            ),
            remark=OWN_WORDS,
            signers=(None, record_sheets.head(session)),
        )
    )  # fmt: skip


_NEEDED = (
    (
        "Yang wajib dicatat hanya yang diminta Pasal 42 UU 18/2017; kiriman, foto, anak dan usaha "
        "dicatat hanya dengan persetujuan."
    ),
    "Laporan ke luar kantor berisi jumlah; nama keluar hanya dengan tujuan dan catatan.",
    "Yang melewati masa simpan dimusnahkan dengan berita acara.",
)
_LOST = (
    "berkas dan cadangan terenkripsi; kata sandi tidak disimpan di stik; lembar kegagalan dengan "
    "batas 3 x 24 jam"
)
_LOOKS = "peran tiap petugas; data rahasia disamarkan di daftar; jejak tindakan tidak dapat dihapus"
_SPREAD = "alasan dan penerima wajib diisi dan dicatat; kolom rahasia tidak ikut sendiri"
_FAMILY = "buku kiriman dan kasus hanya untuk peran tertentu; kasus berkunci sendiri"
_REMAINS = (
    "riwayat, isian dan halaman berkas ikut dikosongkan; cadangan lama disebut di berita acara"
)
_RISKS = (
    ("Laptop atau stik hilang", _LOST, "rendah"),
    ("Petugas melihat yang bukan urusannya", _LOOKS, "sedang"),
    ("Daftar diekspor lalu tersebar", _SPREAD, "sedang"),
    ("Salah orang: nama atau NIK mirip", "NIK diperiksa; yang mirip diputuskan orang", "rendah"),
    ("Keluarga mengetahui kiriman atau kasus", _FAMILY, "rendah"),
    ("Data tertinggal sesudah dihapus", _REMAINS, "rendah"),
)
_VERDICT = (
    "Pemrosesan dapat dilanjutkan dengan penanganan di atas. Dinilai lagi setiap tahun, atau bila "
    "tujuan, penerima atau banyaknya data berubah."
)


def consent_form(session: Session, person_id: str, purpose: Purpose) -> bytes:
    """Return the form by which a person agrees to one purpose, in the words of today."""
    person, text = session.get_one(Person, person_id), rules.TEXTS[purpose]
    return accounts.build(
        Account(
            **stationery.head(session),
            title="PERSETUJUAN PEMAKAIAN DATA PRIBADI",
            under=f"Bunyi versi {text.version}",
            sections=(
                Section(
                    facts=(("Nama", person.full_name), ("Dusun", person.hamlet),
                           ("Untuk", purpose.value))
                ),
                Section(text=text.words),
                Section(
                    text="Saya dapat menariknya kapan saja; penarikan dilaksanakan paling lambat "
                    "3 x 24 jam. Menolak tidak mengurangi hak saya atas pelayanan."
                ),
            ),
            remark=OWN_WORDS,
            signers=(_signs(person), record_sheets.head(session)),
        )
    )  # fmt: skip


def _signs(person: Person) -> Signer:
    return Signer(name=person.full_name, role="Yang menyetujui", thumbprint=True)


def outgoing(session: Session) -> bytes:
    """Return the book of lists that left the office: when, what, to whom and why."""
    asked = select(Outgoing).where(Outgoing.deleted_at.is_(None))
    rows = session.scalars(asked.order_by(Outgoing.created_at.desc()).limit(MOST_EXPORTS)).all()
    return accounts.build(
        Account(
            **stationery.head(session),
            title="CATATAN DATA YANG KELUAR",
            under=f"{len(rows)} daftar terbaru per {print_date(session.info['clock'].today())}",
            sections=(
                Section(
                    heads=(Heading("Tanggal", 24), Heading("Daftar", 40), Heading("Baris", 16),
                           Heading("Kolom rahasia", 34), Heading("Kepada dan tujuan", 46)),
                    rows=tuple(_left(one) for one in rows),
                    empty="Belum ada daftar yang keluar.",
                ),
            ),
        )
    )  # fmt: skip


def _withdrawn(one: Consented) -> str:
    if one.withdrawn_at is None:
        return "berlaku"
    return f"ditarik {screen_date(one.withdrawn_at.astimezone())}"


def _left(one: Outgoing) -> tuple[str, ...]:
    why = one.reason.value if one.reason else ""
    day = screen_date(one.created_at.astimezone()) if one.created_at else ""
    told = ". ".join(part for part in (one.recipient, why) if part) or "–"
    return (day, one.name, grouped(one.rows), one.sensitive or "–", told)


def minutes(session: Session, destruction_id: str) -> Paper:
    """Return the minutes of a destruction: what, why, what stays, which copies are left."""
    one = session.get_one(Destruction, destruction_id)
    at, stays, copies = (
        one.at.astimezone(_zone(session)),
        json.loads(one.stays),
        json.loads(one.copies),
    )
    emptied = "sudah dikosongkan" if one.emptied_at else "belum dikosongkan"
    sections = [
        Section(
            facts=(
                ("Nomor pemusnahan", one.number),
                ("Waktu", f"{print_date(at.date())} {at:%H:%M}"),
                ("Alasan", one.why.value),
                ("Yang dimusnahkan", one.kind),
                ("Bekasnya di berkas", emptied),
            )
        ),
        Section(
            title="Yang dihapus, tidak dapat dikembalikan",
            heads=(Heading("Jenis", 110), Heading("Banyaknya", 30, "right")),
            rows=tuple(
                (str(what), grouped(int(number)))
                for what, number in json.loads(one.gone)
                if int(number)
            ),
        ),
    ]
    if one.why is WhyGone.PERMINTAAN:
        sections += [_left_over(stays), _copies_left(copies)]
    told = record_sheets.Told(
        name=one.number,
        title="BERITA ACARA PEMUSNAHAN DATA PRIBADI",
        lead="Telah dimusnahkan dari berkas data desa:",
        sections=tuple(sections),
        closing="Nama dan NIK orangnya tidak ditulis di sini, agar tidak tersimpan lagi.",
        with_secretary=True,
        day=at.date(),
    )
    return record_sheets.paper(session, LetterType.DESTRUCTION, one.id, told)


def _left_over(stays: Sequence[Sequence[str]]) -> Section:
    return Section(
        title="Yang tetap disimpan, dan alasannya",
        heads=(Heading("Yang tetap", 70), Heading("Alasan", 70)),
        rows=tuple((str(what), str(why)) for what, why in stays),
        empty="Tidak ada.",
    )


def _copies_left(copies: Sequence[Sequence[str]]) -> Section:
    return Section(
        title="Salinan lama yang masih memuatnya sampai habis masanya",
        heads=(Heading("Salinan", 100), Heading("Dibuat", 40)),
        rows=tuple((str(name), str(made)) for name, made in copies),
        empty="Tidak ada di komputer ini. Stik cadangan lama: ganti dengan cadangan baru.",
    )


def reply(session: Session, request_id: str) -> Paper:
    """Return the letter that answers a request: what was done, or why it is refused."""
    one, zone = session.get_one(Request, request_id), _zone(session)
    facts = [
        ("Permintaan", f"{one.number}, {inside(one.wish.value)}"),
        ("Diterima", f"{print_date(one.received_at.astimezone(zone).date())}"),
        ("Yang meminta", rules.named_asker(one)),
        *([("Cara memastikan", inside(one.proof.value))] if one.proof else []),
        ("Status", one.progress.value),
    ]
    if one.settled_at:
        facts.append(("Dijawab", print_date(one.settled_at.astimezone(zone).date())))
    told = record_sheets.Told(
        name=one.number,
        title="JAWABAN PERMINTAAN DATA PRIBADI",
        lead="Menjawab permintaan tentang data pribadi:",
        sections=(Section(facts=tuple(facts)), Section(text=_answer(one))),
        closing=RIGHTS,
    )
    return record_sheets.paper(session, LetterType.DATA_REPLY, one.id, told)


def _answer(one: Request) -> str:
    if one.progress is Progress.DITOLAK and one.refused:
        why = inside(one.refused.value)
        return f"Permintaan ini tidak dapat dipenuhi: {why}. {_instead(one.refused)}"
    return one.answer or "Permintaan ini sedang dikerjakan."


def _instead(why: Refused) -> str:
    return {
        Refused.BUKAN_ORANGNYA: "Orangnya sendiri dapat datang membawa KTP, atau memberi surat "
        "kuasa; untuk anak, orang tua atau walinya.",
        Refused.TIDAK_TERBUKTI: "Silakan datang lagi membawa KTP asli.",
        Refused.WAJIB_SIMPAN: "Surat bernomor dan catatan yang diwajibkan tetap disimpan sampai "
        "habis masanya.",
        Refused.ORANG_LAIN: "Bagian tentang diri Anda sendiri dapat diberikan.",
        Refused.PERKARA: "Dapat diminta lagi sesudah perkaranya selesai.",
    }[why]


IN_TIME = "Pemberitahuan ini dibuat paling lambat 3 x 24 jam sejak diketahui (Pasal 46 UU 27/2022)."
UNHANDLED = (
    "Isi dulu “Yang sudah dan akan dikerjakan” di lembar kegagalan ini: surat pemberitahuan wajib "
    "menyebutnya (Pasal 46 UU 27/2022)."
)
TOO_LATE = (
    "Pemberitahuan ini dibuat sesudah batas 3 x 24 jam sejak diketahui (Pasal 46 UU 27/2022); "
    "sebab keterlambatannya kami sampaikan bersama surat ini."
)


def authority_notice(session: Session, breach_id: str) -> Paper:
    """Return the written notice of a failure to the authority."""
    one = session.get_one(Breach, breach_id)
    count = breaches.how_many(session, one)
    is_in_time = session.info["clock"].now() <= breaches.due(session, one)
    number = "belum diketahui" if count is None else f"{grouped(count)} orang"
    sections = (
        Section(facts=(*_failure(one), _deadline(session, one), ("Banyaknya orang", number))),
        Section(title="Yang sudah dan akan dikerjakan", text=_handling(one)),
    )
    told = record_sheets.Told(
        name=one.title,
        title="PEMBERITAHUAN KEGAGALAN PELINDUNGAN DATA PRIBADI",
        lead="Kepada lembaga yang menangani pelindungan data pribadi, kami beritahukan:",
        sections=sections,
        closing=f"{IN_TIME if is_in_time else TOO_LATE} {OWN_WORDS}",
    )
    return record_sheets.paper(session, LetterType.BREACH_NOTICE, one.id, told)


def persons_notice(session: Session, breach_id: str) -> Paper:
    """Return the written notice of a failure to those whose data it touched."""
    one = session.get_one(Breach, breach_id)
    told = record_sheets.Told(
        name=f"Pemberitahuan warga: {one.title}",
        title="PEMBERITAHUAN KEPADA WARGA TENTANG DATA PRIBADI",
        lead="Kepada warga yang datanya terkena, dengan permohonan maaf kami beritahukan:",
        sections=(
            Section(facts=_failure(one)),
            Section(title="Yang sudah dan akan dikerjakan", text=_handling(one)),
            Section(title="Yang dapat Anda lakukan", points=_ADVICE),
        ),
    )
    return record_sheets.paper(session, LetterType.BREACH_NOTICE, one.id, told)


_ADVICE = (
    "Jangan memberi kode OTP, PIN atau kata sandi kepada penelepon, juga yang mengaku dari desa.",
    "Periksa dulu ke kantor desa bila ada yang memakai nama dan NIK Anda.",
    "Laporkan ke kantor desa bila ada yang menagih atau mengancam dengan data Anda.",
)


def _handling(one: Breach) -> str:
    """Return what is done about a failure; raise DmeError while nobody wrote it."""
    if not one.handling:
        raise DmeError(UNHANDLED)
    return one.handling


def _deadline(session: Session, one: Breach) -> tuple[str, str]:
    due = breaches.due(session, one)
    return ("Batas pemberitahuan", f"{print_date(due.date())} pukul {due:%H.%M}")


def _failure(one: Breach) -> tuple[tuple[str, str], ...]:
    time = f" pukul {one.found_time}" if one.found_time else ""
    return (
        ("Yang terjadi", one.title),
        ("Diketahui", f"{print_date(one.found_on)}{time}"),
        ("Jenis kejadian", one.carrier.value),
        ("Data yang terkena", one.what),
        ("Bagaimana", one.cause or "masih diperiksa"),
        ("Dapat dibaca orang lain", _READ[one.locked]),
    )


_READ: Mapping[Locked, str] = {
    Locked.TERKUNCI: "tidak; terenkripsi dan kata sandinya tidak ikut hilang",
    Locked.TERBUKA: "ya",
    Locked.TIDAK_TAHU: "belum diketahui",
}


def affected_list(session: Session, breach_id: str) -> bytes:
    """Return the list of those whose data a failure touched, to tick who was told."""
    one = session.get_one(Breach, breach_id)
    people = breaches.affected(session, one)
    return accounts.build(
        Account(
            **stationery.head(session),
            title="DAFTAR ORANG YANG TERKENA",
            under=f"{one.title}; N = {grouped(len(people)) if one.whom else 'belum diketahui'}",
            sections=(
                Section(
                    heads=(Heading("Nama", 60), Heading("Dusun", 36), Heading("NIK", 40),
                           Heading("Diberi tahu", 30)),
                    rows=tuple(
                        (each.full_name, each.hamlet, masked(each.nik) if each.nik else "–", "")
                        for each in people
                    ),
                    empty="Isi dulu siapa yang terkena.",
                ),
            ),
        )
    )  # fmt: skip


def agreed_words(agreement: Agreement) -> str:
    """Return the words of the version somebody agreed to, "" when they are not ours any more."""
    text = rules.TEXTS[agreement.purpose]
    return text.words if text.version == agreement.text else ""


BLANKS: Mapping[str, Blank] = {
    "processing-register": Blank(
        QT_TRANSLATE_NOOP("blanks", "Catatan pemrosesan data pribadi"),
        QT_TRANSLATE_NOOP("blanks", "tujuan, dasar, isi, pembaca dan masa simpan tiap jenis data"),
        "catatan-pemrosesan.pdf",
        register,
    ),
    "impact-assessment": Blank(
        QT_TRANSLATE_NOOP("blanks", "Penilaian dampak data pribadi"),
        QT_TRANSLATE_NOOP("blanks", "templat terisi keadaan kantor ini; bukan naskah resmi"),
        "penilaian-dampak.pdf",
        assessment,
    ),
    "exports-book": Blank(
        QT_TRANSLATE_NOOP("blanks", "Catatan data yang keluar"),
        QT_TRANSLATE_NOOP("blanks", "daftar yang diekspor: kapan, apa, kepada siapa, mengapa"),
        "data-yang-keluar.pdf",
        outgoing,
    ),
}
PRINTS: Mapping[str, Print] = {
    "destruction-minutes": Print(
        "berita acara pemusnahan (id pemusnahan)",
        Destruction,
        lambda session, one, *_: minutes(session, one),
    ),
    "data-reply": Print(
        "jawaban permintaan data (id permintaan)",
        Request,
        lambda session, one, *_: reply(session, one),
    ),
    "breach-authority": Print(
        "pemberitahuan kegagalan kepada lembaga (id kegagalan)",
        Breach,
        lambda session, one, *_: authority_notice(session, one),
    ),
    "breach-persons": Print(
        "pemberitahuan kegagalan kepada warga (id kegagalan)",
        Breach,
        lambda session, one, *_: persons_notice(session, one),
    ),
}
