"""Publishing the figures of a desk: a page, a PDF, a workbook and, where it can, Parquet.

Everything is suppressed, and all forms tell the same. Parquet stands a file a regency and year.
"""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.district import acts, papers
from dme_desktop.district.documents import publication as paper
from dme_desktop.district.documents import web_page
from dme_desktop.district.engines import duck
from dme_desktop.district.engines.parquet import Parquet
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import publication
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.reports import workbook
from dme_desktop.vault import audit
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

PARQUET = "parquet"  # the folder of those files


@dataclass(frozen=True)
class Published:
    """The files that were written, and whether Parquet is among them."""

    files: list[Path]
    has_parquet: bool


def publish(db: Database, who: Who, folder: Path, about: Asked) -> Published:
    """Write what is published into a folder; raise DmeError where the folder does not take it.

    Files of an earlier publication of the same area and period are replaced.
    """
    if not folder.exists():
        raise DmeError(files.GONE)
    with db.write(acts.PUBLISH, who) as session:
        audit.stand(session)  # written down before anything leaves
        told = publication.publication(db, session, about)
        figures = papers.figures(session, told)
        here = village.profile(session).code
    name = f"angka-{about.inside or here}-{about.year}"
    if about.first:
        name += f"-{about.first:02}-{about.last:02}"
    made = {
        f"{name}.html": web_page.build(figures),
        f"{name}.pdf": paper.build(figures),
        f"{name}.xlsx": workbook.list_reports([*told.tables, *told.details]),
    }
    try:
        for file, content in made.items():
            files.put(folder / file, content)
        found = [folder / one for one in made]
        return Published(found + _parquet(folder / PARQUET, told), duck.is_installed())
    except OSError as error:
        if not folder.exists():
            raise DmeError(files.GONE) from error
        raise DmeError("Folder itu tidak dapat ditulisi. Pilih folder lain.") from error


def _parquet(folder: Path, told: publication.Publication) -> list[Path]:
    if not duck.is_installed():
        return []
    folder.mkdir(exist_ok=True)
    with closing(Parquet(folder, [facts for facts, _ in told.rows])) as written:
        for facts, columns in told.rows:
            if columns[0]:
                written.put(facts, columns)
        return written.write()
