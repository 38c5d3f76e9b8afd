"""A case handed to another office, confidential: the letter holds initials only."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import referrals, rules
from dme_desktop.letters.kind import COPIES, ONE_A_LINE, LetterKind, asked
from dme_desktop.letters.rules import EVERYBODY, Whom
from dme_desktop.letters.wordings import JOURNEY, PLACE, Wording

ROW = LetterKind(
    type=LetterType.REFERRAL,
    paper=referrals.paper,
    known=referrals.known,
    purpose=QT_TRANSLATE_NOOP("letters", "rahasia: ke BP3MI, dinas atau kepolisian"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Di surat hanya inisial. Nama dan kejadian ada di lampiran tertutup."
        ),
        QT_TRANSLATE_NOOP(
            "letters", "Tanyakan dulu kepada keluarga apakah mereka setuju kasusnya dirujuk."
        ),
    ),
    asks=(
        asked(
            "addressee",
            QT_TRANSLATE_NOOP("fields", "Dirujuk kepada"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Jabatan dan instansi, seperti Kepala BP3MI."),
        ),
        asked("addressee_place", QT_TRANSLATE_NOOP("fields", "Di (kota)"), kinds.TEXT),
        asked("case_no", QT_TRANSLATE_NOOP("fields", "Nomor kasus"), kinds.TEXT),
        asked(
            "case_types",
            QT_TRANSLATE_NOOP("fields", "Jenis masalah"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Seperti gaji tidak dibayar; dokumen ditahan."),
        ),
        asked("case_country", QT_TRANSLATE_NOOP("fields", "Negara"), kinds.TEXT),
        asked(
            "pic",
            QT_TRANSLATE_NOOP("fields", "Penghubung di desa"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Nama dan nomor HP."),
        ),
        asked(
            "chronology",
            QT_TRANSLATE_NOOP("fields", "Ringkasan kejadian"),
            kinds.LONG_TEXT,
            QT_TRANSLATE_NOOP("fields", "Hanya di lampiran tertutup, tidak di surat."),
        ),
        asked(
            "demand",
            QT_TRANSLATE_NOOP("fields", "Yang diminta keluarga"),
            kinds.TEXT,
            needed=False,
        ),
        asked(
            "done",
            QT_TRANSLATE_NOOP("fields", "Yang sudah dilakukan desa"),
            kinds.LONG_TEXT,
            ONE_A_LINE,
            needed=False,
        ),
        COPIES,
    ),
    wording=Wording(
        "SURAT RUJUKAN KASUS",
        "Dengan ini kami merujuk penanganan kasus nomor {case_no}, dengan keterangan:\n"
        "{case_table}\n"
        "Nama lengkap dan ringkasan kejadian terlampir dalam amplop tertutup, hanya untuk petugas "
        "yang menangani.\n"
        "Mohon jawaban atau perkembangannya disampaikan kepada {pic}. Atas bantuan Bapak/Ibu kami "
        "mengucapkan terima kasih.",
        {
            "case_table": QT_TRANSLATE_NOOP("tokens", "tabel kasus dengan inisial, baris sendiri"),
            "case_no": QT_TRANSLATE_NOOP("tokens", "nomor kasus"),
            "case_types": QT_TRANSLATE_NOOP("tokens", "jenis masalah"),
            "initials": QT_TRANSLATE_NOOP("tokens", "inisial orangnya"),
            "country": JOURNEY["country"],
            "pic": QT_TRANSLATE_NOOP("tokens", "penghubung di desa"),
            "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju"),
            **PLACE,
        },
        frozenset({"case_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=EVERYBODY, every_age=True),
    problems=rules.chronology_problems,
)
