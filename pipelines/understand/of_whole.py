"""Judgements that a sentence names beside its subject, which is the whole service and has the grade itself.

"It supports care leavers well and was rated outstanding" tells of care leavers, and grades the council.
"""

from collections.abc import Iterator, Sequence

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import Named
from pipelines.understand.later import expression
from pipelines.understand.story import Group

NAME = "@"
"""What stands for each letter of a council's name."""

OF_COUNCIL = (
    r"(?:@+(?: (?:city|county|borough|metropolitan|council|mbc|cc))*"
    r"|(?:the|its|our|this|a|an) (?:[\w-]+ ){0,2}?(?:(?:city|county|borough|town) council|council|authority|borough"
    r"|county|city|town|department|directorate|children's (?:services|social care)(?: department)?))"
)
WHOLE = rf"(?:{OF_COUNCIL}|it|they|we)"
"""The whole service, as the subject of a clause."""
IN_HEADLINE = r"(?:council|authority|borough|county|city|town|department|children's services)"
"""The same, as headlines have it."""

NOW = r"(?:(?:also|now|again|still|since|then|so|once|duly|therefore|today|itself|recently|finally) )*"
IS = (
    r"(?:has|have|had|is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?|keeps?|kept|retain(?:s|ed)?|got|gets|received?"
    r"|receives|earn(?:s|ed)|won|wins|achiev(?:es|ed)|came|comes|went|moved|rose|fell|slipped|dropped|climbed"
    r"|requires?|required)\b"
)
TO_GRADE = rf"{NOW}{IS}[^,;:.@]{{0,70}}$"
"""What leads to a grade from the subject of its verb."""

WORDS = r"(?:[^,;:.]|(?<=\d),(?=\d))"
"""A letter of a clause; a comma may part the figures of a number."""

ASIDE = expression(
    r", (?:which|who|whose|where|(?:long |widely |once |recently |much |often |already )?\w+ed|known|home|responsible"
    r"|famous|despite|after|following)\b"
    rf"(?P<beside>{WORDS}*), {TO_GRADE}"
)
"""A clause put in between a subject and its verb ("the council, praised for its leadership, was rated ...")."""
OF_PERSON = expression(
    rf"(?<!inspectors)(?<!ofsted)(?<!inspectorate)(?<!watchdog)(?<!they), (?:who|whose)\b(?P<beside>{WORDS}*), "
    r"(?:said|says|told|tells|added|adds|welcomed|called|described|thanked|praised|wrote|asked|insisted)\b"
)
"""What a person does or is, put in before what is said ("Ann Lee, who leads on care leavers, said ..."). Inspectors
then speak of what they looked at."""
OF_OBJECT = expression(
    rf"\b(?:downgrad|upgrad|mov|lift|rais|promot|demot)\w* {OF_COUNCIL}, (?:which|who|whose)\b(?P<beside>{WORDS}*),"
    r" (?:up |down )?(?:from|to) (?:an? )?['\"]*$"
)
"""What is put in about the whole as the object of a step ("downgraded the department, which ..., from good")."""
OF_INSPECTORS = expression(rf", (?:who|whose)\b(?P<beside>{WORDS}*), to be\b")
"""What anybody does who is put in before what something was said to be."""
IS_WHOLE = expression(rf"(?:^|\W){WHOLE}$")

DOES = (
    r"(?:(?:(?:has|have|had) )?(?:(?:an?|the|its|some|more|around|about|over|nearly|\d[\d,]*|long|always|already|also"
    r"|greatly|steadily|much) )*(?:strong|good|proud|fine|clear|track|record|offer|\d[\d,]*|improv\w+|invest\w*"
    r"|strengthen\w*|transform\w*|overhaul\w*|rebuil[dt]\w*|reform\w*|buil[dt]\w*|expand\w*|launch\w*|creat\w+"
    r"|increas\w+|doubled|recruit\w*|chang\w+|work(?:s|ed)|put|puts|made|makes|done|does|support(?:s|ed)?|helps?|helped"
    r"|protect(?:s|ed)?|keeps|cares|cared|looks|looked|serves?|runs?|employs?|offers?|provides?|provided|spends?|spent"
    r"|listens?|listened|prioriti\w+|turned|cut|gives?|set|tackled|addressed))"
)
"""What a council does or has, of which nothing is judged yet."""

