"""The command line `dme`: the same services without a screen.

Exit status: 0 done, 1 refused or found bad (one sentence on standard error), 2 wrong usage.
What a command needs is loaded when it runs, so that help and a wrong word answer at once.
"""

from pathlib import Path

import click

from dme_desktop import __version__
from dme_desktop.app.command import backups, district, lists, matching, packages, papers, villages
from dme_desktop.app.command.answers import Commands
from dme_desktop.app.command.desk import FILE, FOLDER, Desk


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dme")
@click.option("--data", type=FOLDER, help="Folder data (DME_DATA_DIR).")
@click.option("--passphrase-file", type=FILE, help="Berkas kata sandi (atau DME_PASSPHRASE).")
@click.option("--json", "as_json", is_flag=True, help="Jawab dengan satu objek JSON.")
@click.pass_context
def main(
    context: click.Context, data: Path | None, passphrase_file: Path | None, *, as_json: bool
) -> None:
    """DME Desktop tanpa layar: demo, impor, cetak, laporan, cadangan."""
    context.obj = Desk(data, passphrase_file, as_json)


for command in (
    villages.demo, villages.init, lists.list_, lists.import_, papers.print_, papers.report,
    backups.backup, papers.verify, papers.page, matching.match, packages.package, district.district,
    villages.check, villages.renew,
):  # fmt: skip
    main.add_command(command)

if __name__ == "__main__":
    main()
