"""One figure on its way: a village, its subdistrict, its regency; corrected, and up again.

Every office has a real encrypted file of its own, and nothing but files goes between them.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dme_desktop.district.model import Verdict
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import asking, gathering, standing
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.packages import form, sealing
from dme_desktop.packages.model import Answer, Package, Told
from dme_desktop.packages.service import answers, receivers, sending
from dme_desktop.packages.service.sending import Made
from dme_desktop.trust import lists
from dme_desktop.vault import boxes, signing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import ProceduralStatus, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import VILLAGE, a_registration, nik
from tests.trust.papers import another_office

YEAR = 2026
ALL = " ".join(one.name for one in Told)


@pytest.fixture
def offices(tmp_path: Path, clock: FixedClock, near: None) -> Iterator[list[Database]]:
    """Give a village, its subdistrict and its regency, that do not know each other yet."""
    assert near is None
    with ExitStack() as stack:
        yield [
            stack.enter_context(another_office(tmp_path / code, clock, code))
            for code in (VILLAGE, "52.03.11", "52.03")
        ]


def make_known(lower: Database, upper: Database) -> None:
    """Let two offices know each other's keys, each by the other's file and printed sheet."""
    with upper.write(ACT, CLERK) as session:
        boxes.ready(session)
        office = receivers.own(session)
        content = form.office_file(office, signing.current(session))
    with lower.write(ACT, CLERK) as session:
        sheet = sealing.fingerprint(office.signing, office.sealing)
        receivers.believe(session, content, sheet).tells = ALL
        handed_in = lists.hand_in_keys(session).content
    with upper.write(ACT, CLERK) as session:
        lists.compare(session, lists.gather(session, handed_in).id)


def sent(lower: Database) -> Made:
    """Make the package of an office for the one above it."""
    with lower.write(ACT, CLERK) as session:
        return sending.send(session, receivers.every(session)[0].id, YEAR)


def received(upper: Database, made: Made) -> tuple[Verdict, bytes]:
    """Receive a package; return what became of it, and the answer."""
    with upper.write(ACT, CLERK) as session:
        [found] = gathering.look(session, [(made.name, made.content)])
        arrival = gathering.receive(session, found)
        return arrival.verdict, gathering.reply(session, arrival.id)[1]


def taken(lower: Database, answer: bytes) -> None:
    with lower.write(ACT, CLERK) as session:
        answers.take(session, answer)


def register(village: Database, *serials: int) -> None:
    with village.write(ACT, CLERK) as session:
        for serial in serials:
            told = {"nik": nik(serial), "full_name": f"Pekerja Contoh {serial}"}
            trip = {
                "stage": Stage.BEKERJA, "departed_on": PartialDate(2026, 3), "country": "MY",
                "procedural_status": ProceduralStatus.PROSEDURAL,
            }  # fmt: skip
            registration.register(session, a_registration(person=told, journey=trip))


def departed(desk: Database) -> list[tuple[str | int | None, ...]]:
    return asking.answered(desk, "keberangkatan", Asked(YEAR)).rows


def test_a_figure_goes_up_comes_back_and_goes_up_again(offices: list[Database]) -> None:
    village, district, regency = offices
    make_known(village, district)
    make_known(district, regency)
    register(village, *range(1, 7))
    verdict, answer = received(district, sent(village))
    assert verdict is Verdict.COCOK
    taken(village, answer)
    assert departed(district) == [(3, "MY", "P", 6)]
    verdict, answer = received(regency, sent(district))
    assert verdict is Verdict.COCOK
    taken(district, answer)
    assert departed(regency) == [(3, "MY", "P", 6)]
    [area] = standing.areas(regency, YEAR)
    assert [(one.code, one.age) for one in area.villages] == [(VILLAGE, 0)]  # told of by the sums
    register(village, 7)
    lost = sent(village)  # this stick never arrives
    register(village, 8)
    verdict, answer = received(district, sent(village))
    assert verdict is Verdict.COCOK
    taken(village, answer)
    received(regency, sent(district))
    assert departed(district) == departed(regency) == [(3, "MY", "P", 8)]
    late, refusal = received(district, lost)  # found in a drawer
    assert late is Verdict.DITOLAK
    taken(village, refusal)
    assert departed(district) == [(3, "MY", "P", 8)]
    with village.read() as session:
        told = [(one.seq, one.answer) for one in session.query(Package).order_by(Package.seq)]
    assert told == [
        (1, Answer.DITERIMA), (2, Answer.DIKEMBALIKAN), (3, Answer.DITERIMA),
    ]  # fmt: skip
