"""Which regular expressions a watch list may hold: those that are quick on every address. Pure.

Python's engine tries every way of matching, and a pattern like ``(a+)+$`` has billions of them on an address of forty
letters. What passes here has one way, or a few, to share an address out among its repeats: the time grows at most with
the square of its length, which ``pipelines.addresses`` limits to 2,000 characters. The check is careful rather than
clever: it also refuses patterns that would be harmless, and says how to write them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

MOST_CHOICES = 24
"""Ways in which the alternatives and optional parts of a pattern may combine."""

MOST_TIMES = 100
"""Of a repeat ``{n}``: copies of the repeated part, all of which are tried."""

LONGEST = 1_000
"""Characters of a pattern."""

TOO_LONG = f"is longer than {LONGEST} characters; make two entries of it"
NESTED = "repeats a part that itself holds a repeat or a choice; take one of the repeats out"
IN_A_ROW = (
    "has two repeats that can take the same characters; write what may stand there instead of a dot, "
    "like [^/]* for all up to the next slash"
)
TOO_MANY = "has too many alternatives and optional parts in a row; make two entries of it, or leave some out"
LOOKS_ROUND = "looks ahead, looks back or repeats what was matched before; say with 'ignore' what is no story"
SPREAD_OUT = "has the flag x, which is not known here; write it on one line"
TOO_OFTEN = f"repeats a part more than {MOST_TIMES} times; write + or * for it"

_BUT_FOR = re.compile(r"\(\?!\(\?:[\w.~%|\\-]+\)\(\?:\[/\?#\]\|\$\)\)")
"""A look ahead that leaves out some parts of a path by their names, as discovery writes it. It repeats nothing, so it
is taken for a place that may fail."""

_TOKEN = re.compile(
    r"""(?P<back>\\[1-9]|\(\?P=|\(\?\(|\(\?<?[=!])
    |(?P<verbose>\(\?[aiLmsu]*x[aiLmsux]*(?:-[imsx]+)?[:)])
    |(?P<flags>\(\?[aiLmsu]+\))|(?P<comment>\(\?\#[^)]*\))
    |(?P<open>\((?:\?(?:P<\w+>|>|[aiLmsu]*(?:-[imsx]+)?:))?)|(?P<close>\))|(?P<bar>\|)
    |(?P<times>(?:[*+?]|\{(?:\d+(?:,\d*)?|,\d*)\})[?+]?)
    |(?P<place>[\^$]|\\[AbBZ])
    |(?P<atom>\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|0[0-7]{0,2}|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|.)""",
    re.VERBOSE | re.DOTALL,
)
_CHARACTERS = "".join(map(chr, range(128))) + "éſK\u00a0/"
"""ASCII, and what stands for the rest: a letter, the two that match ASCII letters without regard to case, a space."""


@dataclass(frozen=True, kw_only=True)
class Atom:
    """One character, ``least`` to ``most`` times (None: without limit). ``takes`` are those that it can be."""

    takes: frozenset[str]
    least: int = 1
    most: int | None = 1


@dataclass(frozen=True, kw_only=True)
class Group:
    """Alternatives of which one is matched, ``least`` to ``most`` times."""

    branches: tuple["Branch", ...]
    least: int = 1
    most: int | None = 1


Branch = tuple[Atom | Group, ...]


@dataclass(frozen=True, kw_only=True)
class Ahead:
    """What comes after a place in the pattern: the characters that can be ``next``, whether one must come (``sure``),
    whether a ``repeat`` comes that may have to give back what it took, and whether nothing at all comes (``end``)."""

    next: frozenset[str] = frozenset()
    sure: bool = False
    repeat: bool = False
    end: bool = False


class TooSlowError(ValueError):
    """Raised for a pattern that may take very long; its text completes the sentence 'it ...'."""


@lru_cache(maxsize=512)
def check_pattern(pattern: str) -> None:
    """Raise ``re.error`` for what is no regular expression, ``TooSlowError`` for one that may backtrack for long."""
    if len(pattern) > LONGEST:
        raise TooSlowError(TOO_LONG)
    flags = re.compile(pattern).flags & (re.IGNORECASE | re.DOTALL | re.ASCII)
    whole = Group(branches=_branches(_tokens(pattern), flags))
    if _choices(whole) > MOST_CHOICES:
        raise TooSlowError(TOO_MANY)
    _walk_group(whole, Ahead(end=True))


def _tokens(pattern: str) -> Iterator[tuple[str, str]]:
    for token in _TOKEN.finditer(_BUT_FOR.sub("^", pattern)):
        kind = token.lastgroup or ""
        if kind == "back":
            raise TooSlowError(LOOKS_ROUND)
        if kind == "verbose":
            raise TooSlowError(SPREAD_OUT)
        if kind not in ("flags", "comment"):
            yield kind, token[0]


def _branches(tokens: Iterator[tuple[str, str]], flags: int) -> tuple[Branch, ...]:
    """Read as far as the bracket that closes the group."""
    done: list[Branch] = []
    open_branch: list[Atom | Group] = []
    for kind, text in tokens:
        if kind == "close":
            break
        if kind == "bar":
            done.append(tuple(open_branch))
            open_branch = []
        elif kind == "open":
            inside = flags | re.IGNORECASE if "i" in text.partition("-")[0] else flags
            open_branch.append(Group(branches=_branches(tokens, inside)))
        elif kind == "place":
            open_branch.append(Atom(takes=frozenset(), least=0, most=0))
        elif kind == "times":
            open_branch[-1] = _repeated(open_branch[-1], text)
        else:
            takes = re.findall(text if len(text) > 1 or text == "." else re.escape(text), _CHARACTERS, flags)
            open_branch.append(Atom(takes=frozenset(takes)))
    return (*done, tuple(open_branch))


def _repeated(what: Atom | Group, times: str) -> Atom | Group:
    plain = {"*": "0,", "+": "1,", "?": "0,1"}.get(times[0]) or times[1 : times.index("}")]
    least, comma, most = plain.partition(",")
    bounds = int(least or 0), (int(most) if most else None) if comma else int(least)
    if max(bounds[0], bounds[1] or 0) > MOST_TIMES:
        raise TooSlowError(TOO_OFTEN)
    if isinstance(what, Atom):
        return Atom(takes=what.takes, least=bounds[0], most=bounds[1])
    if bounds[1] != 1 and not all(_is_fixed(part) for branch in what.branches for part in branch):
        raise TooSlowError(NESTED)
    if bounds[1] != 1 and len(what.branches) > 1:
        raise TooSlowError(NESTED)
    return Group(branches=what.branches, least=bounds[0], most=bounds[1])


def _is_fixed(part: Atom | Group) -> bool:
    """Whether it matches in one way only, and always so many characters."""
    if part.least != part.most:
        return False
    return isinstance(part, Atom) or (len(part.branches) == 1 and all(_is_fixed(each) for each in part.branches[0]))


def _choices(part: Atom | Group) -> int:
    """Return in how many ways alternatives and optional parts combine, those of repeats left out."""
    ways = 1
    if isinstance(part, Group):
        ways = 0
        for branch in part.branches:
            product = 1
            for each in branch:
                product *= _choices(each)
            ways += product
    return ways + 1 if (part.least, part.most) == (0, 1) else ways


def _walk_group(group: Group, after: Ahead) -> Ahead:
    ways = [_walk(branch, after) for branch in group.branches]
    return Ahead(
        next=frozenset().union(*(way.next for way in ways)),
        sure=all(way.sure for way in ways),
        repeat=any(way.repeat for way in ways),
        end=any(way.end for way in ways),
    )


def _walk(branch: Branch, after: Ahead) -> Ahead:
    """Look at a branch from its end; return what is ahead at its beginning."""
    for part in reversed(branch):
        after = _walk_part(part, after)
    return after


def _walk_part(part: Atom | Group, after: Ahead) -> Ahead:
    if part.most == 0:  # a place like $, which may fail: what is before it is not the end
        return replace(after, end=False)
    once = (
        Ahead(next=part.takes, sure=True, repeat=after.repeat)
        if isinstance(part, Atom)
        else _walk_group(replace(part, least=1, most=1), after)
    )
    if part.least == part.most:
        return once
    if part.most == 1:
        return Ahead(next=once.next | after.next, sure=after.sure, repeat=once.repeat or after.repeat, end=after.end)
    is_shared_out_in_one_way = after.sure and not once.next & after.next
    if after.repeat and not is_shared_out_in_one_way:
        raise TooSlowError(IN_A_ROW)
    # A repeat at the very end takes what is there and never has to give anything back.
    return Ahead(
        next=once.next if part.least else once.next | after.next,
        sure=part.least > 0 or after.sure,
        repeat=not after.end,
    )
