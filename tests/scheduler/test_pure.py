"""The scheduler's decisions and sentences, without a process."""

import errno
import os
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.exceptions import UsageError
from pipelines.store.lock import Holder, Lock, born
from pipelines.store.rows import SourceRow, StoryLine
from pipelines.telling.words import counted
from scheduler.cycle import CycleReport, began_words
from scheduler.log import Log
from scheduler.only import only_daemon
from scheduler.readiness import check_folder
from scheduler.telling import Lines, Nameless, Sentences, story_line, structured
from scheduler.terminal import one_line, safe_lines
from scheduler.watchdog import alarm, put_off, silence

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("newest", "due", "quiet"),
    [
        (None, None, None),  # nothing is watched
        (NOON - HOUR, NOON - timedelta(minutes=1), None),  # due for a minute only
        (NOON - timedelta(minutes=4), NOON - 2 * HOUR, None),  # a cycle began lately, by hand
        (NOON - 2 * HOUR, NOON - HOUR, HOUR),  # due for an hour, and none began
        (None, NOON - 5 * HOUR, 3 * HOUR),  # never one since this daemon began
        (NOON - 8 * HOUR, NOON + HOUR, None),  # nothing is due
        (NOON + HOUR, NOON - HOUR, 3 * HOUR),  # the clock was set back: no moment of its time counts
        (NOON + HOUR, NOON + 2 * HOUR, 3 * HOUR),
    ],
)
def test_silence_is_measured_from_the_last_reason_for_patience(
    newest: datetime | None, due: datetime | None, quiet: timedelta | None
) -> None:
    told = silence(quiet=3 * HOUR, newest_began_at=newest, due_since=due, now=NOON, cycle_seconds=300)
    assert told == quiet


def test_nothing_is_silent_right_after_a_cycle_began() -> None:
    """Whatever the clock on the wall says: this one was never set."""
    told = silence(
        quiet=timedelta(minutes=7), newest_began_at=NOON + HOUR, due_since=NOON - HOUR, now=NOON, cycle_seconds=300
    )
    assert told is None


@pytest.mark.parametrize(
    ("newest", "names"),
    [
        (None, ["in 2030"]),
        (NOON - HOUR, ["in 2030"]),
        (NOON + timedelta(seconds=20), ["in 2030"]),  # a clock that is corrected, as all are
        (NOON + HOUR, ["in an hour", "tomorrow", "in 2030"]),
    ],
)
def test_an_hour_that_a_wrong_clock_has_named_is_not_waited_for(newest: datetime | None, names: list[str]) -> None:
    turns = {
        "due": NOON - HOUR,
        "never": None,
        "in an hour": NOON + HOUR,
        "tomorrow": NOON + 24 * HOUR,
        "in 2030": datetime(2030, 1, 1, tzinfo=UTC),
    }
    sources = [waiting(name, at) for name, at in turns.items()]
    sources.append(replace(waiting("not watched", datetime(2030, 1, 1, tzinfo=UTC)), listed=False))
    assert put_off(sources, newest, NOON) == names


def waiting(name: str, at: datetime | None) -> SourceRow:
    return SourceRow(
        name=name, publisher=name, kind="local_press", state="ok", state_says="", state_since=NOON, listed=True,
        next_poll_at=at, paused_at=None, last_ok_at=None,
    )  # fmt: skip


def test_the_alarm_says_what_happens_next() -> None:
    assert alarm(HOUR) == "No cycle has begun for 60 minutes although sources are due; one is started now."


def report(**changed: int) -> CycleReport:
    counts = {"sources": 1, "reached": 1, "requests": 1, "links_new": 1, "pages": 1} | changed
    return CycleReport(
        id=2, how="finished", began_at=NOON, ended_at=NOON + timedelta(seconds=3), due=1, stories=(), **counts
    )


def test_a_cycle_is_told_in_whole_sentences() -> None:
    assert report().says == (
        "Cycle 2 finished after 3 s: 1 of 1 source reached, 1 request, 1 new link, 1 page read, 0 new stories flagged."
    )
    assert "4 of 5 sources reached, 1,200 requests" in report(sources=5, reached=4, requests=1200).says
    assert report(sources=0, reached=0, requests=0).says == "Cycle 2 finished after 3 s: no source was asked."
    assert began_words(2, 0) == "Cycle 2: no source is due."
    assert began_words(2, 1) == "Cycle 2: 1 source is due."
    assert began_words(2, 5) == "Cycle 2: 5 sources are due."


def test_a_lock_is_held_by_one_and_free_when_let_go(tmp_path: Path) -> None:
    first, second = Lock(tmp_path / "x.lock"), Lock(tmp_path / "x.lock")
    assert first.take()
    assert not second.take()
    assert not second.is_free()
    first.close()
    assert second.is_free()
    with second.if_free() as free:
        assert free
        assert not first.take(), "it is held for as long as anybody relies on its being free"
        with first.if_free() as again:
            assert not again
    assert first.is_free()


def test_the_refusal_names_process_machine_and_time(tmp_path: Path) -> None:
    store = tmp_path / "councilwatch.db"
    with only_daemon(store), pytest.raises(UsageError) as refused, only_daemon(store):
        pass
    says = str(refused.value)
    assert str(store) in says
    assert f"process {os.getpid()} on " in says


def test_a_process_is_known_by_more_than_its_number() -> None:
    own = Holder.process(os.getpid(), cycle=3)
    assert Holder.read(own.written()) == replace(own, since=own.since.replace(microsecond=0))
    assert own.is_known()
    assert not replace(own, pid=os.getppid()).is_known()
    assert not replace(own, host="another.machine").is_known()
    assert not replace(own, born=None).is_known()
    assert born(2**22 + 1) is None


