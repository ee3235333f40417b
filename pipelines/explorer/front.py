"""What the explorer's own pages tell: the front page and the page of one story."""

import json
from collections import defaultdict
from typing import Any, Protocol

from pipelines.explorer.groups import by_quote, by_words
from pipelines.explorer.marks import Piece, Quote, pieces
from pipelines.explorer.queries import NAMED
from pipelines.explorer.words import FRAMEWORKS, IN_TABLE, is_table_line, is_table_rule, joint, say
from pipelines.store.edits import BROKEN_EDIT
from pipelines.store.schema_record import FACT, STILL_REFUSED, UNDECIDED
from pipelines.understand.refusals import WHY

CYCLE = """
SELECT cycles.*, (SELECT count(*) FROM runs WHERE cycle_id = cycles.id) AS sources,
    (SELECT coalesce(sum(links_new), 0) FROM runs WHERE cycle_id = cycles.id) AS links_new,
    (SELECT coalesce(sum(stories), 0) FROM runs WHERE cycle_id = cycles.id) AS stories
FROM cycles ORDER BY id DESC LIMIT 1
"""

LATEST = """
SELECT id, title, published_from, published_precision, coalesce(publisher, source) AS publisher, kind, url,
    text_from, partial, changed_at, first_seen_at
FROM stories ORDER BY changed_at DESC, id DESC LIMIT 12
"""

TROUBLE = """
SELECT name, publisher, state, state_says, todo, state_since FROM sources
WHERE listed = 1 AND paused_at IS NULL AND state NOT IN ('ok', 'unverified') ORDER BY state_since LIMIT 12
"""

NUMBERS = f"""
SELECT (SELECT count(*) FROM sources WHERE listed = 1) AS watched,
    (SELECT count(*) FROM sources WHERE listed = 1 AND state = 'ok') AS ok,
    (SELECT count(*) FROM sources WHERE listed = 1 AND paused_at IS NOT NULL) AS paused,
    (SELECT count(*) FROM sources
     WHERE listed = 1 AND paused_at IS NULL AND state NOT IN ('ok', 'unverified')) AS trouble,
    (SELECT count(*) FROM sources WHERE listed = 1 AND state = 'unverified') AS unverified,
    (SELECT count(*) FROM stories) AS stories,
    (SELECT count(*) FROM claims WHERE {FACT}) AS claims,
    (SELECT count(*) FROM claims WHERE {FACT} AND claims.reconciliation = 'contradicted' AND {UNDECIDED})
        AS contradicted,
    (SELECT count(*) FROM addresses WHERE state = 'found') AS owed
"""

CLAIMS = f"""
SELECT claims.*, authorities.name AS council FROM claims JOIN authorities ON authorities.gss = claims.gss
WHERE {FACT} AND story_id IN ({{marks}}) ORDER BY claims.id
"""


class Rows(Protocol):
    """The part of Datasette's ``Database`` that is used here."""

    async def execute(self, sql: str, params: Any = None) -> Any: ...


async def rows(db: Rows, sql: str, params: Any = ()) -> list[dict[str, Any]]:
    return [dict(row) for row in (await db.execute(sql, params)).rows]


async def front(db: Rows) -> dict[str, Any]:
    """What changed last, which sources are in trouble, when the program looked last."""
    cycles = await rows(db, CYCLE)
    stories = await rows(db, LATEST)
    marks = ", ".join("?" * len(stories))
    claims = defaultdict(list)
    for claim in await rows(db, CLAIMS.format(marks=marks), [story["id"] for story in stories]):
        claims[claim["story_id"]].append(claim)
    return {
        "cycle": cycles[0] if cycles else None,
        "stories": [story | {"groups": by_words(distinct(claims[story["id"]]))} for story in stories],
        "edit": next(iter(await rows(db, BROKEN_EDIT)), None),
        "trouble": await rows(db, TROUBLE),
        "numbers": (await rows(db, NUMBERS))[0],
    }


async def knows_council(db: Rows, words: str) -> bool:
    """Whether the store knows a council that the words mean."""
    return bool(await rows(db, f"SELECT 1 FROM authorities WHERE {NAMED} LIMIT 1", {"council": words}))


def distinct(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The claims without those that say the same again, in the title and in the text."""
    told: dict[tuple[str, ...], dict[str, Any]] = {}
    for claim in claims:
        told.setdefault((claim["gss"], claim["judgement"], claim["grade"], claim["status"]), claim)
    return list(told.values())


async def story_page(db: Rows, story_id: str) -> dict[str, Any] | None:
    """One story with claims, refusals and text, cut where they quote it; None where there is none."""
    found = await rows(db, "SELECT * FROM stories WHERE id = ?", [story_id])
    if not found:
        return None
    (story,) = found
    claims = await rows(db, CLAIMS.format(marks="?"), [story_id])
    refused = f"SELECT * FROM refusals WHERE current = 1 AND {STILL_REFUSED} AND story_id = ? ORDER BY id"
    refusals = await rows(db, refused, [story_id])
    versions = "SELECT id, number, seen_at, title, text_from FROM revisions WHERE story_id = ? ORDER BY number"
    return {
        "story": story,
        "claims": claims,
        "reasons": list(
            dict.fromkeys(reason["says"] for reason in json.loads(story["reasons"]) if reason["rule"] not in WHY)
        ),
        "asked": any(told["decision"] is None for told in refusals),
        "refusals": [told | {"whys": [WHY.get(why, say(why)) for why in told["whys"]]} for told in by_quote(refusals)],
        "frameworks": {name: says for name, says in FRAMEWORKS.items() if name in {c["framework"] for c in claims}},
        "revisions": await rows(db, versions, [story_id]),
        "title": pieces(story["title"], quotes(claims, "title")),
        "paragraphs": paragraphs(story["text"], quotes(claims, "text")),
    }


def quotes(claims: list[dict[str, Any]], field: str) -> list[Quote]:
    return [
        Quote(
            start=claim["start"],
            end=claim["end"],
            says=f"{claim['council']}: {say(claim['judgement'])} {claim['grade']} ({say(claim['status'])})",
        )
        for claim in claims
        if claim["field"] == field
    ]


def paragraphs(text: str, found: list[Quote]) -> list[Any]:
    """The text's lines, each cut into pieces; empty lines and the strokes of tables are left out."""
    cut, start = [], 0
    for line in text.splitlines(keepends=True):
        inside = [
            Quote(start=max(quote.start - start, 0), end=min(quote.end - start, len(line)), says=quote.says)
            for quote in found
            if quote.start < start + len(line) and quote.end > start
        ]
        if line.strip() and not is_table_rule(line):
            cut.append(unruled_pieces(line, pieces(line, inside)))
        start += len(line)
    return cut


def unruled_pieces(line: str, cut: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a table's line with the strokes at its ends gone and those between its cells told."""
    if not is_table_line(line):
        return cut
    first, last = len(line) - len(line.lstrip(" |")), len(line.rstrip(" |\r\n"))
    kept, at = [], 0
    for piece in cut:
        text = piece.text[max(first - at, 0) : max(last - at, 0)]
        at += len(piece.text)
        if text:
            kept.append(Piece(text=IN_TABLE.sub(joint(line), text), says=piece.says))
    return tuple(kept)
