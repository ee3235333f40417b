"""What every store holds from its first start: the councils and Ofsted's outcomes, as they ship with the program."""

from collections.abc import Iterable
from datetime import datetime

from pipelines.reference import Authority, authorities, predecessors
from pipelines.reports.shipped import ShippedRow, read_row, shipped_rows
from pipelines.store import Store
from pipelines.store.rows import Council


def seed(store: Store, now: datetime) -> None:
    """Make the store's councils and shipped outcomes those of today's reference data, with their events; what is the
    same is left alone.

    Raises ``ReferenceDataError`` for a damaged file; nothing of it is then stored.
    """
    store.sync_authorities(councils())
    rows = shipped_rows()
    known = store.known_outcomes("shipped")
    store.keep_outcomes([read_row(row) for row in rows if row.hash not in known], now, shipped=hashes(rows))
    store.reconcile_new(now)
    store.build_events(now)


def load() -> None:
    """Read what ships with the program; it is kept then."""
    councils()
    shipped_rows()


def is_seeded(store: Store) -> bool:
    """Whether a store holds all that ``seed`` would put into it, so that it may be read as it is."""
    return (
        store.known_outcomes("shipped") == hashes(shipped_rows())
        and store.holds_authorities(councils())
        and not store.never_reconciled()
        and not store.without_events()
    )


def hashes(rows: Iterable[ShippedRow]) -> frozenset[str]:
    return frozenset(row.hash for row in rows)


def councils() -> list[Council]:
    return [council_of(gss, authority) for gss, authority in authorities().items()]


def council_of(gss: str, authority: Authority) -> Council:
    """Return an authority of the reference data in the store's form."""
    return Council(
        gss=gss,
        name=authority.name,
        short_name=authority.nice_name,
        kind=authority.kind,
        region=authority.region or None,
        began_on=authority.start.isoformat() if authority.start else None,
        ended_on=authority.end.isoformat() if authority.end else None,
        names=authority.names,
        took_over_from=predecessors().get(gss),
    )
