"""Texts that make a backtracking expression run for ever: what it repeats, many times over, and an end that spoils it.

The pattern is taken apart by Python's own parser; for each repetition in it a text leads up to it, feeds it, and fails.
"""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

SPACES = re.compile(r"\s+")
SPOILERS = ("", "\x00", "\n", "!", " ")
LETTERS = "a0 -.\n<\"',;/=&%#é"
"""Tried in this order where a class or a dot takes anything."""

SHORT = 1_000
"""Characters of the first try; a linear expression takes well under a millisecond for them."""
SLOW = 0.002
"""Seconds; only what takes longer is looked at again, twice and four times as long."""
LIMIT = 1.0
"""Seconds after which a match is given up: it would never end."""
SLOW_AT_MOST = 0.05
"""Seconds that the worst text may take where its length is bounded."""
ENOUGH = 0.1
"""Seconds at which no worse text is looked for."""


class NeverEndsError(Exception):
    """Raised inside a match that takes longer than ``LIMIT``."""


@dataclass(frozen=True, kw_only=True)
class Growth:
    """Seconds that the worst text of an expression took, at 1, 2 and 4 times ``SHORT``; inf where it did not end."""

    seconds: tuple[float, ...]
    text: str

    @property
    def factor(self) -> float:
        """By how much the time grows where the text is twice as long: 2 is linear, 4 quadratic."""
        first, last = self.seconds[0], self.seconds[-1]
        return (last / first) ** 0.5 if last != float("inf") and len(self.seconds) > 1 else float("inf")


def worst(pattern: re.Pattern[Any], *, searched: bool, single_spaces: bool, longest: int | None) -> Growth | None:
    """Return how the slowest of the hostile texts grows; None where none is slow.

    A text that is ``longest`` characters at most is tried at that length alone, and is slow from ``SLOW_AT_MOST`` on.
    """

    def took(before: str, pump: str, after: str, length: int) -> float:
        text = made(before, pump, after, length)
        return seconds(pattern, SPACES.sub(" ", text) if single_spaces else text, searched)

    slowest: tuple[float, tuple[str, str, str]] = (0.0, ("", "", ""))
    for attack in attacks(pattern):
        slowest = max(slowest, (took(*attack, longest or SHORT), attack))
        if slowest[0] > ENOUGH:
            break
    first, attack = slowest
    if first < (SLOW_AT_MOST if longest else SLOW):
        return None
    times = [
        min(took(*attack, (longest or SHORT) * by) for _ in range(2))
        for by in (1, *((2, 4) if longest is None else ()))
    ]
    if times[0] < (SLOW_AT_MOST if longest else SLOW / 2):
        return None
    before, pump, after = attack
    return Growth(seconds=tuple(times), text=f"{before!r} + {pump!r} * n + {after!r}")


def made(before: str, pump: str, after: str, length: int) -> str:
    return before + pump * (length // len(pump)) + after


def seconds(pattern: re.Pattern[Any], text: str, searched: bool) -> float:
    """Return how long one text takes to be gone through; inf where it does not end."""
    given: Any = text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text
    try:
        with at_most(LIMIT):
            began = time.thread_time()
            if searched:
                for number, _ in enumerate(pattern.finditer(given)):
                    if number > 50_000:
                        break
            else:
                pattern.fullmatch(given)
            return time.thread_time() - began
    except NeverEndsError:
        return float("inf")


@contextmanager
def at_most(limit: float) -> Iterator[None]:
    """Raise ``NeverEndsError`` in what takes longer. Restores the timer that was set, as pytest-timeout's."""

    def end(*_: object) -> None:
        raise NeverEndsError

    before = signal.signal(signal.SIGALRM, end)
    left = signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *left)
        signal.signal(signal.SIGALRM, before)


def attacks(pattern: re.Pattern[Any]) -> Iterator[tuple[str, str, str]]:
    """Yield what stands before, what is repeated, and the end that spoils it."""
    parsed = parser.parse(
        pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    )
    seen: set[tuple[str, str]] = set()
    for before, pump in pumps(list(parsed), ""):
        if pump and (before, pump) not in seen:
            seen.add((before, pump))
            for after in SPOILERS:
                yield before, pump, after


