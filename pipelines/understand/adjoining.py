"""Whether the words between a grade and a judgement part the two, or several judgements are one list."""

import re
from collections.abc import Sequence

from pipelines.understand.grade_names import ENDS_OF_ANY_SCALE, GRADE_ENDS
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, Named
from pipelines.understand.later import expression

IN_ITS_OWN = expression(
    r"(?: (?!and\b|but\b|while\b)[\w'-]+){0,6} \((?:(?:previously|formerly|once|was|were|rated|judged|graded|(?:in"
    r" )?20\d\d),?:? ){0,3}['\"]*"
)
"""What is said of a judgement before its grade in brackets ("help and protection did less well (requires ...)")."""

CLOSED, OPENED = (
    expression(r"['\"]*\)"),
    expression(
        r"(?: services?)? ?\((?:(?:(?:ofsted )?(?:grade|rating|judge?ment)|rated|judged|graded)(?::| –)? )?['\"]*"
    ),
)
"""Where each grade stands in brackets, it is of what stands before them."""

BY_STEPS = expression(
    r"[^,;:.]{0,20},? (?:(?:one|two|a) (?:rung|step|notch|grade|level|rank)s? (?:lower|higher|below|above|down|up"
    r"|further)|(?:the )?one (?:lower"
    r"|higher|better|worse|up|down|below|above|beneath|under)(?: (?:it|that))?)"
    r"[\w ]{0,20}(?:,? (?:at|on|with)|[,:]) (?:an? )?['\"]*"
)
"""How far from another grade it is, told between what is graded and its grade ("one rung below that, at")."""


def surely_of(low: str, named: Named, behind: GradeWord, gap: str, start: int) -> bool:
    """Whether the words between tie a judgement to the grade behind it; its list begins at ``start``."""
    if behind.how == "hard" and re.fullmatch(
        r"['\"]*(?:(?: (?:in|at|of) [\w'-]+(?: [\w'-]+)?)? (?:experiences?|gets?|receives?)\b)?(?: (?:services?"
        r"|support|work|provision|experiences?|(?:below|beneath|underneath|under) (?:it|that)"
        r"|below|beneath))?,?(?: (?:alone|itself|no (?:better|worse|higher|lower|more|less) than|also|still|all"
        r"|both|each|now"
        r"|again|too|each one|which|that|previously"
        r"|formerly|once|then|already|currently|for (?:so|too|very) long|long))* ?['\"]*",
        gap,
    ):
        return True
    if behind.how == "same" and SAME_AS_NAMED.fullmatch(gap):
        return True
    if WITH_BEFORE.search(low, 0, start) and re.fullmatch(r" (?:services?|support|work|provision) ['\"]*", gap):
        return True
    if behind.quoted and re.fullmatch(
        r"(?:'?s?)?(?: (?:services?|support|provision))?(?: (?:of|for|in) [\w' ]{0,25})? ?", gap
    ):
        return True
    if (
        GRADING_IT.search(gap) and not re.search(r"\b(?:which|who|ofsted|(?<!with )inspectors)\b", gap)
    ) or re.fullmatch(
        r",? (?:(?:now|also|again|still|even|merely|just|only|simply|namely|likewise|already|both|all|each"
        r"|previously|formerly|hitherto|once|last time"
        r"|until then|(?:which|who) (?:had been|was|were)) )*['\"]*|,? ?",
        gap,
    ):
        return True
    if LABELLED.fullmatch(gap) or (behind.quoted and SAYS.fullmatch(gap) and ENTRY.search(low, 0, start)):
        return True
    if WITH_GRADE_TO.fullmatch(gap) and REWARDS.search(low, 0, start):
        return True
    if GRADED_IT.fullmatch(gap) and LOOKED_AT.search(low, 0, start):
        return True
    if AND_ITEM.search(low, 0, start) and WITH_IT.fullmatch(gap):
        return True  # "leadership came away with a good and adoption with an outstanding"
    if behind.how == "soft" and AND_ITEM.search(low, 0, start) and ITS_SUPPORT.fullmatch(gap):
        return True  # "leadership was rated outstanding, and care leavers' support good"
    if WITH_BEFORE.search(low, 0, start) and THE_ONE_TO.fullmatch(gap):
        return True
    if THE_EXCEPTION.fullmatch(gap) or PUT_IN_AT.fullmatch(gap) or WHILE_IT.fullmatch(gap):
        return True
    if gap.endswith(": ") and FARED.fullmatch(gap):
        return True
    if WITH_BEFORE.search(low, 0, start) and LAGGING.fullmatch(gap):
        return True
    if WITH_THEM.search(low, 0, start) and re.fullmatch(r"'? (?:services?|support|work) ['\"]*", gap):
        return True  # "with leadership and care leavers' services outstanding"
    if THEIR_SERVICES.fullmatch(gap) and AND_OTHERS.search(low, 0, start):
        return True
    if LIFTED.search(low, 0, start) and LIFTED_FROM.fullmatch(gap):
        return True
    if RISEN_FROM.fullmatch(gap) or ADJACENT.fullmatch(gap) or CONNECTED.fullmatch(gap) or WITH_GRADE.fullmatch(gap):
        return True
    if EMPTY_CELLS.fullmatch(gap):
        return True
    if "(" in gap and CLOSED.match(low, behind.end) and IN_ITS_OWN.fullmatch(gap):
        return True
    if BY_STEPS.fullmatch(gap) or (VERB_BEFORE.search(low, 0, start) and OBJECT_TO_GRADE.fullmatch(gap)):
        return True
    if (FOR_IT.fullmatch(gap) or A_GRADE.fullmatch(gap) or THEY_GAVE.fullmatch(gap)) and leads_in(low, named, start):
        return True
    if (
        low.startswith("requir", behind.start)
        and (THE_COUNCIL.fullmatch(gap) or not BESIDE_THE_POINT.sub("", gap).strip())
        and leads_in(low, named, start)
    ):
        return True  # "For care leavers the council requires improvement"
    if SAID_OF.fullmatch(gap) is None or WALL.search(gap) or (" overall" in gap and AND_OVERALL.search(gap)):
        return False
    if LEADING_FOR.fullmatch(low, 0, start) is not None or (
        SERVICES_ARE.fullmatch(gap) and LEADING_FOR.fullmatch(low, clause_start(low, start), start)
    ):
        return True  # "For children in care and care leavers the department was rated good"
    if OWN_SERVICES.search(gap) and named.parts != ("all",):
        return False
    leading = LEADING_FOR.fullmatch(low, clause_start(low, start), start) is not None
    return leading or SUBJECT.search(gap) is None


