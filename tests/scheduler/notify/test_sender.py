"""The sender with a real store, a real mail server and a real web server."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pipelines.exceptions import ConfigError
from pipelines.store import Store
from scheduler.notify.sender import Sender
from tests.ports import free_port
from tests.scheduler.notify.making import (
    HOUR,
    LEEDS,
    MINUTE,
    NOON,
    SALFORD,
    column,
    grade,
    keep_secret,
    opened,
    owe,
    told,
    working_folder,
)
from tests.scheduler.notify.servers import Hook, mail_server, web_server
from tests.scheduler.test_daemon import Heard


class Desk:
    """A working folder with one channel, and a clock that a test sets."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now, self.heard = folder, NOON, Heard()
        self.store: Store = opened(folder)
        self.sender = self.begun()

    def begun(self) -> Sender:
        """A sender as a new process has it."""
        return Sender(self.folder, self.store, telling=self.heard, now=lambda: self.now)

    def send(self, at: datetime | None = None) -> None:
        self.now = at or self.now
        asyncio.run(self.sender.once(asyncio.Event()))

    def states(self) -> list[str]:
        return column(self.store, "SELECT state FROM deliveries ORDER BY id")


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def desk(tmp_path: Path, hook: Hook) -> Iterator[Desk]:
    working_folder(tmp_path)
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    made = Desk(tmp_path)
    made.sender.open()
    yield made
    made.store.close()


def test_one_event_is_told_once(desk: Desk, hook: Hook) -> None:
    owe(desk.store, told())
    desk.send()
    desk.send(NOON + MINUTE)
    (body,) = hook.bodies
    assert body["title"].startswith("Leeds")
    assert "judged to be inadequate" in body["message"]
    assert "Kirkwell Gazette" in body["message"]
    assert desk.states() == ["sent"]
    assert hook.headers[0]["X-Councilwatch-Key"] == "20261125T120000-1.1-desk"


def test_what_came_before_a_channel_is_not_told_there(desk: Desk, hook: Hook) -> None:
    owe(desk.store, told(), NOON - HOUR)
    desk.send()
    assert hook.bodies == []
    assert desk.states() == []


def test_a_grade_that_is_taken_back_is_corrected_and_more_of_the_same_is_not(desk: Desk, hook: Hook) -> None:
    owe(desk.store, told())
    desk.send()
    owe(desk.store, told(1, 2, grade(), grade("good", "good", "leadership")), NOON + MINUTE)
    desk.send(NOON + MINUTE)
    assert len(hook.bodies) == 1
    owe(desk.store, told(1, 3, grade("good", "good")), NOON + 2 * MINUTE)
    desk.send(NOON + 2 * MINUTE)
    assert hook.bodies[1]["title"].startswith("Correction: Leeds")
    assert column(desk.store, "SELECT what FROM deliveries ORDER BY id") == ["alert", "skip", "correction"]


def test_only_the_newest_of_what_was_not_sent_yet_is_told(desk: Desk, hook: Hook) -> None:
    owe(desk.store, told(1, 1, grade("poor")))
    owe(desk.store, told(1, 2, grade("inadequate")), NOON + MINUTE)
    desk.send(NOON + MINUTE)
    assert [body["message"].count("inadequate") > 0 for body in hook.bodies] == [True]
    assert desk.states() == ["skipped", "sent"]


def test_what_is_withdrawn_before_it_was_told_is_not_told(desk: Desk, hook: Hook) -> None:
    hook.answers = [503]
    owe(desk.store, told())
    desk.send()
    owe(desk.store, told(1, 2).__class__(**{**vars(told(1, 2)), "grades": ()}), NOON + MINUTE)
    desk.send(NOON + 30 * MINUTE)
    assert desk.states() == ["skipped", "skipped"]
    assert len(hook.bodies) == 1


