"""What politeness asks for at each host, kept so that processes and restarts share it.

Leases are not waited for until they are on the disk: who has one dies with the machine as well. Nor is robots.txt,
which is asked for again where it is not known.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from pipelines.store.forms import lease_text, moment, moment_text, optional_moment, storable
from pipelines.store.rows import HostState, Robots
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3


class Hosts(Topic):
    def robots(self, host: str) -> Robots | None:
        """The host's robots.txt as it was last fetched, expired or not; None when it never was."""
        row = self._connection.row("SELECT * FROM hosts WHERE host = ? AND robots_fetched_at IS NOT NULL", (host,))
        if row is None:
            return None
        return Robots(
            status=row["robots_status"],
            body=row["robots_body"],
            fetched_at=moment(row["robots_fetched_at"]),
            expires_at=moment(row["robots_expires_at"]),
        )

    def keep_robots(
        self,
        host: str,
        status: int | None,
        body: str,
        expires_at: datetime,
        crawl_delay: float | None,
        now: datetime,
    ) -> None:
        with self._connection.writing(durable=False) as db:
            ensure_host(db, host)
            db.execute(
                "UPDATE hosts SET robots_status = ?, robots_body = ?, robots_fetched_at = ?, "
                "robots_expires_at = ?, crawl_delay = ? WHERE host = ?",
                (status, storable(body), moment_text(now), moment_text(expires_at), crawl_delay, host),
            )

    def retry_after(self, host: str, until: datetime) -> None:
        """Keep that the host asked to be left alone; an earlier, longer wish stands."""
        with self._connection.writing() as db:
            ensure_host(db, host)
            db.execute(
                "UPDATE hosts SET retry_after = ?1 WHERE host = ?2 AND coalesce(retry_after, '') < ?1",
                (lease_text(until), host),
            )

    def host_state(self, host: str) -> HostState:
        row = self._connection.row("SELECT * FROM hosts WHERE host = ?", (host,))
        if row is None:
            return HostState(host=host)
        return HostState(
            host=host,
            retry_after=optional_moment(row["retry_after"]),
            busy_until=optional_moment(row["busy_until"]),
            busy_owner=row["busy_owner"],
        )

    def lease(self, host: str, owner: str, now: datetime, until: datetime) -> bool:
        """Take the host for ``owner`` until then; False while another has it or it rests after a release.

        The owner itself may lengthen its lease. ``Retry-After`` is not looked at here.
        """
        with self._connection.writing(durable=False) as db:
            taken = db.execute(
                "INSERT INTO hosts (host, busy_until, busy_owner) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET "
                "busy_until = excluded.busy_until, busy_owner = excluded.busy_owner "
                "WHERE busy_until IS NULL OR busy_until <= ? OR busy_owner = excluded.busy_owner",
                (host, lease_text(until), owner, past_text(now)),
            )
            return taken.rowcount == 1

    def release(self, host: str, owner: str, free_at: datetime) -> None:
        """Give the host back; nobody, the owner included, gets it before ``free_at``."""
        with self._connection.writing(durable=False) as db:
            db.execute(
                "UPDATE hosts SET busy_until = ?, busy_owner = NULL WHERE host = ? AND busy_owner = ?",
                (lease_text(free_at), host, owner),
            )

    def release_all(self, owner: str, free_at: datetime) -> None:
        """Give back every host that ``owner`` still has (its crawl is over)."""
        with self._connection.writing(durable=False) as db:
            db.execute(
                "UPDATE hosts SET busy_until = min(busy_until, ?), busy_owner = NULL WHERE busy_owner = ?",
                (lease_text(free_at), owner),
            )


def ensure_host(db: "sqlite3.Connection", host: str) -> None:
    db.execute("INSERT INTO hosts (host) VALUES (?) ON CONFLICT DO NOTHING", (host,))


def past_text(now: datetime) -> str:
    """``now`` in the form of the leases, cut and not rounded up: a lease ends no earlier than it says."""
    return f"{moment_text(now)[:-1]}.{now.microsecond // 1000:03d}Z"