SAME_AS_NAMED = expression(
    r"(?: services?)?(?: (?:inspected|assessed|examined|judged|graded|looked at))?,? (?:the |its |their |that "
    r"|one of )?"
)
"""What stands between a judgement and the words that say it has the same grade ("all the areas inspected were at that
level")."""

AND_ITEM = expression(
    rf"\b{GRADE_ENDS}['\"]*(?:,|;)?(?: (?:and|but|with|while))? (?:(?:the|its|their|our|support|services?|work|help|for"
    r"|with|of|experiences?|and|progress) )*$"
)
ITS_SUPPORT = expression(r"'? (?:services?|support|work|provision|help) (?:only |just |merely )?['\"]*")
"""What stands between a judgement and its grade where the verb is that of the item before."""


LABELLED = expression(
    r"'?(?: services?| support)?(?::| –| -|,) (?:(?:(?:the|ofsted's|their) )?(?:judge?ment|grade|rating|verdict"
    r"|result|outcome)"
    r"(?: (?:is|was))?(?: –| -|:|,)?|(?:ofsted|inspectors) (?:says?|said|finds?|found|calls? it"
    r"|rates? it):?) (?:an? )?['\"]*"
)
"""What stands between a judgement and its grade in a label ("Adoption: judgement – good")."""
ENTRY = expression(
    r"\b(?:box|entry|row|column|line|section|heading|cell|page|part|bit|space|grade)s? (?:for|on|about|marked|headed)"
    r"(?: (?:the|its|their|support|services?|work|help|for|with|of|experiences?|and|progress))* $"
)
SAYS = expression(
    r"'?(?: (?:says|reads|shows|has|carries|bears|contains|said|is headed)(?: (?:the word|simply"
    r"|just))?:?) (?:an? )?['\"]*"
)
"""What the entry for a judgement says of it ("The box for leadership says 'good'")."""
REWARDS = expression(
    r"\b(?:reward|credit|honour|crown|top|hail|present|slap|brand|hit|saddle|land|stamp|tag|serv|leav|left|prais"
    r"|commend"
    r"|applaud)(?:es|ed|s|ing|e)?(?: (?:the|its|their|our|experiences?|progress|and|of|support|help|for|work|with"
    r"|services?|care|[\w-]+'s))* ['\"]*$"
)
WITH_GRADE_TO = expression(r"'?(?: (?:services?|support|work))? with (?:an? |its |the |their )['\"]*")
"""How a judgement is given its grade by a verb and "with" ("Inspectors hail adoption with good rating")."""
LOOKED_AT = expression(
    r"(?:^\W*|[,;:.] )(?:having|after|when (?:they|inspectors|ofsted)|once (?:they|inspectors|ofsted)"
    r"|(?:ofsted|inspectors|they)(?: also)?) (?:had )?(?:look(?:ed|ing)(?: (?:closely|hard|also|longest|again|long"
    r"|carefully|first|last)){0,2} (?:at|into)|inspect(?:ed|ing)"
    r"|examin(?:ed|ing)|consider(?:ed|ing)|review(?:ed|ing)|assess(?:ed|ing)|c[ao]me to|turn(?:ed|ing) to|test(?:ed"
    r"|ing))"
    r"(?: (?:both|the|its|their|our|experiences?|progress|and|of|support|help|for|work|with|services?|care|at))* $"
)
GRADED_IT = expression(
    r"'?(?: services?| support| work)?,? (?:and )?(?:(?:ofsted|inspectors|they|it|the report) )?(?:then "
    r"|also )?(?:(?:has|have"
    r"|had) )?(?:graded?s?|rate[sd]?|judge[sd]?|found|finds?|call(?:ed|s)?|deemed|declared|pronounced|gave|gives?"
    r"|awarded)"
    r" (?:it|them|that|this|(?:both|each|all) of them|both|the latter)(?: (?:as|to be|an?|the|all|both|each))* ['\"]*"
    r"|'?(?: services?| support| work)?(?:;|,| –)(?: and)? (?:their|its|the|ofsted's|whose) (?:grade|rating"
    r"|judge?ment|verdict"
    r"|conclusion)(?: (?:for|on) (?:it|them|that|this|both))? (?:was|is|were|are)(?: (?:an?|that of))? ['\"]*"
)
"""What goes on from what inspectors looked at to its grade ("Having looked at adoption, inspectors graded it good")."""

