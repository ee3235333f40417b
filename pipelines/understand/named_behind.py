"""Judgements that a sentence first calls those with a grade, and then names ("Those rated good were leadership and"
" ...").
"""

from collections.abc import Sequence

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, REAL, Named
from pipelines.understand.later import expression

THOSE = expression(
    r"\W*(?:(?:and|but|among) )?(?:those|the ones?|(?:(?:the|two|three|four|both|only|other|five) )*(?:areas?"
    r"|judge?ments?|categories|parts"
    r"|aspects|headings)(?: of (?:the|its) [\w ]{3,20})?)(?: (?:that|which))?(?: (?:were|are|was|is|have been"
    r"|had been|to"
    r"|be))*(?: (?:rated|judged|graded|found|deemed|given|awarded|marked|classed|received|got|as|to be|an?))+ ['\"]*"
)
WERE = expression(
    r"['\"]*(?: (?:grades?|ratings?))?(?: (?:by|from) (?:ofsted|inspectors))?(?: this time| overall)?,? (?:were|are"
    r"|was|is"
    r"|include|included)(?: (?:both|those (?:on|for)|as follows))?:?" + LIGHT.pattern
)


def names_them_behind(low: str, word: GradeWord, named: Sequence[Named]) -> bool:
    """Whether a sentence begins with those that have a grade, and names them behind it."""
    return (
        bool(named)
        and all(REAL.issuperset(each.parts) and each.start >= word.end for each in named)
        and THOSE.fullmatch(low, 0, word.start) is not None
        and WERE.fullmatch(low, word.end, named[0].start) is not None
    )
