"""Reading ``councilwatch.toml`` strictly: what is not understood is an error with file and line.

[contact]
contact = "you@example.org"          # an e-mail address or web page of yours; every site is told it

[sources]
shipped = true                       # watch the shipped list beside your watchlist.toml
kinds = []                           # only these kinds of publisher; empty: all

[rhythm]
council_newsroom = 30                # minutes between two looks, per kind of publisher

[limits]
owed_per_source = 30                 # pages fetched per source and cycle
source_seconds = 120                 # time for one source in a cycle
cycle_seconds = 300                  # time for a cycle
delay_seconds = 1.0                  # between two requests to one host, never less
timeout_seconds = 20                 # for one request
max_bytes = 10000000                 # of one answer, unpacked
listing_pages = 5                    # pages of a listing followed until known stories come

[explorer]
port = 8001
"""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from pipelines.exceptions import ConfigError
from pipelines.model import SourceKind
from pipelines.strict_toml import TomlFile

FILE = "councilwatch.toml"

MINUTES: Mapping[SourceKind, int] = MappingProxyType(
    {
        "regulator": 10,
        "central_government": 10,
        "trade_press": 10,
        "council_newsroom": 60,
        "children_trust": 60,
        "council_democracy": 60,
        "local_press": 60,
        "national_press": 60,
        "broadcaster": 60,
        "charity": 60,
    }
)
"""Minutes between two looks at a source in working hours, by its kind; nights are longer."""


@dataclass(frozen=True, kw_only=True)
class SourcesChoice:
    shipped: bool = True
    kinds: tuple[SourceKind, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    minutes_by_kind: Mapping[SourceKind, int] = field(default_factory=lambda: MINUTES)


@dataclass(frozen=True, kw_only=True)
class Limits:
    """Per source, cycle, host and answer; DESIGN's figures. The delay can be made longer, not shorter."""

    owed_per_source: int = 30
    source_seconds: int = 120
    cycle_seconds: int = 300
    delay_seconds: float = 1.0
    timeout_seconds: int = 20
    max_bytes: int = 10_000_000
    listing_pages: int = 5


@dataclass(frozen=True, kw_only=True)
class Explorer:
    port: int = 8001


@dataclass(frozen=True, kw_only=True)
class Config:
    """What ``councilwatch.toml`` says. Without a ``contact`` no real site is asked."""

    contact: str | None = None
    sources: SourcesChoice = SourcesChoice()
    rhythm: Rhythm = Rhythm()
    limits: Limits = Limits()
    explorer: Explorer = Explorer()


BOUNDS: Mapping[str, tuple[float, float]] = {
    "owed_per_source": (1, 500),
    "source_seconds": (10, 3_600),
    "cycle_seconds": (10, 7_200),
    "delay_seconds": (1, 600),
    "timeout_seconds": (1, 120),
    "max_bytes": (100_000, 100_000_000),
    "listing_pages": (1, 50),
    "port": (1, 65_535),
}
"""The smallest and the largest sensible value of each number."""


def working_folder() -> Path:
    """The folder that holds the configuration and the store: ``COUNCILWATCH_HOME``, else the current one."""
    named = os.environ.get("COUNCILWATCH_HOME")
    return Path(named).expanduser() if named else Path.cwd()


def read_config(folder: Path) -> Config:
    """Read the folder's ``councilwatch.toml``; where there is none, everything has its default.

    Raises ``ConfigError`` for the first fault.
    """
    path = folder / FILE
    if not path.exists():
        return Config()
    file = TomlFile.read(path)
    file.reject_unknown(
        file.data, {"contact", "sources", "rhythm", "limits", "explorer"}, table=None, what="section"
    )
    for section, value in file.data.items():
        if not isinstance(value, dict):
            raise ConfigError(
                path, file.line(None, key=section), f"write [{section}] as a section, not as a value."
            )
    return Config(
        contact=read_contact(file),
        sources=read_sources(file),
        rhythm=Rhythm(minutes_by_kind=MappingProxyType({**MINUTES, **read_minutes(file)})),
        limits=Limits(**read_numbers(file, "limits", Limits)),
        explorer=Explorer(**read_numbers(file, "explorer", Explorer)),
    )


def read_contact(file: TomlFile) -> str | None:
    section = file.data.get("contact", {})
    file.reject_unknown(section, {"contact"}, table="contact", what="key")
    value = section.get("contact")
    if value is None:
        return None
    if isinstance(value, str) and re.fullmatch(
        r"[^@\s()<>;]+@[^@\s()<>;]+\.[^@\s()<>;]+|https?://[^\s()<>;]+", value
    ):
        return value
    raise ConfigError(
        file.path,
        file.line("contact", key="contact"),
        f"{value!r} is neither an e-mail address nor a web address; sites must be able to reach you, "
        'for example contact = "you@example.org".',
    )


def read_sources(file: TomlFile) -> SourcesChoice:
    section = file.data.get("sources", {})
    file.reject_unknown(section, {"shipped", "kinds"}, table="sources", what="key")
    shipped, kinds = section.get("shipped", True), section.get("kinds", [])
    if not isinstance(shipped, bool):
        raise ConfigError(file.path, file.line("sources", key="shipped"), "shipped is true or false.")
    if not isinstance(kinds, list):
        raise ConfigError(
            file.path, file.line("sources", key="kinds"), 'kinds is a list, like ["trade_press"].'
        )
    known = get_args(SourceKind)
    for kind in kinds:
        if kind not in known:
            says = f"{kind!r} is no kind of publisher. Known are: {', '.join(known)}."
            raise ConfigError(file.path, file.line("sources", key="kinds"), says)
    return SourcesChoice(shipped=shipped, kinds=tuple(kinds))


def read_minutes(file: TomlFile) -> dict[SourceKind, int]:
    section = file.data.get("rhythm", {})
    file.reject_unknown(section, get_args(SourceKind), table="rhythm", what="kind of publisher")
    return {kind: whole(file, "rhythm", kind, value, (5, 1_440)) for kind, value in section.items()}


def read_numbers(file: TomlFile, section: str, form: type[Limits] | type[Explorer]) -> dict[str, Any]:
    """The section's numbers, each of the kind and within the bounds of its field."""
    given = file.data.get(section, {})
    known = {each.name: each.type for each in fields(form)}
    file.reject_unknown(given, known, table=section, what="key")
    read: Callable[..., int | float]
    numbers: dict[str, Any] = {}
    for key, value in given.items():
        read = whole if known[key] is int else number
        numbers[key] = read(file, section, key, value, BOUNDS[key])
    return numbers


def whole(file: TomlFile, section: str, key: str, value: Any, bounds: tuple[float, float]) -> int:
    if not isinstance(value, int):
        value = None
    return int(number(file, section, key, value, bounds, "a whole number"))


def number(
    file: TomlFile, section: str, key: str, value: Any, bounds: tuple[float, float], what: str = "a number"
) -> float:
    least, most = bounds
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        says = f"{key} is {what} from {least:g} to {most:g}."
        raise ConfigError(file.path, file.line(section, key=key), says)
    return float(value)
