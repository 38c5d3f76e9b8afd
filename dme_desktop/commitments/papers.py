"""What is printed of all commitments: their timeline, and the proposal that sums them up."""

from collections.abc import Iterator, Mapping
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda import office as offices
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.blanks import Blank
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import Standing
from dme_desktop.commitments.designation import rules as designation_rules
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.documents import proposal as proposals
from dme_desktop.commitments.documents import timeline
from dme_desktop.commitments.documents.proposal import Proposal
from dme_desktop.commitments.documents.timeline import Timeline
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgeStatus
from dme_desktop.commitments.regulations import rules as regulation_rules
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.task_forces import rules as task_force_rules
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.commitments.timeline import milestones
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import grouped, print_date
from dme_desktop.letters import parties
from dme_desktop.letters import service as wordings
from dme_desktop.letters.wordings import Template
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.village.model import Village
from dme_desktop.workers.model import ProceduralStatus
from dme_desktop.workers.rules import Group
from dme_desktop.workers.service import standings

NOTHING = "Belum tercatat di data desa."
MOST_TOLD = 3  # pledges or agreements by name
GROUPS = {
    Group.WORKING: "Sedang bekerja di luar negeri",
    Group.LEAVE: "Sedang cuti di rumah",
    Group.LOST: "Hilang kontak",
    Group.COMING: "Calon PMI",
    Group.HOME: "Purna PMI",
}


def timeline_sheet(session: Session) -> Timeline:
    """Return the timeline of the village's commitments."""
    return Timeline(
        **stationery.head(session),
        village=village_service.profile(session).full_name,
        as_of=session.info["clock"].today(),
        milestones=tuple(
            timeline.Milestone(
                on=one.on, kind=one.kind, title=one.title, detail=one.detail, within=one.within
            )
            for one in milestones(session)
        ),
    )


def draw_timeline(session: Session) -> bytes:
    """Return the timeline as a PDF; it has no number, as a report has none."""
    return timeline.build(timeline_sheet(session))


def proposal(session: Session, designation_id: str) -> Paper:
    """Return the letter that proposes the village; raise `Invalid` when nobody is addressed."""
    one, village = session.get_one(Designation, designation_id), village_service.profile(session)
    if not one.proposed_to:
        raise Invalid({"proposed_to": designation_rules.NOBODY})
    today = print_date(session.info["clock"].today())
    head = stationery.head_signer(session)
    letter = Proposal(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session, numbers.code_of(session, LetterType.PROPOSAL)),
        place_and_date=f"{village.name}, {today}",
        addressee=one.proposed_to,
        village=village.full_name,
        words=_words(session, one.proposed_to),
        as_of=today,
        workers=_workers(session),
        shown=tuple(_shown(session, village)),
        head=head,
        copies=(f"Yth. Camat {village.district}",),
        paper=stationery.paper(session),
    )
    return Paper(
        LetterType.PROPOSAL, "Usulan Desa Migran Emas", letter, proposals.build,
        source_id=designation_id, addressee=one.proposed_to, signer=head.told,
        kept=partial(_proposed, designation_id),
    )  # fmt: skip


def _words(session: Session, addressee: str) -> tuple[str, ...]:
    """Return the paragraphs of the proposal in the words of the office."""
    office = offices.read(session)
    values = {**parties.office(office), "addressee": addressee}
    said = wordings.words_of(office, designation_rules.PROPOSAL).format_map(values)
    return tuple(line.strip() for line in said.splitlines() if line.strip())


def proposed(session: Session, designation_id: str) -> bytes:
    """Return the proposal that was numbered last and is not void, b"" before there is one."""
    for letter in letters.of_source(session, designation_id):
        if letter.type is LetterType.PROPOSAL and letter.status is not LetterStatus.BATAL:
            return letters.pdf_of(session, letter.id)
    return b""


def _proposed(designation_id: str, session: Session, letter: Letter) -> None:
    """Let the designation say by which letter, and when, it was proposed."""
    one = session.get_one(Designation, designation_id)
    one.proposal_no = one.proposal_no or letter.number
    one.proposed_on = one.proposed_on or letter.date


