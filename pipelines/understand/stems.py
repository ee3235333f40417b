"""What the forms of a word have in common ("resigned", "resigns"), so that few stories show enough of each."""

from functools import lru_cache

ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ers",
    "ed",
    "es",
    "s",
    "er",
    "ly",
    "e",
    "y",
)
"""Endings that are taken off, the longest first."""

SHORTEST = 4
"""Letters that must be left."""


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return a word (small letters) without its ending."""
    word = word.replace("'s", "").strip("'")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word
