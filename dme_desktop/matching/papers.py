"""From a list held against the register to the sheets with which somebody goes from house to house.

The wording is the program's own template and no official text.
"""

from sqlalchemy.orm import Session

from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import print_date
from dme_desktop.matching import acts, service
from dme_desktop.matching.documents.visits import Visit, Visits
from dme_desktop.matching.model import ReceivedList
from dme_desktop.matching.rules import Group, Match
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import stationery

NOBODY = "Tidak ada yang perlu ditanyakan: semua baris sudah diputuskan."
PURPOSE = "Tulis untuk apa nama yang hanya ada di desa dibawa keluar kantor."
CAUTION = (
    "Tanyakan dengan baik, jangan menuduh. Lembar ini dibawa pulang ke kantor dan tidak difoto."
)
_ASKED = {
    Group.LISTED: "Tercatat berangkat, belum ada di desa. Siapa keluarganya?",
    Group.VILLAGE: "Berangkat lewat siapa, dengan dokumen apa? Masih bekerja di sana?",
}


def visits(
    session: Session, list_id: str, *, with_village: bool = False, purpose: str = ""
) -> Visits:
    """Return the sheets of a list, a hamlet each, of whoever nobody has decided about yet.

    Those whom only the village knows leave the office only when they are asked for with a purpose.
    Raises DmeError without it, for whoever may not see them, and when there is nobody to visit.
    """
    groups = [Group.LISTED, Group.DIFFERENT, Group.ASKED]
    if with_village:
        acts.DECIDE.check(session.info["who"])
        if not purpose.strip():
            raise DmeError(PURPOSE)
        groups.append(Group.VILLAGE)
    found = service.answer(session, list_id)
    by_hamlet = service.visits(found, groups)
    if not by_hamlet:
        raise DmeError(NOBODY)
    return Visits(
        **stationery.head(session),
        facts=_facts(found.received, purpose if with_village else ""),
        hamlets=tuple(
            (hamlet, tuple(_visit(one) for one in rows)) for hamlet, rows in by_hamlet.items()
        ),
        caution=CAUTION,
        signers=_signers(session),
    )


def _facts(received: ReceivedList, purpose: str) -> tuple[tuple[str, str], ...]:
    about = f"{received.origin.value}, keadaan {print_date(received.as_of)}"
    facts = [("Daftar yang dicocokkan", about)]
    if purpose:
        facts.append(("Keperluan", purpose))
    return (*facts, ("Petugas, tanggal", ""))


def _visit(match: Match) -> Visit:
    code = match.known.country if match.known else match.listed.country if match.listed else ""
    country = codes.labels("destination_country").get(code, code)
    return Visit(service.name_of(match), country, question(match))


def question(match: Match) -> str:
    """Return what is asked at the house of one row."""
    if match.group is Group.ASKED and match.listed:
        return f"Apakah sama dengan {match.listed.name} di daftar?"
    if match.group is Group.DIFFERENT:
        return "Mana yang benar? " + told(match)
    return _ASKED.get(match.group, "")


def told(match: Match) -> str:
    """Return what the village and the list tell differently, in words."""
    named = codes.labels("destination_country")
    return "; ".join(
        f"{one.label}: {named.get(one.ours, one.ours)} di desa, "
        f"{named.get(one.theirs, one.theirs)} di daftar"
        for one in match.differences
    )


def _signers(session: Session) -> tuple[Signer | None, ...]:
    return (Signer(name="", role="Petugas"), stationery.head_or_line(session, before="Mengetahui,"))
