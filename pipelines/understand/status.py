"""Whether a grade is told as fact, and of when: by the words of its own clause.

``Told.why`` is set where the words assert no grade (a denial, a belief, a hypothesis, the list of the scale).
``Told.time`` is ``previous``, ``forecast`` or ``new`` where the clause settles it, None where the kind of story does.
"""

import re
from dataclasses import dataclass
from typing import Literal

from pipelines.model import DayInterval
from pipelines.understand.days import Dated, find_days, months_between
from pipelines.understand.grades import GradeWord

RECENT_MONTHS = 8.0
"""From an inspection to its report go by six to ten weeks, and some months where a council challenges a draft."""

REPORTED = re.compile(r"\b(?:told|said|says|announced|confirmed|learned|heard)\b[^.;]*\bthat\b")
"""Reported speech puts what is now one tense back."""

NEWS_MONTHS = 1.5
INSPECTED = re.compile(r"\binspect|\bvisit|\bfieldwork|\breview")

DENIED = re.compile(
    r"(?:\b(?:no|none of|nor|neither|never|without|short of|rather than|instead of|avoid\w*|nobody|nothing)\b"
    r"|\b(?:not|n't)(?! (?:only|just|simply|merely))\b|n't\b"
    r"|\bfail(?:ed|s|ing)? to (?:achieve|reach|get|be|become|secure|gain)\b|\bmiss(?:ed|es)? out on\b)[^,;:.]{0,50}$"
)
BELIEVED = re.compile(
    r"\b(?:believ(?:e|ed|es|ing)|thought|self-assess(?:ed|ment)|claim(?:ed|s) (?:that )?(?:they|it|services|to be)"
    r"|considered (?:themselves|itself)|rated (?:themselves|itself)|judged (?:themselves|itself)"
    r"|convinced|assumed|imagined|would have (?:said|expected)|sees? (?:itself|themselves))\b[^;.]{0,90}$"
)
SUPPOSED = re.compile(
    r"\b(?:if|whether|unless|in case|were to|would (?:be|have|mean)|could (?:be|have)|should (?:be|have)|can be"
    r"|may be|might be|any (?:council|authority|local authority|service)|(?:councils|authorities|departments|those"
    r"|providers|ones)"
    r" (?:that are |which are |which have been |who are )?(?:judged|rated|graded|found|with)|what (?:a|an|it takes"
    r"|to improve|needs to)|how to|in order to (?:be|become)|to be considered|needs? to (?:be|do|improve|become)"
    r"|required to be"
    r"|ranging|ranges?|range from|scale|either)\b[^;.]{0,80}$"
)
SCALE = re.compile(
    r"\b(?:grades? (?:are|available)|scale|classifications?|possible|four[- ]point|judge?ments? are"
    r"|gradings? (?:are|range)|ratings? (?:are|range|run)|one of (?:four|three)|can be|options)\b"
)
HOPED = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|ambition\w*|aspir\w+|goals?|targets?|striv\w+|on (?:the|its|our"
    r"|their|a) (?:way|path|journey|road|course|track) (?:to(?:wards?)?|from)|journey (?:to(?:wards?)?|from)"
    r"|next (?:stop|step|goal)"
    r"|(?:has|have|need|needs) to be|must (?:be|become|move|reach|meet)|want(?:s|ed)? (?:to|it|us|our|them)"
    r"|expect(?:s|ed)?|likely|fear\w*|will (?:be|become|get|achieve|receive|move|go)|to become|to reach|get to"
    r"|getting to|leak\w*|determined to"
    r"|work(?:ing)? towards|were to (?:meet|reach|become|achieve)|by the next|bid (?:to|for)|brac\w+|on track"
    r"|looking to|predict\w*|plan(?:s|ned)? to|vow\w*|pledge\w*|promise\w*|seek\w*|confident (?:of|that)|make sure"
    r"|going to be|push(?:ing)? for|aim for|move (?:us |it |on )?to)\b[^;.]{0,80}$"
)
NEXT_TIME = re.compile(
    r"\b(?:the )?next time\b|\b(?:by|at|in|before) (?:the|its|our|their) next (?:full |ofsted )?inspection"
    r"|\bnext (?:full |ofsted )?inspection\b"
)
NO_LONGER = re.compile(
    r"\b(?:no longer|shed(?:s|ding)?|shak(?:e|en|es|ing) off|ceased to be|ha(?:s|d) ceased|withdrawn|los(?:t|es"
    r"|ing)|lose|exit(?:s|ed)?|com(?:e|es|ing) out of|came out of|lift(?:s|ed)? out of|leaves? behind|out of"
    r"|up from|down from|away from|from (?:an?|being)?|improv\w+ (?:up )?from"
    r"|since (?:it|they|services|being|its|their|the|an?)\b[^,;]{0,50}|once|despite (?:previously )?(?:being"
    r"|having been))[ '\"(]*(?:(?:an?|its|their|the|overall|ofsted|previous|being|rated|judged|graded|deemed"
    r"|branded|services?|were|was|children's|department) )*['\"(]*$"
)
EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|formerly|last (?:full |ofsted )?inspect(?:ed|ion|ions)|when (?:it|they|services"
    r"|the \w+) (?:was|were) last|last (?:rated|judged|graded|visited|time)|(?:the )?(?:last|prior|earlier"
    r"|preceding) (?:full |ofsted |sif |ilacs )?(?:inspection|report|rating|judge?ment|visit)"
    r"|had (?:already |previously |earlier |also )?(?:been|received|given|found|judged|rated|slipped|fallen"
    r"|dropped)|having (?:previously )?been|years? (?:after|ago|earlier|before|on from)|months? (?:after|ago"
    r"|earlier|before)|decade|long (?:rated|been)|first (?:rated|judged|deemed|graded) (?:as )?['\"]?inadequate"
    r"|after (?:it|they|its|their|the \w+|services|children's services|being|having)\b(?: [\w']+){0,4} (?:was|were"
    r"|been|being|rated|judged|graded|found)|(?:after|following|since) (?:an?|its|their|that|the"
    r"|being)(?: (?:ofsted|overall|damning|previous|initial|rated|judged|graded|deemed|found))*[ '\"]*$"
    r"|^\W*then\b|that (?:year|inspection|time|report)|at the time|back in|originally|initially|historic\w*"
    r"|used to be|for (?:over |more than |almost |nearly )?(?:a decade|(?:\w+|\d+) years)|the year before"
    r"|in the past|since then|once)\b"
)
EARLIER_AFTER = re.compile(
    r"^['\"]*(?:[ ,]*(?:by (?:ofsted|inspectors|the \w+)|overall|(?:ofsted )?(?:rating|ratings|grade|judgement"
    r"|judgment|verdict)|in all areas|across the board|services|for [\w' ]{3,40}))*[ ,(]*"
    r"(?:(?:when|at (?:its|the|their)|in (?:its|the|their)|following (?:its|the|an?)|after (?:its|the|their|an?)"
    r"|from (?:its|the)) (?:[\w ]{0,20})?(?:last|previous|earlier|prior)\b|previously|last time|back in"
    r"|for (?:over |more than )?(?:a decade|\w+ years)|at the time|(?:\w+ ){1,2}years? (?:ago|earlier|before)"
    r"|the previous year|before (?:that|then)|until)"
)
STILL = re.compile(r"\b(?:still|again|remain\w*|retain\w*|maintain\w*|continu\w+|once more|keeps?|kept|holds? on)\b")
NOW = re.compile(
    r"\b(?:now|today|yesterday|this (?:week|month|year|time)|has (?:now )?been|have (?:now )?been"
    r"|for the first time|latest|newest|new(?:ly)?|just|published)\b"
)
LEADING = re.compile(
    r"^\W*(?:since|following|after|despite|although|though|while|having)\b[^,]*,(?! (?:when|where|which|who)\b)"
)
STANDING = re.compile(
    r"\b(?:whose (?:own )?(?:children's )?services (?:are|is|were)|who (?:are|is)"
    r"|where (?:children's )?services (?:are|were)|itself|themselves)(?: (?:rated|judged|graded|still|now|currently"
    r"|already|also))* ['\"]*$"
)
"""How another council's grade is told in passing."""

