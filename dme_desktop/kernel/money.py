"""The one reader of amounts: what is typed, pasted, or stands in a list of any office program.

Dots part the thousands and a comma stands before the fraction. Foreign slips and English programs
write it the other way round, so whatever could be a thousand times more or less is refused, and
the sentence names what it may mean. Errors are ValueError with a sentence for the clerk.
"""

import ast
import re
from collections.abc import Callable
from decimal import Decimal

from dme_desktop.kernel import words
from dme_desktop.kernel.text import clean_line

LARGEST = 10**15
LONGEST = 60  # letters of an amount; a longer one is no amount
DECIMALS = {  # of ISO 4217, where it is not two
    "IDR": 0, "JPY": 0, "KRW": 0, "VND": 0, "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "OMR": 3,
}  # fmt: skip
THOUSAND = Decimal(1000)

_NOT_RUPIAH = "Tulis jumlah rupiah tanpa sen, seperti 1.500.000, 1,5 jt atau 3*450000."
_NOT_A_NUMBER = "Tulis angka seperti 1.250 atau 3.451,25."
_TOO_LARGE = "Jumlah ini terlalu besar. Periksa banyaknya angka nol."
_SCALES = {
    "rb": 10**3, "ribu": 10**3, "k": 10**3, "jt": 10**6, "juta": 10**6, "miliar": 10**9,
    "milyar": 10**9,
}  # fmt: skip
_EITHER = "m"  # a thousand thousands abroad, a thousand times that at home
_INDONESIAN = re.compile(
    r"(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,\d+)?", re.ASCII
)
_ENGLISH = re.compile(r"(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?", re.ASCII)
_THREE_AFTER = re.compile(r"0*[1-9].*[.,]\d{3}")
_NO_CENTS = re.compile(r"(?<=\d)[.,] ?(?:-{1,2}|=)$")
_DASHES = str.maketrans("–—−", "---")
_SIGNS = re.compile(r"([-+*/()])")
_RUPIAH = re.compile(r"^(?:rp|idr)\.? ?(?=\d)| ?(?:rupiah|idr)$", re.ASCII)
_TERM = re.compile(r"([\d., ]*\d) ?([a-z]*)\.? ?", re.ASCII)


class _SeveralError(Exception):
    """A number that may mean several; the values of each, in the unit it was written in."""

    def __init__(self, *meanings: Decimal) -> None:
        super().__init__(*meanings)
        self.meanings = meanings

    def times(self, scale: int) -> "_SeveralError":
        """Return the same of a number that counts thousands or more."""
        return _SeveralError(*(one * scale for one in self.meanings))

    def asked(self, mark: str, write: Callable[[Decimal], str]) -> str:
        """Return the sentence that names each meaning and how to write it."""
        ways = list(dict.fromkeys(write(one) for one in sorted(self.meanings)))
        told = " atau ".join(mark + way for way in ways)
        return f"{told}? Tulis {' atau '.join(ways)}, dengan titik hanya di antara ribuan."


def rupiah(text: str) -> int:
    """Return a sum of rupiah: "Rp1.250.000,-", "1,5 jt", "500 ribu", "3*450000+25.000"."""
    try:
        amount = _calculated(_bare(text))
    except _SeveralError as several:
        raise ValueError(several.asked("Rp", lambda one: words.grouped(int(one)))) from None
    except (SyntaxError, ArithmeticError, RecursionError, _UnreadableError):
        raise ValueError(_NOT_RUPIAH) from None
    if abs(amount) > LARGEST:
        raise ValueError(_TOO_LARGE)
    if amount != int(amount):
        raise ValueError(_NOT_RUPIAH)
    return int(amount)


def number(text: str) -> Decimal:
    """Return a number that may have a fraction: a foreign sum or a rate, "3.451,25" or "0,61"."""
    bare = clean_line(text[: LONGEST + 1]).translate(_DASHES)
    try:
        value = _read(bare.removeprefix("-").lstrip(), english=True)
    except _SeveralError as several:
        raise ValueError(several.asked("", lambda one: written(one.normalize()))) from None
    except _UnreadableError:
        raise ValueError(_NOT_A_NUMBER) from None
    if len(text) > LONGEST or value > LARGEST or _places(value) > 6:
        raise ValueError(_NOT_A_NUMBER)
    return -value if bare.startswith("-") else value


def written(value: Decimal) -> str:
    """Return a number as it is read back: three figures after a comma get a fourth, a zero."""
    return words.decimal(value.quantize(Decimal("0.0001")) if _places(value) == 3 else value)


def problem_with(amount: Decimal | None, currency: str | None) -> str | None:
    """Say why a sum cannot be one of `currency`, such as half a yen; nothing without both."""
    most = DECIMALS.get(currency or "", 2)
    if amount is None or not currency or _places(amount.normalize()) <= most:
        return None
    return f"{currency} ditulis " + (f"paling banyak {most} angka di belakang koma." if most
                                     else "tanpa angka di belakang koma.")  # fmt: skip


