"""The days that a grade's own clause gives to it, and whether they lie too far back to be news."""

from pipelines.model import DayInterval
from pipelines.understand.days import Dated, find_days, months_between
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing

RECENT_MONTHS = 8.0
"""From an inspection to its report go by six to ten weeks, and some months where a council challenges a draft."""


NEWS_MONTHS = 0.66
"""From the end of a month in which a report came out to what is still news of it: about twenty days."""


BESIDE = expression(
    r"(?!.* - )(?!.*\b(?:and|but|while|who|that|since|when|where|which|note|progress|improv\w+|after"
    r"|said)\b)[^,;–]{0,60}"
)
"""Words of the same clause."""


BEHIND = expression(
    r"['\"]*(?:,? (?:(?:by|from) (?:ofsted|inspectors|the watchdog)|overall|again|too|as well|(?:ofsted )?(?:rating"
    r"|grade|grading"
    r"|judgement|judgment|verdict)s?|(?:in|on|for) (?:all|each and every|every|each)(?: of (?:the|its))?(?:"
    r" (?:four|five"
    r"|single))? (?:areas?|categor(?:y|ies)|judge?ments?|counts?|headings?|aspects?)|throughout"
    r"|(?:including|as well as) (?:for )?overall effectiveness,?"
    r"|under the (?:\w+ ){0,3}(?:framework|regime|system)|(?:right )?across the board,?|(?:for|in) (?:overall"
    r" effectiveness"
    r"|children's services|its [\w' ]{3,30})"
    r"|(?:at|in|after|following|by) (?:an? |its |the |their )?(?:(?:most recent |last |previous |earlier |full "
    r"|ofsted |sif |ilacs |first |re-?){1,2}|\w+ )?(?:inspections?|reports?|visit)"
    r"(?:(?: that| which)?(?: was| were)?(?: (?:came|brought|put|given)(?: out)?| published| released| issued|"
    r" held))?|when (?:it |they |we "
    r"|services )?(?:was "
    r"|were )?(?:last |then |first )?inspected|(?:when|as) (?:ofsted|inspectors|it|they|the \w+) (?:last )?(?:came"
    r"|called|visited|reported|said"
    r"|returned|looked|inspected|judged|rated)(?: (?:it|them|there|services))?"
    r"|(?:with)?in (?:the space of |just |only |under )*(?:\w+ ){1,2}years|that ofsted (?:has|had|gives?"
    r"|gave|can give|hands? out|awards?)"
    r"|in an? (?:[\w-]+ ){0,2}(?:report"
    r"|inspection"
    r"|verdict|review)(?: that| which)?(?: was| were)?"
    r"(?: (?:came|brought|put|given)(?: out)?| published| released| issued| made| carried out| held)?|back|late"
    r"|(?:ever|continuously|unbroken|uninterrupted|without (?:a |any )?(?:break|interruption))(?= since)"
    r"|children's (?:social (?:care|work) )?services|as (?:rated|judged|graded|found|assessed)(?= by)"
    r"|and that|and this|(?:which (?:dates|dated|goes|went)|dating)(?: back)?(?= (?:from|to))"
    r"|which (?:only |first |finally )?(?:came|arrived|followed|was given|was awarded|(?:it|they|we|(?:the|its"
    r"|our) \w+)"
    r" (?:had |has |was |were |first |last )*(?:got|received|given|awarded|handed|held))"
    r"(?: only| out)?(?: from ofsted)?|early|only|, in\b)){0,5}[ ,(]*"
    r"(?:,? ?(?:inspectors|ofsted|it|they|the (?:watchdog|report|inspectorate)) (?:said|found|reported|wrote"
    r"|ruled) (?=in|on|back))?"
    r"(?:in|since|on|at|of|to|during|from|following|by|after|for|towards|,|\()? ?"
    r"(?:the (?:(?:very|first|last|early|opening|closing|final) )*(?:days|weeks|months|half|start|end|beginning"
    r"|close) of )?"
    r"(?:(?:an?|its|the) (?:full |graded |last )?"
    r"inspection in |the )?"
)
"""What may stand between a grade and its day behind it."""


