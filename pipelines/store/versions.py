"""A judged article as rows of the store, and back. Pure: saving and then reading gives the same again."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from pipelines.model import Article, Claim, Decided, Judged, Reason, Refusal, Verdict, Visit
from pipelines.store.forms import Row, days, days_columns, partial_date, partial_date_columns, storable
from pipelines.store.schema_record import AGAINST, MADE

PLAIN = ("publisher", "site_name", "language", "text_from", "why_partial", "gss")
"""Columns of a story that hold the article's field of the same name."""

TEXT = ("title", "text", "text_from", "partial")
"""Columns whose change makes a new revision."""

JUDGED = (
    "gss",
    "authority",
    "judgement",
    "grade",
    "status",
    "framework",
    "confidence",
    "field",
    "start",
    "end",
    "quote",
)


def story_columns(judged: Judged) -> dict[str, Any]:
    """The columns of ``stories`` that come from what was read and judged."""
    article, verdict = judged.article, judged.verdict
    visit = verdict.visit
    return {
        **{name: getattr(article, name) for name in PLAIN},
        "title": article.title,
        "text": article.text,
        "url": article.url or judged.page.url,
        "partial": int(article.partial),
        **partial_date_columns(article.published),
        "flagged": int(verdict.flag),
        "kind": verdict.kind,
        "visit_kind": visit.kind if visit else None,
        "visit_number": visit.number if visit else None,
        **days_columns("visit", visit.days if visit else None),
        **days_columns("report", verdict.report),
        "lead_inspector": verdict.lead_inspector,
        "reasons": json.dumps([asdict(reason) for reason in verdict.reasons], ensure_ascii=False),
        "rules": verdict.rules,
    }


def claim_columns(said: Claim | Refusal) -> dict[str, Any]:
    """The columns of a claim, or of a refusal, that come from the verdict."""
    columns = {name: getattr(said, name) for name in JUDGED} | days_columns("inspection", said.inspection)
    return columns | {"why": said.why} if isinstance(said, Refusal) else columns


def article(row: Row) -> Article:
    return Article(
        **{name: row[name] for name in PLAIN},
        title=row["title"],
        text=row["text"],
        url=row["url"],
        published=partial_date(row),
        partial=bool(row["partial"]),
    )


def verdict(row: Row, claims: Sequence[Row], refusals: Sequence[Row]) -> Verdict:
    """The newest verdict of the story in ``row``. Without a flag, its publisher changed it."""
    return Verdict(
        flag=bool(row["flagged"]),
        near_miss=False,
        kind=row["kind"],
        claims=tuple(Claim(**said(claim)) for claim in claims),
        refused=tuple(refused(refusal) for refusal in refusals),
        reasons=tuple(Reason(**reason) for reason in json.loads(row["reasons"])),
        rules=row["rules"],
        visit=visit(row),
        report=days("report", row),
        lead_inspector=row["lead_inspector"],
    )


def visit(row: Row) -> Visit | None:
    if row["visit_kind"] is None:
        return None
    return Visit(kind=row["visit_kind"], number=row["visit_number"], days=days("visit", row))


def refused(row: Row) -> Refusal:
    return Refusal(**said(row), why=row["why"])


def decided(claims: Sequence[Row], refusals: Sequence[Row]) -> Decided:
    """What people decided on the newest version of a story."""
    return Decided(
        against=(
            *(Claim(**said(row)) for row in claims if row["decision"] in AGAINST),
            *(refused(row) for row in refusals if row["decision"] in AGAINST),
        ),
        made=tuple(Claim(**said(row)) for row in claims if row["decision"] == MADE),
    )


def said(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in JUDGED} | {"inspection": days("inspection", row)}


def clean_text(judged: Judged) -> Judged:
    """The same with what SQLite cannot hold replaced, in the texts and in what is quoted from them."""
    read, told = judged.article, judged.verdict
    return replace(
        judged,
        article=replace(read, title=storable(read.title), text=storable(read.text)),
        verdict=replace(
            told,
            claims=tuple(replace(claim, quote=storable(claim.quote)) for claim in told.claims),
            refused=tuple(replace(refusal, quote=storable(refusal.quote)) for refusal in told.refused),
        ),
    )


def rank(row: Row) -> int:
    """How much of an article a version holds: 0 the listing's words, 1 part of the page, 2 all of it."""
    if row["text_from"] == "listing":
        return 0
    return 1 if row["partial"] else 2


def says(judged: Judged, *, was_story: bool) -> str:
    """Why an address ended as it did, in plain words."""
    told = judged.verdict
    if told.flag:
        kind = (told.kind or "story").replace("_", " ")
        closed = "" if judged.article.text_from == "page" else " Only its listing's words could be read."
        return f"Flagged: {kind}.{closed}"
    if was_story:
        return "It was flagged when it was first read; its newest version is not."
    reasons = " ".join(dict.fromkeys(reason.says for reason in told.reasons))
    return reasons or ("Nearly flagged." if told.near_miss else "Not about a rating of children's services.")