def doubt_about(amount: Decimal | None, currency: str | None) -> str | None:
    """Ask about a sum in a currency of three decimals, whose slips write a dot before them."""
    if amount is None or DECIMALS.get(currency or "") != 3 or amount < THOUSAND:
        return None
    small = written((amount / THOUSAND).normalize())
    return f"{currency} {written(amount)} atau {small}? Slip {currency} memakai tiga angka sen."


def _bare(text: str) -> str:
    """Return an amount in small letters, without the marks that say that there are no cents."""
    small = clean_line(text).translate(_DASHES).lower()
    if len(small) > LONGEST:
        raise ValueError(_NOT_RUPIAH)
    return _NO_CENTS.sub("", small)


class _UnreadableError(Exception):
    """A text that is no amount in any way of writing."""


def _calculated(text: str) -> Decimal:
    """Return the value of a sum such as 3*450000+25.000."""
    values: list[Decimal] = []
    parts = []
    for part in _SIGNS.split(text):
        if not part.strip() or _SIGNS.fullmatch(part):
            parts.append(part.strip())
            continue
        parts.append(f"n{len(values)}")
        values.append(_rupiah(part.strip()))
    if parts[1:2] == ["("] and parts[-2:-1] == [")"] and len(values) == 1:
        raise _UnreadableError  # in brackets an accountant writes what is owed
    return _value(ast.parse("".join(parts), mode="eval").body, values)


def _value(node: ast.expr, values: list[Decimal]) -> Decimal:
    match node:
        case ast.Name(id=name):
            return values[int(name[1:])]
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            return -_value(inner, values)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _value(left, values) + _value(right, values)
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            return _value(left, values) - _value(right, values)
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            return _value(left, values) * _value(right, values)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            return _value(left, values) / _value(right, values)
    raise _UnreadableError


def _rupiah(text: str) -> Decimal:
    """Return one number of a sum: "rp. 1.250.000", "500 rb", "1 juta 250 ribu"."""
    bare = _RUPIAH.sub("", text)
    terms = _TERM.findall(bare)
    if not terms or _TERM.sub("", bare):
        raise _UnreadableError
    if terms[1:] and not _descends([scale for _, scale in terms]):
        raise _UnreadableError
    return sum((_scaled(*term) for term in terms), Decimal(0))


def _descends(scales: list[str]) -> bool:
    """Say whether millions stand before thousands, each once."""
    sizes = [_SCALES.get(scale, 0) for scale in scales]
    return all(sizes) and sizes == sorted(set(sizes), reverse=True)


def _scaled(shown: str, scale: str) -> Decimal:
    """Return a number that may count thousands or millions, which never count each other."""
    if not scale:
        return _read(shown, english=False)
    if scale == _EITHER:
        one = _read(shown, english=True)
        raise _SeveralError(one * 10**6, one * 10**9)
    size = _SCALES.get(scale)
    if size is None:
        raise _UnreadableError
    try:
        counted = _read(shown, english=True)
    except _SeveralError as several:
        raise several.times(size) from None
    if counted >= THOUSAND:
        less = counted * size / THOUSAND if shown.count(".") == 1 else counted
        raise _SeveralError(less, counted * size)
    return counted * size


def _read(shown: str, *, english: bool) -> Decimal:
    """Return the number in some digits and marks; with `english`, also one with a dot as comma."""
    ours, theirs = _INDONESIAN.fullmatch(shown), _ENGLISH.fullmatch(shown)
    if not ours and not theirs:
        raise _UnreadableError
    plain = shown.replace(".", "").replace(" ", "")
    if "," in shown:
        if theirs and (not ours or _THREE_AFTER.fullmatch(shown)):
            raise _foreign(shown)
        if _THREE_AFTER.fullmatch(shown):  # 1.250,000 or 1234,567: a comma where a dot belongs
            raise _SeveralError(Decimal(plain.replace(",", ".")), Decimal(plain.replace(",", "")))
    if ours:
        return Decimal(plain.replace(",", "."))
    if not english:
        raise _UnreadableError  # 1500.00: a zero left out, or cents
    if _THREE_AFTER.fullmatch(shown):
        raise _SeveralError(Decimal(shown), Decimal(plain))
    return Decimal(shown)


def _foreign(shown: str) -> _SeveralError:
    """Return what a number with a comma among the thousands may mean: one of two, or just one."""
    meant = Decimal(shown.replace(",", ""))
    if shown.count(",") > 1:
        return _SeveralError(meant)
    return _SeveralError(Decimal(shown.replace(".", "").replace(",", ".")), meant)


def _places(value: Decimal) -> int:
    """Return how many figures stand behind the comma."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
