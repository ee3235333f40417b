"""Which grade of a sentence goes with which judgement, and with which councils: by the words between them."""

import re
from collections.abc import Sequence

from pipelines.understand.grades import GradeWord
from pipelines.understand.judgements import Named
from pipelines.understand.story import Group

ADJACENT = re.compile(r"['\"\s(]*(?:ofsted |rating of |grade of )?['\"]?")
CONNECTED = re.compile(r"['\")]*\s?(?:of|as|:|\||–|-|=|is|was|at|\bto be\b)\s?(?:an? )?['\"(]*")
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
    r"\b(?:while|whilst|but|although|though|because|whereas|despite|after|when|unless|if|until)\b|, (?!which|was"
    r"|were|rated|judged|graded|all|both|each|where|is|are|has|have|had|the council|the service|ofsted|inspectors"
    r"|and (?:was|were)|too|also|now|again|being)(?!\w+ (?:was|were))"
    r"|\band (?:the )?(?:council|authority|service|inspectors|ofsted|report)\b"
    r"|(?<!help )(?<!support )(?<!care )\bthat (?:was|were|is|are)\b"
)
VERB_BEFORE = re.compile(
    r"\b(?:rates?|rated|judges?|judged|grades?|graded|finds?|found|calls?|called|deems?|deemed|declares?"
    r"|declared)(?: (?:the|its|their|both|that))* ['\"]*$"
)
"""A verb before both: "Ofsted rates leadership of Leeds' services outstanding"."""

AMONG_THEM = re.compile(r", [^,]*\b(?:among them|included|includ\w+ [^,]*)(?=,)")
WITH_GRADE = re.compile(
    r"[^;]*, with (?:an? )?(?:overall )?(?:judge?ment|rating|grade|outcome|verdict) (?:of|being) (?:an? )?['\"]*"
)
LEADING_FOR = re.compile(
    r"\W*(?:and |but )?(?:for|on|in|under|regarding|when it comes to)(?: (?:the|its|both|judge?ment|of|on"
    r"|experiences?|progress|and|impact))*[ '\"]*"
)
"""A sentence that begins with the judgement: "For safeguarding, Devon was rated good"."""

