"""Templates filled in many ways, each filling with what it claims. The same seed gives the same texts."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .template import Template
from .words import (
    COUNCILS,
    GRADES,
    INSPECTORATE,
    INSPECTORS,
    OVERALL,
    SERVICE,
    SERVICES,
    Council,
    Framework,
    framework,
)

Key = tuple[str, str, str, str]
"""Council's code, judgement, grade, status."""

TRIES = 8
"""How often, for each text that is asked for, a filling is tried before a template counts as used up."""


@dataclass(frozen=True, kw_only=True)
class Filled:
    group: str
    title: str
    text: str
    published: str
    wanted: frozenset[Key]


class Word:
    """A word in a slot: ``{G}`` as drawn, ``{G.plain}`` and the like as named."""

    def __init__(self, drawn: str, **forms: str) -> None:
        self.drawn = drawn
        self.__dict__.update(forms)

    def __str__(self) -> str:
        return self.drawn


def council_word(council: Council, chance: random.Random) -> Word:
    return Word(chance.choice((council.place, council.council)), place=council.place, council=council.council)


def part_word(wordings: Sequence[str], chance: random.Random) -> Word:
    return Word(chance.choice(wordings), cap=capital(wordings[0]))


def grade_word(grade: str, chance: random.Random) -> Word:
    marked = [wording for wording in GRADES[grade] if wording != grade]
    return Word(chance.choice(GRADES[grade]), plain=grade, cap=capital(grade), marked=chance.choice(marked))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def filled(group: str, template: Template, chance: random.Random) -> Filled:
    """Fill a template once."""
    rules = framework(template.published)
    councils = dict(zip("CDE", chance.sample(COUNCILS, 3), strict=True))
    parts = dict(zip("JKLM", chance.sample(sorted(rules.parts), min(4, len(rules.parts))), strict=False))
    grades = drawn_grades(rules, template.where, chance)
    words: dict[str, object] = {
        **{slot: council_word(council, chance) for slot, council in councils.items()},
        **{slot: part_word(rules.parts[part], chance) for slot, part in parts.items()},
        **{slot: grade_word(grade, chance) for slot, grade in grades.items()},
        "S": chance.choice(SERVICES),
        "N": chance.choice(SERVICE),
        "R": chance.choice(INSPECTORATE),
        "T": chance.choice(INSPECTORS),
        "P": chance.choice(rules.before),
    }
    named = {parts.get(slots.judgement, slots.judgement) for slots in template.told}
    wanted = {
        (councils[slots.council].gss, judgement, grades.get(slots.grade, slots.grade), slots.status)
        for slots in template.told
        for judgement in judgements(parts.get(slots.judgement, slots.judgement), rules, named)
    }
    return Filled(
        group=group,
        title=as_written(template.title.format(**words)),
        text=as_written(template.text.format(**words)),
        published=template.published,
        wanted=frozenset(wanted),
    )


def drawn_grades(rules: Framework, where: str, chance: random.Random) -> dict[str, str]:
    while True:
        grades = dict(zip("GHI", chance.sample(rules.grades, 3), strict=True))
        if all(holds(condition, grades, rules.grades) for condition in where.split()):
            return grades


def holds(condition: str, grades: dict[str, str], order: Sequence[str]) -> bool:
    slot, sign, other = condition[0], condition[1], condition[2:]
    if sign == "=":
        return grades[slot] in other.replace("_", " ").split("/")
    rank, other_rank = order.index(grades[slot]), order.index(grades.get(other, other))
    return rank > other_rank if sign == ">" else rank < other_rank


def judgements(judgement: str, rules: Framework, named: set[str]) -> list[str]:
    """The judgements that a claim is about; ``named`` are those that its template names."""
    every = [OVERALL] * rules.overall + [part for parts in rules.parts for part in parts.split()]
    if judgement == "all":
        return every
    if judgement == "parts":
        return [part for part in every if part != OVERALL]
    if judgement == "rest":
        told = {part for parts in named for part in parts.split()}
        return [part for part in every if part not in told]
    return judgement.split()


def as_written(text: str) -> str:
    """Mend what filling in broke: "a outstanding", "St Helens's", small letters at the beginning of a sentence."""
    text = re.sub(r"\b([Aa]) (['\"‘“]?)(?=[OoIi][un]|[Aa]dequate|overall\b)", r"\1n \2", text)
    text = re.sub(r"(?<=s)(['’])s\b(?= )", r"\1", text)
    return re.sub(
        r"(^|[.!?] |[.!?][\"”’'] |\n(?:[-•*] |\d\. )?)(['\"‘“]?)([a-z])",
        lambda match: match[1] + match[2] + match[3].upper(),
        text,
    )


def fillings(group: str, template: Template, times: int) -> Iterator[Filled]:
    """Fill a template up to so many times, never twice with the same words."""
    chance = random.Random(f"{template.title} {template.text}")
    seen: set[tuple[str, str]] = set()
    for _ in range(times * TRIES):
        if len(seen) == times:
            return
        story = filled(group, template, chance)
        if (story.title, story.text) not in seen:
            seen.add((story.title, story.text))
            yield story
