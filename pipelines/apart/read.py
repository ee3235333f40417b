"""Page -> all that is read from it: its story, the verdict, and a flagged story's links to reports. One parse; pure."""

from dataclasses import dataclass

from pipelines.apart.limits import PageLimits
from pipelines.clean import clean_with_links
from pipelines.model import Article, Judged, Page, ReportLink, Verdict
from pipelines.understand import understand


@dataclass(frozen=True, kw_only=True)
class PageRead:
    """What was read from a page; with the page it is ``Judged``."""

    article: Article
    verdict: Verdict
    letters: tuple[ReportLink, ...]

    def of(self, page: Page) -> Judged:
        return Judged(page=page, article=self.article, verdict=self.verdict, letters=self.letters)


def read_page(page: Page, limits: PageLimits) -> PageRead:
    """Clean and judge a page. Raises ``InputError`` where there is nothing to read."""
    cleaned = clean_with_links(page, longest=limits.text_characters, most_elements=limits.page_elements)
    verdict = understand(cleaned.article)
    letters = cleaned.letters() if verdict.flag else ()
    return PageRead(article=cleaned.article, verdict=verdict, letters=letters)
