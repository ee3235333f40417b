"""Which grade of a sentence goes with which judgement, and with which councils: by the words between them."""

import re
from collections.abc import Sequence

from pipelines.understand.carrying import carried, excepted, share_pairs, those_areas
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import LIGHT, Named

ADJACENT = re.compile(r"['\"\s(]*(?:(?:just )?an? )?['\"]*(?:ofsted |rating of |grade of )?['\"]?")
CONNECTED = re.compile(
    r"['\")]*(?: (?:services?|work|support))?\s?(?:of|as|:|\||–|-|=|is|was|at|\bto be\b)\s?(?:an? )?['\"(]*"
)
SAID_OF = re.compile(
    r"[^;]*?\b(?:was|were|is|are|be|been|being|remains?|remained|stays?|stayed|continues?|continued|rated|judged"
    r"|graded|deemed|given|awarded|receive|received|receives|found|earned|gained|got|gets|got|scored"
    r"|improved (?:from|to)|dropped|fell|moved|rose|said|to|still|branded|labelled|called|told|get|getting|achieved"
    r"|securing|secured|getting|getting|receiving|winning|won|assessed|considered|described)(?: (?:as|to|be|been"
    r"|being|an?|the|overall|still|again|now|by|ofsted|inspectors|both|all|each|only|also|too|have|has|consistently"
    r"|with|among|areas|at|on|in|was|were|is|found|rated|judged|graded"
    r"|given|awarded|said|require|which|it|joint|same|its|top|children|clearly|that|quality|areas?|services?|help"
    r"|support|care|a"
    r"|there|highest|mark|marks|grade|grading|rating|rating of|judgement|of))*[ ,:]*['\"(]*"
)
BREAKS = re.compile(
    r"\b(?:while|whilst|but|although|though|because|whereas|despite"
    r"|(?<!looks )(?<!look )(?<!looked )(?<!looking )after|when"
    r"|unless|if|until)\b|, (?!received?\b|gets?\b|got\b|won\b|earned\b|remain|stay|to\b|from\b|up\b|down\b|came\b"
    r"|slipped|fell|rose|moved"
    r"|which|was"
    r"|were|rated|judged|graded|all|both|each|where|is|are|has|have|had|the council|the service|ofsted|inspectors"
    r"|and (?:was|were|is|are|now|has|have)|too|also|now|again|being)(?!\w+ (?:was|were))"
    r"|\band (?:the )?(?:council|authority|service|inspectors|ofsted|report)\b"
    r"|(?<!help )(?<!support )(?<!care )\bthat (?:was|were|is|are)\b"
)
VERB_BEFORE = re.compile(
    r"\b(?:rates?|rated|judges?|judged|grades?|graded|finds?|found|calls?|called|deems?|deemed|declares?"
    r"|declared)(?: (?:the|its|their|both|that))* ['\"]*$"
)
"""A verb before both: "Ofsted rates leadership of Leeds' services outstanding"."""

PARENTHESIS = re.compile(
    r",? \([^()]*\)|, (?:however|meanwhile|though|too|by contrast|moreover|in turn|also|on the other hand"
    r"|for example|(?:it|they|the report|inspectors|ofsted|the watchdog) (?:says?|said|adds?|added|found)),"
    r"|, (?:like|as with|unlike|along with"
    r"|together with) [^,;]{0,80},"
    r"|, (?:the|an?|its) (?:only |one |other )?(?:area|aspect|judge?ment|part|field|one|category)s? (?:which|that"
    r"|where|in which|to)\b"
    r"|, (?:chaired|led|headed|run|which|who|where|then|now)\b[^,;]*,"
)
"""What is put in beside the thing itself, between two marks."""

AMONG_THEM = re.compile(r", [^,]*\b(?:among them|included|includ\w+ [^,]*)(?=,)")
WITH_GRADE = re.compile(
    r"[^;]*, with (?:an? )?(?:overall )?(?:judge?ment|rating|grade|outcome|verdict) (?:of|being) (?:an? )?['\"]*"
)
LEADING_FOR = re.compile(
    r"\W*(?:and |but )?(?:for|on|in|under|regarding|when it (?:comes|came) to)(?: (?:the|its|both|judge?ment|of|on"
    r"|experiences?|progress|and|impact|help|support|services?|work|care|for|to))*[ '\"]*"
)
"""A sentence that begins with the judgement: "For safeguarding, Devon was rated good"."""

