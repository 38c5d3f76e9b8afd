"""Errors the clerk can do something about; any other exception is our bug."""

from collections.abc import Mapping


class DmeError(Exception):
    """An expected failure. Its text is one Indonesian sentence to show as it is."""


class Gone(DmeError):  # noqa: N818
    """A record that was asked for is not there any more; a page that shows it has no more to do."""


class Invalid(DmeError):  # noqa: N818 - reads as prose: `raise Invalid(problems)`
    """Some fields cannot be accepted: {field name: sentence}."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


class Cancelled(DmeError):  # noqa: N818
    """The clerk stopped a running job."""

    def __init__(self) -> None:
        super().__init__("Dihentikan; tidak ada yang berubah.")
