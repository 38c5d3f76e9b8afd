"""That a worker died, from what the family and the papers tell."""

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import statements
from dme_desktop.letters.kind import SECOND_RELATION, LetterKind, asked
from dme_desktop.letters.rules import DEAD, Whom
from dme_desktop.letters.wordings import CLOSING, JOURNEY, OFFICE, PERSON, PLACE, Wording

ROW = LetterKind(
    type=LetterType.DEATH_STATEMENT,
    paper=statements.paper,
    known=statements.known,
    purpose=QT_TRANSLATE_NOOP("letters", "PMI yang meninggal, untuk mengurus hak keluarganya"),
    advice=(
        QT_TRANSLATE_NOOP(
            "letters", "Lihat surat dari perwakilan Indonesia, rumah sakit atau pemberi kerja."
        ),
        QT_TRANSLATE_NOOP("letters", "Surat ini tidak menggantikan akta kematian."),
    ),
    asks=(
        asked("died_on", QT_TRANSLATE_NOOP("fields", "Tanggal meninggal"), kinds.DATE),
        asked("death_place", QT_TRANSLATE_NOOP("fields", "Tempat meninggal")),
        asked("death_cause", QT_TRANSLATE_NOOP("fields", "Sebab, bila diketahui"), needed=False),
        asked("buried_at", QT_TRANSLATE_NOOP("fields", "Dimakamkan di"), needed=False),
        asked(
            "basis",
            QT_TRANSLATE_NOOP("fields", "Dasar keterangan"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Seperti surat perwakilan Indonesia, dengan nomornya."
            ),
        ),
        asked("second_name", QT_TRANSLATE_NOOP("fields", "Keluarga yang melapor")),
        SECOND_RELATION,
    ),
    wording=Wording(
        "SURAT KETERANGAN KEMATIAN PEKERJA MIGRAN INDONESIA",
        f"{OFFICE}\n"
        "{person_table}\n"
        "telah meninggal dunia pada hari {died_day}, {died_on} di {death_place}{because}, saat "
        "menjadi Pekerja Migran Indonesia di {country}{buried}. Keterangan ini berdasarkan "
        "{basis} dan laporan keluarga, yaitu {second_name} ({second_relation}).\n"
        "Surat ini dibuat untuk mengurus hak {late} dan keluarganya, dan tidak menggantikan akta "
        "kematian dari instansi yang berwenang.\n"
        f"Demikian surat keterangan ini {CLOSING}",
        {
            **PERSON,
            "died_day": QT_TRANSLATE_NOOP("tokens", "hari meninggal"),
            "died_on": QT_TRANSLATE_NOOP("tokens", "tanggal meninggal"),
            "death_place": QT_TRANSLATE_NOOP("tokens", "tempat meninggal"),
            "because": QT_TRANSLATE_NOOP("tokens", "sebab meninggal, boleh kosong"),
            "country": JOURNEY["country"],
            "buried": QT_TRANSLATE_NOOP("tokens", "tempat dimakamkan, boleh kosong"),
            "late": QT_TRANSLATE_NOOP("tokens", "almarhum atau almarhumah"),
            "basis": QT_TRANSLATE_NOOP("tokens", "dasar keterangan"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama keluarga"),
            "second_relation": QT_TRANSLATE_NOOP("tokens", "hubungan keluarga"),
            **PLACE,
        },
        may_lack=frozenset({"because", "buried"}),
    ),
    for_workers=True,
    whom=Whom(residency=DEAD, every_age=True),
    addressee=lambda _, said: said.second_name,
)
