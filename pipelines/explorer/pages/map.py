"""The map of all councils, and the same as a table."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.explorer.pages.council import JUDGEMENTS, whole_months
from pipelines.explorer.pages.files import csv_page
from pipelines.explorer.pages.files import table as csv_table
from pipelines.explorer.pages.hexmap import hexmap
from pipelines.explorer.pages.record import AWAITED, FIRST_YEAR, Standing, counts, end_of, read_newest, standings
from pipelines.model import JUDGEMENT_WORDS, RANKS
from pipelines.reference.slugs import council_slugs

if TYPE_CHECKING:
    import sqlite3

SORTS: dict[str, tuple[str, Callable[[Standing], Any]]] = {
    "council": ("Council", lambda each: each.authority.nice_name),
    "region": ("Region", lambda each: (each.authority.region, each.authority.nice_name)),
    "grade": ("Grade", lambda each: (rank(each), each.authority.nice_name)),
    "age": ("Report of", lambda each: (each.came_out or date.max, each.authority.nice_name)),
}
"""Ways of sorting the table: the heading, and what is compared."""

COLUMNS = ("gss", "council", "region", "judgement", "day", "grade", "why_none", "inspected_until", "published")


def as_list(_db: "sqlite3.Connection", _asked: Asked) -> Page:
    """``/council``, which names none: the table of all of them."""
    return Page(moved_to="/map#table")


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/map?judgement=overall&year=2026&sort=grade``, and ``/map.csv`` with the same parameters."""
    judgement = asked.choice("judgement", JUDGEMENTS, "overall")
    year = asked.number("year", FIRST_YEAR, asked.today.year, asked.today.year)
    sort = asked.choice("sort", tuple(SORTS), "council")
    down = asked.choice("order", ("up", "down"), "up") == "down"
    day = end_of(year, asked.today)
    newest = read_newest(db, judgement, day)
    awaited = [
        each
        for each in rows(db, AWAITED, judgement, day.isoformat())
        if each["gss"] not in newest or each["came_out"] > newest[each["gss"]]["came_out"]
    ]
    found = sorted(standings(newest, judgement, day), key=SORTS[sort][1], reverse=down)
    if asked.part == "csv":
        return csv_page(csv_table(COLUMNS, (line(each, judgement, day) for each in found)))
    return Page(template="cw/map.html", shown=shown(found, awaited, judgement, year, asked.today, sort, down=down))


def line(standing: Standing, judgement: str, day: date) -> tuple[str, ...]:
    """A council's line of the file."""
    authority = standing.authority
    dates = (standing.last, standing.came_out)
    return (authority.gss, authority.nice_name, authority.region or "", judgement, day.isoformat(),
            standing.grade or "", standing.why, *(each.isoformat() if each else "" for each in dates))  # fmt: skip


def shown(
    standings: Sequence[Standing],
    awaited: Sequence[Row],
    judgement: str,
    year: int,
    today: date,
    sort: str,
    *,
    down: bool,
) -> dict[str, Any]:
    """What the page shows: pure. ``standings`` come as ``sort`` and ``down`` want them."""
    day = end_of(year, today)
    return {
        "judgement": judgement,
        "judgement_words": JUDGEMENT_WORDS[judgement],
        "year": year,
        "day": day,
        "is_today": day == today,
        "judgements": {each: JUDGEMENT_WORDS[each].capitalize() for each in JUDGEMENTS},
        "years": range(today.year, FIRST_YEAR - 1, -1),
        "map": hexmap(standings),
        "counts": counts(standings),
        "table": [(each, council_slugs()[each.authority.gss], age(each, day), rank(each)) for each in standings],
        "sorts": {name: heading for name, (heading, _) in SORTS.items()},
        "sort": sort,
        "down": down,
        "awaited": [{**each, "slug": council_slugs().get(each["gss"])} for each in awaited],
    }


def age(standing: Standing, day: date) -> int | None:
    start = standing.last or standing.came_out
    return whole_months(start, day) if start is not None else None


def rank(standing: Standing) -> int:
    """Where a grade stands in the table: the best first, none last."""
    return -RANKS.get(standing.grade, 0) if standing.grade else 0  # type: ignore[call-overload]
