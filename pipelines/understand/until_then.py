"""Grades that were denied until a day, and are so since: "They weren't rated good until 2025"."""

from pipelines.understand.clauses import Clause
from pipelines.understand.later import expression


def is_so_since(clause: Clause) -> bool:
    """Whether a grade that the words deny was given on the day that they name."""
    if "until" not in clause.low or YET_TO_COME.search(clause.before):
        return False
    if UNTIL_A_YEAR.match(clause.after) and GRADED_SO.search(clause.before):
        return True
    return ONLY_THEN.search(clause.before) is not None


GRADED_SO = expression(
    r"\b(?:rated|judged|graded|found|given|awarded|(?:did not|didn't) (?:get|become|reach|achieve|earn|win|gain|secure"
    r"|receive)|(?:was|were)(?: not|n't)(?= (?:an? )?['\"]*$))"
)
ONLY_THEN = expression(
    r"(?:\bnot|n't) until (?:\w+ ){0,3}(?:19|20)\d\d(?:,? (?:was|were|did)| that) (?:(?!\b(?:not|never|no)\b"
    r"|n't)[^,;.])*$"
)
"""What was denied until a day has been so since ("It was not until 2021 that inspectors called it outstanding")."""
UNTIL_A_YEAR = expression(
    r"['\"]*(?: (?:rating|grade|judge?ment|verdict))?(?: (?:by|from) (?:ofsted|inspectors))? until (?:\w+"
    r" ){0,3}(?:19|20)\d\d\b"
)

YET_TO_COME = expression(
    r"\b(?:will|would|can|cannot|expect\w*|think|is|are|may|might|does|do)\b"
    r"|n't\b(?<!wasn't)(?<!weren't)(?<!didn't)(?<!hadn't)"
)
"""What makes "not good until 2027" one of the time to come."""
