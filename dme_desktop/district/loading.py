"""Loading all that a desk counts into an engine of its province or nation, whole each time.

Nobody's NIK goes: the table of keyed hashes stays empty. What goes is not suppressed, so whoever
may read it there sees small counts; that it was done is written down at the desk.
"""

from collections.abc import Sequence

from sqlalchemy import select

from dme_desktop.district import acts
from dme_desktop.district.engines.engine import Target
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import ASKED, EXPECTED, PACKAGE, TOLD, Asked
from dme_desktop.district.service import lake
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.packages import tables
from dme_desktop.vault import audit
from dme_desktop.vault.database import Database


def load(db: Database, who: Who, target: Target, progress: Progress) -> dict[str, int]:
    """Load every package that is counted; return how many rows each table has there.

    Raises DmeError where another number of rows arrives than was sent; nothing is changed then.
    """
    with db.write(acts.LOAD.about(target.name), who) as session:
        audit.stand(session)  # written down before anything leaves
    sent = dict.fromkeys((*(one.name for one in TOLD), PACKAGE.name, EXPECTED.name), 0)
    with target.anew(), db.read() as session:
        keys = session.scalars(select(Payload.key).order_by(Payload.key)).all()
        for first in range(0, len(keys), lake.AT_ONCE):
            progress(first, len(keys))
            chosen = select(Payload).where(Payload.key.in_(keys[first : first + lake.AT_ONCE]))
            some = [(one, tables.unpacked(one.packed)) for one in session.scalars(chosen)]
            lake.put(target, some)
            _count(sent, some)
        told = lake.of(db).codes_told()
        if villages := lake.expected(session, told):
            target.put(EXPECTED, [[one[place] for one in villages] for place in (0, 1)])
            sent[EXPECTED.name] = len(villages)
        target.put(ASKED, lake.columns_of(Asked(db.clock.today().year)))
        there = target.settle()
        if wrong := [name for name, number in sent.items() if there[name] != number]:
            raise DmeError(
                f"Yang sampai di {target.name} tidak sama dengan yang dikirim "
                f"({', '.join(wrong)}). Tidak ada yang diubah di sana; ulangi."
            )
    return {name: there[name] for name in sent}


def _count(sent: dict[str, int], some: Sequence[tuple[Payload, lake.Content]]) -> None:
    """Add how many rows of each table some packages have."""
    sent[PACKAGE.name] += len(some)
    for _, content in some:
        for name, columns in content.items():
            sent[name] += len(columns[0])
