"""What every paper of the office carries: letterhead, foot, and who signs."""

from typing import TypedDict

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import titled
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.letterhead import Letterhead
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import rules, service
from dme_desktop.village.documents import letterhead_sheet as letterhead_sheets
from dme_desktop.village.documents.letterhead_sheet import LetterheadSheet
from dme_desktop.village.documents.recovery_sheet import RecoverySheet
from dme_desktop.village.model import Official, Role, SigningMode, Village
from dme_desktop.village.staff import Staff


def letterhead(village: Village) -> Letterhead:
    """Return the head of the office's letters."""
    postcode = village.postcode and f"Kode Pos {village.postcode}"
    phone = village.phone and f"Telp. {village.phone}"
    parts = (village.office_address, postcode, phone, village.email, village.website)
    own, regency = village.full_name.upper(), f"PEMERINTAH {village.regency.upper()}"
    if village.is_desk and not village.district:
        own, regency = f"PEMERINTAH {own}", ""
    return Letterhead(
        government=regency,
        district="" if village.is_desk else f"KECAMATAN {village.district.upper()}",
        village=own,
        address=", ".join(part for part in parts if part),
        logo=village.logo,
    )


class Head(TypedDict):
    """What a paper with a letterhead has of the office: `Sheet(**head(session), title="…")`."""

    letterhead: Letterhead
    foot: Foot
    paper: PaperSize


def head(session: Session, letter_code: str = "") -> Head:
    """Return the letterhead, the foot and the paper of what the office prints now."""
    return Head(
        letterhead=letterhead(service.profile(session)),
        foot=foot(session, letter_code),
        paper=paper(session),
    )


def foot(session: Session, letter_code: str = "", *, draft: bool = False) -> Foot:
    """Return the signed foot of a page printed now."""
    village = service.profile(session)
    return Foot(
        printed_at=session.info["clock"].now(),
        printed_by=session.info["who"].name,
        village_code=village.code,
        letter_code=letter_code,
        practice=village.practice,
        draft=draft,
    )


def use_paper(session: Session, paper: PaperSize) -> None:
    """Print on another paper than the office's own, in this session only."""
    session.info["paper"] = paper


def paper(session: Session) -> PaperSize:
    """Return the paper in the printer."""
    asked: PaperSize | None = session.info.get("paper")
    return asked or service.profile(session).paper


def head_signer(session: Session, *, before: str = "", place_and_date: str = "") -> Signer:
    """Return the village head as the one who signs; raise DmeError when there is none."""
    signing = head_signing(service.profile(session), service.staff(session))
    return replace(signing, before=before, place_and_date=place_and_date)


def head_signing(village: Village, staff: Staff) -> Signer:
    """Return the village head of a staff as the one who signs; raise DmeError for none."""
    official = staff.signer
    return Signer(
        name=official.name,
        role=f"{village.head_title} {village.name}",
        nip=official.nip or "",
        rank=official.rank or "",
        mode=official.signing_mode.value,
    )


def head_or_line(session: Session, *, before: str = "") -> Signer:
    """Return the village head in office; a line to sign on where there is none.

    What takes no number is not refused for that: a report counts the same under any head.
    """
    if service.in_office(session, Role.KADES):
        return head_signer(session, before=before)
    village = service.profile(session)
    return Signer(name="", role=f"{village.head_title} {village.name}", before=before)


def signer(
    session: Session, official_id: str = "", mode: SigningMode | None = None, *, before: str = ""
) -> Signer:
    """Return an official as the one who signs; without an id the one who usually does.

    Without a mode officials sign as they usually do. Raises DmeError for who may not sign,
    `Invalid` for a way in which this official cannot.
    """
    signing = signing_of(service.profile(session), service.staff(session), official_id, mode)
    return replace(signing, before=before)


def signing_of(
    village: Village, staff: Staff, official_id: str = "", mode: SigningMode | None = None
) -> Signer:
    """Return how `signer` signs in an office with this staff."""
    official = staff.usual_signer
    if official_id and official_id != official.id:
        allowed = {one.id: one for one in staff.signers}
        if official_id not in allowed:
            raise DmeError(
                "Perangkat ini tidak boleh menandatangani. Lihat Pengaturan, Perangkat desa."
            )
        official = allowed[official_id]
    how = usual_mode(official) if mode is None else mode
    if problem := rules.signing_problem(official.role, how):
        raise Invalid({"signing_mode": problem})
    return Signer(
        name=official.name,
        role=f"{village.head_title} {village.name}",
        nip=official.nip or "",
        rank=official.rank or "",
        mode=how.value,
        own_role="" if how in rules.AS_HEAD else _title(staff, official, village),
        through=f"Sekretaris {village.kind}" if how is SigningMode.UB else "",
    )


def usual_mode(official: Official) -> SigningMode:
    """Return how an official signs; for anybody but the head at least in the head's name."""
    direct = official.signing_mode is SigningMode.LANGSUNG
    return SigningMode.AN if direct and official.role is not Role.KADES else official.signing_mode


def _title(staff: Staff, official: Official, village: Village) -> str:
    if official.role is Role.SEKDES:
        return f"Sekretaris {village.kind}"
    if official.role is Role.KADUS:
        return f"{staff.hamlet_title} {official.hamlet or ''}".strip()
    return titled(official.role.value)


def secretary(session: Session) -> Signer:
    """Return the village secretary as a signer; a line to sign on when nobody is known."""
    official = next(iter(service.in_office(session, Role.SEKDES)), None)
    role = f"Sekretaris {service.profile(session).kind}"
    if official is None:
        return Signer(name="", role=role)
    return Signer(name=official.name, role=role, nip=official.nip or "", rank=official.rank or "")


def witness_of(staff: Staff, hamlet: str, name: str = "") -> Signer:
    """Return the head of a hamlet as witness; a line to sign on when nobody is known."""
    official = staff.hamlet_head(hamlet)
    known = name or (official.name if official else "")
    return Signer(name=known, role=f"{staff.hamlet_title} {hamlet}", before="Saksi,")


def letterhead_sheet(session: Session, paper: PaperSize) -> bytes:
    """Return an empty sheet with the letterhead."""
    head = letterhead(service.profile(session))
    return letterhead_sheets.build(
        LetterheadSheet(letterhead=head, foot=foot(session), paper=paper)
    )


def recovery_sheet(session: Session, recovery_code: str) -> RecoverySheet:
    """Return the sheet on which a recovery code ("GJ2Y-652M-...") is kept under lock."""
    village = service.profile(session)
    return RecoverySheet(
        **head(session),
        village=village.full_name,
        date=session.info["clock"].today(),
        place=village.name,
        groups=tuple(recovery_code.split("-")),
        keeper=head_or_line(session),
        witness=secretary(session),
    )
