"""The introduction to the police, for a record of conduct (SKCK)."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import LetterKind, asked
from dme_desktop.letters.wordings import CLOSING, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.POLICE_RECORD,
    paper=statements.paper,
    known=statements.introducing_to_police,
    purpose=QT_TRANSLATE_NOOP("letters", "warga mengurus SKCK di kepolisian"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Kepolisian sendiri yang memeriksa; desa hanya mengantar."),
    ),
    asks=(
        asked(
            "addressee",
            QT_TRANSLATE_NOOP("fields", "Ditujukan kepada"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Kapolsek atau Kapolres."),
        ),
        asked("purpose", QT_TRANSLATE_NOOP("fields", "Keperluan")),
        asked("validity_to", QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), kinds.DATE),
    ),
    wording=Wording(
        "SURAT PENGANTAR SKCK",
        f"{OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name} dan bermaksud mengurus Surat "
        "Keterangan Catatan Kepolisian (SKCK) untuk keperluan {purpose}.\n"
        "Surat ini berlaku sampai dengan {validity_to}.\n"
        f"Demikian surat pengantar ini {CLOSING}",
        {
            **PERSON,
            "purpose": QT_TRANSLATE_NOOP("tokens", "keperluan surat"),
            "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju"),
            "validity_to": QT_TRANSLATE_NOOP("tokens", "berlaku sampai tanggal"),
            **PLACE,
        },
    ),
    of_residents=True,
    signers=signatures.with_holder,
    addressed=True,
)
