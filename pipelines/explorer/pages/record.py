"""What Ofsted's record holds of all councils at the end of a year: the questions and rows that several pages share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from pipelines.explorer.pages.asking import Row, rows
from pipelines.reference import Authority, authorities

if TYPE_CHECKING:
    import sqlite3

FIRST_YEAR = 2014
"""The first year at whose end the record knows enough councils to be shown."""

OFFICIAL = "events.kind = 'inspection' AND events.stands = 1 AND events.official <> 'awaiting'"
"""What makes an event an inspection of which Ofsted's report was read."""

NEWEST = f"""
SELECT newest.*, event_grades.grade, event_grades.before FROM (
    SELECT id, gss, framework, inspection_from, inspection_to, came_out,
        row_number() OVER (PARTITION BY gss ORDER BY coalesce(inspection_from, came_out) DESC) AS place
    FROM events WHERE {OFFICIAL} AND came_out <= ?1
) AS newest
LEFT JOIN event_grades ON event_grades.event_id = newest.id AND judgement = ?2
WHERE place = 1
"""

AWAITED = """
SELECT events.id, events.gss, events.authority, events.came_out, grade FROM events
JOIN event_grades ON event_id = events.id
WHERE events.official = 'awaiting' AND stands = 1 AND judgement = ? AND came_out <= ? ORDER BY events.authority
"""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A council on a day: its newest inspection's grade for one judgement, None with ``why`` not."""

    authority: Authority
    grade: str | None
    why: str = ""
    event: int | None = None
    came_out: date | None = None
    last: date | None = None
    framework: str | None = None
    before: str | None = None


def read_newest(db: "sqlite3.Connection", judgement: str, day: date) -> dict[str, Row]:
    """The newest inspection of each council by GSS code, of reports that were out on ``day``."""
    return {row["gss"]: row for row in rows(db, NEWEST, day.isoformat(), judgement)}


def standings(newest: Mapping[str, Row], judgement: str, day: date) -> tuple[Standing, ...]:
    """How every council of today stood on ``day``, by name."""
    today = [each for each in authorities().values() if each.end is None and each.has_code]
    return tuple(standing(each, newest.get(each.gss), judgement, day) for each in sorted(today, key=by_name))


def by_name(authority: Authority) -> str:
    return authority.nice_name


def standing(authority: Authority, row: Row | None, judgement: str, day: date) -> Standing:
    if authority.start is not None and authority.start > day:
        began = f"{authority.start.day} {authority.start:%B %Y}"
        return Standing(authority=authority, grade=None, why=f"This council began on {began}.")
    if row is None:
        return Standing(authority=authority, grade=None, why="The record holds no inspection of it by then.")
    new = judgement == "overall" and row["framework"] == "ILACS-2026"
    none = (
        "Inspections begun since 1 April 2026 have no overall grade." if new else "Its inspection did not judge this."
    )
    return Standing(
        authority=authority,
        grade=row["grade"],
        why="" if row["grade"] else none,
        event=row["id"],
        came_out=date.fromisoformat(row["came_out"]),
        last=date.fromisoformat(row["inspection_to"]) if row["inspection_to"] else None,
        framework=row["framework"],
        before=row["before"],
    )


def end_of(year: int, today: date) -> date:
    """The last day of a year, today for the one that runs."""
    return min(date(year, 12, 31), today)


def counts(standings: Sequence[Standing]) -> dict[str | None, int]:
    """How many councils have each grade, best first, None for those without one last."""
    found: dict[str | None, int] = {}
    for grade in ("outstanding", "good", "requires improvement", "adequate", "inadequate", None):
        number = sum(each.grade == grade for each in standings)
        if number or grade != "adequate":
            found[grade] = number
    return found
