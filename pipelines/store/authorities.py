"""The councils that claims are about, as the reference data tells of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

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
            return sum(sync_council(db, council) for council in councils)


def sync_council(db: "sqlite3.Connection", council: Council) -> bool:
    """Write one council where it differs from what is stored."""
    wanted = (
        council.name, council.short_name, council.kind, council.region, council.began_on, council.ended_on,
        council.took_over_from,
    )  # fmt: skip
    columns = "name, short_name, kind, region, began_on, ended_on, took_over_from"
    stored = db.execute(f"SELECT {columns} FROM authorities WHERE gss = ?", (council.gss,)).fetchone()
    names = {row["name"] for row in db.execute("SELECT name FROM authority_names WHERE gss = ?", (council.gss,))}
    if stored is not None and tuple(stored) == wanted and names == set(council.names):
        return False
    db.execute(
        f"INSERT INTO authorities (gss, {columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gss) DO UPDATE "
        "SET name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, "
        "region = excluded.region, began_on = excluded.began_on, ended_on = excluded.ended_on, "
        "took_over_from = excluded.took_over_from",
        (council.gss, *wanted),
    )
    db.execute("DELETE FROM authority_names WHERE gss = ?", (council.gss,))
    for name in sorted(set(council.names)):
        db.execute("INSERT INTO authority_names (gss, name) VALUES (?, ?)", (council.gss, name))
    return True


def ensure_authority(db: "sqlite3.Connection", gss: str | None, name: str | None) -> None:
    """Give a council that a claim or an outcome names first a row to belong to."""
    if gss is not None:
        db.execute("INSERT INTO authorities (gss, name) VALUES (?, ?) ON CONFLICT DO NOTHING", (gss, name or gss))
