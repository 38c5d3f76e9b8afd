"""From what the office knows of a case to the referral another office gets."""

from dme_desktop.agenda import answers
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.letters import parties, said, service, statements, wordings
from dme_desktop.letters.documents import referral
from dme_desktop.letters.documents.referral import Referral
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.said import Said
from dme_desktop.village import stationery
from dme_desktop.workers.model import Journey

NOBODY_NAMED = "operator"  # who works here before the office has said who
INITIALS = 4  # letters at most: more tell the name


def known(_: LetterKind, office: Office, about: Resident) -> Said:
    """Return what is known already of a case: where, and whom to answer."""
    village, journey = office.village, about.journey
    officer = office.foot.printed_by
    phone = f", {village.phone}" if village.phone else ""
    country = codes.labels("destination_country").get((journey and journey.country) or "", "")
    return Said(
        pic=f"{officer}{phone}" if officer != NOBODY_NAMED else "",
        case_country=country,
        copies=f"Yth. Camat {village.district}",
    )


def paper(kind: LetterKind, office: Office, about: Resident, told: Said) -> Paper:
    """Return the referral of a case; what it is about is told by initials, also in the agenda.

    Raises `Invalid` when something that is needed is missing.
    """
    person, journey = about.person, about.journey
    statements.refuse(kind, office, about, told)
    letter = _letter(kind, office, about, told)
    wordings.refuse_open(kind.words, letter.wording, letter.values, {"case_table"})
    return Paper(
        kind.type,
        f"{told.case_no}, {initials(person.full_name)}",
        letter,
        referral.build,
        person.id,
        journey.id if journey else None,
        addressee=told.addressee,
        signer=letter.head.told,
        answers=answers.written((*kind.asks, *answers.SIGNING), said.shown(told)),
        labels=kind.labels,
    )


def initials(name: str) -> str:
    """Return "S.C." for Siti Contohwati: enough to tell cases apart, not to know the person."""
    words = [word for word in name.split() if word[0].isalpha() and not word.endswith(".")]
    return "".join(f"{word[0].upper()}." for word in (words or name.split())[:INITIALS])


def _letter(kind: LetterKind, office: Office, about: Resident, told: Said) -> Referral:
    person = about.person
    short, country = initials(person.full_name), told.case_country
    return Referral(
        letterhead=office.letterhead,
        foot=office.foot_of(kind.type),
        place_and_date=office.place_and_date,
        addressee=told.addressee,
        addressee_place=told.addressee_place,
        wording=service.words_of(office, kind),
        values={
            **parties.office(office),
            **said.printed(told),
            "initials": short,
            "country": country,
        },
        case=(
            ("Jenis masalah", told.case_types),
            ("Inisial", short),
            ("Negara", country),
        ),
        person=parties.party(office, person),
        trip=_trip(about, country),
        chronology=told.chronology,
        demand=told.demand,
        done=said.lines(told.done),
        head=stationery.signing_of(office.village, office.staff, told.signer, told.signing_mode),
        copies=parties.copies(told),
        paper=office.paper,
    )


def _trip(about: Resident, country: str) -> tuple[tuple[str, str], ...]:
    known, journey = parties.trip(about), about.journey
    return (
        ("Negara", country),
        ("Pekerjaan", known.get("job_title") or "tidak diketahui"),
        ("Melalui", known.get("scheme_or_agency") or "tidak diketahui"),
        ("Pemberi kerja", (journey and journey.employer) or "tidak diketahui"),
        ("Berangkat", _left(journey)),
    )


def _left(journey: Journey | None) -> str:
    left = journey.departed_on if journey else None
    return left.printed() if left else "tidak diketahui"
