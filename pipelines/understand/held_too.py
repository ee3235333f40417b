"""What says of other councils that they have the grade just told, and no more: "only Essex and Kent hold it now"."""

from collections.abc import Sequence
from typing import NamedTuple

from pipelines.model import Grade
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Group
from pipelines.understand.turn import Turn

NAME = r"(?:(?:neighbouring|nearby) )?(?:the )?~+(?:,? too,)?"
NAMES = rf"{NAME}(?:(?:,|,? and) {NAME})*"
IT = r"(?:one|(?:the|that) (?:same )?(?:\w+ )?(?:grade|rating|mark|status|distinction|accolade|judge?ment|verdict))"
HOLDS = r"(?:also )?(?:holds?|ha(?:s|ve)|enjoys?|boasts?|carr(?:y|ies))"
NOW = r"(?: (?:now|today|too|at present|currently|at the moment|as well|also))*"
OTHERS = r"(?:\w+ )?(?:others?|other (?:\w+ )?(?:councils?|authorit(?:y|ies)|boroughs?))(?: (?:in|of) [\w' ]{3,30})?"
IN_REGION = r"(?:(?:in|across|among) [^,;.~]{3,40}, )?"
TO_HAVE = r"(?:to (?:hold|have)|with|that (?:holds?|has|have))"
AGO = r"(?:\w+ ){1,2}(?:years?|months?|weeks?) (?:ago|earlier|before)"
DATED = rf"(?:in (?:\w+ )?(?:19|20)\d\d|in {MONTH}|last \w+|{AGO})"

M = r"[^\w~]*+"
"""Marks around what is told; a name is none of them."""

HAVE_IT = expression(
    rf"{M}(?:only|just) {OTHERS} {HOLDS} (?:it|{IT}){NOW}(?:,|:| –)(?: namely| among them| including)? {NAMES}{M}"
    rf"|{M}(?:only|just) {OTHERS}(?:,| –| \() ?{NAMES}(?:,| –|\)) {HOLDS} (?:it|{IT}){NOW}{M}"
    rf"|{M}{IN_REGION}(?:only|just) {NAMES} {HOLDS} (?:it|{IT}){NOW}{M}"
    rf"|{M}{IN_REGION}{NAMES} {HOLDS} {IT}{NOW}{M}"
    rf"|{M}the only {OTHERS} {TO_HAVE} (?:it|{IT})(?: is| are|:) {NAMES}{M}"
    rf"|{M}{NAMES} (?:is|are) the only {OTHERS} {TO_HAVE} (?:it|{IT}){NOW}{M}"
    rf"|{M}(?:it|they|we|the (?:council|city|county|borough)|~+) (?:now )?shares? {IT} with {NAMES}{M}"
    rf"|{M}(?:it|they|we|the (?:council|city|county|borough)|~+) (?:now )?joins? {NAMES} at the (?:very )?(?P<end>top"
    rf"|bottom)(?: of (?:ofsted's|the) (?:scale|ladder))?{M}"
    rf"|{M}(?:[^.;]{{3,60}}, )?{NAMES}(?:, which)? (?:had )?(?:first )?got there (?:first,? )?{DATED}\b[^.;]*{M}"
    rf"|{M}{NAMES} (?P<did>did so) (?:too )?{DATED}(?:,? and {NAME} (?:[\w-]+ ){{1,3}}(?:later|earlier|before|after)"
    rf"(?: that)?)?{M}"
)
"""Sentences in which ``~`` stands for the name of a council."""
MAY_HAVE = ("hold", " has ", " have ", "enjoy", "boast", "carr", "share", "join", "got there", "did so")

ENDS: dict[str | None, Grade | None] = {"top": "outstanding", "bottom": "inadequate", None: None}

GIVEN = expression(
    r"\b(?:got|gets?|receiv\w*|c[ao]me away|earn\w*|w[io]n|reach\w*|land\w*|suffer\w*"
    r"|(?:was|were|be|been|being) (?:\w+ )?(?:rated|judged|graded|found|handed|awarded|given))\b"
)
"""What a council did, as inspectors graded it, that another "did so" too."""


NAMES_GRADE = expression(r"\b(?:grade|rating|mark|judge?ment|verdict)\b")
"""What can be nothing but a grade; "it", "one" and "the same status" are what the sentence right before told."""

HAVE_ONE = expression(r"\b(?:holds?|ha(?:s|ve)|enjoys?|boasts?|carr(?:y|ies)|with|shares?) one\b")
ANOTHER_THING = expression(r"\b(?:an?|its|new) \w")
"""What else "one" may be, where it is told behind the grade ("was rated inadequate and has a commissioner")."""


class Held(NamedTuple):
    """The words that say so, and the grade that it must then be, if any other is none ("at the top")."""

    word: GradeWord
    grade: Grade | None


def held_too(sentence: Sentence, groups: Sequence[Group], before: Turn) -> Held | None:
    """Return what says of a sentence's councils that they have the grade just told; ``before``: the sentence before.

    None where it says more, or speaks of something else.
    """
    if not any(map(sentence.low.__contains__, MAY_HAVE)):
        return None
    told = HAVE_IT.fullmatch(without_names(sentence.low, groups))
    if told is None or not (before.words or NAMES_GRADE.search(sentence.low)):
        return None
    if told["did"] and GIVEN.search(before.sentence.low) is None:
        return None
    if (
        before.words
        and HAVE_ONE.search(sentence.low)
        and ANOTHER_THING.search(before.sentence.low, before.words[-1].end)
    ):
        return None
    word = GradeWord(start=told.start(), end=told.end(), grade="good", how="held", quoted=False)
    return Held(word, ENDS[told["end"]])


def without_names(low: str, groups: Sequence[Group]) -> str:
    """Put ``~`` for each letter of the councils' names."""
    for start, end in (span for group in groups for span in group.spans):
        low = low[:start] + "~" * (end - start) + low[end:]
    return low
