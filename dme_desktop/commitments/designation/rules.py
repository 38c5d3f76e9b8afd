"""What a designation needs at each step, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise

from dme_desktop.agenda.model import LetterType
from dme_desktop.commitments import days
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.designation.model import DesignationStatus as Status
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import inside
from dme_desktop.letters.wordings import PLACE, Template, Wording

NOBODY = "Isi dulu kepada siapa desa diusulkan."
PROPOSAL = Template(
    "PROPOSAL",
    LetterType.PROPOSAL.value,
    Wording(
        "USULAN DESA MIGRAN EMAS",
        "Dengan hormat, kami mengusulkan {village_kind} {village_name}, Kecamatan {district}, "
        "{regency}, untuk ditetapkan sebagai Desa Migran Emas (Edukatif, Maju, Aman, Sejahtera).\n"
        "Pemerintah desa menyediakan tempat bertanya, pendataan, dan pendampingan bagi calon "
        "Pekerja Migran Indonesia, yang sedang bekerja, yang sudah pulang, dan keluarganya. "
        "Keadaan desa menurut pokok-pokok program kami sampaikan dalam lampiran.\n"
        "Kami siap menerima asesmen dan memberikan keterangan yang diperlukan.\n"
        "Demikian usulan ini kami sampaikan. Atas perhatian dan dukungan Bapak/Ibu kami "
        "mengucapkan terima kasih.",
        {**PLACE, "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju")},
        needs=frozenset({"village_name"}),
    ),
)
"""The words of the letter that proposes the village: the program's own, which an office edits."""

NEXT: Mapping[Status, tuple[Status, ...]] = {
    Status.BELUM: (Status.DIUSULKAN,),
    Status.DIUSULKAN: (Status.ASESMEN, Status.DITOLAK),
    Status.ASESMEN: (Status.DITETAPKAN, Status.DITOLAK),
    Status.DITETAPKAN: (Status.PEMBINAAN, Status.TIDAK_AKTIF),
    Status.PEMBINAAN: (Status.TIDAK_AKTIF,),
    Status.DITOLAK: (),
    Status.TIDAK_AKTIF: (),
}
NEEDS: Mapping[Status, tuple[str, ...]] = {
    Status.BELUM: (),
    Status.DIUSULKAN: ("proposed_on", "proposed_to"),
    Status.ASESMEN: ("assessed_on", "assessed_by"),
    Status.DITETAPKAN: ("sk_no", "sk_date", "sk_by"),
    Status.PEMBINAAN: ("coached_from",),
    Status.DITOLAK: ("rejected_on", "reason"),
    Status.TIDAK_AKTIF: ("reason",),
}
IN_ORDER = ("proposed_on", "assessed_on", "rejected_on", "sk_date", "plaque_on", "coached_from")


def move_problems(designation: Designation, status: Status) -> dict[str, str]:
    """Return what a designation still needs before it may stand at `status`: {field: sentence}."""
    return {
        name: f"{_label(name)} wajib diisi untuk {inside(status.value)}."
        for name in NEEDS[status]
        if getattr(designation, name) in {None, ""}
    }


def problems(designation: Designation, today: dt.date) -> dict[str, str]:
    """Return what prevents a designation from being kept: {field: sentence}."""
    return days.to_come(designation, IN_ORDER, today)


def doubts(designation: Designation) -> dict[str, str]:
    """Return dates that come before what should have come first: {field: sentence}."""
    dated = [(name, day) for name in IN_ORDER if (day := getattr(designation, name))]
    return {
        name: f"{_label(name)} mendahului {_label(before).lower()}. Periksa lagi."
        for (before, earlier), (name, day) in pairwise(dated)
        if day < earlier
    }


def _label(name: str) -> str:
    return field_of(Designation, name).label
