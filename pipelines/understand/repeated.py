"""A grade that is kept, told with when it was given before: it is told of now and of then."""

from dataclasses import replace

from pipelines.model import DayInterval
from pipelines.understand.clause_days import is_past
from pipelines.understand.days import FIGURE, find_days
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.status import Told
from pipelines.understand.story import Story


def told_again(low: str, word: GradeWord, told: Told, story: Story) -> tuple[Told, ...]:
    """Return a grade that is kept, told with when it was given, as both: of now, and of before."""
    if told.why is not None or told.time == "forecast" or told.left:
        if told.left and told.why is None and (days := given_behind(low, word, story.published)):
            return (replace(told, time="previous", days=days[0] or told.days),)  # "up from inadequate, as in 2018"
        then = AS_THEN.match(low, word.end) if told.time == "forecast" and told.why is None else None
        if then is not None and (days := days_of(then[0], story.published)):
            return told, replace(told, time="previous", days=days[0])
        return (told,)  # "out of inadequate, where it had been since 2021": of before alone
    days = given_before(low, word, told, story.published)
    if not days or (told.time == "previous" and HAD_BEEN_STUCK.search(low, 0, word.start) is not None):
        return (told,)
    now = replace(told, time=None if told.time == "previous" else told.time, days=None)
    return now, replace(told, time="previous", days=days[0])


HAD_BEEN_STUCK = expression(r"\bhad (?:long |for years )?(?:been (?:stuck|mired|left)|languished|stagnated)\b[^;.]*$")
"""What services have got out of ("it ends years in which Bury had been stuck on requires improvement")."""

AS_THEN = expression(
    r"['\"]*(?: (?:again|once more|overall|by ofsted))*,? (?:just )?as (?:(?:it|they|we|services|the \w+) (?:was|were"
    r"|had been) )?(?:back )?in (?:[a-z]+ )?(?:19|20)\d\d\b"
)
"""What says of a grade that is hoped for when it was had before ("expect them to be rated good, as they were in 2022").
"""

Given = tuple[DayInterval | None, ...]
"""When a grade was given before, in one item; empty where that is not told."""


def given_before(low: str, word: GradeWord, told: Told, published: DayInterval | None) -> Given:
    """When the grade that services have now was given them before."""
    if YEARS_AFTER_IT.match(low) and KEPT.search(low, 0, word.start):
        return (None,)
    if FIGURE.search(low) is None and not any(map(low.__contains__, OF_BEFORE)):
        return given_behind(low, word, published)
    return (
        given_ahead(low, word, published)
        or given_in_a_row(low, published)
        or held_since(low, word, told, published)
        or given_behind(low, word, published)
    )


OF_BEFORE = ("ago", "last", "previous", "earlier")
"""Without a figure, only words with these name a time of before."""


def given_ahead(low: str, word: GradeWord, published: DayInterval | None) -> Given:
    """When a grade was given before, as what stands ahead of it says."""
    for needed, ahead in AHEAD:
        found = ahead.search(low, 0, word.start) if any(map(low.__contains__, needed)) else None
        if found is not None and ANOTHER_CLAUSE.search(low, found.end(), word.start) is None:
            return days_of(found[0], published) or at_last(found[0])
    return ()


def given_in_a_row(low: str, published: DayInterval | None) -> Given:
    """When a grade was given before that is counted as one of several in a row."""
    row = IN_A_ROW.search(low) if any(map(low.__contains__, OF_A_ROW)) else None
    if row is None or AFTER_THOSE.match(low, row.end()) is None:
        return ()
    return days_of(low[row.end() :], published)


def held_since(low: str, word: GradeWord, told: Told, published: DayInterval | None) -> Given:
    """When a grade was given that is told as of then, and as had still or again."""
    still = AND_STILL.match(low, word.end)
    if still is None:
        return ()
    return (told.days,) if told.days else days_of(still[0], published)


def given_behind(low: str, word: GradeWord, published: DayInterval | None) -> Given:
    """When a grade was given before, as what stands behind it says."""
    behind = low[word.end :]
    if " said" in behind or " says" in behind:
        behind = SAID.sub(r"\g<1>", behind, count=1)
    in_a_list = " same " in behind and SAME_GRADES.match(behind) is not None
    given = GIVEN_BEFORE.match(behind) is not None and KEPT.search(low, 0, word.start) is not None
    if "unchanged" in low and SINCE.match(behind):
        given = UNCHANGED.search(low, 0, word.start) is not None
    if not given and not in_a_list and AS_BEFORE.match(behind) is None and SAME_AS_THEN.match(behind) is None:
        return ()
    return days_of(behind, published) or at_last(behind)


