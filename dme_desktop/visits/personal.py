"""What visits to offices keep about those who go, and how it ends."""

from sqlalchemy import select

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Basis, Keeps, Kept
from dme_desktop.visits.model import Goer
from dme_desktop.workers.model import Journey

PERSONAL = (
    Keeps(
        name="visits",
        title=QT_TRANSLATE_NOOP("personal", "Kunjungan ke kantor layanan"),
        purpose="menemani calon pekerja mengurus dokumen di kantor layanan",
        basis=Basis.SERVICE,
        law="Pasal 42 huruf c UU 18/2017: memfasilitasi persyaratan calon pekerja",
        whose="calon pekerja yang diantar, pengantar",
        what="ke kantor mana, kapan, dokumen yang diurus, hasil dan biayanya",
        seen_by="operator, petugas PMI, sekretaris, kepala desa; pemeriksa tanpa data rahasia",
        sent_to="kantor layanan, di lembar kunjungan",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Ikut kunjungan"),
                Goer,
                lambda people: Goer.journey_id.in_(
                    select(Journey.id).where(Journey.person_id.in_(people))
                ),
            ),
        ),
    ),
)
