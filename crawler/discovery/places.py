"""Where the software of a site usually puts its feeds: by the marks that it leaves in its pages. Data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from crawler.discovery.asked import root_of

LOOKED_AT = 300_000
"""Characters of a page in which its software has left a mark."""


@dataclass(frozen=True, kw_only=True)
class Usual:
    """The feeds of one kind of software: paths from the front page, and what is put behind a page of news."""

    name: str
    mark: re.Pattern[str]
    at_root: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


def _mark(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


SOFTWARE = (
    Usual(
        name="WordPress",
        mark=_mark(r"/wp-content/|/wp-includes/|content=.WordPress"),
        at_root=("feed/",),
        behind=("feed/",),
    ),
    Usual(
        name="Jadu",
        mark=_mark(r"Jadu CMS|/site/(?:scripts|styles|dist|custom_scripts)/|/news/article/\d+"),
        at_root=("rss/news",),
    ),
    Usual(name="GOSS iCM", mark=_mark(r"\bGOSS\b|iCM\b|newshub__"), at_root=("news?rss=true",), behind=("?rss=true",)),
    Usual(name="PressPage", mark=_mark(r"presspage|ppmodule"), at_root=("feed/rss", "feed/en")),
    Usual(name="Drupal", mark=_mark(r"content=.Drupal|/sites/default/files|data-drupal-"), at_root=("rss.xml",)),
    Usual(name="Reach", mark=_mark(r"reachplc|trinitymirror|s2-prod\."), behind=("?service=rss",)),
    Usual(name="Newsquest", mark=_mark(r"newsquest|mar-archive-list|nq-"), at_root=("news/rss/",)),
    Usual(name="National World", mark=_mark(r"nationalworld|jpimedia|johnstonpress"), at_root=("rss",)),
    Usual(name="Joomla", mark=_mark(r"content=.Joomla|/media/jui/"), behind=("?format=feed&type=rss",)),
    Usual(name="Squarespace", mark=_mark(r"squarespace"), behind=("?format=rss",)),
    Usual(name="Wix", mark=_mark(r"wixstatic|content=.Wix"), at_root=("blog-feed.xml",)),
    Usual(name="Ghost", mark=_mark(r"content=.Ghost"), at_root=("rss/",)),
    Usual(name="TYPO3", mark=_mark(r"content=.TYPO3"), behind=("?type=100",)),
)
"""As NEWSROOMS of councils, papers and charities were seen to do it, 2020-26."""

ANYBODY = ("feed/", "rss/news", "rss.xml", "news/rss/", "feed/rss")
"""Paths from the front page that are tried where a site shows no mark: the commonest first."""

BBC = re.compile(r"www\.bbc\.(?:co\.uk|com)")


def usual_feeds(text: str, url: str, *, is_news_page: bool) -> Iterator[tuple[str, str]]:
    """Yield the addresses of feeds that a page's software usually has, with the name of that software."""
    start = text[:LOOKED_AT]
    for usual in SOFTWARE:
        if usual.mark.search(start):
            if is_news_page:
                yield from ((_behind(url, each), usual.name) for each in usual.behind)
            yield from ((urljoin(root_of(url), each), usual.name) for each in usual.at_root)


def unmarked_feeds(home: str) -> Iterator[str]:
    """Yield the addresses of feeds that any site may have, those of the page ``home`` itself first."""
    parts = urlsplit(home)
    path = parts.path.rstrip("/")
    if BBC.fullmatch(parts.netloc):
        yield f"https://feeds.bbci.co.uk{path}/rss.xml"
    if path.startswith("/government/organisations/"):
        yield urljoin(home, f"{path}.atom")
    elif path:
        yield from (urljoin(home, f"{path}/{each}") for each in ("rss.xml", "feed/", "rss"))
    yield from (urljoin(root_of(home), each) for each in ANYBODY)


def _behind(url: str, addition: str) -> str:
    parts = urlsplit(url)
    if addition.startswith("?"):
        return parts._replace(query=addition[1:], fragment="").geturl()
    return parts._replace(path=f"{parts.path.rstrip('/')}/{addition}", query="", fragment="").geturl()
