"""Whether a grade that no judgement is named for is told of a council and its services, and not of just anything."""

from collections.abc import Sequence

from pipelines.understand.as_noun import goes_on_as_noun
from pipelines.understand.days import MONTH
from pipelines.understand.found import Found
from pipelines.understand.grade_names import FULL_GRADE, GRADE_OF_ANY_SCALE, WHOLE_GRADE
from pipelines.understand.grades import OF_WHOLE
from pipelines.understand.history import is_brought, is_step_of_history
from pipelines.understand.journeys import MOVE_DOES, MOVING_WAS
from pipelines.understand.judgements import without_offices
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.story import Group
from pipelines.understand.then_and_now import is_of_pair
from pipelines.understand.topic import SERVICES

SUBJECT = compile_at_words(
    r"\b(?:services?|councils?|authorit(?:y|ies)|departments?|trust|boroughs?|count(?:y|ies)|provision|it|they|we"
    r"|(?:its|the) predecessor|unitary|employer"
    r"|directorate|(?<!staff )(?<!team )performance|ofsted|inspectors|watchdog|inspectorate|regulator|which"
    r"|overall|report|rating|grade"
    r"|company|town|city|words?|social care|trust's|region|island|them|judge?ment|grading|inspection|that|this|verdict"
    r"|finding|both|ours|theirs"
    r"|each|remembers?|recalls?|forget"
    r"|neither|aim|goal|target|ambition|stop|step|sights|being|having (?:been|started|begun|fallen|sunk)|former|latter"
    r"|us|conclusion|outcome"
    r"|answer|result|(?<=the )mark|(?<=the )score|(?<=its )mark|(?<=its )score"
    r"|pair|duo|trio|the two|upgrade|downgrade|there (?:was|were|had been))\b|\b(?:its|their) last\b"
    r"|\bthe (?:previous|last|earlier|new|latest|current|second|third|one before) one\b|\b(?:this one"
    r"|the one before)\b|\b(?:leap|jump|rise|fall"
    r"|drop|climb|slide|move|turnaround|transformation) (?:up "
    r"|down )?from\b|\b(?:go|gone|going|went|come|came|coming) from\b"
    r"|\b(?:years?|months?|decade) (?:on from|after|since)\b|\bha(?:s|ve) (?:become|turned into|given way to)\b"
    r"|\bout goes\b|\bin comes\b|\bto (?:be|have been) (?:rated|judged|graded)\b|~"
    r"|^\W*(?:once|formerly|previously|long) ['\"]*$|^\W*(?:(?:19|20)\d\d )?(?:once |first |last |previously "
    r"|already )?(?:rated|ranked"
    r"|judged|graded|branded|deemed|labelled|declared"
    r"|found)\b",
    place=r"(?:\b(?=\w)|(?=~))",
)


def has_subject(found: Found, groups: Sequence[Group]) -> bool:
    """Whether a grade that no judgement is named for is told of a council or its services."""
    low = without_offices(found.sentence.low)
    whole = found.word.how == "same" and OF_WHOLE.search(low, found.word.start, found.word.end) is not None
    told = low[: found.word.end if found.word.how == "same" else found.word.start]
    if found.headline or groups or whole or found.told.time == "forecast" or SUBJECT.search(told):
        return True
    opens = not low[: found.word.start].strip(" '\"")
    if is_of_pair(low, found.word.start) or (opens and is_label(low, found.word.end)):
        return True
    if len(found.gss) > ONE_OR_TWO and ALL_WERE.fullmatch(told):
        return True
    if A_GRADE.search(low, 0, found.word.start) and (
        goes_on_as_noun(low, found.word.end) or THAT_DID.match(low, found.word.end)
    ):
        return True
    after = low[found.word.end : found.word.end + 60]
    if (
        FROM_TO.match(low)
        or MOVING_WAS.match(low)
        or MOVE_DOES.match(low)
        or A_DAY.fullmatch(low, 0, found.word.start)
        or YEAR_BY_YEAR.search(low, 0, found.word.start)
    ):
        return True
    if is_step_of_history(low, found.word.start, found.word.end) or is_brought(low, found.word.start, found.word.end):
        return True
    return (
        SERVICES.search(after) is not None
        or GIVEN_THEN.match(after) is not None
        or RATING_OF.match(after) is not None
        or IS_OUTCOME.match(after) is not None
        or (opens and (OPENS_EARLIER.match(after) is not None or SUMMED_UP.match(after) is not None))
        or (LEFT_FIRST.fullmatch(low, 0, found.word.start) is not None and THEN_WHO.match(after) is not None)
        or (OF_YEAR.match(after) is not None and ITS.search(low, 0, found.word.start) is not None)
        or HISTORY.match(low) is not None
        or STEP_OF_HISTORY.fullmatch(low) is not None
        or (found.word.quoted and WHICH.match(after) is not None and THE.search(low, 0, found.word.start) is not None)
    )


