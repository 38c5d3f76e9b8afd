"""Whether a paper is genuine, without a network: what its code says against the keys known here."""

import datetime as dt
import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import proof
from dme_desktop.agenda.model import Letter, LetterFile, LetterStatus
from dme_desktop.agenda.proof import Claim
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import print_date, screen_date
from dme_desktop.trust import lists
from dme_desktop.trust.bundles import name_of
from dme_desktop.trust.model import BundleKind, ListedKey, ListedVoid
from dme_desktop.trust.reading import Found
from dme_desktop.vault import signing
from dme_desktop.vault.cose import Message
from dme_desktop.village import service as village

NO_CODE = "Tidak ada kode DME Desktop di sini. Pindai kode QR di suratnya."
NOT_OURS = "Ini bukan kode DME Desktop, jadi keasliannya tidak dapat diperiksa di sini."
BROKEN = (
    "Kode ini rusak atau terpotong. Pindai lagi; bila tetap begini, jangan terima suratnya sebelum "
    "bertanya ke desanya."
)
PRACTICE = "Dokumen latihan, bukan surat resmi."


class Status(enum.Enum):
    """What is found; the member's value is the word of `dme verify --json`."""

    VALID = "valid"
    REVOKED = "revoked"
    UNKNOWN_KEY = "unknown_key"
    ALTERED = "altered"
    NOT_OURS = "not_ours"


_WORST_FIRST = (
    Status.ALTERED, Status.REVOKED, Status.UNKNOWN_KEY, Status.NOT_OURS, Status.VALID,
)  # fmt: skip


@dataclass(frozen=True)
class Verdict:
    """What can be said of a paper, in one word and in sentences.

    `claim` is what its code says, also when it is not to be believed; `village` the name behind the
    key. `is_file` says that the very file was vouched for, `words` are those it shows, None for a
    picture. `letter_id` is the paper in the own register; the dates are those of the lists used.
    """

    status: Status
    sentence: str
    claim: Claim | None = None
    village: str = ""
    is_file: bool = False
    words: str | None = None
    letter_id: str = ""
    keys_as_of: dt.date | None = None
    voids_as_of: dt.date | None = None


@dataclass(frozen=True)
class _Key:
    public: bytes
    village: str
    name: str
    retired_on: dt.date | None
    own: bool = False


def verify(session: Session, found: Found) -> Verdict:
    """Return what is to be thought of a paper that was scanned, photographed, or sent as a file."""
    return replace(
        _judged(session, found),
        words=found.words if found.digest is not None else None,
        keys_as_of=_as_of(session, BundleKind.KEY_LIST),
        voids_as_of=_as_of(session, BundleKind.VOID_LIST),
    )


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    """Return what counts for a file of several papers: a verdict that is not to be trusted."""
    return min(verdicts, key=lambda one: _WORST_FIRST.index(one.status))


def line(verdict: Verdict) -> str:
    """Return which paper a verdict is about: "562/016/XI/2026  Siti Contohwati"."""
    claim = verdict.claim
    return f"{claim.number}  {claim.name}" if claim else "–"


def rows(verdict: Verdict) -> Iterator[tuple[str, str, bool | None]]:
    """Give each signed value with its label, and whether a file shows it; None when not known."""
    claim = verdict.claim
    if claim is None:
        return
    until = print_date(claim.valid_to) if claim.valid_to else ""
    yield QT_TRANSLATE_NOOP("fields", "Nomor"), claim.number, _shown(verdict, claim.number)
    yield QT_TRANSLATE_NOOP("fields", "Jenis"), claim.kind, True if verdict.is_file else None
    yield QT_TRANSLATE_NOOP("fields", "Atas nama"), claim.name, _shown(verdict, claim.name)
    yield (
        QT_TRANSLATE_NOOP("fields", "Tanggal"),
        print_date(claim.date),
        _shown(verdict, print_date(claim.date)),
    )
    if until:
        yield QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), until, _shown(verdict, until)
    named = f"{verdict.village} ({claim.village})" if verdict.village else claim.village
    yield QT_TRANSLATE_NOOP("fields", "Desa"), named, _shown(verdict, claim.village)


def told_lists(verdict: Verdict) -> str:
    """Say from when the lists are that were used: "Daftar kunci per 24-11-2026"."""
    parts = [
        f"{kind.value} per {screen_date(day)}" if day else f"{kind.value} belum ada"
        for kind, day in (
            (BundleKind.KEY_LIST, verdict.keys_as_of),
            (BundleKind.VOID_LIST, verdict.voids_as_of),
        )
    ]
    return " · ".join(parts)


def _judged(session: Session, found: Found) -> Verdict:
    if not found.code.startswith(proof.PREFIX):
        told = NOT_OURS if found.code else NO_CODE
        return Verdict(Status.NOT_OURS, f"{told} {found.unseen}".rstrip())
    try:
        message = proof.opened(found.code)
        claim = proof.claim_of(message)
    except ValueError:
        return Verdict(Status.ALTERED, BROKEN)
    verdict = _signed(session, message, claim)
    if isinstance(verdict, Verdict):
        return verdict
    return _of_known_key(session, found, claim, verdict)


