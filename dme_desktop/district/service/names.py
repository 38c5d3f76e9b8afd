"""What the codes in answers are called: countries, stages, channels, uses, kinds of cases."""

from dme_desktop.cases.model import CaseType
from dme_desktop.kernel import codes
from dme_desktop.kernel.words import MONTHS
from dme_desktop.packages import tables
from dme_desktop.remittances.model import Channel, UseCategory
from dme_desktop.workers.model import Stage

NOT_KNOWN, LEFT_OUT = "Tidak diketahui", "Tidak disertakan"
SEXES = {"L": "laki-laki", "P": "perempuan"}
OF = {"tahap": Stage, "kanal": Channel, "guna": UseCategory, "jenis": CaseType}


def called(head: str, code: object) -> str:
    """Return what a code of a column is called; codes that this version does not know stay."""
    if head == "bulan":
        return MONTHS[int(str(code)) - 1] if code else NOT_KNOWN
    told = str(code)
    if told == tables.UNKNOWN:
        return NOT_KNOWN
    if told == tables.WITHHELD:
        return LEFT_OUT
    if head == "negara":
        found = codes.countries().get(told)
        return found.name if found else told
    if head == "jk":
        return SEXES.get(told, told)
    named = OF[head].__members__.get(told) if head in OF else None
    return str(named.value) if named else told
