"""When a source is looked at beside its listings, and which way is taken up instead of one that broke. Pure.

Three signs say that a way of listing lost its source's news: it answers as no listing (or not at all) run after run;
its home page shows stories that it does not name; all that it names is new, so that what came before has rolled off.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from crawler.discovery import Discovery, Way
from crawler.health import (
    PASSING,
    STATE_OF,
    SURE_AFTER,
    SURE_OF_ANSWERS,
    SURE_RUNS,
    SURE_RUNS_OF_PASSING,
    state_of_run,
    trouble_streak,
)
from pipelines.addresses import canonical, comparable
from pipelines.model import Listing, ListingStatus, Source
from pipelines.store.rows import Adopted, Answered, History, HomeSeen
from pipelines.telling.words import counted, day_in_london

LOOK_AGAIN = timedelta(hours=20)
LOOKS_DAILY = 7
LOOK_SELDOM = timedelta(days=7)
"""Another way is looked for once a day, and after a week in vain once a week: a look is up to sixteen requests."""

HOME_EVERY = timedelta(hours=16)
HOME_AGAIN = timedelta(minutes=45)
"""A home page is looked at every so often while nothing new comes, and once more a little later where it showed
something: its feed may be made later. Together with six hours between two runs at night that is less than a day."""

FRESH = timedelta(hours=16)
"""A source that named something new within this time is not silent."""

REDIRECTED_RUNS = 3
"""Runs in a row that were sent on to the same address before that is asked directly: a site in repair may come back."""

ALIKE = 2
"""Known stories of one shape of address by which another one is known as a story."""

SLUG = re.compile(r"(?i)(?:[a-z0-9]+[-_]){2,}[a-z0-9]*|[a-z0-9_-]{24,}")
NUMBER = re.compile(r"\d+")


GAP = "All that its list of news named was new, so that older stories may have rolled off it."
"""A reason to look once for what was missed, and not to take another way up for good."""

FITS = 0.5
"""Share of a way's stories from which the source's own pattern of addresses holds for it too."""


def is_watched_over(source: Source) -> bool:
    """Whether ways may be looked for: not where a person pinned one, nor for Ofsted's own record."""
    return not any(each.pinned or each.kind.startswith("ofsted_") for each in source.listings)


def may_look(source: Source, history: History, now: datetime) -> bool:
    """Whether it is time again to look for another way."""
    wait = LOOK_AGAIN if history.looks < LOOKS_DAILY else LOOK_SELDOM
    return is_watched_over(source) and (history.looked_at is None or now - history.looked_at >= wait)


def reason_to_look(source: Source, history: History, now: datetime) -> str | None:
    """Say why another way of listing is to be looked for now; None where it is not."""
    if not may_look(source, history, now):
        return None
    if not source.listings:
        return "Its entry names no list of news."
    shown = state_of_run(history.runs[0].answers) if history.runs else None
    if shown is None or shown[0] == "ok":
        return None
    state, says = shown
    if history.last_ok_at is None and state != "failed":
        return says  # it never worked, so there is nothing to wait for
    streak = trouble_streak(history.runs)
    passes = state == "failed"  # most outages end by themselves, and then the old way is as good as ever
    runs, time = (SURE_RUNS_OF_PASSING, SURE_AFTER) if passes else (SURE_RUNS, SURE_OF_ANSWERS)
    return says if len(streak) >= runs and now - streak[-1].began_at >= time else None


def home_is_due(source: Source, history: History, seen: HomeSeen, now: datetime) -> bool:
    """Whether the home page is looked at now, for stories that no listing names. Only of a source that answers."""
    shown = state_of_run(history.runs[0].answers) if history.runs else None
    if shown is None or shown[0] != "ok" or not is_watched_over(source):
        return False
    if not is_time_for_home(history, seen, now):
        return False
    return comparable(source.home) not in {comparable(each.url) for each in source.listings}


def is_time_for_home(history: History, seen: HomeSeen, now: datetime) -> bool:
    """Whether a home page is looked at now where it may be at all."""
    if seen.at is None:
        return True
    confirms = confirms_at(seen)
    if confirms is not None:
        return now >= confirms
    is_silent = history.newest_found_at is None or now - history.newest_found_at >= FRESH
    return is_silent and now - seen.at >= HOME_EVERY


