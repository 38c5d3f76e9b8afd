"""What the practice village decided of what its ledger noticed, and an invented list of names."""

import datetime as dt

from sqlalchemy.orm import Session

from dme_desktop.attention.model import AskedOf, FlagState, Rule, WatchedName
from dme_desktop.attention.service import decisions, watched

LIST = "Daftar latihan (contoh)"
WATCHED = ("Penerima Contoh Latihan", "Suhardi Contoh Rahmat", "Lalu Umpama Karangan")


def watch(session: Session) -> None:
    """Write an invented list down."""
    today: dt.date = session.info["clock"].today()
    for number, name in enumerate(WATCHED, start=1):
        watched.put(
            session,
            WatchedName(name=name, origin=LIST, listed_on=today, number=f"LAT-{number:03}"),
        )


def decide(session: Session) -> str:
    """Explain one matter and refer another; return the id of what was referred, "" for nothing."""
    rows = {row.rule: row for row in decisions.paged(session, who=session.info["who"]).every()}
    if told := rows.get(Rule.RM03):
        wanted = decisions.begun(
            session, told.id, state=FlagState.DIJELASKAN,
            reason="Belum ada bank di dekat rumah. Diceritakan lewat kantor pos.",
        )  # fmt: skip
        decisions.decide(session, told.id, wanted)
    if (paid := rows.get(Rule.RM06)) is None:
        return ""
    wanted = decisions.begun(
        session, paid.id, state=FlagState.DIRUJUK, asked_of=AskedOf.BP3MI,
        reason="Keluarga diminta membayar lagi sesudah berangkat.",
        asked_for="mohon pekerjanya dihubungi dan keluarganya didampingi",
    )  # fmt: skip
    return decisions.decide(session, paid.id, wanted).id
