"""Where a grade stands beside its judgement without a verb: in a headline, an item, brackets, a table."""

import re

from pipelines.understand.days import MONTH
from pipelines.understand.grade_names import GRADE_OF_ANY_SCALE
from pipelines.understand.grade_words import IN_BRACKETS, GradeWord, Place
from pipelines.understand.history import is_step_of_history
from pipelines.understand.judgements import REAL, find_judgements, names_judgement
from pipelines.understand.later import expression


def is_verbless(here: Place) -> bool:
    """Whether it stands beside the judgement it is of without a verb: in an item, a headline, the row of a table."""
    low, ahead, start, end = here.low, here.ahead, here.start, here.end
    if ahead.endswith((" a", " an")):
        if VERBLESS.fullmatch(low, 0, start) and AT_END.match(low, end) and opens_with_judgement(low):
            return True
        if A_FOR.fullmatch(low, 0, start) and names_judgement(low[:start]):
            return True
    elif ahead.endswith(","):
        if ENDS_ITEM.match(low, end) and is_verbless_item(low, here.word):
            return True
    elif not ahead.strip(" *•·▪-–") and FOR_WHOM.match(low, end) and is_verbless_for(low, here.word):
        return True
    elif ahead.strip(" '\"") in ("", "also", "equally") and (heads := HEADS_LIST.match(low, end)) is not None:
        first = next((named for named in find_judgements(low) if named.start >= heads.end()), None)
        return first is not None and A_VERB.search(low, heads.end(), first.start) is None
    if not ahead.endswith((".", ":", ";")) and AT_END.match(low, end) and is_name_and_grade(low, here.word):
        return True
    if ENDS_ITEM.match(low, end) and is_one_of_names(low, here.word):
        return True
    return ends_row(low, here.word) or is_listed(low, here.word)


def is_listed(low: str, word: GradeWord) -> bool:
    """Whether a grade ends an item of the list that a colon opens ("The judgements were: overall effectiveness good;
    leadership good")."""
    if ":" not in low or ENDS_ITEM.match(low, word.end) is None or LIST_OF_GRADES.match(low, 0, word.start) is None:
        return False
    start = max(low.rfind(mark, 0, word.start) for mark in ";:,") + 1
    named = [each for each in find_judgements(low) if each.start >= start and each.end <= word.start]
    return (
        len(named) == 1
        and (REAL | {"overall"}).issuperset(named[0].parts)
        and NAME_FIRST.fullmatch(low, start, named[0].start) is not None
        and NOTHING_BETWEEN.fullmatch(low, named[0].end, word.start) is not None
    )


LIST_OF_GRADES = expression(
    r"[^;:]{0,120}\b(?:judge?ments?|grades?|gradings?|ratings?|outcomes?|verdicts?|results?|findings|scores)\b"
    r"[^;:]{0,60}:"
)


def is_name_and_grade(low: str, word: GradeWord) -> bool:
    """Whether a sentence is nothing but a judgement's name and its grade ("Help and protection good.")."""
    named = find_judgements(low)
    return (
        len(named) == 1
        and (REAL | {"overall"}).issuperset(named[0].parts)
        and NAME_FIRST.fullmatch(low, 0, named[0].start) is not None
        and NOTHING_BETWEEN.fullmatch(low, named[0].end, word.start) is not None
    )


def is_one_of_names(low: str, word: GradeWord) -> bool:
    """Whether a sentence without a verb is a list of judgements, each with its grade, and this is one of them
    ("Overall effectiveness outstanding, leadership good.")."""
    named = find_judgements(low)
    if len(named) < 2 or A_VERB.search(low) or not all((REAL | {"overall"}).issuperset(each.parts) for each in named):
        return False
    graded = [each for each in named if EACH_WITH_GRADE.match(low, each.end)]
    return (
        len(graded) == len(named)
        and NAME_FIRST.fullmatch(low, 0, named[0].start) is not None
        and any(NOTHING_BETWEEN.fullmatch(low, each.end, word.start) for each in named)
    )