def _signed(session: Session, message: Message, claim: Claim) -> "Verdict | _Key":
    """Return the key that signed a claim, or what to say when none known here did."""
    known = list(_keys(session, message.key_id))
    if not known:
        return Verdict(Status.UNKNOWN_KEY, _unknown(session, claim), claim)
    signers = [key for key in known if message.is_by(key.public)]
    if not signers:
        said = f"Diubah. Isi kode ini bukan yang ditandatangani {known[0].name}; jangan diterima."
        return Verdict(Status.ALTERED, said, claim)
    owner = next((key for key in signers if key.village == claim.village), None)
    if owner is None:
        said = (
            f"Diubah. Kunci {signers[0].name} dipakai untuk surat atas nama desa lain "
            f"({claim.village}); jangan diterima."
        )
        return Verdict(Status.ALTERED, said, claim)
    return owner


def _of_known_key(session: Session, found: Found, claim: Claim, key: _Key) -> Verdict:
    own = _own(session, found.code) if key.own else None
    verdict = Verdict(
        Status.VALID,
        "",
        claim,
        key.name,
        is_file=found.digest == claim.digest,
        letter_id=own.id if own else "",
    )
    if said := _revoked(session, found.code, claim, key, own):
        return replace(verdict, status=Status.REVOKED, sentence=said)
    if found.digest not in {None, claim.digest}:
        return replace(verdict, status=Status.ALTERED, sentence=_changed_file())
    return replace(verdict, sentence=" ".join(_valid(session, verdict, key, own)))


def _valid(session: Session, verdict: Verdict, key: _Key, own: Letter | None) -> Iterator[str]:
    claim = verdict.claim
    assert claim is not None  # noqa: S101 - a known key signed it
    if claim.practice:
        yield PRACTICE
    yield f"Sah. Surat ini benar diterbitkan {key.name} pada {print_date(claim.date)}."
    if verdict.is_file:
        yield "Isi berkasnya sama dengan yang diterbitkan."
    else:
        yield "Cocokkan yang ditandatangani dengan yang tercetak."
    if claim.valid_to and claim.valid_to < session.info["clock"].today():
        yield f"Masa berlakunya sudah habis pada {print_date(claim.valid_to)}."
    if key.own and own is None:
        yield "Surat ini tidak ada di register; mungkin data dipulihkan dari cadangan lama."


def _revoked(session: Session, code: str, claim: Claim, key: _Key, own: Letter | None) -> str:
    if own and own.status is LetterStatus.BATAL:
        return f"Batal. Surat ini benar dari {key.name}, tetapi dibatalkan: {own.void_reason}"
    if key.retired_on and claim.date > key.retired_on:
        return (
            f"Tidak berlaku. Kunci ini sudah diganti {key.name} pada "
            f"{print_date(key.retired_on)}, sedangkan suratnya bertanggal sesudahnya."
        )
    listed = session.scalar(
        select(ListedVoid).where(
            ListedVoid.mark == proof.mark(code), ListedVoid.village == claim.village
        )
    )
    if listed:
        said = _as_of(session, BundleKind.VOID_LIST)
        day = f" per {screen_date(said)}" if said else ""
        return f"Batal. Surat ini benar dari {key.name}, tetapi ada di daftar surat batal{day}."
    return ""


def _changed_file() -> str:
    return (
        "Diubah. Kodenya asli, tetapi berkas ini bukan lagi yang diterbitkan: isinya diubah, atau "
        "disimpan ulang oleh program lain. Percayai hanya yang ditandatangani, atau minta berkas "
        "aslinya."
    )


def _unknown(session: Session, claim: Claim) -> str:
    if claim.practice:
        return f"{PRACTICE} Kunci desa latihannya tidak dikenal di sini."
    office = village.current(session)
    if office and office.code == claim.village:
        return (
            f"Jangan diterima sebelum bertanya. Kode ini atas nama {office.full_name}, tetapi yang "
            "menandatanganinya bukan kunci desa ini."
        )
    said = _as_of(session, BundleKind.KEY_LIST)
    lists_here = f"daftar kunci per {screen_date(said)}" if said else "komputer ini"
    return (
        f"Belum dapat diperiksa. Kunci desa {claim.village} tidak ada di {lists_here}. Masukkan "
        "daftar kunci terbaru dari kabupaten, lalu periksa lagi."
    )


def _keys(session: Session, key_id: bytes) -> Iterator[_Key]:
    """Give the keys of an id, our own first; two villages may share one by chance.

    Names are those of the table of regions, and only our own keys are for our own code.
    """
    office = village.current(session)
    for own in signing.every(session):
        if office and signing.key_id(own.public) == key_id:
            yield _Key(own.public, office.code, office.full_name, own.retired_on, own=True)
    for one in session.scalars(select(ListedKey).where(ListedKey.key_id == key_id)):
        if office is None or one.village != office.code:  # no list says what our own keys are
            yield _Key(one.public, one.village, name_of(one.village), one.retired_on)


def _own(session: Session, code: str) -> Letter | None:
    kept = select(Letter).join(LetterFile, LetterFile.letter_id == Letter.id)
    return session.scalar(kept.where(LetterFile.mark == proof.mark(code)))


def _as_of(session: Session, kind: BundleKind) -> dt.date | None:
    last = lists.latest(session, kind)
    return last.as_of if last else None


def _shown(verdict: Verdict, value: str) -> bool | None:
    if verdict.is_file:
        return True
    if verdict.words is None:
        return None
    return _plain(value.rstrip("…")) in _plain(verdict.words)


def _plain(words: str) -> str:
    return "".join(words.casefold().split())
