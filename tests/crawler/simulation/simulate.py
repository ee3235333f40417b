"""300 sources for a fortnight, of which 40 break and 20 move: what was noticed, healed and lost, and who cried wolf.

    python -m tests.crawler.simulation.simulate [SEED [SOURCES [ordinary|christmas|clocks]]]

prints the table and what is not as it should be. Everything is drawn from the seed. A change is noticed when its
source's first notice after it is made, or another way is taken up and shown, whichever comes first. Hours run from the
moment at which a careful person who looked at the source could know: the change itself, or, where only new stories show
it, the first (for texts that cannot be read, the third) of them. Days of rest count: news comes when it comes.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from random import Random
from statistics import median
from time import process_time

from pipelines.addresses import canonical
from pipelines.store.forms import moment, moment_text, optional_moment
from pipelines.store.histories import OLDER_RUNS
from tests.crawler.simulation.changes import BREAKS, MOVES, Change, happen
from tests.crawler.simulation.memory import PAGE_COUNTS, Kept, Known, Memory
from tests.crawler.simulation.publishers import Publisher, publishers
from tests.crawler.simulation.watch import Watch
from tests.crawler.simulation.world import World, hitches

ORDINARY = datetime(2026, 11, 2, 6, tzinfo=UTC)
SEASONS = {
    "ordinary": ORDINARY,
    "christmas": datetime(2026, 12, 19, 6, tzinfo=UTC),
    "clocks": datetime(2026, 10, 17, 6, tzinfo=UTC),
}
"""When a fortnight may begin: an ordinary one, that of Christmas and New Year, one in which clocks go back."""
DAYS = 14
SOURCES = 300
DAY = timedelta(days=1)
FOUND_WITHIN = timedelta(hours=26)
"""After it came out, or after its source's change: what comes later than this before the end is not asked after."""
RUNS_KEPT, SEEN_RUNS = timedelta(days=90), timedelta(days=14)
"""How long the store keeps runs, and about how long those last that a history holds."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one change. ``hours`` until it was noticed, None where it never was; ``lost`` are stories."""

    change: Change
    hours: float | None
    healed: bool
    published: int
    lost: int
    notices: tuple[str, ...]

    @property
    def in_time(self) -> bool:
        return self.hours is not None and self.hours <= 24

    @property
    def told_once(self) -> bool:
        """Whether there is one notice of the trouble at most, and then perhaps one that it is over."""
        return len(self.notices) <= 2 and self.notices[1:] in ((), ("ok",))


@dataclass(frozen=True, kw_only=True)
class Result:
    """``false_alarms`` are (source, notice) of sources that are well, ``needless`` ways that were taken up for them,
    ``lost`` the number of their stories that were not found."""

    outcomes: tuple[Outcome, ...]
    false_alarms: tuple[tuple[str, str], ...]
    needless: tuple[tuple[str, str], ...]
    lost: int
    healthy: int
    runs: int
    requests: int
    seconds: float


def simulate(seed: int, begin: datetime = ORDINARY, *, sources: int = SOURCES, part: int = 0, parts: int = 1) -> Result:
    """Watch so many made-up sources for a fortnight, or one part of them: they do not touch each other."""
    started = process_time()
    end = begin + timedelta(days=DAYS)
    world, changed = drawn(seed, begin, sources)
    asked_before = world.requests
    everybody = list(world.publishers.values())[part::parts]
    changes = {each.name: changed[each.name] for each in everybody if each.name in changed}
    memory = Memory()
    watch = Watch(world, [each.source for each in everybody], memory, begin, reads_pages=True)
    memory.sync_sources([each.source for each in everybody], begin)
    for each in everybody:
        remember(memory, each, begin)
    watch.run(end)
    healthy = [each for each in everybody if each.name not in changes]
    return Result(
        outcomes=tuple(outcome(world, memory, change, end) for change in changes.values()),
        false_alarms=tuple(false_alarms(memory, healthy, changes)),
        needless=tuple(
            (each.name, row["adopted_why"])
            for each in healthy
            for row in memory.kept[each.name].listings.values()
            if row["adopted_at"]
        ),
        lost=sum(lost(memory, each, begin, end)[1] for each in healthy),
        healthy=len(healthy),
        runs=watch.runs,
        requests=world.requests - asked_before,
        seconds=process_time() - started,
    )


@lru_cache(maxsize=1)
def drawn(seed: int, begin: datetime, sources: int) -> tuple[World, dict[str, Change]]:
    """Return the pretend web of a fortnight, and what happens in it to whom."""
    random = Random(seed)
    end = begin + timedelta(days=DAYS)
    everybody = list(publishers(random, begin, end, sources))
    changes = {each.source: each for each in happen(random, everybody, begin, end)}
    world = World(everybody, seed)
    for each in everybody:
        world.hitches[each.name] = hitches(random, begin, DAYS)
        world.edits[each.name] = [begin + random.random() * (end - begin)]
    return world, changes