WITH_IT = expression(
    r"'?(?: (?:services?|support|work|provision|help))? (?:with|to|at|as|on)(?: (?:just|only|an?|the))* ['\"]*"
)
"""The same, where the verb of the item before had its grade by a preposition."""


def leads_in(low: str, named: Named, start: int) -> bool:
    """Whether a clause begins with what its grade is for ("For leadership", "In all four areas")."""
    begins = clause_start(low, start)
    if LEADING_FOR.fullmatch(low, begins, start):
        return True
    if named.parts != ("all",):
        return False
    return not low[begins : named.start].strip() or IN_ALL.fullmatch(low, begins, named.end) is not None


def may_be_of(gap: str) -> bool:
    """Whether a subject may go on to a grade through words nobody foresaw: a verb, and no other subject."""
    if len(gap) > FAR or WALL.search(gap) or SUBJECT.search(gap) or OWN_SERVICES.search(gap):
        return False
    return VERB.search(gap) is not None


def chain(low: str, here: Sequence[Named]) -> int:
    """How many of the judgements, from the first on, are one list."""
    for at in range(1, len(here)):
        if not one_list(low, here[at - 1], here[at]):
            return at
    return len(here)


def one_list(low: str, one: Named, other: Named) -> bool:
    """Whether two judgements are items of one list."""
    first, second = sorted((one, other), key=lambda named: named.start)
    if first.parts == ("overall",) and second.parts == ("all",) and BELOW_IT.fullmatch(low, first.end, second.start):
        return True
    if {"all", "some"} & {*one.parts, *other.parts}:
        return first.parts == ("all",) and AMONG.fullmatch(low, first.end, second.start) is not None
    between = BESIDE_THE_POINT.sub(" ", low[first.end : second.start])
    if " another " in between:
        between = AND_ONE_MORE.sub(" and for ", between)
    if " so " in between:
        between = SO_TOO.sub(", ", between)
    if (
        " and one for " in between
        or " followed by " in between
        or " shar" in between
        or " join" in between
        or " alongside" in between
        or " matched " in between
        or " once " in between
    ):
        between = JOINED.sub(" and ", between)
    if " but " in between and NOT_ONLY.search(low, 0, first.start):
        between = BUT_ALSO.sub(" and ", between)
    if ";" in between and HAS_VERB.match(low, second.end):
        return False
    if between.startswith(";") and NEXT_ITEM.fullmatch(between) and VERBAL.search(between, 1) is None:
        return True
    if ITEMS.fullmatch(between) is not None or AND_SO.fullmatch(between) is not None:
        return True
    return len(between) < FAR and VERBAL.search(between) is None and JOINS.search(between) is not None