ABOUT = re.compile(
    r"['\")]*(?: (?:ofsted |overall |top |positive )*(?:ratings?|grades?|grading|gradings|judge?ments?|verdicts?"
    r"|marks?|scores?|outcomes?))?(?:,? (?:by|from) (?:ofsted|inspectors|the [\w]+))?(?: (?:was|were|has been"
    r"|have been) (?:given|awarded|handed|received|achieved))?"
    r"(?: (?:again|too|also|both|only|still|this time))?,? (?:for|in|on|around|at|against|across|under|over"
    r"|regarding|concerning|with)(?: (?:respect to|regard to|relation to|terms of|respect of|the (?:area|areas"
    r"|category|categories) of|(?:its|the) judge?ment (?:on|for|of)))?"
    r"(?: (?:both|for|the|its|his|how|their|all|services?|areas?|of|support|work|quality|experiences?|progress|and|on"
    r"|to|children's|providing|children|those|well|help|care|protecting|it|provides|supports|performance|impact"
    r"|effectiveness|is|are|doing)\b)*['\" :]*"
)
AS_WERE = re.compile(
    r"(?:[^;,]{0,60}(?=, as it was for))?['\")]*,? (?:,? ?(?:the report|the inspectors|inspectors|ofsted|it"
    r"|they) (?:says?|said|found),?)? ?(?:(?:as|and so) (?:it )?(?:was|were|did|does|do|is|are)|along with"
    r"|as well as|together with)(?: (?:for|and|those|both|its|how|children|support|help|that|the|services?|of|for"
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
    return share_pairs(low, words, bound)


PAIR = re.compile(r"['\"]*,? (?:up |down )?(?:to|from|having been|after being) (?:an? |being |rated )*['\"]*")


def share_pairs(low: str, words: Sequence[GradeWord], bound: dict[int, list[Named]]) -> dict[int, list[Named]]:
    """Give both grades of "from X to Y" or "to Y from X" the judgements of the one that has them."""
    for at in range(1, len(words)):
        if PAIR.fullmatch(low, words[at - 1].end, words[at].start):
            named = bound.get(at) or bound.get(at - 1)
            if named:
                bound = {**bound, at - 1: named, at: named}
    return bound


def link(low: str, words: Sequence[GradeWord], word_at: int, groups: Sequence[Named], at: int) -> int:
    """How firmly a grade goes with a judgement: 0 for not at all."""
    word, named = words[word_at], groups[at]
    left = word.end <= named.start
    start, end = (word.end, named.start) if left else (named.end, word.start)
    if start > end or end - start > 160:
        return 0
    if any(start <= other.start < end for other in words):
        return 0
    if named.parts == ("all",) and not left:
        return 7 if SAID_OF.fullmatch(AMONG_THEM.sub("", low[start:end])) and ";" not in low[start:end] else 0
    crossed = [other for other in groups if start <= other.start < end and other is not named]
    gap = low[start:end]
    adverb = low[named.start : named.end] == "overall"
    if left:
        if adverb and re.fullmatch(r"['\")]*,? ?(?:rating )?['\"]*", gap):
            return 10
        if crossed:
            return 0
        if AS_WERE.fullmatch(gap):
            return 7
        if ABOUT.fullmatch(gap):
            return 8
        return 6 if not adverb and re.fullmatch(r"['\"]* (?:\w+ )?['\"]?", gap) else 0
    if crossed:
        return 0
    if word.how == "hard" and re.fullmatch(r",?(?: (?:also|still|all|both|each|now|again|too|each one))* ?['\"]*", gap):
        return 9
    if ADJACENT.fullmatch(gap):
        return 9
    if VERB_BEFORE.search(low, 0, named.start) and re.fullmatch(r"[^,;:.]{0,70}", gap):
        return 7
    if CONNECTED.fullmatch(gap):
        return 9
    if WITH_GRADE.fullmatch(gap):
        return 7
    if LEADING_FOR.fullmatch(low, 0, named.start) and SAID_OF.fullmatch(gap) and ";" not in gap:
        return 7
    if SAID_OF.fullmatch(gap) and BREAKS.search(gap) is None:
        return 5 if adverb else 7
    return 0


PLACED = re.compile(
    r"['\")]*(?: (?!while|but|and|after|when)[\w'&-]+){0,7}? (?:in|for|to|at|of|across|by|from"
    r"|on) (?:the )?(?:[\w-]+ )?(?:london borough of |city of |royal borough of )?",
)
ALONGSIDE = re.compile(
    r"['\")]*(?: (?:rating|grade|overall))?[,–-]? ?(?:-|–)?\s?(?:alongside|along with|as well as|together with"
    r"|in company with|in the company of|joining|joins|like|as (?:was|were|did|is|are|has)|and so (?:was|were|did))"
    r"(?: (?:the|that|those|councils?|authorit(?:y|ies)|in|of|services|scandal-hit|\w+-hit))*\s"
)
BORDERS = re.compile(r"[;–]|, | - |\b(?:while|whilst|but|whereas|although|though|after|when|because)\b")


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
    after = [group for group in groups if group.start >= word.end]
    more = tuple(gss for group in after for gss in alongside(low, word, words, group))
    left = before[-1] if before else None
    right = next((group for group in after[:1] if PLACED.fullmatch(low, word.end, group.start)), None)
    if right is not None and any(word.end <= other.start < right.start for other in words):
        right = None
    if right is not None and (left is None or BORDERS.search(low, left.end, word.start)):
        return (*right.gss, *more), True
    if left is not None:
        return (*left.gss, *more), True
    if more:
        return more, False
    return (right.gss if right else ()), True


def alongside(low: str, word: GradeWord, words: Sequence[GradeWord], group: Group) -> tuple[str, ...]:
    if any(word.end <= other.start < group.start for other in words):
        return ()
    return (
        group.gss
        if re.search(ALONGSIDE.pattern + "$", low[word.end : group.start]) and group.start - word.end < 300
        else ()
    )
