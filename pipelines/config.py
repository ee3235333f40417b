"""Reading ``councilwatch.toml`` strictly: what is not understood is an error with file and line.

[contact]
contact = "you@example.org"          # an e-mail address or web page of yours; every site is told it

[sources]
shipped = true                       # watch the shipped list beside your watchlist.toml
kinds = []                           # only these kinds of publisher; empty: all but committee papers
committee_papers = false             # watch the councils' committee papers too (kind council_democracy, 153 sources)

[rhythm]
council_newsroom = 30                # minutes between two looks, per kind of publisher

[limits]
owed_per_source = 30                 # pages fetched per source and cycle
source_seconds = 120                 # time for one source in a cycle
cycle_seconds = 300                  # time for a cycle
delay_seconds = 1.0                  # between two requests to one host, never less
timeout_seconds = 20                 # for one request
max_bytes = 10000000                 # of one answer, unpacked
head_bytes = 256000                  # of an answer's headers; servers send 1,000 to 10,000
redirects = 6                        # followed from one address; browsers follow 20, and longer chains are loops
listing_pages = 5                    # pages of a listing followed until known stories come
listing_links = 1000                 # links of one page, feed or API answer; a newsroom lists 10 to 100
sitemap_addresses = 50000            # of one sitemap: the protocol's own limit
sitemaps = 20                        # of an index that are asked in one run, the newest
new_per_run = 60000                  # new addresses of a source in one run: more is no newsroom but a trap
page_elements = 25000                # of a page: a long live blog has 15,000
text_characters = 500000             # of a story; the longest report of an inquiry has 300,000
prescreen = false                    # pass over pages without the words of a rating before they are read
report_pages = 300                   # of an Ofsted report; the longest known has 54
report_seconds = 10                  # of the processor, for one PDF file; a report takes 0.2
report_megabytes = 512               # of memory, for reading one PDF file; a report takes 200

# [explorer] says where it answers and to whom: pipelines/explorer_config.py
# [alerts] and [digest] say who is told what: pipelines/alerts_config.py; [care] is in pipelines/care_config.py
"""

import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from pipelines.alerts_config import Alerts, Digest, read_alerts, read_digest
from pipelines.care_config import Care, read_care
from pipelines.exceptions import ConfigError, UsageError
from pipelines.explorer_config import Explorer, read_explorer
from pipelines.model import SourceKind
from pipelines.strict_toml import TomlFile

FILE = "councilwatch.toml"
STORE = "councilwatch.db"
IN_FORCE = "in_force"
"""Folder in a working folder where a daemon keeps copies of what people edit (``scheduler.in_force``)."""
SECTIONS = ("contact", "sources", "rhythm", "limits", "explorer", "alerts", "digest", "care")
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)

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
    """Whether the shipped list is watched, and which kinds of publisher (empty: all but committee papers).

    ``committee_papers`` adds the councils' committee papers to whatever ``kinds`` chooses.
    """

    shipped: bool = True
    kinds: tuple[SourceKind, ...] = ()
    committee_papers: bool = False


@dataclass(frozen=True, kw_only=True)
class Rhythm:
    """Minutes between two looks at a source, for every kind of publisher."""

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
    head_bytes: int = 256_000
    redirects: int = 6
    listing_pages: int = 5
    listing_links: int = 1_000
    sitemap_addresses: int = 50_000
    sitemaps: int = 20
    new_per_run: int = 60_000
    page_elements: int = 25_000
    text_characters: int = 500_000
    prescreen: bool = False
    report_pages: int = 300
    report_seconds: int = 10
    report_megabytes: int = 512


@dataclass(frozen=True, kw_only=True)
class Config:
    """What ``councilwatch.toml`` says. Without a ``contact`` no real site is asked."""

    contact: str | None = None
    sources: SourcesChoice = SourcesChoice()
    rhythm: Rhythm = Rhythm()
    limits: Limits = Limits()
    explorer: Explorer = field(default_factory=Explorer)
    alerts: Alerts = field(default_factory=Alerts)
    digest: Digest | None = None
    care: Care = field(default_factory=Care)

    @property
    def explorer_base(self) -> str:
        """Address of the explorer, where the links of messages lead, without a stroke at the end."""
        return self.alerts.explorer or self.explorer.address


BOUNDS: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "owed_per_source": (1, 500),
        "source_seconds": (10, 3_600),
        "cycle_seconds": (10, 7_200),
        "delay_seconds": (1, 600),
        "timeout_seconds": (1, 120),
        "max_bytes": (100_000, 100_000_000),
        "head_bytes": (16_000, 10_000_000),
        "redirects": (0, 20),
        "listing_pages": (1, 50),
        "listing_links": (10, 50_000),
        "sitemap_addresses": (10, 50_000),
        "sitemaps": (1, 500),
        "new_per_run": (10, 1_000_000),
        "page_elements": (1_000, 200_000),
        "text_characters": (10_000, 10_000_000),
        "report_pages": (10, 5_000),
        "report_seconds": (1, 120),
        "report_megabytes": (300, 16_000),
    }
)
"""The smallest and the largest sensible value of each number."""

EMAIL_OR_WEB = re.compile(r"[^@\s()<>;]+@[^@\s()<>;]+\.[^@\s()<>;]+|https?://[^\s()<>;]+")
"""What a site can use to reach a person, without the characters that would break the user agent's comment."""


NOBODYS = frozenset({"example", "invalid", "localhost"})
"""Top-level names at which nobody can be reached."""


def working_folder() -> Path:
    """Return the absolute folder of configuration and store: ``COUNCILWATCH_HOME``, else the current one.

    Raises ``UsageError`` where there is no such folder.
    """
    named = os.environ.get("COUNCILWATCH_HOME")
    return existing(Path(named).expanduser().absolute() if named else Path.cwd())


