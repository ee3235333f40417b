"""What a pretend newsroom publishes, and how it looks at any moment: stories come out, are edited, and may vanish."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from benchmarks.simulated.words import everyday
from pipelines.model import SourceKind

STOCK = 12
"""Stories that stand on a site already when all begins, so that its listings are full."""


@dataclass(frozen=True, kw_only=True)
class Family:
    """One way of publishing. ``daily`` stories come out a day; without ``conditional`` nothing ever answers 304."""

    name: str
    kind: SourceKind
    newsrooms: int = 1
    daily: int = 0
    conditional: bool = True


@dataclass(frozen=True, kw_only=True)
class Edit:
    """What a story says from ``at`` on."""

    at: datetime
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story. ``number`` is its own on its site; ``planned`` is one of the simulated days, and not of the old stock.

    ``path`` is where it stands, if not where its family puts it, ``original`` the path that its page names as its own
    (``rel=canonical``). It answers 404 from ``gone_at`` on. ``first_title`` is what its address was made of.
    """

    number: int
    published: datetime
    title: str
    paragraphs: tuple[str, ...]
    on_topic: bool
    planned: bool
    path: str = ""
    original: str = ""
    edits: tuple[Edit, ...] = ()
    gone_at: datetime | None = None
    first_title: str = ""

    @property
    def slug(self) -> str:
        """Its headline as addresses carry it; its number tells it from others of the same headline."""
        title = (self.first_title or self.title).lower().replace("’", "")
        return re.sub("[^a-z0-9]+", "-", f"{title} {self.number}").strip("-")

    def is_gone(self, at: datetime) -> bool:
        return self.gone_at is not None and self.gone_at <= at

    def as_of(self, at: datetime) -> "Story":
        """Return it as it reads at a moment."""
        done = [each for each in self.edits if each.at <= at]
        if not done:
            return self
        return replace(self, title=done[-1].title, paragraphs=done[-1].paragraphs, first_title=self.title)


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """One site. It answers nothing but 503 from ``down_from`` to ``down_until``, where it does that.

    ``council`` is the one that it writes of, ``called`` its own name, if it is not that of the council.
    """

    name: str
    family: Family
    council: str
    gss: str
    stories: tuple[Story, ...]
    called: str = ""
    down_from: datetime | None = None
    down_until: datetime | None = None

    @property
    def host(self) -> str:
        return f"{self.name.replace('_', '-')}.test"

    @property
    def publisher(self) -> str:
        return f"{self.called or self.council} ({self.name}, pretend)"

    def is_down(self, at: datetime) -> bool:
        return self.down_from is not None and self.down_until is not None and self.down_from <= at < self.down_until

    def out(self, at: datetime) -> tuple[Story, ...]:
        """Return what is published by then, as it reads then, the newest first."""
        out = (story for story in reversed(self.stories) if story.published <= at)
        return tuple(story.as_of(at) for story in out if not story.is_gone(at))

    def gone(self, at: datetime) -> tuple[Story, ...]:
        """Return what was published and is there no more."""
        return tuple(story for story in self.stories if story.is_gone(at))


def stock(random: Random, begin: datetime) -> Iterator[Story]:
    """Yield what came out on the days before ``begin``, the oldest first."""
    for number in range(STOCK):
        published = begin - timedelta(hours=20 * (STOCK - number) - random.uniform(0, 15))
        title, paragraphs = everyday(random, number + 2)
        yield Story(
            number=number,
            published=published.replace(microsecond=0),
            title=title,
            paragraphs=paragraphs,
            on_topic=False,
            planned=False,
        )