NAME_FIRST = expression(r"\W*(?:and |but )?(?:the |our |its |experiences? of |support for |services for |help for )*")
NOTHING_BETWEEN = expression(r"'?(?: services?| support)?(?:,? (?:now|again|still|also|too|both))? ['\"]*")


EACH_WITH_GRADE = expression(NOTHING_BETWEEN.pattern + rf"{GRADE_OF_ANY_SCALE}['\"]*(?:[.;,]|$| and\b)")

FOR_WHOM = expression(r"['\"]*,? (?:both )?(?:for|in|on) (?:the |its |both )?")

HEADS_LIST = expression(
    r"['\"]*(?: (?:too|also|again|as well|overall|likewise|once more|this time)|(?=:)|(?<=also good)|(?<=also"
    r" outstanding)"
    r"|(?<=equally good)|(?<=equally outstanding)): "
)
"""How a sentence opens with the grade of what it then lists ("Outstanding too: leaders and help and protection")."""

NEAR_WHOM = 60
"""Letters within which a judgement is named that an adjective is said of ("it was good for the experience of ...")."""

A_FOR = expression(
    r"(?:\W*|.*[;:] (?:and |but )?)(?:for|on|in) [^,;:]{3,80}, (?:it was |only |just |there was )?an? ['\"]*"
)
""""For leadership, a good"."""

AT_END = expression(r"['\"]*(?:[.;!)]|$| \((?:ofsted,? )?(?:19|20)\d\d\))")

VERBLESS = expression(r"\W*[^,;:.]{3,60}, (?:just |only )?an? ['\"]*")
""""Care leavers, an outstanding"."""

ROW_END = expression(
    r"(?:[\s|/,;:–-]+(?:good|outstanding|requires improvement(?: to be good)?|inadequate|adequate|n/?a|not judged))+"
    r"[\s|.]*$"
)
"""Grades alone at the end of a line, as in the row of a table."""

ROW_LETTERS = 130
"""A line this short may be the row of a table, with its grade at its end or in the next line."""


def ends_row(low: str, word: GradeWord) -> bool:
    """Whether a line is the row of a table: a judgement's name, and then nothing but grades."""
    if len(low) > ROW_LETTERS or (low.rstrip().endswith(".") and ":" not in low):
        return False
    tail = ROW_END.search(low, max(0, word.start - 3))
    if tail is None or word.start < tail.start():
        return False
    return any(named.start < NEAR_START and tail.start() - named.end < NEAR_END for named in find_judgements(low))


NEAR_START, NEAR_END = 45, 25
"""Letters before and behind the name of a judgement in the label of a row."""


def is_alone(low: str, word: GradeWord) -> bool:
    """Whether a line holds nothing but the grade, as a cell of a table does, or it stands in brackets of its own."""
    before, after = low[: word.start], low[word.end :]
    if "(" in before and BRACKET_OPENS.search(before) and ENDS_BRACKET.match(after):
        return True
    if re.fullmatch(r"[\s'\"•*·|:-]*(?:(?:also|again|still|equally|likewise) )?['\"]*", before) and re.fullmatch(
        rf"[\s'\".|]*|{SAID_SO}"
        r"|['\"]* (?:too|as well|again|also)\W*|['\"]*,? overall\W*|['\"]*,? (?:overall )?(?:in|by|since"
        r"|from) (?:\w+ )?(?:19"
        r"|20)\d\d\W*",
        after,
    ):
        return True
    if re.fullmatch(r"\W*(?:and |but )?['\"]*", before) and after.rstrip().endswith(":") and len(after) < 40:
        return True
    return is_step_of_history(low, word.start, word.end)


SAID_SO = (
    r"['\"]*,? (?:(?:the )?(?:inspectors|ofsted|watchdog|report) (?:say|said|answer|found|wrote)\w*"
    r"|(?:say|said|answer|wrote)\w* (?:the |an? |its )?(?:inspectors|ofsted|watchdog|report)\b[^,;:.]{0,40})\W*"
)
"""Who said the one word that a sentence consists of ("Good, the inspectors said")."""