def existing(folder: Path) -> Path:
    """Return the folder. Raises ``UsageError`` where there is none, or something else in its place."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder, so it cannot be the working folder; name another one.")
    if not folder.is_dir():
        raise UsageError(f"There is no working folder {folder}; make it, or let COUNCILWATCH_HOME name another one.")
    return folder


def store_path(folder: Path) -> Path:
    """Return where the store of a working folder is."""
    return folder / STORE


def read_config(folder: Path) -> Config:
    """Read the folder's ``councilwatch.toml``; where there is none, everything has its default.

    Raises ``ConfigError`` for all its faults together, ``UsageError`` where there is no such folder.
    """
    path = existing(folder) / FILE
    if not path.exists() and not path.is_symlink():
        return Config()
    file = TomlFile.read(path)
    with file.faults.together():
        return config_of(file)


def config_of(file: TomlFile) -> Config:
    file.reject_unknown(file.data, SECTIONS, table=None, what="section")
    for name in [name for name in SECTIONS if not isinstance(file.data.get(name, {}), dict)]:
        says = f"write [{name}] on a line of its own, and what belongs to it below."
        file.faults.note(ConfigError(file.path, file.line(name) or file.line(None, key=name), says))
        del file.data[name]
    read = file.faults.every(
        {
            "contact": lambda: read_contact(Section(file, "contact", {"contact"})),
            "sources": lambda: read_sources(Section(file, "sources", {"shipped", "kinds", "committee_papers"})),
            "rhythm": lambda: read_rhythm(Section(file, "rhythm", KINDS, what="kind of publisher")),
            "limits": lambda: read_limits(Section(file, "limits", names(Limits))),
            "explorer": lambda: read_explorer(file),
            "alerts": lambda: read_alerts(file),
            "digest": lambda: read_digest(file),
            "care": lambda: read_care(file),
        }
    )
    return Config(**read)


class Section:
    """One ``[section]`` with the keys that it may have; a complaint names the key's line."""

    def __init__(self, file: TomlFile, name: str, known: Collection[str], *, what: str = "key") -> None:
        self.values: dict[str, Any] = file.data.get(name, {})
        self._file, self._name, self.every = file, name, file.faults.every
        file.reject_unknown(self.values, known, table=name, what=what)

    def wrong(self, key: str, wanted: str) -> ConfigError:
        """Return the error to raise for the value of ``key``, which is not as ``wanted``."""
        line = self._file.line(self._name, key=key) or self._file.line(None, key=self._name)
        return ConfigError(self._file.path, line, f"{key} {wanted}, and here is {self.values[key]!r}.")

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.values.get(key, default)
        if isinstance(value, bool):
            return value
        raise self.wrong(key, "must be true or false, without quotes")

    def number(self, key: str, form: type[int] | type[float]) -> int | float:
        """Return the number of ``key``, whole or not, within its ``BOUNDS``."""
        return self.within(key, BOUNDS[key], form)

    def within(self, key: str, bounds: tuple[float, float], form: type[int] | type[float]) -> int | float:
        value, (least, most) = self.values[key], bounds
        allowed = int if form is int else (int, float)
        if isinstance(value, bool) or not isinstance(value, allowed) or not least <= value <= most:
            what = "a whole number" if form is int else "a number"
            raise self.wrong(key, f"must be {what} from {least:.0f} to {most:.0f}")
        return form(value)


def read_contact(section: Section) -> str | None:
    value = section.values.get("contact")
    if isinstance(value, str) and is_placeholder(value):
        raise section.wrong("contact", "must be your own, and not the example, so that sites can reach you")
    if value is None or (isinstance(value, str) and EMAIL_OR_WEB.fullmatch(value)):
        return value
    raise section.wrong(
        "contact",
        "must be an e-mail address or the address of a web page, and your own, so that sites can reach you",
    )


def is_placeholder(contact: str) -> bool:
    """Whether an e-mail or web address is of a domain that stands for others in examples (RFC 2606, 6761)."""
    host = re.sub(r"[/:?#].*", "", contact.partition("://")[2] or contact).rpartition("@")[2]
    labels = host.lower().rstrip(".").split(".")
    return labels[-1] in NOBODYS or (labels[-2:-1] == ["example"] and labels[-1] in ("com", "net", "org"))


def read_sources(section: Section) -> SourcesChoice:
    return SourcesChoice(
        **section.every(
            {
                "shipped": lambda: section.flag("shipped", default=True),
                "kinds": lambda: read_kinds(section),
                "committee_papers": lambda: section.flag("committee_papers", default=False),
            }
        )
    )


def read_kinds(section: Section) -> tuple[SourceKind, ...]:
    kinds = section.values.get("kinds", [])
    if not isinstance(kinds, list) or any(kind not in KINDS for kind in kinds):
        raise section.wrong("kinds", f'must be a list like ["trade_press"] of some of: {", ".join(KINDS)}')
    return tuple(kinds)


def read_rhythm(section: Section) -> Rhythm:
    """Minutes are from 5 (more often would be rude) to a day."""
    named = [kind for kind in KINDS if kind in section.values]
    given = section.every({kind: partial(section.within, kind, (5, 1_440), int) for kind in named})
    return Rhythm(minutes_by_kind=MappingProxyType({**MINUTES, **given}))


def read_limits(section: Section) -> Limits:
    """Return the section's numbers, each of the kind and within the bounds of its field, and its one choice."""
    whole = {each.name: type(each.default) is int for each in fields(Limits)}
    numbers = {
        key: partial(section.number, key, int if whole[key] else float) for key in section.values if key in BOUNDS
    }
    return Limits(**section.every({**numbers, "prescreen": lambda: section.flag("prescreen", default=False)}))


def names(form: type[Limits]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(form))
