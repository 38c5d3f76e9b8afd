"""The seeded wording of pledges and what makes one complete; no database.

The points are the program's own wording, a template a village edits; no official text was found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dme_desktop.pledges.model import PledgeKind

LONGEST_POINT = 300
MOST_POINTS, MOST_SIGNATORIES = 40, 60


@dataclass(frozen=True, slots=True)
class Template:
    """What a new pledge of one kind starts with."""

    title: str
    opening: str
    points: tuple[str, ...]
    closing: str


TEMPLATES: Mapping[PledgeKind, Template] = {
    PledgeKind.IKRAR_DME: Template(
        "Ikrar Desa Migran Emas",
        "Kami, Pemerintah Desa bersama masyarakat, berikrar:",
        (
            (
                "Memberi informasi kerja luar negeri yang benar dan mudah dipahami kepada setiap "
                "warga."
            ),
            "Mencatat dan memutakhirkan data calon PMI, PMI, purna PMI beserta keluarganya.",
            (
                "Menolak perekrutan nonprosedural, percaloan dan sindikat, serta melaporkannya "
                "kepada yang berwenang."
            ),
            (
                "Menerima pengaduan, mendampingi dan merujuk warga yang bermasalah dengan menjaga "
                "kerahasiaannya."
            ),
            (
                "Membina keluarga dan purna PMI agar kiriman uang menjadi usaha dan tabungan yang "
                "bermanfaat."
            ),
        ),
        "Ikrar ini kami ucapkan dengan sadar dan akan kami laksanakan dengan sungguh-sungguh.",
    ),
    PledgeKind.ANTI_TPPO: Template(
        "Deklarasi Anti Tindak Pidana Perdagangan Orang",
        "Kami, Pemerintah Desa bersama masyarakat, menyatakan:",
        (
            "Tidak terlibat dan tidak membantu perdagangan orang dalam bentuk apa pun.",
            "Memeriksa identitas, usia, izin keluarga dan perekrut sebelum memberi surat.",
            "Menolak pungutan dalam setiap pelayanan kepada calon PMI dan keluarganya.",
            "Melapor kepada yang berwenang bila ada tanda perdagangan orang.",
            "Melindungi korban dan saksi serta menjaga kerahasiaan mereka.",
        ),
        "Deklarasi ini kami buat dengan sadar dan tanpa paksaan.",
    ),
    PledgeKind.ANTI_TPPU: Template(
        "Deklarasi Anti Tindak Pidana Pencucian Uang",
        "Kami, Pemerintah Desa bersama masyarakat, menyatakan:",
        (
            "Mengajak warga mengirim dan menerima uang melalui jalur yang resmi.",
            "Tidak meminjamkan rekening atau kartu ATM kepada siapa pun.",
            "Tidak menerima dana yang diduga berasal dari kejahatan.",
            "Menyampaikan dugaan kepada Polri atau PPATK dan tidak menyelidiki sendiri.",
            "Memberi literasi keuangan agar kiriman uang bersih dan bermanfaat.",
        ),
        "Deklarasi ini kami buat dengan sadar dan tanpa paksaan.",
    ),
}


def problems(points: Sequence[str], signatories: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what a pledge still lacks before it can be kept: {field: sentence}."""
    found = {}
    if not any(point.strip() for point in points):
        found["points"] = "Tulis paling sedikit satu butir."
    elif len(points) > MOST_POINTS:
        found["points"] = f"Paling banyak {MOST_POINTS} butir."
    elif any(len(point) > LONGEST_POINT for point in points):
        found["points"] = f"Satu butir paling panjang {LONGEST_POINT} huruf. Bagi menjadi dua."
    if not signatories:
        found["signatories"] = "Isi paling sedikit satu penanda tangan."
    elif len(signatories) > MOST_SIGNATORIES:
        found["signatories"] = f"Paling banyak {MOST_SIGNATORIES} orang."
    elif not all(one.get("name") and one.get("position") for one in signatories):
        found["signatories"] = "Setiap penanda tangan perlu nama dan jabatan."
    return found


def title_doubt(kind: PledgeKind, title: str) -> str | None:
    """Say when a title speaks of the other crime than its kind; it is never changed for you."""
    said = title.upper()
    if kind is PledgeKind.ANTI_TPPO and ("TPPU" in said or "PENCUCIAN" in said):
        return "Judul menyebut TPPU, jenisnya TPPO. Periksa mana yang benar."
    if kind is PledgeKind.ANTI_TPPU and ("TPPO" in said or "PERDAGANGAN ORANG" in said):
        return "Judul menyebut TPPO, jenisnya TPPU. Periksa mana yang benar."
    return None


def is_template(kind: PledgeKind, points: Sequence[str]) -> bool:
    """Say whether the points are still the untouched words of the program."""
    return tuple(points) == TEMPLATES[kind].points
