"""What a check of a source found, and what to do about what is wrong. Pure."""

from collections.abc import Iterator, Sequence

from pipelines.addresses import host_of
from pipelines.checked import Checked, CheckedListing, CheckedPage, CheckStatus
from pipelines.telling.plain import one_word
from pipelines.telling.words import counted, day_in_london, indented, published_told

LOOK_AGAIN = "`councilwatch sources add {home} --dry-run` looks where its news is listed now."

TODO: dict[CheckStatus, str] = {
    "empty": f"Look at it in a browser: it may have moved, or been rebuilt. {LOOK_AGAIN}",
    "not_a_listing": f"It may have moved. {LOOK_AGAIN}",
    "moved": LOOK_AGAIN,
    "needs_browser": f"A feed or sitemap of the same publisher would be read without. {LOOK_AGAIN}",
    "blocked": "councilwatch works round no refusal. Ask the publisher to let it in, or watch another of its listings.",
    "disallowed": "councilwatch obeys that. Ask the publisher, or watch another of its listings.",
    "not_asked": "Nothing is known of it now; check it again later.",
    "failed": "It may pass by itself; check it again in an hour.",
}
"""What to do where a listing does not answer as it should."""

TODO_IN_TROUBLE = {
    "dns": "Check the spelling of its address, and this machine's connection.",
    "tls": "Its owner has to mend that; where its address begins with http, try it with https.",
    "not_public": "Correct its address in the watch list: it is none of the public web.",
    "too_large": "`max_bytes` in councilwatch.toml, under [limits], says how much is read.",
    "redirects": f"Look at it in a browser: it may have moved. {LOOK_AGAIN}",
    "robots_unreachable": "It is asked again within the hour; check it after that.",
    "program": "This is a fault of councilwatch; councilwatch.log tells where.",
}
"""The same where there was no answer at all, by the kind of trouble; "failed" has the words for the others."""

PRETEND = "No real site has a name that ends in .test: the demo's answer only to the demo, while `make demo` runs."

REPLACED = "Nothing is missed: the way that was found for it takes its place."

LISTING = {
    "feed": "feed",
    "sitemap": "sitemap",
    "listing": "page",
    "api": "API",
    "ofsted_provider": "Ofsted's page",
    "ofsted_search": "Ofsted's search",
    "ofsted_statistics": "Ofsted's tables",
    "modern_gov": "ModernGov list",
}
"""Kinds of listings as readers know them."""

REPORTS = ("ofsted_provider", "ofsted_search", "ofsted_statistics")


def shown(checked: Checked) -> Iterator[str]:
    """Yield what was found of one source."""
    wrong = sum(listing.status != "ok" for listing in checked.listings)
    how = "answers" if checked.answers else f"{wrong} of {counted(len(checked.listings), 'listing')} in trouble"
    yield f"{checked.source} ({' '.join(checked.publisher.split())}): {how}"
    for listing in checked.listings:
        yield from shown_listing(listing, checked)
    others = checked.listings_in_all - len(checked.listings)
    if others:
        yield from indented(f"Not asked now, because they take turns: {counted(others, 'other listing')}.", 2)
    if checked.page is not None:
        yield from shown_page(checked.page)


def shown_listing(listing: CheckedListing, of: Checked) -> Iterator[str]:
    """Yield what one listing of a source lists, and what is wrong with it."""
    yield f"  {LISTING[listing.kind]} {listing.url}"
    if listing.adopted is not None:
        since = day_in_london(listing.adopted.at)
        yield from indented(f"Found by councilwatch itself, and asked since {since}: {listing.adopted.why}")
    if listing.led_to is not None:
        yield from indented(f"It was sent on to {listing.led_to}.")
    if listing.status == "ok" or listing.items:
        yield from indented(f"{counts(listing)}.")
    if listing.says:
        yield from indented(f"{listing.says} {todo(listing, of)}".strip())
    for story in listing.stories:
        dated = f"{published_told(story.published)}: " if story.published is not None else ""
        yield from indented(f"- {dated}{' '.join(story.title.split()) or '(no headline)'}")
        yield f"      {story.url}"


def counts(listing: CheckedListing) -> str:
    """``20 stories, 18 of them dated, the newest 25 November 2026``."""
    named = "addresses" if listing.kind in REPORTS else "stories"
    told = counted(listing.items, {"addresses": "address", "stories": "story"}[named], named)
    if listing.newest is not None:
        told += f", {listing.dated:,} of them dated, the newest {published_told(listing.newest)}"
    elif listing.items:
        told += ", none of them dated"
    return told + (f"; {listing.unusable:,} more lead nowhere" if listing.unusable else "")


def todo(listing: CheckedListing, of: Checked) -> str:
    """Return what a person can do about a listing of a source, "" about one that answers as it should."""
    if listing.status == "ok":
        return ""
    if of.is_healed and listing.adopted is None:
        return REPLACED
    words = TODO[listing.status]
    if listing.status == "failed":
        words = TODO_IN_TROUBLE.get(listing.trouble or "", words)
        if listing.trouble in ("dns", "robots_unreachable") and host_of(listing.url).endswith(".test"):
            words = PRETEND
    return words.format(home=one_word(of.home))


def shown_page(page: CheckedPage) -> Iterator[str]:
    """Yield what was read of the first story's page."""
    yield f"  first story {page.url}"
    if page.characters or page.title:
        dated = published_told(page.published) if page.published is not None else "no date"
        title = f"“{' '.join(page.title.split())}”" if page.title else "no headline"
        yield from indented(f"Read: {title}, {dated}, {counted(page.characters, 'character')} of text.")
    if page.says:
        yield from indented(page.says)


def summary(checked: Sequence[Checked], *, asked: int) -> str:
    """Return the last line: how many of the sources that were ``asked`` answer."""
    well = sum(each.answers for each in checked)
    told = f"{counted(asked, 'source')} checked: {well:,} {'answers' if well == 1 else 'answer'}"
    if len(checked) - well:
        told += f", {len(checked) - well:,} in trouble"
    if asked - len(checked):
        told += f", {asked - len(checked):,} not looked at in time"
    return f"{told}. Nothing was changed."
