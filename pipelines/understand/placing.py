"""Of which councils of its sentence a grade is told: by the words between them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipelines.understand.grade_names import WHOLE_GRADE
from pipelines.understand.grade_words import RATED_BEHIND, GradeWord
from pipelines.understand.later import expression
from pipelines.understand.numbers import NUMBERS
from pipelines.understand.steps import FROM_STEP
from pipelines.understand.story import Group, is_run_by

PLACED = expression(
    r"['\"]?-rated (?:(?:neighbour(?:ing|s)?|partner|nearby|council|authority) )?"
    r"|['\")]* (?:local )?(?:authority|council|borough|county|city|neighbours?) (?:of )?|['\")]*(?:"
    r" (?!while|but|and|after|when)[\w'&-]+){0,7}?(?: (?:out|published) (?:today|this week|yesterday),)? (?:in|for"
    r"|to|at|of|across|by|from"
    r"|on) (?:the )?(?:[\w-]+ )?(?:london borough of |city of |royal borough of )?",
)


IS_WORD_FOR = expression(
    r"\W*['\"]*,? (?:is|was) (?:the|its|their) (?:\w+ )?(?:word|grade|verdict|mark|rating|judge?ment|conclusion|label"
    r"|term|description|adjective|outcome)\b(?:(?! (?:council|authority|borough|county|city|department)\b)[^,;.]){0,60}"
    r"(?:, (?:in|with|after|out|published|also|on)\b[^,;.]{3,60},)? (?:for|on|about|to|of) (?:the )?"
    r"(?:(?:children's )?(?:services|social care) (?:in|at|of|run by) )?(?:the )?"
)
"""What leads from the grade that a sentence opens with to whom it was given ("Good is the word that inspectors chose,
in a report also out on Tuesday, for Kent")."""
OPENS_SENTENCE = expression(r"\W*(?:and |but )?")

THAT_ANOTHER = expression(r" (?:that |which )?(?:(?:its )?(?:neighbours?|neighbouring|nearby),? )?(?:the )?")
GOT = expression(
    r"(?: (?:council|county|city|borough))* (?:(?:was|were|had been) (?:given|awarded|handed)|got|received|earned|won"
    r"|achieved|secured|has|had|holds)\b"
)
"""Who had "the same grade" that a sentence sets beside another's ("good, the same grade that Kent was given in 2019").
"""

ATTRIBUTE = expression(r"['\"]*(?:-rated)? ")
"""What leads from a grade to a council that is called by it ("in inadequate Bury")."""

ONLY_OTHER = expression(
    r"\bthe (?:only|last|first|latest|most recent|nearest|closest|next|previous) (?:other )?(?:[\w-]+ )?(?:council"
    r"|authority|borough|county|city|unitary|one|area|neighbour)s?\b[^.;]*$"
)
"""What is said first of a council that is named last ("the only other council to be outstanding is Bexley")."""

THE_REST = expression(r"[^;.]{0,40}(?:;|\.| –|,) (?:and |with |while )?(?:the )?")
OTHER_IS = expression(
    r"[^;.:]{0,40}(?:;|:|,| –) (?:and |with )?the others?(?: (?:one|two|three|four|council|councils))?,? (?:is|are"
    r"|being)"
    r" (?:the )?"
)
MAKE_UP = expression(
    r"(?:'s?)?,? (?:council )?(?:mak(?:es?|ing) up the \w+|complet(?:e|es|ing) (?:the \w+|it)|(?:is|are|were"
    r"|was|being) the (?:others?|rest|remainder|remaining \w+|other \w+)"
    r"|(?:is|are|was|were) also (?:on (?:it|the list)|among them))\b"
)
"""What says of councils behind that they are the rest of those counted ("...; Kent and Essex make up the rest")."""

ONE_OF_MANY = expression(
    r"\b(?:one of|among) (?:only |just |the |a )*(?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|\d+)\b[^;.]*$"
)

IS_BEHIND = expression(
    rf"['\"]*(?: to (?:an? |be )?['\"]*{WHOLE_GRADE}['\"]*)?"
    r"(?: overall)?,? (?:is|are|was|were) (?:the )?"
)

ALONGSIDE = expression(
    r"['\")]*(?: (?:rating|grade|overall))?[,;–-]? ?(?:-|–)?\s?(?:alongside|along with|as well as|together with"
    r"|in company with|in the company of|joining|joins|(?<!un)like|as (?:was|were|did|do|does|is|are|has)"
    r"|(?:and )?so (?:was"
    r"|were"
    r"|did|is|are|has|have|do|does)"
    r"|an? (?:grade|rating|verdict|judge?ment|mark)(?: (?:that|which))? (?:it|ofsted|they)? ?(?:also |is "
    r"|was )*(?:gave|given to|awarded|shared (?:by|with)"
    r"|went to)(?: to)?)"
    r"(?: (?:the|that|those|councils?|authorit(?:y|ies)|in|of|services|(?:run|provided|delivered) by|\w+-hit))*\s"
)


BESIDES = expression(r"\W*(?:besides|as well as|along with|apart from|other than|in addition to)(?: the)? ")
"""How a sentence opens with a council that others are added to ("Besides Kent, the councils rated good are ...")."""
THEN = expression(r"(?: (?:city|county|borough|council))*(?:, in [\w' -]{3,30})?,")
"""How the name of that council ends."""

BORDERS = expression(r"[;–]|, | - |\b(?:while|whilst|but|whereas|although|though|after|when|because)\b")


def bind_councils(
    text: str, word: GradeWord, words: Sequence[GradeWord], groups: Sequence[Group]
) -> tuple[tuple[str, ...], bool]:
    """Return the councils of a sentence that a grade is told of, and whether they stand in its own clause.

    The nearest list before it; where that is in another clause, or there is none, the one that it is placed in
    ("'inadequate' services in Trafford"); councils "alongside" are added.
    """
    low = text.lower()
    certain = [group for group in groups if not group.joint]
    groups = certain or groups  # a joint body's grade is the council's that stands beside it
    before = [group for group in groups if group.start < word.start]
    while len(before) > 1 and is_passed(low, before[-2], before[-1], word):
        before.pop()
    after = [group for group in groups if group.start >= word.end]
    more = tuple(
        gss for group in after for gss in alongside(low, word, words, group) or the_rest(low, word, words, group)
    )
    last = end_of_steps(low, word, words)
    if last is not word:
        more += tuple(gss for group in after if AS_DID.fullmatch(low, last.end, group.start) for gss in group.gss)
    left = before[-1] if before else None
    if after and is_grade_of_another(low, word, after[0]):
        return after[0].gss, True
    if after and ATTRIBUTE.fullmatch(low, word.end, after[0].start):
        return (*after[0].gss, *more), True
    if word.how == "same" and after and GIVEN_TO.fullmatch(low, word.end, after[0].start):
        return (*after[0].gss, *more), True
    if not before and len(after) > 1 and EACH_OF_THEM.fullmatch(low, 0, word.start):
        every = tuple(gss for group in after if not graded_between(word, words, group) for gss in group.gss)
        return every, True
    if (
        len(before) == 2
        and sum(len(group.gss) for group in before) == 2
        and BOTH_ARE.search(low, before[1].end, word.start)
    ):
        return (*before[0].gss, *before[1].gss, *more), True
    if len(before) == 2 and are_joined(low, before, word):
        return (*before[0].gss, *before[1].gss, *more), True
    if len(before) > 1 and are_all_told_of(low, before, word):
        return (*dict.fromkeys(gss for group in before for gss in group.gss), *more), True
    if left is not None and len(before) > 1 and LIKE.fullmatch(low, before[-2].end, left.start):
        return (*before[-2].gss, *left.gss, *more), True
    if after and ONLY_OTHER.search(low, 0, word.start) and IS_BEHIND.fullmatch(low, word.end, after[0].start):
        return after[0].gss, True
    right = next((group for group in after[:1] if PLACED.fullmatch(low, last.end, group.start)), None)
    if (
        right is None
        and after
        and OPENS_SENTENCE.fullmatch(low, 0, word.start)
        and IS_WORD_FOR.fullmatch(low, word.end, after[0].start)
    ):
        right = after[0]
    if right is not None and graded_between(last, words, right):
        right = None
    if right is not None and (
        left is None or BORDERS.search(low, left.end, word.start) or low.startswith(RATED_BEHIND, word.end)
    ):
        return (*right.gss, *more), True
    if after and (left is None or left.aside) and not graded_between(word, words, after[0]):
        listed = listed_behind(low, word, after)
        if listed:
            return listed, True
    if left is not None and len(before) == 1 and after and BESIDES.fullmatch(low, 0, left.start):
        listed = listed_behind(low, word, groups)
        if listed:
            return (*left.gss, *listed), True
    if left is not None and right is not None and placed_before(low, word, words, left):
        return (*right.gss, *more), True
    if (
        left is not None
        and left.aside
        and (NEW_SUBJECT.match(low, left.end, word.start) or is_run_by(low, left.start, left.end))
    ):
        return more, False
    if left is not None:
        return (*left.gss, *more), True
    if more:
        return more, False
    return (right.gss if right else ()), True


A_GRADE = expression(r"\b(?:the|that|an?) (?:[\w-]+ )?['\"]*$")
THAT_IT = expression(
    r"['\"]*(?: (?:rating|grade|judge?ment|mark|verdict))?,? (?:that |which )(?:neighbouring |nearby |the )*"
)
WAS_GIVEN = expression(
    r"(?: (?:council|county|city|borough))* (?:(?:(?:was|were|had been|has been) )?(?:given|awarded|handed)|got"
    r"|received"
    r"|earned|won|achieved|secured|has (?:had|held)|had|held|holds)\b"
)

GIVEN_TO = expression(
    r"['\"]*,? (?:(?:(?:was|were|is|has been|had been|being) )?(?:(?:also|then|now|just) )?(?:given|awarded|handed)"
    r" (?:out )?|(?:went|goes|go) (?:also )?)to (?:(?:the|neighbouring|nearby|its neighbour,?) )*"
)
"""What leads from "the same grade" to the council that got it ("the same grade was given to Kent")."""


def end_of_steps(low: str, word: GradeWord, words: Sequence[GradeWord]) -> GradeWord:
    """The last of the steps that a grade is the first of ("from inadequate to good for Kent": both are Kent's)."""
    if not FROM_STEP.search(low, 0, word.start):
        return word
    behind = next((other for other in words if other.start >= word.end), word)
    return behind if STEP_TO.fullmatch(low, word.end, behind.start) else word


STEP_TO = expression(r"['\"]* to (?:an? )?['\"]*")
AS_DID = expression(r"['\"]*(?: overall)?,? (?:as|and so) (?:did|does|do|has|have) (?:the )?")
"""What says of councils behind that they took the same way ("from poor to good, as did Kent")."""


def is_grade_of_another(low: str, word: GradeWord, group: Group) -> bool:
    """Whether "the same grade" is that which another council, named right behind it, has or had, or a grade that which
    it was given ("the inadequate that Kent was given in 2019")."""
    if word.how != "same" and A_GRADE.search(low, 0, word.start) and THAT_IT.fullmatch(low, word.end, group.start):
        return WAS_GIVEN.match(low, group.end) is not None
    return (
        word.how == "same"
        and group.start >= word.end
        and THAT_ANOTHER.fullmatch(low, word.end, group.start) is not None
        and GOT.match(low, group.end) is not None
    )


def is_passed(low: str, subject: Group, group: Group, word: GradeWord) -> bool:
    """Whether a council stands between another and its grade and has it not."""
    return (
        BUT_NOT.search(low, 0, group.start) is not None
        or is_put_in(low, subject, group, word)
        or did_so_before(low, group, word)
    )


def are_joined(low: str, before: Sequence[Group], word: GradeWord) -> bool:
    """Whether two councils are one subject, with what is put in behind the first ("Kent, good three years ago, and
    Leeds were found outstanding")."""
    first, second = before
    return (
        OPENS_SUBJECT.search(low, 0, first.start) is not None
        and PUT_IN_AND.fullmatch(low, first.end, second.start) is not None
        and OF_SEVERAL.match(low, second.end, word.start) is not None
    )


OPENS_SUBJECT = expression(r"(?:^|[.:;–]|, (?:and|but|while)\b|\b(?:both|yesterday|today)\b)\W*(?:the )?$")
PUT_IN_AND = expression(
    r"(?: (?:city|county|borough|council))*, (?:an? |once |last |previously |formerly |already |itself )*"
    r"(?:rated|judged|graded|good|outstanding|inadequate|requir\w+|which|where|whose|with|up from|down from"
    r"|inspected)\b[^,;:.]{0,60}, and (?:the )?"
)
OF_SEVERAL = expression(r"(?: (?:city|county|borough|council))*,? (?:both|each|were|are|have)\b")


def are_all_told_of(low: str, before: Sequence[Group], word: GradeWord) -> bool:
    """Whether a grade is told of each of the councils named before it, of which so many were counted ("Kent is one of
    three authorities ..., Leeds and Bury being the others; each of them is inadequate")."""
    if EACH_IS.search(low, before[-1].end, word.start) is None:
        return False
    counted = ONE_OF.search(low, before[0].end, before[1].start)
    return counted is not None and NUMBERS[counted[1]] == len({gss for group in before for gss in group.gss})


EACH_IS = expression(
    r"(?:;|,| –) (?:and )?(?:each|both|all|all (?:two|three|four|five|six))(?: of (?:them|the (?:two|three|four|five"
    r"|six)))? (?:is|are|was|were|has|have|had|got|received)\b[^,;.]*$"
)
ONE_OF = expression(r"\bone of (?:the |only |just )?(two|three|four|five|six)\b")


def is_put_in(low: str, subject: Group, group: Group, word: GradeWord) -> bool:
    """Whether a council is named in a clause between another and its verb ("Leeds, which borders Kent, is ...")."""
    return (
        PUT_IN.fullmatch(low, subject.end, group.start) is not None
        and VERB_BEHIND.match(low, group.end, word.end) is not None
    )


def did_so_before(low: str, group: Group, word: GradeWord) -> bool:
    """Whether a council is only one that another has caught up with ("Leeds has done what Kent did and won a good")."""
    return DONE_WHAT.search(low, 0, group.start) is not None and HAD_DONE.match(low, group.end, word.start) is not None


DONE_WHAT = expression(
    r"\b(?:done|achieved|managed|matched|repeated|followed|copied|adopted)(?: (?:exactly|just))? (?:what )?(?:the )?$"
)
HAD_DONE = expression(
    r"(?:(?: council)? (?:did|had|managed|achieved|has|in)|'s? (?:example|lead|model|path|route|approach|plan|way)s?)\b"
    r"[^,;.]{0,40}?,? (?:and|by|in|with) "
)

PUT_IN = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council|children's services))*,"
    r" (?:which|who|whose|where|(?:formerly|previously|once|until recently) (?:at|in|of|with)|unlike"
    r"|(?:(?:often|long|once|always|already|sometimes|usually) )*(?:compared (?:with|to)|likened to|bracketed with"
    r"|ahead of|behind|level with|(?:bigger|smaller|poorer|richer) than|bordering|neighbour(?:ing)?(?: to)?)"
    r"|in contrast (?:to|with)|next (?:door )?to|near"
    r"|beside|(?:long |once |still |always )?(?:in the shadow|the envy|a neighbour) of"
    r"|(?:(?:partnered|paired|twinned|teamed up|grouped) with|(?:helped|supported|advised|mentored|led|run|overseen)"
    r" (?:for years )?by)"
    r"|(?:inspected|visited|published|reported on) [^,;.]{0,40}\b(?:as|with|before|after|alongside)"
    r"|(?:to|with|from|for|of|by) whom|(?:to|with|from|for|of|by) which)\b[^,;.]*"
)
VERB_BEHIND = expression(
    r"[^,;.]{0,60}, (?:which |and )?(?:(?:itself|meanwhile|however|too|also|still|now),? )?(?:is|are|was|were|have"
    r"|has|had|got|gets|remains?|stays?|received?"
    r"|told|said|says|reported|explained|won|fell|rose|moved|dropped|slipped|went|climbed|requires?|required|holds?"
    r"|held|came|did)\b"
)

