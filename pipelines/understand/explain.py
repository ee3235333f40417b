"""Why a story is flagged or not, for people: the verdict, each claim and refusal with its words marked."""

import textwrap
from collections.abc import Iterable, Iterator
from typing import get_args

from pipelines.model import (
    JUDGEMENT_WORDS,
    Article,
    Claim,
    DayInterval,
    Decided,
    Refusal,
    StoryKind,
    TextField,
    Verdict,
)
from pipelines.understand.days import month_days, year_days
from pipelines.understand.refusals import WHY

WIDTH = 96
KIND_RULES = {*get_args(StoryKind), "not_flagged", "near_kind"}
"""The rules of reasons that tell of the whole story; the others tell of one claim or refusal."""
AROUND = 60
"""Letters shown on each side of words that are marked."""


def explain(article: Article, verdict: Verdict, decided: Decided | None = None) -> str:
    """Return the explanation as plain text, the words it rests on between [brackets].

    What people ``decided`` on the verdict is laid over it: what they decided against is told apart, never as a fact.
    """
    over = decided or Decided()
    return "\n".join(_lines(article, over.over(verdict), over)).rstrip() + "\n"


def _lines(article: Article, verdict: Verdict, decided: Decided) -> Iterator[str]:
    yield one_line(article.title) or "(no title)"
    yield from filter(None, [article.url, article.publisher, article.why_partial])
    yield ""
    yield headline(verdict)
    for reason in verdict.reasons:
        if reason.rule in KIND_RULES:
            yield from wrapped(reason.says)
            yield from quoted(article, reason.field, reason.start, reason.end)
    yield ""
    if verdict.claims:
        yield f"What it claims ({len(verdict.claims)}):"
        for claim in verdict.claims:
            yield from claim_lines(article, claim, "as a person says" if claim in decided.made else claim.confidence)
    elif verdict.flag:
        yield "It claims no grade of a named council."
    if verdict.refused:
        yield ""
        yield f"Words that hold a grade and are no claim ({len(verdict.refused)}):"
        for refusal in verdict.refused:
            yield from refusal_lines(article, refusal)
    if decided.against:
        yield ""
        yield f"What was read and a person decided against ({len(decided.against)}):"
        for said in decided.against:
            yield from (
                refusal_lines(article, said) if isinstance(said, Refusal) else claim_lines(article, said, "no fact")
            )
    if verdict.claims or verdict.refused:
        yield ""
        yield "The whole of it: [words of a claim], {words of none}."
        for field in ("title", "text"):
            for line in marked_field(article, verdict, field).split("\n"):
                yield from wrapped(line, indent="    ")
    yield ""
    yield f"Rules: version {verdict.rules}."


def marked_field(article: Article, verdict: Verdict, field: TextField) -> str:
    """Return title or text with the words of claims in [brackets] and those of refusals alone in {braces}."""
    whole = article.title if field == "title" else article.text
    claims = merged((each.start, each.end) for each in verdict.claims if each.field == field)
    refusals = merged((each.start, each.end) for each in verdict.refused if each.field == field)
    apart = [(start, end) for start, end in refusals if not any(start < b and a < end for a, b in claims)]
    marks = [*((*span, "[", "]") for span in claims), *((*span, "{", "}") for span in apart)]
    for start, end, left, right in sorted(marks, reverse=True):
        whole = f"{whole[:start]}{left}{whole[start:end]}{right}{whole[end:]}"
    return whole


def merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def headline(verdict: Verdict) -> str:
    """Return the verdict in one line."""
    if verdict.flag:
        return f"FLAGGED as {(verdict.kind or '').replace('_', ' ')}."
    return "NOT FLAGGED, a near miss." if verdict.near_miss else "NOT FLAGGED."


def claim_lines(article: Article, claim: Claim, how: str) -> Iterator[str]:
    judgement = JUDGEMENT_WORDS[claim.judgement]
    of = f", inspected {days(claim.inspection)}" if claim.inspection else ""
    framework = f" under {claim.framework}" if claim.framework else ""
    told = f"{claim.authority}: {judgement} {claim.grade}, {claim.status}{framework}{of} ({how})"
    yield from wrapped(f"- {told}", indent_more="  ")
    yield from quoted(article, claim.field, claim.start, claim.end, mark=grade_word(claim))


def refusal_lines(article: Article, refusal: Refusal) -> Iterator[str]:
    whose = f"{refusal.authority}: " if refusal.authority else ""
    yield from wrapped(f"- {whose}{refusal.grade or 'a grade'}. {WHY[refusal.why]}", indent_more="  ")
    yield from quoted(article, refusal.field, refusal.start, refusal.end)


def grade_word(claim: Claim) -> str:
    return claim.grade.split()[0][:6]


def days(interval: DayInterval) -> str:
    """Return an interval of days as people write it."""
    if interval.start == interval.end:
        return f"on {interval.start:%-d %B %Y}"
    if interval == year_days(interval.start.year):
        return f"in {interval.start.year}"
    if interval == month_days(interval.start.year, f"{interval.start:%B}".lower()):
        return f"in {interval.start:%B %Y}"
    return f"between {interval.start:%-d %B %Y} and {interval.end:%-d %B %Y}"


def quoted(article: Article, field: TextField, start: int, end: int, *, mark: str | None = None) -> Iterator[str]:
    """Yield the words at a place in a field, set off and wrapped, with what stands around them."""
    if start >= end:
        return  # the reason is that of the whole, and no words stand for it
    whole = article.title if field == "title" else article.text
    before, words, after = whole[max(0, start - AROUND) : start], whole[start:end], whole[end : end + AROUND]
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    cut_before = "..." if start - len(before) > 0 and before else ""
    cut_after = "..." if end + len(after) < len(whole) and after else ""
    where = "title" if field == "title" else "text"
    marked = marked_words(words, mark)
    yield from wrapped(f"{where}: {cut_before}{before}[{marked}]{after}{cut_after}", indent="    ")


def marked_words(words: str, mark: str | None) -> str:
    """Return words with the grade between stars, where it stands in them."""
    at = words.lower().find(mark) if mark else -1
    if mark is None or at < 0:
        return words
    end = next((i for i in range(at, len(words)) if not words[i].isalpha()), len(words))
    return f"{words[:at]}*{words[at:end]}*{words[end:]}"


def wrapped(text: str, *, indent: str = "", indent_more: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), WIDTH, initial_indent=indent, subsequent_indent=indent + indent_more) or [""]


def one_line(text: str) -> str:
    """Return text without line breaks and control characters, which a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
