"""Who is told what, as ``councilwatch.toml`` says it: channels, rules, the digest. Secrets never stand in that file.

[alerts]
quiet_hours = "22:00-07:00"          # London time; nothing is sent then, what came together is sent at their end
per_hour = 10                        # messages on one channel within an hour; more are put into one, none is dropped
explorer = "http://127.0.0.1:8001"   # where the links of messages lead

[alerts.channels]
newsdesk = { env = "COUNCILWATCH_NEWSDESK" }   # the environment variable that holds the address
team = { file = "secrets/team" }               # or the file whose first line it is, readable by its owner only
inside = { env = "INSIDE", private = true }    # its name leads to a private place of your own network, and may

[[alerts.rules]]
name = "falls in the North West"
to = ["newsdesk"]
regions = ["North West"]             # councils, regions, grades, judgements, direction, kinds: empty means any
direction = ["fall"]
confidence = "inferred"              # the lowest that is told: stated, inferred or doubtful
official_only = false                # only what Ofsted's own report says
updates = false                      # tell again when more becomes known or Ofsted confirms
sources_in_trouble = false           # tell when a source cannot be read any more, and when it can again

[digest]
every = "weekly"                     # or "daily"
day = "monday"
at = "07:30"                         # London time
to = ["team"]
always = false                       # send it also where there is nothing to tell
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import partial
from types import MappingProxyType
from typing import Any, Literal, get_args

from pipelines.alert_rules import Rule, read_rules, told_to
from pipelines.exceptions import ConfigError
from pipelines.kept_secrets import Kept, place_of
from pipelines.strict_toml import Table, TomlFile

CHANNEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")
"""What a channel may be called: its name stands in the store, in messages and on the command line."""

HOURS = re.compile(r"(\d{1,2}:\d{2})\s*(?:-|–|to)\s*(\d{1,2}:\d{2})")

Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Every = Literal["daily", "weekly"]

NO_SECRETS = "an address never stands in this file, since it lets whoever reads it write to the channel"


@dataclass(frozen=True, kw_only=True)
class Channel(Kept):
    """Where a channel's address is kept. ``private``: its name may lead to a private place."""

    name: str
    private: bool = False


@dataclass(frozen=True, kw_only=True)
class Digest:
    """When the digest is sent and to which channels. ``day`` counts for a weekly one, ``at`` is London time."""

    every: Every
    to: tuple[str, ...]
    day: Day = "monday"
    at: time = time(7, 30)
    always: bool = False


@dataclass(frozen=True, kw_only=True)
class Alerts:
    """Channels by name, the rules, and how much is sent when. Without channels nobody is alerted.

    ``quiet`` is the beginning and end of the hours in which nothing is sent, London time.
    """

    channels: Mapping[str, Channel] = field(default_factory=lambda: MappingProxyType({}))
    rules: tuple[Rule, ...] = ()
    quiet: tuple[time, time] | None = None
    per_hour: int = 10
    explorer: str | None = None


def read_alerts(file: TomlFile) -> Alerts:
    """Read ``[alerts]``. Raises ``ConfigError`` for a fault; no complaint repeats what may be an address."""
    table = Table(file, file.data.get("alerts", {}), table="alerts")
    table.only(("quiet_hours", "per_hour", "explorer", "channels", "rules"), what="key")
    read = file.faults.every(
        {
            "channels": lambda: MappingProxyType(read_channels(table)),
            "rules": lambda: read_rules(table, names_of_channels(file)),
            "quiet": lambda: quiet_hours(table),
            "per_hour": lambda: table.number("per_hour", default=Alerts.per_hour, least=1, most=1_000),
            "explorer": lambda: explorer(table),
        }
    )
    return Alerts(**read)


def names_of_channels(file: TomlFile) -> tuple[str, ...]:
    """Return what the channels are called, those with a fault too: what names one of these is right."""
    told = file.data.get("alerts", {}).get("channels", {})
    return tuple(told) if isinstance(told, dict) else ()


def read_channels(alerts: Table) -> dict[str, Channel]:
    told = alerts.values.get("channels", {})
    if not isinstance(told, dict):
        says = "write [alerts.channels] on a line of its own, and the channels below it."
        raise ConfigError(alerts.file.path, alerts.file.line("alerts", key="channels"), says)
    return alerts.file.faults.every(
        {name: partial(read_channel, alerts.file, name, place) for name, place in told.items()}
    )


def read_channel(file: TomlFile, name: str, place: Any) -> Channel:
    line = channel_line(file, name)
    if not CHANNEL.fullmatch(name):
        raise ConfigError(file.path, line, "the name of a channel is of letters, digits, - and _, at most 40 of them.")
    told = dict(place) if isinstance(place, dict) else place
    private = told.pop("private", False) if isinstance(told, dict) else False
    if not isinstance(private, bool):
        raise ConfigError(file.path, line, f"channel {name!r}: private is true or false, without quotes.")
    variable = "COUNCILWATCH_" + re.sub(r"\W", "_", name).upper()
    try:
        kept = place_of(told, what=NO_SECRETS, key=name, variable=variable, file=f"secrets/{name}")
    except ValueError as error:
        raise ConfigError(file.path, line, f"channel {name!r}: {error}") from None
    return Channel(name=name, **kept, private=private, line=line)


def channel_line(file: TomlFile, name: str) -> int | None:
    if file.line("alerts.channels") is not None:
        return file.line("alerts.channels", key=name)
    return file.line("alerts", key="channels")


def quiet_hours(table: Table) -> tuple[time, time] | None:
    told = table.text("quiet_hours")
    if told is None:
        return None
    match = HOURS.fullmatch(told.strip())
    ends = (clock(match[1]), clock(match[2])) if match else (None, None)
    if ends[0] is None or ends[1] is None:
        raise table.wrong("quiet_hours", f'quiet_hours must be like "22:00-07:00", and here is {told!r}.')
    if ends[0] == ends[1]:
        says = f"quiet_hours begin and end at the same time in {told!r}; name two times, or take the line out for none."
        raise table.wrong("quiet_hours", says)
    return ends[0], ends[1]


def clock(told: str) -> time | None:
    """Read ``7:30``; None for what is no time of day."""
    try:
        return time.fromisoformat(told.strip().zfill(5))
    except ValueError:
        return None


def explorer(table: Table) -> str | None:
    told = table.text("explorer")
    if told is not None and not re.fullmatch(r"https?://[^\s<>\"'@?#]+", told):
        raise table.wrong("explorer", 'explorer must be a web address like "http://127.0.0.1:8001".')
    return told.rstrip("/") if told is not None else None


def read_digest(file: TomlFile) -> Digest | None:
    """Read ``[digest]``; None where there is none."""
    if "digest" not in file.data:
        return None
    table = Table(file, file.data["digest"], table="digest")
    table.only(("every", "day", "at", "to", "always"), what="key")
    read = file.faults.every(
        {
            "every": lambda: table.choice("every", get_args(Every), "daily"),
            "day": lambda: table.choice("day", get_args(Day), "monday"),
            "at": lambda: time_of_day(table),
            "to": lambda: told_to(table, names_of_channels(file)),
            "always": lambda: table.flag("always", default=False),
        }
    )
    return Digest(**read)


def time_of_day(table: Table) -> time:
    told = table.text("at") or "07:30"
    at = clock(told) if re.fullmatch(r"\d{1,2}:\d{2}", told) else None
    if at is None:
        raise table.wrong("at", f'at must be a time of day like "07:30", and here is {told!r}.')
    return at
