"""What must hold in a store after any kill, and what it must hold in the end."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pipelines.addresses import canonical
from pipelines.store import Store
from scheduler.demo.desk import MISSING
from tests.trust.kills.world import World

Seen = dict[str, set[tuple[Any, ...]]]

COMMITTED: Mapping[str, str] = {
    "addresses": "SELECT url FROM addresses",
    "ended addresses": "SELECT url FROM addresses WHERE state <> 'found'",
    "stories": "SELECT url, title, text FROM stories",
    "claims": "SELECT url, claims.gss, judgement, grade, status, quote FROM claims "
    "JOIN stories ON stories.id = story_id WHERE current = 1",
    "refusals": "SELECT url, why, refusals.quote FROM refusals JOIN stories ON stories.id = story_id WHERE current = 1",
    "revisions": "SELECT url, number, revisions.text_hash FROM revisions JOIN stories ON stories.id = story_id",
    "events": "SELECT id, gss, kind FROM events WHERE merged_into IS NULL",
    "notices": "SELECT about, subject, key FROM notices WHERE about = 'event'",
    "outcomes": "SELECT source, hash FROM outcomes",
}
"""What may never be lost once it was committed."""

IN_THE_END: Mapping[str, str] = {
    **{name: sql for name, sql in COMMITTED.items() if name not in ("events", "notices")},
    "states": "SELECT url, state, found_by FROM addresses",
    "stories and dates": "SELECT url, publisher, kind, published_from, found_by, copy_of IS NULL FROM stories",
    "pages": "SELECT addresses.url, size FROM pages JOIN addresses ON addresses.id = address_id",
    "events": "SELECT gss, kind, came_out, official, stands FROM events",
    "grades": "SELECT gss, judgement, grade, before FROM event_grades JOIN events ON events.id = event_id",
    "parts": "SELECT events.gss, role, url FROM event_stories JOIN events ON events.id = event_id "
    "JOIN stories ON stories.id = story_id",
    "listings": "SELECT source, url, kind FROM listings WHERE listed = 1",
}
"""What must be the same in the end, whatever happened on the way; numbers and moments may differ."""


def read(store: Store, what: Mapping[str, str]) -> Seen:
    return {name: {tuple(row) for row in store._connection.rows(sql)} for name, sql in what.items()}


def faults(store: Store, before: Seen, world: World) -> list[str]:
    """Return what is wrong with a store after a kill; ``before`` is what it held after the last one."""
    found = list(store.problems())
    now = read(store, COMMITTED)
    found += [f"lost of {name}: {sorted(rows - now[name])[:2]}" for name, rows in before.items() if rows - now[name]]
    found += doubles(store)
    found += owing_nothing(store, world)
    return found


def doubles(store: Store) -> list[str]:
    """Return what stands twice."""
    once = {
        "stories": "SELECT url FROM stories",
        "addresses": "SELECT url FROM addresses",
        "notices": "SELECT about || subject || key FROM notices",
        "deliveries": "SELECT channel || notice_id FROM deliveries",
    }
    counts = {name: Counter(row[0] for row in store._connection.rows(sql)) for name, sql in once.items()}
    return [f"twice in {name}: {key}" for name, each in counts.items() for key, count in each.items() if count > 1]


def owing_nothing(store: Store, world: World) -> list[str]:
    """Return the links that were lost: of a listing whose newest answer the store has, and not in it themselves."""
    kept = {row["url"]: row["etag"] for row in store._connection.rows("SELECT url, etag FROM listings")}
    known = {row["url"] for row in store._connection.rows("SELECT url FROM addresses")}
    lost = []
    for site in world.stage.sites:
        desk = world.web.desk(site.newsroom.host)
        for url, etag in kept.items():
            path = url.removeprefix(site.base)
            answer = desk._answers.get(path, MISSING)
            if url.startswith(site.base) and etag and etag == desk.validators(path, answer)[0]:
                listed = {canonical(site.address(each)) for each in site.newsroom.stories if each.planned}
                lost += sorted(listed - known)
    return [f"not owed any more: {url}" for url in lost]


def open_ends(store: Store) -> list[str]:
    """Return the runs and cycles that have no end, which none has after the next start."""
    sql = "SELECT 'run ' || id FROM runs WHERE ended_at IS NULL UNION SELECT 'cycle ' || id FROM cycles "
    return [f"without an end: {row[0]}" for row in store._connection.rows(f"{sql} WHERE ended_at IS NULL")]


def differences(store: Store, whole: Seen) -> list[str]:
    """Return in what a store differs from one that was never disturbed."""
    now = read(store, IN_THE_END)
    return [
        f"{name} {word}: {sorted(map(str, rows))[:2]}"
        for name in whole
        for word, rows in (("missing", whole[name] - now[name]), ("besides", now[name] - whole[name]))
        if rows
    ]


def mistold(bodies: Sequence[Mapping[str, Any]], owed: frozenset[str]) -> list[str]:
    """Return what is wrong with the alerts that came: a council never told of, or twice without saying so."""
    told: Counter[str] = Counter()
    wrong = []
    for body in bodies:
        about = {name for name in owed if re.search(rf"\b{re.escape(name)}\b", json.dumps(body, ensure_ascii=False))}
        if len(about) != 1:
            wrong.append(f"an alert of {sorted(about)}: {body['title']}")
        if any(told[name] for name in about) and not body["title"].endswith("(repeat)"):
            wrong.append(f"told twice: {body['title']}")
        told.update(about)
    return wrong + [f"never told of: {name}" for name in sorted(owed - told.keys())]
