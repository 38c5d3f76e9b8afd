"""What of personal data waits for a person: requests and withdrawals by their clock, failures."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.privacy import rules
from dme_desktop.privacy.service import breaches, consents, erasure, retention, wishes

SOON = 24  # hours that are left of the clock


def waiting(session: Session) -> list[Matter]:
    """Return what of personal data waits for a person."""
    return [
        *_failures(session),
        *_requests(session),
        *_withdrawals(session),
        *_left_over(session),
        *_over(session),
    ]


def _failures(session: Session) -> Iterator[Matter]:
    if found := breaches.waiting(session):
        first = found[0]
        due = breaches.due(session, first)
        yield Matter(
            "shield-alert",
            "red",
            Suffers.WORKER_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} kegagalan data belum diberitahukan", "", 1),
            QT_TRANSLATE_NOOP("matters", "{title}, paling lambat {date}"),
            addresses.BREACH.of(first.id) if len(found) == 1 else addresses.BREACHES,
            {"count": len(found), "title": first.title, "date": f"{due:%d-%m-%Y %H:%M}"},
        )


def _requests(session: Session) -> Iterator[Matter]:
    if found := wishes.waiting(session):
        first, now = found[0], session.info["clock"].now()
        left = rules.hours_left(first.received_at, now)
        due = rules.due(first.received_at).astimezone(now.tzinfo)
        yield Matter(
            "shield-check",
            "red" if left < SOON else "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} permintaan data menunggu jawaban", "", 1),
            QT_TRANSLATE_NOOP("matters", "{number}, paling lambat {date}"),
            addresses.PRIVACY.of(first.id) if len(found) == 1 else addresses.PRIVACY,
            {"count": len(found), "number": first.number, "date": f"{due:%d-%m-%Y %H:%M}"},
        )


def _withdrawals(session: Session) -> Iterator[Matter]:
    if found := consents.waiting(session):
        first, now = found[0], session.info["clock"].now()
        due = rules.due(first.withdrawn_at or now).astimezone(now.tzinfo)
        yield Matter(
            "shield-check",
            "red" if due < now else "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} penarikan persetujuan harus dilaksanakan", "", 1),
            QT_TRANSLATE_NOOP("matters", "{purpose}, paling lambat {date}"),
            addresses.DATA_CONSENTS,
            {"count": len(found), "purpose": first.purpose.value, "date": f"{due:%d-%m-%Y %H:%M}"},
        )


def _left_over(session: Session) -> Iterator[Matter]:
    back, pages = erasure.came_back(session), erasure.not_emptied(session)
    if back:
        yield Matter(
            "shield-alert",
            "red",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} orang yang sudah dihapus kembali ada", "", 1),
            QT_TRANSLATE_NOOP("matters", "dari cadangan lama; hapus lagi datanya"),
            addresses.ERASE_PERSON.of(back[0].id),
            {"count": len(back)},
        )
    if pages:
        yield Matter(
            "shield-alert",
            "amber",
            Suffers.RESIDENT,
            QT_TRANSLATE_NOOP("matters", "{count} pemusnahan belum selesai", "", 1),
            QT_TRANSLATE_NOOP("matters", "kosongkan bekasnya di berkas data"),
            addresses.DESTRUCTIONS,
            {"count": len(pages)},
        )


def _over(session: Session) -> Iterator[Matter]:
    if found := retention.waiting(session):
        yield Matter(
            "calendar-clock",
            "muted",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} jenis data melewati masa simpannya", "", 1),
            QT_TRANSLATE_NOOP("matters", "{number} catatan dapat dimusnahkan", "", 1),
            addresses.RETENTION,
            {"count": len(found), "number": sum(one.over for one in found)},
        )
