"""Edits of the files that people write: what is in force, what is said, and a daemon that takes them up."""

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.exceptions import UsageError
from pipelines.store import open_store
from scheduler.cycle import CrawlDue
from scheduler.daemon import Daemon
from scheduler.demo.server import PretendWeb, serve
from scheduler.edits import Edit
from scheduler.in_force import InForce, copied
from tests.crawler.crawling import CONFIG, PRETEND, add_newsroom, column, entry, page, rows, write_folder

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=1)

LEEDS, YORK = entry("leeds", "https://news.leeds.test"), entry("york", "https://york.test")
WRONG = "colour = 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path, [LEEDS])


def write(folder: Path, *entries: str, config: str = CONFIG) -> None:
    write_folder(folder, entries, config)


def names(folder: Path) -> list[str]:
    """What a cycle reads there."""
    ready = copied(folder)
    return [source.name for source in ready.sources] if ready is not None else []


def taken_up(files: InForce) -> Edit:
    edit = files.look(LATER)
    assert edit is not None
    assert edit.state == "taken_up"
    return edit


class TestInForce:
    def test_nothing_is_said_of_files_that_nobody_edits(self, folder: Path) -> None:
        files = InForce(folder, NOON)
        assert files.look(LATER) is None
        (folder / "watchlist.toml").touch()
        assert files.look(LATER) is None

    def test_an_edit_that_cannot_be_read_is_told_once_and_changes_nothing(self, folder: Path) -> None:
        files = InForce(folder, NOON)
        write(folder, LEEDS + WRONG, YORK)
        edit = files.look(LATER)
        assert edit is not None
        assert (edit.state, edit.file, edit.ask) == ("broken", "watchlist.toml", ())
        assert f"{folder / 'watchlist.toml'}, line 11: unknown key of a listing 'colour'." in edit.says
        assert edit.says.endswith("The watch goes on with what it read on 24 Nov 2026, 12:00 (London time).")
        assert edit.todo.startswith("Correct what is named and save the file")
        assert files.look(LATER) is None
        files.keep()
        assert names(folder) == [source.name for source in files.ready.sources] == ["leeds"]
        write(folder, LEEDS + WRONG)
        again = files.look(LATER)
        assert again is not None
        assert again.state == "broken", "another edit that is broken too"

    def test_what_is_mended_is_told_and_in_force(self, folder: Path) -> None:
        files = InForce(folder, NOON)
        write(folder, LEEDS, YORK + WRONG)
        files.look(LATER)
        write(folder, LEEDS, YORK)
        edit = taken_up(files)
        assert edit.says == "watchlist.toml is read anew and in force: 1 source is new (york)."
        assert edit.ask == ("york",)
        files.keep()
        assert names(folder) == ["leeds", "york"]
        write(folder, LEEDS + WRONG)
        broken = files.look(LATER)
        assert broken is not None
        assert "what it read on 24 Nov 2026, 12:01" in broken.says
        write(folder, LEEDS, YORK)
        assert "nothing of it changes what is watched" in taken_up(files).says, "the edit was taken back"

    def test_settings_are_edits_too(self, folder: Path) -> None:
        files = InForce(folder, NOON)
        write(folder, LEEDS, config=CONFIG.replace("shipped = false", "shipped = no"))
        broken = files.look(LATER)
        assert broken is not None
        assert broken.says.startswith(f"{folder / 'councilwatch.toml'}, line 5: ")
        write(folder, LEEDS, config=f"{CONFIG}cycle_seconds = 60\n")
        assert taken_up(files).says == "councilwatch.toml is read anew and in force: the settings are changed."
        assert files.ready.config.limits.cycle_seconds == 60

    @pytest.mark.parametrize(
        ("entries", "config", "says"),
        [
            ((), CONFIG, "There is nothing to watch"),
            ((LEEDS,), CONFIG.replace("contact = ", "# contact = "), "before it can say whom to write to"),
        ],
    )
    def test_what_says_that_nobody_is_to_be_asked_is_obeyed(
        self, folder: Path, entries: tuple[str, ...], config: str, says: str
    ) -> None:
        """It can be read, so it is no slip: no old list stays in force against its owner's word."""
        files = InForce(folder, NOON)
        write(folder, *entries, config=config)
        for _ in range(2):
            with pytest.raises(UsageError, match=says):
                files.look(LATER)
        write(folder, LEEDS)
        assert files.look(LATER) is None

    @pytest.mark.parametrize(
        ("edited", "config", "ask"),
        [
            (LEEDS.replace("https://news", "https://new"), CONFIG, ["leeds"]),
            (LEEDS.replace("/feed", "/rss"), CONFIG, ["leeds"]),
            (LEEDS.replace("home =", "every_minutes = 20\nhome ="), CONFIG, ["leeds"]),
            (LEEDS.replace("home =", 'note = "seen at the fair"\nhome ='), CONFIG, []),
            (LEEDS, f"{CONFIG}[rhythm]\nlocal_press = 30\n", ["leeds"]),
            (LEEDS, f"{CONFIG}[rhythm]\nlocal_press = 90\n", []),
            (LEEDS, f"{CONFIG}[rhythm]\ncharity = 30\n", []),
        ],
    )
    def test_what_is_asked_another_way_or_oftener_has_its_turn_at_once(
        self, folder: Path, edited: str, config: str, ask: list[str]
    ) -> None:
        files = InForce(folder, NOON)
        write(folder, edited, config=config)
        assert list(taken_up(files).ask) == ask

    def test_at_the_start_a_broken_file_is_an_error_whatever_was_in_force(self, folder: Path) -> None:
        InForce(folder, NOON).keep()
        write(folder, LEEDS + WRONG)
        with pytest.raises(UsageError, match="line 11: unknown key of a listing 'colour'"):
            InForce(folder, NOON)

    def test_what_was_edited_while_nobody_watched_is_known_at_the_start(self, folder: Path) -> None:
        assert InForce(folder, NOON).since_the_last_watch(was_broken=False) is None
        InForce(folder, NOON).keep()
        write(folder, YORK)
        edit = InForce(folder, LATER).since_the_last_watch(was_broken=False)
        assert edit is not None
        assert edit.says == (
            "watchlist.toml is read anew and in force: 1 source is new (york), 1 source is taken out (leeds)."
        )
        InForce(folder, LATER).keep()
        assert InForce(folder, LATER).since_the_last_watch(was_broken=False) is None
        assert InForce(folder, LATER).since_the_last_watch(was_broken=True) is not None

    def test_copies_follow_the_files_and_are_made_again(self, folder: Path) -> None:
        files = InForce(folder, NOON)
        files.keep()
        (folder / "in_force" / "watchlist.toml").unlink()
        (folder / "in_force" / "shipped" / "older.toml").write_text("not TOML", encoding="utf-8")
        files.keep()
        assert names(folder) == ["leeds"]
        assert (folder / "in_force").stat().st_mode & 0o077 == 0


