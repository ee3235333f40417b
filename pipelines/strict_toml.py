"""Reading TOML files so that every complaint names the file and the line."""

import re
import tomllib
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pipelines.exceptions import ConfigError
from pipelines.faults import Faults
from pipelines.toml_slips import what_to_do


class TomlFile:
    """A TOML file's ``data`` beside its text, from which the lines of its keys are told."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.faults = Faults()
        self._lines = text.splitlines()
        self._places: dict[tuple[str, str], dict[tuple[int, int], int]] = {}
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"at line (\d+)", str(error))
            number = int(line[1]) if line else len(self._lines)  # at the end of the file
            at_fault = self._lines[number - 1] if number <= len(self._lines) else ""
            hint = what_to_do(re.sub(r"\s*\(at .*?\)$", "", str(error)), at_fault)
            raise ConfigError(path, number, f"this is not valid TOML: {hint}.") from error

    @classmethod
    def read(cls, path: Path) -> "TomlFile":
        """Raise ``ConfigError`` where the file cannot be read, is not UTF-8 or is not TOML."""
        try:
            return cls(path, path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError as error:
            raise ConfigError(path, None, "this file is not UTF-8 text; save it again as UTF-8.") from error
        except OSError as error:
            raise ConfigError(path, None, f"this file cannot be read ({error.strerror}).") from error

    def line(self, table: str | None, index: int = 0, key: str | None = None) -> int | None:
        """Return the line (from 1) of ``key`` in the ``index``-th ``[table]``, or of its header."""
        start = 0
        if table is not None:
            header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]\]?\s*(#.*)?$")
            places = [number for number, line in enumerate(self._lines, 1) if header.match(line)]
            if index >= len(places):
                return self.line(f"{table}.{key}") if key is not None else None
            start = places[index]
        if key is None:
            return start or None
        owner = "" if table is None else rf"{re.escape(table)}\s*\.\s*"
        wanted = re.compile(rf"\s*([\"']?{re.escape(key)}[\"']?\s*[=.]|\[\[?\s*{owner}{re.escape(key)}\s*[\].])")
        for number, line in enumerate(self._lines[start:], start + 1):
            if wanted.match(line):
                return number
            if re.match(r"\s*\[", line) and not self._inside(table, line):
                break
        return start or None

    def reject_unknown(
        self, found: Collection[str], known: Collection[str], *, table: str | None, index: int = 0, what: str
    ) -> None:
        """Note a ``ConfigError`` for each key of ``found`` that is not ``known``, with the nearest."""
        for key in found:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f" Did you mean {near[0]!r}?" if near else f" Known are: {', '.join(sorted(known))}."
                line = self.line(table, index, key) or self.line(key)
                self.faults.note(ConfigError(self.path, line, f"unknown {what} {key!r}.{hint}"))

    @staticmethod
    def _inside(table: str | None, line: str) -> bool:
        """Whether ``line`` opens a part of ``table`` (``[[source.listings]]`` belongs to ``[[source]]``)."""
        return table is not None and re.match(rf"\s*\[\[?\s*{re.escape(table)}\.", line) is not None

    def part(self, table: str, index: int, part: str, nth: int) -> int | None:
        """Return the place, among the file's ``[table.part]``, of the ``nth`` in the ``index``-th table."""
        if (table, part) not in self._places:
            self._places[table, part] = self._places_of(table, part)
        return self._places[table, part].get((index, nth))

    def _places_of(self, table: str, part: str) -> dict[tuple[int, int], int]:
        """Number the file's ``[table.part]``: (index of the table, which of its parts) -> its place among them all."""
        header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}(\.{re.escape(part)})?\s*\]\]?\s*(#.*)?$")
        places: dict[tuple[int, int], int] = {}
        owner, within = -1, 0
        for match in filter(None, map(header.match, self._lines)):
            if match[1] is None:
                owner, within = owner + 1, 0
                continue
            places[owner, within] = len(places)
            within += 1
        return places


class Table:
    """One table of a ``TomlFile``, read key by key; a complaint is a ``ConfigError`` with the key's line.

    A key that is unknown is told as that alone, and not also as the one that is missing for it.
    """

    def __init__(
        self,
        file: TomlFile,
        values: dict[str, Any],
        *,
        table: str,
        index: int = 0,
        part: tuple[str, int] | None = None,
    ) -> None:
        """``part`` names and numbers a table inside the ``index``-th ``[[table]]``: ("listings", 0)."""
        self.file = file
        self.values = values
        self._table, self._index, self._inside = table, index, None
        self._misspelt: dict[str, ConfigError] = {}
        found = file.part(table, index, *part) if part else None
        if part and found is not None:
            self._table, self._index = f"{table}.{part[0]}", found
        elif part:
            self._inside = part[0]  # written in one line: listings = [{kind = "feed", ...}]

    def wrong(self, key: str | None, says: str) -> ConfigError:
        """Return the error to raise for ``key``, or for the whole table."""
        line = self.file.line(self._table, self._index, self._inside or key)
        return ConfigError(self.file.path, line, says)

    def only(self, known: Collection[str], *, what: str) -> None:
        """Note each key that is not ``known``, suggesting the nearest."""
        for key in self.values:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f"Did you mean {near[0]!r}?" if near else f"Known are: {', '.join(sorted(known))}."
                error = self.wrong(key, f"unknown {what} {key!r}. {hint}")
                self._misspelt.update(dict.fromkeys(near, error))
                self.file.faults.note(error)

    def missing(self, key: str, says: str) -> ConfigError:
        """Return the error to raise where ``key`` is not there: what was told of it already, if it is misspelt."""
        return self._misspelt.get(key) or self.wrong(None, says)

    def text(self, key: str) -> str | None:
        """Return the text of ``key``, None where it is missing."""
        value = self.values.get(key)
        if value is None or (isinstance(value, str) and value.strip()):
            return value
        raise self.wrong(key, f"{key!r} must be text in quotes, and here is {value!r}.")

    def needed(self, key: str, *, example: str) -> str:
        """Return the text of ``key``, which must be there."""
        value = self.text(key)
        if value is None:
            raise self.missing(key, f"{key!r} is missing; add a line like {key} = {example!r}.")
        return value

    def choice(
        self, key: str, choices: Collection[str], default: str | None = None, *, hidden: str = "", **meant: str
    ) -> str:
        """Return the text of ``key``, one of ``choices``; without a default it must be there.

        ``meant`` tells which of them people mean by a word that looks like none. Those that begin with ``hidden``, if
        that is not empty, are taken and not offered.
        """
        offered = [each for each in choices if not hidden or not each.startswith(hidden)]
        value = self.text(key) or default
        if value is None:
            raise self.missing(key, f"{key!r} is missing; it is one of: {', '.join(offered)}.")
        if value not in choices:
            near = get_close_matches(value, offered)
            near.sort(key=lambda word: word[0] != value[0])  # people seldom miss the first letter
            near = [meant[value.lower()]] if value.lower() in meant else near
            hint = f"Did you mean {near[0]!r}? " if near else ""
            raise self.wrong(key, f"{key} cannot be {value!r}. {hint}It is one of: {', '.join(offered)}.")
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        value = self.values.get(key, default)
        if isinstance(value, bool):
            return value
        raise self.wrong(key, f"{key!r} must be true or false, without quotes, and here is {value!r}.")

    def number(self, key: str, *, default: int | None, least: int, most: int) -> int | None:
        """Return the whole number of ``key``, from ``least`` to ``most``."""
        value = self.values.get(key, default)
        if value is default and key not in self.values:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        raise self.wrong(key, f"{key!r} must be a whole number from {least} to {most}, and here is {value!r}.")
