"""How much of a machine the reading of one page may take; a story is far below each of these."""

from dataclasses import dataclass

from pipelines.clean import LONGEST_TEXT, MOST_ELEMENTS


@dataclass(frozen=True, kw_only=True)
class PageLimits:
    """Limits on one page, and on the process that reads them.

    A story takes 30 ms and the longest text that is judged (``text_characters``) a few seconds; a reader has 60 to
    130 MB of address space when it has started.
    """

    text_characters: int = LONGEST_TEXT
    page_elements: int = MOST_ELEMENTS
    memory: int = 1_000_000_000
    """Address space of the process, in bytes."""
    cpu_seconds: int = 60
    wall_seconds: float = 90.0
    """For one page, its hand-over included; a source has 120 in a cycle."""
    batch: int = 2_000
    """Pages that one process reads before a fresh one takes over."""
