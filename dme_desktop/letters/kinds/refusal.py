"""Why what was asked for is not given, and what can still be done."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import statements
from dme_desktop.letters.kind import ONE_A_LINE, LetterKind, asked
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import CLOSING, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.REFUSAL,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "permohonan yang belum dapat dikabulkan, dan alasannya"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Jelaskan alasannya, dan tunjukkan apa yang masih dapat dilakukan."
        ),
    ),
    asks=(
        asked(
            "refused",
            QT_TRANSLATE_NOOP("fields", "Surat yang dimohon"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Surat Izin Keluarga."),
        ),
        asked("applied_on", QT_TRANSLATE_NOOP("fields", "Tanggal permohonan"), kinds.DATE),
        asked("reasons", QT_TRANSLATE_NOOP("fields", "Alasan"), kinds.LONG_TEXT, ONE_A_LINE),
        asked(
            "remedy",
            QT_TRANSLATE_NOOP("fields", "Yang perlu dipenuhi"),
            kinds.TEXT,
            QT_TRANSLATE_NOOP("fields", "Dapat mengajukan kembali setelah …"),
        ),
        asked("contact_office", QT_TRANSLATE_NOOP("fields", "Berkonsultasi ke"), kinds.TEXT),
    ),
    wording=Wording(
        "SURAT PENOLAKAN PERMOHONAN",
        "Permohonan {refused} yang diajukan pada {applied_on} oleh:\n"
        "{person_table}\n"
        "belum dapat dikabulkan karena:\n"
        "{reasons_table}\n"
        "Permohonan dapat diajukan kembali setelah {remedy}. Untuk penjelasan, pemohon dapat "
        "berkonsultasi ke {contact_office}.\n"
        f"Demikian surat ini {CLOSING}",
        {
            **PERSON,
            "refused": QT_TRANSLATE_NOOP("tokens", "surat yang dimohon"),
            "applied_on": QT_TRANSLATE_NOOP("tokens", "tanggal permohonan"),
            "reasons_table": QT_TRANSLATE_NOOP("tokens", "daftar alasan, di baris sendiri"),
            "remedy": QT_TRANSLATE_NOOP("tokens", "apa yang perlu dipenuhi"),
            "contact_office": QT_TRANSLATE_NOOP("tokens", "tempat berkonsultasi"),
            **PLACE,
        },
        frozenset({"person_table", "reasons_table"}),
    ),
    of_residents=True,
    addressee=lambda name, _: name,
    whom=Whom(residency=ALIVE, every_age=True),
)
