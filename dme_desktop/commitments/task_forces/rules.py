"""What the members of a task force need; no database."""

import datetime as dt
from collections.abc import Sequence

from dme_desktop.commitments.task_forces.model import MemberRole, TaskForce, TaskForceMember
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters.wordings import PLACE, Template, Wording

MOST_MEMBERS = 60
# Words of a decision; a template of the program that the office changes.
CONSIDERING = (
    (
        "bahwa warga desa yang bekerja di luar negeri dan keluarganya perlu dilindungi sejak "
        "sebelum berangkat, selama bekerja, sampai sesudah pulang"
    ),
    (
        "bahwa untuk itu diperlukan satuan tugas di desa yang mendata, memberi penerangan, "
        "menerima pengaduan dan merujuknya"
    ),
    (
        "bahwa berdasarkan pertimbangan tersebut perlu menetapkan Keputusan Kepala Desa tentang "
        "pembentukan satuan tugas pelindungan Pekerja Migran Indonesia"
    ),
)
RECALLING = (
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa beserta perubahannya",
    (
        "Undang-Undang Nomor 18 Tahun 2017 tentang Pelindungan Pekerja Migran Indonesia, terutama "
        "Pasal 42"
    ),
    (
        "Peraturan Pemerintah Nomor 59 Tahun 2021 tentang Pelaksanaan Pelindungan Pekerja Migran "
        "Indonesia"
    ),
)


DUTIES = "{duties_table}"
MOST_DECISIONS = 10  # that have a name of their own: KESATU to KESEPULUH


def _decisions_problem(text: str) -> str:
    """Say why lines are no decisions, "" when they are: a line each, the duties under one."""
    decided = [line for line in text.splitlines() if line.strip() not in {"", DUTIES}]
    if text.strip().startswith(DUTIES):
        return f"{DUTIES} harus berdiri di bawah diktum yang menyebut tugas."
    if len(decided) > MOST_DECISIONS:
        return f"Paling banyak {MOST_DECISIONS} diktum, satu baris satu."
    return ""


DECREE = Template(
    "TASK_FORCE_DECREE",
    "Diktum SK satgas",
    Wording(
        "KEPUTUSAN",
        "Membentuk {task_force} dengan susunan sebagaimana tercantum dalam Lampiran yang tidak "
        "terpisahkan dari Keputusan ini.\n"
        "Satuan tugas sebagaimana dimaksud dalam Diktum KESATU mempunyai tugas:\n"
        f"{DUTIES}\n"
        "Dalam melaksanakan tugasnya satuan tugas bertanggung jawab kepada {head_title} dan "
        "menjaga kerahasiaan data warga.\n"
        "Satuan tugas bekerja sejak tanggal Keputusan ini{until}.\n"
        "Biaya yang timbul dibebankan pada anggaran desa dan sumber lain yang sah dan tidak "
        "mengikat.\n"
        "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        {
            **PLACE,
            "task_force": QT_TRANSLATE_NOOP("tokens", "nama satgas"),
            "duties_table": QT_TRANSLATE_NOOP("tokens", "tugas satgas, di baris sendiri"),
            "until": QT_TRANSLATE_NOOP("tokens", "sampai kapan bertugas, boleh kosong"),
        },
        needs=frozenset({"task_force", "duties_table"}),
        may_lack=frozenset({"until"}),
        also=_decisions_problem,
    ),
)
"""What is decided, a line each: the program's own words, which an office edits."""


def problems(members: Sequence[TaskForceMember]) -> dict[str, str]:
    """Return what prevents a task force from being kept: {field: sentence}."""
    if not members:
        return {"members": "Isi paling sedikit satu anggota."}
    if len(members) > MOST_MEMBERS:
        return {"members": f"Paling banyak {MOST_MEMBERS} anggota."}
    if not all((one.name or "").strip() for one in members):
        return {"members": "Setiap anggota perlu nama."}
    return {}


def is_on_duty(task_force: TaskForce, today: dt.date) -> bool:
    """Say whether a task force is on duty: not ended by hand, and within its term."""
    over = task_force.term_to is not None and task_force.term_to < today
    return task_force.active and not over


def doubts(members: Sequence[TaskForceMember]) -> dict[str, str]:
    """Say when a task force has no leader, or several: {field: sentence}."""
    leaders = sum(one.role is MemberRole.KETUA for one in members)
    if leaders == 1:
        return {}
    told = "Belum ada ketua" if not leaders else f"Ada {leaders} ketua"
    return {"members": f"{told}. Periksa kedudukan anggotanya."}
