"""The log file beside the store: what children write and what the daemon says; it cannot grow without end."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

FILE = "councilwatch.log"
MOST_BYTES = 2_000_000
OLDER = 3
"""How many older files are kept: councilwatch.log.1 is the newest of them."""


class Log:
    """A file that lines are added to; when it is full it becomes ``.1``, and so on."""

    def __init__(self, path: Path, *, most_bytes: int = MOST_BYTES) -> None:
        self.path = path
        self._most_bytes = most_bytes

    def size(self) -> int:
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def rotate(self) -> None:
        """Begin anew where the file is full.

        It is copied and emptied, not renamed: the explorer has it open, and would fill the renamed one for ever. What
        is added to the emptied one stands at its new end (``O_APPEND``).
        """
        if self.size() < self._most_bytes:
            return
        with suppress(OSError):  # no space for the copy: then the log is what can be done without
            for number in range(OLDER, 1, -1):
                newer = self._older(number - 1)
                if newer.exists():
                    newer.replace(self._older(number))
            shutil.copyfile(self.path, self._older(1))
        os.truncate(self.path, 0)

    def cut(self) -> None:
        """Empty the file where a child has written ten times what it may hold."""
        if self.size() > 10 * self._most_bytes:
            os.truncate(self.path, 0)

    def add(self, line: str) -> None:
        """Add a line; where it cannot be written (a full disk), the daemon goes on without."""
        with suppress(OSError), self.opened() as file:
            file.write(f"{line}\n".encode("utf-8", "replace"))

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Open it for adding, also by a child."""
        with self.path.open("ab") as file:
            yield file

    def last_line(self, since: int) -> str:
        """Return the last line that was written after the first ``since`` bytes; empty where none was."""
        size = self.size()
        start = since if since <= size else 0  # it was emptied in between
        with suppress(OSError), self.path.open("rb") as file:
            file.seek(max(start, size - 4_000))
            return file.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        return ""

    def _older(self, number: int) -> Path:
        return self.path.with_name(f"{self.path.name}.{number}")
