"""How many judgements go with the grade before them ("outstanding for leadership and for adoption")."""

import re
from collections.abc import Sequence

from pipelines.understand.adjoining import FAR, SUBJECT, VERB, WALL, chain
from pipelines.understand.grade_words import COUNTED_GRADES, GradeWord
from pipelines.understand.judgements import REAL, Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.leading_on import CLEFT, HEADS_LINE, LONG_HEADING, leads_surely
from pipelines.understand.reaching import BARE_LEADERS, DESCRIBES_SERVICE, NONE, PARENTHESIS, PLACING, Reach, unquoted
from pipelines.understand.word_order import CALLED_AS, SET_FIRST


def reach_left(low: str, before: GradeWord, here: Sequence[Named]) -> Reach:
    """How many judgements from the front go with the grade before them."""
    first = here[0]
    if AND_IN_THE_THIRD.match(low, before.end, first.start):
        return NONE
    gap = ASIDE.sub("", PARENTHESIS.sub(" ", unquoted(low[before.end : first.start])))
    if " in the " in gap or " in its " in gap:
        gap = IN_REPORT.sub("", gap, count=1)
    gap = BY_WHOM.sub("", gap.replace(" ,", ","))
    with_whole = gap = ENUMERATOR.sub(" ", gap) if "(" in gap else gap
    if before.how == "rank" and gap.startswith(" of "):
        gap = OF_THE_SCALE.sub(" ", gap)
    if " parts" in gap:
        gap = ALL_PARTS.sub(" for ", gap, count=1)
    if "judg" in gap or "rating" in gap or "grad" in gap:
        gap = SEVERAL_IN_LIST.sub(" for ", gap, count=1)
    if GRADE_IS.match(gap) and CALLED_A_RANK.search(low, 0, before.start):
        gap = GRADE_IS.sub("", gap, count=1)
    if " not " in gap and " overall" in gap:
        gap = NOT_ONLY.sub("", gap, count=1)
    if first.parts == ("all",) and " as well as " in gap:
        gap = AND_ALL_BELOW.sub("", gap, count=1)
    if " overall" in gap or " whole" in gap or " itself" in gap:
        gap = FOR_WHOLE.sub(lambda whole: whole[1] or "", gap, count=1)
    if " in " in gap and "20" in gap:
        gap = IN_YEAR.sub("", gap, count=1)
    if "," in gap or " –" in gap or ":" in gap:
        gap = OF_THE_LAST.sub(" for ", gap, count=1)
    if (
        before.how == "same"
        and re.fullmatch(r"[\w' ]{0,40}:? ?", gap)
        and not (VERB.search(gap) or WALL.search(gap) or CAUSE.search(gap))
    ):
        return Reach(count=chain(low, here), sure=True)
    if TOLD_OF_GRADE.match(gap):
        return NONE
    placed = PLACING.match(low, first.start) is not None
    leaders = AND_SUBJECT.fullmatch(gap) is not None and BARE_LEADERS.fullmatch(low, first.start, first.end)
    if leaders and LEADERS_DO.match(low, first.end):
        return NONE  # "good, and its leaders can hardly believe it"
    if AND_MORE.fullmatch(gap) and TOO.match(low, here[chain(low, here) - 1].end):
        return Reach(count=chain(low, here), sure=True)  # "leadership was good, adoption too"
    if AND_LAST.fullmatch(gap) and SO_ENDS.match(low, here[-1].end) and chain(low, here) == len(here):
        of = [named for named in find_judgements(low[: before.start]) if REAL.issuperset(named.parts)]
        if of and OBJECT_BEFORE.fullmatch(low, of[-1].end, before.start):
            return Reach(count=len(here), sure=True)  # "rated leadership good, and adoption, and care leavers"
    sure = (
        leads_surely(gap)
        or (HEADS_LINE.fullmatch(gap) is not None and OPENS_LINE.fullmatch(low, 0, before.start) is not None)
        or (": " in gap and chain(low, here) > 1 and LONG_HEADING.fullmatch(gap) is not None)
        or (": overall" in with_whole and LONG_HEADING.fullmatch(with_whole) is not None)
        or (placed and PLACED_GRADE.fullmatch(gap) is not None)
    )
    sure = sure or (IS_SUBJECT.fullmatch(gap) is not None and RATED_SO.search(low, 0, before.start) is not None)
    sure = sure or (
        "'s" in gap
        and OF_OWNER.fullmatch(gap) is not None
        and RATED_SO.search(low, 0, before.start) is not None
        and SERVICE_IS.match(low, here[chain(low, here) - 1].end) is not None
    )
    turned = (ONLY_ONE.search(low, 0, before.start) and not IS_NOT.search(low, 0, before.start)) or SET_FIRST.fullmatch(
        low, 0, before.start
    )
    sure = sure or (turned is not None and CLEFT.fullmatch(gap) is not None)
    if first.parts == ("all",) and (ALL_TOO.fullmatch(gap) or RIGHT.fullmatch(gap) or EXTENDS.fullmatch(gap)):
        return Reach(count=1, sure=True)
    if first.parts == ("overall",) and AND_THE_WHOLE.fullmatch(gap) and EVERY_ONE.search(low, 0, before.start):
        return Reach(count=1, sure=True)
    if first.parts == ("some",) and AND_NOW.search(gap):
        return NONE
    if AND_IT.fullmatch(gap) and WITH_IT.match(low, here[chain(low, here) - 1].end):
        return Reach(count=chain(low, here), sure=True)
    beside = BESIDE.fullmatch(gap) is not None or (
        gap.endswith(" where ") and CONCERNED.match(low, here[chain(low, here) - 1].end) is not None
    )
    if COUNTED_AREAS.search(low, 0, before.start) and LISTED_BEHIND.fullmatch(gap) and chain(low, here) > 1:
        return Reach(count=chain(low, here), sure=True)
    called = CALLED_AS.search(low, 0, before.start) or PUT_AT.search(low, 0, before.start)
    sure = sure or (called is not None and OBJECT.fullmatch(gap) is not None)
    if not (sure or beside or leads_to(gap, placed=placed)):
        return NONE
    return Reach(count=chain(low, here), sure=sure)


