"""What stands in a clause and is not of its grade: what is put in, and who the children are."""

import re
from functools import lru_cache

from pipelines.understand.in_other_words import WHO_THEY_ARE
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing


def without_put_in(before: str) -> str:
    """Blank out what is put in before a verb, and whom a council is said to be among."""
    if "," in before:
        before = PUT_IN.sub(kept_day, before)
    if " - " in before or " – " in before:
        before = BETWEEN_DASHES.sub(" ", before)
    if any(map(before.__contains__, ("among ", " of ", "join"))):
        before = AMONG_THEM.sub("~", before)
    if " once " in before:
        before = ONCE_SO.sub(" ", before)
    if " what " in before:
        before = WHAT_OTHERS_DID.sub(" ", before)
    return before


def kept_day(put_in: "re.Match[str]") -> str:
    """Keep of what is put in the day of the inspection or report that it tells of."""
    if ONLY_DAY.fullmatch(put_in[0]) is not None and IS_SO.match(put_in.string, put_in.end()) is None:
        return f" {put_in[0][1:-1]} "
    of_report = OF_REPORT.search(put_in[0]) is not None and IS_SO.match(put_in.string, put_in.end()) is None
    return f" {put_in[0][1:-1]} " if of_report else " "


@lru_cache(maxsize=64)  # a sentence is asked for each of its grades
def without_who_they_are(low: str) -> str:
    """Blank out which children are meant: what they cannot do, and what they once were, says nothing of a grade."""
    if not any(map(low.__contains__, NOT_OR_ONCE)) or not OF_CHILDREN.may_stand(low):
        return low
    return OF_CHILDREN.expression.sub(blanked, low)


def blanked(who: "re.Match[str]") -> str:
    """Put one mark for each letter of who children are, where it is told by what they cannot do or once were."""
    return "~" * len(who[0]) if any(map(who[0].__contains__, NOT_OR_ONCE)) else who[0]


def without_range(low: str) -> str:
    """Take grades that are told from one to another, each with what it is of, for a list of them ("marks range from
    outstanding, for care leavers, to good, for leadership")."""
    ranged = RANGES_FROM.search(low) if "rang" in low else None
    return low[: ranged.start()] + "are".ljust(len(ranged[0])) + low[ranged.end() :] if ranged is not None else low


RANGES_FROM = expression(
    r"\brang(?:e|es|ed|ing) from (?=(?:an? )?['\"]*[a-z]+(?: improvement)?['\"]*,? (?:for|in|on) [^;.]{3,60}?,? to "
    r"(?:an? )?['\"]*[a-z]+(?: improvement)?['\"]*,? (?:for|in|on) )"
)
"""What introduces two grades, each told with what it is of ("range from outstanding, for ..., to good, for ...")."""


def without_children(before: str) -> str:
    """Blank out what only says which children are in care, or have left it."""
    if " care" in before:
        before = OF_LEAVERS.sub(" ~", before)
    return NOT_AT_HOME.sub(" ~", before) if " live " in before else before


BETWEEN_DASHES = expression(
    r" [-–] (?:(?! [-–] )[^;:.]){5,140} [-–] (?=(?:is|are|was|were|has|have|had|came|comes?|got|gets?|remains?"
    r"|received?|did"
    r"|does|do|fared|stood|stands)\b)"
)
"""What is put in between a subject and its verb, with dashes around it."""

ONLY_DAY = expression(r", (?:back )?(?:in|at|on|by) (?:the (?:end|start|beginning) of )?(?:[a-z]+ )?(?:19|20)\d\d,")
"""Nothing but a day, put in before a verb or a grade ("and, at the end of 2022, to good")."""

OF_REPORT = expression(
    r"^(?!.*\b(?:following|after|despite|since|damning|critical|scathing|devastating|poor|bad|negative|glowing)\b)"
    r".*\b(?:inspected|visited|inspection|report)\b[^,;]*\b(?:(?:in|on|last) (?:\w+ )?(?:\d|january|february|march"
    r"|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)"
    r"|last (?:year|month|week)\b|(?:years?|months|weeks) ago\b)"
)

