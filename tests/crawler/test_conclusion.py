"""The last sentence of a crawl by hand, and its exit status."""

from dataclasses import replace

import pytest

from crawler.conclusion import Conclusion, conclude, nothing_reached
from pipelines.store.rows import CycleRow
from tests.pipelines.store.making import NOON

CYCLE = CycleRow(
    id=1, kind="due", pid=1, began_at=NOON, ended_at=NOON, how="finished",
    sources=2, reached=1, requests=0, links_new=0, pages=0, stories=0,
)  # fmt: skip


def test_a_crawl_that_reached_something_needs_no_last_words() -> None:
    assert conclude(CYCLE, source=None, wrong="", next_at=None) == Conclusion()


@pytest.mark.parametrize("how", ["stopped", "time_up", "crashed", None])
def test_one_that_was_ended_early_says_nothing_of_what_it_reached(how: str | None) -> None:
    assert conclude(replace(CYCLE, reached=0, how=how), source=None, wrong="", next_at=None) == Conclusion()


def test_nothing_due_says_when_the_next_turn_comes() -> None:
    told = conclude(replace(CYCLE, sources=0, reached=0), source=None, wrong="", next_at=NOON)
    assert told == Conclusion(says="No source is due now. The next one is asked on 2 Mar 2026, 12:00 (London time).")


def test_nothing_reached_is_status_three() -> None:
    many = conclude(replace(CYCLE, reached=0), source=None, wrong="", next_at=None)
    one = conclude(replace(CYCLE, sources=1, reached=0), source="leeds", wrong="It took too long.", next_at=None)
    assert (many.exit_status, one.exit_status) == (3, 3)
    assert many.says.startswith("None of the 2 sources could be reached; ")
    assert one.says == "leeds could not be reached. It took too long."
    assert nothing_reached(1).startswith("The one source that was asked could not be reached; ")
    assert nothing_reached(1).endswith("says of it.")