AND_WAS = expression(
    rf"(?:^\W*|[;:] |, (?:and|but|while) |\b(?:that|said|says) ){WHOLE} {NOW}"
    rf"(?P<beside>{DOES}\b(?:(?!\b(?:that|which|who|whose|where)\b)[^;:])*?),? and {TO_GRADE}"
)
"""A further verb of the whole service ("the council has improved child protection and was rated ...")."""

LED_IN = expression(
    r"(?:^\W*|[;:] |, (?:and|but) )(?:(?:after|since|following)(?! (?:an?|the|its|this|that|ofsted's) (?:[\w-]+ ){0,3}"
    r"(?:inspection|visit|review)s?\b)|despite|thanks to|because of|having|known for|amid|given"
    r"|with (?=(?:much |far |a )?(?:better|stronger|strong|stable|new|improved|more|good|clear|fresh)\b)"
    r"|under (?=(?:its |the |a |this |new |current )+(?:leader|management|director)))"
    rf"(?P<beside>{WORDS}*?(?<! of)(?<! in)(?<! by)(?<! at)(?<! for)(?<! that)(?<! which))"
    rf" {OF_COUNCIL} {TO_GRADE}"
)
"""What came before, told ahead of the subject ("after years of work on child protection the council is ...")."""

OF_WHICH = expression(
    r"\b(?:the|a|an|any|one) (?:[\w-]+ ){0,2}?(?:council|authority|borough|county|city|department) (?:(?:that|which)"
    r" (?!is\b|was\b|has\b|had\b|says?\b|said\b)[a-z]+s\b|responsible for|in charge of|with|home to)\b"
    rf"(?P<beside>(?:(?!\b(?:that|which|who|whose|where)\b){WORDS})*?) {TO_GRADE}"
)
"""Which council is meant ("a council that puts children in care first has been rated ...")."""

OF_WHERE = expression(
    r"(?:^\W*|[;:] )(?:the|a|an|any|one) (?:[\w-]+ ){0,2}?(?:council|authority|borough|county|city|department)"
    rf" (?:where|whose)\b(?P<beside>{WORDS}*?) {TO_GRADE}"
)
"""Which council is meant, by what is so there ("a council whose care leavers wait too long has been rated ...")."""

TAKES = expression(
    r"\b(?:took|takes|taken|take|lift\w*|br(?:ought|ings?)|mov(?:e|es|ed)|help(?:ed|s)|carr(?:y|ied)|propel\w*"
    r"|push\w*|drag\w*|steer\w*|guid\w*|rais(?:e|es|ed)|pull\w*|(?:led|leads|leading) to|mean(?:t|s)(?: that)?"
    r"|result(?:ed|s|ing) in|(?:has|have|had) seen|saw|sees|leaves?|leaving|left|makes?|made)"
    rf" {OF_COUNCIL} [^,;:.]{{0,50}}$"
)
"""What the whole service comes to by a part ("better leadership took the council to good")."""

ANEW = expression(
    r", (?:during|in) which (?:time )?(?:the|its) (?:services?|department|council|authority) [^,;:.]{0,60}$"
    r"|, (?:where|whose) (?:children's )?services (?:[^,;:.]{0,40} )?(?:is|are|was|were|have|had|got"
    r"|get)\b[^,;:.]{0,40}$"
    rf"|\bby {OF_COUNCIL},? (?:which|itself|now|recently|just|newly)\b[^,;:.]{{0,60}}$"
    r"|\b(?:said|says|insist(?:s|ed)|believes?|believed|agrees?|agreed|thinks?|thought|adds|added|felt|feels?|before|as"
    r"|yet|so|while|when|(?:told|tells|informed|reminded|advised|assured|reported to) [^,;:.]{2,60}? that)"
    rf" (?:that )?(?:{OF_COUNCIL}|{IN_HEADLINE}) (?:deserv\w+[^,;:.]{{0,50}}$|{TO_GRADE})"
)
"""Another clause, whose subject the whole service is ("a care leaver said the council deserved its good rating")."""
AS_IT_WAS = expression(
    r"\b(?:as|before|until) (?:it|they) (?:is|are|was|were|has|have) (?:(?:being|been|again|now|finally|also) )*"
    r"(?:rated|judged|graded|found|declared|named|called)\b[^,;:.]{0,20}$"
)
OPENS_WITH_WHOLE = expression(rf"(?:^\W*|[;:,] ){WHOLE} ")
"""A clause that goes on about the subject of the one before, where that is the whole ("the council was praised for its
leadership as it was rated good")."""
OBJECT_AND = expression(
    rf"(?:^\W*|[;:] |, (?:and|but|while) |\b(?:that|said|says) ){WHOLE} {NOW}{DOES}\b[^;:]*?,? and (?:the |its "
    rf"|their )?$"
)
"""What a council does with one part, before another has the verb of the grade ("has reformed X, and Y was rated")."""
IS_ONE = expression(r"'?(?: services?)? (?:was|is|has)\b")

