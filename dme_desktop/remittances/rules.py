"""What the ledger accepts and what it asks to look at again; no database.

The limits are the domain dictionary's (section 9): a typing aid, never a judgement of a family.
"""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from dme_desktop.kernel import money, names
from dme_desktop.kernel.words import MONTHS, decimal, print_date, rupiah
from dme_desktop.remittances.model import (
    Channel,
    Consent,
    Goal,
    Remittance,
    Survey,
    UseCategory,
)

LARGEST_IDR = 5_000_000_000
UNUSUAL_IDR = 100_000_000
SMALL_IDR = 1_000  # nobody sends less: the thousands were left out
RATE_TOLERANCE = Decimal("0.02")
UNOFFICIAL = frozenset({Channel.TITIP, Channel.KURIR_TIDAK_RESMI})
FORMAL = frozenset(
    {Channel.BANK_TRANSFER, Channel.MTO, Channel.POS, Channel.FINTECH, Channel.AGEN_BANK}
)
PRODUCTIVE = (  # until the office says otherwise
    UseCategory.USAHA, UseCategory.TABUNGAN, UseCategory.LAHAN_TERNAK, UseCategory.PENDIDIKAN,
)  # fmt: skip
NOT_FAMILY = frozenset({"12", "13", "14", "15"})  # of the relations: recruiters, employers, others
AGENTS = frozenset({"12", "13"})
WITHDRAWAL = dt.timedelta(hours=72)  # UU 27/2022: a withdrawal is carried out within 3 x 24 hours
MOST_TIMES = 366
OLDEST_SURVEY = 1990
WHOLE = Decimal(100)
_OF_100 = "Bagian penggunaan berjumlah {told}%. Jumlahnya harus 100%."
_SHARES = "Tulis seperti Pendidikan 60%, Rumah 40%; atau dengan rupiah."
_OPTIONAL = frozenset(
    {
        "recipient", "recipient_relation", "provider", "account_holder", "reference", "fee_idr",
        "amount", "currency", "rate", "note", "uses",
    }
)  # fmt: skip


@dataclass(frozen=True)
class About:
    """What is known of a worker when money of theirs is written down."""

    born: dt.date | None = None
    died: dt.date | None = None
    left: dt.date | None = None  # the first departure, by the first day it can mean
    home: dt.date | None = None  # since the last return, by the last day it can mean
    agents: frozenset[str] = frozenset()  # names of recruiters, as they compare
    closed: Collection[dt.date] = field(default_factory=frozenset)  # first days of closed months


NOBODY = About()


def problems(entry: Remittance, today: dt.date, about: About = NOBODY) -> dict[str, str]:
    """Return what cannot be saved: {field: sentence}."""
    found = {}
    if entry.amount_idr <= 0:
        found["amount_idr"] = "Jumlah harus lebih dari nol. Untuk uang keluar, pilih arah Keluar."
    elif entry.amount_idr > LARGEST_IDR:
        found["amount_idr"] = "Jumlah lebih dari Rp5.000.000.000. Periksa banyaknya angka nol."
    if entry.fee_idr is not None and entry.fee_idr < 0:
        found["fee_idr"] = "Biaya kirim tidak boleh kurang dari nol."
    if wrong := day_problem(entry.received_on, today, about):
        found["received_on"] = wrong
    return found | _foreign_problems(entry)


def day_problem(day: dt.date, today: dt.date, about: About) -> str:
    """Say why money of a worker cannot have come on a day, "" when it can."""
    if day > today:
        return "Tanggal terima tidak boleh sesudah hari ini."
    if about.born and day < about.born:
        return f"Pekerja ini lahir {print_date(about.born)}. Periksa tahunnya."
    if about.died and day > about.died:
        died = print_date(about.died)
        return f"Pekerja ini meninggal {died}. Santunan dan gaji terakhir bukan kiriman."
    return closed_problem(day, about.closed)


def closed_problem(day: dt.date, closed: Collection[dt.date]) -> str:
    """Say that a day lies in a closed month, "" when it does not."""
    if day.replace(day=1) not in closed:
        return ""
    return f"{month_name(day)} sudah ditutup. Buka dulu bulan itu, dengan alasan."


