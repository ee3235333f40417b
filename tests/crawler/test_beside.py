"""What keeps the crawl's event loop free: one thing at a time begins in a turn, long work goes on in a thread."""

import asyncio
import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from crawler.beside import SWITCH, TURN, Turns, beside, fitting, let_the_loop_go_first


@pytest.fixture
def as_before() -> Iterator[None]:
    interval, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(interval)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def test_callbacks_that_come_at_once_begin_in_turns_of_their_own_and_in_their_order() -> None:
    async def crawl() -> list[tuple[int, int]]:
        turns, turn, begun = Turns(), 0, []

        async def callback(number: int) -> None:
            await turns.next()
            begun.append((number, turn))

        waiting = [asyncio.ensure_future(callback(number)) for number in range(12)]
        while not all(each.done() for each in waiting):
            turn += 1
            await asyncio.sleep(0)
        return begun

    begun = asyncio.run(crawl())
    assert [number for number, _ in begun] == list(range(12))
    assert len({turn for _, turn in begun}) == 12


def test_one_that_is_given_up_while_it_waits_holds_up_nobody() -> None:
    async def crawl() -> str:
        turns = Turns()
        first, second, third = (asyncio.ensure_future(turns.next()) for _ in range(3))
        await asyncio.sleep(0)
        second.cancel()
        await asyncio.gather(first, third)
        return "gone on"

    assert asyncio.run(crawl()) == "gone on"


def test_long_work_is_done_in_one_thread_while_the_loop_goes_on() -> None:
    async def crawl() -> tuple[set[str], bool]:
        began, may_end = threading.Event(), threading.Event()

        def work() -> str:
            began.set()
            assert may_end.wait(10)
            return threading.current_thread().name

        working = asyncio.gather(beside(work), beside(work))
        while not began.is_set():
            await asyncio.sleep(0)
        goes_on = not working.done()
        may_end.set()
        return set(await working), goes_on

    names, goes_on = asyncio.run(crawl())
    assert len(names) == 1
    assert threading.current_thread().name not in names
    assert goes_on


def test_what_goes_wrong_beside_the_loop_is_raised_in_it() -> None:
    async def crawl() -> None:
        await beside(int, "no number")

    with pytest.raises(ValueError, match="no number"):
        asyncio.run(crawl())


@pytest.mark.parametrize(
    ("done", "seconds", "fit"),
    [
        (10, TURN / 2, 10),
        (10, TURN, 10),
        (10, TURN * 2, 5),
        (5, TURN * 10, 1),
        (1, 60.0, 1),
        (2, TURN, 2),
        (1, TURN / 4, 4),
        (3, 0.0, 10),
    ],
)
def test_so_many_are_stored_next_as_fit_in_a_turn_by_those_before(done: int, seconds: float, fit: int) -> None:
    assert fitting(done, seconds, most=10) == fit


@pytest.mark.usefixtures("as_before")
def test_threads_give_way_soon_and_what_was_loaded_is_looked_through_no_more() -> None:
    oldest = gc.get_threshold()[2]
    let_the_loop_go_first()
    assert gc.get_threshold()[2] > oldest
    assert sys.getswitchinterval() == pytest.approx(SWITCH)
    assert gc.get_freeze_count() > 1_000
