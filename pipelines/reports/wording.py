"""How Ofsted prints judgements and grades, as patterns. They match across line breaks, in any case.

Sources: the tables and headings of its reports from 2013 to 2026.
"""

import re

from pipelines.model import Grade, ReportJudgement

GRADE_WORDS = r"(?:outstanding|requir(?:es?|ing)\s*improve-?\s*ment(?:\s*to\s*be\s*good)?|inadequate|adequate|good)"
GRADE = rf"{GRADE_WORDS}(?![a-z])"
NOT_JUDGED = (
    r"(?:not\s+(?:been\s+)?(?:judged|graded|inspected|evaluated|reported)|no\s+(?:graded\s+|overall\s+)?judge?ment"
    r"(?:\s+(?:was\s+|has\s+been\s+)?(?:made|given))?|judge?ment\s+(?:was\s+)?not\s+(?:made|given)"
    r"|insufficient\s+evidence(?:\s+to\s+(?:make\s+a\s+)?judge(?:e?ment)?)?|not\s+applicable|n/a)(?![a-z])"
)

CHILDRENS = r"children\s?['’‘`´ʼ′¶?�]?\s?s?['’]?"
"""The word before "services", its apostrophe in any form, lost, or set apart."""
SERVICES = (
    rf"(?:children\s+and\s+young\s+people['’]s|{CHILDRENS})\s+(?:social\s+care\s+)?(?:and\s+famil(?:y|ies)\s+)?services"
)

PROGRESS = r"experiences?(?:\s+and\s+progress)?\s+of\s+(?:all\s+)?"
CARE_LEAVERS = (
    r"(?:(?:children|young\s+people)\s+)?(?:and\s+)?(?:care[\s-]+leavers|leaving\s+care|care[\s-]+experienced\s+"
    r"(?:young\s+)?(?:people|adults))"
)

JUDGEMENTS: dict[ReportJudgement, str] = {
    "in_care_and_care_leavers": rf"(?:{PROGRESS})?children\s+in\s+(?:our\s+)?care\s+and\s+(?:of\s+)?care[\s-]+leavers",
    "in_care": rf"(?:{PROGRESS})?(?:children\s+in\s+care(?!\s+and\b)"
    r"|(?:children\s+looked\s+after|looked[\s-]+after\s+children)\s+and\s+achieving\s+permanenc[ey])",
    "care_leavers": rf"{PROGRESS}{CARE_LEAVERS}|care[\s-]+leavers(?=\s*:)",
    "help_and_protection": rf"(?:{PROGRESS})?children\s+(?:and\s+young\s+people\s+)?"
    r"(?:who\s+(?:may\s+)?need|in\s+need\s+of)\s+help\s+(?:and/or|and|or|&)\s+protection",
    "leadership": r"impact\s+of\s+leaders"
    r"(?:\s+on\s+(?:social\s+work\s+)?practice(?:\s+with\s+children\s+and\s+families)?)?"
    r"|leadership,?\s+management\s+(?:and|&)\s+governance",
    "adoption": r"adoption\s+performance",
    "overall": rf"overall\s+effectiveness(?:\s+of\s+{SERVICES})?",
}
"""Judgement -> how a table or heading names it, without the article before it."""

ROW = "|".join(f"(?P<{judgement}>{pattern})" for judgement, pattern in JUDGEMENTS.items())

EARLIER = re.compile(
    r"previous\s+ofsted\s+inspections|judge?ments\s+for\s+the\s+local\s+authority\s+were"
    r"|^[ ]*(?:[^\W\d_][\w’']*[ ]){0,5}(?:previous|last)[ ](?:ofsted[ ])?"
    r"(?:(?:inspections?|judge?ments?|grades?|outcomes?)\b[ ]?){1,2}(?:[(:,–-][^\n]{0,40})?$",
    re.IGNORECASE | re.MULTILINE,
)
"""What stands above a list of the judgements of an earlier inspection; a line by itself where it is no fixed phrase."""

BEFORE_SIF = ("adequate",)
"""Grades that only inspections before November 2013 gave."""


def grade_of(words: str) -> Grade:
    """Return the grade that words matched by ``GRADE`` are."""
    low = words.lower()
    if low.startswith("requir"):
        return "requires improvement"
    for grade in ("outstanding", "inadequate", "adequate", "good"):
        if low == grade:
            return grade
    raise ValueError(f"{words!r} is no grade")


def judgement_of(match: "re.Match[str]") -> ReportJudgement | None:
    """Return the judgement whose group of ``ROW`` took part in a match."""
    return next((judgement for judgement in JUDGEMENTS if match[judgement]), None)


def one_line(text: str) -> str:
    """Return words as they are quoted: on one line."""
    return " ".join(text.split())
