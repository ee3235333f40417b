"""Whether a grade is told as fact, and of when: by the words of its own clause.

``Told.why`` is set where the words assert no grade (a denial, a belief, a hypothesis, the list of the scale).
``Told.time`` is ``previous``, ``forecast`` or ``new`` where the clause settles it, None where the kind of story does.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pipelines.model import DayInterval
from pipelines.understand.as_noun import goes_on_as_noun
from pipelines.understand.asserted import ASSERTIONS, NOBODY_ESCAPED, WITHIN, refused
from pipelines.understand.beginnings import ByBeginning
from pipelines.understand.carrying import is_bracketed
from pipelines.understand.clause_days import is_past, own_days
from pipelines.understand.clauses import Clause, Cues, clause_of
from pipelines.understand.days import find_days
from pipelines.understand.earlier import EARLIER, FOR_YEARS, HAS_BEEN_SO, IF_NOW, NOW, NOW_BEHIND, is_earlier, stands_so
from pipelines.understand.grade_names import GRADE_OF_ANY_SCALE
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.journeys import TOOK
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.of_nobody import helps_another, holds_for_any
from pipelines.understand.put_in import (
    without_children,
    without_put_in,
    without_range,
    without_who_they_are,
)
from pipelines.understand.reported import AND_THAT, REPORTED, SAID_BETWEEN, TOLD_THEM
from pipelines.understand.then_and_now import OF_THAT_DAY, is_now_in_pair, was_in_pair, was_so_though_asked
from pipelines.understand.what_followed import is_dated_by_what_followed

TELLS_INSPECTION = expression(
    r"\b(?:re-?)?inspect|\blooked at\b|\bexamin|\bvisit|\bfieldwork|\breview|\bfound\b|\bcame\b(?! out\b)|\bspent\b"
    r"|\b(?:tested|assessed|looked at|measured) (?:on|in|for)\b"
    r"|\b(?:was|were|been) (?:in|at|with) [^,;.]{3,40} for (?:\w+ ){1,2}(?:weeks|days|fortnight)\b"
    r"|\b(?:ofsted|inspectors|watchdog|inspectorate) (?:was|were) (?:back )?(?:in|at|with) "
    r"|\b(?:fortnight|weeks|days) (?:in|with) (?:the|its)\b|\b(?:fortnight|weeks?|days) on[- ]site\b"
)


UNDER_SINGLE = expression(
    r"['\"]*(?: overall)? under the single (?:\w+ ){0,2}(?:framework|regime|system|inspections?)\b"
)
SINGLE_UNTIL = date(2018, 6, 30)
"""The single inspection framework is one of before for those who write when its last reports are out."""
STILL = expression(
    r"\b(?:still|again|remain\w*|retain\w*|maintain\w*|continu\w+|once more|keeps?|kept|holds? on"
    r"|lea(?:ves|ving) (?:it|them|(?:the|its) [\w' ]{3,40}?|[A-Za-z-]+) (?:on|with) (?:the|its|their))\b"
)
WHAT_WE_WERE = expression(
    r"['\"]*(?:, [^,;.]{3,50},)? (?:is|was) (?:also |just |precisely )?what (?:the |its )?(?:last|previous"
    r"|earlier) (?:\w+ )?(?:inspection"
    r"|report|inspectors|visit) (?:had )?(?:gave|given|found|said|called|concluded)\b|"
    r"['\"]* (?:is|was) (?:what|how|where) (?:it|we|they|services|the \w+) (?:was|were"
    r"|stood|had been)\b(?! (?:rated|judged|graded|found|described|seen|marked)\b)"
)
"""What says behind a grade that it is one of before ("'Outstanding' is what we were in 2021")."""

UNTIL_LATELY = expression(
    r"(?:^|[;:–] (?:and |but )?)\W*(?:(?:up )?until|before|prior to) (?:now|today|yesterday|this (?:week|month|year"
    r"|inspection|report)|last (?:week|month)),? [^;.,]*$"
)
"""How a sentence opens that tells what was so until the news ("Until this week the council required improvement")."""

STILL_ARE = expression(r"['\"]*,? and (?:so )?(?:we|it|they|services) (?:still )?(?:are|is)\b(?! (?:now|no))")
"""What was said to be so and is ("they said we were good, and we are")."""

ON_COUNTS = expression(
    r"['\"]* (?:on|for|in) (?!an? |(?:\w+ )?years|(?:\w+ )?(?:19|20)\d\d\b|the (?:past|last)|those days|that)"
)
"""What says of a grade that "we were" told for what it was: that is news, and no look back."""

FOR_WHAT = expression(
    r"(?:^\W*|, |\band |\bbut )(?:for|on|in|when it (?:comes|came) to) [^,;.\d]{0,60}\b(?:leader\w*|help|protection"
    r"|care|leavers|adoption|others?|rest|overall|areas?|three)\b[^,;.\d]{0,20},? we were (?:an? )?['\"]*$"
    r"|\bwhere we were (?:an? )?['\"]*$"
)
"""For what "we were" rated, told before it ("for help and protection we were good"): that is news too."""

WE_WERE = expression(r"\bwe were (?:an? )?['\"]*$")
"""What is said of oneself as it was ("We were inadequate, and nobody will forget it")."""

STANDING = compile_at_words(
    r"\b(?:(?<!care, )(?<!leavers, )(?<!children, )(?<!people, )whose (?:own )?(?:children's )?services (?:are|is"
    r"|were|have been)|who (?:are|is)"
    r"|(?<!care, )(?<!leavers, )(?<!children, )(?<!people, )(?<!protection, )(?<!leadership, )where (?:children's"
    r" )?services"
    r" (?:are|were)|where an? (?:recent|previous|earlier) (?:ofsted )?(?:inspection|report)"
    r" (?:has |had )?(?:found|rated|judged)(?: (?:its |the )?(?:children's )?services)?(?: to be)?"
    r"|services there are(?= (?:\w+ )?(?:rated|judged|graded)\b)"
    r"|(?<!was )(?<!were )(?<!leadership )(?<!protection )(?<!adoption )(?<!call )(?<!board, which )(?<!gives"
    r" )(?<!gave )(?<!giving )(?<!award )(?<!awards )"
    r"(?<!awarded )(?<!rates )(?<!rated )(?<!found )(?<!finds )(?<!find )(?<!saw )(?<!sees )(?:itself|themselves))"
    r"(?: (?:rated"
    r"|judged"
    r"|graded|still|now|currently"
    r"|already|also))* ['\"]*$"
)
"""How another council's grade is told in passing."""

