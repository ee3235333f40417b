"""Every source is a spider's name for Scrapy, and ``due`` is all whose turn has come.

A mistake of the person at the keyboard (no contact, a wrong name, a broken watch list) ends with one sentence
on standard error and status 2.
"""

import builtins
import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn, Self, cast

from scrapy import Request, Spider
from scrapy.settings import BaseSettings

from crawler.entries import LOOK
from crawler.sources import as_written, in_force, unknown_source
from crawler.spider import CouncilSpider
from pipelines import clock
from pipelines.addresses import host_of
from pipelines.config import FILE, Config, store_path, working_folder
from pipelines.exceptions import UsageError
from pipelines.model import BY_HAND, Source
from pipelines.store import open_store
from pipelines.store.lock import Holder, Lock, cycle_lock

DUE = "due"

NOISY = (
    *("addons", "crawler", "middleware", "utils.log"),
    *("core.downloader.handlers.http11", "downloadermiddlewares.httpcompression"),
)

NO_CONTACT = (
    "Nothing is asked without a contact, so that the sites can reach you: write the lines [contact] and "
    f'contact = "YOUR E-MAIL ADDRESS" into {{folder}}/{FILE}.'
)


class WatchListLoader:
    """Scrapy's spider loader (setting SPIDER_LOADER_CLASS) over the watch lists of the working folder."""

    def __init__(self, folder: Path, config: Config, sources: Iterable[Source], *, cycle: int | None = None) -> None:
        self.folder = folder
        self.config = config
        self.cycle = cycle
        self.sources = {source.name: source for source in sources}

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        if settings.get("LOG_LEVEL") != "DEBUG":
            quieten()
        try:
            folder = working_folder()
            given = settings.get("COUNCILWATCH_CYCLE")  # a daemon's child; people give none
            config, sources = in_force(folder) if settings.get("COUNCILWATCH_IN_FORCE") == "yes" else as_written(folder)
            return cls(folder, config, sources, cycle=None if given is None else int(given))
        except UsageError as error:
            stop(str(error))

    def list(self) -> "builtins.list[str]":
        """Every name that ``scrapy crawl`` takes."""
        return [DUE, *self.sources]

    def find_by_request(self, request: Request) -> "builtins.list[str]":
        """Names of the sources whose home or listings are on the request's host."""
        host = host_of(request.url)
        return [
            name
            for name, source in self.sources.items()
            if host in {host_of(source.home), *(host_of(listing.url) for listing in source.listings)}
        ]

    def load(self, spider_name: str) -> type[Spider]:
        """Return the spider that crawls one source, or all that are due, or only looks; ready to run.

        The store is made, brought up to date and seeded here, where what is wrong with it can be said in one sentence.
        For ``due`` the process takes the lock beside the store and keeps it until it ends.
        """
        from pipelines.seeding import seed  # reads reports' dates, and `scrapy list` needs none of that

        if spider_name not in (DUE, BY_HAND, LOOK) and spider_name not in self.sources:
            stop(unknown_source(spider_name, self.list(), listed_by="scrapy list"))
        if self.config.contact is None:
            stop(NO_CONTACT.format(folder=self.folder))
        store = store_path(self.folder)
        try:
            with open_store(store) as opened:
                if spider_name != LOOK:  # a look changes nothing
                    seed(opened, clock.now())
        except UsageError as error:
            stop(str(error))
        lock = take_lock(cycle_lock(store), self.cycle) if spider_name == DUE else None
        if lock is not None and self.cycle is not None:
            check_claim(store, self.cycle)
        attributes: dict[str, Any] = {
            "name": spider_name,
            "sources": self.sources,
            "only": None if spider_name in (DUE, LOOK) else spider_name,
            "config": self.config,
            "store_path": store,
            "lock": lock,
        }
        if spider_name == LOOK:
            from crawler.looking import LookSpider  # reads pages, and `scrapy list` needs none of that

            return cast("type[Spider]", type("LookSpider", (LookSpider,), attributes))
        return cast("type[Spider]", type("CouncilSpider", (CouncilSpider,), attributes))


def quieten() -> None:
    """Keep Scrapy from listing its parts at every start, and from warning of what the run record tells anyway."""
    for name in NOISY:
        logging.getLogger(f"scrapy.{name}").addFilter(is_error)  # a level would be reset by Scrapy


def is_error(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR


def take_lock(lock: Lock, cycle: int | None = None) -> Lock:
    """Return the taken lock, which keeps other cycles out while this process lives; stop where one runs."""
    try:
        taken = lock.take()
    except OSError as error:
        stop(f"{lock.path} cannot be opened ({error.strerror}); make it writable for your user.")
    if not taken:
        holder = Holder.read(lock.told())
        who = f"process {holder.pid}" if holder else "an unknown process"
        stop(f"Another cycle is crawling in this folder ({who}); wait for its end.")
    lock.name_holder(Holder.process(os.getpid(), cycle=cycle))
    return lock


def check_claim(store: Path, cycle: int) -> None:
    """Make the cycle that a daemon opened this process's; stop where another daemon has closed it: the one that began
    it was killed while this process was starting."""
    try:
        with open_store(store) as opened:
            claimed = opened.claim_cycle(cycle, os.getpid())
    except UsageError as error:
        stop(str(error))
    if not claimed:
        stop(f"Cycle {cycle} was closed before this process could begin it; the daemon begins another one.")


def stop(says: str) -> NoReturn:
    """End the process with one sentence and status 2."""
    sys.stderr.write(f"{says}\n")
    raise SystemExit(2)
