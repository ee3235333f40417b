"""An archived answer -> what the store keeps of it, by the functions of the watch. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crawler.net.answers import judge_page
from crawler.sources import source_of_address
from crawler.ways.answer import decoded
from pipelines.addresses import canonical, host_of
from pipelines.apart.limits import PageLimits
from pipelines.apart.read import read_page
from pipelines.exceptions import InputError
from pipelines.model import BY_HAND, Judged, Page, Source
from pipelines.prescreen import may_tell
from scheduler.archive.bodies import unpacked
from scheduler.archive.reading import Answer

BACKFILL = "backfill"
"""Name of the source of archived stories that no entry's host publishes."""


@dataclass(frozen=True, kw_only=True)
class Setting:
    """By what pages are read: whose they can be, and the limits of ``councilwatch.toml``."""

    sources: tuple[Source, ...] = ()
    limits: PageLimits = field(default_factory=PageLimits)


def may_be_story(status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Whether an answer may be a story. So may what cannot be unpacked: that is to be listed."""
    try:
        return screened(status, headers, body) is not None
    except InputError:
        return True


def screened(status: int, headers: Mapping[str, str], body: bytes) -> bytes | None:
    """Return the body of an answer that may be a story as its server meant it; None for all others, of which nothing is
    parsed. Raises ``InputError`` for one that cannot be unpacked."""
    if status != 200:
        return None
    if "content-encoding" in headers or "transfer-encoding" in headers:
        body = unpacked(body, headers)
    return body if may_tell(body, headers.get("content-type")) else None


def page_in(answer: Answer, setting: Setting) -> Page | None:
    """Return the page of an answer that may be a story; None for all others.

    Raises ``InputError`` for one that cannot be unpacked or has no address.
    """
    kind = answer.headers.get("content-type")
    body = screened(answer.status, answer.headers, answer.body)
    if body is None or judge_page(answer.status, kind, body).end != "page":
        return None
    url = canonical(answer.url)
    source = source_of_address(url, setting.sources)
    return Page(
        asked=url,
        url=url,
        source=BACKFILL if source.name == BY_HAND else source.name,
        publisher=source.publisher or host_of(url),
        fetched_at=answer.fetched_at,
        html=decoded(body, kind),
        status=answer.status,
        gss=source.gss,
        selectors=source.selectors,
        day_first=source.day_first,
        found_by="backfill",
    )


def judged(page: Page, setting: Setting) -> Judged:
    """Clean and judge a page. Raises ``InputError`` where there is nothing to read."""
    return read_page(page, setting.limits).of(page)
