"""The page of one council: its grades now, every inspection and visit, what stories say, who runs its services."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from pipelines.events.inspections import GRADED_KINDS, Inspection
from pipelines.exceptions import NoCouncilError
from pipelines.explorer.groups import by_words, distinct
from pipelines.explorer.pages.asking import Asked, NotThere, Page, Row, rows
from pipelines.explorer.pages.timeline import timeline
from pipelines.model import Judgement
from pipelines.reference import authorities, bodies, predecessors, successors
from pipelines.reference.finding import nearest
from pipelines.reference.slugs import council_at, council_slugs
from pipelines.store.forms import marks
from pipelines.store.schema_record import FACT
from pipelines.store.witnesses import official

if TYPE_CHECKING:
    import sqlite3

JUDGEMENTS: tuple[Judgement, ...] = tuple(each for each in get_args(Judgement) if each != "other")

MOST_STORIES = 20
"""Stories on the page; the search has all."""

EVENTS = "SELECT * FROM events WHERE gss = ? AND stands = 1 ORDER BY came_out DESC, id DESC"

GRADES = """
SELECT event_grades.* FROM event_grades JOIN events ON events.id = event_id WHERE events.gss = ? AND stands = 1
ORDER BY event_grades.id
"""

NEWEST = f"""
SELECT id FROM stories WHERE id IN (SELECT story_id FROM claims WHERE claims.gss = ? AND {FACT})
ORDER BY coalesce(published_from, first_seen_at) DESC, id DESC LIMIT {MOST_STORIES + 1}
"""

CLAIMS = f"""
SELECT claims.*, claims.authority AS council, stories.title, stories.published_from, stories.published_precision,
    coalesce(stories.publisher, stories.source) AS publisher, stories.kind
