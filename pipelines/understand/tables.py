"""Grades in tables that have become lines of text: rows, columns with years, and headings."""

from collections.abc import Sequence
from typing import NamedTuple

from pipelines.understand.columns import GradedColumn, graded_columns, times_of
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import UNLISTED, Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Group
from pipelines.understand.turn import Time, Turn
from pipelines.understand.verbless import ROW_LETTERS


class Table(NamedTuple):
    """What is known of the table that a line may be of."""

    heads: tuple[str, ...] = ()
    """The years that head its columns, where its cells are lines."""
    columns: tuple[Time, ...] = ()
    """Of when they are."""
    graded: tuple[GradedColumn, ...] = ()
    """Those that a grade heads, whose cells are days."""
    judged: tuple[Named, ...] = ()
    """The judgements that head its columns, where each row is of a council."""


def table_at(table: Table, sentence: Sentence, words: Sequence[GradeWord], groups: Sequence[Group]) -> Table:
    """Return the table with what this line says of its columns."""
    if not words and ("bracket" in sentence.low or " (" in sentence.low) and IN_BRACKETS.search(sentence.low):
        return Table((), ("new", "previous"))
    judged = judgements_heading(sentence, words, table.judged)
    heads = heads_of(sentence, table.heads)
    return Table(
        heads,
        by_years(heads) or columns_of(sentence, words, table.columns),
        graded_columns(sentence, words, groups, table.graded),
        judged,
    )


def judgements_heading(sentence: Sentence, words: Sequence[GradeWord], above: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return the judgements that the first row of a table names, one a column, else those ``above``; nothing for a line
    without columns."""
    if "|" not in sentence.text:
        return ()
    if words:
        return above
    cells = [find_judgements(cell.strip()) for cell in sentence.low.split("|")]
    parts = [tuple(part for named in cell for part in named.parts) for cell in cells]
    named = tuple(Named(start=0, end=0, parts=each) for each in parts if each and not UNLISTED & {*each})
    return named if len(named) >= COLUMNS else above


def judged_in(table: Table, words: Sequence[GradeWord], named: Sequence[Named]) -> tuple[Named, ...]:
    """Return of which judgements the grades of a row are, where its columns say so and it names none itself."""
    return table.judged if not named and len(words) == len(table.judged) else ()


IN_BRACKETS = expression(
    r"\b(?:previous|last|earlier|former|old|before|20\d\d)\b[^.\n]{0,40}\bin (?:round |square )?brackets\b"
    r"|\bbrackets?\b[^.\n]{0,30}\b(?:previous|last|earlier|former|old|before|20\d\d)\b"
    r"|\b(?:grade|rating|judge?ment|outcome|result)s?,? \((?:the )?(?:previous|last|earlier|former|old|before|in"
    r" brackets)[^()]{0,30}\)\s*$"
)
"""What says above the rows of a list that each has the grade of before in brackets."""


def judgements_above(
    table: Table, before: Turn | None, sentence: Sentence, words: Sequence[GradeWord]
) -> tuple[Named, ...]:
    """Return the judgements of the row that a cell is of."""
    above = row_above(before, sentence, words)
    if not above and before is not None and table.heads and is_cell(sentence, words):
        return before.above  # the second cell of its row
    return above


def columns_in(
    table: Table, sentence: Sentence, before: Turn | None, words: Sequence[GradeWord], above: Sequence[Named]
) -> tuple[Time, ...]:
    """Return of when the grades of a line are, one a column, where it is a row or a cell of the table."""
    if len(words) == len(table.columns):
        return table.columns
    if len(words) == 1 and len(table.columns) == COLUMNS and (told := beside_empty(table.columns, sentence, words[0])):
        return told
    return cell_of(before, table.columns) if table.heads and above else ()


def beside_empty(columns: tuple[Time, ...], sentence: Sentence, word: GradeWord) -> tuple[Time, ...]:
    """Return of when the one grade of a row is whose other column is empty ("Care leavers | - | Good"); nothing for
    another row."""
    for cell in EMPTY_CELL.finditer(sentence.low):
        return columns[1:] if cell.start() < word.start else columns[:1]
    return ()


EMPTY_CELL = expression(
    r"(?:\||\s/)\s*(?:-|–|—|n/a|not applicable|none|not (?:graded|judged|inspected))?\s*(?=\||\s/\s|$)"
)
"""A cell with no grade in it."""


def columns_of(sentence: Sentence, words: Sequence[GradeWord], above: tuple[Time, ...]) -> tuple[Time, ...]:
    """Return of when the two columns are that a table's first row names by their years, else what they are ``above``;
    nothing for a sentence that is no row."""
    if not is_row(sentence):
        return ()
    return (() if words else by_years(YEARS.findall(sentence.low)) or times_of(sentence)) or above


def by_years(years: Sequence[str]) -> tuple[Time, ...]:
    """Return of when two columns are that these years head; nothing where there are not two."""
    if len(years) != 2 or years[0] == years[1]:
        return ()
    return ("previous", "new") if years[0] < years[1] else ("new", "previous")


def heads_of(sentence: Sentence, heads: tuple[str, ...]) -> tuple[str, ...]:
    """Return the years that head the columns of a table whose cells are lines, as far as this line goes on with it."""
    if YEAR_ALONE.fullmatch(sentence.low):
        return (*heads, *YEARS.findall(sentence.low))[: COLUMNS + 1]  # more tell no more than one too many
    return heads if len(heads) == COLUMNS and is_row(sentence) else ()


YEAR_ALONE = expression(r"\W*(?:in )?20[012]\d(?: (?:rating|grade|judge?ment|inspection))?\W*")

COLUMNS = 2


def cell_of(before: Turn | None, columns: tuple[Time, ...]) -> tuple[Time, ...]:
    """Return of when the cell is that follows a row's label or its first cell."""
    return columns[:1] if before is not None and not before.words else columns[1:]


def is_row(sentence: Sentence) -> bool:
    """Whether a line may be the row of a table: short, or with bars, and no sentence."""
    text = sentence.text.strip()
    return not text.endswith((".", "!", "?")) and (len(text) <= ROW_LETTERS or "|" in text)


YEARS = expression(r"(?<![\d/])20[012]\d(?![\d/])")


def row_above(before: Turn | None, sentence: Sentence, words: Sequence[GradeWord]) -> tuple[Named, ...]:
    """The judgements of the line above, where this one is nothing but a grade, as a cell of a table is."""
    if before is None or before.words or len(before.sentence.text.strip()) > ROW_LETTERS:
        return ()
    if before.lead_word is not None:
        return ()  # the item of a list has its grade from the line above the list
    return find_judgements(before.sentence.low) if is_cell(sentence, words) else ()


def is_cell(sentence: Sentence, words: Sequence[GradeWord]) -> bool:
    """Whether a line is nothing but a grade."""
    if len(words) != 1:
        return False
    rest = sentence.low[: words[0].start] + sentence.low[words[0].end :]
    return MARKS.fullmatch(rest) is not None


MARKS = expression(
    r"[\s'\"•*·|:.-]*(?:(?:ofsted(?:'s)? |our |new |overall )?(?:grade|rating|outcome|verdict|result"
    r"|judge?ment)\s*[:|–-]\W*)?(?:(?:also|again|still|equally|likewise)\b)?[\s'\"•*·|:.-]*"
)
"""What may stand in a cell beside its grade: marks, and what it is called."""