OPENS_LINE = expression(
    r"['\"*•·–| -]*(?:(?:now|officially|still|again|once more|once again|confirmed|it's official|official|rated|judged"
    r"|graded|verdict|result|an?)[:,]? )*['\"]*"
)
"""What may stand before the grade that a line begins with ("Now officially inadequate: its work with children who need
help")."""

SEVERAL_IN_LIST = expression(
    rf"^{COUNTED_GRADES}(?:: (?:for )?| [–-] for | [–-] )(?:the )?(?:overall(?: effectiveness)?,? (?:and )?)?"
)
"""Grades that are counted before the list of what they are for ("three outstanding judgements in its report: ...")."""

CALLED_A_RANK = expression(
    r"\b(?:highest|lowest|top|bottom|best|worst)(?: of (?:the|its) (?:\w+ )?\w+| \w+)?(?: in [^,;.]{3,60})?,"
    r" (?:an? )?['\"]*$"
)
GRADE_IS = expression(r"^['\"]*,?(?: (?:is|was|came|comes|goes|went))?(?= (?:for|to) )")
"""How a grade is told that is called a rank as well ("its highest grade, outstanding, was for adoption")."""

BESIDE = expression(
    r"['\"]* (?:(?!(?:and|but|while|as|yet|although|though|after|before|when|because|since|until|if|that|where|who|over"
    r"|despite|following|amid|due) )\w+ )?['\"]?"
)
"""A grade right beside a judgement: no more than one word stands between, and that begins no clause."""

CONCERNED = expression(r"'?(?: services?| support)? (?:is|are|was|were) concerned\b")
"""How a clause goes on that only says what the grade is of ("inadequate where leadership is concerned")."""

ENUMERATOR = expression(r" ?\(\d\)(?:,| [–-])? ")
"""The number of an item in a list ("good goes to (1) the leaders, (2) ...")."""

