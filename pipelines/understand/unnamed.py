"""Councils beside the story's own that nobody names: a neighbour, somebody's former council, one that is helped."""

import re

from pipelines.understand.later import compile_at_words
from pipelines.understand.needed import Needing

HAS_IT = (
    r"(?:'s?)?(?:,? (?:children's|social|care|services?|department|which|that|whose|where|is|are|was|were|has|have|had"
    r"|been|being|remains?|stays?|still|also|now|already|once|itself|themselves|again|recently|just|long|too|ever|since"
    r"|(?:rat|judg|grad|rank|brand|deem|declar|labell|call)ed|found|given|got|gets|received|holds?|earned|won|lost|fared"
    r"|fell|fallen|falls|slipped|dropped|sunk|sank|rose|risen|went|gone|go|moved?|came|climbed|worse|better|to|be|as|in"
    r"|an?|the|its|from|out|of|by|ofsted|inspectors|last|year|month|week|top|overall|(?:19|20)\d\d|inadequate|good"
    r"|outstanding|requir\w+|improvement))*[ ,]*['\"]*$"
)
"""What leads from a council to its grade, and to that of nobody else."""

COUNCIL = r"(?:council|authority|borough|county|city|town|department)"
UNNAMED = compile_at_words(
    rf"\b(?:(?:his|her|my|\w+'s) (?:own )?(?:previous|former|last|old|earlier) (?:\w+ )?(?:{COUNCIL}|employer)"
    r"|(?:in|at) (?:his|her|my) (?:previous|former|last|old|earlier) (?:job|post|role|place|council|authority),?"
    r" (?:we|they|services)"
    rf"|(?<!and )(?<!like )(?<!with )(?:an?|one|another|its|our|their|his|her|the|whose) (?:[\w-]+ )?"
    rf"(?:neighbours?|neighbouring {COUNCIL})"
    rf"|(?:{COUNCIL}|services) (?:next door|(?:across|over) the (?:border|boundary|river|water|bridge|estuary))"
    r"|next door(?: to it)?,?(?= (?:services|where|the council|is|are|was|were|has)\b)"
    r"|(?:led|leads|leading|took|taken|takes|taking|helped|helps|helping|brought|lifted|steered|guided|turned"
    rf"|(?:have|has|had) worked (?:at|for|in)|(?:he|she|i) (?:was|worked) (?:at|in|for)) (?:an?|one|another"
    rf"|two|three|four|five|several|other) (?:\w+ )?(?:{COUNCIL}s?|authorities|counties|cities)(?: (?:to )?(?:move|go"
    rf"|rise|climb|get|improve|when it|when they|elsewhere))?"
    rf"){HAS_IT}"
)
IF_UNNAMED = Needing(UNNAMED)

IN_FORMER_JOB = re.compile(r"\bin (?:his|her|my) (?:last|previous|former|old|earlier) job\b")

APPOSED = re.compile(r"['\"]?(?:'s?)?,? (?:as |which is |to |for )?|\W*")
"""What stands between a council's name and what more it is ("Devon, its neighbour, is outstanding")."""


def tells_of_unnamed(low: str, past: int, start: int) -> bool:
    """Whether the grade at ``start`` is told of a council without a name; ``past``: where the last name before ends."""
    if " job" in low and not past and IN_FORMER_JOB.search(low, start) is not None:
        return True
    if not IF_UNNAMED.may_stand(low):
        return False
    found = UNNAMED.search(low, past, start)
    return found is not None and not (past and APPOSED.fullmatch(low, past, found.start()))


def goes_on_with_unnamed(before: str, low: str) -> bool:
    """Whether a sentence goes on, with "it", with the neighbour that is the subject of the one before."""
    return "neighbour" in before and GOES_ON.match(low) is not None and NEIGHBOUR_FIRST.match(before) is not None


GOES_ON = re.compile(r"\W*(?:its?|they|their|that (?:council|authority|borough|county|city)|there)\b")
NEIGHBOUR_FIRST = re.compile(
    r"\W*(?:(?:but|and|while) )?(?:an?|one|another|its|our|their|the) (?:[\w-]+ )?"
    rf"(?:neighbour(?!s)|neighbouring {COUNCIL})\b"
    r"(?!(?:'s)? (?:and|to|of)\b)"
)
"""A sentence whose subject is a neighbour that nobody names ("A neighbour has fared worse. It was found ...")."""
