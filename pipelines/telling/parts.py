"""What is told of the events that a story is part of. Pure."""

from collections.abc import Iterator, Sequence
from typing import Any

from pipelines.model import EVENT_WORDS, EventRole
from pipelines.store.rows import EventPart
from pipelines.telling.events import short_name
from pipelines.telling.words import days_told, indented

DOES: dict[EventRole, str] = {
    "announces": "It announces",
    "reacts": "It is a reaction to",
    "background": "It has as background",
}


def parts_told(parts: Sequence[EventPart]) -> str:
    """Return lines on each event that a story is part of, with why; empty where it is part of none."""
    lines = [line for part in parts for line in part_lines(part)]
    return "\n".join([*lines, ""]) if lines else ""


def part_lines(part: EventPart) -> Iterator[str]:
    yield ""
    yield f"{DOES[part.role]} event {part.event}, {named(part)}:"
    yield from indented(part.why)


def named(part: EventPart) -> str:
    """``Leeds: inspection that came out on 25 November 2026``."""
    out = days_told(part.came_out, part.came_out)
    return f"{short_name(part.gss, part.authority)}: {EVENT_WORDS[part.kind]} that came out on {out}"


def part_line(part: EventPart) -> dict[str, Any]:
    """Return a part as it is printed for programs."""
    return {
        "event": part.event,
        "role": part.role,
        "why": part.why,
        "gss": part.gss,
        "authority": part.authority,
        "kind": part.kind,
        "came_out": part.came_out.isoformat(),
    }
