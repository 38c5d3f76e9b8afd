"""What the law asks of requests, consents and failures; pure, without a database.

Sources: the domain dictionary, section 6, and safety.md, section 8. The wordings are the program's
own templates, not official texts.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from dme_desktop.kernel.names import plain
from dme_desktop.kernel.words import inside
from dme_desktop.privacy.model import AskedBy, Progress, Proof, Purpose, Request, Wish

CLOCK = dt.timedelta(hours=72)  # three times 24 hours (UU 27/2022, as the dictionary has it)
ADULT = 18
OPEN = frozenset({Progress.DITERIMA, Progress.DIPERIKSA})
MAY_ASK = frozenset({AskedBy.SENDIRI, AskedBy.WALI, AskedBy.WARIS, AskedBy.KUASA})
NOT_THEIRS = (
    "Yang meminta bukan orangnya. Jangan sebut apa pun dari datanya. Minta orangnya datang atau "
    "menelepon dari nomor yang tercatat, atau beri kuasa: cetak Surat Kuasa di ruang Surat, "
    "ditandatangani orangnya. Untuk anak, orang tua atau walinya yang meminta."
)
WILL_BE_REFUSED = (
    "Tidak berhak meminta: akan tercatat ditolak. Jangan sebut apa pun dari datanya, juga bahwa "
    "datanya ada. Bila ia membawa surat kuasa, pilih Kuasa dengan surat kuasa."
)
GROWN = "Orang ini sudah 18 tahun: ia sendiri yang meminta, atau kuasanya dengan surat kuasa."
A_CHILD = "Orang ini belum 18 tahun: orang tua atau walinya yang meminta."
DEAD = "Orang ini tercatat meninggal: yang meminta ahli warisnya, juga bila ada surat kuasa."
LIVES = (
    "Orang ini tidak tercatat meninggal. Bila sudah, ubah dulu status tinggal di data dirinya; "
    "bila masih hidup, pilih Keluarga tanpa surat kuasa."
)
ANOTHER = (
    "Ini bukan nama orangnya. Pilih selaku apa ia meminta, atau kosongkan bila orangnya sendiri."
)
PROOF_OF: Mapping[AskedBy, frozenset[Proof]] = {
    AskedBy.SENDIRI: frozenset({Proof.KTP, Proof.KENAL, Proof.TELEPON}),
    AskedBy.WALI: frozenset({Proof.KK}),
    AskedBy.WARIS: frozenset({Proof.AHLI_WARIS}),
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
    return whole_hours(due(received) - now)


def whole_hours(left: dt.timedelta) -> int:
    """Return the whole hours of a time, negative when it is over."""
    return int(left.total_seconds() // 3600)


@dataclass(frozen=True)
class Meant:
    """Whose data are meant: the name as it is compared, the age, None when nobody knows it."""

    name: str
    age: int | None
    is_dead: bool


def request_problems(
    asked_by: AskedBy, proof: Proof | None, asker: str | None, meant: Meant | None
) -> dict[str, str]:
    """Return what is wrong with who asks: {field: sentence}; `meant` is None for one erased."""
    found, told = {}, plain(asker or "")
    if asked_by is not AskedBy.SENDIRI and not told:
        found["asker"] = "Tulis nama yang meminta."
    if meant is not None:
        if asked_by is AskedBy.SENDIRI and told and told != meant.name:
            found["asker"] = ANOTHER
        if wrong := _capacity_problem(asked_by, meant):
            found["asked_by"] = wrong
    fitting = proofs_of(asked_by)
    if proof is not None and fitting and proof not in fitting:
        able = " atau ".join(one.value for one in fitting)
        found["proof"] = f"Untuk {inside(asked_by.value)}: {able}."
    return found


def _capacity_problem(asked_by: AskedBy, meant: Meant) -> str:
    """Say why nobody asks in this capacity about this person, "" when somebody may."""
    if asked_by not in MAY_ASK:
        return ""
    if asked_by is AskedBy.WARIS:
        return "" if meant.is_dead else LIVES
    if meant.is_dead:
        return DEAD
    if asked_by is AskedBy.WALI and meant.age is not None and meant.age >= ADULT:
        return GROWN
    if asked_by is AskedBy.SENDIRI and meant.age is not None and meant.age < ADULT:
        return A_CHILD
    return ""


def proofs_of(asked_by: AskedBy) -> tuple[Proof, ...]:
    """Return how the office makes sure of who asks in a capacity, in the order offered."""
    fitting = PROOF_OF.get(asked_by, frozenset())
    return tuple(one for one in Proof if one in fitting)


def doubts(asked_by: AskedBy) -> dict[str, str]:
    """Return what the clerk is warned of before a request is kept: {field: sentence}."""
    return {} if asked_by in MAY_ASK else {"asked_by": WILL_BE_REFUSED}


def first_progress(asked_by: AskedBy, proof: Proof | None) -> Progress:
    """Return how far a request is when it is written down."""
    if asked_by not in MAY_ASK:
        return Progress.DITOLAK
    return Progress.DIPERIKSA if proof else Progress.DITERIMA


def named_asker(one: Request) -> str:
    """Return who asks, for a paper: "Inaq Contoh, ahli waris orang yang meninggal"."""
    return ", ".join(filter(None, (one.asker, inside(one.asked_by.value))))


def handed_to(one: Request) -> str:
    """Return to whom the answer goes: the person, or who asks for them and in what capacity."""
    if one.asked_by is AskedBy.SENDIRI:
        return "yang bersangkutan"
    return named_asker(one)


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


def begun(day: dt.date, now: dt.datetime) -> dt.datetime:
    """Return the moment at which a day begins, in the zone of `now`."""
    return dt.datetime.combine(day, dt.time(), now.tzinfo)


def time_problem(time: str | None) -> str:
    """Say why a time of day cannot be read, "" for one that can."""
    if not time or _TIME.fullmatch(time.strip()):
        return ""
    return "Tulis jam seperti 14.30."
