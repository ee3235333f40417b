"""The check that asks the events, and not the sender, whether alerts were delivered."""

import asyncio
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines.alert_rules import Rule
from pipelines.events import wire
from pipelines.model import Told
from pipelines.store import Store
from pipelines.store.delivery_rows import ChannelRow, Found
from scheduler.notify.check import overdue, says
from scheduler.notify.sender import Sender
from scheduler.notify.watch import AlertCheck
from tests.pipelines.store.making import NOON as MARCH
from tests.pipelines.store.making import judged, source
from tests.scheduler.notify.making import HOUR, MINUTE, NOON, column, grade, keep_secret, opened, told, working_folder
from tests.scheduler.notify.servers import Hook, web_server
from tests.scheduler.notify.test_pacing import NIGHT
from tests.scheduler.test_daemon import Heard

DESK = ChannelRow(name="desk", since=NOON - 24 * HOUR)
ANY = Rule(name="any", to=("desk",))


def found(what: Told, *, reached: Told | None = None, is_news: bool = True, hours: float = 0) -> tuple[Found, Told]:
    event = Found(
        event=what.event,
        revision=what.revision,
        changed_at=NOON + hours * HOUR,
        news_on=what.came_out if is_news else None,
        reached={} if reached is None else {"desk": (reached.revision, wire.dump(reached))},
    )
    return event, what


def late(*events: tuple[Found, Told], hours: float = 2, rule: Rule = ANY) -> list[int]:
    missing = overdue(events, channels=[DESK], rules=[rule], quiet=NIGHT, now=NOON + hours * HOUR)
    return [each.told.event for each in missing]


def test_an_alert_that_was_not_delivered_is_overdue_after_a_while() -> None:
    assert late(found(told())) == [1]
    assert late(found(told()), hours=1) == []
    assert late(found(told(), reached=told())) == []


def test_what_nobody_is_owed_is_not_overdue() -> None:
    assert late(found(told(), is_news=False)) == []
    assert late(found(told()), rule=replace(ANY, grades=("good",))) == []
    assert late(found(told(), hours=-30)) == [], "it came before the channel was there"
    old = replace(told(), came_out=told().came_out.replace(year=2019))
    assert late(found(old)) == []


def test_a_correction_is_owed_where_the_alert_was_delivered() -> None:
    other = told(1, 2, grade("good", "good"))
    assert late(found(other, reached=told()), rule=replace(ANY, grades=("poor",))) == [1]
    assert late(found(told(1, 2, grade(), grade("good", None, "in_care")), reached=told())) == []
    assert late(found(replace(other, grades=(), stories=0), reached=told())) == [1]


def test_the_night_counts_as_no_delay() -> None:
    night = found(told(), hours=12)
    assert late(night, hours=15) == []
    assert late(night, hours=19.5) == []
    assert late(night, hours=21) == [1]


def test_it_says_who_waits_how_long() -> None:
    missing = overdue([found(told())], channels=[DESK], rules=[ANY], quiet=None, now=NOON + 2 * HOUR)
    assert says(missing, NOON + 2 * HOUR).startswith(
        "1 alert should have been delivered and was not: Leeds City Council on desk (120 minutes late)."
    )


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def store(tmp_path: Path, hook: Hook) -> Iterator[Store]:
    """A store in which the crawl has just kept a story that is news."""
    working_folder(tmp_path)
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    with opened(tmp_path) as made:
        made.sync_sources((source(),), MARCH)
        made.sync_channels(["desk"], MARCH)
        assert made.keep(judged(1), MARCH) is not None
        yield made


def look(store: Store) -> tuple[int, list[str]]:
    heard = Heard()
    check = AlertCheck(store.path.parent, store, telling=heard, now=lambda: MARCH + 3 * HOUR)
    return len(check.look()), heard.names()


def test_from_a_story_to_its_alert(store: Store, hook: Hook) -> None:
    assert look(store) == (1, ["alerts_overdue"])
    assert column(store, "SELECT overdue FROM channels") == [1]
    sender = Sender(store.path.parent, store, telling=Heard(), now=lambda: MARCH + MINUTE)
    asyncio.run(sender.once(asyncio.Event()))
    assert [body["title"] for body in hook.bodies] == ["Kirkwell Metropolitan Borough Council: good (was inadequate)"]
    assert look(store) == (0, [])
    assert column(store, "SELECT overdue FROM channels") == [0]


@pytest.mark.parametrize(
    "fault",
    [
        "DELETE FROM notices",
        "UPDATE deliveries SET state = 'skipped'",
        "UPDATE deliveries SET state = 'owed', next_try_at = '2999-01-01T00:00:00Z'",
        "DELETE FROM deliveries",
    ],
)
def test_no_fault_of_the_sender_hides_an_alert(store: Store, fault: str) -> None:
    """A notice that was never made, decided wrongly, or put off for ever."""
    (notice,) = store.undecided("desk")
    store.decide_delivery("desk", notice, "alert", "Rule: any.", MARCH)
    with store._connection.writing() as db:
        if "notices" in fault:
            db.execute("DELETE FROM deliveries")
        db.execute(fault)
    assert look(store) == (1, ["alerts_overdue"])


def test_a_rule_asks_for_nothing_that_came_before_it(tmp_path: Path) -> None:
    working_folder(tmp_path)
    os.utime(tmp_path / "councilwatch.toml", times=((NOON + HOUR).timestamp(),) * 2)
    check = AlertCheck(tmp_path, opened(tmp_path), telling=Heard(), now=lambda: NOON + 2 * HOUR)
    assert check._rules_since(NOON + 2 * HOUR) == NOON + HOUR
