"""What the page of a person shows of the way of the papers, until they leave."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.known import once
from dme_desktop.visits import rules
from dme_desktop.visits.papers import lasting
from dme_desktop.visits.service import offices, ways
from dme_desktop.visits.service.ways import Way
from dme_desktop.workers.model import DocumentType


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return what is still to be fetched, what comes next first; nothing for who has left."""
    way = ways.of_person(session, person_id)
    if way is None:
        return ()
    measured = once(session, ways.measures)
    giving = offices.giving(offices.every(session))
    steps = list(dict.fromkeys((way.step, *(kind.name for kind in way.lacking))))
    names = {code: ", ".join(one.office.name for one in there) for code, there in giving.items()}
    lines = [
        Line(
            (rules.words_of(code), names.get(code) or _own(code, way), lasting(measured.get(code))),
            _address(way, code),
            "amber" if code == way.step and way.stuck else "",
        )
        for code in steps
    ]
    return (
        Sheaf(
            "way",
            QT_TRANSLATE_NOOP("dossier", "Jalan dokumen"),
            "map-pin",
            (
                QT_TRANSLATE_NOOP("dossier", "Langkah berikut"),
                QT_TRANSLATE_NOOP("dossier", "Di mana"),
                QT_TRANSLATE_NOOP("dossier", "Lamanya di desa ini"),
            ),
            lines,
            told="" if way.days is None else f"{way.days} hari",
            gap=way.words if way.stuck else "",
            add=_plan(way),
            doable=_doable(way),
        ),
    )


def _own(code: str, way: Way) -> str:
    return ", ".join(way.places) if code == way.step and way.places else "–"


def _address(way: Way, code: str) -> addresses.Address | None:
    known = DocumentType.__members__.get(code)
    return addresses.DOCUMENT.of(way.journey_id, known.name) if known else None


def _plan(way: Way) -> addresses.Address | None:
    return addresses.NEW_VISIT.of(which=way.office_ids[0]) if way.office_ids else None


def _doable(way: Way) -> list[Doable]:
    card = addresses.FAMILY_CARD.of(way.journey_id)
    found = [Doable(QT_TRANSLATE_NOOP("dossier", "Kartu dokumen keluarga"), "printer", card, 5)]
    if (plan := _plan(way)) and way.going is None:
        words = QT_TRANSLATE_NOOP("dossier", "Rencanakan kunjungan")
        found.insert(0, Doable(words, "map-pin", plan, 3))
    return found
