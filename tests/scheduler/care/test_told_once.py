"""Going back to a backup tells nobody twice, loses nothing that was owed, and takes nothing back that was right."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pipelines.model import Judged
from pipelines.store import open_store
from scheduler.care.backup import back_up
from scheduler.care.restore import Restored, restore
from tests.pipelines.store.making import HOME, HOUR, NOON, claim, source
from tests.pipelines.store.test_events import PLAIN, story, telling
from tests.scheduler.care.making import spoiled
from tests.scheduler.notify.making import MINUTE, column, keep_secret, working_folder
from tests.scheduler.notify.servers import Hook, web_server
from tests.scheduler.notify.test_sender import Desk

DIGEST = '[[alerts.rules]]\nto = ["desk"]\nupdates = true\n[digest]\nevery = "daily"\nat = "08:00"\nto = ["desk"]\n'


@pytest.fixture
def hook() -> Iterator[Hook]:
    with web_server() as serving:
        yield serving


@pytest.fixture
def desk(tmp_path: Path, hook: Hook) -> Iterator[Desk]:
    """A desk that watches one source, with a rule for everything."""
    working_folder(tmp_path, rules='[[alerts.rules]]\nto = ["desk"]\nupdates = true\n')
    keep_secret(tmp_path, f"json://127.0.0.1:{hook.port}/secret-token")
    made = Desk(tmp_path)
    made.now = NOON
    made.store.sync_sources((source(),), NOON)
    made.sender.open()
    yield made
    made.store.close()


def go_back(desk: Desk, to: Path) -> Restored:
    """Restore and begin anew, as after `councilwatch run`."""
    desk.store.close()
    done = restore(desk.folder / "councilwatch.db", to, desk.now)
    desk.store = open_store(desk.folder / "councilwatch.db")
    desk.sender = desk.begun()
    desk.sender.open()
    return done


def backed_up(desk: Desk) -> Path:
    return back_up(desk.store.path, desk.now).path


def in_part() -> Judged:
    """Another paper's story of the same inspection, which does not tell the overall grade."""
    return story(9, told=replace(PLAIN, claims=(replace(claim(), judgement="leadership"),)))


def titles(hook: Hook) -> list[str]:
    return [body["title"] for body in hook.bodies]


def test_what_was_owed_then_and_sent_since_is_not_sent_again(desk: Desk, hook: Hook) -> None:
    desk.store.keep(story(), NOON)
    desk.sender._decide("desk")
    backup = backed_up(desk)
    desk.send()
    assert len(hook.bodies) == 1
    done = go_back(desk, backup)
    assert done.carried is not None
    assert done.carried.deliveries == 1
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 1
    assert desk.states() == ["sent"]


def test_what_is_found_again_is_not_told_again(desk: Desk, hook: Hook) -> None:
    backup = backed_up(desk)
    desk.store.keep(story(), NOON)
    desk.send()
    (first,) = titles(hook)
    go_back(desk, backup)
    assert desk.store.story(1) is None
    desk.send(NOON + HOUR)
    desk.store.keep(story(), NOON + 2 * HOUR)
    desk.store.keep(story(2), NOON + 3 * HOUR)
    desk.send(NOON + 4 * HOUR)
    assert titles(hook) == [first]
    events = column(desk.store, "SELECT id FROM events WHERE stands = 1")
    assert events == [1], "it has the number that its readers know"
    assert desk.store.problems() == ()


def test_what_comes_in_part_meanwhile_takes_nothing_back(desk: Desk, hook: Hook) -> None:
    """Until all is found again that was told, what another story tells of it is less: that is no correction."""
    backup = backed_up(desk)
    desk.store.keep(story(), NOON)
    desk.send()
    go_back(desk, backup)
    assert desk.store.owed("kirkwell", NOON, 10)[0].url == f"{HOME}/news/1", "it is fetched again at once"
    desk.store.keep(in_part(), NOON + MINUTE)
    desk.send(NOON + MINUTE)
    desk.send(NOON + 2 * MINUTE)
    desk.store.keep(story(), NOON + 5 * MINUTE)
    desk.send(NOON + 6 * MINUTE)
    desk.send(NOON + 3 * HOUR)
    assert not [title for title in titles(hook) if "orrect" in title], titles(hook)
    assert len(hook.bodies) == 2, "what is more is told as an update"


def test_a_correction_that_was_sent_is_not_sent_again(desk: Desk, hook: Hook) -> None:
    desk.store.keep(story(), NOON)
    desk.send()
    backup = backed_up(desk)
    desk.store.keep(story(told=telling("inadequate")), NOON + HOUR)
    desk.send(NOON + HOUR)
    before = titles(hook)
    assert len(before) == 2
    go_back(desk, backup)
    desk.send(NOON + 2 * HOUR)
    desk.store.keep(story(told=telling("inadequate")), NOON + 3 * HOUR)
    desk.send(NOON + 4 * HOUR)
    assert titles(hook) == before
    desk.store.keep(story(told=telling("good")), NOON + 5 * HOUR)
    desk.send(NOON + 5 * HOUR)
    assert len(titles(hook)) == 3, "what changes after that is told"


