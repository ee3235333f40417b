"""Adjectives that are grades because they are said of a judgement, or of several, named beside them.

"Its support for care leavers stands out as good"; "leadership and adoption, both outstanding"; "in every area good".
"""

from pipelines.understand.complement import is_complement
from pipelines.understand.grade_words import OBJECT_ENDS, Place
from pipelines.understand.judgements import find_judgements, names_all, names_judgement
from pipelines.understand.later import expression
from pipelines.understand.praise import PRAISES, leads
from pipelines.understand.verbless import AT_END, FOR_WHOM, NEAR_WHOM

FOR_THEM = expression(r"['\"]* (?:support|services?|help|care|provision|work|experiences?) (?:for|of|with|given to) ")
"""What goes on from a council's grade to that of one judgement ("rated good, with outstanding support for ...")."""

LED = expression(r"['\"]* (?:leadership|leaders)\b(?! rating)")


def is_of_judgement_behind(here: Place) -> bool | None:
    """Whether it is the grade of what follows it, children's support or leadership; None where neither follows."""
    low, ahead, end = here.low, here.ahead, here.end
    if here.accepted and ahead.endswith((" with", " with an")) and FOR_THEM.match(low, end):
        return names_judgement(low[end : end + NEAR_WHOM]) and not PRAISES.search(here.before)
    if here.word.quoted and QUALITY_OF.match(low, end) and names_judgement(low[end : end + NEAR_WHOM]):
        return True
    if ahead.endswith((" be", " become", " being")) and FIRST_TO.search(here.before):
        return True
    if LED.match(low, end):
        return leads(here.before, here.word, here.accepted)
    return True if CAPACITY.match(low, end) else None


def is_of_judgement_before(here: Place) -> bool:
    """Whether it is said of a judgement, of all or of the other areas, named before it or right behind."""
    low, before, start, end = here.low, here.before, here.start, here.end
    if (
        (here.ahead.endswith(" as") and STANDS_OUT.search(before)) or (here.accepted and JUST_NOW.search(before))
    ) and names_judgement(low[:start]):
        return True
    if is_apposed(here) or is_shown_as(here) or (TO_ONE_OF_TWO.match(low, end) and names_judgement(low[:start])):
        return True
    if (SERVICES_NOW.search(before) and AT_END.match(low, end)) or is_second_as(here):
        return True
    if EVERYWHERE.match(low, end) and (not here.ahead or here.ahead.endswith(",") or SERVICES_BEFORE.search(before)):
        return True
    if BOTH.search(before) and (
        BEFORE_NOW.match(low, end)
        or (
            ENDS.match(low, end)
            and (
                COUNCIL_ALL.search(here.sentence.text, 0, start) or names_judgement(low[:start]) or names_all(low[:end])
            )
        )
    ):
        return True
    if here.ahead.endswith((", also", ", likewise", ", again")) and ENDS.match(low, end):
        named = find_judgements(low[:start])
        return bool(named) and ADDED.fullmatch(low, named[-1].end, start) is not None
    if ABOUT_PARTS.match(low, end) and (WITH_ONE.search(before) or (here.accepted and AND_THEN.search(before))):
        return True
    return is_complement(here)


def is_apposed(here: Place) -> bool:
    """Whether it is put behind "the grade for ..." or "one word", as what that was ("the grade for leadership, namely
    good"), or stands in brackets with what it is for ("the outcome (good for leadership)")."""
    low, end = here.low, here.end
    if here.ahead.endswith("("):
        whom = FOR_WHOM.match(low, end)
        return (
            whom is not None and IN_BRACKETS.match(low, whom.end()) is not None and names_judgement(low[whom.end() :])
        )
    return (
        here.ahead.endswith((",", "namely", "word:", "–"))
        and ENDS.match(low, end) is not None
        and GRADE_NAMED.search(here.before) is not None
    )


GRADE_NAMED = expression(
    r"\b(?:(?:grade|rating|judge?ment|verdict|mark|conclusion) (?:for|on|of|given to|awarded to) [^,;:.]{3,110}"
    r"|(?:one|a single|the same|a) word(?: [^,;:.]{3,60})?|(?:the|ofsted's|their|its) (?:same )?(?:grade|rating"
    r"|judge?ment"
    r"|verdict)(?: (?:was|is) the same)?)(?:,| –|:)(?: namely)? ['\"]*$"
)
IN_BRACKETS = expression(r"[^()]{3,90}\)")


def is_shown_as(here: Place) -> bool:
    """Whether a report or its table shows a judgement as it ("The table lists support for care leavers as good")."""
    return (
        here.ahead.endswith(" as")
        and SHOWN.search(here.before) is not None
        and ENDS.match(here.low, here.end) is not None
        and names_judgement(here.low[: here.start])
    )


