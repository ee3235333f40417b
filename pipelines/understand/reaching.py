"""How far a grade reaches to its left and to its right, and how surely it is of the judgement it finds there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.understand.adjoining import BESIDE_THE_POINT, FAR, SUBJECT, VERB, WALL, chain, may_be_of, surely_of
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, Named
from pipelines.understand.later import expression
from pipelines.understand.word_order import CALLED_AS, SET_FIRST


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How many judgements of a gap a grade reaches, and whether its words say so beyond doubt."""

    count: int = 0
    sure: bool = False


NONE = Reach()


def unquoted(words: str) -> str:
    """Leave out quotation marks, and no apostrophe."""
    return QUOTATION.sub("", words) if "'" in words or '"' in words else words


QUOTATION = expression(r"(?<!\w)['\"]+|['\"]+(?!\w)")

AND_THIS = (
    r"(?: [\w' -]{0,40})?(?:,|;| –)(?: and| but)? (?:this|that|these|those|it|they) (?:is|was|are|were)"
    r" (?:the|its) (?:only )?"
)

THE_ONE = expression(
    AND_THIS + r"(?:one|only|two|three|single|sole) (?:areas?|judge?ments?|parts?|aspects?|groups?|ones?)"
    r"(?:,? (?:that|which|where)?(?: (?:the report|ofsted|inspectors|they|it|the watchdog) (?:finds?|found"
    r"|judged?|judges"
    r"|rates?d?|called|calls|considers?(?:ed)?|graded?|grades))?| to have been| to)(?= )"
)
"""What goes on from a judgement to its grade as that of one area ("..., and this is the one that is ...")."""


def reach_left(low: str, before: GradeWord, here: Sequence[Named]) -> Reach:
    """How many judgements from the front go with the grade before them."""
    first = here[0]
    gap = ASIDE.sub("", PARENTHESIS.sub(" ", unquoted(low[before.end : first.start])))
    if " in the " in gap or " in its " in gap:
        gap = IN_REPORT.sub("", gap, count=1)
    gap = BY_WHOM.sub("", gap.replace(" ,", ","))
    with_whole = gap = ENUMERATOR.sub(" ", gap) if "(" in gap else gap
    if before.how == "rank" and gap.startswith(" of "):
        gap = OF_THE_SCALE.sub(" ", gap)
    if " parts" in gap:
        gap = ALL_PARTS.sub(" for ", gap, count=1)
    if " not " in gap and " overall" in gap:
        gap = NOT_ONLY.sub("", gap, count=1)
    if " overall" in gap or " whole" in gap or " itself" in gap:
        gap = FOR_WHOLE.sub(lambda whole: whole[1] or "", gap, count=1)
    if " in " in gap and "20" in gap:
        gap = IN_YEAR.sub("", gap, count=1)
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
    sure = (
        HOW_CALLED.fullmatch(gap)
        or IS_VERDICT.fullmatch(gap)
        or IS_HOW.fullmatch(gap)
        or ABOUT.fullmatch(gap)
        or AS_WERE.fullmatch(gap)
        or (" same " in gap and SAME_AS.fullmatch(gap))
        or ((" of " in gap or "several " in gap or "many " in gap) and RANGE_OF.fullmatch(gap))
        or HEADING.fullmatch(gap)
        or THAT_IS.fullmatch(gap)
        or GRADE_WAS.fullmatch(gap)
        or KEPT_FOR.fullmatch(gap)
        or (HEADS_LINE.fullmatch(gap) if not low[: before.start].strip(" '\"*•·-–") else None)
        or GOES_FOR.fullmatch(gap)
        or HAS_TWO.fullmatch(gap)
        or (LONG_HEADING.fullmatch(gap) if ": " in gap and chain(low, here) > 1 else None)
        or (LONG_HEADING.fullmatch(with_whole) if ": overall" in with_whole else None)
    ) is not None or (placed and PLACED_GRADE.fullmatch(gap) is not None)
    sure = sure or (
        gap.rstrip(" '\"") in (",", ":", ", the", ":the") and RATED_SO.search(low, 0, before.start) is not None
    )
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
    if first.parts == ("all",) and (ALL_TOO.fullmatch(gap) or RIGHT.fullmatch(gap)):
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

