"""What every part of the store is built on."""

from pipelines.addresses import canonical
from pipelines.store.connection import Connection
from pipelines.store.forms import tombstone


class Topic:
    """Methods of the store on one topic; they share its connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection


def keys(url: str) -> tuple[str, str]:
    """The two forms in which the store may know ``url``: as it is, or forgotten. Raises ``InputError``."""
    known = canonical(url)
    return known, tombstone(known)