SHOWN = expression(
    r"\b(?:tables?|report|letter|box|chart|page|website|appendix|summary|ofsted|inspectors|annex|list)\b[^.;:]{0,40}"
    r"\b(?:shows?|showed|lists?|listed|records?|recorded|has|have|had|gives?|gave|enters?|entered|puts?|logs?|logged)"
    r"\b[^.;:]{3,120} as ['\"]*$"
)
TO_ONE_OF_TWO = expression(
    r"['\"]*,? (?:for|in|on|to) the (?:former|latter|first|second|one|other)(?: (?:case|one|area))?(?=[,.;:)]| and\b|$)"
)
"""Which of two judgements named before has it ("good for the former, inadequate for the latter")."""


def is_second_as(here: Place) -> bool:
    """Whether it is told of a judgement by "as", as the grade before it is of the whole ("came out as good overall and
    its provision for children in care as outstanding")."""
    if not here.accepted or not here.ahead.endswith(" as") or OBJECT_ENDS.match(here.low, here.end) is None:
        return False
    other = here.accepted[-1]
    first = here.low[: other.start].rstrip(" '\"")
    return first.endswith((" as", " as an")) and names_judgement(here.low[other.end : here.start])


ADDED = expression(r"'?(?: (?:services?|support|work|provision))?, (?:also|likewise|again) ['\"]*")
"""What adds the grade to a judgement that its sentence ends with ("The other is support for care leavers, also good").
"""

FIRST_TO = expression(
    r"\b(?:first|second|third|only|latest|one of (?:only |just )?\w+)\b[^.;,]{0,60} to (?:be"
    r"|become) ['\"]*$"
)
"""Whom a council is the first of ("the first council in the West to be outstanding")."""


QUALITY_OF = expression(r"['\"]* quality of (?:the |its )?")
"""What stands between a grade in quotes and the judgement it is of ("the 'outstanding' quality of leadership")."""
STANDS_OUT = expression(
    r"\b(?:stand(?:s|ing)? out|emerg\w+|c[ao]m\w+ (?:out|through)|seen|regarded|singled out"
    r"|(?:went|goes|go|gone|put|set|marked|noted|written) down|listed|recorded|logged|registered|shown|entered|given)"
    r"(?: (?:in|on|by|at) (?:the|its|this|ofsted's|inspectors) ?(?:[\w'-]+ ){0,4}?)? ?(?<= )as ['\"]*$"
)

AND_THEN = expression(r"\b(?:and|but) ['\"]*$")
WITH_ONE = expression(r"\bwith (?:an? )?['\"]*$")
CAPACITY = expression(r"['\"]* capacity (?:to improve|for improvement)\b")
EVERYWHERE = expression(
    r"['\"]*,? (?:(?:in|on|for|across) (?:all|every(?:thing)?|each)(?! (?:(?:\w+ )?(?:child|famil|young|person)"
    r"|one of (?:our|its|the) (?:child|young)))(?! (?:of )?(?:our|its|the|their) \w+ (?:schools|homes))\b"
    r"|across the board|all round|all the way (?:down|through)|from top to bottom)"
)
"""That a grade is had in every area, right behind it ("Good in every area", "good across the board")."""
SERVICES_BEFORE = expression(
    r"\b(?:children's|social|family|families) (?:services?|social care|care|department)[ '\"(]*$"
)
"""Whose grade that is in a headline without its verb ("Leeds children's services good in all areas")."""
BOTH = expression(
    r"(?:,| –| (?=\()) ?\(?(?:both|each|all|every one)(?: of them)?(?: (?:rated|judged|graded|at))? ['\"(]*$"
)
"""A grade that is told of two judgements behind their names ("leadership and adoption, both outstanding")."""
ENDS = expression(r"['\"]*(?: [–-]|[.,;:)]|$)")
COUNCIL_ALL = expression(
    r"[A-Z][\w-]+(?: (?:Council|CC|MBC|BC|LBC))?(?:,| –) (?:both|each|all)(?: (?:rated|judged|graded))? ['\"(]*$"
)
"""Councils with the grade that they all have in apposition ("Kent and Leeds – both outstanding – will ...")."""
BEFORE_NOW = expression(
    r"['\"]* (?:before|previously|until (?:now|then)|last time|at the last|in (?:19|20)\d\d)(?=[,.;)]| (?:insp|one))"
)
"""What says of a grade, or of several, that they are those of before ("both outstanding until now")."""
ABOUT_PARTS = expression(
    r"['\"]* (?:for|in|on) (?:the |its )*(?:other|remaining|rest|two|three|four|all|both|every|everything|each)\b"
)


SERVICES_NOW = expression(r"\b(?:services|department|social care) (?:now|again|still) (?:rated |judged )?['\"]*$")
"""A headline without its verb ("Leeds children's services now good")."""

JUST_NOW = expression(r"\bnow (?:rated |judged |graded )?['\"]*$")
