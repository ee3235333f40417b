"""The map of all councils, and the same as a table."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.explorer.pages.council import JUDGEMENTS, whole_months
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


def as_list(_db: "sqlite3.Connection", _asked: Asked) -> Page:
    """``/council``, which names none: the table of all of them."""
    return Page(moved_to="/map#table")


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/map?judgement=overall&year=2026&sort=grade``."""
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
    return Page(
        template="cw/map.html",
        shown=shown(standings(newest, judgement, day), awaited, judgement, year, asked.today, sort, down=down),
    )


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
    """What the page shows: pure."""
    day = end_of(year, today)
    table = sorted(standings, key=SORTS[sort][1], reverse=down)
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
        "table": [(each, council_slugs()[each.authority.gss], age(each, day), rank(each)) for each in table],
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