def confirms_at(seen: HomeSeen) -> datetime | None:
    """Return when the home page is to be looked at once more; None where it showed nothing that is waited for."""
    return seen.at + HOME_AGAIN if seen.at is not None and seen.pending else None


def stories_among(urls: Iterable[str], source: Source, known: Sequence[str]) -> tuple[str, ...]:
    """Return those of ``urls`` (canonical) that look like the source's stories: by its pattern, else like ``known``."""
    pattern = source.links
    if pattern is not None:
        chosen = [url for url in urls if re.search(pattern, url)]
    else:
        shapes = shapes_of(known)
        chosen = [url for url in urls if shape_of(url) in shapes]
    ignored = [url for url in chosen if source.ignore is not None and re.search(source.ignore, url)]
    listings = {comparable(source.home), *(comparable(each.url) for each in source.listings)}
    return tuple(url for url in dict.fromkeys(chosen) if url not in ignored and comparable(url) not in listings)


def shapes_of(known: Iterable[str]) -> set[tuple[str, ...]]:
    """Return the shapes that at least ``ALIKE`` of the known addresses share and that only a story has."""
    counts: dict[tuple[str, ...], int] = {}
    for url in known:
        shape = shape_of(url)
        counts[shape] = counts.get(shape, 0) + 1
    return {shape for shape, count in counts.items() if count >= ALIKE and {"SLUG", "NUMBER"} & set(shape)}


def shape_of(url: str) -> tuple[str, ...]:
    """Return an address as its host and the kinds of its path's parts: words stay, numbers and slugs are one each."""
    parts = urlsplit(url)
    kinds = []
    for part in parts.path.strip("/").split("/"):
        bare = re.sub(r"\.[a-z]{2,5}$", "", part, flags=re.IGNORECASE)
        if NUMBER.fullmatch(bare):
            kinds.append("NUMBER")
        else:
            kinds.append("SLUG" if SLUG.fullmatch(bare) else NUMBER.sub("#", part.lower()))
    return (parts.netloc, *kinds)


