"""What of a desk waits for a person: packages to answer, keys to compare, who has not reported."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.district import rules
from dme_desktop.district.model import Payload
from dme_desktop.district.service import gathering, lake
from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.trust import lists
from dme_desktop.vault.elsewhere import ServerError
from dme_desktop.village import service as village

NAMED = 3  # offices that are told by name


def waiting(session: Session) -> list[Matter]:
    """Return what waits at a desk; `rooms.waiting` asks no village."""
    try:
        return [*_to_answer(session), *_to_compare(session), *_awaited(session), *_silent(session)]
    except ServerError as error:
        return [_unreached(error), *_to_compare(session)]


def _unreached(error: ServerError) -> Matter:
    return Matter(
        "circle-alert", "red", Suffers.VILLAGE_NOW,
        QT_TRANSLATE_NOOP("matters", "Simpanan bersama meja tidak dapat dipakai"),
        QT_TRANSLATE_NOOP("matters", "{why}"),
        addresses.DISTRICT,
        {"why": str(error)},
    )  # fmt: skip


def _to_answer(session: Session) -> list[Matter]:
    found = gathering.unanswered(session)
    if not found:
        return []
    return [
        Matter(
            "package", "red", Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} paket perlu diperbaiki dan belum dibalas", "", 1),
            QT_TRANSLATE_NOOP("matters", "{names}: beri balasan, supaya diperbaiki di sana"),
            addresses.DISTRICT,
            {"count": len(found), "names": _some([one.name for one in found])},
        )
    ]  # fmt: skip


def _to_compare(session: Session) -> list[Matter]:
    names = lists.not_compared(session)
    if not names:
        return []
    return [
        Matter(
            "shield-check", "amber", Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} kunci belum dicocokkan", "", 1),
            QT_TRANSLATE_NOOP("matters", "{names}: bandingkan sidiknya dengan lembar kantor itu"),
            addresses.DISTRICT_KEYS,
            {"count": len(names), "names": _some(names)},
        )
    ]  # fmt: skip


def _awaited(session: Session) -> list[Matter]:
    found = gathering.awaited(session)
    if not found:
        return []
    return [
        Matter(
            "refresh-cw", "muted", Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} paket perbaikan belum datang", "", 1),
            QT_TRANSLATE_NOOP("matters", "{names}: balasannya sudah diberikan"),
            addresses.DISTRICT,
            {"count": len(found), "names": _some([one.name for one in found])},
        )
    ]  # fmt: skip


def _silent(session: Session) -> list[Matter]:
    """Return who hands up to this desk and has not lately, those that never did first."""
    today = session.info["clock"].today()
    newest = select(Payload.sender, func.max(Payload.as_of)).group_by(Payload.sender)
    last = dict(session.execute(newest).all())
    own = village.profile(session).code
    senders = {*last, *(one for one in lists.known_keys(session) if one != own)}
    never = [lake.name_of(one) for one in sorted(senders) if one not in last]
    old = [lake.name_of(one) for one, day in sorted(last.items(), key=lambda pair: pair[1])
           if rules.age(day, today) > rules.FRESH]  # fmt: skip
    if not never and not old:
        return []
    return [
        Matter(
            "history", "amber", Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP(
                "matters", "{count} kantor belum melapor lagi, {never} belum pernah", "", 1
            ),
            QT_TRANSLATE_NOOP("matters", "{names}: cetak surat pengingat di Meja wilayah"),
            addresses.DISTRICT,
            {"count": len(never) + len(old), "never": len(never), "names": _some(never + old)},
        )
    ]  # fmt: skip


def _some(names: Sequence[str]) -> str:
    few = list(dict.fromkeys(names))
    return ", ".join(few[:NAMED]) + (f" +{len(few) - NAMED}" if len(few) > NAMED else "")
