"""What is asked at the counter before each letter, field by field, and how answers are kept."""

from collections.abc import Mapping
from dataclasses import replace

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.people.model import FamilyLink, Person


def _asked(
    name: str, label: str, kind: kinds.Kind, hint: str = "", *, needed: bool = True
) -> Field:
    longest = 1000 if kind is kinds.LONG_TEXT else 200
    return Field(name=name, label=label, kind=kind, required=needed, max_length=longest, hint=hint)


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
}


def _giver(name: str) -> Field:
    kind = kinds.DATE if name == "birth_date" else _FAMILY[name].kind
    return replace(
        _FAMILY[name], name=f"giver_{name}", label=_LABELS[name], kind=kind, required=False
    )


GIVER = tuple(_giver(name) for name in _LABELS)
INTERVIEW = (
    _asked(
        "giver_present",
        QT_TRANSLATE_NOOP("fields", "Hadir sendiri"),
        kinds.BOOL,
        needed=False,
    ),
    _asked("thumbprint", QT_TRANSLATE_NOOP("fields", "Cap jempol"), kinds.BOOL, needed=False),
    _asked(
        "interview_note",
        QT_TRANSLATE_NOOP("fields", "Catatan wawancara"),
        kinds.LONG_TEXT,
        needed=False,
    ),
    _asked(
        "exception_reason",
        QT_TRANSLATE_NOOP("fields", "Alasan bila bukan suami, istri atau orang tua"),
        kinds.TEXT,
        needed=False,
    ),
    _asked(
        "warned",
        QT_TRANSLATE_NOOP("fields", "Hal yang belum jelas sudah dibacakan"),
        kinds.BOOL,
        needed=False,
    ),
    _asked(
        "head_reason",
        QT_TRANSLATE_NOOP("fields", "Alasan kepala desa tetap memberi izin"),
        kinds.TEXT,
        needed=False,
    ),
    _asked(
        "witness_name",
        QT_TRANSLATE_NOOP("fields", "Saksi (kepala dusun)"),
        kinds.TEXT,
        needed=False,
    ),
)
_ONE_A_LINE = QT_TRANSLATE_NOOP("fields", "Satu baris satu.")
_COPIES = _asked(
    "copies",
    QT_TRANSLATE_NOOP("fields", "Tembusan"),
    kinds.TEXT,
    QT_TRANSLATE_NOOP("fields", "Pisahkan dengan titik koma."),
    needed=False,
)
STATED: Mapping[LetterType, tuple[Field, ...]] = {
    LetterType.INTRODUCTION: (
        _asked("validity_to", QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), kinds.DATE),
        _asked(
            "papers",
            QT_TRANSLATE_NOOP("fields", "Dokumen terlampir"),
            kinds.LONG_TEXT,
            _ONE_A_LINE,
        ),
        _COPIES,
    ),
    LetterType.MARITAL_STATUS: (
        _asked(
            "basis",
            QT_TRANSLATE_NOOP("fields", "Dasar keterangan"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "KK, buku nikah atau akta cerai, dengan nomornya."),
        ),
        _asked(
            "spouse_name", QT_TRANSLATE_NOOP("fields", "Nama pasangan"), kinds.TEXT, needed=False
        ),
    ),
    LetterType.GENUINE_PAPERS: (
        _asked(
            "papers",
            QT_TRANSLATE_NOOP("fields", "Dokumen asli yang diperlihatkan"),
            kinds.LONG_TEXT,
            QT_TRANSLATE_NOOP("fields", "Jenis, nomor, penerbit, tanggal. Satu baris satu."),
        ),
    ),
    LetterType.RISK_STATEMENT: (
        _asked("employer", QT_TRANSLATE_NOOP("fields", "Pemberi kerja"), kinds.TEXT),
    ),
    LetterType.DOMICILE: (
        _asked("purpose", QT_TRANSLATE_NOOP("fields", "Keperluan"), kinds.TEXT),
    ),
    LetterType.REFUSAL: (
        _asked("applied_on", QT_TRANSLATE_NOOP("fields", "Tanggal permohonan"), kinds.DATE),
        _asked(
            "reasons", QT_TRANSLATE_NOOP("fields", "Alasan"), kinds.LONG_TEXT, _ONE_A_LINE
        ),
        _asked(
            "remedy",
            QT_TRANSLATE_NOOP("fields", "Yang perlu dipenuhi"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Dapat mengajukan kembali setelah …"),
        ),
        _asked("contact_office", QT_TRANSLATE_NOOP("fields", "Berkonsultasi ke"), kinds.TEXT),
    ),
    LetterType.REFERRAL: (
        _asked(
            "addressee",
            QT_TRANSLATE_NOOP("fields", "Dirujuk kepada"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Jabatan dan instansi, seperti Kepala BP3MI."),
        ),
        _asked(
            "addressee_place", QT_TRANSLATE_NOOP("fields", "Di (kota)"), kinds.TEXT
        ),
        _asked("case_no", QT_TRANSLATE_NOOP("fields", "Nomor kasus"), kinds.TEXT),
        _asked(
            "case_types",
            QT_TRANSLATE_NOOP("fields", "Jenis masalah"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Seperti gaji tidak dibayar; dokumen ditahan."),
        ),
        _asked("case_country", QT_TRANSLATE_NOOP("fields", "Negara"), kinds.TEXT),
        _asked(
            "pic",
            QT_TRANSLATE_NOOP("fields", "Penghubung di desa"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Nama dan nomor telepon."),
        ),
        _asked(
            "chronology",
            QT_TRANSLATE_NOOP("fields", "Ringkasan kejadian"),
            kinds.LONG_TEXT,
            QT_TRANSLATE_NOOP("fields", "Hanya di lampiran tertutup, tidak di surat."),
        ),
        _asked(
            "demand",
            QT_TRANSLATE_NOOP("fields", "Yang diminta keluarga"),
            kinds.TEXT,
            needed=False,
        ),
        _asked(
            "done",
            QT_TRANSLATE_NOOP("fields", "Yang sudah dilakukan desa"),
            kinds.LONG_TEXT,
            _ONE_A_LINE,
            needed=False,
        ),
        _COPIES,
    ),
    LetterType.HANDOVER: (
        _asked("met_on", QT_TRANSLATE_NOOP("fields", "Tanggal serah terima"), kinds.DATE),
        _asked("place", QT_TRANSLATE_NOOP("fields", "Tempat"), kinds.TEXT),
        _asked("first_name", QT_TRANSLATE_NOOP("fields", "Yang menyerahkan"), kinds.TEXT),
        _asked("first_position", QT_TRANSLATE_NOOP("fields", "Jabatannya"), kinds.TEXT),
        _asked(
            "first_institution",
            QT_TRANSLATE_NOOP("fields", "Instansinya"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "BP3MI, dinas, atau lainnya."),
        ),
        _asked(
            "condition",
            QT_TRANSLATE_NOOP("fields", "Keadaan orangnya"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Seperti sehat, atau sakit dan perlu dirawat."),
        ),
        _asked(
            "items",
            QT_TRANSLATE_NOOP("fields", "Barang yang diserahkan"),
            kinds.LONG_TEXT,
            _ONE_A_LINE,
        ),
        _asked("second_name", QT_TRANSLATE_NOOP("fields", "Yang menerima"), kinds.TEXT),
        replace(
            _FAMILY["relation"],
            name="second_relation",
            label=QT_TRANSLATE_NOOP("fields", "Hubungannya"),
        ),
        replace(
            _FAMILY["nik"],
            name="second_nik",
            label=QT_TRANSLATE_NOOP("fields", "NIK yang menerima"),
        ),
        _asked("second_address", QT_TRANSLATE_NOOP("fields", "Alamat yang menerima"), kinds.TEXT),
    ),
}  # fmt: skip
ASKS: Mapping[LetterType, tuple[Field, ...]] = {
    LetterType.FAMILY_PERMISSION: GIVER + INTERVIEW,
    **STATED,
}