def judged_home(
    seen: HomeSeen, unseen: Collection[str], unnamed: Collection[str]
) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Judge the stories on a home page that no listing has named (``unseen``) by what it showed at the last look.

    ``unnamed`` are those that were pending since then and that no listing has named yet. Returns what to keep as
    unseen, what to keep as pending, and what is missed: new at the last look, still not named, and still shown or
    followed by others (a busy page does not show a story for long; one that is gone without any after it was taken
    back). At the first look that was answered everything is old stock.
    """
    now = frozenset(unseen)
    if seen.unseen is None:
        return now, frozenset(), frozenset()
    pending = now - seen.unseen
    missed = frozenset(unnamed) if pending else frozenset(unnamed) & now
    return now, pending - missed, missed


def to_adopt(discovery: Discovery, source: Source, *, known: Collection[str], missed: Collection[str]) -> Way | None:
    """Return the best way that is taken up: one that is not asked already and, where stories were ``missed``, names one
    of them or another that is not ``known`` (canonical addresses)."""
    asked = {(comparable(each.url), reading_of(each)) for each in source.listings}
    for way in discovery.ways:
        if (comparable(way.listing.url), reading_of(way.listing)) in asked or not way.links:
            continue
        named = {canonical(link.url) for link in way.links}
        if not missed or named & set(missed) or named - set(known):
            return way
    return None


def reading_of(listing: Listing) -> tuple[str | None, ...]:
    """Return by what the stories of a listing are told: a page that was redesigned is another way at its address."""
    return (listing.kind, listing.items, listing.link)


def same_place(source: Source, listing: Listing) -> Listing | None:
    """Return the listing of a source at the address of another one, None where it has none there."""
    return next((each for each in source.listings if comparable(each.url) == comparable(listing.url)), None)


def as_entered(listing: Listing | None, adopted: Sequence[Adopted]) -> Listing | None:
    """Return a listing as the entry says it, by the ways that were adopted before; None where the entry has none."""
    return next((each.instead_of for each in adopted if each.listing == listing), listing)


def read_by(way: Way, source: Source) -> Listing:
    """Return the listing as it is asked: with the pattern of addresses that its stories have.

    The source's own, or, since a rebuilt site gives its stories other addresses, the one that was found, or none.
    """
    if source.links is not None:
        fitting = sum(re.search(source.links, link.url) is not None for link in way.links)
        if fitting >= FITS * len(way.links):
            return replace(way.listing, links=source.links)
    return replace(way.listing, links=way.listing.links or "")


def status_of(discovery: Discovery) -> ListingStatus:
    """Return how a source counts of which no way is known: what its home page answered."""
    return "needs_browser" if discovery.needs_browser else "moved"


def moved_to(source: Source, history: History) -> tuple[tuple[Listing, str], ...]:
    """Return the listings that were sent on to one address run after run and answer there, each with that address."""
    found = []
    for listing in source.listings:
        targets = [answer.redirected_to for answer in newest_answers(listing, history)]
        if len(targets) == REDIRECTED_RUNS and len(set(targets)) == 1 and targets[0] is not None:
            found.append((listing, targets[0]))
    if not found:
        return ()
    asked = {comparable(each.url) for each in source.listings}
    return tuple((listing, target) for listing, target in found if comparable(target) not in asked)


def newest_answers(listing: Listing, history: History) -> list[Answered]:
    """Return the good answers of a listing that tell of a redirect, the newest first.

    An answer that was no list ends them; a time in which nothing could be looked at tells nothing.
    """
    answers: list[Answered] = []
    for run in history.runs:
        mine = [each for each in run.answers if each.url == listing.url and STATE_OF[each.status] not in PASSING]
        if len(answers) >= REDIRECTED_RUNS or any(STATE_OF[each.status] != "ok" for each in mine):
            break
        answers += mine
    return answers[:REDIRECTED_RUNS]


def with_adopted(source: Source, adopted: Sequence[Adopted]) -> Source:
    """Return the source with the ways that were found for it; one that its entry names meanwhile is read as it says.

    A listing that was found to be read in another way is read so, as long as its entry says of it what it said then.
    """
    read_anew = {comparable(each.listing.url): each for each in adopted if each.instead_of is not None}
    listings = []
    for own in source.listings:
        anew = read_anew.get(comparable(own.url))
        listings.append(anew.listing if anew is not None and anew.instead_of == own else own)
    named = {comparable(each.url) for each in listings}
    found = (each.listing for each in adopted if comparable(each.listing.url) not in named)
    return replace(source, listings=(*listings, *found))


def with_way(source: Source, listing: Listing) -> Source:
    """Return the source with a way that has just been found, in place of one at the same address."""
    others = (each for each in source.listings if comparable(each.url) != comparable(listing.url))
    return replace(source, listings=(*others, listing))


def rests_broken(listing: Listing, history: History, now: datetime) -> bool:
    """Whether a listing that another way took the place of is left alone: it is asked once a day, should it mend."""
    newest = next(((run, answer) for run in history.runs for answer in run.answers if answer.url == listing.url), None)
    if newest is None or not newest[1].replaced:
        return False
    run, answer = newest
    is_broken = answer.status not in ("ok", "unchanged") or answer.redirected_to is not None
    return is_broken and now - run.began_at < LOOK_AGAIN


def moved_words(listing: Listing) -> str:
    return f"{listing.url} sends on to it."


def missed_words(missed: Collection[str]) -> str:
    example = min(missed)
    return (
        f"Its home page shows {counted(len(missed), 'story', 'stories')} that its list did not name, such as {example}"
    )


def vain_words(discovery: Discovery, reason: str, now: datetime) -> str:
    """Say that another way was looked for in vain, and what was found instead."""
    return f"Another way was looked for on {day_in_london(now)} in vain. {discovery.says}" if reason != GAP else ""


def found_words(reason: str, way: Way, now: datetime) -> str:
    """Say why a way was taken up, for whoever looks at the source."""
    return f"{way.why} It was looked for on {day_in_london(now)}, because of this: {reason}"