def at_last(words: str) -> Given:
    """The inspection before, as words name it that give it no day."""
    return (None,) if AT_LAST.search(words) else ()


ANOTHER_CLAUSE = expression(r";|, (?:and|but|while)\b")
"""What parts a grade from what is said ahead of it ("As in 2021, it was a wet May, and leadership was good")."""


def days_of(words: str, published: DayInterval | None) -> Given:
    """The first days of before that some words name."""
    return tuple(dated.days for dated in find_days(words, published) if is_past(dated, published, inspected=True))[:1]


OF_A_ROW = ("in a row", "running", "succession", "successive", "consecutive", "on the trot")
IN_A_ROW = expression(
    r"\b(?:second|third|fourth|fifth|sixth|two|three|four|five)\b"
    r"(?! (?:[\w'-]+ ){0,2}?(?:directors?|leaders?|bosses|chiefs?|budgets?|elections?|councils?|authorit(?:y"
    r"|ies))\b)(?:(?!\bgrades? (?:up|down)\b)[^.;]){0,60}?"
    rf"\b(?:{'|'.join(OF_A_ROW)})\b"
)
AFTER_THOSE = expression(
    r"[^.;:]{0,30}(?:,| [–-]|\(| )(?:after|following|the (?:first|last|previous|others?)|it (?:was|had)|having)\b"
    r"|[^.:]{0,90}; (?:and )?the (?:one before|(?:last|previous|earlier|first|other)(?: one| time)?) (?:was|came"
    r"|had been)\b"
)
"""How often the same was given one after the other, and when before ("its third in a row, after 2018 and 2021", "the
second running at which it was good; the one before was in 2019")."""

AND_STILL = expression(
    r"['\"]*(?:(?! (?:but|and)\b)[^;.]){0,40}?,? (?:and|as) (?:(?:it|they|we|services) )?"
    r"(?:still (?:is|are)\b|(?:remains?|stays?) so\b|(?:is|are|was|were|has been|have been|(?:has|have) now been)"
    r"(?: (?:(?:rated|judged|graded) )?(?:so|that|as much))? (?:still|again|once more)\b)"
    r"(?=\W*$|[,;.)]| (?:so|now|today|this|last|at|when|after|by|on|in (?:its|the|this|\d))\b)"
    r"|['\"]*(?: overall)?,? (?:an? |the )?(?:grade|rating|judge?ment|verdict|mark),? (?:(?:that|which) )?(?:(?:has"
    r"|is|was)"
    r" (?:now |just )?(?:been )?)?(?:confirmed|reaffirmed|renewed|repeated|retained|kept|upheld)(?: by (?:ofsted"
    r"|inspectors))? (?:this (?:week|month|time|year)|today|yesterday|on \w+day|in (?:its|the) (?:latest|new)|again)\b"
)
"""What says behind a grade of before that it is had still, or again ("outstanding since 2018, and was so again", "... a
grade confirmed by Ofsted this week")."""

UNCHANGED, SINCE = (
    expression(r"\bunchanged(?:,)?(?: (?:at|on|as))?(?: an?)? ['\"]*$"),
    expression(r"['\"]*(?: overall)?,? (?:since|from) (?:\w+ )?(?:19|20)\d\d\b"),
)
"""What is kept, and since when ("unchanged at good since 2021")."""
LIKE_RESULT_OF = compile_needing(
    r"\b(?:match|equall?|repeat|retain|maintain|ke(?:ep|pt)|held on to|hold(?:s|ing)? on to)(?:e?s|ed|ing)? "
    r"(?:its|their)"
    r" (?:\w+ )?(?:19|20)\d\d (?:result|rating|grade|judge?ment|verdict|outcome|score)(?: of)?(?: an?)? ['\"]*$"
    r"|\b(?:stay|remain|stand|is|are)(?:s|ed)? (?:just |exactly )?where (?:it|they|services|the \w+) (?:was"
    r"|were|stood|had been)"
    r" in (?:\w+ )?(?:19|20)\d\d,? (?:at|on|with) (?:an? )?['\"]*$"
    r"|\b(?:grades?|ratings?|verdict|judge?ments?|outcome|result|conclusion)\b[^,;.]{0,30}? (?:(?:(?:is|was|are|were"
    r"|remains?|remained|stays?|stayed) (?:(?:just|still|exactly|precisely) )?(?:what|as|where|how) (?:it|they)"
    r" (?:was|were|had been|stood)|(?:ha(?:s|ve) not|hasn't|haven't) (?:changed|moved|shifted|altered))"
    r" (?:in|at|since|from) [^;:.]{3,40}[:,–]"
    r"|(?:is|was|are|were|remains?|remained|stays?) unchanged (?:from|since) [^;:.]{3,30}[:,–]) (?:an? )?['\"]*$"
    r"|\bthe same (?:\w+ )?(?:grade|rating|verdict|judge?ment|mark|result) as (?:it (?:had|got|was given) )?(?:in|at)"
    r" [^;:.,]{3,40}[:,–] (?:an? )?['\"]*$"
)
"""What is as it was in a year that is told first ("it matched its 2018 result of outstanding")."""