ABOUT = re.compile(
    r"['\")]*(?: (?:ofsted |overall |top |positive )*(?:ratings?|grades?|grading|gradings|judge?ments?|verdicts?"
    r"|marks?|scores?|outcomes?))?(?:,? (?:by|from) (?:ofsted|inspectors|the [\w]+))?(?: (?:was|were|has been"
    r"|have been) (?:given|awarded|handed|received|achieved))?"
    r"(?: (?:again|too|also|both|only|still|this time))?(?:,? (?:for|in|on|across)| (?:around|at|against|under|over"
    r"|regarding|concerning|with))(?: (?:respect to|regard to|relation to|terms of|respect of|the (?:area|areas"
    r"|category|categories) of|(?:its|the) judge?ment (?:on|for|of)))?"
    r"(?: (?:both|for|the|its|his|how|their|all|services?|areas?|of|support|work|quality|experiences?|progress|and|on"
    r"|to|children's|providing|children|those|well|help|care|protecting|it|provides|supports|performance|impact"
    r"|effectiveness|is|are|doing)\b)*['\" :]*"
)
AS_WERE = re.compile(
    r"(?:[^;,]{0,60}(?=, as it was for))?['\")]*,? (?:,? ?(?:the report|the inspectors|inspectors|ofsted|it"
    r"|they) (?:says?|said|found),?)? ?(?:(?:as|and so|so),?(?: [\w ]{2,20},)? (?:it )?(?:was|were|did|does|do|is"
    r"|are)|along with"
    r"|as well as|together with)(?: (?:for|and|what|it|does|those|that|the one|the rating|the grade|both|its|how"
    r"|'?services|children|support|help|that|the|services?|of|for"
    r"|experiences?|progress|also))*['\" ]*"
)


def bind_judgements(low: str, words: Sequence[GradeWord], groups: Sequence[Named]) -> dict[int, list[Named]]:
    """Return the judgements of each grade of a sentence by the grade's index."""
    bound: dict[int, list[Named]] = {}
    for at, named in enumerate(groups):
        scores = [(link(low, words, word_at, groups, at), word_at) for word_at in range(len(words))]
        best = max(scores, default=(0, 0))
        if best[0] > 0:
            bound.setdefault(best[1], []).append(named)
    for at, several in bound.items():
        if len(several) > 1:  # "help and protection was the one area graded good": the area has a name
            bound[at] = [named for named in several if named.parts != ("some",)] or several
    return carried(low, words, share_pairs(low, words, excepted(low, words, those_areas(low, words, groups, bound))))


def link(low: str, words: Sequence[GradeWord], word_at: int, groups: Sequence[Named], at: int) -> int:
    """How firmly a grade goes with a judgement: 0 for not at all."""
    word, named = words[word_at], groups[at]
    left = word.end <= named.start
    start, end = (word.end, named.start) if left else (named.end, word.start)
    if start > end or end - start > REACH or any(start <= other.start < end for other in words):
        return 0
    gap = PARENTHESIS.sub(" ", low[start:end])
    if named.parts == ("all",) and not left:
        gap = AMONG_THEM.sub("", gap)
        opening = low[: named.start].strip(" '\"") == ""
        if PLACING.match(low, named.start) and not opening and re.search(r",|\band\b", gap):
            return 0
        if VERB_BEFORE.search(low, 0, named.start) and re.fullmatch(r" ['\"]*(?:as |to be )?['\"]*", gap):
            return 9
        return 7 if SAID_OF.fullmatch(gap) and ";" not in gap and CONJUNCTIONS.search(gap) is None else 0
    between = [
        i for i, other in enumerate(groups) if start <= other.start < end and i != at and other.parts != ("some",)
    ]
    if between:
        beside = between[-1] if left else between[0]
        return link(low, words, word_at, groups, beside) - 1 if one_list(low, groups[beside], named) else 0
    if (
        left
        and named.parts == ("all",)
        and re.fullmatch(r"['\")]*(?: overall)? ?", gap)
        and PLACING.match(low, named.start)
    ):
        return 9
    adverb = low[named.start : named.end] == "overall"
    if left and ";" in gap and HEADING.match(gap) is None:
        return 0
    if left:
        return after_it(gap, adverb=adverb, placed=PLACING.match(low, named.start) is not None)
    return before_it(low, word, named, gap, adverb=adverb)


