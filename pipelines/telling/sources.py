"""The table of sources as people read it: each with its state, and what is wrong and what to do below. Pure."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from pipelines.model import Source
from pipelines.store.rows import SourceRow
from pipelines.store.sources import NOT_YET
from pipelines.telling.condition import WORDS
from pipelines.telling.words import counted, when

WIDE = 140
"""Columns in which a line holds all that is told of a source."""

WIDEST_PUBLISHER = 40
MOMENT = 19
"""Columns of a moment, with room for one more."""

NOTHING_TO_SAY = (WORDS["ok"], NOT_YET)

NEVER_ASKED = "not asked yet"
HEADINGS = ("Name", "Publisher", "State", "Since", "Last new story", "Next poll")
FOOT = "Times are London's. `councilwatch sources check NAME` asks one now."


@dataclass(frozen=True, kw_only=True)
class Watched:
    """A source with what the store knows of it: ``row`` is None before its first turn."""

    source: Source
    row: SourceRow | None = None
    last_new_at: datetime | None = None

    @property
    def is_paused(self) -> bool:
        return self.row is not None and self.row.paused_at is not None

    @property
    def is_in_trouble(self) -> bool:
        return self.row is not None and self.row.is_in_trouble

    @property
    def state(self) -> str:
        """The state in a word or two: that a person has paused it comes before how it was doing."""
        if self.is_paused:
            return "paused"
        return self.row.state.replace("_", " ") if self.row is not None else NEVER_ASKED


def table(sources: Sequence[Watched], width: int | None = None) -> Iterator[str]:
    """Yield the list for people, a line a source; what is wrong stands below the name.

    Where ``width`` columns are too few for that, what is told of a source stands below its name.
    """
    yield from lines(sources) if width is None or width >= WIDE else blocks(sources, max(width, 20))
    yield ""
    states = Counter(each.state for each in sources)
    told = ", ".join(f"{count:,} {state}" for state, count in states.most_common())
    yield f"{counted(len(sources), 'source')}{': ' if told else ''}{told}. {FOOT}"


def lines(sources: Sequence[Watched]) -> Iterator[str]:
    """Yield a heading and a line a source."""
    names = max((len(each.source.name) for each in sources), default=4)
    publishers = min(max((len(publisher(each)) for each in sources), default=9), WIDEST_PUBLISHER)

    def line(name: str, whose: str, state: str, *moments: str) -> str:
        shown = whose if len(whose) <= publishers else f"{whose[: publishers - 1]}…"
        told = f"{name:<{names}}  {shown:<{publishers}}  {state:<14} " + " ".join(f"{at:<{MOMENT}}" for at in moments)
        return told.rstrip()

    yield line(*HEADINGS)
    for each in sources:
        yield line(*cells(each))
        yield from (f"{'':<{names}}  {said}" for said in below(each))


def blocks(sources: Sequence[Watched], width: int) -> Iterator[str]:
    """Yield a few short lines a source."""
    for each in sources:
        name, whose, state, since, last_new, following = cells(each)
        since = f" since {since}" if since else ""
        yield from textwrap.wrap(f"{name}: {state}{since}", width, subsequent_indent="  ")
        moments = [f"last new story {last_new}" if last_new else "", f"next poll {following}" if following else ""]
        for line in (", ".join(filter(None, [whose, *moments])), *below(each)):
            yield from textwrap.wrap(line, width, initial_indent="  ", subsequent_indent="  ")


def cells(each: Watched) -> tuple[str, str, str, str, str, str]:
    """Return what the columns of ``HEADINGS`` say of a source; "" where nothing is known."""
    row = each.row
    since = None if row is None else row.paused_at or row.state_since
    following = None if row is None or each.is_paused else row.next_poll_at
    moments = [when(at) if at is not None else "" for at in (since, each.last_new_at, following)]
    return each.source.name, publisher(each), each.state, moments[0], moments[1], moments[2]


def below(each: Watched) -> Iterator[str]:
    """Yield what a person should know of a source that is not simply well: the evidence, and what to do."""
    row = each.row
    if row is None:
        return
    if each.is_paused:
        yield f"`councilwatch sources resume {row.name}` has it asked again."
    if row.state_says not in NOTHING_TO_SAY or row.todo:
        before = f"Before that {row.state.replace('_', ' ')}: " if each.is_paused else ""
        yield " ".join(f"{before}{row.state_says} {row.todo}".split())


def publisher(each: Watched) -> str:
    return " ".join(each.source.publisher.split())


def fields(each: Watched) -> dict[str, object]:
    """Return what programs are told of a source; moments are UTC, None where there is none."""
    source, row = each.source, each.row
    moments = {
        "state_since": row.state_since if row else None,
        "last_ok_at": row.last_ok_at if row else None,
        "last_new_at": each.last_new_at,
        "next_poll_at": row.next_poll_at if row else None,
        "paused_at": row.paused_at if row else None,
    }
    return {
        "name": source.name,
        "publisher": source.publisher,
        "kind": source.kind,
        "home": source.home,
        "origin": source.origin,
        "evidence": source.evidence,
        "listings": [listing.url for listing in source.listings],
        "state": row.state if row else "unverified",
        "says": row.state_says if row else "It was not asked yet.",
        "todo": row.todo if row else "",
        **{name: at.isoformat() if at else None for name, at in moments.items()},
    }
