"""A stick that is lost: what lay on it by the record of copies, and whether it can be read."""

import datetime as dt
import enum
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.backup import memory
from dme_desktop.backup.memory import Outside
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.acts import EXPORT
from dme_desktop.vault.model import AuditAct

RECENT, MOST = dt.timedelta(days=365), 12  # exports that are told


class Readable(enum.Enum):
    """Whether somebody who found the stick can read what is on it."""

    NO = "Isinya tidak dapat dibaca"
    MAYBE = "Isinya mungkin dapat dibaca"
    YES = "Isinya dapat dibaca"


@dataclass(frozen=True)
class Known:
    """What the books know: copies that went outside, and lists that were exported since a year."""

    copies: Sequence[Outside]
    exports: Sequence[str]


@dataclass(frozen=True)
class Told:
    """What the clerk knows of the stick.

    `secret_along`: the passphrase or the sheet lay with it or stood on it; `secret_known`: somebody
    outside the office may know or guess the passphrase; `open_files`: lists, letters or photos lay
    on it beside the copies, which nothing locks.
    """

    secret_along: bool = False
    secret_known: bool = False
    open_files: bool = False


@dataclass(frozen=True)
class Verdict:
    """Whether it can be read, why, and what to do, in the order in which it is done."""

    readable: Readable
    why: Sequence[str]
    todo: Sequence[str]


LOCKED = QT_TRANSLATE_NOOP(
    "lost",
    "Berkas cadangan (.dmecad) terkunci: tanpa kata sandi atau kode pemulihan dari waktu itu "
    "tidak ada yang dapat membukanya, juga pembuat program.",
)
ALONG = QT_TRANSLATE_NOOP(
    "lost", "Kata sandi atau lembar pemulihan ikut hilang: penemu dapat membuka semua cadangannya."
)
KNOWN = QT_TRANSLATE_NOOP(
    "lost", "Orang di luar kantor mungkin tahu atau dapat menebak kata sandinya."
)
OPEN_FILES = QT_TRANSLATE_NOOP(
    "lost", "Daftar Excel, surat PDF dan foto tidak terkunci: siapa pun dapat membukanya."
)
NEW_COPY = QT_TRANSLATE_NOOP("lost", "Buat cadangan baru di stik lain hari ini.")
CHANGE_KEY = QT_TRANSLATE_NOOP(
    "lost",
    "Ganti kunci data di Pengaturan, agar yang ditulis sesudah ini tidak terbaca. Cadangan yang "
    "hilang tetap terbuka dengan kata sandi lama; itu tidak dapat ditarik kembali.",
)
BREACH = QT_TRANSLATE_NOOP(
    "lost",
    "Ini kegagalan pelindungan data pribadi: beri tahu kepala desa sekarang. Orang yang datanya "
    "ada di situ dan lembaga yang berwenang diberi tahu dalam 3 x 24 jam.",
)
WRITE_DOWN = QT_TRANSLATE_NOOP(
    "lost", "Catat kapan dan di mana hilangnya, dan siapa yang terakhir membawanya."
)


def known(session: Session) -> Known:
    """Return what the books know of copies outside and of lists that left the office."""
    since = session.info["clock"].now() - RECENT
    return Known(memory.outside(session), _exports(session, since))


def judged(told: Told) -> Verdict:
    """Return whether a finder can read the stick, and what to do."""
    why = [LOCKED]
    if told.secret_along:
        why = [ALONG]
    elif told.secret_known:
        why.append(KNOWN)
    if told.open_files:
        why.append(OPEN_FILES)
    readable = Readable.NO
    if told.secret_along or told.open_files:
        readable = Readable.YES
    elif told.secret_known:
        readable = Readable.MAYBE
    todo = [] if readable is Readable.NO else [BREACH]
    if told.secret_along or told.secret_known:
        todo.append(CHANGE_KEY)
    return Verdict(readable, why, [*todo, NEW_COPY, WRITE_DOWN])


def _exports(session: Session, since: dt.datetime) -> list[str]:
    acts = select(AuditAct).where(AuditAct.code == EXPORT.code, AuditAct.at >= since)
    newest = session.scalars(acts.order_by(AuditAct.seq.desc()).limit(MOST))
    return [f"{one.at:%d-%m-%Y} {one.name.detail or one.name.sentence}" for one in newest]
