"""Services that somebody takes over: they are those of the council that a story is of, which appoints them.

"She comes from Kent and takes on a department that inspectors found inadequate" grades no Kent.
"""

import re
from math import inf

from pipelines.model import TextField
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Field, Story, once
from pipelines.understand.turn import Turn

TAKES_ON = expression(
    r"^\W*(?:he|she|(?:m[rs]s?|miss|dr) [\w'-]+|(?!(?:it|they|this|that|who|which|one)\b)[\w'-]+) (?:will )?"
    r"(?:takes? (?:on|over|charge of)|inherits?|(?<=will )(?:run|lead|head))\b"
    r"[^.;]{0,80}\ban? (?:\w+ )?(?:department|services?|authority|council|directorate)\b(?! there\b)[^.;,]{0,60}$"
)
"""What somebody is to run ("She takes on a department that inspectors found inadequate")."""
LEAVES = expression(
    r"\W*(?:he|she|(?:m[rs]s?|miss|dr) [\w'-]+) (?:leaves|left|will leave|is leaving) (?:behind )?an? (?:\w+ )?"
    r"(?:department|services?|directorate)\b[^.;]*$"
)
"""What somebody has run until now, in a story on the council that they leave."""

COMES_FROM = expression(
    r"\b(?:from|left|leaves|leaving|(?:has )?(?:led|ran|headed|served)"
    r"|(?:is|was|been|worked|works|formerly|previously|currently|director|head|deputy|chief)\b[^.;]{0,60}"
    r" (?:at|of|in|for|with))"
    r" (?:the )?$"
)
"""What says of a council that somebody was there before ("She comes from Kent")."""


def is_taken_on(story: Story, told: Field, turn: Turn, word: GradeWord) -> bool:
    """Whether it is what somebody takes over: that is the story's own council's, which appoints them, where the one
    talked of is that which they leave."""
    if len(story.mains) != 1:
        return False
    if LEAVES.match(turn.sentence.low, 0, word.start) is not None:
        return not turn.groups
    if TAKES_ON.search(turn.sentence.low, 0, word.start) is None:
        return False
    if turn.focus == story.mains:
        return True
    return turn.at > left_at(story, told.reading.name, turn.focus)


@once
def left_at(story: Story, name: TextField, gss: tuple[str, ...]) -> float:
    """Return the number of the first sentence with which a field has named some councils, and has told that somebody
    comes from there; inf where none does."""
    told = story.title if name == "title" else story.text
    named: dict[str, int] = {}
    for at, (sentence, groups) in enumerate(zip(told.sentences, told.groups, strict=True)):
        for group in groups:
            if group.gss == gss:
                named.setdefault(sentence.low[group.start : group.end], at)
    left = {
        name: next((at for at, sentence in enumerate(told.sentences) if comes_from(sentence, name)), inf)
        for name in named
    }
    return min((max(at, left[name]) for name, at in named.items()), default=inf)


def comes_from(sentence: Sentence, name: str) -> bool:
    """Whether a sentence says of a council by this name that somebody was there before."""
    return name in sentence.low and any(
        COMES_FROM.search(sentence.low, 0, place.start()) for place in re.finditer(re.escape(name), sentence.low)
    )
