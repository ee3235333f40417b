"""Looking at one answer: the ways that it is or holds, why it is none, and the leads that it gives."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from crawler import ways as reading
from crawler.discovery.apis import govuk_search
from crawler.discovery.asked import joined, root_of
from crawler.discovery.leads import MOST_SITEMAPS, Lead, Worth, leads_of, sitemaps_of_robots, titles_of
from crawler.discovery.listing_page import derive
from crawler.discovery.model import Rejected, Seen, Way
from crawler.discovery.page import Page
from crawler.discovery.places import unmarked_feeds
from crawler.discovery.publisher import is_same_publisher
from crawler.discovery.reasons import BEGINNING, trouble_of, uncapitalised, why_not
from crawler.discovery.shapes import segments_of
from crawler.discovery.weigh import OF_NEWS, Case, NoWay, weigh
from crawler.discovery.words import NEWS_SEGMENTS, PLAINLY_NEWS
from crawler.ways.answer import decoded, root_name
from pipelines.addresses import comparable, host_of
from pipelines.model import Listed, Listing

MOST_BYTES = 12_000_000
"""Of a feed, a sitemap or an API that are read: 50,000 addresses, the most that a sitemap may name, are about 8 MB."""

FEEDS = frozenset({"rss", "rdf", "feed"})
NEWS_PATHS = ("news", "newsroom")
"""Pages behind the front page that are tried where the home page gives none away."""


class Look:
    """What was seen so far. ``hidden`` is what stands between a program and the home page, "" for nothing."""

    def __init__(self, home: str, *, now: datetime, day_first: bool, examples: Sequence[str]) -> None:
        self.home = home
        self.now = now
        self.day_first = day_first
        self.examples = examples
        self.ways: list[Way] = []
        self.rejected: list[Rejected] = []
        self.site_name = ""
        self.hidden = ""
        self.is_filled_by_script = False

    def at(self, lead: Lead, seen: Seen | None) -> Iterator[Lead]:
        """Take the answer of a lead, and yield the leads that it gives."""
        trouble = trouble_of(seen)
        if seen is None or trouble is not None:
            yield from self._unanswered(lead, trouble or "did not answer")
        else:
            yield from self._answered(lead, seen)

    def _answered(self, lead: Lead, seen: Seen) -> Iterator[Lead]:
        match lead.hope:
            case "home":
                yield from self._home(lead, seen)
            case "page":
                yield from self._page(lead, seen)
            case "robots":
                yield from self._robots(seen)
            case "sitemap":
                yield from self._sitemap(lead, seen)
            case "feed":
                self._feed(lead, seen)
            case "api":
                self._read(lead.listing or Listing(kind="api", url=lead.url), lead, seen)

    def _unanswered(self, lead: Lead, why: str) -> Iterator[Lead]:
        if lead.hope == "robots":
            yield from self._usual_sitemap()
            return
        self._reject(lead.url, why)
        if lead.hope == "home":
            yield from self._guesses()

    def _home(self, lead: Lead, seen: Seen) -> Iterator[Lead]:
        self.home = seen.url  # where a site moved is its own word
        yield from self._page(lead, seen)
        yield from self._guesses()

    def _guesses(self) -> Iterator[Lead]:
        """Yield the places that any site may have, for where nothing better is found."""
        front = root_of(self.home)
        if comparable(front) != comparable(self.home):
            yield Lead(url=front, hope="page", worth=Worth.FRONT_PAGE, how="is the site's front page")
        if (search := govuk_search(self.home)) is not None:
            yield Lead(
                url=search.url, hope="api", worth=Worth.GUESS, how="was found where GOV.UK has it", listing=search
            )
        for place, url in enumerate(unmarked_feeds(self.home)):
            yield Lead(url=url, hope="feed", worth=Worth.GUESS - place, how="was found in a usual place")
        for path in NEWS_PATHS:
            yield Lead(url=urljoin(front, path), hope="page", worth=Worth.GUESS, how="was found in a usual place")

    def _page(self, lead: Lead, seen: Seen) -> Iterator[Lead]:
        text = decoded(seen.body[:BEGINNING], seen.content_type)
        if root_name(text) in FEEDS:
            self._feed(lead, seen)
            return
        try:
            page = Page(seen, self.home)
        except reading.NotAListing as error:
            self._reject(lead.url, error.says.rstrip("."))
            return
        self.site_name = self.site_name or (page.site_name if page.wall is None else "")
        if page.wall is not None:
            self._reject(lead.url, uncapitalised(page.wall.why))
            if lead.hope == "home":
                self.hidden = page.wall.why
            return
        is_news_page = _is_news_page(page, lead)
        self._listing_of(page, lead, is_news_page=is_news_page)
        yield from leads_of(page, is_news_page=is_news_page)

    def _listing_of(self, page: Page, lead: Lead, *, is_news_page: bool) -> None:
        derived = derive(
            page, now=self.now, day_first=self.day_first, is_news_page=is_news_page, examples=self.examples
        )
        if derived is not None:
            self._weigh(derived.listing, derived.listed, lead)
            return
        if page.is_shell:
            self.is_filled_by_script = True
            self._reject(lead.url, "shows no list of stories until a script fills it in a browser")
        else:
            self._reject(lead.url, "shows no list of stories")

    def _feed(self, lead: Lead, seen: Seen) -> None:
        url = seen.url if is_same_publisher(seen.url, lead.url) else lead.url
        self._read(Listing(kind="feed", url=url), lead, seen)

    def _sitemap(self, lead: Lead, seen: Seen) -> Iterator[Lead]:
        listing = Listing(kind="sitemap", url=lead.url)
        listed = self._listed(listing, lead, seen)
        if listed is None:
            return
        if not listed.more:
            self._weigh(listing, listed, lead)
            return
        self._reject(lead.url, "is an index that names other sitemaps")
        if lead.goes_deeper:
            of_news = [url for url in listed.more if OF_NEWS.search(urlsplit(url).path.rpartition("/")[2])]
            for place, url in enumerate((of_news or list(listed.more))[:MOST_SITEMAPS]):
                worth = (Worth.NEWS_SITEMAP if of_news else Worth.SITEMAP) - place
                yield Lead(url=url, hope="sitemap", worth=worth, how="was named by the sitemap", goes_deeper=False)

    def _robots(self, seen: Seen) -> Iterator[Lead]:
        named = [joined(seen.url, url, self.home) for url in sitemaps_of_robots(seen.body, seen.content_type)]
        for url in named:
            if url is not None:
                worth = Worth.NEWS_SITEMAP if "news" in url.lower() else Worth.SITEMAP
                yield Lead(url=url, hope="sitemap", worth=worth, how="was named by robots.txt")
        if not any(named):
            yield from self._usual_sitemap()

    def _usual_sitemap(self) -> Iterator[Lead]:
        url = urljoin(root_of(self.home), "sitemap.xml")
        yield Lead(url=url, hope="sitemap", worth=Worth.SITEMAP, how="was found in the usual place")

    def _read(self, listing: Listing, lead: Lead, seen: Seen) -> None:
        listed = self._listed(listing, lead, seen)
        if listed is not None:
            self._weigh(listing, listed, lead)

    def _listed(self, listing: Listing, lead: Lead, seen: Seen) -> Listed | None:
        """Return what an answer lists; None, and rejected, where it is no listing of that kind."""
        body = seen.body[:MOST_BYTES]
        try:
            return reading.read(listing, body, url=seen.url, content_type=seen.content_type, day_first=self.day_first)
        except reading.NotAListing as error:
            self._reject(lead.url, why_not(listing, error, body, seen.content_type))
        return None

    def _weigh(self, listing: Listing, listed: Listed, lead: Lead) -> None:
        case = Case(home=self.home, now=self.now, examples=self.examples, how=lead.how)
        try:
            self.ways.append(weigh(listing, listed, case))
        except NoWay as error:
            self._reject(lead.url, error.says)

    def _reject(self, url: str, why: str) -> None:
        self.rejected.append(Rejected(url=url, why=why))


def _is_news_page(page: Page, lead: Lead) -> bool:
    """Whether a page is one of news: it was linked as such, or its address or heading says so."""
    if lead.hope == "page" and "linked on" in lead.how:
        return True
    segments = segments_of(urlsplit(page.url).path)
    if segments and NEWS_SEGMENTS.fullmatch(segments[-1]):
        return True
    if not segments and host_of(page.url).split(".")[0] in {"news", "newsroom", "press", "media"}:
        return True
    return any(PLAINLY_NEWS.fullmatch(part) for part in titles_of(page).split(" | ")[-1:])
