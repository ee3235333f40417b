"""One cycle: a child process that crawls what is due, watched by way of the store and ended when it hangs."""

import asyncio
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipelines import clock
from pipelines.exceptions import StoreError
from pipelines.store import Store
from pipelines.store.lock import cycle_lock
from pipelines.store.rows import StoryLine
from pipelines.telling.words import counted
from scheduler import children
from scheduler.forkserver.server import ForkServer, ForkServerError
from scheduler.log import Log
from scheduler.telling import Telling, story_line

GRACE_SECONDS = 30.0
"""A cycle ends itself when its time is up; this is how long its last requests may take."""

LOOK_EVERY_SECONDS = 0.5

ASKED_TO_END = ("stopped", "killed")
"""How a cycle ends that was asked to end early: by itself, or with the daemon."""

Command = Callable[[int], Sequence[str]]
"""The number of a cycle -> the program that does its work."""


@dataclass(frozen=True, kw_only=True)
class CycleReport:
    """What one cycle did. ``due`` sources were to be asked, ``reached`` of them answered at all.

    ``how`` is as the child said (``finished``, ``time_up``, ``stopped``) or, when it could not say, ``hung``,
    ``killed`` (with the daemon) or ``crashed``.
    """

    id: int
    how: str
    began_at: datetime
    ended_at: datetime
    due: int
    sources: int
    reached: int
    requests: int
    links_new: int
    pages: int
    stories: tuple[StoryLine, ...]

    @property
    def in_vain(self) -> bool:
        """Whether it came to its end, asked sources, and none of them answered."""
        return self.how in ("finished", "time_up") and self.sources > 0 and self.reached == 0

    @property
    def went_well(self) -> bool:
        """Whether it came to its end, and not in vain."""
        return self.how in ("finished", "time_up") and not self.in_vain

    @property
    def says(self) -> str:
        """The cycle in one sentence."""
        took = (self.ended_at - self.began_at).total_seconds()
        if not self.sources and self.how == "finished":
            return f"Cycle {self.id} finished after {took:.0f} s: no source was asked."
        return (
            f"Cycle {self.id} {self.how} after {took:.0f} s: {self.reached} of {counted(self.sources, 'source')} "
            f"reached, {counted(self.requests, 'request')}, {counted(self.links_new, 'new link')}, "
            f"{counted(self.pages, 'page')} read, {counted(len(self.stories), 'new story', 'new stories')} flagged."
        )


def began_words(cycle_id: int, due: int) -> str:
    if not due:
        return f"Cycle {cycle_id}: no source is due."
    return f"Cycle {cycle_id}: {counted(due, 'source is', 'sources are')} due."


class CrawlDue:
    """The ordinary work of a cycle: ``scrapy crawl due`` with ``child_args``, of what is in force. A ``Command``."""

    def __init__(self, child_args: Sequence[str] = ()) -> None:
        self._child_args = child_args

    def arguments(self, cycle_id: int) -> tuple[str, ...]:
        """Return what Scrapy is told."""
        ours = ("-s", f"COUNCILWATCH_CYCLE={cycle_id}", "-s", "COUNCILWATCH_IN_FORCE=yes")
        return ("crawl", "due", *ours, *self._child_args)

    def __call__(self, cycle_id: int) -> list[str]:
        return children.scrapy(*self.arguments(cycle_id))


