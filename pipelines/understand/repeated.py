"""A grade that is kept, told with when it was given before: it is told of now and of then."""

import re
from dataclasses import replace

from pipelines.understand.clause_days import is_past
from pipelines.understand.days import find_days
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import compile_later
from pipelines.understand.needed import compile_needing
from pipelines.understand.status import Told
from pipelines.understand.story import Story


def told_again(low: str, word: GradeWord, told: Told, story: Story) -> tuple[Told, ...]:
    """Return a grade that is kept, told with when it was given, as both: of now, and of before."""
    if told.why is not None or told.time == "forecast" or told.left:
        return (told,)  # "out of inadequate, where it had been since 2021": of before alone
    behind = low[word.end :]
    if " said" in behind or " says" in behind:
        behind = SAID.sub(r"\g<1>", behind, count=1)
    if (as_in := AS_IN.match(low)) is not None:
        then = [
            dated for dated in find_days(as_in[0], story.published) if is_past(dated, story.published, inspected=True)
        ]
        if then:
            return replace(told, time=None, days=None), replace(told, time="previous", days=then[0].days)
    in_a_list = " same " in behind and SAME_GRADES.match(behind) is not None
    if (" keep" in low or " kept" in low or " retain" in low or " held on" in low) and (
        kept := KEEPS_WHAT_IT_GOT.search(low, 0, word.start)
    ):
        then = [
            dated for dated in find_days(kept[0], story.published) if is_past(dated, story.published, inspected=True)
        ]
        if then:
            return replace(told, time=None, days=None), replace(told, time="previous", days=then[0].days)
    if YEARS_AFTER_IT.match(low) and KEPT.search(low, 0, word.start):
        return replace(told, time=None, days=None), replace(told, time="previous", days=None)
    if (result := LIKE_RESULT_OF.search(low, 0, word.start)) is not None:
        then = [
            dated for dated in find_days(result[0], story.published) if is_past(dated, story.published, inspected=True)
        ]
        if then:
            return replace(told, time=None, days=None), replace(told, time="previous", days=then[0].days)
    given = GIVEN_BEFORE.match(behind) is not None and KEPT.search(low, 0, word.start) is not None
    if "unchanged" in low and SINCE.match(behind):
        given = UNCHANGED.search(low, 0, word.start) is not None
    if not given and not in_a_list and AS_BEFORE.match(behind) is None:
        return (told,)
    dated = [dated for dated in find_days(behind, story.published) if is_past(dated, story.published, inspected=True)]
    if not dated and AT_LAST.search(behind) is None:
        return (told,)
    if told.left:  # "up from inadequate, the grade of 2018"
        return (replace(told, time="previous", days=dated[0].days if dated else told.days),)
    now = replace(told, time=None if told.time == "previous" else told.time, days=None)
    return now, replace(told, time="previous", days=dated[0].days if dated else None)


UNCHANGED, SINCE = (
    re.compile(r"\bunchanged(?:,)?(?: (?:at|on|as))?(?: an?)? ['\"]*$"),
    re.compile(r"['\"]*(?: overall)?,? (?:since|from) (?:\w+ )?(?:19|20)\d\d\b"),
)
"""What is kept, and since when ("unchanged at good since 2021")."""
LIKE_RESULT_OF = compile_needing(
    r"\b(?:match|equall?|repeat|retain|maintain|ke(?:ep|pt)|held on to|hold(?:s|ing)? on to)(?:e?s|ed|ing)? "
    r"(?:its|their)"
    r" (?:\w+ )?(?:19|20)\d\d (?:result|rating|grade|judge?ment|verdict|outcome|score)(?: of)?(?: an?)? ['\"]*$"
    r"|\b(?:stay|remain|stand|is|are)(?:s|ed)? (?:just |exactly )?where (?:it|they|services|the \w+) (?:was"
    r"|were|stood|had been)"
    r" in (?:\w+ )?(?:19|20)\d\d,? (?:at|on|with) (?:an? )?['\"]*$"
)
"""What is as it was in a year that is told first ("it matched its 2018 result of outstanding")."""

AS_IN = re.compile(
    r"\W*(?:just )?as (?:in|at|it was in|they were in|(?:it|they) did in) (?:[\w' ]{3,30} )?(?:19|20)\d\d,? (?=\w)"
)
"""How a sentence opens that tells a grade of now as that of before ("As in 2009 it performs well")."""

KEEPS_WHAT_IT_GOT = re.compile(
    r"(?<!not )\b(?:keeps?|kept|retain(?:s|ed)?|held on to) the (?:\w+ )?(?:grade|rating|verdict|mark"
    r"|judge?ment) (?:that"
    r" |which )?(?:it|they|we) (?:(?:had|was|were) )?(?:got|given|had|received|earned|awarded|won)\b[^;.:]{0,50}[:,–] "
    r"(?:an? )?['\"]*$"
)
"""What is kept, with its day, before the grade is named ("keeps the grade it got in 2019: good")."""

YEARS_AFTER_IT = re.compile(
    r"\W*(?:[\w-]+ ){1,3}(?:years?|months?|decade) (?:after|since) (?:it|they|[\w' ]{3,40}?) (?:(?:first|last)"
    r" )?(?:got|received"
    r"|earned|had|(?:was|were) (?:given|handed|awarded)) (?:that|the same|this) (?:\w+ )?(?:grade|rating"
    r"|verdict|judge?ment|mark)\b"
)
"""How a sentence opens that tells of a grade of before which is kept ("Three years after they got that grade, ...")."""

SAID = re.compile(
    r"^(['\"]*(?: overall| again)?), (?:ofsted|inspectors|it|they|the \w+) (?:(?:has|have) )?(?:said|says?)(?=,)"
)
"""Who says so, put in between a grade and what goes on with it."""

