"""Which grade "the same grade" means: what was told before, and by what it points there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipelines.model import DayInterval, Grade
from pipelines.understand.binding import bind_judgements
from pipelines.understand.days import MONTH
from pipelines.understand.focus import is_another
from pipelines.understand.frameworks import FIRST_REPORTS, MOST_PARTS
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.grades import OF_WHOLE
from pipelines.understand.judgements import Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.listing import COUNCILS
from pipelines.understand.needed import compile_needing
from pipelines.understand.reading import Sentence
from pipelines.understand.same_words import WAS_THEN_TOO
from pipelines.understand.status import tell
from pipelines.understand.story import Group, Story
from pipelines.understand.turn import Turn


class Spoken(NamedTuple):
    """The sentences with grades of children's services to which one may point back."""

    last: Turn | None = None
    """The sentence before, or the one before a question."""
    last_but_one: Turn | None = None
    whole: Turn | None = None
    """The last that graded services as a whole."""
    beside: Turn | None = None
    """The last that graded something else, as another inspectorate does."""


def heard(spoken: Spoken, before: Turn, at: int) -> Spoken:
    """Return what may be pointed to from the ``at``-th sentence, behind ``before``."""
    graded = bool(before.words) and before.topic.ours
    last, last_but_one, whole, beside = spoken
    if before.words:
        beside = None if graded else before
    forgotten = last is not None and at - last.at > SPOKEN_WITHIN and not before.sentence.item
    if (before.words or forgotten) and not before.sentence.low.rstrip().endswith("?"):
        last, last_but_one = before if graded else None, last
    if graded and speaks_of_whole(before):
        whole = before
    elif not before.words and not forgotten:
        return spoken
    return Spoken(last, last_but_one, whole, beside)


def grade_meant(
    story: Story, sentence: Sentence, same: GradeWord, at: int, subject: Group | None, spoken: Spoken
) -> tuple[Sentence, GradeWord] | None:
    """Return the grade, with its sentence, that "the same grade" of the ``at``-th sentence means."""
    last, last_but_one, whole, beside = spoken
    if last is None and beside is not None and at - beside.at == 1 and OF_OURS.search(sentence.low):
        return where_told(beside, -1) if NAMES_GRADE.search(sentence.low, same.start, same.end) else None
    if last is not None and at - last.at == SPOKEN_WITHIN:
        if same.how != "same" or NAMES_GRADE.search(sentence.low, same.start, same.end) is None:
            return None  # "so were children": it must stand nearer
        last_but_one = None
    if last_but_one is not None and at - last_but_one.at > SPOKEN_WITHIN:
        last_but_one = None
    if WAS_THEN_TOO.fullmatch(sentence.text) and (last is None or TELLS_WHEN.search(last.sentence.low) is None):
        return None  # "Kent was in June": inspected, for all that is said
    apart = (
        is_another(subject, story.mains) and (last is None or at - last.at > 1) and not find_judgements(sentence.low)
    )  # another council, told beside the story's own: what it got is a grade of the whole
    of_whole = apart or OF_WHOLE.search(sentence.low, same.start, same.end) is not None
    if of_whole and last is not None and last is not whole and (said := grade_of_whole(last)) is not None:
        return said
    if of_whole and whole is not None:
        return said_before(story, sentence, same, (whole,))
    return said_before(story, sentence, same, (last, last_but_one) if last else ())


OF_OURS = compile_needing(
    r"\bchildren's (?:services|social care)\b[^;]*\bofsted\b|\bofsted\b[^;]*\bchildren's (?:services|social care)\b"
)
"""What gives children's services the grade that something else was given ("... were given the same rating by Ofsted").
"""

TELLS_WHEN = expression(
    rf"\b(?:was|were|is|are|been|got|received|earned|won)\b[^;.]*\b(?:{MONTH}"
    r"|(?:19|20)\d\d|last \w+|this \w+|ago|earlier)\b"
    r"|\b(?:few|fewer|no more than|one of|none|no other|only (?:\w+ )?(?:councils?|authorit\w+|one|two|three|four))"
    r"\b[^;.]*\b(?:is|are|was|were|been|have|has)\b"
)
"""What a sentence must say, when or of how many, for the next to say of another council only when it was."""

SPOKEN_WITHIN = 3
"""Sentences within which "the same grade" points back to one; the items of a list below that one are none."""

NAMES_GRADE = expression(r"\b(?:grade|rating|mark|verdict|judge?ment|label|tag)s?\b")


def said_before(
    story: Story, sentence: Sentence, same: GradeWord, spoken: Sequence[Turn | None]
) -> tuple[Sentence, GradeWord] | None:
    """Return the grade, with its sentence, that "the same grade" of a sentence means: the last that was told as fact,
    and where it is told of now, the last that was."""
    kept = KEEPS.search(sentence.low, 0, same.end) is not None
    at_once = SO_TOO.match(sentence.low) is not None
    of_before = kept or at_once or tell(sentence.low, (same,), 0, story.published).time == "previous"
    asserted: list[tuple[Turn, int]] = []
    undated: list[tuple[Turn, int]] = []
    for turn in filter(None, spoken):
        for at in range(len(turn.words) - 1, -1, -1):
            told = tell(turn.sentence.low, turn.words, at, story.published, minutes=story.minutes)
            if told.why is None and told.time != "forecast":
                asserted.append((turn, at))
                if told.days is None and not of_before:
                    undated.append((turn, at))
                if of_before or told.time != "previous":
                    return where_told(turn, at)
    asserted = undated or asserted  # what is told of now points past a grade that has its year
    return where_told(*asserted[0]) if asserted else where_told(spoken[0], -1) if spoken and spoken[0] else None


