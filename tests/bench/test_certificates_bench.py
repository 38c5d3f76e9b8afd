"""A thousand certificates against the shortest way there is: a bare canvas and one form."""

import time

import msgspec
import pytest

from dme_desktop.agenda.documents.certificate import Certificate, build
from dme_desktop.pdf import seal
from tests.agenda.documents.examples import certificate
from tests.bench import bare

LEAST_RATIO = 0.44  # letters are kerned, and the code has a window of its own
MOST_A_PAGE = 1536  # bytes, beside fonts and border
MOST_FIRST = 0.060  # seconds, in a window that has drawn a paper before
MANY, ROUNDS = 1000, 15
FOOT = certificate().foot

pytestmark = pytest.mark.bench


def test_a_thousand_certificates_keep_about_half_the_pace_of_a_bare_canvas() -> None:
    batch = [_certificate(number) for number in range(MANY)]
    bare.certificates(batch[:5])
    build(batch[:5])
    floor = ours = float("inf")
    for _ in range(ROUNDS):
        floor = min(floor, _seconds(lambda: bare.certificates(batch)))
        ours = min(ours, _seconds(lambda: build(batch)))
        if floor >= LEAST_RATIO * ours:
            break
    pace, bare_pace = MANY / ours, MANY / floor
    print(f"ours {pace:.0f}, canvas {bare_pace:.0f} pages a CPU second: {floor / ours:.2f} x")
    assert floor >= LEAST_RATIO * ours


def test_a_page_more_is_a_kilobyte_and_a_half_more() -> None:
    one, many = ([_certificate(n) for n in range(count)] for count in (1, MANY))
    a_page = (len(build(many)) - len(build(one))) / (MANY - 1)
    print(f"{a_page:.0f} bytes a page")
    assert a_page <= MOST_A_PAGE


def test_the_first_certificate_is_there_before_anyone_waits() -> None:
    build(_certificate(0))  # the window has drawn a paper before
    first = min(_seconds(lambda: build(_certificate(1))) for _ in range(ROUNDS))
    print(f"{first * 1000:.1f} ms")
    assert first <= MOST_FIRST


def _certificate(number: int) -> Certificate:
    return certificate(
        name=f"Siti Contohwati {number}",
        number=f"560/{number:03}/Pem.Ds/XI/2026",
        foot=msgspec.structs.replace(FOOT, sealed=True, dots=seal.placeholder(number)),
    )


def _seconds(work: object) -> float:
    assert callable(work)
    started = time.process_time()
    work()
    return time.process_time() - started