def is_label(low: str, end: int) -> bool:
    """Whether a sentence opens with a grade and says that inspectors gave it to services ("'Good' is the label that
    Ofsted has put on children's services"; "'Good' – Ofsted delivers its verdict on children's services")."""
    if OFSTEDS_WORD.match(low, end) is not None:
        return True
    label = IS_LABEL.match(low, end)
    return label is not None and SERVICES.search(low, label.end()) is not None


IS_LABEL = expression(
    r"['\"]* (?:is|was) (?:(?:now|also|again) )?(?:the|its|their|our) (?:\w+ )?(?:label|tag|word|term|adjective|badge"
    r"|description|verdict|grade|rating|mark|answer|conclusion|finding)\b"
    r"|['\"]*[!.]?(?::| [–-]|,) (?:ofsted|inspectors)(?:'s?)?\b[^.;]{0,30}"
    r"\b(?:verdict|judge?ment|report|grade|rating|conclusion|finding)s?\b"
    r"|['\"]* is (?:what|how) (?:it says|ofsted|inspectors|the (?:report|inspectors))\b"
)

OFSTEDS_WORD = expression(
    r"['\"]+ (?:[–-]|is|was|:)[^.;]{0,40}\b(?:ofsted|inspectors|watchdog|inspectorate)\b[^.;]{0,60}"
    r"\b(?:children's services|children's social care|services for children)\b"
)
"""What says of a word in quotes that it is Ofsted's of services ("'Good' is the label that Ofsted has put on ...")."""
ONE_OR_TWO = 2
ALL_WERE = expression(
    r"\W*(?:and |but )?all(?: (?:three|four|five|six))?(?: of (?:them|these|those))? (?:is|are|was|were|have|had)"
    r" (?:(?:been|now|also|still|rated|judged|graded|found|deemed|to be|as) )*['\"]*"
)
"""What is told of each of several councils that were named before ("Torbay, Devon and ... All three were rated good").
"""

A_GRADE = expression(r"\b(?:an?|the|its|their|our) (?:(?:previous|last|earlier|old|first) )?['\"]*$")
"""What makes a noun of the words of a grade ("the inadequate that inspectors gave it")."""

THAT_DID = expression(
    r"['\"]* (?:that|which) (?:had |has |have )?(?!(?:is|are|was|were|nobody|would|could|might)\b)\w+|['\"]*"
    r" for (?:an? )?['\"]*(?:good|outst)"
)
"""What is said of a grade as of a thing ("the inadequate that had dogged it", "swapped an inadequate for a good")."""

LEFT_FIRST = expression(
    r"\W*(?:(?:up |down |back |on )?from|after|following|despite|out of"
    r"|having (?:slipped|fallen|dropped|sunk|declined|gone|risen|climbed|moved|improved)(?: (?:up|down|back))? to"
    r"|having(?: (?:been|languished|lingered|sat|stood|stayed|spent [^,;.]{3,30}))?(?: (?:at|in|on|with))?)"
    r"(?: (?:an?|its|the|being|rated|judged|graded|two|three|successive|earlier|previous))* ?['\"]*"
)
THEN_WHO = expression(
    r"['\"]*(?: (?:ratings?|grades?|judge?ments?|verdicts?))?(?: overall)?(?: (?:in|at|since) [^,;.]{3,40}?)?,?"
    r" (?:it|they|we|services|(?:the|its|our) (?:\w+ )?(?:council|authority|services?|department|trust|borough|county"
    r"|city)) "
)
"""A sentence that opens with the grade that is left, and then says who left it ("From inadequate in 2016 it rose")."""

SUMMED_UP = expression(
    r"['\"]*(?::| –| -|,) (?:that(?:'s| is| was)|this is|it(?:'s| is|'s)|(?:that|this|one) (?:single |one "
    r"|little )?word)\b"
)
"""What a sentence goes on with that opens with its grade alone ("Good: that's up from ...")."""

HISTORY = expression(
    rf"\W*(?:(?:our|its|the) (?:[\w']+ )?journey(?: so far)?: )?(?:rated |from )?(?:{FULL_GRADE}|adequate)"
    r"['\"]* (?:overall )?"
    r"(?:in |\()(?:\w+ )?(?:19|20)\d\d\)?(?:,|;| and| but| –| to) (?:and |then |but |up to |back to )*(?:now )?['\"]*"
    rf"{GRADE_OF_ANY_SCALE}\b"
)
"""How a sentence begins that tells a history in steps ("Inadequate in 2017, good in 2020")."""