AND_ONE_MORE = expression(r",? and another (?:was |went )?(?:for|to|on|in) (?:what is done (?:for|with) )?")
"""What gives the same grade once more ("an outstanding grade for leadership and another for care leavers")."""

JOINED = expression(
    r",? (?:(?:now |also )?joins|(?:has |have |now |also )*joined|(?:is|are|was|were|has been"
    r"|have been) (?:now )?(?:joined"
    r"|matched|followed) by|share[sd]? (?:it|that|this) with|(?:now )?sits? alongside"
    r"|stands? alongside)\b(?: (?:that|those|the (?:one|same))(?: (?:for|of|on))?)?"
    r"|,? and (?:the )?(?:other )?one (?=(?:for|to|in|on)\b)|, (?:and )?(?:then |again )?once (?:more )?(?=(?:for|to"
    r"|in|on|against|beside)\b)"
)
"""What adds a judgement to others that have its grade ("leadership joins adoption in being good")."""

NOT_ONLY = expression(
    r"\bnot (?:only|just|merely|simply|alone)(?: (?:(?:the|its|their|our|for|on|in|of|to|with|support|services?|work"
    r"|help"
    r"|care|experiences?|progress|and|impact|quality)\b))* ['\"]*$"
)
BUT_ALSO = expression(r",? but (?:(?:also|even|equally|likewise|as well) )?")
"""What makes a list of two ("not only leadership but adoption")."""

SO_TOO = expression(r",? and so,?(?: too,?)? (?:was|were|is|are|did|do|does|has|have)\b(?: (?:those|that) of\b)?")
"""What goes on with the same grade ("So is leadership, and so are those of care leavers")."""


def clause_start(low: str, before: int) -> int:
    """Where the clause begins that ``before`` stands in."""
    return max((wall.end() for wall in CLAUSE.finditer(low, 0, before)), default=0)


FARED = expression(
    r"'?(?: services?)?,? (?:did|fared|came off|came out|scored|was|were) (?:(?:far|much|rather|a little"
    r"|slightly) )?(?:not )?(?:so |as )?"
    r"(?:less well|better|worse|well|badly|best|worst): ['\"]*"
)
"""What says of a judgement how it did, before its grade ("Adoption did less well: requires improvement")."""

AND_OVERALL = expression(r"\band (?:the )?(?:children's )?(?:services?|council|department|effectiveness)? ?overall\b")
"""What goes on to the whole ("For care leavers matters got worse, and services overall were rated ...")."""

LAGGING = expression(
    r"'?(?: services?)?,? (?:lag(?:ging|s)?|trail(?:ing|s)?|languish(?:ing|es)?|sitting|stuck|left|standing|remaining"
    r"|coming out)(?:"
    r" (?:behind|still))?"
    r"(?: at| on| as)(?: an?)? ['\"]*"
)
"""What leads to the grade of what is added with "with" ("with adoption lagging at good")."""

PUT_IN_AT = expression(
    r"'?(?: services?| support)?(?:,|,? (?:its|their|the) (?:[\w-]+ ){1,2}(?:area|one|judge?ment|service|grade|part),?)"
    r" (?:(?:now|still) )?at ['\"]*"
)
"""What leads to a grade that is put in ("support for care leavers, at good, ...")."""

THE_EXCEPTION = expression(
    r"'?(?: services?)?,? (?:(?:being|as) )?the (?:only |one |sole )?(?:exception|odd one out),?(?: (?:at|with"
    r"|being|was|rated|and))?"
    r" (?:an? )?['\"]*"
)
"""What leads from what is left out to its grade ("with care leavers the exception at 'good'")."""

