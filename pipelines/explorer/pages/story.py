"""The page of one story: its text with the words of each claim marked, and what became of it."""

import json
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from pipelines.events.differences import Change, Span, changes
from pipelines.explorer.groups import by_quote
from pipelines.explorer.marks import Quote, paragraphs, pieces
from pipelines.explorer.pages.asking import Asked, NotThere, Page, Row, key_of, row, rows
from pipelines.explorer.words import say
from pipelines.reference.slugs import council_slugs
from pipelines.store.excerpts import excerpt
from pipelines.store.schema_record import FACT, STILL_REFUSED
from pipelines.telling.words import FRAMEWORKS
from pipelines.understand.explain import in_plain_words
from pipelines.understand.refusals import WHY

if TYPE_CHECKING:
    import sqlite3

CLAIMS = f"SELECT claims.*, claims.authority AS council FROM claims WHERE {FACT} AND story_id = ? ORDER BY claims.id"

REFUSALS = f"SELECT * FROM refusals WHERE current = 1 AND {STILL_REFUSED} AND story_id = ? ORDER BY id"

EVENTS = """
SELECT events.id, events.authority, events.kind, came_out, role, why FROM event_stories
JOIN events ON events.id = event_id WHERE story_id = ? AND stands = 1 ORDER BY came_out DESC, events.id
"""

COPIES = """
SELECT id, title, coalesce(publisher, source) AS publisher, published_from, published_precision, copy_why FROM stories
WHERE copy_of = ? ORDER BY id LIMIT 50
"""

LEAD = "SELECT id, title, coalesce(publisher, source) AS publisher FROM stories WHERE id = ?"

MOST_REVISIONS = 6
"""Versions that are compared on the page, the newest ones."""

REVISIONS = f"""
SELECT * FROM (
    SELECT id, number, seen_at, title, text, text_from FROM revisions WHERE story_id = ?
    ORDER BY number DESC LIMIT {MOST_REVISIONS}
) ORDER BY number
"""


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/story/345``. Raises ``NotThere``."""
    number = key_of(asked, "a story")
    story = row(db, "SELECT * FROM stories WHERE id = ?", number)
    if story is None:
        raise NotThere(f"No story here has the number {number}: there never was one, or it was taken out for good.")
    if asked.is_public:
        story |= {"text": excerpt(story["text"]), "title": excerpt(story["title"])}
    shown = told(
        story,
        claims=rows(db, CLAIMS, number),
        refusals=rows(db, REFUSALS, number),
        events=rows(db, EVENTS, number),
        revisions=[] if asked.is_public else rows(db, REVISIONS, number),
        copies=rows(db, COPIES, number),
        lead=row(db, LEAD, story["copy_of"]),
    )
    return Page(template="cw/story.html", shown=shown)


def told(
    story: Row,
    *,
    claims: Sequence[Row],
    refusals: Sequence[Row],
    events: Sequence[Row],
    revisions: Sequence[Row],
    copies: Sequence[Row],
    lead: Row | None,
) -> dict[str, Any]:
    """What the page shows: pure, of the rows of the questions above."""
    numbered = [{**claim, "number": place} for place, claim in enumerate(claims, 1)]
    return {
        "story": story,
        "claims": [{**claim, "slug": council_slugs().get(claim["gss"])} for claim in numbered],
        "reasons": reasons(story["reasons"]),
        "asked": any(each["decision"] is None for each in refusals),
        "refusals": [each | {"whys": [WHY.get(why, say(why)) for why in each["whys"]]} for each in by_quote(refusals)],
        "frameworks": {name: says for name, says in FRAMEWORKS.items() if name in {c["framework"] for c in claims}},
        "title": pieces(story["title"], quotes(numbered, "title")),
        "paragraphs": paragraphs(story["text"], quotes(numbered, "text")),
        "events": events,
        "versions": len(revisions),
        "revisions": list(reversed(compared(revisions))),
        "copies": copies,
        "lead": lead,
    }


def reasons(stored: str) -> list[str]:
    """Why a story is flagged, each reason once; what words were read as, and why others are none, stand elsewhere."""
    told = (each for each in json.loads(stored) if each["rule"] not in WHY and each["rule"] != "claim")
    return list(dict.fromkeys(in_plain_words(each["rule"], each["says"]) for each in told))


def quotes(claims: Iterable[Row], field: str) -> list[Quote]:
    return [
        Quote(
            start=claim["start"],
            end=claim["end"],
            says=f"{claim['council']}: {say(claim['judgement'])} {claim['grade']} ({say(claim['status'])})",
            number=claim["number"],
        )
        for claim in claims
        if claim["field"] == field
    ]


def compared(revisions: Sequence[Row]) -> list[dict[str, Any]]:
    """Each version but the first with what changed since the one before it, oldest first."""
    return [
        {
            **after,
            "title_changes": shown(before["title"], after["title"]),
            "text_changes": shown(before["text"], after["text"]),
        }
        for before, after in pairwise(revisions)
    ]


def shown(before: str, after: str) -> list[dict[str, Any]]:
    """The sentences that differ between two versions, each side in pieces: its words, and whether they differ."""
    return [in_pieces(each) for each in changes(before, after) if each.how != "kept"]


def in_pieces(change: Change) -> dict[str, Any]:
    return {
        "how": change.how,
        "before": marked(change.before, change.marks_before),
        "after": marked(change.after, change.marks_after),
    }


def marked(sentence: str, spans: Sequence[Span]) -> list[tuple[str, bool]]:
    """A sentence in pieces, those of the spans marked."""
    found: list[tuple[str, bool]] = []
    at = 0
    for start, end in spans:
        found += [(sentence[at:start], False), (sentence[start:end], True)]
        at = end
    return [(text, is_marked) for text, is_marked in [*found, (sentence[at:], False)] if text]
