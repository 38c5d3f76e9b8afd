"""What the page of a person shows of training: what was taken, and what the destination asks."""

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import screen_date
from dme_desktop.training import rules
from dme_desktop.training.model import Batch, Course, Participant, Seat, Standing
from dme_desktop.training.service import lacking, participants
from dme_desktop.training.service.lacking import Candidate

COMING = addresses.BATCHES_AT.of(which=Standing.AKAN_DATANG.name)
CERTIFICATE = {  # what `Candidate.certificate` says, as it reads alone
    "belum ada": QT_TRANSLATE_NOOP("dossier", "sertifikat kompetensi belum ada"),
    "sudah habis": QT_TRANSLATE_NOOP("dossier", "sertifikat kompetensi sudah habis"),
}


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return what somebody took part in, the newest first, after what is still lacking."""
    took = participants.of_person(session, person_id)
    candidate = lacking.of_person(session, person_id)
    wanted = [] if candidate is None else _wanted(candidate)
    today: dt.date = session.info["clock"].today()
    look = Doable(QT_TRANSLATE_NOOP("dossier", "Cari pelatihan"), "graduation-cap", COMING)
    return (
        Sheaf(
            "trainings",
            QT_TRANSLATE_NOOP("dossier", "Pelatihan"),
            "graduation-cap",
            (
                QT_TRANSLATE_NOOP("dossier", "Pelatihan"),
                QT_TRANSLATE_NOOP("dossier", "Tanggal"),
                QT_TRANSLATE_NOOP("dossier", "Hasil"),
                QT_TRANSLATE_NOOP("dossier", "Sertifikat"),
                QT_TRANSLATE_NOOP("dossier", "Berlaku sampai"),
            ),
            [*map(_lack, wanted), *(_line(*row, today) for row in took)],
            told=str(len(took) or ""),
            gap=", ".join((*wanted, *_certificate(candidate))),
            empty=QT_TRANSLATE_NOOP("dossier", "Belum pernah ikut pelatihan."),
            add=COMING,
            doable=(look,) if wanted else (),
        ),
    )


def _wanted(candidate: Candidate) -> list[str]:
    """Return the kinds that the destination asks for and in which no place is held."""
    return [kind.value for kind in candidate.lacks if kind not in candidate.takes]


def _certificate(candidate: Candidate | None) -> Iterator[str]:
    if candidate is not None and candidate.certificate:
        yield CERTIFICATE[candidate.certificate]


def _lack(kind: str) -> Line:
    not_yet = QT_TRANSLATE_NOOP("dossier", "belum diikuti")
    return Line((kind, "–", not_yet, "–", "–"), COMING, "amber")


def _line(one: Participant, batch: Batch, course: Course, today: dt.date) -> Line:
    ends = one.certificate_until
    cells = (
        course.title,
        _days(batch.start_on, batch.end_on),
        _result(one, batch, today),
        one.certificate_no or "–",
        screen_date(ends) if ends else "–",
    )
    is_over = ends is not None and ends < today
    return Line(cells, addresses.BATCH.of(batch.id), "amber" if is_over else "")


def _days(first: dt.date, last: dt.date) -> str:
    """Return the days as one span, saying month and year once where they are the same."""
    if first == last:
        return screen_date(last)
    begins = screen_date(first)
    if first.year == last.year:
        begins = f"{first.day:02}" if first.month == last.month else begins[:5]
    return f"{begins}–{screen_date(last)}"


def _result(one: Participant, batch: Batch, today: dt.date) -> str:
    """Return what came of it: the test, else the training, else where it stands."""
    waits = one.seat if one.seat is not Seat.TERDAFTAR else None
    stands = rules.standing(batch.status, batch.start_on, batch.end_on, today)
    return str((one.exam or one.result or waits or stands).value)