KEEPS = expression(r"\b(?:keeps?|kept|retain\w*|holds? on to|held on to|maintain\w*) (?:that|this) (?:\w+ )?\w+$")
"""What is kept is the grade told last, though of before ("It had been good. It keeps that grade for its leaders")."""


def is_so_too(before: Turn, sentence: Sentence) -> bool:
    """Whether a sentence says of something else what the one before it says, which is no item of a list: the verb is
    the same in both ("Morale is better. So is ..."), and nobody's feeling is a service's."""
    so = SO_IS.match(sentence.low)
    if before.sentence.item or so is None:
        return False
    verb = SAID_BY.get(so["verb"])
    return (verb is None or verb.search(before.sentence.low) is not None) and not (
        FEEL_SO.search(before.sentence.low) is not None and OF_SERVICE.match(sentence.low, so.end()) is not None
    )


SO_IS = expression(
    r"\W*(?:and |but )?so(?:,? too,?)? (?P<verb>was|were|is|are|did|does|do|has|have|had)\b(?! (?:it|they|we|i|you)\b)"
)
"""How a sentence begins that says of something else what was just said."""
NOW, THEN = expression(r"\b(?:is|are|am)\b|'s\b|'re\b"), expression(r"\b(?:was|were)\b")
SAID_BY = {"is": NOW, "are": NOW, "was": THEN, "were": THEN}
"""What "so is" takes up of the sentence before it ("Families wait. So is leadership" takes up nothing of it)."""
FEEL_SO = expression(
    r"\b(?:is|are|was|were) (?:(?:very|so|all|rightly|understandably) )*(?:proud|delighted|pleased|happy|thrilled"
    r"|angry|worried|sad|relieved|disappointed|upset|shocked|sorry|grateful|tired)\b"
)
OF_SERVICE = expression(
    r" (?:the |its |their |our )?(?:\w+ )?(?:support|help|work|services?|leadership|protection|safeguarding|adoption"
    r"|care (?!leavers?\b)|what)\b"
)

SO_TOO = expression(r"\W*(?:and |but )?so(?:,? too,?)? (?:was|were|did|had)\b")
"""How a sentence begins that can mean only the one before it, of whenever that is ("Kent was good in 2019. So was
Essex")."""


def speaks_of_whole(turn: Turn) -> bool:
    """Whether the grades of a sentence are those of one council's services, and of no judgement or council beside; one
    grade may be that of the whole and of parts ("'requires improvement' overall and for four of the five")."""
    parts = {part for named in turn.named for part in named.parts}
    of_whole = parts <= {"overall"} or ("overall" in parts <= {"overall", "all", "some"} and len(turn.words) == 1)
    return of_whole and COUNCILS.search(turn.sentence.low) is None


def grade_of_whole(turn: Turn) -> tuple[Sentence, GradeWord] | None:
    """Return the grade of a sentence that no judgement is named for; None where each has one, or several have none."""
    bound = bind_judgements(turn.sentence.low, turn.words, turn.named)
    whole = [
        at
        for at in range(len(turn.words))
        if all(named.parts == ("overall",) for named in bound.get(at, ())) and turn.words[at].how != "same"
    ]
    return where_told(turn, whole[0]) if len(whole) == 1 and COUNCILS.search(turn.sentence.low) is None else None


def where_told(turn: Turn, at: int) -> tuple[Sentence, GradeWord]:
    """Return a grade of a turn with its sentence; of one that itself points back, that which it means."""
    word = turn.words[at]
    return turn.same_as if word.how == "same" and turn.same_as is not None else (turn.sentence, word)


def with_pointer(words: tuple[GradeWord, ...], same: GradeWord | None, said: Grade | None) -> tuple[GradeWord, ...]:
    """Put "the same grade" among the grades of its sentence, as the grade that was told last before it."""
    if same is None:
        return words
    earlier = [word for word in words if word.start < same.start]
    grade = earlier[-1].grade if earlier else said
    if grade is None:
        return words
    return tuple(sorted((*words, replace(same, grade=grade)), key=lambda word: word.start))


def is_of_whole_then(low: str, days: DayInterval | None, named: Sequence[Named], published: DayInterval | None) -> bool:
    """Whether what all areas have now, without an overall grade, is said to be "the grade" of a day when there was one
    ("It is the same grade that the council received in May 2023")."""
    if days is None or published is None or IT_IS_THE.match(low) is None:
        return False
    every = any(each.parts == ("all",) or len(each.parts) >= MOST_PARTS for each in named)
    return every and days.end < FIRST_REPORTS["ILACS-2026"] <= published.start


IT_IS_THE = expression(
    r"\W*(?:no\W{1,3})?(?:it|that|this) (?:is|was) (?:also |just |precisely |exactly )?(?:the|its"
    r"|our) (?:same )?(?:grade|rating"
    r"|verdict"
    r"|judge?ment|mark) (?:that |which )?(?:it|we|they|the \w+|[a-z]+) (?:was|were|had|got|held|received)\b"
)
"""How a sentence begins that says of the grade just told when it was had before ("It is the grade it had in 2021")."""
