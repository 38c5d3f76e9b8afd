"""What a resident lets the office do with their data (domain dictionary, section 13b)."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import signatures, statements
from dme_desktop.letters.kind import ONE_A_LINE, LetterKind, asked
from dme_desktop.letters.rules import ALIVE, Whom
from dme_desktop.letters.wordings import PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.DATA_CONSENT,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "warga menyetujui datanya dipakai, tujuan demi tujuan"),
    advice=(
        QT_TRANSLATE_NOOP("letters", "Bacakan satu per satu; tulis hanya tujuan yang disetujui."),
        QT_TRANSLATE_NOOP(
            "letters", "Pendataan PMI adalah tugas desa dan tidak perlu persetujuan."
        ),
    ),
    asks=(
        asked("purposes", QT_TRANSLATE_NOOP("fields", "Tujuan"), kinds.LONG_TEXT, ONE_A_LINE),
        asked(
            "retention",
            QT_TRANSLATE_NOOP("fields", "Disimpan selama"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti 5 tahun sesudah pulang."),
        ),
        asked("seen_by", QT_TRANSLATE_NOOP("fields", "Dapat dilihat oleh")),
        asked(
            "sent_to",
            QT_TRANSLATE_NOOP("fields", "Dapat dikirim ke"),
            hint=QT_TRANSLATE_NOOP("fields", "Tulis tidak ke siapa pun bila tidak."),
        ),
    ),
    wording=Wording(
        "PERSETUJUAN PEMROSESAN DATA PRIBADI",
        "Saya yang bertanda tangan di bawah ini:\n"
        "{person_table}\n"
        "telah diberi tahu bahwa Pemerintah {village_kind} {village_name} memproses data saya "
        "untuk tujuan berikut, dan menyetujuinya:\n"
        "{purposes_table}\n"
        "Data disimpan selama {retention}; dapat dilihat oleh {seen_by}; dikirim ke luar kantor: "
        "{sent_to}.\n"
        "Saya dapat meminta salinan, perbaikan, penghapusan dan menarik persetujuan kapan saja; "
        "penarikan diproses paling lambat 3 x 24 jam. Menolak tidak mengurangi hak saya atas "
        "pelayanan.",
        {
            **PERSON,
            "purposes_table": QT_TRANSLATE_NOOP("tokens", "daftar tujuan, di baris sendiri"),
            "retention": QT_TRANSLATE_NOOP("tokens", "disimpan selama apa"),
            "seen_by": QT_TRANSLATE_NOOP("tokens", "siapa yang dapat melihat"),
            "sent_to": QT_TRANSLATE_NOOP("tokens", "ke mana dapat dikirim"),
            **PLACE,
        },
        frozenset({"person_table", "purposes_table"}),
    ),
    of_residents=True,
    whom=Whom(residency=ALIVE),
    addressee=lambda name, _: name,
    signers=signatures.who_agrees,
    own=True,
)
