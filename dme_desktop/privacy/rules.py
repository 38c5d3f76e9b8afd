"""What the law asks of requests, consents and failures; pure, without a database.

Sources: the domain dictionary, section 6, and safety.md, section 8. The wordings are the program's
own templates, not official texts.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dme_desktop.kernel.words import inside
from dme_desktop.privacy.model import AskedBy, Progress, Proof, Purpose, Wish

CLOCK = dt.timedelta(hours=72)  # three times 24 hours (UU 27/2022, as the dictionary has it)
ADULT = 18
OPEN = frozenset({Progress.DITERIMA, Progress.DIPERIKSA})
MAY_ASK = frozenset({AskedBy.SENDIRI, AskedBy.WALI, AskedBy.KUASA})
NOT_THEIRS = (
    "Yang meminta bukan orangnya. Jangan sebut apa pun dari datanya. Minta orangnya datang atau "
    "menelepon dari nomor yang tercatat, atau beri kuasa: cetak Surat Kuasa di ruang Surat, "
    "ditandatangani orangnya. Untuk anak, orang tua atau walinya yang meminta."
)
GROWN = "Orang ini sudah 18 tahun: ia sendiri yang meminta, atau kuasanya dengan surat kuasa."
PROOF_OF: Mapping[AskedBy, frozenset[Proof]] = {
    AskedBy.SENDIRI: frozenset({Proof.KTP, Proof.KENAL}),
    AskedBy.WALI: frozenset({Proof.KK}),
    AskedBy.KUASA: frozenset({Proof.SURAT_KUASA}),
}
_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


@dataclass(frozen=True)
class Text:
    """One version of what somebody agrees to."""

    version: str
    words: str
    when_withdrawn: str


TEXTS: Mapping[Purpose, Text] = {
    Purpose.FOTO: Text(
        "FOTO-2026.1",
        "Saya setuju pas foto saya disimpan di data desa dan dicetak di lembar PMI saya.",
        "hapus pas fotonya dari data diri",
    ),
    Purpose.BERITA: Text(
        "BERITA-2026.1",
        "Saya setuju foto dan cerita saya dimuat di berita desa, tanpa NIK dan nomor HP.",
        "turunkan foto dan ceritanya dari papan dan laman desa",
    ),
    Purpose.USAHA: Text(
        "USAHA-2026.1",
        "Saya setuju desa mencatat usaha, keterampilan dan kebutuhan saya sesudah pulang.",
        "hapus catatan usahanya",
    ),
    Purpose.LEMBAGA: Text(
        "LEMBAGA-2026.1",
        "Saya setuju nama saya dikirim ke kecamatan atau kabupaten untuk program bantuan.",
        "jangan kirim namanya lagi, dan minta penerima menghapusnya",
    ),
    Purpose.KABAR: Text(
        "KABAR-2026.1",
        "Saya setuju dihubungi petugas lewat WhatsApp ke nomor yang saya berikan.",
        "hapus tanda WhatsApp di nomornya dan keluarkan dari daftar siaran",
    ),
}


def due(received: dt.datetime) -> dt.datetime:
    """Return the last moment for what began at a moment."""
    return received + CLOCK


def hours_left(received: dt.datetime, now: dt.datetime) -> int:
    """Return the whole hours that are left, negative when it is late."""
    return int((due(received) - now).total_seconds() // 3600)


def request_problems(
    asked_by: AskedBy, proof: Proof | None, asker: str | None, age: int | None
) -> dict[str, str]:
    """Return what is wrong with who asks: {field: sentence}."""
    found = {}
    if asked_by is not AskedBy.SENDIRI and not (asker or "").strip():
        found["asker"] = "Tulis nama yang meminta."
    if asked_by is AskedBy.WALI and age is not None and age >= ADULT:
        found["asked_by"] = GROWN
    fitting = PROOF_OF.get(asked_by, frozenset(Proof))
    if proof is not None and proof not in fitting:
        able = " atau ".join(one.value for one in Proof if one in fitting)
        found["proof"] = f"Untuk {inside(asked_by.value)}: {able}."
    return found


def first_progress(asked_by: AskedBy, proof: Proof | None) -> Progress:
    """Return how far a request is when it is written down."""
    if asked_by not in MAY_ASK:
        return Progress.DITOLAK
    return Progress.DIPERIKSA if proof else Progress.DITERIMA


def what_to_do(wish: Wish) -> str:
    """Return what the office does next about a wish, in a sentence for the clerk."""
    return {
        Wish.AKSES: "Cetak salinan datanya, serahkan, lalu tandai selesai.",
        Wish.KOREKSI: "Perbaiki datanya, lalu tulis apa yang diperbaiki dan tandai selesai.",
        Wish.BATASI: "Batasi pemakaian datanya; sejak itu datanya hanya disimpan.",
        Wish.HAPUS: "Lihat dulu apa yang dihapus dan apa yang tetap, lalu hapus.",
        Wish.TARIK: "Tarik persetujuannya di daftar persetujuan orang ini, lalu tandai selesai.",
    }[wish]


def found_at(day: dt.date, time: str | None, zone: dt.tzinfo | None) -> dt.datetime:
    """Return the moment from which the clock of a failure runs."""
    told = _TIME.fullmatch((time or "").strip())
    at = dt.time(int(told[1]), int(told[2])) if told else dt.time()
    return dt.datetime.combine(day, at, zone)


def time_problem(time: str | None) -> str:
    """Say why a time of day cannot be read, "" for one that can."""
    if not time or _TIME.fullmatch(time.strip()):
        return ""
    return "Tulis jam seperti 14.30."