MARK = r"(?:rating|grade|grading|judge?ment|verdict|mark|result|outcome|conclusion|finding|score|label|word|view)s?"
SAYS = r"(?:wrote|written|said|found|reported|concluded|ruled|declared|decided|judged|felt|thought|announced|told)"
RATERS = r"(?:ofsted|inspectors|it|they|the (?:[\w-]+ ){0,2}?(?:watchdog|inspectorate|inspectors|report|letter|team))"
TIED_BEHIND = expression(
    rf"['\"]*(?: (?:ofsted|overall))?(?: {MARK})?(?:"
    r"(?: (?:that|which))?(?: (?!has\b|have\b|is\b|are\b|and\b|but\b)[\w'-]+){0,6}? (?:was given|were given|given"
    r"|received|got|earned|won|awarded|handed(?: down| out)?|made|delivered|reached|secured|achieved|issued|gave|passed"
    r"|recorded|obtained|gained|landed|carried|held|had)(?: (?!has\b|have\b|is\b|are\b|and\b|but\b|since\b|after\b"
    r"|than\b)"
    r"[\w'-]+){0,9}?"
    r"|(?: (?:that|which))?(?: [\w'-]+){0,4}? (?:inspection|report|visit|letter)"
    rf"|,?['\"]* (?:(?:so )?{RATERS} (?:had )?{SAYS}|(?:so )?{SAYS} {RATERS})[^;:.,]{{0,50}}?"
    r"|,? (?:but|though|although|and) (?:that|this|it) was(?: (?:all|only|just|over))*"
    rf"|,? (?:is|was|were) (?:how|what|where|(?:the|its|their) (?:\w+ )?{MARK})\b[^;:.,]{{0,80}}?"
    r"| (?:when|after) (?:its|the|their|ofsted's) (?:\w+ )?(?:report|letter|verdict|findings|inspection|results?)s?"
    r"(?: (?:was|were))? (?:published|came out|appeared|landed|issued|released|ended|arrived|took place|made public)"
    rf"|,['\"]* (?:its|their|the|ofsted's|inspectors') (?:[\w-]+ ){{0,2}}?{MARK}"
    r"|,? which (?:was|were|is)"
    rf"|(?:[.:]| –) (?:that|this|it) was (?:(?:the|its|their|ofsted's) (?:[\w-]+ ){{0,3}}?{MARK}|what|how)\b"
    r"[^;:.,]{0,80}?"
    r") (?:(?:back|late|early) )?(?:in|at|during|of|from|on) (?:the )?(?:(?:spring|summer|autumn|winter|start|end"
    r"|beginning|middle|(?:\w+ )?(?:inspection|report|visit)) )?(?:of )?"
)
"""Words that tie a grade to a day farther behind it ("the outstanding judgement made by Ofsted on its services in
2021", "Good was how Ofsted described it back in 2019", "good, but that was in 2021")."""


IS_KEPT = expression(
    r"\b(?:keeps?|keeping|kept|retain\w*|maintain\w*|(?:holds?|held|holding|hangs?|hung|hanging|clings?|clung) on"
    r"|remain\w*|repeat\w*|match\w*|same|still|again)\b"
)
"""What makes of a grade with its day behind it one of now too ("held on to the good rating that it was given in 2022").
"""

OF_NEXT = expression(r":\s*['\"]*")
"""What makes of a day behind a grade the label of the next one."""


def own_days(before: str, after: str, published: DayInterval | None) -> Dated | None:
    """The days that a grade's own clause gives to it."""
    if "since " in before and STANDING_SINCE.match(before) and IS_NEWS.match(after) is None:
        return next(iter(find_days(before, published)), None)
    if (dates := find_days(after, published)) and not (SINCE_A_DAY.match(after) and HAS_MOVED.search(before)):
        behind = BEHIND.match(after)
        start = behind.end() if behind else 0
        dates = tuple(dated for dated in dates if not OF_NEXT.fullmatch(after, dated.end))  # "2021: poor | 2024: good"
        dates = tuple(dated for dated in dates if FIRST_SINCE.search(after, 0, dated.start) is None)
        dates = tuple(dated for dated in dates if MADE_THEN.fullmatch(after, 0, dated.start) is None)
        dates = tuple(dated for dated in dates if TO_COME.search(after, 0, dated.start) is None)
        near = [
            dated
            for dated in dates
            if dated.start <= start + 6
            or BESIDE.fullmatch(after, 0, dated.start)
            or (TIED_BEHIND.fullmatch(after, 0, dated.start) and not IS_KEPT.search(before))
        ]
        if near:
            return near[0]
    ahead = [
        dated
        for dated in find_days(before, published)
        if SET_UP.search(before, 0, dated.start) is None
        or IN_BRACKETS_OF.fullmatch(before, dated.end)
        or (AT_WHICH if SINCE_DAY.search(before, 0, dated.start) is None else WHEN).search(before, dated.end)
    ]
    ahead = [dated for dated in ahead if NOW_AFTER.search(before, dated.end) is None]
    return ahead[-1] if ahead else None


IN_BRACKETS_OF = expression(r" (?:\w+ )?(?:inspection|report|visit) [(\[][^()]{0,60}")
"""What leads from a day to the grade in brackets behind its inspection ("the 2021 inspection (overall result: good)").
"""

