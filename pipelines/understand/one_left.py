"""The one judgement that is left where the others were told ("... In the remaining one it was good")."""

from collections.abc import Iterator, Sequence

from pipelines.model import DayInterval, Judgement
from pipelines.understand.found import Found, changed
from pipelines.understand.frameworks import Period
from pipelines.understand.judgement_words import AREAS
from pipelines.understand.needed import compile_needing
from pipelines.understand.of_what import period_of
from pipelines.understand.story import Story

IN_THE_ONE = compile_needing(
    rf"\b(?:in|for|on|under) the (?:remaining|other|last|fourth|fifth|sixth)(?: (?:one|{AREAS}))?(?=,| (?:it|they"
    r"|the \w+"
    r"|services|which)\b)"
)
"""How a sentence speaks of the one that is left without its name."""

NEAR = 2
"""Sentences within which the others are told."""


def with_one_left(story: Story, found: tuple[Found, ...], inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grades of a story, that of the one that is left with its judgement."""
    for each in found:
        if (
            each.named
            or " the " not in each.sentence.low
            or not IN_THE_ONE.search(each.sentence.low, 0, each.word.start)
        ):
            yield each
            continue
        left = the_one_left(each, found, period_of(each.told, story, inspected))
        yield changed(each, parts=left, named=True, why=None) if left else each


def the_one_left(each: Found, found: Sequence[Found], period: Period | None) -> tuple[Judgement, ...]:
    """The judgement that is left of a framework's when the sentences before have told all the others another grade."""
    if period is None:
        return ()
    told = {part for other in found if is_before(other, each) for part in other.parts}
    left = tuple(part for part in period.judgements if part not in told)
    one = len(left) == 1 or (period.combined and left == ("in_care", "care_leavers"))
    return left if told and one else ()


def is_before(other: Found, each: Found) -> bool:
    """Whether another grade, told just before one, is of the same councils and inspection."""
    return (
        other.why is None
        and other.field == each.field
        and 0 < each.sentence.number - other.sentence.number <= NEAR
        and other.word.grade != each.word.grade
        and set(other.gss) == set(each.gss)
        and other.told.time in (None, each.told.time, "new" if each.told.time is None else None)
    )
