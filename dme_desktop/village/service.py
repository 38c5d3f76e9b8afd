"""What the office does with its own profile. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping, signing
from dme_desktop.village import regions, rules
from dme_desktop.village.model import Official, Role, Setting, Village
from dme_desktop.village.staff import Staff

T = TypeVar("T")
LOGO_LIMIT = 300 * 1024
USUAL_SIGNER = "letter.signer"  # the setting with the id of an official
HAMLET_TITLE = "hamlet_title"  # the setting with what the head of a hamlet is called
CONTACTS = "letter.contacts"  # the setting with whom to call, "name; number" a line


def found(session: Session, code: str, *, practice: bool = False) -> Village:
    """Write the profile of a new file, and make the key with which the office signs its papers.

    The code may be that of a village, or of a desk over villages. Names come from the region list,
    never from typing.
    """
    if current(session):
        raise DmeError("Berkas ini sudah milik satu desa. Satu berkas untuk satu desa.")
    region = regions.office(code)
    village = Village(
        code=code,
        name=region.village,
        district=region.district,
        regency=region.regency,
        province=region.province,
        practice=practice,
        region_data=regions.VERSION,
    )
    session.add(village)
    session.flush()
    signing.ready(session)
    return village


def current(session: Session) -> Village | None:
    """Return the village of this file, or None before the first start is finished."""
    return session.scalar(select(Village).options(undefer(Village.logo)))


def profile(session: Session) -> Village:
    """Return the village of this file; raise DmeError before the first start is finished."""
    village = current(session)
    if village is None:
        raise DmeError("Profil desa belum diisi. Selesaikan layar awal dulu.")
    return village


def change_profile(
    session: Session, wanted: Village, renamed: Mapping[str, str] = MappingProxyType({})
) -> Village:
    """Write the described fields of `wanted` over the profile; raise `Invalid` for a wrong one.

    Hamlets that are `renamed`, {old: new}, keep their cells on the map and their head.
    """
    if problems := rules.problems(wanted) | problems_of(wanted):
        raise Invalid(problems)
    wanted.hamlet_map = rules.map_after(
        wanted.hamlet_map, hamlets(session), rules.listed(wanted.hamlets), renamed
    )
    new_names = {rules.hamlet_key(old): new for old, new in renamed.items()}
    for one in officials(session):
        if new := new_names.get(rules.hamlet_key(one.hamlet or "")):
            one.hamlet = new
    return keeping.put(session, wanted, profile(session).id)


def hamlets(session: Session) -> list[str]:
    """Return the hamlets the office has listed, as it spells them."""
    village = current(session)
    return rules.listed(village.hamlets) if village else []


def put_logo(session: Session, png: bytes | None) -> None:
    """Keep the coat of arms printed on letters, a PNG of at most 300 KB; None removes it."""
    if png and (len(png) > LOGO_LIMIT or not png.startswith(b"\x89PNG")):
        raise Invalid({"logo": "Lambang terlalu besar atau bukan PNG. Pilih gambar lain."})
    profile(session).logo = png


def appoint(session: Session, official: Official) -> Official:
    """Add an official; a new active village head takes the place of the earlier one."""
    if problems := problems_of(official):
        raise Invalid(problems)
    if official.role is Role.KADES and official.active and (before := head(session)):
        before.active = False
    return keeping.put(session, official)


def change_official(session: Session, wanted: Official, official_id: str) -> Official:
    """Change an official; raise `Invalid` when a second active village head would appear."""
    if problems := problems_of(wanted):
        raise Invalid(problems)
    becomes_head = wanted.role is Role.KADES and wanted.active
    before = head(session)
    if becomes_head and before and before.id != official_id:
        raise Invalid(
            {"role": f"{before.name} masih bertugas sebagai kepala. Akhiri jabatannya dulu."}
        )
    return keeping.put(session, wanted, official_id)


def officials(session: Session) -> Sequence[Official]:
    """Return the officials, the active ones first, in the order of their offices."""
    kept = session.scalars(select(Official).where(Official.deleted_at.is_(None))).all()
    order = list(Role)
    return sorted(kept, key=lambda one: (not one.active, order.index(one.role), one.name))


def staff(session: Session) -> Staff:
    """Return who works in the office today."""
    chosen = setting(session, USUAL_SIGNER)
    today = session.info["clock"].today()
    return Staff(officials(session), chosen, today, hamlet_title(session))


def head(session: Session) -> Official | None:
    """Return the active village head, or None."""
    return staff(session).head


def signer(session: Session) -> Official:
    """Return who signs for the village; raise DmeError when nobody may, or the term is over."""
    return staff(session).signer


def signers(session: Session) -> Sequence[Official]:
    """Return who may sign letters: the village head, and officials who are allowed to."""
    return staff(session).signers


def usual_signer(session: Session) -> Official:
    """Return who signs when nothing is said: whom the office chose, else the village head."""
    return staff(session).usual_signer


def in_office(session: Session, role: Role) -> Sequence[Official]:
    """Return who holds an office today."""
    return staff(session).in_office(role)


def setting(session: Session, key: str, default: str = "") -> str:
    """Return one choice of the office."""
    kept = session.get(Setting, key)
    return kept.value if kept else default


def settings(session: Session, prefix: str) -> dict[str, str]:
    """Return the choices of the office whose keys begin with `prefix`, without it."""
    kept = session.scalars(select(Setting).where(Setting.key.startswith(prefix, autoescape=True)))
    return {one.key.removeprefix(prefix): one.value for one in kept}


def hamlet_title(session: Session) -> str:
    """Return what the head of a hamlet is called here: as the office wrote, else as is usual."""
    return setting(session, HAMLET_TITLE) or rules.usual_hamlet_title(profile(session))


def put_setting(session: Session, key: str, value: str) -> None:
    """Keep one choice of the office."""
    session.merge(Setting(key=key, value=value))


def setting_of(session: Session, key: str, usual: T) -> T:
    """Return a record of choices as the office set it; what nobody set is as `usual`."""
    kept = setting(session, key)
    return msgspec.json.decode(kept, type=type(usual), strict=True) if kept else usual


def put_setting_of(session: Session, key: str, value: object) -> None:
    """Keep a record of choices."""
    put_setting(session, key, msgspec.json.encode(value).decode())
