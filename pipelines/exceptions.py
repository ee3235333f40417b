"""Every error of councilwatch that is meant for its users, on one page.

A message is one sentence that names the file, line or address and the way out; the command line prints it as it is.

- ``InputError``: something handed in for this one job is bad (a story line, a page, an address). Exit status 1.
    - ``NoCouncilError``: a name that is no council's.
    - ``UnreadReportError``: a file that is no report which can be read.
    - ``UnreadTableError``: a file that is no spreadsheet which can be read.
    - ``UnreadPageError``: a page on which its reader ended, or spent too long.
- ``ReadingStoppedError``: what was being read when the crawl ended; it is read another time.
- ``UsageError``: the program cannot start like this. Exit status 2.
    - ``ConfigError``: a line of ``councilwatch.toml`` or of a watch list.
        - ``FaultsError``: several of them.
    - ``EditError``: the same, while a watch goes on with what it read before.
    - ``ReferenceDataError``: a line of a data file that ships with the program is damaged.
    - ``StoreError``: the store cannot be used (no database, written by a newer version, locked, no space).
- ``NothingReachedError``: every source failed to answer. Exit status 3.
- ``StoreGoneError``: the store's file was taken away or replaced. Exit status 4, after which systemd does not start the
  watch again: it would begin afresh.
"""

from collections.abc import Sequence
from pathlib import Path

from pipelines.model import UnreadReport


class CouncilwatchError(Exception):
    """The root: what the command line catches, prints and turns into ``exit_status``."""

    exit_status = 1

    @property
    def lines(self) -> tuple[str, ...]:
        """What is told, a line for each thing that is wrong."""
        return (str(self),)


class InputError(CouncilwatchError):
    """Raised by readers of what a person hands in: story lines, pages, addresses."""


class NoCouncilError(InputError):
    """Raised by ``pipelines.reference`` for a name that is no council's. ``says`` is for every reader; ``command`` is
    the way out for one at the command line, "" where ``says`` offers one."""

    def __init__(self, says: str, command: str = "") -> None:
        super().__init__(f"{says.rstrip('.')}; {command}" if command else says)
        self.says = says


class UnreadReportError(InputError):
    """Raised by ``pipelines.reports`` for a file that it cannot read; ``unread`` holds the state and the way out."""

    def __init__(self, unread: UnreadReport) -> None:
        super().__init__(unread.says)
        self.unread = unread


class UnreadPageError(InputError):
    """Raised by ``pipelines.apart`` for a page that ended the process which read it, or took it too long."""


class ReadingStoppedError(CouncilwatchError):
    """Raised for a page or file that was given up because the crawl ends; nothing is known of it."""


class UnreadTableError(InputError):
    """Raised by ``pipelines.statistics`` for a file that is no spreadsheet, damaged, or unpacks beyond the limits."""


class UsageError(CouncilwatchError):
    """Raised by the command line and the daemon when they cannot start like this."""

    exit_status = 2


class ConfigError(UsageError):
    """Raised by ``pipelines.config`` and ``crawler.sources`` for one line of one file."""

    def __init__(self, path: Path, line: int | None, says: str) -> None:
        where = f"{path}, line {line}" if line is not None else f"{path}"
        super().__init__(f"{where}: {says}")
        self.path = path
        self.line = line

    @property
    def faults(self) -> "tuple[ConfigError, ...]":
        """Each fault by itself."""
        return (self,)


class FaultsError(ConfigError):
    """Raised for all that is wrong with what people wrote, where that is more than one thing; it has the place of the
    first."""

    def __init__(self, faults: "Sequence[ConfigError]") -> None:
        UsageError.__init__(self, "\n".join(map(str, faults)))
        self.path, self.line = faults[0].path, faults[0].line
        self._faults = tuple(faults)

    @property
    def faults(self) -> tuple[ConfigError, ...]:
        return self._faults

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(map(str, self._faults))


class EditError(UsageError):
    """Raised for files that cannot be read while a watch goes on with what it read before, which the last line says."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self._lines = lines

    @property
    def lines(self) -> tuple[str, ...]:
        return self._lines


class ReferenceDataError(UsageError):
    """Raised by readers of the data that ships with the program for one line of one file."""

    def __init__(self, path: Path, line: int, says: str) -> None:
        super().__init__(
            f"{path}, line {line}: {says}. This file ships with councilwatch and was changed or damaged; put back the "
            "one that came with it."
        )


class StoreError(UsageError):
    """Raised by ``pipelines.store`` when a store cannot be opened or written; names the file and the way out."""


class StoreGoneError(CouncilwatchError):
    """Raised by a daemon whose store's file is not the one any more that it opened, or is missing where there was one;
    no ``UsageError``, for waiting does not mend it, nor does a new start."""

    exit_status = 4


class NothingReachedError(CouncilwatchError):
    """Raised by a single cycle in which no source could be reached."""

    exit_status = 3
