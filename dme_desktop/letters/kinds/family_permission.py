"""The permission of a family: who is at home lets the one who leaves go."""

from dataclasses import replace

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.letters import permissions
from dme_desktop.letters.kind import HEAD_REASON, LetterKind, asked
from dme_desktop.letters.rules import Whom
from dme_desktop.letters.wordings import JOURNEY, PLACE, Wording
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers.rules import ABROAD, BEFORE

_FAMILY = {each.name: each for each in fields_of(FamilyLink)}
_FAMILY["religion"] = field_of(Person, "religion")
_LABELS = {
    "name": QT_TRANSLATE_NOOP("fields", "Nama"),
    "relation": QT_TRANSLATE_NOOP("fields", "Hubungan"),
    "nik": QT_TRANSLATE_NOOP("fields", "NIK"),
    "birth_place": QT_TRANSLATE_NOOP("fields", "Tempat lahir"),
    "birth_date": QT_TRANSLATE_NOOP("fields", "Tanggal lahir"),
    "religion": QT_TRANSLATE_NOOP("fields", "Agama"),
    "occupation": QT_TRANSLATE_NOOP("fields", "Pekerjaan"),
    "address": QT_TRANSLATE_NOOP("fields", "Alamat"),
    "phone": QT_TRANSLATE_NOOP("fields", "Nomor HP"),
}


def _giver(name: str) -> Field:
    kind = kinds.DATE if name == "birth_date" else _FAMILY[name].kind
    return replace(
        _FAMILY[name], name=f"giver_{name}", label=_LABELS[name], kind=kind, required=False
    )


GIVER = tuple(_giver(name) for name in _LABELS)
INTERVIEW = (
    asked(
        "leaves",
        QT_TRANSLATE_NOOP("fields", "Rencana berangkat"),
        hint=QT_TRANSLATE_NOOP("fields", "Seperti Februari 2027 sampai Februari 2029."),
        needed=False,
    ),
    asked(
        "interviewed_on",
        QT_TRANSLATE_NOOP("fields", "Tanggal wawancara"),
        kinds.DATE,
        needed=False,
    ),
    asked(
        "giver_present",
        QT_TRANSLATE_NOOP("fields", "Hadir sendiri"),
        kinds.BOOL,
        needed=False,
    ),
    asked("thumbprint", QT_TRANSLATE_NOOP("fields", "Cap jempol"), kinds.BOOL, needed=False),
    asked(
        "interview_note",
        QT_TRANSLATE_NOOP("fields", "Catatan wawancara"),
        kinds.LONG_TEXT,
        needed=False,
    ),
    asked(
        "exception_reason",
        QT_TRANSLATE_NOOP("fields", "Alasan bila bukan suami, istri atau orang tua"),
        needed=False,
    ),
    asked(
        "warned",
        QT_TRANSLATE_NOOP("fields", "Hal yang belum jelas sudah dibacakan"),
        kinds.BOOL,
        needed=False,
    ),
    HEAD_REASON,
    asked(
        "witness_name",
        QT_TRANSLATE_NOOP("fields", "Saksi dari dusun"),
        needed=False,
    ),
)

ROW = LetterKind(
    type=LetterType.FAMILY_PERMISSION,
    paper=permissions.paper,
    known=permissions.known,
    advice=(
        QT_TRANSLATE_NOOP("letters", "Pemberi izin datang sendiri membawa KTP dan KK."),
        QT_TRANSLATE_NOOP(
            "letters", "Suami atau istri bila kawin, atau orang tua bila belum kawin."
        ),
        QT_TRANSLATE_NOOP(
            "letters", "Tanyakan: apakah keluarga tahu negara, pekerjaan dan lamanya?"
        ),
    ),
    page=addresses.PERMISSION,
    asks=GIVER + INTERVIEW,
    wording=Wording(
        "SURAT IZIN KELUARGA",
        "Saya yang bertanda tangan atau membubuhkan cap jempol di bawah ini:\n"
        "{giver_table}\n"
        "Selaku {relation} dengan sadar dan tanpa paksaan memberi izin kepada:\n"
        "{receiver_table}\n"
        "untuk bekerja di {country} sebagai {job_title} melalui {scheme_or_agency} selama "
        "{contract_months} bulan.\n"
        "Saya telah hadir di Kantor {village_kind} {village_name} pada {interview_date}, menerima "
        "penjelasan tentang syarat kerja ke luar negeri yang prosedural, biaya, hak, kewajiban dan "
        "risikonya. Apabila di kemudian hari keterangan ini ternyata tidak benar, saya bersedia "
        "bertanggung jawab sesuai ketentuan peraturan perundang-undangan.\n"
        "Demikian surat izin ini dibuat untuk dipergunakan sebagaimana mestinya.",
        {
            "giver_table": QT_TRANSLATE_NOOP("tokens", "tabel yang memberi izin, di baris sendiri"),
            "receiver_table": QT_TRANSLATE_NOOP("tokens", "tabel yang diberi izin, baris sendiri"),
            "relation": QT_TRANSLATE_NOOP("tokens", "hubungan pemberi izin"),
            "giver_name": QT_TRANSLATE_NOOP("tokens", "nama pemberi izin"),
            "receiver_name": QT_TRANSLATE_NOOP("tokens", "nama yang diberi izin"),
            **JOURNEY,
            "contract_months": QT_TRANSLATE_NOOP("tokens", "lama kontrak dalam bulan"),
            "interview_date": QT_TRANSLATE_NOOP("tokens", "tanggal wawancara"),
            "village_kind": PLACE["village_kind"],
            "village_name": PLACE["village_name"],
            "date": PLACE["date"],
        },
        frozenset({"giver_table", "receiver_table"}),
    ),
    for_workers=True,
    whom=Whom(stages=BEFORE | ABROAD, unmarked=True),
)
