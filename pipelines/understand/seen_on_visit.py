"""What inspectors write of the work that they saw on a visit, in the words of a grade: a visit gives none."""

from pipelines.model import DayInterval
from pipelines.understand.days import find_days
from pipelines.understand.found import Found, changed
from pipelines.understand.later import expression
from pipelines.understand.needed import compile_needing
from pipelines.understand.reading import Sentence

VISIT = compile_needing(r"\b(?:monitoring|focus+ed|follow[- ]?up|progress) (?:visits?|letters?)\b")

INSPECTED = compile_needing(r"(?<!monitoring )(?<!follow-up )\b(?:re-?)?inspect(?:ions?|ed)\b")
"""An inspection that does give grades: what goes on behind it is of that."""

IN_PASSING = expression(
    r"\b(?:(?:since|until|before)(?: (?:the|an?|its|their))?|(?:after|following|follow(?:s|ed)|despite)"
    r"(?: (?:the|its|their))? (?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+))"
    r"(?: (?:ofsted|first|last|previous|such|quarterly|successful|short)){0,2} $"
)
"""What leads to visits that are only told of on the way to the news ("After five monitoring visits, Ofsted ...")."""

OF_REPORT = expression(r"\b(?:reports?|now|today|latest)\b")
"""What ends the talk of a visit: a report, or how things are found to be now."""


def visit_told(before: Sentence | None, sentence: Sentence) -> Sentence | None:
    """Return the sentence, this one or ``before`` in its paragraph, that tells of the visit which is talked of."""
    visit = VISIT.search(sentence.low)
    if (visit is None and before is None) or INSPECTED.search(sentence.low):
        return None
    if visit is not None:
        return sentence if IN_PASSING.search(sentence.low, 0, visit.start()) is None else None
    if OF_REPORT.search(sentence.low):
        return None
    return before if before is not None and before.paragraph == sentence.paragraph else None


def as_seen(visit: Sentence | None, each: Found, published: DayInterval | None) -> Found:
    """Return a grade as none, where it only says of some of the work how a visit found it ("In June they wrote that
    support for care leavers still required improvement")."""
    if (
        visit is None
        or each.why is not None
        or each.word.how != "hard"
        or each.word.quoted
        or not each.parts
        or "overall" in each.parts
        or not each.sentence.low.startswith("requir", each.word.start)
        or RATED.search(each.sentence.low)
        or SINCE_WHEN.search(each.sentence.low, 0, each.word.start)
        or not THEY_WROTE.search(each.sentence.low, 0, each.word.start)
    ):
        return each
    days = each.told.days
    years = {dated.days.start.year for dated in find_days(visit.low, published)}
    if days is not None and days.start.year not in years:
        return each  # of another time than the visit
    return changed(each, why="visit_gives_no_grade")


SINCE_WHEN = expression(r"\bsince (?:\w+ )?(?:19|20)\d\d,? when\b")
"""The inspection that visits are counted from ("the third visit since 2023, when adoption required improvement")."""

RATED = expression(r"\b(?:rat(?:ed|ings?)|judg(?:ed|e?ments?)|grad(?:ed?|es|ings?)|overall)\b")
THEY_WROTE = expression(
    r"(?<!had )\b(?:wrote|writes?|said|says?|found|finds?|not(?:ed|es)|warn(?:ed|s)|concluded|saw|reported|reports"
    r"|added"
    r"|adds|stated|states|(?<=, )that)\b[^;.]*$"
)
"""Who says so, before the grade."""
