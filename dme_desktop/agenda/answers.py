"""Who signs a paper and how, and the answers of its form as they are kept with it."""

from collections.abc import Iterable, Mapping

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.village.model import SigningMode

SIGNING = (
    Field(
        name="signer",
        label=QT_TRANSLATE_NOOP("fields", "Ditandatangani oleh"),
        kind=kinds.TEXT,
        max_length=200,
    ),
    Field(
        name="signing_mode",
        label=QT_TRANSLATE_NOOP("fields", "Cara menandatangani"),
        kind=kinds.choice(SigningMode),
        max_length=200,
        hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti langsung, atas nama sendiri."),
    ),
)


def written(fields: Iterable[Field], values: Mapping[str, object]) -> dict[str, str]:
    """Return answers as text, to be kept with the letter they made."""
    known = {field.name: field.kind for field in fields}
    return {
        name: known[name].format(value)
        for name, value in values.items()
        if name in known and value not in {None, ""}
    }


def read(fields: Iterable[Field], texts: Mapping[str, str]) -> dict[str, object]:
    """Return answers that were kept as text; what a field no longer understands is left out."""
    found: dict[str, object] = {}
    for field in fields:
        try:
            found[field.name] = field.kind.parse(texts[field.name])
        except (KeyError, ValueError):
            continue
    return found
