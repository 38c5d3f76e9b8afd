"""Whose keys are known and which papers are void: what villages hand in, and what comes back.

A village gives its public keys and its void papers to the regency's office. That office, which uses
the same program with a key of its own, publishes both as lists, and every village takes them in.
An office is trusted once, by a person who compares its fingerprint.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, or_, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter, LetterFile, LetterStatus
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.words import screen_date
from dme_desktop.trust import bundles
from dme_desktop.trust.bundles import Bundle, PublicKey, Signed
from dme_desktop.trust.model import (
    BundleKind,
    GatheredFile,
    ListedKey,
    ListedVoid,
    SignedFile,
    TrustedOffice,
)
from dme_desktop.vault import keys, signing
from dme_desktop.vault.looking import matching
from dme_desktop.village import regions
from dme_desktop.village import service as village

EXTENSION = ".dme"
MOST_BESIDE = 5  # files of keys for one village, each by another signer
HANDED_IN = (BundleKind.VILLAGE_KEYS, BundleKind.VILLAGE_VOIDS)
PUBLISHED = (BundleKind.KEY_LIST, BundleKind.VOID_LIST)
_REGENCY = len("52.03")
_NAMES = {
    BundleKind.VILLAGE_KEYS: "kunci-desa",
    BundleKind.VILLAGE_VOIDS: "surat-batal-desa",
    BundleKind.KEY_LIST: "daftar-kunci",
    BundleKind.VOID_LIST: "daftar-surat-batal",
    BundleKind.CHECK_PAGE: "halaman-pemeriksa",
}


@dataclass(frozen=True)
class Given:
    """A file to pass on: a name for it, its bytes, and how many keys or papers it tells of."""

    name: str
    content: bytes
    entries: int


def hand_in_keys(session: Session) -> Given:
    """Return the file by which this village makes its public keys known."""
    return _give(session, BundleKind.VILLAGE_KEYS, own_keys(session), ())


def hand_in_voids(session: Session) -> Given:
    """Return the file by which this village makes its void papers known, all of them."""
    return _give(session, BundleKind.VILLAGE_VOIDS, (), _own_voids(session))


def own_keys(session: Session) -> tuple[PublicKey, ...]:
    """Return the public keys of this village, the one that signs now first."""
    office = village.profile(session)
    return tuple(
        PublicKey(office.code, office.full_name, key.public, key.made_on, key.retired_on)
        for key in signing.every(session)
    )


def void_count(session: Session) -> int:
    """Return how many papers of this village are void and carry a code."""
    return len(_own_voids(session))


def gather(session: Session, content: bytes) -> GatheredFile:
    """Keep what a village handed in, in place of what was signed by the same key before.

    Keys of another signer stay beside those that a person has compared, until one compares them
    too. Raises DmeError for a file that is older, of another regency, dated in the future, or not
    signed by its village.
    """
    signed = bundles.unpacked(content)
    bundle = signed.bundle
    _refuse_stranger(session, bundle, HANDED_IN)
    if not bundle.code.startswith(area(session)):
        raise DmeError(f"{bundle.name} bukan desa di kabupaten ini, jadi berkasnya tidak dipakai.")
    _refuse_future(session, bundle)
    before, compared = _before(session, signed)
    if before and bundle.seq <= before.seq <= _most_seq(session):
        raise DmeError(f"Berkas {bundle.name} ini tidak lebih baru dari yang sudah ada.")
    file = GatheredFile(
        kind=bundle.kind,
        code=bundle.code,
        name=bundle.name,
        seq=bundle.seq,
        as_of=bundle.as_of,
        entries=len(bundle.keys) + len(bundle.marks),
        compared=compared,
        body=content,
    )
    if before:
        before.deleted_at = session.info["clock"].now()
    session.add(file)
    session.flush()
    return file


def fingerprint_of(file: GatheredFile) -> str:
    """Return what is compared with the printed sheet of a village: of the key that signs now."""
    return signing.fingerprint(_signing_key(file))


def compare(session: Session, file_id: str) -> GatheredFile:
    """Note that a person held the fingerprint beside the village's sheet and found it the same.

    The keys that were compared before it make room. Raises DmeError when another village has them.
    """
    file = session.get_one(GatheredFile, file_id)
    _refuse_keys_of_others(session, bundles.unpacked(file.body).bundle)
    for other in _of_village(session, file.kind, file.code):
        if other.compared and other is not file:
            other.deleted_at = session.info["clock"].now()
    file.compared = True
    return file


def drop(session: Session, file_id: str) -> None:
    """Put a gathered file in the bin; the next list is made without it."""
    session.get_one(GatheredFile, file_id).deleted_at = session.info["clock"].now()


def gathered(session: Session, words: str = "") -> Sequence[GatheredFile]:
    """Return what villages handed in, by village; those with the words in their name."""
    named = matching(words, GatheredFile.name)
    kept = select(GatheredFile).where(GatheredFile.deleted_at.is_(None), named)
    return session.scalars(kept.order_by(GatheredFile.code, GatheredFile.kind)).all()


def not_compared(session: Session) -> list[str]:
    """Return the names of whose keys came and wait to be held beside their printed sheet."""
    kept = select(GatheredFile.name).where(
        GatheredFile.kind == BundleKind.VILLAGE_KEYS,
        GatheredFile.compared.is_(False),
        GatheredFile.deleted_at.is_(None),
    )
    return list(session.scalars(kept.order_by(GatheredFile.code)))


def publish_keys(session: Session) -> Given:
    """Return the list of the keys of all villages whose fingerprint was compared, and our own."""
    known = [*own_keys(session)]
    for bundle in _compared(session, BundleKind.VILLAGE_KEYS):
        known += bundle.keys
    return _publish(session, BundleKind.KEY_LIST, tuple(known), ())


def publish_voids(session: Session) -> Given:
    """Return the list of all void papers, our own among them."""
    void = [*_own_voids(session)]
    for bundle in _compared(session, BundleKind.VILLAGE_VOIDS):
        void += bundle.marks
    return _publish(session, BundleKind.VOID_LIST, (), tuple(void))


def known_here(session: Session) -> Given:
    """Return all that is known here of keys and void papers, signed: our own, and those listed."""
    own = own_keys(session)
    code = own[0].village
    keys = session.scalars(select(ListedKey).where(ListedKey.village != code))
    told = [
        PublicKey(
            one.village, bundles.name_of(one.village), one.public, one.made_on, one.retired_on
        )
        for one in keys.unique(lambda one: one.public)
    ]
    void = session.scalars(select(ListedVoid).where(ListedVoid.village != code))
    marks = (*_own_voids(session), *((one.village, one.mark) for one in void))
    return _give(session, BundleKind.CHECK_PAGE, (*own, *told), marks)


def trust(session: Session, content: bytes, typed: str) -> TrustedOffice:
    """Believe the lists of an office from now on, when the typed fingerprint is that of its key.

    Raises `Invalid` when it is another; DmeError when the file holds no key.
    """
    signed = bundles.unpacked(content)
    bundle = signed.bundle
    _refuse_stranger(session, bundle, (BundleKind.VILLAGE_KEYS,))
    key = _signer(signed)
    if keys.plain_code(typed) != keys.plain_code(signing.fingerprint(key.public)):
        raise Invalid(
            {
                "fingerprint": "Sidik ini bukan sidik kunci di berkas. Cocokkan lagi dengan lembar "
                "kunci dari kabupaten; bila tetap berbeda, jangan dipakai dan tanyakan kabupaten."
            }
        )
    code = bundle.code[:_REGENCY]
    for before in offices(session):
        if before.code == code:
            before.deleted_at = session.info["clock"].now()
    office = TrustedOffice(code=code, name=regions.office(bundle.code).regency, public=key.public)
    session.add(office)
    session.flush()
    return office


def offices(session: Session) -> Sequence[TrustedOffice]:
    """Return the offices whose lists are believed."""
    kept = select(TrustedOffice).where(TrustedOffice.deleted_at.is_(None))
    return session.scalars(kept.order_by(TrustedOffice.code)).all()


def accept(session: Session, content: bytes) -> SignedFile:
    """Take in a list, in place of the one before of the same office; return what was taken.

    Raises DmeError, and changes nothing, for a list that nobody trusted signed, or an older one.
    """
    signed = bundles.unpacked(content)
    bundle = signed.bundle
    _refuse_stranger(session, bundle, PUBLISHED)
    trusted = [one for one in offices(session) if one.code == bundle.code]
    if not trusted:
        raise DmeError(
            f"{bundle.name} belum dipercaya di sini. Percayai dulu kunci kabupatennya, lalu "
            "masukkan daftar ini lagi."
        )
    if not any(signed.is_by(one.public) for one in trusted):
        raise DmeError(
            f"Daftar ini tertulis dari {bundle.name}, tetapi tanda tangannya tidak cocok. Jangan "
            "dipakai; minta lagi ke kabupaten."
        )
    _refuse_future(session, bundle)
    last = latest(session, bundle.kind, bundle.code, _most_seq(session))
    if last and last.seq > bundle.seq:
        raise DmeError(
            f"{bundle.kind.value} ini per {screen_date(bundle.as_of)}, lebih lama dari yang sudah "
            f"ada per {screen_date(last.as_of)}. Tidak dipakai; minta yang terbaru."
        )
    if last and last.seq == bundle.seq:
        raise DmeError(f"{bundle.kind.value} per {screen_date(bundle.as_of)} sudah ada di sini.")
    return _take(session, bundle, own=False)


def latest(
    session: Session, kind: BundleKind, code: str = "", most: int = bundles.MOST_SEQ
) -> SignedFile | None:
    """Return the newest list of a kind that is in use here, of one office or of any.

    One whose number lies above `most`, as a wrong clock gave it, is left out.
    """
    found = select(SignedFile).where(SignedFile.kind == kind, SignedFile.seq <= most)
    if code:
        found = found.where(SignedFile.code == code)
    return session.scalar(found.order_by(SignedFile.seq.desc()).limit(1))


def regency(session: Session) -> str:
    """Return the code of the regency this office is in, "52.03"."""
    return village.profile(session).code[:_REGENCY]


def area(session: Session) -> str:
    """Return the area whose offices hand in their keys here: a desk's own, else the regency."""
    office = village.profile(session)
    return office.code if office.is_desk else regency(session)


