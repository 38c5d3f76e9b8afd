"""The reports about what binds the village: agreements in force, pledges and the designation."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import rules
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgeSignatory, PledgeStatus, SignatoryRole
from dme_desktop.kernel.words import inside, screen_date
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about

PASSED = "sudah dilalui"  # of a step that another one followed
MOST_NAMED = 3  # signatories of a pledge; the rest are counted


def agreements_in_force(session: Session) -> ListReport:
    """Return report L11: agreements in force, how long still, and what is late (dictionary 13)."""
    every = agreements.all_of(session)
    found = [one for one in every if one.standing in rules.IN_FORCE]
    found.sort(key=lambda one: (one.days_left is None, one.days_left or 0))
    left_out = Counter(inside(one.standing.value) for one in every if one not in found)
    return ListReport(
        code="L11",
        name="Kerja sama aktif",
        title="KERJA SAMA AKTIF DAN TINDAK LANJUTNYA",
        unit="kerja sama",
        columns=(
            ListColumn("Judul", 62), ListColumn("Jenis", 34), ListColumn("Pihak", 62),
            ListColumn("Mulai", 22, "centre"), ListColumn("Berakhir", 22, "centre"),
            ListColumn("Sisa hari", 16, "right"), ListColumn("Tindak lanjut terlambat", 50),
        ),
        rows=tuple(_agreement_row(one) for one in found),
        ids=tuple(f"kerja-sama:{one.agreement.id}" for one in found),
        empty="Tidak ada kerja sama yang berlaku.",
        unknowns=(
            ("tanggal berakhir", sum(_is_without_end(one) for one in found)),
            ("penanda tangan", sum(_lacks_signer(one) for one in found)),
        ),
        filters="yang berlaku, termasuk yang akan berakhir",
        note=_counted(left_out, "Tidak termasuk N: "),
        **about(session),
    )  # fmt: skip


def pledges_and_designation(session: Session) -> ListReport:
    """Return report L12: pledges and declarations, and the steps of the designation."""
    rows = [*_pledge_rows(session), *_designation_rows(session)]
    rows.sort(key=lambda row: (row[1], row[0]))
    return ListReport(
        code="L12",
        name="Ikrar dan penetapan",
        title="IKRAR, DEKLARASI DAN PENETAPAN DESA MIGRAN EMAS",
        unit="catatan",
        columns=(
            ListColumn("Jenis", 46), ListColumn("Judul atau tahap", 70),
            ListColumn("Tanggal", 24, "centre"), ListColumn("Penanda tangan atau pihak", 88),
            ListColumn("Status", 36),
        ),
        rows=tuple((kind, title, screen_date(on), who, status)
                   for _, on, kind, title, who, status in rows),
        ids=tuple(row[0] for row in rows),
        empty="Belum ada ikrar dan penetapan yang dicatat.",
        unknowns=(("penanda tangan", sum(not row[4] for row in rows)),),
        filters="semua, termasuk yang diganti atau dicabut; draf tidak termasuk",
        **about(session),
    )  # fmt: skip


def _agreement_row(one: AgreementInFull) -> tuple[str, ...]:
    agreement, start = one.agreement, one.term.start_on
    late = "; ".join(f"{each.task} ({screen_date(each.due_on)})" for each in one.overdue)
    return (
        agreement.title,
        agreement.kind.value,
        one.party_names,
        screen_date(start) if start else "–",
        _told_end(one),
        str(one.days_left) if one.days_left is not None and one.days_left >= 0 else "–",
        late or "tidak ada",
    )


def _told_end(one: AgreementInFull) -> str:
    """Return when an agreement ends; of one that renewed itself the first end says nothing."""
    if one.term.end_on is None:
        return "tanpa batas" if one.term.open_ended else "–"
    renewed = one.term.auto_renew and one.term.end_on < one.today
    return "diperpanjang sendiri" if renewed else screen_date(one.term.end_on)


def _is_without_end(one: AgreementInFull) -> bool:
    return one.term.end_on is None and not one.term.open_ended


def _lacks_signer(one: AgreementInFull) -> bool:
    return any(not each.signer_name and not each.signer_position for each in one.parties)


_Told = tuple[str, dt.date, str, str, str, str]


def _pledge_rows(session: Session) -> Iterator[_Told]:
    for full in pledges.all_of(session):
        one = full.pledge
        if one.status is not PledgeStatus.DRAF:
            yield (
                f"ikrar:{one.id}", one.read_on, one.kind.value, one.title,
                _signed_by(full.signatories), one.status.value,
            )  # fmt: skip


def _signed_by(signatories: Sequence[PledgeSignatory]) -> str:
    """Return whose hand is on a pledge, and how many are still missing; witnesses do not count."""
    asked = [one for one in signatories if one.role is not SignatoryRole.SAKSI]
    names = [one.name for one in asked if one.signed]
    missing, more = len(asked) - len(names), len(names) - MOST_NAMED
    told = ", ".join(names[:MOST_NAMED]) + (f" dan {more} lagi" if more > 0 else "")
    return "; ".join(
        part for part in (told, f"{missing} belum menandatangani" if missing else "") if part
    )


def _designation_rows(session: Session) -> Iterator[_Told]:
    steps = designations.steps(session)
    last = {step.designation.id: step for step in steps}
    for step in steps:
        one = step.designation
        now = one.status.value if step is last[one.id] else PASSED
        yield f"penetapan:{one.id}", step.on, "Penetapan DME", step.title, step.by or "–", now


def _counted(counted: Counter[str], before: str) -> str:
    told = ", ".join(f"{what} {count}" for what, count in sorted(counted.items()))
    return f"{before}{told}." if told else ""
