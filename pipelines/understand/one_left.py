"""The one judgement that is left where the others were told, and the others where the one is ("good overall and in
three of the four areas ... the exception was adoption")."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from pipelines.model import DayInterval, Judgement
from pipelines.understand.all_areas import AREAS, NUMBERS
from pipelines.understand.counted import NUMBERED, SO_MANY
from pipelines.understand.found import Found, changed
from pipelines.understand.frameworks import Period, judgements_of_all
from pipelines.understand.judgements import ALL_BUT_ONE_OF
from pipelines.understand.later import expression
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
    told = {part for other in told_around(each, found) if is_before(other, each) for part in other.parts}
    left = tuple(part for part in period.judgements if part not in told)
    one = len(left) == 1 or (period.combined and left == ("in_care", "care_leavers"))
    return left if told and one else ()


def told_around(each: Found, found: Sequence[Found]) -> Sequence[Found]:
    """Those of the grades found, in order of reading, that stand within so many sentences of one."""
    field, number = read_at(each)
    first = bisect_left(found, (field, number - NEAR), key=read_at)
    return found[first : bisect_right(found, (field, number + NEAR), lo=first, key=read_at)]


def read_at(each: Found) -> tuple[bool, int]:
    """When the sentence of a grade is read: the title before the text."""
    return each.field == "text", each.sentence.number


def is_before(other: Found, each: Found) -> bool:
    """Whether another grade, told just before one, is of the same councils and inspection."""
    return (
        other.why is None
        and other.field == each.field
        and 0 < each.sentence.number - other.sentence.number <= NEAR
        and other.word.grade != each.word.grade
        and set(other.gss) == set(each.gss)
        and is_of_then(other, each)
    )


def is_of_then(other: Found, each: Found) -> bool:
    """Whether another grade is told of the same time as one, or leaves it open."""
    return other.told.time in (None, each.told.time, "new" if each.told.time is None else None)


def with_counted_rest(story: Story, found: tuple[Found, ...], inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grades of a story, one that is only counted with the judgements that are left, where they are as many
    ("three goods and one outstanding, for leadership")."""
    for each in found:
        count = SO_MANY.search(each.sentence.low, 0, each.word.start) if each.why == "no_judgement_named" else None
        number = NUMBERED[count["count"]] if count is not None else 0
        period = period_of(each.told, story, inspected) if number > 1 else None
        left = counted_rest(each, found, period, number) if period is not None else ()
        yield changed(each, parts=left, named=True, why=None) if left else each


def counted_rest(each: Found, found: Sequence[Found], period: Period, number: int) -> tuple[Judgement, ...]:
    """The judgements that are left of a framework's, where one is told by name beside those counted and all the rest
    are so many."""
    told = [
        other
        for other in found
        if other.why is None and other.named and other.told == each.told and set(other.gss) == set(each.gss)
    ]
    if not any(other.sentence is each.sentence and len(other.parts) == 1 for other in told):
        return ()
    parts = {part for other in told for part in other.parts}
    left = tuple(part for part in period.judgements if part not in parts)
    return left if len(left) == number else ()


def with_all_but_one(story: Story, found: tuple[Found, ...], inspected: DayInterval | None) -> Iterator[Found]:
    """Yield the grades of a story; one of the whole and all areas but one has those that are left when that is told."""
    for each in found:
        yield each
        number = counted_but_one(each)
        left = all_but_one(each, number, found, period_of(each.told, story, inspected)) if number else ()
        if left:
            yield changed(each, parts=left, named=True, expanded=True)


def counted_but_one(each: Found) -> int | None:
    """Return how many areas there are, where a grade is told overall and of all but one ("overall and in three of the
    four")."""
    if each.why is not None or each.parts != ("overall",) or "overall" not in each.sentence.low:
        return None
    counted = OVERALL_AND_IN.search(each.sentence.low)
    if counted is None or NUMBERS[counted["told"]] + 1 != NUMBERS[counted["every"]]:
        return None
    return NUMBERS[counted["every"]]


OVERALL_AND_IN = expression(
    rf"\boverall(?: effectiveness)?,? and(?: also)? (?:in|for|under|on) {ALL_BUT_ONE_OF.pattern}"
)
"""What adds to the whole all areas but one. So many areas that stand alone tell of no more than those they name."""


def all_but_one(each: Found, number: int, found: Sequence[Found], period: Period | None) -> tuple[Judgement, ...]:
    """The judgements of a framework but for the one of them that the story tells another grade of; nothing where it
    tells that of none, or of several."""
    every = judgements_of_all(period, number) if period is not None else ()
    if period is not None and period.framework == "SIF" and number < len(every):
        every = tuple(part for part in every if part != "overall")
    told = {
        part for other in told_around(each, found) if is_exception(other, each) for part in other.parts if part in every
    }
    combined = period is not None and period.combined
    if combined and told & {"in_care", "care_leavers"}:
        told |= {"in_care", "care_leavers"}
    one = len(told) == 1 or (combined and told == {"in_care", "care_leavers"})
    return tuple(part for part in every if part not in told) if one else ()


def is_exception(other: Found, each: Found) -> bool:
    """Whether another grade is told near one as that of the area left out, by name and in so many words."""
    return (
        other.why is None
        and other.named
        and not other.expanded
        and other.field == each.field
        and LEFT_OUT.search(other.sentence.low) is not None
        and abs(other.sentence.number - each.sentence.number) <= NEAR
        and other.word.grade != each.word.grade
        and set(other.gss) == set(each.gss)
        and is_of_then(other, each)
        and other.told.days in (None, each.told.days)
    )


LEFT_OUT = expression(
    r"\b(?:exception|odd one out|only|alone|(?:just|and|but) one|the (?:one|third|fourth|fifth|sixth|other|last"
    r"|remaining))\b"
)
"""What says of an area that it is the one which was left out of the count."""
