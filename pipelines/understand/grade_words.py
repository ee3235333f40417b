"""A grade where it stands in a sentence."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from pipelines.model import Grade
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence

How = Literal["hard", "soft", "rank", "performs", "same", "held"]


@dataclass(frozen=True, kw_only=True)
class GradeWord:
    """A grade at ``text[start:end]`` of its sentence; ``quoted``: in quotation marks of its own."""

    start: int
    end: int
    grade: Grade
    how: How
    quoted: bool


def word_at(sentence: Sentence, start: int, end: int, grade: Grade, how: How) -> GradeWord:
    return GradeWord(start=start, end=end, grade=grade, how=how, quoted=is_quoted(sentence.low, start, end))


def is_quoted(low: str, start: int, end: int) -> bool:
    """Whether quotation marks stand right before and after, a mark of a sentence between them allowed."""
    return start > 0 and low[start - 1] in "'\"" and QUOTE_BEHIND.match(low, end) is not None


QUOTE_BEHIND = expression(r"[.,]?['\"]")


AND_ALONE = expression(r"['\"]*(?:,|,? and) ['\"]*")
"""What alone stands between two grades of one list ("inadequate and good")."""

RATED_BEHIND = ("-rated ", "'-rated ", '"-rated ')
"""What makes of a grade a word that describes what stands behind it ("'outstanding'-rated Essex")."""

PUT_ASIDE = (
    r", (?:again|once more|too|also|as well|then|though|however|meanwhile|by contrast|(?:said|says|found|according to)"
    r" [^,;.]{3,40}"
    r"|in the [^,;.]{3,40}), "
)
"""What is put in behind a grade that a sentence opens with ("Good, said inspectors, were ...")."""

COUNTED_GRADES = r"['\"]* (?:judge?ments|ratings|grad(?:e|ing)s)\b[\w' ]{0,40}"
"""What leads from a grade that is counted to the list of what it is for ("three good judgements in its report:")."""

IN_BRACKETS = expression(r"['\"]*(?: grades?| ratings?| judge?ments?)? ?\((?:for )?([^()]{3,120})\)")
"""What stands in brackets behind a grade: the judgements that have it."""


OBJECT_ENDS = expression(
    r"['\"]*(?:[.,;:!)]|$| (?:already|and|but|while|overall|in|for|today|on|this|after|at|with|too|also|by"
    r"|not (?:only|just|merely)|says|shows"
    r"|means|reflects|proves|reached|came|comes|is|was|has|will)\b"
    r"| (?:that|the same) (?:year|month|week|spring|summer|autumn|winter)\b)"
)
"""How a grade ends that stands behind the object of its verb."""


RATERS_OR_RATED = r"ofsted|inspect\w*|watchdog|rated|judged|graded"
TELLS_OF_RATING = expression(rf"\b(?:{RATERS_OR_RATED}|rating)\b")
"""Who gives grades, or that one was given: without it "inadequate care" is somebody's word for it."""


class Place(NamedTuple):
    """An adjective in its sentence, and what stands around it, in lower case; ``accepted``: the grades known by now."""

    sentence: Sentence
    word: GradeWord
    accepted: list[GradeWord]
    low: str
    start: int
    end: int
    ahead: str
    """All before it but quotation marks: its last word says at once that most expressions end otherwise."""
    before: str
    """The last letters before it (``LETTERS_BEFORE``)."""


LETTERS_BEFORE = 130


RATING_NOUN = (
    r"(?:ratings?|rated|grades?|grading|gradings|graded|judge?ments?|judged|verdicts?|scores?|marks?|status"
    r"|outcomes?|ofsted|report|bracket|band|tier|camp"
    r"|result|label|badge|tag|overall|category|inspection|assessment|standing)"
)

OUR_AIM = (
    r"(?:the|our|its|their) (?:next )?(?:aim|goal|target|ambition|stop|step)|next"
    r"|where (?:i|we|it|they|the \w+) (?:want|aim|mean|intend|need|expect|hope|(?:are|is) (?:going|heading|bound))\w*"
)
"""What a grade is said to be that is aimed at ("good is our next step")."""

SURELY_SO = r"(?:unequivocally|clearly|comfortably|securely|solidly|soundly|firmly)"
"""What is put before a grade, within its quotation marks or before them ("to be 'unequivocally good'")."""

MUST_SAY = r"(?:inspection|report|letter|verdict|one) (?:has to|must|should|will|to) say"
"""What comes before a grade that the next report is to give."""
