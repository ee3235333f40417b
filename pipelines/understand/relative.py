"""A grade told by how far it is from the one told before: "care leavers went one better", "a grade lower in 2021"."""

import re
from collections.abc import Sequence
from typing import Literal

from pipelines.model import Grade
from pipelines.understand.days import find_days
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import REAL, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.same_grade import Spoken
from pipelines.understand.status import tell
from pipelines.understand.story import Story
from pipelines.understand.turn import Turn

STEPS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
UPWARDS = ("higher", "better", "above")

GRADE = r"(?:whole |full )?(?:grade|rung|notch|step|level|categor(?:y|ie))s?"
BEYOND = r"(?P<way>higher|better|above|lower|worse|below|beneath)"
IS = (
    r"(?:is|are|was|were|been|rated|judged|graded|put|placed|set|c[ao]mes? out|came|stands?|stood|sits?|sat|got|gets"
    r"|earn(?:s|ed)|fare[ds]?|did|does|scor(?:es|ed))"
)
THE_REST = (
    r"(?: (?:than )?(?:that|this|the (?:rest|others)|everything else|the overall (?:grade|one|rating|judge?ment)"
    r"|the (?:services?|department|council)(?: as a whole| overall| itself)?|it))?"
)
ENDS = r"(?=\W*$|[,;:)]| (?:and|but|while|though|still|again|overall)\b)"

OF_PART = expression(
    rf"\b(?:(?:went|goes|gone|did|does|fare[ds]?) (?P<better>one|two) better(?: than (?:that|the rest))?"
    r"(?!,? (?:and|by|as|when|where|in) )"
    rf"|{IS} (?:only |just |at )?(?P<many>an?|one|two|three) {GRADE} {BEYOND}{THE_REST}){ENDS}"
)
"""How the grade of a judgement is told beside that of the services, or of the rest of them."""

OF_ALL = expression(r"\b(?:rest|others|else|overall|services?|department|council)\b")
"""What a grade is told beside that is not that of the sentence before, but of the services as a whole."""

SUBJECT = r"(?:it|they|we|services|the (?:council|authority|county|city|borough|services?|department))"
BEFORE = (
    r"(?:(?:back )?(?:in|since|from|on) (?:\w+ )?(?:19|20)\d\d|(?:\w+ ){1,2}years (?:ago|earlier)"
    r"|(?:at|since|in|from|on) (?:its|the|their) (?:last|previous) (?:\w+ )?(?:inspection|report|visit)|last time)"
)
OF_BEFORE = expression(
    rf"\b{SUBJECT} (?:had been|was|were|stood)(?: rated| judged| graded| put)? (?:at |only |just )?"
    rf"(?P<many>an?|one|two|three) {GRADE} {BEYOND}(?: (?:that|then))?(?: {BEFORE})?{ENDS}"
    rf"|\b(?:inspection|visit|report)\b[^.;]{{0,40}} (?:put|placed) (?:it|them|services|the council) (?:at )?"
    rf"(?P<put>an?|one|two|three) {GRADE} (?P<so>higher|better|above|lower|worse|below|beneath){ENDS}"
)
"""How the grade that services had before is told beside that of now, with its day."""

UP = (
    r"(?P<rose>up|(?:gone|moved|went|moves|goes|c[ao]me) up|ris(?:en|es)|rose|climb(?:ed|s)(?: up)?|jump(?:ed|s)"
    r"|improve[ds])"
)
DOWN = r"(?P<fell>down|(?:gone|moved|went|goes) down|fallen|fell|slip(?:ped|s)|drop(?:ped|s))"
YEAR = r"(?:\w+ )?(?:19|20)\d\d"
OF_MOVE = expression(
    rf"\b(?:{SUBJECT}|th(?:at|is)) (?:is |are |was |has |have )?(?:now )?(?:{UP}|{DOWN}) (?:by )?"
    r"(?P<by>an?|one|two|three) (?:whole |full )?(?:grade|rung|notch|categor(?:y|ie))s?,?"
    r" (?:from|on|since|compared (?:with|to)|after)"
    rf" (?:{BEFORE}|(?:its|the) last(?: full)? inspection|{YEAR})(?:,? in {YEAR})?{ENDS}"
)
"""By how much services are said to have moved since, and from when: from what they had before."""


