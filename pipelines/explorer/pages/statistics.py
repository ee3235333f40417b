"""Grades over time, regions compared, directions of change: of Ofsted's record alone."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from pipelines.explorer.pages.asking import Asked, Page, Row, rows
from pipelines.explorer.pages.bars import bars
from pipelines.explorer.pages.council import JUDGEMENTS
from pipelines.explorer.pages.files import csv_page, table
from pipelines.explorer.pages.record import FIRST_YEAR, OFFICIAL, Standing, counts, end_of, read_newest, standings
from pipelines.model import JUDGEMENT_WORDS
from pipelines.reference import authorities

if TYPE_CHECKING:
    import sqlite3

GRADES = ("outstanding", "good", "requires improvement", "inadequate")
NONE = "no grade"

DIRECTIONS = {"rise": "better", "mixed": "mixed", "same": "same", "fall": "worse"}
"""Ways in which a council went, and what readers call them; a first inspection goes no way."""

STYLES = {"better": "outstanding", "same": "none", "mixed": "requires improvement", "worse": "inadequate"}

TABLES = {"years": "grades over time", "regions": "regions compared", "turns": "directions of change"}
"""The tables, and what they are called in the file of their numbers."""

HISTORY = f"""
SELECT gss, came_out, grade FROM events LEFT JOIN event_grades ON event_id = events.id AND judgement = ?
WHERE {OFFICIAL} ORDER BY coalesce(inspection_from, came_out)
"""

WENT = f"""
SELECT substr(came_out, 1, 4) AS year, direction, count(*) AS number FROM events WHERE {OFFICIAL}
GROUP BY year, direction
"""


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/statistics?judgement=overall``, and ``/statistics.csv``, which holds the numbers of its three tables."""
    judgement = asked.choice("judgement", JUDGEMENTS, "overall")
    today = asked.today
    shown = statistics(
        judgement,
        today,
        history=rows(db, HISTORY, judgement),
        newest=standings(read_newest(db, judgement, today), judgement, today),
        went=rows(db, WENT),
    )
    if asked.part == "csv":
        return csv_page(table(("table", "judgement", "of", "what", "number"), figures(shown)))
    return Page(template="cw/statistics.html", shown=shown)


def figures(shown: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str, int]]:
    """Each number of the page with what it counts; directions are of whole inspections, whatever judgement is shown."""
    for name in ("years", "regions", "turns"):
        for of, told in shown[name].items():
            judgement = shown["judgement"] if name != "turns" else ""
            yield from ((TABLES[name], judgement, of, what, number) for what, number in told.items())


def statistics(
    judgement: str, today: date, *, history: Sequence[Row], newest: Sequence[Standing], went: Sequence[Row]
) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    years = over_time(history, today)
    regions = by_region(newest)
    turns = turned(went)
    return {
        "judgement": judgement,
        "judgement_words": JUDGEMENT_WORDS[judgement],
        "judgements": {each: JUDGEMENT_WORDS[each].capitalize() for each in JUDGEMENTS},
        "grades": (*GRADES, NONE),
        "years": years,
        "years_chart": bars(years, share=False),
        "regions": regions,
        "regions_chart": bars(regions, share=True),
        "turns": turns,
        "turns_chart": bars({year: without_first(told) for year, told in turns.items()}, STYLES, share=False),
        "directions": (*DIRECTIONS.values(), "first"),
        "today": today,
    }


def over_time(history: Sequence[Row], today: date) -> dict[str, dict[str, int]]:
    """How many councils that were in being had which grade at the end of each year, the newest year first."""
    found = {}
    for year in range(today.year, FIRST_YEAR - 1, -1):
        day = end_of(year, today)
        held = {row["gss"]: row["grade"] for row in history if row["came_out"] <= day.isoformat()}
        there = [gss for gss, each in authorities().items() if each.existed_on(day) and each.has_code]
        found[str(year)] = tallied(Counter(held.get(gss) for gss in there))
    return found


def tallied(told: Mapping[str | None, int]) -> dict[str, int]:
    """Counts by the grades of today; "adequate" was the third of four until 2013 and counts as that."""
    known = {grade: told.get(grade, 0) for grade in GRADES}
    known["requires improvement"] += told.get("adequate", 0)
    return {**known, NONE: sum(told.values()) - sum(known.values())}


def by_region(newest: Sequence[Standing]) -> dict[str, dict[str, int]]:
    """How many councils of each region have which grade today; England first."""
    regions = sorted({each.authority.region for each in newest if each.authority.region})
    told = {"England": newest} | {name: [each for each in newest if each.authority.region == name] for name in regions}
    return {name: tallied(counts(those)) for name, those in told.items()}


def turned(went: Sequence[Row]) -> dict[str, dict[str, int]]:
    """How many inspections of each year went which way, the newest year first."""
    found: dict[str, dict[str, int]] = {}
    for year in sorted({row["year"] for row in went}, reverse=True):
        told = {row["direction"]: row["number"] for row in went if row["year"] == year}
        found[year] = {word: told.get(name, 0) for name, word in DIRECTIONS.items()} | {
            "first": told.get("first", 0) + told.get(None, 0)
        }
    return found


def without_first(told: Mapping[str, int]) -> dict[str, int]:
    return {name: number for name, number in told.items() if name != "first"}
