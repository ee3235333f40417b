"""Pretend newsrooms whose truth is known, and a working folder that has seen their old stock but not their news."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from benchmarks.inspection_day.councils import is_due, newest_outcomes
from benchmarks.simulated.newsroom import STOCK, Family, Newsroom, Story, stock
from benchmarks.simulated.stage import Stage
from benchmarks.simulated.words import everyday
from benchmarks.two_days.words import inspected
from pipelines.config import store_path
from pipelines.reference import authorities
from pipelines.store import open_store
from scheduler.demo.server import CONFIG, PretendWeb, serve
from tests.scheduler.notify.making import keep_secret
from tests.scheduler.notify.servers import Hook, web_server
from tests.trust.kills.processes import run_cycle

FAMILIES = (
    Family(name="feed", kind="council_newsroom", daily=1),
    Family(name="listing", kind="council_newsroom", daily=1, conditional=False),
    Family(name="sitemap", kind="council_newsroom", daily=1),
    Family(name="trade_press", kind="trade_press", daily=3),
    Family(name="local_press", kind="local_press", daily=3),
    Family(name="broadcaster", kind="broadcaster", daily=3),
)
"""``daily`` is how many stories on inspections each has, every one of another council."""

OLD = 4
"""Stories that each site has had for a while."""
EVERYDAY = 2
"""Other stories that come out with them."""

ALERTS = """
[alerts]
per_hour = 1000

[alerts.channels]
desk = { file = "secrets/desk" }

[[alerts.rules]]
to = ["desk"]
"""


@dataclass(frozen=True, kw_only=True)
class World:
    """The served newsrooms, the receiver of alerts, and the folder that each kill begins with a copy of.

    ``owed`` are the councils of which readers are to be told, once each.
    """

    web: PretendWeb
    hook: Hook
    stage: Stage
    fresh: Path
    owed: frozenset[str]

    def copy(self, folder: Path) -> Path:
        """Return a new working folder in which nothing of the news was looked at."""
        shutil.copytree(self.fresh, folder)
        (folder / "secrets/desk").chmod(0o600)
        self.hook.bodies.clear()
        return folder


@contextmanager
def world(folder: Path, seed: int = 1) -> Iterator[World]:
    """Serve the newsrooms and make the folder; all ends with the ``with``."""
    now = datetime.now(UTC).replace(microsecond=0)
    rooms, councils = newsrooms(Random(seed), now)
    fresh = folder / "fresh"
    fresh.mkdir()
    with serve(home=folder, max_requests=2_000_000) as web, web_server() as hook:
        stage = Stage.of(web, rooms)
        stage.write_working_folder(fresh, CONFIG + ALERTS)
        long_ago = (now - timedelta(days=400)).timestamp()
        os.utime(fresh / "councilwatch.toml", (long_ago, long_ago))
        (fresh / "secrets").mkdir()
        keep_secret(fresh, f"json://127.0.0.1:{hook.port}/secret-token")
        show(stage, now - timedelta(hours=3))
        run_cycle(fresh)
        with open_store(store_path(fresh)) as store:
            store.sync_channels(["desk"], now - timedelta(minutes=1))
            store.checkpoint()
        let_time_pass(fresh)
        show(stage, now)
        yield World(web=web, hook=hook, stage=stage, fresh=fresh, owed=councils)


def show(stage: Stage, at: datetime) -> None:
    """Let the sites stand as they do ``at`` that moment; nobody's clock is changed."""
    for site in stage.sites:
        stage.web.desk(site.newsroom.host).replace(site.answers(at))


def newsrooms(random: Random, now: datetime) -> tuple[tuple[Newsroom, ...], frozenset[str]]:
    """Return the newsrooms, and the official names of the councils that they tell inspections of."""
    today, last = now.date(), newest_outcomes()  # one that was inspected lately would be told of that inspection
    councils = [council for gss, council in authorities().items() if gss in last and is_due(gss, last[gss], today)]
    random.shuffle(councils)
    rooms, told = [], set()
    for family in FAMILIES:
        chosen = [councils.pop() for _ in range(family.daily)]
        told |= {each.name for each in chosen}
        rooms.append(
            Newsroom(
                name=f"{family.name}_1",
                family=family,
                council=chosen[0].nice_name,
                gss=chosen[0].gss,
                called="" if family.kind == "council_newsroom" else f"The {family.name} of nowhere",
                stories=(
                    *list(stock(random, now - timedelta(hours=5)))[-OLD:],
                    *news(random, now - timedelta(hours=2), [each.nice_name for each in chosen]),
                ),
            )
        )
    return tuple(rooms), frozenset(told)


def news(random: Random, since: datetime, councils: list[str]) -> Iterator[Story]:
    """Yield what comes out: a story on the inspection of each council, and everyday ones."""
    for place, council in enumerate([*councils, *[""] * EVERYDAY]):
        number = STOCK + place
        title, paragraphs = inspected(random, number, council) if council else everyday(random, number + 2)
        yield Story(
            number=number,
            published=since + timedelta(minutes=place),
            title=title,
            paragraphs=paragraphs,
            on_topic=bool(council),
            planned=True,
        )


def let_time_pass(folder: Path) -> None:
    """Make everything due that waits for a later hour; what was tried stays counted."""
    with open_store(store_path(folder), create=False) as store, store._connection.writing() as db:
        db.execute("UPDATE addresses SET next_try_at = NULL WHERE state = 'found'")
        db.execute("UPDATE sources SET next_poll_at = '2000-01-01T00:00:00Z'")
        db.execute("UPDATE hosts SET busy_until = NULL")
        db.execute("UPDATE channels SET next_try_at = NULL")
        db.execute("UPDATE deliveries SET next_try_at = NULL")
