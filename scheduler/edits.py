"""What becomes of an edit of the files that people write: words for it, and the sources it gives a turn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from pipelines.config import Rhythm
from pipelines.exceptions import ConfigError
from pipelines.model import Source
from pipelines.telling.words import counted, when_in_london
from scheduler.readiness import Ready

NAMED = 3
"""Sources that a sentence names; of more their number is enough."""

GOES_ON = "The watch goes on with what it read on {at}."
TODO = (
    "Correct what is named and save the file: it is read again within a minute, and nothing has to be started anew. "
    "`councilwatch sources` says at once whether it can be read."
)


@dataclass(frozen=True, kw_only=True)
class Edit:
    """What became of an edit, in sentences; ``ask`` names the sources that have their turn now because of it."""

    file: str
    state: Literal["broken", "taken_up"]
    says: str
    todo: str = ""
    ask: tuple[str, ...] = ()


def broken(error: ConfigError, read_at: datetime) -> Edit:
    """Return what is told of an edit that cannot be read; what was read at ``read_at`` stays in force."""
    says = " ".join((*error.lines, GOES_ON.format(at=when_in_london(read_at))))
    return Edit(file=error.path.name, state="broken", says=says, todo=TODO)


def taken_up(files: Sequence[str], before: Ready, after: Ready) -> Edit:
    """Return what is told of an edit of these ``files`` that is in force from now on, and what it gives a turn."""
    named = " and ".join(files) if len(files) <= NAMED else counted(len(files), "file")
    says = f"{named} {'is' if len(files) == 1 else 'are'} read anew and in force: {changes(before, after)}."
    return Edit(file=files[0], state="taken_up", says=says, ask=asked_anew(before, after))


def changes(before: Ready, after: Ready) -> str:
    """``2 sources are new (leeds, york), 1 source is taken out (hull)``."""
    old, new = by_name(before), by_name(after)
    groups = (
        ("new", [name for name in new if name not in old]),
        ("taken out", [name for name in old if name not in new]),
        ("changed", [name for name in new if name in old and new[name] != old[name]]),
    )
    told = [counted_names(names, how) for how, names in groups if names]
    if before.config != after.config:
        told.append("the settings are changed")
    return ", ".join(told) or "nothing of it changes what is watched"


def counted_names(names: Sequence[str], how: str) -> str:
    named = f" ({', '.join(names)})" if len(names) <= NAMED else ""
    return f"{counted(len(names), 'source is', 'sources are')} {how}{named}"


def asked_anew(before: Ready, after: Ready) -> tuple[str, ...]:
    """Return the names of the sources that an edit gives a turn: those that are new, read another way or asked oftener.

    Else a corrected address would wait for the turn that its failures have put off, for a day at most.
    """
    old = by_name(before)
    rhythms = before.config.rhythm, after.config.rhythm
    return tuple(
        source.name
        for source in after.sources
        if source.name not in old or asked_as(source) != asked_as(old[source.name]) or comes_oftener(source, *rhythms)
    )


def asked_as(source: Source) -> Source:
    """Return a source without what makes no difference to how it is asked."""
    return replace(source, publisher="", note="", evidence="seen", origin="user")


def comes_oftener(source: Source, before: Rhythm, after: Rhythm) -> bool:
    return after.minutes_by_kind[source.kind] < before.minutes_by_kind[source.kind]


def by_name(ready: Ready) -> dict[str, Source]:
    return {source.name: source for source in ready.sources}
