"""The daemon: one process that lives long, decides when to look, and leaves the work to children.

What is due stands in the store, so a restart forgets nothing. The end: the scheduler pauses, the children are
asked to end and after six seconds killed, what has no end is closed; ten seconds in all.
"""

import asyncio
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from apscheduler.events import JobEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from crawler.conclusion import nothing_reached
from pipelines import clock
from pipelines.config import store_path
from pipelines.exceptions import StoreError, StoreGoneError, UsageError
from pipelines.store import Store, open_store
from pipelines.store.forms import moment_text
from pipelines.store.lock import cycle_lock
from pipelines.telling.words import counted, when_in_london
from scheduler import scrapy_cfg
from scheduler.care.daily import DailyBackup
from scheduler.care.heartbeat import Heartbeat
from scheduler.care.throwing_away import ThrowingAway
from scheduler.cycle import GRACE_SECONDS, Command, CrawlDue, CycleReport, Cycles
from scheduler.edits import Edit
from scheduler.explorer import ExplorerChild, check_host, secret_for
from scheduler.forkserver.server import ForkServer, can_be_used
from scheduler.in_force import InForce
from scheduler.leftover import AT_WORK, end_leftover
from scheduler.log import FILE, Log
from scheduler.missing import check_not_missing
from scheduler.notify.digests import stored_digest
from scheduler.notify.sender import Sender
from scheduler.notify.watch import AlertCheck
from scheduler.only import only_daemon
from scheduler.overseeing import Overseer
from scheduler.put_off import PutOff
from scheduler.readiness import check_folder
from scheduler.systemd import Systemd
from scheduler.telling import Lines, Nameless, Sentences, Telling, Twice
from scheduler.ticking import NOTES, tick_again, ticking

WATCHDOG_SECONDS = 60.0
BUSY_SECONDS = 2.0
"""How long the daemon waits for another program's write: it must be able to end within ten seconds."""


def run_once(
    folder: Path,
    *,
    child_args: Sequence[str] = (),
    echo: Callable[[str], None],
    telling: Telling | None = None,
    command: Command | None = None,
) -> CycleReport:
    """Run one cycle in ``folder`` and return what it did; ``echo`` gets the sentences on its way.

    ``child_args`` go to the crawl, ``telling`` takes the place of ``echo``, ``command`` that of the crawl.
    SIGTERM and Ctrl-C end it early. Raises ``UsageError`` where it cannot start.
    """
    daemon = Daemon(folder, telling=telling or Sentences(echo), command=command or CrawlDue(child_args), port=None)
    return asyncio.run(daemon.once())


