"""What of all that binds the village waits for a person; the list and the start page ask here."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import Agreement, AgreementAction
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge
from dme_desktop.commitments.task_forces import rules as task_force_rules
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.words import screen_date
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known

TABLES = frozenset(
    {
        "agreement", "agreement_action", "agreement_party", "pledge", "pledge_point",
        "pledge_signatory", "task_force", "official", "village", "setting",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Waiting:
    """The records that wait: each count that is told anywhere is the length of one of these."""

    overdue: Sequence[tuple[Agreement, AgreementAction]]
    ending: Sequence[AgreementInFull]
    of_another_head: Sequence[Pledge]
    missing_hands: Sequence[Pledge]
    over: Sequence[TaskForce]

    @property
    def ids(self) -> frozenset[str]:
        """Return the records they are about."""
        about = [agreement.id for agreement, _ in self.overdue]
        about += [one.agreement.id for one in self.ending]
        about += [one.id for one in (*self.of_another_head, *self.missing_hands)]
        return frozenset(about + [one.id for one in self.over])


def found(session: Session) -> Waiting:
    """Return what needs a person now."""
    return Waiting(
        agreements.overdue(session),
        agreements.ending(session),
        pledges.of_another_head(session),
        pledges.missing_hands(session),
        _over(session),
    )


def known(db: Database) -> Sequence[Known[Any]]:
    """Return what waits itself, to be lent to whoever asks: it hangs on few tables."""
    return [db.shared(_known)]


def _known(db: Database) -> Known[list[Matter]]:
    return Known(db, TABLES, waiting)


def waiting(session: Session) -> list[Matter]:
    """Return what of the commitments waits for a person, a sentence for each kind."""
    return list(_told(found(session)))


def _told(bound: Waiting) -> Iterator[Matter]:
    if bound.overdue:
        _, action = bound.overdue[0]
        yield Matter(
            "handshake",
            "red",
            Suffers.VILLAGE_NOW,
            QT_TRANSLATE_NOOP("matters", "{count} tindak lanjut kerja sama terlambat", "", 1),
            QT_TRANSLATE_NOOP("matters", "{task}, {person}"),
            _one_or_all(addresses.AGREEMENT, (one.id for one, _ in bound.overdue)),
            {"count": len(bound.overdue), "task": action.task, "person": action.person},
        )
    if bound.ending:
        nearest = bound.ending[0]
        yield Matter(
            "handshake",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "{count} kerja sama akan berakhir", "", 1),
            QT_TRANSLATE_NOOP("matters", "{title}, sisa {days} hari", "", 1),
            _one_or_all(addresses.AGREEMENT, (one.agreement.id for one in bound.ending)),
            {
                "count": len(bound.ending),
                "title": nearest.agreement.title,
                "days": nearest.days_left or 0,
            },
        )
    if bound.of_another_head:
        yield _of_pledges(
            QT_TRANSLATE_NOOP(
                "matters", "{count} ikrar ditandatangani kepala desa yang lama", "", 1
            ),
            bound.of_another_head,
        )
    if bound.missing_hands:
        yield _of_pledges(
            QT_TRANSLATE_NOOP("matters", "{count} ikrar belum ditandatangani semua", "", 1),
            bound.missing_hands,
        )
    if bound.over:
        first = bound.over[0]
        yield Matter(
            "users",
            "amber",
            Suffers.VILLAGE_SOON,
            QT_TRANSLATE_NOOP("matters", "Masa tugas satgas sudah habis"),
            QT_TRANSLATE_NOOP("matters", "{title}, sampai {date}"),
            _one_or_all(addresses.TASK_FORCE, (one.id for one in bound.over)),
            {"title": first.name, "date": screen_date(first.term_to) if first.term_to else ""},
        )


def _of_pledges(sentence: str, found: Sequence[Pledge]) -> Matter:
    return Matter(
        "scroll-text",
        "amber",
        Suffers.VILLAGE_SOON,
        sentence,
        QT_TRANSLATE_NOOP("matters", "{title}"),
        _one_or_all(addresses.PLEDGE, (one.id for one in found)),
        {"count": len(found), "title": found[0].title},
    )


def _one_or_all(page: Address, ids: Iterable[str]) -> Address:
    """Return the page of the only record, or the list of all commitments that wait."""
    first, *others = dict.fromkeys(ids)
    return addresses.WAITING_COMMITMENTS if others else page.of(first)


def _over(session: Session) -> Sequence[TaskForce]:
    """Return the task forces that are marked on duty though their term ended."""
    today = session.info["clock"].today()
    marked = select(TaskForce).where(TaskForce.deleted_at.is_(None), TaskForce.active)
    every = session.scalars(marked.order_by(TaskForce.term_to)).all()
    return [one for one in every if not task_force_rules.is_on_duty(one, today)]
