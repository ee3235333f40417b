"""Prose of any length that means nothing, in words as unequally common as real ones. Pure."""

from functools import cache
from itertools import product
from random import Random

COMMON = (
    *("the council", "of the", "in the", "and the", "for", "with", "that", "has been", "will", "from", "this year"),
    *("children", "families", "social workers", "Ofsted", "inspectors", "services", "carers", "young people", "staff"),
    *("said", "report", "support", "plan", "team", "improvement", "meeting", "funding", "director", "councillors"),
    *("schools", "homes", "visits", "decisions", "leaders", "partners", "cabinet", "residents", "record", "change"),
)
"""Words that most stories have."""

BEGINNINGS = ("bra", "cor", "del", "fen", "gar", "hol", "kel", "lin", "mar", "nor", "pel", "ros", "sten", "tor", "wim")
MIDDLES = ("a", "be", "di", "en", "fo", "gri", "in", "lo", "mi", "ou", "ra", "se", "ti", "u", "ve")
ENDINGS = ("bury", "dale", "den", "field", "ford", "gate", "ham", "ing", "ley", "mere", "ness", "port", "ster", "ton")

COMMON_SHARE = 0.55
"""Of the words of a text, those that are common."""

A_SENTENCE, A_PARAGRAPH = 14, 4
"""Words of a sentence, sentences of a paragraph."""


@cache
def rare() -> tuple[str, ...]:
    """Some three thousand invented words, of which the first are written most often."""
    made = ["".join(parts) for parts in product(BEGINNINGS, MIDDLES, ENDINGS)]
    Random(1).shuffle(made)  # noqa: S311 - no secret
    return tuple(made)


def word(random: Random) -> str:
    """Return a word: a rare one is the rarer the further back it stands."""
    if random.random() < COMMON_SHARE:
        return COMMON[int(len(COMMON) * random.random())]
    return rare()[int(len(rare()) * random.random() ** 3)]


@cache
def sentences() -> tuple[str, ...]:
    """Twenty thousand sentences: any two texts of thirty of them have hardly one in common."""
    random = Random(2)  # noqa: S311 - no secret
    told = (" ".join(word(random) for _ in range(A_SENTENCE)) for _ in range(20_000))
    return tuple(f"{each[0].upper()}{each[1:]}." for each in told)


def sentence(random: Random) -> str:
    return sentences()[int(len(sentences()) * random.random())]


def prose(random: Random, characters: int) -> str:
    """Return paragraphs of so many characters and some more."""
    found: list[str] = []
    length = 0
    while length < characters:
        paragraph = " ".join(sentence(random) for _ in range(A_PARAGRAPH))
        found.append(paragraph)
        length += len(paragraph) + 1
    return "\n".join(found)
