"""Grades that a story tells only to take them back: what was reported, and was wrong."""

import re
from collections.abc import Iterator, Sequence

from pipelines.understand.found import Found, changed
from pipelines.understand.later import expression
from pipelines.understand.story import Story


def with_corrected(story: Story, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the grades of a story, those of a report that it corrects as denied."""
    is_correction = CORRECTION.match(story.title.reading.plain) is not None
    for each in found:
        reported = each.why is None and SAID_BEFORE.search(each.sentence.low, 0, each.word.start) is not None
        yield changed(each, why="denied") if reported and (is_correction or is_taken_back(story, each)) else each


def is_taken_back(story: Story, each: Found) -> bool:
    """Whether the sentence behind that of a grade says that it was wrong."""
    sentences = (story.title if each.field == "title" else story.text).sentences
    behind = each.sentence.number + 1
    return behind < len(sentences) and WAS_WRONG.match(sentences[behind].low) is not None


CORRECTION = expression(r"\W*(?:correction|clarification|apology|setting the record straight)s?\b", re.IGNORECASE)
"""How the headline of a correction begins, in whatever case."""

SAID_BEFORE = expression(
    r"\b(?:we|(?:an?|the|our|this|last \w+'s) (?:[\w-]+ ){0,4}?(?:story|article|headline|post|item|edition|newspaper"
    r"|letter|website|caption|map|table)|(?:a|our|last \w+'s|an earlier) report)\b(?! (?:by|from) ofsted\b)[^.;]{0,60}?"
    r"\b(?:said|says?|saying|reported|stated|wrote|suggested|claimed|showed|published)\b(?! by ofsted\b)"
)
"""Who said so before, where that is no inspector."""

WAS_WRONG = expression(
    r"\W*(?:this|that|it|which|the (?:story|report|article|claim|headline|information|figure|rating)) (?:was|is|were)"
    r" (?:wrong|incorrect|untrue|false|inaccurate|not (?:true|the case|correct|accurate|so)|an? (?:error|mistake"
    r"|hoax))\b(?![^.;]*\b(?:said|says|claim\w*|insist\w*|argu\w+|believ\w+|according)\b)"
    r"|\W*(?:in fact|we (?:apologise|regret|are happy to (?:clarify|correct|make clear)|are sorry for))\b"
)
"""How a sentence begins that takes back what the one before it tells."""
