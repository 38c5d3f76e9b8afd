"""What kept papers share is kept once; those there are come apart and stay the same when joined."""

import hashlib
import re
import zlib
from collections.abc import Iterator

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

SHORTEST = 128
WORDS = re.compile(rb"/Contents (\d+) 0 R")
STREAM = re.compile(rb"(\d+) 0 obj\n<<(?:(?!endobj).)*?>>\nstream\n", re.DOTALL)


def upgrade() -> None:
    """Make room for the parts, and keep every paper as its own bytes and the numbers of parts."""
    op.execute(
        "CREATE TABLE paper_part (n INTEGER NOT NULL, sha256 VARCHAR(64) NOT NULL, "
        "content BLOB NOT NULL, PRIMARY KEY (n))"
    )
    op.execute("CREATE INDEX ix_paper_part_sha256 ON paper_part (sha256)")
    op.execute("ALTER TABLE letter_file RENAME COLUMN pdf TO recipe")
    connection, known = op.get_bind(), dict[bytes, int]()
    kept = connection.exec_driver_sql("SELECT letter_id FROM letter_file WHERE kept_by IS NULL")
    for (letter_id,) in kept.fetchall():
        asked = "SELECT CAST(recipe AS BLOB) FROM letter_file WHERE letter_id = ?"
        pdf = connection.exec_driver_sql(asked, (letter_id,)).scalar_one()
        recipe = zlib.compress(msgspec.msgpack.encode(list(_pieces(connection, known, pdf))))
        done = "UPDATE letter_file SET recipe = ? WHERE letter_id = ?"
        connection.exec_driver_sql(done, (recipe, letter_id))


def _pieces(
    connection: sa.Connection, known: dict[bytes, int], pdf: bytes
) -> Iterator[bytes | int]:
    """Give what a file of its own has, and the numbers of what others have too."""
    done = 0
    for start, end in _shared(pdf):
        yield pdf[done:start]
        yield _number(connection, known, pdf[start:end])
        done = end
    yield pdf[done:]


def _shared(pdf: bytes) -> Iterator[tuple[int, int]]:
    """Give where the streams stand that are neither the words of a page nor its code."""
    words, at = set(WORDS.findall(pdf)), 0
    while found := STREAM.search(pdf, at):
        at = pdf.find(b"endstream", found.end())
        if at < 0:
            return
        own = found[1] in words or b"/DME.Seal" in found[0]
        if at - found.end() >= SHORTEST and not own:
            yield found.end(), at


def _number(connection: sa.Connection, known: dict[bytes, int], content: bytes) -> int:
    digest = hashlib.sha256(content).digest()
    if digest not in known:
        row = (digest.hex(), content)
        made = "INSERT INTO paper_part (sha256, content) VALUES (?, ?) RETURNING n"
        known[digest] = connection.exec_driver_sql(made, row).scalar_one()
    return known[digest]