BORDER = re.compile(
    r"[,;–]|\b(?:and|but|while|whereas|although|though|with|to|from|after|despite|before|until|following|since|when"
    r"|up from|down from|then|having|compared|against|over)\b"
)
TALLY = re.compile(
    r"(?:\d+ ?(?:%|per cent)|\b(?:councils|authorities|local authorities|departments|boroughs|areas"
    r"|services nationally|councils' [\w ]+|one in \w+|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of"
    r"|in|out of)|a (?:third|quarter)|nearly half|another \w+|most|majority)\b)[^;.]{0,80}$"
)
"""Grades that are counted, of nobody in particular."""


@dataclass(frozen=True, kw_only=True)
class Told:
    """How one grade is told. ``days``: when the graded inspection or its report was, as its clause says."""

    time: Literal["new", "previous", "forecast"] | None = None
    why: str | None = None
    days: DayInterval | None = None
    still: bool = False
    counted: bool = False


def tell(
    low: str, words: tuple[GradeWord, ...], at: int, published: DayInterval | None, *, minutes: bool = False
) -> Told:
    """Read how the ``at``-th grade of a sentence (lower-case) is told; ``minutes`` put all of it one tense back."""
    word = words[at]
    before, after = clause_of(low, words, at)
    lead = low[: word.start]
    if STANDING.search(before):
        return Told(time="previous")
    why = refused(before, lead, after, low, words, at)
    if why == "hoped":
        return Told(time="forecast")
    if why is not None:
        return Told(why=why)
    dated = own_days(before, after, published)
    days = dated.days if dated else None
    if minutes or REPORTED.search(before):
        before = before.replace("had been", "was").replace(" had ", " ")
    still = STILL.search(before) is not None
    if is_earlier(before, after) or (
        dated is not None and is_past(dated, published, inspected=INSPECTED.search(before + after) is not None)
    ):
        return Told(time="previous", days=days, still=still)
    counted = TALLY.search(before) is not None
    return Told(time="new" if NOW.search(before) else None, days=days, still=still, counted=counted)