PLACING = re.compile(r" ?(?:in|for|on|across|under|over|against)\b")


def one_list(low: str, one: Named, other: Named) -> bool:
    """Whether two judgements are items of one list."""
    first, second = sorted((one, other), key=lambda named: named.start)
    bare = any(low[named.start : named.end] == "overall" or {"all", "some"} & {*named.parts} for named in (one, other))
    between = low[first.end : second.start]
    return not bare and (ITEMS.fullmatch(between) is not None or (len(between) < 80 and VERBAL.search(between) is None))


def after_it(gap: str, *, adverb: bool, placed: bool) -> int:
    """How firmly a judgement goes with the grade before it; ``placed``: it begins with its own preposition."""
    if adverb and re.fullmatch(r"['\")]*,? ?(?:rating )?['\"]*", gap):
        return 10
    if AS_WERE.fullmatch(gap):
        return 7
    if ABOUT.fullmatch(gap):
        return 9
    if adverb:
        return 0
    if HEADING.fullmatch(gap):
        return 7
    if re.fullmatch(r"['\"]* (?:\w+ )?['\"]?", gap):
        return 6
    return same_clause(gap) if placed or OF_WHAT.search(gap) else 0


def before_it(low: str, word: GradeWord, named: Named, gap: str, *, adverb: bool) -> int:
    """How firmly a judgement goes with the grade behind it."""
    if word.how == "hard" and re.fullmatch(r"(?: (?:also|still|all|both|each|now|again|too|each one))* ?['\"]*", gap):
        return 9
    if word.how == "hard" and re.fullmatch(r", (?:also |both |all |each |still )?['\"]*", gap):
        return 5
    if ADJACENT.fullmatch(gap) or CONNECTED.fullmatch(gap):
        return 9
    if OF_SERVICES.match(low[word.end :]) and not low[: word.start].rstrip("'\"").endswith((" a ", " an ")):
        return 0
    if VERB_BEFORE.search(low, 0, named.start) and re.fullmatch(r"[^,;:.]{0,70}", gap):
        return 7
    if WITH_GRADE.fullmatch(gap):
        return 7
    said = SAID_OF.fullmatch(gap) is not None and ";" not in gap
    if said and LEADING_FOR.fullmatch(low, 0, named.start):
        return 7
    if said and BREAKS.search(gap) is None:
        return 5 if adverb else 7
    return 0 if adverb else same_clause(gap)


def same_clause(gap: str) -> int:
    """How firmly what stands in one clause goes together, where no form of words tells: the nearer, the firmer."""
    if ";" in gap or len(gap) > FAR_LETTERS or any(each.search(gap) for each in (BREAKS, CAUSE, OF_SERVICES)):
        return 0
    return 4 - 3 * len(gap) // FAR_LETTERS


REACH = 160
"""Letters between a grade and what it is of."""

FAR_LETTERS = 90

OF_WHAT = re.compile(r"\b(?:for|in|on|across|to|regarding|about)\b")
"""What leads from a grade to that which it was given for."""

HEADING = re.compile(
    r"['\")]*(?: (?:too|also|again|overall))* ?(?:[:–(]|-(?= )|, (?:those (?:on|for)|namely|these being|being)\b)"
    + LIGHT.pattern
)
"""What introduces the list of what was graded so ("three were good: ...")."""

ITEMS = re.compile(LIGHT.pattern.replace("[\\s,", "[\\s,;:", 1))
VERBAL = re.compile(
    r"[;:]|\b(?:was|were|is|are|has|have|had|be|been|got|gets?|received?s?|remains?|while|whilst|but|although"
    r"|though|because|whereas"
    r"|despite|after|following|over|failures?|weakness\w*|concerns?|when|unless|if|until|rated|judged|graded|found"
    r"|said|says|which|that (?:was|were|is|are))\b"
)
"""What parts two judgements: each has a verb or a clause of its own."""

CONJUNCTIONS = re.compile(
    r"\b(?:while|whilst|but|although|though|because|whereas|despite|after|when|unless|if|until)\b"
)

CAUSE = re.compile(r"\b(?:over|due to|owing to|thanks to|amid|despite|including)\b")
"""What follows tells why, not of what, a grade was given."""

OF_SERVICES = re.compile(r"^['\"]* (?:\w+'s? )?(?:services?|council|authority|department|trust)\b")
"""A grade that is the adjective of a whole service."""
