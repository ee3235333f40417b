"""Spreadsheets run a cell that begins with ``=`` as a formula, and cells here are others' words. Pure."""

import codecs

RISKY = "=+-@\t\r"
"""What a cell must not begin with (OWASP, "CSV injection")."""


class PlainCells:
    """Puts an apostrophe before risky cells of a CSV file that comes in parts of any size."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._at_start = True
        self._quoted = False

    def feed(self, part: bytes, *, last: bool = False) -> bytes:
        """Return the part with its risky cells made plain."""
        written = []
        for letter in self._decoder.decode(part, final=last):
            if self._at_start and letter in RISKY and (self._quoted or letter != "\r"):  # else a line ends
                written.append("'")
            written.append(letter)
            self._step(letter)
        return "".join(written).encode()

    def _step(self, letter: str) -> None:
        """Keep track of whether the next letter begins a cell. A doubled quote leaves and enters at once."""
        if letter == '"':
            self._at_start = self._at_start and not self._quoted
            self._quoted = not self._quoted
        else:
            self._at_start = not self._quoted and letter in ",\n\r"
