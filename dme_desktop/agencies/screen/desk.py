"""What the pages of agencies and recruiters read and keep."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agencies import service
from dme_desktop.agencies.model import Agency, Either, Recruiter
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of

BOOK, AGENCY, RECRUITER = "agensi", "agensi.p3mi", "agensi.perekrut"
NEW = "baru"
_MARK = ("banned", "ban_reason")
_COMPANY = Field(
    name="agency", label=QT_TRANSLATE_NOOP("fields", "Dari P3MI"), kind=kinds.NAME, max_length=100
)


@dataclass(frozen=True)
class OpenedAgency:
    """One agency or recruiter on the table; the id is "" for a new one."""

    values: Mapping[str, Any]
    record_id: str = ""
    companies: Sequence[str] = ()
    past: Sequence[Past] = ()
    draft: Kept | None = None


def parts(model: Either) -> list[Part]:
    """Return the cards of one of them: who it is, and whether it may be served."""
    own = [each for each in fields_of(model) if each.name not in _MARK]
    if model is Recruiter:
        own[2:2] = [_COMPANY]
    mark = [each for each in fields_of(model) if each.name in _MARK]
    title = (
        QT_TRANSLATE_NOOP("fields", "Perusahaan penempatan (P3MI)")
        if model is Agency
        else QT_TRANSLATE_NOOP("fields", "Perekrut")
    )
    note = QT_TRANSLATE_NOOP(
        "fields", "Tanda ini memperingatkan petugas setiap kali nama ini dipakai."
    )
    return [Part(title, own), Part(QT_TRANSLATE_NOOP("fields", "Jangan dilayani"), mark, note)]


def read(db: Database, verb: str, record_id: str) -> OpenedAgency:
    """Read one agency or recruiter, or what a new one begins with for "baru"."""
    model: Either = Agency if verb == AGENCY else Recruiter
    with db.read() as session:
        companies = service.names(session, Agency)
        if record_id == NEW:
            fresh = {each.name: each.default for each in fields_of(model)}
            return OpenedAgency(fresh, "", companies, draft=drafts.waiting_for(db, verb, NEW))
        record = service.kept(session, model, record_id)
        values = {each.name: getattr(record, each.name) for each in fields_of(model)}
        if isinstance(record, Recruiter):
            values["agency"] = service.name_of(session, Agency, record.agency_id)
        past = past_of(session, record_id)
    opened = OpenedAgency(values, record_id, companies, past)
    return replace(opened, draft=drafts.waiting_for(db, verb, record_id))


def store(session: Session, verb: str, record_id: str, values: Mapping[str, Any]) -> str:
    """Keep what a form holds; return the id."""
    if verb == AGENCY:
        return service.put_agency(session, record_of(Agency, values), record_id).id
    company = values.get(_COMPANY.name) or ""
    recruiter = record_of(Recruiter, values)
    return service.put_recruiter(session, recruiter, company, record_id).id