EACH_OF_THEM = expression(
    r"\W*(?:each|both|all (?:two|three|four))(?: of (?:them|these|those|the))?(?: councils| authorities| boroughs"
    r"| counties| cities)?(?: (?:that|which|who|to) [^,;.]{3,40}?)?"
    r"(?: (?:was|were|is|are|has|have|had|been|rated|judged|graded|found|to|be|given|got|an?|now|once|also"
    r"|as))* ?['\"]*"
)
"""How a sentence begins that names behind the grade whose it is ("Each was inadequate: Leeds in 2015, Kent in ...")."""

BUT_NOT = expression(r",? (?:but|though|and) not (?:in |for |at |of |those (?:of|in) )?(?:the )?$")
"""What leaves out a council that is named last ("Salford, but not Bury, is good")."""

LIKE = expression(
    r"(?:'s?)?(?: (?:children's |social )*(?:services|care))?,? (?:(?:which|who|whose services),? )?(?:like"
    r"|as well as"
    r"|along with|together with|and like) (?:(?:those|that|services) (?:of|in|at) )?(?:the )?"
)
"""What stands between two councils that have one grade ("Essex, like Kent, is outstanding")."""

NEW_SUBJECT = expression(
    r"[^.;]{0,90}\b(?:has|have|is|was) itself\b|,? (?:the|its|this) (?:council|authority"
    r"|local authority|borough|county|city|department)\b"
)
"""What is told of the council itself, behind another that only helps it."""


