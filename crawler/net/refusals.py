"""Why a request did not go out, or came back without an answer: one kind and one plain sentence each."""

from datetime import datetime
from typing import Literal

from scrapy.exceptions import IgnoreRequest

TroubleKind = Literal[
    "not_public",
    "disallowed",
    "robots_unreachable",
    "busy",
    "resting",
    "time_up",
    "dns",
    "refused",
    "timeout",
    "tls",
    "too_large",
    "cut_off",
    "redirects",
    "connection",
    "program",
]


class Refused(IgnoreRequest):
    """Raised in ``crawler.net`` for a request that is not sent: the root of what politeness and guard refuse.

    An ``IgnoreRequest``, so that Scrapy neither retries it nor prints a traceback.
    """

    kind: TroubleKind

    def __init__(self, says: str, *, until: datetime | None = None) -> None:
        """``until`` is before when it is not asked again either, where that is known."""
        super().__init__(says)
        self.says = says
        self.until = until


class NotPublic(Refused):
    """Raised by the guard: the address is not one of the public web."""

    kind = "not_public"


class Disallowed(Refused):
    """Raised where robots.txt forbids the address."""

    kind = "disallowed"


class RobotsUnreachable(Refused):
    """Raised where robots.txt could not be had, so that nothing may be asked (RFC 9309, 2.3.1.4)."""

    kind = "robots_unreachable"


class HostBusy(Refused):
    """Raised where another crawl keeps the host for too long."""

    kind = "busy"


class HostResting(Refused):
    """Raised while a host is left alone (Retry-After, or a crawl-delay longer than the run), with ``until`` when."""

    kind = "resting"


class TimeUp(Refused):
    """Raised when the source's or the cycle's time is over, or the crawl is being stopped."""

    kind = "time_up"


NOT_ASKED: frozenset[TroubleKind] = frozenset({"busy", "resting", "time_up"})
"""Kinds that say nothing about what was to be asked: it is asked another time as if it had not been tried."""

CLOSED: frozenset[TroubleKind] = frozenset({"disallowed", "not_public", "too_large"})
"""Kinds that another try would not change: the story is read from its listing."""