IN_THEM = expression(
    r"['\"]* (?:in|for|on|under) (?:all|both|each|these|those|this|that|it|them|one"
    r"|the (?:one|two|three|four))\b"
)
"""What says behind a grade that it is of what was named before after all ("... and is now good in all three")."""

CLAUSE_ENDS = expression(r"[,;:.–]|\band\b")
FOR_IT = expression(r"(?:^|[,;:–] ?|\b(?:and|but) )\W*(?:for|on|in|under|as for|of|regarding|when it)\b[^,;:.]*$")
"""How a clause begins that first says what its grade is for."""


INSPECTED = expression(
    r"\b(?:look(?:s|ed|ing)? (?:\w+ )?(?:at|into)|judg(?:ed|ing)|inspect(?:ed|ing)|examin\w+|assess\w+|regarding)\b"
    r"[^,;:.]{0,40}$"
)
"""What was inspected, of which it is then said what the council is."""


def of_parts(
    low: str, words: Sequence[GradeWord], heads: Sequence[Named], councils: Sequence[Group]
) -> Sequence[Named]:
    """Leave out the judgements that are named beside the whole service, where that is what has the grade."""
    start, left_out = 0, set[int]()
    hidden = ""
    for word in words:
        inside = [named for named in heads if start <= named.start and named.end <= word.start]
        if inside:
            hidden = hidden or without_names(low, councils)
            spans = () if IN_THEM.match(low, word.end) else beside_whole(hidden, start, word.start, inside)
            for begins, ends in spans:
                left_out.update(named.start for named in inside if begins <= named.start and named.end <= ends)
        start = word.end
    return [named for named in heads if named.start not in left_out] if left_out else heads


def without_names(low: str, councils: Sequence[Group]) -> str:
    """Put one mark for each letter of a council's name."""
    for council in councils:
        low = low[: council.start] + NAME * (council.end - council.start) + low[council.end :]
    return low


def beside_whole(low: str, start: int, end: int, inside: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Yield where words stand that are beside the subject of the grade at ``end``."""
    first, last = inside[0], inside[-1]
    if (aside := ASIDE.search(low, start, end)) is not None and (
        IS_WHOLE.search(low, start, aside.start()) or any(named.end == aside.start() for named in inside)
    ):
        yield aside.span("beside")
    for beside in (OF_PERSON, OF_OBJECT, OF_INSPECTORS, AND_WAS, LED_IN, OF_WHICH):
        if (found := beside.search(low, start, end)) is not None:
            yield found.span("beside")
    where = OF_WHERE.search(low, start, end)
    if where is not None and len(low[last.end : where.end("beside")].split()) > 1:
        yield where.span("beside")
    if len(inside) > 1 and IS_ONE.match(low, last.end, end) and OBJECT_AND.search(low, start, last.start):
        yield first.start, last.start
    takes = TAKES.search(low, last.end, end) or ANEW.search(low, last.end, end)
    if takes is None and OPENS_WITH_WHOLE.search(low, start, first.start):
        takes = AS_IT_WAS.search(low, last.end, end)
    of_grade_before = start > 0 and CLAUSE_ENDS.search(low, start, first.start) is None
    beginning = low[start : first.start]
    if takes is not None and not (of_grade_before or FOR_IT.search(beginning) or INSPECTED.search(beginning)):
        yield first.start, takes.start()


def is_put_in(low: str, named: Sequence[Named], word: GradeWord, next_word: GradeWord) -> bool:
    """Whether a grade is of a judgement that a clause put in behind the whole tells of ("the council, whose leadership
    was inadequate in 2019, is now rated good")."""
    begins = min(each.start for each in named)
    return WHOSE.search(low, 0, begins) is not None and CLOSES.fullmatch(low, word.end, next_word.start) is not None


WHOSE = expression(
    r"[^,;:.]{2,60}, (?:whose|where)(?: (?:its|the|their|own))*(?: (?:support|services?|work|help) for)? $"
)
CLOSES = expression(rf"['\"]*[^,;:.]*, {NOW}{IS}[^,;:.]*")
