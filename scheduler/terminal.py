"""Making text from the web safe to print: a headline must not move the cursor or colour the screen. Pure."""

import unicodedata

KEPT = {"\u200c", "\u200d"}
"""Joiners: invisible, harmless, and part of how some scripts and emoji are spelled."""


def one_line(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that a terminal would obey or hide."""
    return " ".join(safe_lines(text).split())


def safe_lines(text: str) -> str:
    """Return ``text`` with its line breaks, and nothing else in it that a terminal would obey or hide."""
    return "".join(map(safe, text.replace("\r\n", "\n")))


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
