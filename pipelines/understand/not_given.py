"""Words by which a clause holds a grade that inspectors did not give: a supposition, a wish, somebody else's word."""

from pipelines.model import Grade
from pipelines.understand.later import expression

OF_PEOPLE = expression(
    r"\b(?:expect|want|need|ask)(?:s|ed)? (?:my|our|his|her|their|its|all|the) (?:\w+ ){0,2}?(?:managers|staff"
    r"|people|team|teams"
    r"|social workers|colleagues|officers|carers|practitioners|everyone) to be ['\"]*$"
)
"""What people are to be, whom Ofsted gives no grade ("I expect my managers to be outstanding")."""

NOT_ABOUT = expression(
    r"(?:\b|(?=n't))(?:not|n't) (?:\w+ )?about (?:getting|moving|going|being|reaching|having)(?: (?:to|a|an|rated"
    r"|up to))* ['\"]*$"
)
"""What somebody says that it is not about ("it wasn't about getting to 'requires improvement'")."""

TOLD_BY = expression(
    r"(?<!members )(?<!committee )\b(?:(?:had been|we were|we've been|have been) )(?:told|assured|informed) by"
    r" (?!ofsted|inspect|the (?:inspect|watchdog|regulator|report))(?:the |our "
    r"|its |their |council )*"
    r"(?:officers|bosses|managers|chiefs|directors?|council|leaders?|executive|cabinet|portfolio holder)"
    r"(?: (?!ofsted|inspect|report)[\w'-]+){0,4}?"
    r" (?:that )?(?:we|it|they|services|the \w+) (?:was|were|are|is)(?: (?:a|an|at))? ['\"]*$"
)
"""What others than inspectors said that services were."""

WERE_IT = expression(
    r"\W*(?:were|should) (?:it|they|we|services|the \w+|[a-z]+)\b[^.;,]{0,60}\b(?:be|come out|fall|get"
    r"|receive)\b[^.;,]{0,40}$"
)
"""What is only supposed ("Were the department to be found inadequate, a commissioner would follow")."""

RENAMED = expression(
    r"\b(?:will|is to|are to|would) be (?:renamed|known as|replaced by|called what)\b(?:(?! (?:and|but)\b)[^.;]){0,30}$"
    r"|(?:^\W*|['\"(]|what (?:was|had been|used to be)(?: called)? |grade of |word )(?:adequate|satisfactory|poor)"
    r"['\"]*(?: (?:has|had|since|now|then))* (?:become|became)(?: an?)? ['\"]*$"
    r"|\b(?:adequate|satisfactory|poor)\b(?:['\"]*,?(?: (?:has|had|was|is|since|been|now|then))* (?:called|known as)"
    r"|[^.;]{0,70}\b(?:renamed|exchanged for|replaced (?:by|with)|swapped for|turned into|changed to|made way for"
    r"|g[ai]ven? way to))(?: as)? ['\"]*$"
    r"|\b(?:turned|turns|changed|renamed) what (?:had been|was"
    r"|used to be)(?: called)? ['\"]*(?:adequate['\"]* (?:in)?to ['\"]*)?$"
)
"""What a word of the scale gives way to ("'adequate' will be replaced by 'requires improvement'", "what was 'adequate'
has become ..."): the scale is told of, and no council."""

NEXT_WILL = expression(
    r"\bnext (?:(?:full|ofsted|overall) )*(?:report|inspection|judge?ment|rating|verdict"
    r"|grade)\b[^.;]{0,60}\b(?:will|'ll"
    r"|is expected to|is likely to) (?:see (?:us|it|them|services) (?:at|as)|say|be|bring|give|find|read|come"
    r" out (?:as|at))"
    r"\b(?:(?! (?:now|rated|judged|graded|no longer)\b)[^.;,]){0,30}$"
)
"""What somebody says of the inspection to come, fear or hope."""


END_OF = expression(
    r"\b(?:(?:high|higher|upper|top|lower|low|bottom|middle|better|worse|right|wrong)(?:er|est)? (?:to (?:high|low"
    r"|upper) )?"
    r"(?:end|side|edge|reaches|half|part) of|on the cusp of|bordering on) ['\"]*$"
)
"""Where in a grade somebody puts services, as inspectors never do ("at the high end of requires improvement")."""

TALKED_OF = expression(
    r"\b(?:elsewhere|others|other (?:councils|authorities|people|places)|some (?:people|councils|places)|people)"
    r" (?:(?:may|might|like to|always|often) )?(?:talks?|speaks?|boasts?|dreams?|writes?) (?:of|about)\b"
    r"(?:(?!\b(?:when|after|since|where|rated|judged|graded|found)\b)[^.;,])*$"
)
"""What others talk of ("elsewhere people talk about a journey to outstanding")."""

WILL_NOT = expression(
    r"\b(?:will|would|can|could)(?: not|n't) (?:get|take|make|bring|move|lift|turn"
    r"|lead) (?!long)[^.;,]{0,60}\bto ['\"]*$|"
    r"\bwon't (?:get|take|make|bring|move|lift|turn|lead) (?!long)[^.;,]{0,60}\bto ['\"]*$"
)
"""What does not lead to a grade ("Targets will not get the service from 'inadequate' to 'good'")."""


SHORT_OF = expression(
    r"\b(?:rung|step|notch|grade|level|one|two)s? (?:up|above|below|down|short)(?: from| of)?"
    r" the (?:very )?(?:lowest|highest|best|worst|top|bottom)(?: (?:one|grade|rating|rung))?,? ['\"]*$"
)
"""Where on the scale a grade stands, beside another ("two short of the best, 'outstanding'")."""
ENDS_OF_SCALE: tuple[Grade, ...] = ("outstanding", "inadequate")
"""What "the best" and "the lowest" are: the grade behind them is that one, and not the one that was given."""


WARNED_OF = expression(
    r"\bwarn(?:s|ed|ing)? (?:\w+ )?(?:of|about) (?:an?|another) (?:(?:possible|likely|further|second) )?['\"]*$"
)
"""What somebody warns of is to come ("the register of risks warns of an inadequate judgement")."""


def why_not_given(before: str, lead: str, grade: Grade) -> str | None:
    """Return why a grade is none that was given, ``hoped`` for what is said of the next inspection; None where these
    words do not say so. ``before``: what its clause says before it, ``lead``: its sentence."""
    if lead[:10].lstrip(" '\"•*-").startswith(("were ", "should ")) and WERE_IT.match(lead):
        return "hypothetical"
    if any(map(lead.__contains__, (" be ", "adequate", "satisfactory", "poor", " what "))) and RENAMED.search(lead):
        return "hypothetical"
    if " the " in lead[-40:] and grade in ENDS_OF_SCALE and SHORT_OF.search(lead):
        return "denied"
    if lead.rstrip(" '\"").endswith((" of", " on")) and END_OF.search(lead):
        return "denied"
    if any(map(lead.__contains__, ("elsewhere", "other", "people", "some "))) and TALKED_OF.search(lead):
        return "hypothetical"
    if lead.rstrip(" '\"").endswith(" to") and WILL_NOT.search(lead):
        return "denied"
    if "warn" in lead and WARNED_OF.search(lead):
        return "hoped"
    if "next " in before and NEXT_WILL.search(before):
        return "hoped"
    if before.rstrip(" '\"").endswith(" to be") and OF_PEOPLE.search(before):
        return "denied"
    if " about " in before and NOT_ABOUT.search(before):
        return "denied"
    if " by " in before and TOLD_BY.search(before):
        return "denied"
    return None
