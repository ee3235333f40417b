"""Whether a sentence only supposes a grade: "Were leaders inadequate again, a trust would follow"."""

from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression


def is_supposed(low: str, word: GradeWord) -> bool:
    """Whether a grade is a condition, told by a verb before its subject, or by what it would bring."""
    if not any(map(low.__contains__, WOULD)):
        return False
    if INVERTED.match(low) and WOULD_BEHIND.search(low, word.end) and "," in low[word.end :]:
        return True
    return A_GRADE.search(low, 0, word.start) is not None and WOULD_BRING.match(low, word.end) is not None


WOULD = (" would ", " could ", " might ")
INVERTED = expression(r"\W*(?:and |but )?(?:were|should|had) (?:the |its |their |our |it |they |[\w-]+ ){1,6}")
WOULD_BEHIND = expression(r"\b(?:would|could|might)\b")
A_GRADE = expression(r"(?:^|[,;:.] ?|\b(?:but|and|that) )\W*(?:an?|another) ['\"]*$")
WOULD_BRING = expression(
    r"['\"]*(?: (?:rating|grade|verdict|judge?ment))?(?: (?:for|in|on) [^,;.]{3,60}?)? (?:would|could|might)"
    r" (?!have\b|appear\b|seem\b)"
)
"""What a grade that nobody has yet would do ("a good for leadership would help")."""