def month_name(day: dt.date) -> str:
    """Return "Oktober 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


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


def doubts(entry: Remittance, about: About = NOBODY) -> dict[str, str]:
    """Return what should be looked at again but may be saved: {field: sentence}.

    A line that is still being written may lack anything.
    """
    found = {}
    idr, amount = entry.amount_idr or 0, entry.amount
    if UNUSUAL_IDR < idr <= LARGEST_IDR:
        found["amount_idr"] = "Lebih dari Rp100.000.000 sekali kirim. Periksa angka nolnya."
    if 0 < idr < SMALL_IDR:
        found["amount_idr"] = "Kurang dari Rp1.000. Periksa angka nolnya."
    if entry.fee_idr and idr and entry.fee_idr >= idr:
        found["fee_idr"] = "Biaya kirim lebih besar daripada kirimannya. Periksa keduanya."
    if doubt := money.doubt_about(amount, entry.currency):
        found["amount"] = doubt
    if doubt := rate_doubt(entry):
        found["rate"] = doubt
    return found | _day_doubt(entry, about) | _recipient_doubt(entry, about)


def rate_doubt(entry: Remittance) -> str:
    """Ask about a foreign sum whose rate is missing, or disagrees by more than two percent."""
    idr, amount, rate = entry.amount_idr or 0, entry.amount, entry.rate
    if not amount or not idr or amount < 0:
        return ""
    if not rate:
        asked = decimal((Decimal(idr) / amount).quantize(Decimal("0.01")))
        return f"Kurs belum ditulis. Menurut kedua jumlah, satu {entry.currency or ''} = Rp{asked}?"
    if abs(amount * rate - idr) > RATE_TOLERANCE * idr:
        return "Jumlah asal x kurs berbeda lebih dari 2% dengan rupiahnya."
    return ""


def _day_doubt(entry: Remittance, about: About) -> dict[str, str]:
    day = entry.received_on
    if day and about.home and day > about.home:
        told = print_date(about.home)
        return {"received_on": f"Pekerja ini sudah pulang {told}. Benar masih ada kiriman?"}
    if day and about.left and day < about.left:
        told = print_date(about.left)
        return {"received_on": f"Pekerja ini baru berangkat {told}. Periksa tanggalnya."}
    return {}


def _recipient_doubt(entry: Remittance, about: About) -> dict[str, str]:
    named = entry.recipient and names.plain(entry.recipient) in about.agents
    if not named and entry.recipient_relation not in AGENTS:
        return {}
    return {
        "recipient": "Penerima ini perekrutnya. Tanyakan kepada keluarga, tanpa menuduh; "
        "catatannya tetap boleh disimpan."
    }


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


def consent_problem(consent: Consent | None) -> str:
    """Say why nothing may be written down of a worker, "" when it may."""
    if consent is None:
        return (
            "Belum ada persetujuan. Cetak formulirnya, minta tanda tangan, lalu pakai Catat "
            "persetujuan di Buku pekerja (Ctrl+G)."
        )
    if consent.withdrawn_at:
        return "Persetujuan sudah ditarik. Catatannya dibekukan dan tidak bertambah lagi."
    return ""


def due(withdrawn_at: dt.datetime) -> dt.datetime:
    """Return until when a withdrawal must have been carried out."""
    return withdrawn_at + WITHDRAWAL


def frozen(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values of a line without what only a consent allows to show."""
    return {name: None if name in _OPTIONAL else value for name, value in values.items()}


def read_uses(written: str, amount_idr: int) -> dict[UseCategory, int]:
    """Return how much of a sum is for each use, in rupiah that add up to it.

    Raises ValueError for what is no use, and for parts that do not add up.
    Example: `read_uses("Pendidikan 60%, Rumah 40%", 1_000_000)`; "Rumah 400rb, Tabungan 600rb".
    """
    told = [part for part in re.split(r"[;\n]|,(?=\s*[A-Za-z])", written) if part.strip()]
    parts = [_read_part(part) for part in told]
    if len({use for use, *_ in parts}) != len(parts):
        raise ValueError("Satu penggunaan cukup disebut sekali.")
    percent = {use: Decimal(value) for use, value, is_percent in parts if is_percent}
    sums = {use: int(value) for use, value, is_percent in parts if not is_percent}
    if percent and sums:
        raise ValueError("Pakai persen untuk semua, atau rupiah untuk semua.")
    found = by_percent(percent, amount_idr) if percent else sums
    if problem := uses_problem(found, amount_idr):
        raise ValueError(problem)
    return found


def _read_part(part: str) -> tuple[UseCategory, Decimal | int, bool]:
    split = re.fullmatch(r"\s*([^\d%]+?)\s*:?\s*((?:Rp\.?\s*)?\d.*?)\s*", part)
    if split is None:
        raise ValueError(_SHARES)
    use = _use_called(split[1])
    if split[2].endswith("%"):
        return use, money.number(split[2].rstrip("% ")), True
    return use, money.rupiah(split[2]), False