FROM claims JOIN stories ON stories.id = claims.story_id
WHERE +claims.gss = ? AND {FACT} AND claims.story_id IN ({{marks}})
ORDER BY coalesce(stories.published_from, stories.first_seen_at) DESC, story_id DESC, claims.id
"""

STANDING = f"""
SELECT reconciliation, count(*) AS number FROM claims
WHERE claims.gss = ? AND {FACT} AND reconciliation IS NOT NULL GROUP BY reconciliation
"""

SOURCES = """
SELECT name, publisher, kind, home, listed, state, state_says, todo, state_since, last_ok_at, paused_at
FROM sources WHERE gss = ? AND listed = 1 ORDER BY kind, name
"""


@dataclass(frozen=True, kw_only=True)
class Held:
    """One judgement as it holds now: ``grades`` are two where Ofsted's own papers disagree, none where it gave none."""

    judgement: str
    grades: tuple[str, ...]
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class Now:
    """The newest inspection on record, and how old it is on the day of asking."""

    held: tuple[Held, ...]
    framework: str | None
    first: date | None
    last: date | None
    published: date | None
    url: str | None
    months: int


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/council/rotherham``. Raises ``NotThere`` with the nearest names."""
    try:
        gss = council_at(asked.part)
    except NoCouncilError as error:
        near = nearest(asked.part.replace("-", " "))
        raise NotThere(
            error.says, [(authorities()[each].name, f"/council/{council_slugs()[each]}") for each in near]
        ) from None
    name = council_slugs()[gss]
    if name != asked.part:
        return Page(moved_to=f"/council/{name}")
    newest = [each["id"] for each in rows(db, NEWEST, gss)]
    return Page(
        template="cw/council.html",
        shown=council(
            gss,
            today=asked.today,
            inspections=official(db, {gss}, visits=True),
            events=rows(db, EVENTS, gss),
            grades=rows(db, GRADES, gss),
            claims=rows(db, CLAIMS.format(marks=marks(newest)), gss, *newest),
            standing=rows(db, STANDING, gss),
            sources=rows(db, SOURCES, gss),
        ),
    )


def council(
    gss: str,
    *,
    today: date,
    inspections: Sequence[Inspection],
    events: Sequence[Row],
    grades: Sequence[Row],
    claims: Sequence[Row],
    standing: Sequence[Row],
    sources: Sequence[Row],
) -> dict[str, Any]:
    """What the page shows of a council: pure, of the rows of the questions above."""
    authority = authorities()[gss]
    told = with_grades(events, grades)
    now = held_now(inspections, today)
    return {
        "authority": authority,
        "slug": council_slugs()[gss],
        "is_over": authority.end is not None and authority.end < today,
        "is_to_come": authority.start is not None and authority.start > today,
        "now": now,
        "awaited": newer_than_record(told),
        "visits": visits_since(told, now),
        "events": told,
        "timeline": timeline(told, today),
        "judgements": JUDGEMENTS,
        "stories": stories(claims),
        "more_stories": len({each["story_id"] for each in claims}) > MOST_STORIES,
        "standing": Counter({each["reconciliation"]: each["number"] for each in standing}),
        "bodies": [each for each in bodies() if gss in each.councils],
        "before": neighbours([predecessors()[gss]] if gss in predecessors() else []),
        "after": neighbours(successors().get(gss, ())),
        "sources": sources,
    }


def with_grades(events: Iterable[Row], grades: Iterable[Row]) -> list[dict[str, Any]]:
    """Each event with its grades by judgement."""
    of: dict[int, dict[str, Row]] = {}
    for grade in grades:
        of.setdefault(grade["event_id"], {})[grade["judgement"]] = grade
    return [{**event, "grades": of.get(event["id"], {})} for event in events]


def held_now(inspections: Sequence[Inspection], today: date) -> Now | None:
    """What the newest inspection on record gave; None where none was read."""
    graded = [each for each in inspections if any(witness.kind in GRADED_KINDS for witness in each.witnesses)]
    if not graded:
        return None
    newest = max(graded, key=lambda each: each.days.start if each.days is not None else each.came_out)
    last = newest.days.end if newest.days is not None else None
    printed = next((each.published for each in newest.witnesses if each.published is not None), None)
    return Now(
        held=tuple(held(newest, each) for each in JUDGEMENTS if newest.answers(each) or each != "adoption"),
        framework=newest.framework,
        first=newest.days.start if newest.days is not None else None,
        last=last,
        published=printed,
        url=next((each.url for each in newest.witnesses if each.url), None),
        months=whole_months(last or newest.came_out, today),
    )


def held(inspection: Inspection, judgement: Judgement) -> Held:
    grades = inspection.grades(judgement)
    if len(grades) > 1:
        return Held(judgement=judgement, grades=grades, says="Ofsted's own papers disagree.")
    if grades:
        return Held(judgement=judgement, grades=grades)
    if judgement == "overall" and inspection.framework == "ILACS-2026":
        says = "Inspections begun since 1 April 2026 have no overall grade."
    else:
        says = "Ofsted did not judge it." if inspection.answers(judgement) else "No judgement of this inspection."
    return Held(judgement=judgement, grades=(), says=says)


def whole_months(start: date, today: date) -> int:
    return (today.year - start.year) * 12 + today.month - start.month - (today.day < start.day)


def newer_than_record(events: Sequence[Row]) -> list[Row]:
    """Inspections that stories alone tell and that came out after the newest one on record, with grades."""
    inspections = [each for each in events if each["kind"] == "inspection"]
    newest = max((each["came_out"] for each in inspections if each["official"] != "awaiting"), default="")
    return [
        each for each in inspections if each["official"] == "awaiting" and each["grades"] and each["came_out"] > newest
    ]


def visits_since(events: Sequence[Row], now: Now | None) -> int:
    """Monitoring visits since the newest inspection, as far as stories and letters tell."""
    since = now.published or now.last if now is not None else None
    after = since.isoformat() if since is not None else ""
    return sum(each["kind"] == "monitoring_visit" and each["came_out"] > after for each in events)


def stories(claims: Sequence[Row]) -> list[dict[str, Any]]:
    """The newest stories, each with what it says of the council, in the words it says it in."""
    of: dict[int, list[Row]] = {}
    for claim in claims:
        of.setdefault(claim["story_id"], []).append(claim)
    newest = list(of.items())[:MOST_STORIES]
    return [{**told[0], "id": number, "groups": by_words(distinct(told))} for number, told in newest]


def neighbours(codes: Iterable[str]) -> list[dict[str, Any]]:
    """Councils that came before or after, with their addresses."""
    return [{"authority": authorities()[each], "slug": council_slugs()[each]} for each in codes]
