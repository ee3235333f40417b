"""Columns of a table that a word in its first row is of: the day of a grade, or when the grades below it were given."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipelines.model import DayInterval
from pipelines.understand.days import find_days
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Group
from pipelines.understand.turn import Time

BAR = " | "


class GradedColumn(NamedTuple):
    """A column of days on which councils were given the grade that heads it ("Rated inadequate")."""

    number: int
    cells: int
    head: Sentence
    word: GradeWord


def graded_columns(
    sentence: Sentence, words: Sequence[GradeWord], groups: Sequence[Group], above: tuple[GradedColumn, ...]
) -> tuple[GradedColumn, ...]:
    """Return the columns that a table's first row heads by a grade, else those that are ``above`` this row."""
    if BAR not in sentence.low:
        return ()
    if groups or not words or find_days(sentence.low, None):
        return above
    cells = sentence.low.split("|")
    numbers = [sentence.low.count("|", 0, word.start) for word in words]
    if not all(DATED.search(cells[number]) for number in numbers):
        return above
    return tuple(GradedColumn(number, len(cells), sentence, word) for number, word in zip(numbers, words, strict=True))


DATED = expression(r"\b(?:rated|judged|graded|found|deemed|declared|date|when|since|year|became)\b")
"""What makes of a grade at the head of a column what its days are of."""


def days_of_grade(
    columns: Sequence[GradedColumn], sentence: Sentence, groups: Sequence[Group], published: DayInterval | None
) -> Iterator[tuple[Sentence, GradeWord, DayInterval]]:
    """Yield the grades that a council has by the columns of its row, each with its day."""
    cells = sentence.low.split("|")
    for column in columns:
        if len(groups) == 1 and len(cells) == column.cells and column.head is not sentence:
            dated = find_days(cells[column.number], published)
            if len(dated) == 1:
                yield column.head, column.word, dated[0].days


def times_of(sentence: Sentence) -> tuple[Time, ...]:
    """Return of when two columns are that a table's first row names so ("Previous rating | Current rating")."""
    if BAR not in sentence.low and " / " not in sentence.low:
        return ()
    told: list[Time] = []
    for cell in CELLS.split(sentence.low):
        if BEFORE.fullmatch(cell):
            told.append("previous")
        elif NOW.fullmatch(cell):
            told.append("new")
    return tuple(told) if len(told) == 2 and told[0] != told[1] else ()


CELLS = expression(r"\||\s/\s")
OF = r"(?:(?:rating|grade|judge?ment)s? )?(?:in |at |on )?"
RATING = r"(?: ofsted| overall)*(?: (?:rating|grade|judge?ment|outcome|inspection|result|verdict|report)s?)?\s*"
BEFORE = expression(rf"\s*{OF}(?:previous|last|old|earlier|former|prior|before|then){RATING}")
NOW = expression(rf"\s*{OF}(?:current|new|latest|now|this|today|present|most recent){RATING}")
