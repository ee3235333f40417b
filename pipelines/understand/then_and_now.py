"""Two grades that a sentence sets against each other without a clause for each: the one of before and the one of now.

"Once outstanding, now good"; "no longer inadequate but good"; "a good has turned into an outstanding".
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipelines.understand.days import MONTH
from pipelines.understand.grade_names import WHOLE_GRADE
from pipelines.understand.later import expression


class Pair(NamedTuple):
    """Where the grade of before and the one of now begin in their sentence."""

    was: int
    now: int


GRADE_SIGNS = ("good", "outstanding", "inadequate", "improvement", "adequate")
OF_GRADE = rf"(?:{WHOLE_GRADE}|adequate|r\.?i)\b"
A = r"(?:(?:an?|being|rated|judged|graded) ){0,2}['\"]{0,3}"
ITS = (
    r"(?:(?:an?|the|its|their|our|this|that|being|rated|overall|[\w-]+'s?|(?:its|the|their) (?:old|previous)) ){0,3}"
    r"['\"]{0,3}"
)
NOUN = r"(?:rating|grade|grading|label|tag|judge?ment|verdict|status|mark|category|band|result|one)s?"
KIND = r"(?:authority|council|department|service|borough|county|city|trust)s?"
WAS, IS = rf"(?P<was>{OF_GRADE})['\"]{{0,3}}", rf"(?P<now>{OF_GRADE})['\"]{{0,3}}"
YEAR = rf"(?:{MONTH} )?(?:19|20)\d\d"
DAY = rf"(?:(?:(?:back )?(?:in|of|for|at|from|since|by) )?(?:the )?(?:(?:spring|summer|autumn|winter) (?:of )?)?{YEAR}"
DAY += r"|last time(?: (?:out|round|around))?|before|then|at (?:the|its) last inspection|[\w-]+ years? (?:ago|back))"
OPENS = r"(?:^\W{0,9}|[:;–] ['\"]{0,3}(?:it (?:is|was) |we are |(?:the|it's) )?)"
ENDS = (
    rf"(?=['\"]{{0,3}}(?:[.,;:!?)\]]|$| [–-]| \(| (?:and|but|for|in|from|by|this|after|when|overall|under|at|on|since"
    rf"|now|today|according|says?|said|that|as|{NOUN}|{KIND})\b))"
)
"""What may follow the second of two grades: no noun that it would only praise."""
NOW_IS = r"(?:and |but |yet |it is |is )*(?:now|today|this time|currently|henceforth)(?: it(?: is|'s))?,? "
TO_BECOME = (
    r"(?:(?:has|have|had|is|was) )?(?:(?:now|since|just|already|suddenly) )?(?:(?:turn(?:s|ed)? (?:in)?to|becomes?"
    r"|became"
    r"|giv(?:es|en) way to|gave way to|ma(?:kes|de) way for|morph(?:s|ed) into|chang(?:es|ed) (?:in)?to|yield(?:s"
    r"|ed) to"
    r"|followed by|succeeded by|superseded by)|(?:been )?(?:replaced (?:by|with)|(?:swapped|exchanged|traded) for"
    r"|upgraded to|downgraded to|turned into|converted (?:in)?to|changed (?:in)?to))"
)

PAIRS = (
    expression(
        rf"{OPENS}(?:once|formerly|previously|first|at first|before|then|until (?:now|today|this week)),? {A}{WAS}"
        rf"(?: {NOUN})?(?:,? {DAY})?,? {NOW_IS}{A}{IS}{ENDS}"
    ),
    expression(
        rf"{OPENS}(?:{DAY}|{YEAR})(?:,|:)? (?:it was )?{A}{WAS}(?:,|;| and| but)+ (?:(?:this time|today|now)(?:,|:)?"
        rf" (?:it is )?{A}{IS}){ENDS}"
    ),
    expression(rf"{OPENS}(?:{DAY}:? )?{A}{WAS} then(?:,|;)? (?:and |but )?{A}{IS} now\b"),
    expression(
        rf"{OPENS}(?:no longer|not|(?:out of|gone is|goodbye to) ) ?{A}{WAS}(?: any ?(?:more|longer))?"
        rf"(?:,? (?:as|like)(?: it was)? (?:{DAY})),? but (?:(?:now|rather|instead) )?{A}{IS}{ENDS}"
    ),
    expression(
        rf"{OPENS}(?:no longer {A}{WAS}|{A}(?P<was_no>{OF_GRADE})['\"]* no (?:longer|more)),? (?:but|and) "
        rf"(?:(?:now|today) )?{A}{IS}{ENDS}"
    ),
    expression(
        rf"(?:{OPENS}|\b(?:grades|ratings|verdicts|judge?ments), ){A}{WAS}(?: {NOUN})?,? {DAY},? (?:and |but |then )*"
        rf"(?:(?:now|today|this time)(?: it(?: is|'s))? {A}{IS}{ENDS}|{A}(?P<now_so>{OF_GRADE})['\"]* "
        r"(?:now|today|(?:for |in )?this (?:time|year)|\((?:current|now|new|latest)\)))"
    ),
    expression(
        rf"{OPENS}{A}{WAS} \((?:in )?{YEAR}\)[,;]? (?:and |but |now |then )*{A}{IS} \((?:current|now|new|latest|today"
        r"|this (?:year|time|week))\)"
    ),
    expression(
        rf"{OPENS}from {A}{WAS}(?: {NOUN})?(?:,? (?:{DAY}|(?:under|with|when"
        rf"|where) [^,;:.]{{3,50}}?))?,? to {A}{IS}{ENDS}"
    ),
    expression(rf"{OPENS}to {A}{IS},? from {A}{WAS}{ENDS}"),
    expression(
        rf"\b(?:replac|swapp|swap|exchang|trad|substitut|turn(?:s|ed|ing)? )(?:es?|ed|s|ing)? ?{ITS}{WAS}(?: {NOUN})?"
        rf"(?:,? (?:(?:of|from|in|it (?:got|was given|won|had) in) {YEAR}))?,? (?:with|for|by|into) {A}{IS}{ENDS}"
    ),
    expression(
        rf"(?:{OPENS}|\b(?:the|an?|its|their|that|[\w-]+'s) ){A}{WAS}(?: {NOUN})?(?: (?:of|in|from|given in"
        rf"|handed out in)"
        rf" {YEAR})? {TO_BECOME} {A}{IS}{ENDS}"
    ),
    expression(
        rf"\bhad (?:once |previously |long )?been,? (?:{DAY},? )?{A}{WAS}(?: {NOUN}| {KIND})?(?:,? {DAY},?)? "
        rf"(?:is|are|has become|have become),? (?:now|today),? (?:overall,? )?{A}{IS}{ENDS}"
    ),
)


@lru_cache(maxsize=64)
def pairs(low: str) -> tuple[Pair, ...]:
    """Return the pairs of grades, of before and of now, that a sentence (lower-case) sets against each other."""
    return tuple(each_pair(low)) if sum(map(low.count, GRADE_SIGNS)) > 1 or "ri " in low else ()


def each_pair(low: str) -> Iterator[Pair]:
    for form in PAIRS:
        if (found := form.search(low)) is not None:
            starts = {name.partition("_")[0]: at for name in found.groupdict() if (at := found.start(name)) >= 0}
            yield Pair(starts["was"], starts["now"])


def is_of_pair(low: str, start: int) -> bool:
    """Whether the word that begins at ``start`` is one of two grades that a sentence sets against each other."""
    return any(start in pair for pair in pairs(low))


def was_in_pair(low: str, start: int) -> bool:
    """Whether the grade that begins at ``start`` is the one of before in a pair."""
    return any(start == pair.was for pair in pairs(low))


def is_now_in_pair(low: str, start: int) -> bool:
    """Whether the grade that begins at ``start`` is the one of now in a pair."""
    return any(start == pair.now for pair in pairs(low))


def was_so_though_asked(before: str, lead: str, *, several: bool) -> bool:
    """Whether a grade was had that is only asked for or supposed now: of ``several`` grades, what may be so "still",
    and what "if" concedes of a day of before."""
    return (several and IS_STILL.search(before) is not None) or (
        lead.startswith("if ") and IF_IT_WAS.match(lead) is not None
    )


IS_STILL = expression(
    r"\b(?:whether|if) [^,;.]{2,50} (?:is|are|was|were) still (?:(?:an?|rated|judged|graded) )*['\"]*$"
)
"""What asks whether a grade is still so: it was before ("whether it is still good has now been settled")."""

IF_IT_WAS = expression(
    r"if (?:(?:back )?(?:in|at|by) )?(?:[a-z]+ )?(?:(?:19|20)\d\d|last time|(?:the|its) last inspection),?"
    r" (?:[\w']+ ){0,5}?(?:was|were|had been|brought|meant|gave|said|saw|called|rated|judged)\b[^,;.]*$"
)
"""What concedes with "if" what was so on a day ("If in 2021 the word was outstanding, this time it is good")."""

OF_THAT_DAY = expression(
    r"\b(?:of|in|from|at) (?:the )?(?:[a-z]+ )?(?:19|20)\d\d,? (?:which|when (?:it|they|services|the \w+)|where (?:it"
    r"|they)) (?:was|were|had been|had read|read|stood at|came out (?:as|at)|got|had got|received|had received)"
    r"(?: (?:rated|judged|graded|found))? (?:an? )?['\"]*$"
)
"""What says of the inspection of a year what it gave ("differs from that of 2018, which was inadequate")."""