def known_keys(session: Session) -> dict[str, list[bytes]]:
    """Return the keys that sign now of every office whose fingerprint was compared, by its code."""
    found: dict[str, list[bytes]] = {}
    for bundle in _compared(session, BundleKind.VILLAGE_KEYS):
        found[bundle.code] = [one.public for one in bundle.keys if one.retired_on is None]
    return found


def _give(
    session: Session,
    kind: BundleKind,
    told: tuple[PublicKey, ...],
    void: tuple[tuple[str, str], ...],
) -> Given:
    """Return a signed file with the next number, and note that it was given out."""
    office = village.profile(session)
    is_village = kind not in PUBLISHED
    today: dt.date = session.info["clock"].today()
    code = office.code if is_village else regency(session)
    name = office.full_name if is_village else office.regency
    last = latest(session, kind, code, _most_seq(session))
    seq = max(last.seq if last else 0, int(f"{today:%Y%m%d}00")) + 1
    bundle = Bundle(kind, code, name, seq, today, office.practice, told, void)
    _note(session, bundle, own=True)
    content = bundles.packed(bundle, signing.current(session))
    return Given(f"{_NAMES[kind]}-{code}-{seq}{EXTENSION}", content, len(told) + len(void))


def _publish(
    session: Session,
    kind: BundleKind,
    told: tuple[PublicKey, ...],
    void: tuple[tuple[str, str], ...],
) -> Given:
    """Give out a list, and use it here as every village does."""
    given = _give(session, kind, told, void)
    _put(session, bundles.unpacked(given.content).bundle)
    return given


