"""``scrapy crawl``, which says in plain words, and with its exit status, that nothing was reached or due.

Scrapy's own ends with 0 whatever its requests met (setting COMMANDS_MODULE).
"""

import argparse
import sys

from scrapy import Spider
from scrapy.commands import crawl
from scrapy.crawler import Crawler

from crawler.conclusion import Conclusion, conclude, not_owed
from pipelines.addresses import canonical
from pipelines.exceptions import InputError, UsageError
from pipelines.store import open_store


def fault_of(url: str | None) -> str | None:
    """Say what is wrong with the address that ``-a url=`` names; None where nothing is."""
    try:
        if url is not None:
            canonical(url)
    except InputError as error:
        return str(error)
    return None


class Command(crawl.Command):
    """The ordinary command and a last sentence on standard error."""

    _made: Crawler | None = None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if fault := fault_of(opts.spargs.get("url")):
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