TOLD_OF_GRADE = expression(
    r"['\"]*(?: (?:rating|grade|verdict|judge?ment|mark|report|result))? (?:follows?|followed|crowns?|crowned|caps"
    r"|capped|rewards?|rewarded|reflects?|reflected|recogni[sz]e[sd]|(?:comes|came) (?:after|as|despite)"
    r"|(?:is|was) an? (?:[\w-]+ )?(?:boost|reward|tribute|credit|testament|relief|result|sign|recognition|reminder"
    r"|milestone|blow|vindication|tonic|victory)\b|(?:is|was) (?:good |great |welcome )?news|(?:is|was) (?:down|due"
    r"|thanks|owed)"
    r"|owes|shows?|showed|proves?|proved|means|meant|puts|makes|marks(?!\W*$)|brings|will|would|should)\b"
)
"""A grade as the subject of what is told of itself ("a good rating crowns three years of work on leadership")."""

PUT_AT = expression(r"\b(?:puts?|placed?|places|ranked?) at the (?:very )?$")
"""What has its object behind the grade ("put at the top of the scale both leaders and adoption")."""

OF_THE_SCALE = expression(r"^ of (?:the|its|their|ofsted's) (?:\w+-point )?(?:scale|ladder|range|grades)(?= )")
ALL_PARTS = expression(
    r" (?:on|in|for|across) (?:all|each|every one)(?: of)?(?: (?:the|its|these|four|five))* parts(?: (?:of|below"
    r"|beneath"
    r"|under) (?:it|that))?(?:,|:| [–-]) "
)
"""What sums up a list before its items ("..., and so it is on all the parts – adoption, care leavers, leadership")."""

AND_SUBJECT = expression(r"['\"]*(?:,| [–-])? (?:and|but|while|so) (?:the |its |their |council |senior )*")
LEADERS_DO = expression(
    r" (?:can|could|have|had|will|must|say|said|know|knew|feel|felt|hope|hoped|want|believe|think|thought|need)\b"
    r"(?! (?:to be|been|an?)\b)"
)
"""What leaders do, of whom no grade is told so."""

AND_IN_THE_THIRD = expression(
    r"['\"]*,? and (?:in|for|on) the (?:second|third|fourth|fifth|other|last|remaining)(?: one| area)?, "
)
"""What goes on to another area, of which another thing is then told ("adequate in two and in the third, adoption, it
...")."""

NOT_ONLY = expression(r",? (?:and )?not (?:just|only|merely|simply) overall,? but(?: also)?(?= )")
"""What goes on from the whole to its parts ("inadequate, not just overall but in all of its parts")."""

IN_YEAR = expression(r" in (?:[a-z]+ )?(?:19|20)\d\d(?= (?:for|on)\b)")
"""When a grade was given, told between it and what it is of ("a good in 2021 for leadership")."""

OF_THE_LAST = expression(
    r"^['\"]* (?:for|in|on|to|at) the (?:first|second|third|fourth|fifth|sixth|last|other|remaining|final|only)"
    r"(?: (?:one|area|judge?ment|category|aspect|heading))?(?: (?:of|among) (?:them|these|those|all|the \w+))?"
    r"(?:,| [–-]|:) (?:that (?:of|for|on) )?(?=(?:(?:its|the|their|support|services?|help|work|for|experiences?|and"
    r"|progress|of) )*['\"]*$)"
)
"""What says which of the areas it is that is named next ("requires improvement for the fifth, its care leavers")."""

AND_ALL_BELOW = expression(
    r"^['\"]* for (?:the |its |their )?(?:children's )?(?:services|social care)(?: by ofsted)?,? as well as(?= for| ?$)"
)
"""The whole, before all that is below it ("outstanding for its services, as well as for each of the four areas")."""

FOR_WHOLE = expression(
    r"\b((?:for|to|on)) (?:the |its )?(?:children's )?(?:services?|department|council|authority|work)"
    r" (?:overall|as a whole|itself),?(?: and| as well as)?(?: (?:for|to|on))?(?= )"
    r"|(?: [–-]|[,:])? overall,(?= (?:for|on|in)\b)"
)
"""The whole as the first of a list ("inadequate was the grade for the service overall, for leaders and for ...")."""

AND_THE_WHOLE = expression(
    r"['\"]*,? (?:including|with|and so (?:is|was)|as (?:is|was)|along with|as well as|and)(?: the| its| for)* "
)
EVERY_ONE = expression(r"\b(?:all|every|each)\b[^;.]*$")
"""What adds the whole to areas of which all have a grade ("every other area is good, including overall ...")."""

