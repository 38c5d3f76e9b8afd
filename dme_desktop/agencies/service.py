"""What the office does with agencies and recruiters. No function here commits."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agencies import cautions, rules
from dme_desktop.agencies.cautions import Named
from dme_desktop.agencies.model import Agency, CheckedVia, Either, PermitStatus, Recruiter
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching

NOBODY_NAMED: Mapping[str, Named] = MappingProxyType({})
COMPANY = "P3MI"  # what an agency is in the list
AnyOne = TypeVar("AnyOne", Agency, Recruiter)
_KEYS: Mapping[Either, Callable[[str], str]] = {Agency: rules.key, Recruiter: plain}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list: an agency or a recruiter, how it stands, and in which colour."""

    id: str
    name: str
    what: str
    told: str
    tone: str
    phone: str


def agency_called(session: Session, name: str) -> Agency:
    """Return the agency of this name, however it is written; a new one if unknown."""
    return _called(session, Agency, name)


def recruiter_called(session: Session, name: str) -> Recruiter:
    """Return the recruiter of this name; a new one if unknown."""
    return _called(session, Recruiter, name)


def put_agency(session: Session, wanted: Agency, agency_id: str = "") -> Agency:
    """Keep a new agency, or change the one with this id; raise `Invalid`."""
    today = session.info["clock"].today()
    return _put(session, wanted, agency_id, rules.agency_problems(wanted, today))


def put_recruiter(
    session: Session, wanted: Recruiter, company: str = "", recruiter_id: str = ""
) -> Recruiter:
    """Keep a new recruiter of a company of this name, or change one; raise `Invalid`."""
    recruiter = _put(session, wanted, recruiter_id, rules.ban_problems(wanted))
    recruiter.agency_id = agency_called(session, company).id if company else None
    return recruiter


def check_permit(session: Session, agency_id: str, status: PermitStatus, via: CheckedVia) -> Agency:
    """Note what was said today when the office asked about a permit."""
    agency = session.get_one(Agency, agency_id)
    agency.permit_status, agency.checked_via = status, via
    agency.checked_on = session.info["clock"].today()
    return agency


def marks(session: Session, agency_id: str | None, recruiter_id: str | None) -> list[str]:
    """Return why these two should not be served, a sentence each; empty when nothing is known."""
    those = _both(session, agency_id, recruiter_id)
    complaints = cautions.named(session, [one.id for one in those if one])
    return marks_of(*those, complaints=complaints)


def bans(session: Session, agency_id: str | None, recruiter_id: str | None) -> tuple[str, ...]:
    """Return which of these two the office marked as not to be served, a sentence each."""
    those = _both(session, agency_id, recruiter_id)
    return tuple(sentence for one in those if one for sentence in _ban_of(one))


def _both(
    session: Session, agency_id: str | None, recruiter_id: str | None
) -> tuple[Agency | None, Recruiter | None]:
    return (
        session.get(Agency, agency_id) if agency_id else None,
        session.get(Recruiter, recruiter_id) if recruiter_id else None,
    )


def marks_of(
    *those: Agency | Recruiter | None, complaints: Mapping[str, Named] = NOBODY_NAMED
) -> list[str]:
    """Return why some should not be served, a sentence each."""
    return [mark for one in those if one for mark in _marks_of(one, complaints.get(one.id))]


def every_mark(session: Session) -> dict[str, list[str]]:
    """Return {id: why not} of all agencies and recruiters that should not be served."""
    everybody = (
        *session.scalars(select(Agency).where(Agency.deleted_at.is_(None))),
        *session.scalars(select(Recruiter).where(Recruiter.deleted_at.is_(None))),
    )
    complaints = cautions.named(session, [one.id for one in everybody])
    marks = ((one.id, _marks_of(one, complaints.get(one.id))) for one in everybody)
    return {one_id: why for one_id, why in marks if why}


def _marks_of(one: Agency | Recruiter, complaints: Named | None) -> list[str]:
    """Return why one should not be served: a mark, a permit that ended, a grave complaint."""
    found = _ban_of(one)
    if isinstance(one, Agency) and one.permit_status is PermitStatus.TIDAK_BERLAKU:
        found.append(f"Izin {one.name} tidak berlaku")
    if complaints and (grave := cautions.mark(one.name, complaints)):
        found.append(grave)
    return found


def _ban_of(one: Agency | Recruiter) -> list[str]:
    return [f"{one.name} ditandai jangan dilayani: {one.ban_reason}"] if one.banned else []


def marked(session: Session) -> dict[str, str]:
    """Return {key of the name: why} of everybody who is marked, to warn while one is typed."""
    found: dict[str, str] = {}
    for model in (Agency, Recruiter):
        kept = select(model.name, model.ban_reason).where(model.banned, model.deleted_at.is_(None))
        found |= {rules.key(name): reason or "" for name, reason in session.execute(kept)}
    return found


def remove(session: Session, record: Agency | Recruiter) -> None:
    """Put one in the bin; raise DmeError while a journey or a recruiter names it."""
    keeping.remove(session, record)