def _take(session: Session, bundle: Bundle, *, own: bool) -> SignedFile:
    _put(session, bundle)
    return _note(session, bundle, own=own)


def _note(session: Session, bundle: Bundle, *, own: bool) -> SignedFile:
    file = SignedFile(
        kind=bundle.kind,
        code=bundle.code,
        name=bundle.name,
        seq=bundle.seq,
        as_of=bundle.as_of,
        entries=len(bundle.keys) + len(bundle.marks),
        own=own,
    )
    session.add(file)
    session.flush()
    return file


def _put(session: Session, bundle: Bundle) -> None:
    """Write the entries of a list over those of the one before."""
    table = ListedKey if bundle.kind is BundleKind.KEY_LIST else ListedVoid
    rows = list(_rows(bundle))
    session.execute(delete(table).where(table.office == bundle.code))
    if rows:
        session.execute(insert(table), rows)


def _rows(bundle: Bundle) -> Iterator[dict[str, object]]:
    for key in {key.public: key for key in bundle.keys}.values():
        yield {
            "office": bundle.code,
            "public": key.public,
            "key_id": signing.key_id(key.public),
            "village": key.village,
            "name": key.name,
            "made_on": key.made_on,
            "retired_on": key.retired_on,
        }
    for mark, code in {mark: code for code, mark in bundle.marks}.items():
        yield {"office": bundle.code, "mark": mark, "village": code}


