"""How much of a machine one file may take; a report is far below each of these."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReportLimits:
    """Limits on one file, and on the child process that reads them.

    The largest of Ofsted's reports measured has 0.8 MB and 54 pages, takes 0.2 s, and is read in 200 MB of address
    space.
    """

    bytes: int = 25_000_000
    pages: int = 300
    characters: int = 3_000_000
    """Text of all pages together: a report has up to 0.2 million."""
    memory: int = 512_000_000
    """Address space of the child, in bytes."""
    cpu_seconds: int = 10
    wall_seconds: float = 30.0
    """For one file, its hand-over included."""
    batch: int = 50
    """Files that one child reads before a fresh one takes over."""


PAPER_PAGES = 100
"""Of a committee's paper: minutes have up to 60; a pack of all reports has hundreds, and each stands alone too."""
