"""What the exchange between laptops keeps about people, and how it ends."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.laptops.model import LaptopChanges, LaptopClash
from dme_desktop.laptops.service import carrying, own
from dme_desktop.vault import erasing
from dme_desktop.vault.personal import Basis, Keeps, Kept, People, Stays


def ends(session: Session, people: People) -> None:
    """Forget what differed of a person, and changes that every laptop has already."""
    going = erasing.belonging(session, {"person": set(people)})
    every = {record_id for ids in going.values() for record_id in ids}
    session.execute(delete(LaptopClash).where(LaptopClash.record_id.in_(every)))
    if own.or_none(session) is not None:
        carrying.prune(session, at_once=True)


def stays(session: Session, people: People) -> Sequence[Stays]:  # noqa: ARG001 - of anybody
    """Return that changes wait for another laptop, in which the person may stand."""
    waiting = session.scalar(select(func.count()).select_from(LaptopChanges)) or 0
    if not waiting:
        return ()
    return (
        Stays(
            f"{waiting} kumpulan perubahan untuk laptop lain",
            "dihapus sendiri sesudah semua laptop menerimanya; laptop lain ikut menghapus datanya",
        ),
    )


PERSONAL = (
    Keeps(
        name="laptops",
        title=QT_TRANSLATE_NOOP("personal", "Perubahan antarlaptop"),
        purpose="menyamakan buku di semua laptop kantor, tanpa jaringan",
        basis=Basis.SERVICE,
        law="Bagian dari pencatatan di atas; tidak menambah data baru",
        whose="warga yang catatannya berubah",
        what="isian yang berubah, lampiran, siapa yang mengubah dan kapan",
        seen_by="operator, petugas PMI, sekretaris, kepala desa",
        sent_to="laptop lain di kantor yang sama, terkunci",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Isian yang berbeda di dua laptop"),
                LaptopClash,
                LaptopClash.record_id.in_,
                shown=False,
            ),
        ),
        ends=ends,
        stays=stays,
    ),
)
