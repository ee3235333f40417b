"""What the talk is of at each sentence of a field: which thing, which councils.

A sentence that names neither goes on with what was named before it; the story's own council comes back after a while.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from pipelines.understand.grades import GradeWord, find_grades
from pipelines.understand.judgements import Named, find_judgements
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Field, Group, Story
from pipelines.understand.topic import NOBODY, OURS, SERVICES, Topic

OLD_SCALES_UNTIL = date(2014, 6, 30)
"""Adequate, poor and excellent were grades until 2013; some reports came out later."""

INSPECTORS = re.compile(r"\bofsted\b|\bmajesty's inspectors\b")

SUBJECT_WITHIN = 50
"""Letters into a sentence, up to which a council named is what it talks of."""

REMEMBERED = 3
"""Sentences without a council's name after which the talk is of the story's own council again."""

ROW_LETTERS = 130
"""A line this short may be the row of a table whose grade stands in the next line."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A sentence with its grades, judgements and councils; ``topic`` and ``focus`` are those of the talk.

    ``lead_word`` is the grade of the line that introduces the list it is an item of; ``above`` the judgements of the
    row above, where the sentence is nothing but a grade;
    ``back`` those of the sentence before that "both" points to.
    """

    at: int
    sentence: Sentence
    words: tuple[GradeWord, ...] = field(repr=False)
    named: tuple[Named, ...] = field(repr=False)
    groups: tuple[Group, ...] = field(repr=False)
    topic: Topic
    focus: tuple[str, ...]
    lead_word: GradeWord | None = None
    above: tuple[Named, ...] = ()
    back: tuple[Named, ...] = ()


def opening_topic(story: Story) -> Topic:
    """Return what the story is about: what its headline names, else what its text names first."""
    opening = next((topic for topic in (*story.title.topics[:1], *story.text.topics) if topic is not None), None)
    if opening is not None:
        return opening
    words = f"{story.title.reading.plain}\n{story.text.reading.plain}".lower()
    by_office = SERVICES.search(words) is not None  # told of by its director's office alone
    return OURS if by_office or (INSPECTORS.search(words) and "child" in words) else NOBODY


def turns(story: Story, told: Field, opening: Topic) -> Iterator[Turn]:
    """Yield the sentences of a field with what the talk is of."""
    topic = opening
    main: tuple[str, ...] = (story.main,) if story.main else ()
    focus, silent = main, 0
    old_scales = story.published is not None and story.published.start <= OLD_SCALES_UNTIL
    before: Turn | None = None
    for at, sentence in enumerate(told.sentences):
        words = find_grades(sentence, old_scales=old_scales)
        topic = next_topic(told.topics[at], sentence, words, topic, opening)
        silent = 0 if told.groups[at] else silent + 1
        subject = subject_of(told.groups[at])
        if subject is not None:
            focus = subject.gss
        elif silent > REMEMBERED and main:
            focus = main
        listed = sentence.lead is not None and sentence.item and not words
        named = find_judgements(sentence.low) if words or listed else ()
        lead = find_grades(sentence.lead, old_scales=old_scales) if listed and named and sentence.lead else ()
        before = Turn(
            at=at,
            sentence=sentence,
            words=words,
            named=named,
            groups=told.groups[at],
            topic=topic,
            focus=focus,
            lead_word=lead[-1] if lead else None,
            above=row_above(before, sentence, words),
            back=pointed_back(before, sentence) if words else (),
        )
        yield before


def next_topic(
    own: Topic | None, sentence: Sentence, words: Sequence[GradeWord], topic: Topic, opening: Topic
) -> Topic:
    """Return what the talk is of with this sentence."""
    if own is None:
        return topic
    if opening.ours and not own.ours and not words:
        return topic  # "best known for assessing schools": nothing of theirs is graded here
    if not opening.ours and own.ours and not INSPECTORS.search(sentence.low) and topic is not NOBODY:
        return topic  # a directorate named beside another service is not rated by that
    return own


def subject_of(groups: Sequence[Group]) -> Group | None:
    """The councils that the talk turns to with this sentence."""
    subject = next((group for group in groups if not (group.aside or group.joint or group.ended)), None)
    return subject if subject is not None and subject.start < SUBJECT_WITHIN else None


def pointed_back(before: Turn | None, sentence: Sentence) -> tuple[Named, ...]:
    """The judgements of the sentence before, where this one speaks of "both" or "all three" of them."""
    if before is None or not BACK.match(sentence.low):
        return ()
    return tuple(
        named for named in find_judgements(before.sentence.low) if not {"all", "some", "overall"} & {*named.parts}
    )


BACK = re.compile(
    r"\W*(?:both|all (?:three|four)|the (?:two|three))(?: of (?:these|them|those))? (?:were|was|are|had been"
    r"|have been)\b"
)


def row_above(before: Turn | None, sentence: Sentence, words: Sequence[GradeWord]) -> tuple[Named, ...]:
    """The judgements of the line above, where this one is nothing but a grade, as a cell of a table is."""
    if before is None or len(words) != 1 or before.words or len(before.sentence.text.strip()) > ROW_LETTERS:
        return ()
    rest = sentence.low[: words[0].start] + sentence.low[words[0].end :]
    return find_judgements(before.sentence.low) if re.fullmatch(r"[\s'\"•*·|:-]*", rest) else ()