def _own_voids(session: Session) -> tuple[tuple[str, str], ...]:
    code = village.profile(session).code
    void = select(LetterFile.mark).join(Letter, Letter.id == LetterFile.letter_id)
    void = void.where(Letter.status == LetterStatus.BATAL, LetterFile.mark.is_not(None))
    return tuple((code, str(mark)) for mark in session.scalars(void.order_by(LetterFile.mark)))


def _refuse_stranger(session: Session, bundle: Bundle, wanted: Sequence[BundleKind]) -> None:
    """Raise DmeError for another kind of file, and for one of a practice village in a real one."""
    if bundle.kind not in wanted:
        told = " atau ".join(kind.value.lower() for kind in wanted)
        raise DmeError(f"Ini berkas {bundle.kind.value.lower()}; di sini perlu berkas {told}.")
    if bundle.practice and not village.profile(session).practice:
        raise DmeError("Berkas ini dari desa latihan dan tidak dipakai di data yang sebenarnya.")
    inside = {key.village for key in bundle.keys} | {code for code, _ in bundle.marks}
    if bundle.kind in HANDED_IN:
        is_own = inside <= {bundle.code}
    else:
        is_own = all(code.startswith(bundle.code) for code in inside)
    if not is_own:
        raise DmeError(f"Berkas {bundle.name} ini memuat desa lain. Jangan dipakai.")


def _before(session: Session, signed: Signed) -> tuple[GatheredFile | None, bool]:
    """Return the file that makes room for this one, and whether its key has been compared.

    Raises DmeError when the village did not sign the file itself.
    """
    bundle = signed.bundle
    there = _of_village(session, bundle.kind, bundle.code)
    if bundle.kind is BundleKind.VILLAGE_KEYS:
        return _same_signer(session, signed, there)
    at_hand = _of_village(session, BundleKind.VILLAGE_KEYS, bundle.code)
    known = next((one for one in at_hand if one.compared), None)
    if known is None:
        raise DmeError(
            f"Kumpulkan dan cocokkan dulu kunci {bundle.name}; surat batalnya baru dapat diperiksa "
            "sesudah itu."
        )
    if not signed.is_by(_signing_key(known)):
        raise DmeError(f"Berkas ini tidak ditandatangani kunci {bundle.name} yang dikenal di sini.")
    return next(iter(there), None), True


