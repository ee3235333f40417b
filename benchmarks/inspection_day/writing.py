"""Writes the stories on one council: sentences of ``words``, put together and filled by a seed."""

from dataclasses import dataclass, field
from random import Random

from benchmarks.inspection_day import words
from benchmarks.inspection_day.councils import PARTS, Inspected
from pipelines.model import Grade

Form = tuple[str, ...]
Text = tuple[str, tuple[str, ...]]
"""A headline and paragraphs."""

DAYS = "19 to 30 January 2026"
"""When the inspectors were at both councils."""
YEAR = 2026


@dataclass(kw_only=True)
class Writer:
    """Writes on one council. What others say is drawn once from each pool before anything is said twice."""

    council: Inspected
    random: Random
    _pools: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        people = self.random.sample(words.PEOPLE, len(words.ROLES))
        told = self.council
        self._said = {
            **dict(zip(words.ROLES, people, strict=True)),
            "place": told.place,
            "council": told.name,
            "before": told.before,
            "year": str(told.year),
            "length": NUMBERS[min(YEAR - told.year, len(NUMBERS) - 1)],
            "days": DAYS,
            **{part: told.parts[part] for part in PARTS},
        }

    def write(self, form: Form, *more: str, grade: Grade | None = None) -> Text:
        """Fill a form and what follows it, with the report's overall grade or another one."""
        number = str(self.random.randint(21, 79))
        title, *paragraphs = (
            each.format(grade=grade or self.council.grade, number=number, **self._said) for each in (*form, *more)
        )
        return title, tuple(paragraphs)

    def own(self, form: Form, *, findings: int = 3, quotes: int = 1) -> Text:
        """A text of one's own on the report."""
        return self.write(form, *self.said(findings, quotes))

    def said(self, findings: int, quotes: int) -> tuple[str, ...]:
        """What a text tells after its first paragraphs."""
        mood = self.council.mood
        found = self.draw(f"findings {mood}", words.FINDINGS[mood], findings)
        spoken = self.draw(f"quotes {mood}", words.QUOTES[mood], quotes)
        return (*found[:2], *spoken, *found[2:], *self.draw("closing", words.CLOSING, 2))

    def echo(self, form: Form) -> Text:
        """A text on what followed."""
        return self.write(form, *self.draw("closing", words.CLOSING, 3))

    def headlines(self, number: int) -> list[str]:
        """Other headlines for one text."""
        return [self.write((each,))[0] for each in self.draw("headlines", words.HEADLINES, number)]

    def draw(self, name: str, pool: tuple[str, ...], number: int) -> list[str]:
        """The next ones of a pool in an order of the seed's."""
        left = self._pools.setdefault(name, [])
        while len(left) < number:
            left += self.random.sample(pool, len(pool))
        drawn, self._pools[name] = left[:number], left[number:]
        return drawn

    def choose(self, forms: tuple[Form, ...]) -> Form:
        return self.random.choice(forms)


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
