"""Why an answer is no way of listing, in plain words that follow "it"."""

from crawler.discovery.model import Seen
from crawler.net.answers import status_words
from crawler.ways import NotAListing
from crawler.ways.answer import decoded, kind_of_answer
from pipelines.model import Listing

BEGINNING = 5_000
"""Bytes that tell what an answer is."""

REFUSALS = (401, 402, 403, 407, 429, 451)


def trouble_of(seen: Seen | None) -> str | None:
    """Return why an answer cannot be looked at, to follow "it"; None where it can."""
    if seen is None or seen.status is None:
        says = seen.says.rstrip(".") if seen is not None else ""
        return f"could not be seen ({says})" if says else "did not answer"
    if seen.status in REFUSALS:
        return f"turns programs like this one away (error {seen.status})"
    if seen.status != 200:
        return f"answers with {status_words(seen.status)}"
    return None if seen.body.strip() else "answers with nothing at all"


def why_not(listing: Listing, error: NotAListing, body: bytes, content_type: str | None) -> str:
    if "ended" in error.says:
        return "has ended"
    kind = kind_of_answer(decoded(body[:BEGINNING], content_type))
    wanted = {"feed": "a feed", "sitemap": "a sitemap", "api": "data"}[listing.kind]
    return f"is {kind}, not {wanted}" if "answered with" in error.says else uncapitalised(error.says)


def uncapitalised(sentence: str) -> str:
    return (sentence[:1].lower() + sentence[1:]).rstrip(".")
