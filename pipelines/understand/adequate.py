"""Where "adequate" is the grade of an inspection of its time, told long after the last scale that had it."""

from pipelines.understand.days import MONTH
from pipelines.understand.judgements import find_judgements
from pipelines.understand.later import expression

RATED_ADEQUATE = expression(
    r"\b(?:rated|judged|graded|deemed|downgraded|upgraded)(?: (?:it|them|the \w+))?(?: as| to| to be)? $"
    r"|\b(?:rated|judged|graded|deemed)\b[^.;,]{3,60} (?:as|to be)(?: only| merely| just)? $"
    r"|\b(?:rating|grade|judge?ment) of $"
    r"|\b20(?:0\d|1[0-3])\b[^.;]{0,40}\b(?:was|were|been)(?: (?:only|just|still))? $"
    r"|\bfound [^.;]{3,60} to be $|\bfrom (?:an? |being )?$"
)
"""What makes adequate a grade, however long after the last scale that had it."""

WHAT_HELPS = expression(
    r"\b(?:funding|training|staffing|resources?|capacity|housing|supervision|planning|budgets?|recording)\b"
    r"[^,;.]{0,40}\b(?:was|were|been) (?:\w+ )?['\"]*$"
)
"""What services need, and is no grade of theirs ("training in child protection was adequate")."""

BY_OTHERS = expression(r"\b(?:courts?|judges?|auditors?|ombudsman|reviews?|reviewers?|parents|surveys?|councillors)\b")
"""Who else found something adequate."""

IN_ITS_TIME = expression(r"\b20(?:0\d|1[0-3])\b")
"""A year of the scales that had it."""

CALLED_A_PART = expression(
    r"\b(?:rat|judg|grad|call|deem|consider|f[io]und|think|thought)\w*\b(?! for\b)[^.;:]{3,90} ['\"]*$"
)
OF_IT = expression(r"'?(?: services?| arrangements| work| support)? (?:only |merely |just |as |at |to be )?['\"]*")
"""What inspectors called a judgement ("how could they, in 2012, call its safeguarding adequate?")."""

WAS = expression(
    r"\b(?:it|they|services?|council|authority|department|county|city|borough|protection|safeguarding|care|leadership)"
    r" (?:had been |was |were |been )(?:(?:also|only|still|just) )?['\"]*$"
)
IN_YEAR = expression(r"['\"]*(?: overall)?,? (?:in|from|until) (?:\w+ )?20(?:0\d|1[0-3])\b")
"""What services were in a year of that scale."""

OF_LABEL = expression(
    rf"(?:\W|\d|\b(?:{MONTH}|the|our|its|for|of|and|in|on|services?|support|help|experiences|quality|inspection|report"
    r"|judge?ment)\b)*"
)
TO_CELL = expression(
    rf"(?: services?)?\s*(?:[:–-]|\|(?:\s*+(?:{MONTH}|\d++))*+\s*\|?|,)\s*(?:(?:rated|judged) )?['\"]*"
)
TO_CELL_BEFORE = expression(r"[:|,–-]\s*(?:(?:rated|judged) )?['\"]*$")
CELL_ENDS = expression(r"['\"]*\s*(?:[.;,)|]|$)")
"""The label of a row or an item that is nothing but a judgement's name, and how its grade ends."""


def was_adequate(low: str, start: int, end: int) -> bool:
    """Whether "adequate" at ``low[start:end]`` is a grade that inspectors once gave."""
    if RATED_ADEQUATE.search(low, 0, start) is not None:
        return WHAT_HELPS.search(low, 0, start) is None
    if CELL_ENDS.match(low, end) and TO_CELL_BEFORE.search(low, 0, start) and is_cell(low, start):
        return True
    if IN_ITS_TIME.search(low) is None or BY_OTHERS.search(low, 0, start) is not None:
        return False
    if WAS.search(low, 0, start) is not None:
        return IN_YEAR.match(low, end) is not None
    if CALLED_A_PART.search(low, 0, start) is None:
        return False
    return any(OF_IT.fullmatch(low, named.end, start) for named in find_judgements(low) if named.end <= start)


def is_cell(low: str, start: int) -> bool:
    """Whether nothing but the name of a judgement, and a day, stand before ``start``."""
    return any(
        OF_LABEL.fullmatch(low, 0, named.start) and TO_CELL.fullmatch(low, named.end, start)
        for named in find_judgements(low)
        if named.end <= start
    )
