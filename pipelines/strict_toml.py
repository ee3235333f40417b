"""Reading TOML files so that every complaint names the file and the line."""

import re
import tomllib
from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pipelines.exceptions import ConfigError


class TomlFile:
    """A TOML file's ``data`` beside its text, from which the lines of its keys are told."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self._lines = text.splitlines()
        try:
            self.data: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"at line (\d+)", str(error))
            says = re.sub(r"\s*\(at .*?\)$", "", str(error))
            raise ConfigError(path, int(line[1]) if line else None, f"this is not valid TOML: {says}.") from error

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
        """Return the line (from 1) of ``key`` in the ``index``-th ``[table]`` or ``[[table]]``, or of its header."""
        start = 0
        if table is not None:
            header = re.compile(rf"\s*\[\[?\s*{re.escape(table)}\s*\]\]?\s*(#.*)?$")
            places = [number for number, line in enumerate(self._lines, 1) if header.match(line)]
            if index >= len(places):
                return None
            start = places[index]
        if key is None:
            return start or None
        wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]")
        for number, line in enumerate(self._lines[start:], start + 1):
            if wanted.match(line):
                return number
            if re.match(r"\s*\[", line) and not self._inside(table, line):
                break
        return start or None

    def reject_unknown(
        self, found: Collection[str], known: Collection[str], *, table: str | None, index: int = 0, what: str
    ) -> None:
        """Raise ``ConfigError`` for the first key of ``found`` that is not ``known``, suggesting the nearest."""
        for key in found:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                hint = f" Did you mean {near[0]!r}?" if near else f" Known are: {', '.join(sorted(known))}."
                raise ConfigError(self.path, self.line(table, index, key), f"unknown {what} {key!r}.{hint}")

    @staticmethod
    def _inside(table: str | None, line: str) -> bool:
        """Whether ``line`` opens a part of ``table`` (``[[source.listings]]`` belongs to ``[[source]]``)."""
        return table is not None and re.match(rf"\s*\[\[?\s*{re.escape(table)}\.", line) is not None
