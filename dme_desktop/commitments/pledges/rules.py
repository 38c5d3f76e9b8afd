"""The seeded wording of pledges and what makes one complete; no database.

The points are the program's own wording, a template a village edits; no official text was found.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dme_desktop.commitments.pledges.model import (
    PledgeKind,
    PledgeSignatory,
    PledgeStatus,
    SignatoryRole,
)
from dme_desktop.kernel import names

LONGEST_POINT = 300
MOST_POINTS, MOST_SIGNATORIES = 40, 60
NEXT: Mapping[PledgeStatus, tuple[PledgeStatus, ...]] = {
    PledgeStatus.DRAF: (PledgeStatus.DITANDATANGANI,),
    PledgeStatus.DITANDATANGANI: (PledgeStatus.DIGANTI, PledgeStatus.DICABUT),
    PledgeStatus.DIGANTI: (),
    PledgeStatus.DICABUT: (),
}
HEAD_TITLES = ("KEPALA DESA", "LURAH")
_LAUNDERING = ("TPPU", "PENCUCIAN UANG")
_TRAFFICKING = ("TPPO", "PERDAGANGAN ORANG")
_SPEAKS_OF: Mapping[PledgeKind, tuple[bool, bool]] = {  # trafficking, laundering
    PledgeKind.ANTI_TPPO: (True, False),
    PledgeKind.ANTI_TPPU: (False, True),
    PledgeKind.ANTI_TPPO_TPPU: (True, True),
}


@dataclass(frozen=True, slots=True)
class Template:
    """What a new pledge of one kind starts with."""

    title: str
    opening: str
    points: tuple[str, ...]
    closing: str


_DECLARED = "Deklarasi ini kami buat dengan sadar dan tanpa paksaan."
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
        _DECLARED,
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
        _DECLARED,
    ),
    PledgeKind.ANTI_TPPO_TPPU: Template(
        "Deklarasi Anti Perdagangan Orang dan Pencucian Uang",
        "Kami, Pemerintah Desa bersama masyarakat, menyatakan:",
        (
            "Tidak terlibat dan tidak membantu perdagangan orang dalam bentuk apa pun.",
            "Memeriksa identitas, usia, izin keluarga dan perekrut sebelum memberi surat.",
            "Melindungi korban dan saksi serta menjaga kerahasiaan mereka.",
            "Mengirim dan menerima uang melalui jalur yang resmi, tanpa meminjamkan rekening.",
            "Tidak menerima dana yang diduga berasal dari kejahatan.",
            "Melapor kepada yang berwenang bila ada tandanya dan tidak menyelidiki sendiri.",
        ),
        _DECLARED,
    ),
    PledgeKind.PAKTA_INTEGRITAS: Template(
        "Pakta Integritas Pelayanan Pekerja Migran",
        "Saya yang bertanda tangan di bawah ini menyatakan:",
        (
            "Melayani calon PMI, PMI dan keluarganya dengan jujur, cepat dan tanpa membedakan.",
            "Tidak meminta dan tidak menerima pungutan, hadiah atau imbalan apa pun.",
            "Tidak menjadi calo atau perantara perekrutan, langsung maupun tidak langsung.",
            "Memberi surat hanya kepada yang memenuhi syarat dan hadir sendiri.",
            "Menjaga kerahasiaan data warga dan memakainya hanya untuk pelayanan.",
            "Bersedia dikenai sanksi menurut ketentuan bila melanggar pakta ini.",
        ),
        "Pakta integritas ini saya buat dengan sadar, jujur dan tanpa paksaan.",
    ),
    PledgeKind.KOMITMEN_BERSAMA: Template(
        "Komitmen Bersama Pelindungan Pekerja Migran",
        "Kami yang bertanda tangan di bawah ini berkomitmen bersama untuk:",
        (
            "Mencegah keberangkatan nonprosedural melalui penyuluhan di setiap dusun.",
            "Berbagi data dan informasi sesuai kewenangan dengan menjaga data pribadi warga.",
            "Menangani pengaduan bersama dan merujuknya tanpa saling menunggu.",
            "Memberdayakan keluarga dan purna PMI melalui pelatihan dan usaha.",
            "Meninjau pelaksanaan komitmen ini bersama paling sedikit sekali setahun.",
        ),
        "Komitmen ini kami buat untuk dilaksanakan dengan penuh tanggung jawab.",
    ),
}


def problems(points: Sequence[str], signatories: Sequence[PledgeSignatory]) -> dict[str, str]:
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
    elif not all(one.name and one.position for one in signatories):
        found["signatories"] = "Setiap penanda tangan perlu nama dan jabatan."
    return found


def title_doubt(kind: PledgeKind, title: str) -> str | None:
    """Say when a title speaks of another crime than its kind; it is never changed for you."""
    said = title.upper()
    told = (any(one in said for one in _TRAFFICKING), any(one in said for one in _LAUNDERING))
    meant = _SPEAKS_OF.get(kind)
    if meant is None or told in {(False, False), meant}:
        return None
    names_of = {(True, False): "TPPO", (False, True): "TPPU", (True, True): "TPPO dan TPPU"}
    return f"Judul menyebut {names_of[told]}, jenisnya {names_of[meant]}. Periksa mana yang benar."


def is_template(kind: PledgeKind, points: Sequence[str]) -> bool:
    """Say whether the points are still the untouched words of the program."""
    return tuple(points) == TEMPLATES[kind].points


def heads(signatories: Sequence[PledgeSignatory], village: str) -> list[str]:
    """Return the names of those who stand on a pledge as head of `village`.

    One who signed alone as a head needs no village in the position.
    """
    every = [
        (one.name, names.plain(one.position))
        for one in signatories
        if one.role is not SignatoryRole.SAKSI
        and any(title in names.plain(one.position) for title in HEAD_TITLES)
    ]
    ours = [name for name, position in every if names.plain(village) in position]
    return ours or ([name for name, _ in every] if len(every) == 1 else [])


def is_of_another_head(signatories: Sequence[PledgeSignatory], village: str, head: str) -> bool:
    """Say whether a head of the village signed who is not the one in office now.

    Titles before and after a name do not count.
    """
    signed = heads([one for one in signatories if one.signed], village)
    return bool(signed) and all(not is_same_name(name, head) for name in signed)


def is_same_name(one: str, other: str) -> bool:
    """Say whether two names are of the same person but for titles and degrees."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> str:
    return names.search_key(name.split(",", maxsplit=1)[0])
