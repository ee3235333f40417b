"""Which grade of a sentence goes with which judgement: by where both stand, and by the words between them.

The judgements between two grades are shared out between them: those at the front go with the grade before ("good for
leadership and adoption"), those at the back with the grade behind ("leaders and adoption were good"). Words that nobody
foresaw may stand between; only what begins another clause, or names another subject, parts the two.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipelines.understand.adjoining import (
    ADJACENT,
    CLOSED,
    CONNECTED,
    HAS_VERB,
    OPENED,
    SAID_OF,
    THEY_GAVE,
    WALL,
    WITH_BEFORE,
    chain,
)
from pipelines.understand.carrying import carried, escaped, excepted, share_pairs, those_areas
from pipelines.understand.companions import with_companions
from pipelines.understand.grade_words import COUNTED_GRADES, IN_BRACKETS, GradeWord
from pipelines.understand.in_order import in_order
from pipelines.understand.judgements import REAL, Named, is_adverb
from pipelines.understand.later import expression
from pipelines.understand.led_in import led_apart, led_in
from pipelines.understand.of_place import of_place
from pipelines.understand.of_whole import of_parts
from pipelines.understand.reach_left import COMMA_ONLY, COUNTED_AREAS, reach_left
from pipelines.understand.reach_right import reach_right
from pipelines.understand.reaching import AND_THIS, NONE
from pipelines.understand.story import Group
from pipelines.understand.the_others import last_of_all


def bind_judgements(
    low: str, words: Sequence[GradeWord], groups: Sequence[Named], councils: Sequence[Group] = ()
) -> dict[int, list[Named]]:
    """Return the judgements of each grade of a sentence by the grade's index; ``councils``: those that it names."""
    if not groups:
        return {}
    if low.startswith(("because of", '"because of'), 0):
        groups = without_causes(low, words, groups)
    heads: Sequence[Named] = [each for named in groups if not is_adverb(low, named) for each in named.each or (named,)]
    heads = [each for each in heads if each.parts != ("all",) or FAILING.match(low, each.end) is None]
    heads = without_ranges(low, of_parts(low, words, without_apposed(low, heads), councils))
    heads = with_exceptions_graded(low, words, heads)
    bound: dict[int, list[Named]] = {}
    for at in range(len(words) + 1):
        before = words[at - 1] if at else None
        behind = words[at] if at < len(words) else None
        start, end = before.end if before else 0, behind.start if behind else len(low)
        same = before is not None and before.how == "same"  # "that grade for its leaders": the two overlap
        here = without_pointers(
            low,
            start if before else None,
            [
                named
                for named in heads
                if (
                    start <= named.start
                    or (same and before and named.start < start < named.end and overlaps(low, before, named))
                )
                and named.end <= end
            ],
        )
        to_left, to_right = shared_out(low, before, behind, here)
        if to_left:
            bound.setdefault(at - 1, []).extend(to_left)
        if to_right:
            bound.setdefault(at, []).extend(to_right)
    for named in groups:
        if is_adverb(low, named):
            nearest = beside_adverb(low, words, heads, named)
            if nearest is not None:
                bound.setdefault(nearest, []).append(named)
    for at, several in bound.items():
        if len(several) > 1:  # "help and protection was the one area graded good": the area has a name
            several = [named for named in several if named.parts != ("some",)] or several
            subject = any(REAL.issuperset(named.parts) and named.end <= words[at].start for named in several)
            bound[at] = [
                named
                for named in several
                if not (subject and named.start >= words[at].end and BARE_COUNT.search(low, named.start, named.end))
            ]
    if (paired := in_order(low, words, heads)) is not None:
        return paired
    bound = restated(low, words, heads, of_place(low, words, heads, bound, councils))
    bound = escaped(low, words, groups, excepted(low, words, groups, those_areas(low, words, groups, bound)))
    told = carried(low, words, share_pairs(low, words, with_companions(low, words, heads, bound)))
    return last_of_all(low, words, groups, told, councils)


