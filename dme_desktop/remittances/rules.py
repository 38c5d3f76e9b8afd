"""What the ledger accepts and what it asks to look at again; no database.

The limits are the domain dictionary's (section 9): a typing aid, never a judgement of a family.
"""

import datetime as dt
from decimal import Decimal

from dme_desktop.kernel import money
from dme_desktop.kernel.words import print_date
from dme_desktop.remittances.model import Channel, Remittance

LARGEST_IDR = 5_000_000_000
UNUSUAL_IDR = 100_000_000
SMALL_IDR = 1_000  # nobody sends less: the thousands were left out
RATE_TOLERANCE = Decimal("0.02")
UNOFFICIAL = frozenset({Channel.TITIP, Channel.KURIR_TIDAK_RESMI})


def problems(entry: Remittance, today: dt.date, died: dt.date | None = None) -> dict[str, str]:
    """Return what cannot be saved: {field: sentence}. `died` closes the ledger of a worker."""
    found = {}
    if entry.amount_idr <= 0:
        found["amount_idr"] = "Jumlah harus lebih dari nol. Untuk uang keluar, pilih arah Keluar."
    elif entry.amount_idr > LARGEST_IDR:
        found["amount_idr"] = "Jumlah lebih dari Rp5.000.000.000. Periksa banyaknya angka nol."
    if entry.received_on > today:
        found["received_on"] = "Tanggal terima tidak boleh sesudah hari ini."
    elif died and entry.received_on > died:
        found["received_on"] = (
            f"Pekerja ini meninggal {print_date(died)}. Santunan dan gaji terakhir bukan kiriman."
        )
    return found | _foreign_problems(entry)


def _foreign_problems(entry: Remittance) -> dict[str, str]:
    found = {}
    if entry.amount is not None and entry.amount <= 0:
        found["amount"] = "Jumlah mata uang asal harus lebih dari nol."
    if entry.rate is not None and entry.rate <= 0:
        found["rate"] = "Kurs harus lebih dari nol."
    if entry.amount and not entry.currency:
        found["currency"] = "Pilih mata uangnya, seperti MYR atau TWD."
    if problem := money.problem_with(entry.amount, entry.currency):
        found.setdefault("amount", problem)
    return found


def doubts(entry: Remittance) -> dict[str, str]:
    """Return what should be looked at again but may be saved: {field: sentence}.

    A line that is still being written may lack anything.
    """
    found = {}
    idr, amount, rate = entry.amount_idr or 0, entry.amount, entry.rate
    if UNUSUAL_IDR < idr <= LARGEST_IDR:
        found["amount_idr"] = "Lebih dari Rp100.000.000 sekali kirim. Periksa angka nolnya."
    if 0 < idr < SMALL_IDR:
        found["amount_idr"] = "Kurang dari Rp1.000. Periksa angka nolnya."
    if doubt := money.doubt_about(amount, entry.currency):
        found["amount"] = doubt
    if amount and rate and idr and abs(amount * rate - idr) > RATE_TOLERANCE * idr:
        found["rate"] = "Jumlah asal x kurs berbeda lebih dari 2% dengan rupiahnya."
    return found


def worker_doubt(*, has_left: bool) -> dict[str, str]:
    """Ask to look again when money came from somebody who is not known to have left."""
    if has_left:
        return {}
    return {"worker": "Orang ini belum tercatat berangkat. Periksa orangnya, atau tahapnya dulu."}


def advice(channel: Channel | None) -> dict[str, str]:
    """Return what may be told to the family and never keeps a line from being saved."""
    if channel not in UNOFFICIAL:
        return {}
    return {
        "channel": "Tetap dicatat. Bila sempat, ceritakan jalur yang meninggalkan bukti: bank, pos."
    }


def in_rupiah(amount: Decimal | None, rate: Decimal | None) -> int | None:
    """Return the original amount at its rate in whole rupiah, when both are known and sound."""
    if not amount or not rate or amount < 0 or rate < 0:
        return None
    return int((amount * rate).to_integral_value())
