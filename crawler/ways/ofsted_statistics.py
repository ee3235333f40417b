"""GOV.UK's APIs -> Ofsted's yearly tables of outcomes: the search names the releases, a release names its files.

/api/search.json  {"results": [{"title", "link": "/government/statistics/..."}]}
/api/content/...  {"details": {"attachments": [{"url", "title"}]}, "public_updated_at"}
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from crawler.ways.answer import NotAListing, decoded, kind_of_answer
from crawler.ways.links import Collector
from pipelines.model import Listed

MOST_RELEASES = 3
"""The newest releases are asked; older ones hold nothing that those do not hold or the record does not ship."""
MOST_ITEMS = 200

RELEASE = re.compile(r"local authority\b.*\boutcomes", re.IGNORECASE)
TABLE = re.compile(r"\.ods$", re.IGNORECASE)


def read_statistics(body: bytes, *, url: str, content_type: str | None) -> Listed:
    """Return the tables that a release names, or in ``more`` the releases that the search names.

    Raises ``NotAListing`` for what is neither.
    """
    text = decoded(body, content_type)
    try:
        answer = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        raise NotAListing(f"this answered with {kind_of_answer(text)} that is no valid JSON ({error}).") from error
    collector = Collector(url, day_first=True, at_most=MOST_ITEMS)
    if isinstance(answer, dict) and isinstance(answer.get("results"), list):
        return collector.listed(more=tuple(releases(answer["results"], collector)))
    if isinstance(answer, dict) and isinstance(answer.get("details"), dict):
        for file in collector.within_limit(files(answer["details"])):
            if TABLE.search(path_of(file["url"])):
                day = answer.get("first_published_at") or answer.get("public_updated_at")
                collector.add(file["url"], title=str(file.get("title", "")), date=str(day or ""), seeks="table")
            else:
                collector.drop("other_document")
        return collector.listed()
    raise NotAListing("GOV.UK's API answers in a form that is not known here; look whether it has changed.")


def releases(results: list[Any], collector: Collector) -> Iterator[str]:
    """Yield the content API's addresses of the newest releases, in the search's order."""
    found = 0
    for result in results[:MOST_ITEMS]:
        title, link = (result.get("title"), result.get("link")) if isinstance(result, dict) else (None, None)
        if not isinstance(title, str) or not isinstance(link, str) or not RELEASE.search(title):
            collector.drop("other_document")
            continue
        further = collector.further(f"/api/content/{link.lstrip('/')}")
        if further is not None and found < MOST_RELEASES:
            found += 1
            yield further


def path_of(url: str) -> str:
    """Return the path of an address; empty where it is none."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def files(details: dict[str, Any]) -> list[dict[str, Any]]:
    named = details.get("attachments")
    return [each for each in named if isinstance(each, dict) and isinstance(each.get("url"), str)] if named else []
