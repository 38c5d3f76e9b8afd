"""How hard a passphrase is to guess, in words; a rule of thumb, no proof."""

import math
import string
from enum import IntEnum

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.keys import FIRST_TRIED, SHORTEST_PASSPHRASE, is_first_tried

_FAIR_BITS, _STRONG_BITS = 45, 65
_CLASSES = (string.ascii_lowercase, string.ascii_uppercase, string.digits)


class Strength(IntEnum):
    """The five steps the line under a new passphrase knows."""

    SHORT = 0
    TRIED = 1
    WEAK = 2
    FAIR = 3
    STRONG = 4


SENTENCES = {
    Strength.SHORT: QT_TRANSLATE_NOOP("strength", "Terlalu pendek. Empat kata biasa sudah cukup."),
    Strength.TRIED: QT_TRANSLATE_NOOP(
        "strength", "Dicoba orang paling dulu. Pakai empat kata biasa."
    ),
    Strength.WEAK: QT_TRANSLATE_NOOP("strength", "Mudah ditebak. Tambahkan satu atau dua kata."),
    Strength.FAIR: QT_TRANSLATE_NOOP("strength", "Cukup. Satu kata lagi membuatnya kuat."),
    Strength.STRONG: QT_TRANSLATE_NOOP("strength", "Kuat."),
}


def of(passphrase: str) -> Strength:
    """Say how strong a passphrase is."""
    if len(passphrase) < SHORTEST_PASSPHRASE or len(set(passphrase)) < 5:
        return Strength.SHORT
    if is_first_tried(passphrase):
        return Strength.TRIED
    bits = _bits(passphrase)
    if bits < _FAIR_BITS:
        return Strength.WEAK
    return Strength.FAIR if bits < _STRONG_BITS else Strength.STRONG


def _bits(passphrase: str) -> float:
    """Return the bits of a random text of its variety, without what stands in every list."""
    rest = passphrase.casefold()
    for known in FIRST_TRIED:
        rest = rest.replace(known, "")
    alphabet = sum(len(group) for group in _CLASSES if set(group) & set(passphrase)) + 6
    varied = min(len(rest), len(set(rest)) * 2)
    return varied * math.log2(alphabet) * 0.6
