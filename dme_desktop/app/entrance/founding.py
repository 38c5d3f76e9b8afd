"""A new village with its keys, and the recovery sheet to print: `dme init` and the first start."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import record_of
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.signing import Signer
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import regions, stationery
from dme_desktop.village import service as village
from dme_desktop.village.documents import recovery_sheet
from dme_desktop.village.documents.recovery_sheet import RecoverySheet
from dme_desktop.village.model import Official, Role, SigningMode, Village


@dataclass(frozen=True)
class Plan:
    """What the first start has asked, before anything is on disk.

    `office` holds values of the profile, `head` those of the village head; `operator` is who works
    at this computer. `arms` is the PNG that letters carry, empty without one.
    """

    code: str
    office: Mapping[str, Any]
    head: Mapping[str, Any]
    secretary: str = ""
    operator: str = ""
    arms: bytes = b""

    def village(self) -> Village:
        """Return the profile as it will be, kept nowhere."""
        place = regions.office(self.code)
        return Village(
            code=self.code,
            name=place.village,
            district=place.district,
            regency=place.regency,
            province=place.province,
            **self.office,
        )


@dataclass(frozen=True)
class Secrets:
    """The two secrets that open a village; they stand in no log and in no printed form of this."""

    passphrase: str = field(repr=False)
    recovery_code: str = field(repr=False)


def create(profile: Profile, plan: Plan, secrets: Secrets, *, remember: bool) -> Database:
    """Make the planned village in a held, empty folder: either whole, or nothing is left there."""

    def settle(session: Session) -> None:
        _settle(session, plan)

    return profile.create(secrets.passphrase, secrets.recovery_code, settle, remember=remember)


def planned_sheet(plan: Plan, recovery_code: str, clock: Clock) -> bytes:
    """Return the recovery sheet of a village that is not on disk yet."""
    office, head = plan.village(), plan.head
    mode = head.get("signing_mode") or SigningMode.LANGSUNG
    sheet = RecoverySheet(
        letterhead=replace(stationery.letterhead(office), logo=plan.arms or None),
        foot=Foot(
            printed_at=clock.now(), printed_by=plan.operator or "operator", village_code=office.code
        ),
        village=office.full_name,
        date=clock.today(),
        place=office.name,
        groups=tuple(recovery_code.split("-")),
        keeper=Signer(
            name=head["name"],
            role=f"{office.head_title} {office.name}",
            nip=head.get("nip") or "",
            mode=mode.value,
        ),
        witness=Signer(name=plan.secretary, role=f"Sekretaris {office.kind}"),
        paper=office.paper,
    )
    return recovery_sheet.build(sheet)


def _settle(session: Session, plan: Plan) -> None:
    village.found(session, plan.code)
    village.change_profile(session, plan.village())
    if plan.arms:
        village.put_logo(session, plan.arms)
    head = {"role": Role.KADES, "can_sign": True, **plan.head}
    village.appoint(session, record_of(Official, head))
    if plan.secretary:
        secretary = Official(name=plan.secretary, role=Role.SEKDES, can_sign=True)
        village.appoint(session, secretary)
    if plan.operator:
        village.put_setting(session, "operator", plan.operator)


def found(folder: Path, passphrase: str, code: str, head: str, sheet: Path) -> str:
    """Make the data of a village and write its recovery sheet; return the village's name.

    The sheet is on disk before the data are, so that there are never data whose recovery code
    nobody has. Raises DmeError, and leaves nothing behind, where data exist or a value is refused.
    """
    if sheet.exists():
        raise DmeError(f"{sheet.name} sudah ada. Pilih nama lain, agar lembar lama tidak tertimpa.")
    plan, profile = Plan(code, {}, {"name": head}), Profile(folder)
    secrets = Secrets(passphrase, keys.new_recovery_code())
    pdf = planned_sheet(plan, secrets.recovery_code, profile.clock)
    sheet.parent.mkdir(parents=True, exist_ok=True)
    profile.hold()
    try:
        files.put(sheet, pdf)
        create(profile, plan, secrets, remember=True).close()
    except BaseException:
        sheet.unlink(missing_ok=True)
        raise
    finally:
        profile.release()
    return plan.village().full_name


def recovery_pdf(db: Database, who: Who, recovery_code: str) -> bytes:
    """Return the sheet on which a recovery code is kept under lock."""
    with db.read(who) as session:
        return recovery_sheet.build(stationery.recovery_sheet(session, recovery_code))