class Editing:
    """Edits the files when the daemon says something for the first time, and ends it at the last of these."""

    def __init__(self, edits: dict[str, Callable[[], None]]) -> None:
        self._edits = edits
        self.events: list[tuple[str, str]] = []

    def say(self, event: str, says: str, **facts: object) -> None:
        key = f"{event} {facts.get('cycle', '')}".strip()
        self.events.append((key, says))
        if (edit := self._edits.pop(key, None)) is not None:
            edit()
            if not self._edits:
                os.kill(os.getpid(), signal.SIGTERM)

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""


@pytest.fixture
def web() -> Iterator[PretendWeb]:
    with serve() as serving:
        yield serving


def test_a_daemon_goes_on_beside_a_broken_edit_and_takes_up_the_mended_one(
    web: PretendWeb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edit is broken before the first cycle begins, which reads what was there before; the second reads the new."""
    monkeypatch.setattr("scheduler.ticking.TICK_SECONDS", 0.2)
    old = add_newsroom(web, "old", {"/a": page()}, ["/a"])
    new = add_newsroom(web, "new", {"/b": page()}, ["/b"])
    write(tmp_path, old)
    telling = Editing(
        {
            "watching": lambda: write(tmp_path, old + WRONG, new),
            "cycle_ended 1": lambda: write(tmp_path, new),
            "cycle_ended 2": lambda: None,
        }
    )
    daemon = Daemon(tmp_path, telling=telling, port=None, command=CrawlDue(PRETEND))
    asyncio.run(asyncio.wait_for(daemon.watch(), 60))
    told = [event for event, _ in telling.events if event.startswith(("edit", "cycle"))]
    assert told == [
        *("edit_broken", "cycle_began 1", "cycle_ended 1"),
        *("edit_taken_up", "cycle_began 2", "cycle_ended 2"),
    ]
    assert rows(tmp_path, "SELECT cycle_id, source FROM runs") == [
        {"cycle_id": 1, "source": "old"},
        {"cycle_id": 2, "source": "new"},
    ]
    assert column(tmp_path, "SELECT name FROM sources WHERE listed = 1") == ["new"]
    assert column(tmp_path, "SELECT state FROM notices WHERE about = 'edit'") == ["broken", "taken_up"]
    with open_store(tmp_path / "councilwatch.db", read_only=True) as store:
        assert store.broken_edit() is None