THE_ONE_TO = expression(
    r"'?(?: services?| support)?,? (?:as |being )?(?:the|its) (?:one|only|sole|single|lone) (?:\w+ )?(?:area|spot"
    r"|point|part"
    r"|judge?ment|aspect"
    r"|category|one|service)s?(?: (?:to|be|that|which|at|was|is|found|rated|judged|graded|as))* ['\"]*"
)
"""What says of what is added that it alone has the grade behind it ("with adoption the one area to be inadequate")."""

WHILE_IT = expression(
    r"'?(?: services?)?, (?:while|although|though|if|even if|despite the fact that) (?:it|they|that|this)"
    r"(?: (?:is|was|are|were|has|have|had|been|itself|still|also|again|only|now|once|rated|judged|graded|found|to|be|as"
    r"|said|an?))* ['\"]*"
)
"""What leads to a grade that is conceded of what was named ("leadership, though it is still inadequate, ...")."""

WITH_THEM = expression(r"\bwith (?:its |the |their )?$")
AND_OTHERS = expression(rf"\b{ENDS_OF_ANY_SCALE}['\"]*,? (?:and|but|while) (?:its |the |their )?$")
THEIR_SERVICES = expression(r"'? (?:services?|support|work|provision) ['\"]*")
"""What stands between a further judgement and its grade, whose verb stands only before the first ("rated leadership
good and care leavers' services poor")."""

FAR = 140
"""Letters between a grade and what it is of, where no form of words ties the two."""

ADJACENT = expression(
    r"['\"\s(]*+(?:(?:each|both|all) )?(?:(?:just )?an? |another |the )?['\"]*(?:ofsted |rating of |grade of )?['\"]?"
)

RISEN_FROM = expression(
    r"'?(?: services?)?[,:]? (?:(?:up|down|moved?s?|gone|went|goes|rises?|rose|climbs?|climbed|falls?|fell"
    r"|drops?|dropped|slips?"
    r"|slipped|improves?|improved|has|have) )*from (?:an? |being )*['\"]*"
)

LIFTED = expression(r"\b(?:upgraded|downgraded|raised|lifted|moved|promoted)(?: (?:its|the|their|for))* ['\"]*$")

LIFTED_FROM = expression(
    r"'?(?: (?:services?|(?:at|in|of|for|across) [^,;.:]{3,70}?))?,? (?:up |down )?from"
    r" (?:an? )?['\"]*"
)
"""What is lifted is what the steps are of ("Ofsted upgraded leadership at the city's children's services from ...")."""

CONNECTED = expression(
    r"['\")]*(?:,(?= as\b))?(?: (?:services?|work|support))?(?: (?:grade|rating|judge?ment|verdict|mark|score|result)"
    r"(?= ?[:|=–-]| (?:is|was|of)\b))?(?: (?:all|both|each))?\s?(?:of|as|:|\||–|-|=|/|is"
    r"|was|at|on"
    r"|\bto be\b)\s?(?:(?:also|officially|again|just|only|simply|merely|yes),? )?(?:an? |the |now |still |both |all "
    r"|each |(?:our|its|their|the) (?:only|one) )?['\"(]*"
)

EMPTY_CELLS = expression(r"(?:\s*+(?:\||(?<=\s)/)\s*+(?:-|–|—|n/a|none|not \w++)?)+\s*+(?:\||/)\s*['\"]*")
"""Cells with no grade between the name of a row and its grade ("Care leavers | n/a | Good")."""

SAID_OF = expression(
    r"[^;]*?\b(?:was|were|is|are|be|been|being|remains?|remained|stays?|stayed|continues?|continued|rated|judged"
    r"|graded|deemed|given|awarded|receive|received|receives|found|earned|gained|got|gets|got|scored"
    r"|improved (?:from|to)|dropped|fell|moved|rose|said|concluded|to|still|branded|labelled|called|told|get|getting"
    r"|achieved"
    r"|securing|secured|getting|receiving|winning|won|assessed|considered|described|held)(?: (?:as|to|be|been"
    r"|being|an?|the|overall|still|again|now|by|ofsted|inspectors|both|all|each|only|also|too|have|has|consistently"
    r"|with|among|at|on|in|was|were|is|found|rated|judged|graded"
    r"|given|awarded|said|require|which|it|joint|same|its|top|children|clearly|that|quality|areas?|services?|help"
    r"|support|care|work|practice|next|down|up|under|lower|below|above"
    r"|there|highest|mark|marks|grade|grading|rating|judgement|of))*[ ,:]*['\"(]*"
)