KEPT = re.compile(
    r"(?<!not )(?<!n't )\b(?:retain\w*|maintain\w*|remain\w*|kept|keeps?|held on to|holds? on to|still|again|same"
    r"|(?:match|equall?|repeat)(?:e?s|ed|ing) (?:its|their|the)|lea(?:ves|ving) (?:it|them|(?:the|its) [\w' "
    r"]{3,40}?|[A-Za-z-]+) (?:on|with) (?:the|its|their))\b[^;.]*$"
)


GIVEN_BEFORE = compile_later(
    r"['\"]*(?: (?:ofsted |overall )*(?:ratings?|grade|verdict|judge?ment|status))?(?: overall)?"
    r"(?: (?:for|in) (?:its |the |their )?[\w' ]{3,40}?)?,? (?:that "
    r"|which )?(?:(?:it|they|we|the \w+) )?(?:was |were |had |had been |has had |first )*"
    r"(?:given|got|received|awarded|achieved|earned|handed|won|gained|secured|held|had|as (?:it|they|we) (?:was"
    r"|were|had been))\b"
    r"|['\"]*(?: (?:ofsted |overall )*(?:rating|grade|verdict|judgement))?(?: overall)?(?:,| –)? (?:(?:just )?as"
    r"|the same (?:\w+ )?as|from|of(?= (?:19|20)\d\d))\b"
)


AS_BEFORE = re.compile(
    r"(?=['\"]*(?:,| (?:overall|for|across|again|once|by|the|its|which|also|unchanged|(?:was|is|remains"
    r"|remained) unchanged|just|as|[–-])))(?:"
    r"['\"]*(?: overall| across the board| again| once more)*(?: by [\w ]{3,30}?)?,? (?:the|its|an?) (?:same "
    r"|overall )*(?:rating|grade|judge?ment|verdict"
    r"|mark|level),? (?:that |which )?(?:it|they|we|the (?:\w+ )?\w+) (?:had been |had |has |was |were"
    r" )?(?:first |also |last )?"
    r"(?:given|got|received|awarded|achieved|earned|held|had(?= (?:since|for|in|after)\b))\b"
    r"|['\"]*(?: overall)?,? (?:which (?:is|was) )?(?:also )?the (?:same )?(?:outcome|result|rating|grade|verdict"
    r"|judge?ment)"
    r" (?:of|as(?= (?:it|they|we|in|at|when|last|the|its|before|then)\b)|at|in|from|given|after)\b"
    r"|['\"]*(?: overall)?,? which (?:is|was) (?:also |just |precisely |exactly )?(?:the|its|our|their) (?:same"
    r" )?(?:answer"
    r"|grade|rating|verdict|judge?ment|mark|result|outcome|word) (?:that |which )?(?:it|we|they|services|the"
    r" \w+) (?:was"
    r"|were|had|got|received|earned)\b"
    r"|['\"]*(?: overall)?,?(?: (?:was|is|remains|remained))? unchanged (?:from|since)\b"
    r"|['\"]*(?: (?:ofsted |overall )*(?:rating|grade|verdict|judge?ment))?(?: overall| for [\w' ]{3,40})?,? (?:which"
    r"|a (?:grade|rating|judge?ment) (?:that |which )?)"
    r" ?(?:it|they|we|both|each|the \w+) (?:has|have|had) (?:both |also |now )*(?:held|had|kept|enjoyed"
    r"|boasted) since\b"
    r"|['\"]*(?: overall)?(?: by [\w ]{3,30}?)?,? which (?:(?:also|had) )?said the same\b"
    r"|['\"]*(?: overall)?(?:, (?:ofsted|inspectors|it) (?:says?|said|found))?,? (?:which|where) (?:it|they"
    r"|services) (?:had"
    r"|has|have) (?:also |already )?been (?:in|at|after|since)\b"
    r"|['\"]*(?: overall)?,? (?:which (?:is|was)|just) (?:what|how|where|as) (?:it|they|services|the \w+) (?:was|were"
    r"|stood|had been)\b"
    r"|['\"]*(?: overall| again| once more)*(?: by [\w ]{3,30}?)?(?:,| [–-])? (?:(?:which )?(?:is|was) )?(?:just "
    r")?(?:as in (?=(?:\w+ )?(?:19|20)\d\d)|as (?:it|they|we) (?:was"
    r"|were"
    r"|had been|did|got)|the same (?:\w+ )?(?:as"
    r"(?= (?:it|they|we|in|at|when|last|the|its|before|then|four|three|two|five|six|under|on)\b)|it|that))\b)"
)
"""It looks ahead for what any of it begins with: few grades have that behind them."""


SAME_GRADES = re.compile(
    r"[^;.]{0,120}(?:,| [–-]) (?:which (?:is|was|are|were) |all )?(?:the )?(?:same|identical) (?:(?:two|three|four"
    r"|five) )?"
    r"(?:\w+ )?(?:grades|ratings|verdicts|judge?ments|marks|results|outcomes)(?: (?:as|that|which))?"
    r" (?:it|they|we|services|(?:the|its) (?:council|county|city|borough|service|last|previous)|in|at|when|last)\b"
    r"|['\"]*(?: overall)?(?: and)? (?:for|in|on) (?:its |the |their )?[\w' ]{3,60}, the same (?:\w+ )?(?:grade|rating"
    r"|verdict|judge?ment|mark)(?: (?:as|that|which))? (?:it|they|we|in|at|when|last)\b"
)
"""What says of all the grades of a sentence, at its end, that they were given before ("the same grades as in 2019")."""

AT_LAST = re.compile(
    r"\b(?:last|previous|earlier) (?:full |ofsted )?(?:inspection|inspected|visit|time|report)|when (?:it was "
    r"|they were )?last\b"
)