def graded_between(word: GradeWord, words: Sequence[GradeWord], group: Group) -> bool:
    """Whether another grade stands between a grade and councils behind it."""
    return any(word.end <= other.start < group.start for other in words)


def placed_before(low: str, word: GradeWord, words: Sequence[GradeWord], group: Group) -> bool:
    """Whether a group says where the grade before is of ("good in Essex and outstanding in Kent")."""
    return any(
        other.end <= group.start and group.end <= word.start and PLACED.fullmatch(low, other.end, group.start)
        for other in words
    )


def listed_behind(low: str, word: GradeWord, groups: Sequence[Group]) -> tuple[str, ...]:
    """Return the councils that are listed behind the grade of so many ("five are outstanding, among them Leeds")."""
    after = next((group for group in groups if group.start >= word.end), None)
    if after is not None and COUNTED_IN.fullmatch(low, word.end, after.start):
        return tuple(gss for group in groups if group.start >= after.start for gss in group.gss)
    first, opens = 0, 0
    if len(groups) > 1 and BESIDES.fullmatch(low, 0, groups[0].start) and (place := THEN.match(low, groups[0].end)):
        first, opens = 1, place.end()
    if (
        after is not None
        and SET_FIRST.fullmatch(low, opens, word.start)
        and ARE_BEHIND.fullmatch(low, word.end, after.start)
        and groups[first] is after
    ):
        listed = [after]
        for one, other in pairwise(groups[first:]):
            if LIST_JOINT.fullmatch(low, one.end, other.start) is None:
                break
            listed.append(other)
        return tuple(gss for group in listed for gss in group.gss)
    if after is None or not COUNTED_BEFORE.search(low, 0, word.start):
        return ()
    among = re.fullmatch(r"[^;.]{0,40}, (?:and )?", low[word.end : after.start]) and AMONG_THEM.match(low, after.end)
    if among or LISTED_BEHIND.fullmatch(low, word.end, after.start):
        return after.gss
    counted = SO_MANY.search(low, 0, word.start)
    if counted is not None and TOLD_OF_THEM.fullmatch(low, word.end, after.start):
        named = tuple(gss for group in groups if group.start >= after.start for gss in group.gss)
        if NUMBERS[counted[1]] == len(named):
            return named
    apposed = (
        counted is not None and NUMBERS[counted[1]] == len(after.gss) and COMMA.fullmatch(low, word.end, after.start)
    )
    return after.gss if apposed else ()