AS_IN = expression(
    r"^\W*(?:just )?as (?:(?:it|they|ofsted|inspectors|(?:was|had been) (?:also )?the case)"
    r"(?: (?:was|were|did|had|had done|had been))? )?(?:in|at|when) (?:[\w' ]{3,30} )?"
    r"(?:(?:19|20)\d\d|(?:last|previous|earlier) [\w ]{3,30}),? (?=\w)"
)
"""How a sentence opens that tells a grade of now as that of before ("As in 2009 it performs well")."""

KEEPS_WHAT_IT_GOT = expression(
    r"(?<!not )\b(?:keeps?|kept|retain(?:s|ed)?|held on to) the (?:\w+ )?(?:grade|rating|verdict|mark"
    r"|judge?ment) (?:that"
    r" |which )?(?:it|they|we) (?:(?:had|was|were) )?(?:got|given|had|received|earned|awarded|won)\b[^;.:]{0,50}[:,–] "
    r"(?:an? )?['\"]*$"
)
"""What is kept, with its day, before the grade is named ("keeps the grade it got in 2019: good")."""

AHEAD = (
    (("as ",), AS_IN),
    ((" keep", " kept", " retain", " held on"), KEEPS_WHAT_IT_GOT),
    (
        (
            "match",
            "equal",
            "repeat",
            "retain",
            "maintain",
            "keep",
            "kept",
            "hold",
            "held",
            "where ",
            "what ",
            "since ",
            "from ",
            "the same ",
        ),
        LIKE_RESULT_OF,
    ),
)
"""What says ahead of a grade when it was given before, and which words it takes."""

YEARS_AFTER_IT = expression(
    r"\W*(?:[\w-]+ ){1,3}(?:years?|months?|decade) (?:after|since) (?:it|they|[\w' ]{3,40}?) (?:(?:first|last)"
    r" )?(?:got|received"
    r"|earned|had|(?:was|were) (?:given|handed|awarded)) (?:that|the same|this) (?:\w+ )?(?:grade|rating"
    r"|verdict|judge?ment|mark)\b"
)
"""How a sentence opens that tells of a grade of before which is kept ("Three years after they got that grade, ...")."""

SAID = expression(
    r"^(['\"]*(?: overall| again)?), (?:ofsted|inspectors|it|they|the \w+) (?:(?:has|have) )?(?:said|says?)(?=,)"
)
"""Who says so, put in between a grade and what goes on with it."""

KEPT = expression(
    r"(?<!not )(?<!n't )\b(?:retain\w*|maintain\w*|remain\w*|kept|keeps?|held on to|holds? on to|still|again|same"
    r"|(?:stuck|sticks?) (?:with|by|to)|clung (?:on )?to|clings? (?:on )?to|(?:stood|stands) by|renew\w*|reaffirm\w*"
    r"|(?:match|equall?|repeat)(?:e?s|ed|ing) (?:its|their|the)|lea(?:ves|ving) (?:it|them|(?:the|its) [\w' "
    r"]{3,40}?|[A-Za-z-]+) (?:on|with) (?:the|its|their))\b[^;.]*$"
)


GIVEN_BEFORE = expression(
    r"['\"]*(?: (?:ofsted |overall )*(?:ratings?|grade|verdict|judge?ment|status))?(?: overall)?"
    r"(?: (?:for|in) (?:its |the |their )?[\w' ]{3,40}?)?,? (?:that "
    r"|which )?(?:(?:it|they|we|the \w+) )?(?:was |were |had |had been |has had |first )*"
    r"(?:given|gave|got|received|awarded|achieved|earned|handed|won|gained|secured|held|had|as (?:it|they|we) (?:was"
    r"|were|had been))\b"
    r"|['\"]*(?: (?:ofsted |overall )*(?:rating|grade|verdict|judgement))?(?: overall)?(?:,| –)? (?:(?:just )?as"
    r"|the same (?:\w+ )?as|from|of(?= (?:19|20)\d\d))\b"
)


IN_EACH_AREA = (
    r"(?: (?:in|for|across|on) (?:every|each|all)(?: (?:of )?(?:its|the|their|our))?(?: (?:two|three|four|five))? \w+"
    r"| across the board| throughout)"
)

