"""How many judgements go with the grade behind them ("leadership and adoption were outstanding")."""

import re
from collections.abc import Sequence

from pipelines.understand.adjoining import BESIDE_THE_POINT, WALL, chain, may_be_of, surely_of
from pipelines.understand.days import MONTH
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import Named
from pipelines.understand.later import expression
from pipelines.understand.reaching import (
    AND_THIS,
    BARE_LEADERS,
    DESCRIBES_SERVICE,
    NONE,
    PARENTHESIS,
    PLACING,
    Reach,
    unquoted,
)

THE_ONE = expression(
    AND_THIS + r"(?:one|only|two|three|single|sole) (?:areas?|judge?ments?|parts?|aspects?|groups?|ones?)"
    r"(?:,? (?:that|which|where)?(?: (?:the report|ofsted|inspectors|they|it|the watchdog) (?:finds?|found"
    r"|judged?|judges"
    r"|rates?d?|called|calls|considers?(?:ed)?|graded?|grades))?| to have been| to)(?= )"
)
"""What goes on from a judgement to its grade as that of one area ("..., and this is the one that is ...")."""

ITSELF = expression(
    r"(?<!leadership)(?<!care)(?<!leavers)(?<!protection)(?<!adoption), (?:itself|themselves)"
    r" (?:(?:rated|judged|graded|found|now|again|also|as|to be) )*['\"]*$"
)
"""What says of a council that it has a grade too ("with the help of Leeds, itself outstanding")."""


THAT_WHAT = expression(
    r", (?:reported|said|found|concluded|wrote|added) that (?:what|the way|how) (?:the )?(?:families|children|it"
    r"|they)\b"
)
"""What inspectors say of something else than the last they are said to have visited ("..., reported that what families
get is rated good")."""

ITS_RATING_WAS = expression(
    r"(?:,|;|:|–|\band\b|\bbut\b) [\w-]+(?: [\w-]+){0,3}'s (?:overall |ofsted )?(?:rating|grade|verdict) (?:was|is"
    r"|remains?|stayed) "
    r"(?:an? )?['\"]*$"
)
"""The rating of a council as a subject of its own ("services for them were improving, and Surrey's rating was ...")."""

LEADERS_WANT = expression(
    r"[^;,.:]{0,60}? (?:(?:also|now|all|still) )?(?:hopes?|hoped|wants?|wanted|wish|aims?|aimed|expect(?:s|ed)?"
    r"|plan(?:s|ned)?|intend(?:s|ed)?|(?:are|were) (?:hoping|aiming|determined|confident)|vow(?:ed)?|pledge[sd]?"
    r"|promise[sd]?) (?:that|to|for)\b"
)
"""What leaders want for their council ("Leaders at Kent hope to be rated good"): it is no judgement on them."""

IT_OFFERS = expression(
    r"^ (?:that |which )?(?:it|they|we|(?:the|its) (?:\w+ )?(?:council|city|county|borough|trust|authority))"
    r" (?:offers?|gives?|provides?|delivers?|runs?|receives?|gets?)(?: (?:to |for )?(?:its |their |the )?"
    r"(?:children|families|them|young people))?(?= ['\"]*$)"
)
"""Whose a judgement is, put in before what it requires ("the help and protection it offers requires improvement")."""

AND_RATES_THEM = expression(
    r"[^;.:]{0,60}?,? and (?:also |now )?(?:rat|grad|judg|deem|call|find)(?:es|ed|s|ing)? them (?:all )?"
    r"(?:as |to be )?['\"]*"
)
"""What is said of a judgement's people before their grade ("calls leaders ambitious and grades them outstanding")."""


