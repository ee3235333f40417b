"""Judgements that a grade has from elsewhere in its sentence: a subject carried on, a pair, an exception."""

from collections.abc import Sequence
from dataclasses import replace

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, Named
from pipelines.understand.later import expression
from pipelines.understand.needed import Needing
from pipelines.understand.of_whole import is_put_in
from pipelines.understand.story import Group


def those_areas(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give a grade told "in both those areas" the judgements named before in its sentence."""
    for match in IF_THOSE_AREAS.finditer(low):
        at = next((at for at, word in enumerate(words) if word.start >= match.end()), None)
        if at is None and GIVEN_TO.fullmatch(low, words[-1].end, match.start()):
            at = len(words) - 1  # "gave the lowest grade to both areas"
        before = [
            named for named in groups if named.end <= match.start() and not {"all", "some", "overall"} & {*named.parts}
        ]
        if at is not None and at not in bound and before:
            bound = {**bound, at: before}
    return bound


THOSE_AREAS = expression(
    r"\b(?:both|all|these|those|each)(?: of)?(?: (?:those|these|the|them))?(?: (?:two|three|four))? (?:areas"
    r"|judge?ments|respects|counts|fronts|services)\b"
)
IF_THOSE_AREAS = Needing(THOSE_AREAS)
GIVEN_TO = expression(r"['\"]* (?:to|for|in|on) ")


def excepted(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give what "all but care leavers" leaves out to the grade that is then told of it ("where it is good")."""
    for named in groups:
        if named.without and (both := put_in_first(low, words, named, bound)):
            bound = {**bound, **both}
    for named in [named for each in bound.values() for named in each if named.without]:
        end = named.past or named.end
        aside = next((at for at, word in enumerate(words) if word.end <= named.start and at not in bound), None)
        if aside is not None and ASIDE_IS.search(low, 0, words[aside].start):
            bound = {**bound, aside: [replace(named, parts=named.without, without=(), others=False)]}
            continue  # "leadership aside, which is good, every area requires improvement"
        told = next((at for at, word in enumerate(words) if named.end <= word.start and word.end <= end), None)
        if told is not None and told > 0 and IN_THE_FOURTH.match(low, words[told].end):
            # "outstanding in three of the four areas and good in the fourth, adoption"
            bound = {**bound, told: [replace(named, parts=named.without, without=(), others=False)]}
            continue
        after = next((at for at, word in enumerate(words) if word.start >= end), None)
        if after is None:
            continue
        behind = after + 1
        put_in = (
            bound.get(after) == [named]
            and behind < len(words)
            and bound.get(behind, [named]) == [named]
            and AS_FOR_IT.fullmatch(low, end, words[after].start) is not None
            and THEY_WERE.fullmatch(low, words[after].end, words[behind].start) is not None
        )
        if put_in:  # "all areas bar adoption, which is good, were outstanding"
            bound = {**bound, behind: [named]}
        told_twice = put_in or (bound.get(after) == [named] and any(named in bound[at] for at in bound if at < after))
        if (after not in bound or told_twice) and WHERE_IT_IS.fullmatch(low, end, words[after].start):
            bound = {**bound, after: [replace(named, parts=named.without, without=(), others=False)]}
    return bound


def put_in_first(
    low: str, words: Sequence[GradeWord], named: Named, bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Return the judgements of two grades, the first put in and of what is left out ("in all areas bar adoption, where
    it requires improvement, the council was rated good"); nothing where it is otherwise."""
    after = next((at for at, word in enumerate(words) if word.start >= named.end), len(words))
    if after + 1 >= len(words) or bound.get(after, [named]) != [named] or after + 1 in bound:
        return {}
    if AS_FOR_IT.fullmatch(low, named.end, words[after].start) is None:
        return {}
    if THE_COUNCIL_WAS.fullmatch(low, words[after].end, words[after + 1].start) is None:
        return {}
    return {after: [replace(named, parts=named.without, without=(), others=False)], after + 1: [named]}


THE_COUNCIL_WAS = expression(
    r"['\"]*(?:,| –|\)) (?:the (?:[\w-]+ ){0,2}(?:council|authority|services?|department|borough|county|city)|it|they) "
    r"[^,;.]{0,40}"
)


def escaped(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give a grade that only some have escaped to all the others ("Only care leavers escaped the lowest grade")."""
    if " not " in low:
        bound = not_so(low, words, groups, bound)
    if "only " not in low and " alone " not in low:
        return bound
    for match in (ESCAPED if "only " in low else ALONE_ESCAPED).finditer(low):
        at = next((at for at, word in enumerate(words) if word.start >= match.end()), None)
        but = [named for named in groups if match.start() <= named.start and named.end <= match.end()]
        if at is None or not but or NEAR.fullmatch(low, match.end(), words[at].start) is None:
            continue
        without = tuple(part for named in but for part in named.parts)
        every = replace(but[0], parts=("all",), each=(), without=without)
        bound = {**bound, at: [every]}
        behind = at + 1
        if behind < len(words) and behind not in bound and THESE.search(low, words[at].end, words[behind].start):
            bound = {**bound, behind: but}
    return bound


def not_so(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give a grade that one judgement alone has not to all the others ("the one area not inadequate was adoption")."""
    for at, word in enumerate(words):
        if at in bound and any(named.parts != ("some",) and named.start >= word.end for named in bound[at]):
            continue
        but = the_one_not(low, word, groups)
        if but is None:
            continue
        bound = {**bound, at: [replace(but, parts=("all",), each=(), without=but.parts)]}
        behind = at + 1
        if (
            behind < len(words)
            and bound.get(behind, [but]) == [but]
            and THESE.search(low, max(but.end, word.end), words[behind].start)
        ):
            bound = {**bound, behind: [but]}
    return bound


def the_one_not(low: str, word: GradeWord, groups: Sequence[Named]) -> Named | None:
    """Return the judgement that alone has not a grade: behind it, in apposition, or as its subject ("adoption is the
    only area not to be rated good")."""
    one = ONE_NOT.search(low, 0, word.start)
    if one is None:
        return None
    for named in groups:
        if named.end <= one.start() and IS.fullmatch(low, named.end, one.start()):
            return named
        if one.start("put_in") <= named.start and named.end <= one.end("put_in"):
            return named
        if named.start >= word.end:
            return named if WAS.fullmatch(low, word.end, named.start) else None
    return None


ASIDE_IS = expression(r"\b(?:aside|apart|excepted),? (?:which|who|where)\b[^,;.]{0,30}$")
IN_THE_FOURTH = expression(
    r"['\"]* (?:in|for|on|at|with) the (?:third|fourth|fifth|other|last|remaining)\b(?! (?:two|three|four)\b)"
)

ONE_NOT = expression(
    r"\b(?:the|its|only) (?:one|only|single|sole)(?: (?:one|two))? (?:area|judge?ment|part|aspect|category|service"
    r"|element)s?(?: of (?:the|its) (?:\w+ )?(?:services?|work|report|department))?(?P<put_in>, [^,;:.]{3,70},)?"
    r"(?:,? (?:that|which|to)(?: (?:was|is|were|be|been|had|has|escape))*| (?:was|is|were|are))? not(?: (?:be|been"
    r"|found|rated"
    r"|judged|graded|to|as|placed|put|given|in|at|an?|the))*"
    r" ?['\"]*$"
)
IS = expression(r"'?(?: services?| support)? (?:is|was|are|were|being) ")
WAS = expression(
    r"['\"]*,? (?:was|is|were|are|being) (?:that |the (?:one|judge?ment) |those )?(?:on |for |of |in )?(?:the |its )?"
)

ESCAPED = expression(
    r"\bonly [^.;:]{3,120}? (?:escaped?|escapes|avoided|avoids?|dodged|(?:was|were|is|are|has been|have been"
    r"|had been) (?:spared|let"
    r" off)|(?:did|do|does) not (?:get|receive|have)|(?:was|were|is|are) (?:not|better than|above))\b"
)
ALONE_ESCAPED = expression(
    r"[^.;:]{3,120} alone (?:escaped?|escapes|avoided|avoids?|dodged|(?:was|were|is|are) (?:spared|let off"
    r"|better than))\b"
)
"""What says of a few judgements that they alone have not a grade."""

NEAR = expression(r"[ '\"]*(?:(?:the|an?|being|rated|judged|graded|of|from) ?){0,4}['\"]*")
THESE = expression(
    r"\b(?:these|those|they|both|it|which|that|their (?:services?|support)|where)\b[^.;]{0,50}$"
    r"|,? (?:with|getting|receiving|earning|winning|being (?:rated|judged|graded|found)(?: to| as| to be)?) (?:just "
    r"|only )?"
    r"(?:an? )?['\"]*$"
)


GRADE_ALONE = r"(?: services?)?(?:,|:| –| \()(?: ?(?:rated|judged|graded|found|at)(?: to be| as)?)? ?(?:an? )?['\"]*"
"""What leads to the grade of what is left out, put in ("all but adoption – good – were outstanding")."""
AS_FOR_IT = expression(rf"(?: services?)?(?:,| –| \() (?:which|where|that|itself)\b[^,;–.]{{0,60}}|{GRADE_ALONE}")
THEY_WERE = expression(
    r"['\"]*(?:,| –|\)) (?:each |all |every )?(?:(?:area|judge?ment|part|category|aspect|one)s? )?(?:was|were|is|are"
    r"|has|have"
    r"|had|got|received|came)\b[^,;–.]{0,40}"
)
"""What goes on to the others behind what is left out, and behind its grade."""


WHERE_IT_IS = expression(
    r"'?(?: services?)?,? (?:being |as )?(?:the |an? )(?:sole |only |one )?exception,?(?: (?:at|with|being|rated|on"
    r"|and))?"
    r" (?:an? )?['\"]*|"
    r"['\"]*(?: services?| support| work)?(?:,? (?:was|were|is|are|has been|had been|still|judged|rated|found to"
    r"|to|said"
    r"|be|which))* ?['\"]*|['\"]*[\w ]{0,12}[,(–:-]* ?(?:where|which|for which|in which|that|it"
    r"|and|who|whose)\b[\w ]{0,70}['\" ]*"
    rf"|{GRADE_ALONE}"
)


def carried(low: str, words: Sequence[GradeWord], bound: dict[int, list[Named]]) -> dict[int, list[Named]]:
    """Carry a subject on to the next verb ("leaders, who were good in 2022, have slipped to inadequate")."""
    for at in range(1, len(words)):
        start, end = words[at - 1].end, words[at].start
        before = bound.get(at - 1)
        subject = (
            before and all(named.end <= words[at - 1].start for named in before) and before[0].parts != ("overall",)
        )
        if (
            subject
            and at not in bound
            and SAME_SUBJECT.fullmatch(low, start, end)
            and not is_put_in(low, before or (), words[at - 1], words[at])
        ):
            bound = {**bound, at: before or []}
    if len(words) > 1 and 0 not in bound and (after := bound.get(1)) and OPENS_WITH.fullmatch(low, 0, words[0].start):
        first = min(named.start for named in after)
        if THEN_SUBJECT.fullmatch(low, words[0].end, first) and not any("overall" in named.parts for named in after):
            bound = {**bound, 0: after}
    if "those " in low or "that " in low:
        for at in range(1, len(words)):
            before = bound.get(at - 1)
            if before and at not in bound and THOSE_OF.fullmatch(low, words[at - 1].end, words[at].start):
                bound = {**bound, at: before}
    for at in range(len(words) - 1):
        start, end = words[at].end, words[at + 1].start
        after = bound.get(at + 1)
        if after and at not in bound and all(named.end <= words[at].start for named in after):
            nearest = max(named.end for named in after)
            if SUBJECT_FIRST.fullmatch(low, nearest, words[at].start) and SAME_SUBJECT.fullmatch(low, start, end):
                bound = {**bound, at: after}
    return bound


OPENS_WITH = expression(
    r"\W*(?:(?:but|and|previously|formerly|once|long|initially|first|then|last|time|having been|rated|judged|graded"
    r"|found"
    r"|to|be|as) )*['\"]*"
)
THEN_SUBJECT = expression(
    r"['\"]*(?: (?:in (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}(?:years?|months?) ago|last time|before|back then|at the last"
    r" inspection))?, (?:the |its |their |our |support for |services for |help for )?"
)
"""A sentence that opens with what its subject was ("Inadequate in 2019, leadership is now good")."""

SUBJECT_FIRST = expression(r"[^;:]{0,60}")


SAME_SUBJECT = expression(
    r"['\"]*,? and (?:is|are) (?:all |both |each )?(?:now|today) (?:(?:rated|judged|graded) )?['\"]*$|"
    r"['\"]*(?:[;:,]| –) (?:but |and )?(?:it|this|that) (?:still |now |also )?['\"]*$"
    r"|['\"]*, it (?:previously |formerly |once )?having (?:previously |once |last )?been (?:rated |judged "
    r"|graded )?['\"]*$"
    r"|['\"]*(?: (?:of|from|in) (?:\w+ )?(?:19|20)\d\d)? (?:has|have|had) (?:now |since )?(?:become|turned into"
    r"|given way to"
    r"|been (?:replaced by|swapped for)) (?:an? )?['\"]*$"
    r"|['\"]*(?:,|;| –)? where (?:before|previously|last time|formerly|earlier|then|in (?:19|20)\d\d)?,? ?(?:it|they)"
    r" (?:was|were|had been) (?:rated |judged |graded )?['\"]*$"
    r"|['\"]*(?:;|,| –) (?:but |and |while )?(?:in|at) (?!(?:19|20)\d\d)[\w ']{3,40},? (?:it|they) (?:was|were"
    r"|is|are) (?:also "
    r"|only |rated |judged |graded )?['\"]*$"
    r"|['\"]*(?: (?:in|at) [\w ']{3,40})?[;,.–] ?(?:but |and |yet )?(?:it|they) (?:is|are|has|have) (?:now"
    r"|today) (?:been )?"
    r"(?:rated |judged |graded )?['\"]*$"
    r"|['\"]*(?:;|,| –) (?:but |and |yet )?(?:\w+ (?:years?|months?) (?:on|later),? )?(?:it's|they're) (?:now )?['\"]*$"
    r"|['\"]*(?: (?:then|before|last time|at the time|that time|back then|in (?:19|20)\d\d))?(?:;|,| –) (?:but "
    r"|and |yet )?(?:now |today |this time |\w+ (?:years?|months?) (?:on|later),? )?"
    r"(?:it|they)(?:'s|'re|(?: too| also)? (?:is|are|has"
    r" been|have been)) "
    r"(?:rated |judged |graded )?['\"]*$|['\"]*; it was ['\"]*$|['\"]* ?[(–] ?it (?:was|had been) (?:rated |judged "
    r"|graded )?['\"]*$|['\"]* in [\w ']{3,40}(?:,| and) ['\"]*$"
    r"|['\"]*[;,.–] ?(?:but |and )?(?:at|in|during|when|before|previously"
    r"|\w+ years ago)\b[^;]{0,60}\bit (?:was|had been) (?:rated |judged |graded )?['\"]*$|(?![^;:]*\b(?:it|they"
    r"|nothing|none|nobody|the|its|their|services?|council|overall|those|but for|while|whereas|each|all|both"
    r"|another|other|(?<!up )(?<!down )one|in [a-z]+shire"
    r"|(?:two|three|four|some|most|several)(?: of (?:them|these|those))?"
    r" (?:were|are|got|being))\b"
    r"(?! (?:last|previous|lowest|highest|second[- ](?:lowest|highest|best|worst|time)|time|grade|rating|end|start)\b))"
    r"[^;:]{0,70}?(?:,|\band\b|\bbut\b|\bto\b|\bfrom\b|\bthen\b|\bnow\b|\bhaving\b|\bup\b|\bdown\b)[^;:]{0,50}"
)
"""A further verb of the same subject: nothing new is named between the two grades."""


THOSE_OF = expression(
    r"['\"]*(?: services?)?[,;]? (?:(?:and|but|while|whereas) )?(?:those|that) (?:in|of|at) [\w' -]{3,40}"
)
"""The same judgement of another council ("Leeds leavers get a good service, those in Kent an inadequate one")."""


def of_each_council(
    low: str, words: Sequence[GradeWord], bound: dict[int, list[Named]], groups: Sequence[Group]
) -> dict[int, list[Named]]:
    """Give the grade of a further council the judgement that was told for the first ("For care leavers Leeds is good;
    Kent's grade is outstanding")."""
    for at in range(1, len(words)):
        before = bound.get(at - 1)
        whole = at in bound and all(named.parts == ("overall",) for named in bound[at])
        if (at in bound and not whole) or not before:
            continue
        start, end = words[at - 1].end, words[at].start
        other = next((group for group in reversed(groups) if start <= group.start and group.end <= end), None)
        first = next((group for group in reversed(groups) if other and group.end <= other.start), None)
        if first is None or other is None or first.gss == other.gss:
            continue
        named = all(REAL.issuperset(each.parts) for each in before)
        led_in = named and before[-1].end <= first.start and FOR_IT.fullmatch(low, 0, before[0].start) is not None
        behind = before[0].start >= start and before[-1].end <= other.start
        placed = named and all(PLACE.search(low, 0, group.start) for group in (first, other))
        past = max(start, first.end, before[-1].end if behind else 0)
        further = FURTHER.fullmatch(low, past, other.start)
        its = low.startswith("'s", other.end) and behind
        shortly = (HAS_ITS if led_in or placed or its else NO_VERB).fullmatch(low, other.end, end) is not None
        theirs = low.startswith("'s", other.end) or low.endswith("those of ", 0, other.start)
        if whole and not (led_in and theirs):
            continue  # but "For care leavers Leeds is good, while Kent's are good overall"
        if further and shortly and (led_in or behind or placed or further["and"]):
            bound = {**bound, at: before}
    return bound


FOR_IT = expression(
    r"\W*(?:(?:and|but|only|however) )?(?:for|on|in|as for|when it comes to)(?: (?:the|its|their|support|help|services?"
    r"|work|care|experiences?|impact|quality|judge?ment|of|for|with|to))*[ '\"]*"
)
PLACE = expression(r"\b(?:in|at|for) (?:the )?$")
FURTHER = expression(
    r"['\"]*(?:,? (?:as well|too|again|also|services?))?(?:;|,| –)? ?(?P<and>(?:and|but|while|whereas|with) )?(?:in "
    r"|at "
    r"|for )?"
    r"(?:the |those (?:of|in) )?"
)
"""What leads from what one council got to another that got its own."""
NO_VERB = expression(r"(?:'s?)?,?(?: (?:city|county|borough|council|cc|mbc|only|just|an?|at))*,? ['\"]*")
HAS_ITS = expression(
    r"(?:'s?)?(?: (?:council|grade|rating|mark|verdict|judge?ment|is|was|were|are|at|got|gets|has|had|an?|rated|judged"
    r"|graded|received|as|only|still|just|also|to|be|now|it|overall|of))*:? ['\"]*"
)


def is_parted(low: str, words: Sequence[GradeWord], bound: dict[int, list[Named]], at: int) -> bool:
    """Whether what services have been is told of one judgement alone ("rated good, having been inadequate for ...")."""
    return (
        "having been" in low[words[at - 1].end : words[at].start]
        and not bound.get(at - 1)
        and all(named.start >= words[at].end for named in bound.get(at, ()))
    )


PAIR = expression(
    r"['\"]*(?:, (?:where|which|the)\b[^,;]{3,60},)?,? (?:up |down )?(?:to|from|having been|after being) "
    r"(?:an? |the |being |rated )*['\"]*"
)
SET_BESIDE = expression(
    r"['\"]*(?:,| –)? (?:(?:an?|one|two) (?:\w+ )?(?:notch|notches|grades?|rungs?|steps?|levels?) )?"
    r"(?:lower|higher|better|worse|below|above|down|up) (?:than |from |on )?(?:the|its) (?:previous |earlier )?['\"]*"
)
"""From a grade to the one of before that it is set beside ("good, a notch lower than the outstanding of 2022")."""


def is_bracketed(low: str, start: int, end: int) -> bool:
    """Whether what stands between two grades tells the second as the one before, in brackets behind the first or
    with it ("good (was inadequate)", "Kent (good, was inadequate)")."""
    if BRACKETED.fullmatch(low, start, end):
        return True
    return WITH_IT.fullmatch(low, start, end) is not None and low.rfind("(", 0, start) > low.rfind(")", 0, start)


BRACKETED = expression(
    r"['\"]*[,;] (?:previously|formerly) (?:an? )?['\"]*|"
    r"['\"]*(?: overall)? [(\[](?:was|were|previously|formerly|before|last time|against|compared (?:with|to)"
    r"|(?:up |down )?from|(?:in )?20\d\d)[:,]?(?: (?:an?|in 20\d\d,?))? ?['\"]*"
    r"|['\"]*(?: overall)? [(\[](?:(?:in|at|after|against|compared (?:with|to)) )?(?:the|its|their) (?:previous|last"
    r"|earlier|(?:19|20)\d\d)"
    r" (?:\w+ ){0,2}?(?:inspection|report|one|visit|grade|rating|verdict|judge?ment)[^()]{0,30} ['\"]*"
)
WITH_IT = expression(r"['\"]*[,;] (?:was|were) (?:an? )?['\"]*")

UP_FROM = expression(
    r"\b(?:up|down|improvement|rise|fall|slipping|rising|climbing|dropping) (?:from|on) (?:the |an? "
    r"|its )?(?:\w+,? ){0,3}['\"]*$"
)


def is_between(named: Named, start: int, end: int) -> bool:
    """Whether a judgement stands between two grades ("good, with leadership going up from inadequate to good")."""
    return start <= named.start and named.end <= end


WHERE_PUT_IN = expression(r"\W*(?:in|at|for) [\w' -]{3,30}, where\b")
OF_THE_PLACE = expression(r", (?:it|that|this) (?:means|meant|is|was|marks|marked|represents|amounts)\b[^,;]*$")
"""What is told of the place itself ("In Hull, where leaders are outstanding, it means a step up from ...")."""


def share_pairs(low: str, words: Sequence[GradeWord], bound: dict[int, list[Named]]) -> dict[int, list[Named]]:
    """Give both grades of "from X to Y" or "to Y from X" the judgements of the one that has them.

    "Good across the board, up from inadequate" tells of all that is good, and of inadequate services.
    """
    for at in range(1, len(words)):
        gap = (low, words[at - 1].end, words[at].start)
        if (
            (PAIR.fullmatch(*gap) and not is_parted(low, words, bound, at))
            or is_bracketed(*gap)
            or (at not in bound and SET_BESIDE.fullmatch(*gap))
            or (
                UP_FROM.search(*gap)
                and not (
                    bound.get(at) and (bound.get(at - 1) or all(is_between(named, *gap[1:]) for named in bound[at]))
                )
                and not (WHERE_PUT_IN.match(low) and OF_THE_PLACE.search(*gap))
            )
        ):
            both = [*bound.get(at - 1, ()), *(each for each in bound.get(at, ()) if each not in bound.get(at - 1, ()))]
            shared = [named for named in both if "all" not in named.parts or named.end <= words[at - 1].start]
            for one in (at - 1, at):
                if named := [each for each in both if each in shared or each in bound.get(one, ())]:
                    bound = {**bound, one: named}
    return bound
