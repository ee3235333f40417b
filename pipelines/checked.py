"""What ``councilwatch sources check`` saw of one source; the words for it are in ``pipelines.telling.checked``."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from pipelines.model import ListingKind, PartialDate

CheckStatus = Literal[
    "ok", "empty", "not_a_listing", "moved", "needs_browser", "blocked", "disallowed", "failed", "not_asked"
]
"""``not_asked``: its host was busy or resting, or the time was over. Nothing is known of it then."""


@dataclass(frozen=True, kw_only=True)
class ListedStory:
    """A story as its listing names it."""

    title: str
    url: str
    published: PartialDate | None


@dataclass(frozen=True, kw_only=True)
class AdoptedWay:
    """When and why the program took up a way of listing that no entry names; ``why`` is whole sentences."""

    at: datetime
    why: str


@dataclass(frozen=True, kw_only=True)
class CheckedListing:
    """One listing, with the sitemaps that it named: ``items`` stories, of which so many are ``dated``.

    ``stories`` are the newest, three at most. ``led_to`` is the address that answered in its place. ``trouble`` is the
    kind of trouble where there was no answer at all (``http_status`` is then None). ``adopted`` is None of one that the
    entry names.
    """

    url: str
    kind: ListingKind
    status: CheckStatus
    says: str
    http_status: int | None
    trouble: str | None
    items: int
    dated: int
    unusable: int
    newest: PartialDate | None
    led_to: str | None
    stories: tuple[ListedStory, ...]
    adopted: AdoptedWay | None = None


@dataclass(frozen=True, kw_only=True)
class CheckedPage:
    """The first story's page: what was read of it. ``says`` is why it was not read, or not whole; "" else."""

    url: str
    title: str
    published: PartialDate | None
    characters: int
    says: str


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One source. Of ``listings_in_all`` those in ``listings`` were asked: of Ofsted's pages a few take their turn."""

    source: str
    publisher: str
    home: str
    listings: tuple[CheckedListing, ...]
    listings_in_all: int
    page: CheckedPage | None

    @property
    def answers(self) -> bool:
        """Whether it can be read: by a way that was found for it, or where there is none, by every one of its entry."""
        return self.is_healed or all(listing.status == "ok" for listing in self.listings)

    @property
    def is_healed(self) -> bool:
        """Whether a way that was found for it answers, so that those of its entry are not missed."""
        return any(listing.status == "ok" for listing in self.listings if listing.adopted is not None)

    @property
    def is_reached(self) -> bool:
        """Whether any server of it answered, if only with its robots.txt."""
        return any(each.http_status is not None or each.status == "disallowed" for each in self.listings)
