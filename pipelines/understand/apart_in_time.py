"""Two grades that one sentence tells of the whole of one council's services: one of them is the grade of before.

An inspection gives one overall grade. Where the words of neither say of when it is, those between the two do: "it has
given the council a good, in place of the inadequate that it had".
"""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.understand.found import Found
from pipelines.understand.later import compile_at_words, expression

CUES = compile_at_words(
    r"\b(?:(?P<now>replaced (?:by|with)|superseded by|succeeded by|followed by|g[ai]ves? way to|given way to|ma(?:de"
    r"|kes)"
    r" way for|becom(?:es|ing|e)|became|now|today|this (?:time|week|month|year)|new|newly|latest|current|present"
    r"|instead(?! of)|again|still|remains?|retains?|keeps?)"
    r"|(?P<after>to|into|but|is|are|has|have)"
    r"|(?P<was>after|from|than|instead of|rather than|in place of|replac(?:es|ed|ing)|supersed(?:es|ed|ing)"
    r"|succeed(?:s|ing)|unlike|against|compared (?:with|to)|in contrast (?:with|to)|following|ends|ending|ended"
    r"|an end to|out of|remov(?:es|ed|ing)|used to|had been|previous(?:ly)?|earlier|last|old|former(?:ly)?"
    r"|once|no longer|left|leav(?:es|ing)|quits?|escap(?:es|ed|ing)|shed(?:s|ding)?|lost|los(?:es|ing)|before|until"
    r"|in (?:19|20)\d\d|of (?:19|20)\d\d|the (?:19|20)\d\d|those days|was|were|had|not|then))\b"
)
"""Words before a grade that make it the one of now, or the one of before, or (``after``) another one than that of
before."""

IS_LEFT = expression(
    r"\b(?:from|out of|instead of|rather than|in place of|replac(?:es|ed|ing)|no longer|left|leav(?:es|ing)"
    r"|shed(?:s|ding)?|lost|los(?:es|ing)|quits?|escap(?:es|ed|ing)|once|previous(?:ly)?|former(?:ly)?|old|ends?|ending"
    r"|ended|used to be|had been|cancel\w*|scrap\w*|wip(?:es|ed|ing) out)(?: [\w'-]+){0,3} ['\"]*$"
)
"""What leaves the grade that it stands before behind it."""

NEAR = 70
"""Letters before the first of two grades within which its cue stands."""


def apart_in_time(told: Sequence[Found]) -> tuple[Found, ...]:
    """Return the grades of a sentence, with one of two overall grades of a council told as of before."""
    if len(told) != 2:
        return tuple(told)
    first, second = told
    low = first.sentence.low
    if is_of_this_time(first, second):
        return first, replace(second, told=replace(second.told, time="new", days=None))
    if not are_two_of_whole(first, second) or any(each.told.time not in (None, "new") for each in told):
        return tuple(told)
    ahead = low[max(0, first.word.start - NEAR) : first.word.start]
    before, between = last_cue(ahead), last_cue(low[first.word.end : second.word.start])
    if between == "was" and before != "was":
        return first, of_before(second)
    if (between == "now" and before != "now") or (between in (None, "after") and IS_LEFT.search(ahead)):
        return of_before(first), second
    return tuple(told)


def are_two_of_whole(first: Found, second: Found) -> bool:
    """Whether two grades of a sentence cannot both be of now: of the whole of the same services, and different."""
    return (
        first.parts == second.parts == ("overall",)
        and first.gss == second.gss
        and len(first.gss) == 1
        and first.word.grade != second.word.grade
        and first.word.end < second.word.start
        and first.why is None
        and second.why is None
    )


def is_of_this_time(first: Found, second: Found) -> bool:
    """Whether the second of two grades goes on with the time of the first, and its own words say that it is of now
    ("The 2021 inspection gave it an inadequate, the present one an outstanding")."""
    if not are_two_of_whole(first, second) or first.told.time != "previous" or second.told.time != "previous":
        return False
    if second.told.days not in (None, first.told.days):
        return False
    low = first.sentence.low
    between = low[first.word.end : second.word.start]
    return OF_THIS_TIME.search(between) is not None or AT_THIS_TIME.match(low, second.word.end) is not None


OF_THIS_TIME = compile_at_words(
    r"\b(?:this time|(?:the|this|its) (?:present|current|new|latest|newest|most recent) (?:one|inspection|report|team"
    r"|visit|verdict|grade|rating|judge?ment)|today|now)\b(?![^,;.]*\b(?:was|were|had|until|before)\b)"
)
AT_THIS_TIME = expression(
    r"['\"]*(?: (?:one|rating|grade|overall|judge?ment)){0,3},? (?:this (?:time|week|month|year)|today|now)\b"
)


def last_cue(words: str) -> str | None:
    """Say whether the last cue of some words is one of now or of before; None where there is none."""
    found = list(CUES.finditer(words))
    return found[-1].lastgroup if found else None


def of_before(found: Found) -> Found:
    return replace(found, told=replace(found.told, time="previous", days=None))
