"""The day's backup, made by a child of the daemon."""

import asyncio
import sys
import time
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pipelines import backups
from pipelines.backups import name_at
from scheduler import waiting
from scheduler.care.daily import DailyBackup, command
from scheduler.log import Log
from tests.scheduler.care.making import NOW, stocked
from tests.scheduler.test_daemon import Heard


def kept_for(folder: Path, seconds: float, *, keep: int = 7, given: Sequence[str] | None = None) -> Heard:
    """Let it look for so many seconds, then end it."""
    heard = Heard()
    daily = DailyBackup(
        folder,
        log=Log(folder / "councilwatch.log"),
        telling=heard,
        kept=lambda: keep,
        command=command if given is None else lambda _: given,
        first_seconds=0.01,
        now=lambda: NOW,
    )

    async def keeping() -> None:
        stop = asyncio.Event()
        task = asyncio.create_task(daily.keep(stop))
        for _ in range(int(seconds * 20)):
            await asyncio.sleep(0.05)
            if heard.events:
                break
        stop.set()
        await task

    asyncio.run(keeping())
    return heard


def test_it_is_made_where_none_was_made_today(tmp_path: Path) -> None:
    stocked(tmp_path)
    heard = kept_for(tmp_path, 60)
    assert heard.names() == ["backed_up"]
    assert "which was read back whole." in heard.events[0][1]
    (made,) = (tmp_path / "backups").iterdir()
    assert made.stat().st_mode & 0o777 == 0o600


def test_the_sentence_is_the_childs_own(tmp_path: Path) -> None:
    """Others write into the log of the daemon at the same time, and after it."""
    script = f"print('made'); open({str(tmp_path / 'councilwatch.log')!r}, 'a').write('a cycle ends\\n')"
    heard = kept_for(tmp_path, 10, given=[sys.executable, "-c", script])
    assert heard.events == [("backed_up", "made")]
    script = "import sys; print('what happened'); print('why', file=sys.stderr, flush=True); sys.exit(3)"
    heard = kept_for(tmp_path, 10, given=[sys.executable, "-c", script])
    assert heard.events[0] == ("backup_failed", "The day's backup was not made: why It is tried again in an hour.")
    assert "what happened" in (tmp_path / "councilwatch.log").read_text()


def begun(folder: Path, *, keep: int = 7) -> bool:
    """Whether a backup is begun where one may be; a child that takes no time says that it was."""
    heard = kept_for(folder, 2, keep=keep, given=[sys.executable, "-S", "-c", "print('begun')"])
    assert set(heard.events) <= {("backed_up", "begun")}
    return bool(heard.events)


def test_it_is_not_made_twice_a_day_nor_where_none_is_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[bool] = []
    is_due = backups.is_due

    def looking(names: Iterable[str], now: datetime) -> bool:
        looked.append(is_due(names, now))
        return looked[-1]

    monkeypatch.setattr(backups, "is_due", looking)
    monkeypatch.setattr("scheduler.care.daily.EVERY_SECONDS", 0.01)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / name_at(NOW)).write_text("today's")
    assert not begun(tmp_path)
    assert len(looked) > 10, "it goes on looking"
    assert not any(looked)
    (tmp_path / "backups" / name_at(NOW)).unlink()
    assert begun(tmp_path)
    assert not begun(tmp_path, keep=0)


def test_how_many_are_kept_is_what_is_in_force_whatever_the_file_says_now(tmp_path: Path) -> None:
    stocked(tmp_path)
    (tmp_path / "backups").mkdir()
    for days in (2, 3, 4):
        (tmp_path / "backups" / name_at(NOW - timedelta(days=days))).write_text("older")
    (tmp_path / "councilwatch.toml").write_text("[care\n")
    assert kept_for(tmp_path, 60, keep=2).names() == ["backed_up"]
    assert len(list((tmp_path / "backups").iterdir())) == 2


def pause_after(folder: Path, monkeypatch: pytest.MonkeyPatch) -> float:
    """Seconds that it waits after its first look."""
    pauses: list[float] = []

    async def stopped_within(_: asyncio.Event, seconds: float) -> bool:
        pauses.append(seconds)
        return len(pauses) == 2

    monkeypatch.setattr(waiting, "stopped_within", stopped_within)
    assert kept_for(folder, 10, given=["/nowhere/at/all"]).names() == ["backup_failed"]
    return pauses[1]


def test_why_it_failed_is_said_and_when_it_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stocked(tmp_path).write_bytes(b"no store")
    heard = kept_for(tmp_path, 60)
    assert heard.names() == ["backup_failed"]
    assert "is no database" in heard.events[0][1]
    assert "tried again in an hour" in heard.events[0][1]
    assert pause_after(tmp_path, monkeypatch) == 3_600

    def shut(_: Path) -> Iterable[Path]:
        raise PermissionError(13, "Permission denied", "backups")

    (tmp_path / "backups").mkdir(exist_ok=True)
    monkeypatch.setattr(Path, "iterdir", shut)
    assert pause_after(tmp_path, monkeypatch) == 3_600


def test_one_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    heard = kept_for(tmp_path, 5, given=["/nowhere/at/all"])
    assert heard.names() == ["backup_failed"]


def test_the_end_waits_for_none(tmp_path: Path) -> None:
    stocked(tmp_path)
    began = time.monotonic()
    heard = kept_for(tmp_path, 0.3, given=[sys.executable, "-c", "import time; time.sleep(600)"])
    assert heard.events == []
    assert time.monotonic() - began < 5
