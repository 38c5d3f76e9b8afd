"""From the board to paper: the assessment; with the proposal and the proofs it is the bundle."""

from collections.abc import Sequence
from dataclasses import replace

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
from dme_desktop.readiness.rules import Score
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

HIDDEN = "disamarkan"
BY_HAND = "dijawab kantor"


def assessed(session: Session, period: str = "") -> bytes:
    """Return the assessment of a half-year as a PDF, of this one without any."""
    today = session.info["clock"].today()
    now = rules.period_of(today)
    period = period or now
    rows, bound = board.rows(session, period), least(session)
    last = board.closed_before(session, period)
    before = {one.pillar: one for one in _scores(board.rows(session, last), bound)} if last else {}
    name = village_service.profile(session).name
    page = Assessment(
        **stationery.head(session),
        period=rules.told_period(period).capitalize(),
        as_of=today if period == now else board.closed_on(session, period) or today,
        before=rules.told_period(last) if last else "",
        version=board.given().version,
        changed=sum(one.asked.changed for one in rows),
        pillars=tuple(
            _pillar(one, rows, bound, before.get(one.pillar)) for one in _scores(rows, bound)
        ),
        gaps=tuple(_gap(one) for one in rows if one.is_gap),
        endings=tuple((one.what, print_date(one.on)) for one in board.endings(session))
        if period == now
        else (),
        head=stationery.head_signer(session, place_and_date=f"{name}, {print_date(today)}"),
    )
    return assessment.build(page)


def parts(session: Session, period: str = "") -> list[bytes]:
    """Return the PDFs of the bundle in order: the proposal, the assessment, the proofs.

    Assessment and proofs are those of a half-year, of this one without any.

    The proposal is the paper that was numbered last and is not void; before there is one, the
    bundle begins with the assessment.
    """
    return [*_proposal(session), assessed(session, period), *_proofs(session, period)]


def _proposal(session: Session) -> list[bytes]:
    one = designation.open_one(session)
    pdf = commitments.proposed(session, one.id) if one else b""
    return [pdf] if pdf else []


def _proofs(session: Session, period: str) -> list[bytes]:
    found = []
    for row in board.rows(session, period):
        kept = attachments.of_record(session, row.answer.id) if row.answer else ()
        for one in kept:
            attachment, content = attachments.content_of(session, one.id)
            if attachment.media is Media.JPEG:
                page = PicturePage(name=f"{row.id} {attachment.name}", jpeg=content)
                content = picture_page.build(page)
            found.append(content)
    return found


def _scores(rows: Sequence[Row], bound: int) -> list[Score]:
    """Return what each pillar comes to; nothing where it would tell of an answer that is hidden."""
    hidden = {one.asked.pillar for one in rows if board.tells_of_few(one, bound)}
    return [
        replace(one, share=None, answered=0) if one.pillar in hidden else one
        for one in board.scores(rows)
    ]


def _pillar(score: Score, rows: Sequence[Row], bound: int, before: Score | None) -> PillarPart:
    here = [one for one in rows if one.asked.pillar is score.pillar]
    unknown = f", {score.unknown} belum diketahui" if score.unknown else ""
    told = f"{_percent(score.share)} dari {score.answered} indikator{unknown}"
    if score.share is None:
        is_hidden = any(board.tells_of_few(one, bound) for one in here)
        told = HIDDEN if is_hidden else "belum ada jawaban" + unknown
    return PillarPart(
        name=score.pillar.value,
        score=told,
        before=_percent(before.share) if before else "–",
        lines=tuple(_line(one, bound) for one in here),
    )


def _line(row: Row, bound: int) -> Line:
    one = row.asked
    value, share, source = rules.shown(one.kind, row.value), _percent(row.share), row.told or "–"
    if board.tells_of_few(row, bound):
        value, share, source = HIDDEN, "–", f"kurang dari {bound}"
    before = rules.shown(one.kind, row.before.value) if row.before else "–"
    if board.told_of_few_before(row, bound):
        before = HIDDEN
    return Line(
        code=row.id,
        text=one.text,
        value=value,
        target=rules.shown(one.kind, one.target) if one.target else "dicatat",
        share=share,
        before=before,
        source=source if one.query else f"{BY_HAND}: {source}",
    )


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
