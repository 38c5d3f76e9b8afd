"""What the page of a person shows of who they are and of the family at home."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses, codes, masking
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Record, field_of, fields_of
from dme_desktop.kernel.words import Typed
from dme_desktop.people import service
from dme_desktop.people.model import FamilyLink, Person

ASKED = ("nik", "phone", "mother_name", "family_card_no", "marital_status")


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return who a person is, and the family in the order to call them."""
    person, who = session.get_one(Person, person_id), session.info.get("who")
    return _identity(person, who), _family(session, person_id)


def _identity(person: Person, who: Who | None) -> Sheaf:
    change = addresses.CHANGE_RESIDENT.of(person.id)
    lines = [Line(told, change) for told in _told(person, who)]
    every = {one.name: one.label for one in fields_of(Person)}
    lacking = [every[name] for name in ASKED if getattr(person, name) in {None, ""}]
    return Sheaf(
        "identity",
        QT_TRANSLATE_NOOP("dossier", "Data diri"),
        "user",
        ("", ""),
        lines,
        gap=", ".join(lacking[:2]),
        doable=(Doable(QT_TRANSLATE_NOOP("dossier", "Ubah data diri"), "pencil", change, 7),),
    )


def _family(session: Session, person_id: str) -> Sheaf:
    family = service.contacts(session, person_id)
    called = codes.labels("family_relation")
    change = addresses.CHANGE_RESIDENT.of(person_id)
    who = session.info.get("who")
    none = QT_TRANSLATE_NOOP("dossier", "Belum ada keluarga yang dapat dihubungi.")
    return Sheaf(
        "family",
        QT_TRANSLATE_NOOP("dossier", "Keluarga"),
        "users",
        (
            QT_TRANSLATE_NOOP("dossier", "Nama"),
            QT_TRANSLATE_NOOP("dossier", "Hubungan"),
            QT_TRANSLATE_NOOP("dossier", "Nomor HP"),
        ),
        [Line((Typed(one.name), called.get(one.relation or "", ""), _phone(one, who)), change,
              "" if one.phone else "amber") for one in family],
        told=str(len(family) or ""),
        gap=_family_gap(family),
        empty=none,
        add=change,
    )  # fmt: skip


def _family_gap(family: Sequence[FamilyLink]) -> str:
    if not family:
        return QT_TRANSLATE_NOOP("dossier", "belum ada")
    silent = all(not one.phone for one in family)
    return QT_TRANSLATE_NOOP("dossier", "nomor HP belum ada") if silent else ""


def _phone(one: FamilyLink, who: Who | None) -> str:
    return masking.shown(field_of(FamilyLink, "phone"), one.phone, who) if one.phone else "–"


def _told(record: Record, who: Who | None) -> list[tuple[str, str]]:
    """Return label and value of every field that says something, as somebody may read it."""
    kept = ((one, getattr(record, one.name)) for one in fields_of(type(record)))
    return [
        (one.label, _as_it_is(one, masking.shown(one, value, who)))
        for one, value in kept
        if value not in {None, ""}
    ]


def _as_it_is(field: Field, told: str) -> str:
    return Typed(told) if field.kind.name in {"name", "text", "long_text"} else told