def clause_of(low: str, words: tuple[GradeWord, ...], at: int) -> tuple[str, str]:
    """Return what is said before and after a grade, up to the grades beside it."""
    word = words[at]
    start = words[at - 1].end if at else 0
    before = low[start : word.start]
    if at:
        borders = list(BORDER.finditer(before))
        if borders:
            before = before[borders[-1].start() :]
            if before.startswith("to") and re.search(
                r"\bfrom\b", low[max(0, words[at - 1].start - 30) : words[at - 1].start]
            ):
                return before_pair(low, words, at) + before, low[word.end : following(low, words, at)]
    else:
        before = main_clause(before)
    return before, low[word.end : following(low, words, at)]


def before_pair(low: str, words: tuple[GradeWord, ...], at: int) -> str:
    """What stands before "from X to Y" tells of Y."""
    start = words[at - 2].end if at > 1 else 0
    lead = low[start : words[at - 1].start]
    cut = lead.rfind("from")
    return main_clause(lead[:cut] if cut > 0 else lead)


def main_clause(before: str) -> str:
    """Drop a leading clause that tells of before ("Since its last inspection in 2019, services have become")."""
    leading = LEADING.match(before)
    rest = before[leading.end() :] if leading else before
    return rest if leading and re.search(r"\b(?:has|have|is|are|now|today)\b", rest) else before


def following(low: str, words: tuple[GradeWord, ...], at: int) -> int:
    """Where the words about a grade end: at the last border before the next grade."""
    if at + 1 == len(words):
        return len(low)
    start, end = words[at].end, words[at + 1].start
    borders = list(BORDER.finditer(low, start, end))
    return borders[-1].start() if borders else end


