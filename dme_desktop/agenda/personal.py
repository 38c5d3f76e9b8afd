"""What numbered papers keep about people, what of it the law obliges to keep, and how it ends."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import destroying
from dme_desktop.agenda.model import INNER, Filed, Letter, LetterStatus, LetterType
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept, People, Stays

OWN_PRINTS = frozenset(
    kind for kind in LetterType if kind.code == INNER or kind.filed is Filed.REMITTANCE
)
WHY = "surat bernomor wajib disimpan sebagai arsip desa"
SHARED = "satu berkas dengan surat orang lain"


def own_prints(session: Session, people: People) -> Sequence[Letter]:
    """Return the forms and sheets about a person that are no letters of the office."""
    asked = select(Letter).where(Letter.person_id.in_(people), Letter.type.in_(OWN_PRINTS))
    return session.scalars(asked.order_by(Letter.date)).all()


def stays(session: Session, people: People) -> Sequence[Stays]:
    """Return the numbered letters that an erasure leaves."""
    asked = select(Letter).where(
        Letter.person_id.in_(people),
        or_(Letter.type.not_in(OWN_PRINTS), Letter.id.in_(destroying.shared(session, people))),
        Letter.destroyed_on.is_(None),
    )
    return [
        Stays(
            f"{one.type.value} nomor {one.number}",
            SHARED if one.type in OWN_PRINTS else WHY,
        )
        for one in session.scalars(asked.order_by(Letter.date, Letter.number))
    ]


def ends(session: Session, people: People) -> None:
    """Destroy the content of forms and sheets about a person; number, kind and date stay."""
    shared = destroying.shared(session, people)
    going = [one.id for one in own_prints(session, people) if one.id not in shared]
    destroying.destroy(session, going)


def aged(session: Session, before: dt.date) -> Aged:
    """Return the papers whose content was kept long enough."""
    old = select(Letter.id).where(
        Letter.date < before,
        Letter.destroyed_on.is_(None),
        Letter.pdf_sha256 != "",
        Letter.status != LetterStatus.DIPESAN,
    )
    return {Letter: session.scalars(old).all()}


PERSONAL = (
    Keeps(
        name="letters",
        title=QT_TRANSLATE_NOOP("personal", "Surat dan cetakan bernomor"),
        purpose="melayani surat warga, dan membuktikan surat yang pernah diterbitkan",
        basis=Basis.SERVICE,
        law="Pasal 42 dan 13 UU 18/2017; tata naskah dinas desa",
        whose="warga yang meminta surat, pemberi izin, saksi, penanda tangan",
        what="nama, NIK, alamat, hubungan keluarga dan isi surat seperti tercetak",
        seen_by="operator, petugas PMI, sekretaris, kepala desa, pemeriksa",
        sent_to="warga yang bersangkutan dan alamat tujuan surat",
        years=10,
        since="tanggal surat",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Surat"),
                Letter,
                Letter.person_id.in_,
                wipe={"answers": "{}"},
            ),
        ),
        stays=stays,
        ends=ends,
        aged=aged,
        destroys=lambda session, found: destroying.destroy(session, found[Letter]),
    ),
)
