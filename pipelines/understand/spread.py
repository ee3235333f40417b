"""How much of a story tells of inspectors, of services for children and of grades, and how early it comes to them.

A story on a rating tells of inspectors in every second sentence; one that mentions a rating comes to it late, and once.
"""

from collections.abc import Iterator, Sequence

from pipelines.understand.found import Found
from pipelines.understand.story import Story

INSPECTORS = ("ofsted", "inspect", "watchdog")
"""Words, or beginnings of words, that name inspectors, as they stand in small letters."""

SERVICES = (
    "children",
    "social work",
    "in care",
    "care leaver",
    "looked after",
    "looked-after",
    "safeguard",
    "child protection",
    "foster",
    *INSPECTORS,
)
"""The same, for what Ofsted inspects a council for."""

SHORTEST = 4
"""Sentences of a text of which a share says something."""

SHARES_OF_INSPECTORS = (0.05, 0.1, 0.2, 0.35, 0.5)
SHARES_OF_SERVICES = (0.15, 0.3, 0.5, 0.7, 0.85)
SHARES_OF_GRADES = (0.02, 0.06, 0.12, 0.2, 0.35)
SENTENCES_OF_INSPECTORS = (1, 2, 3, 5, 8)
WAYS_TO_INSPECTORS = (0.0, 0.1, 0.2, 0.35, 0.5, 0.8)
FIRST_GRADES = (0, 1, 2, 4, 7, 12)
"""Steps in which shares of the sentences, numbers of sentences, the part of the text that is gone by, and the sentence
of the first grade are told."""


def spread(story: Story, found: Sequence[Found]) -> Iterator[str]:
    """Yield the cues of a flagged story's text as a whole, unless it is short; ``found``: its grades."""
    lows = [sentence.low for sentence in story.text.sentences]
    whole = len(lows)
    if whole < SHORTEST:
        return
    of_inspectors = [at for at, low in enumerate(lows) if any(map(low.__contains__, INSPECTORS))]
    of_services = sum(any(map(low.__contains__, SERVICES)) for low in lows)
    first = of_inspectors[0] if of_inspectors else whole
    yield f"share of inspectors {step(len(of_inspectors) / whole, SHARES_OF_INSPECTORS)}"
    yield f"share of services {step(of_services / whole, SHARES_OF_SERVICES)}"
    yield f"sentences of inspectors {step(len(of_inspectors), SENTENCES_OF_INSPECTORS)}"
    yield f"way to inspectors {step(first / whole, WAYS_TO_INSPECTORS)}"
    told = [each for each in found if each.field == "text" and each.why is None and each.parts]
    graded = {each.sentence.number for each in told}
    yield f"share of grades {step(len(graded) / whole, SHARES_OF_GRADES)}"
    if told:
        earliest = min(told, key=lambda each: each.sentence.number)
        yield f"first grade at {step(earliest.sentence.number, FIRST_GRADES)}"
        yield f"first grade {earliest.told.time or 'open'}"
        yield f"first grade of {'the story' if story.main in earliest.gss else 'another'}"


def step(value: float, steps: Sequence[float]) -> int:
    """Return the number of the first step that a value does not go beyond."""
    return next((number for number, each in enumerate(steps) if value <= each), len(steps))