FAILING = expression(r" (?:failing|falling short|found wanting|below (?:par|standard)|weak|wanting)(?=\W*$|[,;.])")
"""What only blames all areas, beside a grade ("rated inadequate with all four areas failing")."""


def without_apposed(low: str, heads: Sequence[Named]) -> Sequence[Named]:
    """Leave out what says of a judgement that it is one of several ("care leavers, one of the areas found ...")."""
    return [
        named
        for at, named in enumerate(heads)
        if not (
            at
            and named.parts == ("some",)
            and low.startswith("one of", named.start)
            and REAL.issuperset(heads[at - 1].parts)
            and low[heads[at - 1].end : named.start] == ", "
        )
    ]


def with_exceptions_graded(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> Sequence[Named]:
    """Name again what is left out of all areas, where it is told right behind what it was given itself ("outstanding
    for everything but adoption, which is good")."""
    told: list[Named] = []
    for named in heads:
        told.append(named)
        behind = any(word.end <= named.start for word in words)
        apart = (
            TOLD_APART.match(low, named.end) if behind and named.without and REAL.issuperset(named.without) else None
        )
        if apart and any(IS_SO.fullmatch(low, apart.end(), word.start) for word in words):
            told.append(Named(start=named.end - 1, end=named.end, parts=named.without))
    return told


IS_SO = expression(r"(?: (?:rated|judged|graded|found|only|just|still|also|to be|as|an?))* ['\"]*")
"""What may stand between the verb of an exception and its grade ("apart from leadership, which is only good")."""


def without_ranges(low: str, heads: Sequence[Named]) -> Sequence[Named]:
    """Leave out the first and the last of all areas, where these are told as a range ("good in all five areas, from the
    impact of our leaders to care leavers")."""
    for at in range(len(heads) - 2):
        every, first, last = heads[at : at + 3]
        if (
            every.parts == ("all",)
            and FROM_FIRST.fullmatch(low, every.end, first.start)
            and TO_LAST.fullmatch(low, first.end, last.start)
        ):
            if TOLD_APART.match(low, last.end):
                return [*heads[: at + 1], *heads[at + 2 :]]  # "..., which was outstanding": the last has its own
            return [*heads[: at + 1], *heads[at + 3 :]]
    return heads


TOLD_APART = expression(
    r"(?:'? (?:services?|work|support))?, (?:which|who|where)(?: (?:it|they))? (?:is|are|was|were)\b"
)
FROM_FIRST, TO_LAST = (
    expression(r"['\"]*(?:,[^,;:.]{0,25})?,? from (?:the |our |its |their )?(?:help for |support for |care of )?"),
    expression(r" (?:right |all the way |through )?to (?:the |our |its |their )?(?:help for |support for |care of )?"),
)


def restated(
    low: str, words: Sequence[GradeWord], heads: Sequence[Named], bound: dict[int, list[Named]]
) -> dict[int, list[Named]]:
    """Give a grade in brackets behind a judgement that judgement, where the grade before told the same of it ("top
    marks for its leaders (outstanding) and ...")."""
    for at in range(1, len(words)):
        if at in bound or words[at].grade != words[at - 1].grade or not CLOSED.match(low, words[at].end):
            continue
        of = [named for named in heads if OPENED.fullmatch(low, named.end, words[at].start)]
        if of:
            bound = {**bound, at: of}
    return bound


def without_causes(low: str, words: Sequence[GradeWord], groups: Sequence[Named]) -> Sequence[Named]:
    """Leave out judgements that are only why the whole has its grade ("Because of its leaders, the whole is ...")."""
    if not any("overall" in named.parts for named in groups):
        return groups
    cause = CAUSE.match(low)
    if cause is None:
        return groups
    kept: list[Named] = []
    for named in groups:
        if "overall" in named.parts or named.start >= cause.end():
            kept.append(named)
        elif any(
            IS_GRADED.fullmatch(low, named.end, word.start) for word in words
        ):  # a list runs on from the cause to the subject behind its comma
            kept.extend(each for each in named.each if each.start >= cause.end())
    return kept


CAUSE = expression(r"\W*because of [^,;.]{3,120},")
"""Why something is so, as a sentence opens with it."""
IS_GRADED = expression(r",? (?:was|were|is|are|has|have|had|got|gets?|received?|fared|came)\b[^,;.]*")
"""What stands between a subject and its own grade."""


def overlaps(low: str, same: GradeWord, named: Named) -> bool:
    """Whether a judgement may begin within "that grade for its" before it, or all of them within "The same goes for"
    that a sentence opens with."""
    if named.parts == ("all",) and not named.others:
        return not low[: same.start].strip(" '\"")
    return REAL.issuperset(named.parts) or named.parts == ("all",)


BARE_COUNT = expression(r"\b(?:each|all)(?: of)?(?: the)? (?:two|three|four|five|six|\d)$")
"""Behind the grade of one judgement these are places ("leadership was good in each of the three")."""


def shared_out(
    low: str, before: GradeWord | None, behind: GradeWord | None, here: Sequence[Named]
) -> tuple[Sequence[Named], Sequence[Named]]:
    """Share out the judgements between two grades: which go with the one before, which with the one behind."""
    if not here:
        return (), ()
    if (
        before
        and (bracket := IN_BRACKETS.match(low, before.end)) is not None
        and not (behind and behind.start < bracket.end())
    ):  # "good (leadership), outstanding (care leavers)"
        inside = [named for named in here if named.end <= bracket.end()]
        if inside:
            return inside, shared_out(low, None, behind, here[len(inside) :])[1]
    if before and behind and CLOSED.match(low, before.end) and OPENED.fullmatch(low, here[-1].end, behind.start):
        return (), here
    if (
        before
        and behind
        and here[0].parts == ("all",)
        and here[0].without
        and not low[before.end : here[0].start].strip(" '\"")
    ):
        return here[:1], shared_out(low, None, behind, here[1:])[
            1
        ]  # "good throughout, except for adoption (inadequate)"
    if before and behind and is_adjective(low, before, here, behind):
        return here, ()  # "inadequate leadership, inadequate protection and ..."
    if behind and (added := with_its_own(low, before.end if before else 0, here, behind)) is not None:
        return (shared_out(low, before, None, here[:added])[0] if before and added else ()), here[added:]
    if (
        before
        and behind
        and len(here) > 1
        and low.startswith(",", here[-1].end)
        and AND_PUT_IN.match(low, here[-2].end, here[-1].start)
        and WALL.search(low, here[-1].end, behind.start) is None
    ):
        return here[: reach_left(low, before, here[:-1]).count], here[-1:]
    left = reach_left(low, before, here) if before else NONE
    right = reach_right(low, here, behind) if behind else NONE
    if (
        behind is not None
        and right.count == len(here)
        and before is not None
        and low[before.end : here[0].start].lstrip("'\" ").startswith((":", "–"))
        and (ALL_GOT.fullmatch(low, here[-1].end, behind.start) or HAS_VERB.match(low, here[-1].end))
    ):
        return (), here  # "nothing fell short: leadership, adoption and care leavers all got the top grade"
    if (
        before
        and behind
        and right.count == len(here)
        and THOSE_FOR.fullmatch(low, before.end, here[0].start)
        and COUNTED_AREAS.search(low, 0, before.start) is None
    ):
        return (), here  # "services were inadequate, those for children in care fared better and require improvement"
    if (
        before
        and behind
        and right.count == len(here)
        and low[before.end : here[0].start].strip(" '\"") == "("
        and ")" not in low[here[-1].end : behind.start]
    ):
        return (), here  # "requires improvement (children in care and care leavers: good)"
    if (
        before
        and behind
        and right.count == len(here)
        and low[before.end : here[0].start].strip(" '\"") in ("–", "-", ",", ";", ", and", ", to", ", but", ", then")
        and EVEN.fullmatch(low, here[-1].end, behind.start)
    ):
        return (), here  # "leadership is good – children in care and care leavers even outstanding"
    if before and behind and right.count == len(here) and WITH_ONE.fullmatch(low, before.end, here[0].start):
        return (), here  # "good overall, with care leavers singled out as outstanding"
    if (
        behind
        and left.count == len(here)
        and WITH_ANOTHER.fullmatch(low, here[-1].end, behind.start)
        and OF_ITS_OWN.match(low, behind.end)
    ):
        return here, ()  # "outstanding for leadership and care leavers, with a good for help and protection"
    if behind is not None and left.count > 1 and not right.count:
        others = next((at for at in range(1, left.count) if IN_THE_OTHERS.match(low, here[at].start)), left.count)
        left = replace(left, count=others)
    past = here[left.count - 1].end if left.count else before.end if before else 0
    if behind is not None and not right.count and (leading := led_in(low, past, here[left.count :], behind)):
        return here[: left.count], leading
    if before and behind and (led := led_apart(low, here, behind)):
        return here[:led], here[led:]
    then = THEN_IT.fullmatch(low, here[-1].end, behind.start) if behind is not None and left.sure else None
    if then is not None and then["one"] and left.count == len(here):
        return here, here[-1:]  # "... and care leavers, a service that fell from 2020, when it was ..."
    first = len(here) - right.count
    if left.count <= first:
        return here[: left.count], here[first:]
    if left.count == len(here) and AND_WAS.match(low, here[-1].end) and LED_BY.search(low, 0, here[-1].start):
        return here, ()  # "inadequate for leadership and for adoption but was good for care leavers"
    if then is not None and left.count == len(here) > 1:
        return here, ()  # "good for leaders and care leavers, a far cry from 2020, when it was inadequate"
    both = RELATIVE.match(low, here[-1].end) if left.sure and right.sure else None
    if both is not None:  # "good for leadership, which was inadequate in 2019"
        return here[: left.count], here[-1:]
    borders = [at for at in range(1, len(here)) if ";" in low[here[at - 1].end : here[at].start]]
    if left.sure and right.sure and len(borders) == 1:  # "good, as was leadership; adoption requires improvement"
        return here[: borders[0]], here[borders[0] :]
    if (
        right.sure
        and behind is not None
        and low.startswith("requir", behind.start)
        and not low[here[-1].end : behind.start].strip()
    ):
        return here[:first], here[first:]  # the verb has its subject
    if (
        left.sure
        and behind is not None
        and left.count == len(here)
        and low[here[-1].end : behind.start].strip(" '\"") == ","
        and OF_ITS_OWN.match(low, behind.end)
    ):
        return here, ()  # "good for leadership and adoption, inadequate for the other two"
    if left.sure != right.sure:
        return (here[: left.count], here[left.count :]) if left.sure else (here[:first], here[first:])
    splits = range(max(first, 1 if len(here) > 1 else 0), min(left.count, len(here) - (len(here) > 1)) + 1)
    split = max(splits, key=lambda each: (strength(low, here, each, before, behind), each), default=left.count)
    return here[:split], here[split:]


AND_PUT_IN = expression(r"['\"]*(?: services?)?,? and, (?:for|in|on|under|against|beside) ")
"""What begins with its judgement what goes on to another grade ("a good overall and, for leadership, an ...")."""

THEN_IT = expression(
    r"(?: services?)?(?:,| [–-]) (?P<one>(?:an?|the|one) (?:\w+ )?(?:service|area|part|group|judge?ment|one)s?"
    r" (?:that|which)\b|which (?:had been|was|is) (?:its|the|their|then|still) (?:\w+ )?(?:spot|point|area|link"
    r"|part)\b)?"
    r"[^;:.]{3,90}\b(?:19|20)\d\d,? when (?:it|the \w+) (?:(?:was|had been)"
    r" (?:(?:rated|judged|graded|found|deemed|branded) )?(?:to be |as )?)?['\"]*"
)
"""What tells, behind the judgements of a grade, when the whole had another, or ``one`` of them, the last."""


def is_adjective(low: str, before: GradeWord, here: Sequence[Named], behind: GradeWord) -> bool:
    """Whether a grade is the adjective of what follows it, as the next is of what follows that."""
    return (
        not low[before.end : here[0].start].strip()
        and ADJECTIVE_AFTER.search(low, 0, before.start) is not None
        and NEXT_ADJECTIVE.fullmatch(low, here[-1].end, behind.start) is not None
        and AND_NOUN.match(low, behind.end) is not None
    )


ADJECTIVE_AFTER = expression(
    r"(?:^\W*|, |\b(?:and|of|with|by|found|finds|saw|sees|cites?|cited|identif(?:ies|ied)|reports?|reported"
    r"|describ(?:es|ed))"
    r" )['\"]*$"
)
NEXT_ADJECTIVE = expression(r"'?(?: services?| support)?(?:,| and|, and) ['\"]*")
AND_NOUN = expression(
    r"['\"]* (?:services?|support|help|care|leadership|leaders|protection|safeguarding|work|provision|adoption"
    r"|management)\b"
)
"""What is between two adjectives that each stand before what they grade, and what the second stands before."""


def with_its_own(low: str, start: int, here: Sequence[Named], behind: GradeWord) -> int | None:
    """The number of the first judgement that "with" adds behind ``start``, with a grade of its own behind it ("a good
    rating for its children's services, with leaders being judged outstanding"); None where there is none."""
    if GRADED_SO.fullmatch(low, here[-1].end, behind.start) is None:
        return None
    first = len(here) - chain(low, list(reversed(here)))
    return first if WITH_WHAT.search(low, start, here[first].start) is not None else None


WITH_WHAT = expression(
    r"\b(?<!work )(?<!working )(?<!support )(?<!help )(?<!progress )with (?:(?:both|only|just|the|its|their|his|her"
    r"|council's) )*(?:(?:quality|experiences?|support|services?|help|work|care"
    r"|provision|response|offer)(?: and progress)?(?: given| offered| provided)? (?:for|of|with|to) (?:the "
    r"|its )?){0,2}"
    r"['\"]*$"
)
GRADED_SO = expression(
    r"'?(?: (?:services?|support|work|provision|help|care))?,? (?:(?:now|also|both|all|each|again|still|even) )*"
    r"(?:being |having been )?(?:rated|judged|graded|deemed|found|considered|branded|declared|marked|adjudged|put|going"
    r"|moving|rising|climbing|jumping|leaping|falling|dropping|slipping|sliding|improving|coming|up|down)"
    r"(?: (?:(?:higher|lower|better|worse),?|up|down|out|back|also|now|again|even|still|only|just|to be|to|as|at"
    r"|from|an?|by ofsted"
    r"|by inspectors)){0,4}"
    r" ['\"]*"
)
"""What leads from what is added with "with" to its own grade ("with leadership going from inadequate to good")."""

AND_WAS = expression(r"(?: services?)?,? (?:but|and|yet) (?:is|are|was|were|has|have|had|got|gets?|received?|earned) ")
LED_BY = expression(r"\b(?:for|in|on)(?: (?:the|its|their))? $")
"""Behind a preposition stands nothing that a further verb can be told of."""

THOSE_FOR = expression(r"['\"]*(?: overall)?, (?:but |while |and )?those (?:for|on|of) (?:the |its )?['\"]*")

OF_ITS_OWN = expression(r"['\"]* (?:for|in|on) (?:the |all |its |everything|care|child|help|lead|adopt)")
"""What says behind a grade what it is of itself."""

WITH_ANOTHER = expression(r"'?(?: services?| support)?,? (?:but |and |although )?with (?:an? )?['\"]*")
"""What leads from the judgements of a grade to another grade, which has its own behind it."""

EVEN = expression(
    r"'?(?: services?| support)?(?:,? at|(?: (?:even|now|still|again|both|all|each|also|being|only|merely))+) ['\"]*"
)

WITH_ONE = expression(
    r"['\"]*(?: overall)?(?:,| [–-])? (?:but |and |although )?with (?:the |its |support for |services for )?['\"]*"
)
"""What leads from a grade to a judgement that has one of its own behind it."""

ALL_GOT = expression(
    r"(?: services?)?,? (?:all|both|each) (?:(?:were|was|are|is|got|get|gets|had|have|has|been|received?|earned|won"
    r"|came|out|rated|judged|graded|found|given|awarded|to|be|as|an?|the|at) ){1,5}['\"]*"
)


def without_pointers(low: str, graded: int | None, here: list[Named]) -> list[Named]:
    """Leave out areas that only say what the judgement before them is ("help and protection was the one area ..."); a
    grade ends at ``graded`` before them."""
    return [
        named
        for at, named in enumerate(here)
        if not (named.parts == ("some",) and at and is_one_more(low, here[at - 1], named))
        and not (
            AMONG_BEHIND.match(low, named.end)
            and not any(other.parts == ("all",) for other in here[:at])
            and not (graded is not None and COMMA_ONLY.fullmatch(low, graded, named.start))
        )
    ]


def is_one_more(low: str, before: Named, area: Named) -> bool:
    """Whether an area only says what the judgement before it is ("with adoption the one area to be inadequate")."""
    if IS_ONE.fullmatch(low, before.end, area.start):
        return True
    put_in = low[before.end : area.start].strip() in ("", "the", "its") and low.startswith(("one ", "the "), area.start)
    return put_in and WITH_BEFORE.search(low, 0, before.start) is not None


AMONG_BEHIND = expression(r",? (?:being )?(?:among|amongst) them,")
"""What makes of a judgement one of the things that were named before, and not what the sentence is of."""

IS_ONE = expression(rf"(?: services?)?,? (?:was|is|were|are|being|as)(?: the| its| an?| only)*\s*|{AND_THIS}")


IN_THE_OTHERS = expression(r" ?(?:in|for|on) (?:all )?(?:the )?(?:other|rest|remaining)\b")


def strength(low: str, here: Sequence[Named], split: int, before: GradeWord | None, behind: GradeWord | None) -> int:
    """How strongly the words part what stands before and behind the ``split``-th judgement."""
    start = here[split - 1].end if split else before.end if before else 0
    end = here[split].start if split < len(here) else behind.start if behind else len(low)
    between = low[start:end]
    if split < len(here) and THE_OTHERS.match(low, here[split].start):
        return 5
    if WALL.search(between):
        return 4
    if re.search(r"[,–-] ?(?:and|with)\b", between):
        return 3
    return 2 if re.search(r"[,;–]", between) else 1 if re.search(r"\band\b", between) else 0


THE_OTHERS = expression(r"\s*(?:all )?(?:the )?(?:other|rest|remaining)\b")


def beside_adverb(low: str, words: Sequence[GradeWord], heads: Sequence[Named], named: Named) -> int | None:
    """The grade that the bare word "overall" stands with; None where it stands with none."""
    for at, word in enumerate(words):
        left, right = low[word.end : named.start], low[named.end : word.start]
        if word.end <= named.start and re.fullmatch(
            r"['\")]*(?:,? ?| [–-] |: | \()(?:rating )?(?:as (?:(?:it|they) (?:is|are|was|were)|(?:is|are|was|were) "
            r"(?:its|the|their) (?:children's )?services?) )?"
            r"(?:by (?:ofsted|inspectors|the \w+(?: ofsted)?) )?(?:both )?['\"]*",
            left,
        ):
            return at
        own = any(ADJACENT.fullmatch(low, named.end, other.start) for other in words[at + 1 :]) and left.startswith(",")
        if word.end <= named.start and (
            (FOR_THE_WHOLE.fullmatch(left) and not own) or ends_list(low, word, named, words)
        ):
            return at
        if word.end <= named.start and WAS_FOR_WHOLE.fullmatch(left):
            return at
        if word.end <= named.start and OPENED.fullmatch(left) and CLOSED.match(low, named.end):
            return at  # "the ratings are good (overall) and outstanding (leadership)"
        if word.end <= named.start and BEGINS_LIST.fullmatch(left) and low.startswith((",", " and"), named.end):
            return at
        if named.end <= word.start and AND_FOR.match(right) and BUT_THEN.search(right) is None:
            return at
        if named.end <= word.start and is_first_of_list(low, named, word, words):
            return at
        starts = [*(other.start for other in words), *(other.start for other in heads)]
        alone = not any(named.end <= start < word.start for start in starts)
        if named.end <= word.start and alone:
            near = ADJACENT.fullmatch(right.removeprefix(",")) or CONNECTED.fullmatch(right)
            said = SAID_OF.fullmatch(right) and ";" not in right and WALL.search(right) is None
            if near or said or THEY_GAVE.fullmatch(right):
                return at
    return None


def is_first_of_list(low: str, named: Named, word: GradeWord, words: Sequence[GradeWord]) -> bool:
    """Whether "overall" is the first item of a list with its grade behind it ("all else, i.e. overall and"
    " adoption")."""
    return (
        low.startswith((",", " and"), named.end)
        and LIST_OPENS.search(low, 0, named.start) is not None
        and not any(named.end <= other.start < word.start for other in words)
    )


LIST_OPENS = expression(r"(?:\bi\.e\.|\b(?:namely|that is|viz|for|both|under)),? $")

FOR_THE_WHOLE = expression(
    r"['\"]*(?: (?:was|is) (?:also )?(?:the|its|their) (?:grade|rating|verdict|judge?ment|mark))?,? (?:for|to|on)"
    r" (?:the |its )?(?:children's )?(?:services?|department|council|authority|work) "
)


def ends_list(low: str, word: GradeWord, named: Named, words: Sequence[GradeWord]) -> bool:
    """Whether "overall" ends the list of what a grade was given for ("inadequate for leadership and overall")."""
    between = any(word.end <= other.start < named.start for other in words)
    return not between and LIST_TO_OVERALL.fullmatch(low, word.end, named.start) is not None


WAS_FOR_WHOLE = expression(
    r"['\")]*,? (?:is|was) (?:also )?(?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark) (?:for|on|of)"
    r" (?:the|its|their) (?:services?|council|department) "
)
"""From a grade that is told first to "the service overall"."""

BEGINS_LIST = expression(rf"(?:['\"]*(?:,?[\w ]{{0,20}}: ?| \()|{COUNTED_GRADES}(?:: | [(–-] ?))(?:for )?")
"""What introduces a list that begins with "overall" ("inadequate: overall, leaders and care leavers")."""

LIST_TO_OVERALL = expression(
    r"['\"]* (?:for|in|on|to) [^;.:]{3,120}(?:,|\band\b|\bas well as\b) ?(?:(?:for|to|on) )?"
    r"(?:(?:the|its|their) (?:children's )?(?:services?|department|council) )?"
)

RELATIVE = expression(r"['\"]*,? (?:which|who|whose|where|having|formerly|previously)\b")

AND_FOR = expression(r"['\"]*,? (?:and|as well as) (?:for|in|on) ")
"""What goes on from the whole to a part of it, before the grade of both ("Overall, and for leadership, ...")."""

BUT_THEN = expression(r";|\b(?:but|while|whereas|although)\b")
"""What parts the whole from what follows it after all."""