def pumps(items: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """Yield the repetitions of a sequence, each with the shortest text that leads up to it."""
    for operation, argument in items:
        if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT) or str(operation) == "POSSESSIVE_REPEAT":
            _, most, body = argument
            if most == codes.MAXREPEAT or most > 20:
                for pump in examples(list(body)):
                    yield before, pump
                    yield "", pump
                if before:
                    yield "", before
                    yield "", before + example(list(body))
                yield "", before + example(list(body)) + " "
            yield from pumps(list(body), before)
        elif operation is codes.SUBPATTERN:
            yield from pumps(list(argument[3]), before)
        elif operation is codes.BRANCH:
            for branch in argument[1]:
                yield from pumps(list(branch), before)
        elif operation in (codes.ASSERT, codes.ASSERT_NOT):
            yield from pumps(list(argument[1]), before)
        elif str(operation) == "ATOMIC_GROUP":
            yield from pumps(list(argument), before)
        before += example([(operation, argument)])
    if before:
        yield "", before
        yield "", before[:-1]


def examples(items: list[Any]) -> list[str]:
    """Return some texts that a sequence matches: one to three for each of its alternatives and kinds of character."""
    if len(items) > 1:
        texts = [example(items)]
        for at, item in enumerate(items):
            before, behind = example(items[:at]), example(items[at + 1 :])
            texts += [f"{before}{text}{behind}" for text in examples([item])]
        return list(dict.fromkeys(texts))
    if len(items) == 1:
        operation, argument = items[0]
        if operation is codes.BRANCH:
            return [text for branch in argument[1] for text in examples(list(branch))[:3]]
        if operation is codes.SUBPATTERN:
            return examples(list(argument[3]))
        if operation is codes.IN:
            return fitting(argument)[:4] or [""]
        if operation is codes.ANY:
            return ["a", " ", "<"]
        if operation in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            return examples(list(argument[2]))
    return [example(items)]


def example(items: list[Any]) -> str:
    """Return one text that a sequence matches, as short as is easy."""
    text = ""
    for operation, argument in items:
        if operation is codes.LITERAL:
            text += chr(argument)
        elif operation is codes.NOT_LITERAL:
            text += next(letter for letter in LETTERS if ord(letter) != argument)
        elif operation is codes.ANY:
            text += "a"
        elif operation is codes.IN:
            text += next(iter(fitting(argument)), "")
        elif operation is codes.BRANCH:
            text += example(list(argument[1][0]))
        elif operation is codes.SUBPATTERN:
            text += example(list(argument[3]))
        elif str(operation) == "ATOMIC_GROUP":
            text += example(list(argument))
        elif operation in (codes.MAX_REPEAT, codes.MIN_REPEAT) or str(operation) == "POSSESSIVE_REPEAT":
            text += example(list(argument[2])) * argument[0]
    return text


def fitting(members: list[Any]) -> list[str]:
    """Return letters that a class of characters takes."""
    taken = [letter for letter in LETTERS if is_in(members, letter)]
    for operation, argument in members:
        if operation is codes.LITERAL and chr(argument) not in taken:
            taken.append(chr(argument))
        elif operation is codes.RANGE and chr(argument[0]) not in taken:
            taken.append(chr(argument[0]))
    return taken if members[0][0] is not codes.NEGATE else [each for each in taken if is_in(members, each)]


def is_in(members: list[Any], letter: str) -> bool:
    found = False
    for operation, argument in members:
        if operation is codes.LITERAL:
            found |= ord(letter) == argument
        elif operation is codes.RANGE:
            found |= argument[0] <= ord(letter) <= argument[1]
        elif operation is codes.CATEGORY:
            found |= re.fullmatch(CATEGORIES[str(argument)], letter) is not None
    return found != (members[0][0] is codes.NEGATE)


CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
