"""Stored stories and near misses with why they are what they are: shared by ``explain`` and ``add``."""

from collections.abc import Sequence
from pathlib import Path

from crawler.sources import load_sources, source_of_address
from pipelines.config import read_config
from pipelines.model import Article, Decided, Page, Source, Verdict
from pipelines.store import Store
from pipelines.store.rows import KeptPage
from pipelines.understand import understand


def kept_verdict(store: Store, number_or_url: str, folder: Path) -> tuple[Article, Verdict, Decided] | None:
    """Return a story by number or address, or a near miss by address, with its verdict and what people decided on it;
    None for others.

    A near miss is read again as its source's entry in the watch list of ``folder`` says.
    """
    story = store.story(number_or_url)
    if story is not None:
        return story.article, story.verdict, story.decided
    kept = None if number_or_url.isdecimal() else store.kept_page(number_or_url)
    if kept is None:
        return None
    from pipelines.clean import clean  # heavy, and seldom needed here

    article = clean(page_again(kept, load_sources(read_config(folder), folder)))
    return article, understand(article), Decided()


def page_again(kept: KeptPage, sources: Sequence[Source]) -> Page:
    """Return a kept page as it came from its crawl, so that it is judged by the same words and the same day."""
    named = (source for source in sources if source.name == kept.source)
    source = next(named, None) or source_of_address(kept.asked, ())
    return Page(
        asked=kept.asked,
        url=kept.url,
        source=source.name,
        publisher=source.publisher,
        fetched_at=kept.fetched_at,
        html=kept.html,
        status=200,
        gss=source.gss,
        link=kept.link,
        selectors=source.selectors,
        day_first=source.day_first,
    )
