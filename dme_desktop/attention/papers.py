"""From what was noticed to paper: a note that asks an office for help, and the page of promises."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.blanks import Blank
from dme_desktop.agenda.documents.record_sheet import Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.attention import rules
from dme_desktop.attention.documents import promised
from dme_desktop.attention.documents.promised import Promised
from dme_desktop.attention.model import AttentionDecision, AttentionFlag
from dme_desktop.attention.service import decisions, done
from dme_desktop.attention.service.done import Done
from dme_desktop.cases.service.figures import least
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import print_date, printed_days, rupiah
from dme_desktop.letters.referrals import initials
from dme_desktop.people.model import Person
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.service import journeys

UNDERSTOOD = (
    "Catatan ini permintaan bantuan, bukan tuduhan dan bukan laporan transaksi. Isinya hanya yang "
    "perlu untuk membantu; mohon dijaga kerahasiaannya."
)


def note(session: Session, decision_id: str) -> Paper:
    """Return the note by which an office is asked for help; it is kept where only few may read it.

    Raises DmeError for whoever may not see it, and for what was not decided to be referred.
    """
    rules.refuse(session.info["who"])
    decision = session.get_one(AttentionDecision, decision_id)
    to, flag = decisions.asked_of(decision), _flag_of(session, decision)
    person = session.get(Person, decision.person_id) if decision.person_id else None
    row = decisions.seen(session, flag.id).row
    why = printed_days(row.rule.why.format(**row.told))
    about = initials(person.full_name) if person else "penerima"
    told = record_sheets.Told(
        name=f"{LetterType.ATTENTION_NOTE.value}, {about}",
        title="CATATAN RUJUKAN",
        to=to.value,
        lead="Dengan hormat, kami mohon bantuan untuk hal berikut:",
        sections=(Section(facts=_facts(session, decision, person, why)),),
        closing=UNDERSTOOD,
    )
    paper = record_sheets.paper(session, LetterType.ATTENTION_NOTE, decision_id, told)
    return replace(
        paper,
        addressee=to.value,
        kept=partial(decisions.keep_note, decision_id),
        closed=decisions.keep_pdf,
    )


def _flag_of(session: Session, decision: AttentionDecision) -> AttentionFlag:
    kept = select(AttentionFlag).where(
        AttentionFlag.rule == decision.rule,
        AttentionFlag.subject == decision.subject,
        AttentionFlag.facts == decision.facts,
        AttentionFlag.person_id.is_not_distinct_from(decision.person_id),
    )
    flag = session.scalar(kept)
    if flag is None:
        raise DmeError(decisions.GONE)
    return flag


def _facts(
    session: Session, decision: AttentionDecision, person: Person | None, why: str
) -> tuple[tuple[str, str], ...]:
    journey = journeys.latest(session, person.id) if person else None
    country = codes.labels("destination_country").get((journey and journey.country) or "", "")
    officer, phone = session.info["who"].name, village_service.profile(session).phone
    rows = (
        ("Hal", decision.rule.value),
        ("Pekerja", person.full_name if person else ""),
        ("Negara", country),
        ("Yang diketahui", why),
        ("Bantuan yang diminta", decision.asked_for or "mohon dihubungi dan didampingi"),
        ("Nomor kasus", decision.case_no or ""),
        ("Penghubung", ", ".join(filter(None, (officer, phone)))),
    )
    return tuple((label, value) for label, value in rows if value)


def promised_page(session: Session, year: int = 0) -> bytes:
    """Return what was promised against TPPU and done in a year, this one for 0, as a PDF."""
    today = session.info["clock"].today()
    year = year or today.year
    promise, bound = done.promise(session), least(session)
    now, before = done.in_year(session, year), done.in_year(session, year - 1)
    page = Promised(
        **stationery.head(session),
        year=year,
        as_of=today,
        title=promise.pledge.title if promise else "",
        read_on=promise.pledge.read_on if promise else None,
        points=tuple(promise.points) if promise else (),
        rows=tuple(
            (what, one, other)
            for (what, one), (_, other) in zip(_rows(now, bound), _rows(before, bound), strict=True)
        ),
        note=(
            f"Jumlah di bawah {bound} tidak dirinci. Kiriman menurut cerita keluarga, data survei; "
            f"yang dihitung {rupiah(now.came)} pada {year}."
        ),
        head=stationery.head_signer(session, place_and_date=_dated(session)),
    )
    return promised.build(page)


def _rows(one: Done, bound: int) -> list[tuple[str, str]]:
    """Return what was done, in words and how often; small counts are only called small."""
    few = partial(_few, bound=bound)
    share = f"{100 * one.formal / one.came:.1f}%".replace(".", ",") if one.came else "–"
    return [
        ("Hal yang dibicarakan dan diberi nasihat kepada keluarga", few(one.advised)),
        ("Hal yang dimintakan bantuan instansi (rujukan)", few(one.referred)),
        ("Hal yang diperiksa dan tidak perlu diteruskan", few(one.set_aside)),
        ("Pelatihan mengelola keuangan", str(one.lessons)),
        ("Peserta pelatihan itu", few(one.taught)),
        ("di antaranya keluarga pekerja", few(one.of_families)),
        ("Keluarga yang setuju kirimannya dicatat", few(one.agreed)),
        ("Bagian kiriman lewat jalur resmi", share),
    ]


def _few(number: int, bound: int) -> str:
    return f"kurang dari {bound}" if 0 < number < bound else str(number)


def _dated(session: Session) -> str:
    name = village_service.profile(session).name
    return f"{name}, {print_date(session.info['clock'].today())}"


def _asked(session: Session, decision_id: str, _: int, __: Mapping[str, object]) -> Paper:
    return note(session, decision_id)


PROMISED = Blank(
    QT_TRANSLATE_NOOP("blanks", "Janji dan kerja anti-TPPU"),
    QT_TRANSLATE_NOOP("blanks", "yang dijanjikan dan dikerjakan tahun ini, untuk musyawarah desa"),
    "janji-dan-kerja.pdf",
    promised_page,
)
PRINTS: Mapping[str, Print] = {
    "attention-note": Print("catatan rujukan (id keputusan)", AttentionDecision, _asked)
}