AND_IT, WITH_IT = (
    expression(r"['\"]*(?: overall)?,? and (?:so (?:too )?(?:was|were|is|are) )?(?:the |its |their )?"),
    expression(r"(?: services?)?,? (?:along |together )?with (?:it|them)\b"),
)
"""What shares the grade of what was told first ("leadership is inadequate, and adoption with it")."""

COMMA_ONLY = expression(r"['\"]*(?: overall)?,? (?:and (?:that )?|with |but (?:also )?)?(?:the |its |their )?")

AND_MORE = expression(
    COMMA_ONLY.pattern + r"(?:(?:experiences?|progress|support|services?|help|work|care|provision|and|of|for|with) )*"
)
"""What leads to a judgement that has the grade too ("inadequate, and the lives of children in care were as well").
"""

AND_LAST = expression(
    r"['\"]*,? and (?:(?:the|its|their|our|also|experiences?|progress|support|services?|help|work|care|of|for|with"
    r"|and) )*"
)
SO_ENDS = expression(r"'?(?: services?| work| support)?\W*$")
OBJECT_BEFORE = expression(r"'?(?: services?| support| work)? (?:as |to be |an? )?['\"]*")
"""What stands between the object of a verb of rating and its grade, behind which more objects follow."""

TOO = expression(
    r"(?: services?| work)?(?:, (?:which|who|where|whose) [^,;.]{3,90},)? (?:(?:do|does|did|is|are|was|were|has|have"
    r"|had) )?(?:too|as well|likewise|also|with"
    r" it|with them|among them|amongst them|included)\b(?=[\s'\"]*(?:$"
    r"|[.,;)]| (?:and|but|while)\b))"
)

AND_NOW = expression(r"\band (?:is |are )?now\b")
"""What goes on to something else, behind a grade and before "some areas"."""

COUNTED_AREAS = expression(
    r"\b(?:two|three|four|five) (?:(?:(?:out )?of (?:the|its) )?(?:\w+ ){0,2}?(?:areas|judge?ments|categories|aspects)"
    r"|of (?:the|its) (?:three|four"
    r"|five|six))\b[^,;:]*$"
)

RATED_SO = expression(
    r"(?:^\W*|[;:.–,] ?(?:and |but |while )?)(?:now |also |again |only |just )?(?:rated|judged|graded|found|deemed"
    r"|given"
    r"|awarded|handed) (?:as |to be |an? |the )?['\"]*$"
)
"""What opens a clause whose judgements stand behind its grade ("rated outstanding, children in care")."""

IS_SUBJECT = expression(
    r"['\"]*(?: (?:by|from) (?:ofsted|inspectors|the \w+))?(?: (?:this|last) (?:week|month|time)| today| again"
    r"| yesterday| on \w+day)?[,:](?: ?(?:the|its|their|our)\b)?(?: (?:support|services?|work|help|care) (?:for|with"
    r"|of|on))?"
    r"(?: (?:the|its|their|our))? ?['\"]*"
)
"""What leads from a grade set first to the subject of its clause."""

OF_OWNER = expression(r"['\"]*[,:] (?:the )?(?:[\w-]+ ){0,2}[\w-]+'s ['\"]*")
SERVICE_IS = expression(
    r"'?(?: (?:services?|support|work|provision|offer)|(?<!leavers)(?<!care)(?<!children)(?<!people))"
    r" (?:is|are|was|were|has|have|had)\b"
)
"""A council's part as the subject of what is rated first ("Rated good, the city's care leavers' service is ...").
Young people are not rated."""

LISTED_BEHIND = expression(
    r"['\"]*(?: (?:by|in) [\w ]{3,20}| (?:as well|too|also|already))?(?:, (?:ofsted|inspectors|the \w+|it) (?:says?"
    r"|said|finds?|found))?(?:,| –| -) "
    r"(?:the |its |those (?:on|for) )?"
)
"""Areas that are counted before their grade and named behind it ("two areas were inadequate, adoption and ...")."""

OBJECT = expression(
    r"['\"]* (?:(?:both|the|its|their|[\w-]+(?:'s|s')|county|city|borough|council|work|services?|support|help"
    r"|care|of|for|with"
    r"|on) ?)*['\"]*"
)
"""What stands before the object of a verb that has its grade first ("rates as good the council's leadership")."""