LIST_JOINT = expression(
    r"(?:'s?)?(?: (?:council|city|county|borough))*(?: \([^)]{0,30}\))?(?:, (?:and )?| and |; (?:and )?)(?:the )?"
)
SET_FIRST = expression(
    r"\W*(?:(?:but|and) )?(?:(?:(?:also|equally|likewise|newly|now|again|just|only) )*(?:rated|judged|graded"
    r"|found|deemed"
    r"|given|placed)|(?:also|equally|likewise)|joining (?:it|them|the \w+)(?: (?:on|at|in|with))?"
    r"|(?:among )?(?:(?:(?:the|those) )?others?|those|the ones|(?:the )?(?:other |\w+ )?(?:councils|authorities"
    r"|boroughs"
    r"|departments))"
    r"(?: (?:(?:that|which) (?:(?:have|has|had|were|was|are) (?:been )?|perform(?:ed|s)?)|to (?:be|have been) "
    r"|(?:now|also|recently"
    r"|just) )*)?"
    r"(?: ?(?:rated|judged|graded|found|given|awarded))?)(?: (?:as|to be|an?|at))* ?['\"]*"
)
ARE_BEHIND = expression(
    r"['\"]*(?:, in the (?:judge?ment|view|opinion|eyes) of (?:ofsted|the inspectors"
    r"|inspectors),)?(?: overall)?(?: (?:in|by|this|last|today|yesterday|on|over|since|under|so far|now|too|as"
    r" well)\b[^;:.,]{0,60})?,?"
    r" (?:is|are|was|were|include[sd]?|includes)(?: now)? (?:the (?:councils|boroughs|counties|cities) of )?"
)
"""Councils set behind their grade and its verb ("Also rated outstanding this week are Kent and Leeds")."""

