"""Why a story is flagged or not, for people: the verdict, each claim and refusal with its words marked."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from pipelines.model import (
    JUDGEMENT_WORDS,
    Article,
    Claim,
    Confidence,
    DateReadFrom,
    DayInterval,
    Decided,
    Grade,
    PartialDate,
    Reason,
    Refusal,
    Status,
    StoryKind,
    TextField,
    Verdict,
)
from pipelines.reference import authorities, successors
from pipelines.telling.words import FRAMEWORKS, day_in_london, days_told
from pipelines.understand.days import month_days, year_days
from pipelines.understand.judgements import find_judgements
from pipelines.understand.refusals import WHY

WIDTH = 96
KIND_RULES = {*get_args(StoryKind), "not_flagged", "near_kind"}
"""The rules of reasons that tell of the whole story; the others tell of one claim or refusal."""
AROUND = 60
"""Letters shown on each side of words that are marked."""
BEGINNING = 80
"""Letters of the story's beginning by which a reason is shown that no words stand for."""
LONGEST = 240
"""Letters that are shown beyond these, until the sentence ends."""
SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]*(?=\s|$)|(?=\n)|\Z")

ANOTHER_KIND = "Another kind comes near. "
"""How the reason of the rule ``near_kind`` begins, and how people are told it."""
NEARLY = "Nearly as much in it speaks for another kind of story: "

GRADES: tuple[Grade, ...] = get_args(Grade)
REQUIRES = (
    r"\brequir\w*\W+(?:\w+ )?improvements?\b(?:\W+to be (?:\w+ )?\W?good\b)?"
    r"|\b(?:in )?need\w* (?:of )?improvement\b|\b(?-i:RI)\b"
)
GRADE_WORDS: Mapping[Grade, re.Pattern[str]] = {
    grade: re.compile(REQUIRES if " " in grade else rf"\b{grade[:6]}[^\W\d_]*", re.IGNORECASE) for grade in GRADES
}
"""The words in which a grade stands, as far as it is told by its name."""

READ_FROM: Mapping[DateReadFrom, str] = {
    "json_ld": "as the page tells programs",
    "meta": "as the page tells programs",
    "time": "as the page prints it",
    "selector": "as the page prints it",
    "printed": "as the page prints it",
    "listing": "as its publisher's list of news has it",
    "listing_changed": "the last change in its publisher's list of news",
    "htmldate": "guessed from the page",
    "given": "as it was given",
}

CONFIDENCES: Mapping[Confidence, str] = {
    "stated": "the story says it in so many words.",
    "inferred": "a part of it, such as its time, is concluded from the rest of the story.",
    "doubtful": "the words leave open what they say: read them before you use it.",
}
STATUSES: Mapping[Status, str] = {
    "new": "what the story tells as news, on the day on which it was published.",
    "previous": "a grade of before, which a newer one may have replaced.",
    "forecast": "a grade that is expected, and was not given.",
}


def explain(article: Article, verdict: Verdict, decided: Decided | None = None) -> str:
    """Return the explanation as plain text, the words it rests on between [brackets].

    What people ``decided`` on the verdict is laid over it: what they decided against is told apart, never as a fact.
    """
    over = decided or Decided()
    return "\n".join(_lines(article, over.over(verdict), over)).rstrip() + "\n"


def _lines(article: Article, verdict: Verdict, decided: Decided) -> Iterator[str]:
    yield one_line(article.title) or "(no title)"
    yield from filter(None, [article.url, article.publisher, article.why_partial])
    yield published(article.published)
    yield ""
    yield headline(verdict)
    for reason in verdict.reasons:
        if reason.rule in KIND_RULES:
            yield from wrapped(in_plain_words(reason.rule, reason.says))
            yield from quoted(article, reason.field, *whole_beginning(article, reason))
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
            marked = marked_field(article, verdict, field).rstrip()
            for line in marked.split("\n") if marked else ():
                yield from wrapped(line, indent="    ")
    if legend := legend_of(verdict, decided):
        yield ""
        yield "What the words mean:"
        for word, means in legend.items():
            yield from wrapped(f"{word}: {means}", indent="  ", indent_more="  ")
    yield ""
    yield f"Rules: version {verdict.rules}."


def published(day: PartialDate | None) -> str:
    """Return when a story was published and how that is known: new grades are told from previous ones by it."""
    if day is None:
        return "Published: no day was found."
    exact = day.precision in ("second", "minute")
    told = day_in_london(day.start) if exact else days_told(day.start.date(), day.end.date())
    return f"Published: {told} ({READ_FROM[day.read_from]})."


def in_plain_words(rule: str, says: str) -> str:
    """Return what the reason of a rule says; that another kind comes near as people understand it."""
    if rule != "near_kind" or not says.startswith(ANOTHER_KIND):
        return says
    kind = says.removeprefix(ANOTHER_KIND)
    return f"{NEARLY}{kind[:1].lower()}{kind[1:]}"


