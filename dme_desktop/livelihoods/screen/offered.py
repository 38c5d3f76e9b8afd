"""What stands beside a profile or a business of its needs: what to offer, and what was offered."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import Need, Support, SupportStatus
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.said import within

MOST = 6  # newest offers that are shown
Ask = Callable[[Address], object]


def need_deeds(
    needs: str | None, offers: Sequence[Support], record_id: str, ask: Ask
) -> Iterator[Deed]:
    """Give a deed for each need of somebody or of a business for which nothing was offered yet."""
    known: dict[Need, list[SupportStatus]] = {}
    for one in offers:
        known.setdefault(one.need, []).append(one.status)
    said = QCoreApplication.translate("offered", "{need}: tawarkan…")
    for place, need in enumerate(rules.open_needs(needs, known), 1):
        page = addresses.SUPPORT.of(which=f"{need.name}:{record_id}")
        words = said.format(need=need.value)
        yield Deed(f"need_{place}", words, partial(ask, page), "handshake")


def offer_deeds(offers: Sequence[Support], ask: Ask) -> Iterator[Deed]:
    """Give a deed for each of the newest offers, which opens it."""
    for place, one in enumerate(offers[:MOST], 1):
        words = f"{one.need.value}, {within(one.status.value)}"
        yield Deed(
            f"support_{place}", words, partial(ask, addresses.SUPPORT.of(one.id)), "handshake"
        )