FROM_TO = expression(
    rf"\W*from (?:an? )?['\"]*{GRADE_OF_ANY_SCALE}['\"]* to (?:an? "
    r"|being )?['\"]*"
    rf"{GRADE_OF_ANY_SCALE}\b"
)
"""A sentence that begins with a step ("From inadequate to good: that is the journey we have made")."""

STEP_OF_HISTORY = expression(
    r"\W*(?:(?:rated|judged|graded|first|then|and|now|back to|up to|down to|still) ){0,3}['\"]*"
    rf"(?:{WHOLE_GRADE}|adequate)['\"]*,? (?:overall )?"
    r"(?:in|by|since|from) (?:\w+ )?(?:19|20)\d\d\W*"
)
"""A sentence that is one step of a history and no more ("Inadequate in 2013. Good in 2018.")."""

THE = expression(r"\b(?:the|that|an|its|their|our|his|her) ['\"]+$")

IS_OUTCOME = expression(
    r"['\"]* (?:was|had been|has been) (?:also |again |only |once )?(?:the|its|their|ofsted's|our)"
    r" (?:(?:last|previous|overall|ofsted|final) ){0,2}(?:outcome|result|verdict|conclusion|finding|grade|rating|mark"
    r"|judge?ment)\b"
)
"""What says of a grade that it was given ("A requires improvement had been the outcome last time")."""

OF_YEAR, ITS = (
    expression(rf"['\"]* of (?:(?:early|late|mid|{MONTH})[ -])?(?:19|20)\d\d\b"),
    expression(r"\b(?:the|its|their|our) ['\"]*$"),
)
"""A grade as a thing of its year ("the outstanding of 2018 could not be repeated")."""

WHICH = expression(r"['\"]+ (?:which|that|of (?:19|20)\d\d|in (?:19|20)\d\d|(?:it|we|they) (?:was|were|had|got))\b")
"""A grade in quotation marks as a thing of its own ("they remember the 'inadequate' which went with it")."""

A_DAY = expression(
    r"\W*after (?:[\w-]+ ){1,4}(?:at|in|as|on) (?:an? )?['\"]*|\W*(?:(?:in )?(?:\w+ )?(?:19|20)\d\d|then|now"
    r"|before|after|today|previously|last time|this time|the verdict|(?:our )?journey|actual|current(?:ly)?|latest"
    r")(?::| [–-]|,) ['\"]*(?:now |still |again |back )?['\"]*|\W*(?:19|20)\d\d ['\"]*"
)
"""What alone may stand before a grade in the line of a history ("2018: inadequate. 2024: good")."""

YEAR_BY_YEAR = expression(r"(?:;|:) (?:and |then |in )*(?:19|20)\d\d(?:,|:| [–-]) ['\"]*$")
"""What stands before a grade in a history told year by year ("... to get there: 2015, inadequate; 2018, good")."""

RATING_OF = expression(
    r"['\"]* ofsted\b|(?:-rated)?['\"]* (?:\w+'?s? ){0,2}(?:rating|grade|judge?ment|verdict|services|council"
    r"|authority|department"
    r"|borough|report(?= (?:in|of|from|by) (?:(?:19|20)\d\d|ofsted|inspectors)\b))\b"
)

GIVEN_THEN = expression(
    r"['\"]*,? from (?:ofsted|(?:the )?(?:inspectors|watchdog|inspectorate))\b|"
    r"['\"]* \((?:in )?(?:[a-z]+ )?(?:19|20)\d\d\)|"
    r"['\"]* (?:is|was) (?:what|how) (?:we|it|they|services|the \w+) (?:was|were|will|want|aim|mean|intend|hope)\b"
    r"|['\"]* (?:(?:previously|already|first|last) )?(?:handed|given|awarded|received|earned|held|won) (?:out )?(?:in"
    r"|by|at|to|last)\b"
)
"""What says of a grade that somebody had it ("the top rating previously handed out in 2019")."""

OPENS_EARLIER = expression(
    r"['\"]* (?:in (?:19|20)\d\d|(?:\w+ ){1,2}(?:years?|months?) (?:ago|earlier|before)|last time|back then|when"
    r" [^,;.]{3,60}),"
    r" (?:it|they|we|the|its|their|our|services|children's)\b"
    r"|['\"]* (?:is|was) (?:what|how|where) (?:we|it|they|services|the \w+) (?:is|are|was|were|had been)\b"
    r"|['\"]*(?:, [^,;.]{3,50},)? (?:is|was) (?:also |just )?what (?:the|its) (?:last|previous|earlier)"
    r" (?:inspection|report)\b"
)
"""A sentence that opens with what its subject was ("Good five years ago, it now requires improvement")."""
