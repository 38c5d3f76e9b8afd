"""What the one search finds: told by the room that knows, laid out by the window."""

from dataclasses import dataclass

from dme_desktop.kernel.addresses import Address


@dataclass(frozen=True)
class Found:
    """One thing that was found: its group, what it is called, what tells it apart, its page.

    The group is marked for translation with the context "found".
    """

    group: str
    title: str
    detail: str
    address: Address
