"""Where a sentence uses the word of a grade as a grade.

``inadequate`` and ``requires improvement`` are seldom anything else; ``good``, ``outstanding`` and the words of the
old scales are ordinary adjectives and count only where quotes, a verb of rating, a rating noun or a list say so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipelines.model import Grade
from pipelines.understand.reading import Sentence

How = Literal["hard", "soft", "rank", "performs"]


@dataclass(frozen=True, kw_only=True)
class GradeWord:
    """A grade at ``text[start:end]`` of its sentence; ``quoted``: in quotation marks of its own."""

    start: int
    end: int
    grade: Grade
    how: How
    quoted: bool


HARD = re.compile(
    r"\binadequate\b(?!-)"
    r"|\brequir(?:e|es|ed|ing)[ -]improvements?\b(?:[ -]to be (?:rated |judged )?good\b)?"
    r"|\b(?:in need of|need(?:s|ed|ing)?) improvement\b(?! (?:in|to|of|on)\b)"
    r"|\brequir(?:e|es|ed|ing) ['\"]improvements?\b"
)
INITIALS = re.compile(r"\bR\.? ?I\.?(?=[\s'\",.;)]|$)")
"""``RI`` for requires improvement: only in capitals."""

SOFT = re.compile(r"\b(?:good|outstanding|adequate|poor|excellent)\b")

RANK = re.compile(
    r"\b(?:the|a|an|of|its|their|ofsted's|ofsted|and|at|in|with)?\s?(?P<rank>second[- ](?:highest|top|best|lowest"
    r"|worst)|highest|top|best|lowest|bottom|worst|poorest)"
    r"(?:[- ]possible|[- ]available)? (?:ofsted |overall |inspection |possible |of four )*"
    r"(?:ratings?|grades?|grading|judge?ments?|marks?|category|rung|score)\b"
)
RANKS: dict[str, Grade] = {
    "highest": "outstanding",
    "top": "outstanding",
    "best": "outstanding",
    "lowest": "inadequate",
    "bottom": "inadequate",
    "worst": "inadequate",
    "poorest": "inadequate",
}
"""The four-point scale by its ends: ``the second highest`` is good, ``the second lowest`` requires improvement."""

PERFORMS = re.compile(r"\bperform(?:s|ed|ing)? (?P<how>poorly|adequately|well|excellently)\b")
PERFORMANCES: dict[str, Grade] = {
    "poorly": "poor",
    "adequately": "adequate",
    "well": "good",
    "excellently": "excellent",
}
"""The words of the annual ratings of 2009 to 2011."""

RATING_NOUN = (
    r"(?:ratings?|rated|grades?|grading|gradings|graded|judge?ments?|judged|verdicts?|scores?|marks?|status"
    r"|outcomes?|ofsted|report"
    r"|result|label|overall|category|inspection|assessment|standing)"
)
AFTER_SOFT = re.compile(
    r"(?:['\"”]?\s*(?:$|\|)|['\"]* \(|['\")]*[.,;:!?)|]|['\"]? ?[–-] "
    r"|['\"]*(?: again)? (?:and|or|but|for|in|on|by|with|while|when|at|after|overall|across|to|from|because|despite"
    r"|following|since|as|last|this"
    r"|under|against|during|until|before|too|again|also|within|is|was|were|are|has|have|had|under|if|so|now|today"
    r"|yesterday|the next|earlier|where|which|of|than"
    rf"|according|throughout|once|by|{RATING_NOUN}|children's services?|services? (?:for|in|by)"
    r"|(?:ofsted|overall|inspection|children's|social|full|latest|council)\b[\w' ]{0,30}?\b"
    rf"{RATING_NOUN})\b)"
)
"""What may follow an adjective that is a grade: nothing that it would describe."""

PRAISED = re.compile(
    r"['\"]* (?:features?|elements?|aspects?|practice|practices|work(?!ing)|team|teams|progress|example|examples"
    r"|support"
    r"|quality|partnership|relationships?|start|outcomes? for|enough|news|for (?:children|them)$|job"
    r"|care(?! leavers)|people|staff)\b"
)
"""Nouns that the adjective praises or blames: no grade, even in quotation marks."""

VERB = (
    r"(?:rat(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led)?"
    r"|declar(?:es|ed)|assess(?:es|ed)?"
    r"|class(?:es|ed)?|classif(?:ies|ied)|mark(?:s|ed)?|describ(?:es|ed)|rank(?:s|ed)?|scor(?:es|ed)|award(?:s|ed)?"
    r"|hand(?:s|ed)?|giv(?:e|es|en|ing)|gave"
    r"|receiv(?:e|es|ed|ing)|earn(?:s|ed)?|gain(?:s|ed)?|win(?:s|ning)?|won|secur(?:e|es|ed|ing)|achiev(?:e|es|ed"
    r"|ing)|land(?:s|ed)?|pick(?:s|ed)? up|get(?:s)?|got"
    r"|retain(?:s|ed|ing)?|keep(?:s)?|kept|hold(?:s)? on to|held|maintain(?:s|ed|ing)?|remain(?:s|ed|ing)?|stay(?:s"
    r"|ed)?|continu(?:es|ed|ing)|found|considered|named|confirmed"
    r"|sa(?:ys|id) (?:to be|were|was|are)|upgrad(?:ed|es)|downgrad(?:ed|es)|called|concluded|be|been|recogni[sz]ed)"
)
BEFORE_SOFT = re.compile(
    rf"(?:\b(?:judge?ments?|ratings?|grades?|grading|verdict|outcome|score) (?:of|was|is|were)|\b{VERB})(?: (?:it"
    rf"|them|us|[\w'-]+(?: [\w'&-]+){{0,6}}?))??"
    r"(?: (?:as|to be|at|an?|the|its|their|overall|still|again|now|both|either|consistently|either|all|with|being"
    r"|was|were|is|are|be|that"
    r"|straight|another|double|first(?:-ever)?|second|ofsted|only|just|on|across the board|in all areas|once more"
    r"|and|also))*[ :]*['\"(]*$"
)
RATED_AS = re.compile(r"\b(?:rat|judg|grad|deem|assess|class|describ)\w+\b[^.;:]{0,150} as(?: an?)? ['\"(]*$")
COPULA = re.compile(
    r"\b(?:is|are|was|were|be|been|remains?|stays?|become|becomes|became|being)(?: (?:still|now|again|also|all|both"
    r"|each|overall|once more|already|officially|only))*[ ]*['\"(]*$"
)
MOVED = re.compile(
    r"\b(?:mov\w+|ris\w+|rose|jump\w*|climb\w*|leap\w*|leapt|improv\w+|up|upgraded|promoted|progress\w*|turn\w*"
    r"|went|gone|go(?:es|ing)?|drop\w*|fall\w*|fell|slip\w*"
    r"|plung\w+|s[iau]nk\w*|down(?:graded)?|slid\w*|return\w*|from ['\"]?(?:inadequate|good|outstanding"
    r"|requires? improvement|adequate|poor)\b[^.;]{0,60}|raised?)"
    r"\b[^.;,]{0,40}\b(?:to|into|at|from)(?: an?| be(?:ing)?| the)* *['\"(]*$"
)
LISTED = re.compile(r"(?:[:|–]|\s-)\s*['\"(]*$")

LED = re.compile(r"['\"]* (?:leadership|leaders)\b(?! rating)")
CHAIN = re.compile(r"(?:['\"]*,? (?:or|and) ['\"]?(?:good|outstanding|excellent)\b)+")
COUNT_BEFORE = re.compile(r"\b(?:two|three|four|five|several|many) ['\"]*$")
"""Gradings that are counted ("two 'outstanding' judgements") are of nobody in particular."""

NEAR_WORDS = re.compile(r"\b(?:or|and|to|then|nor|through|,)(?: (?:even|now|either|as|a|an|be|then))*[ ]*['\"(]*$")

ORDINARY = re.compile(
    r"['\"]* (?:\w+ )?(?:supervision|staffing|funding|resources?|housing|record(?:s|ing|-keeping)?|checks?|planning"
    r"|responses?|training|oversight|provision"
    r"|heating|accommodation|food|buildings?|time|parking|information|risk assessments?|measures|levels?"
    r"|arrangements)\b"
)


def find_grades(sentence: Sentence, *, old_scales: bool) -> tuple[GradeWord, ...]:
    """Return the grades of a sentence in order; ``old_scales`` admits adequate, poor and excellent."""
    found = sorted([*hard(sentence), *ranks(sentence)], key=lambda word: word.start)
    if old_scales:
        found += performs(sentence)
    soft = list(soft_candidates(sentence, old_scales=old_scales))
    taken = [(word.start, word.end) for word in found]
    accepted: list[GradeWord] = [*found]
    waiting = [word for word in soft if not any(start <= word.start < end for start, end in taken)]
    while True:  # a word beside an accepted one is accepted too ("good or outstanding"), until no more are
        more = [word for word in waiting if stands_as_grade(sentence, word, accepted)]
        if not more:
            return tuple(sorted(accepted, key=lambda word: word.start))
        accepted += more
        waiting = [word for word in waiting if word not in more]


def hard(sentence: Sentence) -> Iterator[GradeWord]:
    for match in HARD.finditer(sentence.low):
        grade: Grade = "inadequate" if match[0].startswith("inad") else "requires improvement"
        if (
            grade == "inadequate"
            and not is_quoted(sentence.low, *match.span())
            and ORDINARY.match(sentence.low, match.end())
        ):
            continue
        if (
            grade == "inadequate"
            and PRAISED.match(sentence.low, match.end())
            and not is_quoted(sentence.low, *match.span())
        ):
            continue
        yield word_at(sentence, match.start(), match.end(), grade, "hard")
    for match in INITIALS.finditer(sentence.text):
        if re.search(VERB + r"|\bfrom\b|\bto\b", sentence.low[max(0, match.start() - 60) : match.start()]):
            yield word_at(
                sentence, match.start(), match.start() + len(match[0].rstrip(".")), "requires improvement", "hard"
            )


def ranks(sentence: Sentence) -> Iterator[GradeWord]:
    for match in RANK.finditer(sentence.low):
        rank = match["rank"]
        after = sentence.low[match.end() : match.end() + 30]
        before = sentence.low[max(0, match.start() - 14) : match.start() + 6]
        if re.match(
            r"[ ,]*(?:to date|ever|yet|since|so far|in (?:the|its)|of any|for (?:years|a decade))", after
        ) or re.search(r"\b(?:its|their|our)\b", before + " "):
            continue
        grade: Grade
        if rank.startswith("second"):
            grade = "good" if rank.endswith(("highest", "top", "best")) else "requires improvement"
        else:
            grade = RANKS[rank]
        yield word_at(sentence, match.start("rank"), match.end(), grade, "rank")


def performs(sentence: Sentence) -> Iterator[GradeWord]:
    for match in PERFORMS.finditer(sentence.low):
        yield word_at(sentence, match.start("how"), match.end(), PERFORMANCES[match["how"]], "performs")


def soft_candidates(sentence: Sentence, *, old_scales: bool) -> Iterator[GradeWord]:
    for match in SOFT.finditer(sentence.low):
        quoted_adequate = match[0] == "adequate" and is_quoted(sentence.low, *match.span())
        if match[0] in ("good", "outstanding") or old_scales or quoted_adequate:
            yield word_at(sentence, match.start(), match.end(), match[0], "soft")  # type: ignore[arg-type]


def stands_as_grade(sentence: Sentence, word: GradeWord, accepted: list[GradeWord]) -> bool:
    """Whether an ordinary adjective is a grade here."""
    low = sentence.low
    if LED.match(low, word.end):
        return leads(low[max(0, word.start - 130) : word.start], word, accepted)
    chain = CHAIN.match(low, word.end)
    if (
        (chain and PRAISED.match(low, chain.end()))
        or COUNT_BEFORE.search(low, 0, word.start)
        or PRAISED.match(low, word.end)
        or (not word.quoted and AFTER_SOFT.match(low, word.end) is None)
    ):
        return False
    before = low[max(0, word.start - 130) : word.start]
    capital = sentence.text[word.start].isupper() and low[: word.start].strip(" '\"-•*·▪") != ""
    if word.quoted or (capital and not is_title_case(sentence.text)):
        return True
    noun_after = re.match(
        rf"['\"]*(?: or ['\"]?outstanding['\"]?)? (?:\w+'?s? ){{0,2}}?{RATING_NOUN}\b", low[word.end : word.end + 60]
    )
    if noun_after and not re.match(r"['\"]* (?:report|result|outcomes?|start|marks)\b", low[word.end :]):
        return True
    if BEFORE_SOFT.search(before) or RATED_AS.search(before) or MOVED.search(before) or LISTED.search(before[-6:]):
        return True
    if COPULA.search(before):
        return (
            re.match(
                r"['\"]*(?:[.,;:)]| and | or | overall| too\b| again| as well| also| in (?:19|20)\d\d| today| now"
                r"| across| in (?:all|every|each)|$| for (?:children|care|leader|help))",
                low[word.end :],
            )
            is not None
        )
    if re.match(
        r"['\"]* (?:for|in|on) (?:the |its |their |both )*(?:experience|impact|leader|help|care leaver|children"
        r"|overall|adoption|safeguarding)",
        low[word.end :],
    ):
        return any(other.end < word.start for other in accepted)
    near = NEAR_WORDS.search(before)
    return near is not None and any(0 <= word.start - other.end <= 28 for other in accepted)


def leads(before: str, word: GradeWord, accepted: list[GradeWord]) -> bool:
    """Whether "outstanding leadership" is a grade: "rated good with outstanding leadership" is one, praise is none."""
    if re.search(r"\b(?:commend\w*|prais\w*|applaud\w*|highlight\w*)\b", before):
        return False
    return word.quoted or (
        re.search(r"\bwith ['\"]*$", before) is not None and any(other.end < word.start for other in accepted)
    )


def is_title_case(text: str) -> bool:
    """Whether a sentence is written Like This, so that a capital says nothing."""
    words = re.findall(r"[A-Za-z]{4,}", text)
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def word_at(sentence: Sentence, start: int, end: int, grade: Grade, how: How) -> GradeWord:
    return GradeWord(start=start, end=end, grade=grade, how=how, quoted=is_quoted(sentence.low, start, end))


def is_quoted(low: str, start: int, end: int) -> bool:
    """Whether quotation marks stand right before and after, a mark of a sentence between them allowed."""
    return start > 0 and low[start - 1] in "'\"" and re.match(r"[.,]?['\"]", low[end:]) is not None
