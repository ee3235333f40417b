"""The script of the inspection days keeps its promises, and what readers got is counted rightly."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from benchmarks.inspection_day.found import Found, compare, delays, is_right, last_line, owed
from benchmarks.inspection_day.receivers import DOWN_FOR, BreakingDown, Received
from benchmarks.inspection_day.script import ALONE, BEGIN, END, Script, draw
from benchmarks.simulated.newsroom import Story
from pipelines import clock

SEEDS = range(1, 13)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_seed_gives_the_same_two_reports_each_time(seed: int) -> None:
    script = draw(seed)
    assert script == draw(seed)
    assert len(script.newsrooms) == 25
    assert 38 <= script.stories <= 46
    assert {each.council.mood for each in script.planned} == {"fall", "rise"}
    assert sum(each.corrected is not None for each in script.planned) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_else_tells_it_while_the_first_paper_is_wrong(seed: int) -> None:
    script = draw(seed)
    (wrong,) = (each for each in script.planned if each.corrected is not None)
    council = wrong.council
    news = [
        story
        for room in script.newsrooms
        for story in room.stories
        if story.published < wrong.published + ALONE and says(story, council.place, wrong.told_first, council.grade)
    ]
    assert len(news) == 2  # the story, and its page for printing
    assert all(says(each, council.place, wrong.told_first) for each in news)
    assert all(says(each.as_of(END), council.place, council.grade) for each in news)
    assert not any(says(each.as_of(END), council.place, wrong.told_first) for each in news)


def says(story: Story, place: str, *grades: str) -> bool:
    """Whether a story of an inspection gives a council one of these grades this year."""
    text = " ".join((story.title, *story.paragraphs))
    told = text.replace(f"{place} Council", place)
    return story.on_topic and place in told and "Ofsted" in told and any(grade in told for grade in grades)


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_comes_out_while_somebody_looks(seed: int) -> None:
    planned = [story for room in draw(seed).newsrooms for story in room.stories if story.planned]
    assert all(BEGIN < story.published < END for story in planned)


@pytest.fixture(scope="module")
def script() -> Script:
    return draw(1)


def received(script: Script) -> list[Received]:
    """All that is owed, half an hour after it could be known."""
    return [
        Received(
            channel=each.channel,
            at=(
                each.planned.corrected
                if each.what == "correction" and each.planned.corrected
                else each.planned.published
            )
            + timedelta(minutes=30),
            subject=f"{each.subject} (was good)" if each.what == "alert" else each.subject,
            text="",
            key=str(number),
        )
        for number, each in enumerate(owed(script.planned))
    ]


def counted(script: Script, messages: list[Received]) -> tuple[Found, str]:
    found = compare(script.planned, messages)
    return found, last_line(found, script.planned)


def test_all_that_is_owed_is_found_with_its_delay(script: Script) -> None:
    found, line = counted(script, received(script))
    assert line == "events=2/2 corrections=1/1 lost=0 repeated=0"
    assert is_right(found)
    assert delays(found).startswith("Delay from publication to alert median 30, worst 30 minutes")


def test_what_one_channel_did_not_get_is_lost_and_the_event_not_found(script: Script) -> None:
    found, line = counted(script, received(script)[1:])
    assert line == "events=1/2 corrections=1/1 lost=1 repeated=0"
    assert not is_right(found)


def test_the_same_twice_and_what_nobody_was_owed_is_counted(script: Script) -> None:
    messages = received(script)
    other = replace(messages[0], subject="Kirkwell: good (was good)", key="x")
    assert counted(script, [*messages, messages[0], other])[1] == "events=2/2 corrections=1/1 lost=0 repeated=2"


def test_another_grade_does_not_pass(script: Script) -> None:
    messages = received(script)
    place = script.planned[0].council.place
    messages[0] = replace(messages[0], subject=f"{place}: {script.planned[0].told_first}s (was good)")
    assert counted(script, messages)[1] == "events=1/2 corrections=1/1 lost=1 repeated=1"


def test_the_webhook_breaks_down_for_half_an_hour_once_after_so_many_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    hook = BreakingDown(falls_at=frozenset({1}))
    begun = datetime(2026, 3, 3, 9, tzinfo=UTC)

    def answer(minutes: float) -> int | str:
        monkeypatch.setattr(clock, "now", lambda: begun + timedelta(minutes=minutes))
        return hook.next_answer({})

    half = DOWN_FOR / timedelta(minutes=1)
    assert [answer(at) for at in (0, 1, 10, half + 0.5, half + 1, half + 2)] == [200, 500, 500, 500, 200, 200]
    assert hook.refusals == 3
