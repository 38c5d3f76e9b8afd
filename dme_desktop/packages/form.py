r"""The package file from outside to inside, and its answer; here alone its shape is said.

    line    "DME1 sealed\n", and 8 bytes that name the key of the receiving office
    seal    HPKE to that key, bound to the line and the key id, over:
    line    "DME1 upward\n"
    signed  COSE_Sign1 by the sender's key (the one that signs its papers), for that line, over
            [sender, name, receiver, year, seq, SHA-256 of the one before, day, practice, schema,
             purpose, totals, tables, boxes]

`sender` and `receiver` are region codes; `day` is the day of the figures as a number; `totals` are
[table, [rows, sum, ...]] of each table; `tables` is zlib of CBOR, see `tables`; `boxes` are
[[village, box], ...], NIKs sealed to the office that may match them, passed on unopened.

The period is the whole open year, told anew each time: a lost stick is healed by the next one. A
higher number replaces a lower one, and never the other way round.

Example: `["52.03.11.2005", "Desa Jenggik Utara", "52.03", 2026, 7, b"...", 20786, False, 1,
"REKAP", [["stok", [61, 412]], ...], b"...", []]`.

The answer of the receiving office is signed and open: "DME1 answer\n" and COSE_Sign1 over [office,
sender, year, seq, SHA-256 of the package, accepted, sentences, last seq, SHA-256 of that, day].
"""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from dme_desktop.agenda import proof
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import rules, tables
from dme_desktop.packages.model import Purpose
from dme_desktop.packages.tables import Totals
from dme_desktop.vault import cose
from dme_desktop.vault.model import SigningKey

SEALED, UPWARD, ANSWER, OFFICE, BOX = (
    f"DME1 {name}\n".encode() for name in ("sealed", "upward", "answer", "receiver", "nik")
)
PACKAGE, LIST = ".dmepaket", ".dme"  # the endings of packages, and of keys and answers
LARGEST = 4 << 20  # bytes of a file; a village has 20 KB, a province of sums less than 1 MB
MOST_SEQ, OLDEST_YEAR = 10**6, 2000
LONGEST_NAME, LONGEST_SENTENCE, MOST_SENTENCES, MOST_BOXES = 120, 300, 20, 2_000
DIGEST = 32  # bytes
NO_PACKAGE = "Berkas ini bukan paket dari DME Desktop. Pilih berkas berakhiran .dmepaket."
BROKEN = "Paket ini rusak, terpotong atau diubah. Minta pengirimnya menyimpan lagi ke stik."
OF_OTHERS = (
    "Paket ini memuat angka atau kotak NIK wilayah di luar pengirimnya. Jangan dipakai; tanyakan "
    "pengirimnya."
)
NEWER = (
    "Paket ini dibuat oleh DME Desktop yang lebih baru (bentuk {schema}). Perbarui program di "
    "kantor ini, lalu terima lagi."
)


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What a package says, as it is signed. `digest` is the SHA-256 of that."""

    sender: str
    name: str
    receiver: str
    year: int
    seq: int
    previous: bytes
    as_of: dt.date
    practice: bool
    schema: int
    purpose: str
    totals: Totals
    packed: bytes
    boxes: list[tuple[str, bytes]] = []
    digest: bytes = b""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one package: why it was refused, or what it says and how far it adds up.

    `signer` is the key of its sender that signed it, b"" when none that is known did.
    """

    refused: str = ""
    contents: Contents | None = None
    signer: bytes = b""
    differences: list[str] = []


@dataclass(frozen=True)
class Office:
    """What an office that gets packages makes known of itself."""

    code: str
    name: str
    signing: bytes
    sealing: bytes
    as_of: dt.date
    practice: bool


@dataclass(frozen=True)
class Reply:
    """What the receiving office says of one package; `last` is the newest it has of that year."""

    office: str
    sender: str
    year: int
    seq: int
    digest: bytes
    accepted: bool
    sentences: tuple[str, ...]
    last: int
    last_digest: bytes
    as_of: dt.date


def signed(contents: Contents, key: SigningKey) -> bytes:
    """Return what is sealed: the line and the signed contents."""
    payload = [
        contents.sender, contents.name, contents.receiver, contents.year, contents.seq,
        contents.previous, proof.days(contents.as_of), contents.practice, contents.schema,
        contents.purpose, [[name, told] for name, told in contents.totals.items()],
        contents.packed, [list(one) for one in contents.boxes],
    ]  # fmt: skip
    return UPWARD + cose.signed(key, payload, UPWARD)


def digest(content: bytes) -> bytes:
    """Return by what a package is known: SHA-256 of what was signed."""
    return hashlib.sha256(content).digest()


def read_many(contents: list[bytes], known: dict[str, list[bytes]]) -> list[Reading]:
    """Return what opened packages say; `known` are the keys of each sender.

    Called in a process of its own: what is inside a seal was written by somebody else.
    """
    return [_reading(one, known) for one in contents]


def _reading(content: bytes, known: dict[str, list[bytes]]) -> Reading:
    try:
        if not content.startswith(UPWARD):
            return Reading(refused=NO_PACKAGE)
        message = cose.read(content.removeprefix(UPWARD))
        if refused := _of_another_time(message.payload):
            return Reading(refused=refused)
        told = _contents(message.payload, digest(content))
        keys = known.get(told.sender, [])
        signer = next((one for one in keys if message.is_by(one, UPWARD)), b"")
        counted = tables.unpacked(told.packed)
        if not _is_of_sender(told, counted):
            return Reading(refused=OF_OTHERS)
        found = tables.totals(counted)
        return Reading(
            contents=told, signer=signer, differences=tables.differences(told.totals, found)
        )
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Reading(refused=BROKEN)