class Cycles:
    """Runs the cycles of one store, one at a time."""

    def __init__(
        self,
        *,
        folder: Path,
        store: Store,
        log: Log,
        telling: Telling,
        command: Command,
        fork_server: ForkServer | None = None,
        grace: float = GRACE_SECONDS,
    ) -> None:
        """``fork_server`` gives copies for the ordinary work; without one each cycle loads the program itself."""
        self._folder, self._store, self._log, self._telling = folder, store, log, telling
        self._command, self._fork_server, self._grace = command, fork_server, grace
        self._unrecorded: list[End] = []

    def record_ends(self) -> None:
        """Write the ends of cycles that could not be written when they came, and close what else has none.

        Raises ``StoreError`` where they still cannot be written.
        """
        while self._unrecorded:
            end = self._unrecorded[0]
            self._store.end_cycle(end.cycle_id, end.how, end.at)
            self._unrecorded.pop(0)
        with cycle_lock(self._store.path).if_free() as free:
            self._store.close_orphans(clock.now(), none_due=free)

    async def run(self, cycle_seconds: float, stop: asyncio.Event) -> CycleReport:
        """Run one cycle, for at most ``cycle_seconds`` and a grace, or until ``stop`` is set."""
        now = clock.now()
        due = len({*self._store.due_sources(now), *self._store.sources_owing(now)})
        cycle_id = self._store.begin_cycle("due", os.getpid(), now)
        watched = Watched(store=self._store, telling=self._telling, cycle_id=cycle_id, due=due)
        self._telling.say("cycle_began", began_words(cycle_id, due), cycle=cycle_id, due=due)
        self._log.rotate()
        written = self._log.size()
        how = "crashed"
        try:
            how = await self._work(watched, cycle_seconds + self._grace, stop)
        finally:
            last_words = self._log.last_line(written)
            end = End(cycle_id=cycle_id, how=how, at=clock.now())
            self._end(end)
        watched.look()
        self._telling.progress(0, 0)
        report = watched.report(end)
        self._conclude(report, last_words)
        return report

    def _end(self, end: "End") -> None:
        """Write how a cycle ended, as far as its child has not said so itself; now or as soon as that is possible."""
        self._unrecorded.append(end)
        try:
            self.record_ends()
        except StoreError as error:
            says = f"Cycle {end.cycle_id} has ended, which is recorded later: {error}"
            self._telling.say("end_unrecorded", says, cycle=end.cycle_id)

    async def _work(self, watched: "Watched", seconds: float, stop: asyncio.Event) -> str:
        """Start the child and stay with it; return how it ended where it does not say so itself."""
        process = await self._start(watched.cycle_id, stop)
        if process is None:
            return "killed"
        try:
            return await self._watch(process, watched, seconds, stop)
        finally:
            await children.end(process)

    async def _start(self, cycle_id: int, stop: asyncio.Event) -> children.Process | None:
        """Start the child; None where the daemon is to end meanwhile."""
        if self._fork_server is not None and not self._fork_server.rests() and isinstance(self._command, CrawlDue):
            try:
                return await self._fork_server.start_unless(stop, self._command.arguments(cycle_id))
            except ForkServerError as error:
                says = f"Cycle {cycle_id} loads the program anew, which takes some seconds longer: {error}"
                self._telling.say("not_copied", says, cycle=cycle_id)
        return await children.start(self._command(cycle_id), folder=self._folder, log=self._log)

    async def _watch(self, process: children.Process, watched: "Watched", seconds: float, stop: asyncio.Event) -> str:
        """Look at the store until the child ends, its time is up or the daemon is to end."""
        until = asyncio.get_running_loop().time() + seconds
        while (state := await children.wait(process, stop, LOOK_EVERY_SECONDS)) == "waiting":
            if asyncio.get_running_loop().time() > until:
                says = f"Cycle {watched.cycle_id} hangs: it is ended, and the next one goes on."
                self._telling.say("cycle_hung", says, cycle=watched.cycle_id)
                return "hung"
            with suppress(StoreError):  # locked for a moment: it is seen at the next look, or at the end
                watched.look()
            self._log.cut()
        return "crashed" if state == "ended" else "killed"

    def _conclude(self, report: CycleReport, last_words: str) -> None:
        if report.how == "crashed":
            told = f" Its last words in {self._log.path}: {last_words}" if last_words else ""
            self._telling.say("cycle_crashed", f"Cycle {report.id} crashed.{told}", cycle=report.id)
        self._telling.say(
            "cycle_ended",
            report.says,
            cycle=report.id,
            how=report.how,
            sources=report.sources,
            reached=report.reached,
            requests=report.requests,
            links_new=report.links_new,
            pages=report.pages,
            stories=len(report.stories),
        )
        if not self._unrecorded:  # else somebody writes, and a checkpoint would wait for that
            self._store.checkpoint()


@dataclass(frozen=True, kw_only=True)
class End:
    """How and when a cycle ended, as its parent saw it."""

    cycle_id: int
    how: str
    at: datetime


class Watched:
    """What has been seen of a running cycle by looking into the store."""

    def __init__(self, *, store: Store, telling: Telling, cycle_id: int, due: int) -> None:
        self._store, self._telling, self.cycle_id, self._due = store, telling, cycle_id, due
        self._newest = store.newest_story_id()
        self._stories: list[StoryLine] = []

    def look(self) -> None:
        """Tell the stories that came since the last look, and how far the cycle is."""
        for story in self._store.stories_since(self._newest, cycle_id=self.cycle_id):
            self._newest = story.id
            self._stories.append(story)
            facts = {"story": story.id, "url": story.url, "kind": story.kind, "claims": len(story.claims)}
            self._telling.say("story", story_line(story), **facts)
        begun, ended = self._store.runs_of(self.cycle_id)
        self._telling.progress(ended, max(self._due, begun))

    def report(self, end: End) -> CycleReport:
        """Return what the cycle did; it ended as its child has written, else as its parent saw."""
        row = self._store.cycle(self.cycle_id)
        if row is None:
            raise RuntimeError(f"cycle {self.cycle_id} is not in the store")
        return CycleReport(
            id=row.id,
            how=row.how or end.how,
            began_at=row.began_at,
            ended_at=row.ended_at or end.at,
            due=self._due,
            sources=row.sources,
            reached=row.reached,
            requests=row.requests,
            links_new=row.links_new,
            pages=row.pages,
            stories=tuple(self._stories),
        )
