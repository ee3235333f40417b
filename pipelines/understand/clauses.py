"""The clause that a grade stands in: what is said before and after it, up to the grades beside it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.history import AGO
from pipelines.understand.later import expression

Cues = Mapping[str, "re.Match[str]"]
"""Which expressions stand in a clause before its grade, by their names."""


class Clause(NamedTuple):
    """The ``at``-th grade of a sentence, which ends at ``end``, with the words around it, all in lower case."""

    before: str
    """What its clause says before it."""
    lead: str
    """All that the sentence says before it."""
    after: str
    """What is said behind it, up to the next grade."""
    low: str
    words: tuple[GradeWord, ...]
    at: int
    end: int
    said: Cues
    """What stands in ``before``."""


LEADING = expression(
    r"^\W*(?:since|following|after|despite|although|though|while|having|(?:[\w-]+ ){1,3}(?:years?|months?|weeks?"
    r"|decades?)"
    r" (?:after|since|on from))\b[^,]*,(?! (?:when|where|which|who)\b)"
)


BORDER = expression(
    r"[,;–]|\b(?:(?!(?<=help )and protection\b|(?<=experiences )and progress\b)and|but|while|whereas|although|though"
    r"|(?<!work )(?<!working )with|after|despite|(?<!where )(?<!one )before|until"
    r"|following|since|when"
    r"|then|having|compared|against|over)\b"
    r"|\bfor(?= an? ['\"(]*$)"
    r"|\b(?:up from|down from|to|from)(?= (?:an? |the |be |being |become |rated |judged |now )*['\"(]*$)"
)


def clause_of(low: str, words: tuple[GradeWord, ...], at: int) -> tuple[str, str]:
    """Return what is said before and after a grade, up to the grades beside it."""
    word = words[at]
    start = words[at - 1].end if at else 0
    before = low[start : word.start]
    if at and (ended := end_of_relative(low, words, at - 1)) is not None:
        before = low[ended : word.start]
    elif at == 1 and (around := around_relative(low, words[0], word)) is not None:
        before = main_clause(around)
    elif at:
        borders = [border for border in BORDER.finditer(before) if not is_infinitive(low, word, border, start)]
        if len(borders) > 1 and borders[-1][0] == "to" and opens_clause(before, borders):
            borders.pop()  # "good; in 2021 it had gone down to inadequate": another clause, and no step from good
        borders = without_concession(before, borders)
        if (
            len(borders) > 1
            and not (len(borders) > 2 and GOES_ON_THEN.search(before, 0, borders[-3].end()))
            and ONE_BY_NAME.fullmatch(before, borders[-2].start() - len("judgement"), borders[-1].end())
        ):
            borders = borders[:-2]  # "and one part, help and protection, was"
        while (
            len(borders) > 1
            and borders[-1][0] in (",", "–")
            and borders[-2][0] != "and"  # "in both 2018 and 2024, are good"
            and ADVERBIAL.fullmatch(before, borders[-2].end(), borders[-1].start())
        ):
            borders.pop()  # ", in 2015, they were": the day belongs to what follows it
        if borders:
            before = before[borders[-1].start() :]
            nearest = max(words[at - 1].start - 30, words[at - 2].end if at > 1 else 0)
            if before.startswith("to") and re.search(r"\bfrom\b", low[nearest : words[at - 1].start]):
                return before_pair(low, words, at) + before, low[word.end : following(low, words, at)]
    else:
        before = main_clause(before)
    return before, low[word.end : following(low, words, at)]


def end_of_relative(low: str, words: Sequence[GradeWord], at: int) -> int | None:
    """Where a relative clause ends that a grade stands in, without a mark, and the main clause of the next goes on."""
    ended = RELATIVE_ENDS.match(low, words[at].end, words[at + 1].start)
    return ended.end() if ended is not None and IN_RELATIVE.search(low, 0, words[at].start) is not None else None


IN_RELATIVE = expression(
    r"\w (?:that|which|who|whose \w+) (?:(?:had|has|was|were|been|once|previously|only|rated|judged|graded|found"
    r"|an?) )*"
    r"['\"]*$"
)
RELATIVE_ENDS = expression(
    r"['\"]*(?: [\w'-]+){0,5}? (?:inspection|visit|report|time|then|before|ago|came|called|visited|inspected"
    r"|(?:19|20)\d\d)(?= (?:is|are|was|were|has|have|now|got|gets?)\b)"
)
"""The rest of a relative clause, behind which the main clause goes on ("Services that were inadequate last time are
good")."""


def around_relative(low: str, other: GradeWord, word: GradeWord) -> str | None:
    """What stands before a grade about a relative clause that holds another ("In May Kent, which had left the bottom
    grade in 2017, was found ..."); None where the other stands in none, or the clause does not go on behind it."""
    if ", wh" not in low and " when " not in low:
        return None
    opened = OPENS_RELATIVE.search(low, 0, other.start)
    closing = CLOSES_RELATIVE
    if opened is not None and not opened[0].startswith(","):
        closing = CLOSES_SINCE if opened[0].startswith("since") else CLOSES_CONTRAST
    closed = closing.match(low, other.end, word.start) if opened is not None else None
    return low[: opened.start()] + low[closed.end() : word.start] if opened is not None and closed is not None else None


OPENS_RELATIVE = expression(
    r", (?:which|who|where|whose)\b[^,;:]*$|since (?:[a-z]+ ){0,2}(?:19|20)\d\d,? when\b[^,;:]*$"
    r"|(?:unlike|in contrast to|compared (?:with|to))(?: in| at| to)? (?:[a-z]+ ){0,2}(?:(?:19|20)\d\d|last time"
    r"|its last inspection),? when\b[^,;:]*$"
)
CLOSES_RELATIVE = expression(r"[^,;:]{0,60},(?= (?:was|were|is|are|has|have|had|got|received)\b)")
CLOSES_CONTRAST = expression(r"[^,;:]{0,60},(?= )")
CLOSES_SINCE = expression(
    r"[^,;:]{0,60},(?= (?:and |but )?(?:was|were|is|are|has|have|rated|judged|graded|found|gave|called)\b)"
)


def without_concession(before: str, borders: list["re.Match[str]"]) -> list["re.Match[str]"]:
    """Leave out the marks about what is put in between a clause's opening and the rest of it ("and in 2018, although
    better, services were")."""
    if not borders or borders[-1][0] != ",":
        return borders
    for at in range(len(borders) - 2, -1, -1):
        if borders[at][0] == ",":
            return borders[:at] if CONCESSION.fullmatch(before, borders[at].end(), borders[-1].start()) else borders
    return borders


CONCESSION = expression(r" (?:(?:al)?though|even if|if|while|however|nevertheless|by then|in turn)\b[^,]{0,40}")


GOES_ON_THEN = expression(r"(?<!that )\bthen$")
"""What only goes on to one of them ("but then one area, adoption, was"), and is no time ("is that then one part")."""

ONE_BY_NAME = expression(
    r".*?\b(?:one|part|area|judge?ment|aspect|exception|(?:thi|four|fif)(?:rd|th)), "
    r"(?:the |its )?(?:help and protection|child protection|safeguarding|adoption|leadership|children in care"
    r"|care leavers|the impact of (?:its )?leaders), ?"
)
"""A judgement that is only called one of them before its name is put in between commas."""


def opens_clause(before: str, borders: list["re.Match[str]"]) -> bool:
    """Whether the mark before a "to" begins a clause of its own, which then moves to the grade."""
    mark, to = borders[-2], borders[-1]
    return mark[0] in (";", "but", "while", "whereas") or MOVED.fullmatch(before, mark.end(), to.start()) is not None


MOVED = expression(
    r"[^,;]{0,40}?\b(?:it|they|we|(?:the|its|our) \w+|services)"
    r" (?:(?:had|has|have|was|were|been|then|since|now|only) )*"
    r"(?:climb|r[io]se|risen|mov|improv|recover|bounc|slip|f[ae]ll|dropp|go|went|g[eo]t|reach|s[aiu]nk|crept|lifted"
    r"|upgrad|downgrad|advanc|progress|return)\w*(?: (?:up|down|back|on|further|only))* "
)
"""A clause with its own subject that moves to a grade ("by 2018 it had climbed to")."""


def is_infinitive(low: str, word: GradeWord, border: "re.Match[str]", start: int) -> bool:
    """Whether a "to" is that of "said to require improvement", and no step from grade to grade."""
    behind = low[start + border.end() : word.start]
    return border[0] == "to" and (
        re.fullmatch(r" be ['\"]*", behind) is not None or (behind == " " and low.startswith("require ", word.start))
    )


def before_pair(low: str, words: tuple[GradeWord, ...], at: int) -> str:
    """What stands before "from X to Y" tells of Y."""
    start = words[at - 2].end if at > 1 else 0
    lead = low[start : words[at - 1].start]
    cut = lead.rfind("from")
    return main_clause(lead[:cut] if cut > 0 else lead)


def main_clause(before: str) -> str:
    """Drop a leading clause that tells of before ("Since its last inspection in 2019, services have become")."""
    leading = LEADING.match(before)
    rest = before[leading.end() :] if leading else before
    before = rest if leading and re.search(r"\b(?:has|have|is|are|now|today)\b", rest) else before
    if " but " not in before:
        return before
    parted = [match.end() for match in BUT_NOW.finditer(before)]
    return before[parted[-1] :] if parted else before


BUT_NOW = expression(
    r" but (?=(?:the|its|their|his|her) (?!(?:last|previous|earlier)\b)(?:[\w'-]+ ){1,7}(?:was|were|is|are) )"
)
"""What ends before the clause that the grade is of ("improved since the last inspection, but the rating was ...")."""


def following(low: str, words: tuple[GradeWord, ...], at: int) -> int:
    """Where the words about a grade end: at the last border before the next grade."""
    if at + 1 == len(words):
        return len(low)
    start, end = words[at].end, words[at + 1].start
    if (ended := end_of_relative(low, words, at)) is not None:
        return ended
    borders = list(BORDER.finditer(low, start, end))
    return borders[-1].start() if borders else end


ADVERBIAL = expression(
    r" ?(?:(?:before|after) that|(?:19|20)\d\d|(?:in|at|by|on|since|during|when|as (?:recently|late) as) [^,]{2,40}"
    r"|(?:according to|for|said|in the (?:view|eyes|words|opinion) of) [^,]{2,40}? (?:in|of) (?:19|20)\d\d"
    r"|of (?:19|20)\d\d"
    rf"|{AGO}|last time(?: (?:round|around))?|the time before(?: that)?) ?"
)


def since_border(low: str, words: tuple[GradeWord, ...], at: int) -> str:
    """What stands before a grade since the last mark or "and" after the grade before it."""
    before = low[words[at - 1].end : words[at].start]
    borders = list(re.finditer(r"[,;–]|\b(?:and|but|while)\b", before))
    return before[borders[-1].start() :] if borders else ""
