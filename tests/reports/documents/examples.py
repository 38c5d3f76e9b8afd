"""A report of a village that was counted."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.pdf.signing import Signer
from dme_desktop.reports.documents.worker_state import HamletState, WorkerState
from tests.pdf import examples

HAMLETS = (
    HamletState(hamlet="Montong", counts=((4, 2), (31, 12), (1, 0), (22, 9), (2, 0), (0, 1))),
    HamletState(hamlet="Gubuk Timuk", counts=((1, 0), (1250, 8), (0, 0), (10, 3), (0, 0), (1, 0))),
    HamletState(hamlet="", counts=((0, 0), (2, 1), (0, 0), (0, 0), (0, 0), (0, 0))),
)


def worker_state(**different: Any) -> WorkerState:
    """Return a report with a hamlet that is not known."""
    report = WorkerState(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code="L1"),
        period="sampai dengan 24 November 2026",
        as_of=dt.date(2026, 11, 24),
        people=1360,
        hamlets=HAMLETS,
        unknowns=(("dusun belum diketahui", 3), ("status prosedural belum diketahui", 41)),
        filters="",
        note="Setiap orang dihitung satu kali menurut keberangkatan terakhirnya.",
        place="Jenggik Utara",
        officer=Signer(name="Operator Contoh", role="Kasi Pemerintahan"),
        head=examples.head(),
    )
    return msgspec.structs.replace(report, **different)
