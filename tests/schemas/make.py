"""Writes the store that is kept of today's schema: ``python -m tests.schemas.make``, once a version."""

import gzip
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from pipelines.model import Listing, ReportLink, RunRecord, Standing
from pipelines.store import open_store
from pipelines.store.rows import Council
from pipelines.store.schema import SCHEMA_VERSION
from tests.pipelines.store.making import (
    FEED,
    HOME,
    HOUR,
    NOON,
    TITLE,
    answer,
    from_listing,
    judged,
    link,
    not_flagged,
    recorded,
    report_file,
    report_link,
    source,
)

HERE = Path(__file__).parent


def fixture(version: int) -> Path:
    return HERE / f"version_{version}.db.gz"


def write(path: Path) -> None:
    """A small store in which every table has rows."""
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
        store.sync_authorities((Council(gss="E08000999", name="Kirkwell Council", names=("Kirkwell",)),))
        store.keep_robots("news.kirkwell.test", 200, "User-agent: *\nDisallow: /private", NOON + HOUR, 2.0, NOON)
        cycle = store.begin_cycle("due", 1, NOON)
        run = store.begin_run(cycle, "kirkwell", NOON)
        store.keep_listing(answer(*(link(number) for number in range(1, 7))), run_id=run)
        store.keep(judged(1), NOON)
        store.keep(judged(1, title=f"{TITLE} at last"), NOON + HOUR)
        store.keep(from_listing(2), NOON)
        store.keep(not_flagged(3, near_miss=True), NOON)
        store.keep(not_flagged(4, text="Bins are emptied on Tuesday this week."), NOON)
        store.keep(judged(5, text="A text that was taken out. " * 20), NOON)
        store.forget(f"{HOME}/news/5", NOON)
        store.keep_outcomes([recorded("inadequate"), recorded("inadequate", by="shipped")], NOON)
        asked = next(item for item in store.review_items() if item.listed == "contradicted")
        store.decide(asked.item, "accepted", who="jo", now=NOON, note="The story says so.")
        old = report_link(on=NOON - 1_000 * HOUR)
        store.keep_listing(answer(old), run_id=run)
        told = recorded(kind="monitoring_visit").outcome
        assert told is not None
        store.keep_report(report_file(seen=old), told, NOON)
        letter = ReportLink(url=old.url, words="Read the letter")
        store.keep(replace(judged(1, title=f"{TITLE} at last"), letters=(letter,)), NOON + HOUR)
        store.adopt(
            "kirkwell", Listing(kind="listing", url=f"{HOME}/news", items=".card"), "It lists dated stories.", NOON
        )
        store.note_home("kirkwell", {f"{HOME}/news/8"}, {f"{HOME}/news/8"}, NOON)
        stands = Standing(state="moved", says="It is gone.", todo="Look for it.", sure=True)
        store.end_run(run, RunRecord(requests=8, stories=2), NOON, lambda: stands)
        store.end_cycle(cycle, "finished", NOON)
        store.sync_channels(["desk"], NOON - HOUR)
        for notice in store.undecided("desk"):
            store.decide_delivery("desk", notice, "alert", "Rule: any.", NOON)
        assert store.owed_deliveries("desk")
        assert store.validators("kirkwell", FEED, NOON).etag == '"one"'


def main() -> int:
    """Write the fixture; refuse where there is one, since it must stay as its version wrote it."""
    place = fixture(SCHEMA_VERSION)
    if place.exists():
        sys.stderr.write(f"{place} is there already and stays as it was written.\n")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "councilwatch.db")
        content = (Path(folder) / "councilwatch.db").read_bytes()
    place.write_bytes(gzip.compress(content, 9, mtime=0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