AS_BEFORE = expression(
    r"(?=['\"]*(?:,| (?:overall|for|in|throughout|across|again|once|by|the|its|which|also|like|unchanged"
    r"|(?:was|is|remains|remained) unchanged|just|as|[–-])))(?:"
    r"['\"]*(?: overall| across the board| again| once more)*(?: by [\w ]{3,30}?)?(?:,| [–-])? (?:the|its|an?) (?:same "
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
    r"|['\"]*(?: overall)?,? (?:which|as) (?:is|was|had been|has been) (?:also |just |exactly )?(?:the (?:case|position"
    r"|situation|story|outcome)|so|true|how (?:it|things) (?:was|were|stood))"
    r"(?= (?:in (?:\w+ )?(?:19|20)\d\d|(?:in|at) (?:the|its|their) (?:last|previous)|when (?:it|they|we|ofsted"
    r"|inspectors|the"
    r" \w+)|last (?:time|year)|(?:\w+ ){1,2}years (?:ago|earlier|before))\b)"
    r"|['\"]*(?: overall)?,? (?:just )?as (?:it|they|we) (?:has|have|had) been (?=(?:ever )?since\b)"
    r"|['\"]*(?: overall)?,? (?:just )?(?:like|as) (?:in |at |it was |they were )?(?=(?:\w+ ){1,2}years (?:ago|earlier"
    r"|before)\b)"
    r"|['\"]*(?: overall| again| once more)*, (?:matching|repeating|echoing|equalling|mirroring) (?:(?:its|the|their)"
    r" (?:\w+ )?(?:grade|rating|verdict|judge?ment|mark|result|outcome|score|one)|that) (?:of|in|from|at|given|reached)"
    r"(?= (?:in |at |when |after |last |the |its |their |(?:\w+ ){0,2}years? |(?:\w+ )?(?:19|20)\d\d\b))"
    r"|['\"]*(?: overall)?, the (?:same )?(?:verdict|conclusion|judge?ment|grade|rating|view) (?:that |which )?(?:it"
    r"|ofsted|inspectors|they) (?:had |also )*(?:reached|gave|come to|came to|arrived at|drew|delivered|formed)\b"
    r"|['\"]*, (?:has|have) (?:not|n't) (?:changed|moved|shifted|altered) since\b"
    rf"|['\"]*(?: overall| again| once more|{IN_EACH_AREA})*(?: by [\w ]{{3,30}}?)?"
    r"(?: for (?:its |the |their )?(?:overall effectiveness|(?:children's )?(?:services|social care)))?"
    r"(?: too| as well)?(?:,| [–-])? (?:(?:which )?(?:is|was) )?(?:just )?(?:as in (?=(?:\w+ )?(?:19|20)\d\d)"
    r"|as (?:it|they|we|inspectors|ofsted)"
    r" (?:was|were|had been|did|got"
    r"|had(?= (?:in|at|when|last|the time)\b))|the same (?:\w+ )?(?:as"
    r"(?= (?:it|they|we|in|at|when|last|the|its|before|then|an?|one(?! in (?:two|three|four|five|six|ten)\b)|four"
    r"|three|two|five|six|under|on)\b)|it|that))\b)"
)
"""It looks ahead for what any of it begins with: few grades have that behind them."""


SAME_AS_THEN = expression(
    r"['\"]* (?:ofsted )?(?:rating|grade|grading|judge?ment|verdict|mark|score)(?: overall)?(?: for [\w' ]{3,50}?)?,?"
    r" (?:which (?:is|was) )?(?:exactly |just )?the same (?:\w+ )?as (?:in|at|when|last|it|they|before)\b"
)
"""The same behind the noun of a grade ("received a good rating, the same as in 2019")."""

SAME_GRADES = expression(
    r"[^;.]{0,120}(?:,| [–-]) (?:which (?:is|was|are|were) |all )?(?:the )?(?:same|identical) (?:(?:two|three|four"
    r"|five) )?"
    r"(?:\w+ )?(?:grades|ratings|verdicts|judge?ments|marks|results|outcomes)(?: (?:as|that|which))?"
    r" (?:it|they|we|services|(?:the|its) (?:council|county|city|borough|service|last|previous)|in|at|when|last)\b"
    r"|['\"]*(?: overall)?(?: and)? (?:for|in|on) (?:its |the |their )?[\w' ]{3,60}, the same (?:\w+ )?(?:grade|rating"
    r"|verdict|judge?ment|mark)(?: (?:as|that|which))? (?:it|they|we|in|at|when|last)\b"
)
"""What says of all the grades of a sentence, at its end, that they were given before ("the same grades as in 2019")."""

AT_LAST = expression(
    r"\b(?:last|previous|earlier) (?:full |ofsted )?(?:inspection|inspected|visit|time|report)|when (?:it was "
    r"|they were )?last\b"
)
