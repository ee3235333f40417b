"""Files read beside an event loop: the loop goes on, and a crawl that ends does not wait."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from pipelines.exceptions import ReadingStoppedError
from pipelines.model import Link, OfficialFile, Outcome, UnreadReport
from pipelines.reports.limits import ReportLimits
from pipelines.reports.reader import Reader
from pipelines.statistics.outcomes_table import TableOutcomes
from scheduler.demo.pdf import pdf
from tests.pipelines.reports.printed import ilacs
from tests.pipelines.reports.test_fence import ENDLESS
from tests.pipelines.statistics.ods_writer import ods
from tests.pipelines.statistics.test_outcomes_table import HEAD, LEEDS
from tests.pipelines.store.making import report_file

GOOD = report_file(body=pdf([ilacs(), ilacs()]))
SLOW = report_file(body=ENDLESS)


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader(ReportLimits(memory=4_000_000_000, cpu_seconds=20))
    yield made
    made.close()


def test_a_report_and_a_table_are_read(reader: Reader) -> None:
    async def both() -> tuple[object, object]:
        table = report_file(body=ods({"D1": [HEAD, LEEDS]}), seen=Link(url="https://a.test/a.ods", seeks="table"))
        return await reader.read(GOOD), await reader.read(table)

    report, table = asyncio.run(both())
    assert isinstance(report, Outcome)
    assert isinstance(table, TableOutcomes)


def test_a_bad_file_says_so(reader: Reader) -> None:
    found = asyncio.run(reader.read(report_file(body=b"<html>")))
    assert isinstance(found, UnreadReport)
    assert found.state == "web_page"


def test_the_loop_goes_on_while_a_file_is_read(reader: Reader) -> None:
    async def longest_lag() -> float:
        reading = asyncio.ensure_future(reader.read(SLOW))
        lags = []
        for _ in range(20):
            before = time.monotonic()
            await asyncio.sleep(0.01)
            lags.append(time.monotonic() - before)
        reader.stop()
        with pytest.raises(ReadingStoppedError):
            await reading
        return sorted(lags)[len(lags) // 2]

    assert asyncio.run(longest_lag()) < 0.2


def test_what_is_being_read_is_given_up_when_the_crawl_ends(reader: Reader) -> None:
    async def stopped() -> float:
        reading = asyncio.ensure_future(reader.read(SLOW))
        await asyncio.sleep(0.2)
        began = time.monotonic()
        reader.stop()
        with pytest.raises(ReadingStoppedError):
            await reading
        with pytest.raises(ReadingStoppedError):
            await reader.read(GOOD)
        return time.monotonic() - began

    assert asyncio.run(stopped()) < 3


def test_closing_one_that_has_read_nothing_is_no_trouble() -> None:
    Reader().close()
    assert isinstance(GOOD, OfficialFile)