def leads_to(gap: str, *, placed: bool) -> bool:
    """Whether words nobody foresaw lead from a grade to what it is of: a preposition, and no other clause."""
    if len(gap) > FAR or WALL.search(gap) or CAUSE.search(gap) or DESCRIBES_SERVICE.search(gap) or SUBJECT.search(gap):
        return False
    if COMMA.search(gap) or ANOTHER.match(gap) or BY_ANOTHER.search(gap):
        return False
    return OF_WHAT.search(gap) is not None or (placed and re.search(r"\band\b", gap) is None)


BY_ANOTHER = expression(r"\b(?:is|was|are|were) \w+(?:ed|en|t) by\b")
"""What tells of the grade itself what is done to it ("a good rating is crowned by the way it is led")."""

ANOTHER = expression(r"['\"]*,? and (?!(?:also |overall |again )?(?:for|in|on|across|of)\b)")
"""What goes on to another subject ("good and those for care leavers ...")."""

PLACED_GRADE = expression(r"['\")]*(?: (?:ratings?|grades?|judge?ments?|verdicts?|marks?))?(?: overall)?,? ?")
"""What may stand between a grade and the place that it has ("a good rating across the board")."""

IN_REPORT = expression(
    r" in (?:the|its) (?:\w+ ){0,2}(?:report|letter|inspection)\b[^,;.:]{0,60}(?=,? (?:for|as well as)\b)"
)
"""Where the grade was told, put in before what it is of ("that grade in the report it published today, for ...")."""

BY_WHOM = expression(
    r"^(?: as well| too| also)(?=,)|^,(?= overall and\b)|^,?(?: by (?:ofsted|inspectors"
    r"|the \w+(?: ofsted)?))?(?: overall)?(?=,| both"
    r"| and (?:for|in|on|across|under)| for| as well)(?:,? and(?= (?:for|in|on|across|under)))?"
)
"""By whom it was given, and that it was given overall as well."""

RIGHT = expression(r"['\"]*,? (?:right|and that|all the way|and this) ?")
"""What puts weight on "all" behind a grade ("the lowest rating, right across the board")."""

EXTENDS = expression(
    r"['\"]*(?: (?:rating|grade|result|verdict|judge?ment|mark))?(?:,? (?:and )?(?:it|the (?:same )?(?:grade|rating"
    r"|verdict|result)))? (?:extend(?:s|ed)|stretch(?:es|ed)|r[au]ns?|applie[sd])(?: right)?(?: to)? ?"
)
"""How far a grade goes ("the outstanding result extended across every judgement")."""

ALL_TOO = expression(r"(?: by [\w ]{3,25})?(?:,? both)?(?: overall)?,? and ?")
""""Good overall and in each area"."""

ASIDE = expression(
    r"^['\"]* [–-](?= (?:was|were|went|also|is|has)\b)|,? (?:because of|owing to|as a result of|on account of) (?:it"
    r"|that|this|them|these|which),?"
)

IS_NOT = expression(r"\bnot (?:(?:yet|found|to|be|been|as|at|least|rated|judged|graded) )*['\"]*$")
"""What an only area has not: it is of all the others ("the only area not rated good was adoption")."""

ONLY_ONE = expression(
    r"\bthe (?:one|only|single|sole|other) ['\"]*$|"
    r"\b(?:(?:the|only) (?:one|only|single|sole|other|last|first|third|fourth|fifth)|one|only) (?:\w+ )?(?:area"
    r"|category|judge?ment|aspect|element"
    r"|service|part|field|thing|aspects?)s?\b|\bthe (?:exception|only one|other)\b|\bwhat (?:is|was) ['\"]*$"
)

OF_WHAT = expression(r"\b(?:for|in|on|across|to|at|regarding|about|of)\b")
"""What leads from a grade to that which it was given for."""

COMMA = expression(r"[,:–]| - ")

CAUSE = expression(
    r"\bas (?:inspectors|ofsted|they|it|the \w+) (?:sees?|saw|finds?|found|says?|said|warn|criticis)\w*\b|"
    r"\b(?:for (?:leaving|failing|putting|letting|not )|over|due to|owing to|thanks to|amid|despite|including"
    r"|prais\w+|commend\w*|applau\w+|concerns?|failures?)\b"
)
"""What follows tells why, not of what, a grade was given."""
