"""councilwatch as a contestant: the daemon's own cycle, each a process of its own, at the hours of the simulation.

Each is a copy of one process that stays for the contestant's whole time, as the daemon's is.
"""

import os
import sqlite3
import sys
import tomllib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import fields
from datetime import datetime
from pathlib import Path

from benchmarks.peers.contestants import HERE, HOSTS, ROOT, Read
from benchmarks.peers.running import Answering, Cost
from benchmarks.peers.serving import Newsrooms
from benchmarks.simulated.stage import is_due
from pipelines.addresses import canonical
from pipelines.config import Limits, store_path
from pipelines.store import open_store
from scheduler import children

CONFIG = """\
[contact]
contact = "benchmarks@councilwatch.test"

[sources]
shipped = false

[limits]
owed_per_source = 500
source_seconds = 3600
cycle_seconds = 7200
listing_pages = 12
{prescreen}
"""
"""Everything is read in one cycle, as the others read it: what is left out are the bounds that keep a cycle short."""

PRESCREEN = "prescreen = {on}"
"""Whether pages that cannot be on topic are left unread."""


class Councilwatch:
    judges = True

    def __init__(self, *, prescreen: bool) -> None:
        self.prescreen = prescreen
        self.name = "councilwatch" + (", skipping" if prescreen else "")
        self._folder = Path()
        self._cycles: Answering

    def missing(self) -> str:
        if self.prescreen and "prescreen" not in {each.name for each in fields(Limits)}:
            return "this version cannot skip pages that are off topic"
        return ""

    def begin(self, folder: Path, rooms: Newsrooms) -> None:
        self._folder = folder
        can = "prescreen" in {each.name for each in fields(Limits)}
        line = PRESCREEN.format(on=str(self.prescreen).lower()) if can else ""
        (folder / "councilwatch.toml").write_text(CONFIG.format(prescreen=line), encoding="utf-8")
        entries = "\n".join(site.entry() for site in rooms.sites)
        assert tomllib.loads(entries)
        (folder / "watchlist.toml").write_text(entries, encoding="utf-8")
        self._cycles = Answering(
            [sys.executable, str(HERE / "runners" / "cycle.py"), str(folder)],
            folder=folder,
            environment=children.environment(folder)
            | {"PYTHONPATH": f"{ROOT}{os.pathsep}{HOSTS}", "PEERS_PORT": str(rooms.port)},
        )

    def round(self, at: datetime, *, forced: bool, longest: float) -> Cost:
        """Run a cycle as the daemon would at this moment: none where nothing is due."""
        if store_path(self._folder).exists():
            with open_store(store_path(self._folder)) as store:
                if forced:
                    for source in store.sources():
                        store.schedule(source.name, at)
                elif not is_due(store, at):
                    return Cost()
        return self._cycles.ask(at.isoformat(), longest=longest)

    def read(self) -> Mapping[str, Read]:
        """What is stored of stories on topic; of the others no text is kept."""
        with closing(sqlite3.connect(store_path(self._folder))) as db:
            settled = db.execute("SELECT url FROM addresses WHERE state IN ('not_flagged', 'near_miss')").fetchall()
            stories = db.execute(
                "SELECT addresses.url, stories.text, stories.published_from FROM stories "
                "JOIN addresses ON addresses.id = address_id WHERE flagged = 1"
            ).fetchall()
        return {canonical(url): Read(text="") for (url,) in settled} | {
            canonical(url): Read(text=text, day=(day or "")[:10]) for url, text, day in stories
        }