def refused(before: str, lead: str, after: str, low: str, words: tuple[GradeWord, ...], at: int) -> str | None:
    """Return why a grade is asserted of nobody, ``hoped`` for a forecast, None where it is told as fact."""
    grades = {word.grade for word in words}
    if len(grades) >= 3 and SCALE.search(low):
        return "hypothetical"
    if len(grades) >= 4 and len(words) >= 4 and words[-1].end - words[0].start < 110:
        return "hypothetical"
    if NO_LONGER.search(before):
        return None
    pair = at > 0 and re.fullmatch(
        r"['\"]*,? (?:or|and|nor) (?:even )?['\"]*", low[words[at - 1].end : words[at].start]
    )
    if pair:
        before_first, _ = clause_of(low, words, at - 1)
        return refused(before_first, low[: words[at - 1].start], after, low, words, at - 1)
    if BELIEVED.search(before) or BELIEVED.search(lead[-90:]):
        return "denied"
    hoped = HOPED.search(before) or (at > 0 and HOPED.search(since_border(low, words, at)))
    if hoped and not re.search(
        r"\b(?:was|were|has been|have been|had been) (?:rated|judged|graded|found|given|deemed)\b[^,;]*$", before
    ):
        return "hoped" if not re.search(r"\bwhat to improve|\bif it (?:is|was)\b", before) else "hypothetical"
    if NEXT_TIME.search(after[:60]) and re.search(r"\bto\b|\bwill\b|\bif\b|\bwould\b", before):
        return "hoped"
    if DENIED.search(before):
        return "denied"
    if SUPPOSED.search(before):
        return "hypothetical"
    return None


BESIDE = re.compile(
    r"(?!.*\b(?:and|but|while|who|that|since|when|where|which|note|progress|improv\w+|after|said)\b)[^,;–]{0,60}"
)
"""Words of the same clause."""


def since_border(low: str, words: tuple[GradeWord, ...], at: int) -> str:
    """What stands before a grade since the last mark or "and" after the grade before it."""
    before = low[words[at - 1].end : words[at].start]
    borders = list(re.finditer(r"[,;–]|\b(?:and|but|while)\b", before))
    return before[borders[-1].start() :] if borders else ""


def own_days(before: str, after: str, published: DayInterval | None) -> Dated | None:
    """The days that a grade's own clause gives to it."""
    behind = re.match(
        r"['\"]*(?:,? (?:by (?:ofsted|inspectors|the watchdog)|overall|again|(?:ofsted )?(?:rating|grade|grading"
        r"|judgement|judgment|verdict)s?|in all areas|across the board|(?:for|in) (?:overall effectiveness"
        r"|children's services|its [\w' ]{3,30})"
        r"|(?:at|in|after|following|by) (?:an? |its |the |their )?(?:last |previous |earlier |full |ofsted |sif "
        r"|ilacs |first |re-?|\w+ )?(?:inspections?|reports?|visit)|when (?:it |they |services )?(?:was "
        r"|were )?last inspected|when inspected|back|late|early|only|, in))*[ ,(]*"
        r"(?:in|since|on|at|of|during|from|following|by|after|for|,|\()? ?(?:an? inspection in |the )?",
        after,
    )
    start = behind.end() if behind else 0
    dates = find_days(after, published)
    near = [dated for dated in dates if dated.start <= start + 6 or BESIDE.fullmatch(after, 0, dated.start)]
    if near:
        return near[0]
    ahead = [
        dated
        for dated in find_days(before, published)
        if not re.search(
            r"\b(?:set up|created|founded|launched|formed|joined|took over|appointed|elected|since)\b[^,;]{0,60}$",
            before[: dated.start],
        )
        or "when" in before[dated.end :]
    ]
    return ahead[-1] if ahead else None


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


def is_earlier(before: str, after: str) -> bool:
    """Whether the words around a grade put it before the story's own."""
    if NO_LONGER.search(before) or EARLIER_AFTER.match(after):
        return True
    if UNTIL_NOW.match(after) and FROM.search(before):
        return True
    cues = list(EARLIER.finditer(before))
    return bool(cues) and NOW.search(before, cues[-1].end()) is None


UNTIL_NOW = re.compile(r"['\"]* (?:to|and (?:is|are) now|but (?:is|are) now|until)\b")
FROM = re.compile(r"\bfrom[ '\"]*(?:an? |being )?['\"]*$")
