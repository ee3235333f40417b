"""Why a stored story or near miss is what it is, in plain text: shared by ``explain`` and ``add``."""

from datetime import UTC, datetime

from pipelines.store import Store
from pipelines.understand import understand
from pipelines.understand.explain import explain


def explained(store: Store, number_or_url: str) -> str | None:
    """Return the explanation of a story by number or address, or of a near miss by address; None for others."""
    story = store.story(number_or_url)
    if story is not None:
        return explain(story.article, story.verdict)
    html = None if number_or_url.isdecimal() else store.page_html(number_or_url)
    if html is None:
        return None
    from pipelines.clean import clean  # heavy, and seldom needed here
    from scheduler.cli.clean import saved_page

    article = clean(saved_page(html.encode(), number_or_url, datetime.now(UTC)))
    return explain(article, understand(article))
