"""A keystroke in the search box of a village of ten thousand people."""

import time

import pytest

from dme_desktop.people.directory import Directory
from tests.people.test_directory import a_village

KEYSTROKE_MS = 4.0
ROUNDS = 7  # the best counts: a busy machine only ever adds to a round


@pytest.mark.bench
def test_each_keystroke_is_answered_within_a_frame(capsys: pytest.CaptureFixture[str]) -> None:
    people = a_village(10_000)
    directory = Directory(people)
    typed = [
        entry.full_name[:length]
        for entry in people[:60]
        for length in range(1, len(entry.full_name) + 1)
    ]
    typed += [entry.nik[8:length] for entry in people[:60] for length in range(11, 17)]
    typed += [entry.full_name[1:].replace("i", "y") for entry in people[:60]]

    spent = []
    for words in typed:
        best = min(_cpu_ms(directory, words) for _ in range(ROUNDS))
        spent.append(best)

    spent.sort()
    p50, p99 = spent[len(spent) // 2], spent[int(len(spent) * 0.99)]
    with capsys.disabled():
        print(f"\nsearch: p50 {p50:.2f} ms, p99 {p99:.2f} ms, worst {spent[-1]:.2f} ms")
    assert p99 <= KEYSTROKE_MS


def _cpu_ms(directory: Directory, words: str) -> float:
    start = time.thread_time()
    directory.find(words, limit=50)
    return (time.thread_time() - start) * 1000
