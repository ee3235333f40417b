"""Lines in capitals throughout, and texts without any: set as an editor would, so that the rules find names in them.

Only the case of letters changes; each keeps its place.
"""

from dataclasses import replace

from pipelines.understand.authorities import SMALL, WORD, names, plain_word
from pipelines.understand.later import expression
from pipelines.understand.reading import Reading, lower

SENTENCE_START = expression(r"(?:^|(?<=[.!?:] )|(?<=[.!?]['\")\]] )|(?<=\n))(?:(?!\n)[\s'\"(\[•*·▪-])*([a-z])")
ABBREVIATED = expression(r"\b(?:mrs?|ms|dr|st|cllr|coun|prof|[a-z])\. $")
INITIALS = expression(r"\b(?!(?:mrs?|ms|dr|st|cllr|ltd|th|rd|nd|[a-z])\b)[b-df-hj-np-tv-xz]{2,5}\b")
"""A word without a vowel is spelled out (DCC, BCP, MBC)."""

SPELLED = expression(
    r"(?<=\brated )ri\b|(?<=area )send\b|\bsend\b(?= (?:services?|inspections?|provision|partnership|children|pupils"
    r"|reforms?|system|report|improvements?|needs|teams?|support|area|and)\b)"
)
"""Initials that are spelled like words."""


def recased(reading: Reading) -> Reading:
    """Set the lines in capitals anew; all lines where the field has no capital at all."""
    plain = reading.plain
    if plain.islower() and len(plain.split(maxsplit=2)) > 1:
        return replace(reading, plain=set_anew(plain))
    lines = plain.split("\n")
    if not any(map(is_shouted, lines)):
        return reading
    return replace(reading, plain="\n".join(set_anew(line) if is_shouted(line) else line for line in lines))


def is_shouted(line: str) -> bool:
    return line.isupper() and len(line.split(maxsplit=2)) > 1


def set_anew(text: str) -> str:
    """Give capitals to names, to initials and to the beginnings of sentences."""
    low = lower(text)
    capitals = [
        start.start(1)
        for start in SENTENCE_START.finditer(low)
        if ABBREVIATED.search(low, max(0, start.start() - 6), start.start()) is None
    ]
    capitals += [at for found in INITIALS.finditer(low) for at in range(*found.span())]
    capitals += [at for found in SPELLED.finditer(low) for at in range(*found.span())]
    capitals += name_capitals(low)
    letters = list(low)
    for at in capitals:
        upper = letters[at].upper()
        letters[at] = upper if len(upper) == 1 else letters[at]
    return "".join(letters)


def name_capitals(low: str) -> list[int]:
    """Return where the words of councils' names begin, the small ones left out."""
    table = names()
    words = list(WORD.finditer(low))
    plain = [plain_word(word) for word in words]
    found: list[int] = []
    at = 0
    while at < len(words):
        name = next(
            (name for name in table.get(plain[at], ()) if tuple(plain[at : at + len(name.words)]) == name.words), None
        )
        if name is None:
            at += 1
            continue
        found += [word.start() for word in words[at : at + len(name.words)] if word[0] not in SMALL]
        at += len(name.words)
    return found