WALL = expression(
    r";|\b(?:while|whilst|but(?! (?:also|equally)\b)(?! (?:(?:still|again|only|nonetheless|yet|just|is|are|was"
    r"|were|remains?"
    r"|remained|rated|judged|graded|as) ?)+['\"]*$)|although|though|because|whereas|despite"
    r"|and (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:other |more )?(?:councils|authorities"
    r"|boroughs) (?:were|are|had)"
    r"|(?<!looks )(?<!look )(?<!looked )(?<!looking )after|when|unless|if|until|even as)\b"
)
"""What begins another clause."""

CLAUSE = expression(WALL.pattern + r"|[,:–]|\band\b(?! (?:progress|protection)\b)")

SERVICES_ARE = expression(
    r"(?:,| that)? (?:the|its|their) (?:[\w-]+ )?(?:services?|department|council|authority|county|borough|city) (?:is"
    r"|are|was"
    r"|were"
    r"|has been|have been)(?: (?:rated|judged|graded|found|told|said|to|be|also|now|still|as|an?))* ?['\"]*"
)

THE_COUNCIL = expression(
    r"(?: services?)?,? (?:it|they|we|(?:the|its|this) (?:council|authority|borough|county|city|department|trust"
    r"|services?))(?: (?:still|also|now|again|only|both|all))* "
)
"""The subject of "requires improvement" behind the judgement for which it does."""

SUBJECT = expression(
    r"(?:^|[,–] ?|\band |\bor )(?:the |its |their |his |her |this |these )?(?:it|they|he|she|we|council|authority"
    r"|borough|county|city|town|department|trust|services?|children's services|inspectors|ofsted|report|watchdog"
    r"|inspectorate|district|directorate|staff|visits?|social workers|arrangements|responses?|processes|systems)\b"
    r"(?! (?:says?|said|adds?|added|found|noted|reports?|concluded),)"
)
"""Another subject, of which what follows is told."""

OWN_SERVICES = expression(
    r"(?<!of )(?<!in )(?<!within )(?:\b(?:its|their|the)|(?<!children)'s) (?:\w+ )?(?:children's services"
    r"|services|department|social care)\b"
    r"|\b(?:rat|grad|judg|brand|call|declar)(?:ing|ed) (?:the |its |their )?(?:children's )?(?:services?|council"
    r"|authority"
    r"|department)\b"
)
"""The whole service, of which what follows is told."""

VERB = expression(
    r"\b(?:was|were|is|are|be|been|being|has|have|had|gets?|got|getting|remain\w*|stay\w*|continu\w+|rated|judged"
    r"|graded|deemed|found|given|awarded|receiv\w+|earn\w*|gain\w*|scor\w+|went|gone|goes|comes?|came|emerges"
    r"|finish(?:es|ed)|end(?:s|ed) up|settle[sd]?|collect\w*|prove[sd]?|counts? as|counted as|rank(?:s|ed)?|placed?"
    r"|puts?"
    r"|described|classed|assessed|marked|branded|labelled|declared|called|regarded|confirmed|recogni[sz]ed|reads?"
    r"|shares?"
    r"|attain\w*|appear\w*|featur\w+|named|made(?= the)|makes(?= the)|assigned|allotted|accorded|garner\w*|moved?"
    r"|rose|risen"
    r"|fell|fallen|slip\w*|dropp?\w*|improv\w+|w[io]n\w*|achiev\w+|secur\w+|fall\w*|coming|getting|st(?:and|ands|ood"
    r"|anding)|s[ia]ts?|carr(?:y|ies|ied)|bears?|bore|reach\w*"
    r"|becom\w+|became|retain\w*|maintain\w*|regain\w*|los[te]\w*|clinch\w*|clim\w+|jump\w*|le?apt?|leap\w*"
    r"|lags?|trail(?:s|ed)?|linger\w*|languish\w*|miss(?:es|ed)"
    r"|ris(?:es|ing)|plung\w*|s[aiu]nk\w*|tumbl\w*|soar\w*|slid\w*|bounc\w*|enjoy\w*|deserv\w*|warrant\w*"
    r"|muster\w*|boast\w*|merit\w*|attract\w*|dr[ae]w\w*|notch\w*|fared?|lands?|landed|picks?|picked"
    r"|took|taken?|handed|held|thought|escap\w*|emerg\w*|pronounc\w*|adjudged"
    r"|holds|kept|keeps|which|whose|as|to)\b"
)