class Daemon:
    """Watches one working folder. ``port`` is the explorer's; None leaves the explorer away.

    ``host`` is where it listens; else as councilwatch.toml says.
    """

    def __init__(
        self,
        folder: Path,
        *,
        telling: Telling,
        port: int | None,
        host: str | None = None,
        command: Command | None = None,
        watchdog_seconds: float = WATCHDOG_SECONDS,
        cycle_grace: float = GRACE_SECONDS,
        systemd: Systemd | None = None,
    ) -> None:
        check_folder(folder)
        self._folder = folder
        self._log = Log(folder / FILE)
        self._telling = Twice(telling, Nameless(Lines(self._log.add)))
        self._in_force = InForce(folder, clock.now())
        said = self._in_force.ready.config.explorer
        self._place = replace(said, port=port, host=host or said.host) if port is not None else None
        self._secret = None
        if self._place is not None:
            check_host(self._place.host)  # nobody need make a secret for a place that is none
            self._secret = secret_for(self._place, folder)
        self._edits: list[Edit] = []
        """What is not yet in the store of edits that were told."""
        self._command = command or CrawlDue()
        self._systemd = systemd or Systemd()
        self._cycle_grace = cycle_grace
        self._heartbeat = Heartbeat(folder, telling=self._telling)
        self._fork_server: ForkServer | None = None
        self._stop, self._due = asyncio.Event(), asyncio.Event()
        self._overseer = Overseer(
            telling=self._telling,
            systemd=self._systemd,
            due=self._due,
            cycle_seconds=lambda: self._in_force.ready.config.limits.cycle_seconds,
            check_file=self._check_file,
            every_seconds=watchdog_seconds,
            cycle_grace=cycle_grace,
        )
        self._put_off = PutOff(self._telling)
        self._next_said: datetime | None = None

    def run(self) -> None:
        """Watch until SIGTERM or Ctrl-C. Raises ``UsageError`` where it cannot start."""
        asyncio.run(self.watch())

    async def once(self) -> CycleReport:
        """Run one cycle."""
        with self._opened() as store, self._signals():
            await self._begin(store)
            sender = self._sender(store)
            sender.open()
            report = await self._cycles(store).run(self._in_force.ready.config.limits.cycle_seconds, self._stop)
            await sender.once(self._stop)
            if report.went_well:
                await self._heartbeat.once(self._in_force.ready.config.care, self._stop)
            self._say_next(store)
            return report

    async def watch(self) -> None:
        """Watch until a signal says to end."""
        with self._opened() as store, self._signals():
            await self._begin(store)
            sender = self._sender(store)
            sender.open()
            explorer = await self._explorer(store.path)
            sources = len(self._in_force.ready.sources)
            says = f"Watching {counted(sources, 'source')} from {self._folder}; Ctrl-C ends it."
            self._telling.say("watching", says, sources=sources, store=str(store.path))
            scheduler = ticking(self._tick, self._note)
            self._systemd.ready()
            self._systemd.status(says)
            self._fork_server = ForkServer(self._folder, self._log) if can_be_used() else None
            try:
                await self._together(store, sender, explorer, scheduler)
            finally:
                self._systemd.stopping()
                if self._fork_server is not None:
                    await self._fork_server.end()
                scheduler.shutdown(wait=False)
                await asyncio.sleep(0)  # it ends in the loop's next round
                self._telling.say("ended", "Ended; what was not fetched is still owed.")

    async def _begin(self, store: Store) -> None:
        """Make ready what every cycle needs; what was edited while nobody watched is taken up like any edit."""
        scrapy_cfg.provide(self._folder, self._telling)
        await end_leftover(store, self._telling)
        was_broken = store.broken_edit() is not None
        self._take_up(store, self._in_force.since_the_last_watch(was_broken=was_broken), clock.now())

    async def _together(
        self, store: Store, sender: Sender, explorer: ExplorerChild | None, scheduler: AsyncIOScheduler
    ) -> None:
        """Do everything at once until the end; a fault of the program in one part ends them all."""
        try:
            async with asyncio.TaskGroup() as parts:
                parts.create_task(self._cycle_after_cycle(store, sender))
                parts.create_task(self._overseer.keep(store, partial(tick_again, scheduler), self._stop))
                parts.create_task(sender.keep(self._stop))
                parts.create_task(AlertCheck(self._folder, store, telling=self._telling).keep(self._stop))
                parts.create_task(self._backup().keep(self._stop))
                parts.create_task(ThrowingAway(store, telling=self._telling).keep(self._stop))
                parts.create_task(self._heartbeat.keep(lambda: self._in_force.ready.config.care, self._stop))
                if explorer is not None:
                    parts.create_task(explorer.keep(self._stop))
        except BaseExceptionGroup as faults:
            raise faults.exceptions[0] from faults

    async def _cycle_after_cycle(self, store: Store, sender: Sender) -> None:
        """Run a cycle whenever the scheduler or the watchdog says that it is time to look."""
        cycles = self._cycles(store)
        said = ""
        while not self._stop.is_set():
            await self._due.wait()
            self._due.clear()
            self._overseer.looked()
            if self._stop.is_set():
                with suppress(StoreError):  # what has no end is closed as crashed by the next daemon
                    cycles.record_ends()
                return
            try:
                await self._cycle(store, cycles)
                said = ""
                sender.wake()
            except (UsageError, OSError) as error:
                if str(error) != said:  # once, not each minute for as long as it lasts
                    said = str(error)
                    self._telling.say("cycle_not_run", f"{error} The watch looks again each minute.")

    async def _cycle(self, store: Store, cycles: Cycles) -> None:
        """Run a cycle if anything is due; where the files were edited, they are read anew first."""
        self._check_file(store)
        self._log.rotate()  # the explorer fills it also where no cycle begins
        now = clock.now()
        edit = self._in_force.look(now)
        cycles.record_ends()
        self._take_up(store, edit, now)
        if not cycle_lock(store.path).is_free():
            raise UsageError(AT_WORK.format(store=store.path))
        self._put_off.take_up(store, now)
        if store.due_sources(now) or store.sources_owing(now):
            self._overseer.began()
            report = await cycles.run(self._in_force.ready.config.limits.cycle_seconds, self._stop)
            if report.in_vain:
                self._telling.say("nothing_reached", nothing_reached(report.sources), cycle=report.id)
            if report.went_well:
                self._heartbeat.wake()
        self._say_next(store)

    def _check_file(self, store: Store) -> None:
        """Raise ``StoreGoneError``, and so end, where nobody would ever see what is written."""
        try:
            store.check_file()
        except StoreGoneError as error:
            self._telling.say("store_gone", str(error))
            raise

    def _take_up(self, store: Store, edit: Edit | None, now: datetime) -> None:
        """Bring copies and store to what is in force, and say and keep what became of an edit.

        Raises ``StoreError`` or ``OSError`` where that cannot be written; it is then at the next call.
        """
        if edit is not None:
            self._edits.append(edit)
            self._telling.say(f"edit_{edit.state}", f"{edit.says} {edit.todo}".strip(), file=edit.file)
        self._in_force.keep()
        store.sync_sources(self._in_force.ready.sources, now)
        while self._edits:
            self._note_edit(store, self._edits[0], now)
            self._edits.pop(0)

    def _note_edit(self, store: Store, edit: Edit, now: datetime) -> None:
        """Keep a notice of what is broken, or is mended; what an edit changed is asked at once."""
        for name in edit.ask:
            store.schedule(name, now)
        if edit.state == "broken" or store.broken_edit() is not None:
            store.note_edit(edit.file, edit.state, edit.says, edit.todo, now)

    def _say_next(self, store: Store) -> None:
        """Say when the next source's turn comes, once: else nobody knows whether anything will happen."""
        at = store.next_due_at()
        if at is not None and at != self._next_said and at > clock.now():
            self._next_said = at
            self._telling.say("next_look", f"The next source is asked on {when_in_london(at)}.", at=moment_text(at))

    def _backup(self) -> DailyBackup:
        return DailyBackup(
            self._folder,
            log=self._log,
            telling=self._telling,
            kept=lambda: self._in_force.ready.config.care.backups,  # by what is in force when it is asked
        )

    def _sender(self, store: Store) -> Sender:
        return Sender(self._folder, store, telling=self._telling, content=stored_digest)

    def _cycles(self, store: Store) -> Cycles:
        return Cycles(
            folder=self._folder,
            store=store,
            log=self._log,
            telling=self._telling,
            command=self._command,
            fork_server=self._fork_server,
            grace=self._cycle_grace,
        )

    async def _explorer(self, store: Path) -> ExplorerChild | None:
        if self._place is None:
            return None
        explorer = ExplorerChild(store, self._place, secret=self._secret, log=self._log, telling=self._telling)
        await explorer.start()
        return explorer

    async def _tick(self) -> None:
        """Say that it is time to look. A coroutine: APScheduler calls plain functions in another thread."""
        self._due.set()

    def _note(self, event: JobEvent) -> None:
        """Record what the scheduler says of itself."""
        self._telling.say("tick_irregular", NOTES[event.code], job=event.job_id)

    @contextmanager
    def _opened(self) -> Iterator[Store]:
        """Be the only daemon of the folder's store, with the store open.

        Raises ``StoreGoneError`` where it is missing.
        """
        path = store_path(self._folder)
        with only_daemon(path), self._store(path) as store:
            if store.safety_note:
                self._telling.say("store_mode", store.safety_note)
            yield store

    def _store(self, path: Path) -> Store:
        try:
            check_not_missing(self._folder)
        except StoreGoneError as error:
            self._telling.say("store_gone", str(error))
            raise
        return open_store(path, busy_seconds=BUSY_SECONDS)

    @contextmanager
    def _signals(self) -> Iterator[None]:
        """Take SIGTERM, Ctrl-C and, unless it is ignored, the terminal's closing as the wish to end."""
        loop = asyncio.get_running_loop()
        wishes = [signal.SIGTERM, signal.SIGINT]
        if signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
            wishes.append(signal.SIGHUP)
        for wish in wishes:
            loop.add_signal_handler(wish, self._end)
        try:
            yield
        finally:
            for wish in wishes:
                loop.remove_signal_handler(wish)

    def _end(self) -> None:
        self._stop.set()
        self._due.set()  # wakes the loop of cycles, which looks whether it is to end
