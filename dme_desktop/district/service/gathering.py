"""Packages as they reach the desk: opened apart, looked at, counted or refused in a clear sentence.

Nothing of a package is used before its seal, its signature and its control totals are true. One
whose totals are not found again is kept beside the others, uncounted, until a new one replaces it.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from dme_desktop.apart import calling
from dme_desktop.district.model import Arrival, Payload, Reminder, Verdict
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.kernel.words import screen_date
from dme_desktop.packages import form, rules, sealing
from dme_desktop.packages.form import SEALED, Contents, Reading, Reply
from dme_desktop.trust import bundles, lists
from dme_desktop.trust.model import BundleKind
from dme_desktop.vault import boxes, cose, signing
from dme_desktop.vault.model import BoxKey
from dme_desktop.village import regions
from dme_desktop.village import service as village

AT_ONCE = 150  # packages that one process reads
SECONDS, MEGABYTES = 60.0, 512
MOST_SAID = 5  # differences that go into an answer
NOT_FOR_US = "Paket ini terkunci untuk kantor lain. Serahkan kepada kantor yang dituju."
OTHER_FILE = "Ini berkas kunci, daftar atau balasan, bukan paket."

Known = Mapping[str, list[bytes]]  # the keys of each sender, by its code


@dataclass(frozen=True)
class Looked:
    """A file as it was found: why it was refused, or what it says."""

    file: str
    refused: str = ""
    reading: Reading | None = None
    is_known: bool = False  # the key of its sender was compared here


def look(
    session: Session, files: Sequence[tuple[str, bytes]], stopped: Progress = unwatched
) -> list[Looked]:
    """Open files, (name, bytes) each; what is inside is read in a process of its own.

    Raises DmeError where this office has no key that packages are sealed to.
    """
    sealing.check(session)
    own, known = boxes.every(session), lists.known_keys(session)
    found: dict[int, Looked] = {}
    inside: list[tuple[int, bytes]] = []
    for place, (name, content) in enumerate(files):
        try:
            inside.append((place, _unsealed(content, own)))
        except DmeError as error:
            found[place] = Looked(name, str(error))
    for some in _parts(inside):
        read = _read(some, known, stopped)
        for (place, _), one in zip(some, read, strict=True):
            sender = one.contents.sender if one.contents else ""
            found[place] = Looked(files[place][0], one.refused, one, sender in known)
        stopped(len(found), len(files))
    return [found[place] for place in range(len(files))]


def receive(session: Session, found: Looked) -> Arrival:
    """Write down a package and count it; raise DmeError for one that nothing is known of.

    The sentence says what is wrong and what to do. One of a known sender that cannot be counted is
    written down as such, so that it can be answered.
    """
    told = checked(session, found)
    differences = found.reading.differences if found.reading else []
    before = _newest(session, told)
    refused = _out_of_order(session, told, before)
    if refused:
        return _note(session, told, Verdict.DITOLAK, [refused])
    if differences:
        return _note(session, told, Verdict.SELISIH, differences)
    arrival = _note(session, told, Verdict.COCOK, [], _missing(told, before))
    _keep(session, told)
    return arrival


def checked(session: Session, found: Looked) -> Contents:
    """Return what a package says of whom it is from; raise DmeError for one not to be used."""
    if found.refused or found.reading is None or found.reading.contents is None:
        raise DmeError(found.refused or form.BROKEN)
    _refuse_stranger(session, found.reading.contents, found)
    return found.reading.contents


def reply(session: Session, arrival_id: str) -> tuple[str, bytes]:
    """Return the answer to a package, signed: a name for its file, and its bytes."""
    arrival = session.get_one(Arrival, arrival_id)
    here, today = village.profile(session), session.info["clock"].today()
    newest = _of(session, arrival.sender, arrival.year)
    arrival.answered_on = today
    told = Reply(
        here.code, arrival.sender, arrival.year, arrival.seq, bytes.fromhex(arrival.digest),
        arrival.verdict is Verdict.COCOK and not arrival.why,
        tuple((arrival.why or "").splitlines()[:MOST_SAID]),
        newest.seq if newest else 0, bytes.fromhex(newest.digest) if newest else b"", today,
    )  # fmt: skip
    name = f"balasan-{arrival.sender}-{arrival.year}-{arrival.seq:04}{form.LIST}"
    return name, form.reply_file(told, signing.ready(session))


def newest_arrivals(session: Session, limit: int = 200) -> Sequence[Arrival]:
    """Return what reached the desk, the newest first; what is to be answered before all else."""
    asked = select(Arrival).where(Arrival.deleted_at.is_(None))
    waits = _to_mend() & Arrival.answered_on.is_(None)
    order = (waits.desc(), Arrival.came_at.desc(), Arrival.year.desc(), Arrival.id)
    return session.scalars(asked.order_by(*order).limit(limit)).all()


def unanswered(session: Session) -> Sequence[Arrival]:
    """Return the packages that are to be mended and that nobody has answered yet."""
    asked = select(Arrival).where(
        _to_mend(), Arrival.answered_on.is_(None),
        Arrival.deleted_at.is_(None),
    )  # fmt: skip
    found = session.scalars(asked.order_by(Arrival.came_at)).all()
    return [one for one in found if not _is_healed(session, one)]


def awaited(session: Session) -> Sequence[Arrival]:
    """Return the packages that were answered as to be mended and that no newer one made good.

    Of one sender the newest alone is told.
    """
    asked = select(Arrival).where(
        _to_mend(), Arrival.answered_on.is_not(None),
        Arrival.deleted_at.is_(None),
    )  # fmt: skip
    found = session.scalars(asked.order_by(Arrival.came_at, Arrival.seq)).all()
    open_ones = [one for one in found if not _is_made_good(session, one)]
    return list({(one.sender, one.year): one for one in open_ones}.values())


def ask_to_mend(session: Session, arrival_id: str, words: str, seen: int | None = None) -> Arrival:
    """Ask the office that sent a counted package to mend it; it counts until a newer one comes.

    The question goes down with the next answer. Raises `Invalid` without words, DmeError for a
    package that is not the newest of its office, or that somebody else decided on since it had the
    revision that was `seen`.
    """
    arrival = session.get_one(Arrival, arrival_id)
    if seen not in {None, arrival.rev}:
        raise DmeError(_decided(arrival, words))
    newest = _of(session, arrival.sender, arrival.year)
    if arrival.verdict is not Verdict.COCOK or newest is None or newest.id != arrival.id:
        raise DmeError("Pilih paket terakhir kantor itu, yang cocok.")
    if not words.strip():
        raise Invalid({"why": "Tulis apa yang harus diperbaiki."})
    arrival.why, arrival.answered_on = " ".join(words.split())[: form.LONGEST_SENTENCE], None
    session.flush()
    return arrival


def _decided(arrival: Arrival, words: str) -> str:
    """Return who decided on a package meanwhile, and what was; and what is not written down yet."""
    done = f"meminta perbaikan: “{arrival.why}”" if arrival.why else "membalasnya"
    return (
        f"Paket {arrival.name} nomor {arrival.seq} sudah diputuskan {by(arrival)}, yang {done}. "
        f"Permintaan Anda belum tercatat: “{words.strip()}”. Muat ulang (F5), lalu ulangi bila "
        "masih perlu."
    )


def by(record: Arrival | Reminder) -> str:
    """Return who wrote a record last and when: "Siti, 30-11-2026 10:12"."""
    return f"{record.updated_by}, {_at(record.updated_at)}"


def _at(moment: dt.datetime | None) -> str:
    if moment is None:
        return "–"
    here = moment.astimezone()
    return f"{screen_date(here.date())} {here:%H:%M}"


def boxes_of(content: bytes) -> list[tuple[str, bytes]]:
    """Return the sealed boxes of NIK of a package as they were kept."""
    return [(village_code, box) for village_code, box in cose.loaded(content)]


def _unsealed(content: bytes, own: Sequence[BoxKey]) -> bytes:
    """Return what was signed; raise DmeError for what is no package, or not for this office."""
    if not content.startswith(SEALED):
        known = (form.OFFICE, form.ANSWER, *(bundles.purpose(one) for one in BundleKind))
        raise DmeError(OTHER_FILE if content.startswith(known) else form.NO_PACKAGE)
    key = next((one for one in own if sealing.is_for(content, one.public, SEALED)), None)
    if key is None:
        whole = len(content) >= len(SEALED) + sealing.ID_BYTES
        raise DmeError(NOT_FOR_US if whole else form.BROKEN)
    try:
        return sealing.opened(content, key, SEALED)
    except ValueError as error:
        raise DmeError(form.BROKEN) from error


def _parts(inside: list[tuple[int, bytes]]) -> Iterator[list[tuple[int, bytes]]]:
    for first in range(0, len(inside), AT_ONCE):
        yield inside[first : first + AT_ONCE]


def _read(some: Sequence[tuple[int, bytes]], known: Known, stopped: Progress) -> Sequence[Reading]:
    """Read some packages apart; where one of them ends the process, each half by itself."""
    try:
        return _apart([content for _, content in some], known, stopped)
    except DmeError as error:
        if len(some) == 1:
            return [Reading(refused=str(error))]
    half = len(some) // 2
    return [*_read(some[:half], known, stopped), *_read(some[half:], known, stopped)]


def _apart(contents: list[bytes], known: Known, stopped: Progress) -> list[Reading]:
    return calling.call(
        form.read_many, contents, dict(known), gives=list[Reading], seconds=SECONDS,
        megabytes=MEGABYTES, stopped=stopped, damaged=form.BROKEN,
    )  # fmt: skip


def _refuse_stranger(session: Session, told: Contents, found: Looked) -> None:
    here, today = village.profile(session), session.info["clock"].today()
    name = _named(told.sender)
    if told.receiver != here.code:
        raise DmeError(
            f"Paket {name} ini untuk {bundles.name_of(told.receiver)}, bukan kantor ini."
        )
    if not rules.is_over(here.code, told.sender):
        raise DmeError(f"{name} tidak berada di {here.full_name}, jadi paketnya tidak dipakai.")
    if told.practice and not here.practice:
        raise DmeError(f"Paket {name} ini paket latihan dan tidak dipakai di data sebenarnya.")
    if here.practice and not told.practice:
        raise DmeError(f"Paket {name} ini paket sebenarnya; meja latihan tidak memakainya.")
    if not found.is_known:
        raise DmeError(
            f"Kunci {name} belum dikenal di meja ini. Kumpulkan berkas kuncinya, cocokkan sidiknya "
            "dengan lembar desanya, lalu terima paketnya lagi."
        )
    if not (found.reading and found.reading.signer):
        raise DmeError(
            f"Paket ini tertulis dari {name}, tetapi tanda tangannya tidak cocok dengan kuncinya. "
            "Jangan dipakai; tanyakan desanya."
        )
    if told.as_of > today + dt.timedelta(days=1) or told.year > today.year:
        raise DmeError(
            f"Paket {name} ini bertanggal {screen_date(told.as_of)}, padahal hari itu belum tiba. "
            "Periksa jam komputer ini dan komputer desanya."
        )
    if told.year < today.year - 1 or told.as_of.year != told.year:
        raise DmeError(f"Paket {name} ini tentang tahun {told.year} yang sudah ditutup.")
    _refuse_overlap(session, told, name)


def _refuse_overlap(session: Session, told: Contents, name: str) -> None:
    """Raise DmeError where a village would be counted twice: by itself and in a sum."""
    over = [told.sender[:length] for length in (2, 5, 8) if length < len(told.sender)]
    for key in session.scalars(_senders(told.year).where(Payload.sender.in_(over))):
        raise DmeError(
            f"{name} sudah ikut dijumlahkan dalam paket {_named(key)}. Supaya tidak dihitung dua "
            "kali, paket ini tidak dipakai; serahkan ke kantor itu."
        )
    inside = Payload.sender.startswith(f"{told.sender}.", autoescape=True)
    for key in session.scalars(_senders(told.year).where(inside).limit(1)):
        raise DmeError(
            f"{_named(key)} sudah mengirim langsung ke sini, padahal ikut dijumlahkan dalam paket "
            f"{name}. Supaya tidak dihitung dua kali, paket ini tidak dipakai."
        )


def _senders(year: int) -> Select[str]:
    return select(Payload.sender).where(Payload.year == year)


@cache
def _named(code: str) -> str:
    """Return what an office is called; raise DmeError for one that no region list knows."""
    try:
        return regions.region(code).full_name
    except DmeError as error:
        raise DmeError(
            f"Kode wilayah {code} tidak ada dalam daftar wilayah program ini ({regions.VERSION}). "
            "Mungkin desanya dipecah atau berganti kode; perbarui program di kedua kantor."
        ) from error


def _newest(session: Session, told: Contents) -> Arrival | None:
    """Return the newest package that followed on, counted or not."""
    return _of(session, told.sender, told.year)


def _of(session: Session, sender: str, year: int) -> Arrival | None:
    asked = select(Arrival).where(
        Arrival.sender == sender, Arrival.year == year, Arrival.verdict != Verdict.DITOLAK
    )
    return session.scalar(asked.order_by(Arrival.seq.desc()).limit(1))


def _out_of_order(session: Session, told: Contents, before: Arrival | None) -> str:
    """Say why a package is not newer than what is here, "" when it is.

    Raises DmeError for one that is here already, to the letter.
    """
    same = session.scalar(select(Arrival).where(Arrival.digest == told.digest.hex()).limit(1))
    name = _named(told.sender)
    if same:
        raise DmeError(
            f"Paket {name} {told.year} nomor {told.seq} sudah diterima di sini "
            f"({same.created_by}, {_at(same.came_at)})."
        )
    if before is None:
        return ""
    restored = (
        "Data desa mungkin dipulihkan dari salinan lama: berikan berkas balasan, lalu minta paket "
        "baru."
    )
    if told.seq < before.seq:
        return (
            f"Nomor {told.seq} lebih lama dari nomor {before.seq} yang sudah ada per "
            f"{screen_date(before.as_of)}. {restored}"
        )
    if told.seq == before.seq:
        return f"Nomor {told.seq} sudah dipakai paket lain dengan isi berbeda. {restored}"
    if told.seq == before.seq + 1 and told.previous.hex() != before.digest:
        return f"Paket ini tidak melanjutkan nomor {before.seq} yang ada di sini. {restored}"
    return ""


def _missing(told: Contents, before: Arrival | None) -> str:
    """Return which packages between never came; the newest one makes them good."""
    first, last = (before.seq if before else 0) + 1, told.seq - 1
    if first > last:
        return ""
    numbers = str(first) if first == last else f"{first} sampai {last}"
    return f"Paket nomor {numbers} tidak pernah sampai; paket ini sudah mencakupnya."


def _note(
    session: Session, told: Contents, verdict: Verdict, why: Sequence[str], note: str = ""
) -> Arrival:
    name, own = _named(told.sender), clean_line(told.name)  # a sign may turn a line about
    if name.casefold() != own.casefold():
        note = f"{note} Menyebut dirinya {own}.".strip()
    arrival = Arrival(
        sender=told.sender, name=name, year=told.year, seq=told.seq, digest=told.digest.hex(),
        as_of=told.as_of, came_at=session.info["clock"].now(), verdict=verdict,
        people=told.totals["stok"][1], money=told.totals["kiriman"][2],
        why="\n".join(why)[:2000] or None, note=note[:300] or None,
    )  # fmt: skip
    session.add(arrival)
    session.flush()
    return arrival


def _keep(session: Session, told: Contents) -> None:
    kept = Payload(
        key=f"{told.sender} {told.year}", sender=told.sender, name=_named(told.sender),
        year=told.year, seq=told.seq, digest=told.digest.hex(), as_of=told.as_of,
        packed=told.packed, boxes=cose.dumped([list(one) for one in told.boxes]),
    )  # fmt: skip
    session.merge(kept)
    session.flush()


def _to_mend() -> ColumnElement[bool]:
    """Return what is so of a package that cannot be counted, or that was asked to be mended."""
    return (Arrival.verdict != Verdict.COCOK) | Arrival.why.is_not(None)


def _is_made_good(session: Session, arrival: Arrival) -> bool:
    """Say whether a package that is counted came after one that was not."""
    newest = _of(session, arrival.sender, arrival.year)
    if newest is None or newest.verdict is not Verdict.COCOK:
        return False
    return newest.seq > arrival.seq or newest.came_at > arrival.came_at


def _is_healed(session: Session, arrival: Arrival) -> bool:
    newest = _of(session, arrival.sender, arrival.year)
    return newest is not None and newest.seq > arrival.seq and newest.verdict is Verdict.COCOK
