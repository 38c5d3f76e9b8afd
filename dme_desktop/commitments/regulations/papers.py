"""What is printed of regulations: the skeleton of one on protection, to begin from."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda.blanks import Blank
from dme_desktop.commitments.regulations import rules
from dme_desktop.commitments.regulations.documents import skeleton as skeletons
from dme_desktop.commitments.regulations.documents.skeleton import Article, Chapter, Skeleton
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.letters import parties
from dme_desktop.letters import service as wordings
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

NO_PERDES = (
    "Peraturan desa hanya dibuat desa bersama BPD; kelurahan tidak membuatnya. Catat keputusan "
    "lurah sebagai gantinya."
)


def skeleton(session: Session) -> bytes:
    """Return the skeleton of a rule on protection; raise DmeError for a kelurahan."""
    village = village_service.profile(session)
    if village.kind == "Kelurahan":
        raise DmeError(NO_PERDES)
    office = offices.read(session)
    words = wordings.words_of(office, rules.RULE).format_map(parties.office(office))
    rule = rules.read(words)
    return skeletons.build(
        Skeleton(
            foot=stationery.foot(session),
            village=village.name,
            subject=rules.SUBJECT,
            considering=tuple(rule.considering),
            recalling=tuple(rule.recalling),
            chapters=tuple(_chapter(one) for one in rule.chapters),
            to_do=rules.TO_DO,
            head=f"{village.head_title} {village.name}",
            secretary=f"Sekretaris {village.full_name}",
            paper=stationery.paper(session),
        )
    )


def _chapter(chapter: rules.Chapter) -> Chapter:
    return Chapter(
        title=chapter.title,
        articles=tuple(
            Article(paragraphs=tuple(one.paragraphs), points=tuple(one.points))
            for one in chapter.articles
        ),
    )


BLANKS: Mapping[str, Blank] = {
    "regulation-skeleton": Blank(
        QT_TRANSLATE_NOOP("blanks", "Kerangka Perdes pelindungan PMI"),
        QT_TRANSLATE_NOOP("blanks", "contoh isi untuk dibahas bersama BPD; bukan naskah resmi"),
        "kerangka-perdes.pdf",
        skeleton,
    ),
}