def test_what_could_not_be_sent_before_is_sent_once(desk: Desk, hook: Hook) -> None:
    backup = backed_up(desk)
    hook.answers = [503]
    desk.store.keep(story(), NOON)
    desk.send()
    assert desk.states() == ["owed"]
    go_back(desk, backup)
    desk.send(NOON + HOUR)
    desk.store.keep(story(), NOON + 2 * HOUR)
    desk.send(NOON + 3 * HOUR)
    assert hook.answered == [503, 200]
    assert desk.states()[0] == "sent"


def test_what_nobody_has_decided_on_yet_is_told(desk: Desk, hook: Hook) -> None:
    backup = backed_up(desk)
    desk.store.keep(story(), NOON)
    go_back(desk, backup)
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 1
    assert "good overall" in hook.bodies[0]["message"]


def test_what_was_on_its_way_is_sent_again_and_says_so(desk: Desk, hook: Hook) -> None:
    desk.store.keep(story(), NOON)
    desk.sender._decide("desk")
    backup = backed_up(desk)
    desk.store.begin_delivery([1], NOON)
    go_back(desk, backup)
    desk.send(NOON + HOUR)
    (title,) = titles(hook)
    assert title.endswith("(repeat)")


def test_a_digest_that_was_sent_is_not_sent_again(desk: Desk, hook: Hook) -> None:
    working_folder(desk.folder, rules=DIGEST)
    backup = backed_up(desk)
    desk.store.owe_digest("2026-11-26", "The daily digest.", '{"since": "2026-11-25T08:00:00Z"}', ["desk"], NOON)
    desk.store.begin_delivery([1], NOON)
    desk.store.end_delivery("desk", [1], NOON)
    go_back(desk, backup)
    desk.store.owe_digest("2026-11-26", "The daily digest.", '{"since": "2026-11-25T08:00:00Z"}', ["desk"], NOON)
    assert column(desk.store, "SELECT state FROM deliveries WHERE what = 'digest'") == ["sent"]
    assert hook.bodies == []


def test_a_source_in_trouble_is_told_once(desk: Desk) -> None:
    backup = backed_up(desk)
    with desk.store._connection.writing() as db:
        db.execute(
            "INSERT INTO notices (about, subject, key, state, says, todo, made_at) "
            "VALUES ('source', 'kirkwell', 'failed x', 'failed', 'It is gone.', 'Look.', '2026-11-25T12:00:00Z')"
        )
    go_back(desk, backup)
    go_back(desk, backup)
    assert column(desk.store, "SELECT state FROM notices WHERE about = 'source'") == ["failed"]


def test_going_back_and_forth_changes_nothing_more(desk: Desk, hook: Hook) -> None:
    backup = backed_up(desk)
    desk.store.keep(story(), NOON)
    desk.send()
    before = len(hook.bodies)
    first = go_back(desk, backup)
    second = go_back(desk, backup)
    assert second.carried == first.carried, "the backup knows no more than it did"
    back = go_back(desk, first.kept or backup)
    assert back.carried is not None
    assert back.carried.deliveries == 0
    assert desk.store.story(1) is not None
    desk.store.keep(story(), NOON + HOUR)
    desk.send(NOON + 2 * HOUR)
    assert len(hook.bodies) == before
    assert desk.store.problems() == ()


def test_a_store_that_was_begun_anew_meanwhile_is_no_reason_to_tell_twice(desk: Desk, hook: Hook) -> None:
    """Its numbers are others': event 1 there is another one here."""
    desk.store.keep(
        story(
            told=replace(
                telling("inadequate"),
                claims=(
                    replace(claim("good overall", grade="inadequate"), gss="E08000035", authority="Leeds City Council"),
                ),
            )
        ),
        NOON,
    )
    desk.send()
    backup = backed_up(desk)
    desk.store.close()
    for path in desk.folder.glob("councilwatch.db*"):
        path.unlink()
    desk.store = open_store(desk.folder / "councilwatch.db")
    desk.store.sync_sources((source(),), NOON)
    desk.sender = desk.begun()
    desk.now = NOON + timedelta(seconds=5)
    desk.sender.open()
    desk.store.keep(story(3), NOON + HOUR)
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 2
    go_back(desk, backup)
    desk.send(NOON + 2 * HOUR)
    desk.store.keep(story(3), NOON + 3 * HOUR)
    desk.send(NOON + 4 * HOUR)
    assert len(hook.bodies) == 2, titles(hook)
    assert desk.store.problems() == ()


def test_where_the_store_of_before_cannot_be_read_it_is_said(desk: Desk, hook: Hook) -> None:
    backup = backed_up(desk)
    desk.store.keep(story(), NOON)
    desk.send()
    desk.store.checkpoint()
    desk.store.close()
    spoiled(desk.folder / "councilwatch.db")
    done = go_back(desk, backup)
    assert done.carried is None
    desk.store.keep(story(), NOON + HOUR)
    desk.send(NOON + HOUR)
    assert len(hook.bodies) == 2, "nobody knows that it was sent"
