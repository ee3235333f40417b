"""A sentence with what the talk has come to: its topic, its councils, its judgements, and what it points back to."""

from typing import Literal, NamedTuple

from pipelines.model import DayInterval
from pipelines.understand.antecedents import Earlier
from pipelines.understand.grade_words import GradeWord
from pipelines.understand.judgements import Named
from pipelines.understand.reading import Sentence
from pipelines.understand.story import Group
from pipelines.understand.topic import Topic

Time = Literal["new", "previous"]


class Turn(NamedTuple):
    """A sentence with its grades, judgements and councils; ``topic`` and ``focus`` are those of the talk.

    ``lead_word`` is the grade of the line that introduces the list it is an item of; ``above`` the judgements of the
    row above, where the sentence is nothing but a grade;
    ``back`` those of the sentence before that "both" points to.
    """

    at: int
    sentence: Sentence
    words: tuple[GradeWord, ...]
    named: tuple[Named, ...]
    groups: tuple[Group, ...]
    topic: Topic
    focus: tuple[str, ...]
    lead_word: GradeWord | None = None
    above: tuple[Named, ...] = ()
    back: tuple[Named, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    """The sentence before, with those of the list that it ends."""
    same_as: tuple[Sentence, GradeWord] | None = None
    """The sentence and its grade that "the same grade" of this one points to."""
    columns: tuple[Time, ...] = ()
    """Of when the grades of a table's row are, one a column."""
    judged: tuple[Named, ...] = ()
    """Of which judgements the grades of a table's row are, one a column."""
    counted: tuple[Sentence, GradeWord, tuple[Named, ...]] | None = None
    """The sentence before with its last grade, of which areas this one names, and which they are."""
    roll: tuple[Sentence, GradeWord] | None = None
    """The heading and its grade under which the sentence lists councils, and says no more."""

    dated: tuple[tuple[Sentence, GradeWord, DayInterval], ...] = ()
    """The heads of a table's columns with their grades, and the days on which the council of its row had them."""

    @property
    def gss(self) -> tuple[str, ...]:
        """The codes of the councils that the sentence names, each once."""
        return tuple(dict.fromkeys(gss for group in self.groups for gss in group.gss))
