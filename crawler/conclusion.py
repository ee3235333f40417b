"""What a crawl that was started by hand says at its end, and the exit status that goes with it. Pure."""

from dataclasses import dataclass
from datetime import datetime

from pipelines.exceptions import NothingReachedError, UsageError
from pipelines.store.rows import CycleRow
from pipelines.telling.plain import one_word
from pipelines.telling.words import when_in_london


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """``says`` is empty where the lines of the crawl have told all."""

    says: str = ""
    exit_status: int = 0


def conclude(cycle: CycleRow, *, source: str | None, wrong: str, next_at: datetime | None) -> Conclusion:
    """Return the conclusion of a cycle of one ``source``, or of all that were due (None).

    ``wrong`` is what the store says of that source or address, ``next_at`` when the next source's turn comes.
    """
    if cycle.how != "finished":
        return Conclusion()
    if not cycle.sources:
        return Conclusion(says=nothing_due(next_at))
    if cycle.reached:
        return Conclusion()
    says = f"{source} could not be reached. {wrong}" if source is not None else nothing_reached(cycle.sources)
    return Conclusion(says=says.strip(), exit_status=NothingReachedError.exit_status)


def not_owed(url: str) -> Conclusion:
    """Return the conclusion for an address that nobody owes a fetch."""
    says = f"{url} is not owed a fetch, so it was not asked; `councilwatch add {one_word(url)}` takes it by hand."
    return Conclusion(says=says, exit_status=UsageError.exit_status)


def nothing_due(next_at: datetime | None) -> str:
    return "No source is due now." + (f" The next one is asked on {when_in_london(next_at)}." if next_at else "")


def nothing_reached(sources: int) -> str:
    who = "The one source that was asked" if sources == 1 else f"None of the {sources} sources"
    whom = "it" if sources == 1 else "them"
    return (
        f"{who} could{' not' if sources == 1 else ''} be reached; check this machine's connection, then what "
        f"`councilwatch sources` says of {whom}."
    )
