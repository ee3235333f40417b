"""Text from the web made safe to print and to send: it moves no cursor, adds no header, means no markup. Pure.

HTML needs none of this but its own escaping. The channels that take plain text are many and each interprets it another
way (Slack's ``<!channel>``, ``@everyone``, Markdown), so what any of them could take for markup is told by its twin of
full width: readers see the same character, machines see a letter. Characters that cannot be seen, the other usual way,
are taken out by mail filters and by ourselves.
"""

import re
import shlex
import unicodedata
from functools import lru_cache

KEPT = {"\u200c", "\u200d"}
"""Joiners: invisible, harmless, and part of how some scripts and emoji are spelled."""

MARKS = str.maketrans({mark: chr(ord(mark) + 0xFEE0) for mark in "<>@*~|\\"} | {"`": "'"})
EMPHASIS = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""Low lines at the edge of a word; inside of one they mean nothing to anybody (``blackpool_gazette``)."""
LINKS = (
    (re.compile(r"\]\s*([(\[:])"), r"] \1"),
    (re.compile(r":(?=//)"), "\uff1a"),
    (re.compile(r"(?i)\b(www)\."), "\\1\uff0e"),
)
"""What makes a link of words: Markdown's brackets, and addresses, which mail programs make links of by themselves."""
ENCODED = re.compile(r"=(?=\?)")
"""How a word begins that mail programs decode in a subject (``=?utf-8?b?...?=``, RFC 2047)."""

SENTENCE = re.compile(r"[.!?…][”’\"')]*(?=\s|$)")


def one_word(told: object) -> str:
    """Return a path or an address as one word of a command that people are told to type into a shell."""
    return shlex.quote(str(told))


def one_line(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that a terminal would obey or hide."""
    return " ".join(safe_lines(text).split())


def safe_lines(text: str) -> str:
    """Return ``text`` with its line breaks, and nothing else in it that a terminal would obey or hide."""
    return "".join(map(safe, text.replace("\r\n", "\n")))


@lru_cache(4_096)
def safe(character: str) -> str:
    """Return what stands for one character: itself, a space, a question mark in a diamond, or nothing.

    Control characters (category Cc, which begin escape sequences) become spaces; marks that hide or turn the
    direction of reading (Cf) go; half characters (Cs) cannot be encoded.
    """
    if character == "\n" or character in KEPT:
        return character
    match unicodedata.category(character):
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
        case "Cf":
            return ""
        case "Cs":
            return "\N{REPLACEMENT CHARACTER}"
        case _:
            return character


def unmarked(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that a channel of plain text takes for markup or a link."""
    plain = EMPHASIS.sub("\uff3f", one_line(text).translate(MARKS))
    for pattern, twin in LINKS:
        plain = pattern.sub(twin, plain)
    return plain


def subject_line(text: str) -> str:
    """Return ``text`` as the subject of a message: one line in which nothing is decoded or interpreted."""
    return ENCODED.sub("\uff1d", unmarked(text))


def clipped(text: str, most: int) -> str:
    """Return ``text`` on one line of at most ``most`` characters, cut at a word."""
    line = one_line(text)
    if len(line) <= most:
        return line
    return f"{line[: most - 1].rsplit(' ', 1)[0].rstrip(' ,;:–-')}…"


def fitted(text: str, most: int) -> str:
    """Return ``text`` in at most ``most`` bytes of UTF-8: cut at a sentence where that keeps half of it, else at a
    word."""
    raw = text.encode("utf-8", "replace")
    if len(raw) <= most:
        return text
    room = raw[: max(most - len("…".encode()), 0)].decode("utf-8", "ignore")
    ends = [found.end() for found in SENTENCE.finditer(room) if found.end() < len(room)]
    if ends and ends[-1] * 2 >= len(room):
        return f"{room[: ends[-1]]}…"
    word = re.match(r"(?s).*(?=\s)", room)
    kept = word[0].rstrip() if word and word[0].strip() else room
    return f"{kept}…" if most >= len("…".encode()) else ""
