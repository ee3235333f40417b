"""The list of all feeds, as a page of its own and within the explorer. Pure."""

from collections.abc import Sequence

from pipelines.telling.feeds import Listed
from pipelines.telling.html import environment
from pipelines.telling.words import A_DEMO, INVENTED


def listed(feeds: Sequence[Listed], *, whole: bool = True, is_pretend: bool = False) -> str:
    """Return what leads to every feed, by addresses relative to its own: a ``whole`` page, which says where it is of
    the demo's store (``is_pretend``), or the lists alone."""
    parts = {
        "Everything": [each for each in feeds if "/" not in each.path],
        "Regions": [each for each in feeds if each.path.startswith("regions/")],
        "Councils": [each for each in feeds if each.path.startswith("councils/")],
    }
    return (
        environment()
        .get_template("feeds.html" if whole else "feed_list.html")
        .render(parts=parts, notice=f"{A_DEMO} {INVENTED}" if is_pretend else "")
    )
