"""A clock that is set wrong and right again: no storm of requests, no story lost, nobody waits for a year, no reader is
told twice, and a person hears of it."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.rhythm import LONGEST
from pipelines.config import store_path
from pipelines.store import open_store
from pipelines.store.forms import moment_text
from scheduler import watchdog
from tests.trust.clocks import DIGEST, MINUTE, Watch, simulated
from tests.trust.counts import size
from tests.trust.kills import truth
from tests.trust.kills.world import World, world
from tests.trust.table import tried

HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)

SETTINGS = {
    "an hour back": (timedelta(0), -HOUR, timedelta(0)),
    "an hour ahead and back": (timedelta(0), HOUR, timedelta(0)),
    "a year ahead and back": (timedelta(0), YEAR, timedelta(0)),
    "a year back and right again": (timedelta(0), -YEAR, timedelta(0)),
    "two days back and right again": (timedelta(0), -2 * DAY, timedelta(0)),
    "at 1970 and right again": (timedelta(0), datetime(1970, 1, 1, tzinfo=UTC) - datetime.now(UTC), timedelta(0)),
}
"""How far from the truth the clock is, in three parts of a day."""

LOOKS = ((timedelta(0), HOUR), (HOUR + 5 * MINUTE, 2 * HOUR + 5 * MINUTE), (2 * HOUR + 10 * MINUTE, 21 * HOUR))
"""When the daemon looks, in each part."""

DIGEST_TITLE = re.compile(r"\(\d{1,2} \w{3}\)$|^Nothing changed on ")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("world")) as made:
        yield made


@pytest.fixture(scope="module")
def right(served: World, tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """What is asked in the same day by a clock that is right: path -> how often."""
    folder = served.copy(tmp_path_factory.mktemp("right") / "folder")
    return play(served, folder, (timedelta(0), timedelta(0), timedelta(0)))[1]


def play(served: World, folder: Path, wrong: tuple[timedelta, timedelta, timedelta]) -> tuple[Watch, Counter[str]]:
    """Watch for a day; return what was asked, by path."""
    config = folder / "councilwatch.toml"
    config.write_text(config.read_text(encoding="utf-8") + DIGEST, encoding="utf-8")
    watch, begin = Watch(served, folder), datetime.now(UTC).replace(microsecond=0)
    asked = len(served.web.log)
    with simulated():
        for looks, off in zip(LOOKS, wrong, strict=True):
            for look in looks:
                watch.tick(begin + look + off)
    return watch, Counter(f"{each.host}{each.path}" for each in served.web.log[asked:])


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", ["a year ahead and back"] if size() == "small" else SETTINGS)
def test_a_clock_that_was_wrong_costs_nothing(served: World, right: Counter[str], tmp_path: Path, name: str) -> None:
    folder = served.copy(tmp_path / "folder")
    watch, asked = play(served, folder, SETTINGS[name])
    now = datetime.now(UTC) + DAY
    alerts = [body for body in served.hook.bodies if not DIGEST_TITLE.search(str(body["title"]))]
    with open_store(store_path(folder)) as store:
        assert store.problems() == ()
        assert truth.mistold(alerts, served.owed) == []
        waits = "SELECT name FROM sources WHERE listed = 1 AND next_poll_at > ?"
        assert store._connection.rows(waits, (text(now + LONGEST),)) == [], "at night a source may wait for hours"
        late = "SELECT url FROM addresses WHERE state = 'found' AND next_try_at > ? OR revisit_at > ?"
        assert store._connection.rows(late, (text(now + 4 * DAY), text(now + 8 * DAY))) == []
        rests = "SELECT host FROM hosts WHERE busy_until > ?1 OR retry_after > ?1 OR robots_expires_at > ?1"
        assert store._connection.rows(rests, (text(now + DAY),)) == []
    digests = len(served.hook.bodies) - len(alerts)
    assert digests <= 3
    most = asked.most_common(1)[0][1]
    assert most <= right.most_common(1)[0][1] + 3, "one address was asked far oftener than by a clock that is right"
    assert any(watchdog.CHECK_CLOCK in line for line in watch.said) == watch.was_set_back
    assert watch.was_set_back or "hour" in name
    tried(
        f"the clock is set {name}", 1, f"nothing lost or told twice, {sum(asked.values())} requests, {digests} digests"
    )


def text(moment: datetime) -> str:
    return moment_text(moment)


@pytest.mark.parametrize(
    ("wall", "steady", "says"),
    [
        (MINUTE, 60.0, None),
        (HOUR, 3600.0, None),  # the machine slept
        (MINUTE + 20 * timedelta(seconds=1), 60.0, None),  # corrected a little
        (MINUTE - HOUR, 60.0, "back by 60 minutes"),
        (MINUTE + HOUR, 60.0, "ahead by 60 minutes"),
        (MINUTE + YEAR, 60.0, "ahead by 365 days"),
    ],
)
def test_a_person_hears_that_the_clock_was_set(wall: timedelta, steady: float, says: str | None) -> None:
    noon = datetime(2026, 3, 29, 12, tzinfo=UTC)
    by = watchdog.jump(watchdog.Reading(wall=noon, steady=5.0), watchdog.Reading(wall=noon + wall, steady=5.0 + steady))
    assert (by is None) == (says is None)
    if by is not None and says is not None:
        assert says in watchdog.jump_words(by)


def test_without_a_clock_that_nobody_can_set_nothing_is_said() -> None:
    reading = watchdog.Reading(wall=datetime(2026, 3, 29, tzinfo=UTC), steady=None)
    assert watchdog.jump(reading, reading) is None


def test_the_two_clocks_of_this_machine_agree() -> None:
    assert watchdog.jump(watchdog.read_clocks(), watchdog.read_clocks()) is None
