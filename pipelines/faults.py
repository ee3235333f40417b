"""What is wrong with a file that people edit, told in one go.

Readers raise a ``ConfigError`` for a fault as if it were the only one. Where a file is read ``together``, what can be
read without the part at fault is read all the same, and whatever was found is raised at the end.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from pipelines.exceptions import ConfigError, FaultsError

Name = TypeVar("Name")

MOST = 20
"""Faults that are told of one file; who has mended these is told of the others."""


class Faults:
    """Of one file. Outside of ``together`` the first one is raised at once, so none is ever passed over."""

    def __init__(self) -> None:
        self._found: list[ConfigError] | None = None

    @contextmanager
    def together(self) -> Iterator[None]:
        """Raise what is found within at the end: one fault as it is, several as a ``FaultsError`` by their lines."""
        found: list[ConfigError] = []
        self._found = found
        try:
            with self.going_on():
                yield
        finally:
            self._found = None
        if found:
            raise in_one(found)

    @contextmanager
    def going_on(self) -> Iterator[None]:
        """Note a fault of what is read within, and go on behind it."""
        try:
            yield
        except ConfigError as error:
            self.note(error)

    def note(self, error: ConfigError) -> None:
        """Keep a fault; the same one is kept once."""
        if self._found is None:
            raise error
        if error not in self._found:
            self._found.append(error)

    def every(self, readers: Mapping[Name, Callable[[], Any]]) -> dict[Name, Any]:
        """Return what each reader returns, by its name. All of them read before the first fault is raised."""
        read: dict[Name, Any] = {}
        first: ConfigError | None = None
        for name, reader in readers.items():
            try:
                read[name] = reader()
            except ConfigError as error:
                self.note(error)
                first = first or error
        if first is not None:
            raise first
        return read


def in_one(found: list[ConfigError]) -> ConfigError:
    """Return the error to raise for these faults of one file."""
    ordered = sorted(found, key=lambda each: each.line or 0)
    if len(ordered) > MOST + 1:  # one more takes no more room than to say that there is one
        left = ConfigError(
            ordered[0].path, None, f"{len(ordered) - MOST:,} more faults are told when these are mended."
        )
        ordered = [*ordered[:MOST], left]
    return ordered[0] if len(ordered) == 1 else FaultsError(ordered)
