"""How every watched source is doing: its state, its rhythm, what went wrong in plain words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.explorer.pages.bars import spark
from pipelines.store.forms import marks
from pipelines.store.sources import IN_TROUBLE
from pipelines.telling.condition import NEVER_YET, WORDS

if TYPE_CHECKING:
    import sqlite3

A_PAGE = 100

DAYS = 14
"""Days that the rhythm is drawn of."""

WHICH = {
    "all": ("All", "listed = 1"),
    "trouble": ("In trouble", IN_TROUBLE),
    "ok": ("Answering", "listed = 1 AND paused_at IS NULL AND state = 'ok'"),
    "unverified": ("Never answered yet", "listed = 1 AND paused_at IS NULL AND state = 'unverified'"),
    "paused": ("Paused", "listed = 1 AND paused_at IS NOT NULL"),
}
"""Which sources are shown: the name of the choice, and the condition."""

COUNTS = (
    "SELECT "
    + ", ".join(f'coalesce(sum({told}), 0) AS "{name}"' for name, (_, told) in WHICH.items())
    + " FROM sources"
)

SOURCES = f"""
SELECT name, publisher, kind, home, state, state_says, todo, state_since, last_ok_at, paused_at, next_poll_at
FROM sources WHERE {{which}}
ORDER BY ({IN_TROUBLE}) DESC, publisher, name LIMIT ? OFFSET ?
"""

RHYTHM = """
SELECT source, substr(began_at, 1, 10) AS day, sum(links_new) AS number FROM runs
WHERE began_at >= ? AND links_new > 0 AND source IN ({marks})
GROUP BY source, day
"""


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/sources?state=trouble``."""
    which = asked.choice("state", tuple(WHICH), "all")
    number = asked.number("page", 1, 500, 1)
    found = rows(db, SOURCES.format(which=WHICH[which][1]), A_PAGE, (number - 1) * A_PAGE)
    first = asked.today - timedelta(days=DAYS - 1)
    rhythm = rows(db, RHYTHM.format(marks=marks(found)), first.isoformat(), *(each["name"] for each in found))
    (numbers,) = rows(db, COUNTS)
    return Page(
        template="cw/sources.html",
        shown=sources(found, rhythm, numbers, which=which, number=number, today=asked.today),
    )


def sources(
    found: Sequence[Row], rhythm: Sequence[Row], numbers: Mapping[str, int], *, which: str, number: int, today: date
) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    days = [(today - timedelta(days=back)).isoformat() for back in range(DAYS - 1, -1, -1)]
    new: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rhythm:
        new[row["source"]][row["day"]] = row["number"]
    return {
        "sources": [told(each, [new[each["name"]].get(day, 0) for day in days]) for each in found],
        "choices": {name: (label, numbers[name]) for name, (label, _) in WHICH.items()},
        "which": which,
        "number": number,
        "more": number * A_PAGE < numbers[which],
        "total": numbers[which],
        "days": DAYS,
        "states": WORDS,
    }


def told(source: Row, new: Sequence[int]) -> dict[str, Any]:
    """A source with its rhythm: articles that were new on each day, as a line and in words."""
    is_unknown = source["state"] == "unverified" and not source["last_ok_at"] and not source["todo"]
    says = NEVER_YET if is_unknown else source["state_says"]
    return {
        **source,
        "says": says,
        "line": spark(new) if any(new) else "",
        "new": sum(new),
        "busiest": max(new, default=0),
    }
