"""The digest as a delivery: at its hour, made up for, once, and weekly where there is nothing to tell."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from pipelines.config import Config
from pipelines.store import Store
from pipelines.telling.message import Message, sample
from scheduler.notify.digests import stored_digest
from scheduler.notify.sender import Sender
from tests.scheduler.notify.making import HOUR, NOON, column, keep_secret, opened, working_folder
from tests.scheduler.notify.servers import Hook, web_server
from tests.scheduler.test_daemon import Heard

DIGEST = '[digest]\nevery = "daily"\nat = "07:30"\nto = ["desk"]\n'
MORNING = NOON + 19.5 * HOUR


class Desk:
    """A sender with a digest that has ``told`` something, or not."""

    def __init__(self, folder: Path) -> None:
        self.store, self.now, self.has_news = opened(folder), NOON, True
        self.asked: list[tuple[datetime, datetime, bool]] = []
        self.sender = Sender(folder, self.store, telling=Heard(), content=self.content, now=lambda: self.now)
        self.send(NOON)

    def content(self, _store: Store, _config: Config, since: datetime, until: datetime, must: bool) -> Message | None:
        self.asked.append((since, until, must))
        return replace(sample(), subject=f"Digest of {until:%d}") if self.has_news or must else None

    def send(self, at: datetime) -> None:
        self.now = at
        asyncio.run(self.sender.once(asyncio.Event()))


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def desk(tmp_path: Path, hook: Hook) -> Iterator[Desk]:
    working_folder(tmp_path, rules=DIGEST)
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    made = Desk(tmp_path)
    yield made
    made.store.close()


def titles(hook: Hook) -> list[str]:
    return [body["title"] for body in hook.bodies]


def test_it_comes_at_its_hour_and_once(desk: Desk, hook: Hook) -> None:
    desk.send(MORNING - HOUR)
    assert hook.bodies == []
    for hours in (0, 1, 23):
        desk.send(MORNING + hours * HOUR)
    assert titles(hook) == ["Digest of 26"]
    desk.send(MORNING + 24 * HOUR)
    assert titles(hook) == ["Digest of 26", "Digest of 27"]
    assert [(since, until) for since, until, _ in desk.asked] == [
        (NOON, MORNING),
        (MORNING, MORNING + 24 * HOUR),
    ]


def test_one_that_the_machine_slept_through_is_made_up_for(desk: Desk, hook: Hook) -> None:
    desk.send(MORNING + 75 * HOUR)
    assert titles(hook) == ["Digest of 29"]
    assert desk.asked[0][0] == NOON, "it tells of all that time"


def test_a_server_that_is_down_gets_it_later(desk: Desk, hook: Hook) -> None:
    hook.answers = [503]
    desk.send(MORNING)
    desk.send(MORNING + HOUR)
    assert titles(hook) == ["Digest of 26"] * 2
    assert desk.asked[0][:2] == desk.asked[1][:2]


def test_without_news_it_is_a_sign_of_life_a_week(desk: Desk, hook: Hook) -> None:
    desk.has_news = False
    for days in range(15):
        desk.send(MORNING + 24 * days * HOUR)
    assert titles(hook) == ["Digest of 26", "Digest of 03", "Digest of 10"]
    states = column(desk.store, "SELECT state FROM deliveries ORDER BY id")
    assert (states.count("sent"), states.count("skipped")) == (3, 12)


def test_the_stores_own_digest_is_sent(tmp_path: Path, hook: Hook) -> None:
    working_folder(tmp_path, rules=f"{DIGEST}always = true\n")
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    with opened(tmp_path) as store:
        now = NOON
        sender = Sender(tmp_path, store, telling=Heard(), content=stored_digest, now=lambda: now)
        asyncio.run(sender.once(asyncio.Event()))
        now = MORNING
        asyncio.run(sender.once(asyncio.Event()))
    (body,) = hook.bodies
    assert "25" in body["title"]