NOT_ONLY = expression(r",? (?:and )?not (?:just|only|merely|simply) overall,? but(?: also)?(?= )")
"""What goes on from the whole to its parts ("inadequate, not just overall but in all of its parts")."""

IN_YEAR = expression(r" in (?:[a-z]+ )?(?:19|20)\d\d(?= (?:for|on)\b)")
"""When a grade was given, told between it and what it is of ("a good in 2021 for leadership")."""

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

COMMA_ONLY = expression(r"['\"]*(?: overall)?,? (?:and (?:that )?|with )?(?:the |its |their )?")

AND_MORE = expression(
    COMMA_ONLY.pattern + r"(?:(?:experiences?|progress|support|services?|help|work|care|provision|and|of|for|with) )*"
)
"""What leads to a judgement that has the grade too ("inadequate, and the lives of children in care were as well").
"""

TOO = expression(
    r"(?: services?| work)? (?:(?:do|does|did|is|are|was|were|has|have|had) )?(?:too|as well|likewise|also|with"
    r" it|with them|among them|amongst them|included)\b(?=[\s'\"]*(?:$"
    r"|[.,;)]| (?:and|but|while)\b))"
)

ITSELF = expression(
    r"(?<!leadership)(?<!care)(?<!leavers)(?<!protection)(?<!adoption), (?:itself|themselves)"
    r" (?:(?:rated|judged|graded|found|now|again|also|as|to be) )*['\"]*$"
)
"""What says of a council that it has a grade too ("with the help of Leeds, itself outstanding")."""

AND_NOW = expression(r"\band (?:is |are )?now\b")
"""What goes on to something else, behind a grade and before "some areas"."""

COUNTED_AREAS = expression(
    r"\b(?:two|three|four|five) (?:(?:of (?:the|its) )?(?:\w+ ){0,2}?(?:areas|judge?ments|categories|aspects)"
    r"|of (?:the|its) (?:three|four"
    r"|five|six))\b[^,;:]*$"
)

RATED_SO = expression(r"(?:^\W*|[;:.] ?(?:and |but )?)(?:(?:rated|judged|graded|found|deemed) )(?:as |to be )?['\"]*$")
"""What opens a clause whose judgements stand behind its grade ("rated outstanding, children in care")."""

OF_OWNER = expression(r"['\"]*[,:] (?:the )?(?:[\w-]+ ){0,2}[\w-]+'s ['\"]*")
SERVICE_IS = expression(
    r"'?(?: (?:services?|support|work|provision|offer)|(?<!leavers)(?<!care)(?<!children)(?<!people))"
    r" (?:is|are|was|were|has|have|had)\b"
)
"""A council's part as the subject of what is rated first ("Rated good, the city's care leavers' service is ...").
Young people are not rated."""

