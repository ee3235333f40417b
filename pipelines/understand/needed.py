"""Words of which one stands in whatever an expression finds, read off the expression itself.

To look for a few words in a text takes a tenth of the time that an expression takes; where none stands, it need not be
tried.
"""

import re
from collections.abc import Iterable
from functools import cached_property

from pipelines.understand.beginnings import GROUP, LOOKING, QUANTIFIER, SMALL, alternatives, cut
from pipelines.understand.later import Later, expression

PLAIN = expression(r"[\w '£%&,;:~–/-]|\\[^\w]")
"""A part that stands for itself."""

COMMON = (
    " the council has been told that children's social care services here were rated good, and are, as ofsted's"
    " inspectors said of the authority and its trust at an inspection, for young people they support to be safe: a"
    " report on the judgement and grade of practice, child protection, education, rating and improvement was"
    " published by it "
)
"""Words that most of these stories have: to look for one spares little, where another can be chosen."""

LITERAL = expression(r"[\w '£%&,;:~–/-]+")

Words = frozenset[str]
NONE: Words = frozenset({""})


def needed(pattern: str) -> Words:
    """Return words of which one stands in all that an expression finds; ``""`` among them where none can be told.

    Of several such sets it is one without common words, and of those one whose shortest word is long.
    """
    found = frozenset[str]().union(*map(of_alternative, alternatives(pattern)))
    if "" in found:
        return NONE
    return frozenset(each for each in found if not any(other in each for other in found - {each}))


def of_alternative(pattern: str) -> Words:
    """Return the words needed by an expression without a ``|`` of its own."""
    best = NONE
    run = ""
    while pattern:
        part, pattern = cut(pattern)
        quantifier = QUANTIFIER.match(pattern)
        many = quantifier[0] if quantifier else ""
        if quantifier:
            pattern = pattern[len(many) :].removeprefix("?")
        if part.startswith(LOOKING) or part in (r"\b", "^", "$"):
            continue  # it takes no letters: what stands before it and behind it stands side by side
        surely = many in ("", "+") or (many.startswith("{") and many[1] not in "0,")
        if surely and PLAIN.fullmatch(part):
            run += part.removeprefix("\\")
            if not many:
                continue
        best = better(best, frozenset({run}))
        before, run = run, run[-1:] if many == "+" and PLAIN.fullmatch(part) else ""
        if surely and (group := GROUP.fullmatch(part)):
            best = better(best, needed(group[1]))
            inside = alternatives(group[1])
            if all(map(LITERAL.fullmatch, inside)):
                best = better(best, frozenset(before + each for each in inside))
    return better(best, frozenset({run}))


def better(one: Words, other: Words) -> Words:
    """Return the words that stand in fewer texts, as far as can be told."""
    return max(
        one,
        other,
        key=lambda words: (not any(map(COMMON.__contains__, words)), min(LONG, *map(len, words)), -len(words)),
    )


LONG = 6
"""Letters of a word from which on more of them tell little more, and to look for more words takes longer."""


KNOWN = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.UNICODE | re.ASCII
"""Flags with which an expression's letters stand for themselves, but for their case."""


def flags_of(compiled: "re.Pattern[str]") -> re.RegexFlag:
    return re.RegexFlag(compiled.compiled_with if isinstance(compiled, Later) else compiled.flags)


class Needed:
    """Which texts some expressions may find something in: those that have one of the words which a find needs.

    Raises ``ValueError`` for an expression with a flag (as ``re.VERBOSE``) that makes other words of its letters.
    """

    def __init__(self, *expressions: "re.Pattern[str]") -> None:
        for each in expressions:
            if unknown := flags_of(each) & ~KNOWN:
                raise ValueError(f"{unknown!r}: no words can be read off {each.pattern!r}")
        self.expressions = expressions
        self.ignores_case = any(flags_of(each) & re.IGNORECASE for each in expressions)

    @cached_property
    def words(self) -> tuple[str, ...]:
        found = sorted(needed("|".join(each.pattern for each in self.expressions)))
        return tuple(map(str.lower, found) if self.ignores_case else found)

    def standing(self, text: str) -> tuple[str, ...]:
        """Return which of the words a text has: parts of it need be asked for no others."""
        return tuple(filter((text.lower() if self.ignores_case else text).__contains__, self.words))

    def may_stand(self, text: str) -> bool:
        """Whether one of the expressions may find something in a text."""
        if self.ignores_case:
            text = text.lower()
        for word in self.words:  # noqa: SIM110  `any` takes half as long again, and this is asked most of all
            if word in text:
                return True
        return False


class Needing(Needed):
    """An expression that is looked for only in texts that have one of the words which its finds need."""

    def __init__(self, compiled: "re.Pattern[str]") -> None:
        super().__init__(compiled)
        self.expression = compiled

    def search(self, text: str, *span: int) -> "re.Match[str] | None":
        """Return what the expression's own ``search`` does."""
        return self.expression.search(text, *span) if self.may_stand(text) else None

    def finditer(self, text: str) -> "Iterable[re.Match[str]]":
        """Return what the expression's own ``finditer`` does."""
        return self.expression.finditer(text) if self.may_stand(text) else ()


def compile_needing(pattern: str) -> Needing:
    """``re.compile`` for an expression that is looked for often and seldom found; it is compiled when a text has one
    of its words."""
    return Needing(expression(pattern, SMALL))