def _same_signer(
    session: Session, signed: Signed, there: Sequence[GatheredFile]
) -> tuple[GatheredFile | None, bool]:
    _refuse_keys_of_others(session, signed.bundle)
    key = _signer(signed).public
    before = next((one for one in there if _signing_key(one) == key), None)
    if before is None and len(there) >= MOST_BESIDE:
        raise DmeError(
            f"Sudah ada {len(there)} berkas kunci {signed.bundle.name} yang berlainan. Cocokkan "
            "dengan lembar desanya dan buang yang keliru, lalu tambahkan lagi."
        )
    return before, bool(before and before.compared)


def _signer(signed: Signed) -> PublicKey:
    """Return the key that signs now of a village, which must have signed its file."""
    told = signed.bundle.keys
    if not told or told[0].retired_on or not signed.is_by(told[0].public):
        raise DmeError(bundles.BROKEN)
    return told[0]


def _signing_key(file: GatheredFile) -> bytes:
    return bundles.unpacked(file.body).bundle.keys[0].public


def _refuse_keys_of_others(session: Session, bundle: Bundle) -> None:
    told = {key.public for key in bundle.keys}
    if not told:
        return
    others_keys = select(GatheredFile.body).where(
        GatheredFile.kind == BundleKind.VILLAGE_KEYS,
        GatheredFile.code != bundle.code,
        GatheredFile.compared.is_(True),
        GatheredFile.deleted_at.is_(None),
        or_(*(func.instr(GatheredFile.body, public) > 0 for public in told)),
    )  # a key stands in a file as it is: only those that have it are opened, of a thousand
    for body in session.scalars(others_keys):
        others = bundles.unpacked(body).bundle
        if told & {key.public for key in others.keys}:
            raise DmeError(
                f"{bundle.name} dan {others.name} menyerahkan kunci yang sama. Tanyakan "
                "keduanya; buang berkas yang keliru."
            )


def _of_village(session: Session, kind: BundleKind, code: str) -> Sequence[GatheredFile]:
    kept = select(GatheredFile).where(
        GatheredFile.kind == kind, GatheredFile.code == code, GatheredFile.deleted_at.is_(None)
    )
    return session.scalars(kept.order_by(GatheredFile.id)).all()


def _most_seq(session: Session) -> int:
    """Return the largest number that a file may carry today; a clock may be a day ahead."""
    tomorrow = session.info["clock"].today() + dt.timedelta(days=1)
    return int(f"{tomorrow:%Y%m%d}99")


def _refuse_future(session: Session, bundle: Bundle) -> None:
    """Raise DmeError for a file of a day to come: nothing would ever be newer."""
    tomorrow = session.info["clock"].today() + dt.timedelta(days=1)
    if bundle.as_of > tomorrow or bundle.seq > _most_seq(session):
        raise DmeError(
            f"Berkas {bundle.name} ini bertanggal {screen_date(bundle.as_of)} dengan nomor urut "
            f"{bundle.seq}, padahal hari itu belum tiba. Periksa jam komputer ini; bila benar, "
            "jangan dipakai."
        )


def _compared(session: Session, kind: BundleKind) -> Iterator[Bundle]:
    kept = select(GatheredFile.body).where(
        GatheredFile.kind == kind,
        GatheredFile.compared.is_(True),
        GatheredFile.deleted_at.is_(None),
    )
    for body in session.scalars(kept.order_by(GatheredFile.code)):
        yield bundles.unpacked(body).bundle


def count_listed(session: Session, table: type[ListedKey] | type[ListedVoid]) -> int:
    """Return how many keys or void papers are listed here."""
    return session.scalar(select(func.count()).select_from(table)) or 0
