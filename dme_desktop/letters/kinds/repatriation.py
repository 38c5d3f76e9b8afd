"""The request that a worker be brought home, or be looked for."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import rules, signatures, statements
from dme_desktop.letters.kind import COPIES, SECOND_RELATION, LetterKind, asked
from dme_desktop.letters.rules import EVERYBODY, Whom
from dme_desktop.letters.said import Said, Wish
from dme_desktop.letters.wordings import JOURNEY, PERSON, PLACE, Wording
from dme_desktop.workers.rules import ABROAD


def _names(told: Said) -> str:
    return told.wish.value.upper() if told.wish else ""


ROW = LetterKind(
    type=LetterType.REPATRIATION,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "keluarga memohon pemulangan atau penelusuran PMI"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Kirim ke BP3MI; tembusan ke dinas dan perwakilan Indonesia."),
        QT_TRANSLATE_NOOP("letters", "Tulis yang diketahui saja; yang diduga disebut dugaan."),
    ),
    asks=(
        asked(
            "addressee",
            QT_TRANSLATE_NOOP("fields", "Ditujukan kepada"),
            hint=QT_TRANSLATE_NOOP("fields", "Jabatan dan instansi, seperti Kepala BP3MI."),
        ),
        asked(
            "wish",
            QT_TRANSLATE_NOOP("fields", "Yang dimohon"),
            kinds.choice(Wish),
            hint=QT_TRANSLATE_NOOP("fields", "Juga menjadi judul surat."),
        ),
        asked("chronology", QT_TRANSLATE_NOOP("fields", "Ringkasan kejadian"), kinds.LONG_TEXT),
        asked(
            "last_news",
            QT_TRANSLATE_NOOP("fields", "Kabar terakhir"),
            hint=QT_TRANSLATE_NOOP("fields", "Kapan, dari siapa, dan lewat apa."),
        ),
        asked("second_name", QT_TRANSLATE_NOOP("fields", "Keluarga yang memohon")),
        SECOND_RELATION,
        asked("pic", QT_TRANSLATE_NOOP("fields", "Penghubung di desa")),
        COPIES,
    ),
    wording=Wording(
        "SURAT PERMOHONAN",
        "Dengan hormat, atas permintaan keluarga kami menyampaikan permohonan {wish} bagi warga "
        "kami:\n"
        "{person_table}\n"
        "yang bekerja di {country} sebagai {job_title}. Ringkasan kejadiannya: {chronology}\n"
        "Kabar terakhir: {last_news}.\n"
        "Permohonan ini diajukan oleh {second_name} ({second_relation}). Perkembangannya mohon "
        "disampaikan kepada {pic}.\n"
        "Atas perhatian dan bantuan Bapak/Ibu kami mengucapkan terima kasih.",
        {
            **PERSON,
            "country": JOURNEY["country"],
            "job_title": JOURNEY["job_title"],
            "wish": QT_TRANSLATE_NOOP("tokens", "pemulangan atau penelusuran"),
            "chronology": QT_TRANSLATE_NOOP("tokens", "ringkasan kejadian"),
            "last_news": QT_TRANSLATE_NOOP("tokens", "kabar terakhir"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama keluarga"),
            "second_relation": QT_TRANSLATE_NOOP("tokens", "hubungan keluarga"),
            "pic": QT_TRANSLATE_NOOP("tokens", "penghubung di desa"),
            "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju"),
            **PLACE,
        },
    ),
    for_workers=True,
    whom=Whom(residency=EVERYBODY, stages=ABROAD, every_age=True),
    problems=rules.chronology_problems,
    signers=signatures.with_applicant,
    addressed=True,
    names=_names,
)
