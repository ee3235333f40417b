"""A source's past: what its runs saw, and how many stories it published on which day."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.store.forms import Row, moment, moment_text, optional_moment
from pipelines.store.rows import Answered, History, RunSeen
from pipelines.store.sources import LAST_NEW
from pipelines.store.topic import Topic

if TYPE_CHECKING:
    import sqlite3

RUNS = 250
"""Runs of a source that its history holds: two weeks at an hour's rhythm, and what fell away lately stands out."""

REMEMBERED = timedelta(days=120)
"""How far back the days with stories go: long enough for the rhythm of who publishes twice a month."""

FRESH = timedelta(hours=20)
"""While the newest story is younger than this, nobody asks for the days of the others."""

OLDER_RUNS, USUAL_PAGES = 15, 10
"""Where pages lack something lately and fewer than so many do not, so many runs of longer ago that read pages are taken
beside: two weeks of who publishes once a week do not tell what is usual there."""

RUN = ("id", "began_at", "links_new", "pages", "titles_missing", "dates_missing", "texts_missing")
ANSWER = ("status", "url", "says", "http_status", "redirected_to", "items", "dated", "at_least", "kind")
SEEN = f"""
SELECT {", ".join(f"r.{name}" for name in RUN)}, a.status, l.url, a.says, a.http_status, a.redirected_to,
    a.items - a.unusable AS items, a.dated, l.at_least, l.kind, l.listed, l.adopted_at, l.adopted_why
FROM run_listings a JOIN listings l ON l.id = a.listing_id JOIN runs r ON r.id = a.run_id
WHERE a.run_id IN (
    SELECT id FROM runs WHERE source = ?1 AND EXISTS (SELECT 1 FROM run_listings WHERE run_id = runs.id)
    ORDER BY id DESC LIMIT ?2)
ORDER BY a.run_id DESC, a.id
"""
"""The columns of a run come first, and are followed by those of an answer."""

OLDER = SEEN.replace("ORDER BY id", "AND pages > 0 AND id < ?3 ORDER BY id")
"""The same of runs that read pages, before one of them."""

DAYS = """
SELECT substr(coalesce(CASE WHEN published_from < found_at THEN published_from END, found_at), 1, 10) AS day,
    count(*) AS stories
FROM addresses WHERE source = ?1 AND found_at > ?2 AND (published_from IS NOT NULL OR found_by <> 'first_run')
    AND seeks IS NULL
GROUP BY day HAVING day > substr(?2, 1, 10)
"""


class Histories(Topic):
    def history(self, name: str, now: datetime, *, known: History | None = None) -> History:
        """What is known of a source's past; of one that was never asked there are no runs.

        ``known`` is what was read of it earlier in the run at work, since which no way was adopted: of its runs only
        the newest is read anew.
        """
        source = self._connection.row("SELECT * FROM sources WHERE name = ?", (name,))
        if source is None:
            return History(runs=())
        newest = self._connection.row(LAST_NEW.format(source="?"), (name,))
        newest_found_at = moment(newest["found_at"]) if newest else None
        is_fresh = newest_found_at is not None and now - newest_found_at < FRESH
        first = self._connection.row("SELECT began_at FROM runs WHERE id = ?", (source["first_ok_run"],))
        return History(
            runs=self._runs(name, () if known is None else known.runs),
            stories_by_day={} if is_fresh else self._stories_by_day(name, now),
            first_ok_at=moment(first["began_at"]) if first else None,
            last_ok_at=optional_moment(source["last_ok_at"]),
            newest_found_at=newest_found_at,
            looked_at=optional_moment(source["looked_at"]),
            looks=source["looks"],
            look_says=source["look_says"],
        )

    def _runs(self, name: str, known: tuple[RunSeen, ...]) -> tuple[RunSeen, ...]:
        if not known or any(answer.adopted_at for run in known for answer in run.answers):
            return self._all_runs(name)
        newest = runs_seen(self._connection.rows(SEEN, (name, 1)))
        is_known = bool(newest) and newest[0].began_at == known[0].began_at
        runs = (*newest, *known[is_known:])
        return self._all_runs(name) if asks_for_older(runs) and len(runs) <= RUNS + 1 else runs

    def _all_runs(self, name: str) -> tuple[RunSeen, ...]:
        rows = self._connection.rows(SEEN, (name, RUNS))
        runs = runs_seen(rows)
        if len(runs) == RUNS and asks_for_older(runs):
            runs = runs_seen([*rows, *self._connection.rows(OLDER, (name, OLDER_RUNS, rows[-1]["id"]))])
        return runs

    def span_minutes(self, name: str) -> int | None:
        """Minutes that the fullest listing of a source spans; None where none tells."""
        row = self._connection.row("SELECT max(span_minutes) AS most FROM listings WHERE source = ?", (name,))
        return row["most"] if row else None

    def _stories_by_day(self, name: str, now: datetime) -> dict[date, int]:
        rows = self._connection.rows(DAYS, (name, moment_text(now - REMEMBERED)))
        return {date.fromisoformat(row["day"]): row["stories"] for row in rows}


def runs_seen(rows: "Sequence[sqlite3.Row]") -> tuple[RunSeen, ...]:
    """Gather rows of one source (``SEEN``), the newest run first, into its runs.

    Answers that were alike are one object: hundreds are read in every run, and nearly all say the same.
    """
    is_healed = any(row["adopted_at"] for row in rows)
    alike: dict[tuple[Any, ...], Answered] = {}
    runs: dict[tuple[Any, ...], list[Answered]] = {}
    for row in rows:
        said = row[len(RUN) :]
        if said not in alike:
            alike[said] = answered(row, is_healed=is_healed)
        runs.setdefault(row[: len(RUN)], []).append(alike[said])
    return tuple(run_seen(dict(zip(RUN, run, strict=True)), answers) for run, answers in runs.items())


def asks_for_older(runs: Sequence[RunSeen]) -> bool:
    """Whether pages lack something in these runs, and what is usual cannot be told by the others."""
    lacking = [run for run in runs if run.titles_missing or run.dates_missing or run.texts_missing]
    return bool(lacking) and sum(run.pages for run in runs) - sum(run.pages for run in lacking) < USUAL_PAGES


def run_seen(run: Row, answers: Iterable[Answered]) -> RunSeen:
    """Return one run by its row (``RUN``), with an answer for each listing that was asked."""
    return RunSeen(
        began_at=moment(run["began_at"]),
        answers=tuple(answers),
        new=run["links_new"],
        pages=run["pages"],
        titles_missing=run["titles_missing"],
        dates_missing=run["dates_missing"],
        texts_missing=run["texts_missing"],
    )


def answered(row: Row, *, is_healed: bool) -> Answered:
    """Return what a listing answered by its row (``SEEN``); ``is_healed``: its source has adopted a way."""
    return Answered(
        **{name: row[name] for name in ANSWER},
        part=not row["listed"] and row["adopted_at"] is None,
        adopted_at=optional_moment(row["adopted_at"]),
        adopted_why=row["adopted_why"] or "",
        replaced=is_healed and bool(row["listed"]) and row["adopted_at"] is None,
    )