STANDING_SINCE = expression(
    r"\W*(?:ever )?since (?:[a-z]+ )?(?:19|20)\d\d,? [^,;.]{2,60}? (?:has|have) been"
    r" (?:(?:rated|judged|graded|stuck|at|on|in|as|an?|the) )*['\"]*$"
)
"""How long a grade has stood that has no day behind it ("Since 2018 the service has been rated good")."""

IS_NEWS = expression(r"['\"]*(?: overall)? (?:by|in) (?:ofsted|inspectors|the (?:watchdog|latest)|its latest|an? )")
"""What ends a time that has stood ("Having been inadequate since 2019, Kent has been rated good by Ofsted")."""

FIRST_SINCE = expression(r"\bfirst\b[^,;.]{0,40} since (?:its |the |an? )?(?:\w+ ){0,2}$")
"""What an inspection is the first of since a day ("after the first full inspection since 2017")."""

SINCE_A_DAY = expression(r"['\"]*(?: overall)?,? since\b")
HAS_MOVED = expression(
    r"\b(?:has|have)(?: since| now| also)? (?:been )?(?:downgraded|upgraded|moved|risen|fallen|slipped|dropped"
    r"|climbed|gone|lifted"
    r"|raised|improved|come)\b[^;.]* to (?:an? |be )?['\"]*$"
)
"""What has come about since the day that stands behind it ("has been downgraded to good since 2019")."""

TO_COME = expression(
    r"\b(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|going) to|(?:is|are) to be|is due (?:on|at|by|in"
    r"|before))\b"
    r"[^;.]{0,80}$"
)
"""What is still to be done with a result by a day ("graded good, a result that cabinet will discuss on 4 June")."""

MADE = (
    r"set up|created|founded|launched|formed|revised|reformed|introduced|overhauled|brought in|in force|in use|unlike"
    r"|in contrast to|(?:which|that|framework|rules|regime) (?:only )?came in(?:to force)?"
)
MADE_THEN = expression(rf"(?:(?!\b(?:before|when|until)\b)[^;])*\b(?:{MADE})\b[^,;]{{0,30}}$")
"""What a day behind a grade may be of ("outstanding under the framework as revised in April")."""

SET_UP = expression(
    rf"\b(?:{MADE}|joined|took over|appointed|elected|since|changed"
    r"|(?<!inspectors )(?<!ofsted )(?<!team )who (?!(?:in|on|at|during|back)\b)(?!(?:had )?(?:rated|judged|graded"
    r"|found|called|gave|inspected|visited"
    r"|looked)\b)(?!(?:was|were) (?:around|there|here)\b)\w+)\b[^,;]{0,60}$"
)
"""What else a clause may date, and what somebody did then who judged nothing ("the director who came in 2021")."""

AT_WHICH = expression(
    r"\b(?:when|in which|at which|during which|where|the day (?:that )?(?:it|we|they|services|the)"
    r"|(?:and|which|that)(?: had)? (?:judged|rated|found|graded|called"
    r"|branded|concluded))\b"
)
"""What ties a grade to the inspection just dated."""

SINCE_DAY = expression(
    r"^\W*(?:the |an? )?(?:[\w-]+ )?(?:inspectors|ofsted|watchdog|team"
    r"|report)\b[^;]*\bsince\b[^,;]{0,60}$"
)
WHEN = expression(r"\b(?:when|in which|at which|during which|where|which (?:had )?(?:judged|rated|found|graded))\b")
"""What ties a grade to a day that something is told since ("since March 2023, when it was rated inadequate"); a verb
behind "and" is of the subject before it ("have noted progress since 2018 and judged it good")."""

NOW_AFTER = compile_needing(
    r"\b(?:now|today)\b|(?<!to )\b(?:has|have) (?:now |just |since |finally |at last )?(?:rated|judged|graded"
    r"|given|awarded|called"
    r"|declared|upgraded|downgraded|got|earned|won|received|gained|secured|achieved|become|reached|improved|risen"
    r"|fallen"
    r"|slipped|dropped|climbed|moved)\b"
    r"|\b(?:has|have) (?:just |itself |also |now |since )?been (?:re)?(?:rated|judged|graded|given|awarded"
    r"|upgraded|downgraded"
    r"|found)\b"
)
"""What parts a grade from the day that stands before it ("since the inspection of 2018, and is now rated good")."""


def is_past(dated: Dated, published: DayInterval | None, *, inspected: bool) -> bool:
    """Whether days named beside a grade lie too far back for a report that is news.

    Inspections lie months before their reports (``inspected``), the giving of a grade does not.
    """
    if published is None:
        return False
    if dated.by == "month" and not inspected and months_between(dated.days.end, published.start) > NEWS_MONTHS:
        return True
    if dated.by == "year" and dated.days.start.year == published.start.year:
        return False
    return months_between(dated.days.end, published.start) > RECENT_MONTHS or (
        dated.by == "year" and dated.days.end.year < published.start.year
    )
