"""A grade whose day the sentence beside it tells: the question that it answers, or what points back to it.

"What did Ofsted say in 2021? That services were good."; "Inadequate. That was the grade that Ofsted gave it in 2019."
"""

from dataclasses import replace

from pipelines.model import DayInterval
from pipelines.understand.clause_days import MARK, RATERS, SAYS, is_past
from pipelines.understand.days import find_days
from pipelines.understand.earlier import IF_NOW
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.status import Told


def is_asked_before(before: Sentence, sentence: Sentence, published: DayInterval | None) -> Told | None:
    """Return how a grade is told that answers what was asked, or goes into the inspection named, right before it; None
    where that was of now ("The previous overall grade? Outstanding."; "You mention the inspection of 2018. In it ...").
    """
    asked = ASKED.match(before.low) is not None
    if not asked and not (IN_IT.match(sentence.low) and NAMES_INSPECTION.search(before.low)):
        return None
    if before.number != sentence.number - 1 or IF_NOW.search(before.low) or IF_NOW.search(sentence.low):
        return None
    if IS.search(sentence.low):
        return None
    dated = [each for each in find_days(before.low, published) if is_past(each, published, inspected=True)]
    if dated:
        return Told(time="previous", days=dated[-1].days)
    return Told(time="previous") if asked and OF_BEFORE.search(before.low) else None


ASKED = expression(
    r"\W*(?:(?:so|and|but|well|again),? )?(?:(?:what|how|which|where|why)\b(?![^?]*\b(?:since|chang\w+|improv\w+"
    r"|differ\w+"
    r"|better|worse|next|now|is|are|has|have|will)\b)[^?]*\b(?:did|was|were|had|said|gave|came)\b[^?]*"
    rf"|(?:the|its|their|our|and the)? ?(?:[\w']+ ){{0,3}}?{MARK}(?: (?:in|of|at|from|before) [^?]{{3,40}})?)\?\W*$"
)
"""A question of how services came out, or its name alone."""
OF_BEFORE = expression(r"\b(?:previous|last|earlier|old|prior) (?:\w+ ){0,2}(?:inspection|report|visit|time|\w+)\b")
IN_IT = expression(
    r"\W*(?:and |but )?(?:in it|in that (?:one|report|inspection|letter)|at it|there|then),? (?!(?:is|are|has|have)\b)"
)
NAMES_INSPECTION = expression(
    r"\b(?:inspection|report|letter|visit) (?:of|in|from|dated|published in|at) [^;.]{0,20}\b(?:19|20)\d\d\W*$"
    r"|\b(?:19|20)\d\d (?:\w+ )?(?:inspection|report|letter|visit)\W*$"
)
IS = expression(r"\b(?:is|are|has|have|will)\b")


def is_dated_behind(sentence: Sentence, behind: Sentence, published: DayInterval | None) -> DayInterval | None:
    """The days of before that the sentence behind a grade gives to it, by pointing back to it or by answering when it
    was given ("It was inadequate. So, at any rate, said Ofsted in 2018."; "When was it rated good? In 2018.")."""
    if behind.number != sentence.number + 1:
        return None
    found = IT_WAS_IN.fullmatch(behind.low) if sentence.low.rstrip(" '\"").endswith("?") else None
    if found is None and POINTS_BACK.match(behind.low) is None:
        return None
    dated = [each for each in find_days(behind.low, published) if is_past(each, published, inspected=True)]
    return dated[0].days if len(dated) == 1 else None


TIME = r"(?:back )?(?:in|at|of|from|during|after) (?:the )?(?:[\w']+ ){0,4}?(?:19|20)\d\d\b"
IT_WAS_IN = expression(rf"\W*(?:it was |that was |back )?{TIME}\W*")
NO_OTHER_TIME = r"(?:(?!\b(?:since|than|first|better|worse|now|today|until|before|again|too|also|like)\b)[^;:.?])"
POINTS_BACK = expression(
    rf"\W*(?:(?:that|this|such|it|so)(?:,? (?:at any rate|at least|anyway|in short|indeed),?)?"
    rf" (?:(?:was|were|had been) (?:(?:the|its|their|ofsted's|also) )*(?:what|how|(?:[\w-]+ ){{0,3}}?{MARK})\b"
    rf"|{SAYS} (?:{RATERS})|{RATERS} (?:had )?{SAYS})"
    rf"|(?:(?:or )?so|as),? {SAYS} {RATERS}){NO_OTHER_TIME}{{0,90}}? {TIME}(?!,? (?:too|as well|also)\b)"
    rf"|\W*(?:but )?(?:that|this|it) was (?:all |only |just )?{TIME}\W*$"
)
"""How a sentence says of the grade just told when it was given."""


def as_of_then(told: Told, days: DayInterval) -> Told:
    """Return how a grade is told that says nothing of its time itself, as one of these days."""
    return replace(told, time="previous", days=days) if told.time is None and told.why is None else told
