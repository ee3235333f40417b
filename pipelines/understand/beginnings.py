"""Expressions whose every find begins at a word, tried only at words that have the letters they begin with.

``re`` tries an expression that begins with a choice at every letter of a text, one expression after the other. Here
the words of a text are gone through once for many, and each is tried only where it can begin: it finds the same.

The letters are read off the expression itself; where they cannot be told, it is tried at every word.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

SMALL = re.ASCII
"""The flag of an expression for texts in small letters (``reading.small``), of which all words are of plain letters: to
ask whether a word begins takes half the time."""

LETTERS, MORE_LETTERS = 3, 6
"""How many letters of a word are looked at: to see which words a text has at all, and where one is tried."""

SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
"""What is escaped, a set, and what makes a group of expressions."""

SIGNS = re.compile(r"[\\\[()]")
"""Of which one stands where not every ``|`` is the expression's own."""

QUANTIFIER = re.compile(r"[?*+]|\{\d*,?\d*\}")
FIGURES = re.compile(r"\[\d(?:-?\d)*\]")
GROUP = re.compile(r"\((?:\?:|\?P<\w+>)(.*)\)", re.DOTALL)
LOOKING = ("(?=", "(?!", "(?<=", "(?<!")
RUN = re.compile(rf"[a-z' £©&,;:~–-]{{1,{MORE_LETTERS}}}(?![?*+{{])")
"""Letters that stand for themselves (no need to take them one by one: the program starts sooner)."""


def alternatives(pattern: str) -> list[str]:
    """Cut an expression at its own ``|``, those within its groups apart."""
    if not SIGNS.search(pattern):
        return pattern.split("|")
    found: list[str] = []
    start = depth = 0
    for sign in SIGN.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if sign[0] == "|" and depth == 0:
            found.append(pattern[start : sign.start()])
            start = sign.end()
    return [*found, pattern[start:]]


@lru_cache(maxsize=256)
def beginnings(pattern: str, room: int = LETTERS) -> frozenset[str]:
    """Return the letters, ``room`` or fewer, that what an expression finds begins with; ``0`` stands for any figure.

    ``""`` is among them where it may begin with anything.
    """
    return frozenset(letters for each in alternatives(pattern) for letters in of_alternative(each, room))


def of_alternative(pattern: str, room: int) -> frozenset[str]:
    """Return the beginnings of an expression without a ``|`` of its own."""
    if not pattern or not room:
        return frozenset({""})
    if run := RUN.match(pattern):
        letters = run[0][:room]
        return frozenset(letters + more for more in of_alternative(pattern[run.end() :], room - len(letters)))
    part, rest = cut(pattern)
    quantifier = QUANTIFIER.match(rest)
    many = quantifier[0] if quantifier else ""
    after = rest[len(many) :].removeprefix("?") if many else rest
    if part == r"\b" or part.startswith(LOOKING):
        return of_alternative(after, room)
    behind = after if many in ("", "?") else "."  # what comes again has itself behind it: anything
    if group := GROUP.fullmatch(part):
        found = frozenset(letters for each in alternatives(group[1]) for letters in of_alternative(each + behind, room))
    elif part == r"\d" or FIGURES.fullmatch(part) or part.isalnum() or RUN.fullmatch(part):
        letter = "0" if part == r"\d" or part.isdecimal() or FIGURES.fullmatch(part) else part
        found = frozenset(letter + letters for letters in of_alternative(behind, room - 1))
    else:
        return frozenset({""})
    return found if many in ("", "+") else found | of_alternative(after, room)


def cut(pattern: str) -> tuple[str, str]:
    """Cut off the first part of an expression: a letter, what is escaped, a set, or a group whole."""
    depth = 0
    if pattern[0] not in "([\\":
        return pattern[:1], pattern[1:]
    for sign in SIGN.finditer(pattern):
        depth += (sign[0] == "(") - (sign[0] == ")")
        if not depth:
            return pattern[: sign.end()], pattern[sign.end() :]
    raise ValueError(f"a bracket is left open: {pattern!r}")


