"""From the board to paper: the assessment; with the proposal and the proofs it is the bundle."""

import re
from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Blank
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.documents import picture_page
from dme_desktop.attachments.documents.picture_page import PicturePage
from dme_desktop.attachments.model import Media
from dme_desktop.cases.service.figures import least
from dme_desktop.commitments import papers as commitments
from dme_desktop.commitments.designation import service as designation
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import print_date
from dme_desktop.readiness import rules
from dme_desktop.readiness.documents import assessment
from dme_desktop.readiness.documents.assessment import Assessment, Line, PillarPart
from dme_desktop.readiness.model import AnswerKind
from dme_desktop.readiness.rules import Score
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

FEW_TELL = frozenset({"settled", "prevented"})  # small counts of these would tell a person
BY_HAND = "dijawab kantor"


def assessed(session: Session, period: str = "") -> bytes:
    """Return the assessment of a half-year as a PDF, of this one without any."""
    today = session.info["clock"].today()
    period = period or rules.period_of(today)
    rows, bound = board.rows(session, period), least(session)
    name = village_service.profile(session).name
    page = Assessment(
        **stationery.head(session),
        period=rules.told_period(period).capitalize(),
        as_of=today,
        version=board.given().version,
        changed=sum(one.asked.changed for one in rows),
        pillars=tuple(_pillar(score, rows, bound) for score in board.scores(rows)),
        gaps=tuple(_gap(one) for one in rows if one.is_gap),
        endings=tuple((one.what, print_date(one.on)) for one in board.endings(session)),
        head=stationery.head_signer(session, place_and_date=f"{name}, {print_date(today)}"),
    )
    return assessment.build(page)


def parts(session: Session) -> list[bytes]:
    """Return the PDFs of the bundle in order: the proposal, the assessment, the proofs.

    The proposal is the paper that was numbered last and is not void; before there is one, the
    bundle begins with the assessment.
    """
    return [*_proposal(session), assessed(session), *_proofs(session)]


def _proposal(session: Session) -> list[bytes]:
    one = designation.open_one(session)
    pdf = commitments.proposed(session, one.id) if one else b""
    return [pdf] if pdf else []


def _proofs(session: Session) -> list[bytes]:
    found = []
    for row in board.rows(session):
        kept = attachments.of_record(session, row.answer.id) if row.answer else ()
        for one in kept:
            attachment, content = attachments.content_of(session, one.id)
            if attachment.media is Media.JPEG:
                page = PicturePage(name=f"{row.id} {attachment.name}", jpeg=content)
                content = picture_page.build(page)
            found.append(content)
    return found


def _pillar(score: Score, rows: Sequence[Row], bound: int) -> PillarPart:
    unknown = f", {score.unknown} belum diketahui" if score.unknown else ""
    told = f"{_percent(score.share)} dari {score.answered} indikator{unknown}"
    return PillarPart(
        name=score.pillar.value,
        score="belum ada jawaban" + unknown if score.share is None else told,
        lines=tuple(_line(one, bound) for one in rows if one.asked.pillar is score.pillar),
    )


def _line(row: Row, bound: int) -> Line:
    one = row.asked
    value, share, source = rules.shown(one.kind, row.value), _percent(row.share), row.told or "–"
    if _is_few(row, bound):
        value, share, source = "disamarkan", "–", f"kurang dari {bound}"
    return Line(
        code=row.id,
        text=one.text,
        value=value,
        target=rules.shown(one.kind, one.target) if one.target else "dicatat",
        share=share,
        source=source if one.query else f"{BY_HAND}: {source}",
    )


def _is_few(row: Row, bound: int) -> bool:
    """Say whether what was counted is so little that it would tell a person.

    Of a share the whole counts, which is said last: "1 dari 3".
    """
    if row.asked.query not in FEW_TELL or row.value is None:
        return False
    told = re.findall(r"[0-9]+", row.told)
    whole = int(told[-1]) if told and row.asked.kind is AnswerKind.PERSEN else row.value
    return 0 < whole < bound


def _gap(row: Row) -> tuple[str, str, str, str]:
    name, task = f"{row.id} {row.asked.text}", row.task
    if task is None or task.done_on:
        return name, "belum direncanakan", "–", "–"
    return name, task.what, task.who, print_date(task.due_on)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"


ASSESSMENT = Blank(
    QT_TRANSLATE_NOOP("blanks", "Penilaian mandiri kesiapan"),
    QT_TRANSLATE_NOOP("blanks", "indikator Desa Migran Emas semester ini, rancangan"),
    "penilaian-mandiri.pdf",
    assessed,
)