def _is_of_sender(told: Contents, counted: tables.Tables) -> bool:
    """Say whether nothing is told, and no box is brought, of an area beyond the sender's."""
    codes, *_ = counted[tables.WILAYAH.name]
    named = {*map(str, codes), *(village for village, _ in told.boxes)}
    return all(one == told.sender or rules.is_over(told.sender, one) for one in named)


def _of_another_time(payload: object) -> str:
    """Say that a package has a shape this program does not know yet."""
    match payload:
        case [*_] if len(payload) > 8 and type(payload[8]) is int and payload[8] != tables.SCHEMA:
            return NEWER.format(schema=payload[8])
    return ""


def _contents(payload: object, by: bytes) -> Contents:
    match payload:
        case [
            str(sender), str(name), str(receiver), int(year), int(seq), bytes(previous), int(day),
            bool(practice), int(schema), str(purpose), list(totals), bytes(packed), list(boxes),
        ] if (
            len(name) <= LONGEST_NAME and OLDEST_YEAR <= year < OLDEST_YEAR + 1000
            and 0 < seq < MOST_SEQ and len(previous) in {0, DIGEST}
            and purpose in Purpose.__members__ and len(boxes) <= MOST_BOXES
        ):  # fmt: skip
            return Contents(
                sender=sender, name=name, receiver=receiver, year=year, seq=seq, previous=previous,
                as_of=proof.day(day), practice=practice, schema=schema, purpose=purpose,
                totals=_totals(totals), packed=packed, boxes=[_box(one) for one in boxes],
                digest=by,
            )  # fmt: skip
    raise ValueError("no package")


def _totals(told: Sequence[object]) -> Totals:
    found: Totals = {}
    for one in told:
        match one:
            case [str(name), list(sums)] if all(
                type(number) is int and 0 <= number <= tables.MOST_SUM for number in sums
            ):
                found[name] = sums
            case _:
                raise ValueError("no totals")
    if [(name, len(sums)) for name, sums in found.items()] != [
        (table.name, 1 + len(table.sums)) for table in tables.TABLES
    ]:
        raise ValueError("other totals")
    return found


def _box(told: object) -> tuple[str, bytes]:
    match told:
        case [str(village), bytes(box)]:
            return village, box
    raise ValueError("no box")


def office_file(office: Office, key: SigningKey) -> bytes:
    """Return the file by which an office makes its keys known to those who send to it."""
    payload = [
        office.code, office.name, proof.days(office.as_of), office.practice, office.signing,
        office.sealing,
    ]  # fmt: skip
    return OFFICE + cose.signed(key, payload, OFFICE)


def office_in(content: bytes) -> Office:
    """Return the office of a key file that it signed itself; raise DmeError for any other file."""
    if not content.startswith(OFFICE):
        raise DmeError("Berkas ini bukan kunci penerima. Minta berkas kunci penerima kantor itu.")
    try:
        message = cose.read(content.removeprefix(OFFICE))
        match message.payload:
            case [
                str(code), str(name), int(day), bool(practice), bytes(signing), bytes(sealing),
            ] if (
                len(signing) == len(sealing) == DIGEST and len(name) <= LONGEST_NAME
                and message.is_by(signing, OFFICE)
            ):  # fmt: skip
                return Office(code, name, signing, sealing, proof.day(day), practice)
    except (ValueError, OverflowError) as error:
        raise DmeError(BROKEN) from error
    raise DmeError(BROKEN)


def reply_file(reply: Reply, key: SigningKey) -> bytes:
    """Return the answer to a package as a file."""
    payload = [
        reply.office, reply.sender, reply.year, reply.seq, reply.digest, reply.accepted,
        list(reply.sentences), reply.last, reply.last_digest, proof.days(reply.as_of),
    ]  # fmt: skip
    return ANSWER + cose.signed(key, payload, ANSWER)


def reply_in(content: bytes, public: bytes) -> Reply:
    """Return an answer that an office signed with this key; raise DmeError for any other."""
    if not content.startswith(ANSWER):
        raise DmeError("Berkas ini bukan balasan paket. Pilih berkas balasan dari kantor penerima.")
    try:
        message = cose.read(content.removeprefix(ANSWER))
        match message.payload:
            case [
                str(office), str(sender), int(year), int(seq), bytes(by), bool(accepted),
                list(sentences), int(last), bytes(last_by), int(day),
            ] if (
                message.is_by(public, ANSWER) and len(sentences) <= MOST_SENTENCES
                and all(isinstance(one, str) and len(one) <= LONGEST_SENTENCE for one in sentences)
                and 0 <= seq < MOST_SEQ and 0 <= last < MOST_SEQ
            ):  # fmt: skip
                return Reply(
                    office, sender, year, seq, by, accepted, tuple(sentences), last, last_by,
                    proof.day(day),
                )  # fmt: skip
    except (ValueError, OverflowError) as error:
        raise DmeError(BROKEN) from error
    raise DmeError(
        "Balasan ini tidak ditandatangani kantor penerima yang dikenal di sini. Jangan dipakai; "
        "minta lagi ke kantor itu."
    )


def sender_of_reply(content: bytes) -> str:
    """Return which office an answer says it is of, "" when that cannot be read."""
    try:
        match cose.read(content.removeprefix(ANSWER)).payload:
            case [str(office), *_]:
                return office
    except ValueError:
        pass
    return ""