def remember(memory: Memory, publisher: Publisher, begin: datetime) -> None:
    """Put down what the weeks before have left: the stories that are known, and the runs in which they were read."""
    kept = memory.kept[publisher.name]
    site = publisher.sites[0][1]
    way = next(iter(kept.listings.values()))
    for number, story in enumerate(story for story in publisher.stories if story.at < begin):
        at = moment_text(story.at)
        memory.owe(
            publisher.name, canonical(site.of_story(story)), Known(found_at=at, published_from=at, found_by="poll")
        )
        if story.at > begin - RUNS_KEPT:
            answer = {"listing": way, "run_id": -number, "asked_at": at, "status": "unchanged", "says": None}
            answer |= {"items": 0, "dated": 0, "unusable": 0, "http_status": 304, "redirected_to": None}
            run = {"began_at": at, "links_new": 1, **dict.fromkeys(PAGE_COUNTS, 0), "pages": 1}
            past = kept.runs if story.at > begin - SEEN_RUNS else kept.older
            past.append((-number, [answer | run]))
    kept.older = kept.older[-OLDER_RUNS:]
    kept.owed.clear()
    if kept.runs:
        kept.seen = tuple(memory._run_seen(kept, rows) for _, rows in reversed(kept.runs[:-1]))


def outcome(world: World, memory: Memory, change: Change, end: datetime) -> Outcome:
    kept = memory.kept[change.source]
    publisher = world.publishers[change.source]
    adopted = [moment(row["adopted_at"]) for row in kept.listings.values() if row["adopted_at"]]
    notices = [each for each in kept.notices if each.at >= change.at]
    noticed = min((at for at in (*adopted, *(each.at for each in notices)) if at >= change.at), default=None)
    published, missing = lost(memory, publisher, change.at, end)
    return Outcome(
        change=change,
        hours=None if noticed is None else max(0.0, (noticed - change.visible_at) / timedelta(hours=1)),
        healed=missing == 0 and is_well(kept, end) and change.is_healable,
        published=published,
        lost=missing,
        notices=tuple(each.state for each in notices),
    )


def is_well(kept: Kept, end: datetime) -> bool:
    """Whether a source answers at the end and nobody was told otherwise; its last request may fail by chance."""
    answered_at = optional_moment(kept.last_ok_at)
    is_told = bool(kept.notices) and kept.notices[-1].state != "ok"
    return not is_told and answered_at is not None and end - answered_at < DAY


def lost(memory: Memory, publisher: Publisher, since: datetime, end: datetime) -> tuple[int, int]:
    """Return how many stories came out since then, in time to be found, and how many of them were not."""
    out = [story for story in publisher.stories if since <= story.at < end - FOUND_WITHIN]
    missing = [each for each in out if not any(canonical(url) in memory.addresses for url in publisher.addresses(each))]
    return len(out), len(missing)


def false_alarms(memory: Memory, healthy: Sequence[Publisher], changes: dict[str, Change]) -> Iterator[tuple[str, str]]:
    """Yield the notices of sources that are well, and of others before they changed."""
    for each in healthy:
        yield from ((each.name, f"{told.at} {told.state}: {told.says}") for told in memory.kept[each.name].notices)
    for name, change in changes.items():
        early = (told for told in memory.kept[name].notices if told.at < change.at)
        yield from ((name, f"{told.at} {told.state}: {told.says}") for told in early)


def table(result: Result) -> str:
    """Return the figures as lines to print."""
    lines = [f"{'what happened':42}{'how many':>9}{'within a day':>14}{'median hours':>14}{'healed':>9}{'lost':>10}"]
    for moves in (False, True):
        mine = [each for each in result.outcomes if each.change.kind.is_move == moves]
        for name in (kind.name for kind, _ in (MOVES if moves else BREAKS) if mine):
            lines.append(row(name, [each for each in mine if each.change.kind.name == name]))
        if mine:
            lines.append(row(f"ALL THAT {'MOVED' if moves else 'BROKE'}", mine))
    lines += [
        f"false alarms: {len(result.false_alarms)} of {result.healthy} sources that were well; ways taken up without "
        f"need: {len(result.needless)}; their stories not found: {result.lost}",
        f"{result.runs:,} runs, {result.requests:,} requests, {result.seconds:.1f} s of the processor",
    ]
    return "\n".join(lines)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    hours = [each.hours for each in outcomes if each.hours is not None]
    healable = [each for each in outcomes if each.change.is_healable]
    healed = f"{sum(each.healed for each in healable)} of {len(healable)}" if healable else "-"
    counted = [each for each in outcomes if each.change.is_healable or each.change.kind.keeps_listing]
    gone = f"{sum(each.lost for each in counted)} of {sum(each.published for each in counted)}" if counted else "-"
    return (
        f"{name:42}{len(outcomes):9}{sum(each.in_time for each in outcomes):14}"
        f"{median(hours) if hours else float('nan'):14.1f}{healed:>9}{gone:>10}"
    )


def main(arguments: Sequence[str]) -> None:
    seed = int(arguments[0]) if arguments else 1
    sources = int(arguments[1]) if len(arguments) > 1 else SOURCES
    begin = SEASONS[arguments[2]] if len(arguments) > 2 else ORDINARY
    result = simulate(seed, begin, sources=sources)
    sys.stdout.write(f"seed {seed}, from {begin:%d %B %Y}\n{table(result)}\n")
    sys.stdout.writelines(f"  {line}\n" for line in missed(result))


def missed(result: Result) -> Iterator[str]:
    """Yield what did not go as it should."""
    yield from (f"{name}: {says}" for name, says in (*result.false_alarms, *result.needless))
    for each in result.outcomes:
        if not each.in_time or (each.change.is_healable and not each.healed) or not each.told_once:
            yield (
                f"{each.change.source} ({each.change.kind.name}) at {each.change.at:%a %d %H:%M}, to be seen "
                f"{each.change.visible_at:%a %d %H:%M}: {each.hours} hours, lost {each.lost} of {each.published}, "
                f"notices {each.notices}"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
