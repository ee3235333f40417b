"""A source's past: what its runs saw, and how many stories it published on which day."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.rows import Answered, History, RunSeen
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

RUNS = 250
"""Runs of a source that its history holds: two weeks at an hour's rhythm, and what fell away lately stands out."""

REMEMBERED = timedelta(days=120)
"""How far back the days with stories go: long enough for the rhythm of who publishes twice a month."""

FRESH = timedelta(hours=20)
"""While the newest story is younger than this, nobody asks for the days of the others."""

SEEN = """
SELECT a.*, l.url, l.kind, l.at_least, l.listed, l.adopted_at, l.adopted_why, r.began_at AS run_began_at, r.links_new,
    r.pages, r.titles_missing, r.dates_missing, r.texts_missing
FROM run_listings a JOIN listings l ON l.id = a.listing_id JOIN runs r ON r.id = a.run_id
WHERE a.run_id IN (
    SELECT id FROM runs WHERE source = ?1 AND EXISTS (SELECT 1 FROM run_listings WHERE run_id = runs.id)
    ORDER BY id DESC LIMIT ?2)
ORDER BY a.run_id DESC, a.id
"""

DAYS = """
SELECT substr(coalesce(CASE WHEN published_from < found_at THEN published_from END, found_at), 1, 10) AS day,
    count(*) AS stories
FROM addresses WHERE source = ?1 AND found_at > ?2 AND (published_from IS NOT NULL OR found_by <> 'first_run')
    AND seeks IS NULL
GROUP BY day HAVING day > substr(?2, 1, 10)
"""


class Histories(Topic):
    def history(self, name: str, now: datetime) -> History:
        """What is known of a source's past; of one that was never asked there are no runs."""
        source = self._connection.row("SELECT * FROM sources WHERE name = ?", (name,))
        if source is None:
            return History(runs=())
        newest = self._connection.row(
            "SELECT max(found_at) AS at FROM addresses WHERE source = ? AND found_by <> 'first_run'", (name,)
        )
        newest_found_at = optional_moment(newest["at"]) if newest else None
        is_fresh = newest_found_at is not None and now - newest_found_at < FRESH
        first = self._connection.row("SELECT began_at FROM runs WHERE id = ?", (source["first_ok_run"],))
        return History(
            runs=runs_seen(self._connection.rows(SEEN, (name, RUNS))),
            stories_by_day={} if is_fresh else self._stories_by_day(name, now),
            first_ok_at=moment(first["began_at"]) if first else None,
            last_ok_at=optional_moment(source["last_ok_at"]),
            newest_found_at=newest_found_at,
            looked_at=optional_moment(source["looked_at"]),
            looks=source["looks"],
            look_says=source["look_says"],
        )

    def span_minutes(self, name: str) -> int | None:
        """Minutes that the fullest listing of a source spans; None where none tells."""
        row = self._connection.row("SELECT max(span_minutes) AS most FROM listings WHERE source = ?", (name,))
        return row["most"] if row else None

    def _stories_by_day(self, name: str, now: datetime) -> dict[date, int]:
        rows = self._connection.rows(DAYS, (name, moment_text(now - REMEMBERED)))
        return {date.fromisoformat(row["day"]): row["stories"] for row in rows}


def runs_seen(rows: "list[sqlite3.Row]") -> tuple[RunSeen, ...]:
    """Gather rows of one source, the newest run first, into its runs."""
    is_healed = any(row["adopted_at"] for row in rows)
    by_run: dict[int, list[sqlite3.Row]] = {}
    for row in rows:
        by_run.setdefault(row["run_id"], []).append(row)
    return tuple(
        RunSeen(
            began_at=moment(of_run[0]["run_began_at"]),
            answers=tuple(answered(row, is_healed=is_healed) for row in of_run),
            new=of_run[0]["links_new"],
            pages=of_run[0]["pages"],
            titles_missing=of_run[0]["titles_missing"],
            dates_missing=of_run[0]["dates_missing"],
            texts_missing=of_run[0]["texts_missing"],
        )
        for of_run in by_run.values()
    )


def answered(row: "sqlite3.Row", *, is_healed: bool) -> Answered:
    return Answered(
        status=row["status"],
        url=row["url"],
        says=row["says"],
        http_status=row["http_status"],
        redirected_to=row["redirected_to"],
        items=row["items"] - row["unusable"],
        dated=row["dated"],
        at_least=row["at_least"],
        part=not row["listed"] and row["adopted_at"] is None,
        kind=row["kind"],
        adopted_at=optional_moment(row["adopted_at"]),
        adopted_why=row["adopted_why"] or "",
        replaced=is_healed and bool(row["listed"]),
    )