@given(st.text(max_size=60))
def test_whatever_a_lock_file_holds_is_read_or_nobodys(text: str) -> None:
    holder = Holder.read(text)
    assert holder is None or Holder.read(holder.written()) == holder


@given(st.text(max_size=200))
def test_nothing_that_is_printed_moves_the_cursor(text: str) -> None:
    obeyed = {unicodedata.category(character) for character in one_line(text) if character not in "\u200c\u200d"}
    assert not obeyed & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert "\n" not in one_line(text)
    assert safe_lines(text).count("\n") <= text.count("\n")
    assert "\x1b" not in safe_lines(text)


def test_a_line_for_programs_is_one_line_with_quoted_text() -> None:
    line = structured(NOON, "story", 'Leeds: "good"\nnow', {"story": 3, "url": "https://x.org/a b", "gone": None})
    assert line == '2026-11-24T12:00:00Z story story=3 url="https://x.org/a b" says="Leeds: \\"good\\" now"'


def test_a_story_in_one_line_tells_new_grades_first_and_counts_the_rest() -> None:
    def claim(judgement: str, status: str) -> tuple[str, str, str, str, str]:
        return ("Leeds City Council", judgement, "good", status, "words")

    story = StoryLine(
        id=1,
        title="Title\x1b[2J",
        publisher="LGC",
        url="https://x.org/",
        kind="new_rating",
        claims=(
            claim("overall", "previous"),
            claim("in_care", "new"),
            claim("leadership", "new"),
            claim("adoption", "new"),
        ),
    )
    line = story_line(story)
    assert line.startswith("Leeds City Council: children in care good (new); ")
    assert "and 1 more" in line
    assert "\x1b" not in line


def test_a_log_knows_stories_by_their_numbers_only() -> None:
    said: list[str] = []
    log = Nameless(Lines(said.append))
    log.say("story", "Leeds: in care good | LGC | Title", story=3, url="https://x.org/leeds", claims=1)
    log.say("cycle_ended", "Cycle 1 finished.", cycle=1)
    assert [line.partition("Z ")[2] for line in said] == [
        'story story=3 claims=1 says="Story 3 is flagged."',
        'cycle_ended cycle=1 says="Cycle 1 finished."',
    ]


def test_sentences_move_no_cursor() -> None:
    said: list[str] = []
    Sentences(said.append).say("cycle_crashed", "Its last words: \x1b]0;owned\x07\x1b[2J")
    assert said == ["Its last words: ]0;owned [2J"]


@pytest.mark.parametrize(("number", "told"), [(0, "0 stories"), (1, "1 story"), (2, "2 stories")])
def test_one_is_no_plural(number: int, told: str) -> None:
    assert counted(number, "story", "stories") == told
    assert counted(number, "page") == f"{number} page{'' if number == 1 else 's'}"


class TestLog:
    def test_it_begins_anew_when_it_is_full_and_keeps_three(self, tmp_path: Path) -> None:
        log = Log(tmp_path / "councilwatch.log", most_bytes=10)
        for number in range(6):
            log.rotate()
            log.add(f"line number {number}")
        assert log.last_line(0) == "line number 5"
        assert (tmp_path / "councilwatch.log.1").read_text() == "line number 4\n"
        assert sorted(path.name for path in tmp_path.iterdir())[-1] == "councilwatch.log.3"

    def test_a_child_that_writes_without_end_does_not_fill_the_disk(self, tmp_path: Path) -> None:
        log = Log(tmp_path / "councilwatch.log", most_bytes=10)
        log.add("x" * 200)
        log.cut()
        assert log.size() == 0

    def test_who_has_it_open_goes_on_at_the_end_of_the_new_one(self, tmp_path: Path) -> None:
        """The explorer writes all the time: a renamed or deleted file would grow without end or name."""
        log = Log(tmp_path / "councilwatch.log", most_bytes=10)
        with log.opened() as explorers:
            explorers.write(b"before the turn\n")
            explorers.flush()
            log.rotate()
            explorers.write(b"after\n")
        assert (tmp_path / "councilwatch.log").read_text() == "after\n"
        assert (tmp_path / "councilwatch.log.1").read_text() == "before the turn\n"

    def test_a_full_disk_costs_the_old_log_only(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr("shutil.copyfile", full)
        log = Log(tmp_path / "councilwatch.log", most_bytes=10)
        log.add("x" * 20)
        log.rotate()
        assert log.size() == 0

    def test_last_words_are_told_also_of_a_log_that_was_emptied(self, tmp_path: Path) -> None:
        log = Log(tmp_path / "councilwatch.log", most_bytes=10)
        log.add("x" * 20)
        since = log.size()
        log.rotate()
        log.add("last")
        assert log.last_line(since) == "last"
        assert Log(tmp_path / "none.log").last_line(5) == ""

    def test_last_words_are_those_since(self, tmp_path: Path) -> None:
        log = Log(tmp_path / "councilwatch.log")
        log.add("before")
        since = log.size()
        assert log.last_line(since) == ""
        log.add("after")
        assert log.last_line(since) == "after"


def test_a_folder_that_cannot_be_used_is_told_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="COUNCILWATCH_HOME"):
        check_folder(tmp_path / "gone")
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(UsageError, match="is no folder, so it cannot be the working folder"):
        check_folder(file)