SO_MANY = expression(r"\b(two|three|four|five|six)(?: of (?:the|these|those|its))?\b[^,;:.]*$")
TOLD_OF_THEM = expression(
    r"['\"]*(?: (?:overall|by ofsted))? (?:have|had|has|are|were|got|face)\b[^;:.]{3,60}: (?:the )?"
)
"""What is told of so many councils before a colon and their names ("Three rated good have had two each: Kent, ...")."""
COMMA = expression(r"['\"]*(?: overall| by ofsted)?, (?:namely )?(?:the )?")
"""What stands between a grade and the councils that were counted before it ("Two were good, Kent and Leeds")."""


COUNTED_BEFORE = expression(
    r"\b(?:councils|authorities|departments|boroughs|counties|areas|services|those"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)(?= (?:rated|judged|graded|found"
    r"|deemed)\b| of (?:the|these|those|them)\b| (?:were|are) ))\b"
)
COUNTED_IN = expression(
    r"['\"]* (?:in|at|for) (?:just |only )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: (?:of (?:them|these|those|the [\w' ]{3,30}|all)|(?:\w+ )?(?:councils|authorities|boroughs"
    r"|counties)))?(?: so far)?"
    r"(?::| [–-]|,| \() ?(?:those (?:two|in|of|at),? |namely |they are )?(?:the )?"
)
"""What leads from a grade to the councils that have it, counting them first ("good in two of them: Leeds ...")."""

LISTED_BEHIND = expression(
    r"['\"]*(?:,? (?:overall|today|now|at present|currently|under [\w' ]{3,40}|(?:as )?(?:at|of|on) \d{1,2}"
    r" \w+(?: \d{4})?|in (?:the|this|its|their|ofsted's) (?:[\w']+ ){0,2}(?:reports?|round|batch|year|period)"
    r"|by ofsted|so far|this \w+|last \w+|since \w+|in (?:\w+ )?\d{4}|ratings?|behind(?: them)?|grades?"
    r"|judge?ments?|services|(?:for|at"
    r"|on) [\w' ]{3,40})){0,3}"
    r"(?:,? (?:(?:two|three|four|five|six|seven|eight|nine|ten) ?)?[(–-]|,? (?:are|were|is|include|includes|included)"
    r"(?: those (?:of|in|at))?:?|,? (?:including|among them|namely"
    r"|notably|such as)|:| [–-]) (?:the )?"
)
"""What introduces the councils that a grade is of, behind it."""
AMONG_THEM = expression(
    r",? (?:being |(?:is|are|was|were) )?(?:among (?:them|those)|included)\b"
    r"| (?:is|are|was|were) (?:now )?(?:one|two)(?: of (?:them|those))?(?=\W*$|[,;])"
)


AND = expression(
    r"['\"]*(?: overall)?(?: (?:in|since) (?:\w+ )?(?:19|20)\d\d)?,? (?:and|when|while)"
    r" (?:so (?:is|are|was|were) )?(?:(?:those|services|that) (?:of|in|at) )?(?:the )?"
)
TOO = expression(
    r"(?:'s?)?(?: (?:city|county|borough))?(?: council)?(?:(?: (?:is|are|was|were|did|had))?,? (?:too|as well"
    r"|likewise"
    r"|also)(?=[\s'\"]*(?:$|[.,;)]))"
    r"|,? (?:in|since) (?:\w+ )?(?:19|20)\d\d(?=[\s'\"]*(?:$|[.;)])))"
)
"""What adds a council behind a grade ("Kent is good and Essex too")."""


AS_WAS = expression(
    r"['\"]*(?: overall)?(?: by ofsted)?(?: for (?:its |their |the )?(?:children's )?(?:services"
    r"|social care))?,? (?:just )?"
    r"(?:as|like) (?:was|were|did|had been) (?:its |the )?(?:neighbours?,? |neighbouring |nearby )?"
)
IN_A_YEAR = expression(
    r"(?:'s?)?(?: (?:council|county|city|borough))* (?:(?:back )?in (?:\w+ )?(?:19|20)\d\d|last year"
    r"|(?:\w+ ){1,2}years ago)\b"
)
"""Who had a grade before, with the year ("rated outstanding, as was Suffolk in 2018")."""

BESIDE_OTHERS = (
    "as was ",
    "as were ",
    "as did ",
    "as had ",
    "like ",
    "join",
    "match",
    "follow",
    " after ",
    ", behind ",
    "the other",
    "neighbour",
    "nearby",
    "the same ",
)


def had_before(low: str, word: GradeWord, groups: Sequence[Group]) -> tuple[str, ...]:
    """Return the councils that are said to have had a grade already when the one talked of is given it."""
    if not any(map(low.__contains__, BESIDE_OTHERS)):
        return ()
    had = [
        group
        for group in groups
        if (
            group.end <= word.start
            and JOINED.search(low, 0, group.start)
            and not OF_ITS_OWN.match(low, group.end)
            and not BOTH_WERE.search(low, group.end, word.start)
        )
        or (group.end <= word.start and AFTER_THEM.search(low, 0, group.start) and TO_GET.match(low, group.end))
        or (group.end <= word.start and FOLLOWED.search(low, 0, group.start) and IN_BEING.match(low, group.end))
        or (group.start >= word.end and THE_SAME_AS.fullmatch(low, word.end, group.start))
        or is_grade_of_another(low, word, group)
        or (
            group.start >= word.end
            and THEN_AFTER.fullmatch(low, word.end, group.start)
            and ENDS_WITH_DAY.match(low, group.end)
            and ONE_MORE.search(low, 0, word.start)
        )
        or (
            group.start >= word.end and AS_WAS.fullmatch(low, word.end, group.start) and IN_A_YEAR.match(low, group.end)
        )
        or (group.start >= word.end and LIKE_ITS_NEIGHBOUR.fullmatch(low, word.end, group.start))
        or (
            group.start >= word.end
            and THE_OTHER_BEING.fullmatch(low, word.end, group.start)
            and ONE_OF_MANY.search(low, 0, word.start)
        )
    ]
    return tuple(gss for group in had for gss in group.gss)


BOTH_ARE = expression(
    r"\bboth (?:councils |authorities |of them )?(?:(?:of which|of whom) )?(?:are|were|was|have|had|has|got|received"
    r"|came|rated|judged|graded|found|being)\b[^,;.]*$"
)
"""What tells a grade of the two councils that are named before it ("joins Kent in the reports: both are good")."""
BOTH_WERE = expression(r"\b(?:both|all|each|they|the (?:two|three|four))\b[^;.]*$")
"""What tells a grade of those who join others and of the others alike ("joined Kent in an appeal after both were")."""
JOINED = expression(r"\b(?:join(?:s|ed|ing)?|match(?:es|ed|ing)) (?:(?:the (?:likes|ranks) of|with|both) )?$")
"""How councils are named that had it already ("Leeds joins Kent as outstanding")."""
OF_ITS_OWN = expression(
    r"(?:'s?)?(?: (?:city|county|borough|council))*, (?:which|(?:whose|where) (?:children's )?services)"
    r" (?:is|are|was|were|has|have)\b"
)
"""What is told of the council itself that somebody joins ("She will join Kent, which is rated good")."""
FOLLOWED = expression(r"\bfollow(?:s|ed|ing)? (?:(?:its )?(?:neighbours?|neighbouring|nearby),? )?(?:the )?$")
IN_BEING = expression(
    r"(?:'s?)?(?: (?:council|county|city|borough))*,? (?:in (?:being|getting|becoming|receiving|earning|winning|going"
    r"|having)|into|to(?: an?| being)?(?= ['\"]*(?:inadequate|good|outstanding|requires)))\b"
)
"""How councils are named that have come to it first ("Leeds has followed Kent in being rated good")."""
THE_SAME_AS = expression(
    r"['\"]*[^;.]{0,60}(?:,| –) the same (?:overall |ofsted )?(?:grade|rating|mark|verdict|judge?ment) (?:as|that)"
    r" (?:(?:its )?(?:neighbours?|neighbouring|nearby),? )?(?:the )?"
)
"""How those are named whose grade it is too ("good, the same grade as Kent got in 2019")."""
ONE_MORE = expression(
    r"\b(?:second|third|fourth|fifth|sixth|latest) (?:\w+ )?(?:council|authority|borough|county|city|unitary"
    r"|department)\b[^;.]{0,60} to (?:be|get|receive|become|win|earn|reach|achieve|have|fall)\b[^;.]*$"
)
THEN_AFTER = expression(r"['\"]*[^;.]{0,60}?,? (?:after|following|behind) (?:(?:neighbouring|nearby) )?(?:the )?")
ENDS_WITH_DAY = expression(
    r"(?:'s?)?(?: (?:council|county|city|borough))*(?: (?:in (?:\w+ )?(?:\d{4}|[a-z]+)|last \w+|earlier (?:this|in the)"
    r" (?:year|month|week)|(?:\w+ ){1,2}(?:years?|months?|weeks?) (?:ago|earlier)))?\W*$"
)
"""How those are named who were it first ("the second council to be rated inadequate this year, after Tameside")."""
AFTER_THEM = expression(
    r"(?:,|\b(?:second|third|fourth|fifth|sixth) (?:[\w'-]+ ){0,3}?(?:council|authority|borough|county|city|unitary)"
    r"(?: in [\w' ]{3,30})?) (?:after|behind|following) (?:the )?$"
)
LIKE_ITS_NEIGHBOUR = expression(
    r"['\"]*(?: overall)?(?: by ofsted)?,? (?:just |exactly )?(?:like|as (?:is|are|was|were)|matching)"
    r" (?:(?:those|that|its|the|of|in|at|services|their) ){0,4}(?:neighbours?|neighbouring|nearby),? "
)
TO_GET = expression(
    r"(?:'s?)?(?: (?:council|county|city|borough))*,? (?:to|that has|which has) (?:get|be|been|become|win|won|receive"
    r"|earn|reach|achieve|have)\w*\b"
)
THE_OTHER_BEING = expression(r"['\"]*[^;.]{0,40},? (?:with )?the others? (?:being|is|are|was|were) (?:the )?")
"""How the others are named of whom one has just been said to be one ("one of only two, the other being Kent")."""


def the_rest(low: str, word: GradeWord, words: Sequence[GradeWord], group: Group) -> tuple[str, ...]:
    """Return councils named behind as the rest of those of whom one has just been said to be one."""
    if graded_between(word, words, group):
        return ()
    if OTHER_IS.fullmatch(low, word.end, group.start) and ONE_OF_MANY.search(low, 0, word.start):
        return group.gss
    if MAKE_UP.match(low, group.end) is None:
        return ()
    told = THE_REST.fullmatch(low, word.end, group.start) and ONE_OF_MANY.search(low, 0, word.start)
    return group.gss if told else ()


def alongside(low: str, word: GradeWord, words: Sequence[GradeWord], group: Group) -> tuple[str, ...]:
    if graded_between(word, words, group):
        return ()
    if AND.fullmatch(low, word.end, group.start) and TOO.match(low, group.end):
        return group.gss
    if group.start - word.end >= FAR_ALONGSIDE:
        return ()
    told = ALONGSIDE_AT.search(low, word.end, group.start)
    return group.gss if told is not None and ";" not in low[word.end : told.start()] else ()


FAR_ALONGSIDE = 300
ALONGSIDE_AT = expression(ALONGSIDE.pattern + "$")
