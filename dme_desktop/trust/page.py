"""The page that checks papers in any browser: no program, no network, no account.

Keys and void papers stand in it as one signed file. `resources/pemeriksa` holds the page and what
it is built from; `python3 .ci/dev.py page` builds it.
"""

import base64

from sqlalchemy.orm import Session

from dme_desktop.kernel import resources
from dme_desktop.trust import lists
from dme_desktop.trust.lists import Given

FILE = "periksa-surat.html"
PLACE = '<script id="lists" type="text/plain">'


def made(session: Session) -> Given:
    """Return the page with all that is known here today; raise DmeError without a key."""
    known = lists.known_here(session)
    empty = resources.path("pemeriksa", FILE).read_text(encoding="utf-8")
    filled = empty.replace(PLACE, PLACE + base64.b64encode(known.content).decode(), 1)
    return Given(FILE, filled.encode(), known.entries)
