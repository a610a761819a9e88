"""Which items the network itself organises."""

from __future__ import annotations

from planner.model.item import Item
from planner.model.network import Network


def is_ours(item: Item, network: Network) -> bool:
    """Whether no organiser is named, or the network or its host is among them."""
    organisers = item.partners.get("organiser")
    if not organisers:
        return True
    head = network.network
    return head.organisation in organisers or head.host in organisers
