"""What the record tells already, so that no report is fetched in vain."""

from typing import TYPE_CHECKING

from pipelines.model import Link
from pipelines.reference import predecessors

if TYPE_CHECKING:
    import sqlite3


def is_news(db: "sqlite3.Connection", url: str, link: Link) -> bool:
    """Whether what a listing names may tell something new; ``url`` is its canonical address. An article always may.

    A report does not where the record has an outcome read from it, nor where it came out before the newest inspection
    of the council in the record that ships: that is history, which the record tells.
    """
    if link.seeks != "report":
        return True
    if is_recorded(db, url):
        return False
    if link.gss is None or link.published is None:
        return True
    codes = (link.gss, predecessors().get(link.gss, link.gss))
    (newest,) = db.execute(
        "SELECT coalesce(max(published), '') FROM outcomes WHERE source = 'shipped' AND gss IN (?, ?)", codes
    ).fetchone()
    return link.published.end.date().isoformat() > newest or has_unread(db, url)


def is_recorded(db: "sqlite3.Connection", url: str) -> bool:
    """Whether an outcome was read from the report at this address, and it is known when the report came out.

    A report of 2018 or later prints no day of publication: where a story led to it, Ofsted's page tells that later.
    """
    said = (
        "SELECT 1 FROM outcomes WHERE url = ? AND source <> 'statistics' AND kind IS NOT NULL AND published IS NOT NULL"
    )
    return db.execute(said, (url,)).fetchone() is not None


def has_unread(db: "sqlite3.Connection", url: str) -> bool:
    """Whether the record that ships names this report and nobody could read it so far."""
    return db.execute("SELECT 1 FROM outcomes WHERE url = ? AND kind IS NULL", (url,)).fetchone() is not None
