"""What the office allows in its own profile: pure functions, no database."""

import datetime as dt
import re
import string
from collections.abc import Mapping, Sequence

from dme_desktop.kernel import pattern, tiles
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.words import figures
from dme_desktop.village.model import NumberPolicy, Official, Role, SigningMode, Village

AS_HEAD = frozenset(
    {SigningMode.LANGSUNG, SigningMode.PLT, SigningMode.PLH, SigningMode.PJ}
)  # the office of the head is signed for, not somebody's own
_KINDS_OF_HAMLET = {"DUSUN", "DSN", "DUKUH", "LINGKUNGAN", "LINGK"}
LOMBOK_TIMUR = "52.03."  # where hamlets are called kewilayahan


def problems(profile: Village) -> dict[str, str]:
    """Return what cannot be saved of a village profile: {field: sentence}."""
    found = {
        "postcode": postcode_problem(profile.postcode),
        "number_pattern": pattern_problem(profile.number_pattern, profile.number_policy),
    }
    return {name: sentence for name, sentence in found.items() if sentence}


def postcode_problem(postcode: str | None) -> str | None:
    """Say why something is no postcode, or nothing; it may be left out."""
    if postcode and not re.fullmatch(r"[0-9]{5}", postcode):
        return "Kode pos terdiri dari 5 angka."
    return None


def is_in_office(official: Official, today: dt.date) -> bool:
    """Say whether an official holds the office today: not ended by hand, and within the term."""
    over = official.term_to is not None and official.term_to < today
    return official.active and not over


def hamlet_key(hamlet: str) -> str:
    """Return what stays the same however a hamlet is written: "Dusun montong" is "MONTONG".

    So are "Dusun II" and "Dusun 2".
    """
    words = plain(hamlet).split()
    named = words[1:] if len(words) > 1 and words[0] in _KINDS_OF_HAMLET else words
    return " ".join(map(figures, named))


def listed(hamlets: str | None) -> list[str]:
    """Return the hamlets of a text that has one a line."""
    lines = (line.strip() for line in (hamlets or "").splitlines())
    return [line for line in lines if line]


def spelled(hamlet: str, known: Sequence[str]) -> str:
    """Return a hamlet as it is spelled among those known, else without the word Dusun."""
    key = hamlet_key(hamlet)
    same = next((one for one in known if hamlet_key(one) == key), None)
    if same is not None:
        return same
    first, _, rest = hamlet.strip().partition(" ")
    return rest.strip() if rest and plain(first) in _KINDS_OF_HAMLET else hamlet.strip()


def renamed(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """Return {old: new} of hamlets whose line was written anew in its place.

    It may be another hamlet all the same: who lists them says so.
    """
    if len(before) != len(after):
        return {}
    here, gone = set(map(hamlet_key, after)), set(map(hamlet_key, before))
    return {
        old: new
        for old, new in zip(before, after, strict=True)
        if hamlet_key(old) not in here and hamlet_key(new) not in gone
    }


def map_after(
    drawn: str | None, before: Sequence[str], after: Sequence[str], names: Mapping[str, str]
) -> str | None:
    """Return the map of the hamlets once the list of them was changed from `before` to `after`.

    One with a new name, {old: new} in `names`, keeps its cells; one that is no longer listed leaves
    the map. Who was never listed stays where they were drawn.
    """
    new_names = {hamlet_key(old): new for old, new in names.items()}
    listed_now = {hamlet_key(name): name for name in after}
    gone = set(map(hamlet_key, before))
    found: dict[str, list[tiles.Spot]] = {}
    for name, spots in tiles.read(drawn).items():
        key = hamlet_key(name)
        told = listed_now.get(key) or new_names.get(key) or ("" if key in gone else name)
        if told:
            found.setdefault(told, []).extend(spots)
    return tiles.written(found) or None


def usual_hamlet_title(village: Village) -> str:
    """Return what the head of a hamlet is usually called in a village of its kind and regency."""
    if village.kind == "Kelurahan":
        return "Kepala Lingkungan"
    return "Kepala Wilayah" if village.code.startswith(LOMBOK_TIMUR) else "Kepala Dusun"


def contacts_in(text: str) -> list[tuple[str, str]]:
    """Return (who, number) of each line "who; number"; a line without a number is left open."""
    rows = (line.partition(";") for line in text.splitlines() if line.strip(" ;"))
    return [(who.strip(), number.strip()) for who, _, number in rows]


def signing_problem(role: Role, mode: SigningMode) -> str | None:
    """Say why an official cannot sign this way, or nothing."""
    if role is Role.BPD:
        return "BPD bukan perangkat desa dan tidak menandatangani surat desa."
    if role is Role.KADES and mode not in AS_HEAD:
        return "Kepala desa menandatangani langsung, atau sebagai Pj., Plt. atau Plh."
    if role is not Role.KADES and mode is SigningMode.LANGSUNG:
        return "Selain kepala desa menandatangani a.n., u.b., Plt. atau Plh."
    return None


def pattern_problem(written: str, policy: NumberPolicy = NumberPolicy.EVERYTHING) -> str | None:
    """Say why a letter number pattern cannot be used, or nothing."""
    try:
        parts = [part[1:] for part in string.Formatter().parse(written) if part[1] is not None]
    except ValueError:
        parts = [("", "", None)]
    used = {name for name, *_ in parts}
    if not used <= pattern.WORDS.keys() or any(form or turned for _, form, turned in parts):
        return "Pola nomor hanya mengenal {kode} {nomor} {kantor} {bulan} {tahun}."
    if not {"number", "year"} <= used:
        return "Pola nomor harus memuat {nomor} dan {tahun}, agar nomor tidak kembar."
    if policy is not NumberPolicy.EVERYTHING and "code" not in used:
        return "Tanpa {kode} nomor bisa kembar. Tambahkan {kode}, atau pakai satu urutan surat."
    return None