@pytest.mark.parametrize("answer", [503, 429, 302, 401, 404, 413, "cut"])
def test_what_fails_is_kept_and_tried_again(desk: Desk, hook: Hook, answer: int | str) -> None:
    hook.elsewhere = f"http://127.0.0.1:{hook.port}/elsewhere"
    hook.answers = [answer]
    owe(desk.store, told())
    desk.send()
    assert desk.states() == ["owed"]
    desk.send(NOON + MINUTE / 2)
    assert len(hook.bodies) == 1, "it waits a minute"
    desk.send(NOON + MINUTE)
    assert desk.states() == ["sent"]
    assert hook.paths == ["/secret-token"] * 2, "no redirect was followed"
    repeat = hook.bodies[1]["title"].endswith("(repeat)")
    assert repeat == (answer == "cut"), "what may have arrived says that it may be a repeat"
    assert desk.heard.names()[-2:] == ["sent", "channel_well"]
    assert "not_sent" in desk.heard.names()


def test_a_server_that_is_down_for_three_days_loses_nothing(tmp_path: Path) -> None:
    """Backoff, one loud word a try, a try a day in the end; then all of it arrives, within the limit of an hour."""
    port = free_port()
    working_folder(tmp_path, more="per_hour = 3")
    keep_secret(tmp_path, f"json://127.0.0.1:{port}/secret-token")
    desk = Desk(tmp_path)
    desk.sender.open()
    for number in range(1, 6):
        owe(desk.store, told(number))
    at, tries = NOON, [""]
    while at < NOON + timedelta(days=5):
        desk.send(at)
        (tried,) = column(desk.store, "SELECT tried_at FROM channels")
        tries += [tried] * (tried != tries[-1])
        at += MINUTE if at < NOON + 2 * HOUR else HOUR
    after = [datetime.fromisoformat(each) - NOON for each in tries[1:]]
    assert [each / MINUTE for each in after[:7]] == [0, 1, 6, 21, 36, 51, 66]
    assert [each / HOUR for each in after[-4:]] == [42, 48, 72, 96], "every six hours, and after two days daily"
    assert desk.states() == ["owed"] * 5
    assert any("for 3 days" in says for _, says in desk.heard.events)
    with web_server(port) as hook:
        desk.send(at + timedelta(days=1))
        assert len(hook.bodies) == 3
        assert hook.bodies[2]["title"].startswith("3 changes")
    assert desk.states() == ["sent"] * 5
    desk.store.close()


def test_more_than_an_hour_may_have_come_as_one_and_none_is_dropped(tmp_path: Path, hook: Hook) -> None:
    working_folder(tmp_path, more="per_hour = 2")
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    desk = Desk(tmp_path)
    desk.sender.open()
    for number in range(1, 31):
        owe(desk.store, told(number, gss=LEEDS if number % 2 else SALFORD))
    desk.send()
    assert len(hook.bodies) == 2
    assert hook.bodies[1]["title"].startswith("29 changes: ")
    assert all(f"Headline {number}" in hook.bodies[1]["message"] for number in range(2, 31))
    owe(desk.store, told(31), NOON + MINUTE)
    desk.send(NOON + MINUTE)
    assert len(hook.bodies) == 2
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 3
    assert desk.states() == ["sent"] * 31
    desk.store.close()


def test_quiet_hours_hold_and_then_tell_in_one(tmp_path: Path, hook: Hook) -> None:
    working_folder(tmp_path, more='quiet_hours = "22:00-07:00"')
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    desk = Desk(tmp_path)
    desk.sender.open()
    night = NOON + 11 * HOUR
    for number in (1, 2):
        owe(desk.store, told(number), night)
    desk.send(night)
    desk.send(NOON + 18 * HOUR)  # six o'clock
    assert hook.bodies == []
    desk.send(NOON + 19 * HOUR)
    assert [body["title"][:9] for body in hook.bodies] == ["2 changes"]
    desk.store.close()


def test_a_mail_goes_to_each_recipient_once_however_often_one_is_refused(tmp_path: Path) -> None:
    with mail_server() as box:
        working_folder(tmp_path)
        to = "ann@kirkwell.test,gone@kirkwell.test,zoe@kirkwell.test"
        keep_secret(tmp_path, f"mailto://127.0.0.1:{box.port}?from=cw@kirkwell.test&to={to}")
        desk = Desk(tmp_path)
        desk.sender.open()
        box.refused = {"gone@kirkwell.test"}
        owe(desk.store, told())
        desk.send()
        for hours in range(1, 60):
            desk.send(NOON + hours * HOUR)
        assert sorted(box.recipients) == ["ann@kirkwell.test", "zoe@kirkwell.test"]
        assert desk.states() == ["owed"]
        box.refused = set()
        desk.send(NOON + 100 * HOUR)
        assert sorted(box.recipients) == ["ann@kirkwell.test", "gone@kirkwell.test", "zoe@kirkwell.test"]
        assert desk.states() == ["sent"]
        desk.store.close()