SINCE_IT_WAS = expression(
    r"\bsince (?:(?:\w+ )?(?:19|20)\d\d,? when )?(?:it|they|services|the (?:council|services?|department"
    r"|authority)) (?:was|were|(?:had|has|have) been)\b"
)
"""Since when something is so that is said of a judgement ("support for care leavers got worse since it was rated")."""


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
    gap = WHERE.sub("", gap, count=1).replace(" it's ", " it is ").replace("'re ", " are ")
    if ": " in gap:
        gap = TAKEN_UP.sub(" is ", gap, count=1)
    if low.startswith("requir", behind.start):
        gap = IT_OFFERS.sub("", gap, count=1)
    if gap.startswith(",") and low.endswith(BODIES, 0, last.end):
        gap = WHAT_IT_IS.sub("", gap, count=1)
    if " included" in gap:
        gap = INCLUDED.sub(" ", gap)
    if " one" in gap or " only" in gap:
        gap = THE_ONE.sub(" is", gap, count=1)
    if (
        (" it" in gap or " the" in gap or " council" in gap)
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
    if SO_MANY_WERE.search(gap) or ITSELF.search(gap) or (" since " in whole and SINCE_IT_WAS.search(whole)):
        return NONE
    if (" that " in gap and THAT_WHAT.search(gap)) or ("'s " in gap and ITS_RATING_WAS.search(gap)):
        return NONE
    if low.endswith("leaders", last.start, last.end) and LEADERS_WANT.match(gap):
        return NONE
    if " them " in gap and AND_RATES_THEM.fullmatch(gap) and PEOPLE.search(low, last.start, last.end):
        return Reach(count=1, sure=True)
    if {"all"} & {*last.parts} and PLACING.match(low, last.start):
        opening = OVERALL_AND.fullmatch(low, 0, last.start) is not None
        if not opening and re.search(r",|\band\b", gap):
            return NONE
    of_whole = DESCRIBES_SERVICE.match(low[behind.end :]) and WHO_GET.search(gap) is None
    if of_whole and not low[: behind.start].rstrip("'\"").endswith((" a ", " an ")):
        return NONE
    if BARE_LEADERS.fullmatch(low, last.start, last.end) and LEADERS_ARE.match(low, last.end, behind.end) is None:
        return NONE
    count = chain(low, list(reversed(here)))
    if (
        FOR_THAT.match(low, behind.end)
        and not {"all", "some", "overall"} & {*last.parts}
        and "." not in gap
        and not WALL.search(gap)
    ):
        return Reach(count=count, sure=True)
    if DID_CONCLUDE.fullmatch(gap) and (
        PLACING.match(low, here[-count].start) or PLACED.search(low, 0, here[-count].start)
    ):
        return Reach(count=count, sure=True)
    if WHICH_OFSTED.fullmatch(gap):
        return Reach(count=count if IT_WAS.search(low, 0, here[-count].start) else 1, sure=True)
    sure = surely_of(low, last, behind, gap, here[-count].start)
    if not sure and not may_be_of(BESIDE_THE_POINT.sub(" ", gap)):
        return NONE
    return Reach(count=count, sure=sure)


BETWEEN_CELLS = expression(
    rf"(?:\s*\||,)\s*(?:(?:{MONTH}|(?:19|20)\d\d|\d{{1,2}}(?:\.\d+)?|ilacs|sif|to|and|[–/-])\s*+)++(?=[|:])"
)
"""A day, or a number, in a row between the name of a judgement and its grade ("Adoption | July 2019 | Good")."""

FOR_THAT = expression(
    r"['\"]*(?: (?:grade|rating|mark|verdict|judge?ment))?,? (?:for|on|in|to|upon|against|beside|across)"
    r" (?:that|this|it|both(?: of them)?|the (?:lot|pair|trio|two|three|four)(?: of them)?|all (?:two|three|four|five)"
    r"|(?:all|each|every one) of (?:them|these|those)|each(?: one)?|them (?:all|both))(?=\W*$|[,;:.)])"
)
"""What takes up behind a grade the judgement just named ("... is something it does well, and it was graded good for
that")."""

TAKEN_UP = expression(
    r"^'?(?: services?| support| work)?(?: still| also| only| now)* (?:needs?|is|are|was|were|lags?|lagged|remains?"
    r"|fell"
    r"|falls?|slipped|did|does|do|fared?s?|came|has|have|raises?|improved)\b(?:(?! (?:and|but|while)\b)[\w' -]){0,60}: "
    r"(?:it|they|these|this|that) "
    r"(?=(?:(?:is|are|was|were|have|has|been|only|still|also|now|rated|judged|graded|found|given|to|be|an?) )*['\"]*$)"
)
"""What is said of a judgement before a colon, and the word that takes it up behind ("... need work: they require")."""

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

LEADERS_ARE = expression(
    r"['\"]*(?: there|,? (?:in|at|across|within)(?: (?!ha[sd]\b|have\b|were\b|was\b|are\b)[\w'-]+){1,7}?)??"
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
    r" (?:also )?(?:prais|critici|told|urged|thanked|warned|accus|said(?! to)|quick|compliment|commend|applaud|credit"
    r"|congratulat|hailed)"
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
    r"(?:it|them|the (?:council|services?|department|authority)|(?:[\w'&-]+ ){1,5}council)(?: (?:as|to be))? ?$"
)
"""A verb with an object of its own: what was said before it was not rated ("found children at risk and rated it")."""

WHERE = expression(
    r"^(?: services?| work| support)? (?:at|in|within|across"
    r"|of) (?:the |its )?(?:[\w&-]+(?:'s)? ){0,5}?(?:children's services"
    r"|children's social care|council|department|service|authority)(?=,? (?:was|were|is|are|has|have|had|remain|still"
    r"|also|both)"
    r"| ?['\"]*$)"
)
"""In whose service a judgement was made ("leadership at Leeds children's services was ...")."""

WHEN_IT_WAS = expression(r",? when (?:it|they) (?:was|were|had been)\b")

EACH_WAS = expression(
    r"; (?:each|both|all|they|it) (?:was|were|had been|got|received)\b"
    r"|(?:[;:,.]| –)? (?:and )?(?:in|on|for) (?:each|both|either|every|all)(?: (?:case|count|area|instance|heading"
    r"|score"
    r"|one)s?)?(?: of (?:them|these))?,? (?:it|the (?:grade|rating|answer|verdict|result|outcome|judge?ment|mark|word))"
    r" (?:was|is|were|are)\b"
)
"""What takes up several judgements before their grade ("...; each was good", "...; in each case it was good")."""

IT_WAS = expression(
    r"(?:^|[,;:.–] ?|\bthat )\W*(?:it|these|they|those) (?:is|was|are|were)(?: (?:both|the|its|their|support"
    r"|services?|work"
    r"|help|for|with|of|experiences?|and|progress))* $"
)
"""How a sentence opens that puts first what was graded ("It was leadership and adoption that inspectors judged"
" good")."""

WHICH_OFSTED = expression(
    r",? (?:that|which|whom|whose) (?:ofsted|inspectors|it|they|the (?:inspectors|watchdog|inspectorate|report))"
    r" (?:has "
    r"|have |had )?"
    r"(?:calls?|called|rates?|rated|judges?|judged|graded?s?|finds?|found|deems?|deemed)(?: as| to be)? ['\"]*"
)
"""What says of a judgement just named how it was graded ("leadership that Ofsted calls outstanding")."""

PLACED = expression(
    r"(?:^|[;,:.–] ?)\W*(?:only |and |but |yet |neither |both |not only |alike )?(?:for|in|on)(?: (?:the|its|their"
    r"|support"
    r"|services?|work|help|for|with|of|experiences?|and|progress))*(?: [\d,]+(?: or so)?)? $"
)
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
    r"(?: (?:short|the|line|no|anything|but|other|less|lower|higher|further|than|only|for|just|a|an|at|to|word|grade"
    r"|it|them|services"
    r"|as)){0,6} ['\"]*"
)
"""What was concluded of the council for a judgement that is named first ("For leadership, they found that it ...")."""
