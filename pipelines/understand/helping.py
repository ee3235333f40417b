"""Which council helps which: a story of failed services that names their helper first is of those services."""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pipelines.understand.later import expression

if TYPE_CHECKING:
    from pipelines.understand.reading import Sentence
    from pipelines.understand.story import Field, Group


class Help(NamedTuple):
    """The council that helps another, and the one that it helps; their codes."""

    helper: str
    helped: str


NOBODY_HELPS = Help("", "")


def help_told(title: "Field", text: "Field") -> Help:
    """Return which council a story's opening tells to help which one whose services have failed."""
    opening = (*title.sentences[:1], *text.sentences[:OPENING])
    words = [sentence.low for sentence in opening]
    if not any(map(FAILED.search, words)) or any(map(TOP_GRADE.search, words[:HEADLINE_AND_LEAD])):
        return NOBODY_HELPS
    for sentence, groups in zip(opening, (*title.groups[:1], *text.groups[:OPENING]), strict=False):
        alone = [group for group in groups if len(group.gss) == 1 and not group.joint]
        for one, other in pairwise(alone):
            if one.gss != other.gss and (told := help_between(sentence, one, other)):
                return told
    return NOBODY_HELPS


OPENING, HEADLINE_AND_LEAD = 3, 2
"""Sentences of the text, and those with the headline, in which a story says what it is about."""

FAILED = expression(
    r"\b(?:inadequate|fail\w*|damning|criticis\w+|poor|weak|troubled|struggling|ailing|intervention|commissioner|worst"
    r"|improvement notice|requir\w+ improvement|take(?:s|n)? over|taking over|step(?:s|ped|ping)? in)\b"
)
TOP_GRADE = expression(r"\boutstanding\b|\b(?:rated|judged) ['\"]?good\b")
"""What is said of who can help others, and is news of its own."""


def help_between(sentence: "Sentence", one: "Group", other: "Group") -> Help | None:
    """Return which of two councils of a sentence, named one behind the other, helps which; None where neither does."""
    low = sentence.low
    if BUT_FAILS.match(low, other.end) is not None:
        return None
    if TURNS_TO.fullmatch(low, one.end, other.start) and FOR_HELP.match(low, other.end):
        return Help(helper=other.gss[0], helped=one.gss[0])
    return Help(helper=one.gss[0], helped=other.gss[0]) if HELPS.fullmatch(low, one.end, other.start) else None


HELPS = expression(
    r"(?!,? (?:which|who|whose|where)\b)[^.;:]{0,90}\b(?:(?:help|support|advis|assist|mentor)\w*(?! by\b| from\b| of\b)"
    r"|aid of|tak(?:es?|ing) over|run(?:ning)?(?: of)?(?! by\b)|lends?|lent|(?:drafted|called|brought) in(?: by)?"
    r"|(?:sent|seconded|parachuted)(?: in)?|steps? in|stepping in|stepped in"
    r"|commissioner(?= (?:for|of|to|at|in|over)\b)"
    r"|supply|supplies)(?: (?!(?:such|like|including|after|but|while|as|by|from|with|than)\b)[\w'-]+){0,7}? (?:the )?"
)
"""What stands between a council and the one that it helps ("Essex has been asked to help run services in Slough")."""

BUT_FAILS = expression(r"[^.;:]{0,40}?,? (?:but|yet|while|as|and) [^.;:]{0,30}\bown\b")
"""What says behind the two that it is the helper whose services have failed ("Leeds helps York but fails its own")."""

TURNS_TO = expression(
    r"[^.;:]{0,60}\b(?:turn(?:s|ed|ing)? to|calls? on|called on|calls? in|called in|brings? in) (?:the )?"
)
FOR_HELP = expression(r"[^.;:,]{0,30} (?:for (?:help|support|advice|guidance)|to (?:help|advise|run))\b")