LISTED_BEHIND = expression(
    r"['\"]*(?: (?:by|in) [\w ]{3,20}| (?:as well|too|also))?(?:, (?:ofsted|inspectors|the \w+|it) (?:says?"
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
    if len(gap) > FAR or WALL.search(gap) or CAUSE.search(gap) or OF_SERVICES.search(gap) or SUBJECT.search(gap):
        return False
    if COMMA.search(gap) or ANOTHER.match(gap) or BY_ANOTHER.search(gap):
        return False
    return OF_WHAT.search(gap) is not None or (placed and re.search(r"\band\b", gap) is None)


BY_ANOTHER = expression(r"\b(?:is|was|are|were) \w+(?:ed|en|t) by\b")
"""What tells of the grade itself what is done to it ("a good rating is crowned by the way it is led")."""

ANOTHER = expression(r"['\"]*,? and (?!(?:also |overall |again )?(?:for|in|on|across|of)\b)")
"""What goes on to another subject ("good and those for care leavers ...")."""


def reach_right(low: str, here: Sequence[Named], behind: GradeWord) -> Reach:
    """How many judgements from the back go with the grade behind them."""
    last = here[-1]
    whole = AND_WHOLE.sub("", low[last.end : behind.start])
    gap = EACH_WAS.sub(" was", WHEN_IT_WAS.sub(" was ", PARENTHESIS.sub(" ", unquoted(whole))))
    if "|" in gap or ":" in gap:
        gap = BETWEEN_CELLS.sub("", gap, count=1)
    if " gave" in gap or " given" in gap or " awarded" in gap or " handed" in gap:
        gap = THAT_OFSTED_GAVE.sub("", gap, count=1)
    if last.parts == ("all",) and (" in " in gap or " at " in gap):
        gap = IT_JUDGES.sub("", gap, count=1)
    if gap.startswith(")") and "(" in low[here[0].start : last.end]:
        gap = gap[1:]  # "the other two (overall and care leavers) require improvement"
    gap = WHERE.sub("", gap, count=1).replace(" it's ", " it is ")
    if gap.startswith(",") and low.endswith(BODIES, 0, last.end):
        gap = WHAT_IT_IS.sub("", gap, count=1)
    if " included" in gap:
        gap = INCLUDED.sub(" ", gap)
    if " one" in gap or " only" in gap:
        gap = THE_ONE.sub(" is", gap, count=1)
    if (
        (" it" in gap or " the" in gap)
        and OF_IT.search(gap)
        and not (
            gap.endswith((" them ", " them as ", " them to be "))
            and (
                PEOPLE.search(low, last.start, last.end)
                or gap.startswith((" arrangements", " services", "'s services"))
            )
        )
    ):
        return NONE
    if SO_MANY_WERE.search(gap) or ITSELF.search(gap):
        return NONE
    if {"all"} & {*last.parts} and PLACING.match(low, last.start):
        opening = OVERALL_AND.fullmatch(low, 0, last.start) is not None
        if not opening and re.search(r",|\band\b", gap):
            return NONE
    of_whole = OF_SERVICES.match(low[behind.end :]) and WHO_GET.search(gap) is None
    if of_whole and not low[: behind.start].rstrip("'\"").endswith((" a ", " an ")):
        return NONE
    if BARE_LEADERS.fullmatch(low, last.start, last.end) and LEADERS_ARE.match(low, last.end, behind.end) is None:
        return NONE
    count = chain(low, list(reversed(here)))
    if DID_CONCLUDE.fullmatch(gap) and (
        PLACING.match(low, here[-count].start) or PLACED.search(low, 0, here[-count].start)
    ):
        return Reach(count=count, sure=True)
    if WHICH_OFSTED.fullmatch(gap):
        return Reach(count=1, sure=True)
    sure = surely_of(low, last, behind, gap, here[-count].start)
    if not sure and not may_be_of(BESIDE_THE_POINT.sub(" ", gap)):
        return NONE
    return Reach(count=count, sure=sure)


BETWEEN_CELLS = expression(
    rf"(?:\s*\||,)\s*(?:(?:{MONTH}|(?:19|20)\d\d|\d{{1,2}}(?:\.\d+)?|ilacs|sif|to|and|[–/-])\s*+)++(?=[|:])"
)
"""A day, or a number, in a row between the name of a judgement and its grade ("Adoption | July 2019 | Good")."""

IT_JUDGES = expression(
    r"^ (?:that |which )?(?:ofsted|inspectors|it|they|the (?:watchdog|inspectorate)) (?:judge|look|grade|rate|inspect"
    r"|mark|assess|examine|cover|measure)(?:s|d|ed|es)?(?: at)?(?= (?:in|at|within|across) )"
)
"""What says of all areas only that they are those judged ("all four areas it judges in children's services")."""

THAT_OFSTED_GAVE = expression(
    r"^ (?:(?:that|which) )?(?:ofsted|inspectors|it|they|the (?:watchdog|inspectors|report)) (?:has |have |had )?"
    r"(?:gave|given|awarded|handed)(?: (?!and\b|but\b)[\w'-]+){0,9}?(?= (?:was|were|is|are|had been|have been)\b)"
)
"""What says of grades only that Ofsted gave them ("two of the grades that Ofsted gave Leeds in 2022 were ...")."""

BODIES = ("board", "boards", "lscb", "lscbs", "partnership")
WHAT_IT_IS = expression(
    r"^, (?:which|where|on which|of which|whose|made up of|an?|the) [^;.:–]{3,150}?,(?= (?:(?:was|were|is|are|has|had"
    r"|got|gets|received|also|too)\b|$))"
)
"""What is put in behind the name of a board: who sits on it, and what it is for."""

INCLUDED = expression(r"^'?(?: services?)?,? (?:included|too),?(?= )")
"""What is put in behind the last of a list ("every other area, overall effectiveness included, was good")."""

SO_MANY_WERE = expression(
    r"(?:,|;|–|\b(?:and|but|while|with)\b) ?(?:another |the other )?(?:one|two|three|four|some|most|several|many)"
    r"(?: (?:of (?:them|these|those)|more|others|areas|judge?ments))? (?:was|were|is|are|got|being)\b[^,;–-]{0,40}$"
)
"""So many of several as a subject of their own ("all areas were at least good and two were outstanding")."""

WHO_GET = expression(
    r"(?:^|\b(?:who|they)) (?:(?:now|all|both|each|still|also|continued? to|continues to) )*(?:get|got|receive[ds]?"
    r"|experienced?|(?:are"
    r"|were) given"
    r"|benefit(?:ed)? from|enjoy(?:ed)?) ['\"]*$"
)
"""Children who get services of a grade: it is theirs, and not that of the whole."""

PLACED_GRADE = expression(r"['\")]*(?: (?:ratings?|grades?|judge?ments?|verdicts?|marks?))?(?: overall)?,? ?")
"""What may stand between a grade and the place that it has ("a good rating across the board")."""

BARE_LEADERS = expression(
    r"(?:(?<!for )(?<!on )(?<!of )(?:its|the|their|senior|council|[\w-]+'s?) )*(?<!for )(?<!on )leaders"
)

LEADERS_ARE = expression(
    r"['\"]*(?: there|,? (?:in|at|across|within)(?: (?!ha[sd]\b|have\b)[\w'-]+){1,7}?)??"
    r"(?:,? (?:who|which|meanwhile|however|too|by contrast|though|also|both|all|each|now|again|still|overall|this time)"
    r"\b,?)*['\"]*(?: ?[,:;|/=(–-]"
    r"|,? the (?:verdict|grade|rating|judge?ment|mark|word|finding) (?:is|was|remains)"
    r"| were (?:praised|commended|criticised|hailed)[^,;.]{0,40},? and (?:were )?(?:given|rated|judged|graded|awarded"
    r"|handed|found)\b"
    r"| ['\"]*(?:it (?:is|was)|did|does|do|as|to be|an?|was|were|is|are|be|been|got|gets?|received?|earn\w*"
    r"|w[io]n|gain\w*"
    r"|scored?|secur\w+|went"
    r"|c[ao]me|remain\w*|stay\w*|retain\w*|maintain\w*|kept|keep|hold|held|rose|rise|fell|fall|slip\w*|dropp?\w*|moved?"
    r"|improved?|climb\w*|jump\w*|fared?|lagging|trailing|did (?:less|not so) well|good|outstanding|inadequate"
    r"|require\w*)\b(?!"
    r" (?:also )?(?:prais|critici|told|urged|thanked|warned|accus|said(?! to)|quick)"
    r"| (?:the |its |their |children's )*(?:services?|department|council|things)\b)"
    r"| (?:has|have|had)(?: \w+){0,2}? (?:been|got|gone|come|kept|won|earned|received|slipped|moved|risen|improved"
    r"|dropped|fallen|gained|secured|retained|an?)\b(?! (?:the |its |their |children's )*(?:services?"
    r"|department)\b)|\W*$)"
)
"""What leaders are, or were given; of what they do no grade is told ("leaders moved services from inadequate")."""

AND_WHOLE = expression(
    r"^(?:'s?)?(?: areas?| judge?ments?| services?| support| work)?,? (?:and|as well as|along with|together with)"
    r" (?:the |its"
    r" )?(?:services?|department|council|authority)"
    r" (?:overall|as a whole|itself),?(?= )"
    r"|,? and (?:each|all|every one) of (?:its|the|their) (?:\w+ )?parts,?(?= )"
)
"""The whole, put in beside areas ("the other areas, and the service overall, were good")."""

OVERALL_AND = expression(r"\W*(?:overall,? (?:and|as well as) ?)?['\" ]*")
"""How a sentence opens that says first where a grade is of ("Overall and in each of the areas it is good")."""

PEOPLE = expression(r"(?:leaders|leavers|children|people|services|youngsters|experiences|families|care)$")
"""A judgement that "them" may mean."""

OF_IT = expression(
    r"\b(?:and|(?:ofsted|inspectors),? (?:which|who) (?:has|have)) (?:rated|judged|graded|branded|declared) "
    r"(?:it|them|the (?:council|services?|department|authority))(?: (?:as|to be))? ?$"
)
"""A verb with an object of its own: what was said before it was not rated ("found children at risk and rated it")."""

PLACING = expression(r" ?(?:in|for|on|across|under|over|against)\b")

WHERE = expression(
    r"^(?: services?| work| support)? (?:at|in|within|across"
    r"|of) (?:the |its )?(?:[\w&-]+(?:'s)? ){0,5}?(?:children's services"
    r"|children's social care|council|department|service|authority)(?=,? (?:was|were|is|are|has|have|had|remain|still"
    r"|also|both)"
    r"| ?['\"]*$)"
)
"""In whose service a judgement was made ("leadership at Leeds children's services was ...")."""

PARENTHESIS = expression(
    r",? \([^()]*\)|, (?:however|meanwhile|though|too|by contrast|moreover|in turn|also|on the other"
    r" hand"
    r"|for example|(?:as )?(?:it|you|members|readers|we|many|some) (?:will|may|might) (?:be )?(?:recall|remember"
    r"|know)\w*"
    r"|(?:it|they|the (?:\w+ )?report(?: (?:published|out|issued|released)(?: (?:today|yesterday"
    r"|this week))?)?|inspectors|ofsted|the watchdog) (?:(?:has |have )?(?:said|added|found|decided"
    r"|ruled|concluded)"
    r"|says?|adds?|finds?)),"
    r"|, (?:said|says|found) (?:ofsted|inspectors|the (?:inspectors|watchdog|report)),"
    r"|, in (?:the )?(?:inspectors'|ofsted's|watchdog's|inspectorate's|its|their) (?:view|eyes|opinion|words"
    r"|judge?ment)(?=,)"
    r"|, (?:though|although|while|despite|if|albeit) [^,;]{0,40},"
    r"|, (?:like|as with|unlike|along with"
    r"|together with) [^,;]{0,80},"
    r"|, (?:the|an?|its) (?:only |one |other )?(?:area|aspect|judge?ment|part|field|one|category)s? (?:which|that"
    r"|where|in which|to)\b"
    r"|, (?:the|an?|its|their|our|long)(?: (?!and\b|but\b|rated\b|judged\b|graded\b)[\w'-]+){1,7},"
    r"(?= (?:is|are|was|were|has|have|remains?|stays?|gets?|got|came|went|fell|rose|requires?|required)\b)"
    r"|, (?:chaired|led|headed|run|which|who|where|then|now|once|previously|formerly|hitherto)\b[^,;]*,"
    r"|,? (?:for|to|of|in) (?:whom|which) (?:the )?(?:services?|support|help|care|work|provision"
    r"|experiences?)(?: and progress)?"
    r"|, (?:the|its|ofsted's|their|one of the|an?) (?:\w+ ){0,3}?(?:highest|top|best|lowest|second[- ]\w+|worst"
    r"|bottom|possible)"
    r"[\w -]{0,25}(?:,|$)"
)
"""What is put in beside the thing itself, between two marks."""

ABOUT = expression(
    r"['\")]*(?: (?:ofsted |overall |top |positive )*(?:ratings?|grades?|grading|gradings|judge?ments?|verdicts?"
    r"|marks?|scores?|outcomes?))?(?:,? (?:by|from) (?:ofsted|inspectors|the [\w]+))?(?:,? (?:was|were|has been"
    r"|have been|went)(?: also| again| then)?(?: (?:given|awarded|handed|received|achieved|kept|reserved|saved))?)?"
    r"(?: (?:again|too|also|both|only|still|this time))?(?: when it (?:comes|came)(?= to))?(?:,? (?:for|in|on|at|under"
    r"|across|to)| (?:around|at|against|under|over"
    r"|regarding|concerning|with))(?: (?:respect to|regard to|relation to|terms of|respect of|the (?:area|areas"
    r"|category|categories|fields?) of|(?:its|the) judge?ment (?:on|for|of)))?"
    r"(?: (?:both|for|the|its|his|how|their|all|each|every|services?|areas?|of|support|work|quality|experiences?"
    r"|progress|and|on|given|offered|provided"
    r"|to|children's|providing|children|those|well|help|care|protecting|it|provides|supports|performance|impact"
    r"|effectiveness|is|are|doing|with|way|ways)\b)*['\" :]*"
)

HOW_CALLED = expression(
    r"['\"]*(?:, (?:again|too|once more),)? {1,2}(?:is|was) (?:what|the (?:word|grade|mark|verdict)(?: that)?)"
    r" (?:inspectors|ofsted|they|it|the"
    r" \w+) (?:have |has |had )?"
    r"(?:written|put|wrote|gave|given|used?|chose|chosen|said|reached|settled on) (?:beside|against|next to|for"
    r"|of|about|on|to)"
    r"(?: (?:the|its|their|both|(?:council|authority|county|city|borough|department)'s))* ?['\"]*"
    r"|['\"]*(?:, (?:again|too|once more),)? {1,2}(?:is|was) (?:how|what) (?:ofsted|inspectors|it|they|the \w+)"
    r" (?:describes?d?|calls?|called|rates?"
    r"|rated"
    r"|judges?|judged) "
    r"(?:(?:the|its|their|both|(?:council|authority|county|city|borough|department)'s) )*['\"]*"
)

IS_VERDICT = expression(
    r"['\"]*(?:[:,]| [–-]) (?:that|this|which|it|such)(?:'s| is| was) (?:the|its|their|ofsted's|inspectors'?)"
    r" (?:inspectors' |watchdog's |inspectorate's )?(?:verdict|judge?ment|grade|rating|view|word|conclusion|mark)"
    r"(?: (?:on|for|of|about|given to))(?: (?:the|its|their|support|services?|work|help|care|for|with|of|what"
    r"|way))*['\" ]*"
)
""""Outstanding: that is the verdict on ..."."""

IS_HOW = expression(
    r"['\"]* (?:is|was) (?:also )?(?:how|what) (?:ofsted|inspectors|it|they|the (?:report|watchdog))"
    r" (?:describes?d?|calls?"
    r"|called|sees?|saw|rates?d?|judges?d?|finds?|found|said of|says? of|thinks? of|thought of)"
    r" (?:(?:the|its|their|our|council|support|services?|for) )*['\"]*"
)
"""What leads from a grade set first to what it is of ("Outstanding is how they describe our leaders")."""

RANGE_OF = expression(
    r"['\"]* (?:across|in|for|on) (?:(?:an?|the) (?:\w+ )?(?:range|number|variety|string|series|host) of|several|many"
    r"|various) (?:(?:key|core|different|its) )?(?:services"
    r"|areas|measures|fronts|categories)(?:,? (?:including|among them|such as|from)|:|,| –| -)(?: (?:the|its"
    r"|those|for|on|in|services|support|care|help|work|with|of))* "
)
"""What leads from a grade to services of which some are then named ("across a range of services, including")."""

SAME_AS = expression(
    r"['\"]*(?: overall)?(?: and|, and|, which (?:is|was)|,| –) (?:exactly |just )?the same(?: (?:grade|rating"
    r"|mark|verdict|judge?ment))?"
    r" (?:as|for|as for)(?: (?:for|that (?:of|for|on)|those (?:of|for)|the|its|their|was|were|given|to|support"
    r"|help|services?|work|provision|experiences?|and"
    r"|progress|care|of|with))* "
)
"""What adds a judgement behind the grade of another ("good, the same grade as adoption", "good, and the same for")."""

AS_WERE = expression(
    r"(?:[^;,]{0,60}(?:, (?:up|down|better|worse|according to|in the words of|says?|said|inspectors|ofsted|the report)"
    r" ?[^;,]{3,40})?(?=, as it was for|,? (?:as|and so) (?:was|were"
    r"|is|are|do|does|did|have|has"
    r"|had)\b))?['\")]*[,;]? (?:,? ?(?:the report|the inspectors|inspectors|ofsted|it"
    r"|they) (?:says?|said|found),?)? ?(?:(?:and )?so's|(?:as|and so"
    r"|so),?(?: too,?)?(?: [\w ]{2,20},)? {1,2}(?:it )?(?:was|were"
    r"|did|does|do|is"
    r"|are|had|have|has)(?: been)?(?: (?:[\w'-]+ ){1,3}(?:that|which) (?:is|was|are|were) (?:given|offered|provided"
    r"|made|there))?"
    r"|along with"
    r"|as well as|together with|(?<!and )the same (?:grade|rating|verdict|judge?ment|mark) as|likewise|(?:just |much"
    r" )?like|as with|and similarly)(?: (?!was\b|were\b|is\b|are\b|has\b|have\b|had\b|who\b|which\b|but\b)"
    r"[\w',-]+){0,8}['\" ]*"
)


GOES_FOR = expression(
    r"['\"]*(?:[,;–]| -)? ?(?:and |with )?(?:that|the same|this|so)(?: (?:grade|rating|verdict|judge?ment))?"
    r" (?:also |equally )?(?:goes?|went|applie[sd]|is true|was true|holds?|held|being true|was (?:given"
    r"|the case))(?: (?:for|of|to"
    r"|in))(?: (?:the|its|both|work|services?|support|help|on|with|of|for))*['\" ]*"
)
""""Good, and that goes for ...": the grade before is said of what follows."""

HAS_TWO = expression(
    r"['\"]*[;,:–] ?(?:it|they|the \w+) (?:now )?(?:has|have|had|got|gets?|received|was given|were given)"
    r" (?:just |only )?(?:one|two|three|four|five)(?: of (?:them|these|those))?(?:,|:| [–-])?"
    r" ?(?:for|in|on)? ?(?:the |its |how )?"
    r"|['\"]*, (?:the (?:latter|last)(?: one)?|that|this)(?: (?:one|being|was|is|given|awarded)){1,2}(?: (?:for|on))"
    r" (?:the |its |how )?"
)
""""The only council with an inadequate; it has two, for ..."."""

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

WHEN_IT_WAS = expression(r",? when (?:it|they) (?:was|were|had been)\b")

EACH_WAS = expression(r"; (?:each|both|all|they|it) (?:was|were|had been|got|received)\b")

RIGHT = expression(r"['\"]*,? (?:right|and that|all the way|and this) ?")
"""What puts weight on "all" behind a grade ("the lowest rating, right across the board")."""

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

CLEFT = expression(
    r"['\"]*(?: it(?= (?:was|is) (?:for|in|on)\b)| (?:too|as well|also|this time|overall|by ofsted|by inspectors|one"
    r"|among (?:them|these|those)|of (?:the (?:\w+ )?)?(?:them|these|those|lot|two|three|four|five)))*,?"
    r" {1,2}(?:was|were|is|being|are)(?: that (?=of|on|for)| our\b)?" + LIGHT.pattern
)
""""The only area to be rated good was ...": what it was stands behind."""

OF_WHAT = expression(r"\b(?:for|in|on|across|to|at|regarding|about|of)\b")
"""What leads from a grade to that which it was given for."""

COMMA = expression(r"[,:–]| - ")

HEADING = expression(
    r"['\")]*(?: (?:grades?|ratings?|judge?ments?|marks))?(?: (?:too|also|again|overall))* ?(?:[:–(]|-(?= )"
    r"|, (?:(?:both |all )?those (?:on|for)|namely|these being|being|(?:one|two) of (?:them|these|those)(?: (?:being"
    r"|was"
    r"|is|were|are))?)\b)(?: one (?=for |on |in ))?" + LIGHT.pattern
)
"""What introduces the list of what was graded so ("three were good: ...")."""

GRADE_WAS = expression(
    r"['\")]*,? (?:is|was) (?:also )?(?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark|word)"
    r"(?: (?:given|awarded|handed|reached|earned|received|chosen|used|reserved))?(?: out)? (?:for|on|of|to|by|in)"
    r"(?: (?:the|its) (?:services?|council|department) (?:overall|as a whole),?)?" + LIGHT.pattern
)
"""What leads from a grade that is told first to what had it ("Inadequate was the grade for its leaders, for ...")."""

HEADS_LINE = expression(
    r"['\"]*(?::| –| -)(?: (?!was\b|were\b|is\b|are\b|has\b|have\b|had\b|who\b|which\b|said\b)[\w'-]+){0,6} ?['\"]*"
)
"""What leads from a grade that a line begins with to the one thing that has it ("Good: the lives of children in"
" care")."""

KEPT_FOR = expression(
    r"['\"]*,? (?:(?:describes?d?|covers|covered|concerns|concerned|applies to|applied to|relates to"
    r"|(?:is|was) attached to)\b"
    r"|(?:is|was) (?:kept|reserved|saved|left) (?:only |just )?for (?:(?:just |only )?(?:one|two|three|a single)"
    r" (?:lines?"
    r"|areas?|parts?|pages?|judge?ments?|headings?)(?:,|:| –) (?:that|those|the ones?) (?:about|on|for) )?)"
    + LIGHT.pattern
)
"""What leads from a grade to the few that had it (""Good" is kept for one line, that about care leavers")."""

THAT_IS = expression(
    r"['\")]* (?:for|in|on) (?:each|all|both)(?: of)?(?: (?:the|these|its))?(?: other)?(?: (?:two|three|four|ones))?"
    r"(?:,| –|:) (?:(?:that is|namely|meaning)(?: to say)?,? )?" + LIGHT.pattern
)
"""What tells behind a grade which those were that had it ("a good for each of the other two, that is for ...")."""

LONG_HEADING = expression(
    r"['\")]*[\w' ,]{0,30}: ?(?:(?:the )?overall(?: effectiveness| one| grade| rating)?,? (?:and )?)?(?:the ones? )?"
    r"(?:for |in |on )?" + LIGHT.pattern
)
"""What introduces the list of all that was graded so ("good from top to bottom: for leaders, for ...")."""

WHICH_OFSTED = expression(
    r",? (?:that|which|whom|whose) (?:ofsted|inspectors|it|they|the (?:inspectors|watchdog|inspectorate|report))"
    r" (?:has "
    r"|have |had )?"
    r"(?:calls?|called|rates?|rated|judges?|judged|graded?s?|finds?|found|deems?|deemed)(?: as| to be)? ['\"]*"
)
"""What says of a judgement just named how it was graded ("leadership that Ofsted calls outstanding")."""

PLACED = expression(r"(?:^|[;,:.–] ?)\W*(?:only |and |but |yet )?(?:for|in|on) (?:the )?(?:[\d,]+ (?:or so )?)?$")
"""How a clause begins that names a judgement first ("Only for leadership ...")."""

DID_CONCLUDE = expression(
    r"(?: now)?,? (?:did )?(?:they|it|inspectors|ofsted|the (?:inspectors|watchdog|report)) (?:conclude|decide"
    r"|find|found"
    r"|judge|rule|sa(?:y|id)|fe(?:el|lt))\w*"
    r"(?: that)? (?:(?:the|its) \w+|we|it|they|services) (?:(?:was|is|were|are|still|only|also|to|be|now) )*['\"]*"
    r"|(?: now| itself)?,? (?:did|do|does) [^,;:.]{3,40}? (?:hold|get|earn|have|keep|receive|reach|win)\b(?: (?:an?"
    r"|the|its|very|still"
    r"|now|only))* ['\"]*"
    r"|(?: now)?,? {1,2}(?:did|do|does) (?:they|it|inspectors|ofsted|the (?:inspectors|watchdog|report|grade))"
    r" (?:stop|settle|halt|pause|draw|go|give|award|use|choose|say|call|fall|drop|rate|judge|find|think)\b"
    r"(?: (?:short|the|line|no|higher|further|than|only|for|just|a|an|at|to|word|grade|it|them|services"
    r"|as)){0,6} ['\"]*"
)
"""What was concluded of the council for a judgement that is named first ("For leadership, they found that it ...")."""

CAUSE = expression(
    r"\bas (?:inspectors|ofsted|they|it|the \w+) (?:sees?|saw|finds?|found|says?|said|warn|criticis)\w*\b|"
    r"\b(?:for (?:leaving|failing|putting|letting|not )|over|due to|owing to|thanks to|amid|despite|including"
    r"|prais\w+|commend\w*|applau\w+|concerns?|failures?)\b"
)
"""What follows tells why, not of what, a grade was given."""

OF_SERVICES = expression(
    r"^['\"]* (?:\w+'s? )?(?:services?(?! (?:for|to) (?:the |its )?$)|council|authority|department|trust)\b"
)
"""A grade that is the adjective of a whole service."""