ENDS_BRACKET = expression(
    r"['\"]*(?: overall)?(?:\)|, (?:was|were|previously|formerly|unchanged|up|down|from|no change)\b"
    rf"|,?(?: (?:ofsted|by ofsted|since|in|as of|as at|{MONTH}|(?:at|in) (?:its|the) (?:last|latest|previous"
    rf"|most recent)"
    r" (?:\w+ )?(?:inspection|visit|report)(?: in)?),?){0,3} (?:19|20)\d\d[);,]"
    r"|,? (?:(?:at|in) (?:its|the) (?:last|latest|previous|most recent) (?:\w+ )?(?:inspection|visit|report)"
    r"|by ofsted|ofsted)\))"
)
"""How a grade ends that stands in brackets behind a name, with the one before it or its day ("Kent (good, was
inadequate)", "Kent (good, 2018)")."""

BRACKET_OPENS = expression(
    r"\((?:(?:currently|now|then|previously|formerly|once|still|also|itself|both|ofsted|ofsted rating|overall|(?:19"
    r"|20)\d\d)[:,]? )*"
    r"['\"]*$"
)
"""How a bracket opens that holds no more than a grade ("Kent (currently outstanding)")."""


def is_verbless_item(low: str, word: GradeWord) -> bool:
    """Whether a grade stands behind a comma and a judgement, in a sentence without a verb ("leadership, good; ...")."""
    return A_VERB.search(low, low.rfind(":", 0, word.start) + 1) is None and any(
        REAL.union({"overall"}).issuperset(named.parts) and low[named.end : word.start].strip(" '\"") == ","
        for named in find_judgements(low)
    )


def is_verbless_for(low: str, word: GradeWord) -> bool:
    """Whether a line without a verb begins with a grade and goes on with what it is for ("Good for leadership")."""
    low = SAID_BEHIND.sub("", low)
    for named in find_judgements(low):  # "for those who have left care": it is a name
        low = low[: named.start] + "~" * (named.end - named.start) + low[named.end :]
    said = SAYS_WHO.search(low, word.end)
    end = said.start() if said is not None else len(low)
    return "~" in low[word.end : word.end + NEAR_WHOM] and A_VERB.search(low, 0, end) is None


SAYS_WHO = expression(r",? (?:says?|said) (?:ofsted|(?:the )?(?:inspectors|watchdog|report|inspectorate))\W*$")
"""Who said what a line tells ("Good for leadership, says Ofsted")."""


SAID_BEHIND = expression(
    r"(?:,| –) (?:says?|said|(?:it is |it's )?(?:confirmed|announced|reported|found))(?: [\w'-]+){1,4}[.!]?\s*$"
    r"|(?:,| –) (?:ofsted|inspectors|watchdog|report)(?: has| have)? (?:says?|said|finds?|found|rules?|ruled)[.!]?\s*$"
)
"""Who says so, behind a headline without a verb of its own ("Good for adoption, says Ofsted")."""

ENDS_ITEM = expression(r"['\"]*(?:[.;,!)]|$| and\b)")

A_VERB = expression(
    r"\b(?:was|were|is|are|has|have|had|be|been|being|said|says|rated|judged|get|gets|got|will|would|can|could|do"
    r"|does)\b"
)


def opens_with_judgement(low: str) -> bool:
    """Whether a sentence begins with the name of a judgement."""
    first = next(iter(find_judgements(low)), None)
    return first is not None and (REAL | {"overall"}).issuperset(first.parts) and first.start < NEAR_START


ALL_ELSE = expression(r"(?:all|everything|every|the) ?(?:else|the rest|(?:other|rest|others)(?: [\w ]{3,20})?)")
"""All the others, as what stands in brackets behind their grade."""

BEFORE_BRACKETS = expression(r"(?:^\W*|[,;:] (?:and )?|\) and |\b(?:\d|an?|one|two|three|four|five) )['\"]*$")


def heads_brackets(low: str, word: GradeWord) -> bool:
    """Whether a grade stands alone before the judgements that have it, in brackets ("good (leadership), ...")."""
    inside = IN_BRACKETS.match(low, word.end)
    return (
        inside is not None
        and BEFORE_BRACKETS.search(low, 0, word.start) is not None
        and (names_judgement(inside[1]) or ALL_ELSE.fullmatch(inside[1]) is not None)
    )
