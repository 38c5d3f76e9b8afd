"""What `dme import` does: look at a workbook, bring it in as one act, list what was refused."""

from pathlib import Path
from typing import Any

from dme_desktop.exchange import residents
from dme_desktop.exchange.preview import report
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault.database import Database


def bring_in(  # noqa: PLR0913 - one parameter an option of the command
    db: Database,
    who: Who,
    file: Path,
    errors: Path | None,
    *,
    sheet: str = "",
    dry_run: bool = False,
    progress: Progress = unwatched,
) -> dict[str, Any]:
    """Bring in the residents of a workbook and return what became of its rows.

    Raises DmeError, and changes nothing, when the file is no workbook that is known, when its
    columns have to be looked at in the window first, or several sheets hold a list and none is
    named.
    """
    with db.read() as session:
        shown = residents.preview(session, file, progress, sheet)
    if shown.others and not sheet:
        names = ", ".join([shown.table.sheet, *shown.others])
        raise DmeError(f"Beberapa lembar berisi daftar: {names}. Pilih satu dengan --sheet NAMA.")
    if errors is not None:  # before the residents: what cannot be listed is not half done
        files.put(errors, errors_workbook(shown))
    if not dry_run and shown.brings:
        with db.write(shown.act, who) as session:
            residents.bring_in(session, shown, progress)
    return report(shown)
