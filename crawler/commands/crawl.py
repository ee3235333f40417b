"""``scrapy crawl``, which says in plain words, and with its exit status, that nothing was reached or due.

Scrapy's own ends with 0 whatever its requests met (setting COMMANDS_MODULE).
"""

import argparse
import sys
from collections.abc import Mapping

from scrapy import Spider
from scrapy.commands import crawl
from scrapy.crawler import Crawler

from crawler.conclusion import Conclusion, conclude, not_owed
from crawler.entries import LOOK
from pipelines.addresses import canonical
from pipelines.exceptions import InputError, UsageError
from pipelines.store import open_store


def fault_of(name: str | None, given: Mapping[str, str]) -> str | None:
    """Say what is wrong with what ``-a`` gave to the spider ``name``; None where nothing is."""
    if name == LOOK:
        return fault_of_look(given)
    url = given.get("url")
    try:
        if url is not None:
            canonical(url)
    except InputError as error:
        return str(error)
    return None


def fault_of_look(given: Mapping[str, str]) -> str | None:
    """Say where to turn who starts a look by hand without saying at what; None where that is said."""
    if given.get("into") and (given.get("check") or given.get("home")):
        return None
    return f"`scrapy crawl {LOOK}` is a part of `councilwatch sources check NAME` and `councilwatch sources add URL`."


class Command(crawl.Command):
    """The ordinary command and a last sentence on standard error."""

    _made: Crawler | None = None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if fault := fault_of(next(iter(args), None), opts.spargs):
            sys.stderr.write(f"{fault}\n")
            self.exitcode = UsageError.exit_status
            return
        super().run(args, opts)
        told = self._conclusion(args[0], opts.spargs.get("url"))
        if told.says:
            sys.stderr.write(f"{told.says}\n")
        self.exitcode = self.exitcode or told.exit_status

    def _create_crawler(self, name: type[Spider] | str) -> Crawler:
        self._made = super()._create_crawler(name)
        return self._made

    def _conclusion(self, name: str, url: str | None) -> Conclusion:
        """Look up what became of the cycle. One that a daemon opened is told by the daemon."""
        from crawler.run_record import RunRecorder  # its parts load the reactor, and `scrapy list` needs none

        crawler = self._made
        recorder = crawler.get_extension(RunRecorder) if crawler is not None else None
        if crawler is None or recorder is None or recorder.cycle_id is None or "COUNCILWATCH_CYCLE" in crawler.settings:
            return Conclusion()
        with open_store(vars(crawler.spidercls)["store_path"], read_only=True) as store:
            cycle = store.cycle(recorder.cycle_id)
            if cycle is None:
                return Conclusion()
            there = store.address(url) if url else None
            if url and there is None:
                return not_owed(url)
            wrong = there.why if there else next((row.state_says for row in store.sources() if row.name == name), "")
            source = None if name == "due" else url or name
            return conclude(cycle, source=source, wrong=wrong, next_at=store.next_due_at())
