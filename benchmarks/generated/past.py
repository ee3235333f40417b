"""Two weeks in which every source was asked: cycles, runs, what listings answered, and states."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from pipelines.model import RunRecord, Source, Standing
from pipelines.store import Store
from pipelines.store.forms import moment_text
from pipelines.store.runs import COUNTS
from pipelines.store.sources import put

DAYS = 14
NIGHT = (1, 7, 13, 19)
"""Hours at which a source is asked at weekends; on weekdays it is every hour from 7 to 19 as well."""

IN_TROUBLE = 20
"""Every so many sources are in trouble."""


def hours(now: datetime) -> Iterator[datetime]:
    """The hours at which sources were asked."""
    for back in range(DAYS * 24, 0, -1):
        at = now - timedelta(hours=back)
        if at.hour in NIGHT or (at.weekday() < 5 and 7 <= at.hour <= 19):
            yield at


def add_past(store: Store, sources: Sequence[Source], now: datetime) -> None:
    """Give the store the cycles of two weeks, a run of each source in each."""
    with store._connection.writing(durable=False) as db:
        of: dict[str, list[int]] = {}
        for row in db.execute("SELECT id, source FROM listings WHERE listed = 1"):
            of.setdefault(row["source"], []).append(row["id"])
        for at in hours(now):
            begun, ended = moment_text(at), moment_text(at + timedelta(minutes=4))
            cycle = put(
                db, "cycles", {"kind": "due", "pid": 1, "began_at": begun, "ended_at": ended, "how": "finished"}
            )
            for number, source in enumerate(sources):
                counts = dict.fromkeys(COUNTS, 0) | {"requests": 2, "bytes": 40_000}
                run = {
                    "cycle_id": cycle,
                    "source": source.name,
                    "began_at": begun,
                    "ended_at": ended,
                    "how": "finished",
                }
                new = (number + at.hour) % 7 == 0
                run_id = put(db, "runs", run | counts | {"links_new": int(new), "errors": "{}"})
                for listing in of.get(source.name, ()):
                    answer = {"run_id": run_id, "listing_id": listing, "asked_at": begun, "status": "ok"}
                    told = {"http_status": 200, "items": 20, "dated": 20, "new": int(new), "unusable": 0, "forced": 0}
                    put(db, "run_listings", answer | told | {"bytes": 40_000})
        db.execute("UPDATE sources SET last_ok_at = ?", (moment_text(now),))
        db.execute("UPDATE listings SET asked_at = ?, status = 'ok' WHERE listed = 1", (moment_text(now),))
    stand(store, sources, now)


def stand(store: Store, sources: Sequence[Source], now: datetime) -> None:
    """Let one last cycle find out how every source stands."""
    cycle = store.begin_cycle("due", 1, now)
    for number, source in enumerate(sources):
        standing = Standing(state="ok", says="It answers.")
        if number % IN_TROUBLE == 0:
            standing = Standing(state="failed", says="The server answers 500.", todo="Wait.", sure=True)
        run = store.begin_run(cycle, source.name, now)
        store.end_run(run, RunRecord(requests=2), now, lambda standing=standing: standing)  # type: ignore[misc]
    store.end_cycle(cycle, "finished", now)