def at_word(pattern: str) -> str:
    """Return an expression for where a word is known to begin: its alternatives need not ask for that again.

    ``re`` passes over an alternative by its first letter, but only where that is what the alternative begins with.
    """
    return "|".join(
        each.removeprefix(r"\b") if all(map(str.isalnum, beginnings(each, 1))) else each
        for each in alternatives(pattern)
    )


def choice(known: Iterable[str]) -> str:
    """Return an expression for any of these beginnings; none is ``""``, or begins with another."""
    behind: dict[str, set[str]] = {}
    for letters in known:
        behind.setdefault(letters[:1], set()).add(letters[1:])
    return "|".join(f"{first}(?:{'|'.join(sorted(rests))})" for first, rests in sorted(behind.items())).replace(
        "0", r"\d"
    )


def longest(known: Iterable[str]) -> str:
    """Return an expression for the longest of these beginnings that stands there: a tree of their letters."""
    behind: dict[str, set[str]] = {}
    for letters in known:
        behind.setdefault(letters[:1], set()).add(letters[1:])
    ends = behind.pop("", None) is not None
    branches = [
        first.replace("0", r"\d") + (longest(rests) if rests != {""} else "") for first, rests in sorted(behind.items())
    ]
    if ends:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def begun(pattern: str) -> str:
    """Return a look ahead for the letters that an expression's finds begin with, but where the text begins (``^``).

    With it ``re`` passes over most words of a text by their letters, where else it tries each alternative.
    """
    known = {
        letters
        for each in alternatives(pattern)
        if not each.startswith("^")
        for letters in beginnings(each, MORE_LETTERS)
    }
    shortest = {each for each in known if not any(each[:length] in known for length in range(len(each)))}
    return "" if "" in known else f"(?={choice(shortest)})"


def begins_word(letters: str) -> bool:
    """Whether a beginning stands where a word begins; ``""`` may stand anywhere."""
    return not letters or letters[0].isalnum() or letters[0] == "_"


def in_figures(letters: str) -> str:
    """Return letters as beginnings have them: ``0`` stands for any figure."""
    return "".join("0" if letter.isdecimal() else letter for letter in letters)


def starts(known: Iterable[str], before: str) -> "re.Pattern[str]":
    """Return an expression for where one of these beginnings stands behind ``before``: its group is the longest.

    In a text with a space put before it a find starts where the beginning stands in the text itself. What can begin
    there depends on no more of it: more letters would be as many as there are words, and each is dear to look up.
    """
    return re.compile(rf"{before}(?=({longest(set(known))}))", re.DOTALL | SMALL)


def word_starts(known: Iterable[str]) -> "re.Pattern[str]":
    """Return an expression for where one of these beginnings begins a word, as ``starts`` does.

    It begins with the character before a word: ``re`` passes over others quickly, and would ask everywhere whether a
    word begins.
    """
    known = set(filter(begins_word, known))
    return starts(known, r"\W(?=\w)" if "" in known else r"\W")


Tried = Callable[[str, int], "re.Match[str] | None"]


