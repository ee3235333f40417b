"""Generated sentences: the templates of ``phrases.py`` filled in many ways, with what they claim."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .making import Key, claims
from .phrases import ALL, BEFORE, COUNCILS, GRADES, INSPECTORS, JUDGEMENTS, SERVICES, TEMPLATES, TRAPS, Slots

TIMES = 20
"""How often each template is filled; the seed is fixed, so that a failure can be repeated."""

PUBLISHED = "2024-06-12"
FLOOR = 0.99
EVERY = ("overall", "leadership", "help_and_protection", "in_care", "care_leavers")


@dataclass(frozen=True, kw_only=True)
class Filled:
    text: str
    wanted: frozenset[Key]


def filled(template: str, told: tuple[Slots, ...], chance: random.Random) -> Filled:
    councils = dict(zip("CD", chance.sample(sorted(COUNCILS), 2), strict=True))
    parts = dict(zip("JKL", chance.sample(sorted(JUDGEMENTS), 3), strict=True))
    grades = dict(zip("GH", chance.sample(sorted(GRADES), 2), strict=True))
    text = template.format(
        **councils,
        **{slot: chance.choice(JUDGEMENTS[part]) for slot, part in parts.items()},
        **{slot: chance.choice(GRADES[grade]) for slot, grade in grades.items()},
        S=chance.choice(SERVICES),
        R=chance.choice(INSPECTORS),
        P=chance.choice(BEFORE),
    )
    wanted = {
        (COUNCILS[councils[council]], each, grades[grade], status)
        for council, part, grade, status in told
        for each in (EVERY if part == ALL else (parts.get(part, part),))
    }
    return Filled(text=as_written(text), wanted=frozenset(wanted))


def as_written(text: str) -> str:
    """Mend what filling in broke: "a outstanding", small letters at the beginning of a sentence."""
    text = re.sub(r"\b([Aa]) (['\"‘“]?)(?=[OoIi][un])", r"\1n \2", text)
    return re.sub(r"(^|[.!?] )(['\"‘“]?)([a-z])", lambda match: match[1] + match[2] + match[3].upper(), text)


def phrases() -> Iterator[Filled]:
    chance = random.Random(2024)
    for template, told in TEMPLATES:
        for _ in range(TIMES):
            yield filled(template, told, chance)


def test_what_generated_sentences_claim_is_read() -> None:
    right = read = wanted = 0
    wrong: list[str] = []
    for phrase in phrases():
        found = claims(phrase.text, published=PUBLISHED)
        right, read, wanted = right + len(found & phrase.wanted), read + len(found), wanted + len(phrase.wanted)
        if found != phrase.wanted:
            wrong.append(phrase.text)
    assert wanted > 2_000
    assert 2 * right / (read + wanted) >= FLOOR, wrong


def test_generated_traps_claim_nothing() -> None:
    chance = random.Random(7)
    wrong = [
        phrase.text
        for template in TRAPS
        for phrase in (filled(template, (), chance) for _ in range(TIMES))
        if claims(phrase.text, published=PUBLISHED)
    ]
    assert wrong == []
