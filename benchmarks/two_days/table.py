"""The figures as lines of text."""

from collections.abc import Iterable, Iterator, Sequence

from benchmarks.two_days.outcome import Row, Told, minutes
from pipelines.telling.words import LONDON

HEAD = (
    *("source", "sites", "found", "on topic", "in hours", "p90", "on topic", "at night"),
    *("requests", "a story", "a look", "304", "broken"),
)
"""Delays in minutes: of what came out from 07:00 to 19:00 (median, 90th percentile, median of those on topic), and of
the rest (median). Requests in all, for a found story, and for one look at a listing."""


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of the table."""
    lines = [HEAD, *(cells(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(HEAD))]
    for line in lines:
        first, *others = (cell.rjust(width) for cell, width in zip(line, widths, strict=True))
        yield "  ".join((first.strip().ljust(widths[0]), *others))


def cells(row: Row) -> tuple[str, ...]:
    on_topic = [each for each in row.told if each.story.on_topic]
    found_on_topic = [each for each in on_topic if not each.lost]
    in_hours = minutes(each.delay for each in row.found if each.in_hours)
    at_night = [each.delay for each in row.found if not each.in_hours and not each.held_back]
    return (
        row.name,
        str(row.newsrooms),
        f"{len(row.found)}/{len(row.told)}",
        f"{len(found_on_topic)}/{len(on_topic)}",
        shown(in_hours, 0),
        shown(in_hours, 1),
        shown(minutes(each.delay for each in found_on_topic if each.in_hours), 0),
        shown(minutes(at_night), 0),
        str(row.cost.requests),
        ratio(row.cost.requests, len(row.found)),
        ratio(row.cost.listings, row.cost.looks),
        str(row.cost.unchanged),
        str(row.cost.broken),
    )


def shown(figures: tuple[float, float] | None, at: int) -> str:
    return "-" if figures is None else f"{figures[at]:.0f}"


def ratio(part: int, of: int) -> str:
    return f"{part / of:.2f}" if of else "-"


def spent(row: Row) -> str:
    """Return what the requests were for, in a sentence."""
    cost = row.cost
    return (
        f"Asked: {cost.listings} times for {cost.looks} looks at listings, {cost.stories} times for stories, "
        f"{cost.revisits} times for stories again, {cost.robots} times for robots.txt, {cost.others} times for front "
        f"pages and guesses; {cost.unchanged} of these answered 304."
    )


def held_back(told: Iterable[Told]) -> str:
    """Return how late the stories of sites that were down came, in a sentence."""
    held = [each for each in told if each.held_back and each.delay is not None]
    after = [
        each.judged_at - each.newsroom.down_until
        for each in held
        if each.judged_at is not None and each.newsroom.down_until is not None
    ]
    return (
        f"Held back by sites that were down: {len(held)} stories, stored {shown(minutes(after), 0)} "
        f"minutes (median) after the site answered again, {shown(minutes(after), 1)} at most but for one in ten."
        if held
        else "No site that was down held back a story."
    )


def losses(told: Iterable[Told]) -> Iterator[str]:
    for each in told:
        if each.lost:
            at = each.story.published.astimezone(LONDON)
            yield f"lost: {each.address} of {at:%A %H:%M} ({each.newsroom.name}): {each.lost}"