def test_one_channel_that_fails_keeps_no_other_waiting(tmp_path: Path, hook: Hook) -> None:
    rules = '[[alerts.rules]]\nto = ["desk", "dead"]\n'
    working_folder(tmp_path, rules=rules, channels=("dead", "desk"))
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    keep_secret(tmp_path, f"json://127.0.0.1:{free_port()}/secret-token", "dead")
    desk = Desk(tmp_path)
    desk.sender.open()
    owe(desk.store, told())
    desk.send()
    assert column(desk.store, "SELECT channel || ' ' || state FROM deliveries ORDER BY 1") == ["dead owed", "desk sent"]
    assert column(desk.store, "SELECT failures FROM channels ORDER BY name") == [1, 0]
    desk.store.close()


def test_a_channel_that_was_taken_out_is_owed_nothing(desk: Desk, hook: Hook) -> None:
    hook.answers = [503]
    owe(desk.store, told())
    desk.send()
    working_folder(desk.folder, channels=("other",), rules='[[alerts.rules]]\nto = ["other"]\n')
    keep_secret(desk.folder, f"json://127.0.0.1:{hook.port}/secret-token", "other")
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 1
    assert desk.states() == ["skipped"]
    working_folder(desk.folder)
    owe(desk.store, told(2), NOON + HOUR)
    desk.send(NOON + 2 * HOUR)
    assert len(hook.bodies) == 1, "what came while it was not there is not told on it"


def test_a_configuration_that_becomes_wrong_stops_no_alert(desk: Desk, hook: Hook) -> None:
    (desk.folder / "councilwatch.toml").write_text("[alerts", encoding="utf-8")
    owe(desk.store, told())
    desk.send()
    assert len(hook.bodies) == 1
    assert "alerts_wrong" in desk.heard.names()


def test_without_alerts_it_is_said_once_that_nobody_hears_anything(tmp_path: Path) -> None:
    (tmp_path / "councilwatch.toml").write_text("", encoding="utf-8")
    desk = Desk(tmp_path)
    owe(desk.store, told())
    desk.send()
    desk.send(NOON + MINUTE)
    assert desk.heard.names() == ["nobody_alerted"]
    assert desk.states() == []
    desk.store.close()


def test_a_notice_that_nobody_can_read_stops_no_other(desk: Desk, hook: Hook) -> None:
    owe(desk.store, told(1))
    with desk.store._connection.writing() as db:
        db.execute("UPDATE notices SET told = '{}'")
    owe(desk.store, told(2))
    desk.send()
    assert len(hook.bodies) == 1
    assert desk.states() == ["skipped", "sent"]
    assert "notice_unread" in desk.heard.names()


def test_trouble_of_a_source_is_told_where_it_is_asked_for(tmp_path: Path, hook: Hook) -> None:
    working_folder(tmp_path, rules='[[alerts.rules]]\nto = ["desk"]\nsources_in_trouble = true\ngrades = ["good"]\n')
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    desk = Desk(tmp_path)
    desk.sender.open()
    for minute, state in enumerate(("moved", "ok", "ok")):
        at = NOON + minute * MINUTE
        with desk.store._connection.writing() as db:
            row = (
                "source",
                "kirkwell",
                f"{state} {minute}",
                state,
                "It is gone.",
                "",
                at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            )
            db.execute(
                "INSERT INTO notices (about, subject, key, state, says, todo, made_at) VALUES (?,?,?,?,?,?,?)", row
            )
        desk.send(at)
    assert [body["title"] for body in hook.bodies] == ["kirkwell: not read (moved)", "kirkwell: read again"]
    desk.store.close()


def test_a_wrong_channel_is_an_error_at_the_start(desk: Desk) -> None:
    keep_secret(desk.folder, "mailto://who:secret-token@")
    with pytest.raises(ConfigError) as told_of:
        desk.begun().open()
    assert "channel 'desk'" in str(told_of.value)
    assert "secret-token" not in str(told_of.value)