def _use_called(written: str) -> UseCategory:
    """Return the use whose name begins as it is written; raise ValueError for none or several."""
    bare = written.strip().casefold()
    found = [one for one in UseCategory if one.value.casefold().startswith(bare)]
    exact = [one for one in found if one.value.casefold() == bare]
    if len(exact or found) != 1:
        raise ValueError("Pilih dari: " + ", ".join(one.value for one in UseCategory))
    return (exact or found)[0]


def by_percent(percent: Mapping[UseCategory, Decimal], amount_idr: int) -> dict[UseCategory, int]:
    """Return shares of a sum in whole rupiah; what rounding leaves goes to the largest share.

    Raises ValueError when they are not a hundred percent together.
    """
    whole = sum(percent.values(), Decimal(0))
    if whole != WHOLE or any(one <= 0 for one in percent.values()):
        raise ValueError(_OF_100.format(told=decimal(whole.normalize())))
    found = {use: int(amount_idr * one / WHOLE) for use, one in percent.items()}
    found[max(percent, key=lambda use: percent[use])] += amount_idr - sum(found.values())
    return found


def uses_problem(uses: Mapping[UseCategory, int], amount_idr: int) -> str:
    """Say why parts are not those of a sum, "" when they add up to it or there are none."""
    if any(part <= 0 for part in uses.values()):
        return "Tiap bagian penggunaan harus lebih dari nol."
    told = sum(uses.values())
    if uses and told != amount_idr:
        off = "kurang" if told < amount_idr else "lebih"
        return (
            f"Bagian penggunaan {off} {rupiah(abs(amount_idr - told))}: jumlahnya {rupiah(told)}, "
            f"kirimannya {rupiah(amount_idr)}."
        )
    return ""


def written_uses(uses: Mapping[UseCategory, int]) -> str:
    """Return parts as `read_uses` reads them: "Pendidikan 600.000; Rumah 400.000"."""
    return "; ".join(f"{use.value} {rupiah(part)[2:]}" for use, part in uses.items())


def largest(uses: Mapping[UseCategory, int]) -> UseCategory:
    """Return the use with the largest part, the first of several."""
    return max(uses, key=lambda use: uses[use])


def survey_problems(survey: Survey, today: dt.date) -> dict[str, str]:
    """Return what cannot be saved of a yearly telling: {field: sentence}."""
    found = {}
    if not OLDEST_SURVEY <= survey.year <= today.year:
        found["year"] = f"Tahun antara {OLDEST_SURVEY} dan {today.year}."
    if not 1 <= survey.times <= MOST_TIMES:
        found["times"] = f"Antara 1 dan {MOST_TIMES} kali setahun."
    if survey.average_idr <= 0:
        found["average_idr"] = "Jumlah harus lebih dari nol."
    elif survey.total_idr > LARGEST_IDR:
        found["average_idr"] = "Setahun lebih dari Rp5.000.000.000. Periksa banyaknya angka nol."
    if survey.told_on > today:
        found["told_on"] = "Tanggal tidak boleh sesudah hari ini."
    return found


def goal_problems(goal: Goal, today: dt.date) -> dict[str, str]:
    """Return what cannot be saved of a goal: {field: sentence}."""
    found = {}
    if not 0 < goal.target_idr <= LARGEST_IDR:
        found["target_idr"] = "Jumlah yang dibutuhkan antara Rp1 dan Rp5.000.000.000."
    if goal.had_idr is not None and goal.had_idr < 0:
        found["had_idr"] = "Yang sudah ada tidak boleh kurang dari nol."
    if goal.since > today:
        found["since"] = "Tanggal tidak boleh sesudah hari ini."
    return found


def month_problem(month: dt.date, today: dt.date) -> str:
    """Say why a month cannot be closed, "" when it is over."""
    if month >= today.replace(day=1):
        return f"{month_name(month)} belum selesai. Tutup sesudah bulan itu lewat."
    return ""


def median(amounts: Sequence[int]) -> int:
    """Return the middle one of some sums, of two middle ones the half between, in whole rupiah."""
    return median_of(sorted(amounts)) if amounts else 0


def median_of(ordered: Sequence[int]) -> int:
    """Return the median of some sums that stand in order."""
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return (ordered[middle - 1] + ordered[middle]) // 2
