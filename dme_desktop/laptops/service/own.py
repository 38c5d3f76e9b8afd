"""Which laptop this is and which others there are; joining, becoming another one, closing."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending, numbers
from dme_desktop.backup.acts import NOTE
from dme_desktop.cases.service import files as cases
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.laptops.model import (
    Holder,
    Laptop,
    LaptopChanges,
    LaptopClash,
    LaptopMark,
    OfficeKey,
    OwnLaptop,
)
from dme_desktop.laptops.service import sealing
from dme_desktop.laptops.service.parcel import Card
from dme_desktop.vault import acts as vault_acts
from dme_desktop.vault import chain, signing
from dme_desktop.vault.model import AuditAct

MOST = 10  # laptops that one office uses at a time
CASE_NUMBERS = 20  # lent when a laptop is prepared; letters are lent by hand
ALONE = "Kantor ini masih memakai satu laptop. Siapkan dulu laptop yang lain."
OF_HAMLET = (
    "Laptop satu dusun dimulai dari berkas awalnya sendiri, yang dibuat di laptop kantor pada "
    "barisnya (Ctrl+.)."
)
# What a program does with its own file after it was put back: nothing that other laptops lack.
_HOUSEKEEPING = frozenset(
    {vault_acts.TRUST_NUMBERS.code, vault_acts.CONFIRM_DATE.code, vault_acts.SEAL.code, NOTE.code}
)


@dataclass(frozen=True)
class Device:
    """A laptop as the list shows it: whether it is this one, and how old its news is."""

    id: str
    name: str
    is_own: bool
    lends: bool
    fingerprint: str
    joined_on: dt.date | None
    closed_on: dt.date | None
    close_reason: str
    heard_at: dt.datetime | None
    received: int
    left: int  # acts of this laptop that the other has not said to have
    hamlet: str = ""
    holder: Holder | None = None


def own(session: Session) -> OwnLaptop:
    """Return which laptop this is; raise DmeError where an office has one only."""
    found = or_none(session)
    if found is None:
        raise DmeError(ALONE)
    return found


def or_none(session: Session) -> OwnLaptop | None:
    """Return which laptop this is, None where an office has one only."""
    return session.scalar(select(OwnLaptop).limit(1))


def laptops(session: Session) -> Sequence[Laptop]:
    """Return every laptop, in the order in which they came."""
    found = select(Laptop).where(Laptop.deleted_at.is_(None)).order_by(Laptop.place, Laptop.id)
    return session.scalars(found).all()


def expected(session: Session) -> Sequence[Laptop]:
    """Return the laptops that were prepared and have not begun yet."""
    return [one for one in laptops(session) if one.public is None and one.closed_on is None]


def devices(session: Session) -> list[Device]:
    """Return every laptop with what is known of it."""
    here, head = or_none(session), chain.head(session)[0]
    own_id = here.laptop_id if here else ""
    every, found = marks(session), []
    lent = any(one.id == own_id and one.hamlet for one in laptops(session))
    for one in laptops(session):
        mark = every.get(one.id)
        if lent and one.id != own_id and (mark is None or mark.heard_at is None):
            continue  # the laptop of a hamlet deals with one of the office only
        told = msgspec.json.decode(mark.told, type=dict[str, int]) if mark else {}
        found.append(
            Device(
                one.id, one.name, one.id == own_id, one.lends, fingerprint(one.public),
                one.joined_on, one.closed_on, one.close_reason or "",
                mark.heard_at if mark else None,
                mark.received if mark else 0, max(0, head - told.get(own_id, 0)),
                one.hamlet or "", one.holder,
            )
        )  # fmt: skip
    return found


def undecided(session: Session) -> int:
    """Return how many fields that two laptops wrote differently wait for a decision."""
    asked = select(func.count()).where(
        LaptopClash.ended.is_(None), LaptopClash.deleted_at.is_(None)
    )
    return session.scalar(asked) or 0


def fingerprint(public: str | None) -> str:
    """Return what two people compare of a laptop, "" before it has keys."""
    return signing.fingerprint(bytes.fromhex(public)) if public else ""


def key(session: Session, epoch: int | None = None) -> OfficeKey | None:
    """Return a key of the office, the newest one unless another is asked for."""
    found = select(OfficeKey).order_by(OfficeKey.epoch.desc()).limit(1)
    return session.scalar(found if epoch is None else found.where(OfficeKey.epoch == epoch))


def prepare(
    session: Session, own_name: str, other_name: str, *, lends_cases: bool = True
) -> Laptop:
    """Let another laptop be expected; the first time this one gets its name and keys.

    Raises `Invalid` for names that are missing or taken, DmeError on a laptop that borrows.
    """
    here = or_none(session)
    if here is not None and lending.here(session).borrows:
        raise DmeError("Siapkan laptop baru dari laptop yang memegang nomor surat.")
    told = {"other": other_name.strip()} | ({} if here else {"own": own_name.strip()})
    problems = {name: said for name, text in told.items() if (said := _problem(session, text))}
    if not problems and told.get("own", "").casefold() == told["other"].casefold():
        problems["other"] = "Beri nama yang berbeda supaya tidak tertukar."
    if problems:
        raise Invalid(problems)
    if here is None:
        _begin(session, told["own"])
    every = laptops(session)
    if sum(one.closed_on is None for one in every) >= MOST:
        raise DmeError(
            f"Satu kantor memakai paling banyak {MOST} laptop. Tutup dulu yang tidak dipakai lagi."
        )
    made = Laptop(name=told["other"], place=1 + max(one.place for one in every))
    session.add(made)
    session.flush()
    if lends_cases:
        cases.lend_numbers(session, CASE_NUMBERS, (made.id, made.name))
    return made


def become(session: Session, laptop_id: str) -> Laptop:
    """Let these data, put back from a copy of another laptop, be those of one that was expected.

    Raises DmeError when it began elsewhere already.
    """
    before, wanted = own(session), session.get_one(Laptop, laptop_id)
    if wanted.hamlet:
        raise DmeError(OF_HAMLET)
    if wanted.public is not None or wanted.closed_on is not None or wanted.id == before.laptop_id:
        raise DmeError("Laptop ini sudah pernah dimulai. Siapkan nama baru di laptop pertama.")
    begins = _last_shared(session)
    former = session.get_one(Laptop, before.laptop_id)
    begun = mark(session, former.id)
    begun.base = begun.received = begins
    _take_place(session, wanted, begins, former.name)
    return wanted


def begin_again(session: Session) -> Laptop:
    """Go on as a new laptop after an old copy was put back here; what was lost comes from others.

    What no other laptop has said to have goes on under the new name; nothing of it is lost, and
    what was gathered since, which does not join what others have, is gathered anew.
    """
    before = own(session)
    former = session.get_one(Laptop, before.laptop_id)
    if former.hamlet:
        raise DmeError(OF_HAMLET)
    shared, link = _last_told(session, before.laptop_id, former.begins)
    session.execute(
        delete(LaptopChanges).where(
            LaptopChanges.laptop_id == before.laptop_id, LaptopChanges.last > shared
        )
    )
    again = Laptop(
        name=_next_name(session, former.name),
        place=1 + max(one.place for one in laptops(session)),
        lends=former.lends,
        follows_id=former.id,
    )
    session.add(again)
    session.flush()
    begun = mark(session, former.id)
    begun.base = begun.received = shared
    begun.link = link
    lender = lending.here(session).lender
    former.closed_on = session.info["clock"].today()
    former.close_reason, former.lends = f"Dilanjutkan sebagai {again.name}", False
    _take_place(session, again, shared, lender)
    return again


def close(session: Session, laptop_id: str, reason: str) -> None:
    """Close a laptop that is lost or no longer used: its files are refused, the key is renewed.

    Where it was the one that lends, the first of those left makes the packages and keys of the
    office from now on.

    Raises `Invalid` without a reason, DmeError for this laptop itself.
    """
    here, one = own(session), session.get_one(Laptop, laptop_id)
    if one.id == here.laptop_id:
        raise DmeError("Laptop ini sendiri tidak dapat ditutup dari sini. Tutup dari laptop lain.")
    if not reason.strip():
        raise Invalid({"reason": "Tulis alasannya, seperti hilang atau rusak."})
    one.closed_on, one.close_reason = session.info["clock"].today(), reason.strip()[:200]
    session.flush()
    follow_heir(session)
    newest = key(session)
    session.add(
        OfficeKey(
            epoch=(newest.epoch if newest else 0) + 1,
            key=sealing.new_key(),
            made_on=session.info["clock"].today(),
        )
    )
    session.flush()


def follow_lender(session: Session, name: str) -> None:
    """Borrow from a laptop that goes on for the one that lent, and leave to it what it does."""
    here = lending.here(session)
    lending.settle(session, here.laptop_id, name, here.place)
    lending.stand_in(session, stands_in=False)


def heir(session: Session) -> Laptop | None:
    """Return the laptop that goes on for the one that lent, None while that one is open."""
    open_ones = [
        one for one in laptops(session) if one.public and one.closed_on is None and not one.hamlet
    ]
    return None if not open_ones or any(one.lends for one in open_ones) else open_ones[0]


def follow_heir(session: Session) -> None:
    """Speak for the office where this is the laptop that goes on, and else leave it to that one.

    Each laptop that closed the lost one would count packages for itself otherwise.
    """
    first, here = heir(session), lending.here(session)
    if first is None or not here.borrows:
        return
    if first.id == here.laptop_id:
        lending.stand_in(session, stands_in=True)
    elif here.stands_in or here.lender != first.name:
        follow_lender(session, first.name)


def lend(session: Session, laptop_id: str, sequence: str, wanted: int) -> tuple[int, int]:
    """Lend the next numbers of a count to a laptop; return the first and the last."""
    one = session.get_one(Laptop, laptop_id)
    if one.closed_on is not None:
        raise DmeError("Laptop ini sudah ditutup. Pilih laptop lain.")
    if one.hamlet:
        raise DmeError("Laptop satu dusun tidak menerbitkan surat. Pilih laptop lain.")
    if sequence == cases.NUMBERS:
        cases.lend_numbers(session, wanted, (one.id, one.name))
        last = lending.blocks(session, sequence, session.info["clock"].today().year)[-1]
        return last.first, last.last
    made = numbers.lend(session, sequence, wanted, (one.id, one.name))
    return made.first, made.last


def mark(session: Session, laptop_id: str) -> LaptopMark:
    """Return how far the changes of a laptop have come, begun where there is nothing yet."""
    found = session.scalar(select(LaptopMark).where(LaptopMark.laptop_id == laptop_id))
    if found is None:
        begins = session.scalar(select(Laptop.begins).where(Laptop.id == laptop_id)) or 0
        found = LaptopMark(laptop_id=laptop_id, base=begins, received=begins)
        session.add(found)
        session.flush()
    elif found.deleted_at is not None:  # what had come first was taken back
        found.deleted_at, found.received, found.link, found.told = None, found.base, "", "{}"
    return found


def marks(session: Session) -> dict[str, LaptopMark]:
    """Return how far the changes of each laptop have come, by its id."""
    standing = select(LaptopMark).where(LaptopMark.deleted_at.is_(None))
    return {one.laptop_id: one for one in session.scalars(standing)}


def known(session: Session) -> dict[str, int]:
    """Return up to which act this laptop has the changes of each, its own up to what is gathered.

    What a laptop had when it began is known of it, whether or not a file of it came.
    """
    here = own(session)
    found = {one.id: one.begins for one in laptops(session)}
    found.update((one.laptop_id, one.received) for one in marks(session).values())
    return found | {here.laptop_id: here.gathered}


def card(session: Session) -> Card:
    """Return what this laptop says of itself in its files."""
    one = session.get_one(Laptop, own(session).laptop_id)
    link = (
        ""
        if one.lends or one.follows_id or one.hamlet
        else chain.link_of(session, one.begins) or ""
    )
    return Card(one.name, one.public or "", one.box or "", one.begins, link, one.follows_id or "")


def _begin(session: Session, name: str) -> None:
    """Give this laptop, the first of its office, a name and keys."""
    today, head = session.info["clock"].today(), chain.head(session)[0]
    keys = sealing.new_identity()
    one = Laptop(
        name=name, place=0, begins=head, lends=True, public=keys.public.hex(),
        box=keys.box.hex(), joined_on=today,
    )  # fmt: skip
    session.add(one)
    session.flush()
    session.add(_own(one.id, keys, head))
    session.add(OfficeKey(epoch=1, key=sealing.new_key(), made_on=today))
    lending.settle(session, one.id, "", 0)
    session.flush()


def _take_place(session: Session, one: Laptop, begins: int, lender: str) -> None:
    keys = sealing.new_identity()
    one.public, one.box, one.begins = keys.public.hex(), keys.box.hex(), begins
    one.joined_on = session.info["clock"].today()
    session.execute(delete(OwnLaptop))
    session.add(_own(one.id, keys, begins))
    lending.settle(session, one.id, lender, one.place)
    session.flush()


def _own(laptop_id: str, keys: sealing.Identity, gathered: int) -> OwnLaptop:
    return OwnLaptop(
        laptop_id=laptop_id, private=keys.private, box_private=keys.box_private, gathered=gathered
    )


def _last_told(session: Session, laptop_id: str, begins: int) -> tuple[int, str]:
    """Return up to which own act others said to have the changes, and the hash of the last ones."""
    told = [msgspec.json.decode(one.told, type=dict[str, int]) for one in marks(session).values()]
    most = max((seqs.get(laptop_id, 0) for seqs in told), default=0)
    asked = select(LaptopChanges).where(
        LaptopChanges.laptop_id == laptop_id, LaptopChanges.last <= most
    )
    last = session.scalar(asked.order_by(LaptopChanges.last.desc()).limit(1))
    return (last.last, sealing.hashed(last.content)) if last else (begins, "")


def _last_shared(session: Session) -> int:
    """Return the last act that the laptop also did from which these data were copied."""
    newest = select(AuditAct.seq).where(AuditAct.code.not_in(_HOUSEKEEPING))
    return session.scalar(newest.order_by(AuditAct.seq.desc()).limit(1)) or 0


def _next_name(session: Session, name: str) -> str:
    taken = {one.name for one in laptops(session)}
    return next(told for n in range(2, 100) if (told := f"{name[:36]} {n}") not in taken)


def _problem(session: Session, name: str) -> str:
    if said := problems_in(Laptop, {"name": name}).get("name"):
        return said
    taken = select(func.count()).where(
        func.lower(Laptop.name) == name.lower(), Laptop.deleted_at.is_(None)
    )
    return "Nama ini sudah dipakai laptop lain." if session.scalar(taken) else ""
