"""Expressions that are compiled when they are first used: to compile all of them would be half the program's start."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, cast

from pipelines.understand.beginnings import SMALL, Narrowed, alternatives, at_word, begun, word_starts


def own(name: str) -> "cached_property[Any]":
    """Return an attribute that is the compiled expression's own: asked for once, it is then as fast."""
    return cached_property(lambda later: getattr(later.compiled, name))


class Later:
    """Stands for an expression, and compiles it when one of its methods is first asked for."""

    search, match, fullmatch = own("search"), own("match"), own("fullmatch")
    finditer, findall = own("finditer"), own("findall")
    sub, split = own("sub"), own("split")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.compiled_with = pattern, flags

    @cached_property
    def compiled(self) -> "re.Pattern[str]":
        return re.compile(self.pattern, self.compiled_with)


def expression(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """``re.compile``, at the first use: one story has no use for most of them."""
    return cast("re.Pattern[str]", Later(pattern, flags))


AT_WORD = r"\b(?=\w)"


class AtWords(Later):
    """Stands for an expression that is tried only ``place``, and there where the letters stand that it begins with."""

    def __init__(self, pattern: str, flags: int, place: str) -> None:
        super().__init__(f"{place}(?:{pattern})" if place != AT_WORD else pattern, flags or SMALL)
        self.bare, self.place = pattern, place

    @cached_property
    def compiled(self) -> "re.Pattern[str]":
        first = "|^" if any(each.startswith("^") for each in alternatives(self.bare)) else ""
        narrowed = f"(?:{self.place}{begun(self.bare)}{first})(?:{at_word(self.bare)})"
        return re.compile(narrowed, self.compiled_with)


def compile_at_words(pattern: str, flags: int = 0, *, place: str = AT_WORD) -> "re.Pattern[str]":
    """``re.compile`` for an expression whose every find begins at a word, or at ``place``: in half the time."""
    return cast("re.Pattern[str]", AtWords(pattern, flags, place))


AT_WORD_OR_FIRST = r"(?<!\w)(?:(?=\w)|^)"


class Choice(Later):
    """Stands for a choice of many expressions by name, tried where a word or the text begins.

    Most of them begin with other letters than those that stand there, and are not tried: that takes a third of the
    time.
    """

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self.narrowed = Narrowed(named)
        groups = "|".join(f"(?P<{name}>{pattern})" for name, pattern in self.narrowed.named)
        super().__init__(f"{AT_WORD_OR_FIRST}(?:{groups})", 0)

    @cached_property
    def at_words(self) -> "re.Pattern[str]":
        return word_starts(self.narrowed.known)

    def finditer(self, text: str) -> "Iterator[re.Match[str]]":
        """Yield what the expression's own ``finditer`` does; a match has the groups alone that were tried."""
        of_letters = self.narrowed.of_letters
        tried = of_letters(self.narrowed.beginning(text), True)
        match = tried(text, 0) if tried is not None else None
        if match is not None:
            yield match
        end = match.end() if match is not None else 1
        for start in self.at_words.finditer(" " + text, end):
            at = start.start()
            if at >= end and (tried := of_letters(start[1], False)) is not None:
                match = tried(text, at)
                if match is not None:
                    end = match.end()
                    yield match
