"""The store: one SQLite file with everything that was found, read and judged.

    with open_store(folder / "councilwatch.db") as store:
        store.keep(judged, now)

Every write is one transaction that takes the write lock at once. Moments go in and come out
as aware UTC datetimes.
"""

from pathlib import Path
from types import TracebackType
from typing import Self

from pipelines.store.addresses import Addresses
from pipelines.store.authorities import Authorities
from pipelines.store.bulk import Bulk
from pipelines.store.channels import Channels
from pipelines.store.connection import BUSY_SECONDS, Connection
from pipelines.store.copies import Copies
from pipelines.store.deliveries import Deliveries
from pipelines.store.digests import Digests
from pipelines.store.edits import Edits
from pipelines.store.events import Events
from pipelines.store.feed_entries import FeedEntries
from pipelines.store.forget import Forgetting
from pipelines.store.histories import Histories
from pipelines.store.hosts import Hosts
from pipelines.store.ledger import Ledger
from pipelines.store.listings import Listings
from pipelines.store.official import Official
from pipelines.store.outcomes import Outcomes
from pipelines.store.read import Reading
from pipelines.store.retention import Retention
from pipelines.store.reviewed import Reviewed
from pipelines.store.reviews import Reviews
from pipelines.store.runs import Runs
from pipelines.store.schema import SCHEMA_VERSION
from pipelines.store.sources import Sources
from pipelines.store.stories import Stories
from pipelines.store.ways import Ways
from pipelines.store.wrong_clock import WrongClock

__all__ = ["Store", "open_store"]


class Store(
    Sources,
    Listings,
    Ways,
    Edits,
    Histories,
    Addresses,
    Stories,
    Bulk,
    Forgetting,
    Authorities,
    Hosts,
    Runs,
    Reading,
    Outcomes,
    Official,
    Ledger,
    Reviews,
    Reviewed,
    Events,
    Digests,
    FeedEntries,
    Copies,
    Deliveries,
    Channels,
    WrongClock,
    Retention,
):
    """An open store; its methods stand in the module of their topic. Belongs to the thread that opened it."""

    @property
    def path(self) -> Path:
        return self._connection.path

    @property
    def safety_note(self) -> str | None:
        """One sentence where this machine's SQLite needs a slower, safer mode; None where all is well."""
        return self._connection.safety_note

    def checkpoint(self) -> None:
        """Fold SQLite's write-ahead log into the file; worth doing after each cycle."""
        self._connection.checkpoint()

    def check_file(self) -> None:
        """Raise ``StoreGoneError`` where the file is not the one any more that was opened."""
        self._connection.check_file()

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(
    path: Path, *, create: bool = True, read_only: bool = False, busy_seconds: float = BUSY_SECONDS
) -> Store:
    """Open the store at ``path``, making it (``create``) or bringing it to today's schema where needed.

    Raises ``StoreError`` in one sentence that names the file and the way out. A store opened ``read_only``
    must be of today's schema already. ``busy_seconds`` is how long it waits for another's write.
    """
    connection = Connection(path, create=create and not read_only, read_only=read_only, busy_seconds=busy_seconds)
    try:
        if connection.version() != SCHEMA_VERSION:
            from pipelines.store.migrations import migrate  # loads sqlite-utils, once in the life of a store

            migrate(connection)
    except BaseException:
        connection.close()
        raise
    return Store(connection)
