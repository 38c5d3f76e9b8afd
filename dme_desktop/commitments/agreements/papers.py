"""From an agreement on the books to the sheet that tells of it."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.agreements import service
from dme_desktop.commitments.agreements.model import Agreement, AgreementAction, Scope
from dme_desktop.commitments.agreements.rules import Term
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.kernel import kinds
from dme_desktop.kernel.words import print_date, screen_date
from dme_desktop.village import service as village
from dme_desktop.village.model import Village

LATE = "terlambat"


def summary(session: Session, agreement_id: str) -> Paper:
    """Return the sheet of an agreement: what binds whom until when, and what is to be done."""
    full = service.in_full(session, agreement_id)
    one, today, office = full.agreement, full.today, village.profile(session)
    told = record_sheets.Told(
        name=one.title,
        title="RINGKASAN KERJA SAMA",
        sections=(
            Section(facts=_facts(full, office)),
            _parties(full, office),
            Section(title="Pokok isi", text=one.note or "") if one.note else Section(),
            _actions(full),
            _chain(session, one),
        ),
        closing=(
            f"Ringkasan ini menerangkan keadaan per {print_date(today)} dan tidak menggantikan "
            "naskah kerja sama yang ditandatangani para pihak."
        ),
    )
    return record_sheets.paper(session, LetterType.AGREEMENT, one.id, told)


def told_term(term: Term) -> str:
    """Return from when until when an agreement binds, in words."""
    since = f"sejak {print_date(term.start_on)}" if term.start_on else ""
    if term.open_ended:
        until = "tanpa batas waktu"
    elif term.end_on:
        until = f"sampai {print_date(term.end_on)}"
    else:
        until = ""
    renews = "diperpanjang sendiri" if term.auto_renew else ""
    return ", ".join(part for part in (f"{since} {until}".strip(), renews) if part)


def _facts(full: AgreementInFull, office: Village) -> tuple[tuple[str, str], ...]:
    one = full.agreement
    left = f", sisa {full.days_left} hari" if full.days_left and full.days_left > 0 else ""
    signed = print_date(one.signed_on) if one.signed_on else "belum ditandatangani"
    scope = kinds.tags(Scope).format(one.scope) if one.scope else "–"
    told = (
        ("Judul", one.title),
        ("Jenis", one.kind.value),
        (office.says("Nomor dari desa"), one.our_number or "–"),
        ("Nomor pihak lain", one.their_number or "–"),
        ("Ditandatangani", ", ".join(part for part in (signed, one.place or "") if part)),
        ("Jangka waktu", told_term(full.term) or "–"),
        ("Status", f"{full.standing.value}{left}"),
        ("Tingkat", office.says(one.level.value)),
        ("Ruang lingkup", scope),
        (office.says("Desa menjadi pihak"), "ya" if one.village_is_party else "tidak"),
    )
    why = (("Alasan dihentikan", one.stop_reason),) if one.stop_reason else ()
    return (*told, *why)


def _parties(full: AgreementInFull, office: Village) -> Section:
    return Section(
        title="Para pihak",
        heads=(Heading("Lembaga", 72), Heading("Jenis", 38), Heading("Penanda tangan", 60)),
        rows=tuple(
            (
                one.name,
                office.says(one.kind.value),
                "\n".join(part for part in (one.signer_name, one.signer_position) if part) or "–",
            )
            for one in full.parties
        ),
    )


def _actions(full: AgreementInFull) -> Section:
    return Section(
        title="Tindak lanjut",
        heads=(
            Heading("Tindak lanjut", 54), Heading("Penanggung jawab", 38),
            Heading("Batas", 27, "centre"), Heading("Selesai", 27, "centre"), Heading("Bukti", 34),
        ),
        rows=tuple(
            (
                one.task, one.person, screen_date(one.due_on), _done(full, one),
                one.evidence or "–",
            )
            for one in full.actions
        ),
        empty="Belum ada tindak lanjut.",
    )  # fmt: skip


def _done(full: AgreementInFull, one: AgreementAction) -> str:
    if one.done_on:
        return screen_date(one.done_on)
    return LATE if one in full.overdue else "belum"


def _chain(session: Session, one: Agreement) -> Section:
    related = service.chain(session, one.id)
    if not related:
        return Section()
    return Section(
        title="Rangkaian",
        points=tuple(
            f"{'Melanjutkan' if other.id == one.parent_id else 'Dilanjutkan oleh'}: {other.title}"
            f"{f', nomor {other.our_number}' if other.our_number else ''}"
            for other in related
        ),
    )


PRINTS: Mapping[str, Print] = {
    "agreement": Print(
        "ringkasan kerja sama dengan tindak lanjutnya (id kerja sama)",
        Agreement,
        lambda session, one, *_: summary(session, one),
    ),
}
