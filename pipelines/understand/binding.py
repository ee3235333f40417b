"""Which grade of a sentence goes with which judgement: by where both stand, and by the words between them.

The judgements between two grades are shared out between them: those at the front go with the grade before ("good for
leadership and adoption"), those at the back with the grade behind ("leaders and adoption were good"). Words that nobody
foresaw may stand between; only what begins another clause, or names another subject, parts the two.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipelines.understand.adjectives import CALLED_AS, SET_FIRST
from pipelines.understand.carrying import carried, escaped, excepted, share_pairs, those_areas
from pipelines.understand.grade_words import IN_BRACKETS, GradeWord
from pipelines.understand.judgements import LIGHT, REAL, Named, is_adverb
from pipelines.understand.later import compile_later


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How many judgements of a gap a grade reaches, and whether its words say so beyond doubt."""

    count: int = 0
    sure: bool = False


NONE = Reach()


def unquoted(words: str) -> str:
    """Leave out quotation marks, and no apostrophe."""
    return QUOTATION.sub("", words) if "'" in words or '"' in words else words


QUOTATION = re.compile(r"(?<!\w)['\"]+|['\"]+(?!\w)")


def bind_judgements(low: str, words: Sequence[GradeWord], groups: Sequence[Named]) -> dict[int, list[Named]]:
    """Return the judgements of each grade of a sentence by the grade's index."""
    if not groups:
        return {}
    heads = [each for named in groups if not is_adverb(low, named) for each in named.each or (named,)]
    bound: dict[int, list[Named]] = {}
    for at in range(len(words) + 1):
        before = words[at - 1] if at else None
        behind = words[at] if at < len(words) else None
        start, end = before.end if before else 0, behind.start if behind else len(low)
        same = before is not None and before.how == "same"  # "that grade for its leaders": the two overlap
        here = without_pointers(
            low,
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
    bound = escaped(low, words, groups, excepted(low, words, those_areas(low, words, groups, bound)))
    return carried(low, words, share_pairs(low, words, bound))


def overlaps(low: str, same: GradeWord, named: Named) -> bool:
    """Whether a judgement may begin within "that grade for its" before it, or all of them within "The same goes for"
    that a sentence opens with."""
    if named.parts == ("all",) and not named.others:
        return not low[: same.start].strip(" '\"")
    return REAL.issuperset(named.parts) or named.parts == ("all",)


def in_order(low: str, words: Sequence[GradeWord], heads: Sequence[Named]) -> dict[int, list[Named]] | None:
    """Share out "A and B were rated good and adequate respectively"; None where nothing is told so."""
    if ("respectively" not in low and "in that order" not in low) or RESPECTIVELY.search(low) is None:
        return None
    each = [replace(named, parts=(part,)) for named in heads for part in named.parts]
    return {at: [named] for at, named in enumerate(each)} if len(each) == len(words) else None


BARE_COUNT = re.compile(r"\b(?:each|all)(?: of)?(?: the)? (?:two|three|four|five|six|\d)$")
"""Behind the grade of one judgement these are places ("leadership was good in each of the three")."""

RESPECTIVELY = re.compile(r"\brespectively\b|\bin that order\b")


def shared_out(
    low: str, before: GradeWord | None, behind: GradeWord | None, here: Sequence[Named]
) -> tuple[Sequence[Named], Sequence[Named]]:
    """Share out the judgements between two grades: which go with the one before, which with the one behind."""
    if not here:
        return (), ()
    if (
        before and (bracket := IN_BRACKETS.match(low, before.end)) is not None
    ):  # "good (leadership), outstanding (care leavers)"
        inside = [named for named in here if named.end <= bracket.end()]
        if inside:
            return inside, shared_out(low, None, behind, here[len(inside) :])[1]
    if before and behind and CLOSED.match(low, before.end) and OPENED.fullmatch(low, here[-1].end, behind.start):
        return (), here
    left = reach_left(low, before, here) if before else NONE
    right = reach_right(low, here, behind) if behind else NONE
    if (
        behind is not None
        and right.count == len(here)
        and before is not None
        and low[before.end : here[0].start].lstrip("'\" ").startswith((":", "–"))
        and ALL_GOT.fullmatch(low, here[-1].end, behind.start)
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
    if before and behind and right.count == len(here) and WITH_ONE.fullmatch(low, before.end, here[0].start):
        return (), here  # "good overall, with care leavers singled out as outstanding"
    if before is None and behind is not None and not right.count and (leading := led_in(low, here, behind)):
        return (), leading
    first = len(here) - right.count
    if left.count <= first:
        return here[: left.count], here[first:]
    both = RELATIVE.match(low, here[-1].end) if left.sure and right.sure else None
    if both is not None:  # "good for leadership, which was inadequate in 2019"
        return here[: left.count], here[-1:]
    if (
        right.sure
        and behind is not None
        and low.startswith("requir", behind.start)
        and not low[here[-1].end : behind.start].strip()
    ):
        return here[:first], here[first:]  # the verb has its subject
    if left.sure != right.sure:
        return (here[: left.count], here[left.count :]) if left.sure else (here[:first], here[first:])
    splits = range(max(first, 1 if len(here) > 1 else 0), min(left.count, len(here) - (len(here) > 1)) + 1)
    split = max(splits, key=lambda each: (strength(low, here, each, before, behind), each), default=left.count)
    return here[:split], here[split:]


THOSE_FOR = re.compile(r"['\"]*(?: overall)?, (?:but |while |and )?those (?:for|on|of) (?:the |its )?['\"]*")
WITH_ONE = re.compile(
    r"['\"]*(?: overall)?,? (?:but |and |although )?with (?:the |its |support for |services for )?['\"]*"
)
"""What leads from a grade to a judgement that has one of its own behind it."""

ALL_GOT = re.compile(
    r"(?: services?)?,? (?:all|both|each) (?:(?:were|was|are|is|got|get|gets|had|have|has|been|received?|earned|won"
    r"|came|out|rated|judged|graded|found|given|awarded|to|be|as|an?|the|at) ){1,5}['\"]*"
)

IN_ITS_OWN = re.compile(r"(?: (?!and\b|but\b|while\b)[\w'-]+){1,6} \(")
"""What is said of a judgement before its grade in brackets ("help and protection did less well (requires ...)")."""

CLOSED, OPENED = re.compile(r"['\"]*\)"), re.compile(r"(?: services?)? ?\(['\"]*")
"""Where each grade stands in brackets, it is of what stands before them."""


def without_pointers(low: str, here: list[Named]) -> list[Named]:
    """Leave out areas that only say what the judgement before them is ("help and protection was the one area ...")."""
    return [
        named
        for at, named in enumerate(here)
        if not (named.parts == ("some",) and at and IS_ONE.fullmatch(low, here[at - 1].end, named.start))
        and not (AMONG_BEHIND.match(low, named.end) and not any(other.parts == ("all",) for other in here[:at]))
    ]


AMONG_BEHIND = re.compile(r",? (?:being )?(?:among|amongst) them,")
"""What makes of a judgement one of the things that were named before, and not what the sentence is of."""

AND_THIS = (
    r"(?: [\w' -]{0,40})?(?:,|;| –)(?: and| but)? (?:this|that|these|those|it|they) (?:is|was|are|were)"
    r" (?:the|its) (?:only )?"
)
IS_ONE = re.compile(rf"(?: services?)?,? (?:was|is|were|are|being|as)(?: the| its| an?| only)*\s*|{AND_THIS}")
THE_ONE = re.compile(
    AND_THIS + r"(?:one|only|two|three|single|sole) (?:areas?|judge?ments?|parts?|aspects?|groups?|ones?)"
    r"(?:,? (?:that|which|where)?(?: (?:the report|ofsted|inspectors|they|it|the watchdog) (?:finds?|found"
    r"|judged?|judges"
    r"|rates?d?|called|calls|considers?(?:ed)?|graded?|grades))?| to have been| to)(?= )"
)
"""What goes on from a judgement to its grade as that of one area ("..., and this is the one that is ...")."""


def led_in(low: str, here: Sequence[Named], behind: GradeWord) -> Sequence[Named]:
    """The judgements that a clause begins with ("For safeguarding and for adoption, Devon was rated good")."""
    for phrase in LED_IN.finditer(low, 0, behind.start):
        inside = [named for named in here if phrase.start() <= named.start and named.end <= phrase.end() + 1]
        if inside and WALL.search(low, phrase.end(), behind.start) is None:
            return inside
    return ()


LED_IN = re.compile(
    r"(?:^\W*|[,;–] (?:and |but )?|\b(?:and|but|yet|that) )(?:for|on|in|under|regarding|when it (?:comes"
    r"|came) to|as for|of)\b"
    r"[^;]*?(?:,|\s[–-])(?= (?:the |its |their )?(?:children's (?=services)|[\w-]+ (?=council))?(?:services?|council"
    r"|authority|it|they|we|inspectors|ofsted(?:'s)?"
    r"|judge?ment"
    r"|grade|verdict|rating|finding|county|borough|city|town|department|report|watchdog)\b)"
)


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


THE_OTHERS = re.compile(r"\s*(?:all )?(?:the )?(?:other|rest|remaining)\b")


def reach_left(low: str, before: GradeWord, here: Sequence[Named]) -> Reach:
    """How many judgements from the front go with the grade before them."""
    first = here[0]
    gap = ASIDE.sub("", PARENTHESIS.sub(" ", unquoted(low[before.end : first.start])))
    gap = BY_WHOM.sub("", gap.replace(" ,", ","))
    if " overall" in gap or " whole" in gap or " itself" in gap:
        gap = FOR_WHOLE.sub(r"\g<1>", gap, count=1)
    if before.how == "same" and re.fullmatch(r"[\w' ]{0,40}:? ?", gap) and not VERB.search(gap):
        return Reach(count=chain(low, here), sure=True)
    placed = PLACING.match(low, first.start) is not None
    if COMMA_ONLY.fullmatch(gap) and TOO.match(low, here[-1].end):
        return Reach(count=chain(low, here), sure=True)  # "leadership was good, adoption too"
    sure = (
        HOW_CALLED.fullmatch(gap)
        or IS_VERDICT.fullmatch(gap)
        or ABOUT.fullmatch(gap)
        or AS_WERE.fullmatch(gap)
        or HEADING.fullmatch(gap)
        or THAT_IS.fullmatch(gap)
        or GRADE_WAS.fullmatch(gap)
        or GOES_FOR.fullmatch(gap)
        or HAS_TWO.fullmatch(gap)
        or (LONG_HEADING.fullmatch(gap) if ": " in gap and chain(low, here) > 1 else None)
    ) is not None or (placed and re.fullmatch(r"['\")]*(?: overall)?,? ?", gap) is not None)
    sure = sure or (
        gap.rstrip(" '\"") in (",", ":", ", the", ":the") and RATED_SO.search(low, 0, before.start) is not None
    )
    turned = ONLY_ONE.search(low, 0, before.start) or SET_FIRST.fullmatch(low, 0, before.start)
    sure = sure or (turned is not None and CLEFT.fullmatch(gap) is not None)
    if first.parts == ("all",) and ALL_TOO.fullmatch(gap):
        return Reach(count=1, sure=True)
    if first.parts == ("some",) and AND_NOW.search(gap):
        return NONE
    if AND_IT.fullmatch(gap) and WITH_IT.match(low, here[chain(low, here) - 1].end):
        return Reach(count=chain(low, here), sure=True)
    beside = re.fullmatch(r"['\"]* (?:(?!and )\w+ )?['\"]?", gap) is not None
    if COUNTED_AREAS.search(low, 0, before.start) and LISTED_BEHIND.fullmatch(gap) and chain(low, here) > 1:
        return Reach(count=chain(low, here), sure=True)
    sure = sure or (CALLED_AS.search(low, 0, before.start) is not None and OBJECT.fullmatch(gap) is not None)
    if not (sure or beside or leads_to(gap, placed=placed)):
        return NONE
    return Reach(count=chain(low, here), sure=sure)


FOR_WHOLE = re.compile(
    r"\b((?:for|to|on)) (?:the |its )?(?:children's )?(?:services?|department|council|authority|work)"
    r" (?:overall|as a whole|itself),?(?: and| as well as)?(?: (?:for|to|on))?(?= )"
)
"""The whole as the first of a list ("inadequate was the grade for the service overall, for leaders and for ...")."""
AND_IT, WITH_IT = (
    re.compile(r"['\"]*(?: overall)?,? and (?:so (?:too )?(?:was|were|is|are) )?(?:the |its |their )?"),
    re.compile(r"(?: services?)?,? (?:along |together )?with (?:it|them)\b"),
)
"""What shares the grade of what was told first ("leadership is inadequate, and adoption with it")."""
COMMA_ONLY = re.compile(r"['\"]*(?: overall)?,? (?:and (?:that )?|with )?(?:the |its |their )?")
TOO = re.compile(
    r"(?: services?| work)? (?:(?:do|does|did|is|are|was|were|has|have|had) )?(?:too|as well|likewise|also|with"
    r" it|with them)\b(?=[\s'\"]*(?:$"
    r"|[.,;)]| (?:and|but|while)\b))"
)

AND_NOW = re.compile(r"\band (?:is |are )?now\b")
"""What goes on to something else, behind a grade and before "some areas"."""
COUNTED_AREAS = re.compile(
    r"\b(?:two|three|four|five) (?:(?:\w+ ){0,2}?(?:areas|judge?ments|categories|aspects)|of (?:the|its) (?:three|four"
    r"|five|six))\b[^,;:]*$"
)
RATED_SO = re.compile(r"(?:^\W*|[;:.] ?(?:and |but )?)(?:(?:rated|judged|graded|found|deemed) )(?:as |to be )?['\"]*$")
"""What opens a clause whose judgements stand behind its grade ("rated outstanding, children in care")."""

LISTED_BEHIND = re.compile(
    r"['\"]*(?: (?:by|in) [\w ]{3,20})?(?:, (?:ofsted|inspectors|the \w+|it) (?:says?|said|finds?|found))?(?:,| –| -) "
    r"(?:the |its |those (?:on|for) )?"
)
"""Areas that are counted before their grade and named behind it ("two areas were inadequate, adoption and ...")."""

OBJECT = re.compile(
    r"['\"]* (?:(?:both|the|its|their|[\w-]+(?:'s|s')|council|work|services?|support|help|care|of|for|with"
    r"|on) ?)*['\"]*"
)
"""What stands before the object of a verb that has its grade first ("rates as good the council's leadership")."""


def leads_to(gap: str, *, placed: bool) -> bool:
    """Whether words nobody foresaw lead from a grade to what it is of: a preposition, and no other clause."""
    if len(gap) > FAR or WALL.search(gap) or CAUSE.search(gap) or OF_SERVICES.search(gap) or SUBJECT.search(gap):
        return False
    if COMMA.search(gap) or ANOTHER.match(gap) or BY_ANOTHER.search(gap):
        return False
    return OF_WHAT.search(gap) is not None or (placed and re.search(r"\band\b", gap) is None)


BY_ANOTHER = re.compile(r"\b(?:is|was|are|were) \w+(?:ed|en|t) by\b")
"""What tells of the grade itself what is done to it ("a good rating is crowned by the way it is led")."""

ANOTHER = re.compile(r"['\"]*,? and (?!(?:also |overall |again )?(?:for|in|on|across|of)\b)")
"""What goes on to another subject ("good and those for care leavers ...")."""


def reach_right(low: str, here: Sequence[Named], behind: GradeWord) -> Reach:
    """How many judgements from the back go with the grade behind them."""
    last = here[-1]
    whole = AND_WHOLE.sub("", low[last.end : behind.start])
    gap = EACH_WAS.sub(" was", WHEN_IT_WAS.sub(" was ", PARENTHESIS.sub(" ", unquoted(whole))))
    gap = WHERE.sub("", gap, count=1).replace(" it's ", " it is ")
    if " one" in gap or " only" in gap:
        gap = THE_ONE.sub(" is", gap, count=1)
    if (
        (" it" in gap or " the" in gap)
        and OF_IT.search(gap)
        and not (gap.endswith((" them ", " them as ", " them to be ")) and low.startswith("leaders", last.end - 7))
    ):
        return NONE
    if {"all"} & {*last.parts} and PLACING.match(low, last.start):
        opening = OVERALL_AND.fullmatch(low, 0, last.start) is not None
        if not opening and re.search(r",|\band\b", gap):
            return NONE
    of_whole = OF_SERVICES.match(low[behind.end :]) and WHO_GET.search(gap) is None
    if of_whole and not low[: behind.start].rstrip("'\"").endswith((" a ", " an ")):
        return NONE
    if BARE_LEADERS.fullmatch(low, last.start, last.end) and LEADERS_ARE.match(low, last.end, behind.end) is None:
        return NONE
    count = chain(low, list(reversed(here)))
    if DID_CONCLUDE.fullmatch(gap) and (
        PLACING.match(low, here[-count].start) or PLACED.search(low, 0, here[-count].start)
    ):
        return Reach(count=count, sure=True)
    if WHICH_OFSTED.fullmatch(gap):
        return Reach(count=1, sure=True)
    sure = surely_of(low, last, behind, gap, here[-count].start)
    if not sure and not may_be_of(BESIDE_THE_POINT.sub(" ", gap)):
        return NONE
    return Reach(count=count, sure=sure)


WHO_GET = re.compile(
    r"(?:^|\b(?:who|they)) (?:(?:now|all|still|also) )*(?:get|receive|experience|are given|benefit from) ['\"]*$"
)
"""Children who get services of a grade: it is theirs, and not that of the whole."""

BARE_LEADERS = re.compile(
    r"(?:(?<!for )(?<!on )(?<!of )(?:its|the|their|senior|council|[\w-]+'s?) )*(?<!for )(?<!on )leaders"
)
LEADERS_ARE = re.compile(
    r"['\"]*(?: there|,? (?:in|at|across|within)(?: (?!ha[sd]\b|have\b)[\w'-]+){1,7}?)??"
    r"(?:,? (?:who|which|meanwhile|however|too|by contrast|though|also|both|all|each|now|again|still|overall|this time)"
    r"\b,?)*['\"]*(?: ?[,:;|/=(–-]"
    r"| (?:as|to be|an?|was|were|is|are|be|been|got|gets?|received?|earn\w*|w[io]n|gain\w*|scored?|secur\w+|went"
    r"|c[ao]me|remain\w*|stay\w*|retain\w*|maintain\w*|kept|keep|hold|held|rose|rise|fell|fall|slip\w*|dropp?\w*|moved?"
    r"|improved?|climb\w*|jump\w*|fared?|good|outstanding|inadequate|require\w*)\b(?!"
    r" (?:also )?(?:prais|critici|told|urged|thanked|warned|accus|said(?! to)|quick)"
    r"| (?:the |its |their |children's )*(?:services?|department|council|things)\b)"
    r"| (?:has|have|had)(?: \w+){0,2}? (?:been|got|gone|come|kept|won|earned|received|slipped|moved|risen|improved"
    r"|dropped|fallen|gained|secured|retained|an?)\b(?! (?:the |its |their |children's )*(?:services?"
    r"|department)\b)|\W*$)"
)
"""What leaders are, or were given; of what they do no grade is told ("leaders moved services from inadequate")."""

BY_STEPS = re.compile(
    r"[^,;:.]{0,20},? (?:one|two|a) (?:rung|step|notch|grade|level|rank)s? (?:lower|higher|below|above|down|up|further)"
    r"[\w ]{0,20},? (?:at|on|with) (?:an? )?['\"]*"
)
"""How far from another grade it is, told between what is graded and its grade ("one rung below that, at")."""

AND_WHOLE = re.compile(
    r",? (?:and|as well as|along with|together with) (?:the |its )?(?:services?|department|council|authority)"
    r" (?:overall|as a whole|itself),?(?= )"
    r"|,? and (?:each|all|every one) of (?:its|the|their) (?:\w+ )?parts,?(?= )"
)
"""The whole, put in beside areas ("the other areas, and the service overall, were good")."""
OVERALL_AND = re.compile(r"\W*(?:overall,? (?:and|as well as) ?)?['\" ]*")
"""How a sentence opens that says first where a grade is of ("Overall and in each of the areas it is good")."""

OF_IT = re.compile(
    r"\b(?:and|(?:ofsted|inspectors),? (?:which|who) (?:has|have)) (?:rated|judged|graded|branded|declared) "
    r"(?:it|them|the (?:council|services?|department|authority))(?: (?:as|to be))? ?$"
)
"""A verb with an object of its own: what was said before it was not rated ("found children at risk and rated it")."""


def surely_of(low: str, named: Named, behind: GradeWord, gap: str, start: int) -> bool:
    """Whether the words between tie a judgement to the grade behind it; its list begins at ``start``."""
    if behind.how == "hard" and re.fullmatch(
        r"['\"]*(?: (?:services?|support|work|provision|experiences?|(?:below|beneath|underneath|under) (?:it|that)"
        r"|below|beneath))?,?(?: (?:alone|itself|no (?:better|worse|higher|lower|more|less) than|also|still|all"
        r"|both|each|now"
        r"|again|too|each one|which|that|previously"
        r"|formerly|once|then|already|currently))* ?['\"]*",
        gap,
    ):
        return True
    if behind.how == "same" and re.fullmatch(r"(?: services?)?,? (?:the |its |their |that )?", gap):
        return True
    if WITH_BEFORE.search(low, 0, start) and re.fullmatch(r" (?:services?|support|work|provision) ['\"]*", gap):
        return True
    if behind.quoted and re.fullmatch(r"(?: (?:of|for|in) [\w' ]{0,25})? ?", gap):
        return True
    if (
        GRADING_IT.search(gap) and not re.search(r"\b(?:which|who|ofsted|(?<!with )inspectors)\b", gap)
    ) or re.fullmatch(r",? (?:(?:now|also|again|still|even|likewise|already|both|all|each) )*['\"]*|,? ?", gap):
        return True
    if THE_EXCEPTION.fullmatch(gap) or PUT_IN_AT.fullmatch(gap):
        return True
    if WITH_THEM.search(low, 0, start) and re.fullmatch(r"'? (?:services?|support|work) ['\"]*", gap):
        return True  # "with leadership and care leavers' services outstanding"
    if FROM_STEP.fullmatch(gap) or ADJACENT.fullmatch(gap) or CONNECTED.fullmatch(gap) or WITH_GRADE.fullmatch(gap):
        return True
    if gap.endswith("(") and CLOSED.match(low, behind.end) and IN_ITS_OWN.fullmatch(gap):
        return True
    if VERB_BEFORE.search(low, 0, start) and (re.fullmatch(r"[^,;:.]{0,70}", gap) or BY_STEPS.fullmatch(gap)):
        return True
    if (FOR_IT.fullmatch(gap) or A_GRADE.fullmatch(gap) or THEY_GAVE.fullmatch(gap)) and LEADING_FOR.fullmatch(
        low, clause_start(low, start), start
    ):
        return True
    if (
        low.startswith("requir", behind.start)
        and THE_COUNCIL.fullmatch(gap)
        and LEADING_FOR.fullmatch(low, clause_start(low, start), start)
    ):
        return True  # "For care leavers the council requires improvement"
    if SAID_OF.fullmatch(gap) is None or WALL.search(gap):
        return False
    if LEADING_FOR.fullmatch(low, 0, start) is not None or (
        SERVICES_ARE.fullmatch(gap) and LEADING_FOR.fullmatch(low, clause_start(low, start), start)
    ):
        return True  # "For children in care and care leavers the department was rated good"
    if OWN_SERVICES.search(gap) and named.parts != ("all",):
        return False
    leading = LEADING_FOR.fullmatch(low, clause_start(low, start), start) is not None
    return leading or SUBJECT.search(gap) is None


def may_be_of(gap: str) -> bool:
    """Whether a subject may go on to a grade through words nobody foresaw: a verb, and no other subject."""
    if len(gap) > FAR or WALL.search(gap) or SUBJECT.search(gap) or OWN_SERVICES.search(gap):
        return False
    return VERB.search(gap) is not None


def chain(low: str, here: Sequence[Named]) -> int:
    """How many of the judgements, from the first on, are one list."""
    for at in range(1, len(here)):
        if not one_list(low, here[at - 1], here[at]):
            return at
    return len(here)


def one_list(low: str, one: Named, other: Named) -> bool:
    """Whether two judgements are items of one list."""
    first, second = sorted((one, other), key=lambda named: named.start)
    if first.parts == ("overall",) and second.parts == ("all",) and BELOW_IT.fullmatch(low, first.end, second.start):
        return True
    if {"all", "some"} & {*one.parts, *other.parts}:
        return first.parts == ("all",) and AMONG.fullmatch(low, first.end, second.start) is not None
    between = BESIDE_THE_POINT.sub(" ", low[first.end : second.start])
    if " so " in between:
        between = SO_TOO.sub(", ", between)
    if ";" in between and HAS_VERB.match(low, second.end):
        return False
    if ITEMS.fullmatch(between) is not None or AND_SO.fullmatch(between) is not None:
        return True
    return len(between) < FAR and VERBAL.search(between) is None and JOINS.search(between) is not None


SO_TOO = re.compile(r",? and so,?(?: too,?)? (?:was|were|is|are|did|do|does|has|have)\b(?: (?:those|that) of\b)?")
"""What goes on with the same grade ("So is leadership, and so are those of care leavers")."""


def clause_start(low: str, before: int) -> int:
    """Where the clause begins that ``before`` stands in."""
    return max((wall.end() for wall in CLAUSE.finditer(low, 0, before)), default=0)


def beside_adverb(low: str, words: Sequence[GradeWord], heads: Sequence[Named], named: Named) -> int | None:
    """The grade that the bare word "overall" stands with; None where it stands with none."""
    for at, word in enumerate(words):
        left, right = low[word.end : named.start], low[named.end : word.start]
        if word.end <= named.start and re.fullmatch(
            r"['\")]*,? ?(?:rating )?(?:as (?:(?:it|they) (?:is|are|was|were)|(?:is|are|was|were) "
            r"(?:its|the|their) (?:children's )?services?) )?"
            r"(?:by (?:ofsted|inspectors|the \w+(?: ofsted)?) )?(?:both )?['\"]*",
            left,
        ):
            return at
        if word.end <= named.start and (FOR_THE_WHOLE.fullmatch(left) or ends_list(low, word, named, words)):
            return at
        if word.end <= named.start and WAS_FOR_WHOLE.fullmatch(left):
            return at
        if word.end <= named.start and BEGINS_LIST.fullmatch(left) and low.startswith((",", " and"), named.end):
            return at
        if named.end <= word.start and AND_FOR.match(right) and BUT_THEN.search(right) is None:
            return at
        starts = [*(other.start for other in words), *(other.start for other in heads)]
        alone = not any(named.end <= start < word.start for start in starts)
        if named.end <= word.start and alone:
            near = ADJACENT.fullmatch(right) or CONNECTED.fullmatch(right)
            said = SAID_OF.fullmatch(right) and ";" not in right and WALL.search(right) is None
            if near or said:
                return at
    return None


FOR_THE_WHOLE = re.compile(
    r"['\"]*(?: (?:was|is) (?:also )?(?:the|its|their) (?:grade|rating|verdict|judge?ment|mark))?,? (?:for|to|on)"
    r" (?:the |its )?(?:children's )?(?:services?|department|council|authority|work) "
)


def ends_list(low: str, word: GradeWord, named: Named, words: Sequence[GradeWord]) -> bool:
    """Whether "overall" ends the list of what a grade was given for ("inadequate for leadership and overall")."""
    between = any(word.end <= other.start < named.start for other in words)
    return not between and LIST_TO_OVERALL.fullmatch(low, word.end, named.start) is not None


WAS_FOR_WHOLE = re.compile(
    r"['\")]*,? (?:is|was) (?:also )?(?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark) (?:for|on|of)"
    r" (?:the|its|their) (?:services?|council|department) "
)
"""From a grade that is told first to "the service overall"."""

BEGINS_LIST = re.compile(r"['\"]*[\w ]{0,20}: ?(?:for )?")
"""What introduces a list that begins with "overall" ("inadequate: overall, leaders and care leavers")."""

LIST_TO_OVERALL = re.compile(r"['\"]* (?:for|in|on) [^;.:]{3,120}(?:,|\band\b|\bas well as\b) ?(?:for )?")

PUT_IN_AT = re.compile(r"'?(?: services?| support)?, (?:(?:now|still) )?at ['\"]*")
"""What leads to a grade that is put in ("support for care leavers, at good, ...")."""

THE_EXCEPTION = re.compile(
    r"'?(?: services?)?,? (?:(?:being|as) )?the (?:only |one |sole )?(?:exception|odd one out),?(?: (?:at|with"
    r"|being|was|rated|and))?"
    r" (?:an? )?['\"]*"
)
"""What leads from what is left out to its grade ("with care leavers the exception at 'good'")."""

WITH_THEM = re.compile(r"\bwith (?:its |the |their )?$")

FAR = 140
"""Letters between a grade and what it is of, where no form of words ties the two."""

PLACING = re.compile(r" ?(?:in|for|on|across|under|over|against)\b")

ADJACENT = re.compile(
    r"['\"\s(]*+(?:(?:each|both|all) )?(?:(?:just )?an? |another )?['\"]*(?:ofsted |rating of |grade of )?['\"]?"
)
FROM_STEP = re.compile(
    r"'?(?: services?)?[,:]? (?:(?:up|down|moved?s?|gone|went|goes|rises?|rose|climbs?|climbed|falls?|fell"
    r"|drops?|dropped|slips?"
    r"|slipped|improves?|improved|has|have) )*from (?:an? |being )*['\"]*"
)
CONNECTED = re.compile(
    r"['\")]*(?:,(?= as\b))?(?: (?:services?|work|support))?\s?(?:of|as|:|\||–|-|=|/|is|was|at"
    r"|\bto be\b)\s?(?:an? |the |now |still |both |all |each )?['\"(]*"
)
SAID_OF = compile_later(
    r"[^;]*?\b(?:was|were|is|are|be|been|being|remains?|remained|stays?|stayed|continues?|continued|rated|judged"
    r"|graded|deemed|given|awarded|receive|received|receives|found|earned|gained|got|gets|got|scored"
    r"|improved (?:from|to)|dropped|fell|moved|rose|said|to|still|branded|labelled|called|told|get|getting|achieved"
    r"|securing|secured|getting|receiving|winning|won|assessed|considered|described|held)(?: (?:as|to|be|been"
    r"|being|an?|the|overall|still|again|now|by|ofsted|inspectors|both|all|each|only|also|too|have|has|consistently"
    r"|with|among|at|on|in|was|were|is|found|rated|judged|graded"
    r"|given|awarded|said|require|which|it|joint|same|its|top|children|clearly|that|quality|areas?|services?|help"
    r"|support|care|next|down|up|under|lower|below|above"
    r"|there|highest|mark|marks|grade|grading|rating|judgement|of))*[ ,:]*['\"(]*"
)
WALL = re.compile(
    r";|\b(?:while|whilst|but(?! (?:also|equally)\b)|although|though|because|whereas|despite"
    r"|and (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:other |more )?(?:councils|authorities"
    r"|boroughs) (?:were|are|had)"
    r"|(?<!looks )(?<!look )(?<!looked )(?<!looking )after|when|unless|if|until)\b"
)
"""What begins another clause."""

CLAUSE = re.compile(WALL.pattern + r"|[,:–]|\band\b")

SERVICES_ARE = re.compile(
    r",? (?:the|its|their) (?:[\w-]+ )?(?:services?|department|council|authority|county|borough|city) (?:is|are|was"
    r"|were"
    r"|has been|have been)(?: (?:rated|judged|graded|found|told|said|to|be|also|now|still|as|an?))* ?['\"]*"
)

THE_COUNCIL = re.compile(
    r"(?: services?)?,? (?:it|they|we|(?:the|its|this) (?:council|authority|borough|county|city|department|trust"
    r"|services?))(?: (?:still|also|now|again|only|both|all))* "
)
"""The subject of "requires improvement" behind the judgement for which it does."""

SUBJECT = re.compile(
    r"(?:^|[,–] ?|\band |\bor )(?:the |its |their |his |her |this |these )?(?:it|they|he|she|we|council|authority"
    r"|borough|county|city|town|department|trust|services?|children's services|inspectors|ofsted|report|watchdog"
    r"|inspectorate|district|directorate|staff|visits?|social workers|arrangements|responses?|processes|systems)\b"
    r"(?! (?:says?|said|adds?|added|found|noted|reports?|concluded),)"
)
"""Another subject, of which what follows is told."""

OWN_SERVICES = re.compile(
    r"(?<!of )(?<!in )(?<!within )(?:\b(?:its|their|the)|(?<!children)'s) (?:\w+ )?(?:children's services"
    r"|services|department|social care)\b"
    r"|\b(?:rat|grad|judg|brand|call|declar)(?:ing|ed) (?:the |its |their )?(?:children's )?(?:services?|council"
    r"|authority"
    r"|department)\b"
)
"""The whole service, of which what follows is told."""

VERB = re.compile(
    r"\b(?:was|were|is|are|be|been|being|has|have|had|gets?|got|getting|remain\w*|stay\w*|continu\w+|rated|judged"
    r"|graded|deemed|found|given|awarded|receiv\w+|earn\w*|gain\w*|scor\w+|went|gone|goes|came|come|moved?|rose|risen"
    r"|fell|fallen|slip\w*|dropp?\w*|improv\w+|w[io]n\w*|achiev\w+|secur\w+|fall\w*|coming|getting|st(?:and|ands|ood"
    r"|anding)|s[ia]ts?|carr(?:y|ies|ied)|reach\w*"
    r"|becom\w+|became|retain\w*|maintain\w*|regain\w*|los[te]\w*|clinch\w*|clim\w+|jump\w*|le?apt?|leap\w*"
    r"|ris(?:es|ing)|plung\w*|s[aiu]nk\w*|tumbl\w*|soar\w*|slid\w*|bounc\w*|enjoy\w*|deserv\w*|warrant\w*"
    r"|muster\w*|boast\w*|merit\w*|attract\w*|dr[ae]w\w*|notch\w*|fared?|lands?|landed|picks?|picked"
    r"|took|taken?|handed|held"
    r"|holds|kept|keeps|which|whose|as|to)\b"
)

WHERE = re.compile(
    r"^(?: services?| work| support)? (?:at|in|within|across"
    r"|of) (?:the |its )?(?:[\w&-]+(?:'s)? ){0,5}?(?:children's services"
    r"|children's social care|council|department|service|authority)(?=,? (?:was|were|is|are|has|have|had|remain|still"
    r"|also|both)"
    r"| ?['\"]*$)"
)
"""In whose service a judgement was made ("leadership at Leeds children's services was ...")."""

VERB_BEFORE = re.compile(
    r"\b(?:gave|gives|gave out|awarded|handed|places?|placed|puts?|rates?|rated|judges?|judged|grades(?! for)|graded"
    r"|finds?|found|calls?|called|deems?|deemed|declares?"
    r"|declared|grading|rating|judging|finding|brand(?:s|ed|ing)|label(?:s|led))(?: (?:the|its|their|both|that"
    r"|experiences?"
    r"|progress|and|of|support|help|for|work|with|services?|care|way|how|it|[\w-]+'s))* ['\"]*$"
)
"""A verb before both: "Ofsted rates leadership of Leeds' services outstanding"."""

PARENTHESIS = compile_later(
    r",? \([^()]*\)|, (?:however|meanwhile|though|too|by contrast|moreover|in turn|also|on the other hand"
    r"|for example|(?:it|they|the report|inspectors|ofsted|the watchdog) (?:(?:has |have )?(?:said|added|found|decided"
    r"|ruled|concluded)"
    r"|says?|adds?|finds?)),"
    r"|, in (?:the )?(?:inspectors'|ofsted's|watchdog's|inspectorate's|its|their) (?:view|eyes|opinion|words"
    r"|judge?ment)(?=,)"
    r"|, (?:though|although|while|despite|if|albeit) [^,;]{0,40},"
    r"|, (?:like|as with|unlike|along with"
    r"|together with) [^,;]{0,80},"
    r"|, (?:the|an?|its) (?:only |one |other )?(?:area|aspect|judge?ment|part|field|one|category)s? (?:which|that"
    r"|where|in which|to)\b"
    r"|, (?:chaired|led|headed|run|which|who|where|then|now)\b[^,;]*,"
    r"|,? (?:for|to|of|in) (?:whom|which) (?:the )?(?:services?|support|help|care|work|provision"
    r"|experiences?)(?: and progress)?"
    r"|, (?:the|its|ofsted's|their|one of the|an?) (?:\w+ ){0,3}?(?:highest|top|best|lowest|second[- ]\w+|worst"
    r"|bottom|possible)"
    r"[\w -]{0,25}(?:,|$)"
)
"""What is put in beside the thing itself, between two marks."""

BESIDE_THE_POINT = re.compile(
    r" (?:who|that|which) (?:is|are|was|were|may|might|have|has|had|need|needs|live|contribut\w+|make|makes|made"
    r"|it|they|we)\b"
    r"(?: (?:be|been|are|is|at|in|to|of|the|a|not|able|risk|care|need|help|home|looked|after|up|under|its|their"
    r"|live|being|county|council's|council|city|borough|authority's|left|provides?|gives?|offers?|overall|grade|most|it"
    r"|inspects?|looked at))*"
)
"""A clause that only says which children or which area is meant."""

WITH_BEFORE = re.compile(r"\bwith (?:both )?(?:the |its |their )?['\"]*$")
"""What adds judgements with their grade behind them ("good overall, with care leavers' services outstanding")."""

GRADING_IT = re.compile(
    r"^[^;]{0,60}\b(?:grad|rat|judg|call|describ|brand|deem|giv|award|hand)(?:ing|ed) (?:it|them|this|that)"
    r"(?: as| to be| an?| the| their| its)* ?$"
)

WITH_GRADE = re.compile(
    r"[^;]*, with (?:an? )?(?:(?:overall )?(?:judge?ment|rating|grade|outcome|verdict) (?:of|being) (?:an? )?)?['\"]*"
)
LEADING_FOR = re.compile(
    r"\W*(?:and |but )?(?:for|on|in|under|regarding|as for|as regards|with regard to|in respect of|with respect to"
    r"|in terms of|when it (?:comes|came) to)(?: (?:the|its|both|judge?ment|of|on"
    r"|experiences?|progress|and|impact|help|support|services?|work|care|for|to|areas?|category))*[ '\"]*"
)
"""A clause that begins with the judgement: "For safeguarding, Devon was rated good"."""

A_GRADE = re.compile(
    r",? (?:an?|it(?:'s| is| was) an?|only an?|just an?|the (?:grade|rating|verdict|mark) (?:of|is|was"
    r"|remains)(?: an?)?)"
    r" ['\"]*"
)
"""For leadership, a good; for care leavers, an outstanding."""

THEY_GAVE = re.compile(
    r",? (?:they|it|inspectors|ofsted|the (?:inspectors|watchdog|inspectorate|report)) (?:have |has )?(?:also )?"
    r"(?:award|gave|gives?\b|given|hand|chose|choose|reserve|offer)\w*(?: (?:it|them|the (?:council|service"
    r"|county|city)))?"
    r"(?: (?:an?|the|just|only|its|grade|word|rating|of))* ['\"]*"
)
"""For care leavers, they award an outstanding."""

FOR_IT = re.compile(
    r"(?: now| today)?,?(?: (?:they|inspectors|ofsted|it) (?:says?|said|f[io]u?nds?|thinks?|thought)(?:"
    r" that)?)? (?:it|they|we|that"
    r"|this)(?: (?:is|was|are|were|still|also|now|only|just|rated|judged|graded|has been|had been"
    r"|as))* ?['\"]*"
)

ABOUT = compile_later(
    r"['\")]*(?: (?:ofsted |overall |top |positive )*(?:ratings?|grades?|grading|gradings|judge?ments?|verdicts?"
    r"|marks?|scores?|outcomes?))?(?:,? (?:by|from) (?:ofsted|inspectors|the [\w]+))?(?:,? (?:was|were|has been"
    r"|have been|went)(?: also| again| then)?(?: (?:given|awarded|handed|received|achieved|kept|reserved|saved))?)?"
    r"(?: (?:again|too|also|both|only|still|this time))?(?: when it (?:comes|came)(?= to))?(?:,? (?:for|in|on|at|under"
    r"|across|to)| (?:around|at|against|under|over"
    r"|regarding|concerning|with))(?: (?:respect to|regard to|relation to|terms of|respect of|the (?:area|areas"
    r"|category|categories|fields?) of|(?:its|the) judge?ment (?:on|for|of)))?"
    r"(?: (?:both|for|the|its|his|how|their|all|each|every|services?|areas?|of|support|work|quality|experiences?"
    r"|progress|and|on"
    r"|to|children's|providing|children|those|well|help|care|protecting|it|provides|supports|performance|impact"
    r"|effectiveness|is|are|doing|with|way|ways)\b)*['\" :]*"
)
HOW_CALLED = re.compile(
    r"['\"]* (?:is|was) (?:what|the (?:word|grade|mark|verdict)(?: that)?) (?:inspectors|ofsted|they|it|the"
    r" \w+) (?:have |has |had )?"
    r"(?:written|put|wrote|gave|given|used?|chose|chosen|said|reached|settled on) (?:beside|against|next to|for"
    r"|of|about|on|to)"
    r"(?: (?:the|its|their|both|(?:council|authority|county|city|borough|department)'s))* ?['\"]*"
    r"|['\"]* (?:is|was) (?:how|what) (?:ofsted|inspectors|it|they|the \w+) (?:describes?d?|calls?|called|rates?|rated"
    r"|judges?|judged) "
    r"(?:the |its )?['\"]*"
)

IS_VERDICT = re.compile(
    r"['\"]*(?:[:,]| [–-]) (?:that|this|which|it|such)(?:'s| is| was) (?:the|its|their|ofsted's|inspectors'?)"
    r" (?:inspectors' |watchdog's |inspectorate's )?(?:verdict|judge?ment|grade|rating|view|word|conclusion|mark)"
    r"(?: (?:on|for|of|about|given to))(?: (?:the|its|their|support|services?|work|help|care|for|with|of|what"
    r"|way))*['\" ]*"
)
""""Outstanding: that is the verdict on ..."."""

AS_WERE = re.compile(
    r"(?:[^;,]{0,60}(?:, (?:up|down|better|worse) [^;,]{3,40})?(?=, as it was for|,? (?:as|and so) (?:was|were"
    r"|is|are|do|does|did|have|has"
    r"|had)\b))?['\")]*[,;]? (?:,? ?(?:the report|the inspectors|inspectors|ofsted|it"
    r"|they) (?:says?|said|found),?)? ?(?:(?:as|and so|so),?(?: too,?)?(?: [\w ]{2,20},)? {1,2}(?:it )?(?:was|were"
    r"|did|does|do|is"
    r"|are|had|have|has)(?: been)?|along with"
    r"|as well as|together with|likewise|(?:just |much )?like|as with|and similarly)(?: (?:for|and|what|it|they"
    r"|does|do|those"
    r"|that|the one|the rating"
    r"|the grade|both|its|their|our|gives|offers|provides|how"
    r"|'services|(?:council|authority|county|city|borough|department)'s|children|support|help|the|services?|of|with"
    r"|provision|work|care|same|true|given"
    r"|done|experiences?|progress|also|on|\d[\d,]*|or so|hundreds|thousands|dozens|more than|about|some))*['\" ]*"
)
GOES_FOR = re.compile(
    r"['\"]*(?:[,;–]| -)? ?(?:and |with )?(?:that|the same|this|so)(?: (?:grade|rating|verdict|judge?ment))?"
    r" (?:goes?|went|applie[sd]|is true|was true|holds?|held|being true|was (?:given|the case))(?: (?:for|of|to"
    r"|in))(?: (?:the|its|both|work|services?|support|help|on|with|of|for))*['\" ]*"
)
""""Good, and that goes for ...": the grade before is said of what follows."""

HAS_TWO = re.compile(
    r"['\"]*[;,:–] ?(?:it|they|the \w+) (?:now )?(?:has|have|had|got|gets?|received|was given|were given)"
    r" (?:just |only )?(?:one|two|three|four|five)(?: of (?:them|these|those))?(?:,|:| [–-])?"
    r" ?(?:for|in|on)? ?(?:the |its |how )?"
)
""""The only council with an inadequate; it has two, for ..."."""

BY_WHOM = re.compile(
    r"^(?: as well| too| also)(?=,)|^,(?= overall and\b)|^,?(?: by (?:ofsted|inspectors"
    r"|the \w+(?: ofsted)?))?(?: overall)?(?=,| both"
    r"| and (?:for|in|on|across|under)| for| as well)(?:,? and(?= (?:for|in|on|across|under)))?"
)
"""By whom it was given, and that it was given overall as well."""

WHEN_IT_WAS = re.compile(r",? when (?:it|they) (?:was|were|had been)\b")

EACH_WAS = re.compile(r"; (?:each|both|all|they|it) (?:was|were|had been|got|received)\b")

ALL_TOO = re.compile(r"(?: by [\w ]{3,25})?(?:,? both)?(?: overall)?,? and ?")
""""Good overall and in each area"."""

ASIDE = re.compile(r"^['\"]* [–-](?= (?:was|were|went|also|is|has)\b)")

ONLY_ONE = re.compile(
    r"\b(?:(?:the|only) (?:one|only|single|sole|other|last|first|third|fourth|fifth)|one|only) (?:\w+ )?(?:area"
    r"|category|judge?ment|aspect|element"
    r"|service|part|field)s?\b|\bthe (?:exception|only one|other)\b|\bwhat (?:is|was) ['\"]*$"
)
CLEFT = re.compile(
    r"['\"]*(?: (?:this time|overall|by ofsted|by inspectors))*,? (?:was|were|is|being|are)(?: (?:for|that of|in"
    r"|the|its))* ?['\"]*"
)
""""The only area to be rated good was ...": what it was stands behind."""

BELOW_IT = re.compile(r",? (?:and|as well as|along with|like)(?: (?:for|also))* ?")
""""The overall picture and all three of the areas below it required improvement"."""

AMONG = re.compile(r",? ?(?:including|with|even|and|as well as|and also)? ?(?:for )?(?:the |its )?")
""""All areas, overall effectiveness among them, were good"."""

OF_WHAT = re.compile(r"\b(?:for|in|on|across|to|at|regarding|about|of)\b")
"""What leads from a grade to that which it was given for."""

COMMA = re.compile(r"[,:–]| - ")

HEADING = re.compile(
    r"['\")]*(?: (?:too|also|again|overall))* ?(?:[:–(]|-(?= )"
    r"|, (?:(?:both |all )?those (?:on|for)|namely|these being|being)\b)" + LIGHT.pattern
)
"""What introduces the list of what was graded so ("three were good: ...")."""

GRADE_WAS = re.compile(
    r"['\")]*,? (?:is|was) (?:also )?(?:the|its|their|ofsted's) (?:grade|rating|verdict|judge?ment|mark|word)"
    r" (?:for|on|of|given to)"
    r"(?: (?:the|its) (?:services?|council|department) (?:overall|as a whole),?)?" + LIGHT.pattern
)
"""What leads from a grade that is told first to what had it ("Inadequate was the grade for its leaders, for ...")."""

THAT_IS = re.compile(
    r"['\")]* (?:for|in|on) (?:each|all|both)(?: of)?(?: (?:the|these|its))?(?: other)?(?: (?:two|three|four|ones))?"
    r"(?:,| –|:) (?:(?:that is|namely|meaning)(?: to say)?,? )?" + LIGHT.pattern
)
"""What tells behind a grade which those were that had it ("a good for each of the other two, that is for ...")."""

LONG_HEADING = re.compile(
    r"['\")]*[\w' ,]{0,30}: ?(?:(?:the )?overall(?: effectiveness| one| grade| rating)?,? (?:and )?)?(?:the ones? )?"
    r"(?:for |in |on )?" + LIGHT.pattern
)
"""What introduces the list of all that was graded so ("good from top to bottom: for leaders, for ...")."""

RELATIVE = re.compile(r"['\"]*,? (?:which|who|whose|where|having|formerly|previously)\b")

AND_SO = re.compile(
    r",? and so (?:is|are|was|were|did|do|does)(?: (?:those|that|the|its|their|services?|support|experiences?"
    r"|work|for|of|with|in|young))* "
)
"""What goes on with another that has the same grade ("so are children in care, and so are those of care leavers")."""

ITEMS = re.compile(LIGHT.pattern.replace("[\\s,", "[\\s,;:", 1))
VERBAL = re.compile(
    r"[;:]|\b(?:was|were|is|are|has|have|had|be|been|got|gets?|received?s?|remains?|while|whilst|but(?! also)|although"
    r"|though|because|whereas"
    r"|despite|(?<!looks )(?<!look )(?<!looked )(?<!looking )after|following|over|failures?|weakness\w*"
    r"|concerns?|when|unless|if|until|rated|judged|graded|found"
    r"|said|says|which|that (?:was|were|is|are)|contrast\w*|unlike)\b"
)
"""What parts two judgements: each has a verb or a clause of its own."""

WHICH_OFSTED = re.compile(
    r",? (?:that|which|whom|whose) (?:ofsted|inspectors|they|the (?:inspectors|watchdog|inspectorate)) (?:has "
    r"|have |had )?"
    r"(?:calls?|called|rates?|rated|judges?|judged|graded?s?|finds?|found|deems?|deemed)(?: as| to be)? ['\"]*"
)
"""What says of a judgement just named how it was graded ("leadership that Ofsted calls outstanding")."""

PLACED = re.compile(r"(?:^|[;,:.–] ?)\W*(?:only |and |but |yet )?(?:for|in|on) (?:the )?$")
"""How a clause begins that names a judgement first ("Only for leadership ...")."""

DID_CONCLUDE = re.compile(
    r"(?: now)?,? (?:did )?(?:they|it|inspectors|ofsted|the (?:inspectors|watchdog|report)) (?:conclude|decide"
    r"|f[io]u?nd"
    r"|judge|rule|sa(?:y|id)|fe(?:el|lt))\w*"
    r"(?: that)? (?:(?:the|its) \w+|we|it|they|services) (?:(?:was|is|were|are|still|only|also|to|be|now) )*['\"]*"
)
"""What was concluded of the council for a judgement that is named first ("For leadership, they found that it ...")."""

AND_FOR = re.compile(r"['\"]*,? (?:and|as well as) (?:for|in|on) ")
"""What goes on from the whole to a part of it, before the grade of both ("Overall, and for leadership, ...")."""

BUT_THEN = re.compile(r";|\b(?:but|while|whereas|although)\b")
"""What parts the whole from what follows it after all."""

HAS_VERB = re.compile(r" (?:was|were|is|are|has|have|had|got|gets?|received?|fared|did|came)\b")
"""What makes a clause of its own of a judgement behind a semicolon ("; children in care were a notch above")."""

JOINS = re.compile(r"[,&]|\b(?:and|but also|or|nor|as well as|along with|together with|plus|to)\b")
"""What makes a list of two."""

CAUSE = re.compile(
    r"\b(?:for (?:leaving|failing|putting|letting|not )|over|due to|owing to|thanks to|amid|despite|including"
    r"|prais\w+|commend\w*|applau\w+|concerns?|failures?)\b"
)
"""What follows tells why, not of what, a grade was given."""

OF_SERVICES = re.compile(r"^['\"]* (?:\w+'s? )?(?:services?|council|authority|department|trust)\b")
"""A grade that is the adjective of a whole service."""
