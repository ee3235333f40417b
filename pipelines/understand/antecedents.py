"""What a word that points back means: which of the judgements told before, in its sentence or in the one before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from pipelines.understand.judgements import CHILDREN_OF, REAL, Named, find_judgements
from pipelines.understand.later import expression
from pipelines.understand.part_told import (
    DONE_FOR,
    LAST_WORD,
    PEOPLE_THEMSELVES,
    is_one,
    is_subject_before,
)
from pipelines.understand.reading import Sentence

Pointed = Literal[
    "it",
    "they",
    "part",
    "several",
    "children",
    "colon",
    "asked",
    "first",
    "second",
    "first ones",
    "last ones",
    "other ones",
    "led",
    "here",
]


class Earlier(NamedTuple):
    """A sentence before; ``graded``: it tells a grade; ``council``: it names one; ``before``: the one before it, where
    both tell a grade."""

    sentence: Sentence
    graded: bool
    council: bool
    before: Sentence | None = None


def told_before(
    kind: Pointed, count: int | None, earlier: Sequence[Earlier], *, elsewhere: bool = False
) -> Iterator[Named]:
    """Yield what the sentences before say that is pointed to; ``elsewhere``: this one begins with a place."""
    if not earlier or kind == "colon":
        return
    last = earlier[-1]
    asked = last.sentence.low.rstrip().endswith("?")
    if kind == "here" or (kind == "asked" and not asked):
        return
    if kind == "led" and (last.graded or LED_IN.match(last.sentence.low) is None):
        return
    if kind == "it" and asked:
        kind = "asked"
    if kind == "it" and any("overall" in each.parts for each in find_judgements(last.sentence.low)):
        return  # the whole was told of last
    if (
        kind == "it"
        and last.graded
        and any(ARE_SEVERAL.match(last.sentence.low, named.end) for named in find_judgements(last.sentence.low))
    ):
        return  # "Experiences of care leavers were good. It was found inadequate in 2015": so the council was
    if elsewhere and kind == "it" and ends_with_judgement(last.sentence.low):
        yield from antecedent(kind, count, last.sentence.low, find_judgements(last.sentence.low)[-1:])
        return
    if kind == "it" and not elsewhere and (last.council or OTHER_SUBJECT.search(last.sentence.low)):
        first = next(iter(find_judgements(last.sentence.low)), None)
        if first is None or OPENS_WITH.fullmatch(last.sentence.low, 0, first.start) is None or last.graded:
            return
    if kind == "they":
        told = find_judgements(last.sentence.low)
        if told and ARE_BOTH.match(last.sentence.low, told[-1].end) and is_subject_before(last.sentence.low, told[0]):
            yield from antecedent("several", None, last.sentence.low, told)
            return
        if len(told) == 1 and is_one(told[0]) and SERVICES_ARE.fullmatch(last.sentence.low, 0, told[0].end):
            yield told[0]
            return
        if len(told) == 1 and is_one(told[0]) and SERVICES_FOR.search(last.sentence.low, 0, told[0].start):
            yield from antecedent("children", None, "", told)
        return
    if kind in ("first ones", "last ones", "other ones"):
        if kind == "other ones" and last.graded and not last.sentence.item:
            return  # others than the one told in between: which they are is known by name
        listed = [named for each in earlier if each.sentence.item for named in find_judgements(each.sentence.low)]
        yield from antecedent(kind, count, "", listed)
        return
    if kind == "several" and last.sentence.item and len(earlier) > 1:
        listed = [named for each in earlier if not each.graded for named in find_judgements(each.sentence.low)]
        yield from antecedent(kind, count, "", listed, whole=True)
        return
    named = find_judgements(last.sentence.low)
    if kind == "several" and count and last.before is not None and sum(len(each.parts) for each in named) < count:
        named = (*find_judgements(last.before.low), *named)  # "Adoption is good. Leadership is poor. Both were ..."
    meant = tuple(antecedent(kind, count, last.sentence.low, named))
    yield from meant or antecedent(kind, count, last.sentence.low, named, whole=count is not None)


SERVICES_ARE = expression(
    r"\W*(?:(?!services\b)[\w'-]+ ){0,6}(?:child protection|safeguarding|adoption|care leavers'?) services"
)
"""A sentence whose subject are the services of one judgement, which "they" takes up ("Leeds child protection services
...")."""
ARE_BOTH = expression(r"'?(?: services?)? (?:are|were|have) (?:now )?(?:both|all|each)\b")
"""What makes several judgements the subject that "they" takes up ("Those for A and B are both good. In 2019 they ...").
"""
ARE_SEVERAL = expression(r"'?(?: (?:services|arrangements|experiences))? (?:(?:both|all|also) )?(?:were|are|have)\b")


def antecedent(
    kind: Pointed, count: int | None, low: str, named: Sequence[Named], *, whole: bool = False
) -> Iterator[Named]:
    """Yield which of the judgements ``named`` before are meant; ``whole``: overall may be one of them."""
    real = [
        each
        for each in named
        if REAL.issuperset(each.parts) or "other" in each.parts or (whole and "overall" in each.parts)
    ]
    if not real:
        return
    parts = tuple(dict.fromkeys(part for each in real for part in each.parts))
    if kind == "several":
        items = sum(len(each.each) or 1 for each in real)
        plural = count is None and items == 1 and not whole
        if plural or count in (len(parts), items) or (count is None and len(parts) > 1):
            yield replace(real[0], parts=parts)
    elif kind in ("first ones", "last ones", "other ones"):
        if (count or 1) < len(parts):
            yield replace(real[0], parts=parts[: count or 1] if kind == "first ones" else parts[-(count or 1) :])
    elif kind in ("first", "second"):
        if len(parts) == 2:
            yield replace(real[0], parts=(parts[kind == "second"],))
    elif kind == "children":
        children = [each for each in real if CHILDREN_OF.intersection(each.parts)]
        if children:
            yield replace(children[-1], parts=tuple(part for part in children[-1].parts if part in CHILDREN_OF))
    elif kind in ("part", "colon", "asked", "here", "led"):
        real = [each for each in real if "other" not in each.parts] or real
        yield real[-1] if is_one(real[-1]) else replace(real[-1], parts=real[-1].parts[-1:])
    elif (
        len(real) == 1
        and is_one(real[0])
        and not (
            LAST_WORD.split(low[real[0].start : real[0].end])[-1] in PEOPLE_THEMSELVES
            and DONE_FOR.match(low, real[0].start) is None
            and OF_CHILDREN.search(low, 0, real[0].start) is None
            and IS_AREA.search(low) is None
        )
    ):
        yield real[0]


SERVICES_FOR = expression(
    r"^(?:(?!\b(?:children's|family|social|council) (?:services|care)\b)[^;:.])*\b(?:services?|support|provision"
    r"|arrangements) (?:for|to) (?:the |its )?(?:[\w']+ and )?$"
)
"""Services for one group of children, and nothing else that "they" can mean."""

OTHER_SUBJECT = expression(
    r"\b(?:council|authority|borough|county|city|town|department|directorate|trust|company|service)\b(?!'s)"
)
"""What ``it`` may mean as well."""

OPENS_WITH = expression(r"\W*(?:[\w'-]+ ){0,3}")
"""What stands before the subject of a sentence."""

OF_CHILDREN = expression(
    r"\b(?:support|services?|help|care|work|provision|lives|upbringing|grades?|ratings?|judge?ments?|verdicts?"
    r"|experiences?|progress"
    r"|arrangements"
    r"|news|performance|impact|quality|what (?:it|they|we|the \w+) (?:do|does|did|offers?|provides?))\b[\w' ]{0,40}$"
)
"""What makes a group of people something that "it" can mean: what they do or what is done for them."""


IS_AREA = expression(r"\b(?:area|exception|aspect|category|judge?ment|strand)\b")
"""What says of a group of people that they stand for an area, which "it" may mean ("One area stood out: care leavers").
"""

LED_IN = expression(
    r"\W*(?:and |but )?(?:on|for|as (?:for|to)|regarding|turning to|when it comes to|then there (?:is|was)"
    r"|(?:first|next|then|last|finally) (?:comes?|came|was))\b"
)
"""How a sentence begins that only says what the next has the grade of ("On leadership the report is brief")."""


def ends_with_judgement(low: str) -> bool:
    """Whether the last words of a sentence name a judgement ("What let it down was its support for care leavers")."""
    named = find_judgements(low)
    return bool(named) and not low[named[-1].end :].strip(" .!'\"")
