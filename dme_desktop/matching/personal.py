"""What the lists of workers from elsewhere keep about people, and how it ends."""

from sqlalchemy import ColumnElement, and_, exists, func, or_

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.matching.model import ListedWorker, MatchDecision
from dme_desktop.people.model import Person
from dme_desktop.vault.personal import Basis, Keeps, Kept, People


def _lines_about(people: People) -> ColumnElement[bool]:
    """Return which lines name some people: by NIK, or by name and birth where no NIK is told."""
    by_nik = and_(Person.nik.is_not(None), Person.nik == ListedWorker.listed_nik)
    by_name = and_(
        ListedWorker.listed_nik.is_(None),
        func.lower(ListedWorker.listed_name) == func.lower(Person.full_name),
        or_(ListedWorker.listed_birth.is_(None), ListedWorker.listed_birth == Person.birth_date),
    )
    return exists().where(Person.id.in_(people), or_(by_nik, by_name))


PERSONAL = (
    Keeps(
        name="matching",
        title=QT_TRANSLATE_NOOP("personal", "Daftar pekerja dari instansi"),
        purpose="mencocokkan daftar instansi dengan buku desa, agar tidak ada yang terlewat",
        basis=Basis.LAW,
        law="Pasal 42 huruf b UU 18/2017: desa memverifikasi data pekerja migran",
        whose="pekerja di daftar BP3MI, dinas atau KP2MI",
        what="nama, NIK, lahir, negara, keberangkatan, keputusan petugas",
        seen_by="operator, petugas PMI, sekretaris, kepala desa; pemeriksa tanpa data rahasia",
        sent_to="instansi asal daftar, hasil pencocokannya",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Baris daftar instansi"), ListedWorker, _lines_about
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Keputusan pencocokan"),
                MatchDecision,
                MatchDecision.person_id.in_,
            ),
        ),
    ),
)
