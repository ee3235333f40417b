"""Headings and introductions under which the councils of a grade are listed."""

import re
from collections.abc import Sequence

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import find_judgements
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Group
from pipelines.understand.turn import Turn

Heading = tuple[Sentence, GradeWord]
"""A line with its grade under which councils are listed."""


def heading_of(
    heading: Heading | None,
    before: Turn | None,
    sentence: Sentence,
    words: Sequence[GradeWord],
    groups: Sequence[Group],
) -> Heading | None:
    """Return the heading that a sentence is or stands under; ``heading``: that of the sentence before."""
    if heading is not None and not words and groups and is_list_of_names(sentence, groups):
        return heading
    if before is not None and before.words:
        if not words and introduces_them(before.sentence, sentence):
            return before.sentence, before.words[-1]
        if len(before.words) == 1 and lists_them(before, sentence):
            return before.sentence, before.words[0]
    return (sentence, words[-1]) if heads_councils(sentence, words, groups) else None


def heads_councils(sentence: Sentence, words: Sequence[GradeWord], groups: Sequence[Group]) -> bool:
    """Whether a line is the heading of councils with its grade ("Councils rated inadequate", or the grade alone)."""
    if len(words) != 1 or groups:
        return False
    if LISTED_BELOW.search(sentence.low):
        return True
    if sentence.text.rstrip().endswith((".", "!", "?")):
        return False
    if FOLLOWING.search(sentence.low):
        return True
    if len(sentence.text) > HEADING_LETTERS:
        return False
    if SO_MANY.match(sentence.low):
        return True
    return COUNCILS.search(sentence.low) is not None or len(sentence.low.split()) <= len(words[0].grade.split())


def introduces_them(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence introduces the list of the councils that the one before it has counted ("They are these:")."""
    return THEY_ARE.search(sentence.low) is not None and COUNCILS.search(before.low) is not None


THEY_ARE = compile_needing(
    r"\b(?:they|these|those|the (?:councils|authorities)) are\b[^.;:]{0,40}:\W*$|^\W*(?:these"
    r"|they) are:\W*$"
)

COUNCILS = compile_needing(r"\b(?:councils|authorities|departments|boroughs|areas)\b")

HEADING_LETTERS = 70

SO_MANY = expression(
    r"\W*(?:a further |another |the other |only |just )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|\d+) (?:(?:were|are|was|is|have been|got|received?|had|rated|judged|graded|found|to be|as)"
    r" ){1,4}['\"]*[a-z ]{3,30}['\"]*"
    r"[^.;:]{0,40}:\W*$"
)
"""A line that counts councils, and names them below ("Ten were rated good:")."""

FOLLOWING = expression(
    r"\b(?:the following|these|those) (?:local )?(?:councils|authorities|areas|boroughs)\b[^.;]*:\W*$"
)
"""A sentence that introduces a list of councils ("The following local authorities have been rated inadequate:")."""

LISTED_BELOW = compile_needing(
    r"\b(?:councils|authorities|areas|boroughs)\b[^.;]*\b(?:(?:are|were|is) (?:(?:listed|given|set out|shown|named)"
    r"(?: (?:below|here|in (?:this|the) (?:list|table)(?: below)?))|as follows|below)|(?:are|were) these)\W*$"
)
"""What says of councils with a grade that they stand below, and may end as a sentence does."""


def lists_them(before: Turn, sentence: Sentence) -> bool:
    """Whether a sentence says that the councils stand below which the one before it has counted with a grade."""
    return ARE_BELOW.fullmatch(sentence.low) is not None and COUNCILS.search(before.sentence.low) is not None


ARE_BELOW = expression(
    r"\W*(?:they|these|those|the names) are (?:(?:listed|named|given|set out|shown)(?: (?:below|here))?|below|as"
    r" follows)\W*"
)


def is_list_of_names(sentence: Sentence, groups: Sequence[Group]) -> bool:
    """Whether a line names councils, and says nothing else."""
    rest = sentence.low
    for start, end in sorted((span for group in groups for span in group.spans), reverse=True):
        rest = rest[:start] + rest[end:]
    return (
        re.fullmatch(r"(?:\W|\b(?:and|council|county|city|borough|metropolitan|london|of|the|royal|district)\b)*", rest)
        is not None
    )


def are_all_councils(turn: Turn) -> bool:
    """Whether "all three", of which a sentence begins to tell, are the councils named just before, and no areas."""
    told = ALL_ARE.match(turn.sentence.low) if len(turn.focus) > 2 and not turn.groups else None
    before = turn.earlier[-1] if turn.earlier else None
    return (
        told is not None
        and before is not None
        and before.council
        and told["count"] in (None, COUNT_WORDS.get(len(turn.focus)))
        and len(turn.named) == 1
        and turn.named[0].parts == ("all",)
        and not find_judgements(before.sentence.low)
    )


COUNT_WORDS = {3: "three", 4: "four", 5: "five", 6: "six"}
ALL_ARE = expression(
    r"\W*(?:and |but )?all(?: (?P<count>three|four|five|six))?(?: of (?:them|these|those))? (?:is|are|was|were|have|had"
    r"|remain|require|got|received)\b"
)
"""How a sentence begins that tells of all those named before it."""