VERB_BEFORE = expression(
    r"\b(?:gave|gives|gave out|awarded|handed|places?|placed|puts?|rates?|rated|judges?|judged|grades(?! for)|graded"
    r"|finds?|found|calls?|called|deems?|deemed|declares?"
    r"|declared|grading|rating|judging|finding|brand(?:s|ed|ing)|label(?:s|led)|stamp(?:s|ed)|scor(?:es|ed)"
    r"|pronounc(?:es|ed)|adjudg(?:es|ed)"
    r"|describes?|described|deeming|calling)(?: (?:the|its|their|both|that"
    r"|experiences?"
    r"|progress|and|of|support|help|for|work|with|services?|care|way|how|it|[\w-]+'s))* ['\"]*$"
)
"""A verb before both: "Ofsted rates leadership of Leeds' services outstanding"."""

OBJECT_TO_GRADE = expression(
    r"[^,;:.]{0,70}|(?: (?:that|which))? (?:it|they|the \w+) (?:offers?|gives?|provides?|runs?|does|gets?"
    r"|receives?),? ['\"]*"
)
"""What stands between the object of a verb of rating and its grade."""

BESIDE_THE_POINT = expression(
    r" (?:who|that|which) (?:is|are|was|were|may|might|have|has|had|need|needs|live|contribut\w+|make|makes|made"
    r"|it|they|we)\b"
    r"(?: (?:be|been|are|is|at|in|to|of|the|a|not|able|risk|care|need|help|home|looked|after|up|under|its|their"
    r"|live|being|graded|judged|rated|inspected|assessed"
    r"|county|council's|council|city|borough|authority's|left|provides?|gives?|offers?|overall|grade|most|it"
    r"|inspects?|looked at))*"
)
"""A clause that only says which children or which area is meant."""

WITH_BEFORE = expression(
    r"\bwith (?:both )?(?:the |its |their )?(?:(?:support|services?|help|work|provision|care|experiences?(?: and"
    r" progress)?|quality|offer|response|lives)(?: given| offered| provided)? (?:for|of|with|to) )?['\"]*$"
)
"""What adds judgements with their grade behind them ("good overall, with care leavers' services outstanding")."""

GRADING_IT = expression(
    r"^[^;]{0,60}\b(?:grad|rat|judg|call|describ|brand|deem|giv|award|hand)(?:ing|ed) (?:it|them|this|that)"
    r"(?: as| to be| an?| the| their| its)* ?$"
)

WITH_GRADE = expression(
    r"[^;]*, with (?:an? )?(?:(?:overall )?(?:judge?ment|rating|grade|outcome|verdict) (?:of|being) (?:an? )?)?['\"]*"
)

LEADING_FOR = expression(
    r"\W*(?:and |but )?(?:it (?:is|was) )?(?:both )?(?:for|on|in|of|under|regarding|as for|as regards|with regard to"
    r"|in respect of|with respect to"
    r"|to|turning to|moving on to|asked (?:about|to (?:sum up|grade"
    r"|rate|judge|describe))|against|beside|next to|opposite"
    r"|alongside|in terms of|when it (?:comes|came) to)(?: (?:the|its|both|judge?ment|of|on"
    r"|experiences?|progress|and|impact|help|given|offered|provided|support|services?|work|care|for|to|areas?"
    r"|category|what|it|they|does|do|lives|lot))*[ '\"]*"
)
"""A clause that begins with the judgement: "For safeguarding, Devon was rated good"."""

IN_ALL = expression(r"\W*(?:and |but |yet )?(?:in|for|on|under|across) [\w' ]{3,40}")
"""How a clause begins that first says that all the areas are meant ("In every other respect the council ...")."""

A_GRADE = expression(
    r",? (?:an?|(?:it |we |you (?:can |may )?|the report |it now |now )?reads?(?: an?)?|it(?:'s| is| was) an?"
    r"|only an?|just an?|the (?:grade|rating|verdict|mark) (?:of|is|was"
    r"|remains)(?: an?)?)"
    r" ['\"]*"
)
"""For leadership, a good; for care leavers, an outstanding."""

