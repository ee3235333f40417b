"""Spreadsheets run a cell that begins with ``=`` as a formula, and cells here are others' words. Pure."""

import codecs
import re

RISKY = "=+-@\t\r"
"""What a cell must not begin with (OWASP, "CSV injection"), unless it is a negative number and no more."""

NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")
PERHAPS_NUMBER = re.compile(r'-[0-9.]{0,40}"?')
"""What is held back until the cell's end shows whether it is a number; the quote may close it."""


class PlainCells:
    """Puts an apostrophe before risky cells of a CSV file that comes in parts of any size."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._at_start = True
        self._quoted = False
        self._held = ""
        self._held_in_quotes = False

    def feed(self, part: bytes, *, last: bool = False) -> bytes:
        """Return the part with its risky cells made plain."""
        written = [self._next(letter) for letter in self._decoder.decode(part, final=last)]
        return "".join([*written, self._let_go("") if last else ""]).encode()

    def _next(self, letter: str) -> str:
        """Take one letter and return what can be written by now."""
        if self._held and PERHAPS_NUMBER.fullmatch(self._held + letter):
            self._held += letter
            self._step(letter)
            return ""
        before = self._let_go(letter)
        if self._at_start and letter == "-":
            self._held, self._held_in_quotes = letter, self._quoted
            letter_now = ""
        elif self._at_start and letter in RISKY and (self._quoted or letter != "\r"):  # else a line ends
            letter_now = f"'{letter}"
        else:
            letter_now = letter
        self._step(letter)
        return before + letter_now

    def _let_go(self, following: str) -> str:
        """Return what was held back, with an apostrophe unless the cell is a number and ends before ``following``."""
        held, self._held = self._held, ""
        if not held:
            return ""
        is_closed = held.endswith('"')
        ends = is_closed == self._held_in_quotes and following in ("", ",", "\n", "\r")
        return held if ends and NUMBER.fullmatch(held.removesuffix('"')) else f"'{held}"

    def _step(self, letter: str) -> None:
        """Keep track of whether the next letter begins a cell. A doubled quote leaves and enters at once."""
        if letter == '"':
            self._at_start = self._at_start and not self._quoted
            self._quoted = not self._quoted
        else:
            self._at_start = not self._quoted and letter in ",\n\r"