def whole_beginning(article: Article, reason: Reason) -> tuple[int, int]:
    """Return the place of a reason's words; of the story's beginning, cut after so many letters, up to where its
    sentence ends, or a word where that is far."""
    whole = article.title if reason.field == "title" else article.text
    start, end = reason.start, reason.end
    if start or end != BEGINNING or end >= len(whole):
        return start, end
    ends = SENTENCE_ENDS.search(whole, end, end + LONGEST)
    if ends is not None and (ends.group() or ends.end() == len(whole) or whole[ends.end()] == "\n"):
        return start, ends.end()
    return start, whole.rfind(" ", 0, end + 1) if " " in whole[:end] else end


def legend_of(verdict: Verdict, decided: Decided) -> dict[str, str]:
    """Return what the words and marks mean that stand on the screen, and whom it names as they were called once."""
    shown = [*verdict.claims, *(each for each in decided.against if isinstance(each, Claim))]
    told = {claim.status for claim in shown}
    sure = {claim.confidence for claim in verdict.claims if claim not in decided.made}
    under = {claim.framework for claim in shown}
    named = {each.gss for each in (*verdict.claims, *verdict.refused, *decided.against) if each.gss}
    legend = {}
    if any(marked_words(claim.quote, claim) != claim.quote for claim in shown):
        legend["[...*...*...]"] = "the words of a claim, and in them its grade."
    legend |= {status: says for status, says in STATUSES.items() if status in told}
    legend |= {confidence: says for confidence, says in CONFIDENCES.items() if confidence in sure}
    legend |= {framework: says for framework, says in FRAMEWORKS.items() if framework in under}
    return legend | {authorities()[gss].name: ended for gss in sorted(named) if (ended := of_then(gss))}


def of_then(gss: str) -> str | None:
    """Return until when there was a council and who took over from it; None for one that has not ended."""
    council = authorities().get(gss)
    if council is None or council.end is None:
        return None
    after = [authorities()[new].name for new in successors().get(gss, ())]
    took_over = f", when {' and '.join(after)} took over" if after else ""
    return f"the council of then, until {days_told(council.end, council.end)}{took_over}."


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
    yield from quoted(article, claim.field, claim.start, claim.end, claim=claim)


def refusal_lines(article: Article, refusal: Refusal) -> Iterator[str]:
    whose = f"{refusal.authority}: " if refusal.authority else ""
    yield from wrapped(f"- {whose}{refusal.grade or 'a grade'}. {WHY[refusal.why]}", indent_more="  ")
    yield from quoted(article, refusal.field, refusal.start, refusal.end)


def days(interval: DayInterval) -> str:
    """Return an interval of days as people write it."""
    if interval.start == interval.end:
        return f"on {interval.start:%-d %B %Y}"
    if interval == year_days(interval.start.year):
        return f"in {interval.start.year}"
    if interval == month_days(interval.start.year, f"{interval.start:%B}".lower()):
        return f"in {interval.start:%B %Y}"
    return f"between {interval.start:%-d %B %Y} and {interval.end:%-d %B %Y}"


def quoted(article: Article, field: TextField, start: int, end: int, *, claim: Claim | None = None) -> Iterator[str]:
    """Yield the words at a place in a field, set off and wrapped, with what stands around them."""
    if start >= end:
        return  # the reason is that of the whole, and no words stand for it
    whole = article.title if field == "title" else article.text
    before, words, after = whole[max(0, start - AROUND) : start], whole[start:end], whole[end : end + AROUND]
    if start > AROUND:  # no word is shown in part
        before = before.lstrip() if whole[start - AROUND - 1].isspace() else before.partition(" ")[2]
    if end + AROUND < len(whole) and not whole[end + AROUND].isspace():
        after = after.rpartition(" ")[0]
    before = before.rpartition("\n")[2]
    after = after.partition("\n")[0]
    cut_before = "... " if start - len(before) > 0 and before else ""
    cut_after = " ..." if end + len(after) < len(whole) and after else ""
    where = "title" if field == "title" else "text"
    marked = marked_words(words, claim) if claim is not None else words
    yield from wrapped(f"{where}: {cut_before}{before}[{marked}]{after}{cut_after}", indent="    ")


def marked_words(words: str, claim: Claim) -> str:
    """Return words with the grade of a claim between stars, where its name stands in them; where it stands more than
    once, that which is nearest to the name of the judgement."""
    found = [match.span() for match in GRADE_WORDS[claim.grade].finditer(words)]
    if not found:
        return words
    named = [each for each in find_judgements(words.lower()) if claim.judgement in each.parts] if found[1:] else []
    start, end = min(
        found, key=lambda span: min((max(each.start - span[1], span[0] - each.end) for each in named), default=0)
    )
    return f"{words[:start]}*{words[start:end]}*{words[end:]}"


def wrapped(text: str, *, indent: str = "", indent_more: str = "") -> list[str]:
    return textwrap.wrap(one_line(text), WIDTH, initial_indent=indent, subsequent_indent=indent + indent_more) or [""]


def one_line(text: str) -> str:
    """Return text without line breaks and control characters, which a terminal would obey."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
