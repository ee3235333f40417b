"""The day's backup, made by a child of the daemon."""

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from pipelines.backups import name_at
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
        command=command if given is None else lambda: given,
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


def test_it_is_not_made_twice_a_day_nor_where_none_is_wanted(tmp_path: Path) -> None:
    stocked(tmp_path)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / name_at(NOW)).write_text("today's")
    assert kept_for(tmp_path, 0.5).events == []
    (tmp_path / "backups" / name_at(NOW)).unlink()
    assert kept_for(tmp_path, 0.5, keep=0).events == []
    assert list((tmp_path / "backups").iterdir()) == []


def test_why_it_failed_is_said(tmp_path: Path) -> None:
    stocked(tmp_path).write_bytes(b"no store")
    heard = kept_for(tmp_path, 60)
    assert heard.names() == ["backup_failed"]
    assert "is no database" in heard.events[0][1]
    assert "tried again in an hour" in heard.events[0][1]


def test_one_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    heard = kept_for(tmp_path, 5, given=["/nowhere/at/all"])
    assert heard.names() == ["backup_failed"]


def test_the_end_waits_for_none(tmp_path: Path) -> None:
    stocked(tmp_path)
    heard = kept_for(tmp_path, 0.3, given=[sys.executable, "-c", "import time; time.sleep(600)"])
    assert heard.events == []
