"""Expressions whose every find begins at a word, tried only at words that have the letters they begin with.

``re`` tries an expression that begins with a choice at every letter of a text, one expression after the other. Here
the words of a text are gone through once for many, and each is tried only where it can begin: it finds the same.

The letters are read off the expression itself; where they cannot be told, it is tried at every word.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

LETTERS = 3
"""How many letters of a word are looked at."""

STARTS = re.compile(r"\w+|£")
"""Where a word or a sum of money begins."""

TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?P<\w+>|\?[:=!]|\?<[=!])?|[)|]|.", re.DOTALL)
"""A part of an expression: what is escaped, a set, a bracket that opens a group, any other sign."""

QUANTIFIER = re.compile(r"[?*+]|\{\d*,?\d*\}")
LOOKING = ("(?=", "(?!", "(?<=", "(?<!")


def alternatives(pattern: str) -> list[str]:
    """Cut an expression at its own ``|``, those within its groups apart."""
    found: list[str] = []
    start = depth = 0
    for token in TOKEN.finditer(pattern):
        depth += token[0].startswith("(") - (token[0] == ")")
        if token[0] == "|" and depth == 0:
            found.append(pattern[start : token.start()])
            start = token.end()
    return [*found, pattern[start:]]


def beginnings(pattern: str, room: int = LETTERS) -> frozenset[str]:
    """Return the letters, ``room`` or fewer, that what an expression finds begins with; ``0`` stands for any figure.

    ``""`` is among them where it may begin with anything, ``^`` where it may stand at the beginning of the text.
    """
    return frozenset(letters for each in alternatives(pattern) for letters in of_alternative(each, room))


def of_alternative(pattern: str, room: int) -> frozenset[str]:
    """Return the beginnings of an expression without a ``|`` of its own."""
    if not pattern or not room:
        return frozenset({""})
    token, rest = cut(pattern)
    if token == "^":
        return frozenset({"^"})
    quantifier = QUANTIFIER.match(rest)
    many = quantifier[0] if quantifier else ""
    after = rest[len(many) :].removeprefix("?") if many else rest
    if token == r"\b" or token.startswith(LOOKING):
        return of_alternative(after, room)
    group = re.fullmatch(r"\((?:\?:|\?P<\w+>)(.*)\)", token, re.DOTALL)
    if group:
        behind = after if many in ("", "?") else "."  # a group that comes again has itself behind it
        found = frozenset(
            letters for each in alternatives(group[1]) for letters in of_alternative(each + behind, room)
        )
    elif token == r"\d" or (len(token) == 1 and (token.isalnum() or token in " -'£&,~")):
        letter = "0" if token == r"\d" or token.isdecimal() else token
        behind = after if many in ("", "?") else "."
        found = frozenset(letter + letters for letters in of_alternative(behind, room - 1))
    else:
        return frozenset({""})
    return found | of_alternative(after, room) if many not in ("", "+") else found


def cut(pattern: str) -> tuple[str, str]:
    """Cut off the first part of an expression: a group whole."""
    depth = 0
    for token in TOKEN.finditer(pattern):
        depth += token[0].startswith("(") - (token[0] == ")")
        if depth == 0:
            return pattern[: token.end()], pattern[token.end() :]
    raise ValueError(f"a bracket is left open: {pattern!r}")


def at_word(pattern: str) -> str:
    """Return an expression for where a word is known to begin: its alternatives need not ask for that again.

    ``re`` passes over an alternative by its first letter, but only where that is what the alternative begins with.
    """
    return "|".join(
        each.removeprefix(r"\b") if all(letters[:1].isalnum() for letters in beginnings(each)) else each
        for each in alternatives(pattern)
    )


class ByBeginning:
    """Expressions by name, each of which finds only what begins with a word, a sum of money or the text."""

    def __init__(self, expressions: Mapping[str, "re.Pattern[str]"]) -> None:
        self.expressions = expressions
        self.beginnings = {name: beginnings(each.pattern) for name, each in expressions.items()}
        self.of_word = lru_cache(maxsize=4_096)(self.that_begin)

    def that_begin(self, letters: str) -> tuple[tuple[str, "re.Pattern[str]"], ...]:
        """Return the expressions, in order, that may find what begins with these letters."""
        plain = "".join("0" if letter.isdecimal() else letter for letter in letters)
        return tuple(
            (name, self.expressions[name])
            for name, known in self.beginnings.items()
            if any(map(plain.startswith, known))
        )

    def first(self, text: str) -> dict[str, "re.Match[str]"]:
        """Return what ``search`` would for each expression that finds something."""
        found: dict[str, re.Match[str]] = {}
        for start in STARTS.finditer(text):
            at = start.start()
            for name, expression in self.of_word(text[at : at + LETTERS]):
                if name not in found and (match := expression.match(text, at)) is not None:
                    found[name] = match
        return found

    def count(self, text: str, most: int) -> dict[str, int]:
        """Return how many matches ``finditer`` would give for each expression, ``most`` at most."""
        counts, ends = dict.fromkeys(self.expressions, 0), dict.fromkeys(self.expressions, 0)
        for start in STARTS.finditer(text):
            at = start.start()
            for name, expression in self.of_word(text[at : at + LETTERS]):
                if counts[name] < most and at >= ends[name] and (match := expression.match(text, at)) is not None:
                    counts[name] += 1
                    ends[name] = match.end()
        return counts