THEY_GAVE = expression(
    r"(?: there| here)?,? (?:they|it|inspectors|ofsted|the (?:inspectors|watchdog|inspectorate|report)) (?:have "
    r"|has )?(?:also )?"
    r"(?:settl|award|gave|gives?\b|given|hand|chose|choose|reserve|offer|says?\b|said\b|us(?:es?|ed)\b|has\b|had\b"
    r"|reads?\b|shows?\b|reach|settled? on|arrived? at|c[ao]me to|made\b|wrote\b|puts?\b|place|record|enter|conclud"
    r"|decid|opt(?:ed|s)? for|went for|plump)\w*(?: (?:it"
    r"|them|the (?:council|service"
    r"|county|city)))?"
    r"(?: (?:an?|the|just|only|its|same|grade|word|rating|answer|verdict|mark|judge?ment|conclusion|on|for|down"
    r"|of))*:? ['\"]*"
)
"""For care leavers, they award an outstanding."""

FOR_IT = expression(
    r"(?: now| today)?,?(?: (?:they|inspectors|ofsted|it) (?:says?|said|f[io]u?nds?|thinks?|thought)(?:"
    r" that)?)? (?:it|they|we|that"
    r"|this)(?: (?:is|was|are|were|still|also|now|only|just|merely|simply|again|rated|judged|graded|has been|had been"
    r"|as))* ?['\"]*"
    r"|,? (?:no change|unchanged|no surprise|better|worse|up a grade|down a grade)(?: again| there| "
    r"here)?(?::| [–-]) ['\"]*"
)

BELOW_IT = expression(
    r"(?: (?:of|for) (?:the|its) (?:services?|department|council|work))?,? (?:and|as well as|along with|like)"
    r"(?: (?:for|also|to|in|on))* ?"
)
""""The overall picture and all three of the areas below it required improvement"."""

AMONG = expression(
    r"(?: (?:areas?|judge?ments?|categories|grades|aspects))?(?: (?:of|in|within|across|at) (?:the |its "
    r"|their )?(?:[\w'-]+ ){0,4}?(?:services?|department|work|report))?"
    r",? ?(?:including|with|even|and|as well as|and also)? ?(?:for )?(?:the |its )?"
)
""""All areas, overall effectiveness among them, were good"."""

AND_SO = expression(
    r",? and so (?:is|are|was|were|did|do|does)(?: (?:those|that|the|its|their|services?|support|experiences?"
    r"|work|for|of|with|in|young))* "
)
"""What goes on with another that has the same grade ("so are children in care, and so are those of care leavers")."""

NEXT_ITEM = expression(r";(?: and)? [^;:,.]{0,40}")
"""What leads to the next item of a list whose items have no verb ("...; and the bringing-up of those in care")."""

ITEMS = expression(LIGHT.pattern.replace("[\\s,", "[\\s,;:", 1))

VERBAL = expression(
    r"[;:]|\b(?:above|below|better|worse|higher|lower|than|ahead|behind|was|were|is|are|has|have|had|be|been"
    r"|got|gets?|received?s?|remains?|while|whilst|but(?! also)|although"
    r"|though|because|whereas"
    r"|despite|(?<!looks )(?<!look )(?<!looked )(?<!looking )after|following|over|failures?|weakness\w*"
    r"|concerns?|when|unless|if|until|rated|judged|graded|found"
    r"|said|says|which|reserv\w+|and (?:gives|gave|keeps|kept|awards|awarded)|that (?:was|were|is|are)|contrast\w*"
    r"|unlike|(?:stop|f[ae]ll)\w* short"
    r"|leaving(?! (?:(?:the|its|their|council|local authority) )?(?:care|it|system)\b))\b"
)
"""What parts two judgements: each has a verb or a clause of its own."""

HAS_VERB = expression(r" (?:was|were|is|are|has|have|had|got|gets?|received?|fared|did|came)\b(?! (?:all|each|both)\b)")
"""What makes a clause of its own of a judgement behind a semicolon ("; children in care were a notch above")."""

JOINS = expression(r"[,&]|\b(?:and|but also|or|nor|as well as|along with|together with|plus|to)\b")
"""What makes a list of two."""
