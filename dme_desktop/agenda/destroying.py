"""The content of numbered papers taken away for good; that there was one stays in the register."""

from collections.abc import Collection

from sqlalchemy import LargeBinary, cast, delete, exists, func, select, update
from sqlalchemy.orm import Session, aliased

from dme_desktop.agenda import archive
from dme_desktop.agenda.model import Letter, LetterFile, PaperPart
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import erasing
from dme_desktop.vault.many import each

GONE = "dimusnahkan"


def shared(session: Session, people: Collection[str]) -> frozenset[str]:
    """Return the papers about some people that stand in one file with papers about others."""
    own = select(Letter.id).where(Letter.person_id.in_(people))
    keeper = func.coalesce(LetterFile.kept_by, LetterFile.letter_id)
    mine = select(LetterFile.letter_id, keeper.label("keeper")).where(LetterFile.letter_id.in_(own))
    found = mine.subquery()
    other = aliased(LetterFile)
    of_others = exists().where(
        func.coalesce(other.kept_by, other.letter_id) == found.c.keeper, other.letter_id.not_in(own)
    )
    asked = select(found.c.letter_id).where(of_others)
    return frozenset(session.scalars(asked))


def destroy(session: Session, letter_ids: Collection[str]) -> int:
    """Destroy what papers said, with their codes; return how many. Numbers and hashes stay.

    Raises DmeError for a paper that stands in one file with others that are not destroyed.
    """
    today, going = session.info["clock"].today(), set(letter_ids)
    if not going:
        return 0
    others = select(LetterFile.letter_id).where(
        LetterFile.kept_by.in_(each(going)), LetterFile.letter_id.not_in(each(going))
    )
    if session.scalar(others.limit(1)):
        raise DmeError("Surat ini satu berkas dengan surat lain. Musnahkan semuanya bersama.")
    session.execute(
        update(Letter)
        .where(Letter.id.in_(each(going)))
        .values(destroyed_on=today, subject=GONE, addressee="", handed_to=None)
        .values(snapshot="{}", answers="{}")
    )
    in_file = LetterFile.letter_id.in_(each(going))
    session.execute(update(LetterFile).where(in_file).values(recipe=b"", code=None))
    erasing.forget_history(session, Letter, going)
    _drop_lonely_parts(session)
    return len(going)


def _drop_lonely_parts(session: Session) -> None:
    """Take away what no paper is made of any more, such as the photo on a sheet."""
    used: set[int] = set()
    recipes = select(cast(LetterFile.recipe, LargeBinary)).where(LetterFile.kept_by.is_(None))
    for recipe in session.scalars(recipes.execution_options(yield_per=100)):
        used |= archive.parts_of(recipe or b"")
    lonely = set(session.scalars(select(PaperPart.n))) - used
    session.execute(delete(PaperPart).where(PaperPart.n.in_(each(lonely))))
