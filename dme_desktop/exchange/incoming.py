"""What `dme import` does: look at a workbook, bring it in as one act, list what was refused."""

from dataclasses import dataclass
from pathlib import Path

from dme_desktop.exchange import service
from dme_desktop.exchange.preview import Report, report
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.sheets.target import Target
from dme_desktop.vault.database import Database


@dataclass(frozen=True)
class Wanted:
    """The file to bring in; its sheet and what it brings are told by its headings unless chosen."""

    file: Path
    sheet: str = ""
    target: Target | None = None


def bring_in(
    db: Database,
    who: Who,
    wanted: Wanted,
    errors: Path | None = None,
    *,
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> Report:
    """Bring in what a workbook holds and return what became of its rows.

    Raises DmeError, and changes nothing, when the file is no workbook that is known, when its
    columns have to be looked at in the window first, or several sheets hold a list and none is
    named.
    """
    with db.read() as session:
        shown = service.preview(session, wanted.file, progress, wanted.sheet, wanted.target)
    if shown.others and not wanted.sheet:
        names = ", ".join([shown.table.sheet, *shown.others])
        raise DmeError(f"Beberapa lembar berisi daftar: {names}. Pilih satu dengan --sheet NAMA.")
    if errors is not None:  # before anything comes in: what cannot be listed is not half done
        files.put(errors, errors_workbook(shown))
    if not dry_run and shown.brings:
        with db.write(shown.act, who) as session:
            service.bring_in(session, shown, progress)
    return report(shown)