def kept(session: Session, model: Either, record_id: str) -> Agency | Recruiter:
    """Return one that is not in the bin; raise DmeError when it is gone."""
    found = session.get(Agency, record_id) if model is Agency else session.get(Recruiter, record_id)
    if found is None or found.deleted_at:
        raise DmeError("Data ini tidak ada lagi. Mungkin sudah dihapus; tekan F5.")
    return found


def names(session: Session, model: Either) -> Sequence[str]:
    """Return the names that are known, for completing what is typed."""
    kept = select(model.name).where(model.deleted_at.is_(None))
    return session.scalars(kept.order_by(model.name)).all()


def name_of(session: Session, model: type[AnyOne], record_id: str | None) -> str:
    """Return the name of one, "" for none."""
    found = session.get(model, record_id) if record_id else None
    return found.name if found else ""


def by_id(session: Session, model: type[AnyOne], ids: Iterable[str | None]) -> dict[str, AnyOne]:
    """Return {id: record} of some agencies or recruiters; for papers of many people."""
    wanted = {one for one in ids if one}
    found = session.scalars(select(model).where(model.id.in_(wanted))) if wanted else ()
    return {one.id: one for one in found}


def names_by_id(session: Session, ids: Iterable[str | None]) -> dict[str, str]:
    """Return {id: name} of agencies; for lists that show many."""
    wanted = {one for one in ids if one}
    found = session.execute(select(Agency.id, Agency.name).where(Agency.id.in_(wanted)))
    return {row.id: row.name for row in found}


def rows(session: Session, words: str = "", chip: str = "all") -> list[Row]:
    """Return agencies and recruiters by name: those of a chip ("agency", "recruiter", ...)."""
    today: dt.date = session.info["clock"].today()
    found: list[Row] = []
    if chip != "recruiter":
        found += [_agency_row(one, today) for one in _kept(session, Agency, words)]
    if chip != "agency":
        every = session.execute(select(Agency.id, Agency.name))
        companies = {row.id: row.name for row in every}
        found += [_recruiter_row(one, companies, today) for one in _kept(session, Recruiter, words)]
    complaints = cautions.named(session, [row.id for row in found])
    found = [_complained_of(row, complaints.get(row.id, Named())) for row in found]
    wanted = {"check": {"amber", "red"}, "banned": {"red"}}.get(chip)
    shown = [row for row in found if wanted is None or row.tone in wanted]
    return sorted(shown, key=lambda row: plain(row.name))


def _agency_row(one: Agency, today: dt.date) -> Row:
    permit = rules.permit(one.permit_status, one.checked_on, today)
    told, tone = _standing(one, permit.told, permit.tone)
    return Row(one.id, one.name, COMPANY, told, tone, one.phone or "")


def _recruiter_row(one: Recruiter, companies: Mapping[str, str], today: dt.date) -> Row:
    doubt = rules.assignment_doubt(one.assignment_until, today)
    told, tone = _standing(one, doubt, "amber" if doubt else "")
    company = companies.get(one.agency_id or "", "")
    kind = one.kind.value if one.kind else "Perekrut"
    what = f"{kind}, {company}" if company else kind
    return Row(one.id, one.name, what, told, tone, one.phone or "")


def _complained_of(row: Row, complaints: Named) -> Row:
    """Return a line that says how often complaints name whom it is about."""
    if not complaints.every:
        return row
    said = f"{complaints.every} pengaduan, {complaints.going_on} belum selesai"
    told = "; ".join(filter(None, (row.told, said)))
    tone = "red" if complaints.grave or row.tone == "red" else "amber"
    return replace(row, told=told, tone=tone)


def _standing(one: Agency | Recruiter, told: str, tone: str) -> tuple[str, str]:
    return (f"Jangan dilayani: {one.ban_reason}", "red") if one.banned else (told, tone)


def _kept(session: Session, model: type[AnyOne], words: str) -> Sequence[AnyOne]:
    named = matching(words, model.name, model.notes)
    return session.scalars(select(model).where(model.deleted_at.is_(None), named)).all()


def _called(session: Session, model: type[AnyOne], name: str) -> AnyOne:
    key = _KEYS[model]
    kept = session.scalars(select(model).where(model.deleted_at.is_(None)))
    known = next((one for one in kept if key(one.name) == key(name)), None)
    if known is not None:
        return known
    made = model(name=name.strip())
    session.add(made)
    session.flush()
    return made


def _put(session: Session, wanted: AnyOne, record_id: str, problems: Mapping[str, str]) -> AnyOne:
    found = {**problems_of(wanted), **problems}
    twin = _twin(session, type(wanted), record_id, wanted.name or "")
    if twin is not None and "name" not in found:
        found["name"] = (
            f"Sudah ada dengan nama ini: {twin.name}. Buka data itu, atau bedakan namanya, "
            "misalnya dengan asalnya."
        )
    if found:
        raise Invalid(found)
    return keeping.put(session, wanted, record_id)


def _twin(session: Session, model: type[AnyOne], own_id: str, name: str) -> AnyOne | None:
    others = session.scalars(select(model).where(model.deleted_at.is_(None), model.id != own_id))
    key = _KEYS[model]
    return next((one for one in others if key(one.name) == key(name)), None)
