"""The explorer's pages, by what they show of the demo's store."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

OURS: Mapping[str, str] = {
    "front": "/",
    "map": "/map",
    "map-then": "/map?judgement=help_and_protection&year=2018&sort=grade",
    "council": "/council/plymouth",
    "council-ended": "/council/cumbria",
    "event": "/event/{contradicted}",
    "event-awaited": "/event/{awaited}",
    "event-visit": "/event/{visit}",
    "story": "/story/{wordy}",
    "story-partial": "/story/{partial}",
    "statistics": "/statistics",
    "sources": "/sources",
    "look-at": "/look-at",
    "search": "/search",
    "search-found": "/search?q=inadequate",
    "search-filtered": "/search?council=plymouth&grade=good",
    "search-nothing": "/search?q=zeppelin",
    "about": "/about",
    "digest": "/digest",
    "feeds": "/feeds/",
    "trouble": "/council/rotherhm",
}
"""Pages of ours: a name, and the path with what is filled in from the store."""

DATASETTES: Mapping[str, str] = {
    "database": "/councilwatch",
    "table": "/councilwatch/stories",
    "view": "/councilwatch/ledger",
    "row": "/councilwatch/stories/{wordy}",
    "canned": "/councilwatch/one_councils_history?council=Plymouth",
    "sql": "/councilwatch?sql=select+1+as+one",
}
"""Datasette's own pages: what is found on them is told, not failed."""

ASKED = {
    "contradicted": "SELECT id FROM events WHERE official = 'contradicted' AND stands = 1",
    "awaited": "SELECT id FROM events WHERE official = 'awaiting' AND kind = 'inspection' ORDER BY came_out DESC, id",
    "visit": "SELECT id FROM events WHERE kind = 'monitoring_visit' AND stands = 1",
    "wordy": "SELECT story_id FROM claims GROUP BY story_id ORDER BY count(*) DESC, story_id",
    "partial": "SELECT id FROM stories WHERE partial = 1 ORDER BY id",
}


def places(store: Path, pages: Mapping[str, str]) -> dict[str, str]:
    """Each page's path in this store."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True)) as db:
        numbers = {name: db.execute(f"{sql} LIMIT 1").fetchone()[0] for name, sql in ASKED.items()}
    return {name: path.format(**numbers) for name, path in pages.items()}