IS_SO = expression(r"\s*(?:is|are|has|have|now|today)\b")
"""What tells of now, behind what is put in about before."""

PUT_IN = expression(
    r",(?: as)? (?:it|you|members|readers|we|many|some) (?:will|may|might) (?:be )?(?:recall|remember|know)\w*(?=,)|"
    r"(?<=[a-z]), where [^,;]{5,100},(?= (?:[\w']+ ){1,3}(?:still )?(?:remain|remains|is|are|was|were|has|have|had)\b)"
    r"|,(?! (?:back )?in (?:\w+ )?(?:19|20)\d\d,)[^,;]{5,100},(?= (?:still )?(?:remain|remains|remained|is|are"
    r"|was|were|has|have|had|now)\b)"
    r"|, (?:which|who) [^,;]{5,100},(?= (?:rates?|rated|judges?|judged|grades?|graded|finds?|found|gives?|gave"
    r"|says?|said|concludes?|concluded|puts?|shows?|showed) )"
    r"|, who (?:joined|came|took|started|became|arrived|moved|succeeded|replaced|(?:has|had) (?:led|run|been|held)"
    r"|was (?:appointed|elected|hired|brought)) [^,;]{3,90},(?= [a-z])"
)
"""What is put in between a subject and its verb tells of another time."""

AMONG_THEM = expression(
    r"\b(?:among|one of|join(?:s|ed|ing)?|part of|entered|member of"
    r"|(?:on|in) (?:the|a) (?:[\w-]+ )?list of) (?:the |only |just |an? )?(?:[\w-]+ ){0,3}?"
    r"(?:(?:band|group|club|list|ranks|handful|number|minority|few|company) of )?(?:councils|authorities"
    r"|departments|boroughs)"
    r"(?: whose (?:children's )?services (?:are|were|have been))?"
    r"(?= (?:that are |which are |to be )?(?:rated|judged|graded|found|deemed|with)\b)"
)
"""Councils that one is said to be among: the grade is told of it as fact ("one of nine authorities rated poor")."""

ONCE_SO = expression(
    r" once (?:synonymous|known|famous|notorious|infamous|feared|dogged|plagued|mired|threatened|criticised"
    r"|condemned|shamed|in)\b"
    r"(?:(?!\b(?:that|who|which|when)\b)[^,;:.]){5,80}? (?=(?:has|have|is|are|now) )"
)
"""What a council was once known for, before its verb ("A council once synonymous with failure has won ...")."""

WHAT_OTHERS_DID = expression(r"\bwhat [\w' -]{3,40}? (?:did|had done|managed|achieved)\b[^,;.]{0,30}?,? (?=and |by )")
"""What another did, and when, before what is told ("Leeds has done what Kent did last year and won a good")."""

NOT_OR_ONCE = (
    *(
        " once",
        "former",
        "previously",
        "used to",
        " since",
        " recently",
        " already",
        " after ",
        "n't ",
        "not ",
        " no ",
        "unable",
    ),
    *("when ", "whenever ", "if ", " may ", " might ", "thought ", "believed ", "feared ", " to be ", " risk"),
)

OF_CHILDREN = Needing(compile_at_words(WHO_THEY_ARE))

OF_LEAVERS = expression(
    r" (?:used to be|(?:were|was|had been) (?:once|formerly|previously)|once lived|had once been) in (?:the "
    r"|its )?care\b"
)
"""What only says which young people have left care."""

NOT_AT_HOME = expression(
    r" (?:can't|cannot|can not|don't|do not|aren't able to|are not able to|are unable to|no longer|never)(?: \w+)?"
    r" live (?:safely )?(?:at home|with)\b"
)
"""What only says which children are in care, and denies nothing."""
