"""API (JSON) -> the links it lists, by the JMESPath expressions of its entry (https://jmespath.org).

GOV.UK's search: items ``results[]``, link ``link``, date ``public_timestamp``; its content API: items
``details.ordered_featured_documents[]``, link ``href``. Links that are paths belong to the API's own host.
"""

import json
import re
from typing import Any

import jmespath

from crawler.ways.answer import NotAListing, decoded, kind_of_answer
from crawler.ways.links import Collector
from pipelines.model import Listed, Listing

MOST_ITEMS = 1_000

_OF_A_CHANGE = re.compile(r"public_timestamp|[\w-]*(?:updat|modif|chang)[\w-]*", re.IGNORECASE)
"""Names of fields that hold when a story was changed last: GOV.UK lists a page of 2019 with the day of its edit."""


def read_api(
    listing: Listing, body: bytes, *, url: str, content_type: str | None, day_first: bool, at_most: int = MOST_ITEMS
) -> Listed:
    """Return the links of one answer, in its order, and the next page in ``more``. Raises ``NotAListing``."""
    answer = _json(decoded(body, content_type))
    items = _search(listing.items or "@", answer, "items")
    if isinstance(items, dict):
        items = [items]  # one document, as the content API gives it
    if not isinstance(items, list):
        says = f"items = {listing.items!r} gives {_called(items)} here, not a list; the API has changed."
        raise NotAListing(says)
    collector = Collector(url, day_first=day_first, at_most=at_most)
    tells_changes = _is_of_a_change(listing.date)
    for item in collector.within_limit(items):
        date = _date(listing.date, item)
        collector.add(
            _text(listing.link, item, "link"),
            title=_text(listing.title, item, "title") or "",
            summary=_text(listing.summary, item, "summary") or "",
            date=None if tells_changes else date,
            changed=date if tells_changes else None,
        )
    following = _text(listing.next_page, answer, "next_page")
    further = collector.further(following) if following else None
    return collector.listed(more=(further,) if further and further != url else ())


def _json(text: str) -> object:
    try:
        answer: object = json.loads(text, strict=False)
    except (ValueError, RecursionError) as error:
        says = f"this answered with {kind_of_answer(text)} that is no valid JSON ({error})."
        raise NotAListing(says) from error
    return answer


def _search(expression: str, data: object, key: str) -> Any:
    try:
        return jmespath.search(expression, data)
    except (jmespath.exceptions.JMESPathError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NotAListing(f"{key} = {expression!r} cannot be applied to this answer: {reason}.") from error


def _text(expression: str | None, data: object, key: str) -> str | None:
    """Return the text an expression gives, None for nothing or for what is no text."""
    if expression is None:
        return None
    value = _search(expression, data, key)
    return value if isinstance(value, str) else None


def _date(expression: str | None, item: object) -> str | None:
    """Return the date's text; a number is passed on, to be counted as a date that cannot be read."""
    value = _search(expression, item, "date") if expression else None
    return None if value is None or isinstance(value, bool) else str(value)


def _is_of_a_change(expression: str | None) -> bool:
    return expression is not None and _OF_A_CHANGE.fullmatch(expression.rpartition(".")[2].strip('"')) is not None


def _called(value: object) -> str:
    names = {str: "a text", int: "a number", float: "a number", bool: "true or false", type(None): "nothing"}
    return names.get(type(value), "something else")