def _workers(session: Session) -> tuple[tuple[str, str], ...]:
    counted = standings.count_by_group(session)
    return tuple((words, f"{grouped(counted[group])} orang") for group, words in GROUPS.items())


def _shown(session: Session, village: Village) -> Iterator[tuple[str, str]]:
    """Give each thing that the programme asks for, and how the village stands."""
    asked = (
        ("Satgas atau komunitas pelindungan PMI", _task_force(session)),
        ("Peraturan desa tentang pelindungan PMI", _regulation(session)),
        ("Bagian PMI yang berangkat prosedural", _procedural(session)),
        ("Ikrar dan deklarasi yang sudah ditandatangani", _pledged(session)),
        ("Kerja sama pelatihan dan pemberdayaan", _agreed(session)),
        ("Tempat layanan bagi PMI dan keluarganya", _office(village)),
        ("Kelompok usaha purna PMI", ""),
    )
    for what, found in asked:
        if village.kind == "Kelurahan" and what.startswith("Peraturan desa"):
            continue  # that only a desa makes
        yield village.says(what), found or village.says(NOTHING)


def _office(village: Village) -> str:
    where = f", {village.office_address}" if village.office_address else ""
    return f"Kantor {village.full_name}{where}"


def _task_force(session: Session) -> str:
    today = session.info["clock"].today()
    kept = select(TaskForce).where(TaskForce.deleted_at.is_(None)).order_by(TaskForce.id.desc())
    on_duty = (one for one in session.scalars(kept) if task_force_rules.is_on_duty(one, today))
    if (one := next(on_duty, None)) is None:
        return ""
    by = f", keputusan nomor {one.sk_no}" if one.sk_no else ""
    return f"{one.name}{by}; {len(task_forces.members_of(session, one.id))} anggota"


def _regulation(session: Session) -> str:
    kept = select(Regulation).where(
        Regulation.deleted_at.is_(None),
        Regulation.kind == RegulationKind.PERDES,
        Regulation.revoked_on.is_(None),
    )
    one = session.scalar(kept.order_by(Regulation.enacted_on.desc()).limit(1))
    if one is None:
        return ""
    return f"{one.kind.value} nomor {one.number} tahun {one.enacted_on.year}: {one.title}"


def _procedural(session: Session) -> str:
    counted = standings.count_abroad_by_procedure(session)
    everybody = counted.total()
    if not everybody:
        return ""
    known = grouped(counted[ProceduralStatus.PROSEDURAL])
    unknown = grouped(counted[ProceduralStatus.BELUM_DIKETAHUI])
    return f"{known} dari {grouped(everybody)} orang; {unknown} belum diketahui"


def _pledged(session: Session) -> str:
    signed = pledges.all_of(session, PledgeStatus.DITANDATANGANI)
    return _listed([one.pledge.title for one in signed])


def _agreed(session: Session) -> str:
    standing = {Standing.BERLAKU, Standing.AKAN_BERAKHIR}
    own = (one for one in agreements.all_of(session) if one.agreement.village_is_party)
    return _listed([one.agreement.title for one in own if one.standing in standing])


def _listed(titles: list[str]) -> str:
    more = len(titles) - MOST_TOLD
    told = [*titles[:MOST_TOLD], *([f"dan {more} lainnya"] if more > 0 else [])]
    return "; ".join(told)


TIMELINE = Blank(
    QT_TRANSLATE_NOOP("blanks", "Linimasa komitmen"),
    QT_TRANSLATE_NOOP("blanks", "semua komitmen desa menurut waktunya"),
    "linimasa.pdf",
    draw_timeline,
)
TEMPLATES: Mapping[str, Template] = {
    one.code: one
    for one in (designation_rules.PROPOSAL, task_force_rules.DECREE, regulation_rules.RULE)
}
PRINTS: Mapping[str, Print] = {
    "designation-proposal": Print(
        "surat usulan Desa Migran Emas (id penetapan)",
        Designation,
        lambda session, one, *_: proposal(session, one),
    ),
}