class Narrowed:
    """Expressions by name, of whose alternatives only those are tried that can begin with the letters of a place.

    A name is that of the group around what it finds; ``""`` makes none.
    """

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        self.named = tuple(named)
        self.compiled: dict[str, Tried] = {}
        self.of_letters = lru_cache(maxsize=4_096)(self.that_begin)

    @cached_property
    def parts(self) -> tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
        """Each name with its alternatives, and what each of these can begin with: nothing that the text begins with."""
        return tuple(
            (
                name,
                tuple(
                    (each, () if each.startswith("^") else tuple(beginnings(each, MORE_LETTERS)))
                    for each in alternatives(pattern)
                ),
            )
            for name, pattern in self.named
        )

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(letters for _, parts in self.parts for _, known in parts for letters in known)

    def beginning(self, text: str) -> str:
        """Return the letters that a text begins with, as many as one of the expressions may begin with."""
        letters = text[:MORE_LETTERS]
        plain = in_figures(letters)
        return next((letters[:end] for end in range(len(plain), 0, -1) if plain[:end] in self.known), "")

    def that_begin(self, letters: str, first: bool) -> Tried | None:
        """Return what matches where these letters begin a word, ``first`` of the text; None where nothing can."""
        plain = in_figures(letters)
        chosen = [
            f"(?P<{name}>{at_word('|'.join(able))})" if name else at_word("|".join(able))
            for name, parts in self.parts
            if (able := [each for each, known in parts if plain.startswith(known) or (first and not known)])
        ]
        expression = "|".join(chosen)
        if chosen and expression not in self.compiled:
            self.compiled[expression] = re.compile(expression, SMALL).match
        return self.compiled.get(expression)


class ByBeginning:
    """Expressions by name, each of which finds only what begins at a word, or with what stands ``within`` words.

    What an expression finds only where the text begins (``^``) is not found.
    """

    def __init__(self, expressions: Mapping[str, "re.Pattern[str]"], *, within: Sequence[str] = ("£",)) -> None:
        self.expressions, self.within = expressions, within
        self.of_word = lru_cache(maxsize=4_096)(self.that_begin)

    @cached_property
    def narrowed(self) -> Mapping[str, Narrowed]:
        return {name: Narrowed([("", getattr(each, "bare", each.pattern))]) for name, each in self.expressions.items()}

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(letters for each in self.narrowed.values() for letters in each.known)

    @cached_property
    def at_word_or_within(self) -> "re.Pattern[str]":
        return starts(self.known, rf"(?:\W(?=\w)|.(?={'|'.join(self.within)}))")

    @cached_property
    def at_word(self) -> "re.Pattern[str]":
        return word_starts(self.known)

    def starts(self, text: str) -> "Iterator[re.Match[str]]":
        """Go through the places where one may begin, told by their start and group; at words alone it is quicker."""
        seldom = any(map(text.__contains__, self.within))
        return (self.at_word_or_within if seldom else self.at_word).finditer(" " + text)

    def that_begin(self, letters: str) -> tuple[tuple[str, Tried], ...]:
        """Return the expressions, in order, that may find what begins with these letters."""
        tried = ((name, each.that_begin(letters, False)) for name, each in self.narrowed.items())
        return tuple((name, match) for name, match in tried if match is not None)

    def first(self, text: str) -> dict[str, "re.Match[str]"]:
        """Return what ``search`` would for each expression that finds something."""
        found: dict[str, re.Match[str]] = {}
        for start in self.starts(text):
            at = start.start()
            for name, tried in self.of_word(start[1]):
                if name not in found and (match := tried(text, at)) is not None:
                    found[name] = match
        return found

    def each(self, text: str) -> dict[str, "list[re.Match[str]]"]:
        """Return what ``finditer`` would give for each expression that finds something."""
        found: dict[str, list[re.Match[str]]] = {}
        for start in self.starts(text):
            at = start.start()
            for name, tried in self.of_word(start[1]):
                before = found.get(name)
                if (before is None or at >= before[-1].end()) and (match := tried(text, at)) is not None:
                    found.setdefault(name, []).append(match)
        return found

    def count(self, text: str, most: int) -> dict[str, int]:
        """Return how many matches ``finditer`` would give for each expression, ``most`` at most."""
        counts, ends = dict.fromkeys(self.expressions, 0), dict.fromkeys(self.expressions, 0)
        for start in self.starts(text):
            at = start.start()
            for name, tried in self.of_word(start[1]):
                if counts[name] < most and at >= ends[name] and (match := tried(text, at)) is not None:
                    counts[name] += 1
                    ends[name] = match.end()
        return counts
