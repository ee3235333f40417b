"""The councils that claims are about, as the reference data tells of them."""

from collections import defaultdict
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

from pipelines.store.forms import Row
from pipelines.store.rows import Council
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3


class Authorities(Topic):
    def sync_authorities(self, councils: Sequence[Council]) -> int:
        """Make the store's councils those of the reference data; return how many were new or changed.

        A council that claims name and the reference data does not stays as the claims name it.
        """
        with self._connection.writing() as db:
            changed = differing(db, councils)
            for council in changed:
                write(db, council)
        return len(changed)

    def holds_authorities(self, councils: Sequence[Council]) -> bool:
        """Whether the store's councils are these already."""
        with self._connection.explained():
            return not differing(self._connection.raw, councils)


COLUMNS = ("name", "short_name", "kind", "region", "began_on", "ended_on", "took_over_from")


def differing(db: "sqlite3.Connection", councils: Sequence[Council]) -> list[Council]:
    """Return the councils that are not stored, or otherwise."""
    stored = {row["gss"]: row for row in db.execute("SELECT * FROM authorities")}
    names: defaultdict[str, set[str]] = defaultdict(set)
    for row in db.execute("SELECT gss, name FROM authority_names"):
        names[row["gss"]].add(row["name"])
    return [each for each in councils if differs(each, stored.get(each.gss), names[each.gss])]


def differs(council: Council, stored: Row | None, names: Set[str]) -> bool:
    if stored is None or any(stored[column] != getattr(council, column) for column in COLUMNS):
        return True
    return names != set(council.names)


def write(db: "sqlite3.Connection", council: Council) -> None:
    db.execute(
        f"INSERT INTO authorities (gss, {', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (gss) DO UPDATE "
        "SET name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, "
        "region = excluded.region, began_on = excluded.began_on, ended_on = excluded.ended_on, "
        "took_over_from = excluded.took_over_from",
        (council.gss, *(getattr(council, column) for column in COLUMNS)),
    )
    db.execute("DELETE FROM authority_names WHERE gss = ?", (council.gss,))
    for name in sorted(set(council.names)):
        db.execute("INSERT INTO authority_names (gss, name) VALUES (?, ?)", (council.gss, name))


def ensure_authority(db: "sqlite3.Connection", gss: str | None, name: str | None) -> None:
    """Give a council that a claim or an outcome names first a row to belong to."""
    if gss is not None:
        db.execute("INSERT INTO authorities (gss, name) VALUES (?, ?) ON CONFLICT DO NOTHING", (gss, name or gss))