UNITS = (" better", " grade", " rung", " notch", " step", " level", " categor")
COUNTED = expression(r"\b(?:an?|one|two|three) (?:better\b|(?:whole |full )?(?:grade|rung|notch|step|level|categor))")
"""Without these a sentence tells no grade so: they are looked for first."""

DAY = expression(rf"\b{BEFORE}")

SCALE: tuple[Grade, ...] = ("inadequate", "requires improvement", "good", "outstanding")
OLD_SCALE: tuple[Grade, ...] = ("inadequate", "adequate", "good", "outstanding")
OLD_UNTIL, LAST_OLD = 2013, 2018
"""The last year of the old scale, and that until which a last inspection without its day may be of it."""


def tells_steps(low: str) -> bool:
    """Whether a sentence (lower-case) tells a grade by how far it is from another."""
    return may_tell(low) and any(told.search(low) for told in (OF_PART, OF_BEFORE, OF_MOVE))


def may_tell(low: str) -> bool:
    return any(map(low.__contains__, UNITS)) and COUNTED.search(low) is not None and ELSEWHERE.search(low) is None


ELSEWHERE = expression(
    r"\b(?:gcses?|a-levels?|english|maths|reading|exams?|tests?|pupils?|schools?|attain\w+|pa(?:id|y)|salar(?:y|ies)"
    r"|staff|workers|credit|hygiene|climate|league|football|cup|trophy)\b"
)
"""What else has grades and levels, and is higher or lower by one."""


def stepped(story: Story, sentence: Sentence, spoken: Spoken) -> GradeWord | None:
    """Return the grade that a sentence tells by how far it is from the last told; None where that is not certain.

    ``spoken``: the sentences before that one may point back to.
    """
    if story.published is None or story.published.start.year <= OLD_UNTIL + 1:
        return None  # whose scale it is measured on cannot be told
    if not may_tell(sentence.low):
        return None
    then = OF_BEFORE.search(sentence.low) or OF_MOVE.search(sentence.low)
    if then is not None and DAY.search(sentence.low):
        return moved(then, spoken.whole, story, scale_of_before(story, sentence), "held")
    told = OF_PART.search(sentence.low)
    if told is None or not any(
        named.end <= told.start() and REAL.issuperset(named.parts) for named in find_judgements(sentence.low)
    ):
        return None
    beside = spoken.last or (spoken.whole if OF_ALL.search(told[0]) else None)
    return moved(told, beside, story, SCALE, "rank")


def moved(
    told: "re.Match[str]", turn: Turn | None, story: Story, scale: Sequence[Grade], how: Literal["held", "rank"]
) -> GradeWord | None:
    """Return the grade so many steps above or below the one of now that a turn tells."""
    base = None if turn is None else grade_of_now(story, turn)
    if base not in SCALE:
        return None
    many = next(name for name in ("many", "better", "put", "by") if told.groupdict().get(name))
    ways = [told.groupdict().get(name) for name in ("way", "so")]
    upwards = many == "better" or any(way in UPWARDS for way in ways) or told.groupdict().get("fell") is not None
    at = SCALE.index(base) + STEPS[told[many]] * (1 if upwards else -1)
    if not 0 <= at < len(scale):
        return None
    start = told.start(many) if how == "held" else told.start()
    return GradeWord(start=start, end=told.end(), grade=scale[at], how=how, quoted=False)


def scale_of_before(story: Story, sentence: Sentence) -> Sequence[Grade]:
    """Return the scale of an earlier inspection, by its day; an empty one where its day does not tell."""
    days = find_days(sentence.low, story.published)
    if days:
        return OLD_SCALE if days[0].days.end.year <= OLD_UNTIL else SCALE
    return SCALE if story.published is not None and story.published.start.year > LAST_OLD else ()


def grade_of_now(story: Story, turn: Turn) -> Grade | None:
    """Return the one grade that a turn tells as of now; None where it tells none, or several."""
    told = [tell(turn.sentence.low, turn.words, at, story.published) for at in range(len(turn.words))]
    grades = {
        word.grade
        for word, each in zip(turn.words, told, strict=True)
        if each.why is None and each.time not in ("previous", "forecast")
    }
    return grades.pop() if len(grades) == 1 else None
