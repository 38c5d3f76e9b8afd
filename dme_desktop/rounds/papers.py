"""From a round to its paper: a sheet for each hamlet head, one after the other."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda.blanks import Unnumbered
from dme_desktop.agenda.documents import roll
from dme_desktop.agenda.documents.roll import Roll, RollColumn
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import print_date, row_code, screen_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.rounds import rules
from dme_desktop.rounds.model import HamletSheet, SheetRound
from dme_desktop.rounds.service import sheets
from dme_desktop.rounds.service.sheets import LineRow
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.workers.model import Journey

NOTE = (
    "Isi satu huruf: M masih di sana, P pulang seterusnya, H hilang kabar, B belum tahu. "
    "Tanggal: kabar terakhir, atau hari pulang. Baris tanpa kode untuk warga yang belum tercatat."
)
COLUMNS = (
    RollColumn("Kode", 13, "centre"), RollColumn("Nama", 48), RollColumn("Negara", 26),
    RollColumn("Kabar terakhir", 25, "centre"), RollColumn("Yang ditanyakan", 50),
    RollColumn("M/P/H/B", 19, "centre"), RollColumn("Tanggal", 27), RollColumn("Negara", 27),
    RollColumn("Nomor HP keluarga", 38), RollColumn("Catatan", 40),
)  # fmt: skip


def of_round(session: Session, round_id: str) -> bytes:
    """Return the sheets of a round as one PDF, a hamlet after the other."""
    every = sheets.of_round(session, round_id)
    return roll.build_many([sheet_of(session, one.id) for one in every])


def of_sheet(session: Session, sheet_id: str) -> bytes:
    """Return the sheet of one hamlet."""
    return roll.build(sheet_of(session, sheet_id))


def sheet_of(session: Session, sheet_id: str) -> Roll:
    """Return what is printed for one hamlet head."""
    full, office = sheets.in_full(session, sheet_id), village.profile(session)
    title = village.hamlet_title(session)
    facts = (
        (office.says("Dusun"), full.sheet.hamlet),
        (title, full.sheet.head or "belum dicatat"),
        ("Dibagikan", print_date(full.round.asked_on)),
        ("Kembali paling lambat", print_date(full.round.due_on)),
        *([("Pesan", full.round.note)] if full.round.note else []),
    )
    return Roll(
        **stationery.head(session),
        title="LEMBAR TANYA WARGA YANG BEKERJA DI LUAR NEGERI",
        facts=facts,
        columns=COLUMNS,
        rows=tuple(map(_row, full.rows)),
        blank=rules.BLANK_ROWS,
        empty="",
        signers=(None, Signer(name=full.sheet.head or "", role=title)),
        note=NOTE,
        signed=True,
        landscape=True,
    )


def _row(one: LineRow) -> tuple[str, ...]:
    country = field_of(Journey, "country").kind.format
    last = screen_date(one.last_contact_on) if one.last_contact_on else "–"
    where = country(one.country) if one.country else "–"
    return (row_code(one.line.row), one.full_name, where, last, one.line.asks, *[""] * 5)


UNNUMBERED: Mapping[str, Unnumbered] = {
    "hamlet-sheets": Unnumbered(
        "lembar tanya untuk semua kepala dusun (id putaran)", SheetRound, of_round
    ),
    "hamlet-sheet": Unnumbered("lembar tanya satu dusun (id lembar)", HamletSheet, of_sheet),
}