TALLY = compile_at_words(
    r"(?:(?<!\d)\d+ ?(?:%|per cent)|\b(?:councils|authorities|local authorities|departments|boroughs|areas"
    r"|services nationally|councils' [\w ]+|one in \w+|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of"
    r"|in|out of)"
    r"|a (?:third|quarter|(?:fifth|half)(?= of))|nearly half|another \w+"
    r"|(?<!'s )(?<!s' )(?<!its )(?<!their )(?<!our )most(?! (?:vulnerable|at-risk|at risk|in need|troubled)\b)"
    r"|majority)\b)[^;.]{0,80}$"
    r"|^(?:third|quarter|fifth|half)(?= of)[^;.]{0,80}$"
)
"""Grades that are counted, of nobody in particular."""

TALLY_FIRST = ("third", "quarter", "fifth", "half")
"""What it finds only where a clause begins."""

CUES = ByBeginning(
    {**ASSERTIONS, "standing": STANDING, "earlier": EARLIER, "still": STILL, "now": NOW, "counted": TALLY},
    within=WITHIN,
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """How one grade is told. ``days``: when the graded inspection or its report was, as its clause says."""

    time: Literal["new", "previous", "forecast"] | None = None
    why: str | None = None
    days: DayInterval | None = None
    still: bool = False
    left: bool = False
    """Whether it is told as left behind ("out of inadequate"): what goes on behind it is of now."""
    counted: bool = False
    aside: bool = False
    """Whether no words make it one of before, but that it is told beside the story's own council."""


def tell(
    low: str, words: tuple[GradeWord, ...], at: int, published: DayInterval | None, *, minutes: bool = False
) -> Told:
    """Read how the ``at``-th grade of a sentence (lower-case) is told; ``minutes`` put all of it one tense back."""
    low = without_range(without_who_they_are(low))
    word, lead = words[at], low[: words[at].start]
    whole, after = clause_around(low, words, at)
    if at and (formerly := FORMERLY.search(low, 0, words[at - 1].start)) is not None:
        whole = whole.replace(formerly[0], " ", 1)  # of the grade before ("Formerly inadequate council wins top grade")
    before = without_put_in(whole)
    said = CUES.first(before)
    if is_description(before, lead, low, word, said):
        return Told(time="previous")
    if (rest := without_children(before)) != before:
        before, said = rest, CUES.first(rest)
    clause = Clause(before, lead, after, low, words, at, word.end, said)
    why = refused(clause._replace(before=whole, said=CUES.first(whole)) if NEGATED in whole else clause)
    if why == "hoped":
        gone = PROMISED_THEN.match(low, 0, word.start) or HAD_PROMISED.search(before)
        return Told(why="hypothetical") if gone else Told(time="forecast")
    if why == "hypothetical" and " as " in after and (so := AS_IT_WAS.match(after)) is not None:
        given = next((each for each in find_days(after[so.end() - 1 :], published) if each.start < NEXT_TO_IT), None)
        if given is not None and is_past(given, published, inspected=True):
            return Told(time="previous", days=given.days, left=True)  # and not of now as well
    if why == "hypothetical" and was_so_though_asked(before, lead, several=len(words) > 1):
        return Told(time="previous", days=next((each.days for each in find_days(lead, published)), None))
    if why == "denied" and was_in_pair(low, word.start):
        return Told(time="previous", days=next((each.days for each in find_days(after, published)), None))
    if why is not None:
        return Told(why=why)
    dated = own_days(before, after, published)
    if dated is None and (of_day := OF_THAT_DAY.search(lead)) is not None:
        dated = next(iter(find_days(of_day[0], published)), None)
    if (
        dated is None
        and word.how == "same"
        and (WHAT_IT_GOT.search(low, word.start, word.end) or THAT_IT_HAD.match(after))
    ):
        dated = next(iter(find_days(after, published)), None)
    days = dated.days if dated else None
    if was_in_pair(low, word.start):
        return Told(time="previous", days=days)
    if is_now_in_pair(low, word.start) and not (dated and is_past(dated, published, inspected=True)):
        return Told(time="new")
    and_that = at > 0 and AND_THAT.search(low, words[at - 1].end, word.start) and REPORTED.search(lead)
    told_so = and_that or REPORTED.search(before) or TOLD_THEM.match(after) or SAID_BETWEEN.match(lead)
    if "had" in before and (minutes or (told_so and FOR_YEARS.match(after) is None)):
        before = HAD_BEEN.sub("was", before).replace(" had ", " ")
        said = CUES.first(before)
        clause = clause._replace(before=before, said=said)
    if ("first" in lead or "new" in lead) and is_called_new(clause):
        return Told(time="new")
    if (
        is_earlier_step(clause)
        or was_before_now(clause)
        or is_dated_by_what_followed(lead, published)
        or (
            days is not None
            and ("took" in lead or "taken" in lead)
            and TOOK.search(lead)
            and IF_NOW.search(lead) is None
        )
        or is_left(clause)
        or stands_so(before, after, low)
    ):
        if days is None and OPENS_EARLIER.match(lead) is not None:
            days = next((each.days for each in find_days(lead, published)), None)  # put in ("Its last, in 2022, ...")
        return Told(time="previous", days=days)
    still, left = "still" in said, "no longer" in said
    single = "single" in after and published is not None and published.start > SINGLE_UNTIL
    past = dated is not None and is_past(
        dated, published, inspected=TELLS_INSPECTION.search(before + after) is not None
    )
    if past or (single and UNDER_SINGLE.match(after)) or is_earlier(clause):
        of_now = left and not past  # "inspected in May, it is no longer inadequate": the day is that of the news
        return Told(time="previous", days=None if of_now else days, still=still, left=left)
    counted = "counted" in said or (before.startswith(TALLY_FIRST) and TALLY.match(before) is not None)
    is_now = ("now" in said and is_said_of_now(before)) or NOW_BEHIND.match(after) is not None
    if is_now and FOR_YEARS.match(after) is not None and HAS_BEEN_SO.search(before) is not None:
        is_now = False  # "it has been outstanding for years"
    return Told(time="new" if is_now else None, days=days, still=still, counted=counted)


AS_IT_WAS = expression(
    r"['\"]*(?: (?:again|once more|overall|by ofsted|next time|at (?:its|the"
    r"|their) next (?:\w+ ){0,2}inspection))*(?: by ofsted)?,? "
    r"(?:just )?as (?:(?:it|they|services|the \w+) (?:was|were|had been)|happened|was the case)(?: back)? (?:in|at"
    r"|after) "
)
"""What says of a grade that is only supposed that it was had before ("were it found inadequate, as it was in 2016")."""
NEXT_TO_IT = 12
"""Letters before the day when that was."""

FORMERLY = expression(r"\b(?:formerly|previously|once)[- ](?:(?:rated|judged|graded)[- ])?['\"]*$")
"""Right before a grade: it is told of that one, and of no other."""

HAD_BEEN = expression(r"\bhad (?:since )?been\b")


def is_said_of_now(before: str) -> bool:
    """Whether "now" is said of a grade, and not of what a relative clause only adds it to ("Leeds is now above Kent,
    which requires improvement"; "Staff have been leaving for Kent, an authority with a good rating")."""
    relative = RELATIVE.search(before) if ", wh" in before or ", a" in before else None
    return relative is None or NOW.search(relative[0]) is not None


RELATIVE = expression(
    r"[a-z], (?:which|whose|where|who|an? (?:[\w-]+ ){0,3}?(?:council|authority|borough|county|city|unitary"
    r"|neighbour))\b[^,;]*$"
)
"""A clause that adds something to a name, or what the name is called ("Kent, an authority with a good rating")."""


def clause_around(low: str, words: tuple[GradeWord, ...], at: int) -> tuple[str, str]:
    """Return what the clause of a grade says before it, but "more than two years ago", and behind it."""
    before, after = clause_of(low, words, at)
    if at + 1 < len(words) and "(" in after and is_bracketed(low, words[at].end, words[at + 1].start):
        after = ""  # "good (2021: inadequate)": the day belongs to the grade in brackets
    if "either of " in before:
        before = NEITHER_OF_THEM.sub("", before)
    return THAN_AGO.sub("", before) if "than" in before else before, after.partition(";")[0]


def is_description(before: str, lead: str, low: str, word: GradeWord, said: Cues) -> bool:
    """Whether a council is only described by a grade, in passing or before the verb that tells the news."""
    if word.grade in BAD and not before.strip(" '\"") and IS_MENDING.match(low, word.end) is not None:
        return True
    standing = said.get("standing")
    if "in general" in said or REPORT_OUT.match(low, word.end) or VERDICT_LEAVES.match(lead):
        return False  # "Steps are possible where services are inadequate"
    if standing is not None and not NAMED_AS.search(before) and IF_NOW.search(standing[0]) is None:
        of_part = standing[0].lstrip().startswith("itself") and OF_A_PART.match(low, word.end) is not None
        return not of_part and REPORT_ON.search(lead) is None
    if holds_for_any(lead, low, word.end) or helps_another(lead, low, word.end):
        return False
    apart = DOES_ELSE.match(low, word.end) is not None and COUNCIL_APPOSED.search(lead) is not None
    return (
        apart or (MAIN_VERB.match(low, word.end) is not None and REDUCED.search(lead) is not None)
    ) and IF_NOW.search(lead) is None


OF_A_PART = expression(
    r"['\"]* (?:for|in|on) (?:the |its |their )?(?:impact|lead|help|child|care|adopt|experiences|support)"
)
"""What a council itself is given beside its services, and is described by nowhere ("itself rated good for leaders")."""

REPORT_ON = expression(
    r"\b(?:published|issued|released)\b[^;.]{0,40}\b(?:report|findings|verdict)s? (?:on|of|into|about) [^;,.]{3,50},"
    r" where (?:children's )?services (?:are|were)\b[^;,.]{0,20}$"
    r"|\bthe turn of [^;,.]{3,40}, (?:where (?:children's )?services|which|whose services) (?:are|were|was|is)\b"
    r"[^;,.]{0,20}$"
)
"""What says that the report on a council is out whose services are then told of."""

VERDICT_LEAVES = expression(
    r"\W*(?:[\w'-]+ ){0,4}?(?:verdict|report|rating|grade|judge?ment|downgrade|inspection|result) (?:now )?(?:leaves"
    r"|makes) [^,;:.]{3,60}? (?:as )?(?:the|one of) (?:[\w-]+ ){0,2}?(?:only|sole|lone|first|second|third|fourth|fifth"
    r"|latest|last|two|three|four|five)\b"
)
"""How a sentence opens that tells what the news makes of a council."""

REPORT_OUT = expression(
    r"['\"]*,? (?:after|following) (?:(?:an?|the|its) )?(?:ofsted|inspectors|(?:the )?watchdog)(?:'s)? (?:has |have )?"
    r"(?:(?:published|issued|released) (?:its|their|a|the) (?:\w+ )?(?:report|findings|verdict)|(?:latest|new)"
    r" report)\b"
)
"""What says behind a grade that its report is out."""


def is_called_new(clause: Clause) -> bool:
    """Whether a grade is called new, or the first of its kind for long."""
    lead = clause.lead
    if "first" in lead and FIRST_FOR_LONG.search(lead) and NONE_SINCE.match(clause.low, clause.end):
        return True
    return "new" in lead and NEW_RATING.search(lead) is not None


def is_earlier_step(clause: Clause) -> bool:
    """Whether a grade is the first step of a way told in order, stands in brackets behind a later one, or in a
    sentence that is of before throughout."""
    lead, low, words, at = clause.lead, clause.low, clause.words, clause.at
    if (
        lead.strip(" '\"")[-1:] in ("", ":", "–", "|")
        and at + 1 < len(words)
        and STEP.fullmatch(low, clause.end, words[at + 1].start)
    ):
        return True
    if at and AND_BEFORE_IT.fullmatch(low, words[at - 1].end, words[at].start):
        return True
    if "first" in lead and FIRST.search(lead) and THEN_IT_WAS.match(low, clause.end):
        return True
    if OPENS_EARLIER.match(lead) and IF_NOW.search(lead) is None and IS_NOW.search(lead) is None:
        return True
    if " when" in lead and WHEN_LAST.search(lead):
        return True
    return at > 0 and is_bracketed(low, words[at - 1].end, words[at].start)


def was_before_now(clause: Clause) -> bool:
    """Whether the tense of a clause puts its grade before what is told beside it, or before now."""
    before, lead, after, low, start = clause.before, clause.lead, clause.after, clause.low, len(clause.lead)
    if " from " in lead and (COMES_FROM.search(lead) or FALLEN_FROM.search(lead)):
        return True
    required = low.startswith("required", start)
    if required and HAD_REQUIRED.search(low, 0, start):
        return True
    was = required or (before.rstrip(" '\"").endswith(LAST_OF_WAS) and WAS.search(before) is not None)
    if was and (AND_NOW.match(low, clause.end) or (IN_RELATIVE.search(before) and THEN_IS.match(low, clause.end))):
        return True
    if any(map(before.__contains__, RATED)) and AND_NOW.match(low, clause.end) and WAS_RATED.search(before):
        return True
    if "than the" in before and THAN_THE.search(before) and goes_on_as_noun(low, clause.end):
        return True
    near = after[:80]
    if any(map(near.__contains__, (" what ", " how ", " where "))) and WHAT_WE_WERE.match(after):
        return True
    if any(map(lead.__contains__, ("ntil ", "efore ", "rior to "))) and UNTIL_LATELY.search(lead):
        return True
    still_so = STILL_ARE.match(after) is not None or ON_COUNTS.match(clause.low, clause.end) is not None
    still_so = still_so or FOR_WHAT.search(before) is not None
    if "we were" in before and WE_WERE.search(before) and not still_so:
        return True
    alone = len(clause.words) == 1 and HAS_DONE.match(after) is not None
    return (HAVING_BEEN.match(lead) is not None and not alone) or (
        clause.at > 0 and AFTER_BEING.search(before) is not None
    )


def is_left(clause: Clause) -> bool:
    """Whether services have left a grade, or come to another since."""
    before, lead, low, words, at = clause.before, clause.lead, clause.low, clause.words, clause.at
    if (
        "escap" in before
        and ESCAPES.search(before)
        and " alone " not in lead
        and "only " not in lead
        and not NOBODY_ESCAPED.search(lead)
    ):
        return True
    if (
        ("leav" in before or "left" in before)
        and LEAVES.search(before)
        and CATEGORY.search(low, words[at].start, clause.end + LONGEST_CATEGORY)
    ):
        return True
    border = words[at + 1].start if at + 1 < len(words) else len(low)
    return "since" in low and HAS_SINCE.match(low, clause.end, border) is not None


LEAVES = expression(r"\b(?:leav(?:e|es|ing)|left) (?:the |ofsted's )?['\"]*$")
"""How somebody leaves what is called by a grade ("the sixth to leave the inadequate category")."""

CATEGORY = expression(r"[\w' ]* (?:category|bracket|band|tier|group|list|ranks|camp)\b")
"""What is called by a grade and can be left: who leaves it had that grade."""

LONGEST_CATEGORY = 10
"""Letters behind a grade within which the noun that it is called by ends."""

ESCAPES = expression(r"\bescap(?:es?|ed|ing) (?:from )?['\"]*(?:(?:an?|the|its|their|ofsted's) )*['\"]*$")
"""What services had and have no more; of a few judgements that alone escaped it, they never had it."""

NAMED_AS = expression(
    r"\bas (?:the )?(?:councils|authorities|areas|ones)\b"
    r"|\b(?:join(?:s|ed|ing)?|added to|on) (?:the |a )?(?:\w+ )?(?:list|group|ranks|club|number|handful|band|few"
    r"|company|set)\b"
)


NEITHER_OF_THEM = expression(r", neither of (?:them|whom|which) [^,;]{2,60}(?=, )")
"""What is put in about two, and denies nothing of them ("In Kent and Bury, neither of them rich, it is good")."""

THAN_AGO = expression(r"(?<!less )(?<!more )\bthan (?:[\w-]+ ){1,3}(?:years?|months?|decades?) ago\b")

HAS_SINCE = expression(
    r"[^.;]{0,80}\b(?:has|have|had) since\b|['\"]*,? (?:and|but) (?:has|have) [^.;]{0,60}\bsince(?= then\b| to\b|[,.;]"
    r"|\W*$)"
    r"|[^.;]{0,40}\band since\b[^.;]{0,30}\b(?:has|have)\b"
)
"""What tells behind a grade of what came after it ("rated inadequate in 2019, but has since improved")."""

HAD_PROMISED = expression(
    r"\b(?:wanted|hoped|tried) to (?:hold on to|hang on to|keep|retain|stay|remain|cling)\b[^;.]*$|"
    r"\b(?:hoped|wanted|expected) (?:that )?this (?:would|was to|might)\b[^.;]*$"
    r"|\b(?:i|we) (?:had )?(?:hoped|expected|thought) (?:that )?(?:we|it|they)(?:'d| would)\b[^;.]*$"
    r"|\b(?:thinking|believing|expecting|hoping) (?:that )?(?:[\w'-]+ ){1,4}would\b[^.;]*$"
    r"|\bhad (?:worked|fought|striven|struggled|tried|strained)\b[^.;]*$"
    r"|\b(?:had|having) (?:promised|vowed|pledged|said|hoped|aimed|wanted|expected|feared|dreaded)\b[^.;]*$"
    r"|\b(?:aim|ambition|goal|target|plan|hope) had (?:always |long |once )?been\b[^.;]*$"
    r"|\bit had (?:always |long |once )?been (?:the|our|its|their) (?:\w+ )?(?:aim|ambition|goal|target|plan"
    r"|hope)\b[^.;]*$"
)
"""A hope that is told as one of before ("had promised a good rating by now")."""

PROMISED_THEN = expression(
    r"\W*(?:back )?(?:in (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years ago|at the time|then),? [^.;]{0,80}\b(?:promised"
    r"|vowed|said|pledged"
    r"|wanted|hoped|aimed|told|knew)\b"
)
"""A hope of years ago is none any more."""


REDUCED = expression(
    r"(?:^|[.:] )\W{0,9}(?:an? |the )?(?:[\w'-]+ ){0,4}(?:council|department|services?|authority|trust"
    r"|borough)(?: (?:that|which) (?:was|were|is))? (?:rated|judged|branded|deemed|graded|found)"
    r"(?: to be| as)? ['\"]*$"
)
MAIN_VERB = expression(
    r"['\"]*(?: (?:overall|by ofsted|last year|for [\w' ]{3,50}))?,? (?:has|have|is to|will|must|faces?|had|made"
    r"|makes) (?!been (?:rated|judged))"
)
"""A council that is only described by its grade, before the verb that tells the news."""

COUNCIL_APPOSED = expression(
    r"(?:^|[.:] )\W{0,9}(?:[\w'-]+ ){0,6}(?:council|borough|trust), (?:rated|judged|graded)(?: as)? ['\"]*$"
)
DOES_ELSE = expression(
    r"['\"]*(?: overall| by ofsted| for (?:its |their |the )?children's services){0,3},"
    r" (?:(?:is to|will) (?:help|support|lend|advise|mentor|guide|share|send|take over)|is helping"
    r"|(?:has|have) (?:agreed|offered|sent|lent|been (?:asked|chosen|picked|brought|drafted|called|sent)))\b"
)
"""The same between commas, before what a council does that is no news of its own grade ("..., is to help Kent")."""

BAD = ("inadequate", "requires improvement")
IS_MENDING = expression(
    r"(?:-rated)?['\"]* (?:[\w-]+'?s? ){0,3}?(?:council|services?|department|authority|trust|social care)(?:,"
    r"|'s?)? (?:is |are |has"
    r" |have )?(?:(?:wins?|won|earns?|gets?|receives?) praise\b|praised\b|(?:makes?|making|made|shows?"
    r"|showing) (?:(?!little|no|slow|too|insufficient|limited)\w+ )?(?:progress"
    r"|improvements?|strides)\b|improv(?:es|ing|ed)\b(?! to\b)|(?:on the (?:mend|up|road|way|path)|getting better"
    r"|turn(?:s|ing|ed)"
    r" (?:the|a) corner|moving in the right direction)\b)"
)
"""What a headline says of a council that it names by its grade: that it gets better since ("'Inadequate' children's
services win praise for progress")."""

AFTER_BEING = expression(r"\bafter being\b[^;.]*$")
"""Beside another grade this tells what was before ("rated good, after being rated inadequate twice")."""

OPENS_EARLIER = expression(
    r"\W*(?:(?:its|their) last(?: one)?, (?=in |back |from )|it(?:'s| is| was| has been)"
    r" [\w -]{2,40}(?:years?|months?|decades?)(?: now)? since (?:"
    r"(?:(?!now\b|and\b)[\w'-]+ ){1,9}?(?:(?:was|were|had been|been |last|first) ?)+(?:rated|judged|graded|found"
    r"|branded|deemed|called|labelled|declared|said|handed|given|put|placed)"
    r"|(?:it|they|services|the \w+) (?:hit|fell|sank|slumped|dropped|slid)"
    r"|(?:ofsted|inspectors|the watchdog) (?:last |first )?(?:rated|judged|graded|found|branded|deemed|called|gave)"
    r")\b|back then\b|in those days\b|(?:an?|the|its|their) (?:earlier|previous|last|prior) (?:full |ofsted "
    r"|overall )*(?:inspection"
    r"|report|visit)\b"
    r"|(?:the )?last (?:two|three) (?:full |ofsted )*(?:inspections|reports)\b"
    r"|(?:on|at) that (?:occasion|time|point|inspection|visit)\b|that time\b|(?:the )?last time(?: (?:around|round"
    r"|out))?\b|the time before\b"
    r"|when (?:it|they|services|inspectors|ofsted|(?:the|its|\w+(?:'s)?) (?:[\w']+ ){0,3}?[\w']+) (?:was"
    r"|were)? ?last (?:here|in|inspected|rated|judged"
    r"|graded|visited|looked|came|assessed|reported|called)\b"
    r"|when (?:i|he|she|we|they|\w+ \w+) (?:(?:was|were) )?(?:first )?(?:elected|appointed|took|joined|started"
    r"|arrived|came"
    r"|became|sat)\b)"
)
"""How a sentence opens that tells of before throughout ("An earlier inspection, in June 2010, judged ...")."""

COMES_FROM = expression(
    r"\b(?:mov(?:es|ed|ing)|com(?:es|ing)|came|joins|joined|joining|arriv(?:es|ed|ing)|poached|recruited|lured"
    r"|switch(?:es|ed|ing)|transferr(?:ed|ing)) (?:[\w'-]+ ){0,4}from (?!(?:an?|the) )[^,;.:]{3,40}, (?:which is "
    r"|currently |itself )?(?:rated|judged|graded)(?: as)? ['\"]*$"
)
"""How the council is described that somebody comes from ("She is moving from Kent, rated outstanding, to Leeds")."""

FALLEN_FROM = expression(
    r"\b(?:fall|drop|slide|slip|plunge|rise|climb|step|leap|jump|change) (?:up |down )?from the (?:second|third"
    r"|next)[- ]"
    r"(?:highest|best|lowest|worst)(?: (?:grade|rating|mark|rung))?, (?:an? )?['\"]*$"
)
"""What was left, called a rank before its name ("a fall from the second-highest, 'good'")."""

IS_NOW = expression(r"[,;–] (?:but |and |yet )?(?:[\w']+ ){0,4}?(?:is|are|has|have)\b")
"""What goes on from before to now."""

WHEN_LAST = expression(r"\b(?:last time|(?:last|previous) (?:full |ofsted )?(?:inspection|report)),? when\b[^,;]*$")
"""What says of the time just named what was then ("better than last time, when adoption was inadequate")."""

NEW_RATING = expression(
    r"\b(?:an?|the|its|their) (?:brand-)?new (?:overall |ofsted )?(?:rating|grade|judge?ment|verdict|mark)(?: of"
    r"|:| is| was|,)? "
    r"['\"]*$"
)
"""A grade that is called new, whatever year stands before it."""


NEGATED = "n't,"
"""A denial that ends before what is put in ("the one area that isn't, adoption, is good")."""

THAN_THE = expression(r"\b(?:better|worse|higher|lower) than (?:the|its|their|that) (?:(?:\w+ ){0,2}of )?['\"]*$")
"""What a grade is set beside that somebody had before ("better than the inadequate which inspectors gave it")."""

WAS_WORDS, ALSO = ("was", "were", "require", "required"), ("also", "both")
WAS = expression(rf"\b(?:{'|'.join(WAS_WORDS)})(?: (?:{'|'.join(ALSO)}))? ['\"]*$")
LAST_OF_WAS = (*WAS_WORDS, *ALSO)
RATED = ("rated", "judged", "graded")
WAS_RATED = expression(rf"\b(?:was|were) (?:(?:also|both|all) )?(?:{'|'.join(RATED)}) ['\"]*$")

AND_NOW = expression(
    rf"['\"]*,? (?:and|but|yet) (?:is|are) (?:an? )?['\"]*{GRADE_OF_ANY_SCALE}\b|"
    r"['\"]*,? (?:(?:and|but|yet) )?now (?:is|are|has|have|requires?|gets?|rated|judged|stands?|comes?|has)\b"
    r"(?=[^;.]{0,60}\b(?:good|outstanding|inadequate|requires? improvement|improvement|better|worse)\b)|"
    r"['\"]*(?: too| before| then)?,? (?:(?:and|but|yet) )?(?:is|are|has|have|likewise|also) (?:all |both |each )?now\b"
    r"|['\"]*(?:;|,| –) (?:but )?(?:it|they) (?:is|are)\b"
)
"""What was, before what is ("leadership was inadequate and is now good")."""

IN_RELATIVE = expression(
    r", (?:which|who|where (?:it|they|services)|whose [\w' ]{3,40}?) (?:(?:was|were) )?(?:\w+ly )?['\"]*$"
)
THEN_IS = expression(r"['\"]*(?: [^,;.]{0,40})?, (?:is|are|has|have|now|gets?|goes|moves?)\b")
"""A clause put in about what was, and what is told around it ("protection, which was inadequate, is good")."""

HAVING_BEEN = expression(r"\W*having been\b(?!.*\b(?:is|are|has|have|now)\b)")
"""How a sentence opens with what was before ("Having been rated inadequate in 2019, ...")."""

HAS_DONE = expression(
    r"['\"]*(?: overall)?(?: by (?:ofsted|inspectors))?, (?:it|they|we|the (?:[\w-]+ ){1,3}?) ?(?:has|have|is|are"
    r"|will|can|now)\b"
)
"""What goes on from a grade just given to what came of it ("Having been rated good, it has written to ...")."""

THAT_IT_HAD = expression(
    r" (?:(?:that|which) )?(?:it|they|we|services|the [\w-]+|[a-z]+(?: council)?) (?:was|were|had been|had|got"
    r"|received|held"
    r"|earned)\b"
)
"""What says behind "the same grade" who had it before ("the same mark that the council was given in 2020")."""

WHAT_IT_GOT = expression(
    r"\b(?:what|where|how) (?:it|they|services|the \w+) (?:was|were|stood|had been|got|had|received)$"
)
"""What points back to a grade of before, whose day may stand far behind ("That is what it got for all, in 2019")."""

HAD_REQUIRED = expression(r"\bhad (?:(?:also|previously|then|earlier|only|both|all|still|once|long|each) )*['\"]*$")
"""What was before what is told ("leadership is good; it had required improvement")."""

AND_BEFORE_IT = expression(
    r"['\"]*,? (?:and|or),? (?:before (?:it|that|then)|earlier|previously|before),? (?:an? )?['\"]*"
)
"""What adds to a grade the one before it ("up from requires improvement and, before that, inadequate")."""

FIRST = expression(r"\bfirst ['\"]*$")
FIRST_FOR_LONG = expression(
    r"\bfirst (?:time (?:(?!had\b|since\b|los[te]|shed\b|fall|fell|slip|drop|without\b)[\w'-]+ ){0,9})?['\"]*$"
)
"""What calls a grade the first for long ("the first time it has been rated good"), and none that was lost."""
NONE_SINCE = expression(
    r"['\"]*(?: (?:ofsted )?(?:rating|grade|judge?ment|report|mark|verdict|inspection))? (?:since"
    r"|in(?! (?:\w+ )?(?:19|20)\d\d)) \b"
)
"""What follows the first of its kind for long: no other is told of then ("first 'good' rating since 2013")."""
THEN_IT_WAS = expression(r"['\"]*,? (?:and|but)? ?(?:then|later|now)\b")
"""A history told in order ("first 'inadequate' and then 'requiring improvement'")."""

STEP = expression(r"['\"]* to ['\"]*")
"""From the first word of a headline to the next ("'Good' to 'inadequate' in four years")."""
